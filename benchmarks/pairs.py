"""How much of a citation is read right when another one stands beside it.

Every ordered pair of :data:`~benchmarks.pair_authorities.AUTHORITIES` is set in five layouts; for each of the two
citations five fields must come out: name, year, court, pin and span. The same texts go through stock eyecite::

    python -m benchmarks.pairs                      all pairs, draftkit; a sample of 300 a layout, stock eyecite
    python -m benchmarks.pairs --pairs 200 --misses 20
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.pair_authorities import AUTHORITIES, Printed

PROSE = "The motion says nothing about it."
LAYOUTS: dict[str, Callable[[Printed, Printed], str]] = {
    "A. B.": lambda a, b: f"{a.printed}. {b.printed}.",
    "A; B.": lambda a, b: f"{a.printed}; {b.printed}.",
    "A.¶B.": lambda a, b: f"{a.printed}.\n\n{b.printed}.",
    "A. Prose. See B.": lambda a, b: f"{a.printed}. {PROSE} See {b.printed}.",
    "A (quoting B).": lambda a, b: f"{a.printed} (quoting {b.printed}).",
}
FIELDS = ("name", "year", "court", "pin", "span")
_FOLD = str.maketrans({"’": "'", "–": "-"})


@dataclass(frozen=True, slots=True)
class Read:
    """What a program read for one citation; ``span`` is the text it takes for the whole citation."""

    name: str
    year: int | None
    court: str | None
    pin: str | None
    span: str


Reader = Callable[[str], dict[str, Read]]
"""From a text to what was read, by "volume reporter page"."""


def draftkit_reader(text: str) -> dict[str, Read]:
    """draftkit's parser alone: no records, no rules."""
    from draftkit.citing import find_citations
    from draftkit.model.citation import Kind
    from draftkit.reading import from_text

    draft = from_text(text)
    return {
        c.normalized or "": Read(c.name or "", c.year, c.court, c.pin, draft.text[slice(*c.span)])
        for c in find_citations(draft)
        if c.kind is Kind.FULL_CASE
    }


def _cite(citation: object) -> str:
    return str(citation.corrected_citation())  # type: ignore[attr-defined]


def eyecite_reader(text: str) -> dict[str, Read]:
    """Stock eyecite, its metadata taken at its word."""
    from eyecite import get_citations
    from eyecite.models import FullCaseCitation

    found = {}
    for c in get_citations(text):
        if isinstance(c, FullCaseCitation):
            m = c.metadata
            name = f"{m.plaintiff} v. {m.defendant}" if m.plaintiff else m.defendant or ""
            year = int(m.year) if m.year else None
            found[_cite(c)] = Read(name, year, m.court, m.pin_cite, text[slice(*c.full_span())])
    return found


def fields_right(expected: Printed, read: Read | None) -> dict[str, bool]:
    """Which fields agree with the print. Curly marks and dashes are folded; nothing else is forgiven."""
    if read is None:
        return dict.fromkeys(FIELDS, False)
    pin = None if expected.pin is None else expected.pin.translate(_FOLD)
    return {
        "name": read.name.translate(_FOLD) == expected.name.translate(_FOLD),
        "year": read.year == expected.year,
        "court": read.court == expected.court,
        "pin": (read.pin.translate(_FOLD) if read.pin else None) == pin,
        "span": read.span == expected.text,
    }


@dataclass
class Score:
    """Counts for one layout: citations seen, right by field, and right in all five."""

    seen: int = 0
    whole: int = 0
    right: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, expected: Printed, read: Read | None, text: str) -> None:
        """Count one citation."""
        fields = fields_right(expected, read)
        self.seen += 1
        self.right.update(name for name, ok in fields.items() if ok)
        self.whole += all(fields.values())
        if not all(fields.values()):
            wrong = ", ".join(name for name, ok in fields.items() if not ok)
            self.misses.append(f"{wrong} of {expected.cite} in: {text!r}\n      read: {read}")


def measure(reader: Reader, layout: str, pairs: Iterable[tuple[Printed, Printed]]) -> Score:
    """Read every pair in one layout and count."""
    score = Score()
    for a, b in pairs:
        text = LAYOUTS[layout](a, b)
        read = reader(text)
        for expected in (a, b):
            score.add(expected, read.get(expected.cite), text)
    return score


def ordered_pairs() -> list[tuple[Printed, Printed]]:
    """Every ordered pair of two different authorities."""
    return list(itertools.permutations(AUTHORITIES, 2))


def sample(count: int, seed: int = 1983) -> list[tuple[Printed, Printed]]:
    """A fixed sample of ordered pairs."""
    return random.Random(seed).sample(ordered_pairs(), count)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=0, help="draftkit: so many pairs a layout (default: all)")
    parser.add_argument("--stock-pairs", type=int, default=300, help="stock eyecite: so many pairs a layout; 0: none")
    parser.add_argument("--misses", type=int, default=0, help="print so many misreadings a layout")
    options = parser.parse_args(arguments)
    pairs = sample(options.pairs) if options.pairs else ordered_pairs()
    runs: list[tuple[str, Reader, list[tuple[Printed, Printed]]]] = [("draftkit", draftkit_reader, pairs)]
    if options.stock_pairs:
        runs.append(("eyecite", eyecite_reader, sample(min(options.stock_pairs, len(pairs)))))
    print(f"{len(AUTHORITIES)} authorities, {len(ordered_pairs())} ordered pairs; per cent of citations read right\n")
    print(f"{'':10}{'layout':18}{'pairs':>7}" + "".join(f"{f:>8}" for f in (*FIELDS, "all five")))
    for who, reader, chosen in runs:
        total, whole = 0, 0
        for layout in LAYOUTS:
            score = measure(reader, layout, chosen)
            total, whole = total + score.seen, whole + score.whole
            rates = [score.right[f] / score.seen for f in FIELDS] + [score.whole / score.seen]
            print(f"{who:10}{layout:18}{len(chosen):7}" + "".join(f"{100 * r:8.1f}" for r in rates), flush=True)
            for miss in score.misses[: options.misses]:
                print("   ", miss)
        print(f"{who:10}{'every layout':18}{'':7}{'':40}{100 * whole / total:8.2f}   (target: draftkit at least 99)\n")


if __name__ == "__main__":
    main()
