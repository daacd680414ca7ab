"""Reports made by hand. Cases and parties are invented; volume 999 of every series is beyond what is printed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from draftkit.model.authority import Authority, Ruling
from draftkit.model.citation import Citation, Kind, Parenthetical, Verdict
from draftkit.model.draft import Block, Draft, NotRead
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.report import Answer, Report

TEXT = (
    "The right was clear. Doe v. Roe, 998 U.S. 10, 12 (1999) (per curiam); Smith v. Jones, 999 F.5th 345 (5th Cir. 2018).",
    "See also Smith v. Jones, 2019 WL 123 (N.D. Cal. Jan. 3, 2019). Id. at *4. Doe, 998 U.S. at 13; 42 U.S.C. § 1983.",
    "A footnote cites Rowe v. Wade & <b>Co.</b>, 998 U.S. 10 (1998), and 12 F.4d 1.",
)


def found(text: str, id_: str, kind: Kind, words: str, cite: str | None = None, **more: object) -> Citation:
    """A citation at the first place where ``words`` stand in ``text``."""
    at = text.index(words)
    cite_at = text.index(cite or words, at)
    return Citation(
        id=id_,
        kind=kind,
        span=(at, at + len(words)),
        text=words,
        cite_span=(cite_at, cite_at + len(cite or words)),
        **more,
    )  # type: ignore[arg-type]


@pytest.fixture
def report() -> Report:
    """Every verdict, several kinds, two findings alike, a footnote, a part that was not read."""
    draft = Draft.build(
        path="brief.docx",
        format="docx",
        sha256="0" * 64,
        blocks=[
            Block(0, TEXT[0], paragraph=1),
            Block(0, TEXT[1], paragraph=2),
            Block(0, TEXT[2], part="footnote 1", paragraph=1),
        ],
        not_read=[NotRead("picture 1", "it is a picture")],
        remarks=["2 comments are not part of the draft"],
    )
    text = draft.text
    per_curiam = Parenthetical("weight", "per curiam", (55, 65))
    citations = (
        found(
            text,
            "c1",
            Kind.FULL_CASE,
            "Doe v. Roe, 998 U.S. 10, 12 (1999)",
            "998 U.S. 10",
            name="Doe v. Roe",
            plaintiff="Doe",
            defendant="Roe",
            volume="998",
            reporter="U.S.",
            page="10",
            normalized="998 U.S. 10",
            pin="12",
            year=1999,
            court="scotus",
            parentheticals=(per_curiam,),
        ),
        found(
            text,
            "c2",
            Kind.FULL_CASE,
            "Smith v. Jones, 999 F.5th 345 (5th Cir. 2018)",
            "999 F.5th 345",
            name="Smith v. Jones",
            volume="999",
            reporter="F.5th",
            page="345",
            normalized="999 F.5th 345",
            year=2018,
            court="ca5",
            court_text="5th Cir.",
        ),
        found(
            text,
            "c3",
            Kind.FULL_CASE,
            "Smith v. Jones, 2019 WL 123 (N.D. Cal. Jan. 3, 2019)",
            "2019 WL 123",
            name="Smith v. Jones",
            volume="2019",
            reporter="WL",
            page="123",
            normalized="2019 WL 123",
            year=2019,
            date="2019-01-03",
            court="cand",
            court_text="N.D. Cal.",
            signal="See also",
        ),
        found(text, "c4", Kind.ID, "Id. at *4", "Id.", resolves_to="c3", pin="*4"),
        found(
            text,
            "c5",
            Kind.SHORT_CASE,
            "Doe, 998 U.S. at 13",
            "998 U.S. at 13",
            volume="998",
            reporter="U.S.",
            pin="13",
            resolves_to="c1",
        ),
        found(text, "c6", Kind.STATUTE, "42 U.S.C. § 1983", normalized="42 U.S.C. § 1983"),
        found(
            text,
            "c7",
            Kind.FULL_CASE,
            "Rowe v. Wade & <b>Co.</b>, 998 U.S. 10 (1998)",
            "998 U.S. 10",
            name="Rowe v. Wade & <b>Co.</b>",
            volume="998",
            reporter="U.S.",
            page="10",
            normalized="998 U.S. 10",
            year=1998,
            court="scotus",
        ),
        found(text, "c8", Kind.UNREADABLE, "12 F.4d 1"),
    )
    url = "https://www.courtlistener.com/c/U.S./998/10/"
    answers = {
        "c1": Answer(Verdict.CONFIRMED, "corpus", "doe-v-roe", "The record agrees.", url),
        "c2": Answer(Verdict.IMPOSSIBLE, "rule", None, "No series F.5th is printed."),
        "c3": Answer(Verdict.UNCONFIRMED, None, None, "Database numbers cannot be checked here."),
        "c5": Answer(Verdict.CONFIRMED, "corpus", "doe-v-roe", "As its full citation.", url),
        "c7": Answer(Verdict.CONFLICT, "corpus", "doe-v-roe", "998 U.S. 10 is Doe v. Roe.", url),
        "c8": Answer(Verdict.UNREADABLE, None, None, "This could not be read."),
    }
    doe = Authority(
        id="doe-v-roe", name="Doe v. Roe", citation="998 U.S. 10", citations=("998 U.S. 10",), court="scotus", decided="1999-05-03",
        source="corpus", rulings=(Ruling(right="excessive-force", violation="found", clearly_established="yes", immunity="denied", conduct_date="1995-06"),),
    )  # fmt: skip
    wrong = Finding(
        "CIT121", "wrong-case-name", Severity.ERROR, "998 U.S. 10 is another case.", citations[6].span, ("c7",),
        Basis("record", "corpus", "998 U.S. 10 is Doe v. Roe (1999)."), Remedy("replace", "Doe v. Roe, 998 U.S. 10 (1999)", "The record has this name."),
    )  # fmt: skip
    note = Finding(
        "CIT132", "unconfirmed-citation", Severity.NOTE, "Nobody here could check this.", citations[2].span, ("c3",),
        Basis("draft", "draft", ""), Remedy("check", "Look it up.", ""),
    )  # fmt: skip
    return Report(
        draft=draft,
        citations=citations,
        answers=answers,
        authorities={"doe-v-roe": doe},
        findings=(wrong, note, replace(note, span=citations[3].span, citations=("c4",))),
        not_checked=("Which cases bind: the circuit was not given.",),
        corpus_date="2026-01-01",
        matter={"circuit": None, "incident": None},
    )


NASTY = 'Evil \x1b]0;owned\x07\x1b[31m [bold]v.[/bold] <script>alert(1)</script> \u202e=HYPERLINK(1)\x9b2J & "Co"'


@pytest.fixture
def hostile(report: Report) -> Report:
    """The same kind of report where the file's name, the text, the names and the messages try to act."""
    block = Block(0, f"{NASTY}, 998 U.S. 10 (1999).\n\x1b[2J", paragraph=1)
    draft = Draft.build(path=f"a\n{NASTY}.txt", format="txt", sha256="0" * 64, blocks=[block], remarks=[NASTY])
    text = f"{NASTY}, 998 U.S. 10 (1999)"
    citation = replace(
        report.citations[0], span=(0, len(text)), text=text, name=NASTY, plaintiff=NASTY, parentheticals=()
    )
    finding = replace(report.findings[0], message=f"About {NASTY}", span=(0, len(text)), citations=("c1",))
    return replace(
        report,
        draft=draft,
        citations=(citation,),
        answers={"c1": replace(report.answers["c7"], detail=NASTY)},
        findings=(finding,),
        not_checked=(NASTY,),
    )


def acting(text: str) -> list[str]:
    """Characters of ``text`` that would act on a terminal (the newline apart)."""
    return re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]", text)
