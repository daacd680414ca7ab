"""A small PDF writer for tests: real bytes with text at chosen places, so that a layout can be made line by line.

Courier is the default font because every letter is 0.6 of the size wide: wraps and right edges can be computed.
"""

from __future__ import annotations

import hashlib
import textwrap
import zlib
from dataclasses import dataclass, field

LETTER = (612, 792)
FONTS = {"courier": "Courier", "bold": "Courier-Bold", "times": "Times-Roman", "helvetica": "Helvetica"}
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def width(text: str, size: float = 12) -> float:
    """Width of Courier text in points."""
    return 0.6 * size * len(text)


@dataclass
class PdfPage:
    """Operators of one page."""

    operators: list[bytes] = field(default_factory=list)
    rotate: int = 0
    annotations: list[bytes] = field(default_factory=list)

    def text(
        self, x: float, y: float, text: str, size: float = 12, *, font: str = "courier", angle: bool = False
    ) -> None:
        """Text with its baseline at ``y``."""
        raw = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        name = list(FONTS).index(font) + 1
        matrix = "0.7 0.7 -0.7 0.7" if angle else "1 0 0 1"
        self.operators.append(f"BT /F{name} {size} Tf {matrix} {x:.2f} {y:.2f} Tm (".encode() + raw + b") Tj ET")

    def rule(self, x0: float, x1: float, y: float) -> None:
        """A thin horizontal line."""
        self.operators.append(f"{x0} {y} m {x1} {y} l 0.5 w S".encode())

    def picture(self, x: float = 0, y: float = 0, w: float = 612, h: float = 792) -> None:
        """The picture, over the whole page if not told otherwise."""
        self.operators.append(f"q {w} 0 0 {h} {x} {y} cm /Im1 Do Q".encode())

    def lines(
        self, x: float, top: float, lines: list[str], leading: float = 24, size: float = 12, **how: object
    ) -> float:
        """Lines one below the other; the baseline after the last."""
        for line in lines:
            self.text(x, top, line, size, **how)  # type: ignore[arg-type]
            top -= leading
        return top


@dataclass
class Pdf:
    """A document of such pages."""

    pages: list[PdfPage] = field(default_factory=list)
    compress: bool = False
    extra_root: bytes = b""

    def page(self, rotate: int = 0) -> PdfPage:
        """A new page at the end."""
        self.pages.append(PdfPage(rotate=rotate))
        return self.pages[-1]

    def objects(self) -> list[bytes]:
        """Bodies of objects 1, 2, 3 ... (1 is the catalogue, 2 the page tree)."""
        fonts = [
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{f} /Encoding /WinAnsiEncoding >>".encode()
            for f in FONTS.values()
        ]
        image = _stream(
            b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"\x80"
        )
        out = [b"", b"", *fonts, image]
        picture = len(out)
        kids = []
        names = " ".join(f"/F{i + 1} {i + 3} 0 R" for i in range(len(fonts)))
        for page in self.pages:
            body = b"\n".join(page.operators)
            content = _stream(b"/Filter /FlateDecode", zlib.compress(body)) if self.compress else _stream(b"", body)
            out.append(content)
            at = len(out)
            notes = []
            for note in page.annotations:
                out.append(note)
                notes.append(f"{len(out)} 0 R")
            out.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {LETTER[0]} {LETTER[1]}] /Rotate {page.rotate} /Contents {at} 0 R "
                f"/Annots [{' '.join(notes)}] /Resources << /Font << {names} >> /XObject << /Im1 {picture} 0 R >> >> >>".encode()
            )
            kids.append(f"{len(out)} 0 R")
        out[0] = b"<< /Type /Catalog /Pages 2 0 R " + self.extra_root + b" >>"
        out[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
        return out

    def build(self) -> bytes:
        """The file."""
        return assemble(self.objects())

    def encrypted(self, user: bytes, owner: bytes) -> bytes:
        """The file under the standard 40-bit handler; an empty ``user`` password means anyone may open it."""
        identity = b"0123456789abcdef"
        locked = _rc4(hashlib.md5(_pad(owner)).digest()[:5], _pad(user))
        key = hashlib.md5(_pad(user) + locked + (-4).to_bytes(4, "little", signed=True) + identity).digest()[:5]
        objects = []
        for number, body in enumerate(self.objects(), 1):
            head, stream, rest = body.partition(b"stream\n")
            own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
            data = rest.removesuffix(b"\nendstream")
            objects.append(head + stream + _rc4(own, data) + b"\nendstream" if stream else body)
        opened = _rc4(key, _PADDING)
        trailer = (
            b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
            + locked.hex().encode()
            + b"> /U <"
            + opened.hex().encode()
            + b"> >> "
            b"/ID [<" + identity.hex().encode() + b"> <" + identity.hex().encode() + b">]"
        )
        return assemble(objects, trailer)


def assemble(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """Objects 1 ... n, cross-reference table and trailer."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R ".encode() + trailer
    return bytes(out + f" >>\nstartxref\n{start}\n%%EOF\n".encode())


def wrapped(text: str, columns: int) -> list[str]:
    """Lines of at most so many letters, broken at spaces and after hyphens as word processors do."""
    return textwrap.wrap(text, columns, break_long_words=False)


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<< " + entries + f" /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _pad(password: bytes) -> bytes:
    return (password + _PADDING)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)
