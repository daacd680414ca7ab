"""What a short form, supra, Id. or a name alone means: resolved over the citation tree, or said to be open.

Bluebook rules 4 and 10.9: Id. means the one authority of the citation just before it; nested (quoting, citing) and
history citations are not antecedents; after a string cite there is no single antecedent, so "ambiguous" is the answer.
Text and footnotes are separate chains.
"""

from __future__ import annotations

from collections import defaultdict

from draftkit.citing.cite import Cite
from draftkit.citing.mentions import find_mentions
from draftkit.citing.shortnames import all_words, distinctive
from draftkit.model.citation import Kind
from draftkit.model.draft import Draft

_SOURCES = (Kind.FULL_CASE, Kind.DOCKET, Kind.UNREADABLE)
_LONGEST_STRING = 40
"""Members of a string cite that are looked at; the time of a paper that is one string stays in step with its length."""
_FAR = 400
"""Citations that a name alone may reach back over."""
_LAWS = (Kind.STATUTE, Kind.RULE, Kind.CONSTITUTION)


class Known:
    """The full citations seen so far, by volume and reporter, and by the words of their names."""

    def __init__(self) -> None:
        self.by_print: dict[tuple[str, str], list[Cite]] = defaultdict(list)
        self.by_word: dict[str, dict[int, Cite]] = defaultdict(dict)
        self.first: dict[str, Cite] = {}
        self.words: dict[int, frozenset[str]] = {}

    def add(self, cite: Cite) -> None:
        """Learn a full citation (each parallel member answers to its own volume and reporter)."""
        leader = cite.leader
        key = cite.normalized or f"?{id(cite)}"
        self.first.setdefault(key, leader)
        if cite.volume and cite.reporter:
            self.by_print[cite.volume, cite.reporter].append(cite)
        if cite is leader:
            words = distinctive(cite.name)
            self.words[id(cite)] = words
            authority = self.authority(cite)  # one of each: a case may be cited in full a thousand times
            for word in words:
                self.by_word[word][id(authority)] = authority

    def authority(self, cite: Cite) -> Cite:
        """The first full citation of the same authority."""
        return self.first.get(cite.normalized or "", cite).leader

    def named(self, words: frozenset[str]) -> list[Cite]:
        """Distinct authorities that share a word with ``words``; those that share the most, oldest first."""
        cites: dict[int, Cite] = {}
        for word in words:
            cites.update(self.by_word.get(word, {}))
        scores = {key: len(words & self.words[key]) if key in self.words else 1 for key in cites}
        best = max(scores.values(), default=0)
        return sorted((c for k, c in cites.items() if scores[k] == best), key=lambda c: c.at)


def resolve(cites: list[Cite], draft: Draft) -> None:
    """Set ``resolves_to`` and ``candidates`` on every short, supra and Id. form; append name-only mentions."""
    known = Known()
    everything = Known()
    for cite in cites:
        if cite.kind in _SOURCES and not cite.block.is_table_of:
            everything.add(cite)
    mentions = find_mentions(cites, draft)
    cites += mentions
    cites.sort(key=lambda c: (c.at, c.cite_start))
    chains: dict[str, list[Cite]] = defaultdict(list)
    notes = _by_footnote(cites)
    for cite in cites:
        if cite.block.is_table_of:
            continue
        chain = chains[_chain(cite)]
        if _repeats(cite, known):
            cite.kind, cite.resolves_to = Kind.SHORT_CASE, known.authority(cite)
            cite.normalized = cite.page = None
        elif cite.kind in _SOURCES:
            known.add(cite)
        elif cite.kind is Kind.SHORT_CASE:
            _short(cite, known)
        elif cite.kind is Kind.SUPRA:
            _supra(cite, known, everything, notes)
        elif cite.kind is Kind.NAME_ONLY:
            _set(cite, _nearest(known.named(distinctive(cite.name)), chain) or everything.named(distinctive(cite.name)))
            continue
        elif cite.kind is Kind.ID:
            for parallel in cite.parallels[:1]:  # "Id. at 508, 98 S. Ct. at 2911" says which book
                _short(parallel, known)
                cite.resolves_to = parallel.resolves_to
            if cite.resolves_to is None:
                _id(cite, chain)
        if cite.parallel_to or cite.history_of or (cite.quoted_in and cite.kind is not Kind.ID):
            continue
        if cite.quoted_in is None:
            chain.append(cite)


def _repeats(cite: Cite, known: Known) -> bool:
    """True for ``Doe, 2021 WL 17, at *5`` after the full citation: the short form of a database citation."""
    if cite.kind is not Kind.FULL_CASE or cite.year is not None or cite.court_text or cite.parallel_to:
        return False
    database = cite.reporter == "WL" or "LEXIS" in (cite.reporter or "")
    return database and (cite.normalized or "") in known.first


def _chain(cite: Cite) -> str:
    part = cite.block.part
    return "notes" if part.startswith(("footnote", "endnote")) else "body" if part == "body" else part


def _set(cite: Cite, found: list[Cite]) -> None:
    if len(found) == 1:
        cite.resolves_to = found[0]
    elif found:
        cite.candidates = tuple(found)


def _distinct(cites: list[Cite], known: Known) -> list[Cite]:
    seen: dict[int, Cite] = {}
    for cite in cites:
        authority = known.authority(cite)
        seen.setdefault(id(authority), authority)
    return list(seen.values())


def _short(cite: Cite, known: Known) -> None:
    """Volume and reporter must agree and, if a name is printed, a distinctive word; else the name alone decides."""
    words = distinctive(cite.name)
    printed = known.by_print.get((cite.volume or "", cite.reporter or ""), [])
    fitting = [c for c in printed if _may_be_called(c.leader.name, cite.name)]
    found = _distinct(fitting, known)
    pin = cite.pins[0].first if cite.pins else None
    if len(found) > 1 and pin is not None and not cite.pins[0].star:
        # The case that holds the page is the last one to start at or before it.
        starts = [(int(c.page), c) for c in fitting if c.page and c.page.isdigit() and int(c.page) <= pin]
        if starts:
            top = max(start for start, _ in starts)
            found = _distinct([c for start, c in starts if start == top], known)
    if not found and words:
        found = known.named(words)
        if len(found) > 1:  # several of that name, none in that book: only a slip of the pen points to one of them
            near = [c for c in found if _slip_of(cite, c)]
            found = near if len(near) == 1 else []
    _set(cite, found)


def _slip_of(short: Cite, full: Cite) -> bool:
    """True if the numbers of ``short`` are those of ``full`` but for one digit, two exchanged, or the series."""
    if short.volume == full.volume:
        return True
    a, b = short.volume or "", full.volume or ""
    differing = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    exchanged = len(differing) == 2 and a[differing[0]] == b[differing[1]] and a[differing[1]] == b[differing[0]]
    return short.reporter == full.reporter and len(a) == len(b) > 1 and (len(differing) == 1 or exchanged)


def _may_be_called(full: str | None, short: str | None) -> bool:
    """Where volume and reporter agree, one word in common is enough, even a State's name."""
    return not full or not short or bool(all_words(full) & all_words(short))


def _nearest(found: list[Cite], chain: list[Cite]) -> list[Cite]:
    """Of several cases of one name, the one that the text has last spoken of: running prose is read that way."""
    for earlier in reversed(chain[-_FAR:]) if len(found) > 1 else ():
        target = _target(earlier)
        if target in found:
            return [target]
    return found


def _supra(cite: Cite, known: Known, everything: Known, notes: dict[str, list[Cite]]) -> None:
    words = distinctive(cite.name)
    if words:
        _set(cite, known.named(words) or everything.named(words))
    elif cite.normalized:
        number = cite.normalized.removeprefix("supra note ")
        _set(cite, _distinct(notes.get(f"footnote {number}", []), known))


def _by_footnote(cites: list[Cite]) -> dict[str, list[Cite]]:
    notes: dict[str, list[Cite]] = defaultdict(list)
    for cite in cites:
        if (
            cite.kind in _SOURCES
            and cite.block.part.startswith("footnote")
            and not (cite.quoted_in or cite.history_of or cite.parallel_to)
        ):
            notes[cite.block.part].append(cite)
    return notes


def _id(cite: Cite, chain: list[Cite]) -> None:
    if cite.quoted_in is not None and cite.quoted_in.kind in _SOURCES:
        chain = [*chain, *[c for c in (cite.quoted_in,) if not chain or chain[-1] is not c]]
    last = len(chain) - 1
    paged = bool(cite.pins) and cite.pins[0].mark == "" and cite.pins[0].first is not None
    if paged:
        # A page cannot belong to a statute or a rule mentioned in passing.
        while last >= 0 and chain[last].kind in _LAWS:
            last -= 1
    if last < 0:
        return
    antecedent = chain[last]
    group = [antecedent]
    for earlier in reversed(chain[max(0, last - _LONGEST_STRING) : last]):
        if earlier.sentence != antecedent.sentence:
            break
        group.append(earlier)
    if paged:
        group = [c for c in group if c.kind not in _LAWS]
    targets: dict[int, Cite] = {}
    for member in reversed(group):
        if member.candidates:
            cite.candidates = member.candidates
            return
        target = _target(member)
        if target is not None:
            targets.setdefault(_identity(target), target)
    if len(targets) == 1:
        cite.resolves_to = next(iter(targets.values()))
    elif targets:
        cite.candidates = tuple(targets.values())


def _identity(cite: Cite) -> int:
    return hash((cite.kind, cite.normalized)) if cite.normalized else id(cite)


def _target(cite: Cite) -> Cite | None:
    """What an Id. after ``cite`` means: the authority or record item behind it."""
    if cite.kind in (Kind.ID, Kind.SHORT_CASE, Kind.SUPRA, Kind.NAME_ONLY):
        return cite.resolves_to
    return cite.leader
