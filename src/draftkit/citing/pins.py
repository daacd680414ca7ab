"""Pinpoints: pages, notes, star pages, paragraphs and sections after a citation.

Our own, because eyecite loses a pin before a parenthesis, in a note, in a list, and after an en dash.
"""

from __future__ import annotations

import re

from draftkit.model.citation import Pin

_PAGE = re.compile(
    r"(?:(?P<star>\*{1,2}) ?)?(?P<first>\d{1,6})(?:(?: ?- ?| to (?=\*?\d{2})| through )\*{0,2}(?P<last>\d{1,6}))?(?![\w])(?!\.\d)"
)
_NOTE = re.compile(
    r",? ?(?:(?:&|and) )?(?P<note>(?:nn\.?|fns\.?|(?:foot)?notes) ?\d{1,3}(?!\d)(?:(?: ?- ?|, ?| ?& ?| and )\d{1,3}(?!\d| [A-Z]))*"
    r"|(?:n\.?|fn\.?|(?:foot)?note) ?\d{1,3}(?!\w))"
)
_ONWARD = re.compile(r",? (?:et\.? seq\b\.?|passim\b|ff\.(?=[ ,;)]))")
# A paragraph or section: 12, 12(a), 12a, 895D, 101.106(f), 50-e.
_PLACE = r"\d{1,5}(?!\d)(?:[.:]\d+)*(?:-[a-z](?!\w))?(?:\([A-Za-z0-9]{1,4}\)|[A-Za-z](?!\w))*"
_MARKED = re.compile(
    rf"(?P<mark>¶{{1,2}}|§{{1,2}}|[Pp]aras?\.|[Pp]ara(?:graph)?s?\b) ?(?P<list>{_PLACE}(?: ?(?:-|,|&|,? and|to|through) ?(?:¶ ?)?{_PLACE}(?! ?[A-Z]))*)"
)
_PASSIM = re.compile(r"passim\b")
_BLANK = re.compile(r"-{2,6}(?!\w)|_{2,6}(?!\w)")
_ROMAN = re.compile(r"[ivxlc]{1,6}(?!\w)")
_SLIP = re.compile(r"@|slip op\.?,?(?: at)?(?: pp?\.)?|at(?: pp?\.| pages?| pgs?\.?)?|pp?\.|[Pp]ages?|pgs?\.?")
_SEPARATOR = re.compile(r" ?(?:,(?: (?:&|and))?|&|and) ?")
_BAD_NEXT = re.compile(r" (?:[A-Z][A-Za-z.']*\.? ?(?:\d|[A-Z])|U\.|S\.|F\.|WL )|:\d|%|/\d|(?:st|nd|rd|th)\b")
_NO_PAGE = re.compile(r":\d|%|/\d|(?:st|nd|rd|th)\b")


def expand(first: int, last: str | None) -> int | None:
    """The last page of a range: ``396-97`` ends at 397, ``1285-86`` at 1286; None where it would run backwards."""
    if last is None:
        return first
    end = int(last)
    if len(last) < len(str(first)):
        base = 10 ** len(last)
        end += first // base * base
    return end if end >= first else None


def read_pins(text: str, at: int, stops: frozenset[int], *, bare: bool, limit: int = 12) -> tuple[tuple[Pin, ...], int]:
    """Pinpoints at ``text[at:]``: the pins and the position after the last one.

    ``stops`` are positions where another citation token begins (its volume is no pin). ``bare`` is true directly after
    the word ``at`` (short forms, Id.): then no comma is wanted before the first pin.
    """
    pins: list[Pin] = []
    end = at
    position = at
    while len(pins) < limit:
        if not bare or pins:
            note = _NOTE.match(text, position)
            if note and pins:
                pins[-1] = _with_note(pins[-1], note["note"])
                end = position = note.end()
                continue
            separator = _SEPARATOR.match(text, position)
            if (not pins and text[position : position + 1] == " " and _MARKED.match(text, position + 1)) or (
                not pins
                and re.match(
                    r" (?:slip op|@ ?(?=\d)|(?=\*{1,2}\d)|at (?=[*\d]|pp?g?s?\. ?\d|pages? \d))",
                    text[position : position + 9],
                )
            ):
                position += 1
            elif separator is None or (not pins and separator[0].strip() != ","):
                break
            else:
                position = separator.end()
        elif text[position : position + 1] == " ":
            position += 1
        word = _SLIP.match(text, position)
        explicit = word is not None
        if word:
            position = word.end()
            if text[position : position + 1] == " ":
                position += 1
        if position in stops:
            break
        pin, position = _one(text, position, explicit or bare, _NO_PAGE if explicit and not pins else _BAD_NEXT)
        if pin is None:
            if word and word[0].startswith("slip"):
                end = word.end()
            break
        if onward := _ONWARD.match(text, position):
            pin = Pin(pin.text + onward[0], pin.first, None, pin.star, pin.note, pin.mark)
            position = onward.end()
        pins.append(pin)
        end = position
    return tuple(pins), end


def _one(text: str, position: int, explicit: bool, bad: re.Pattern[str]) -> tuple[Pin | None, int]:
    marked = _MARKED.match(text, position)
    if marked:
        numbers = re.match(r"(\d+)(?: ?- ?(\d+))?", marked["list"])
        mark = "§" if marked["mark"].startswith("§") else "¶"
        first = int(numbers[1]) if numbers else None
        last = expand(first, numbers[2]) if numbers and first is not None else None
        return Pin(marked[0].strip(), first, last, mark=mark), marked.end()
    page = _PAGE.match(text, position)
    if page:
        if bad.match(text, page.end()) and not page["star"]:
            return None, position
        first = int(page["first"])
        if not explicit and len(page["first"]) > 4:
            return None, position
        return Pin(page[0].strip(), first, expand(first, page["last"]), star=bool(page["star"])), page.end()
    blank = _BLANK.match(text, position)
    if blank:
        return Pin(blank[0]), blank.end()
    note = _NOTE.match(text, position)
    if note:
        return Pin(note["note"], note=note["note"]), note.end()
    if passim := _PASSIM.match(text, position):
        return Pin(passim[0]), passim.end()
    roman = _ROMAN.match(text, position)
    if roman and explicit:
        return Pin(roman[0]), roman.end()
    return None, position


def _with_note(pin: Pin, note: str) -> Pin:
    joined = f"{pin.text}, {note}" if pin.note else f"{pin.text} {note}"
    return Pin(joined, pin.first, pin.last, pin.star, note, pin.mark)
