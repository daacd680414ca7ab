"""Bytes to text: byte-order marks, UTF-16 without one, UTF-8, and the old Windows code page as a named guess."""

from __future__ import annotations

import codecs
import re

from draftkit.errors import TooMuch, WrongKind

MAX_TEXT = 12 << 20
"""Bytes of the largest plain-text, Markdown or HTML file (about 6,000 pages)."""

_BOMS = (  # UTF-32 before UTF-16: the little-endian mark of the one begins with the mark of the other
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"charset\s{0,5}=\s{0,5}[\"']?(utf-8|us-ascii|latin1|macintosh|iso-8859-\d{1,2}|windows-125\d|koi8-r)\b",
    re.IGNORECASE,
)
_CP1252_EXTRA = {0x81: 0xFFFD, 0x8D: 0xFFFD, 0x8F: 0xFFFD, 0x90: 0xFFFD, 0x9D: 0xFFFD}


def decode(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text of ``data`` and a remark for the reader of the report, or None where nothing was guessed.

    ``declared`` is an encoding the file itself names (HTML); it is used when the bytes allow it and no byte-order mark
    says otherwise. Raises TooMuch beyond 12 MB and WrongKind for bytes that are no text.
    """
    if len(data) > MAX_TEXT:
        raise TooMuch(
            f"This text file is larger than {MAX_TEXT >> 20} MB.", "Split it, and check the draft without its exhibits."
        )
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data.decode(encoding, "replace")
            lost = text.count("\ufffd")
            return (
                text,
                f"{lost} characters could not be decoded as {encoding} and are shown as \ufffd." if lost else None,
            )
    if b"\x00" in data:
        return _with_nulls(data)
    if declared:
        try:
            return data.decode(declared), None
        except (LookupError, ValueError):
            pass
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        # A file cut in the middle of one UTF-8 character, or with a few stray bytes, is still UTF-8.
        strays = _stray_bytes(data)
        if strays is not None:
            return data.decode("utf-8", "replace"), (
                f"The text is UTF-8 with {strays} damaged characters, the first at byte {error.start}; "
                "they are shown as \ufffd."
            )
    if _mostly_control(data):
        raise not_text()
    text = data.decode("latin-1")
    text = text.translate(_cp1252_table())
    return text, (
        "The file does not name its character encoding and is not UTF-8; it was read as Windows-1252 (a guess). "
        "If § or quotation marks look wrong, save it as UTF-8."
    )


def declared_in_html(data: bytes) -> str | None:
    """The encoding that an HTML file names in its first 4,096 bytes, where it is one that drafts are written in.

    ISO-8859-1 means Windows-1252, as in every browser (HTML standard, 4.2.5.5 and the Encoding standard).
    """
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    name = match[1].decode("ascii").lower()
    return "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii", "windows-1252") else name


def not_text() -> WrongKind:
    """The error for bytes that are no text."""
    return WrongKind(
        "This is not a text file, and not another kind that draftkit reads.",
        "draftkit reads .docx, .pdf, .odt, .txt, .md, .html and, with LibreOffice installed, .doc and .rtf.",
    )


def _with_nulls(data: bytes) -> tuple[str, str | None]:
    even, odd, half = data[0::2].count(0), data[1::2].count(0), max(1, len(data) // 2)
    for encoding, many, few in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if many > 0.3 * half > few:
            text = data.decode(encoding, "replace")
            return text, f"The file has no byte-order mark; it was read as {encoding.upper()} (a guess)."
    nulls = data.count(0)
    if nulls * 200 > len(data) + 400 or _mostly_control(data):
        raise not_text()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise not_text() from None
    return text, f"The text holds {nulls} null characters, which no ordinary editor writes; look at the file's origin."


def _stray_bytes(data: bytes) -> int | None:
    """How many characters are lost when read as UTF-8, or None when the file is rather no UTF-8 at all."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    good = sum(1 for c in text if c > "\x7f") - lost
    return lost if good > 4 * lost else None


def _mostly_control(data: bytes) -> bool:
    sample = data[:65536]
    control = sum(sample.count(b) for b in range(32) if b not in (9, 10, 11, 12, 13, 27))
    return control * 50 > len(sample)


def _cp1252_table() -> dict[int, int]:
    table = {}
    for byte in range(0x80, 0xA0):
        table[byte] = _CP1252_EXTRA.get(byte) or ord(bytes([byte]).decode("cp1252"))
    return table
