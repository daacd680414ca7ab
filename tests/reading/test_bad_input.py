"""Every bad file ends in one plain error of its own kind, quickly and without filling the memory."""

from __future__ import annotations

import io
import os
import random
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.errors import (
    BadUsage,
    DamagedFile,
    DraftkitError,
    EmptyFile,
    PasswordProtected,
    TooMuch,
    UnreadableDraft,
    WrongKind,
)
from draftkit.model.draft import Draft
from draftkit.reading import from_text, read, shown
from tests.reading.word_files import TRANSITIONAL, XLSX, odt_file, p, r, root, word_file, word_parts, zipped

SECRET = "Smith v. Jones, 1 F.3d 100"
"""The draft's text: it may stand in no error."""


def ole(*streams: str, flags: int = 0) -> bytes:
    """An OLE file: a header, one directory sector with these streams, and a first stream sector."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    header[30:32] = struct.pack("<H", 9)
    entries = b""
    for name in streams:
        entry = bytearray(128)
        raw = name.encode("utf-16-le")
        entry[: len(raw)] = raw
        entry[116:120] = struct.pack("<I", 1)
        entries += bytes(entry)
    stream = bytes(10) + struct.pack("<H", flags) + bytes(500)
    return bytes(header) + entries.ljust(512, b"\0") + stream


def with_part(name: str, content: bytes | str) -> bytes:
    return zipped(word_parts(p(SECRET)) | {name: content})


def encrypted_member() -> bytes:
    data = bytearray(word_file(p(SECRET)))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(sign, at + 1)) >= 0:
            data[at + offset] |= 1
    return bytes(data)


def duplicate_name() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in word_parts(p("one")).items():
            archive.writestr(name, content)
        archive.writestr("Word/Document.xml", word_parts(p("two"))["word/document.xml"])
    return out.getvalue()


def document(xml: bytes | str) -> bytes:
    return with_part("word/document.xml", xml)


def lying_sizes() -> bytes:
    """A member whose headers claim 100 bytes, and that unpacks to 60 MB."""
    data = bytearray(document(b"<a>" + b" " * (60 << 20) + b"</a>"))
    at = data.find(b"PK\x03\x04", data.find(b"word/document.xml") - 31)
    data[at + 22 : at + 26] = struct.pack("<I", 100)
    central = data.find(b"PK\x01\x02", data.rfind(b"word/document.xml") - 47)
    data[central + 24 : central + 28] = struct.pack("<I", 100)
    return bytes(data)


def nested(depth: int, tag: str = "w:sdt") -> str:
    return root("w:document", f"<w:body>{f'<{tag}>' * depth}{p(SECRET)}{f'</{tag}>' * depth}</w:body>", TRANSITIONAL)


DOCTYPE = '<!DOCTYPE w [<!ENTITY a "b">]>'

BAD: list[tuple[str, Callable[[], bytes], type[DraftkitError], str]] = [
    # (what, bytes, error, words of its message)
    # the wrong kinds
    ("nothing", lambda: b"", EmptyFile, "empty"),
    ("blank", lambda: b" \r\n\x00", EmptyFile, "empty"),
    ("a Word file without text", lambda: word_file(p("")), EmptyFile, "no text"),
    ("spreadsheet", lambda: zipped(word_parts("", main_type=XLSX, main="xl/workbook.xml")), WrongKind, "Excel"),
    ("presentation", lambda: zipped(word_parts("", main_type="x", main="ppt/presentation.xml")), WrongKind, "PowerPoint"),
    ("OpenDocument sheet", lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}), WrongKind, "spreadsheet"),
    ("e-book", lambda: zipped({"mimetype": "application/epub+zip"}), WrongKind, "EPUB"),
    ("Pages file", lambda: zipped({"Index/Document.iwa": "x"}), WrongKind, "Pages"),
    ("plain archive", lambda: zipped({"brief.docx": b"x"}), WrongKind, "archive"),
    ("empty archive", lambda: zipped({}), WrongKind, "archive"),
    ("picture", lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), WrongKind, "picture"),
    ("photograph", lambda: b"\xff\xd8\xff\xe0" + bytes(40), WrongKind, "picture"),
    ("program", lambda: b"MZ\x90\x00\x03" + bytes(60), WrongKind, "program"),
    ("Unix program", lambda: b"\x7fELF\x02\x01" + bytes(60), WrongKind, "program"),
    ("packed file", lambda: b"\x1f\x8b\x08\x00" + bytes(60), WrongKind, "archive"),
    ("video", lambda: b"\x00\x00\x00\x20ftypisom" + bytes(60), WrongKind, "video"),
    ("WordPerfect", lambda: b"\xffWPC" + bytes(60), WrongKind, "WordPerfect"),
    ("old spreadsheet", lambda: ole("Root Entry", "Workbook"), WrongKind, "Excel"),
    ("old presentation", lambda: ole("Root Entry", "PowerPoint Document"), WrongKind, "PowerPoint"),
    ("Outlook message", lambda: ole("Root Entry", "__properties_version1.0"), WrongKind, "Outlook"),
    ("installer", lambda: ole("Root Entry"), WrongKind, "old Office"),
    ("saved web page", lambda: b"From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx", WrongKind, "MHTML"),
    ("Word 2003 XML", lambda: b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>', WrongKind, "Word XML"),
    ("other XML", lambda: b'<?xml version="1.0"?><invoice/>', WrongKind, "XML"),
    ("random bytes", lambda: random.Random(1).randbytes(4000), WrongKind, "not a text file"),
    # protected
    ("encrypted Word file", lambda: ole("Root Entry", "EncryptedPackage"), PasswordProtected, "password"),
    ("encrypted old Word file", lambda: ole("WordDocument", flags=0x0100), PasswordProtected, "password"),
    ("encrypted members", encrypted_member, PasswordProtected, "password"),
    ("encrypted OpenDocument", lambda: odt_file("", more={"META-INF/manifest.xml": "<m><encryption-data/></m>"}), PasswordProtected, "password"),
    # damaged
    ("cut off", lambda: word_file(p(SECRET))[:700], DamagedFile, "cut off"),
    ("end record without parts", lambda: b"PK\x03\x04" + b"x" * 50 + b"PK\x05\x06" + b"\xff" * 18, DamagedFile, "damaged"),
    ("broken XML", lambda: document(root("w:document", f"<w:body>{p(SECRET)}", TRANSITIONAL)), DamagedFile, "word/document.xml, line 2"),
    ("no main part", lambda: zipped({k: v for k, v in word_parts(p("")).items() if k != "word/document.xml"}), DamagedFile, "does not say"),
    ("no content types", lambda: zipped({k: v for k, v in word_parts(p("")).items() if "Types" not in k}), DamagedFile, "table of contents"),
    ("two parts of one name", duplicate_name, DamagedFile, "one name"),
    ("unknown character encoding", lambda: document("<?xml version='1.0' encoding='cp037'?><a/>".encode("cp037")), DamagedFile, ""),
    ("named but foreign encoding", lambda: document(b"<?xml version='1.0' encoding='koi8-r'?><a/>"), DamagedFile, "encoding"),
    ("undeclared entity", lambda: document(root("w:document", "<w:body>&x;</w:body>", TRANSITIONAL)), DamagedFile, "broken"),
    # DTDs
    ("DTD", lambda: document(DOCTYPE + nested(1)[55:]), DamagedFile, "DOCTYPE"),
    ("DTD after long comments", lambda: document(f"<!--{'x' * 9000}-->{DOCTYPE}<w/>"), DamagedFile, "DOCTYPE"),
    ("DTD in UTF-16, little end first", lambda: document(("\ufeff" + DOCTYPE + "<w/>").encode("utf-16-le")), DamagedFile, "DOCTYPE"),
    ("DTD in UTF-16, big end first", lambda: document(("\ufeff" + DOCTYPE + "<w/>").encode("utf-16-be")), DamagedFile, "DOCTYPE"),
    ("DTD in a relationship part", lambda: with_part("_rels/.rels", DOCTYPE + "<r/>"), DamagedFile, "DOCTYPE"),
    ("DTD in the footnotes", lambda: zipped(word_parts(p("a"), footnotes="") | {"word/footnotes.xml": DOCTYPE + "<r/>"}), DamagedFile, "DOCTYPE"),
    ("outside DTD", lambda: document('<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x"><w/>'), DamagedFile, "DOCTYPE"),
    ("DTD in an OpenDocument", lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": DOCTYPE + "<a/>"}), DamagedFile, "DOCTYPE"),
    # bombs
    ("200 MB of spaces", lambda: document(b"<a>" + b" " * (200 << 20) + b"</a>"), TooMuch, "unpacks"),
    ("sizes that lie", lying_sizes, DraftkitError, ""),
    ("201 elements deep", lambda: document(nested(201)), TooMuch, "nested"),
    ("200,000 elements deep", lambda: document(nested(200_000, "x")), TooMuch, "nested"),
    ("five million elements", lambda: document(root("w:document", f"<w:body>{'<w:p/>' * 5_000_000}</w:body>", TRANSITIONAL)), TooMuch, ""),
    ("a million attributes", lambda: document("<a " + " ".join(f'a{i}=""' for i in range(1_000_000)) + "/>"), TooMuch, ""),
    ("an attribute of 40 MB", lambda: document(b'<a b="' + random.Random(2).randbytes(1000).hex().encode() * 20_000 + b'"/>'), TooMuch, ""),
    ("a comment of 9 MB", lambda: document(b"<!--" + b"x" * 9_000_000 + b"--><a/>"), TooMuch, ""),
    ("900,000 paragraphs, then broken", lambda: document(root("w:document", f"<w:body>{'<w:p/>' * 899_900}<", TRANSITIONAL)), DamagedFile, "broken"),
    ("a hundred thousand names", lambda: document("<a>" + "".join(f"<b{i}/>" for i in range(100_000)) + "</a>"), TooMuch, ""),
    ("2,000 parts", lambda: zipped({f"{i}.xml": "" for i in range(2000)}), TooMuch, "parts"),
    ("100,000 parts in the list", lambda: b"PK\x03\x04" + (b"PK\x01\x02" + bytes(42)) * 100_000 + b"PK\x05\x06" + bytes(18), TooMuch, "parts"),
    ("text beyond the limit", lambda: b"a " * (7 << 20), TooMuch, "12 MB"),
    ("Word text beyond the limit", lambda: word_file(p("Hope v. Pelzer, 536 U.S. 730. " * 450_000)), TooMuch, "12 million"),
    ("half a million lines", lambda: b"a\n" * 500_000, TooMuch, "lines"),
    ("HTML 300 deep", lambda: b"<html><body>" + b"<div>" * 300 + SECRET.encode(), TooMuch, "inside one another"),
    ("larger than any draft", lambda: bytes(81 << 20), TooMuch, "80 MB"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "make", "error", "words"), BAD, ids=[b[0] for b in BAD])
def test_bad_input_ends_in_one_plain_error(
    what: str, make: Callable[[], bytes], error: type[DraftkitError], words: str
) -> None:
    with pytest.raises(error) as caught:
        read("brief.docx", data=make())
    assert isinstance(caught.value, UnreadableDraft)
    assert words in caught.value.message
    assert caught.value.message.endswith(".")
    assert caught.value.remedy
    assert "Smith" not in str(caught.value)


BOMBS = ("200 MB of spaces", "sizes that lie", "five million elements", "900,000 paragraphs, then broken", "a million attributes", "an attribute of 40 MB",
         "100,000 parts in the list", "200,000 elements deep", "a hundred thousand names", "half a million lines",
         "larger than any draft", "random bytes")  # fmt: skip
MEASURE = """
import re, resource, sys, time
from pathlib import Path
from draftkit.errors import DraftkitError
from draftkit.reading import read
start = time.perf_counter()
try:
    read(sys.argv[1])
    end = "read"
except DraftkitError as error:
    end = type(error).__name__
seconds = time.perf_counter() - start
status = Path("/proc/self/status")  # ru_maxrss would count the memory of the test run that started this process
peak = int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) if status.exists() else (
    resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
)
print(end, seconds, peak // 1024)
"""


@pytest.mark.parametrize("what", BOMBS)
def test_bombs_cost_little_time_and_memory(what: str, tmp_path: Path) -> None:
    make = next(make for name, make, _, _ in BAD if name == what)
    path = tmp_path / "brief.docx"
    path.write_bytes(make())
    # The start of a process is not the file's doing; a shared machine may be slow, so the bar is on its own clock.
    out = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True).stdout
    end, seconds, megabytes = out.split()
    assert end != "read"
    assert float(seconds) < 2
    assert int(megabytes) < 300


def test_a_picture_that_unpacks_to_gigabytes_costs_nothing() -> None:
    data = zipped(word_parts(p(SECRET)) | {"word/media/image1.png": bytes(300 << 20)})
    draft = read("x", data=data)
    assert draft.text == SECRET
    assert draft.not_read[0].part == "1 picture"


def test_200_elements_deep_is_still_read() -> None:
    assert read("x", data=document(nested(190))).text == SECRET


def test_a_long_honest_file_is_read() -> None:
    paragraph = p(r("Officers may not do this. ", '<w:i/><w:sz w:val="24"/>') * 3, r("word " * 60))
    draft = read("x", data=word_file(paragraph * 13_000))
    assert len(draft.text) > 4_900_000


def test_fuzzed_files_end_in_a_draft_or_one_error() -> None:
    whole = word_file(
        p("one", '<w:r><w:footnoteReference w:id="1"/></w:r>') + f"<w:tbl><w:tr><w:tc>{p('c')}</w:tc></w:tr></w:tbl>",
        footnotes=f'<w:footnote w:id="1">{p("note")}</w:footnote>',
        styles='<w:style w:styleId="A"><w:name w:val="heading 1"/></w:style>',
        numbering='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        header1=p("h"),
    )
    stored = zipped(
        {n: zipfile.ZipFile(io.BytesIO(whole)).read(n) for n in zipfile.ZipFile(io.BytesIO(whole)).namelist()},
        zipfile.ZIP_STORED,
    )
    odt = odt_file("<text:p>a<text:note><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p>")
    chance = random.Random(20)
    ends = {"draft": 0, "error": 0}
    for base in (whole, stored, odt):
        for _ in range(200):
            data = bytearray(base)
            if chance.random() < 0.3:
                del data[chance.randrange(4, len(data)) :]
            for _ in range(chance.choice((1, 1, 2, 8))):
                data[chance.randrange(len(data))] = chance.randrange(256)
            try:
                assert isinstance(read("brief.docx", data=bytes(data)), Draft)
                ends["draft"] += 1
            except DraftkitError:
                ends["error"] += 1
    assert min(ends.values()) > 20


class TestPaths:
    def test_no_such_file(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableDraft, match=r"no file gone\.docx"):
            read(tmp_path / "gone.docx")

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableDraft, match="is a folder"):
            read(tmp_path)

    def test_a_name_with_a_null(self) -> None:
        with pytest.raises(UnreadableDraft, match="could not be opened"):
            read("a\0b")

    def test_the_lock_file_beside_a_document(self) -> None:
        with pytest.raises(WrongKind, match="lock file"):
            read("~$brief.docx", data=b"\x05Alice" + bytes(150))

    def test_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SECRET.encode())))
        assert read("-").text == SECRET

    def test_names_in_messages_are_harmless(self) -> None:
        assert shown("/home/alice/\x1b[31mbrief\n.docx") == "?[31mbrief?.docx"
        assert len(shown("x" * 500)) <= 80

    def test_unknown_text_format(self) -> None:
        with pytest.raises(BadUsage):
            from_text("a", format="pdf")


def test_elements_in_wrong_places_end_in_a_draft_or_one_error() -> None:
    from lxml import etree

    from tests.reading.test_word_constructs import CONSTRUCTS, TEXTS

    parts = word_parts("".join(c[1] for c in CONSTRUCTS) + "".join(t[0] for t in TEXTS))
    chance = random.Random(7)
    for _ in range(150):
        tree = etree.fromstring(str(parts["word/document.xml"]).encode())
        for _ in range(12):
            elements = list(tree.iter("*"))[1:]
            moved, goal = chance.choice(elements), chance.choice(elements)
            if goal not in moved.iter():
                goal.insert(chance.randrange(len(goal) + 1), moved)
        try:
            draft = read("x.docx", data=zipped(parts | {"word/document.xml": etree.tostring(tree)}))
        except DraftkitError:
            continue
        for block in draft.blocks:
            assert "".join(block.text[s.start : s.end] for s in block.segments) == block.text


def test_notes_that_refer_to_notes_need_no_recursion() -> None:
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(f'<w:footnote w:id="{i}">{p("n", refer.format((i + 1) % 3000))}</w:footnote>' for i in range(3000))
    draft = read("x.docx", data=word_file(p("a", refer.format(0)), footnotes=notes))
    assert draft.blocks[-1].part == "footnote 3000"


def test_a_note_body_inside_itself() -> None:
    inner = "<text:p>{}</text:p>"
    for n in range(20):
        inner = inner.format(f"n{n}<text:note-body><text:p>{{}}</text:p></text:note-body>")
    draft = read("x.odt", data=odt_file(f"<text:p>a<text:note>{inner.format('end')}</text:note></text:p>"))
    assert "end" in [b.text for b in draft.blocks]


def test_reading_time_grows_with_size() -> None:
    import time

    def seconds(count: int) -> float:
        data = word_file(p(r("Officers may not do this. ", "<w:i/>"), r("word " * 30)) * count)
        times = []
        for _ in range(3):
            start = time.perf_counter()
            read("x", data=data)
            times.append(time.perf_counter() - start)
        return min(times)

    assert seconds(8000) < 8 * seconds(2000)  # four times the text; a quadratic reader needs sixteen times the time


def test_a_packing_that_no_word_processor_uses() -> None:
    """bzip2 and LZMA unpack hundreds of megabytes in one step, whatever piece is asked for."""
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        with pytest.raises(DamagedFile, match="no word processor uses"):
            read("x", data=zipped(word_parts(p(SECRET)), method))


def test_a_named_pipe_that_nobody_writes_to_does_not_wait_for_ever(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(EmptyFile):
        read(tmp_path / "pipe")


def test_a_named_pipe_with_a_slow_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    command = f"import sys, time; f = open(sys.argv[1], 'w'); time.sleep(1.3); f.write({SECRET!r} * 30000)"
    with subprocess.Popen([sys.executable, "-c", command, str(tmp_path / "pipe")]) as writer:
        assert len(read(tmp_path / "pipe").text) == len(SECRET) * 30000
        assert writer.wait(10) == 0


def test_standard_input_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(UnreadableDraft, match="closed"):
        read("-")


def test_blanks_before_a_list_do_not_cost_their_cube() -> None:
    """1,500 items, each one blank further in than the last: a leader of a table of contents may be blanks too."""
    began = time.process_time()
    read("x", data="\n".join(" " * i + "- a" for i in range(1500)).encode(), name="list.md")
    assert time.process_time() - began < 3


def test_a_list_level_below_zero_is_read() -> None:
    numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="-7"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>' * 5
    assert SECRET in read("x", data=word_file(numbered + p(SECRET)), name="x.docx").text
