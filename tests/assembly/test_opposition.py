"""The skeleton of an opposition: from each example matter and its motion, in both postures; what it says and what not."""

from __future__ import annotations

import io
import re
import runpy
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from draftkit.assembly import opposition_proof
from draftkit.assembly.motion_to_matter import matter_text, with_motion
from draftkit.assembly.opposition import BuiltOpposition, build, counted, shipped_template
from draftkit.assembly.opposition_context import short_title
from draftkit.assembly.opposition_facts import facts_of, paragraph_signs
from draftkit.assembly.opposition_law import SHORT, Citer, Quote
from draftkit.assembly.opposition_sources import side_file
from draftkit.assembly.opposition_tables import HERE
from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.cli.opposition import read_motion
from draftkit.errors import BadTemplate, BadUsage
from draftkit.matter import read_matter
from draftkit.model.claims import Theory
from draftkit.model.draft import Draft
from draftkit.model.finding import Severity
from draftkit.model.matter import Matter
from draftkit.model.motion import (
    CitedCase,
    Distinguish,
    Fallbacks,
    Ground,
    GroundAnswer,
    Motion,
    Opposition,
    Posture,
    ProngOneFactors,
    Ruling,
    RulingAsked,
)
from draftkit.model.place import PartialDate
from draftkit.papers.kind import PaperKind, paper_of
from draftkit.papers.motion import MotionRead
from draftkit.reading import read
from tests.assembly.matters import EXAMPLES, NAMES, example

MOTIONS = {
    "protest-arrest": "protest-arrest.docx",
    "jail-medical": "jail-medical.docx",
    "traffic-stop": "traffic-stop.pdf",
}
POSTURES = (Posture.DISMISS, Posture.SUMMARY_JUDGMENT)
BLANK = re.compile(r"\[FILL IN: [^\[\]]+\]")


@cache
def motion(name: str) -> MotionRead:
    return read_motion(str(EXAMPLES / "motions" / MOTIONS[name]))


@cache
def matter(name: str) -> Matter:
    return with_motion(example(name), motion(name))


@cache
def built(name: str, posture: Posture) -> BuiltOpposition:
    return build(matter(name), posture=posture, read=motion(name), pages=False)


def text_of(made: BuiltOpposition) -> Draft:
    return read("opposition.docx", data=made.data)


BOTH = pytest.mark.parametrize(("name", "posture"), [(n, p) for n in NAMES for p in POSTURES])


LEFT_OPEN = {
    "OPP522": "a blank",
    "CIT108": "a blank",
    "QI303": "the request to decide the violation is printed with a reason of the person's own, and none is given",
}


@BOTH
def test_nothing_but_what_the_matter_file_leaves_open_is_wrong_with_it(name: str, posture: Posture) -> None:
    draft = text_of(built(name, posture))
    assert paper_of(draft).kind is PaperKind.OPPOSITION, "the cover sheet is not the title"
    report = check(draft, matter=matter(name), today="2025-12-01")
    loud = [f for f in report.findings if f.severity is not Severity.NOTE and f.code not in LEFT_OPEN]
    assert [(f.code, f.message) for f in loud] == []
    assert all(a.verdict.value in ("confirmed", "unconfirmed") for a in report.answers.values())


@BOTH
def test_the_analysis_of_the_skeleton_agrees_with_what_it_was_built_from(name: str, posture: Posture) -> None:
    made = built(name, posture)
    assessment = check(text_of(made), matter=matter(name), rules=()).assessment
    assert made.argued
    for one in made.argued:
        row = assessment.row(one.row.authority.id, one.claim)
        assert row is not None, one.row.authority.id
        assert (row.worth, row.binding, row.days_before) == (one.row.worth, one.row.binding, one.row.days_before)


@BOTH
def test_every_blank_is_listed_and_counted(name: str, posture: Posture) -> None:
    made = built(name, posture)
    text = text_of(made).text
    assert len(BLANK.findall(text)) == len(made.blanks)
    assert f"{len(made.blanks)} blanks to fill in" in text
    cover = text[: text.index("United States District Court\n")]
    assert BLANK.search(cover) is None  # the list itself holds none
    for blank in made.blanks:
        assert blank.what in cover


@BOTH
def test_parts_stand_in_their_order(name: str, posture: Posture) -> None:
    draft = text_of(built(name, posture))
    titles = [b.text for b in draft.blocks if b.heading == 1]
    facts = ["Response to the statement of facts", "Additional facts", "Facts"]
    expected = ["Introduction", "Issues", *(facts if posture is Posture.SUMMARY_JUDGMENT else ["Facts as pleaded"])]
    assert titles == [
        *expected, "Legal standard", "Argument", "Conclusion", "Certificate of compliance", "Certificate of service",
        "[Proposed] order",
    ]  # fmt: skip
    points = [b.text for b in draft.blocks if b.heading == 2]
    order = [
        "violations of the Constitution",
        "clearly established",
        "Defendants’ cases",
        "Each ground",
        *(["In the alternative"] if posture is Posture.DISMISS else []),
    ]
    places = [next(n for n, p in enumerate(points) if words in p) for words in order]
    assert places == sorted(places)


@BOTH
def test_leave_to_amend_is_offered_where_pleadings_are_open(name: str, posture: Posture) -> None:
    given = matter(name).opposition
    offered = posture is Posture.DISMISS or bool(given and given.fallbacks.leave_to_amend)
    assert ("Leave to amend, Fed." in text_of(built(name, posture)).text.replace("\u00a0", " ")) is offered


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_a_motion_to_dismiss_has_its_paragraph(name: str) -> None:
    """Each cite is the number that the complaint prints for the words before it."""
    from draftkit.assembly.complaint import build as complaint
    from draftkit.papers.paragraphs import numbered_paragraphs

    pleading = read("complaint.docx", data=complaint(example(name)).data)
    every = numbered_paragraphs(pleading)
    ends = [p.span[0] for p in every[1:]] + [len(pleading.text)]
    numbered = {p.number: pleading.text[p.span[0] : end] for p, end in zip(every, ends, strict=True)}
    draft = text_of(built(name, Posture.DISMISS))
    start = next(b.start for b in draft.blocks if b.text == "Facts as pleaded" and b.heading)
    end = next(b.start for b in draft.blocks if b.text == "Legal standard" and b.heading)
    section = draft.text[start:end].replace("\u00a0", " ")
    sentences = re.findall(r"(.*?) Compl\. ¶ (\d+)\.", section)
    assert len(sentences) > 10
    for words, number in sentences:
        told = words.split(": ", 1)[-1].strip()
        assert told[-60:].rstrip(".") in " ".join(numbered[int(number)].split()), (number, told)
    for event in example(name).events:
        assert (event.what or "").rstrip(".") in section


def test_no_fact_is_told_that_the_matter_does_not_hold() -> None:
    """Take the cites and the tool's own lead-ins away: what is left of the facts are the matter's words."""
    one = example("traffic-stop")
    facts = facts_of(one, record=False)
    assert set(facts.of_event) == {e.id for e in one.events}
    assert paragraph_signs([3]) == "¶ 3"
    assert paragraph_signs([3, 4, 5, 9]) == "¶¶ 3–5, 9"


def test_grounds_are_mirrored_and_marked() -> None:
    text = text_of(built("protest-arrest", Posture.DISMISS)).text.replace("\u00a0", " ")
    for ground in matter("protest-arrest").motion.grounds:  # type: ignore[union-attr]
        assert f"The motion says: “{ground.heading}”" in text
    assert "answered under Count II and Count III" in text  # a ground against two counts
    assert "[FILL IN: the answer to this ground" in text  # the moot injunction: nobody answered it


def test_the_request_to_decide_the_violation_needs_reasons() -> None:
    assert (
        "should decide whether the Constitution was violated"
        not in text_of(built("traffic-stop", Posture.DISMISS)).text
    )
    factors = ProngOneFactors(recurs="The order is read out at every roll call.")
    asked = replace(matter("traffic-stop"), opposition=Opposition(prong_one_factors=factors))
    text = text_of(build(asked, posture=Posture.DISMISS, pages=False)).text
    assert "The Court should decide whether the Constitution was violated." in text
    assert "The order is read out at every roll call." in text
    assert "The question must be decided in any event" not in text  # a factor without text is not printed


def test_the_persons_answers_are_printed_word_for_word() -> None:
    answers = Opposition(
        answers=(GroundAnswer(ground="ground-4", response="She films every march & will film {{ the }} next."),),
        distinguish=(
            Distinguish(case="Kelsay v. Ernst, 933 F.3d 975 (8th Cir. 2019) (en banc)", why="She walked away there"),
        ),
        fallbacks=Fallbacks(leave_to_amend="the dates of two more arrests under Order 41"),
        requests=(RulingAsked(count="false-arrest", defendant="coyle", ruling=Ruling.DENY),),
    )
    text = text_of(
        build(replace(matter("protest-arrest"), opposition=answers), posture=Posture.DISMISS, pages=False)
    ).text
    for words in (
        "She films every march & will film {{ the }} next.",
        "She walked away there.",
        "the dates of two more arrests",
    ):
        assert words in text
    assert "Count II, Defendant P. Coyle: the motion is denied." in text.replace("\u00a0", " ")


def test_a_decision_that_came_too_late_is_struck_out_with_its_reason() -> None:
    one = example("traffic-stop")
    when = replace(one.events[0].when, date=PartialDate("1990-03-14"), until=None)
    made = build(
        replace(one, events=tuple(replace(e, when=when) for e in one.events)), posture=Posture.DISMISS, pages=False
    )
    assert [a.row.before for a in made.argued if a.row.authority.id == "rice-v-morehouse"] == [False]
    text = text_of(made).text
    assert "[FILL IN: take Rice v. Morehouse out of the table" in text
    with zipfile.ZipFile(io.BytesIO(made.data)) as file:
        assert re.search(r"<w:strike/></w:rPr><w:t[^>]*>Rice v. Morehouse", file.read("word/document.xml").decode())
    assert "published case of this circuit before March 14, 1990" in text  # none is left that could carry the claim


def test_a_decision_that_no_record_confirms_is_not_printed_and_not_lost() -> None:
    one = example("traffic-stop")
    unit = replace(one.claims[0].fair_warning[0], lead_case="Smith v. Jones, 999 F.4th 1 (9th Cir. 2024)")
    changed = replace(one, claims=(replace(one.claims[0], fair_warning=(unit,)), *one.claims[1:]))
    made = build(changed, posture=Posture.DISMISS, pages=False)
    text = text_of(made).text
    assert "999 F.4th" not in text
    assert "none is named that the records confirm" in text
    row = text.rindex("none is named that the records confirm")
    assert row < text.index(unit.likenesses[0]) < text.index("Drummond ex rel.", row)  # the comparison stays in its row


def _with_answers(one: Matter) -> Matter:
    answers = Opposition(
        answers=(GroundAnswer(ground="a ground that nobody read", response="It fails."),),
        distinguish=(
            Distinguish(case="Pearson v. Callahan, 555 U.S. 223 (2009)", why="it leaves the order free"),
            Distinguish(case="Felarca v. Birgeneau, 891 F.3d 809 (9th Cir. 2018)", why="that was a crowd"),
        ),
    )
    return replace(one, opposition=answers)


ODD: list[tuple[Callable[[Matter], Matter], str]] = [
    # what is odd about the matter, and words that must still be printed
    (lambda m: replace(m, claims=()), "[FILL IN: the claims:"),
    (lambda m: replace(m, events=()), "[FILL IN: the facts, each sentence with its cite"),
    (
        lambda m: replace(m, events=(replace(m.events[0], what=None, result="She lay there."), *m.events[1:])),
        "She lay there.",
    ),
    (
        lambda m: replace(m, claims=m.claims[2:]),
        "Count I is brought against Defendant City of Silver Flat",
    ),  # nobody whom immunity can reach
    (lambda m: replace(m, motion=None), "[FILL IN: each ground of the motion"),
    # an answer to no ground of the motion, and to cases that it cites for a rule or not at all
    (_with_answers, "that was a crowd"),
    (_with_answers, "it leaves the order free"),
    (_with_answers, "a ground that nobody read"),
]


@pytest.mark.parametrize(("change", "words"), ODD)
@pytest.mark.parametrize("posture", POSTURES)
def test_odd_matters_lose_nothing(change: Callable[[Matter], Matter], words: str, posture: Posture) -> None:
    text = text_of(build(change(matter("traffic-stop")), posture=posture, pages=False)).text
    assert words in text.replace("\u00a0", " ")


def test_hostile_words_are_printed_as_they_are() -> None:
    one = example("traffic-stop")
    said = "He wrote {{ 7*7 }} {% raw %} & <w:p/> [FILL IN] “x”\x07 end"
    events = (replace(one.events[0], what=said), *one.events[1:])
    made = build(replace(one, events=events), posture=Posture.DISMISS, pages=False)
    assert "He wrote {{ 7*7 }} {% raw %} & <w:p/> [FILL IN] “x” end" in text_of(made).text
    assert [str(removed) for key, removed in made.removed if key == "events[0].what"] == ["U+0007 at character 52"]


def test_law_is_printed_from_the_records_or_not_at_all() -> None:
    citer = Citer(Records.load())
    assert citer.quoted((Quote("Lead ", "ashcroft-v-iqbal", "Words that no opinion holds"),)) == ()
    for id in SHORT:
        assert Records.load().by_authority_id(id) is not None, id
    text = text_of(built("jail-medical", Posture.DISMISS)).text
    assert "[FILL IN: who must show clearly established law in the Seventh Circuit" in text  # its line is not verified
    assert (
        "bears the burden of showing" in text_of(built("traffic-stop", Posture.DISMISS)).text
    )  # the Ninth Circuit's is


def test_the_cover_sheet_says_what_must_be_asked_first() -> None:
    text = text_of(built("protest-arrest", Posture.DISMISS)).text.replace("\u00a0", " ")
    cover = text[: text.index("United States District Court\n")]
    for words in (
        "a draft to finish, not a paper to file", "Take this sheet out before filing", "15(a)(1)(B)", "ASKS THE COURT TO SKIP",
        "standing order", "Citations of the motion that the records contradict", "Pearson v. Callahan",
    ):  # fmt: skip
        assert words in cover, words
    assert "12(d)" in text  # papers outside the complaint
    assert "15(a)(1)(B)" not in text_of(built("jail-medical", Posture.SUMMARY_JUDGMENT)).text


def test_the_words_of_the_brief_are_counted() -> None:
    made = built("protest-arrest", Posture.DISMISS)
    text = text_of(made).text
    brief = text[text.rindex("Introduction\nPlaintiff Wren") : text.rindex("Certificate of compliance")]
    counted_apart = sum(any(c.isalnum() or c == "_" for c in word) for word in brief.split())
    assert made.words == counted_apart
    assert f"This brief has {made.words:,} words" in text
    assert f"This draft has {made.words:,} words so far" in text


def test_the_table_of_authorities_lists_the_brief_only() -> None:
    from draftkit.citing import find_citations

    made = built("protest-arrest", Posture.DISMISS)
    draft = text_of(made)
    table = "\n".join(b.text for b in draft.blocks if b.part == "table of authorities")
    assert "Welch v. Dempsey" in table
    assert "15(a)(1)(B)" not in table  # stands on the cover sheet
    start, end = opposition_proof.brief_span(draft)
    assert all(start <= c.span[0] < end for c in counted(draft, find_citations(draft)))
    contents = [b.text for b in draft.blocks if b.part == "table of contents"]
    assert sum("clearly established" in line for line in contents) >= 4
    assert HERE not in draft.text


def test_a_template_of_ones_own_must_hold_what_the_matter_says() -> None:
    with pytest.raises(BadTemplate, match=r"Nothing was written|not a Word file"):
        build(example("traffic-stop"), posture=Posture.DISMISS, template=b"no word file", pages=False)
    own = build(example("traffic-stop"), template=shipped_template(Posture.DISMISS), pages=False)
    assert own.data[:2] == b"PK"


def test_the_same_matter_gives_the_same_bytes() -> None:
    assert built("traffic-stop", Posture.DISMISS).data == build(
        matter("traffic-stop"), posture=Posture.DISMISS, read=motion("traffic-stop"), pages=False
    ).data  # fmt: skip


def test_the_side_file_names_every_decision_with_its_source() -> None:
    made = built("protest-arrest", Posture.DISMISS)
    rows = side_file(made).splitlines()
    assert len(rows) == len(made.authorities) + 1
    assert any(row.startswith("welch-v-dempsey,Welch v. Dempsey,51 F.4th 809,ca8,2022-10") for row in rows)
    assert all("http" in row or "github" in row or "," in row for row in rows[1:])


@pytest.mark.parametrize("name", NAMES)
def test_a_motion_becomes_a_matter_file(name: str, tmp_path: Path) -> None:
    """Alone it makes a new file with the caption's parties; with a matter file it extends that, word for word."""
    new = read_matter("case.yaml", data=matter_text(motion(name)).encode())
    assert new.plaintiffs
    assert new.defendants
    assert new.motion is not None
    assert len(new.motion.grounds) == len(motion(name).grounds)
    before = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
    text = matter_text(motion(name), (before, example(name)))
    assert text.startswith(before.rstrip())
    extended = read_matter("case.yaml", data=text.encode())
    assert extended.motion == matter(name).motion
    assert {a.ground for a in extended.opposition.answers} == {g.id for g in extended.motion.grounds}  # type: ignore[union-attr]
    with pytest.raises(BadUsage, match="already"):
        matter_text(motion(name), (text, extended))


def test_grounds_are_tied_to_claims_and_people() -> None:
    grounds = matter("traffic-stop").motion.grounds  # type: ignore[union-attr]
    assert [(g.claim, g.defendant, g.page) for g in grounds] == [
        ("force", "marrow", "2"), ("force", "marrow", "2"), ("bystander", "pell", "3"), ("bystander", "pell", "3"),
    ]  # fmt: skip
    raised = matter("protest-arrest").motion.immunity  # type: ignore[union-attr]
    assert raised is not None
    assert raised.raised_by == ("brandt", "coyle")  # a city has none
    assert raised.asks_to_skip_violation is True


def test_the_shipped_templates_are_what_the_script_builds() -> None:
    folder = EXAMPLES.parent / "templates"
    made: dict[str, bytes] = runpy.run_path(str(folder / "build_opposition.py"))["templates"]()
    assert sorted(made) == sorted(p.name for p in (folder / "opposition").glob("*.docx"))
    for name, data in made.items():
        assert (folder / "opposition" / name).read_bytes() == data, "run: python templates/build_opposition.py"


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("Memorandum in Support of Defendants’ Motion to Dismiss", "Defendants’ Motion to Dismiss"),
        ("Defendants Marrow and Pell’s Notice of Motion and Motion to Dismiss; Memorandum of Points and Authorities",
         "Defendants Marrow and Pell’s Motion to Dismiss"),
        ("Defendant Smith’s Motion for Summary Judgment and Memorandum of Law", "Defendant Smith’s Motion for Summary Judgment"),
        ("Motion to Dismiss", "Motion to Dismiss"),
    ],
)  # fmt: skip
def test_the_title_names_the_motion_and_not_its_memorandum(printed: str, shown: str) -> None:
    assert short_title(printed) == shown


def test_a_caption_with_et_al_hides_nobody_whom_the_matter_names() -> None:
    read_ = motion("traffic-stop")
    assert read_.caption is not None
    short = replace(
        read_, caption=replace(read_.caption, et_al=(0, 1)), defendants=("T. MARROW",), movants=("T. MARROW",)
    )
    found = with_motion(example("traffic-stop"), short).motion
    assert found is not None
    assert found.movants == ("marrow", "pell")  # the title names both
    unnamed = with_motion(example("traffic-stop"), replace(short, title="MOTION TO DISMISS")).motion
    assert unnamed is not None
    assert unnamed.movants == ("marrow", "pell", "silver-flat")
    assert [g.defendant for g in found.grounds] == ["marrow", "marrow", "pell", "pell"]


GROUNDS = [
    # heading of a ground, its claim, its defendant, the part it is answered in ("" for a blank)
    ("Officer Marrow is entitled to qualified immunity", None, "marrow", "Count I"),
    ("The official’s qualified immunity bars the suit", None, None, "Count I and Count II"),
    ("No clearly established law barred the takedown", "force", None, "Count I"),
    ("Plaintiff fails to state a claim of excessive force", "force", None, "Count I"),
    # another immunity, another defense: the parts on the two questions say nothing of it
    ("Legislative immunity protects the city’s officers", None, "marrow", ""),
    ("Absolute witness immunity bars Count I", "force", None, ""),
    ("The Eleventh Amendment bars the claims against Officer Marrow", "force", "marrow", ""),
    ("Count I is barred by the statute of limitations", "force", None, ""),
    ("Heck bars the claim", "force", None, ""),
    ("Plaintiff did not exhaust the grievance process", "force", None, ""),
    ("Count I is a shotgun pleading", "force", None, ""),
]


@pytest.mark.parametrize(("heading", "claim", "defendant", "where"), GROUNDS)
def test_a_ground_is_sent_only_to_a_part_that_answers_it(
    heading: str, claim: str | None, defendant: str | None, where: str
) -> None:
    from draftkit.assembly.opposition_answers import ground

    text = re.sub(
        r"<[^>]+>",
        "",
        ground(Ground(heading=heading, claim=claim, defendant=defendant), matter("traffic-stop"))["text"]["xml"],
    )
    text = text.replace("&#160;", " ")
    assert text.startswith(
        f"This ground is answered under {where}," if where else "[FILL IN: the answer to this ground"
    )


def test_waiver_and_authority_are_argued_only_where_the_person_says_so() -> None:
    plain_text = text_of(built("traffic-stop", Posture.DISMISS)).text
    assert "properly raised" not in plain_text
    assert "10. Was immunity pleaded in an answer, and in time?" in plain_text.replace("\u00a0", " ")
    own = Opposition(
        waiver="The answer of May 2 (ECF No. 9) names no immunity", discretionary_authority="He was off duty"
    )
    text = text_of(build(replace(matter("traffic-stop"), opposition=own), posture=Posture.DISMISS, pages=False)).text
    part = text[text.rindex("The defense must be properly raised.") :]
    assert "The answer of May 2 (ECF No. 9) names no immunity. [FILL IN: authority of this circuit on a late" in part
    assert "He was off duty. [FILL IN: authority on acts outside discretionary authority" in part
    assert "10. Was immunity pleaded" not in text.replace("\u00a0", " ")


CIRCUITS = [
    # district, whether the officer has to show discretionary authority first there
    ("almd", True),
    ("flsd", True),
    ("txsd", False),
    ("ilnd", False),
    ("cand", False),
]


@pytest.mark.parametrize(("district", "asked"), CIRCUITS)
def test_discretionary_authority_is_asked_where_the_circuit_asks_it(district: str, asked: bool) -> None:
    one = matter("traffic-stop")
    one = replace(one, court=replace(one.court, district=district, circuit=None))
    text = text_of(build(one, posture=Posture.DISMISS, pages=False)).text.replace("\u00a0", " ")
    assert (
        "In the Eleventh Circuit: The official first shows that he acted within discretionary authority" in text
    ) is asked
    assert ("[FILL IN: what the motion shows of each Defendant’s discretionary authority" in text) is asked


def test_a_circuit_that_counts_no_other_is_offered_no_other() -> None:
    """In the Eleventh Circuit a decision of another circuit does not make the law clear."""
    one = matter("protest-arrest")
    one = replace(one, court=replace(one.court, district="almd", circuit=None))
    made = build(one, posture=Posture.DISMISS, pages=False)
    assert [a.row.authority.id for a in made.argued if not a.given and not a.row.binding] == []


def test_an_authority_of_the_circuit_without_a_record_says_so() -> None:
    from draftkit.assembly.pieces import plain
    from draftkit.authorities.circuits import Cited, Confidence, Statement

    said = Statement(
        "So it is", Confidence.VERIFIED, (Cited("Smith v. Jones, 999 F.4th 1 (9th Cir. 2024)", "7", True, True),)
    )
    assert "[FILL IN: open Smith v. Jones and read it - no record here confirms it - the opinion]" in plain(
        Citer(Records.load()).statement(said)
    )
    held = Statement(
        "So it is",
        Confidence.VERIFIED,
        (Cited("Boyd v. Benton County, 374 F.3d 773 (9th Cir. 2004)", "781", True, True),),
    )
    assert plain(Citer(Records.load()).statement(held)).endswith(
        "Boyd v. Benton County, 374 F.3d 773, 781 (9th Cir. 2004)."
    )


def test_every_authority_that_a_skeleton_prints_for_a_circuit_has_a_record() -> None:
    from draftkit.assembly.opposition_law import printable
    from draftkit.authorities.circuits import Confidence, circuit_law

    held = {c for a in Records.load().cases for c in a.citations}
    for id in ("cadc", *(f"ca{n}" for n in range(1, 12))):
        law = circuit_law(id)
        assert law is not None
        printed = [*printable(law), *([law.burden.statement] if law.burden.confidence is Confidence.VERIFIED else [])]
        for cited in (c for s in printed for c in s.authorities if c.confirmed):
            assert cited.cite.partition(", ")[2].partition(" (")[0] in held, cited.cite


def test_a_decision_after_a_defendants_own_acts_is_asked_about() -> None:
    """The claim's events go on for years; what this defendant did was over before the decision."""
    one = matter("traffic-stop")
    late = replace(one.events[-1].when, date=PartialDate("2030-01-01"))
    early = replace(one.events[0].when, date=PartialDate("2020-01-01"))
    of_claim = one.claims[0].events
    events = tuple(
        replace(
            e,
            when=late if e.id == of_claim[-1] else early,
            who=replace(e.who, actors=()) if e.id == of_claim[-1] else e.who,
        )
        for e in one.events
    )
    text = text_of(build(replace(one, events=events), posture=Posture.DISMISS, pages=False)).text.replace("\u00a0", " ")
    assert "days before the last of the events" in text
    assert "[FILL IN: whether it gave notice, after this Defendant’s own acts (January 1, 2020) - the dates]" in text
    assert "clearly established when each acted, January 1, 2020 to January 1, 2030" in text


def test_one_blank_asks_for_the_record_cites_of_an_event() -> None:
    one = matter("traffic-stop")
    bare = replace(one, events=tuple(replace(e, sources=()) for e in one.events))
    draft = text_of(build(bare, posture=Posture.SUMMARY_JUDGMENT, pages=False))
    start = next(b.start for b in draft.blocks if b.text == "Facts" and b.heading)
    end = next(b.start for b in draft.blocks if b.text == "Legal standard" and b.heading)
    assert draft.text.count("[FILL IN: record cite", start, end) == len(one.events)


def test_a_supervisors_own_part_is_asked() -> None:
    one = matter("traffic-stop")
    claims = (replace(one.claims[0], theory=Theory.SUPERVISORY), *one.claims[1:])
    text = text_of(build(replace(one, claims=claims), posture=Posture.DISMISS, pages=False)).text
    assert "[FILL IN: a supervisor’s own part: order, knowledge" in text
    assert "[FILL IN: the chance to step in: where this defendant stood" in text  # Count II


def test_a_case_on_the_very_right_is_answered_and_a_rule_is_not() -> None:
    """Nieves decided retaliation by arrest; Graham states the test of force; Pearson the order of the questions."""
    cases = (
        "Nieves v. Bartlett, 587 U.S. 391 (2019)",
        "Graham v. Connor, 490 U.S. 386 (1989)",
        "Pearson v. Callahan, 555 U.S. 223 (2009)",
    )
    named = Motion(posture=Posture.DISMISS, cited_authority=tuple(CitedCase(case=c) for c in cases))
    text = text_of(build(replace(example("protest-arrest"), motion=named), pages=False)).text.replace("\u00a0", " ")
    part = text[text.rindex("Defendants’ cases do not govern.") : text.rindex("Each ground of the motion is answered.")]
    table, _, rules = part.partition("Outcome and facts of each case are from the records.")
    assert "Nieves v. Bartlett" in table
    assert "Graham v. Connor" not in table
    assert "Graham v. Connor, 490 U.S. 386 (1989)" in rules
    assert "Pearson v. Callahan, 555 U.S. 223 (2009)" in rules
    assert "[FILL IN: whether each states the rule as the motion says" in rules
