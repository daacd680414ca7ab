"""``draftkit check --online``: asked for by name, with the citations shown before they are sent, and nothing else sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

import network_guard
import pytest

from draftkit.cli import main
from tests.authorities.courtlistener_server import TOKEN, Server, cluster

DRAFT = (
    "Zebulon Canary was struck on May 4. See Hope v. Pelzer, 536 U.S. 730 (2002); Canary v. Finch, 71 F.4th 901 (3d Cir. 2023);"
    " Heron v. Crane, 71 F.4th 902 (3d Cir. 2023); Wren v. Rook, 71 F.4th 903 (3d Cir. 2023); Doe v. Roe, 2021 WL 17 (D. Nev. 2021)."
)


@pytest.fixture
def server(monkeypatch) -> Iterator[Server]:
    monkeypatch.setattr(network_guard, "loopback_allowed", True)
    running = Server()
    running.known["71 F.4th 901"] = [cluster("Canary v. Finch", "2023-06-30", "71 F.4th 901")]
    running.known["71 F.4th 902"] = [cluster("Somebody v. Else", "2023-06-30", "71 F.4th 902")]
    monkeypatch.setenv("COURTLISTENER_API_BASE_URL", running.base)
    monkeypatch.setenv("COURTLISTENER_API_TOKEN", TOKEN)
    yield running
    running.close()


def checked(tmp_path: Path, capfd, *options: str) -> tuple[int, dict, str]:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    code = main(["check", str(path), "--format", "json", *options])
    out, err = capfd.readouterr()
    return code, json.loads(out) if out else {}, err


def test_answers_complete_the_report(server: Server, tmp_path: Path, capfd) -> None:
    _, report, err = checked(tmp_path, capfd, "--online")
    by_cite = {c["normalized"]: c for c in report["citations"]}
    assert (by_cite["71 F.4th 901"]["verdict"], by_cite["71 F.4th 901"]["checked_against"]) == (
        "confirmed",
        "courtlistener",
    )
    assert by_cite["71 F.4th 902"]["verdict"] == "conflict"
    assert by_cite["71 F.4th 903"]["verdict"] == "unconfirmed"  # not there: that says nothing
    assert by_cite["536 U.S. 730"]["checked_against"] == "corpus"
    assert "sending these 3 citations, and nothing else, to 127.0.0.1: 71 F.4th 901; 71 F.4th 902; 71 F.4th 903" in err


def test_no_word_of_the_draft_is_sent(server: Server, tmp_path: Path, capfd) -> None:
    checked(tmp_path, capfd, "--online")
    ((_, headers, body),) = server.seen
    assert parse_qs(body) == {"text": ["71 F.4th 901; 71 F.4th 902; 71 F.4th 903"]}
    assert "Canary" not in body + str(headers)


def test_without_the_flag_nothing_is_sent(server: Server, tmp_path: Path, capfd) -> None:
    _, report, err = checked(tmp_path, capfd)
    assert (server.seen, err) == ([], "")
    assert report["summary"]["unconfirmed"] == 4


def test_trouble_leaves_the_offline_report(server: Server, tmp_path: Path, capfd) -> None:
    server.moods = ["dropped"]
    _, report, _ = checked(tmp_path, capfd, "--online")
    assert report["summary"]["unconfirmed"] == 4
    assert any("3 citations at CourtListener" in said for said in report["not_checked"])


def test_without_a_token_nothing_begins(server: Server, tmp_path: Path, capfd, monkeypatch) -> None:
    monkeypatch.delenv("COURTLISTENER_API_TOKEN")
    code, report, err = checked(tmp_path, capfd, "--online")
    assert (code, report, server.seen) == (2, {}, [])
    assert "needs a CourtListener token" in err
