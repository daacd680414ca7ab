"""The complaint of a matter: what it says, in which order, with which numbers, and what the file around it is like."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest

from draftkit.assembly import citations, minors, proof
from draftkit.assembly.complaint import Complaint, build, usual_style
from draftkit.assembly.wording import article
from draftkit.errors import OutputFailed
from draftkit.model.claims import FairWarning, Relief, ReliefKind, Route, Theory, Treatment
from draftkit.model.events import Event, How, Inference, Knowledge, Restraint, When, Where, Who, Why, Words
from draftkit.model.matter import Exhaustion, Grievance, Matter, Output, Style, Switch, Told
from draftkit.model.parties import (
    Capacity,
    Counsel,
    Court,
    Custody,
    CustodyStatus,
    Defendant,
    DefendantKind,
    Filer,
    Filing,
    Identity,
    Person,
    Plaintiff,
    Represented,
    Represents,
    SuesBy,
)
from draftkit.model.place import PartialDate
from draftkit.reading import read
from tests.assembly.matters import NAMES, example, small


def lines(made: Complaint) -> list[str]:
    """Every paragraph with its automatic number, as a reader sees it."""
    draft = read("complaint.docx", data=made.data, name="complaint.docx")
    return [f"{block.number} {block.text}" if block.number else block.text for block in draft.blocks]


def text(made: Complaint) -> str:
    return "\n".join(lines(made)).replace("\u00a0", " ")


def pleading(matter: Matter) -> str:
    return text(build(matter, style=Style.PLEADING))


def parts(made: Complaint) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(made.data)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


# The examples ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("name", NAMES)
def test_an_example_in_a_style(name: str, style: Style) -> None:
    """Built, read back and compared by ``prove``; here: every event is told, in each of the three orders."""
    matter = example(name)
    made = build(matter, style=style)
    shown = text(made)
    for event in matter.events:
        assert event.what is not None
        assert shown.count(event.what) == 1
    for defendant in matter.defendants:
        assert defendant.name in shown
    assert not made.removed


ORDER = {
    Style.PLEADING: ["Introduction", "Jurisdiction and venue", "Parties", "Exhaustion of administrative remedies", "Facts", "Injuries",
                     "COUNT I.", "Prayer for relief", "Jury demand", "Dated:", "Verification", "Index of exhibits"],
    Style.FORM_PRISONER: ["I. The parties", "A. Plaintiff", "B. Defendants", "II. Basis for jurisdiction", "III. Prisoner status",
                          "IV. Statement of claim", "A. Events outside", "B. Events in an institution", "C. Dates", "D. What happened",
                          "V. Injuries", "VI. Relief", "VII. Exhaustion", "VIII. Earlier lawsuits", "IX. Certification"],
    Style.FORM_NONPRISONER: ["I. The parties", "II. Basis for jurisdiction", "III. Statement of claim", "A. Where", "B. Dates",
                             "C. What happened", "IV. Injuries", "V. Relief", "VI. Certification"],
}  # fmt: skip


@pytest.mark.parametrize("style", Style)
def test_the_order_of_the_sections(style: Style) -> None:
    shown = lines(build(example("jail-medical"), style=style))
    at = [next((n for n, line in enumerate(shown) if line.startswith(title)), -1) for title in ORDER[style]]
    assert -1 not in at, ORDER[style][at.index(-1)]
    assert at == sorted(at)


def test_the_form_for_others_asks_nothing_about_custody() -> None:
    shown = text(build(example("jail-medical"), style=Style.FORM_NONPRISONER))
    assert "Prisoner status" not in shown
    assert "Earlier lawsuits" not in shown


@pytest.mark.parametrize("style", [Style.FORM_PRISONER, Style.FORM_NONPRISONER])
def test_no_case_is_cited_in_a_form(style: Style) -> None:
    matter = replace(small(), output=Output(fair_warning=Switch.ON))
    assert "Hope v. Pelzer" not in text(build(matter, style=style))
    assert "Hope v. Pelzer" in pleading(matter)


# Numbers and references -----------------------------------------------------------------------------------------------


def test_references_lead_to_the_numbers_printed() -> None:
    made = build(small(), style=Style.PLEADING)
    shown = text(made)
    numbers = {a.event: a.paragraphs for a in made.acts}
    first, last = numbers["strike"].split("-")
    assert re.search(rf"^{first}\. On March 3, 2023, at about 21:10, in Reno", shown, re.MULTILINE)
    assert re.search(rf"^{last}\. His nose bled", shown, re.MULTILINE)
    assert f"adopts ¶¶ {first}-{numbers['kick']} and no other paragraphs" in shown
    assert f"What Defendant R. Lopez did is told in ¶¶ {first}-{last}." in shown
    assert f"What Defendant K. Reyes did is told in ¶ {numbers['kick']}." in shown
    fields = re.findall(r"REF para\d+ \\r \\h", parts(made)["word/document.xml"])
    assert len(fields) >= 8


def test_counts_adopt_only_what_they_rest_on() -> None:
    made = build(small(), style=Style.PLEADING)
    kick = next(a.paragraphs for a in made.acts if a.event == "kick")
    city = text(made).partition("COUNT II.")[2].partition("Prayer")[0]
    assert f"adopts ¶ {kick} and no other" in city
    assert "all preceding" not in city


def test_one_numbering_runs_through_and_counts_have_their_own() -> None:
    shown = lines(build(example("traffic-stop"), style=Style.PLEADING))
    numbered = [int(m[1]) for line in shown if (m := re.match(r"(\d+)\. ", line))]
    assert numbered == list(range(1, len(numbered) + 1))
    assert [line.split(".")[0] for line in shown if line.startswith("COUNT")] == ["COUNT I", "COUNT II", "COUNT III"]


def test_a_stale_number_is_caught() -> None:
    """The proof reads the numbers by itself: change one cached number, and it says so."""
    made = build(small(), style=Style.PLEADING)
    changed = parts(made)
    xml = changed["word/document.xml"]
    at = xml.index("REF para")
    wrong = xml[:at] + re.sub(r"(separate.*?<w:t[^>]*>)\d+", r"\g<1>99", xml[at:], count=1, flags=re.DOTALL)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, part in changed.items():
            file.writestr(name, wrong if name == "word/document.xml" else part)
    with pytest.raises(OutputFailed, match="prints 99"):
        proof.prove(out.getvalue(), small(), Style.PLEADING, own_template=False)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("two broken teeth", "two broken", r"injuries\[0\]\.description"),  # a lost word
        ("His nose bled and two teeth broke.", "", r"events\[0\]\.result"),  # a lost sentence
        ("Officer Reyes kicked Mr. Doe once.", "Officer Reyes kicked Mr. Doe once. Officer Reyes kicked Mr. Doe once.", "more than once"),
        ("K. Reyes", "K. Reyes {{ name }}", r"template mark \(\{\{\)"),  # a mark that was left
        ("an officer may not strike", "an officer may", r"claims\[0\]\.fair_warning\[0\]\.right_as_conduct"),  # lost in a unit
    ],
)  # fmt: skip
def test_a_difference_is_named_by_its_key(old: str, new: str, words: str) -> None:
    base = small(output=Output(fair_warning=Switch.ON))
    unit = replace(base.claims[0].fair_warning[0], right_as_conduct="an officer may not strike a person in handcuffs")
    matter = replace(base, claims=(replace(base.claims[0], fair_warning=(unit,)), *base.claims[1:]))
    changed = parts(build(matter, style=Style.PLEADING))
    assert old in changed["word/document.xml"]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, part in changed.items():
            file.writestr(name, part.replace(old, new))
    with pytest.raises(OutputFailed, match=words) as caught:
        proof.prove(out.getvalue(), matter, Style.PLEADING, own_template=False)
    assert old not in str(caught.value)


# What is said of whom -------------------------------------------------------------------------------------------------


def one_event(**changes: object) -> Matter:
    base = small()
    return replace(base, events=(replace(base.events[0], **changes), base.events[1]))  # type: ignore[arg-type]


SAID = [
    # change of the first event, what the pleading must say of it
    ({"when": When(date=PartialDate("2023-03"))}, "In March 2023, in Reno"),
    ({"when": When(date=PartialDate("2023"))}, "In 2023, in Reno"),
    ({"when": When(date=PartialDate("2023-03-03"), until=PartialDate("2023-03-05"))}, "From March 3, 2023 to March 5, 2023, in Reno"),
    ({"when": When()}, "On [FILL IN: date: The blows], in Reno"),
    ({"when": When(date=PartialDate("2023-03-03"), time="in the evening")}, "On March 3, 2023, in the evening, in Reno"),
    ({"when": When(date=PartialDate("2023-03-03"), time="not known")}, "On March 3, 2023, in Reno"),  # an answer, not a fact
    ({"where": Where()}, "at [FILL IN: place: The blows]: Officer Lopez"),
    ({"where": Where(city="New York", county="New York", state="NY")}, "in New York, New York County, New York: Officer"),
    ({"where": Where(county="Orleans Parish", state="LA")}, "in Orleans Parish, Louisiana: Officer"),
    ({"who": Who(actors=("lopez", "reyes"), targets=("doe",))}, "Defendants R. Lopez and K. Reyes did this to Plaintiff John Doe."),
    ({"who": Who(targets=("doe",))}, "[FILL IN: who did this: The blows]"),
    ({"who": Who(actors=("doe",), targets=("lopez",))}, "This was between Plaintiff John Doe and Defendant R. Lopez."),
    ({"what": None}, "[FILL IN: what was done: The blows]"),
    ({"knowledge": Knowledge.INFORMATION_AND_BELIEF, "basis": "his report"}, "on information and belief (the basis: his report): Officer Lopez"),
    ({"knowledge": Knowledge.INFORMATION_AND_BELIEF}, "(the basis: [FILL IN: what this belief rests on: The blows])"),
    ({"why": Why(inferred=(Inference(claim="He meant to hurt Mr. Doe", basis="he laughed"),))}, "On information and belief: He meant to hurt Mr. Doe. The basis is: he laughed."),
    ({"where": Where(facility="Washoe County Jail")}, "On March 3, 2023, at about 21:10 (Washoe County Jail): Officer"),  # no town: no "at" that may not fit
    ({"who": Who(actors=("ana",), targets=("doe",))}, "Ana Ruiz did this. It concerned Plaintiff John Doe."),  # help is not done "to" anybody
    ({"why": Why(reason_given="none")}, "Defendant R. Lopez gave no reason."),
    ({"words": (Words(by="lopez", text='"Stop!"', exact=True),)}, 'Defendant R. Lopez said: "Stop!"'),  # not two pairs of marks
    ({"why": Why(known_to_actor=("he was cuffed",))}, "Defendant R. Lopez knew this: he was cuffed."),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "words"), SAID)
def test_an_event_says(changes: dict[str, object], words: str) -> None:
    assert words in pleading(one_event(**changes))


def test_what_the_only_plaintiff_did_alone_is_not_said_twice() -> None:
    own = one_event(what="I walked home.", who=Who(actors=("doe",), witnesses=("ana",)))
    assert "I walked home. Ana Ruiz witnessed it." in pleading(own)
    assert "Plaintiff John Doe did this" not in pleading(own)
    other = replace(own.plaintiffs[0], id="roe", name="Jane Roe")
    assert "I walked home. Plaintiff John Doe did this." in pleading(replace(own, plaintiffs=(*own.plaintiffs, other)))


def test_what_the_person_resisted_is_never_said_of_the_officer() -> None:
    """Resistance and restraint are the plaintiff's, also where the plaintiff acted toward the officer."""
    shown = pleading(one_event(who=Who(actors=("doe",), targets=("lopez",))))
    assert "Plaintiff John Doe was handcuffed and did not resist." in shown
    assert "Defendant R. Lopez was handcuffed" not in shown


def test_events_are_told_by_date_and_clock() -> None:
    base = small()
    late, early = base.events
    early = replace(early, when=When(date=PartialDate("2023-03-03"), time="09:00"))
    shown = pleading(replace(base, events=(late, early)))
    assert shown.index("Officer Reyes kicked") < shown.index("Officer Lopez punched")


def test_the_same_place_is_not_told_twice() -> None:
    assert "at the same place: Officer Reyes kicked" in pleading(small())


def test_a_minor_is_printed_by_initials_only() -> None:
    base = small()
    child = replace(base.plaintiffs[0], name="Maria Ruiz Soto", minor=True)
    witness = Person(id="ana", name="Lucia Ortega", minor=True)
    for style in Style:
        made = build(replace(base, plaintiffs=(child,), people=(witness,)), style=style)
        assert "M.R.S." in text(made)
        assert "L.O." in text(made)
        assert not [name for name, part in parts(made).items() if "Maria" in part or "Lucia" in part]


def test_a_minor_is_called_one_in_the_caption_and_among_the_parties() -> None:
    base = small()
    shown = pleading(replace(base, plaintiffs=(replace(base.plaintiffs[0], minor=True, initials="J.D."),)))
    adult = "[FILL IN: name of the adult who sues for J.D., and as what: parent, guardian, next friend]"
    assert f"J.D., a minor, by {adult}," in shown
    assert f"Plaintiff J.D., a minor, sues by {adult}. Plaintiff resides in Washoe County." in shown
    assert f"______________________________\n{adult}\n" in shown  # no child signs
    assert "for Plaintiff J.D., a minor" in shown


def test_a_name_with_a_full_stop_ends_a_sentence_once() -> None:
    base = small()
    shown = pleading(replace(base, plaintiffs=(replace(base.plaintiffs[0], name="John Doe Jr."),)))
    assert "did this to Plaintiff John Doe Jr. " in shown
    assert "Jr.." not in shown


def test_no_telephone_is_an_answer_under_the_signature() -> None:
    base = small()
    shown = pleading(replace(base, plaintiffs=(replace(base.plaintiffs[0], telephone="no", email=None),)))
    assert "\nTelephone: none\n[FILL IN: e-mail]\n" in shown


def test_other_names_may_be_none() -> None:
    base = small()
    for names, row in (
        (None, "[FILL IN: all other names used, or none]"),
        ((), "none"),
        (("none",), "none"),
        (("Jon Roe",), "Jon Roe"),
    ):
        matter = replace(base, plaintiffs=(replace(base.plaintiffs[0], also_known_as=names),))
        assert f"Other names used:\t{row}\n" in text(build(matter, style=Style.FORM_NONPRISONER))
        assert ("also known as" in pleading(matter)) is (names == ("Jon Roe",))


def test_a_result_of_no_is_no_paragraph() -> None:
    assert not [line for line in pleading(one_event(result="no")).splitlines() if line.endswith(". no.")]


def test_nobody_swears_to_a_belief() -> None:
    shown = pleading(
        one_event(
            why=Why(inferred=(Inference(claim="He meant it", basis="he laughed"),)), how=How(), words=(), result=None
        )
    )
    number = next(line.split(".")[0] for line in shown.splitlines() if "He meant it" in line)
    sworn = shown[shown.index("that the facts in") :].split(" are true")[0]
    assert number not in re.findall(r"\d+", sworn)


def test_whoever_sues_for_a_child_was_not_held() -> None:
    base = small()
    people = (*base.people, Person(id="kid", name="Max Doe", minor=True))
    event = replace(base.events[0], who=Who(actors=("lopez",), targets=("kid",)), how=How(restraint=Restraint.HELD))
    shown = pleading(replace(base, people=people, events=(event, *base.events[1:])))
    assert "M.D. was being held." in shown
    assert "John Doe was being held" not in shown


def test_whose_injury_it_was_is_not_said_where_somebody_sues_for_another() -> None:
    base = small()
    child = Represents(kind=Represented.MINOR, name="Max Doe")
    shown = pleading(replace(base, plaintiffs=(replace(base.plaintiffs[0], represents=child),)))
    assert "Plaintiff John Doe sues on behalf of M.D., a minor, for this injury:" in shown
    assert "Plaintiff John Doe suffered" not in shown
    assert "brings this count on behalf of M.D., a minor, under" in shown


@pytest.mark.parametrize(
    ("job", "printed"),
    [
        ("sergeant", "a sergeant"),
        ("officer", "an officer"),
        ("LVN", "an LVN"),
        ("unit manager", "a unit manager"),
        ("U.S. marshal", "a U.S. marshal"),
        ("undersheriff", "an undersheriff"),
        ("EMT", "an EMT"),
        ("the mayor", "the mayor"),
        ("NURSE AND OFFICER", "a NURSE AND OFFICER"),
    ],
)
def test_the_article_before_a_job(job: str, printed: str) -> None:
    assert article(job) + job == printed


def test_months_have_in_and_days_have_on() -> None:
    told = Told(who="my counselor", when=PartialDate("2024-03"))
    grievance = Grievance(filed=PartialDate("2024-02"), complaint="the beating", final_date=PartialDate("2024-04"))
    shown = pleading(replace(small(), exhaustion=Exhaustion(told=(told,), grievances=(grievance,))))
    assert "In February 2024, Plaintiff filed" in shown
    assert "The last answer came in April 2024." in shown
    assert "In March 2024, my counselor was told." in shown


def test_the_prisoner_form_tells_of_the_procedure_once() -> None:
    matter = example("jail-medical")
    shown = text(build(matter, style=Style.FORM_PRISONER))
    assert "Is there a grievance procedure? Yes" in shown
    assert "Which of your claims does it cover? Fourteenth Amendment" in shown
    assert "had a grievance procedure" not in shown
    assert "had a grievance procedure" in pleading(matter)


def test_a_child_named_in_own_words_is_pointed_at() -> None:
    base = small()
    child = Person(id="kid", name="Mateo Roe", minor=True)
    matter = replace(
        base,
        people=(*base.people, child),
        events=(replace(base.events[0], what="Officer Lopez pushed Mateo."), *base.events[1:]),
    )
    assert minors.named(matter, Style.PLEADING) == ("events[0].what",)
    assert minors.named(base, Style.PLEADING) == ()


def test_contacts_are_never_printed() -> None:
    for style in Style:
        assert "775-555-0199" not in str(parts(build(small(), style=style)))


PARTIES = [
    (Defendant(id="lopez", name="John Doe 1", identity=Identity.DOE, description="about six feet, car 214"), "The true name of Defendant John Doe 1 is not yet known. Description: about six feet, car 214."),
    (Defendant(id="lopez", name="R. Lopez", job_title="officer"), "Defendant R. Lopez was an officer."),
    (Defendant(id="lopez", name="R. Lopez"), "R. Lopez, in [FILL IN: individual, official, or both] capacity;"),
    (Defendant(id="lopez", name="R. Lopez", capacities=(Capacity.INDIVIDUAL, Capacity.OFFICIAL)), "R. Lopez, in individual and official capacities;"),
    (Defendant(id="lopez", name="Washoe County", kind=DefendantKind.COUNTY), "Defendant Washoe County is a county."),
    (Defendant(id="lopez", name="R. Lopez", supervises=("reyes",)), "Defendant R. Lopez supervised Defendant K. Reyes."),
]  # fmt: skip


@pytest.mark.parametrize(("defendant", "words"), PARTIES)
def test_a_defendant_is_described(defendant: Defendant, words: str) -> None:
    base = small()
    assert words in pleading(replace(base, defendants=(defendant, *base.defendants[1:])))


def test_a_child_sues_by_the_adult_whom_the_file_names() -> None:
    base = small()
    by = SuesBy(name="Ana Roe", role="mother and next friend", authority="order of May 2, 2023")
    child = replace(base.plaintiffs[0], minor=True, initials="J.D.", sues_by=by)
    shown = pleading(replace(base, plaintiffs=(child,)))
    assert "J.D., a minor, by Ana Roe, mother and next friend," in shown
    assert "sues by Ana Roe, mother and next friend. The authority for this: order of May 2, 2023." in shown
    assert "______________________________\nAna Roe\n" in shown
    assert "name of the adult" not in shown
    form = text(build(replace(base, plaintiffs=(child,)), style=Style.FORM_NONPRISONER))
    assert "Sues by:\tAna Roe, mother and next friend" in form
    without = replace(child, sues_by=SuesBy(name="Ana Roe"))
    assert "by Ana Roe, [FILL IN: as what: parent, guardian, next friend]," in pleading(
        replace(base, plaintiffs=(without,))
    )


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Max Roe", "on behalf of the estate of Max Roe"),
        ("Estate of Max Roe", "on behalf of the Estate of Max Roe"),  # not "the estate of Estate of"
        ("The Estate of Max Roe", "on behalf of The Estate of Max Roe"),
    ],
)
def test_one_person_in_two_roles_is_told_apart(name: str, printed: str) -> None:
    base = small()
    own = base.plaintiffs[0]
    other = replace(own, id="estate", represents=Represents(kind=Represented.ESTATE, name=name))
    shown = pleading(replace(base, plaintiffs=(other, own)))
    assert f"John Doe, {printed},\nJohn Doe, individually," in shown
    assert f"Plaintiffs John Doe ({printed}) and John Doe (individually) sue Defendants" in shown
    assert f"Plaintiff John Doe sues {printed}. Plaintiff resides" in shown
    assert "Plaintiff John Doe sues individually. Plaintiff resides" in shown
    assert "Plaintiff John Doe (individually) brings this count under" in shown


def test_a_comma_in_a_name_keeps_the_word_before_each_name() -> None:
    base = small()
    nurse = replace(base.defendants[0], name="Paula Smith, LVN")
    shown = pleading(replace(base, defendants=(nurse, *base.defendants[1:])))
    assert "Defendant Paula Smith, LVN" in shown
    assert "Defendants Paula Smith, LVN" not in shown


def test_a_tort_is_no_right_that_is_violated() -> None:
    base = small()
    tort = replace(base.claims[0], right="Battery", theory=Theory.STATE_TORT, statute="Code of Example § 12.3")
    shown = pleading(replace(base, claims=(tort,)))
    assert "are liable to Plaintiff John Doe for this: Battery." in shown
    assert "violated this right" not in shown
    assert "under state law for: Battery" in shown
    assert "over these rights" not in shown
    assert "§ 12.3" in shown


def test_a_private_company_is_no_municipality() -> None:
    base = small()
    count = next(c for c in base.claims if c.theory is Theory.MUNICIPAL)
    sued = [a.defendant for a in count.against]
    private = tuple(replace(d, kind=DefendantKind.PRIVATE) if d.id in sued else d for d in base.defendants)
    assert "(municipal liability)" in pleading(base)
    shown = pleading(replace(base, defendants=private))
    assert "(policy or custom of a private party)" in shown
    assert "municipal liability" not in shown


def test_the_form_says_how_a_defendant_answers() -> None:
    """Two counts over one right differ by it: who struck, and who stood by."""
    base = small()
    stood_by = replace(base.claims[0], theory=Theory.FAILURE_TO_INTERVENE)
    shown = text(build(replace(base, claims=(base.claims[0], stood_by)), style=Style.FORM_NONPRISONER))
    right = base.claims[0].right
    assert f"{right}: R. Lopez" in shown
    assert f"{right} (failure to intervene): R. Lopez" in shown


def test_the_cause_of_a_policy_is_called_so() -> None:
    base = small()
    count = next(c for c in base.claims if c.municipal is not None)
    assert count.municipal is not None
    told = replace(count.municipal, notice_to_policymaker="The chief wrote so.", moving_force="Nobody checked.")
    shown = pleading(replace(base, claims=(replace(count, municipal=told),)))
    assert "What those who make policy knew: The chief wrote so." in shown
    assert "How this caused the harm: Nobody checked." in shown
    silent = replace(count, municipal=replace(told, moving_force=None))
    assert "How this caused the harm: [FILL IN: how this policy or custom caused it]." in pleading(
        replace(base, claims=(silent,))
    )


def test_the_lawyers_of_the_file_sign() -> None:
    """The first owes every line of Rule 11(a); of the others only what the file says is printed."""
    first = Counsel(name="Ann Poe", firm="Poe Clinic", bar_number="0399", telephone="555-0100", email="a@example.org")
    filing = Filing(id="x", filer=Filer.CLINIC, jury_demand=True)
    shown = text(build(small(matter=filing, counsel=(first, Counsel(name="Lou Poe"))), style=Style.PLEADING))
    rule = "______________________________"
    block = "\nAnn Poe\nPoe Clinic\nBar No. 0399\n[FILL IN: address of counsel]\n555-0100\na@example.org\nCounsel for Plaintiff"
    assert rule + block in shown
    assert f"{rule}\nLou Poe\nCounsel for Plaintiff" in shown
    assert "name of counsel" not in shown


def test_who_sues_for_somebody_else() -> None:
    base = small()
    mother = replace(
        base.plaintiffs[0], represents=Represents(kind=Represented.MINOR, name="Maria Ruiz", authority="her mother")
    )
    shown = pleading(replace(base, plaintiffs=(mother,)))
    assert "John Doe, on behalf of M.R., a minor," in shown
    assert "Maria" not in shown


JURISDICTION = [
    # what is changed, what must be said, what must not
    ({}, "§§ 1331 and 1343(a)(3)", "1367(a)"),
    (
        {"relief": (Relief(kind=ReliefKind.DECLARATION, text="that it was wrong"),)},
        "28 U.S.C. §§ 2201 and 2202",
        "1367",
    ),
    ({"statute": "Nevada law of battery"}, "28 U.S.C. § 1367(a)", "2201"),
]


@pytest.mark.parametrize(("changes", "words", "never"), JURISDICTION)
def test_jurisdiction_follows_the_claims(changes: dict[str, object], words: str, never: str) -> None:
    base = small()
    statute = changes.pop("statute", None)
    if statute:
        base = replace(base, claims=(base.claims[0], replace(base.claims[1], statute=str(statute))))
    shown = pleading(replace(base, **changes))  # type: ignore[arg-type]
    assert words in shown
    assert never not in shown


def test_an_amount_asked_of_several_is_asked_once() -> None:
    both = Relief(kind=ReliefKind.COMPENSATORY, against=("reno", "lopez"), amount="$250,000")
    shown = pleading(replace(small(), relief=(both, Relief(kind=ReliefKind.PUNITIVE, against=("lopez",)))))
    assert shown.count("$250,000") == 1
    assert (
        "A. Against Defendants R. Lopez and City of Reno:\n(1) compensatory damages in the amount of $250,000." in shown
    )
    assert "B. Against Defendant R. Lopez:\n(1) punitive damages." in shown


def test_the_prayer_is_by_defendant() -> None:
    shown = pleading(small())
    prayer = shown[shown.index("Prayer for relief") : shown.index("Jury demand")]
    assert re.findall(r"^[A-Z]\. .*", prayer, re.MULTILINE) == [
        "A. Against Defendants R. Lopez and City of Reno:",
        "B. Against Defendant R. Lopez:",
        "C. In addition:",
    ]
    assert "(1) compensatory damages, based on: dental bills." in prayer


def test_no_jury_line_without_a_demand_and_a_blank_without_an_answer() -> None:
    base = small()
    no, unsaid = (
        pleading(replace(base, matter=Filing(id="x", filer=Filer.PRO_SE, jury_demand=answer)))
        for answer in (False, None)
    )
    assert "JURY" not in no
    assert "by jury" not in no
    assert "[FILL IN: whether a jury is demanded]" in unsaid


def test_the_verification_covers_only_what_is_known_personally() -> None:
    made = build(small(), style=Style.PLEADING)
    strike = next(a.paragraphs for a in made.acts if a.event == "strike")
    assert f"the facts in ¶¶ {strike} are true and correct" in text(made)
    assert "penalty of perjury" not in pleading(small(output=Output(verification=False)))


def test_a_lawyer_signs_and_the_file_names_no_author() -> None:
    made = build(small(matter=Filing(id="x", filer=Filer.COUNSEL, jury_demand=True)), style=Style.PLEADING)
    assert "[FILL IN: bar number]" in text(made)
    assert "<dc:creator></dc:creator>" in parts(made)["docProps/core.xml"]


@pytest.mark.parametrize(
    ("filer", "status", "style"),
    [
        (Filer.COUNSEL, CustodyStatus.PRETRIAL, Style.PLEADING),
        (Filer.PRO_SE, CustodyStatus.PRETRIAL, Style.FORM_PRISONER),
        (Filer.PRO_SE, CustodyStatus.NONE, Style.FORM_NONPRISONER),
        (None, None, Style.FORM_NONPRISONER),
    ],
)
def test_the_style_when_nobody_says(filer: Filer | None, status: CustodyStatus | None, style: Style) -> None:
    plaintiff = Plaintiff(id="doe", name="John Doe", custody=Custody(status=status))
    assert usual_style(small(matter=Filing(id="x", filer=filer), plaintiffs=(plaintiff,))) is style


INJURIES = [
    # change of the injury, what is said of it
    ({"ongoing": True}, "The injury continues."),
    ({"amount": "$1,250"}, "Amount: $1,250."),
    ({"caused_by": ()}, "It came from the events told in ¶¶ "),
    ({"description": None}, "suffered this injury: [FILL IN: the injury]."),
    (
        {"treatment": Treatment(asked=False, refused="the dentist, by Sgt. Roe")},
        "No treatment was asked for. Treatment refused: the dentist, by Sgt. Roe.",
    ),
]


@pytest.mark.parametrize(("changes", "words"), INJURIES)
def test_an_injury_says(changes: dict[str, object], words: str) -> None:
    base = small()
    shown = pleading(replace(base, injuries=(replace(base.injuries[0], **changes),)))  # type: ignore[arg-type]
    assert words in shown
    assert words not in pleading(base)


def test_the_form_asks_apart_what_happened_inside_and_outside() -> None:
    base = small()
    inside = replace(base.events[1], where=Where(facility="Washoe County Jail", city="Reno", state="NV"))
    free = Event(id="er", what="A doctor stitched his lip.", where=Where(facility="Reno Hospital", in_custody=False))
    shown = lines(build(replace(base, events=(base.events[0], inside, free)), style=Style.FORM_PRISONER))
    at = shown.index("A. Events outside an institution: where")
    assert shown[at + 1 : at + 5] == [
        "parking lot of the Oak Market, Reno, Washoe County, Nevada",
        "Reno Hospital",
        "B. Events in an institution: where",
        "Washoe County Jail, Reno, Nevada",
    ]


def test_a_form_never_answers_what_was_not_answered() -> None:
    """No "none", "no" or "not known" for a question that the matter file leaves open."""
    shown = text(build(small(), style=Style.FORM_PRISONER))
    for asked in ("Other names used:\t[FILL IN", "Grievance procedure: [FILL IN", "about the same facts? [FILL IN"):
        assert asked in shown


# Fair warning ---------------------------------------------------------------------------------------------------------

UNIT = [
    # district, switch, is the unit there
    ("txsd", Switch.AUTO, True),  # the Fifth Circuit expects it
    ("nvd", Switch.AUTO, False),
    ("nvd", Switch.ON, True),
    ("txsd", Switch.OFF, False),
    (None, Switch.AUTO, False),
]


@pytest.mark.parametrize(("district", "switch", "there"), UNIT)
def test_when_the_unit_is_printed(district: str | None, switch: Switch, there: bool) -> None:
    shown = pleading(small(court=Court(district=district), output=Output(fair_warning=switch)))
    assert ("Fair warning to Defendant R. Lopez" in shown) is there
    assert "Fair warning to Defendant City of Reno" not in shown  # never for a city


def warned(**changes: object) -> str:
    base = small(output=Output(fair_warning=Switch.ON))
    unit = replace(base.claims[0].fair_warning[0], **changes)  # type: ignore[arg-type]
    return pleading(replace(base, claims=(replace(base.claims[0], fair_warning=(unit,)), *base.claims[1:])))


CITED = [
    # lead case as written, what is printed
    ("Hope v. Pelzer, 536 U.S. 730, 741 (2002)", "The lead case is Hope v. Pelzer, 536 U.S. 730, 741 (2002)."),
    ("hope-v-pelzer", "Hope v. Pelzer, 536 U.S. 730 (2002), at [FILL IN: page of Hope v. Pelzer that says so]."),
    ("Hope v. Pelzer, 536 U.S. 731 (2002)", "the records here do not confirm the case that was named"),  # a wrong page
    ("Smith v. Jones, 999 F.3d 1 (9th Cir. 2021)", "the records here do not confirm"),  # nothing is held of it
    ("Jones v. Pelzer, 536 U.S. 730 (2002)", "the records here do not confirm"),  # another name
    (None, "[FILL IN: one binding, published case decided before these events, with its page]"),
]


@pytest.mark.parametrize(("lead", "words"), CITED)
def test_only_confirmed_cases_are_cited(lead: str | None, words: str) -> None:
    shown = warned(lead_case=lead)
    assert words in shown
    if "do not confirm" in words:
        assert lead is not None
        assert lead not in shown


def test_the_route_is_printed_or_left_blank() -> None:
    assert "had fair warning from the obviousness of the wrong." in warned(route=Route.OBVIOUS)
    assert "[FILL IN: what gave fair warning" in warned(route=None)


def test_a_confirmed_case_is_printed_as_the_record_has_it() -> None:
    found = citations.confirmed("hope v. pelzer, 536 U.S. 730 (2002)")
    assert found is not None
    assert found[0].name == "Hope v. Pelzer"
    assert citations.circuit_of("N.D. Cal.", None) == "ca9"
    assert citations.circuit_of("N.D. Cal.", "ca5") == "ca5"


def test_no_unit_where_no_damages_are_asked_or_the_capacity_is_official() -> None:
    base = small(output=Output(fair_warning=Switch.ON))
    only_costs = replace(base, relief=(Relief(kind=ReliefKind.COSTS),))
    official = replace(
        base,
        claims=(
            replace(
                base.claims[0], against=tuple(replace(a, capacity=Capacity.OFFICIAL) for a in base.claims[0].against)
            ),
            *base.claims[1:],
        ),
    )
    of_state = replace(base, claims=(replace(base.claims[0], statute="Nevada law of battery"), *base.claims[1:]))
    for matter in (only_costs, official, of_state):
        assert "Fair warning" not in pleading(matter)


# Blanks ---------------------------------------------------------------------------------------------------------------


def test_blanks_are_shaded_listed_and_placed() -> None:
    base = small()
    matter = replace(base, output=Output(), events=(replace(base.events[0], what=None), base.events[1]))
    made = build(matter, style=Style.PLEADING)
    assert {(b.what, b.where) for b in made.blanks} >= {("date of signing", "signature block")}
    fact = next(b for b in made.blanks if b.what == "what was done: The blows")
    assert re.fullmatch(r"¶ \d+", fact.where)
    xml = parts(made)["word/document.xml"]
    assert xml.count("[FILL IN: ") == len(made.blanks)
    for run in re.findall(r"<w:r>(?:(?!</w:r>).)*\[FILL IN: .*?</w:r>", xml):
        assert '<w:rStyle w:val="FillIn"/>' in run


def test_an_empty_matter_is_all_blanks_and_invents_nothing() -> None:
    empty = Matter(schema="draftkit/matter@1", matter=Filing(id="x"))
    for style in Style:
        made = build(empty, style=style)
        assert len(made.blanks) > 8
        assert "[FILL IN: district" in text(made)


def test_a_defendant_without_an_act_has_none_in_the_table() -> None:
    base = small()
    made = build(replace(base, events=base.events[:1]), style=Style.PLEADING)
    assert {a.defendant for a in made.acts} == {"lopez"}
    assert "Defendant K. Reyes was present at the events told in" in text(made)


# The file -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", Style)
def test_the_same_matter_gives_the_same_bytes(style: Style) -> None:
    assert build(small(), style=style).data == build(small(), style=style).data


@pytest.mark.parametrize("style", Style)
def test_the_file_asks_nothing_and_tells_nothing(style: Style) -> None:
    made = parts(build(small(), style=style))
    everything = "".join(made.values())
    for never in (
        "updateFields",
        "attachedTemplate",
        "w:rsid",
        "python-docx",
        "docxtpl",
        "thumbnail",
        "{{",
        "{%",
        "customXml",
    ):
        assert never not in everything, never
    core = made["docProps/core.xml"]
    assert "<dc:creator>John Doe</dc:creator>" in core
    assert "<dc:title>John Doe v. R. Lopez: Complaint</dc:title>" in core
    assert "dcterms" not in core
    assert 'w:lang w:val="en-US"' in made["word/styles.xml"]
    assert 'w:w="12240" w:h="15840"' in made["word/document.xml"]
    assert "PAGE" in made["word/footer1.xml"]


def test_word_opens_it_as_python_docx_does() -> None:
    from docx import Document

    document = Document(io.BytesIO(build(small(), style=Style.PLEADING).data))
    assert document.paragraphs[0].style.name == "Caption Court"
    assert {"Numbered Para", "Count", "Prayer"} <= {p.style.name for p in document.paragraphs}


def test_headings_stay_with_what_follows_and_own_words_are_held_together() -> None:
    made = parts(build(small(), style=Style.PLEADING))
    for style in ("Heading1", "Heading2", "Heading3", "Count", "CountAgainst", "FormSection", "FormPart"):
        found = re.search(rf'w:styleId="{style}">.*?</w:style>', made["word/styles.xml"])
        assert found
        assert "<w:keepNext/>" in found[0]
    xml = made["word/document.xml"]
    assert "42\u00a0U.S.C.\u00a0§\u00a01983" in xml
    assert "§ 1331" not in xml


def test_event_without_any_answer_does_not_break() -> None:
    base = small()
    assert "[FILL IN: what was done: bare]" in pleading(replace(base, events=(*base.events, Event(id="bare"))))


def test_likenesses_and_differences_are_compared_one_by_one() -> None:
    from draftkit.model.claims import Difference

    shown = warned(
        likenesses=("cuffed and still",),
        differences=(Difference(fact="a street, no prison", why_immaterial="the harm is the same"),),
    )
    assert "(a) Alike: cuffed and still." in shown
    assert "(b) Different: a street, no prison. It does not matter: the harm is the same." in shown
    assert FairWarning(defendant="x").likenesses == ()


def test_a_text_that_another_text_quotes_is_not_taken_for_doubled() -> None:
    """The fair-warning unit may repeat the words of a fact: that is the person's choice, and no fault of the file."""
    what = small().events[0].what
    assert what is not None
    assert pleading_with_right(what).count(what) == 2


def pleading_with_right(words: str) -> str:
    return warned(right_as_conduct=words)


def test_brackets_in_a_heading_do_not_break_the_mark_of_a_blank() -> None:
    made = build(one_event(heading="The [first]\nblow", what=None), style=Style.PLEADING)
    assert "what was done: The (first) blow" in [b.what for b in made.blanks]


@pytest.mark.parametrize(("district", "there"), [("cand", True), ("nvd", False)])
def test_the_filer_stands_above_the_caption_in_california(district: str, there: bool) -> None:
    shown = lines(build(small(court=Court(district=district)), style=Style.PLEADING))
    assert (shown.index("PO Box 1, Reno, NV 89501") < 5) is there


def test_a_large_matter_is_whole() -> None:
    from benchmarks.complaint import matter as large

    made = build(large(40, 8, 12), style=Style.PLEADING)
    assert len(made.acts) == 40
    assert all(act.paragraphs for act in made.acts)
