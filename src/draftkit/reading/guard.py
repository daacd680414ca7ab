"""Reads zip archives and XML parts of unknown origin within limits, and ends every bad one in one plain error.

Nothing is trusted that a header claims: bytes are counted as they come out. Parts are streamed, never held whole, and
only those that carry text are inflated, so a picture that unpacks to gigabytes costs nothing.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sized
from typing import Any

from draftkit.errors import DamagedFile, DraftkitError, PasswordProtected, TooMuch

MAX_ENTRIES = 1000
"""Parts in one archive."""
MAX_PART = 64 << 20
"""Bytes of one part, unpacked."""
MAX_TOTAL = 160 << 20
"""Bytes of all parts that are read, unpacked."""
RATIO, GRACE = 100, 40 << 20
"""A part larger than GRACE bytes may not be more than RATIO times its packed size."""
MAX_ELEMENTS = 900_000
"""XML elements of all parts that are read (a draft of 5 MB of text, much formatted, has about 750,000)."""
MAX_DEPTH = 200
"""Elements inside one another."""
MAX_TOKEN = 1 << 20
"""Bytes of one tag with its attributes, or one comment."""
MAX_ATTRIBUTES = 500
"""Attributes of one element."""
MAX_NAMES = 50_000
"""Different names of elements and attributes in one part."""

_CHUNK = 1 << 16
_ENCODINGS = {
    "utf-8",
    "utf8",
    "utf-16",
    "us-ascii",
    "ascii",
    "iso-8859-1",
    "windows-1252",
    "windows-1251",
    "windows-1250",
}
_AGAIN = "Open it in the program that made it, save it again, and check that file."

Starts = dict[str, Callable[[dict[str, str]], None]]
"""What to do at the start of an element, by ``namespace local-name``; the attributes have names of the same form."""
Ends = dict[str, Callable[[], None]]


class Archive:
    """A zip archive held in memory, opened within limits.

    Raises TooMuch, DamagedFile or PasswordProtected at once where the list of parts already shows it.
    """

    def __init__(self, data: bytes) -> None:
        # The list of parts alone can be made to fill the memory: count its entries before it is parsed.
        if data.count(b"PK\x01\x02") > 20 * MAX_ENTRIES:
            raise _too_many_parts()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (
            zipfile.BadZipFile,
            zipfile.LargeZipFile,
            ValueError,
            OSError,
            IndexError,
            KeyError,
            OverflowError,
        ) as error:
            raise self._not_a_zip(data) from error
        except NotImplementedError as error:
            raise DamagedFile("The file is packed in a way that cannot be read.", _AGAIN) from error
        infos = self._zip.infolist()
        if len(infos) > MAX_ENTRIES:
            raise _too_many_parts()
        self._infos = {i.filename.replace("\\", "/").lstrip("/").lower(): i for i in infos}
        if len(self._infos) != len(infos):
            raise DamagedFile(
                "The file holds two parts with one name, so two programs could read two different texts from it.",
                _AGAIN,
            )
        self.names: list[str] = [i.filename.replace("\\", "/").lstrip("/") for i in infos]
        """Names of the parts as stored, in order."""
        self._bytes = 0
        self._elements = 0

    @staticmethod
    def _not_a_zip(data: bytes) -> DraftkitError:
        if b"PK\x05\x06" not in data[-66000:]:
            return DamagedFile("The file is cut off: its end is missing.", "Download or copy it again.")
        return DamagedFile("The file is damaged: its list of parts cannot be read.", _AGAIN)

    def has(self, name: str) -> bool:
        """Whether a part of this name is there; capitals do not matter (ECMA-376 part 2)."""
        return name.lstrip("/").lower() in self._infos

    def read(self, name: str, *, limit: int = MAX_PART) -> bytes:
        """The bytes of a small part. Raises as :meth:`stream`, and TooMuch beyond ``limit`` bytes."""
        out = bytearray()
        for chunk in self.stream(name):
            out += chunk
            if len(out) > limit:
                raise _part_too_large(name)
        return bytes(out)

    def stream(self, name: str, *, again: bool = False) -> Iterator[bytes]:
        """The part's bytes, piece by piece; ``again`` for bytes already counted against the whole file's limit.

        Raises DamagedFile for a missing or broken part, PasswordProtected for an encrypted one, TooMuch beyond a limit.
        """
        info = self._infos.get(name.lstrip("/").lower())
        if info is None:
            raise DamagedFile(f"A part of the file is missing ({_plain(name)}).", _AGAIN)
        if info.flag_bits & 1:
            raise PasswordProtected(
                "The file is protected with a password.", "Remove the password, save a copy, and check that copy."
            )
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # The two methods of Office files (ECMA-376 part 2, annex B). The others unpack hundreds of MB in one step.
            raise DamagedFile(
                f"A part of the file is packed in a way that no word processor uses ({_plain(name)}).", _AGAIN
            )
        size = 0
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(_CHUNK):
                    size += len(chunk)
                    self._bytes += 0 if again else len(chunk)
                    if (
                        size > MAX_PART
                        or self._bytes > MAX_TOTAL
                        or (size > GRACE and size > RATIO * max(1, info.compress_size))
                    ):
                        raise _part_too_large(name)
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, IndexError) as error:
            raise DamagedFile(f"A part of the file is damaged ({_plain(name)}).", _AGAIN) from error
        except (NotImplementedError, RuntimeError) as error:
            raise DamagedFile(
                f"A part of the file is packed in a way that cannot be read ({_plain(name)}).", _AGAIN
            ) from error

    def parse(self, name: str, starts: Starts, ends: Ends, text: Callable[[str], None] | None = None) -> None:
        """Walk an XML part: ``starts`` and ``ends`` are called by element name, ``text`` with every stretch of text.

        Raises as :meth:`stream`; DamagedFile for broken XML or any document type declaration (it can smuggle text in
        or out); TooMuch beyond the limits of elements, depth or size of one tag.
        """
        # First without a handler, at the parser's own speed: what is broken, forbidden or too much is refused at once,
        # not after half of it was walked.
        self._feed(name, _parser({}), again=False)
        names: dict[str, str] = {}
        parser = _parser(names)
        depth = 0
        find_start, find_end = starts.get, ends.get

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > MAX_DEPTH or len(attributes) > MAX_ATTRIBUTES:
                raise _part_too_complex(name)
            handler = find_start(tag)
            if handler is not None:
                handler(attributes)

        def end(tag: str) -> None:
            nonlocal depth
            depth -= 1
            handler = find_end(tag)
            if handler is not None:
                handler()

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        if text is not None:
            parser.CharacterDataHandler = text
        self._feed(name, parser, names, again=True)

    def _feed(self, name: str, parser: Any, names: Sized = (), *, again: bool) -> None:
        from pyexpat import ExpatError

        fed = 0
        try:
            for chunk in self.stream(name, again=again):
                if not again:
                    self._elements += chunk.count(b"<") - chunk.count(b"</")
                parser.Parse(chunk, False)
                fed += len(chunk)
                waiting = fed - max(0, parser.CurrentByteIndex)
                if waiting > MAX_TOKEN or len(names) > MAX_NAMES or self._elements > MAX_ELEMENTS:
                    raise _part_too_complex(name)
            parser.Parse(b"", True)
        except ExpatError as error:
            raise DamagedFile(
                f"A part of the file is broken ({_plain(name)}, line {error.lineno}).",
                "Open it in the program that made it, let it repair the file, save it, and check that file.",
            ) from error


def _parser(names: dict[str, str]) -> Any:
    """A parser that refuses document types; ``names`` collects the names of elements and attributes it meets."""
    import pyexpat

    parser = pyexpat.ParserCreate(namespace_separator=" ", intern=names)
    parser.buffer_text = True
    parser.buffer_size = _CHUNK
    parser.StartDoctypeDeclHandler = _refuse_dtd
    parser.XmlDeclHandler = _check_encoding
    return parser


def _refuse_dtd(*_: Any) -> None:
    raise DamagedFile(
        "The file declares entities (a DOCTYPE), which no word processor writes and which can hide text.", _AGAIN
    )


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in _ENCODINGS:
        raise DamagedFile("A part of the file uses a character encoding that no word processor writes.", _AGAIN)


def _plain(name: str) -> str:
    kept = "".join(c if c.isprintable() else "?" for c in name)
    return kept if len(kept) <= 60 else kept[:57] + "…"


def _too_many_parts() -> TooMuch:
    return TooMuch(
        f"The file is made of more than {MAX_ENTRIES} parts.",
        "Take out pictures and exhibits, and check the draft alone.",
    )


def _part_too_large(name: str) -> TooMuch:
    return TooMuch(
        f"A part of the file unpacks to too much data ({_plain(name)}).",
        "If you trust the file, copy its text into a new document and check that.",
    )


def _part_too_complex(name: str) -> TooMuch:
    return TooMuch(
        f"A part of the file is nested too deeply or has too many elements ({_plain(name)}).",
        "If you trust the file, copy its text into a new document and check that.",
    )
