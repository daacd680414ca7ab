"""The caption: a table of two cells, parties on the left, number and title on the right."""

from __future__ import annotations

LEFT, RIGHT = 5040, 4320
"""Widths of the cells in twentieths of a point; together the text width of Letter paper with one-inch margins."""

_RULE = 'w:val="single" w:sz="8" w:space="0" w:color="auto"'


def caption_table(left: str, right: str) -> str:
    """The table around the paragraphs of both cells. Its row may break over pages: a list of parties can be long."""
    borders = f"<w:tcBorders><w:bottom {_RULE}/><w:right {_RULE}/></w:tcBorders>"
    middle = '<w:vAlign w:val="center"/>'
    inset = '<w:tcMar><w:left w:w="240" w:type="dxa"/></w:tcMar>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{LEFT + RIGHT}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{LEFT}"/><w:gridCol w:w="{RIGHT}"/></w:tblGrid><w:tr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{LEFT}" w:type="dxa"/>{borders}</w:tcPr>{left}</w:tc>'
        f'<w:tc><w:tcPr><w:tcW w:w="{RIGHT}" w:type="dxa"/>{inset}{middle}</w:tcPr>{right}</w:tc></w:tr></w:tbl>'
    )
