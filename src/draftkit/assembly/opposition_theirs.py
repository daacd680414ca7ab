"""The other side's cases in an opposition, and the adverse decisions that the motion does not name.

Outcome, court, date and facts are the records'; how a case is distinguished is the person's, or a blank.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from draftkit.assembly.citations import confirmed
from draftkit.assembly.opposition_argument import held
from draftkit.assembly.pieces import Blank, Piece, Said, said, stop, xml
from draftkit.assembly.wording import known
from draftkit.immunity.weighing import weigh
from draftkit.model.immunity import ImmunityClaim, Reading, Weighed, Worth
from draftkit.model.motion import Distinguish, Motion, Opposition

if TYPE_CHECKING:
    from draftkit.assembly.opposition_law import Citer
    from draftkit.model.authority import Authority
    from draftkit.model.matter import Matter

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Theirs:
    """The cases that the motion of ``matter`` cites, weighed for its claims."""

    matter: Matter
    citer: Citer
    claims: Mapping[str, ImmunityClaim]
    above: frozenset[str]
    """Ids of the decisions that the parts before this one cite."""

    def cases(self) -> Iterator[JSON]:
        """A row for each of them, but for those cited for a general rule (see :meth:`rules`)."""
        for name, authority, weighed in self._cited():
            if authority is None or not self._for_rule(name, authority, weighed):
                yield self._row(name, authority, weighed)

    def _for_rule(self, name: str, authority: Authority, weighed: Weighed | None) -> bool:
        """Whether a case states a rule and nothing else of this matter; the person may answer it all the same."""
        if weighed is None or weighed.worth is not Worth.STANDARD or self._answered(name, authority):
            return False
        rights = {claim.right for claim in self.claims.values()}
        decided = "standard" not in authority.role and any(r.right in rights for r in authority.rulings)
        return authority.id in self.above or not decided

    def rules(self) -> JSON | str:
        """One sentence on the cases that the motion cites for general rules; nothing without any."""
        rules = [a for name, a, w in self._cited() if a is not None and self._for_rule(name, a, w)]
        if not rules:
            return ""
        met = [a for a in rules if a.id in self.above]
        out: list[Piece] = []
        if met:
            out += [
                "The motion also cites decisions for general rules, which the parts above take up: ",
                *self._named(met),
                ".",
            ]
        if others := [a for a in rules if a not in met]:
            out += [" " if met else "", "The motion cites ", *self._named(others), " for a rule. "]
            out.append(Blank("whether each states the rule as the motion says, and what follows here - the opinions"))
        return _rich(*out)

    def _named(self, cases: list[Authority]) -> list[Piece]:
        return [p for n, a in enumerate(cases) for p in ("; " if n else "", *self.citer.whole(a))]

    def adverse(self, readings: Iterable[Reading]) -> Iterator[JSON]:
        """Decisions against the person that the records hold and the motion does not name."""
        met = {a.id for _, a, _ in self._cited() if a is not None}
        for one in (one for reading in readings for one in reading.adverse):
            authority = one.weighed.authority
            if authority.id not in met and authority.citation:
                met.add(authority.id)
                answer = Blank(f"why {authority.name} does not govern - candor to the court - the opinion")
                yield {
                    "case": _rich(*self.citer.whole(authority)),
                    "held": _rich(*held(one.weighed.ruling, sure=one.weighed.sure)),
                    "answer": _rich(answer),
                }

    def _cited(self) -> Iterator[tuple[str, Authority | None, Weighed | None]]:
        """The cases of the motion, and those that the person distinguishes without having listed them."""
        names = [c.case for c in (self.matter.motion or Motion()).cited_authority]
        names += [d.case for d in (self.matter.opposition or Opposition()).distinguish]
        met: set[str] = set()
        for name in names:
            authority = self._held(name)
            key = authority.id if authority else name
            if key not in met:
                met.add(key)
                yield name, authority, self._weighed(authority) if authority else None

    def _held(self, text: str) -> Authority | None:
        """The record of a case the motion cites; also where the motion has its name or year wrong."""
        found = confirmed(text)
        if found is not None:
            return found[0]
        padded = f"{text},"
        at = (
            a
            for a in self.citer.records.cases
            if a.citation and (f" {a.citation}," in padded or f" {a.citation} " in padded)
        )
        return next(at, None)

    def _weighed(self, authority: Authority) -> Weighed | None:
        found = [weigh(authority, c, obvious=True) for c in self.claims.values()]
        return next((w for w in found if w.ruling is not None), found[0] if found else None)

    def _row(self, name: str, authority: Authority | None, weighed: Weighed | None) -> JSON:
        given = self._answer(name, authority)
        ruling, sure = (weighed.ruling, weighed.sure) if weighed else (None, True)
        if ruling is None and authority is not None and authority.rulings:  # on another right: what it decided there
            ruling, sure = authority.rulings[0], authority.confidence == "high"
        conduct: Piece = Blank("its facts - the records do not hold them - the opinion")
        if ruling and ruling.conduct:
            conduct = ruling.conduct
        ours: list[Piece] = []
        for one in given.differences if given else ():
            ours += [
                "; " if ours else "",
                Said(known(one.fact)),
                ": ",
                *said(one.why_immaterial, "why it matters here"),
            ]
        why = known(given.why) if given else ""
        won = ruling is not None and ruling.immunity == "denied" and sure
        blank = Blank(
            "the officers lost it: how it helps you, or why it does not govern - this is judgment - the opinion"
            if won
            else "why it does not govern - this is judgment - the opinion"
        )
        return {
            "case": _rich(*(self.citer.whole(authority) if authority else (Said(name),))),
            "held": _rich(*held(ruling, sure=sure)),
            "facts": _rich(conduct),
            "ours": _rich(*(ours or [Blank("our facts beside them - a case governs like facts only - your facts")])),
            "why": _rich(*((Said(why), stop(why)) if why else (blank,))),
        }

    def _answered(self, name: str, authority: Authority | None) -> bool:
        """Whether the person says something of this case."""
        given = self._answer(name, authority)
        return given is not None and bool(known(given.why) or given.differences)

    def _answer(self, name: str, authority: Authority | None) -> Distinguish | None:
        """How the person distinguishes this case."""
        for one in (self.matter.opposition or Opposition()).distinguish:
            found = self._held(one.case)
            if one.case == name or (found is not None and authority is not None and found.id == authority.id):
                return one
        return None


def _rich(*pieces: Piece) -> JSON:
    return {"xml": xml(pieces)}
