"""Rules PLD441-488 on whole complaints: a counselled one is quiet, a poor one and a prisoner's form give what they should."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.matter import read_matter
from draftkit.matter.as_draft import as_draft
from draftkit.model.finding import Finding, Severity
from draftkit.papers.caption import caption_of
from draftkit.papers.counts import counts_of
from draftkit.reading import from_text
from draftkit.rules import all_rules
from draftkit.rules.pleading.specimens import complaint, matter

RULES = [rule for rule in all_rules() if "PLD441" <= rule.code <= "PLD488"]
RULES_OF_PARTS = [
    rule for rule in all_rules() if rule.code in ("PLD411", "PLD421", "PLD434", "PLD444", "PLD460", "PLD474")
]
EXAMPLES = Path(__file__).parents[2] / "examples"

COUNSELLED = """\
UNITED STATES DISTRICT COURT
FOR THE NORTHERN DISTRICT OF ILLINOIS
EASTERN DIVISION

MARIA ROE,
          Plaintiff,
     v.                                            Case No. 1:24-cv-00000
CITY OF ALDER, a municipal corporation; OFFICER R. LOPEZ (Star 411), SERGEANT K. SHAW, and
JOHN DOE OFFICERS 1-2, in their individual capacities,
          Defendants.

COMPLAINT AND JURY DEMAND

Plaintiff Maria Roe, by her attorneys, Poe Law Group, complains of Defendants as follows:

INTRODUCTION

1. On March 3, 2023, Officer R. Lopez broke Maria Roe's arm on her own porch while his sergeant watched.

JURISDICTION AND VENUE

2. This action arises under 42 U.S.C. § 1983. The Court has jurisdiction under 28 U.S.C. §§ 1331, 1343(a)(3) and 1367(a).

3. Venue is proper under 28 U.S.C. § 1391(b) because the events took place in Alder, Illinois.

PARTIES

4. Plaintiff Maria Roe is a resident of Alder, Illinois.

5. Defendant City of Alder is a municipal corporation of Illinois. It employed the individual Defendants.

6. Defendant R. Lopez was at all relevant times a police officer of the City, acting under color of law. He is sued in his individual capacity.

7. Defendant K. Shaw was at all relevant times a sergeant of the Alder police. She is sued in her individual capacity.

8. Defendants John Doe Officers 1-2 drove car 214 and arrived at about 9:10 p.m.; both are white men in their thirties.

FACTS

9. At about 9 p.m. on March 3, 2023, Roe stood on her porch at 12 Elm Street with a telephone in her hand and filmed a traffic stop across the street.

10. Lopez walked to the porch and told Roe to stop filming. Roe said that she had a right to film.

11. Lopez took hold of Roe's wrist, twisted her arm behind her back and pulled it upwards until it broke. Roe had not moved.

12. Shaw stood three feet away and watched for about forty seconds. She could have ordered Lopez to let go. She said nothing.

13. Lopez arrested Roe for obstruction. On June 4, 2023, the prosecutor dismissed the charge.

14. Roe had surgery at Alder Hospital on March 4, 2023 and could not work for three months.

The City's order

15. Since 2019 the City has kept General Order 12, which tells officers to "end filming at the scene."

16. Between 2020 and 2022 the Civilian Review Board received eleven complaints of officers who used force on people who filmed. Chief Park signed each finding of "no violation."

17. Lopez told Roe: "Order 12 says I take the phone."

COUNT I
Fourth Amendment: Excessive Force (42 U.S.C. § 1983)
Against Defendant Lopez

18. Plaintiff incorporates paragraphs 9 through 14.

19. The force was objectively unreasonable. Lopez caused the broken arm.

COUNT II
First Amendment: Retaliation (42 U.S.C. § 1983)
Against Defendant Lopez

20. Plaintiff incorporates paragraphs 9 through 13.

21. Lopez used force and made the arrest because Roe filmed.

COUNT III
Fourth Amendment: Failure to Intervene (42 U.S.C. § 1983)
Against Defendants Shaw and John Doe Officers 1-2

22. Plaintiff incorporates paragraphs 8 through 12.

23. Shaw knew that the force was unreasonable and had time to stop it.

COUNT IV
Monell: First and Fourth Amendments (42 U.S.C. § 1983)
Against Defendant City of Alder

24. Plaintiff incorporates paragraphs 9 through 17.

25. General Order 12 was the moving force behind the violation.

COUNT V
Fourth Amendment: Malicious Prosecution
Against Defendant Lopez

26. Plaintiff incorporates paragraphs 9 through 14. Lopez began the prosecution without probable cause.

COUNT VI
Illinois Law: Battery and Respondeat Superior
Against Defendants Lopez and City of Alder

27. Plaintiff incorporates paragraphs 9 through 14. The City is liable as his employer under the doctrine of respondeat superior.

PRAYER FOR RELIEF

WHEREFORE, Plaintiff asks for judgment against Defendants, for compensatory damages, for punitive damages against the individual Defendants, for attorney's fees under 42 U.S.C. § 1988, an injunction against the enforcement of General Order 12, which is still in force, and for costs.

JURY DEMAND

Plaintiff demands trial by jury.

Respectfully submitted,

/s/ Ann Poe
Ann Poe, Attorney for Plaintiff
Poe Law Group
1 Main Street, Chicago, IL 60601
312-555-0100
ann@example.org
"""

POOR = """\
UNITED STATES DISTRICT COURT
DISTRICT OF NEVADA

John Smith, and on behalf of his minor son J.S.,
Plaintiff,

v.

Reno Police Department, City of Reno, Officer Martinez, et al.,
Defendants.

COMPLAINT UNDER 42 U.S.C. 1983

Plaintiff John Smith, pro se, comes now and states:

PARTIES

1. Plaintiff is a citizen of the United States.

2. Defendant Officer Martinez is a police officer.

3. Defendant Chief Brown is the chief and is liable as supervisor of Martinez.

4. Defendant City of Reno is responsible because it employs Officer Martinez.

FACTS

5. On March 3, 2023 Officer Martinez arrested me and beat me for no reason.

6. I pleaded guilty to resisting arrest on May 1, 2023.

7. The defendants conspired to violate my rights.

8. Other officers failed to intervene.

COUNT I - VIOLATION OF CIVIL RIGHTS

9. Plaintiff realleges all of the above. Defendants are liable.

COUNT II - FIRST, FOURTH, EIGHTH AND FOURTEENTH AMENDMENTS

10. Plaintiff realleges and incorporates all preceding paragraphs. Martinez violated these amendments.

COUNT III - FALSE ARREST

11. Plaintiff realleges all preceding paragraphs. There was no probable cause.

COUNT IV - CONSPIRACY, 42 U.S.C. § 1985(3)

12. Plaintiff realleges all preceding paragraphs. They conspired.

COUNT V - MALICIOUS PROSECUTION

13. Plaintiff realleges all preceding paragraphs.

COUNT VI - MUNICIPAL LIABILITY, AGAINST THE CITY OF RENO

14. The City has a policy of violating rights.

RELIEF

WHEREFORE Plaintiff demands $5,000,000 in compensatory and punitive damages from all defendants, an injunction, a declaration that his rights were violated, and attorney's fees.

John Smith, pro se
PO Box 5, Reno, NV 89501
"""

FORM = """\
UNITED STATES DISTRICT COURT

for the

DISTRICT OF NEVADA

Jane Doe

(Write the full name of each plaintiff)

-v-

Sgt. R. Lopez; Nurse K. Shaw; Nevada Department of Corrections

(Write the full name of each defendant)

COMPLAINT FOR VIOLATION OF CIVIL RIGHTS

(Prisoner Complaint)

I. The Parties to This Complaint

A. The Plaintiff(s)

Name: Jane Doe

ID Number: 112233

Current Institution: Washoe State Prison

B. The Defendant(s)

Defendant No. 1

Name: R. Lopez

Job or Title: Sergeant

Shield Number: 12

[X] Individual capacity [ ] Official capacity

II. Basis for Jurisdiction

A. Are you bringing suit against (check all that apply): [X] State or local officials (a § 1983 claim)

B. Eighth Amendment, medical care.

III. Prisoner Status

[X] Convicted and sentenced state prisoner

IV. Statement of Claim

On May 1, 2023 at 8 a.m. I asked Nurse Shaw for my insulin. She said "not today" and closed the window. Sgt. Lopez heard it and told me to go back. I fainted at noon.

V. Injuries

I was in the hospital for two days.

VI. Relief

I want $50,000 from all defendants and insulin every day. It is still refused.

VII. Exhaustion of Administrative Remedies Administrative Procedures

The grievance system is useless.

VIII. Previous Lawsuits

IX. Certification and Closing

Date of signing: June 1, 2023

Signature of Plaintiff: Jane Doe

Prison Identification # 112233

Washoe State Prison, PO Box 1, Reno, NV 89501

"""


def found(text: str, beside: str = "") -> list[Finding]:
    case = read_matter("case.yaml", data=beside.encode()) if beside else None
    return list(check(from_text(text), matter=case, records=Records.load(), rules=RULES).findings)


def codes(text: str, beside: str = "") -> list[str]:
    return sorted({finding.code for finding in found(text, beside)})


def test_a_counselled_complaint_is_quiet() -> None:
    assert [f"{f.code} {f.message}" for f in found(COUNSELLED)] == []


def test_a_poor_one_is_told_each_fault_once() -> None:
    said = found(POOR)
    assert sorted(f.code for f in said) == [
        *("PLD441", "PLD442", "PLD443", "PLD447", "PLD450", "PLD453", "PLD454", "PLD458", "PLD462", "PLD463"),
        *("PLD465", "PLD469", "PLD470", "PLD471", "PLD472", "PLD473"),
    ]


def test_a_prisoners_form() -> None:
    assert codes(FORM) == ["PLD464", "PLD484", "PLD487"]


def test_a_form_that_is_answered() -> None:
    answered = FORM.replace("VIII. Previous Lawsuits", "VIII. Previous Lawsuits\n\nNone.")
    answered = answered.replace("is useless", "took three of my forms and Sgt. Lopez tore them up")
    assert codes(answered.replace("from all defendants", "from Lopez and Shaw")) == []


@pytest.mark.parametrize("name", ["traffic-stop", "jail-medical", "protest-arrest"])
def test_the_examples_give_nothing(name: str) -> None:
    case = read_matter(f"{name}.yaml", data=(EXAMPLES / f"{name}.yaml").read_bytes())
    report = check(as_draft(case), matter=case, records=Records.load(), rules=RULES, today="2025-12-01")
    assert [f.message for f in report.findings if f.severity is not Severity.NOTE] == []


def test_another_paper_of_the_same_case_is_left_alone() -> None:
    opposition = POOR.replace("COMPLAINT UNDER 42 U.S.C. 1983", "PLAINTIFF'S OPPOSITION TO THE MOTION TO DISMISS")
    faulty = matter(defendants="\n  - {id: lopez, name: R. Lopez, kind: individual}", claims="\n  - {id: one}")
    assert codes(opposition, faulty) == []


def test_a_matter_for_an_opposition_is_left_alone() -> None:
    text = matter(matter="{id: doe-v-lopez, stage: opposition_mtd}", claims="\n  - {id: one}")
    case = read_matter("case.yaml", data=text.encode())
    assert check(as_draft(case), matter=case, records=Records.load(), rules=RULES).findings == ()


def test_text_and_matter_do_not_say_one_fault_twice() -> None:
    """Capacity is missing in both: the text is what is checked, and gives the finding."""
    text = complaint(defendants="R. LOPEZ", parties=("Defendant Lopez is a police officer.",))
    bare = matter(
        defendants="\n  - {id: lopez, name: R. Lopez, kind: individual}", claims="\n  - {id: one, right: null}"
    )
    assert [f.code for f in found(text, bare)] == ["PLD463"]


def test_entries_of_a_table_of_contents_are_no_counts() -> None:
    entries = "First Cause of Action: Unlawful Detention .............. 32\n\nSecond Cause of Action: Harm ............ 33\n\n"
    text = complaint().replace("COMPLAINT\n\n", f"COMPLAINT\n\n{entries}")
    assert [count.number for count in counts_of(from_text(text))] == [1]


@pytest.mark.parametrize(
    ("line", "defendants"),
    [
        # The judge to whom the case is assigned stands beside the parties in some districts.
        ("Hon. A. Hale\n\nR. LOPEZ, in his individual capacity", ["R. LOPEZ"]),
        ("R. LOPEZ, in his individual capacity\n\nMagistrate Judge B. Poe", ["R. LOPEZ"]),
        # A judge who is sued is a party.
        ("JUDGE A. HALE, in his official capacity", ["JUDGE A. HALE"]),
    ],
)
def test_judges_in_a_caption(line: str, defendants: list[str]) -> None:
    caption = caption_of(from_text(complaint(defendants=line)))
    assert caption is not None
    assert [party.name for party in caption.defendants] == defendants


def test_a_blank_file_gets_one_finding_for_each_missing_part() -> None:
    """What ``draftkit new complaint --blank`` writes: every part begun by nobody, each told once, at its own line."""
    from draftkit.matter.blank import blank_text

    lines = blank_text().splitlines()
    file = read_matter("case.yaml", data=blank_text().encode())
    found = check(as_draft(file), matter=file, records=Records.load(), today="2026-11-20").findings
    told = [(f.code, lines[f.place.line - 1].partition(":")[0].strip()) for f in found if f.place is not None]
    assert sorted(told) == [
        ("FIL602", "district"),
        ("PLD409", "relief"),
        ("PLD410", "matter"),
        ("PLD411", "claims"),
        ("PLD411", "defendants"),
        ("PLD411", "events"),
        ("PLD411", "plaintiffs"),
    ]
    assert len(found) == len(told)


def test_a_half_blank_file_is_told_only_what_is_missing() -> None:
    """Parties and a claim, and nothing that happened: the claim's elements are not told as well."""
    text = matter(events="", injuries="", claims="\n  - {id: force, right: 'Fourth Amendment, excessive force'}")
    file = read_matter("case.yaml", data=text.encode())
    codes = [f.code for f in check(as_draft(file), matter=file, rules=RULES_OF_PARTS, today="2026-11-20").findings]
    assert codes == ["PLD411", "PLD460"]
