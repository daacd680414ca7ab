"""The questions of the interview, as data. They ask; they never suggest a fact or a law."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What kind of answer a question takes."""

    TEXT = "text"
    LIST = "list"
    DATE = "date"
    YES_NO = "yes or no"
    NUMBER = "number"
    CHOICE = "choice"
    IDS = "names"


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. ``key`` is where the answer goes, within the part it is asked for.

    ``among`` names the lists whose items may be named (for IDS). ``only`` is a key and its values, in the same part,
    without which the question is not asked. ``help`` is shown for ``?``.
    """

    key: str
    ask: str
    kind: Kind = Kind.TEXT
    help: str = ""
    among: tuple[str, ...] = ()
    only: tuple[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Each:
    """Questions asked for each item of a list. The first one makes the item; no answer to it ends the list.

    ``prefix`` makes the id where the first answer is not a name (event-1).
    """

    key: str
    first: str
    next: str
    asks: tuple[Ask | Each, ...]
    prefix: str = ""
    fixed: tuple[tuple[str, Any], ...] = ()
    only: str = ""
    """A test of the matter by name, without which the list is not asked for: ``prisoner``."""


_ALL = ("plaintiffs", "defendants", "people")
_HELD = (
    "custody.status",
    ("pretrial", "civilly_committed", "immigration", "convicted_state", "convicted_federal", "other"),
)
_PERSON = ("kind", ("individual", "federal", "private"))
_PRISONER = ("", ("prisoner",))
_PEOPLE = (
    "Answer with the numbers or names, with commas between; + Ann Poe adds somebody who is not in the list. "
    "A group is a list of its members."
)

PLAIN: dict[str, dict[str, str]] = {
    "filer": {"pro_se": "myself, without a lawyer", "clinic": "a clinic", "counsel": "a lawyer"},
    "status": {
        "none": "no",
        "pretrial": "yes, waiting for trial (pretrial)",
        "civilly_committed": "yes, civilly committed",
        "immigration": "yes, immigration detention",
        "convicted_state": "yes, convicted and sentenced by a state (convicted state)",
        "convicted_federal": "yes, convicted and sentenced by a federal court (convicted federal)",
        "other": "yes, otherwise",
    },
    "kind": {
        "individual": "a person (individual)",
        "municipality": "a city, town or other local body (municipality)",
        "county": "a county",
        "state": "a state",
        "state_agency": "an agency of a state",
        "private": "a private person or company",
        "federal": "a federal official",
        "compensatory": "money for the harm (compensatory damages)",
        "punitive": "money to punish (punitive damages)",
        "nominal": "a token sum (nominal damages)",
        "injunction": "an order to do or to stop something (injunction)",
        "declaration": "a ruling that says what your rights are (declaration)",
        "fees": "attorney’s fees",
        "costs": "the costs of the case",
    },
    "precision": {
        "exact": "exactly",
        "day": "the day, not the hour",
        "month": "only the month",
        "approximate": "about then",
        "range": "it went on from one day to another (range)",
    },
    "knowledge": {
        "personal": "I saw or heard it myself (personal)",
        "record": "a record or another person says so (record)",
        "information_and_belief": "I believe it, for reasons that I can give (information and belief)",
    },
    "capacity": {"individual": "in person (individual)", "official": "for the office (official)"},
    "theory": {
        "direct": "did it (direct)",
        "failure_to_intervene": "was there and did not stop it (failure to intervene)",
        "supervisory": "was in charge of those who did it (supervisory)",
        "municipal": "is a city or county whose policy or custom it was (municipal)",
        "conspiracy": "agreed with others to do it (conspiracy)",
        "state_tort": "answers under the state's law (state tort)",
    },
}
"""Choices in plain words, by key and word of the model. The word itself may be answered too."""

COMPLAINT: tuple[Ask | Each, ...] = (
    Ask("matter.filer", "Who files this: you yourself, a clinic, or a lawyer?", Kind.CHOICE),
    Ask(
        "court.district",
        "In which federal district will you file?",
        help="Its name or short form: D. Nev., N.D. Cal., ilcd.",
    ),
    Ask("court.forum_state", "In which state is that court? (two letters)"),
    Each(
        "plaintiffs",
        "What is the full name of the person who sues?",
        "Does anybody else sue? Full name, or Enter for no.",
        (
            Ask("name", ""),
            Ask("minor", "Is this person under 18?", Kind.YES_NO),
            Ask(
                "initials",
                "Which initials?",
                only=("minor", ("true",)),
                help="Only initials of a minor may stand in a public paper (Rule 5.2).",
            ),
            Ask(
                "also_known_as",
                "Which other names does this person use? (none, or names with ; between)",
                Kind.LIST,
            ),
            Ask("mailing_address", "Address for letters from the court?"),
            Ask("telephone", "Telephone?"),
            Ask("email", "E-mail?"),
            Ask("county", "County of residence?"),
            Ask("custody.status", "Is this person in custody now?", Kind.CHOICE),
            Ask("custody.facility", "In which jail, prison or hospital?", only=_HELD),
            Ask("custody.prisoner_number", "Number there?", only=_HELD),
            Ask("custody.since", "Since when?", Kind.DATE, only=_HELD),
        ),
    ),
    Each(
        "defendants",
        "What is the name of the first person, city or agency you sue?",
        "Anybody else you sue? Name, or Enter for no.",
        (
            Ask("name", "", help="John Doe 1 where you do not know the name."),
            Ask("kind", "What is this defendant?", Kind.CHOICE),
            Ask("identity", "Is this the real name, or a Doe?", Kind.CHOICE, only=_PERSON),
            Ask("description", "How could this person be found: looks, car, post, times?", only=("identity", ("doe",))),
            Ask("job_title", "What job?", only=_PERSON),
            Ask("badge_number", "Badge number?", only=_PERSON),
            Ask("employer", "Who employs this person?", only=_PERSON),
            Ask(
                "capacities",
                "Sued for own acts (individual), as the holder of the office (official), or both?",
                Kind.CHOICE,
                only=_PERSON,
            ),
            Ask(
                "color_of_law",
                "How did this defendant act with the power of the state?",
                help="On duty, in uniform, making an arrest, running a jail.",
            ),
            Ask("service_address", "Where can papers be served?"),
        ),
    ),
    Each(
        "people",
        "Who else saw it or took part: witnesses, nurses, family? Name, or Enter for nobody.",
        "Anybody else? Name, or Enter for no.",
        (
            Ask("name", ""),
            Ask("role", "What has this person to do with it?", Kind.CHOICE),
            Ask("minor", "Is this person under 18?", Kind.YES_NO),
            Ask(
                "print_as",
                "How may this person be named in a public paper?",
                help="Initials for a minor; else leave it empty.",
            ),
        ),
    ),
    Each(
        "events",
        "What happened first? One act, in one sentence: who did what to whom.",
        "What happened next? One sentence, or Enter for no more.",
        (
            Ask("what", "", help="Plain past tense: Officer Lopez punched Mr. Doe in the face three times."),
            Ask("heading", "A short heading for it?"),
            Ask("who.actors", "Who did it?", Kind.IDS, _PEOPLE, _ALL),
            Ask("who.targets", "To whom?", Kind.IDS, _PEOPLE, _ALL),
            Ask("who.present", "Who else was there?", Kind.IDS, _PEOPLE, _ALL),
            Ask("who.witnesses", "Who saw or heard it?", Kind.IDS, _PEOPLE, _ALL),
            Ask("when.date", "When? (day, or month, or year)", Kind.DATE),
            Ask("when.precision", "How sure is the date?", Kind.CHOICE),
            Ask("when.time", "At what time?"),
            Ask("where.place", "Where, as you would say it?"),
            Ask("where.city", "In which city or town?"),
            Ask("where.county", "In which county?"),
            Ask("where.state", "In which state? (two letters)"),
            Ask("where.facility", "In which jail, prison or hospital, if any?"),
            Ask("where.in_custody", "Was the person it was done to in custody at that moment?", Kind.YES_NO),
            Ask(
                "how.force",
                "What force was used, blow by blow?",
                Kind.LIST,
                "One after another, with ; between. None: Enter.",
            ),
            Ask("how.weapon", "With what weapon or tool?"),
            Ask("how.restraint", "How was the person held at that moment?", Kind.CHOICE),
            Ask("how.plaintiff_conduct", "What did the person do or say just before?"),
            Ask("how.resistance", "Did the person resist?", Kind.CHOICE),
            Ask("how.threat", "What danger was there to anybody?"),
            Ask("how.warnings", "What warning was given before?"),
            Ask("how.duration_seconds", "How long did it last, in seconds?", Kind.NUMBER),
            Ask("how.distance", "How far apart were they?"),
            Ask("why.reason_given", "Why: what reason was given for it, then or later?"),
            Ask(
                "why.known_to_actor",
                "What did the one who did it know or see at that moment?",
                Kind.LIST,
                "Only what could be seen or was said then; with ; between.",
            ),
            Ask("result", "What followed at once?"),
            Ask("knowledge", "How do you know this?", Kind.CHOICE),
            Ask("basis", "What does that belief rest on?", only=("knowledge", ("information_and_belief",))),
        ),
        prefix="event",
    ),
    Each(
        "injuries",
        "What harm was done? One harm, or Enter for none.",
        "Any other harm? Enter for no more.",
        (
            Ask("description", ""),
            Ask("plaintiff", "To whom?", Kind.IDS, among=("plaintiffs",)),
            Ask("kind", "What kind of harm is it?", Kind.CHOICE),
            Ask("events", "Which events caused it?", Kind.IDS, among=("events",)),
            Ask("caused_by", "Which defendants caused it?", Kind.IDS, among=("defendants",)),
            Ask("treatment.asked", "Was treatment asked for?", Kind.YES_NO),
            Ask("treatment.given", "What treatment was given, where and when?"),
            Ask("treatment.refused", "What treatment was refused, and by whom?"),
            Ask("ongoing", "Does the harm go on?", Kind.YES_NO),
            Ask("amount", "What did it cost, if anything?"),
        ),
        prefix="injury",
    ),
    Each(
        "claims",
        "Which right was violated, as you would put it? Enter if you do not know yet.",
        "Another right, or the same against somebody else? Enter for no.",
        (
            Ask("right", "", help="The amendment and the right, one right for each count."),
            Ask(
                "statute",
                "Under which law do you sue?",
                help="42 U.S.C. § 1983 for a right under the Constitution; or the state's law.",
            ),
            Ask("theory", "How does the defendant answer for it?", Kind.CHOICE),
            Ask("plaintiffs", "For which plaintiffs?", Kind.IDS, among=("plaintiffs",)),
            Each(
                "against",
                "Against which defendant?",
                "Against another one too? Enter for no.",
                (
                    Ask("defendant", "", Kind.IDS, among=("defendants",)),
                    Ask("capacity", "In which capacity? (Enter for a city or county)", Kind.CHOICE),
                ),
            ),
            Each(
                "elements",
                "What has to be shown for this count? One thing, or Enter if you do not know.",
                "What else has to be shown? Enter for no more.",
                (
                    Ask("name", ""),
                    Ask("events", "Which events show it?", Kind.IDS, among=("events",)),
                ),
            ),
        ),
        prefix="count",
    ),
    Ask("exhaustion.procedure", "Was there a grievance procedure where you were held?", Kind.CHOICE, only=_PRISONER),
    Each(
        "exhaustion.grievances",
        "Which grievance did you file? Say what it complained of, or Enter for none.",
        "Another grievance? Enter for no more.",
        (
            Ask("complaint", ""),
            Ask("filed", "When did you file it?", Kind.DATE),
            Ask("level", "At which step?"),
            Ask("result", "What was the answer?"),
            Ask("appealed", "Did you appeal to the next step?", Kind.YES_NO),
            Ask("final_date", "When did the last answer come?", Kind.DATE),
        ),
        only="prisoner",
    ),
    Ask("exhaustion.not_filed_because", "If you filed none: why not?", only=_PRISONER),
    Ask("earlier_suits.none_ever", "Is it right that you never filed another lawsuit?", Kind.YES_NO, only=_PRISONER),
    Each(
        "relief",
        "What do you ask the court for?",
        "What else? Enter for nothing more.",
        (
            Ask("kind", "", Kind.CHOICE),
            Ask("against", "From which defendants?", Kind.IDS, among=("defendants",)),
            Ask("amount", "Which amount, if you know one?"),
            Ask("basis", "What does it rest on?"),
            Ask("text", "What should the order or declaration say?", only=("kind", ("injunction", "declaration"))),
            Ask("continuing_harm", "Why will the harm go on or come again?", only=("kind", ("injunction",))),
        ),
    ),
    Ask("matter.jury_demand", "Do you want a jury?", Kind.YES_NO),
    Ask("matter.fee_waiver", "Will you ask the court to let you sue without paying the whole fee first?", Kind.YES_NO),
    Ask("output.verification", "Will you sign under penalty of perjury that your facts are true?", Kind.YES_NO),
)
"""What is asked for a complaint, in order."""
