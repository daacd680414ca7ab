"""``check --online --keep-answers``: answers are kept only when asked for, privately, for thirty days, and dated."""

from __future__ import annotations

import datetime as dt
import json
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import network_guard
import pytest

from draftkit.authorities import answers_kept, corpus
from draftkit.authorities.courtlistener import Answers, ask
from draftkit.cli import main
from tests.authorities.courtlistener_server import TOKEN, Server, cluster
from tests.cli.test_online import DRAFT

TODAY = dt.date.today()
ASKED = {"71 F.4th 901", "71 F.4th 902", "71 F.4th 903"}


@pytest.fixture
def folder(monkeypatch, tmp_path: Path) -> Path:
    """A cache folder of the test's own; all tables were loaded before, so nothing is compiled into it."""
    for part in corpus.SOURCES:
        corpus.load(part)
    kept = tmp_path / "cache"
    monkeypatch.setenv("DRAFTKIT_CACHE", str(kept))
    return kept


@pytest.fixture
def server(monkeypatch, folder: Path) -> Iterator[Server]:
    monkeypatch.setattr(network_guard, "loopback_allowed", True)
    running = Server()
    running.known["71 F.4th 901"] = [cluster("Canary v. Finch", "2023-06-30", "71 F.4th 901")]
    running.known["71 F.4th 902"] = [cluster("Somebody v. Else", "2023-06-30", "71 F.4th 902")]
    monkeypatch.setenv("COURTLISTENER_API_BASE_URL", running.base)
    monkeypatch.setenv("COURTLISTENER_API_TOKEN", TOKEN)
    yield running
    running.close()


@pytest.fixture
def check(tmp_path: Path, capfd) -> Callable[..., tuple[dict[str, Any], str]]:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")

    def run(*options: str) -> tuple[dict[str, Any], str]:
        main(["check", str(path), "--format", "json", "--online", *options])
        out, err = capfd.readouterr()
        return json.loads(out), err

    return run


def file_of(folder: Path) -> Path:
    return folder / "courtlistener-answers.json"


def aged(folder: Path, days: int) -> str:
    """Make every kept answer so many days old; that day."""
    day = (TODAY - dt.timedelta(days=days)).isoformat()
    data = json.loads(file_of(folder).read_text(encoding="utf-8"))
    for row in data["answers"].values():
        row["asked"] = day
    file_of(folder).write_text(json.dumps(data), encoding="utf-8")
    return day


def verdicts(report: dict[str, Any]) -> dict[str, tuple[str, str | None]]:
    return {c["normalized"]: (c["verdict"], c["checked_against"]) for c in report["citations"] if c["normalized"]}


def test_nothing_is_kept_unless_asked_for(server: Server, folder: Path, check) -> None:
    _, err = check()
    assert len(server.seen) == 1
    assert not file_of(folder).exists()
    assert "kept" not in err


def test_kept_answers_are_used_and_dated(server: Server, folder: Path, check) -> None:
    first, err = check("--keep-answers")
    assert "will be kept for 30 days" in err.splitlines()[0]  # in the sentence before anything is sent
    assert str(folder) in err
    assert "--forget-answers" in err
    day = aged(folder, 12)
    second, err = check()  # kept answers are used without being asked to keep more
    assert len(server.seen) == 1
    assert f"using the kept answers of CourtListener to 3 citations, the oldest of {day} (--fresh asks again)" in err
    assert "sending" not in err
    assert verdicts(second) == verdicts(first)
    said = {c["normalized"]: c["detail"] for c in second["citations"] if c["normalized"] in ASKED}
    assert set(said) == ASKED
    assert all(f"(asked {day}, answer kept since)" in detail for detail in said.values())
    (note,) = (said for said in second["not_checked"] if "were kept" in said)
    assert f"of 3 citations: its answers were kept, the oldest since {day}, 12 days before this check" in note
    assert not [said for said in first["not_checked"] if "were kept" in said]


def test_a_report_for_a_person_dates_each_answer_too(
    server: Server, folder: Path, check, tmp_path: Path, capfd
) -> None:
    check("--keep-answers")
    day = aged(folder, 4)
    for form in ("text", "html"):
        main(["check", str(tmp_path / "draft.txt"), "--online", "--format", form])
        told = " ".join(capfd.readouterr().out.split())
        where = f"service (asked {day}, answer kept since)"
        assert f"The CourtListener {where} has Canary v. Finch (2023) at 71 F.4th 901." in told  # confirmed
        assert f"The CourtListener {where} has Somebody v. Else at 71 F.4th 902" in told  # in conflict
        assert f"The CourtListener {where} has nothing there either." in told  # unconfirmed
        assert "4 days before this check" in told


def test_only_new_citations_are_asked(server: Server, folder: Path, check, tmp_path: Path, capfd) -> None:
    check("--keep-answers")
    day = aged(folder, 3)
    (tmp_path / "draft.txt").write_text(f"{DRAFT} See Owl v. Jay, 71 F.4th 904 (3d Cir. 2023).", encoding="utf-8")
    report, err = check("--keep-answers")
    assert "sending these 1 citations, and nothing else, to 127.0.0.1: 71 F.4th 904" in err
    kept = json.loads(file_of(folder).read_text(encoding="utf-8"))["answers"]
    assert {c: row["asked"] for c, row in kept.items()} == {
        **dict.fromkeys(ASKED, day),
        "71 F.4th 904": TODAY.isoformat(),
    }
    assert any("of 3 citations" in said for said in report["not_checked"])


def test_only_citations_of_the_draft_are_kept_for_this_user_alone(server: Server, folder: Path, check) -> None:
    server.known["71 F.4th 901"] = [cluster("Ibis v. Kite", "2023-06-30", "71 F.4th 901")]
    check("--keep-answers")
    text = file_of(folder).read_text(encoding="utf-8")
    assert stat.S_IMODE(file_of(folder).stat().st_mode) == 0o600
    assert [p.name for p in folder.iterdir()] == [file_of(folder).name]
    assert set(json.loads(text)["answers"]) == ASKED
    assert "Ibis v. Kite" in text  # what came back
    for word in (
        "Zebulon",
        "Canary",
        "Finch",
        "Heron",
        "Wren",
        "struck",
        "Hope",
        "536 U.S. 730",
        "WL",
        "draft.txt",
        TOKEN,
    ):
        assert word not in text


# how old the answers are, whether they are used
AGES = [(0, True), (29, True), (30, False), (400, False), (-1, False)]  # one of tomorrow has a wrong clock behind it


@pytest.mark.parametrize(("days", "used"), AGES)
def test_answers_are_used_for_thirty_days(server: Server, folder: Path, check, days: int, used: bool) -> None:
    check("--keep-answers")
    aged(folder, days)
    check("--keep-answers")
    assert len(server.seen) == (1 if used else 2)
    if not used:
        assert {r["asked"] for r in json.loads(file_of(folder).read_text(encoding="utf-8"))["answers"].values()} == {
            TODAY.isoformat()
        }


def test_an_outdated_answer_is_dropped_at_the_next_online_run(server: Server, folder: Path, check) -> None:
    check("--keep-answers")
    aged(folder, 31)
    left = folder / ".answers-killed"  # of a run that was killed while it wrote
    left.write_text("71 F.4th 901", encoding="utf-8")
    os.utime(left, (0, 0))
    check()
    assert json.loads(file_of(folder).read_text(encoding="utf-8"))["answers"] == {}
    assert not left.exists()


def test_fresh_asks_again_and_keeps_the_new_answer(server: Server, folder: Path, check) -> None:
    check("--keep-answers")
    aged(folder, 5)
    server.known["71 F.4th 903"] = [cluster("Wren v. Rook", "2023-06-30", "71 F.4th 903")]
    report, err = check("--fresh", "--keep-answers")
    assert verdicts(report)["71 F.4th 903"] == ("confirmed", "courtlistener")
    assert "using the kept answers" not in err
    assert len(server.seen) == 2
    report, _ = check()
    assert verdicts(report)["71 F.4th 903"] == ("confirmed", "courtlistener")
    assert len(server.seen) == 2


def test_another_service_has_answers_of_its_own(server: Server, folder: Path, check, monkeypatch) -> None:
    check("--keep-answers")
    monkeypatch.setenv(
        "COURTLISTENER_API_BASE_URL", server.base.replace("127.0.0.1", "localhost").replace("/v4", "/v4/other")
    )
    assert answers_kept.load(os.environ["COURTLISTENER_API_BASE_URL"], TODAY) == answers_kept.Kept()
    assert len(answers_kept.load(server.base, TODAY).answers.given) == 3


# what stands in the file
DAMAGED = [
    b"",
    b"{",
    b"[]",
    b"null",
    b"\xff\xfe\x00",
    b'{"schema": "draftkit/kept-answers@9", "service": "x", "answers": {}}',
    b'{"schema": "draftkit/kept-answers@1", "service": 5, "answers": {}}',
    b'{"schema": "draftkit/kept-answers@1", "service": "BASE", "answers": []}',
    b'{"schema": "draftkit/kept-answers@1", "service": "BASE"}',
    b"[" * 100_000,
]


@pytest.mark.parametrize("data", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_asked_again_and_replaced(server: Server, folder: Path, check, data: bytes) -> None:
    folder.mkdir(mode=0o700)
    file_of(folder).write_bytes(data.replace(b"BASE", server.base.encode()))
    report, err = check("--keep-answers")
    assert len([line for line in err.splitlines() if "are damaged" in line]) == 1
    assert verdicts(report)["71 F.4th 901"] == ("confirmed", "courtlistener")
    assert set(json.loads(file_of(folder).read_text(encoding="utf-8"))["answers"]) == ASKED
    assert "are damaged" not in check()[1]


# one row of the file, where the other rows are sound
ROWS: list[Any] = [
    None,
    {},
    {"asked": "yesterday", "cases": []},
    {"asked": "2026-99-99", "cases": []},
    {"asked": TODAY.isoformat()},
    {"asked": TODAY.isoformat(), "inside": ""},
    {"asked": TODAY.isoformat(), "inside": "A v. B", "cases": []},
    {"asked": TODAY.isoformat(), "cases": [None]},
    {"asked": TODAY.isoformat(), "cases": [cluster("A v. B", "2023-06-30", "1 F.3d 1")]},  # of another page
    {"asked": TODAY.isoformat(), "cases": [cluster("A v. B", "June 2023", "71 F.4th 901")]},
]


def test_what_is_no_citation_is_not_listed(server: Server, folder: Path, check, capfd) -> None:
    check("--keep-answers")
    data = json.loads(file_of(folder).read_text(encoding="utf-8"))
    data["answers"]["\x1b[31m\nsomething else"] = {"asked": TODAY.isoformat(), "cases": []}
    data["answers"]["71 F.4th 901"]["cases"][0]["case_name"] = "Canary \n\x1b[31m v. Finch"
    file_of(folder).write_text(json.dumps(data), encoding="utf-8")
    assert main(["index", "answers", "--list"]) == 0
    out = capfd.readouterr().out
    assert "something else" not in out
    assert "\x1b" not in out
    assert "71 F.4th 901: Canary" in out
    assert "The file is damaged" in out


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_a_damaged_row_is_asked_again_alone(server: Server, folder: Path, check, row: Any) -> None:
    check("--keep-answers")
    data = json.loads(file_of(folder).read_text(encoding="utf-8"))
    data["answers"]["71 F.4th 901"] = row
    file_of(folder).write_text(json.dumps(data), encoding="utf-8")
    report, err = check()
    assert "are damaged" in err
    assert "sending these 1 citations, and nothing else, to 127.0.0.1: 71 F.4th 901" in err
    assert verdicts(report)["71 F.4th 901"] == ("confirmed", "courtlistener")


def test_trouble_keeps_what_was_answered(server: Server, folder: Path, check) -> None:
    server.moods = ["dropped"]
    report, _ = check("--keep-answers")
    assert not file_of(folder).exists()
    assert any("3 citations at CourtListener" in said for said in report["not_checked"])


def test_every_kind_of_answer_comes_back_as_it_was(server: Server) -> None:
    server.known["1 F.3d 1"] = [
        cluster(
            "A v. B",
            "1993-01-01",
            "1 F.3d 1",
            "9 L. Ed. 2d 9",
            number=7,
            case_name_full="Ann A v. Bob B",
            case_name_short="A",
        ),
        cluster(
            "C v. D",
            "1993-02-02",
            "1 F.3d 1",
            number=8,
            precedential_status="Unpublished",
            date_filed_is_approximate=True,
        ),
    ]
    server.known["1 F.3d 5"] = [cluster("E v. F", "1993-03-03", "1 F.3d 3")]
    citations = ["1 F.3d 1", "1 F.3d 5", "1 F.3d 9"]
    new = ask(citations, server.base, TOKEN)
    assert answers_kept.keep(new, server.base, TODAY)
    old = answers_kept.load(server.base, TODAY).answers
    fields = (
        "id",
        "name",
        "citation",
        "citations",
        "decided",
        "also_known_as",
        "published",
        "inferred",
        "source",
        "court",
    )
    assert [[getattr(a, f) for f in fields] for a in old.at("1 F.3d 1")] == [
        [getattr(a, f) for f in fields] for a in new.at("1 F.3d 1")
    ]
    assert (old.inside, old.unknown) == (new.inside, new.unknown) == ({"1 F.3d 5": "E v. F"}, {"1 F.3d 9"})
    assert old.given == dict.fromkeys(citations, TODAY.isoformat())


def test_a_write_that_fails_leaves_the_old_file_whole(server: Server, folder: Path, monkeypatch) -> None:
    assert answers_kept.keep(Answers(unknown={"1 F.3d 1"}, asked=TODAY.isoformat()), server.base, TODAY)
    before = file_of(folder).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert not answers_kept.keep(Answers(unknown={"1 F.3d 2"}, asked=TODAY.isoformat()), server.base, TODAY)
    assert file_of(folder).read_bytes() == before
    assert [p.name for p in folder.iterdir()] == [file_of(folder).name]


def test_a_folder_others_can_write_keeps_nothing(server: Server, folder: Path, check) -> None:
    folder.mkdir()
    folder.chmod(0o777)
    report, err = check("--keep-answers")
    assert "The answers cannot be kept" in err
    assert "could not be kept" in err
    assert verdicts(report)["71 F.4th 901"] == ("confirmed", "courtlistener")
    assert list(folder.iterdir()) == []


def test_the_answers_are_shown_and_forgotten(server: Server, folder: Path, check, capfd) -> None:
    assert main(["index", "answers"]) == 0
    assert "No answers of CourtListener are kept" in capfd.readouterr().out
    check("--keep-answers")
    day = aged(folder, 2)
    assert main(["index", "answers", "--list"]) == 0
    out = capfd.readouterr().out
    assert f"3 answers of CourtListener, of {day} to {day}: {file_of(folder)}" in out
    assert f"{day}  71 F.4th 901: Canary v. Finch (2023)" in out
    assert f"{day}  71 F.4th 903: not in CourtListener" in out
    assert main(["index", "answers", "--forget-answers"]) == 0
    assert f"Deleted: {file_of(folder)}" in capfd.readouterr().out
    assert list(folder.iterdir()) == []
    assert main(["index", "answers", "--forget-answers"]) == 0
    assert "No answers were kept" in capfd.readouterr().out
    check()
    assert len(server.seen) == 2


@pytest.mark.parametrize("option", ["--keep-answers", "--fresh"])
def test_they_mean_nothing_without_online(tmp_path: Path, capfd, option: str) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    assert main(["check", str(path), option]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert "--online" in err


def test_a_draft_is_read_for_citations_once(server: Server, check, monkeypatch) -> None:
    import draftkit.citing

    seen = []
    find = draftkit.citing.find_citations
    monkeypatch.setattr(draftkit.citing, "find_citations", lambda draft: seen.append(draft) or find(draft))
    report, _ = check()
    assert verdicts(report)["71 F.4th 901"] == ("confirmed", "courtlistener")
    assert len(seen) == 1
