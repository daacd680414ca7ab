"""Word and OpenDocument files written from raw XML, so that a test shows exactly what is in them."""

from __future__ import annotations

import io
import zipfile

TRANSITIONAL = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
STRICT = {
    "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "m": "http://purl.oclc.org/ooxml/officeDocument/math",
}
OTHERS = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

ODT_SPACES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"
    for name, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
}  # fmt: skip


def zipped(parts: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def root(tag: str, inner: str, spaces: dict[str, str]) -> str:
    """A part: an XML declaration and one root element with every namespace."""
    declared = " ".join(f'xmlns:{p}="{uri}"' for p, uri in (spaces | OTHERS).items())
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{tag} {declared}>{inner}</{tag}>'


def word_parts(
    body: str,
    *,
    strict: bool = False,
    main_type: str = DOCX,
    main: str = "word/document.xml",
    section: str = "",
    settings_relations: str = "",
    more: dict[str, bytes | str] | None = None,
    **parts: str,
) -> dict[str, bytes | str]:
    """The parts of a Word file. ``parts``: styles, numbering, footnotes, endnotes, comments, settings, header1, footer1 ..."""
    spaces = STRICT if strict else TRANSITIONAL
    tags = {"footnotes": "w:footnotes", "endnotes": "w:endnotes", "comments": "w:comments", "settings": "w:settings"}
    tags |= {"styles": "w:styles", "numbering": "w:numbering"}
    base = spaces["r"]
    relations, files = [], {}
    for name, inner in parts.items():
        kind = name.rstrip("0123456789")
        tag = tags.get(name) or ("w:hdr" if kind == "header" else "w:ftr")
        files[f"word/{name}.xml"] = root(tag, inner, spaces)
        relations.append(f'<Relationship Id="r-{name}" Type="{base}/{kind}" Target="{name}.xml"/>')
    package = "http://schemas.openxmlformats.org/package/2006"
    folder, _, file = main.rpartition("/")
    out: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{main_type}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{base}/officeDocument" Target="{main}"/></Relationships>',
        main: root("w:document", f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>", spaces),
        f"{folder}/_rels/{file}.rels": f'<Relationships xmlns="{package}/relationships">{"".join(relations)}</Relationships>',
    }
    if settings_relations:
        out["word/_rels/settings.xml.rels"] = (
            f'<Relationships xmlns="{package}/relationships">{settings_relations}</Relationships>'
        )
    return out | files | (more or {})


def word_file(body: str, **options) -> bytes:
    """The bytes of a Word file; see :func:`word_parts`."""
    return zipped(word_parts(body, **options))


def p(*inner: str, props: str = "") -> str:
    """A paragraph; plain strings become runs."""
    runs = "".join(i if i.startswith("<") else r(i) for i in inner)
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{runs}</w:p>"


def r(text: str, props: str = "") -> str:
    """A run with one text node."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r>{f"<w:rPr>{props}</w:rPr>" if props else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def mark(kind: str) -> str:
    """A run with one field character: begin, separate or end."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(code: str, *result: str) -> str:
    """A complex field inside one paragraph."""
    return (
        f"{mark('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{mark('separate')}{''.join(result)}{mark('end')}"
    )


def odt_file(body: str, *, styles: str = "", automatic: str = "", more: dict[str, bytes | str] | None = None) -> bytes:
    """The bytes of an OpenDocument text with this content; ``styles`` is the inner XML of ``styles.xml``."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in ODT_SPACES.items())
    content = (
        f"<office:document-content {declared}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts: dict[str, bytes | str] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "styles.xml": f"<office:document-styles {declared}>{styles}</office:document-styles>",
    }
    return zipped(parts | (more or {}))
