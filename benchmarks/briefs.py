"""Generated briefs of any size: realistic prose, real authorities, invented parties; the same seed, the same text.

Two densities: a dense 30-page brief, and the longer papers of the growth measurements.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from benchmarks.cases import Case, cases, plain_supreme_court_cases
from benchmarks.units import Full, short_name

SEED = 1871

FACTS = (
    "On the night of the arrest Mr. Doe was standing on the porch of his sister's house with both hands in view.",
    "Officer Roe gave no order before he reached for the baton, and no one on the porch had raised a voice.",
    "The second strike came after Mr. Doe had been placed in handcuffs and was lying face down on the boards.",
    "Sergeant Poe stood four feet away for the whole of the encounter and said nothing.",
    "The City has not produced the recording from the second car, though it was asked for in March.",
    "None of the officers called for medical help until the shift supervisor arrived.",
    "The report filed the next morning does not mention the baton at all.",
)
ARGUMENT = (
    "The motion treats the allegation as if it were a conclusion, but a date, a place and a name are facts.",
    "That is the level at which the question has to be put, and at that level the answer was known.",
    "Defendants' reading would ask a court to resolve at the pleading stage what only a jury may weigh.",
    "The point does not depend on any one case; it follows from the ordinary rule as courts have applied it.",
    "It is no answer that the officers saw things differently, because the complaint says what they saw.",
    "The argument proves too much, since it would cover a strike at any moment and for any reason.",
)
OTHER = (
    "See 42 U.S.C. § 1983.",
    "28 U.S.C. §§ 1331, 1343(a)(3).",
    "See Fed. R. Civ. P. 12(b)(6).",
    "U.S. Const. amend. IV.",
    "See ECF No. {n} at {m}.",
    "Compl. ¶¶ {n}-{o}.",
    "Compl. ¶ {n}.",
    "Roe Dep. {n}:{m}-{o}.",
    "Fed. R. Civ. P. 8(a)(2).",
)


@cache
def _sources() -> tuple[Case, ...]:
    return (*cases(), *plain_supreme_court_cases())


def _sentences(rng: random.Random, density: float) -> Iterator[str]:
    """Sentences for ever; ``density`` is the mean number of citations after a sentence of prose."""
    last: Full | None = None
    while True:
        yield rng.choice(FACTS if rng.random() < 0.35 else ARGUMENT)
        for _ in range(int(density) + (rng.random() < density % 1)):
            kind = rng.random()
            if kind < 0.42 or last is None:
                case = rng.choice(_sources())
                pin = str(int(case.parts[2]) + rng.randrange(1, 9)) if rng.random() < 0.7 else None
                last = Full.of(case, pin=pin, parallel=rng.random() < 0.2)
                yield rng.choice(("See ", "", "", "See also ", "Cf. ")) + last.text + "."
            elif kind < 0.52:
                one, two = (Full.of(rng.choice(_sources())) for _ in range(2))
                yield f"See {one.text}; {two.text}."
                last = two
            elif kind < 0.70:
                page = int(last.page) + rng.randrange(1, 9)
                yield f"{short_name(last.case.name)}, {last.volume} {last.reporter} at {page}."
            elif kind < 0.84:
                yield f"Id. at {int(last.page) + rng.randrange(1, 9)}."
            else:
                n = rng.randrange(2, 90)
                yield rng.choice(OTHER).format(n=n, m=rng.randrange(1, 25), o=n + 3)


DENSE, USUAL = 0.79, 0.575
"""About 380 citations in 60,000 characters, about 5,000 in 1,000,000, as eyecite counts them; draftkit reads more."""


def brief(characters: int, *, density: float = USUAL, seed: int = SEED) -> str:
    """A brief of about so many characters (never fewer), paragraphs separated by blank lines."""
    rng = random.Random(seed)
    sentences, size, section = _sentences(rng, density), 0, 0
    paragraphs: list[str] = []
    while size < characters:
        if len(paragraphs) % 25 == 0:
            section += 1
            paragraphs.append(f"{section}. GROUND NUMBER {section} OF THE MOTION FAILS")
            size += len(paragraphs[-1]) + 2
        paragraph = " ".join(next(sentences) for _ in range(rng.randrange(6, 14)))
        paragraphs.append(paragraph)
        size += len(paragraph) + 2
    return "\n\n".join(paragraphs) + "\n"
