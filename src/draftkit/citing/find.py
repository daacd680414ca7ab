"""One paragraph: every citation in it, read forwards and backwards from its tokens."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator
from dataclasses import replace

from draftkit.citing.backreferences import ID, SUPRA, leads_to_short, read_id, read_supra
from draftkit.citing.cite import Cite, Taken
from draftkit.citing.dockets import ALONE, dockets_of, number_of
from draftkit.citing.names import Name, read_head, read_name
from draftkit.citing.normalise import normalise
from draftkit.citing.paragraph import Paragraph
from draftkit.citing.parallel import SCOTUS, Group, Pins
from draftkit.citing.parens import Tail, parse_court_date, read_bare_date, read_tail
from draftkit.citing.pins import read_pins
from draftkit.citing.records import RecordCite, records_of
from draftkit.citing.signals import signal_before
from draftkit.citing.statutes import Law, laws_of
from draftkit.citing.tokens import LAW_KINDS, Token, canonical_reporter, tokens_of
from draftkit.citing.unread import Unread, unread_of
from draftkit.model.citation import Kind, Pin
from draftkit.model.draft import Block

_NOMINATIVE = frozenset({"Dall.", "Cranch", "Wheat.", "Pet.", "How.", "Black", "Wall."})
_RECORD_AT = re.compile(r",? ?(?:at )?(?:CM/ECF )?(?:pp?\. ?|[Pp]ages? (?=\d))?")
_SLIP_PIN = re.compile(r"slip op(?:inion|\.)?,? (?:at |pp?\. ?)")
_UNPUBLISHED = frozenset({"F. App'x", "WL"})
_SURE = re.compile(
    r"U\.S\.|S\. Ct\.|L\. Ed\.(?: 2d)?|F\.(?:2d|3d|4th)|F\. Supp\.(?: [23]d)?|F\. App'x|F\.R\.D\.|B\.R\.|WL|.*LEXIS.*|.*\d(?:d|th)"
)
_ENTRY = re.compile(r",? (?:ECF|Dkt\.|Doc\.|D\.E\.)(?: Nos?\.)? ?\d{1,4}(?:-\d+)?")
_JOURNAL = re.compile(r"\bL\. ?(?:Rev|J|Q)\b|\bJ\. ?(?:L|of)\b|\bRev\. ?(?:Litig|L)|\bL\.J\.")
# "B. Hope v. Pelzer controls": the mark of an outline, not an initial.
_OUTLINE = re.compile(r" ?(?:[A-Z]|[IVXLC]{1,6}|\d{1,3}|[a-z])[.)] +(?=[A-Z\"'])(?![A-Z]\. )")
_WORTH_A_LOOK = re.compile(r"\d|_{2}|-{2}|[IiBb]i?d\.|supra|Supra|C(?:onst|ONST)|E(?:xh?s?\.|xhibits?) ?\"?[A-Z]|IBID")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_CASE = 400
_HIGHWAY = 700  # no volume of the United States Reports comes near; "1234 U.S. 41" alone is a road


def cites_of_block(block: Block) -> list[Cite]:
    """Every citation of one paragraph, in order; links between them are made later."""
    if not _WORTH_A_LOOK.search(block.text):
        return []
    clean = normalise(block.text)
    text = clean.text
    found = _sweep(text)
    stops = frozenset(f.start for f in found if isinstance(f, Token | Unread))
    outline = _OUTLINE.match(text)
    reader = Paragraph(block, clean, text, stops, [outline.end()] if outline else [], [])
    items: list[tuple[int, object]] = [(f.start, f) for f in found]
    items += [(m.start(), m) for m in dockets_of(text)]
    items += [(m.start(), m) for m in ID.finditer(text)]
    items += [(m.start(), m) for m in SUPRA.finditer(text)]
    items.sort(key=lambda item: item[0])
    queue = _Queue(items)
    for start, item in queue:
        if start < reader.done:
            continue  # "Dkt. 45" inside a docket citation
        if isinstance(item, Token):
            _read_case(reader, item, queue)
        elif isinstance(item, Unread):
            _read_unread(reader, item)
        elif isinstance(item, Law):
            _read_law(reader, item)
        elif isinstance(item, RecordCite):
            _read_record(reader, item)
        elif isinstance(item, re.Match):
            if _is_docket(item):
                _read_docket(reader, item, queue)
            elif "id" in item.re.groupindex:
                read_id(reader, item)
            elif not leads_to_short(text, item, queue.next_token()):
                read_supra(reader, item)
    reader.cites.sort(key=lambda c: (c.start, c.cite_start))
    return reader.cites


class _Queue:
    """The items of a paragraph in order, with a look ahead at the next token."""

    def __init__(self, items: list[tuple[int, object]]) -> None:
        self.items = items
        self.i = 0

    def __iter__(self) -> Iterator[tuple[int, object]]:
        while self.i < len(self.items):
            self.i += 1
            yield self.items[self.i - 1]

    def next_token(self, *, past_dockets: bool = False) -> Token | None:
        """The next item if it is a token; ``past_dockets``: docket numbers before it do not count."""
        i = self.i
        while past_dockets and i < len(self.items) - 1 and _is_docket(self.items[i][1]):
            i += 1
        item = self.items[i][1] if i < len(self.items) else None
        return item if isinstance(item, Token) else None

    def take(self, token: Token) -> None:
        """Read on after ``token``, one of the next items."""
        while self.items[self.i][1] is not token:
            self.i += 1
        self.i += 1


def _is_docket(item: object) -> bool:
    return isinstance(item, re.Match) and item.re is ALONE


def _sweep(text: str) -> list[Token | Law | RecordCite | Unread]:
    """Tokens, laws and record cites without overlaps (laws win, then the earlier, then the longer), then the unread."""
    laws = laws_of(text)
    lawful = Taken((law.start, law.end) for law in laws)
    candidates: list[Token | RecordCite] = [*tokens_of(text), *records_of(text)]
    rest = [c for c in candidates if not lawful.touches(c.start, c.end)]
    rest.sort(key=lambda r: (r.start, -r.end))
    kept: list[Token | Law | RecordCite | Unread] = []
    end = -1
    for item in rest:
        if item.start >= end:
            kept.append(item)
            end = item.end
    kept += laws
    kept.sort(key=lambda k: k.start)
    kept += unread_of(text, Taken((k.start, k.end) for k in kept))
    kept.sort(key=lambda k: k.start)
    return kept


def _read_case(reader: Paragraph, token: Token, queue: _Queue) -> None:
    text = reader.text
    if token.kinds <= LAW_KINDS or not token.volume:
        cite = reader.cite(Kind.STATUTE, token.start, token.end, token.start, token.end)
        cite.normalized = " ".join(text[token.start : token.end].split())
        reader.cites.append(cite)
        insort(reader.bounds, token.end)
        return
    members = Group(reader, token)
    while (following := queue.next_token(past_dockets=True)) and members.admits(following):
        queue.take(following)
    group, pins = members.tokens, members.pins
    head = read_head(text, token.start, reader.low(token.start))
    head.docket = head.docket or members.docket
    head.date_first = head.date_first or members.early
    tail = read_tail(text, members.end)
    _take_typed_year(text, tail, group, pins)
    if text[token.start : token.end].islower():
        read_bare_date(text, tail)
    tail.parentheticals[:0] = members.parentheticals
    slip = _take_slip_pin(reader, tail, pins)
    journal = token.kinds <= {"journal"}
    if journal:
        head.name = None
    if not _is_citation(group, head.name, tail, head.date_first):
        return
    start = _start_of(token, head.name, head.docket_start)
    own_end = max(tail.date_end, members.end)
    if head.name and text[token.start - 1] == "(" and text[own_end : own_end + 1] == ")":
        own_end += 1  # "Hope v. Pelzer (536 U.S. 730)"
    signal, signal_start = signal_before(text, start, reader.low(start))
    leader: Cite | None = _id_before(reader, token, head.name)
    if leader is not None:
        start, signal, signal_start = token.start, None, token.start
    for member, (member_pins, pins_end) in zip(group, pins, strict=True):
        kind = Kind.JOURNAL if journal else Kind.SHORT_CASE if member.short else Kind.FULL_CASE
        first = leader is None
        cite = reader.cite(
            kind, start if first else member.start, own_end if first else pins_end, member.start, member.end
        )
        cite.pins, cite.pin_span = member_pins, (member.page_start if member.short else member.end, pins_end)
        cite.volume, cite.reporter = member.volume, member.reporter
        cite.page = None if member.short else member.page
        if not member.short:
            cite.normalized = f"{member.volume} {member.reporter} {member.page}"
        cite.glued = member.glued
        cite.docket = head.docket
        cite.take_name(head.name)
        cite.take_date(tail)
        cite.parentheticals = tail.parentheticals
        if head.date_first and cite.year is None and (early := parse_court_date(head.date_first)):
            cite.court, cite.court_text, cite.year, cite.date, _ = early
        if member.reporter in SCOTUS or (member.reporter in _NOMINATIVE and not cite.court_text):
            cite.court = "scotus"
        cite.published = _published(member)
        if leader is not None:
            cite.parallel_to = leader
            leader.parallels.append(cite)
        else:
            leader = cite
            cite.pin_span = slip or cite.pin_span
            cite.signal, cite.signal_start = signal, signal_start
            cite.take_tail(tail)
        reader.cites.append(cite)
    reader.mark(tail, own_end)


def _id_before(reader: Paragraph, token: Token, name: Name | None) -> Cite | None:
    """``Id. at 508, 98 S. Ct. at 2911``: the Id. of which a short form without a name is the parallel citation."""
    last = reader.cites[-1] if reader.cites else None
    if not token.short or name is not None or last is None or last.kind is not Kind.ID or not last.pins:
        return None
    return last if reader.text[last.end : token.start] == ", " else None


def _take_slip_pin(reader: Paragraph, tail: Tail, pins: list[Pins]) -> tuple[int, int] | None:
    """``600 U.S. ___ (2023) (slip op., at 5)``: the page of the slip opinion is the pin; where it is printed."""
    for paren in tail.parentheticals:
        slip = _SLIP_PIN.match(paren.text)
        if slip and not any(pin.first for member, _ in pins for pin in member):
            start = paren.span[0] + slip.end()
            found, end = read_pins(reader.text, start, frozenset(), bare=True)
            pins[0] = tuple(replace(pin, star=True) for pin in found), pins[0][1]
            tail.parentheticals.remove(paren)
            return start, end
    return None


def _take_typed_year(text: str, tail: Tail, group: list[Token], pins: list[Pins]) -> None:
    """``555 U.S. 223, 2009``: a lone number that is a year, and far beyond any page of the case, is the year."""
    found, end = pins[-1]
    last = found[-1] if found else None
    if tail.date_end >= 0 or last is None or last.first is None or not _YEAR.fullmatch(last.text):
        return
    if not _SURE.fullmatch(group[-1].reporter):
        return  # "51 Mar. 6, 2020": a page's number and a date
    page = group[-1].page
    if not group[-1].short and page.isdigit() and last.first > int(page) + _LONGEST_CASE:
        start = group[-1].end
        before = text[start : text.rindex(last.text, start, end)].rstrip(" ,")
        pins[-1] = found[:-1], start + len(before)
        tail.year, tail.date_end = last.first, end


def _is_citation(group: list[Token], name: Name | None, tail: Tail, early: str | None) -> bool:
    """False for roads, badge numbers and dates that merely look like a reporter."""
    token = group[0]
    if (name is not None and name.plaintiff is not None) or tail.date_end >= 0 or early is not None:
        return True
    if token.reporter in ("U.S.", "S. Ct.", "L. Ed.") and token.volume.isdigit() and int(token.volume) > _HIGHWAY:
        return False
    if any(_SURE.fullmatch(member.reporter) for member in group):
        return True
    return name is not None and (token.short or "federal" in token.kinds)


def _start_of(token: Token, name: Name | None, docket_start: int) -> int:
    if name:
        return name.start
    return docket_start if docket_start >= 0 else token.start


def _published(token: Token) -> bool | None:
    if token.reporter in _UNPUBLISHED or "LEXIS" in token.reporter:
        return False
    return True if token.kinds & {"federal", "state", "state_regional"} else None


def _read_unread(reader: Paragraph, shape: Unread) -> None:
    text = reader.text
    pins, pins_end = read_pins(text, shape.end, reader.stops, bare=False)
    head = read_head(text, shape.start, reader.low(shape.start))
    tail = read_tail(text, pins_end)
    kind = Kind.JOURNAL if _JOURNAL.search(shape.reporter) else Kind.UNREADABLE
    if kind is Kind.JOURNAL:
        head.name = None  # the words before it are an author and a title
    start = head.name.start if head.name else shape.start
    end = max(tail.date_end, pins_end)
    cite = reader.cite(kind, start, end, shape.start, shape.end)
    cite.volume, cite.page, cite.pins, cite.pin_span = shape.volume, shape.page, pins, (shape.end, pins_end)
    cite.reporter = canonical_reporter(shape.reporter) or shape.reporter
    cite.docket = head.docket
    cite.take_name(head.name)
    cite.take_date(tail)
    cite.take_tail(tail)
    cite.signal, cite.signal_start = signal_before(text, start, reader.low(start))
    reader.cites.append(cite)
    reader.mark(tail, end)


def _read_law(reader: Paragraph, law: Law) -> None:
    cite = reader.cite(law.kind, law.start, law.end, law.start, law.end)
    cite.normalized = law.normalized
    cite.signal, cite.signal_start = signal_before(reader.text, law.start, reader.low(law.start))
    reader.cites.append(cite)
    insort(reader.bounds, law.end)


def _read_record(reader: Paragraph, record: RecordCite) -> None:
    cite = reader.cite(Kind.RECORD, record.start, record.end, record.start, record.end)
    cite.normalized = record.item
    if record.where:
        start, end = record.where
        lead = _RECORD_AT.match(reader.text, start, end)
        start = lead.end() if lead else start
        pins, pins_end = read_pins(reader.text, start, frozenset(), bare=True)
        cite.pins = pins if pins and pins_end <= end else (Pin(reader.text[start:end].strip()),)
        cite.pin_span = (start, end)
    cite.signal, cite.signal_start = signal_before(reader.text, record.start, reader.low(record.start))
    reader.cites.append(cite)
    insort(reader.bounds, record.end)


def _read_docket(reader: Paragraph, match: re.Match[str], queue: _Queue) -> None:
    """A case cited by docket number; one that leads to a reporter or database citation is that citation's docket."""
    text = reader.text
    following = queue.next_token()
    if (
        following
        and following.start - match.end() < 30
        and not re.search(r"[.;(]", text[match.end() : following.start])
    ):
        return
    if any(c.start <= match.start() < c.end for c in reader.cites[-2:]):
        return
    entry = _ENTRY.match(text, match.end())
    pins, end = read_pins(text, entry.end() if entry else match.end(), reader.stops, bare=False)
    tail = read_tail(text, end)
    slip = "slip op" in text[match.end() : end]
    if tail.date_end < 0 and not slip:
        return
    low = reader.low(match.start())
    stop = match.start()
    while stop > low and text[stop - 1] in " ,":
        stop -= 1
    name = read_name(text, stop, low, single=False)
    own_end = max(tail.date_end, end)
    cite = reader.cite(Kind.DOCKET, name.start if name else match.start(), own_end, match.start(), match.end())
    cite.docket, cite.published = number_of(match), False
    reader.done = own_end
    cite.normalized = f"No. {cite.docket}"
    cite.pins, cite.pin_span = pins, (entry.end() if entry else match.end(), end)
    cite.take_name(name)
    cite.take_date(tail)
    cite.take_tail(tail)
    cite.signal, cite.signal_start = signal_before(text, cite.start, low)
    reader.cites.append(cite)
    reader.mark(tail, own_end)
