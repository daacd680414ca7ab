"""What follows a citation: the court-and-date parenthesis, then further parentheticals.

Read forward from the end of the token and its pins; a year further on in the sentence is never borrowed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from draftkit.authorities.courts import court_id
from draftkit.model.citation import Parenthetical

_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_COURT_DATE = re.compile(
    rf"(?P<court>.*?)[\s,]*(?:(?:as (?:amended|revised|corrected)|amended|argued|dated|decided|entered|filed|issued|order(?:ed)?|submitted)[\s,]*(?:on )?)?"
    rf"(?:(?P<month>{_MONTH}) ?(?P<day>\d{{1,2}}(?:st|nd|rd|th)?)?,? ?|(?P<m>\d{{1,2}})[/-](?P<d>\d{{1,2}})[/-])?(?P<year>(?:1[5-9]|20)\d\d)(?P<extra>[,;] ?[a-z][a-z. ]{{1,30}})?"
)
_WEIGHT = re.compile(
    r"(?:per curiam|mem(?:orandum)?(?:\.| op\.)?|en banc|in banc|plurality(?: op(?:inion|\.))?|unpub(?:\.|lished)?(?: table decision| op(?:inion|\.)| order)?(?: mem(?:\.|orandum))?(?: disposition)?|table(?: decision| disposition)?|in chambers|same"
    r"|(?:non-?|not )(?:precedential|published)|not for publication|slip copy|slip op\.?|summary order|[^()]{0,40}(?:en banc|per curiam))\b\.?",
    re.I,
)
_AUTHOR = re.compile(
    r"(?:opinion of )?[A-Z][\w.'-]+(?:(?:,| and|,? &) [A-Z][\w.'-]+){0,4},? (?:Circuit Judge|District Judge|C\. ?J\.|Ch\. ?J\.|JJ?\.|Chief (?:Justice|Judge)|Justice|Judge)(?:[ ,]|$)|dissent|concurr|(?:principal|separate|lead) opinion"
)
_LEAD = re.compile(r"(?:internally |further |also )?(?:quoting|quotes|quoted in|quotation (?:marks )?omitted)\b", re.I)
_CITING = re.compile(
    r"(?:citing|cited (?:in|with approval)|relying on|applying|discussing|distinguishing|following|collecting cases|overruling|abrogating|rejecting)\b",
    re.I,
)
_CLEANED = re.compile(
    r"cleaned up|(?:internal |citations?|quotations?|alterations?|footnotes?|brackets?|marks?|ellips[ie]s|and|,| |original|in|omitted|adopted|altered|modified|added)+\b(?:omitted|adopted|added|altered|modified)|alterations? in original",
    re.I,
)
_EMPHASIS = re.compile(
    r"(?:last |first |second )?emphas[ie]s (?:added|in (?:the )?original|supplied|omitted|mine)", re.I
)
_OPEN_DATE = re.compile(r" ?\((?P<inner>[^()]{0,60}?(?:1[5-9]|20)\d\d)(?=[.;,]|\s*$)")
_WEIGHT_ELSEWHERE = re.compile(
    r"(?:(?P<first>en banc|per curiam|unpublished|mem\.)[,;]? (?P<rest>[A-Z0-9].*\d)|(?P<core>.*\d),? \((?P<last>en banc|per curiam|unpublished|mem\.)\))$"
)
_YEAR_FIRST = re.compile(r"(?P<year>(?:1[5-9]|20)\d\d),? (?P<court>[A-Z0-9][\w. ]*\.)")
_BRACKET = re.compile(r"\[((?:[A-Z0-9][^()\[\]]{1,30} )?(?:1[5-9]|20)\d\d)\]")  # "[2002]"
_COMMA_DATE = re.compile(r"[,.;] ?(?P<open>\((?P<inner>[^()]{4,60})\))")  # "503 U.S. 1, (1992)"
_BARE_DATE = re.compile(
    r"(?: page \d{1,4})?,?(?: (?P<court>(?:\d{1,2}(?:st|nd|rd|th|d)|[a-z]+) cir(?:cuit|\.)?),?)? (?P<year>(?:19|20)\d\d)(?!\w)",
    re.I,
)
_MAX_PAREN = 6000


@dataclass(slots=True)
class Tail:
    """What stands after a citation, in clean offsets. ``date_end`` is after the court-and-date parenthesis (or -1);
    ``end`` after the last parenthetical."""

    end: int
    date_end: int = -1
    year: int | None = None
    date: str | None = None
    court: str | None = None
    court_text: str | None = None
    parentheticals: list[Parenthetical] = field(default_factory=list)
    nested: list[tuple[int, int]] = field(default_factory=list)
    """Clean ranges of "quoting" and "citing" parentheticals: citations in there are children."""
    unclosed: bool = False


def closing(text: str, at: int) -> int:
    """Position of the bracket that closes the one at ``at``, or -1."""
    depth = 0
    for match in re.compile(r"[()]").finditer(text, at, min(len(text), at + _MAX_PAREN)):
        depth += 1 if match[0] == "(" else -1
        if depth == 0:
            return match.start()
    return -1


def parse_court_date(inner: str) -> tuple[str | None, str | None, int, str | None, str | None] | None:
    """``9th Cir. Mar. 3, 2010`` → (court id, court as printed, year, ISO date, trailing words); None if it is no date."""
    match = _COURT_DATE.fullmatch(_in_order(inner.strip()))
    if not match:
        return None
    printed = match["court"].strip(" ,")
    extra = (match["extra"] or "").strip(" ,;") or None
    if len(printed) > 60 or re.search(r"\b(?:is|was|the|that|held|holding|quoting|citing|noting)\b", printed):
        return None
    lowered = printed.lower()
    for word in ("en banc", "in banc", "per curiam"):
        if lowered.endswith(word):
            printed, extra = printed[: -len(word)].strip(" ,"), word
            lowered = printed.lower()
    court = court_id(printed) if printed else None
    if printed and court is None and not re.match(r"(?:[A-Z0-9]|an unpub)", printed):
        return None
    year = int(match["year"])
    date = None
    if match["month"] and match["day"]:
        month = _MONTHS.index(match["month"][:3].lower()) + 1
        date = f"{year:04d}-{month:02d}-{int(match['day'].rstrip('stndrh')):02d}"
    elif match["m"] and 1 <= int(match["m"]) <= 12:
        date = f"{year:04d}-{int(match['m']):02d}-{int(match['d']):02d}"
    return court, printed or None, year, date, extra


def _in_order(inner: str) -> str:
    """Court, date, weight, however the writer placed them: ``1993, 9th Cir.``, ``en banc, 9th Cir. 1993``."""
    weight = _WEIGHT_ELSEWHERE.match(inner)
    if weight:
        inner = f"{weight['rest'] or weight['core']}, {weight['first'] or weight['last']}"
    year = _YEAR_FIRST.fullmatch(inner)
    return f"{year['court']} {year['year']}" if year else inner


def classify(inner: str) -> str:
    """The kind of a parenthetical by its words (see :class:`~draftkit.model.citation.Parenthetical`)."""
    words = inner.strip()
    if _LEAD.match(words):
        return "quoting"
    if _CITING.match(words):
        return "citing"
    if _EMPHASIS.match(words):
        return "emphasis"
    if _AUTHOR.match(words) or (len(words) < 80 and re.search(r"\b(?:dissenting|concurring)\b", words)):
        return "author"
    if _WEIGHT.fullmatch(words):
        return "weight"
    if len(words) < 120 and _CLEANED.match(words):
        return "cleaned-up"
    return "explanatory"


def read_tail(text: str, at: int) -> Tail:
    """The parentheses that follow a citation whose tokens and pins end at ``at``."""
    tail = Tail(end=at)
    position = at
    while True:
        start = position
        while start < len(text) and text[start] == " " and start - position < 3:
            start += 1
        if position == at and (typed := _COMMA_DATE.match(text, start)) and parse_court_date(typed["inner"]):
            start = typed.start("open")
        if tail.date_end < 0 and (bracket := _BRACKET.match(text, start)) and (read := parse_court_date(bracket[1])):
            tail.court, tail.court_text, tail.year, tail.date, _ = read
            position = tail.date_end = tail.end = bracket.end()
            continue
        if start >= len(text) or text[start] != "(":
            return tail
        close = closing(text, start)
        if close < 0:
            _read_unclosed(text, start, tail)
            return tail
        inner = text[start + 1 : close]
        plain = inner.count("(") <= inner.endswith(")")  # no bracket inside, or one at its end
        parsed = parse_court_date(inner) if tail.date_end < 0 and plain and len(inner) < 90 else None
        if parsed:
            tail.court, tail.court_text, tail.year, tail.date, extra = parsed
            tail.date_end = close + 1
            if extra:
                tail.parentheticals.append(Parenthetical(classify(extra), extra, (start + 1, close)))
        elif tail.date_end < 0 and not tail.parentheticals and (only := court_id(inner.strip())):
            tail.court, tail.court_text, tail.date_end = only, inner.strip(), close + 1
        elif tail.date_end < 0 and re.fullmatch(
            r"(?:[^()]{0,30} )?(?:20|19)(?:XX|xx|__)|n\.d\.|forthcoming(?: \d{4})?", inner.strip()
        ):
            tail.court_text, tail.date_end = inner.strip(), close + 1
        elif tail.date_end > 0 and tail.year is None and re.fullmatch(r"(?:1[5-9]|20)\d\d", inner):
            tail.year, tail.date_end = int(inner), close + 1
        else:
            kind = classify(inner)
            if _looks_like_prose(text, start, close, kind):
                return tail
            tail.parentheticals.append(Parenthetical(kind, inner, (start + 1, close)))
            if kind in ("quoting", "citing", "explanatory"):
                tail.nested.append((start + 1, close))
        position = tail.end = close + 1


def read_bare_date(text: str, tail: Tail) -> None:
    """Court and year without a bracket, as dictated: ``655 f3d 78 first circuit 2011``, ``490 us 386 page 396 1989``."""
    match = _BARE_DATE.match(text, tail.end) if tail.date_end < 0 else None
    if match:
        tail.court_text = match["court"]
        tail.court = court_id(match["court"]) if match["court"] else None
        tail.year, tail.date_end = int(match["year"]), match.end()
        tail.end = match.end()


def _looks_like_prose(text: str, start: int, close: int, kind: str) -> bool:
    """A parenthesis that belongs to the sentence, not to the citation: ``(ECF No. 12)`` or ``("Hope")``."""
    inner = text[start + 1 : close].strip()
    return kind == "explanatory" and bool(
        re.fullmatch(r"(?:hereinafter,? )?[\"'][^\"']{1,24}(?<![.?!,])[\"']|(?:ECF|Dkt|Doc)\.? .*", inner)
    )


def _read_unclosed(text: str, start: int, tail: Tail) -> None:
    date = _OPEN_DATE.match(text, start)
    parsed = parse_court_date(date["inner"]) if date and tail.date_end < 0 else None
    tail.unclosed = True
    if date and parsed:
        tail.court, tail.court_text, tail.year, tail.date, _ = parsed
        tail.date_end = tail.end = date.end()
    elif _LEAD.match(text, start + 1) or _CITING.match(text, start + 1):
        tail.nested.append((start + 1, len(text)))
