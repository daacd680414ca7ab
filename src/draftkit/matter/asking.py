"""The questions of the interview, in order. They ask; they never suggest a fact or a law."""

from __future__ import annotations

from draftkit.matter.questions import Ask, Each, Kind

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
_PROCEDURE = ("exhaustion.procedure", ("yes",))
_BY_ADULT = ("sues_by.name", ())
_FOR_ANOTHER = ("represents.kind", ("estate", "minor", "incapacitated"))

COMPLAINT: tuple[Ask | Each, ...] = (
    Ask("matter.filer", "Who files this: you yourself, a clinic, or a lawyer?", Kind.CHOICE),
    Each(
        "counsel",
        "Which lawyer signs? Name, or Enter if you do not know yet.",
        "Does another lawyer sign too? Name, or Enter for no.",
        (
            Ask("name", "", help="As it stands under the signature."),
            Ask("firm", "Which firm or clinic?"),
            Ask("bar_number", "Bar number?"),
            Ask("mailing_address", "Address?"),
            Ask("telephone", "Telephone?"),
            Ask("email", "E-mail?"),
        ),
        only="lawyer",
    ),
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
                "sues_by.name",
                "By which adult does this child sue? Full name.",
                only=("minor", ("true",)),
                help="A child sues by an adult: a parent, a guardian, or another whom the court allows (Rule 17(c)).",
            ),
            Ask("sues_by.role", "What is this adult: mother and next friend, guardian?", only=_BY_ADULT),
            Ask(
                "represents.kind",
                "Does this person sue for somebody else? Enter for no.",
                Kind.CHOICE,
                only=("minor", ("false", "none")),
                help="For somebody who died, a child, or an adult who cannot act alone. Somebody who sues both for "
                "another and alone is entered twice.",
            ),
            Ask("represents.name", "For whom? Full name.", only=_FOR_ANOTHER),
            Ask(
                "represents.authority",
                "By what authority: appointment, letters, law?",
                only=_FOR_ANOTHER,
                help="Which court appointed this person, and when. Without a lawyer many courts let nobody sue for "
                "another: ask the clerk or a clinic first.",
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
        "sources",
        "What shows what happened: a video, report, record, photo? One thing, or Enter for nothing.",
        "Anything else that shows it? Enter for no more.",
        (
            Ask("title", "", help="What it is called: Body-camera video of Officer Lopez."),
            Ask("kind", "What is it?", Kind.CHOICE),
            Ask("date", "When was it made?", Kind.DATE),
            Ask("exhibit", "Will you attach it? Its letter (A), or Enter for no."),
        ),
        prefix="source",
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
            Each(
                "sources",
                "Which of the things that show it has this event on it? Enter for none.",
                "Another one too? Enter for no.",
                (
                    Ask("id", "", Kind.IDS, among=("sources",)),
                    Ask("at", "Where in it: page, paragraph, or time?"),
                ),
                only="sources",
            ),
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
    Ask(
        "exhaustion.arose_in_custody",
        "Did what you complain of happen while you were held in a jail or prison?",
        Kind.YES_NO,
        only=_PRISONER,
    ),
    Ask("exhaustion.facility", "In which jail or prison?", only=_PRISONER),
    Ask("exhaustion.procedure", "Was there a grievance procedure there?", Kind.CHOICE, only=_PRISONER),
    Ask("exhaustion.covers", "Which of your claims does it cover?", Kind.IDS, among=("claims",), only=_PROCEDURE),
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
    Ask(
        "exhaustion.unavailable_because",
        "If the procedure could not be used, or not to its end: what stood in the way? Enter if nothing did.",
        only=_PRISONER,
        help="Facts: who refused a form, on which day, what was said or done. A judge looks for them.",
    ),
    Each(
        "exhaustion.told",
        "Whom in charge did you tell in another way? Name or office, or Enter for nobody.",
        "Anybody else? Enter for no.",
        (
            Ask("who", ""),
            Ask("when", "When?", Kind.DATE),
            Ask("how", "How: in writing, by word of mouth?"),
            Ask("response", "What was the answer?"),
        ),
        only="prisoner",
    ),
    Ask("earlier_suits.none_ever", "Is it right that you never filed another lawsuit?", Kind.YES_NO, only=_PRISONER),
    Each(
        "earlier_suits.list",
        "Which lawsuit did you file before? Its parties (Doe v. Roe), or Enter for none.",
        "Another one? Enter for no more.",
        (
            Ask("parties", ""),
            Ask("court", "In which court?"),
            Ask("number", "Its case number?"),
            Ask("judge", "Which judge?"),
            Ask("filed", "When was it filed?", Kind.DATE),
            Ask("status", "Is it pending, ended, or on appeal?"),
            Ask("ended", "When did it end?", Kind.DATE),
            Ask("result", "How did it end?"),
            Ask("same_facts", "Was it about the same facts?", Kind.YES_NO),
            Ask("conditions_suit", "Was it about conditions in a jail or prison?", Kind.YES_NO),
            Ask(
                "strike",
                "Was it dismissed as frivolous, as malicious, or because it stated no claim?",
                Kind.YES_NO,
                help="28 U.S.C. § 1915(g). If you are not sure, look at the order that ended it.",
            ),
        ),
        only="earlier suits",
    ),
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
