"""What may be read as the motion: a motion of a defendant, and no other paper; and which motion it is, never guessed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from draftkit.assembly.motion_paper import refuse_other_papers, seems
from draftkit.assembly.motion_to_matter import matter_text, told_posture
from draftkit.assembly.opposition import UNKNOWN_MOTION, build, posture_of
from draftkit.cli import main
from draftkit.cli.opposition import read_motion
from draftkit.errors import BadUsage
from draftkit.matter import read_matter
from draftkit.model.motion import Motion, Posture
from draftkit.model.parties import Stage
from draftkit.reading import read
from tests.assembly.matters import EXAMPLES, example

CAPTION = """UNITED STATES DISTRICT COURT
DISTRICT OF NEVADA

JANE DOE, Plaintiff,
v.
R. ROE, Defendant.

Case No. 3:25-cv-00001

"""
PAPERS = [
    # text, what it seems to be (None: it may be a motion of a defendant)
    (CAPTION + "DEFENDANT’S MOTION TO DISMISS\n\nDefendant R. Roe moves to dismiss.\n", None),
    (CAPTION + "MEMORANDUM IN SUPPORT OF DEFENDANTS’ MOTION FOR SUMMARY JUDGMENT\n\nThere is no dispute.\n", None),
    (CAPTION + "MOTION TO DISMISS PLAINTIFF’S COMPLAINT\n\nThe complaint fails.\n", None),
    # no title that can be read, but the sentence that moves
    (CAPTION + "Defendant R. Roe, by counsel, moves this Court to dismiss the complaint under Rule 12(b)(6).\n", None),
    (CAPTION + "BRIEF\n\nDefendants seek summary judgment on every count.\n", None),
    # one word too like another kind: a motion about a complaint, a reply, an order
    (CAPTION + "DEFENDANT’S MOTION FOR A PROTECTIVE ORDER AND TO DISMISS\n\nDefendant moves.\n", None),
    (CAPTION + "COMPLAINT\n\n1. Officer Roe struck Ms. Doe.\n\nPRAYER FOR RELIEF\n", "a complaint"),
    (CAPTION + "FIRST AMENDED COMPLAINT FOR DAMAGES\n\nJURISDICTION\n\nPARTIES\n", "a complaint"),
    (CAPTION + "ORDER GRANTING MOTION TO DISMISS\n\nThe motion is granted.\n", "an order or opinion of a court"),
    (CAPTION + "MEMORANDUM OPINION\n\nDefendant moves to dismiss.\n", "an order or opinion of a court"),
    (CAPTION + "The motion to dismiss is granted.\n\nIT IS SO ORDERED.\n", "an order or opinion of a court"),
    (CAPTION + "PLAINTIFF’S OPPOSITION TO MOTION TO DISMISS\n\nThe motion fails.\n",
     "an opposition to a motion of the defendants"),
    (CAPTION + "DEFENDANT’S REPLY IN SUPPORT OF MOTION TO DISMISS\n\nThe opposition fails.\n", "a reply brief"),
    (CAPTION + "DECLARATION OF R. ROE\n\nI was there.\n", "a declaration"),
    (CAPTION + "PLAINTIFF’S MOTION FOR LEAVE TO AMEND\n\nPlaintiff moves for leave.\n",
     "a motion or memorandum of the plaintiff"),
    (CAPTION + "MEMORANDUM OF LAW\n\nThe facts are these.\n",
     "a motion or memorandum that is not said to be the defendants’"),
    (CAPTION + "DEFENDANT’S ANSWER AND AFFIRMATIVE DEFENSES\n\n1. Denied.\n", "an answer to a complaint"),
    (CAPTION + "ANSWER TO COMPLAINT\n\n1. Denied.\n", "an answer to a complaint"),
    ("United States Court of Appeals\nFor the Ninth Circuit\n\nDOE, Plaintiff-Appellee,\nv.\nROE, Defendant-Appellant.\n\n"
     "Before: Able, Baker and Charles, Circuit Judges.\n\nDefendant Roe moved to dismiss.\n", "an opinion of a court"),
    ("County Counsel\n\nRe: motion to dismiss\n\nDear Ms. Doe:\n\nDefendant moves next week.\n\nSincerely,\n\nA. Lawyer\n", "a letter"),
    ("Shopping: milk, eggs, bread.\n", "a paper of another kind"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what"), PAPERS)
def test_what_a_paper_seems_to_be(text: str, what: str | None) -> None:
    found = seems(read("paper.txt", data=text.encode()))
    assert found is None if what is None else (found or "").startswith(what), found


@pytest.mark.parametrize("name", ["jail-medical.docx", "protest-arrest.docx", "traffic-stop.pdf"])
def test_the_example_motions_are_motions(name: str) -> None:
    refuse_other_papers(read(str(EXAMPLES / "motions" / name)))


def test_an_answer_is_sent_to_the_reply() -> None:
    answer = read("answer.txt", data=(CAPTION + "ANSWER TO COMPLAINT\n").encode())
    with pytest.raises(BadUsage, match=r"looks like an answer to a complaint.*--style rule7-reply"):
        refuse_other_papers(answer)


@pytest.mark.parametrize(
    "command", [["opposition", "CASE", "-o", "o.docx", "--no-pages"], ["new", "opposition", "-o", "m.yaml"]]
)
def test_an_order_is_refused_by_both_commands_and_read_with_force(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    secret = "Ms. Doe’s diagnosis is private."
    Path("order.txt").write_text(CAPTION + f"ORDER\n\n{secret}\n", encoding="utf-8")
    words = [a.replace("CASE", str(EXAMPLES / "traffic-stop.yaml")) for a in command] + ["--motion", "order.txt"]
    assert main(words) == 2
    shown = capsys.readouterr()
    assert "order.txt looks like an order or opinion of a court, not like a motion of a defendant." in shown.err
    assert "--force" in shown.err
    assert "posture" in shown.err
    assert secret not in shown.out + shown.err
    assert [p.name for p in tmp_path.iterdir()] == ["order.txt"]
    assert main([*words, "--force"]) == 0
    assert "does not look like a motion of a defendant" in capsys.readouterr().out


TITLES = [
    ("Defendants’ Motion to Dismiss", Posture.DISMISS),
    ("Defendants’ Motion to Dismiss under Rule 12(b)(6)", Posture.DISMISS),
    ("Motion for Summary Judgment", Posture.SUMMARY_JUDGMENT),
    # two kinds in one title: the court decides which it is, nobody guesses
    ("Motion to Dismiss or, in the Alternative, for Summary Judgment", None),
    ("Motion for Judgment on the Pleadings and to Dismiss", None),
]


@pytest.mark.parametrize(("title", "posture"), TITLES)
def test_a_title_of_two_kinds_leaves_the_posture_open(title: str, posture: Posture | None) -> None:
    found = read_motion(str(EXAMPLES / "motions" / "traffic-stop.pdf"))
    changed = replace(found, title=title, posture=posture or Posture.SUMMARY_JUDGMENT)
    assert told_posture(changed) is posture
    text = matter_text(changed)
    assert ("posture:  # one of: 12(b)(6), 12(c), 56" in text) == (posture is None)
    assert read_matter("case.yaml", data=text.encode()).motion.posture is posture  # type: ignore[union-attr]


def test_a_motion_that_nobody_names_leaves_blanks() -> None:
    made = build(example("traffic-stop"), pages=False)
    assert made.posture is None
    assert UNKNOWN_MOTION in made.remarks
    text = read("o.docx", data=made.data).text.replace("\u00a0", " ")
    assert "[FILL IN: standard of this motion - to dismiss, on the pleadings or for summary judgment" in text
    assert "1. Which motion: not answered in the matter file yet" in text
    assert "facial plausibility" not in text  # the standard of a motion to dismiss is no more known than the motion
    assert "Motion to Dismiss" not in text


STAGES = [
    # stage of the matter, its motion's posture, the posture that counts
    (Stage.OPPOSITION_MTD, None, Posture.DISMISS),
    (Stage.OPPOSITION_SJ, None, Posture.SUMMARY_JUDGMENT),
    (Stage.OPPOSITION_MTD, Posture.PLEADINGS, Posture.PLEADINGS),
    (Stage.COMPLAINT, None, None),
]


@pytest.mark.parametrize(("stage", "stated", "posture"), STAGES)
def test_the_matter_says_which_motion_it_is(stage: Stage, stated: Posture | None, posture: Posture | None) -> None:
    one = example("traffic-stop")
    one = replace(one, matter=replace(one.matter, stage=stage), motion=Motion(posture=stated))
    assert posture_of(one, None) is posture
