"""Whole complaints, read by every rule on their form and facts: a good one, one full of faults, one on a prison's form.

The layouts are those that real complaints have; the people are invented.
"""

from __future__ import annotations

import time

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.model.report import Report
from draftkit.reading import from_text
from draftkit.rules.pleading.specimens import complaint

FORM_AND_FACTS = ("PLD40", "PLD410", "PLD42", "PLD43")

GOOD = """IN THE UNITED STATES DISTRICT COURT
FOR THE WESTERN DISTRICT OF TEXAS
AUSTIN DIVISION

ELENA CRUZ, §
Plaintiff, §
§
v. § CIVIL ACTION NO. 1:23-cv-00456
§
CITY OF MARLOW, TEXAS; § JURY DEMANDED
THOMAS REED, in his individual capacity; §
and DIANA VOGEL, in her individual capacity, §
Defendants. §

PLAINTIFF'S ORIGINAL COMPLAINT

Plaintiff Elena Cruz files this complaint and shows:

I. INTRODUCTION

1. Officer Reed broke Ms. Cruz's arm while she was handcuffed. Officer Vogel watched.

II. PARTIES

2. Elena Cruz is an individual residing in Travis County, Texas.

3. Defendant City of Marlow is a Texas municipality.

4. Defendants Thomas Reed and Diana Vogel ("the Individual Defendants") are police officers with the Marlow Police Department. At all relevant times they were acting under color of law.

III. JURISDICTION AND VENUE

5. The Court has jurisdiction under 28 U.S.C. §§ 1331 and 1343.

6. Venue is proper in this district under 28 U.S.C. § 1391(b) because the events occurred in Travis County.

IV. FACTS

7. On Monday, July 4, 2022, Ms. Cruz was sitting on the curb of the Oak Market parking lot on Lamar Boulevard.

8. The Individual Defendants arrived at 10:40 p.m. in one patrol car and told her to stand.

9. Reed handcuffed Ms. Cruz behind her back. She did not pull away. Reed then lifted her by the chain of the handcuffs. Her left arm snapped.

10. Vogel stood two feet away. She had fifteen seconds in which she could have told Reed to stop. She said nothing.

11. Ms. Cruz was taken to a hospital, where she was treated for a spiral fracture. The charge was later dismissed.

12. Upon information and belief, based on his own words to a reporter, Chief Amos Dale approved what Reed did.

13. Chief Dale, the City's policymaker, told the reporter that Reed "did exactly what we train." Reed wanted her to cry out: "Let me hear you," he said.

V. CLAIMS

COUNT I - FOURTH AMENDMENT, EXCESSIVE FORCE (42 U.S.C. § 1983), AGAINST REED

14. Ms. Cruz incorporates paragraphs 7 through 11.

15. Reed's force was clearly excessive to the need and objectively unreasonable. He acted maliciously.

COUNT II - FOURTH AMENDMENT, BYSTANDER, AGAINST VOGEL

16. Ms. Cruz incorporates paragraphs 9 and 10. Vogel knew that Reed was violating Ms. Cruz's rights, had a reasonable opportunity to prevent the harm, and chose not to act. As a result Ms. Cruz's arm was broken.

VI. PRAYER

Ms. Cruz asks for judgment for actual and punitive damages and costs.

Respectfully submitted,

/s/ Ann Counsel
"""

FAULTY = """UNITED STATES DISTRICT COURT
CENTRAL DISTRICT OF CALIFORNIA

MARIA LOPES
Plaintiff

v.

OFFICER DAN STONE, OFFICER KYLE WEBB, SERGEANT AMY PRICE, and CITY OF VERNAL
Defendants

COMPLAINT FOR CIVIL RIGHTS VIOLATIONS

1. Venue is proper in this district.

FACTS

2. On Monday, March 3, 2023 I was driving home when the police pulled me over for no reason.

3. Defendants pulled me out and beat me. This happens all the time. Officer Stone wanted me to suffer.

4. My wrist broke.

6. Sergeant Price was there that night. She is the boss of the others.

7. Officer Webb used excessive force and was deliberately indifferent.

8. Upon information and belief, the chief ordered the officers to target women.

9. The arrest was illegal because the charges were later dismissed.

10. On February 30, 2023 the doctor looked at my wrist.

11. Officer Stone lied in his report.

COUNT I VIOLATION OF CIVIL RIGHTS

12. All my rights were violated as set forth in paragraphs 2-40.

COUNT II ASSAULT AND BATTERY

13. They hurt me.
"""

FORM = """UNITED STATES DISTRICT COURT
for the
District of Nevada

Leon Marsh
Plaintiff(s)
-v-
C. Dole, correctional officer; Nurse T. Hart
Defendant(s)

Case No. (to be filled in by the Clerk's Office)
Jury Trial: (check one) [x] Yes [ ] No

COMPLAINT FOR VIOLATION OF CIVIL RIGHTS
(Prisoner Complaint)

I. The Parties to This Complaint

Name Leon Marsh
Current Institution High Desert State Prison

II. Basis for Jurisdiction

A. Are you bringing suit against (check all that apply): [x] State or local officials (a § 1983 claim)

D. Dole was working in unit 4 as a guard. Hart was the nurse on duty.

IV. Statement of Claim

C. What date and approximate time did the events giving rise to your claim(s) occur?
June 9, 2024, about 8 p.m.

D. What are the facts underlying your claim(s)?
C/O Dole came to my cell and told me to cuff up. I put my hands through the slot. He sprayed me in the face for about ten seconds. Nurse Hart came at 9 p.m. and looked at me through the window and left. I was not allowed to wash for two days.

V. Injuries
Burned eyes, cannot see well with my left eye.

VI. Relief
I want $20,000 and a transfer.

IX. Certification and Closing
Signature of Plaintiff Leon Marsh
"""


@pytest.fixture(scope="module")
def records() -> Records:
    return Records.load()


def read_by_the_rules(text: str, records: Records) -> Report:
    return check(from_text(text), records=records, select=FORM_AND_FACTS, today="2026-11-20")


@pytest.mark.parametrize("text", [pytest.param(GOOD, id="counselled"), pytest.param(FORM, id="prison form")])
def test_a_good_complaint_is_left_alone(text: str, records: Records) -> None:
    assert [f"{f.code} {f.message}" for f in read_by_the_rules(text, records).findings] == []


def test_a_complaint_full_of_faults(records: Records) -> None:
    """Each fault once, under its own code and as loud as it should be."""
    found = [f"{f.code} {f.severity.value}" for f in read_by_the_rules(FAULTY, records).findings]
    assert sorted(found) == [
        "PLD401 error",
        "PLD402 warning",  # assault and battery
        "PLD403 error",  # nothing names California
        "PLD405 error",  # no ¶ 5
        "PLD407 error",  # ¶ 40
        "PLD409 error",
        "PLD410 note",
        "PLD421 blocker",  # Price was there
        "PLD421 error",  # the city
        "PLD422 error",
        "PLD426 warning",  # Webb
        "PLD427 warning",
        "PLD428 note",
        "PLD429 error",  # Monday
        "PLD429 error",  # February 30
        "PLD430 warning",
    ]


def test_other_papers_are_left_alone(records: Records) -> None:
    """The same words under another title are another paper, with other rules."""
    brief = FAULTY.replace("COMPLAINT FOR CIVIL RIGHTS VIOLATIONS", "PLAINTIFF'S OPPOSITION TO THE MOTION TO DISMISS")
    assert read_by_the_rules(brief, records).findings == ()


def test_time_grows_with_length(records: Records) -> None:
    facts = "\n\n".join(
        f"{n}. On March 3, 2023 Defendants struck Ms. Lopes in Vernal, California, and Officer Webb wrote ¶ {n} down."
        for n in range(1, 3_001)
    )
    draft = from_text(FAULTY.replace("FACTS\n", f"FACTS\n\n{facts}\n"))
    begin = time.perf_counter()
    check(draft, records=records, select=FORM_AND_FACTS, citations=(), today="2026-11-20")
    assert time.perf_counter() - begin < 10


ANSWER = """IN THE UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF OREGON

JOHN DOE, Plaintiff,
v.
RICHARD ROE, Defendant.

Case No. 3:23-cv-00123

DEFENDANT ROE'S ANSWER AND AFFIRMATIVE DEFENSES TO PLAINTIFF'S COMPLAINT

1. Defendant Roe admits that he is a police officer.

PARTIES

2. Defendant denies each allegation of paragraph 3.

PRAYER

Wherefore Roe asks that the complaint be dismissed."""


def test_an_answer_is_no_complaint() -> None:
    assert [f.code for f in check(from_text(ANSWER), select=["PLD"]).findings] == []


def test_a_police_department_by_its_letters_is_an_entity() -> None:
    text = complaint(defendants="WEST ELM PD, and R. LOPEZ, in his individual capacity")
    found = check(from_text(text), select=["PLD421"]).findings
    assert [f.severity.value for f in found] == ["error"]  # not a blocker, as for a person without an act


def test_an_address_under_a_label_beside_the_caption_counts() -> None:
    text = GOOD.replace(
        "PLAINTIFF'S ORIGINAL COMPLAINT", "MAILING ADDRESS\n12 Oak Street\nAustin, TX 78701\n\nCOMPLAINT"
    )
    text += "\n\nRespectfully submitted,\n\n/s/ Elena Cruz\nElena Cruz"
    for paper, told in ((text, False), (text.replace("MAILING ADDRESS\n12 Oak Street\nAustin, TX 78701", ""), True)):
        messages = [f.message for f in check(from_text(paper), select=["FIL601"]).findings]
        assert any("no address" in message for message in messages) is told
