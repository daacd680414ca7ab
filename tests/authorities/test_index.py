"""The built index: what a look-up gives, what it does to a verdict, and what a damaged file says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from draftkit.authorities.index import APPLICATION_ID, Index, index_path, place
from draftkit.authorities.index_build import build
from draftkit.authorities.index_rows import Numbers
from draftkit.authorities.index_verdicts import with_index
from draftkit.authorities.records import Records
from draftkit.authorities.verdicts import answer
from draftkit.checking import check
from draftkit.errors import BrokenData
from draftkit.model.citation import Citation, Parenthetical, Verdict
from draftkit.model.report import Answer
from draftkit.reading import from_text
from tests.authorities.bulk_files import write_all
from tests.authorities.citations import cited, unread

CONFIRMED, CONFLICT = Verdict.CONFIRMED, Verdict.CONFLICT
UNCONFIRMED, IMPOSSIBLE = Verdict.UNCONFIRMED, Verdict.IMPOSSIBLE


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    build(write_all(folder / "from"), folder / "index.sqlite", progress=lambda _words, _fraction: None)
    return folder / "index.sqlite"


@pytest.fixture
def index(built: Path) -> Iterator[Index]:
    opened = Index(built)
    yield opened
    opened.close()


LOOK_UPS = [
    # citation, names with dates and courts
    ("536 U.S. 730", [("Hope v. Pelzer", "2002-06-27", "scotus")]),
    ("122 S. Ct. 2508", [("Hope v. Pelzer", "2002-06-27", "scotus")]),
    ("905 F.3d 200", [("Ostrander v. Lund", "2018-03-03", "cand")]),  # two numbers, one case
    ("905 F.3d 300", [("Underhill v. Platt", "2018-04-04", "ca9"), ("Farraday v. Moss", "2018-04-04", "ca9")]),
    ("12 Misc. 45a", [("Doe v. Roe", "1950-01-01", "")]),
    ("12 Misc. xiv", [("In re Poe", "1951-02-02", "")]),
    ("12 Misc. 46", [("Zander v. Quist", "1952-02-02", "ny")]),  # the file prints 0046
    ("2019 WL 1234567", [("Brandt v. Yarrow", "2019-09-09", "ca9")]),
    (
        "905 F.3d 500",
        [("Eve Poe, Plaintiff, v. Ann Coe, Defendant", "2018-07-05", "nyappdiv77")],
    ),  # the full name, for want of another
    ("905 F.3d 600", []),  # no case of that number in the other file
    ("12 Misc. 45", []),
    ("905 F.3d 101", []),
    ("906 F.3d 100", []),
    ("905 F.9th 100", []),
    ("905", []),
    ("", []),
]


@pytest.mark.parametrize(("citation", "expected"), LOOK_UPS, ids=[c for c, _ in LOOK_UPS])
def test_look_ups(index: Index, citation: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(case.name, case.filed, case.court) for case in index.cases_at(citation)] == expected


def test_what_the_files_leave_open_is_inferred(index: Index) -> None:
    (doe,) = index.at("12 Misc. 45a")
    assert doe.rests_on_inference("decided")
    assert doe.rests_on_inference("court")
    assert doe.rests_on_inference("published")
    assert not doe.rests_on_inference("name")
    (hope,) = index.at("536 U.S. 730")
    assert (hope.court, hope.decided, hope.source) == ("scotus", "2002-06-27", "index")
    assert not hope.rests_on_inference("decided")
    (other,) = index.at("905 F.3d 500")
    assert other.court == ""  # a court that draftkit's table does not have
    assert index.at("905 F.3d 150")[0].published is False


def test_the_case_before_a_page(index: Index) -> None:
    def name(citation: str) -> str | None:
        found = index.before(citation)
        return found and f"{found.name}, {found.citation}"

    assert name("905 F.3d 149") == "Marlow v. Quimby, 905 F.3d 100"
    assert name("905 F.3d 150") == "Marlow v. Quimby, 905 F.3d 100"
    assert name("905 F.3d 99") is None
    assert name("906 F.3d 5") is None
    assert name("12 Misc. 46") == "Doe v. Roe, 12 Misc. 45a"
    assert name("12 Misc. xv") is None  # no number to go by


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ("123", (123, "")),
        ("0123", (123, "")),
        ("123a", (123, "123a")),
        ("xiv", (0, "xiv")),
        ("٣", (0, "٣")),
        ("1" * 30, (int("1" * 15), "1" * 30)),
        ("", (0, "")),
    ],
)
def test_pages(page: str, kept: tuple[int, str]) -> None:
    assert place(page) == kept


def test_a_set_of_numbers() -> None:
    numbers = Numbers()
    inside = {1, 7, 8, 65_535, 65_536, 70_000_001, 2**31 - 1}
    for number in inside:
        numbers.add(number)
    assert [n for n in (*inside, 0, 2, 9, 65_534, 65_537, 70_000_002, 2**31 - 2) if n in numbers] == list(inside)


# verdicts -------------------------------------------------------------------------------------------------------------


def ask(citation: Citation, index: Index) -> Answer:
    said, comparison = answer(citation, Records.load(), group=(citation,))
    return with_index(citation, said, comparison, index)[0]


def marked(citation: Citation, words: str) -> Citation:
    from dataclasses import replace

    return replace(citation, parentheticals=(Parenthetical("weight", words, (0, 1)),))


VERDICTS = [
    (cited("905 F.3d 100", "Marlow v. Quimby", 2018, "ca9"), CONFIRMED, "index", "of 2026-06-30"),
    (cited("905 F.3d 100", "Marlow v. Quimby", 2018), CONFIRMED, "index", ""),
    (cited("905 F.3d 100", "Tarrow v. Vance", 2018, "ca9"), CONFLICT, "index", "has Marlow v. Quimby at 905 F.3d 100, not Tarrow"),
    (cited("905 F.3d 100", "Marlow v. Quimby", 2017, "ca9"), CONFLICT, "index", "decided in 2018, not 2017"),
    (cited("905 F.3d 150", "Tarrow v. Vance", 2019, "ca9"), CONFIRMED, "index", ""),  # filed on the last day of 2018
    (cited("905 F.3d 150", "Tarrow v. Vance", 2016, "ca9"), CONFLICT, "index", "decided in 2018"),
    (cited("905 F.3d 100", "Marlow v. Quimby", 2018, "ca5"), CONFLICT, "index", "of the court 9th Cir., not 5th Cir."),
    (cited("905 F.3d 500", "Poe v. Coe", 2018, "ca5"), CONFIRMED, "index", ""),  # the court is not known: nothing to compare
    (cited("905 F.3d 400", "Halloran v. Innes", 2018, "ca9"), CONFIRMED, "index", ""),  # the date is approximate
    (cited("905 F.3d 300", "Farraday v. Moss", 2018, "ca9"), CONFIRMED, "index", "Farraday"),
    (cited("905 F.3d 300", "Smith v. Jones", 2018, "ca9"), UNCONFIRMED, None, "several decisions can stand on that page"),
    (marked(cited("905 F.3d 100", "Smith v. Jones", 2018, "ca9"), "table"), UNCONFIRMED, None, "several decisions"),
    (cited("905 F.3d 200", "Ostrander v. Lund", 2018), CONFIRMED, "index", ""),
    (cited("2019 WL 1234567", "Brandt v. Yarrow", 2019), CONFIRMED, "index", ""),
    (cited("905 F.3d 120", "Marlow v. Quimby", 2018, "ca9"), UNCONFIRMED, None, "from 905 F.3d 100 on"),
    (cited("905 F.3d 120", "Smith v. Jones", 2018, "ca9"), UNCONFIRMED, None, "nothing there either"),
    # The records come first; the index only adds that it disagrees.
    (cited("536 U.S. 730", "Hope v. Pelzer", 2002, "scotus"), CONFIRMED, "corpus", ""),
    (cited("536 U.S. 730", "Smith v. Jones", 2002, "scotus"), CONFLICT, "corpus", ""),
    # A rule says no; a case of that name in the index says more.
    (cited("905 F.3d 150", "Smith v. Jones", 1998, "ca9"), IMPOSSIBLE, "rule", "has Tarrow v. Vance (2018) there"),
    (cited("905 F.3d 150", "Tarrow v. Vance", 1998, "ca9"), CONFLICT, "index", "tables would say otherwise"),
    # Not looked up.
    (cited("905 F.3d ___", "Marlow v. Quimby", 2018), UNCONFIRMED, None, "blank"),
    (unread("12 F.5th 345"), IMPOSSIBLE, "rule", ""),
]  # fmt: skip


@pytest.mark.parametrize(("citation", "verdict", "against", "words"), VERDICTS, ids=lambda v: getattr(v, "text", None))
def test_verdicts(index: Index, citation: Citation, verdict: Verdict, against: str | None, words: str) -> None:
    said = ask(citation, index)
    assert (said.verdict, said.checked_against) == (verdict, against), said.detail
    assert words in said.detail
    assert ("disagrees" in said.detail) is False


def test_disagreement_is_shown(tmp_path: Path) -> None:
    files = write_all(tmp_path / "from")
    text = files[1].read_text()
    files[1].write_text(text.replace("Hope v. Pelzer", "Lang v. Oberon").replace("2009-01-21", "2011-05-05"))
    build(files, tmp_path / "index.sqlite", progress=lambda _words, _fraction: None)
    index = Index(tmp_path / "index.sqlite")
    hope = ask(cited("536 U.S. 730", "Hope v. Pelzer", 2002, "scotus"), index)
    assert (hope.verdict, hope.checked_against) == (CONFIRMED, "corpus")
    assert "disagrees: it has Lang v. Oberon (2002)" in hope.detail
    pearson = ask(cited("555 U.S. 223", "Pearson v. Callahan", 2009, "scotus"), index)
    assert pearson.verdict is CONFIRMED
    assert "dates the case 2011-05-05" in pearson.detail
    index.close()


DRAFT = """See Marlow v. Quimby, 905 F.3d 100, 104 (9th Cir. 2018). The motion cites Smith v. Jones, 905 F.3d 150
(9th Cir. 2018). Marlow, 905 F.3d at 105. It is settled in this circuit that this binds: Poe v. Coe, 905 F.3d 500 (2018).
"""


def test_a_whole_report(index: Index) -> None:
    report = check(from_text(DRAFT), index=index, circuit="ca9", incident="2019-01-01", today="2026-07-01")
    verdicts = [report.answers[c.id].verdict for c in report.citations if c.id in report.answers]
    assert verdicts == [CONFIRMED, CONFLICT, CONFIRMED, CONFIRMED]
    wrong = next(f for f in report.findings if f.code == "CIT121")
    assert wrong.basis.source == "index"
    assert wrong.basis.detail.endswith("Source: index of CourtListener's public files of 2026-06-30.")
    assert any("2026-06-30" in line and "17 citations" in line for line in report.not_checked)
    assert set(report.authorities) == {"courtlistener-103", "courtlistener-104", "courtlistener-115"}


@pytest.mark.parametrize("form", ["text", "json", "html", "sarif"])
def test_every_output_names_the_index_and_its_date(index: Index, form: str) -> None:
    import importlib

    report = check(from_text(DRAFT), index=index, circuit="ca9", today="2026-07-01")
    options = {"one": True} if form == "json" else {}
    shown = importlib.import_module(f"draftkit.outputs.{form}").render([report], **options)
    shown = shown.decode() if isinstance(shown, bytes) else shown
    assert "2026-06-30" in " ".join(shown.split())
    if form == "json":
        import json

        import jsonschema

        schema = Path(__file__).resolve().parents[2] / "docs" / "schema" / "report-1.json"
        jsonschema.validate(json.loads(shown), json.loads(schema.read_text()))


def test_one_party_of_a_display_name_is_enough_to_stay_quiet(index: Index) -> None:
    report = check(from_text("See Marlow v. Zebulon, 905 F.3d 100 (9th Cir. 2018)."), index=index, today="2026-07-01")
    assert [a.verdict for a in report.answers.values()] == [UNCONFIRMED]
    assert "one party" in report.answers["c1"].detail
    assert "CIT121" not in {f.code for f in report.findings}


def test_without_an_index_nothing_changes() -> None:
    report = check(from_text(DRAFT), today="2026-07-01")
    assert not report.authorities
    assert not any("index" in line for line in report.not_checked)


# the file -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("missing", "There is no index"),
        ("folder", "There is no index"),
        ("empty", "is not an index"),
        ("text", "is not an index"),
        ("another database", "is not an index"),
        ("older", "another version"),
        ("cut off", "damaged or unfinished"),
        ("unfinished", "damaged or unfinished"),
        ("overwritten", "damaged or unfinished"),
    ],
)
def test_a_file_that_cannot_be_used(built: Path, tmp_path: Path, damage: str, words: str) -> None:
    path = tmp_path / "index.sqlite"
    data = bytearray(built.read_bytes())
    if damage == "empty":
        data = bytearray()
    elif damage == "text":
        data = bytearray(b"My brief. " * 500)
    elif damage == "another database":
        data[68:72] = b"\0\0\0\0"
    elif damage == "older":
        data[60:64] = b"\0\0\0\7"
    elif damage == "cut off":
        del data[-8192:]
    elif damage == "unfinished":
        data[28:32] = b"\0\0\0\1"
        del data[8192:]
    elif damage == "overwritten":
        data[100:] = b"\x55" * (len(data) - 100)
    if damage == "folder":
        path.mkdir()
    elif damage != "missing":
        path.write_bytes(data)
    with pytest.raises(BrokenData, match=words) as caught:
        Index(path)
    assert "draftkit index build" in caught.value.remedy


def test_a_damaged_page_is_found_by_the_test_and_never_a_traceback(built: Path, tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    data = built.read_bytes()
    refused = 0
    for start in range(8192, len(data), 8192):
        path.write_bytes(data[:start] + b"\xaa" * 8192 + data[start + 8192 :])
        try:
            index = Index(path)
        except BrokenData:
            refused += 1
            continue
        for citation, _ in LOOK_UPS:
            try:
                index.cases_at(citation)
            except BrokenData:
                refused += 1
        with pytest.raises(BrokenData):
            index.verify()
        index.close()
    assert refused


def test_nothing_is_written_by_looking_up(built: Path, tmp_path: Path) -> None:
    folder = tmp_path / "read only"
    folder.mkdir()
    path = Path(shutil.copy(built, folder / "an index?#%.sqlite"))
    before = path.stat()
    folder.chmod(0o500)
    index = Index(path)
    assert index.cases_at("536 U.S. 730")
    index.close()
    folder.chmod(0o700)
    assert [p.name for p in folder.iterdir()] == [path.name]
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert built.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4, "big")


def test_where_the_users_index_lies(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAFTKIT_INDEX", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert index_path() == tmp_path / "draftkit" / "index.sqlite"
    assert Index.of_user() is None
    monkeypatch.setenv("DRAFTKIT_INDEX", str(built))
    index = Index.of_user()
    assert index is not None
    index.close()
