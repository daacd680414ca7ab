"""A row of a table that prints the name of a case in one cell and its numbers in the next."""

from __future__ import annotations

import re

from draftkit.citing.cite import Cite
from draftkit.citing.names import read_name
from draftkit.citing.normalise import normalise
from draftkit.model.citation import Kind
from draftkit.model.draft import Block

_NAME_CELL = re.compile(r"(?:\(?\d{1,3}[.)]? )?(?=\S)")
"""What may stand before the name in its cell: the number of the row."""
_LONGEST_NAME = 200


def name_from_the_cell_before(previous: Block | None, block: Block, found: list[Cite]) -> None:
    """Give the citation that opens a cell the case name that is all of the cell before it; its numbers have none."""
    if previous is None or not found or not block.part.startswith("table ") or block.is_table_of:
        return
    first = found[0]
    if previous.part != block.part or previous.paragraph != block.paragraph - 1 or len(previous.text) > _LONGEST_NAME:
        return
    if first.kind is not Kind.FULL_CASE or first.name is not None or first.start != 0:
        return
    text = normalise(previous.text).text.strip(" ,.;")
    name = read_name(text, len(text), 0, single=False)
    begins = _NAME_CELL.match(text)
    if name is None or begins is None or name.start not in (0, begins.end()):
        return
    for cite in [first, *first.parallels]:
        cite.name, cite.plaintiff, cite.defendant = name.name, name.plaintiff, name.defendant
