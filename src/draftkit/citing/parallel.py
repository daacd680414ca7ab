"""Parallel citations: one decision printed in several reporters, read as one group."""

from __future__ import annotations

import re

from draftkit.citing.paragraph import Paragraph
from draftkit.citing.parens import classify
from draftkit.citing.pins import read_pins
from draftkit.citing.tokens import Token
from draftkit.model.citation import Parenthetical, Pin

SCOTUS = frozenset({"U.S.", "S. Ct.", "L. Ed.", "L. Ed. 2d"})
Pins = tuple[tuple[Pin, ...], int]
"""Pinpoints of one member and the clean offset after them."""

# What may stand between two members: a comma, California's bracket, "(table)", a docket number.
_GAP = re.compile(
    r"(?: ?\((?P<weight>[Tt]able|TABLE|mem\.|per curiam|unpub\.|unpublished(?: table decision| disposition)?)\))?"
    r"(?:(?P<bracket> ?\[)|,(?: (?:(?:Case|Civ\.|Civil Action) )?Nos?\. (?P<docket>[\w:-]+(?: ?\([A-Z/, ]{2,12}\))?),)?| ?\[?=)? ?"
)
# The three reporters of the Supreme Court need no comma: nobody cites three of its decisions so.
_LOOSE = re.compile(r"[,;]?(?: ?\((?P<year>1[789]\d\d|20\d\d)\))?[,;]? ?")


class Group:
    """A token and the parallel tokens after it, in clean offsets.

    ``end`` is after the last member and its pins; ``docket``, ``early`` (the inside of a date between members) and
    ``parentheticals`` are what stood between them.
    """

    def __init__(self, reader: Paragraph, token: Token) -> None:
        self.reader = reader
        self.tokens = [token]
        self.pins: list[Pins] = [self._pins_of(token)]
        self.end = self.pins[0][1]
        self.docket: str | None = None
        self.early: str | None = None
        self.parentheticals: list[Parenthetical] = []
        self._bracket = False

    def admits(self, token: Token) -> bool:
        """Take ``token`` into the group if it is another print of the same decision."""
        first = self.tokens[0]
        if token.short != first.short or not token.volume or "journal" in token.kinds:
            return False
        if any(member.reporter == token.reporter for member in self.tokens):
            return False
        between = self.reader.text[self.end : token.start]
        gap = _GAP.fullmatch(between)
        if gap is not None and (between.strip() or gap["weight"]):
            if gap["weight"]:
                start = self.end + gap.start("weight")
                span = (start, start + len(gap["weight"]))
                self.parentheticals.append(Parenthetical(classify(gap["weight"]), gap["weight"], span))
            self.docket = self.docket or gap["docket"]
            self._bracket = self._bracket or bool(gap["bracket"])
        elif SCOTUS.issuperset((self.tokens[-1].reporter, token.reporter)) and (loose := _LOOSE.fullmatch(between)):
            self.early = self.early or loose["year"]
        else:
            return False
        self.tokens.append(token)
        self.pins.append(self._pins_of(token))
        self.end = self.pins[-1][1]
        if self._bracket and self.reader.text[self.end : self.end + 1] == "]":
            self.end += 1
        return True

    def _pins_of(self, token: Token) -> Pins:
        text, stops = self.reader.text, self.reader.stops
        if token.short:
            pins, end = read_pins(text, token.page_start, stops, bare=True)
            return pins, max(end, token.end)
        return read_pins(text, token.end, stops, bare=False)
