"""Text to WordprocessingML, as strings: escaped runs, paragraphs, fields.

Everything special is written as a decimal character reference (``&#38;``), so that no template filter, no template
mark (``{{``) and no later text replacement can change what a person wrote.
"""

from __future__ import annotations

import re

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_SPECIAL = re.compile("[\t\n\r&<>\"'{}%#]|[\u007f-\u00a0\u00ad\u2028\u2029]")


NO_BREAK_HYPHEN = "<w:r><w:noBreakHyphen/></w:r>"
"""The hyphen of "¶¶ 7-9", where no line may end."""


def w(tag: str) -> str:
    """The qualified name of a WordprocessingML element or attribute, as lxml writes it."""
    return f"{{{W_NS}}}{tag}"


def escaped(text: str) -> str:
    """``text`` for XML content and attributes. The caller has taken out what XML forbids (``clean.for_word``)."""
    return _SPECIAL.sub(lambda m: f"&#{ord(m[0])};", text)


def run(text: str, *, bold: bool = False, italic: bool = False, style: str = "") -> str:
    """One ``w:r`` with ``text``; line breaks and tabs become ``w:br`` and ``w:tab``. An empty text gives ``""``."""
    if not text:
        return ""
    properties = (f'<w:rStyle w:val="{style}"/>' if style else "") + "<w:b/>" * bold + "<w:i/>" * italic
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{properties}{_content(text)}</w:r>"


def struck(made: str) -> str:
    """Runs of :func:`run`, struck through."""
    bare = made.replace("<w:r><w:t", "<w:r><w:rPr></w:rPr><w:t")
    return bare.replace("</w:rPr>", "<w:strike/></w:rPr>")


def paragraph(style: str, *runs: str, properties: str = "") -> str:
    """One ``w:p`` of a paragraph style; ``properties`` is further content of ``w:pPr`` after ``w:pStyle``."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{"".join(runs)}</w:p>'


def field(code: str, result: str, *, style: str = "") -> str:
    """A complex field: its code (``PAGE``), and the result shown until Word works it out again."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""

    def mark(kind: str) -> str:
        return f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = f'<w:r>{properties}<w:instrText xml:space="preserve"> {escaped(code)} </w:instrText></w:r>'
    return mark("begin") + instruction + mark("separate") + f"<w:r>{properties}{_content(result)}</w:r>" + mark("end")


def _content(text: str) -> str:
    parts = []
    for piece in re.split("([\t\n])", text):
        if piece == "\n":
            parts.append("<w:br/>")
        elif piece == "\t":
            parts.append("<w:tab/>")
        elif piece:
            parts.append(f'<w:t xml:space="preserve">{escaped(piece)}</w:t>')
    return "".join(parts)
