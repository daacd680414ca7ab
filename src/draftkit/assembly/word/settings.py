"""The parts of a Word file that are not its text: content types, relations, settings, properties.

The settings never ask Word to update fields on opening (it would put a question to the reader), name no template, and
keep no editing sessions (rsid).
"""

from __future__ import annotations

from draftkit.assembly.word.runs import R_NS, W_NS, escaped, field, paragraph

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

RELATED = ("styles", "numbering", "settings", "footnotes", "footer")
"""Parts that ``word/document.xml`` relates to, ids ``rId1`` and so on in this order."""

FOOTER = "rId5"
"""Relation id of the footer."""

LETTER = (
    f'<w:sectPr><w:footerReference w:type="default" r:id="{FOOTER}"/><w:pgSz w:w="12240" w:h="15840"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>'
    "</w:sectPr>"
)
"""US Letter, one-inch margins, the footer on every page."""


def document_xml(body: str) -> str:
    """``word/document.xml`` around the content of the body (which ends in a ``w:sectPr``)."""
    return f'{_HEAD}<w:document xmlns:w="{W_NS}" xmlns:r="{R_NS}"><w:body>{body}</w:body></w:document>'


def content_types_xml() -> str:
    """``[Content_Types].xml`` for the parts of :func:`fixed_parts` and the document."""
    overrides = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/footer1.xml": f"{_WORD}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        **{f"/word/{part}.xml": f"{_WORD}.{part}+xml" for part in RELATED if part != "footer"},
    }
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def package_relations_xml() -> str:
    """``_rels/.rels``."""
    rows = (
        ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
    )
    return _relations(rows)


def document_relations_xml() -> str:
    """``word/_rels/document.xml.rels``."""
    names = {"footer": "footer1.xml"}
    rows = [
        (f"rId{number}", f"{_OFFICE}/relationships/{part}", names.get(part, f"{part}.xml"))
        for number, part in enumerate(RELATED, start=1)
    ]
    return _relations(rows)


def _relations(rows: list[tuple[str, str, str]] | tuple[tuple[str, str, str], ...]) -> str:
    shown = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in rows)
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{shown}</Relationships>'


def settings_xml() -> str:
    """``word/settings.xml``, its elements in the order the schema demands."""
    return (
        f'{_HEAD}<w:settings xmlns:w="{W_NS}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:themeFontLang w:val="en-US"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/>'
        "</w:settings>"
    )


def footer_xml(text: str = "") -> str:
    """A footer with the page number, under ``text`` where some is given (a template may hold marks in it)."""
    line = paragraph("Footer", f'<w:r><w:t xml:space="preserve">{escaped(text)}</w:t></w:r>') if text else ""
    return f'{_HEAD}<w:ftr xmlns:w="{W_NS}">{line}{paragraph("Footer", field("PAGE", "1"))}</w:ftr>'


def core_xml(title: str = "", author: str = "") -> str:
    """``docProps/core.xml``: title and author as given, no times and no program, so that equal input is equal bytes."""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title><dc:subject></dc:subject><dc:creator>{escaped(author)}</dc:creator>"
        f"<cp:keywords></cp:keywords><dc:description></dc:description>"
        f"<cp:lastModifiedBy>{escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        "<dc:language>en-US</dc:language></cp:coreProperties>"
    )


def app_xml() -> str:
    """``docProps/app.xml``, without company, manager, template or program."""
    return f'{_HEAD}<Properties xmlns="{_OFFICE}/extended-properties"></Properties>'
