"""How loud the rules that read the records are, where two rules could speak of one place, and what they name."""

from __future__ import annotations

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.model.report import Report
from draftkit.reading import from_text

TITLE = "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\n"
SETTLED = "II. THE RIGHT WAS CLEARLY ESTABLISHED\n\n"
TIMPA = "Timpa v. Dillard, 20 F.4th 1020 (5th Cir. 2021)"
DEVILLE = "Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009)"
FRASIER = "Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021)"
UNPUBLISHED = "Doe v. Roe, 751 F. App'x 869 (5th Cir. 2018)"
GLIK = "Glik v. Cunniffe, 655 F.3d 78 (1st Cir. 2011)"


@pytest.fixture(scope="module")
def records() -> Records:
    return Records.load()


def _run(records: Records, text: str, **options: str) -> Report:
    return check(from_text(text), records=records, **options)  # type: ignore[arg-type]


def _loud(report: Report, *codes: str) -> list[tuple[str, str]]:
    return [(f.code, f.severity.value) for f in report.findings if f.code.startswith(codes or ("QI",))]


LOUDNESS = [
    # A record that is sure, and nothing earlier: an error.
    (
        f"Fair warning that the force was excessive: {TIMPA}.",
        {"circuit": "ca5", "incident": "2014-06-14"},
        "QI305",
        ["error"],
    ),
    # Earlier authority stands beside it: the late case costs little.
    (
        f"Officers had fair warning that the force was excessive. {DEVILLE}; {TIMPA}.",
        {"circuit": "ca5", "incident": "2014-06-14"},
        "QI305",
        ["warning"],
    ),
    # A case of that year that the records do not hold may be the earlier one.
    (
        f"Officers had fair warning that the force was excessive. Doe v. Roe, 712 F.3d 99 (5th Cir. 2013); {TIMPA}.",
        {"circuit": "ca5", "incident": "2014-06-14"},
        "QI305",
        ["warning"],
    ),
    # The record holds with high confidence that the violation was not reached.
    (f"Filming is protected by the First Amendment. {FRASIER}.", {}, "QI304", ["error"]),
    # Where the record infers it, no error.
    (
        "The force violated the Fourth Amendment. Corbitt v. Vickers, 929 F.3d 1304 (11th Cir. 2019).",
        {},
        "QI304",
        ["warning"],
    ),
    # The Eleventh Circuit's row rests on secondary sources, the Fifth's on none that was read: there a marked case is a note.
    (f"The right was clearly established. {UNPUBLISHED} (unpublished).", {"circuit": "ca5"}, "QI309", ["note"]),
    (f"The right was clearly established. {UNPUBLISHED}.", {"circuit": "ca5"}, "QI309", ["warning"]),
    # Two days and six weeks, in the Third Circuit.
    (
        "The force was clearly established as excessive. Peroza-Benitez v. Smith, 994 F.3d 157 (3d Cir. 2021).",
        {"circuit": "ca3", "incident": "2021-04-10"},
        "QI306",
        ["warning"],
    ),
    (
        "The force was clearly established as excessive. Peroza-Benitez v. Smith, 994 F.3d 157 (3d Cir. 2021).",
        {"circuit": "ca3", "incident": "2021-05-20"},
        "QI306",
        ["note"],
    ),
    # One court, and two.
    (f"The right was clearly established. Every circuit agrees. {GLIK}.", {}, "QI314", ["warning"]),
    # Binding authority beside a consensus in Georgia: nothing is lost by it.
    (
        "The force was clearly established as excessive. Lee v. Ferraro, 284 F.3d 1188 (11th Cir. 2002). A "
        "consensus of circuits "
        f"agrees that the law was clear. {DEVILLE}.",
        {"circuit": "ca11", "incident": "2014-06-14"},
        "QI308",
        ["note"],
    ),
]


@pytest.mark.parametrize(("text", "options", "code", "severities"), LOUDNESS)
def test_how_loud(records: Records, text: str, options: dict[str, str], code: str, severities: list[str]) -> None:
    report = _run(records, f"{TITLE}{SETTLED}{text}" if code != "QI304" else text, **options)
    assert [severity for _, severity in _loud(report, code)] == severities


AT_ONE_PLACE = [
    # An unpublished decision where the circuit is known not to count it: QI309 speaks, AUT207 does not.
    (f"Clearly established by {UNPUBLISHED}.", {"circuit": "ca5"}, ("AUT207", "QI309"), ["QI309"]),
    (f"Clearly established by {UNPUBLISHED}.", {}, ("AUT207", "QI309"), ["AUT207"]),
    # Another circuit's case that is called binding: AUT208 says it.
    (
        f"{TITLE}{SETTLED}Binding precedent clearly established that the force was excessive. {DEVILLE}.",
        {"circuit": "ca9", "incident": "2014-06-14"},
        ("AUT208", "QI307"),
        ["AUT208"],
    ),
    # A consensus in Georgia: that it does not count, not that it is thin or that nothing binds.
    (
        f"{TITLE}{SETTLED}A consensus of circuits clearly established the right to film. {GLIK}.",
        {"circuit": "ca11", "incident": "2014-06-14"},
        ("QI307", "QI308", "QI314"),
        ["QI308"],
    ),
    # Other circuits named in Georgia without the word: nothing binds.
    (
        f"{TITLE}{SETTLED}Other circuits had clearly established the right to film. {GLIK}.",
        {"circuit": "ca11", "incident": "2014-06-14"},
        ("QI307", "QI308", "QI314"),
        ["QI307"],
    ),
]


@pytest.mark.parametrize(("text", "options", "codes", "speaks"), AT_ONE_PLACE)
def test_one_voice(
    records: Records, text: str, options: dict[str, str], codes: tuple[str, ...], speaks: list[str]
) -> None:
    assert [code for code, _ in _loud(_run(records, text, **options), *codes)] == speaks


def test_the_two_that_speak_of_a_skipped_case_agree(records: Records) -> None:
    report = _run(records, f"Filming is protected by the First Amendment. {FRASIER}.")
    said = {f.code: f"{f.message} {f.remedy.text}" for f in report.findings}
    assert "never decided" in said["QI304"]
    assert "QI304" in said["AUT210"]
    assert "still helps" not in said["AUT210"]
    added = "(granting immunity for 2014 conduct without deciding whether the right was violated)"
    assert added in said["QI304"]
    assert added in said["AUT210"]


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ("On June 14, 2021, Officer Roe struck John Doe.", "--incident 2021-06-14"),
        # Two days: nobody knows which is meant.
        (
            "On June 14, 2021, Officer Roe struck John Doe. On July 2, 2021, he did so again.",
            "--incident 2021-06-14 (a month",
        ),
        # The date of a paper is not the date of the events.
        ("The motion was filed May 4, 2023. On June 14, 2021, Officer Roe struck John Doe.", "one date, June 14, 2021"),
        # A day that no calendar has.
        ("On June 31, 2021, Officer Roe struck John Doe.", "as in --incident"),
    ],
)
def test_a_date_in_the_draft_is_named_not_taken(records: Records, facts: str, named: str) -> None:
    report = _run(records, f"{TITLE}I. FACTS\n\n{facts}\n\n{SETTLED}{DEVILLE} gave fair warning.", circuit="ca5")
    (finding,) = [f for f in report.findings if f.code == "QI321"]
    assert named in finding.remedy.text
    assert report.matter["incident"] is None


@pytest.mark.parametrize(
    ("caption", "circuit"),
    [
        ("IN THE UNITED STATES DISTRICT COURT\nFOR THE SOUTHERN DISTRICT OF TEXAS\nHOUSTON DIVISION", "ca5"),
        ("UNITED STATES DISTRICT COURT, DISTRICT OF NEVADA", "ca9"),
        ("UNITED STATES DISTRICT COURT FOR THE DISTRICT OF COLUMBIA", "cadc"),
        ("UNITED STATES DISTRICT COURT, Northern District of West Virginia", "ca4"),
        # Two courts, a state court, no court: nothing is named.
        ("UNITED STATES DISTRICT COURT FOR THE DISTRICT OF UTAH\n\nTransferred from the DISTRICT OF NEVADA", None),
        ("DISTRICT COURT OF HARRIS COUNTY, TEXAS", None),
        ("UNITED STATES DISTRICT COURT", None),
    ],
)
def test_the_caption_is_named_not_taken(records: Records, caption: str, circuit: str | None) -> None:
    report = _run(records, f"{caption}\n\n{TITLE}{SETTLED}{DEVILLE} gave fair warning.", incident="2021-06-14")
    (finding,) = [f for f in report.findings if f.code == "QI322"]
    assert (f"--circuit {circuit}." in finding.remedy.text) is (circuit is not None)
    assert report.matter["circuit"] is None


def test_what_to_read_came_before_the_events(records: Records) -> None:
    text = f"{TITLE}{SETTLED}Kneeling on a prone man was clearly established as excessive force. {TIMPA}."
    report = _run(records, text, circuit="ca5", incident="2015-06-14")
    (finding,) = [f for f in report.findings if f.code == "QI305"]
    named = [a for a in records.cases if f"{a.name}, {a.citation}" in finding.remedy.text]
    assert named
    assert all(a.decided < "2015-06-14" for a in named)


@pytest.mark.parametrize(
    "title",
    [
        "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT",
        "DEFENDANTS' REPLY IN SUPPORT OF THEIR MOTION",
        "ORDER DENYING SUMMARY JUDGMENT",
    ],
)
def test_silent_in_the_papers_of_others(records: Records, title: str) -> None:
    text = (
        f"{title}\n\nA. THE RIGHT WAS CLEARLY ESTABLISHED\n\nThe force was clearly established as excessive. "
        f"{TIMPA}. A consensus of "
        f"circuits agrees. {GLIK}; {UNPUBLISHED}. Filming is protected by the First Amendment, {FRASIER}.\n\n"
        "The law was clearly established. Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982)."
    )
    codes = {f"QI3{n:02}" for n in (4, 5, 6, 7, 8, 9, 14, 20, 21, 22, 23)}
    for options in ({}, {"circuit": "ca11", "incident": "2014-06-14"}):
        assert not codes & {code for code, _ in _loud(_run(records, text, **options))}


def test_a_right_announced_for_later_conduct_is_notice(records: Records) -> None:
    """Turner granted immunity for 2015 and said that the right to film exists: that is notice from then on."""
    text = (
        f"{TITLE}II. THE RIGHT TO RECORD THE POLICE WAS CLEARLY ESTABLISHED\n\nThe right to film was clearly "
        f"established. "
        "Turner v. Driver, 848 F.3d 678 (5th Cir. 2017)."
    )
    report = _run(records, text, circuit="ca5", incident="2019-06-01")
    row = report.assessment.row("turner-v-driver", "recording-police")
    assert row is not None
    assert str(row.worth) == "establishes"
    assert not _loud(report, "QI304", "QI305", "QI307", "QI323")
    # For conduct before it, it is no notice, and the same draft is told so.
    earlier = _run(records, text, circuit="ca5", incident="2014-06-01")
    row = earlier.assessment.row("turner-v-driver", "recording-police")
    assert row is not None
    assert str(row.worth) == "adverse"


@pytest.mark.parametrize(
    "text",
    [
        # A guide speaks to its reader.
        f"You will need a case. Your right was clearly established if you find one. You may cite {GLIK}. Ask your "
        f"lawyer. You and "
        f"your witnesses must show that you filmed. Every circuit agrees that the right was clearly established. "
        f"{FRASIER}. "
        "The right to film is protected.",
        # A page links to its own site.
        f"# Fair warning\n\nSee [the test](/clearly-established) and [the prongs](/two-prongs). The right was "
        f"clearly established. A "
        f"consensus of circuits agrees. {GLIK}. Filming is protected. {FRASIER}.",
    ],
)
def test_a_text_for_readers_at_large_argues_nothing(records: Records, text: str) -> None:
    assert not [f.code for f in _run(records, text).findings if f.code in {"QI304", "QI314", "QI321", "QI322", "QI323"}]


@pytest.mark.parametrize("named", ["Frasier does not control", "the rule of Frasier v. Evans", FRASIER])
def test_an_adverse_case_named_in_any_form_is_mentioned(records: Records, named: str) -> None:
    facts = "In August 2014 an officer surrounded a bystander, grabbed his tablet and searched it for the video of the police."
    text = f"{TITLE}I. FACTS\n\n{facts}\n\nII. THE RIGHT TO RECORD THE POLICE WAS CLEARLY ESTABLISHED\n\n{GLIK} gave fair warning."
    options = {"circuit": "ca10", "incident": "2014-08", "right": "recording-police"}
    assert _loud(_run(records, text, **options), "QI320") == [("QI320", "warning")]
    assert not _loud(_run(records, f"{text} Plaintiff answers {named}.", **options), "QI320")
