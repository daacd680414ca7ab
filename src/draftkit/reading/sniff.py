"""What kind of file these bytes are; the name is asked only where bytes cannot tell (text, Markdown, HTML fragment).

Every kind that draftkit does not read gets its own plain sentence, because "not a zip file" helps nobody.
"""

from __future__ import annotations

import re

from draftkit.errors import DamagedFile, EmptyFile, PasswordProtected, WrongKind

_READS = "draftkit reads .docx, .pdf, .odt, .txt, .md, .html and, with LibreOffice installed, .doc and .rtf."
_SAVE = "Open it in the program that made it, save it as .docx or PDF, and check that file."

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_PICTURE = "a picture"
_ARCHIVE = "an archive"
_PROGRAM = "a program"
_SOUND = "a sound or video file"
_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", _PICTURE),
    (0, b"\xff\xd8\xff", _PICTURE),
    (0, b"GIF8", _PICTURE),
    (0, b"BM", _PICTURE),
    (0, b"II*\x00", _PICTURE),
    (0, b"MM\x00*", _PICTURE),
    (8, b"WEBP", _PICTURE),
    (4, b"ftyphei", _PICTURE),
    (4, b"ftypmif1", _PICTURE),
    (4, b"ftyp", _SOUND),
    (0, b"ID3", _SOUND),
    (0, b"\xff\xfb", _SOUND),
    (0, b"OggS", _SOUND),
    (0, b"\x1aE\xdf\xa3", _SOUND),
    (8, b"WAVE", _SOUND),
    (8, b"AVI ", _SOUND),
    (0, b"\x1f\x8b", _ARCHIVE),
    (0, b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (0, b"Rar!\x1a\x07", _ARCHIVE),
    (0, b"BZh", _ARCHIVE),
    (0, b"\xfd7zXZ\x00", _ARCHIVE),
    (257, b"ustar", _ARCHIVE),
    (0, b"MZ", _PROGRAM),
    (0, b"\x7fELF", _PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", _PROGRAM),
    (0, b"\xca\xfe\xba\xbe", _PROGRAM),
    (0, b"\xffWPC", "a WordPerfect document"),
    (0, b"%!PS", "a PostScript file"),
    (0, b"AT&TFORM", "a DjVu scan"),
    (0, b"SQLite format 3\x00", "a database"),
)
_BINARY_ONLY = {
    b"BM",
    b"MZ",
    b"BZh",
    b"ID3",
    b"GIF8",
    b"OggS",
    b"ftyp",
    b"WEBP",
    b"WAVE",
    b"AVI ",
    b"ustar",
    b"ftyphei",
    b"ftypmif1",
}
"""Signatures that are also letters: believed only beside bytes that no text has."""

_ZIP_KINDS = {
    "xl/": "an Excel spreadsheet",
    "ppt/": "a PowerPoint presentation",
    "visio/": "a Visio drawing",
    "index/": "an Apple Pages, Numbers or Keynote file",
    "meta-inf/manifest.mf": "a Java program",
    "androidmanifest.xml": "an Android program",
    "documents/1/": "an XPS document",
}
_MIMETYPES = {
    "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet",
    "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation",
    "application/vnd.oasis.opendocument.graphics": "an OpenDocument drawing",
    "application/epub+zip": "an e-book (EPUB)",
}
_ODT_TYPES = ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template")
_MAIN = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": "dotx",
    "application/vnd.ms-word.document.macroenabled.main+xml": "docm",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml": "dotm",
}


def sniff(data: bytes, name: str = "") -> str:
    """``docx`` ``docm`` ``dotx`` ``dotm`` ``odt`` ``pdf`` ``doc`` ``rtf`` ``html`` ``md`` or ``txt``.

    Raises EmptyFile, WrongKind, DamagedFile or PasswordProtected, each with its own words, for anything else.
    """
    if not data.strip(b"\x00 \t\r\n\x0c"):
        raise EmptyFile(
            "The file is empty.", "Check that it was saved or downloaded completely, or choose another file."
        )
    base = name.replace("\\", "/").rsplit("/", 1)[-1].lower()
    if base.startswith("~$") and len(data) < 1024:
        raise WrongKind(
            "This is the small lock file that Word keeps beside an open document.",
            f"Name the document itself: the same name without ~$ ({_READS})",
        )
    if data.startswith(_ZIP):
        return _zip_kind(data)
    if data.startswith((b"PK\x05\x06", b"PK\x07\x08")):
        raise WrongKind("This is an empty or divided zip archive.", _READS)
    if data.startswith(_OLE):
        return _ole_kind(data)
    for offset, magic, kind in _MAGIC:
        if data.startswith(magic, offset) and (magic not in _BINARY_ONLY or _binary(data)):
            raise _wrong(kind)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return "rtf"
    return _text_kind(data, base)


def _binary(data: bytes) -> bool:
    head = data[:2048]
    return any(head.count(b) for b in (*range(9), *range(14, 27), 127))


def _wrong(kind: str) -> WrongKind:
    remedy = {
        _PICTURE: "If it is a scan of a draft, have its text recognised (OCR) and save that as PDF or .docx.",
        _ARCHIVE: "Unpack it first and check the draft inside it.",
        _PROGRAM: "Do not open it unless you know what it is. " + _READS,
        _SOUND: _READS,
        "a database": _READS,
    }.get(kind, _SAVE)
    return WrongKind(f"This is {kind}, not a draft.", remedy)


def _zip_kind(data: bytes) -> str:
    from draftkit.reading.guard import Archive

    archive = Archive(data)
    names = [n.lower() for n in archive.names]
    if "[content_types].xml" in names:
        return _ooxml_kind(archive, names)
    if "mimetype" in names:
        declared = archive.read("mimetype", limit=256).strip().decode("ascii", "replace")
        if declared in _ODT_TYPES:
            return "odt"
        if declared in _MIMETYPES:
            raise _wrong(_MIMETYPES[declared])
    if "content.xml" in names and "meta-inf/manifest.xml" in names:
        return "odt"
    if any(n.endswith(".iwa") for n in names):
        raise _wrong(_ZIP_KINDS["index/"])
    for start, kind in _ZIP_KINDS.items():
        if start != "index/" and any(n.startswith(start) for n in names):
            raise _wrong(kind)
    if "word/document.xml" in names:
        raise DamagedFile(
            "This Word file has lost its table of contents ([Content_Types].xml).",
            "Open it in Word, let Word repair it, save it, and check that file.",
        )
    raise WrongKind("This is a zip archive, not a draft.", "Unpack it first and check the draft inside it.")


def _ooxml_kind(archive: object, names: list[str]) -> str:
    from draftkit.reading.guard import Archive
    from draftkit.reading.ooxml_package import Package

    assert isinstance(archive, Archive)
    main_type = Package(archive).main_type
    if main_type in _MAIN:
        return _MAIN[main_type]
    for start, kind in _ZIP_KINDS.items():
        if any(n.startswith(start) for n in names):
            raise _wrong(kind)
    if any(n.startswith("word/") for n in names) or not main_type:
        raise DamagedFile(
            "This Word file does not say which of its parts is the document.",
            "Open it in Word, let Word repair it, save it, and check that file.",
        )
    raise WrongKind("This is an Office file of a kind draftkit does not read.", _SAVE)


def _ole_kind(data: bytes) -> str:
    def holds(stream: str) -> int:
        # A directory entry is 128 bytes, aligned, and begins with the stream's name in UTF-16.
        wanted, at = (stream + "\x00").encode("utf-16-le"), -1
        while (at := data.find(wanted, at + 1)) >= 0:
            if at % 128 == 0:
                return at
        return 0

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise PasswordProtected(
            "The document is protected with a password.",
            "Open it in Word, remove the password (File, Info, Protect Document), save a copy, and check that copy.",
        )
    if entry := holds("WordDocument"):
        sector = int.from_bytes(data[entry + 116 : entry + 120], "little")
        size = 1 << min(12, int.from_bytes(data[30:32], "little") or 9)
        flags = data[(sector + 1) * size + 10 : (sector + 1) * size + 12]
        if len(flags) == 2 and int.from_bytes(flags, "little") & 0x0100:
            raise PasswordProtected(
                "The document is protected with a password.",
                "Open it in Word, remove the password, save it as .docx, and check that copy.",
            )
        return "doc"
    for stream, kind in (
        ("Workbook", "an Excel spreadsheet"),
        ("Book", "an Excel spreadsheet"),
        ("PowerPoint Document", "a PowerPoint presentation"),
        ("__properties_version1.0", "an Outlook message"),
        ("VisioDocument", "a Visio drawing"),
    ):
        if holds(stream):
            raise _wrong(kind)
    raise WrongKind("This is an old Office or installer file without a Word document in it.", _SAVE)


_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG = re.compile(r"<(?:p|div|body|head|meta|span|h[1-6]|br|table|ul|ol|b|i|em|a)\b[^<>]{0,500}>", re.IGNORECASE)
_MARKDOWN = re.compile(r"^#{1,6} \S|^\[\^[^\]\s]{1,40}\]:|\]\(https?://|^\*\*\S", re.MULTILINE)


def _text_kind(data: bytes, base: str) -> str:
    from draftkit.reading.decode import decode

    head = decode(data[:65536])[0].lstrip("\ufeff")
    if any(line.lower().startswith("mime-version:") for line in head[:4000].splitlines()[:25]):
        raise WrongKind(
            "This is a saved web page or e-mail (MHTML).",
            "Open it in Word or a browser, save it as .docx or PDF, and check that file.",
        )
    if _HTML_START.match(head):
        return "html"
    if re.match(r"\s*<\?(?:xml|mso)", head):
        if "http://schemas.microsoft.com/office/word/2003/wordml" in head or "2006/xmlPackage" in head:
            raise WrongKind("This is a Word XML file.", "Open it in Word, save it as .docx, and check that file.")
        raise WrongKind("This is an XML file, not a draft.", _READS)
    if base.endswith((".html", ".htm", ".xhtml")) and _HTML_TAG.search(head):
        return "html"
    if base.endswith((".md", ".markdown", ".mkd")):
        return "md"
    if base.endswith((".txt", ".text")):
        return "txt"
    return "md" if _MARKDOWN.search(head) else "txt"
