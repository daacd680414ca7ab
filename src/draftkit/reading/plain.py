"""Plain text to a Draft: paragraphs, hard wraps, margin line numbers.

A blank line ends a paragraph. Lines of one paragraph stay together with their newlines where the file is wrapped by
hand; where each line is a paragraph of its own (no blank lines, or lines far longer than a page is wide) they do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from draftkit.errors import TooMuch
from draftkit.model.draft import Block, Draft
from draftkit.reading.tables_of import is_entry, mark

MAX_LINES = 400_000

_MARGIN = re.compile(r"^[ \t]{0,6}(\d{1,2})(?:[ \t]{2,}|[ \t]*$)")
_ITEM = re.compile(r"[ \t]*(?:[-*•–][ \t]+\S|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)][ \t]+\S)")
_CLOSED = re.compile(r"[.:;?!][\"'”’)\]]{0,5}$")
_MID_CITATION = re.compile(
    r"(?:\b[vV]s?\.|\d U\. ?S\.|\d S\. ?Ct\.|\d F\.(?: ?(?:2d|3d|4th))?|Supp\.(?: [23]d)?|L\. ?Ed\.(?: 2d)?"
    r"|App[’']x|\bNos?\.|,|\bat|\bId\.|[§¶(])$"
)
"""A line that ends so goes on in the next one, whatever its length: no paragraph ends in the middle of a citation."""
_MID_NUMBERS = re.compile(
    r"(?:\b[vV]s?\.|\d U\. ?S\.|\d S\. ?Ct\.|\d F\.(?: ?(?:2d|3d|4th))?|Supp\.(?: [23]d)?|L\. ?Ed\.(?: 2d)?|[§¶(])$"
)
"""The same where each line seems a paragraph of its own, as in a caption: there a comma joins nothing."""
_MID_COURT = re.compile(r"\([^()]{0,40}(?:Cir|Ct|App|[NSEWMCD]\. ?D|\bD|[A-Z][a-z]{2,5})\.$")
"""The end of a line that opened the parenthesis of a court and a date: ``(9th Cir.``."""
_QUOTED = re.compile(r"^(?:>[ \t]?){1,20}")
_UNBROKEN = 160
"""Characters: a longer line was not wrapped by hand, so it is a whole paragraph."""
_ROOM = 15
"""Characters: a sentence that ends with so much room left for the next word ends its paragraph too."""


def read_plain(text: str, path: str, sha256: str, remarks: list[str]) -> Draft:
    """A Draft of format ``txt``. Raises TooMuch for more than 400,000 lines."""
    lines, new_page = lines_of(text)
    lines, numbered = without_margin_numbers(lines)
    remarks = list(remarks)
    if numbered:
        remarks.append(f"{numbered} line numbers in the left margin were left out.")
    lines, quoted, turns = without_quote_marks(lines)
    if quoted:
        remarks.append(f"The > marks of quoted mail were left out of {quoted} lines.")
    blocks: list[Block] = []
    breaks: set[int] = set()
    for first, last in _cut(_paragraphs(lines), turns):
        if any(n in new_page for n in range(first, last + 1)) and blocks:
            breaks.add(len(blocks))
        blocks.append(Block(0, "\n".join(lines[first : last + 1]), line=first + 1))
    return Draft.build(path=path, format="txt", sha256=sha256, blocks=mark(blocks, breaks), remarks=remarks)


def lines_of(text: str) -> tuple[list[str], set[int]]:
    """The lines of a text (any newline convention, no byte-order mark), and the indexes of lines that begin a page.

    Lone surrogates, which no encoding can print, become U+FFFD. Raises TooMuch for more than 400,000 lines.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.startswith("\ufeff"):
        text = text[1:]
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    if text.count("\n") > MAX_LINES:
        raise TooMuch(
            f"The text has more than {MAX_LINES:,} lines.", "Split it, and check the draft without its exhibits."
        )
    lines = text.split("\n")
    if "\f" not in text:
        return lines, set()
    pages = set()
    for i, line in enumerate(lines):
        if "\f" in line:
            pages.add(i if line.startswith("\f") else i + 1)
            lines[i] = line.strip("\f").replace("\f", " ")
    return lines, pages


def without_margin_numbers(lines: list[str]) -> tuple[list[str], int]:
    """The lines without pleading-paper numbers, and how many were taken off.

    Numbers count only where they rise by one from line to line and begin again at 1: at least eight in a row, and on
    most lines of the text, so that a numbered list keeps its numbers.
    """
    found = {i: (int(m[1]), m.end()) for i, line in enumerate(lines) if (m := _MARGIN.match(line))}
    filled = sum(1 for line in lines if line.strip())
    if len(found) < 8 or len(found) * 10 < filled * 8:
        return lines, 0
    rising: set[int] = set()
    run: list[int] = []
    for i in [*found, -1]:
        if run and i >= 0 and found[i][0] == found[run[-1]][0] + 1:
            run.append(i)
            continue
        if len(run) >= 8:
            rising.update(run)
        run = [i] if i >= 0 else []
    if len(rising) * 10 < len(found) * 8:
        return lines, 0
    return [line[found[i][1] :] if i in rising else line for i, line in enumerate(lines)], len(rising)


def without_quote_marks(lines: list[str]) -> tuple[list[str], int, list[int]]:
    """The lines without the ``>`` of quoted mail, how many had one, and the indexes where another depth begins.

    One line alone that begins with ``>`` is no quotation: nothing is taken off.
    """
    marks = {i: m[0] for i, line in enumerate(lines) if (m := _QUOTED.match(line))}
    if not any(i + 1 in marks for i in marks):
        return lines, 0, []
    depths = [marks[i].count(">") if i in marks else 0 for i in range(len(lines))]
    turns = [i for i in range(1, len(lines)) if depths[i] != depths[i - 1]]
    return [line[len(marks.get(i, "")) :] for i, line in enumerate(lines)], len(marks), turns


def _cut(paragraphs: list[tuple[int, int]], turns: list[int]) -> list[tuple[int, int]]:
    """The paragraphs, each cut where a line in ``turns`` begins."""
    found = []
    for first, last in paragraphs:
        inner = turns[bisect_right(turns, first) : bisect_right(turns, last)]
        starts = [first, *inner]
        found += list(zip(starts, [*(i - 1 for i in inner), last], strict=True))
    return found


def _paragraphs(lines: list[str]) -> list[tuple[int, int]]:
    """First and last line (from 0) of each paragraph."""
    filled = [bool(line.strip()) for line in lines]
    inner = [i for i, f in enumerate(filled) if f]
    if not inner:
        return []
    usual = 0
    if all(filled[inner[0] : inner[-1] + 1]):
        usual = _wrap_width([lines[i] for i in inner])
        if not usual:
            return _joined(lines, inner)
    found = []
    at = 0
    while at < len(lines):
        if not filled[at]:
            at += 1
            continue
        last = at
        while last + 1 < len(lines) and filled[last + 1]:
            last += 1
        width = max(len(lines[i].rstrip()) for i in range(at, last + 1))
        first = at
        for i in range(at, last):
            goes_on = _is_full(lines[i], lines[i + 1], usual) if usual else _continues(lines[i], lines[i + 1], width)
            if not goes_on:
                found.append((first, i))
                first = i + 1
        found.append((first, last))
        at = last + 1
    return found


def _joined(lines: list[str], inner: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for i in inner:
        if found and _MID_NUMBERS.search(lines[i - 1].rstrip()[-40:]):
            found[-1] = (found[-1][0], i)
        else:
            found.append((i, i))
    return found


def _wrap_width(lines: list[str]) -> int:
    """The width at which a text without blank lines was wrapped by hand, 0 where each line is a paragraph."""
    widths = sorted(len(line.rstrip()) for line in lines)
    usual = widths[int(len(widths) * 0.9)]
    full = sum(1 for w in widths if usual - 20 <= w)
    return usual if len(lines) >= 4 and 50 <= usual <= 120 and full * 10 >= len(lines) * 6 else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next word would not have fitted, so that ``following`` goes on the paragraph of ``line``."""
    return len(line.rstrip()) + 2 + len(following.split(None, 1)[0]) > width and not _ITEM.match(following)


def _continues(line: str, following: str, width: int) -> bool:
    """Whether ``following`` goes on the paragraph of ``line``, in a text that has blank lines between paragraphs."""
    line = line.rstrip()
    if len(line) > _UNBROKEN or len(following.rstrip()) > 2 * _UNBROKEN or is_entry(line):
        return False
    if _ITEM.match(following) and _CLOSED.search(line) and not _MID_COURT.search(line):
        return False
    if _MID_COURT.search(line) or _MID_CITATION.search(line):
        return True
    room = width - len(line) - 1
    if room < _ROOM or width < 50:
        return True
    return room - len(following.split(None, 1)[0]) < _ROOM or not _CLOSED.search(line)
