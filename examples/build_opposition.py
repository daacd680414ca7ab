"""Builds ``opposition.docx`` from ``opposition.source.md``: the same source, the same bytes.

    python examples/build_opposition.py [OUT]

The Word file is written part by part, so that nothing is in it but what stands here: real heading and list numbering,
real footnotes, a page-number field, a caption table, no metadata of a library. The source is Markdown cut down to what
a brief needs: ``#`` section, ``##`` and ``###`` numbered headings, ``>`` block quotation, ``|`` table, ``*italic*``,
``[^1]`` footnote, ``%title`` and ``%signature``.
"""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OPEN = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{{}} xmlns:w="{W}" xmlns:r="{R}">'
NBSP = "\u00a0"
NOTE_MARK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'

CAPTION = (
    (
        "DANIEL OROZCO-LANE,|>Plaintiff,|v.|CITY OF PORT LAUREL, TEXAS; MARCUS DRAY, TESSA HOLM, and ALAN PRUITT, "
        "each in his or her individual capacity,|>Defendants."
    ),
    "|".join("§" * 8),
    "|Civil Action No. 4:23-cv-99317|| |Jury demanded",
)
SIGNATURE = (
    "Respectfully submitted,",
    "/s/ Ruth Example",
    "Ruth Example",
    "Example Legal Clinic",
    "100 Example Street, Houston, Texas 77000",
    "(713) 555-0100 · ruth@example.org",
    "Attorney for Plaintiff",
)
SERVICE = (
    "On October 6, 2025, this paper was filed through the Court's electronic filing system, which serves all counsel "
    "of record. /s/ Ruth Example"
)


def typographic(text: str) -> str:
    """Curly apostrophes, and no-break spaces where a citation must not be torn apart."""
    text = text.replace("'", "’")
    text = re.sub(r"(§§?|¶¶?|No\.|Part|Ex\.|amend\.) (?=[\dA-Z])", rf"\1{NBSP}", text)
    return re.sub(r"(\d) (U\.S\.|S\. Ct\.|L\. Ed\. 2d|F\.3d|F\.4th|F\. Supp\.)(?= )", rf"\1{NBSP}\2", text)


def run(text: str, properties: str = "") -> str:
    """One ``w:r``."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def runs(text: str, properties: str = "") -> str:
    """Runs of a line of source: ``*italic*`` and ``[^1]``."""
    out = []
    for piece in re.split(r"(\*[^*]+\*|\[\^\d+\])", typographic(text)):
        if note := re.fullmatch(r"\[\^(\d+)\]", piece):
            out.append(f'<w:r>{NOTE_MARK}<w:footnoteReference w:id="{note[1]}"/></w:r>')
        elif piece.startswith("*") and piece.endswith("*") and len(piece) > 2:
            out.append(run(piece[1:-1], "<w:i/>" + properties))
        elif piece:
            out.append(run(piece, properties))
    return "".join(out)


def paragraph(style: str, content: str, extra: str = "") -> str:
    """One ``w:p`` from ready runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p>'


def field(code: str, cached: str) -> str:
    """A complex field with its cached result."""
    begin, middle, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
    inside = (begin, f'<w:instrText xml:space="preserve"> {code} </w:instrText>', middle, f"<w:t>{cached}</w:t>", end)
    return "".join(f"<w:r>{part}</w:r>" for part in inside)


def table(rows: list[list[str]], widths: list[int], *, ruled: bool, style: str, header: bool) -> str:
    """A ``w:tbl``; a cell's ``|`` separates its paragraphs, ``>`` before one indents it."""
    line = '<w:{} w:val="{}" w:sz="4" w:space="0" w:color="auto"/>'
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(line.format(side, "single" if ruled else "nil") for side in sides)
    out = [
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
        + "</w:tblGrid>"
    ]
    for number, row in enumerate(rows):
        head = header and number == 0
        cells = []
        for cell, width in zip(row, widths, strict=True):
            inner = []
            for part in cell.split("|"):
                indent = '<w:ind w:left="1440"/>' if part.startswith(">") else ""
                center = '<w:jc w:val="center"/>' if part == "§" else ""
                inner.append(paragraph(style, runs(part.lstrip(">"), "<w:b/>" if head else ""), indent + center))
            cells.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(inner)}</w:tc>')
        repeat = "<w:tblHeader/>" if head else ""
        out.append(f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(cells)}</w:tr>")
    return "".join(out) + "</w:tbl>"


def body(source: str) -> tuple[str, dict[str, str]]:
    """The document's blocks and its footnotes by number."""
    blocks, notes = [], {}
    for line in ("IN THE UNITED STATES DISTRICT COURT", "FOR THE SOUTHERN DISTRICT OF TEXAS", "HOUSTON DIVISION"):
        blocks.append(paragraph("CaptionCourt", runs(line)))
    blocks.append(paragraph("CaptionParty", ""))
    blocks.append(table([list(CAPTION)], [4500, 500, 4360], ruled=False, style="CaptionParty", header=False))
    for chunk in re.split(r"\n{2,}", source.strip()):
        if note := re.match(r"\[\^(\d+)\]: ", chunk):
            notes[note[1]] = chunk[note.end() :]
        elif chunk.startswith("%title "):
            blocks.append(paragraph("CaptionTitle", runs(chunk[7:])))
        elif chunk.startswith("%signature"):
            blocks += [paragraph("Signature", runs(line)) for line in SIGNATURE]
            blocks.append(paragraph("Heading1", runs("CERTIFICATE OF SERVICE")))
            blocks.append(paragraph("Certificate", runs(SERVICE)))
        elif heading := re.match(r"(#{1,3}) ", chunk):
            blocks.append(paragraph(f"Heading{len(heading[1])}", runs(chunk[heading.end() :])))
        elif chunk.startswith("> "):
            blocks.append(paragraph("BlockQuote", runs(" ".join(chunk[2:].split("\n> ")))))
        elif chunk.startswith("|"):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in chunk.splitlines()]
            widths = [3300, 1350, 2350, 2360] if rows[0][0] == "Decision" else [1000, 2300, 4060, 2000]
            blocks.append(table(rows, widths, ruled=True, style="TableText", header=True))
            blocks.append(paragraph("TableText", ""))
        else:
            after_quotation = bool(blocks) and '"BlockQuote"' in blocks[-1]
            blocks.append(paragraph("BodyFlush" if after_quotation else "BodyDouble", runs(chunk)))
    return "".join(blocks), notes


def document(blocks: str) -> str:
    """``word/document.xml``: US Letter, one-inch margins, page number in the footer."""
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="12240" w:h="15840"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
        'w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
    )
    return OPEN.format("document") + f"<w:body>{blocks}{section}</w:body></w:document>"


def footnotes(notes: dict[str, str]) -> str:
    """``word/footnotes.xml``: the two separators Word needs, then the notes."""
    out = [OPEN.format("footnotes")]
    for number, (kind, mark) in enumerate(
        (("separator", "separator"), ("continuationSeparator", "continuationSeparator"))
    ):
        out.append(f'<w:footnote w:type="{kind}" w:id="{number - 1}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>')
    for key, text in sorted(notes.items(), key=lambda n: int(n[0])):
        mark = f"<w:r>{NOTE_MARK}<w:footnoteRef/></w:r>"
        note = paragraph("FootnoteText", mark + run(" ") + runs(text))
        out.append(f'<w:footnote w:id="{key}">{note}</w:footnote>')
    return "".join(out) + "</w:footnotes>"


STYLES = (
    # id, name, based on, paragraph properties, run properties
    ("CaptionCourt", "Caption Court", "Normal", '<w:keepNext/><w:jc w:val="center"/>', "<w:b/>"),
    ("CaptionParty", "Caption Party", "Normal", '<w:spacing w:line="288" w:lineRule="auto"/>', ""),
    (
        "CaptionTitle",
        "Caption Title",
        "Normal",
        '<w:spacing w:before="360" w:after="240"/><w:jc w:val="center"/>',
        "<w:b/>",
    ),
    (
        "BodyDouble",
        "Body Double",
        "Normal",
        '<w:widowControl/><w:spacing w:line="480" w:lineRule="auto"/><w:ind w:firstLine="720"/>',
        "",
    ),
    ("BodyFlush", "Body Flush", "BodyDouble", '<w:ind w:firstLine="0"/>', ""),
    (
        "BlockQuote",
        "Block Quote",
        "Normal",
        '<w:spacing w:after="240"/><w:ind w:left="1080" w:right="1080"/><w:jc w:val="both"/>',
        "",
    ),
    ("TableText", "Table Text", "Normal", '<w:spacing w:before="40" w:after="40"/>', ""),
    (
        "Signature",
        "Signature",
        "Normal",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="60"/><w:ind w:left="4320"/>',
        "",
    ),
    ("Certificate", "Certificate", "BodyDouble", "<w:keepLines/>", ""),
    ("FootnoteText", "footnote text", "Normal", '<w:spacing w:after="80"/>', ""),
    ("Footer", "footer", "Normal", '<w:jc w:val="center"/>', ""),
)
HEADINGS = (
    '<w:keepNext/><w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
    '<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    '<w:spacing w:before="120" w:after="240"/><w:outlineLvl w:val="1"/>',
    '<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    '<w:spacing w:before="60" w:after="200"/><w:outlineLvl w:val="2"/>',
)


def styles() -> str:
    """``word/styles.xml``."""
    font = "<w:rFonts " + " ".join(f'w:{k}="Times New Roman"' for k in ("ascii", "hAnsi", "cs", "eastAsia")) + "/>"
    size = '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US"/>'
    out = [
        OPEN.format("styles"),
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font}{size}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    ]
    headings = [(f"Heading{n}", f"heading {n}", "Normal", p, "<w:b/>") for n, p in enumerate(HEADINGS, 1)]
    for key, name, base, properties, run_properties in (*headings, *STYLES):
        out.append(
            f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/>'
            f"<w:pPr>{properties}</w:pPr><w:rPr>{run_properties}</w:rPr></w:style>"
        )
    return "".join(out) + "</w:styles>"


def numbering() -> str:
    """``word/numbering.xml``: ``I.`` for heading 2, ``A.`` for heading 3, starting again under each."""
    levels = ""
    for level, (shape, style, left) in enumerate((("upperRoman", "Heading2", 720), ("upperLetter", "Heading3", 1440))):
        levels += (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:pStyle w:val="{style}"/>'
            f'<w:lvlText w:val="%{level + 1}."/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{left}" w:hanging="720"/></w:pPr></w:lvl>'
        )
    many = f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    return OPEN.format("numbering") + many + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATED = ("styles", "numbering", "footnotes", "footer1", "settings")
"""Parts that the document part points to, ``rId1`` to ``rId5``."""

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OTHER_TYPE = "application/vnd.openxmlformats-package"


def content_types() -> str:
    """``[Content_Types].xml``."""
    kinds = {"document": "document.main", "footer1": "footer"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}.{kinds.get(name, name)}+xml"/>'
        for name in ("document", *RELATED)
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{OTHER_TYPE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        f'<Override PartName="/docProps/core.xml" ContentType="{OTHER_TYPE}.core-properties+xml"/></Types>'
    )


def relations(*targets: tuple[str, str]) -> str:
    """A ``.rels`` part: relationship type and target, numbered from ``rId1``."""
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def properties() -> str:
    """``docProps/core.xml``: title, author and one fixed time; nothing of a library."""
    when = '<dcterms:{0} xsi:type="dcterms:W3CDTF">2025-10-06T12:00:00Z</dcterms:{0}>'
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>Opposition to motion to dismiss (example)</dc:title><dc:creator>Ruth Example</dc:creator>"
        f"<cp:lastModifiedBy>Ruth Example</cp:lastModifiedBy>{when.format('created')}{when.format('modified')}"
        "</cp:coreProperties>"
    )


def settings() -> str:
    """``word/settings.xml``."""
    mode = "http://schemas.microsoft.com/office/word"
    return (
        OPEN.format("settings") + '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>'
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{mode}" w:val="15"/></w:compat></w:settings>'
    )


def parts(source: str) -> dict[str, str]:
    """Every part of the package by name."""
    blocks, notes = body(source)
    own = [(f"{R}/{re.sub(r'1$', '', name)}", f"{name}.xml") for name in RELATED]
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations((f"{R}/officeDocument", "word/document.xml"), (core, "docProps/core.xml")),
        "word/document.xml": document(blocks),
        "word/_rels/document.xml.rels": relations(*own),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/footnotes.xml": footnotes(notes),
        "word/footer1.xml": OPEN.format("ftr") + paragraph("Footer", field("PAGE", "1")) + "</w:ftr>",
        "word/settings.xml": settings(),
        "docProps/core.xml": properties(),
    }


def build(out: Path) -> None:
    """Write the Word file; member order and times are fixed."""
    source = (HERE / "opposition.source.md").read_text(encoding="utf-8")
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts(source).items():
            member = zipfile.ZipInfo(name, (2025, 10, 6, 12, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            package.writestr(member, xml)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "opposition.docx")
