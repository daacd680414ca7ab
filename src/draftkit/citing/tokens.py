"""Volume, reporter, page: the tokens of a paragraph.

Where a number is followed by a capital letter, the words up to the next number are looked up among eyecite's spellings
(see :mod:`draftkit.citing.spellings`); the few hundred patterns of another shape (neutral citations, state codes) run
only around their own trigger words. A test holds the result to eyecite's own tokenizer.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from dataclasses import dataclass

from draftkit.citing.spellings import Pattern, Spelling, Tables, tables

# A price ("$12,345 U.S.") is no volume.
_VOLUME = re.compile(r"(?<![A-Za-z0-9$])(?<!\$\d,)(?<!\$\d\d,)(?<!\$\d\d\d,)([1-9]\d{0,5}) ?(?=[A-Z])")
_PAGE = re.compile(
    r",? ?(?P<at>at ?(?:pp?\.|pages?|pgs?\.?)? )?(?P<page>\d+|_+|(?=[ivxlc])c?(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?![A-Za-z0-9])"
)
_AFTER_DIGIT = re.compile(r"(?<=[A-Za-z.)'])(?P<page>\d+)(?![A-Za-z0-9])")
_NOMINATIVE = re.compile(
    r"(?<![A-Za-z0-9])(\d{1,2}) U\. ?S\. ?\(\d{1,2} (?:Dall|Cranch|Wheat|Pet|How|Black|Wall)\.?\)(?P<at>,? at)? (?P<page>\d+)(?!\w)"
)
_BLANK = re.compile(
    r"(?<!\w)(?P<volume>_{2,8}|-{2,5}|\[_*\]) ?(?P<reporter>U\. ?S\.|S\. ?Ct\.|L\. ?Ed\. ?2d|F\. ?\d(?:d|th)|F\. ?Supp\. ?\dd|F\. ?App'x|WL)(?P<at> at)? ?(?P<page>_{2,8}|-{2,5}|\d{1,5}|\[_*\])(?!\w)"
)
_WORTH_A_LOOK = re.compile(r"\d|_{2}|-{2}")
_LONGEST = 70  # characters from volume to page; the longest reporter spelling of reporters-db is shorter
LAW_KINDS = frozenset({"leg_statute", "leg_session", "leg_admin"})
_WINDOW_BEFORE, _WINDOW_AFTER = 60, 90
_MONTHS = frozenset(
    ["Jan", "Feb", "Mar", "Apr", "Apl", "May", "June", "July", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"]
)


@dataclass(slots=True)
class Token:
    """One printed location in a paragraph's clean text.

    ``reporter`` is the canonical abbreviation; ``kinds`` are eyecite's cite types of every edition it may mean
    (``federal``, ``state``, ``leg_statute``, ``journal`` ...). ``short`` marks ``536 U.S. at 741``: ``page`` is then
    the pin, not the first page, and ``page_start`` is where it is printed.
    """

    start: int
    end: int
    volume: str
    reporter: str
    page: str
    page_start: int
    short: bool
    kinds: frozenset[str]
    glued: bool = False


# "F.3rd", "F.Supp 2d", "F.3D": the federal reporters as people type them, without points and in lower case.
_LOOSE = {
    "sct": "S.Ct.", "supct": "S.Ct.", "led": "L.Ed.", "led2d": "L.Ed.2d", "led2nd": "L.Ed.2d", "f2d": "F.2d", "f2nd": "F.2d", "f3d": "F.3d",
    "f3rd": "F.3d", "f4th": "F.4th", "fed2d": "F.2d", "fed3d": "F.3d", "fsupp": "F.Supp.", "fsupp2d": "F.Supp.2d", "fsupp2nd": "F.Supp.2d",
    "fsupp3d": "F.Supp.3d", "fsupp3rd": "F.Supp.3d", "fedsupp": "F.Supp.", "fedsupp2d": "F.Supp.2d", "fedsupp3d": "F.Supp.3d",
    "fappx": "F.App'x", "fedappx": "F.App'x", "fedapp": "F.App'x", "frd": "F.R.D.", "us": "U.S.",
}  # fmt: skip
# "536 us 730", "38 f4th 1282": dictated, or typed without a capital letter.
_LOWER = re.compile(
    r"(?<![\w$.,-])(?P<volume>[1-9]\d{0,3}) (?P<reporter>u\.? ?s\.?|s\.? ?ct\.?|f\.? ?(?:2|3)d|f\.? ?4th|l\.? ?ed\.? ?2d|f\.? ?supp\.?(?: ?[23]d)?"
    r"|fed\.? ?appx?\.?)(?:,? (?P<at>at)| page)? (?P<page>[1-9]\d{0,4})(?![\w$%]|[.,:]\d)"
)
_A_CASE_BEFORE = re.compile(r"\b(?:vs?\.?|versus|in re|ex parte) ", re.IGNORECASE)
_REACH = 140  # characters before "536 us 730" in which a case is named
_PLAIN_LETTERS = re.compile(r"[^a-z0-9]")


def canonical_reporter(printed: str) -> str | None:
    """The canonical abbreviation of a printed reporter spelling, or None where reporters-db has none."""
    spelling = tables().plain.get("".join(printed.split()))
    return spelling.reporter if spelling else None


def _loose(key: str, *, short: bool) -> str:
    """The letters and figures of a reporter as typed; ``""`` where what stands after ``U.S.`` is a blank for a page."""
    letters = _PLAIN_LETTERS.sub("", key.lower())
    blank = letters == "us" and not (short or key[-1] in "Ss.")
    return "" if blank or "--" in key or "," in key.rstrip(",]") else letters


def _plain_tokens(text: str, plain: dict[str, Spelling]) -> list[Token]:
    found = []
    free = 0
    for volume in _VOLUME.finditer(text):
        if volume.start() < free:
            continue
        start = volume.end()
        tail = text[start : start + _LONGEST]
        spaced = text[start - 1] == " "
        token = None
        for page in _PAGE.finditer(tail):
            if not page["page"] or page.start() == 0:
                continue
            key = "".join(tail[: page.start()].split())
            spelling = plain.get(key) or plain.get(_LOOSE.get(_loose(key, short=page["at"] is not None), ""))
            if spelling is None:
                continue
            glued = not spaced or page["page"] == page[0]
            if glued and not tail[: page.start()].rstrip().endswith((".", "d", "h", "x")):
                continue
            token = Token(
                volume.start(), start + page.end(), volume[1], spelling.reporter, page["page"],
                start + page.start("page"), page["at"] is not None, spelling.kinds, glued,
            )  # fmt: skip
            break
        if token is None and not spaced:
            token = _glued(volume, tail, plain)
        if token and not _is_date(tail, token):
            found.append(token)
            free = token.end
    return found


def _lower_tokens(text: str, plain: dict[str, Spelling]) -> list[Token]:
    """Federal reporters in lower case; ``us`` is a word, so there a case must be named before it."""
    found = []
    for match in _LOWER.finditer(text):
        letters = _PLAIN_LETTERS.sub("", match["reporter"])
        spelling = plain.get(_LOOSE.get(letters, ""))
        at = match.start()
        if spelling is None or (letters == "us" and not _A_CASE_BEFORE.search(text, max(0, at - _REACH), at)):
            continue
        found.append(
            Token(
                at, match.end(), match["volume"], spelling.reporter, match["page"], match.start("page"),
                match["at"] is not None, spelling.kinds,
            )
        )  # fmt: skip
    return found


def _glued(volume: re.Match[str], tail: str, plain: dict[str, Spelling]) -> Token | None:
    """``272F.3d1272``: printed (or copied) without spaces."""
    for page in _AFTER_DIGIT.finditer(tail):
        spelling = plain.get("".join(tail[: page.start()].split()))
        if spelling and "federal" in spelling.kinds:
            start = volume.end()
            return Token(
                volume.start(), start + page.end(), volume[1], spelling.reporter, page["page"],
                start + page.start("page"), False, spelling.kinds, True,
            )  # fmt: skip
    return None


def _is_date(tail: str, token: Token) -> bool:
    """``3 Mar. 2021``: a day, a month and a year."""
    word = re.match(r"[A-Za-z]+", tail)
    return bool(word and word[0] in _MONTHS and len(token.page) == 4 and int(token.volume) <= 31)


def _other_tokens(text: str, known: Tables) -> list[Token]:
    packed = "".join(text.split())
    hits = list(known.trigger.iter(packed))
    windows: dict[int, list[tuple[int, int]]] = defaultdict(list)
    if hits:
        positions = [i for i, character in enumerate(text) if not character.isspace()]
        for end, (length, ids) in hits:
            span = (positions[end - length + 1], positions[end] + 1)
            for i in ids:
                windows[i].append(span)
    found = []
    for i, spans in windows.items():
        done = 0
        for a, b in spans:
            low, high = max(done, a - _WINDOW_BEFORE), min(len(text), b + _WINDOW_AFTER)
            if high <= done:
                continue
            found += _matches(known.patterns[i], text, low, high)
            done = b
    for pattern in known.always:
        found += _matches(pattern, text, 0, len(text))
    return found


def _matches(pattern: Pattern, text: str, low: int, high: int) -> list[Token]:
    tokens = []
    for match in pattern.compiled.finditer(text, low, high):
        groups = match.groupdict()
        page = groups.get("page") or groups.get("section") or ""
        page_start = match.start("page") if groups.get("page") else match.end(1)
        volume = groups.get("volume") or groups.get("year") or groups.get("title") or groups.get("chapter") or ""
        meaning = pattern.spelling
        span = match.span(1)
        tokens.append(Token(*span, volume, meaning.reporter, page, page_start, pattern.short, meaning.kinds))
    return tokens


def tokens_of(text: str) -> list[Token]:
    """Every printed location in ``text`` (one clean paragraph), in order, without overlaps (the longer wins)."""
    if not _WORTH_A_LOOK.search(text):
        return []
    known = tables()
    candidates = _plain_tokens(text, known.plain)
    candidates += _lower_tokens(text, known.plain)
    candidates += [
        Token(m.start(), m.end(), m[1], "U.S.", m["page"], m.start("page"), m["at"] is not None, frozenset({"federal"}))
        for m in _NOMINATIVE.finditer(text)
    ]
    candidates += [
        Token(
            m.start(),
            m.end(),
            "___",
            known.plain["".join(m["reporter"].split())].reporter,
            _blank(m["page"]),
            m.start("page"),
            m["at"] is not None,
            frozenset({"federal"}),
        )
        for m in _BLANK.finditer(text)
    ]
    kept = _without_overlaps(candidates, [])
    others = [t for t in _other_tokens(text, known) if t.volume or t.kinds & LAW_KINDS]
    return _without_overlaps(others, kept) if others else kept


def _blank(page: str) -> str:
    return page if page[0].isdigit() else "___"


def _without_overlaps(tokens: list[Token], kept: list[Token]) -> list[Token]:
    """``kept`` and those of ``tokens`` that touch none of it, nor one another, in order (earlier, then longer, wins)."""
    result: list[Token] = []
    ahead = deque(kept)
    for token in sorted(tokens, key=lambda t: (t.start, -t.end)):
        while ahead and ahead[0].start <= token.start:
            result.append(ahead.popleft())
        if (result and token.start < result[-1].end) or (ahead and ahead[0].start < token.end):
            continue
        result.append(token)
    return [*result, *ahead]
