"""The table of authorities of a draft: every authority once, with every citation that means it.

Short forms, *supra*, *Id.* and bare names are counted with the authority they mean. Parallel citations are one entry;
a later decision of the same case (its history) is an entry of its own. Citations to the record are no authorities.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from draftkit.assembly.toa_names import Category, Form, category_of, form_of, sort_key
from draftkit.authorities.names import parties
from draftkit.model.citation import Citation, Kind
from draftkit.model.draft import Draft

PASSIM = 5
"""Pages from which an entry says *passim* instead, unless the court has another number."""

_CASES = frozenset({Kind.FULL_CASE, Kind.DOCKET, Kind.UNREADABLE})
_LAWS = frozenset({Kind.STATUTE, Kind.RULE, Kind.CONSTITUTION, Kind.JOURNAL})
_BACK = frozenset({Kind.SHORT_CASE, Kind.ID, Kind.SUPRA, Kind.NAME_ONLY})
_BARE_RULE = re.compile(r"Rule (?P<number>(?P<base>\d+(?:\.\d+)?)\S*)$")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\S*$")
_REPEATED = ("header ", "footer ")


@dataclass(frozen=True, slots=True)
class Entry:
    """One authority: its category, how the table prints it, and the citations that mean it, in order of the draft."""

    category: Category
    form: Form
    short: str
    """A short name that no other entry of the table has; Word's fields tie later citations to the first by it."""
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table: entries in their order, and what could not be put into it."""

    entries: tuple[Entry, ...]
    unresolved: tuple[Citation, ...] = ()
    """Short forms, *Id.* and the like that fit no single full citation, and citations too broken to be listed."""

    def of(self, category: Category) -> tuple[Entry, ...]:
        """The entries of one category."""
        return tuple(entry for entry in self.entries if entry.category is category)


_AFTER_CAPTION = re.compile(r"[\s,.;]*(?:(?:Case|Civil|Civ\.|Cause|Docket|No\.)[^\n]{0,80})?", re.IGNORECASE)
"""What may stand in the line of a caption after the parties: the number of the case."""


def table_of(draft: Draft, citations: Sequence[Citation]) -> Table:
    """The table of authorities of ``draft``, whose citations are ``citations``.

    What an existing table of authorities or contents lists, and what headers and footers repeat, is not counted.
    """
    gathering = _Gathering(citations)
    for citation in citations:
        block = draft.block_at(citation.span[0])
        if block.is_table_of or block.part.startswith(_REPEATED) or _is_own_name(draft, citation):
            continue
        gathering.add(citation)
    return gathering.table()


def _is_own_name(draft: Draft, citation: Citation) -> bool:
    """Whether this is the draft's own caption: a name of a case alone in its line, with nothing it refers back to."""
    if citation.kind is not Kind.NAME_ONLY or citation.resolves_to is not None:
        return False
    start, end = citation.span
    before = draft.text[draft.text.rfind("\n", 0, start) + 1 : start]
    stop = draft.text.find("\n", end)
    after = draft.text[end : stop if stop >= 0 else len(draft.text)]
    return not before.strip() and _AFTER_CAPTION.fullmatch(after) is not None


class _Gathering:
    """Authorities as they are met. ``_groups`` maps an authority's key to the citations that mean it."""

    def __init__(self, citations: Sequence[Citation]) -> None:
        self._by_id = {c.id: c for c in citations}
        self._members: dict[str, list[Citation]] = defaultdict(list)
        for citation in citations:
            if citation.parallel_to:
                self._members[citation.parallel_to].append(citation)
        self._groups: dict[str, list[Citation]] = {}
        self._same: dict[str, str] = {}
        self._supreme: dict[tuple[str, int], str] = {}
        self._reporters: dict[str, set[str | None]] = defaultdict(set)
        self._sets: dict[str, set[str]] = defaultdict(set)
        """For the number of a rule, the sets ("Fed. R. Civ. P.") of which the draft cites it in full."""
        for citation in citations:
            if citation.kind is Kind.RULE and (law := citation.normalized) and not _BARE_RULE.match(law):
                number = _NUMBER.search(law)
                if number and " " in law:
                    self._sets[number[1]].add(law[: law.rindex(" ")])
        self._unresolved: list[Citation] = []
        self._later_sections: dict[str, str] = {}

    def add(self, citation: Citation) -> None:
        """Count one citation."""
        if citation.parallel_to or citation.kind is Kind.RECORD:
            return
        meant = self._meant(citation)
        if meant is None:
            if not self._of_the_record(citation):
                self._unresolved.append(citation)
            return
        key = self._key(meant, citation)
        if key:
            self._groups.setdefault(key, []).append(citation)
        else:
            self._unresolved.append(citation)

    def _meant(self, citation: Citation) -> Citation | None:
        """The full citation of an authority that ``citation`` means, itself for a full one; None when there is none."""
        seen = set()
        while citation.kind in _BACK:
            following = self._by_id.get(citation.resolves_to or "")
            if following is None or citation.id in seen:
                return None
            seen.add(citation.id)
            citation = following
        citation = self._by_id.get(citation.parallel_to or "", citation)
        return citation if citation.kind in _CASES | _LAWS else None

    def _of_the_record(self, citation: Citation) -> bool:
        seen = set()
        while citation.kind in _BACK and citation.id not in seen:
            seen.add(citation.id)
            following = self._by_id.get(citation.resolves_to or "")
            if following is None:
                return False
            citation = following
        return citation.kind is Kind.RECORD

    def _key(self, meant: Citation, citation: Citation) -> str:
        if meant.kind in _LAWS:
            name = self._law(meant)
            pin = citation.pins[0] if citation.kind is Kind.ID and citation.pins else None
            if pin is not None and pin.mark == "§" and "§ " in name:
                # "Id. § 1915A(a)" after § 1915A(b) is another section of the same title.
                name = f"{name.partition('§ ')[0]}§ {pin.text.lstrip('§ ')}"
                self._later_sections.setdefault(name, meant.id)
            return f"law {name}"
        if meant.kind is Kind.UNREADABLE and not meant.name:
            return ""
        return self._case(meant)

    def _law(self, meant: Citation) -> str:
        name = meant.normalized or form_of(meant).text
        bare = _BARE_RULE.match(name) if meant.kind is Kind.RULE else None
        if bare is None:
            return name
        # "Rule 12(b)(6)" is the rule of the one set whose rule 12 the draft cites in full.
        sets = self._sets.get(bare["base"], set())
        return f"{next(iter(sets))} {bare['number']}" if len(sets) == 1 else name

    def _case(self, meant: Citation) -> str:
        """A key for the decision: the first of its printed numbers that was met, or its name where it has none."""
        group = (meant, *self._members[meant.id])
        numbers = [f"case {c.normalized}" for c in group if c.normalized and not c.blank_page]
        if not numbers:
            numbers = [f"case {meant.name} {meant.normalized or meant.docket or form_of(meant).text}"]
        key = next((self._same[n] for n in numbers if n in self._same and self._agree(self._same[n], meant)), None)
        if key is None:
            key = self._in_another_reporter(meant, group)
        if key is None:
            key = numbers[0] if numbers[0] not in self._groups else f"{numbers[0]} {meant.name}"
        for number in numbers:
            self._same.setdefault(number, key)
        if meant.name and meant.year and meant.court == "scotus":
            self._supreme.setdefault((meant.name.casefold(), meant.year), key)
        self._reporters[key] |= {c.reporter for c in group}
        return key

    def _in_another_reporter(self, meant: Citation, group: Sequence[Citation]) -> str | None:
        """The key under which the same decision of the Supreme Court was met in another reporter.

        Its decisions are printed in three reporters; below it, one name with two numbers may be two decisions.
        """
        if not meant.name or not meant.year or meant.court != "scotus":
            return None
        key = self._supreme.get((meant.name.casefold(), meant.year))
        return key if key and not self._reporters[key] & {c.reporter for c in group} else None

    def _agree(self, key: str, meant: Citation) -> bool:
        """False where one number stands under two names that share no word: then they are two entries."""
        first = next((c.name for c in self._groups.get(key, ()) if c.name and c.kind in _CASES), None)
        if not first or not meant.name:
            return True
        words, others = (frozenset(w for p in parties(n) for w in p.words) for n in (first, meant.name))
        return bool(words & others) or not words or not others

    def table(self) -> Table:
        """The finished table."""
        entries = []
        for group, citations in self._groups.items():
            category, form = self._form(group, citations)
            entries.append((category, form, citations))
        order = list(Category)
        entries.sort(key=lambda e: (order.index(e[0]), sort_key(e[0], e[1].text), e[1].text))
        shorts: dict[str, int] = defaultdict(int)
        for _, form, _ in entries:
            shorts[_short(form)] += 1
        return Table(
            tuple(
                Entry(category, form, _short(form) if shorts[_short(form)] == 1 else form.text, tuple(citations))
                for category, form, citations in entries
            ),
            tuple(self._unresolved),
        )

    def _form(self, key: str, citations: Sequence[Citation]) -> tuple[Category, Form]:
        if key.startswith("law "):
            name = key.removeprefix("law ")
            first = next((c for c in citations if c.kind in _LAWS), None) or self._by_id[self._later_sections[name]]
            if first.kind is Kind.JOURNAL:
                return Category.OTHER, form_of(first)
            own = form_of(first)
            named = Form(name.replace("§ ", "§\u00a0").replace("'", "’" if "’" in own.text else "'"))
            return category_of(first), named
        full = [c for c in citations if c.kind in _CASES] or [m for c in citations if (m := self._meant(c))]
        best = max(full, key=self._fullness)
        called = next((c.name for c in full if c.name), None) or self._parents_name(best)
        return Category.CASES, form_of(best, self._members[best.id], name=best.name or called)

    def _fullness(self, citation: Citation) -> tuple[bool, bool, int, bool, int]:
        name = citation.name or ""
        return (
            " v. " in name or name.lower().startswith(("in re", "ex parte")),
            citation.year is not None,
            len(self._members[citation.id]),
            bool(citation.docket),
            len(name),
        )

    def _parents_name(self, citation: Citation) -> str | None:
        parent = self._by_id.get(citation.history_of or "")
        return parent.name if parent else None


def _short(form: Form) -> str:
    return form.text[: form.italic].strip() or form.text


# Pages ----------------------------------------------------------------------------------------------------------------


def shown_pages(citations: Sequence[Citation], pages: Mapping[str, str], passim: int = PASSIM) -> str:
    """The pages of an entry as the table prints them: ``ii, 3, 7``, or ``passim`` from ``passim`` pages (0: never).

    ``pages`` holds the printed page number of each citation by its id; a citation without one is left out.
    """
    found = sorted({pages[c.id] for c in citations if c.id in pages}, key=page_order)
    return "passim" if passim and len(found) >= passim else ", ".join(found)


def page_order(page: str) -> tuple[int, int, str]:
    """Front matter (roman numbers) before the body."""
    if page.isdecimal():
        return 1, int(page), ""
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    numbers = [values.get(c, 0) for c in page.lower()]
    total = sum(-n if n < after else n for n, after in zip(numbers, [*numbers[1:], 0], strict=True))
    return 0, total, page


def pages_of(draft: Draft, citations: Sequence[Citation]) -> dict[str, str]:
    """The page of each citation by its id, where the format knows pages (PDF: counted from the first page)."""
    pages = {c.id: draft.locate(c.span[0]).page for c in citations}
    return {key: str(page) for key, page in pages.items() if page is not None}
