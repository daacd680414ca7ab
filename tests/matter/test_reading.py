"""What a matter file may hold, and what is said, with line and column, of each fault in it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, InvalidMatter
from draftkit.matter import looks_like_matter, read_matter
from draftkit.model.claims import Theory
from draftkit.model.events import Resistance
from draftkit.model.matter import Matter, YesNo

HEAD = "schema: draftkit/matter@1\nmatter: {id: roe-v-doe}\n"


def read(text: str | bytes) -> Matter:
    """A matter from text, under the name case.yaml."""
    return read_matter("case.yaml", data=text.encode() if isinstance(text, str) else text)


def faults(text: str | bytes) -> list[str]:
    """What is said of a broken file, a line for each fault."""
    with pytest.raises(InvalidMatter) as caught:
        read(text)
    return caught.value.message.splitlines()


def test_text_is_what_is_printed() -> None:
    """Nothing is guessed: YAML's numbers, times, dates and truth values are the text that stands there."""
    matter = read(
        HEAD
        + """\
plaintiffs: [{id: roe, name: NO, telephone: 0411, email: on, birth_year: 1990, minor: no}]
defendants: [{id: doe, name: 12:30, badge_number: 0411, job_title: 1e3, service_address: "null"}]
events:
- id: e
  what: |
    Yes.
    He said: no # not a comment
  when: {date: 2023-03-03, time: 12:30}
  how: {resistance: none, duration_seconds: 10, distance: ~}
exhaustion: {procedure: no}
"""
    )
    roe, doe, event = matter.plaintiffs[0], matter.defendants[0], matter.events[0]
    assert (roe.name, roe.telephone, roe.email, roe.birth_year, roe.minor) == ("NO", "0411", "on", 1990, False)
    assert (doe.name, doe.badge_number, doe.job_title, doe.service_address) == ("12:30", "0411", "1e3", "null")
    assert event.what == "Yes.\nHe said: no # not a comment\n"
    assert (str(event.when.date), event.when.time) == ("2023-03-03", "12:30")
    assert (event.how.resistance, event.how.duration_seconds, event.how.distance) == (Resistance.NONE, 10, None)
    assert matter.exhaustion is not None
    assert matter.exhaustion.procedure is YesNo.NO


def test_an_empty_key_is_an_open_question() -> None:
    matter = read(
        HEAD + "court:\nplaintiffs:\nevents: [{id: e, what: , when: {date: }, words: [{by: , text: }]}]\nmotion: {}\n"
    )
    assert matter.court.district is None
    assert matter.plaintiffs == ()
    assert (matter.events[0].what, matter.events[0].when.date, matter.events[0].words) == (None, None, ())
    assert matter.motion is None


def test_a_year_a_month_a_range() -> None:
    matter = read(HEAD + "events: [{id: a, when: {date: 2023}}, {id: b, when: {date: 2024-02, until: 2024-03-05}}]\n")
    first, second = (event.when for event in matter.events)
    assert (first.first_day, first.last_day) == ("2023-01-01", "2023-12-31")
    assert (second.first_day, second.last_day) == ("2024-02-01", "2024-03-05")
    assert second.date is not None
    assert (second.date.first_day, second.date.last_day, second.date.day) == ("2024-02-01", "2024-02-29", None)


def test_the_incident_is_the_latest_day_of_the_claims_events() -> None:
    text = (
        HEAD
        + "events: [{id: a, when: {date: 2023-03-03}}, {id: b, when: {date: 2023-02-01}}, {id: c, when: {date: 2024}}]\n"
    )
    assert str(read(text).incident) == "2024"  # no claim names an event: all count
    claims = "claims: [{id: k, theory: direct, elements: [{name: x, events: [a, b]}]}]\n"
    matter = read(text + claims)
    assert str(matter.incident) == "2023-03-03"
    assert matter.claims[0].theory is Theory.DIRECT
    assert [event.id for event in matter.events_of(matter.claims[0])] == ["a", "b"]


def test_every_key_has_its_place() -> None:
    matter = read(HEAD + "events:\n- id: e\n  when: {date: 2023-03-03}\n  what: >\n    It\n    rained.\n")
    assert (matter.place("events[0].when.date").line, matter.place("events[0].when.date").column) == (5, 10)
    assert matter.place("events[0].when.time").key == "events[0].when"  # not in the file: the nearest parent
    assert matter.place("events[7].who.actors[2]").key == "events"
    assert str(matter.place("claims[0].against")) == "case.yaml:1:1"
    assert (matter.place("events[0].what").line, matter.place("events[0].what").text_line) == (6, 7)


# What is wrong, where: each row is a piece of YAML put after the two lines of HEAD, and the beginning and a part of the
# one line that is said about it.
BROKEN = [
    # keys
    ("court: {zebra: x}", "3:9: court.zebra", "the keys here are: district, division"),
    ("court: {distrct: nvd}", "3:9: court.distrct", "did you mean district?"),
    ("defendants: [{id: d, name: D, badge: 4}]", "3:31: defendants[0].badge", "did you mean badge_number?"),
    ("events: [{id: e, date: 2023-03-03}]", "3:18: events[0].date", "it belongs under when"),
    (
        "plaintiffs: [{id: p, name: P, mailing_address: 1 Elm St, Reno}]",
        "3:58: plaintiffs[0].Reno",
        '"quotation marks"',
    ),
    ("court: {division: a}\ncourt: {division: b}", "4:1: court", "stands already in line 3"),
    ("path: /etc/passwd", "3:1: path", "does not know this key"),
    ("plaintiffs: [{id: p}]", "3:14: plaintiffs[0].name", "this is missing; write it (Full name"),
    # words, numbers, dates, truth values
    (
        "defendants: [{id: d, name: D, kind: police}]",
        "3:31: defendants[0].kind",
        "write one of: individual, municipality",
    ),
    ("defendants: [{id: d, name: D, kind: municipalty}]", "3:31: defendants[0].kind", "did you mean municipality?"),
    ("plaintiffs: [{id: p, name: P, minor: perhaps}]", "3:31: plaintiffs[0].minor", "write true or false"),
    ("plaintiffs: [{id: p, name: P, birth_year: ninety}]", "3:31: plaintiffs[0].birth_year", "whole number"),
    ("events: [{id: e, how: {duration_seconds: ten}}]", "3:24: events[0].how.duration_seconds", "write a number"),
    ("events: [{id: e, when: {date: 3/3/2023}}]", "3:25: events[0].when.date", "write it like 2023-03-03"),
    ("events: [{id: e, when: {date: 2023-02-31}}]", "3:25: events[0].when.date", "there is no such day"),
    ("events: [{id: e, when: {date: 2023-3-3}}]", "3:25: events[0].when.date", "write it like"),
    ("events: [{id: e, when: {date: 0000-01-01}}]", "3:25: events[0].when.date", "there is no such day"),
    # shapes
    ("court: nvd", "3:1: court", "write keys here, not text: district"),
    ("events: {id: e}", "3:1: events", "write a list here"),
    ("events: [{id: e, what: [a, b]}]", "3:18: events[0].what", "write text here, not a list"),
    ("events: [{id: e, what: {He said: stop}}]", "3:18: events[0].what", '"quotation marks"'),
    ("events:\n- id: e\n-", "5:2: events[1]", "this item of the list is empty"),
    ("claims: [{id: c, elements: [{name: x, events: e}]}]", "3:39: claims[0].elements[0].events", "write a list here"),
    (
        "events: [{id: e, what: He gave me form #3}]",
        "4:1",
        "a closing bracket is missing",
    ),  # in brackets the rest of the line is lost, and YAML sees it
    ("court:\n  judge: Judge of room #3", "4:10: court.judge", "cut off before a #"),
    # ids
    ("events: [{id: the first event}]", "3:11: events[0].id", "an id is one short word"),
    ("events: [{id: e}, {id: e}]", "3:20: events[1].id", "“e” is the id in line 3 already"),
    ("plaintiffs: [{id: p, name: P}]\ndefendants: [{id: p, name: D}]", "4:15: defendants[0].id", "is the id in line 3"),
    (
        "defendants: [{id: lopez, name: L}]\nclaims: [{id: c, against: [{defendant: lopes}]}]",
        "4:29: claims[0].against[0].defendant",
        "did you mean lopez?",
    ),
    (
        "claims: [{id: c, elements: [{name: x, events: [e]}]}]",
        "3:48: claims[0].elements[0].events[0]",
        "no event has the id “e”; there is none yet",
    ),
    (
        "events: [{id: e, who: {actors: [officers]}}]",
        "3:33: events[0].who.actors[0]",
        "no plaintiff or defendant or person has the id",
    ),
    ("events: [{id: e, sources: [{id: bwc}]}]", "3:29: events[0].sources[0].id", "no source has the id “bwc”"),
    (
        "events: [{id: e}]\nrelief: [{kind: nominal, against: [e]}]",
        "4:36: relief[0].against[0]",
        "“e” is the id of an event",
    ),
    ("motion: {grounds: [{heading: H, claim: c}]}", "3:33: motion.grounds[0].claim", "no claim has the id"),
    # YAML itself
    ("events:\n\t- id: e", "4:1", "there is a tab"),
    ("events: [{id: e", "4:1", "a closing bracket is missing"),
    ('court: {division: "North}\nevents:\n', "3:19", "a quotation mark is never closed"),  # where it begins
    ("court:\n  division: He said: no", "4:20", "a colon stands in a text"),
    ("court:\n  division: N\n judge: J", "5:2", "same indentation"),
    ("people: &all [{id: p, name: P}]\nevents: *all", "3:9", "anchors are not used here"),
    ("people: !!set {a}", "3:9", "tags are not used here"),
    ("people: !!python/object:os.system x", "3:9", "tags are not used here"),
    ("---\nschema: x", "3:1", "a second document begins here"),
    ("people: " + "[" * 60 + "]" * 60, "3:", "deep in each other"),
    ("{a: b}: c", "3:1", ""),
    ('events: [{id: e, what: "bell \\a"}]', "3:24: events[0].what", "no document can hold (U+0007)"),
    ("events: [{id: e, what: bell \x07}]", "3:29", "control character"),
]


@pytest.mark.parametrize(("text", "where", "said"), BROKEN, ids=lambda value: str(value)[:40])
def test_each_fault_is_said_where_it_is(text: str, where: str, said: str) -> None:
    lines = faults(HEAD + text + "\n")
    assert [line for line in lines if line.startswith(f"case.yaml:{where}") and said in line], lines


def test_all_faults_of_all_kinds_at_once_in_the_files_order() -> None:
    lines = faults(
        """\
schema: draftkit/matter@2
matter: {id: a b}
court: {distrct: nvd}
events: [{id: e, when: {date: x}}, {id: e, who: {actors: [nobody]}}]
"""
    )
    assert [line.split(": ")[0] for line in lines] == [
        f"case.yaml:{at}" for at in ("1:1", "2:10", "3:9", "4:25", "4:37", "4:59")
    ]


@pytest.mark.parametrize("secret", ["Maria Ruiz 987-65-4320", "He hit me: hard", "# { } ["])
def test_no_text_of_the_file_is_repeated(secret: str) -> None:
    """Keys and ids are named; a sentence, which may hold anything, is not."""
    quoted = secret.replace('"', "")
    for piece in (f'court: {{"{quoted}": x}}', f'events: [{{id: "{quoted}"}}]', f'court: "{quoted}"', f'events: [{{id: e, who: {{actors: ["{quoted}"]}}}}]',
                  f'events: [{{id: e, when: {{date: "{quoted}"}}}}]', f'"{quoted}": 1\n"{quoted}": 2'):  # fmt: skip
        assert secret not in "\n".join(faults(f"{HEAD}{piece}\n"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\x00\x01\x02PK", "not a text file"),
        (HEAD.encode() + b"court: {division: caf\xe9}", "not UTF-8 text (line 3)"),
        (b"x: " + b"a" * (2 << 20), "larger than 2 MB"),
        (b"just some words", "this is not a matter file"),
        (b"- a\n- b\n", "this is not a matter file"),
        (b"{}", "write schema: draftkit/matter@1"),
    ],
)  # fmt: skip
def test_what_is_no_matter_file_at_all(data: bytes, said: str) -> None:
    with pytest.raises(DraftkitError) as caught:
        read(data)
    assert said in str(caught.value)


def test_encodings_that_say_what_they_are() -> None:
    text = HEAD + "court: {division: Café §}\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert read(text.encode(encoding)).court.division == "Café §"
    assert read(text.replace("\n", "\r\n")).court.division == "Café §"


def test_json_is_a_matter_file_too() -> None:
    data = b'{"schema": "draftkit/matter@1", "matter": {"id": "m", "jury_demand": true},\n "court": {"judge": "\\ud83d\\ude00 \\u00a7"}}'
    matter = read(data)
    assert matter.court.judge == "😀 §"
    assert matter.matter.jury_demand is True
    assert matter.place("court.judge").line == 2


def test_half_a_character_is_shown_as_one_that_is_lost() -> None:
    assert read(HEAD + 'events: [{id: e, what: "half \\ud83d"}]').events[0].what == "half \ufffd"


@pytest.mark.parametrize("bomb", ["a: &a [x, x]\n" + "".join(f"b{n}: [*a, *a]\n" for n in range(99)), "[" * 200_000, "{a: " * 100_000, "? " * 50_000, "- " * 100_000, '"' + "\\" * 100_001, "a:\n" * 200_000])  # fmt: skip
def test_hostile_files_end_soon_and_in_one_message(bomb: str) -> None:
    began = time.monotonic()
    lines = faults(bomb)
    assert time.monotonic() - began < 20
    assert lines


def test_time_grows_with_the_file() -> None:
    """Two hundred events are read in seconds."""
    event = "- {{id: e{n}, what: Something happened here., when: {{date: 2023-03-03}}, who: {{actors: [d]}}, where: {{city: Reno}}}}\n"
    text = HEAD + "defendants: [{id: d, name: D}]\nevents:\n" + "".join(event.format(n=n) for n in range(200))
    began = time.monotonic()
    assert len(read(text).events) == 200
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("name", "data", "meant"),
    [
        ("case.yaml", None, True),
        ("CASE.YML", b"", True),
        ("case.json", b"{}", True),
        ("-", b"schema: draftkit/matter@1\n", True),
        ("-", b"See Hope v. Pelzer.", False),
        ("brief.docx", b"PK", False),
        ("notes.txt", b"# x\nschema: draftkit/matter@1\n", True),
    ],
)
def test_which_files_are_meant_as_matters(name: str, data: bytes | None, meant: bool) -> None:
    assert looks_like_matter(name, data) is meant


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.yaml", tmp_path):
        with pytest.raises(DraftkitError):
            read_matter(str(path))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[]", ()),  # an answer: there are none
        ("", None),  # a question still open
        ("[Jon Roe]", ("Jon Roe",)),
    ],
)
def test_no_other_names_is_an_answer(written: str, meant: tuple[str, ...] | None) -> None:
    matter = read(f"{HEAD}plaintiffs:\n  - {{id: p, name: P, also_known_as: {written}}}\n".encode())
    assert matter.plaintiffs[0].also_known_as == meant


def test_thousands_of_faults_cost_seconds_not_minutes() -> None:
    keys = "".join(f"k{number}: x\n" for number in range(20_000))
    events = "".join(f"  - {{id: e{n}, sources: [{{id: s{n}}}]}}\n" for n in range(8_000))
    began = time.process_time()
    with pytest.raises(InvalidMatter) as refused:
        read_matter("case.yaml", data=f"schema: draftkit/matter@1\n{keys}events:\n{events}".encode())
    assert time.process_time() - began < 20
    assert len(refused.value.faults) == 200
