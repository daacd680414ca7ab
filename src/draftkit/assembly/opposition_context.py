"""What an opposition template may use: one plain table of names, built from a matter and the motion.

As in the complaint, ``{"xml": ...}`` is ready-made text, printed with ``{{r name }}``; the filer's words stand in it
character for character, and what only the filer can say is a blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from draftkit.assembly import opposition_answers as answers
from draftkit.assembly import opposition_law as law
from draftkit.assembly import opposition_reply as rule7
from draftkit.assembly.opposition_argument import (
    Argued,
    Comparing,
    count_of,
    defendant_rows,
    element_rows,
    people,
)
from draftkit.assembly.opposition_facts import Facts, facts_of
from draftkit.assembly.opposition_theirs import Theirs
from draftkit.assembly.opposition_threshold import raised, threshold
from draftkit.assembly.pieces import Blank, Piece, Said, blank, stop, xml
from draftkit.assembly.wording import known, parties
from draftkit.authorities.circuits import Confidence, circuit_law
from draftkit.authorities.districts import circuit_of
from draftkit.authorities.records import Records
from draftkit.immunity.claims import of_matter
from draftkit.immunity.moments import in_words
from draftkit.immunity.suggesting import reading_for
from draftkit.model.claims import Claim
from draftkit.model.motion import Motion, Posture
from draftkit.model.parties import Filer

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.model.matter import Matter

JSON = dict[str, Any]

_FACTORS = {
    "legal_question": "The question is one of law: ",
    "recurs": "The question comes up again and again: ",
    "fully_briefed": "The question is fully briefed: ",
    "decided_anyway_by": "The question must be decided in any event: ",
    "no_fact_quagmire": "No unsettled fact stands in the way: ",
    "no_pending_state_answer": "No unsettled question of state law stands in the way: ",
}


_TITLES = {
    Posture.DISMISS: "Motion to Dismiss",
    Posture.PLEADINGS: "Motion for Judgment on the Pleadings",
    Posture.SUMMARY_JUDGMENT: "Motion for Summary Judgment",
}
_WHICH = "to dismiss, on the pleadings or for summary judgment - its title; then posture in the matter file"


@dataclass
class OppositionContext:
    """``values`` for the template, and what was cited, argued with and left as a question."""

    values: JSON
    facts: Facts
    argued: list[Argued] = field(default_factory=list)
    authorities: dict[str, Authority] = field(default_factory=dict)
    questions: list[str] = field(default_factory=list)


def context_of(matter: Matter, *, posture: Posture | None, reply: bool = False) -> OppositionContext:
    """Everything an opposition template may use. The order of making is the order of the paper.

    ``posture`` None: nobody knows which motion it is, and what depends on it is a blank. ``reply``: a reply to an
    answer under Rule 7(a), with the values that its template has besides.

    Raises what making the complaint raises, and BadUsage for a district that is in no circuit draftkit knows.
    """
    made = _Maker(matter, posture)
    return made.reply() if reply else made.made()


class _Maker:
    """Makes the parts of one opposition, in the order of the paper: the first citation of a case is the full one."""

    def __init__(self, matter: Matter, posture: Posture | None) -> None:
        self.matter, self.posture = matter, posture
        self.motion = matter.motion or Motion()
        self.answers = matter.opposition
        self.record = posture is Posture.SUMMARY_JUDGMENT
        self.facts = facts_of(matter, record=self.record)
        self.records = Records.load()
        self.citer = law.Citer(self.records)
        circuit = circuit_of(matter.court)
        self.law = circuit_law(circuit) if circuit else None
        found = of_matter(matter, circuit)
        self.claims = {c.id: c for c in found}
        self.readings = {c.id: reading_for(c, self.records, set()) for c in found}
        self.argued: list[Argued] = []

    def reply(self) -> OppositionContext:
        """A reply under Rule 7(a) to the answer that pleads immunity."""
        values: JSON = {
            **self._shared(),
            "title": rule7.title(self.matter),
            "defense": rule7.defense(self.matter, self.citer, self.law),
            "standard": self._standard(),
            "fair_warning": self._rich(self.citer.quoted(law.FAIR_WARNING)),
            "replies": rule7.replies(self.matter, self.facts, self._comparing()),
        }
        return self._finished(values)

    def made(self) -> OppositionContext:
        """An opposition to a motion."""
        values: JSON = {
            **self._shared(),
            "title": self._title(),
            "sj": self.record,
            "motion": self._motion(),
            "introduction": self._introduction(),
            "issues": [{"xml": xml(i)} for i in self._issues()],
            "standard": self._standard(),
            "threshold": threshold(self.matter, self.citer),
            "raised": raised(self.matter, self.citer, self.law),
            "request": self._request(),
            "claims": self._claims(),
            "fair_warning": self._rich(self.citer.quoted(law.FAIR_WARNING)),
            "outside": self._outside(),
            **self._theirs(),
            "each_defendant": self._rich(self.citer.quoted(law.EACH_DEFENDANT)),
            "grounds": [answers.ground(g, self.matter) for g in answers.grounds(self.matter)],
            "no_grounds": self._rich(
                (Blank("each ground of the motion, with its answer - silence can be consent - the motion"),)
            ),
            "for_a_jury": self._rich(self.citer.quoted(law.FOR_A_JURY)) if self.record else "",
            "not_appealable": self._rich(self.citer.quoted(law.NOT_APPEALABLE)) if self.record else "",
            "fallbacks": [{"xml": xml(f)} for f in answers.fallbacks(self.matter, record=self.record)],
            "rulings": answers.rulings(self.matter, self.facts),
            **answers.of_record(self.matter, wanted=self.record),
        }
        return self._finished(values)

    def _theirs(self) -> JSON:
        """The motion's cases and the adverse ones it does not name; made when the parts before them are."""
        theirs = Theirs(self.matter, self.citer, self.claims, frozenset(self.citer.used))
        return {
            "their_cases": list(theirs.cases()),
            "their_rules": theirs.rules(),
            "adverse": list(theirs.adverse(self.readings.values())),
        }

    def _shared(self) -> JSON:
        """What every paper has: caption, facts, signatures, service."""
        base = self.facts.values
        served = Blank("how, when and on whom this was served - every paper is served - the docket lists counsel")
        return {
            **{k: base[k] for k in ("court", "caption", "filer_block", "signatures")},
            "date": blank("date of signing"),
            "complaint": self.facts.name,
            "facts": self.facts.groups(),
            "service": self._rich((served,)),
        }

    def _finished(self, values: JSON) -> OppositionContext:
        questions = [f"{s.text} ({s.confidence.value})" for s in law.to_ask(self.law)]
        return OppositionContext(values, self.facts, self.argued, dict(self.citer.used), questions)

    def _comparing(self) -> Comparing:
        count = self.law is None or self.law.consensus_counts.value is not False
        return Comparing(self.matter, self.citer, self.readings, self.claims, self.argued, others_count=count)

    @staticmethod
    def _rich(pieces: tuple[Piece, ...]) -> JSON:
        return {"xml": xml(pieces)}

    # the opening

    def _title(self) -> str:
        several = len(self.matter.plaintiffs) > 1
        named = known(self.motion.title)
        ecf = known(self.motion.ecf)
        number = f" (ECF No. {ecf})" if ecf else ""
        fallback = f"Defendants’ {_TITLES[self.posture] if self.posture else blank(f'motion - {_WHICH}')}"
        return f"{'Plaintiffs’' if several else 'Plaintiff’s'} Opposition to {short_title(named) or fallback}{number}"

    def _motion(self) -> JSON:
        movants = parties(self.matter, self.motion.movants) or (
            Blank("who brings the motion - its title - the motion"),
        )
        ecf = known(self.motion.ecf)
        kind = blank("to dismiss, or for what - the motion’s title")
        if self.posture:
            kind = _TITLES[self.posture].removeprefix("Motion ").lower()
        return {
            "movants": self._rich(movants),
            "cite": f"ECF No. {ecf}" if ecf else "Motion",
            "kind": kind,
        }

    def _introduction(self) -> list[JSON]:
        who = parties(self.matter, [p.id for p in self.matter.plaintiffs]) or (Blank("plaintiff"),)
        them = parties(self.matter, [d.id for d in self.matter.defendants])
        rights = list(dict.fromkeys(known(c.right) for c in self.matter.claims if known(c.right)))
        named = [p for n, r in enumerate(rights) for p in (("; " if n else ""), Said(r))]
        story = Blank("the facts in one paragraph, with cites - a judge reads this first - the facts below")
        verb = "sues" if len(self.matter.plaintiffs) < 2 else "sue"
        return [
            {"text": self._rich((*who, f" {verb} ", *them, " over these rights: ", *named, ". ", story))},
            {"text": self._rich(("The rulings asked are these. ", *answers.in_short(self.matter), "."))},
        ]

    def _issues(self) -> Iterator[tuple[Piece, ...]]:
        verb = "shows" if self.record else "pleads facts that show"
        source = "record" if self.record else "complaint"
        for claim in self._individual():
            who = parties(self.matter, people(claim, self.matter))
            moment = self.claims[claim.id].incident if claim.id in self.claims else None
            then = " at the time"
            if moment is not None:
                then = f" when each acted, {in_words(moment)}" if moment.continuing else f" by {in_words(moment)}"
            yield (
                f"{count_of(claim, self.matter)}: whether the {source} {verb} that ",
                *who,
                " violated this right: ",
                Said(known(claim.right) or claim.id),
                "; and whether it was clearly established",
                f"{then}.",
            )

    def _standard(self) -> JSON:
        pro_se = self.matter.matter.filer not in (Filer.COUNSEL, Filer.CLINIC)
        quotes = (*law.SUMMARY_JUDGMENT,) if self.record else (*law.PLEADING, *(law.WITHOUT_LAWYER if pro_se else ()))
        first = self.citer.quoted(quotes) if self.posture else (Blank(f"standard of this motion - {_WHICH}"),)
        immunity = self.citer.quoted(law.IMMUNITY)
        burden: tuple[Piece, ...]
        if self.law is not None and self.law.burden.confidence is Confidence.VERIFIED:
            burden = (f"In the {self.law.name}: ", *self.citer.statement(self.law.burden.statement))
        else:
            where = self.law.name if self.law else "this circuit"
            burden = (
                Blank(
                    f"who must show clearly established law in the {where} - not verified - question on the cover sheet"
                ),
            )
        contrary = self.law.contrary_line if self.law else None
        if contrary is not None and contrary.confidence is Confidence.VERIFIED:
            burden = (*burden, " But: ", *self.citer.statement(contrary))
        elif contrary is not None:
            burden = (*burden, " ", Blank("the contrary line of this circuit - candor - question on the cover sheet"))
        sources = [self._rich(self.citer.statement(s)) for s in law.printable(self.law)]
        return {
            "first": self._rich(first),
            "immunity": self._rich(immunity),
            "burden": self._rich(burden),
            "sources": sources,
        }

    # the request

    def _request(self) -> JSON:
        """The request to decide whether there was a violation: only with reasons that the person gave."""
        factors = self.answers.prong_one_factors if self.answers else None
        given = [(lead, known(getattr(factors, name))) for name, lead in _FACTORS.items()] if factors else []
        given = [(lead, text) for lead, text in given if text]
        if not given:
            return {"asked": False, "law": "", "factors": []}
        rows = [{"text": self._rich((lead, Said(text), stop(text)))} for lead, text in given]
        return {"asked": True, "law": self._rich(self.citer.quoted(law.ORDER)), "factors": rows}

    # the claims

    def _claims(self) -> list[JSON]:
        comparing = self._comparing()
        rows = []
        for claim in self._individual():
            who = parties(self.matter, people(claim, self.matter))
            named = f"{count_of(claim, self.matter)} ({known(claim.right) or claim.id})"
            rows.append(
                {
                    "violation": self._rich((f"{named}: ", *who, " violated the Constitution.")),
                    "established": self._rich((f"{named}: the right was clearly established.",)),
                    "elements": element_rows(claim, self.facts.cites),
                    "defendants": defendant_rows(claim, self.matter, self.facts.cites),
                    "units": comparing.units(claim),
                }
            )
        return rows

    def _individual(self) -> list[Claim]:
        return [c for c in self.matter.claims if people(c, self.matter)]

    # what is left

    def _outside(self) -> JSON:
        papers = self.motion.extrinsic
        named: list[Piece] = [p for n, e in enumerate(papers) for p in (("; " if n else ""), Said(known(e.what)))]
        notes = [(" ", Said(known(e.note)), stop(known(e.note))) for e in papers if known(e.note)]
        video = any(e.video for e in papers)
        quoted = (
            (
                *self.citer.quoted(law.VIDEO),
                " ",
                Blank("what the video shows and does not show, by time stamp - it is watched - the video"),
            )
            if video
            else ()
        )
        return {
            "any": bool(papers),
            "papers": self._rich((*named, *(p for n in notes for p in n))),
            "video": self._rich(quoted) if video else "",
        }


_SUPPORT = re.compile(
    r"^(?:memorandum|brief|points and authorities)\b.{0,40}? in support of (?:the |their )?", re.IGNORECASE
)
_NOTICE = re.compile(r"notice of motion and (?=motion)", re.IGNORECASE)
_MEMORANDUM = re.compile(r"(?:[;,:]| and) (?:memorandum|brief|points)\b.*$", re.IGNORECASE)


def short_title(title: str) -> str:
    """The motion's title without notice and memorandum: ``Defendants’ Motion to Dismiss``."""
    return _MEMORANDUM.sub("", _NOTICE.sub("", _SUPPORT.sub("", title))).strip()
