"""Where the table of authorities goes in a Word file, and the section that keeps its pages apart.

In this order: in place of a table, a heading or a placeholder that says so; before the body's first heading; after
the caption; at the start. Where the table would stand in one section with the body, the section is divided, so that
the front matter is numbered i, ii, iii and the body begins with page 1, however long the table becomes.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING

from draftkit.assembly.pages import top_level
from draftkit.assembly.word.fields import Writer
from draftkit.assembly.word.marking import Places, local
from draftkit.assembly.word.marking_parts import namespace
from draftkit.errors import DraftkitError
from draftkit.model.draft import Block, Draft

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TITLE, PAGES = "TABLE OF AUTHORITIES", "Page(s)"
PART = "table of authorities"
_TITLE = re.compile(r"(?:table|index) of (?:cited )?authorities|table of cases(?: and authorities)?|authorities cited")
_BRACKETS = "[]{}<>«»"
_CAPTION_BLOCKS = 40
"""A caption stands among so many blocks of the body, or there is none."""
_CAPITALS = re.compile(r"(?=.*[A-Z])[^a-z]+$")
_PARTIES = re.compile(
    r"\bvs?\.|\b(?:plaintiff|defendant|petitioner|appellant)|\b(?:case|civil action|docket) no", re.IGNORECASE
)
_OF_CAPTION = re.compile(
    r"\b(?:court|division|district of|opposition|motion|brief|memorandum|response|reply|complaint|petition)\b",
    re.IGNORECASE,
)
_PROSE = 120
"""Characters that only a paragraph of the text has, not a line of a caption."""


@dataclass(slots=True)
class Place:
    """Where the table goes: after ``after`` (a child of the body), or first when it is None."""

    body: Element
    after: Element | None
    titled: bool = False
    """A heading that says so stands there already."""
    old: list[Element] = field(default_factory=list)
    """Paragraphs of an older table, to be taken out."""
    how: str = ""
    """Where that is, in words for a person."""


def find_place(draft: Draft, places: Places, root: Element, main: str) -> Place:
    """The place for the table. ``root`` is the main part, ``main`` its name. Changes nothing."""
    body = next(child for child in root if local(child) == "body")
    blocks = [b for b in draft.blocks if b.segments and b.segments[0].source == main]
    listed = (places.host(b.start) for b in blocks if b.part == PART and not is_title(b.text))
    old = [paragraph for paragraph in listed if paragraph is not None]
    title = next((b for b in blocks if is_title(b.text) and not b.part.startswith("table of c")), None)
    if title is not None and (paragraph := places.host(title.start)) is not None:
        above = top_level(paragraph)
        if above is not None:
            bracketed = any(c in _BRACKETS for c in title.text)
            how = "in place of the table that was there" if old else "under the heading that was there"
            if bracketed:
                return Place(body, above.getprevious(), False, [paragraph, *old], "where the placeholder was")
            return Place(body, above, True, old, how)
    if old and (above := top_level(old[0])) is not None:
        before = above.getprevious()
        return Place(body, before, False, old, "in place of the table that was there")
    caption = _caption(blocks)
    heading = _first_heading(blocks[caption:])
    if heading is not None and (paragraph := places.host(heading.start)) is not None:
        above = top_level(paragraph)
        if above is not None:
            return Place(body, above.getprevious(), how="before the first heading")
    if caption and (paragraph := places.host(blocks[caption - 1].start)) is not None:
        return Place(body, top_level(paragraph), how="after the caption")
    return Place(body, None, how="at the start")


def is_title(text: str) -> bool:
    """True for a line that is the title of a table of authorities, or a placeholder for one."""
    bare = " ".join(text.translate(dict.fromkeys(map(ord, _BRACKETS), " ")).lower().split()).strip(" :.")
    bare = bare.removeprefix("fill in: ").removeprefix("insert ")
    return len(bare) < 60 and _TITLE.fullmatch(bare) is not None


def _caption(blocks: Sequence[Block]) -> int:
    """How many blocks at the start are the caption: a table with the parties, and the title in capitals under it."""
    first = blocks[:_CAPTION_BLOCKS]
    tabled = [n for n, b in enumerate(first) if b.part == "table 1"]
    # A table of the text names cases too: it stands below a heading or a paragraph of the text.
    above = first[: tabled[0]] if tabled else []
    if any(
        b.part == "body" and ((b.heading and not _OF_CAPTION.search(b.text)) or len(b.text) > _PROSE) for b in above
    ):
        return 0
    if not any(_PARTIES.search(first[n].text) for n in tabled if len(first[n].text) <= _PROSE):
        return 0
    end = tabled[-1] + 1
    titles = (b.part == "body" and not b.heading and _CAPITALS.match(b.text) for b in first[end:])
    return end + sum(1 for _ in takewhile(bool, titles))


def _first_heading(blocks: Sequence[Block]) -> Block | None:
    """The first heading of the text itself: not the name of the court, not the title of the paper."""
    body = [b for b in blocks if b.part == "body"]
    for block, following in zip_longest(body, body[1:]):
        opens_text = following is not None and not following.heading and len(following.text) > _PROSE
        if block.heading and (opens_text or not _OF_CAPTION.search(block.text)):
            return block
    return None


# The older table ------------------------------------------------------------------------------------------------------


def take_out(place: Place) -> None:
    """Take the older table out. Raises DraftkitError where it cannot be told from what stands around it."""
    old = _with_gaps(place)
    runs = [run for p in old for run in p.iter(f"{namespace(p)}r")]
    kinds = [c.get(f"{namespace(c)}fldCharType") for run in runs for c in run if local(c) == "fldChar"]
    if kinds.count("begin") != kinds.count("end"):
        raise DraftkitError(
            "The table of authorities in this file cannot be replaced: its field goes on into other text.",
            "Delete the table in Word, leave a line that says TABLE OF AUTHORITIES, save, and try again.",
        )
    for paragraph in old:
        top = top_level(paragraph)
        properties = paragraph.find(f"{namespace(paragraph)}pPr")
        if properties is not None and any(local(child) == "sectPr" for child in properties):
            for child in list(paragraph):
                if child is not properties:
                    paragraph.remove(child)
            continue
        parent = paragraph.getparent()
        if parent is None or top is None:
            continue
        parent.remove(paragraph)
        if top is paragraph:
            continue
        if not any(local(e) in ("p", "tbl") and e is not top for e in top.iter()):
            place.body.remove(top)
        elif local(parent) == "tc" and not any(local(e) == "p" for e in parent):
            parent.append(Writer(namespace(parent)).element("p"))
    if place.after is not None and place.after.getparent() is None:
        raise DraftkitError(
            "The table of authorities in this file cannot be replaced: it stands inside another table.",
            "Delete it in Word, leave a line that says TABLE OF AUTHORITIES, save, and try again.",
        )


def _with_gaps(place: Place) -> list[Element]:
    """The old paragraphs, the empty ones between them, and one after them that holds only the end of the field."""
    if not place.old:
        return []
    ns = namespace(place.body)
    wanted = set(place.old)
    every = list(place.body.iter(f"{ns}p"))
    at = [n for n, p in enumerate(every) if p in wanted]
    taken = [p for p in every[at[0] : at[-1] + 1] if p in wanted or not _says_something(p)]
    for paragraph in every[at[-1] + 1 : at[-1] + 3]:
        marks = [c.get(f"{ns}fldCharType") for c in paragraph.iter(f"{ns}fldChar")]
        if _says_something(paragraph) or "end" not in marks or "begin" in marks:
            break
        taken.append(paragraph)
    return taken


def _says_something(paragraph: Element) -> bool:
    ns = namespace(paragraph)
    return any(True for tag in ("drawing", "pict", "object", "sectPr") for _ in paragraph.iter(f"{ns}{tag}")) or any(
        (t.text or "").strip() for t in paragraph.iter(f"{ns}t")
    )


# The section ----------------------------------------------------------------------------------------------------------


def front_section(place: Place) -> Element | None:
    """Divide the section that holds the place; returns the new first half's ``w:sectPr``, None where that is unwise.

    Unwise: the front matter has a section of its own already; the text after the table begins with a page break, so
    that an empty page would follow; its footnotes are numbered anew in each section.
    """
    body, ns = place.body, namespace(place.body)
    start = 0 if place.after is None else list(body).index(place.after) + 1
    following = list(body)[start:]
    section, text = _next_section(following, ns)
    if section is None:
        section = Writer(ns).element("sectPr")
        body.append(section)
    elif (parent := section.getparent()) is not None and local(parent) != "body" and not text:
        return None
    numbers = section.find(f"{ns}pgNumType")
    if numbers is not None and numbers.get(f"{ns}fmt") == "lowerRoman":
        return None
    if _begins_with_break(following, ns) or _restarts_notes(section, ns):
        return None
    before = [e for e in list(body)[:start] if _next_section([e], ns)[0] is not None]
    since = list(body)[list(body).index(before[-1]) + 1 if before else 0 : start]
    front = copy.deepcopy(section)
    for child in list(front):
        if local(child) in ("sectPrChange",):
            front.remove(child)
    _number(front, ns, start="1" if not before else None, form="lowerRoman")
    _set(section, "type", ns, val="nextPage")
    _number(section, ns, start="1", form=None)
    # A different first page belongs to the caption, wherever that is now.
    keeper_is_front = any((t.text or "").strip() for e in since for t in e.iter(f"{ns}t"))
    loser = section if keeper_is_front else front
    for child in list(loser):
        if local(child) == "titlePg":
            loser.remove(child)
    return front


def _next_section(blocks: Sequence[Element], ns: str) -> tuple[Element | None, bool]:
    """The section that ends next, and whether there is text before its end."""
    text = False
    for block in blocks:
        if local(block) == "sectPr":
            return block, text
        found = block.find(f"{ns}pPr/{ns}sectPr") if local(block) == "p" else None
        text = text or any((t.text or "").strip() for t in block.iter(f"{ns}t"))
        if found is not None:
            return found, text
    return None, text


def _begins_with_break(blocks: Sequence[Element], ns: str) -> bool:
    for block in blocks:
        if any(b.get(f"{ns}type") == "page" for b in block.iter(f"{ns}br")):
            return True
        if any((t.text or "").strip() for t in block.iter(f"{ns}t")):
            return False
    return False


def _restarts_notes(section: Element, ns: str) -> bool:
    return any(e.get(f"{ns}val") == "eachSect" for e in section.iter(f"{ns}numRestart"))


_ORDER = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
).split()
"""Children of ``w:sectPr`` in the schema's order (ECMA-376 part 1, 17.6.17)."""


def _set(section: Element, name: str, ns: str, **attributes: str) -> Element:
    """The child ``name`` of a section with these attributes, made in its place when it is not there."""
    found = section.find(f"{ns}{name}")
    if found is None:
        found = Writer(ns).element(name)
        rank = _ORDER.index(name)
        before = [c for c in section if local(c) in _ORDER and _ORDER.index(local(c)) < rank]
        section.insert(len(before), found)
    for key, value in attributes.items():
        found.set(f"{ns}{key}", value)
    return found


def _number(section: Element, ns: str, *, start: str | None, form: str | None) -> None:
    numbers = _set(section, "pgNumType", ns)
    if form is not None:
        numbers.set(f"{ns}fmt", form)
        if f"{ns}start" in numbers.attrib:
            del numbers.attrib[f"{ns}start"]
    if start is not None and numbers.get(f"{ns}start") is None:
        numbers.set(f"{ns}start", start)
