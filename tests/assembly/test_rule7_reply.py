"""The reply to an answer that pleads immunity: one part for each defendant and claim, and whose practice it is."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from draftkit.assembly.opposition import OTHER_CIRCUIT, BuiltOpposition, Paper, build
from draftkit.assembly.opposition_reply import pleading, title
from draftkit.checking import check
from draftkit.cli import main
from draftkit.model.draft import Draft
from draftkit.model.finding import Severity
from draftkit.model.matter import Matter
from draftkit.model.motion import ImmunityRaised, Motion, Opposition, Rule7Reply
from draftkit.model.parties import Stage
from draftkit.model.place import PartialDate
from draftkit.reading import read
from tests.assembly.matters import EXAMPLES, NAMES, example


def in_texas(name: str = "traffic-stop") -> Matter:
    one = example(name)
    return replace(one, court=replace(one.court, district="txsd", circuit=None, case_number="4:25-cv-00001"))


@cache
def built(name: str) -> BuiltOpposition:
    return build(in_texas(name), paper=Paper.RULE7_REPLY, pages=False)


def text_of(made: BuiltOpposition) -> str:
    return draft_of(made).text.replace("\u00a0", " ")


def draft_of(made: BuiltOpposition) -> Draft:
    return read("reply.docx", data=made.data)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_but_the_blanks_is_wrong_with_it(name: str) -> None:
    report = check(draft_of(built(name)), matter=in_texas(name), today="2025-12-01")
    loud = [f for f in report.findings if f.severity is not Severity.NOTE and f.code not in ("OPP522", "CIT108")]
    assert [(f.code, f.message) for f in loud] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_defendant_and_claim_has_its_part(name: str) -> None:
    one, draft = in_texas(name), draft_of(built(name))
    headings = [(b.heading, b.text.replace("\u00a0", " ")) for b in draft.blocks if b.heading is not None]
    for id in pleading(one):
        own = f"Defendant {one.printed_name(id)}."
        at = headings.index((2, own))
        counts = []
        for level, text in headings[at + 1 :]:
            if level != 3:
                break
            counts.append(text)
        expected = [
            n for n, c in enumerate(one.claims) if id in [a.defendant for a in c.against] and c.theory != "state_tort"
        ]
        assert len(counts) == len(expected)


def test_a_part_tells_right_acts_knowledge_harm_and_law_in_that_order() -> None:
    text = text_of(built("traffic-stop"))
    part = text[
        text.index("\nDefendant J. Pell.\n") : text.index("\nConclusion\n", text.index("\nDefendant J. Pell.\n"))
    ]
    order = [
        "The right, as conduct: ", "On March 14, 2025, at about 21:47: Officer Pell stood about three feet", "Compl. ¶",
        "Known then: Ms. Fielding was handcuffed; ", "Harm: ", "Decision", "argument: why these decisions told this defendant",
    ]  # fmt: skip
    places = [part.index(words) for words in order]
    assert places == sorted(places)
    assert "swept Ms. Fielding's feet" not in part  # another's act


def test_the_rule_is_printed_where_it_is_the_circuits_own() -> None:
    made = built("traffic-stop")
    text = text_of(made)
    assert (
        "In the Fifth Circuit: A court may order a Rule 7(a) reply tailored to the answer that pleads immunity." in text
    )
    assert "Schultea v. Wood, 47 F.3d 1427 (5th Cir. 1995) (en banc)" in text
    assert "[FILL IN: page of Schultea v. Wood" in text  # its page is not confirmed
    assert OTHER_CIRCUIT not in made.remarks


def test_elsewhere_it_warns_and_prints_no_rule() -> None:
    made = build(example("traffic-stop"), paper=Paper.RULE7_REPLY, pages=False)
    assert OTHER_CIRCUIT in made.remarks
    text = text_of(made)
    assert "Schultea" not in text
    assert "[FILL IN: what the order asks of this reply - no rule of the Ninth Circuit on it is held here" in text
    assert "outside the Fifth Circuit: only where the court ordered one" in text


def test_order_and_answer_are_named_or_blanks() -> None:
    assert "[FILL IN: ECF No. of the order for this reply - the docket]" in text_of(built("traffic-stop"))
    told = Rule7Reply(order_ecf="31", answer_ecf="18", due=PartialDate("2025-12-19"))
    one = replace(in_texas(), opposition=Opposition(rule7_reply=told))
    text = text_of(build(one, paper=Paper.RULE7_REPLY, pages=False))
    assert (
        "(ECF No. 18), which pleads qualified immunity. The Court ordered it (ECF No. 31). Fed. R. Civ. P. 7(a)(7)."
        in text
    )
    assert "2. Due: December 19, 2025" in text


WHO = [
    # who pleads immunity as the matter says, words of the title
    ((), "Defendants T. Marrow and J. Pell"),
    (("pell",), "Defendant J. Pell"),
    (("silver-flat",), "Defendants T. Marrow and J. Pell"),  # a city has no immunity to plead
]


@pytest.mark.parametrize(("raised", "words"), WHO)
def test_the_title_names_those_who_plead_it(raised: tuple[str, ...], words: str) -> None:
    one = replace(in_texas(), motion=Motion(immunity=ImmunityRaised(raised_by=raised)))
    assert title(one) == f"Plaintiff’s Rule 7(a) Reply to the Qualified-Immunity Defense of {words}"


def test_a_defendant_without_acts_knowledge_or_harm_gets_blanks() -> None:
    one = in_texas()
    events = tuple(replace(e, who=replace(e.who, actors=()), why=replace(e.why, known_to_actor=())) for e in one.events)
    text = text_of(build(replace(one, events=events, injuries=()), paper=Paper.RULE7_REPLY, pages=False))
    for words in (
        "what this defendant did or failed to do",
        "what this defendant saw or was told",
        "the harm that this defendant’s act did",
    ):
        assert f"[FILL IN: {words}" in text


def test_the_command_makes_it_by_style_or_by_stage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    case = EXAMPLES / "traffic-stop.yaml"
    assert main(["opposition", str(case), "--style", "rule7-reply", "-o", "r.docx", "--no-pages"]) == 0
    said = capsys.readouterr().out
    assert "Wrote r.docx, r.authorities.csv (reply under Rule 7(a))." in said
    assert "the Fifth Circuit’s practice" in said
    motion = EXAMPLES / "motions" / "traffic-stop.pdf"
    assert main(["opposition", str(case), "--style", "rule7-reply", "--motion", str(motion), "-o", "s.docx"]) == 2
    assert "answers an answer, not a motion" in capsys.readouterr().err
    one = in_texas()
    assert (
        build(replace(one, matter=replace(one.matter, stage=Stage.RULE7_REPLY)), pages=False).paper is Paper.RULE7_REPLY
    )
