"""The named styles of a pleading, as ``word/styles.xml``: what a clinic changes to change every page at once.

Letter paper and twelve-point Times New Roman are defaults, not law: a district may ask for others.
"""

from __future__ import annotations

from dataclasses import dataclass

from draftkit.assembly.word.runs import W_NS

FONT = "Times New Roman"
FILL_IN = "FillIn"
"""Id of the character style of a blank that a person must still fill in."""

DOUBLE, SINGLE = 480, 240
"""Line spacing in 240ths of a line."""


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style: distances in twentieths of a point, size in half points, ``outline`` the level from 0.

    ``numbering`` is (number of the list, level) in ``word/numbering.xml``.
    """

    id: str
    name: str
    based_on: str = "Normal"
    next: str = ""
    align: str = ""
    line: int = 0
    before: int = 0
    after: int = 0
    left: int = 0
    right: int = 0
    first: int = 0
    hanging: int = 0
    tabs: tuple[tuple[str, int, str], ...] = ()
    """(kind, position, leader) of each tab stop."""
    bold: bool = False
    italic: bool = False
    caps: bool = False
    size: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    numbering: tuple[int, int] | None = None
    contextual: bool = False


STYLES = (
    Style("Court", "Caption Court", align="center", after=240, bold=True, caps=True, keep_next=True),
    Style("CaptionParty", "Caption Party", after=120),
    Style("CaptionRole", "Caption Role", "CaptionParty", left=1440),
    Style("CaptionTitle", "Caption Title", after=120, bold=True),
    Style("Filer", "Filer"),
    Style("Notice", "Notice", italic=True, after=240, size=22),
    Style("Heading1", "heading 1", next="NumberedPara", align="center", before=240, after=240, bold=True, caps=True,
          keep_next=True, keep_lines=True, outline=0),
    Style("Heading2", "heading 2", next="NumberedPara", before=120, after=240, bold=True, keep_next=True,
          keep_lines=True, outline=1),
    Style("Heading3", "heading 3", next="NumberedPara", before=120, after=240, bold=True, italic=True, keep_next=True,
          keep_lines=True, outline=2),
    Style("BodyDouble", "Body Double", line=DOUBLE, first=720),
    Style("NumberedPara", "Numbered Para", line=DOUBLE, first=720, numbering=(1, 0)),
    Style("SubPara", "Sub Para", line=DOUBLE, left=2160, hanging=720, numbering=(1, 1)),
    Style("Count", "Count", "Heading1", next="CountAgainst", before=360, after=60, keep_next=True, keep_lines=True,
          numbering=(2, 0)),
    Style("CountAgainst", "Count Against", next="NumberedPara", align="center", after=240, keep_next=True,
          keep_lines=True),
    Style("PrayerLead", "Prayer Lead", line=DOUBLE, first=720, keep_next=True),
    Style("Prayer", "Prayer", line=DOUBLE, left=720, hanging=720, keep_next=True, numbering=(3, 0)),
    Style("PrayerItem", "Prayer Item", line=DOUBLE, left=1440, hanging=720, numbering=(3, 1)),
    Style("FormSection", "Form Section", "Heading1", next="FormPart", align="left", before=360, after=120, left=720,
          hanging=720, keep_next=True, keep_lines=True, numbering=(4, 0)),
    Style("FormPart", "Form Part", "Heading2", next="FormRow", before=180, after=120, left=720, hanging=720,
          keep_next=True, keep_lines=True, numbering=(4, 1)),
    Style("FormRow", "Form Row", after=80, left=3240, hanging=3240, keep_next=True,
          tabs=(("left", 3240, ""),)),
    Style("FormText", "Form Text", after=120),
    Style("FormAnswer", "Form Answer", after=120, left=720),
    Style("FormChoice", "Form Choice", after=80, left=720, hanging=720, tabs=(("left", 720, ""),)),
    Style("BlockQuote", "Block Quote", left=720, right=720, before=120, after=240, keep_lines=True),
    Style("Signature", "Signature", left=4320, keep_next=True, keep_lines=True),
    Style("Certificate", "Certificate", line=DOUBLE, first=720, keep_next=True, keep_lines=True),
    Style("ExhibitRow", "Exhibit Row", after=80, left=1440, hanging=1440, keep_next=True, tabs=(("left", 1440, ""),)),
    Style("TOAHeading", "toa heading", before=240, after=120, bold=True, keep_next=True),
    Style("TableofAuthorities", "table of authorities", after=120, left=720, right=720, hanging=720,
          tabs=(("right", 9360, "dot"),)),
    Style("Header", "header", tabs=(("center", 4680, ""), ("right", 9360, ""))),
    Style("Footer", "footer", align="center"),
    Style("FootnoteText", "footnote text", after=60, size=20),
)  # fmt: skip


def styles_xml(more: tuple[Style, ...] = ()) -> str:
    """The whole ``word/styles.xml``; ``more`` are the styles of one kind of paper."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:styles xmlns:w="{W_NS}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        + "".join(map(_style, (*STYLES, *more)))
        + f'<w:style w:type="character" w:customStyle="1" w:styleId="{FILL_IN}"><w:name w:val="Fill In"/><w:qFormat/>'
        '<w:rPr><w:b/><w:shd w:val="clear" w:color="auto" w:fill="FFF2AB"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>'
    )


_BUILT_IN = frozenset(
    {"heading 1", "heading 2", "heading 3", "Signature", "toa heading", "table of authorities", "header", "footer"}
    | {"footnote text", *(f"toc {level}" for level in range(1, 5))}
)
"""Names that Word itself knows; every other style is marked as a custom one."""


def _style(style: Style) -> str:
    custom = "" if style.name in _BUILT_IN else ' w:customStyle="1"'
    after = f'<w:next w:val="{style.next}"/>' if style.next else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based_on}"/>{after}<w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(style)}</w:pPr><w:rPr>{_run_properties(style)}</w:rPr></w:style>"
    )


def _paragraph_properties(style: Style) -> str:
    """The content of ``w:pPr``, in the order that the schema demands."""
    parts = ["<w:keepNext/>" * style.keep_next, "<w:keepLines/>" * style.keep_lines]
    if style.numbering is not None:
        number, level = style.numbering
        parts.append(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    if style.tabs:
        stops = (
            f'<w:tab w:val="{kind}"{f""" w:leader="{leader}" """.rstrip() if leader else ""} w:pos="{position}"/>'
            for kind, position, leader in style.tabs
        )
        parts.append(f"<w:tabs>{''.join(stops)}</w:tabs>")
    if style.line or style.before or style.after:
        line = f' w:line="{style.line}" w:lineRule="auto"' if style.line else ""
        parts.append(f'<w:spacing w:before="{style.before}" w:after="{style.after}"{line}/>')
    if style.left or style.right or style.first or style.hanging:
        edge = f' w:hanging="{style.hanging}"' if style.hanging else f' w:firstLine="{style.first}"'
        parts.append(f'<w:ind w:left="{style.left}" w:right="{style.right}"{edge}/>')
    if style.align:
        parts.append(f'<w:jc w:val="{style.align}"/>')
    if style.outline is not None:
        parts.append(f'<w:outlineLvl w:val="{style.outline}"/>')
    return "".join(parts)


def _run_properties(style: Style) -> str:
    size = f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>' if style.size else ""
    return "<w:b/>" * style.bold + "<w:i/>" * style.italic + "<w:caps/>" * style.caps + size
