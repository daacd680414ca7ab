"""Files that hold less, or do more, than a PDF should: said plainly, soon, and in little memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from draftkit.errors import DamagedFile, EmptyFile, PasswordProtected, TooMuch, UnreadableDraft
from draftkit.model.draft import Draft
from draftkit.reading.pdf import read_pdf
from tests.reading.pdf_writer import Pdf, assemble, wrapped

CITATION = "Smith v. Jones, 536 U.S. 730, 741 (2002)"
LINES = wrapped(f"The officer knew that the force was more than the moment asked for. {CITATION}.", 60)


def one_page(compress: bool = False) -> Pdf:
    pdf = Pdf(compress=compress)
    pdf.page().lines(72, 700, LINES, 14)
    return pdf


def read(data: bytes) -> Draft:
    return read_pdf(data, "folder/draft.pdf", "0" * 64)


def outcome_of(data: bytes) -> Draft | UnreadableDraft:
    """The draft, or the one error that says why there is none; anything else fails the test."""
    try:
        return read(data)
    except UnreadableDraft as error:
        return error


def with_content(stream: bytes, filters: str = "/FlateDecode") -> bytes:
    """A one-page file whose page content is this stream, as it stands in the file."""
    objects = one_page().objects()
    objects[-2] = f"<< /Filter [{filters}] /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream"
    return assemble(objects)


def with_page_tree(tree: str) -> bytes:
    objects = one_page().objects()
    objects[1] = tree.replace("PAGE", f"{len(objects)} 0 R").encode()
    return assemble(objects)


def packed(chunk: bytes, times: int) -> bytes:
    squeezer = zlib.compressobj(9)
    parts = [squeezer.compress(chunk) for _ in range(times)]
    return b"".join([*parts, squeezer.flush()])


def test_the_control_reads() -> None:
    assert CITATION in read(one_page().build()).text
    assert CITATION in read(one_page(compress=True).build()).text


# Scans


def test_a_scan_is_not_a_draft_without_citations() -> None:
    pdf = Pdf()
    for _ in range(3):
        pdf.page().picture()
    with pytest.raises(EmptyFile, match=r"no text layer \(pages 1-3\)") as caught:
        read(pdf.build())
    assert "ocrmypdf" in caught.value.remedy
    assert "folder" not in str(caught.value)


def test_scanned_pages_among_others_are_listed_even_under_a_court_stamp() -> None:
    pdf = Pdf()
    for number in range(1, 7):
        page = pdf.page()
        page.text(
            90, 770, f"Case 2:24-cv-01234-ABC Document 31-2 Filed 05/04/24 Page {number} of 6", 9, font="helvetica"
        )
        if number in (2, 4, 5):
            page.picture()
        else:
            page.lines(72, 700, LINES, 14)
    draft = read(pdf.build())
    assert [n.part for n in draft.not_read] == ["pages 2, 4-5"]
    assert "no text layer" in draft.not_read[0].why


def test_a_small_picture_beside_a_short_text_is_no_scan() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.picture(72, 700, 60, 40)
    page.text(72, 600, "EXHIBIT A")
    draft = read(pdf.build())
    assert draft.text == "EXHIBIT A"
    assert draft.not_read == ()


# Parts that are announced


def test_what_is_not_read_is_named() -> None:
    pdf = one_page()
    pdf.pages[0].text(300, 300, "COPY", angle=True)
    pdf.pages[0].text(72, 3000, "hidden above the page")
    pdf.pages[0].annotations.append(b"<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (see 1 U.S. 1) >>")
    second = pdf.page()
    second.lines(72, 700, LINES, 14)
    second.annotations.append(b"<< /Type /Annot /Subtype /Link /Rect [0 0 20 20] >>")
    pdf.extra_root = b"/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) >>] >> >>"
    draft = read(pdf.build())
    said = {n.part: n.why for n in draft.not_read}
    assert "attachments" in said
    whys = " ".join(n.why for n in draft.not_read if n.part == "page 1")
    assert "comments" in whys
    assert "angle" in whys
    assert "outside" in whys
    assert "page 2" not in said  # a link is no text
    assert "COPY" not in draft.text
    assert "hidden" not in draft.text


def test_a_blank_page_is_named() -> None:
    pdf = one_page()
    pdf.page()
    draft = read(pdf.build())
    assert any("page 2" in remark for remark in draft.remarks)


# Passwords


def test_a_user_password_is_asked_for() -> None:
    with pytest.raises(PasswordProtected, match=r"draft\.pdf is protected"):
        read(one_page().encrypted(b"secret", b"owner"))


def test_an_owner_password_alone_does_not_hinder_reading() -> None:
    assert CITATION in read(one_page().encrypted(b"", b"owner")).text


# Damage


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n",
        b"%PDF-1.7\n" + bytes(range(256)) * 200,
        one_page().build()[:400],
        with_page_tree("<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>"),  # a page tree that holds itself
        with_page_tree("<< /Type /Pages /Count 1 /Kids [99 0 R] >>"),  # a page that is not there
    ],
    ids=["empty", "header only", "noise", "cut", "cyclic", "missing page"],
)
def test_damaged_files_are_said_to_be(data: bytes) -> None:
    with pytest.raises((DamagedFile, EmptyFile)) as caught:
        read(data)
    assert caught.value.remedy


def test_a_file_without_its_end_is_read_and_said() -> None:
    draft = read(one_page().build()[:-7])
    assert CITATION in draft.text
    assert any("cut off" in remark for remark in draft.remarks)


def test_a_wrong_page_count_does_not_matter() -> None:
    for count in (-5, 0, 1, 1000):
        outcome = outcome_of(with_page_tree(f"<< /Type /Pages /Count {count} /Kids [PAGE] >>"))
        assert isinstance(outcome, UnreadableDraft) or CITATION in outcome.text


def test_every_cut_and_flip_ends_as_a_draft_or_one_plain_error() -> None:
    import random

    whole = one_page(compress=True).build()
    chance = random.Random(1983)
    for turn in range(40):
        data = bytearray(whole)
        if turn % 2:
            del data[chance.randrange(len(data)) :]
        else:
            for _ in range(chance.randrange(1, 20)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        outcome = outcome_of(bytes(data))
        assert isinstance(outcome, Draft) or (outcome.remedy and "officer" not in str(outcome))


# Too much


def _many_pages(count: int) -> bytes:
    pdf = Pdf()
    for _ in range(count):
        pdf.page()
    return pdf.build()


def _shared_slow_pages() -> bytes:
    objects = one_page().objects()
    slow = packed(b"0 0 m 10 10 l S\n" * 1000, 20)
    objects[-2] = f"<< /Filter /FlateDecode /Length {len(slow)} >>\nstream\n".encode() + slow + b"\nendstream"
    objects[1] = f"<< /Type /Pages /Count 1000 /Kids [{f'{len(objects)} 0 R ' * 1000}] >>".encode()
    return assemble(objects)


def _nested_forms() -> bytes:
    """Forty forms, each drawing the next twice."""
    objects = one_page().objects()
    first = len(objects) + 1
    objects[-2] = b"<< /Length 6 >>\nstream\n/Im1 Do\nendstream"
    objects[-1] = objects[-1].replace(b"/Im1 7 0 R", f"/Im1 {first} 0 R".encode())
    for i in range(40):
        own = (
            f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /A {first + i + 1} 0 R >> >>"
        )
        objects.append(f"<< {own} /Length 11 >>\nstream\n/A Do /A Do\nendstream".encode())
    objects.append(b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 13 >>\nstream\n0 0 m 9 9 l S\nendstream")
    return assemble(objects)


@cache
def _nothing() -> bytes:
    return packed(b"\0" * (1 << 20), 500)


BOMBS: dict[str, Callable[[], bytes]] = {
    "500 MB of nothing": lambda: with_content(_nothing()),
    "the same, packed twice": lambda: with_content(zlib.compress(_nothing()), "/FlateDecode /FlateDecode"),
    "2 million lines drawn": lambda: with_content(packed(b"0 0 m 10 10 l S\n" * 1000, 2000)),
    "1 million words": lambda: with_content(packed(b"BT /F1 9 Tf 1 0 0 1 72 700 Tm (word ) Tj ET\n" * 1000, 1000)),
    "100,000 pages": lambda: _many_pages(100_000),
    "1,000 slow pages": _shared_slow_pages,
    "forms in forms": _nested_forms,
}


_MEASURED = """
import json, resource, sys, time
from draftkit.errors import UnreadableDraft
from draftkit.reading.pdf import read_pdf
data = sys.stdin.buffer.read()
try:
    draft = read_pdf(data, "draft.pdf", "0" * 64)
    said = "harmless: words upon each other" if draft.text.strip("word ") == "" else ""
except UnreadableDraft as error:
    said = error.message and error.remedy
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
memory = [u.ru_maxrss / unit for u in used]
if sys.platform == "linux":  # there ru_maxrss counts what the process was before it became this program: the test run
    with open("/proc/self/status") as status:
        memory[0] = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / (1 << 10)
print(json.dumps({"said": said, "memory": memory, "seconds": sum(u.ru_utime + u.ru_stime for u in used)}))
"""


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_end_within_two_seconds_and_300_megabytes(name: str) -> None:
    # In a process of its own, because the largest memory of a process and of its children never shrinks.
    told = subprocess.run(
        [sys.executable, "-c", _MEASURED], input=BOMBS[name](), capture_output=True, check=True, timeout=60
    )
    outcome = json.loads(told.stdout)
    assert outcome["said"]
    assert max(outcome["memory"]) < 300
    assert outcome["seconds"] < 2.0  # of processor time, because other tests may share the machine
    assert told.stderr == b""


def test_the_number_of_pages_is_said() -> None:
    with pytest.raises(TooMuch, match="2,001 pages"):
        read(_many_pages(2001))


def test_the_page_where_reading_stopped_is_said() -> None:
    objects = one_page().objects()
    bomb = with_content(packed(b"0 0 m 10 10 l S\n" * 1000, 2000))
    start = bomb.index(b"<< /Filter [")
    heavy = bomb[start : bomb.index(b"endstream", start) + 9]
    page, good = objects[-1], len(objects)
    objects += [heavy, page.replace(f"/Contents {good - 1} 0 R".encode(), f"/Contents {good + 1} 0 R".encode())]
    objects[1] = f"<< /Type /Pages /Count 3 /Kids [{good} 0 R {good} 0 R {good + 2} 0 R] >>".encode()
    with pytest.raises(TooMuch, match="at page 3 of 3"):
        read(assemble(objects))


def test_nothing_is_left_on_disk_or_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    read(one_page().build())
    with pytest.raises(UnreadableDraft):
        read(one_page().build()[:300])
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("pages", [40, 160])
def test_time_grows_with_the_pages(pages: int) -> None:
    pdf = Pdf()
    for _ in range(pages):
        pdf.page().lines(72, 720, wrapped(f"The officer knew it. {CITATION}. " * 25, 64), 14)
    data = pdf.build()
    before = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    draft = read(data)
    spent = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before
    assert draft.text.count(CITATION) == 25 * pages
    assert spent < 0.5 + 0.03 * pages


def _with_encoding(differences: str, shown: str) -> bytes:
    """One line of text whose capital letters A, B ... are these named glyphs."""
    pdf = one_page()
    pdf.pages[0].text(72, 500, shown)
    objects = pdf.objects()
    objects[2] = objects[2].replace(
        b"/WinAnsiEncoding", f"<< /Type /Encoding /Differences [65 {differences}] >>".encode()
    )
    return assemble(objects)


def test_ligatures_read_as_letters() -> None:
    draft = read(_with_encoding("/fi", "the Anding of qualiAed immunity"))
    assert "the finding of qualified immunity" in draft.text


def test_glyphs_without_a_letter_are_counted() -> None:
    draft = read(_with_encoding("/g901 /g902", "secret AB words"))
    assert "secret \ufffd\ufffd words" in draft.text
    assert any(remark.startswith("2 characters could not be told") for remark in draft.remarks)
