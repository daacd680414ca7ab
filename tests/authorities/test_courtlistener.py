"""The online question, against a real server on this machine that behaves as CourtListener does."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs

import network_guard
import pytest

from draftkit.authorities.courtlistener import BASE, Answers, address, ask, sendable
from draftkit.errors import BadUsage
from tests.authorities.courtlistener_server import TOKEN, Server, cluster

HOPE = cluster("Hope v. Pelzer", "2002-06-27", "536 U.S. 730", "122 S. Ct. 2508")


@pytest.fixture
def server(monkeypatch) -> Iterator[Server]:
    monkeypatch.setattr(network_guard, "loopback_allowed", True)
    running = Server()
    running.known["536 U.S. 730"] = [HOPE]
    yield running
    running.close()


class Clock:
    def __init__(self) -> None:
        self.waited: list[float] = []
        self.told: list[str] = []

    def ask(self, server: Server, *citations: str, token: str = TOKEN) -> Answers:
        return ask(citations, server.base, token, wait=self.waited.append, tell=self.told.append)


def test_found_unknown_and_inside(server: Server) -> None:
    server.known["536 U.S. 741"] = [HOPE]  # a page of Hope, not its first: answered with status 200 all the same
    answers = Clock().ask(server, "536 U.S. 730", "1 F.3d 1", "536 U.S. 741")
    (case,) = answers.at("536 U.S. 730")
    assert (case.name, case.decided, case.source, case.court) == ("Hope v. Pelzer", "2002-06-27", "courtlistener", "")
    assert answers.unknown == {"1 F.3d 1"}
    assert answers.inside == {"536 U.S. 741": "Hope v. Pelzer"}
    assert answers.at("536 U.S. 741") == ()
    assert (answers.unanswered, answers.trouble) == ([], None)


def test_several_clusters_of_one_case_are_one_case(server: Server) -> None:
    server.known["372 U.S. 335"] = [
        cluster("Gideon v. Wainwright", "1963-03-18", "372 U.S. 335", number=n) for n in (1, 2)
    ]
    server.known["5 F.3d 6"] = [cluster(n, "1993-01-01", "5 F.3d 6") for n in ("A v. B", "C v. D")]
    answers = Clock().ask(server, "372 U.S. 335", "5 F.3d 6")
    assert len(answers.at("372 U.S. 335")) == 1
    assert [c.name for c in answers.at("5 F.3d 6")] == ["A v. B", "C v. D"]


def test_only_citation_strings_are_sent_each_once(server: Server) -> None:
    wanted = sendable(
        [
            "536 U.S. 730",
            "536 U.S. 730",
            "2021 WL 17",
            "598 U.S. ___",
            "Doe said: he hit me",
            "42 U.S.C. § 1983",
            "1 F.3d 1",
        ]
    )
    assert wanted == ["536 U.S. 730", "1 F.3d 1"]
    Clock().ask(server, *wanted)
    ((path, headers, body),) = server.seen
    assert path.endswith("/citation-lookup/")
    assert parse_qs(body) == {"text": ["536 U.S. 730; 1 F.3d 1"]}
    assert headers["User-Agent"] == "draftkit"


def test_250_a_request(server: Server) -> None:
    many = [f"{n} F.3d 1" for n in range(1, 601)]
    answers = Clock().ask(server, *many)
    assert answers.unknown == set(many)
    assert [len(parse_qs(body)["text"][0].split("; ")) for _, _, body in server.seen] == [250, 250, 100]


THROTTLES = [("quota", 5, 8), ("user", 9, 9), ("broken page", 2, 2)]


@pytest.mark.parametrize(("mood", "least", "most"), THROTTLES)
def test_waits_as_told_and_goes_on(server: Server, mood: str, least: float, most: float) -> None:
    server.moods = [mood]
    clock = Clock()
    answers = clock.ask(server, "536 U.S. 730")
    assert answers.at("536 U.S. 730")
    assert len(clock.waited) == len(clock.told) == 1
    assert least <= clock.waited[0] <= most


def test_no_endless_retries(server: Server) -> None:
    server.moods = ["quota"] * 10
    clock = Clock()
    answers = clock.ask(server, "536 U.S. 730")
    assert (len(clock.waited), len(server.seen)) == (2, 3)
    assert answers.unanswered == ["536 U.S. 730"]
    assert "too busy" in (answers.trouble or "")


TROUBLE = [
    ("blocked", "blocked this account"),
    ("broken json", "could not be read"),
    ("not a list", "could not be read"),
    ("empty", "no answer"),
    ("too long", "too long"),
    ("redirect", "another address"),
    ("dropped", "could not be reached"),
]


@pytest.mark.parametrize(("mood", "said"), TROUBLE)
def test_trouble_is_said_and_nothing_is_invented(server: Server, mood: str, said: str) -> None:
    server.moods = [mood]
    answers = Clock().ask(server, "536 U.S. 730")
    assert said in (answers.trouble or "")
    assert (answers.found, answers.unknown, answers.unanswered) == ({}, set(), ["536 U.S. 730"])


def test_strange_rows_are_no_answer_but_harmless(server: Server) -> None:
    server.moods = ["strange rows"]
    answers = Clock().ask(server, "536 U.S. 730", "1 F.3d 1")
    assert answers.found == {}
    assert "1 F.3d 1" in answers.unknown | set(answers.unanswered)


def test_a_wrong_token_stops_at_once(server: Server) -> None:
    answers = Clock().ask(server, "536 U.S. 730", token="wrong")
    assert "token" in (answers.trouble or "")
    assert len(server.seen) == 1
    assert "wrong" not in (answers.trouble or "")  # the token is never printed


def test_a_server_that_is_not_there() -> None:
    network_guard.loopback_allowed = True
    try:
        answers = ask(["536 U.S. 730"], "http://127.0.0.1:9/api", TOKEN)
    finally:
        network_guard.loopback_allowed = False
    assert "could not be reached" in (answers.trouble or "")


def test_stopping_by_hand_keeps_what_there_is(server: Server) -> None:
    server.moods = ["ordinary", "quota"]

    def interrupted(_seconds: float) -> None:
        raise KeyboardInterrupt

    many = ["536 U.S. 730", *(f"{n} F.3d 1" for n in range(1, 260))]
    answers = ask(many, server.base, TOKEN, wait=interrupted)
    assert answers.at("536 U.S. 730")
    assert len(answers.unanswered) == 10
    assert "by hand" in (answers.trouble or "")


ADDRESSES = [
    ({"COURTLISTENER_API_TOKEN": "abc"}, (BASE, "abc")),
    (
        {"COURTLISTENER_API_TOKEN": "abc", "COURTLISTENER_API_BASE_URL": "http://127.0.0.1:5/x/"},
        ("http://127.0.0.1:5/x", "abc"),
    ),
    (
        {"COURTLISTENER_API_TOKEN": "abc", "COURTLISTENER_API_BASE_URL": "https://cl.example.org/api"},
        ("https://cl.example.org/api", "abc"),
    ),
    ({}, None),
    ({"COURTLISTENER_API_TOKEN": "a\r\nX: y"}, None),
    ({"COURTLISTENER_API_TOKEN": "abc", "COURTLISTENER_API_BASE_URL": "http://example.org"}, None),
    ({"COURTLISTENER_API_TOKEN": "abc", "COURTLISTENER_API_BASE_URL": "http://127.0.0.1.evil.example"}, None),
    ({"COURTLISTENER_API_TOKEN": "abc", "COURTLISTENER_API_BASE_URL": "ftp://127.0.0.1"}, None),
]


@pytest.mark.parametrize(("environment", "expected"), ADDRESSES)
def test_address_and_token(environment: dict[str, str], expected: tuple[str, str] | None) -> None:
    if expected is None:
        with pytest.raises(BadUsage) as error:
            address(environment)
        assert error.value.remedy
        assert "abc" not in str(error.value)
    else:
        assert address(environment) == expected
