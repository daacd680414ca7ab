"""Compares quoted words with the passages that the records hold word for word.

Both sides are folded to bare words first (case, quotation marks, dashes, hyphenated line ends). A bracketed or left-out
stretch of the quotation stands for anything; a bracketed word of the passage may be missing. What is left is aligned
word by word: a difference is words against words, never a score.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftkit.authorities.records import Records
    from draftkit.model.authority import Authority, Misquotation, Passage

GAP = "…"
"""Stands, among the words of a quotation, for anything or nothing."""

LEAST = 5
"""Words in a row that a quotation must have to be compared at all; shorter ones are left alone."""

_ELLIPSIS = re.compile(r"(?:\. ?){3,4}|…(?: ?\.)?|(?:\* ?){3}")
_INITIAL = re.compile(r"\[(\w)\](?=\w)")
_SAYS_NOTHING = re.compile(r"\[(?:sic|emphasis|citation|footnote|internal)[^\[\]]{0,60}\]", re.IGNORECASE)
_BRACKETED = re.compile(r"[\w'’-]{0,40}\[[^\[\]]{0,300}\][\w'’-]{0,40}")
_LINE_END = re.compile(r"(?<=\w)[-‐‑\u00ad]\s{1,3}(?=[a-z])")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_WORD = re.compile(r"[^\W_]+|…")
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\u00ad": ""}
)


def words_of_quotation(text: str) -> list[str]:
    """The bare words of quoted text in lower case; :data:`GAP` where brackets or an ellipsis stand."""
    text = _SAYS_NOTHING.sub(" ", text.translate(_LIGATURES))
    text = _INITIAL.sub(r"\1", text)
    text = _BRACKETED.sub(f" {GAP} ", text)
    return _words(_ELLIPSIS.sub(f" {GAP} ", text))


def words_of_passage(text: str) -> tuple[list[str], frozenset[int]]:
    """The bare words of a passage, and the positions of those that stand in its own brackets (they may be missing)."""
    if "[" not in text:
        return _words(_ELLIPSIS.sub(f" {GAP} ", text.translate(_LIGATURES))), frozenset()
    words: list[str] = []
    optional: set[int] = set()
    text = _INITIAL.sub(r"\1", text.translate(_LIGATURES))
    text = re.sub(r"(?<=\w)\[(\w{1,3})\]", r"\1", text)  # th[e], avoi[d]
    for number, part in enumerate(re.split(r"\[([^\[\]]{0,300})\]", text)):
        more = _words(_ELLIPSIS.sub(f" {GAP} ", part))
        if number % 2:
            optional.update(range(len(words), len(words) + len(more)))
        words.extend(more)
    return words, frozenset(optional)


def _words(text: str) -> list[str]:
    text = _APOSTROPHE.sub("", _LINE_END.sub("", text))
    return [w.lower() for w in _WORD.findall(text)]


def count(words: Sequence[str]) -> int:
    """How many words, gaps left out."""
    return sum(w != GAP for w in words)


@dataclass(frozen=True, slots=True)
class Match:
    """A quotation that stands in a passage word for word. ``marked`` is True when the passage itself sets these words
    in quotation marks: then they may be an earlier opinion's."""

    authority: Authority
    passage: Passage
    marked: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quotation and the words that the passage has in their place (either may be empty)."""

    quoted: str
    printed: str


@dataclass(frozen=True, slots=True)
class _Entry:
    authority: Authority
    passage: Passage
    words: list[str]
    optional: frozenset[int]

    @property
    def inner(self) -> list[str]:
        """Letters of the stretches that the passage sets in quotation marks."""
        found = re.findall(r"[“\"]([^“”\"]{1,600})[”\"]", self.passage.text)
        return ["".join(words_of_passage(stretch)[0]) for stretch in found]


class Passages:
    """Every verified passage of the records, their letters side by side in one string that is searched as a whole.

    A passage with bracketed words stands there twice, with and without them.
    """

    def __init__(self, authorities: Iterable[Authority]) -> None:
        self._by_authority: dict[str, list[_Entry]] = {}
        self._misquoted: list[tuple[Authority, Misquotation, str, str]] = []
        self._starts: list[int] = []
        self._owners: list[_Entry] = []
        letters: list[str] = []
        at = 0
        for authority in authorities:
            for number, passage in enumerate(authority.passages):
                if authority.rests_on_inference(f"passages[{number}]"):
                    continue
                entry = _Entry(authority, passage, *words_of_passage(passage.text))
                self._by_authority.setdefault(authority.id, []).append(entry)
                for one in _letters_of(entry):
                    letters.append(one)
                    self._starts.append(at)
                    self._owners.append(entry)
                    at += len(one) + 1
            for known in authority.misattributed:
                false, true = ("".join(words_of_passage(text or "")[0]) for text in (known.false, known.true))
                if false and false != true:
                    self._misquoted.append((authority, known, false, true))
        self._letters = "\n".join(letters)

    @classmethod
    def of(cls, records: Records) -> Passages:
        """The passages of ``records``, worked out once for each."""
        return _of(records)

    def exact(self, words: Sequence[str]) -> list[Match]:
        """Every passage that holds the words of a quotation, in order and unchanged."""
        runs = _runs(words)
        longest = max(runs, key=len, default=[])
        if len(longest) < LEAST:
            return []
        wanted = "".join(longest)
        found: dict[int, Match] = {}
        at = self._letters.find(wanted)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            entry = self._owners[number]
            end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._letters) + 1
            if id(entry) not in found and _holds(self._letters[self._starts[number] : end - 1], runs):
                marked = any(_holds(stretch, runs) for stretch in entry.inner)
                found[id(entry)] = Match(entry.authority, entry.passage, marked)
            at = self._letters.find(wanted, end)
        return list(found.values())

    def altered(self, words: Sequence[str], authority_id: str) -> tuple[Passage, list[Difference]] | None:
        """The passage of one case that the words nearly are, and how they differ; None when nothing is near enough.

        Near enough: at most two words differ, at least eight agree for one and twelve for two, and the difference
        stands between words that agree (what lies beyond the edge of a passage is not known).
        """
        best: tuple[int, Passage, list[Difference]] | None = None
        for entry in self._by_authority.get(authority_id, ()):
            if len(set(words) & set(entry.words)) * 10 < len(set(words)) * 7:
                continue
            found = differences(words, entry.words, entry.optional)
            if found is None:
                continue
            size = sum(max(len(d.quoted.split()), len(d.printed.split())) for d in found)
            if found and size <= 2 and count(words) - size >= 4 + 4 * size and (best is None or size < best[0]):
                best = (size, entry.passage, found)
        return (best[1], best[2]) if best else None

    def misquoted(self, words: Sequence[str]) -> list[tuple[Authority, Misquotation]]:
        """Known wrong wordings that the quotation repeats: it holds, or is a long part of, the words as misquoted."""
        if count(words) < 8 or GAP in words:
            return []
        letters = "".join(words)
        return [
            (authority, known)
            for authority, known, false, true in self._misquoted
            if (letters in false or false in letters) and letters not in true
        ]

    @staticmethod
    def partly_true(known: Misquotation) -> bool:
        """True when eight words in a row of a known wrong wording are the opinion's own."""
        false, true = (words_of_passage(text or "")[0] for text in (known.false, known.true))
        printed = "".join(true)
        return any("".join(false[i : i + 8]) in printed for i in range(len(false) - 7))


@cache
def _of(records: Records) -> Passages:
    return Passages(records.cases)


def _letters_of(entry: _Entry) -> Iterator[str]:
    yield "".join(entry.words)
    if entry.optional:
        yield "".join(w for i, w in enumerate(entry.words) if i not in entry.optional)


def _runs(words: Sequence[str]) -> list[list[str]]:
    runs: list[list[str]] = [[]]
    for word in words:
        if word == GAP:
            runs.append([])
        else:
            runs[-1].append(word)
    return [r for r in runs if r]


def _holds(letters: str, runs: list[list[str]]) -> bool:
    at = 0
    for run in runs:
        found = letters.find("".join(run), at)
        if found < 0:
            return False
        at = found + sum(map(len, run))
    return True


def differences(quoted: Sequence[str], printed: Sequence[str], optional: frozenset[int]) -> list[Difference] | None:
    """Where the quotation differs from the stretch of the passage it follows; None where that cannot be said.

    The quotation is aligned as a whole with the part of the passage that fits it best. It cannot be said when the
    quotation runs over an edge of the passage or over a gap in it. The cost is the product of both lengths.
    """
    rows, columns = len(quoted) + 1, len(printed) + 1
    if rows > 400 or columns > 400:
        return None
    cost = [[0] * columns for _ in range(rows)]
    for i in range(1, rows):
        free = quoted[i - 1] == GAP
        before, row = cost[i - 1], cost[i]
        row[0] = before[0] + (not free)
        for j in range(1, columns):
            if free:
                row[j] = min(before[j], row[j - 1])
            else:
                row[j] = min(
                    before[j - 1] + (quoted[i - 1] != printed[j - 1]),
                    before[j] + 1,
                    row[j - 1] + ((j - 1) not in optional),
                )
    j = min(range(columns), key=lambda at: (cost[-1][at], -at))  # of equal ends the last: law/laws is a change
    return _read_back(quoted, printed, optional, cost, j)


def _read_back(
    quoted: Sequence[str], printed: Sequence[str], optional: frozenset[int], cost: list[list[int]], end: int
) -> list[Difference] | None:
    i, j = len(quoted), end
    groups: list[tuple[list[str], list[str], bool]] = []
    open_group = False
    while i > 0:
        free = quoted[i - 1] == GAP
        left: list[str] = []
        right: list[str] = []
        edge = j in (0, len(printed))
        if j and not free and cost[i][j] == cost[i - 1][j - 1] and quoted[i - 1] == printed[j - 1]:
            i, j, open_group = i - 1, j - 1, False
            continue
        if free:
            open_group = False
            if cost[i][j] == cost[i - 1][j]:
                i -= 1
            else:
                j -= 1
            continue
        if j and cost[i][j] == cost[i][j - 1] + ((j - 1) not in optional):
            j -= 1
            if j in optional:
                continue
            right = [printed[j]]
        elif j and cost[i][j] == cost[i - 1][j - 1] + 1:
            i, j = i - 1, j - 1
            left, right = [quoted[i]], [printed[j]]
            edge = False
        else:
            i -= 1
            left = [quoted[i]]
        if open_group:
            one = groups[-1]
            groups[-1] = (left + one[0], right + one[1], one[2] or edge)
        else:
            groups.append((left, right, edge))
            open_group = True
    found = []
    for left, right, edge in reversed(groups):
        if "".join(left) == "".join(right):
            continue
        if edge or GAP in right:
            return None
        found.append(Difference(" ".join(left), " ".join(right)))
    return found
