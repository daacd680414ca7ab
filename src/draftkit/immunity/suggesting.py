"""Which corpus cases to read for a claim: those that help, best first, and those that stand against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from typing import TYPE_CHECKING

from draftkit.authorities.displaced import Displacements
from draftkit.immunity.likeness import alike_and_different, ranked, telling_words
from draftkit.immunity.rights import concerns, fits, recognised
from draftkit.immunity.weighing import weigh
from draftkit.model.immunity import ImmunityClaim, Reading, Suggestion, Weighed, Worth

if TYPE_CHECKING:
    from draftkit.authorities.records import Records
    from draftkit.model.authority import Ruling

HELPFUL = 8
"""Helpful cases named for a claim."""
ADVERSE = 5
"""Adverse cases named for a claim."""

_HELPS = {Worth.ESTABLISHES: 1.0, Worth.SHOWS: 0.8, Worth.PERSUASIVE: 0.55}
WORDS_ENOUGH = 6
"""Telling words that a claim without a right must have."""
LONGEST_STORY = 6_000
"""Characters of a story that tells one thing; a longer paper without a right speaks of too much to be read for it."""
_FLOOR = 0.25
"""Likeness that a case on the claim's right has before its facts count."""
_VOTERS, _RIGHTS_LIKELY = 20, 3
"""Cases whose rights are counted where no right is named, and rights that are taken from them."""
_AGREED = 0.23
"""Part of their votes that the first right must have: letters and motions on other things stay below it."""
_OF_ANOTHERS_WRONG = 0.9
"""What a case on the wrong that a supervisor or bystander answers for counts beside one on supervisors or bystanders."""
_LIKE_ENOUGH = 0.25
"""Part of the best case's likeness that an adverse case must have: the rest are about other facts."""
_KIND_LIKE_ENOUGH = 0.4
"""The same for a helpful case of a wider or narrower right: a school's strip search does not help with a home."""


def reading_for(claim: ImmunityClaim, records: Records, cited: Set[str]) -> Reading:
    """What to read for a claim. ``cited`` are ids of cases that the draft cites already; they stay in the list.

    Helpful cases come by worth and likeness together, so that a binding case on other facts does not hide a persuasive
    one on the same; newer ones first where two are alike. A case of the same right counts more than one of a wider.
    Where the right is not known the words of a short story tell what is alike, and the rights that they name, or that the
    cases most like them were about, count more. Without a circuit and a date, or without a right and such a story,
    nothing is offered: a suggestion would be a guess.
    """
    if claim.circuit is None or claim.incident is None:
        return Reading(claim.id)
    if claim.right is None and len(claim.words) > LONGEST_STORY:
        return Reading(claim.id)
    words = telling_words(claim.words, records)
    if claim.right is None and len(words) < WORDS_ENOUGH:
        return Reading(claim.id)
    likeness = ranked(words, records)
    named = (claim.right,) if claim.right else recognised(claim.words) or _rights_of_the_alike(likeness, records)
    if not named:
        return Reading(claim.id)
    best = max((likeness.get(a.id, 0.0) for a in records.cases if _about(a.rulings, claim)), default=0.0) or 1.0
    fallen = Displacements.of(records)
    helpful: list[tuple[float, str, Weighed]] = []
    adverse: list[tuple[float, str, Weighed]] = []
    for case in records.cases:
        if not _about(case.rulings, claim):
            continue
        what = next((w for c in case.citations if (w := fallen.at(c)) is not None), None)
        weighed = weigh(case, claim, fallen=what, obvious=True)
        like = likeness.get(case.id, 0.0) / best
        exact, floor = _exactness(case.rulings, named, claim.underlying)
        same = claim.right is None or any(r.right in (claim.right, *claim.underlying) for r in case.rulings)
        if weighed.worth in _HELPS and (same or like >= _KIND_LIKE_ENOUGH):
            helpful.append((_HELPS[weighed.worth] * exact * (floor + like), case.decided, weighed))
        elif weighed.worth is Worth.ADVERSE and like >= _LIKE_ENOUGH:
            adverse.append((exact * like, case.decided, weighed))
    return Reading(
        claim.id,
        tuple(_suggestion(w, words, cited, likeness.get(w.authority.id, 0.0) / best) for w in _top(helpful, HELPFUL)),
        tuple(_suggestion(w, words, cited, likeness.get(w.authority.id, 0.0) / best) for w in _top(adverse, ADVERSE)),
    )


def _top(weighed: list[tuple[float, str, Weighed]], most: int) -> list[Weighed]:
    weighed.sort(key=lambda entry: (entry[0], entry[1]), reverse=True)
    return [entry[2] for entry in weighed[:most]]


def _suggestion(weighed: Weighed, words: tuple[str, ...], cited: Set[str], like: float) -> Suggestion:
    alike, different = alike_and_different(weighed.authority, words)
    return Suggestion(weighed, alike, different, weighed.authority.id in cited, likeness=round(like, 3))


def _about(rulings: tuple[Ruling, ...], claim: ImmunityClaim) -> bool:
    return any(concerns(r.right, claim) for r in rulings)


def _exactness(rulings: tuple[Ruling, ...], named: tuple[str, ...], underlying: tuple[str, ...]) -> tuple[float, float]:
    """How near the rights of a case are to those named (the same, a kind of it or a wider one, another), and the
    likeness that it is given for that before its facts count. The wrong that a claim rests on is near, not the same."""
    if any(r.right in named for r in rulings):
        return 1.0, _FLOOR
    if any(r.right in underlying for r in rulings):
        return _OF_ANOTHERS_WRONG, _FLOOR
    return (0.8, _FLOOR) if any(fits(r.right, right) for r in rulings for right in named) else (0.7, 0.0)


def _rights_of_the_alike(likeness: Mapping[str, float], records: Records) -> tuple[str, ...]:
    """The rights that the cases most like the claim's words were about, where no name of a right stands among them.

    None where those cases do not agree on what it is about: the words then tell no conduct that the corpus knows.
    """
    votes: dict[str, float] = defaultdict(float)
    alike = sorted((c for c in records.cases if c.id in likeness), key=lambda c: (-likeness[c.id], c.id))[:_VOTERS]
    for case in alike:
        for ruling in case.rulings:
            votes[ruling.right] += likeness[case.id] ** 2 / len(case.rulings)
    first = sorted(votes, key=lambda right: votes[right], reverse=True)[:_RIGHTS_LIKELY]
    agreed = first and votes[first[0]] >= _AGREED * sum(votes.values())
    return tuple(first) if agreed else ()
