"""The interview: it asks who, what, when, where, how and why, saves every answer, goes on where it stopped."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from draftkit.cli import SETTINGS, main
from draftkit.cli.new import command
from draftkit.errors import BadUsage
from draftkit.matter import read_matter
from draftkit.matter.asking import COMPLAINT
from draftkit.matter.interview import HEADER, Interview, Question, explained
from draftkit.matter.loading import load
from draftkit.matter.questions import Ask, Each
from draftkit.matter.shape import type_at
from draftkit.model.matter import Matter

GIVEN = {
    "matter.filer": "pro se",
    "court.district": "D. Nev.",
    "court.forum_state": "NV",
    "plaintiffs[0].name": "Jane Roe",
    "plaintiffs[0].minor": "no",
    "plaintiffs[0].custody.status": "2",
    "plaintiffs[0].custody.since": "March 1, 2023",
    "defendants[0].name": "Officer R. Smith",
    "defendants[0].kind": "indiv",
    "defendants[0].capacities": "both",
    "defendants[0].badge_number": "0411",
    "defendants[1].name": "City of Reno",
    "defendants[1].kind": "Municipality",
    "people[0].name": "Ann Poe",
    "events[0].what": "Smith: \"get down\" # then hit me",
    "events[0].who.actors": "Officer R. Smith",
    "events[0].who.targets": "1",
    "events[0].who.witnesses": "1, Ann Poe, roe",
    "events[0].when.date": "3/3/2023",
    "events[0].when.time": "12:30",
    "events[0].where.in_custody": "y",
    "events[0].how.force": "one punch; one kick ;",
    "events[0].how.duration_seconds": "10",
    "events[0].how.resistance": "not known",
    "events[0].how.restraint": "none of your business",  # no answer: asked again
    "events[1].what": "The jail doctor looked at my eye.",
    "injuries[0].description": "a black eye",
    "injuries[0].events": "1",
    "claims[0].right": "Fourth Amendment, excessive force",
    "claims[0].against[0].defendant": "officer",
    "claims[0].against[0].capacity": "individual",
    "claims[0].elements[0].name": "seizure",
    "claims[0].elements[0].events": "1, 2",
    "exhaustion.procedure": "yes",
    "exhaustion.grievances[0].complaint": "Smith hit me",
    "relief[0].kind": "compensatory",
    "relief[0].against": "1",
    "matter.jury_demand": "yes",
}  # fmt: skip


def answered(interview: Interview, given: dict[str, str]) -> list[Question]:
    """Answer every question from ``given``, the others with nothing; the questions that were put."""
    put = []
    while (question := interview.next()) is not None:
        put.append(question)
        assert len(put) < 500
        try:
            interview.answer(question, given.get(question.key, ""))
        except BadUsage:
            interview.answer(question, "")
    return put


def matter_of(interview: Interview) -> Matter:
    return read_matter("case.yaml", data=interview.text().encode())


def test_a_whole_interview() -> None:
    interview = Interview()
    put = answered(interview, GIVEN)
    matter = matter_of(interview)
    smith, event = matter.defendants[0], matter.events[0]
    assert (matter.matter.id, matter.matter.jury_demand) == ("roe", True)
    assert [d.id for d in matter.defendants] == ["smith", "reno"]
    assert (smith.badge_number, [c.value for c in smith.capacities]) == ("0411", ["individual", "official"])
    assert event.what == 'Smith: "get down" # then hit me'
    assert (event.who.actors, event.who.targets, event.who.witnesses) == (("smith",), ("roe",), ("roe", "poe"))
    assert (str(event.when.date), event.when.time, event.where.in_custody) == ("2023-03-03", "12:30", True)
    assert (event.how.force, event.how.resistance, event.how.restraint) == (
        ("one punch", "one kick"),
        "not_known",
        None,
    )
    assert [e.id for e in matter.events] == ["event-1", "event-2"]
    assert matter.claims[0].events == ("event-1", "event-2")
    assert matter.claims[0].against[0].defendant == "smith"
    assert matter.relief[0].against == ("smith",)
    assert matter.exhaustion is not None
    assert matter.exhaustion.grievances[0].complaint == "Smith hit me"
    assert matter.interview is not None
    assert matter.interview.finished
    assert "events[0].how.restraint" in matter.interview.asked
    assert len({q.key for q in put}) == len(put)  # nothing is asked twice


def test_every_event_is_asked_who_what_when_where_how_why() -> None:
    keys = [q.key for q in answered(Interview(), GIVEN)]
    for number in (0, 1):
        for part in (
            "who.actors",
            "who.targets",
            "who.witnesses",
            "what",
            "when.date",
            "where.place",
            "how.force",
            "how.resistance",
            "how.warnings",
            "why.reason_given",
            "why.known_to_actor",
        ):
            assert f"events[{number}].{part}" in keys


@pytest.mark.parametrize(
    ("actors", "asked"),
    [
        pytest.param("Jane Roe", False, id="her own act: no force, no warning, no reason given for it"),
        pytest.param("Jane Roe, Officer R. Smith", True, id="a defendant had a part in it"),
        pytest.param("Ann Poe", True, id="somebody else"),
        pytest.param("", True, id="not said"),
    ],
)
def test_how_and_why_are_asked_of_what_others_did(actors: str, asked: bool) -> None:
    keys = [q.key for q in answered(Interview(), {**GIVEN, "events[1].who.actors": actors})]
    for part in ("how.force", "how.warnings", "why.reason_given", "why.known_to_actor"):
        assert (f"events[1].{part}" in keys) is asked
    assert "events[1].result" in keys


def test_somebody_who_comes_up_later_can_be_added() -> None:
    interview = Interview()
    put = answered(interview, {**GIVEN, "events[0].who.actors": "1, + Lou Poe", "people[1].role": "officer"})
    matter = matter_of(interview)
    assert [(p.id, p.name) for p in matter.people] == [("poe", "Ann Poe"), ("poe-1", "Lou Poe")]
    assert matter.events[0].who.actors == ("roe", "poe-1")
    assert matter.people[1].role == "officer"  # asked at once, as of everybody
    assert "people[1].role" in [q.key for q in put]


def test_who_sues_for_a_child_or_an_estate_is_asked() -> None:
    """Of a child the adult, of an adult the person sued for; never both, and nothing more after no."""
    given = {
        "plaintiffs[0].name": "Lena Roe",
        "plaintiffs[0].minor": "yes",
        "plaintiffs[0].sues_by.name": "Ana Roe",
        "plaintiffs[0].sues_by.role": "mother and next friend",
        "plaintiffs[1].name": "Ana Roe",
        "plaintiffs[1].minor": "no",
        "plaintiffs[1].represents.kind": "estate",
        "plaintiffs[1].represents.name": "Max Roe",
        "plaintiffs[2].name": "Tom Roe",
        "plaintiffs[2].minor": "no",
        "plaintiffs[2].represents.kind": "no",
    }
    interview = Interview()
    keys = [q.key for q in answered(interview, given)]
    lena, ana, tom = matter_of(interview).plaintiffs
    assert lena.sues_by is not None
    assert (lena.sues_by.name, lena.sues_by.role) == ("Ana Roe", "mother and next friend")
    assert ana.represents is not None
    assert (ana.represents.kind, ana.represents.name) == ("estate", "Max Roe")
    assert (tom.represents, tom.sues_by) == (None, None)
    assert "plaintiffs[0].represents.kind" not in keys
    assert "plaintiffs[1].sues_by.name" not in keys
    assert "plaintiffs[2].represents.name" not in keys


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("person", "individual"),  # "a person (individual)", not "a private person or company"
        ("city", "municipality"),
        ("town", "municipality"),  # a word within one answer only
        ("company", "private"),
        ("county", "county"),
        ("agency", "state_agency"),
        ("body or", None),  # no word of an answer
    ],
)
def test_a_kind_is_understood_without_its_article(said: str, kind: str | None) -> None:
    interview = Interview()
    answered(interview, {"defendants[0].name": "Roe", "defendants[0].kind": said})
    assert matter_of(interview).defendants[0].kind == kind


def test_a_lawyer_is_asked_for_only_where_one_files() -> None:
    interview = Interview()
    answered(interview, {"matter.filer": "a clinic", "counsel[0].name": "Ann Poe", "counsel[0].bar_number": "0399"})
    assert [(c.name, c.bar_number) for c in matter_of(interview).counsel] == [("Ann Poe", "0399")]
    assert not any(q.key.startswith("counsel") for q in answered(Interview(), GIVEN))


def test_sources_are_asked_before_the_events_that_name_them() -> None:
    given = {
        **GIVEN,
        "sources[0].title": "Video of Officer Smith",
        "sources[0].kind": "body-camera video",
        "sources[0].exhibit": "no",
        "events[0].sources[0].id": "video",
        "events[0].sources[0].at": "03:12",
    }
    interview = Interview()
    answered(interview, given)
    matter = matter_of(interview)
    assert [(s.id, s.kind, s.exhibit) for s in matter.sources] == [("source-1", "body_camera", None)]
    assert [(s.id, s.at) for s in matter.events[0].sources] == [("source-1", "03:12")]
    assert not any(".sources[" in q.key for q in answered(Interview(), GIVEN))  # none named, none asked for


def test_a_prisoner_is_asked_why_the_procedure_could_not_be_used_and_for_earlier_suits() -> None:
    given = {
        **GIVEN,
        "exhaustion.covers": "1",
        "exhaustion.unavailable_because": "Officer Smith tore up the form.",
        "exhaustion.not_filed_because": "none",  # nothing to say
        "exhaustion.told[0].who": "the warden",
        "exhaustion.told[0].when": "May 2, 2023",
        "earlier_suits.none_ever": "no",
        "earlier_suits.list[0].parties": "Roe v. Doe",
        "earlier_suits.list[0].strike": "no",
    }
    interview = Interview()
    put = answered(interview, given)
    matter = matter_of(interview)
    assert matter.exhaustion is not None
    assert matter.exhaustion.covers == ("count-1",)
    assert matter.exhaustion.unavailable_because == "Officer Smith tore up the form."
    assert matter.exhaustion.not_filed_because is None
    assert [(t.who, str(t.when)) for t in matter.exhaustion.told] == [("the warden", "2023-05-02")]
    assert matter.earlier_suits is not None
    assert [(s.parties, s.strike) for s in matter.earlier_suits.list] == [("Roe v. Doe", False)]
    assert len({q.key for q in put}) == len(put)
    never = answered(Interview(), {**GIVEN, "earlier_suits.none_ever": "yes"})
    assert not any(q.key.startswith("earlier_suits.list") for q in never)
    assert not any(q.key.startswith("exhaustion") for q in answered(Interview(), {"plaintiffs[0].name": "Ann Poe"}))


def test_nothing_is_in_the_file_that_was_not_said() -> None:
    """All answers left open: only the frame, and what was asked."""
    interview = Interview()
    answered(interview, {})
    matter = matter_of(interview)
    assert matter.plaintiffs == matter.defendants == matter.events == matter.claims == matter.relief == ()
    assert set(interview.data) == {"schema", "matter", "interview"}


@pytest.mark.parametrize("stop", range(0, 120, 7))
def test_it_goes_on_where_it_stopped(stop: int) -> None:
    """Stopped after any answer and read again, the questions that follow and the file that results are the same."""
    whole = Interview()
    keys = [q.key for q in answered(whole, GIVEN)]
    first = Interview()
    for _ in range(stop):
        question = first.next()
        if question is None:
            break
        try:
            first.answer(question, GIVEN.get(question.key, ""))
        except BadUsage:
            first.answer(question, "")
    assert matter_of(first).interview is not None  # always a file that can be read
    second = Interview(load(first.text(), "case.yaml").data)
    assert [q.key for q in answered(second, GIVEN)] == keys[stop:]
    assert matter_of(second) == matter_of(whole)


@pytest.mark.parametrize(
    ("key", "said", "why"),
    [
        ("events[0].when.date", "last June", "could not be read"),
        ("events[0].who.actors", "Officer Smyth", "not one of the answers"),
        ("events[0].who.actors", "9", "not one of the answers"),
        ("events[0].where.in_custody", "perhaps", "yes or no"),
        ("events[0].how.duration_seconds", "ten", "not a number"),
        ("defendants[0].kind", "robot", "not one of the answers"),
        ("matter.filer", "c", "not one of the answers"),  # clinic or counsel?
        ("court.forum_state", "Nevada", "short form of a state"),
        ("plaintiffs[0].custody.status", "yes", "not one of the answers"),  # yes, but which?
    ],
)
def test_an_answer_that_cannot_be_is_asked_again(key: str, said: str, why: str) -> None:
    interview = Interview()
    while (question := interview.next()) is not None and question.key != key:
        interview.answer(question, {**GIVEN, "events[0].how.restraint": ""}.get(question.key, ""))
    assert question is not None
    before = interview.text()
    with pytest.raises(BadUsage) as caught:
        interview.answer(question, said)
    assert why in caught.value.message
    assert interview.text() == before
    assert interview.next() == question


def test_the_questions_ask_for_keys_that_there_are() -> None:
    def look(script: tuple[Ask | Each, ...], way: tuple[str, ...]) -> None:
        for step in script:
            inner = (*way, *step.key.split("."))
            assert type_at(inner) is not None, inner
            if isinstance(step, Each):
                assert isinstance(step.asks[0], Ask)
                look(step.asks, inner)

    look(COMPLAINT, ())
    for question in answered(Interview(), GIVEN):
        assert explained(question)
        assert question.words.endswith(("?", ".", ")")), question.words
        assert question.ask.kind != "choice" or question.choices


def asked_until(key: str) -> tuple[Interview, Question]:
    interview = Interview()
    given = {**GIVEN, "events[0].how.restraint": ""}
    while (question := interview.next()) is not None and question.key != key:
        interview.answer(question, given.get(question.key, ""))
    assert question is not None
    return interview, question


@pytest.mark.parametrize(
    ("key", "said", "value"),
    [
        ("matter.filer", "a lawyer", "counsel"),  # as shown
        ("matter.filer", "pro_se", "pro_se"),  # the word of the file itself
        ("plaintiffs[0].custody.status", "no", "none"),
        ("plaintiffs[0].custody.status", "yes, immigration", "immigration"),  # its beginning is enough
        ("plaintiffs[0].also_known_as", "none", ["none"]),  # an answer: there are none
        ("events[0].how.resistance", "no", "none"),
        ("events[0].how.restraint", "in handcuffs", "cuffed"),
        ("court.forum_state", "nv", "NV"),
        ("plaintiffs[0].also_known_as", "Jan Roe; J. Poe", ["Jan Roe", "J. Poe"]),
    ],
)
def test_choices_are_in_plain_words(key: str, said: str, value: object) -> None:
    interview, question = asked_until(key)
    assert "_" not in "".join(question.shown)
    interview.answer(question, said)
    part: object = interview.data
    for step in question.way:
        part = part[step]  # type: ignore[index]
    assert part == value


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Ana Núñez", "nunez"),
        ("Chukwuemeka O'Neill Jr.", "oneill"),
        ("John Doe 2", "2"),
        ("مرحبا", "party"),  # no letter that an id may have
        ("R. Roe III", "roe"),
    ],
)
def test_an_id_is_made_of_the_name(name: str, id: str) -> None:
    interview, question = asked_until("plaintiffs[0].name")
    interview.answer(question, name)
    assert interview.data["plaintiffs"][0]["id"] == id


# At the terminal ------------------------------------------------------------------------------------------------------


def test_at_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    run = CliRunner()  # SETTINGS: click keeps the help option that a command was first asked with
    first = run.invoke(command, ["complaint", "-o", str(path)], input="1\n?\nD. Nev.\nstop\n", **SETTINGS)
    assert first.exit_code == 0, first.output
    assert "Its name or short form" in first.output  # what ? shows
    assert "1 myself, without a lawyer" in first.output
    assert run.invoke(command, [], **SETTINGS).exception is not None  # says what to write, and shows no traceback
    assert path.read_text(encoding="utf-8").startswith(HEADER)
    assert path.stat().st_mode & 0o077 == 0  # nobody else's to read
    assert read_matter(str(path)).court.district == "D. Nev."
    second = run.invoke(command, ["complaint", "-o", str(path)], input="NV\n", **SETTINGS)  # then the input ends
    assert second.exit_code == 0, second.output
    assert "Going on with" in second.output
    assert "In which federal district" not in second.output
    assert read_matter(str(path)).court.forum_state == "NV"


def test_a_file_of_somebodys_own_is_never_asked_into(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.yaml"
    path.write_text("schema: draftkit/matter@1\nmatter: {id: mine}\n", encoding="utf-8")
    before = path.read_bytes()
    assert main(["new", "complaint", "-o", str(path)]) == 2
    assert main(["new", "complaint", "-o", str(path), "--blank"]) == 2
    assert "already there" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert main(["new", "complaint", "-o", str(path), "--blank", "--force"]) == 0
    assert "my-case" in path.read_text(encoding="utf-8")
    assert main(["new", "complaint"]) == 2


SAVING = """
import sys
from pathlib import Path
from draftkit.matter.interview import Interview
from draftkit.outputs.saving import save
path = Path(sys.argv[1])
print("ready", flush=True)
n = 0
while True:
    interview = Interview()
    for answer in ("1", "D. Nev.", "NV", f"Jane Roe {n} " + "x" * (n * 997 % 60000)):
        interview.answer(interview.next(), answer)
        save(path, interview.text().encode(), force=True)
    n += 1
"""


def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    """Fifty times kill -9 while answers are saved: the file is always one that was saved, old or new."""
    path = tmp_path / "case.yaml"
    chance = random.Random(4)
    for _ in range(50):
        child = subprocess.Popen([sys.executable, "-c", SAVING, str(path)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0.002, 0.06))
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()
        if path.exists():
            text = path.read_text(encoding="utf-8")
            assert text.startswith(HEADER)
            assert text.endswith("\n")
            matter = read_matter(str(path))
            assert matter.interview is not None
            assert not matter.interview.finished
    assert path.exists()
