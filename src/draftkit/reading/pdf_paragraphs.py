"""From lines to paragraphs, by the space between lines, indents, the length of the line before, and the words' sense.

A citation torn in two is worse than two paragraphs in one, so a line that plainly carries on (small first letter, no
full stop before it) is parted from the one before only on strong evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from draftkit.reading.pdf_rows import MARK_CLOSE, MARK_OPEN, Line
from draftkit.reading.tables_of import is_entry, stands_alone

_MARKS = re.compile(f"{MARK_OPEN}[^{MARK_CLOSE}]*{MARK_CLOSE}")
ENUMERATOR = re.compile(r"^(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[•●▪◦·–—])(?=\s)")
_LETTERED = re.compile(r"[a-hj-m][.)]\s+[A-Z“\"]")
"""A heading or an entry that begins with a small letter: ``b. The arrest``; not ``v. Jones`` or ``p. 5``."""
_FIGURED = re.compile(r"\d{1,2}\.\s+[A-Z“\"]")
_ONWARD = re.compile(r"(?!vs?\.|[\da-z]{1,3}[.)]\s)[a-z\d]")
"""How a line goes on with a sentence or a citation; not the ``v.`` of a caption, nor an entry's mark."""
_OPEN_END = re.compile(
    r"(?:^|[\s(“\"])(?:v|vs|[Nn]os?|Inc|Corp|Co|Cnty|Dep['’]t|Ass['’]n|Dr|Mr|Mrs|Ms|Jr|Sr|Hon|[Ee]x|[Cc]f|[Ss]ee|[Ii]d|e\.g"
    r"|i\.e|[Pp]p?|[Nn]n?|art|amend|cl|ch|pt|sec|Cir|Sup|Ct|Stat|Const|Fed|R|Civ|Crim|App|Evid|Supp|Reg|Ed|L|S|F|U\.S"
    r"|U\.S\.C|C\.F\.R|S\. ?Ct|L\. ?Ed|F\. ?Supp|App['’]x|Compl|Ex|Decl|Dep|Tr|Dkt|Opp|Mot|Br|Jan|Feb|Mar|Apr|Aug"
    r"|Sept|Oct|Nov|Dec|[A-Z])\.$|\d (?:F\.|F\. ?Supp\.|L\. ?Ed\.) ?(?:2d|3d|4th)$"
)
_RULE_LINE = re.compile(r"^[_\s]{6,}$|^[-=*\s]{6,}$")
_GLUED = ("§", "§§", "¶", "¶¶")


@dataclass(slots=True)
class Measure:
    """What is usual in a document: the text's edges by page and column, first-line indents, runs with one left edge."""

    edges: dict[tuple[int, int], tuple[float, float]]
    indented: bool
    runs: dict[int, tuple[float, int]]


def paragraphs(lines: list[Line]) -> list[list[Line]]:
    """Group lines (in reading order) into paragraphs; a paragraph may run over a page or column."""
    if not lines:
        return []
    measure = _measure(lines)
    out = [[lines[0]]]
    for at in range(1, len(lines)):
        if _parted(out[-1], lines, at, measure):
            out.append([lines[at]])
        else:
            out[-1].append(lines[at])
    return out


def plain(text: str) -> str:
    """A line's text without note marks and the white space around it."""
    return _MARKS.sub("", text).strip()


def centred(line: Line, edges: tuple[float, float]) -> bool:
    """True when the line stands in the middle, clear of both edges."""
    left, right = edges
    return line.x0 - left > 24 and right - line.x1 > 24 and abs((line.x0 + line.x1) - (left + right)) < 14


def _measure(lines: list[Line]) -> Measure:
    flows: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        flows.setdefault((line.page, line.flow), []).append(line)
    lefts = Counter(round(x.x0 / 2) for x in lines)
    left = lefts.most_common(1)[0][0] * 2.0
    rights = sorted(x.x1 for x in lines)
    right = rights[int(0.95 * (len(rights) - 1))]
    edges = {}
    for key, members in flows.items():
        low, high = min(x.x0 for x in members), max(x.x1 for x in members)
        narrow = low >= left - 3 and high <= right + 3
        whole = narrow and (_whole_page(members, lines) if len(members) < 6 else _above_columns(members, flows))
        beside = whole and _beside(members, flows)
        edges[key] = (low if beside else left, max(right, high)) if whole else (low, high)
    runs: dict[int, tuple[float, int]] = {}
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or _leaves(lines, start, at):
            ends = sorted(x.x1 for x in lines[start:at])
            far = ends[-1]
            # A list of short lines has no right edge of its own; a block quotation has.
            block = at - start >= 3 and ends[len(ends) // 3] > far - 0.15 * max(1.0, far - lines[start].x0)
            for i in range(start, at):
                runs[i] = (far if block else 0.0, at - start)
            start = at
    starts = sum(b.x0 - a.x0 > 0.8 * a.size for a, b in pairwise(lines) if a.flow == b.flow)
    return Measure(edges, starts > 0.04 * len(lines), runs)


def _leaves(lines: list[Line], start: int, at: int) -> bool:
    """True when the line at ``at`` has another left edge than the run from ``start``, or stands off from it."""
    line, last = lines[at], lines[at - 1]
    if line.flow != lines[start].flow or abs(line.x0 - lines[start].x0) > 3:
        return True
    return at - start > 1 and last.y - line.y > 1.3 * (lines[at - 2].y - last.y)


def _whole_page(members: list[Line], lines: list[Line]) -> bool:
    """True when these lines do not stand beside another column."""
    return not any(x.page == members[0].page and x.flow != members[0].flow for x in (lines[0], lines[-1]))


def _above_columns(members: list[Line], flows: dict[tuple[int, int], list[Line]]) -> bool:
    """True when the same page goes on in columns below these lines: an address and a court's name over a caption."""
    first = members[-1]
    below = flows.get((first.page, first.flow + 1), [])
    return bool(below) and below[0].y < first.y


def _beside(members: list[Line], flows: dict[tuple[int, int], list[Line]]) -> bool:
    """True when these lines are a column themselves: the one before it ends lower than they begin."""
    before = flows.get((members[0].page, members[0].flow - 1), [])
    return bool(before) and before[-1].y < members[0].y


def _parted(block: list[Line], lines: list[Line], at: int, measure: Measure) -> bool:
    last, line = block[-1], lines[at]
    before, after = plain(last.text), plain(line.text)
    if not before or not after or _RULE_LINE.match(before) or _RULE_LINE.match(after):
        return True
    if abs(last.size - line.size) > 0.12 * max(last.size, line.size):
        return True
    if is_entry(before) or stands_alone(before) or stands_alone(after):
        return True
    flowing = _flows_on(before, after)
    carries = flowing or _unfinished(before, after)
    onward = (flowing and _ONWARD.match(after) is not None) or before.endswith(" v.")
    edges = measure.edges[last.page, last.flow]
    room = _room(last, line, at, measure, edges)
    if last.flow != line.flow:
        if last.page == line.page and not (flowing and line.y > last.y and after[0].islower()):
            return True  # beside or below a caption, not the next column of a running text
        return _parted_by_page(block, line, carries, room, measure)
    gap = last.y - line.y
    usual = _leading(block, lines, at)
    if gap > usual * (1.65 if carries else 1.22) + 1 or gap < 0 or (gap < 0.7 * usual and not carries):
        return True
    if after[0] == "(" and is_entry(after):
        return False  # a table's entry in two lines: "Doe v. Roe, 1 U.S. 2" above, "(1999) ..... 3" here
    if last.bold != line.bold and (all(x.bold for x in block) or room > 0 or ENUMERATOR.match(after)) and not flowing:
        return True
    middle = centred(last, edges), centred(line, edges)
    if all(middle) and gap > 2.6 * line.size and not flowing:
        return True
    if any(middle) and abs(last.x0 - line.x0) > 3 and not flowing and (room > 0 or not (all(middle) or carries)):
        return True
    shift = line.x0 - last.x0
    if abs(shift) > 0.8 * line.size:
        if shift < -line.size and not onward and last.x0 - edges[0] > 0.35 * (edges[1] - edges[0]):
            return True  # out of the column of a signature
        hanging = len(block) == 1 and ENUMERATOR.match(plain(block[0].text)) is not None
        if len(block) > 1 or (shift > 0 and not hanging):
            return not carries or room > 0.3 * (edges[1] - edges[0])
        # A short first line is a heading over its text or its sub-heading, not the beginning of a list's entry.
        return room > (4 * line.size if carries else 0) and not onward
    if ENUMERATOR.match(after) and not carries and (room > 0 or _follows(block, after)):
        return True
    if flowing:
        return room > 0.45 * (edges[1] - edges[0]) and not after[0].islower()
    return room > (2 * line.size if carries else 0)


def _leading(block: list[Line], lines: list[Line], at: int) -> float:
    """The space between lines to expect here: that of the paragraph so far, else that between the next two lines."""
    last, line = block[-1], lines[at]
    if len(block) > 1 and block[-2].flow == last.flow and block[-2].y > last.y:
        return block[-2].y - last.y
    after = lines[at + 1] if at + 1 < len(lines) else line
    gap = line.y - after.y
    if after.flow == line.flow and abs(after.size - line.size) < 0.5 and 0.8 * line.size < gap < 2.6 * line.size:
        return gap
    return 2.3 * line.size


def _parted_by_page(block: list[Line], line: Line, carries: bool, room: float, measure: Measure) -> bool:
    """Whether a paragraph ends with the page or column."""
    last, after = block[-1], plain(line.text)
    edges = measure.edges[last.page, last.flow]
    next_edges = measure.edges[line.page, line.flow]
    if carries and after[0].islower():
        return False
    if last.bold != line.bold and all(x.bold for x in block):
        return True
    if centred(line, next_edges) or (centred(last, edges) and len(block) == 1) or ENUMERATOR.match(after):
        return not carries or room > 0
    if carries:
        return room > 0.3 * (edges[1] - edges[0])
    return room > 0 or not measure.indented or line.x0 - next_edges[0] > 0.8 * line.size


def _room(last: Line, line: Line, at: int, measure: Measure, edges: tuple[float, float]) -> float:
    """Points left at the end of ``last`` after the first word of ``line`` would have been set there; negative: none."""
    far = edges[1]
    if last.flow == line.flow:
        end, count = measure.runs[at]
        before, _ = measure.runs[at - 1]
        if end and count >= 3:
            far = end if before in (0.0, end) else max(end, before)
    words = line.text.split()
    first = words[0] if words[0] not in _GLUED or len(words) == 1 else f"{words[0]} {words[1]}"
    width = (line.x1 - line.x0) / max(1, len(line.text))
    return far - last.x1 - width * (len(first) + 1) - 0.6 * line.size


def _flows_on(before: str, after: str) -> bool:
    """True when the words show one sentence running from line to line: a small letter, an abbreviation, a comma."""
    if after[0].islower() and _LETTERED.match(after):
        return before.rstrip("”\"’')]")[-1:] not in (".", "?", "!", ":")
    if after[0].islower() or after[0] in ",;)]":
        return True
    if before[-4:] in (" Id.", " id.") and _FIGURED.match(after):
        return False
    return before[-1] in ",§¶-–—\x02&" or _OPEN_END.search(before[-24:]) is not None


def _unfinished(before: str, after: str) -> bool:
    """True when no full stop ends the line; weaker, because headings, captions and addresses have none either."""
    end = before.rstrip("”\"’')]")
    heading = before.isupper() and not after.isupper()
    # A heading in capitals after ordinary words, too; "INC. d/b/a" in a title does not make the words ordinary.
    heading |= after.isupper() and len(after) > 8 and 2 * sum(map(str.islower, before)) > len(before)
    return bool(end) and end[-1] not in ".?!:" and not heading


def _follows(block: list[Line], after: str) -> bool:
    """True when ``after`` begins with the number after the one this paragraph begins with."""
    first, second = re.match(r"\d{1,3}", plain(block[0].text)), re.match(r"\d{1,3}", after)
    return first is not None and second is not None and int(second[0]) == int(first[0]) + 1
