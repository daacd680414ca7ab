"""Thirty claims in ordinary words: is a case that a specialist would cite among the first five suggestions?

The claims and their cases are ``tests/evaluation/suggestions.yaml``; the program sees the words, the circuit, the date
and, for two claims in three, the right::

    python -m benchmarks.suggestions             one line for each claim and the total
    python -m benchmarks.suggestions checked     the claims that nothing was tuned on
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.model.immunity import Suggestion, Worth
from draftkit.reading import from_text

CLAIMS = Path(__file__).resolve().parents[1] / "tests" / "evaluation" / "suggestions.yaml"
FIRST = 5
"""Suggestions that count: what a person reads."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as it is told; ``right`` is None where it must be taken from the words, ``cite`` are corpus ids."""

    words: str
    circuit: str
    incident: str
    cite: tuple[str, ...]
    right: str | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """What the program offers for a claim, best first."""

    claim: Told
    suggestions: tuple[Suggestion, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Corpus ids of the suggestions that count."""
        return tuple(one.weighed.authority.id for one in self.suggestions[:FIRST])

    @property
    def hit(self) -> bool:
        """True where one of them is a case that a specialist would cite."""
        return bool(set(self.ids) & set(self.claim.cite))


def claims(part: str = "claims") -> tuple[Told, ...]:
    """The claims of one part of the file: ``claims`` or ``checked``."""
    entries = YAML(typ="safe").load(CLAIMS.read_text(encoding="utf-8"))[part]
    return tuple(Told(**entry | {"cite": tuple(entry["cite"])}) for entry in entries)


def offered(told: Told, records: Records) -> Offered:
    """The suggestions for a claim, by the way a person gets them."""
    report = check(
        from_text(told.words, format="txt"),
        records=records,
        circuit=told.circuit,
        incident=told.incident,
        right=told.right,
    )
    return Offered(told, tuple(one for reading in report.assessment.reading for one in reading.helpful))


def is_late(one: Suggestion) -> bool:
    """True for a case decided after the events that does not say so."""
    weighed = one.weighed
    says_so = weighed.worth in (Worth.SHOWS, Worth.PERSUASIVE) and "after your events" in weighed.why
    return weighed.before is not True and not says_so


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", default="claims", choices=("claims", "checked", "rough"))
    options = parser.parse_args(arguments)
    records = Records.load()
    answers = [offered(told, records) for told in claims(options.part)]
    for answer in answers:
        told = answer.claim
        right = told.right or "from the words"
        found = ", ".join(answer.ids) or "nothing"
        print(f"{'hit ' if answer.hit else 'MISS'}  {told.circuit:5}{told.incident}  {right:24}{found}")
    late = sum(is_late(one) for answer in answers for one in answer.suggestions)
    hits = sum(answer.hit for answer in answers)
    print(f"{hits} of {len(answers)} claims; {late} suggestions decided after the events without saying so")


if __name__ == "__main__":
    main()
