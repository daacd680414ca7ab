"""Builds the three motions of this folder: ``python examples/motions/build.py [FOLDER]``. Same source, same bytes.

They are the other side's papers in the three example matters, written for draftkit: nobody and no place in them is
real, the cited decisions are. Two are Word files; ``traffic-stop.pdf`` is on pleading paper with numbered lines, a
caption in two columns and footnotes, as hard to read as such papers come.
"""

from __future__ import annotations

import re
import runpy
import sys
import textwrap
import zipfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
COURTS = {
    "mnd": ("UNITED STATES DISTRICT COURT", "DISTRICT OF MINNESOTA"),
    "ilcd": ("UNITED STATES DISTRICT COURT", "CENTRAL DISTRICT OF ILLINOIS"),
}
SIGNATURE = (
    *("Respectfully submitted,", "/s/ Pat Example", "Pat Example", "Example & Example LLP"),
    "Attorney for Defendants",
)


def word_file(source: str, title: str) -> dict[str, str]:
    """The parts of a Word file, by the writer of the example opposition with this caption and signature."""
    writer: dict[str, Any] = runpy.run_path(str(HERE.parent / "build_opposition.py"))
    caption, rest = source.split("\n\n", 1)
    court, parties, number = (part.strip() for part in caption.removeprefix("%caption ").split(" | ", 2))
    names = writer["body"].__globals__
    names["CAPTION"] = (parties, "|".join("§" * 8), "|" + number)
    names["SIGNATURE"] = SIGNATURE
    names["SERVICE"] = "This paper was filed through the Court's electronic filing system. /s/ Pat Example"
    made: dict[str, str] = writer["parts"](rest)
    lines = ("IN THE UNITED STATES DISTRICT COURT", "FOR THE SOUTHERN DISTRICT OF TEXAS", "HOUSTON DIVISION")
    for old, new in zip(lines, (*COURTS[court], ""), strict=True):
        made["word/document.xml"] = made["word/document.xml"].replace(old, new)
    core = made["docProps/core.xml"].replace("Opposition to motion to dismiss (example)", title)
    made["docProps/core.xml"] = core.replace("Ruth Example", "Pat Example")
    return made


def packed(out: Path, parts: dict[str, str]) -> None:
    """Write the parts with fixed order and times."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            member = zipfile.ZipInfo(name, (2025, 12, 1, 12, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            package.writestr(member, xml)


# Pleading paper -------------------------------------------------------------------------------------------------------

LINES, LEADING, TOP, LEFT = 28, 24.0, 720.0, 108.0
COLUMNS = 66

CAPTION = (
    ("DANA FIELDING,", "Case No. 3:25-cv-99017-EXM"),
    ("", ""),
    ("              Plaintiff,", "DEFENDANTS MARROW AND PELL'S"),
    ("", "NOTICE OF MOTION AND MOTION TO"),
    ("       v.", "DISMISS; MEMORANDUM OF POINTS"),
    ("", "AND AUTHORITIES"),
    ("T. MARROW, J. PELL, and CITY OF", ""),
    ("SILVER FLAT,", "Date: January 12, 2026"),
    ("", "Time: 9:00 a.m."),
    ("              Defendants.", "Courtroom: 3"),
)


class Paper:
    """Pages of Courier text at chosen places, as PDF operators."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = []
        self.row = LINES
        self.notes: list[str] = []

    def put(self, x: float, y: float, text: str, size: float = 10.5, font: int = 1) -> None:
        """One line of text on the page at hand."""
        shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.pages[-1].append(f"BT /F{font} {size} Tf 1 0 0 1 {x:.1f} {y:.1f} Tm ({shown}) Tj ET")

    def page(self) -> None:
        """A new page with the numbers 1 to 28 in the margin, two rules and a footer."""
        self.flush()
        self.pages.append(["92 792 m 92 0 l 0.5 w S", "95 792 m 95 0 l 0.5 w S", "560 792 m 560 0 l 0.5 w S"])
        for number in range(1, LINES + 1):
            self.put(56 if number < 10 else 50, TOP - LEADING * (number - 1), str(number))
        self.put(200, 28, f"MOTION TO DISMISS - CASE NO. 3:25-CV-99017   {len(self.pages)}", 8)
        self.row = 0

    def flush(self) -> None:
        """The footnotes of the page at hand, under a short rule at its foot."""
        if self.pages and self.notes:
            rows = [row for note in self.notes for row in textwrap.wrap(note, 82)]
            top = 48 + 11.0 * len(rows)
            self.pages[-1].append(f"108 {top + 12:.0f} m 252 {top + 12:.0f} l 0.5 w S")
            for number, row in enumerate(rows):
                self.put(LEFT, top - 11.0 * number, row, 8.5)
        self.notes = []

    def line(self, text: str, indent: float = 0, font: int = 1) -> None:
        """The next numbered line."""
        room = LINES - (3 if self.notes else 0)
        if self.row >= room:
            self.page()
        self.put(LEFT + indent, TOP - LEADING * self.row, text, font=font)
        self.row += 1

    def paragraph(self, text: str, notes: dict[str, str], *, indent: int = 0, first: int = 0, font: int = 1) -> None:
        """A paragraph; ``[1]`` raises a small figure and keeps the note for the page's foot."""
        text = text.replace("’", "'").replace("“", '"').replace("”", '"').replace("¶", "\\266").replace("§", "\\247")
        for row in textwrap.wrap(text, COLUMNS - indent // 7, initial_indent=" " * first):
            marks = re.findall(r"\[(\d)\]", row)
            self.line(row if not marks else re.sub(r"\[(\d)\]", "  ", row), indent, font)
            for mark in marks:
                at = row.index(f"[{mark}]")
                self.put(LEFT + indent + 6.3 * at, TOP - LEADING * (self.row - 1) + 4, mark, 6)
                self.notes.append(f"{mark} {notes[mark]}")

    def data(self) -> bytes:
        """The file."""
        self.flush()
        objects: list[bytes] = [b"", b""]
        for name in ("Courier", "Courier-Bold"):
            objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode())
        kids = []
        for operators in self.pages:
            body = "\n".join(operators).replace("\\\\266", "\\266").replace("\\\\247", "\\247").encode("latin-1")
            objects.append(b"<< /Length %d >>\nstream\n" % len(body) + body + b"\nendstream")
            at = len(objects)
            objects.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font "
                b"<< /F1 3 0 R /F2 4 0 R >> >> >>" % at
            )
            kids.append(f"{len(objects)} 0 R")
        objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
        objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
        out, places = bytearray(b"%PDF-1.4\n"), []
        for number, body in enumerate(objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        return bytes(out + trailer.encode())


def pleading_paper(source: str) -> bytes:
    """The motion on pleading paper, as PDF."""
    notes = {m[1]: " ".join(m[2].split()) for m in re.finditer(r"^\[(\d)\]: (.+)$", source, re.MULTILINE)}
    paper = Paper()
    paper.page()
    for row in ("Pat Example (State Bar No. 00000)", "EXAMPLE & EXAMPLE LLP", "Attorney for Defendants", ""):
        paper.line(row)
    paper.line("              UNITED STATES DISTRICT COURT", font=2)
    paper.line("                   DISTRICT OF NEVADA", font=2)
    paper.line("")
    for left, right in CAPTION:
        y = TOP - LEADING * paper.row
        paper.line(left)
        paper.put(LEFT + 216, y, ")")
        paper.put(LEFT + 236, y, right)
    paper.page()
    for chunk in re.split(r"\n{2,}", source.strip()):
        if chunk.startswith("["):
            continue
        if chunk == "%signature":
            for row in ("Respectfully submitted,", "/s/ Pat Example", "Attorney for Defendants"):
                paper.line(row, 216)
        elif heading := re.match(r"(#{1,3}) ", chunk):
            depth = len(heading[1])
            paper.paragraph(chunk[heading.end() :], notes, indent=(0, 21, 42)[depth - 1], font=2)
        else:
            paper.paragraph(chunk, notes, first=5)
    return paper.data()


def build(folder: Path) -> None:
    """Write the three files."""
    for name, what in (("protest-arrest", "to dismiss"), ("jail-medical", "for summary judgment")):
        packed(folder / f"{name}.docx", word_file(_source(name), f"Motion {what} (example)"))
    (folder / "traffic-stop.pdf").write_bytes(pleading_paper(_source("traffic-stop")))


def _source(name: str) -> str:
    return (HERE / f"{name}.source.md").read_text(encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
