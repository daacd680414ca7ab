"""Citations to the record, in the spellings of all districts: a row a form, and the place it names."""

from __future__ import annotations

import pytest

from tests.citing import cites

RECORD = [
    # (printed after a sentence, the citation, its place)
    ("ECF No. 12-3 at 4–5.", "ECF No. 12-3 at 4–5", "4-5"),
    ("(ECF No. 12-3 at 4-5.)", "ECF No. 12-3 at 4-5", "4-5"),
    ("Dkt. # 45.", "Dkt. # 45", None),
    ("Dkt. #45 at 3.", "Dkt. #45 at 3", "3"),
    ("Dkt. No. 45, at 3.", "Dkt. No. 45, at 3", "3"),
    ("[Doc. 12 at 3].", "Doc. 12 at 3", "3"),
    ("[Doc. No. 12-1, p. 3].", "Doc. No. 12-1, p. 3", "3"),
    ("(Doc. 12, Page 3).", "Doc. 12, Page 3", "3"),
    ("(Doc. 12, pp. 3-4).", "Doc. 12, pp. 3-4", "3-4"),
    ("(R. 23, PageID 456).", "R. 23, PageID 456", "PageID 456"),
    ("(R. 23, PageID # 456-57).", "R. 23, PageID # 456-57", "PageID # 456-57"),
    ("(R. 23, Compl., PageID #456).", "R. 23, Compl., PageID #456", "PageID #456"),
    ("(ECF No. 23, PageID.456).", "ECF No. 23, PageID.456", "PageID.456"),
    ("(ECF No. 23, PageID.456–457.)", "ECF No. 23, PageID.456–457", "PageID.456-457"),
    ("(RE 23, Page ID # 456).", "RE 23, Page ID # 456", "Page ID # 456"),
    ("Doc. 45 ¶ 12.", "Doc. 45 ¶ 12", "¶ 12"),
    ("Compl., ECF No. 1, ¶¶ 12–15.", "Compl., ECF No. 1, ¶¶ 12–15", "¶¶ 12-15"),
    ("Compl. (ECF No. 1) ¶ 12.", "Compl. (ECF No. 1) ¶ 12", "¶ 12"),
    ("Compl. ¶¶ 12, 15, 20-22.", "Compl. ¶¶ 12, 15, 20-22", "¶¶ 12, 15, 20-22"),
    ("Complaint at ¶ 12.", "Complaint at ¶ 12", "¶ 12"),
    ("Complaint ¶ 12.", "Complaint ¶ 12", "¶ 12"),
    ("Complaint, ¶ 12.", "Complaint, ¶ 12", "¶ 12"),
    ("Complaint, at 4.", "Complaint, at 4", "4"),
    ("First Amended Complaint ¶ 12.", "First Amended Complaint ¶ 12", "¶ 12"),
    ("First Am. Compl. ¶ 12.", "First Am. Compl. ¶ 12", "¶ 12"),
    ("2d Am. Compl. ¶ 12.", "2d Am. Compl. ¶ 12", "¶ 12"),
    ("TAC ¶ 12.", "TAC ¶ 12", "¶ 12"),
    ("Smith Dep. 45:12–46:3.", "Smith Dep. 45:12–46:3", "45:12-46:3"),
    ("Smith Dep. at 45:12-46:3.", "Smith Dep. at 45:12-46:3", "45:12-46:3"),
    ("Smith Dep. Tr. 45:12-20, 46:1-5.", "Smith Dep. Tr. 45:12-20, 46:1-5", "45:12-20, 46:1-5"),
    ("(Ex. 3, Smith Dep. at 45.)", "Ex. 3, Smith Dep. at 45", "45"),
    ("Smith Deposition at 45.", "Smith Deposition at 45", "45"),
    ("Deposition of John Smith at 45:12.", "Deposition of John Smith at 45:12", "45:12"),
    ("Smith Depo. 45:12.", "Smith Depo. 45:12", "45:12"),
    ("(J. Smith Dep. 45:12-14, ECF No. 34-2.)", "J. Smith Dep. 45:12-14, ECF No. 34-2", "45:12-14"),
    ("Tr. Vol. 2 at 34.", "Tr. Vol. 2 at 34", "34"),
    ("Trial Tr. vol. 2, 34:5-10, Mar. 3, 2021.", "Trial Tr. vol. 2, 34:5-10", "34:5-10"),
    ("Tr. 34.", "Tr. 34", "34"),
    ("(Tr. at 34.)", "Tr. at 34", "34"),
    ("(Tr. p. 34, ll. 5-10.)", "Tr. p. 34, ll. 5-10", "34, ll. 5-10"),
    ("Hr'g Tr. 34:5.", "Hr'g Tr. 34:5", "34:5"),
    ("Ex. 3 (Bodycam) at 03:12.", "Ex. 3 (Bodycam) at 03:12", "03:12"),
    ("Ex. 3, Bodycam Video at 03:12–03:45.", "Ex. 3, Bodycam Video at 03:12–03:45", "03:12-03:45"),
    ("Ex. 3 at 14:02:33.", "Ex. 3 at 14:02:33", "14:02:33"),
    ("Pl.'s Ex. 3 at 5.", "Pl.'s Ex. 3 at 5", "5"),
    ("Pl. Ex. 3.", "Pl. Ex. 3", None),
    ("Pls.' Exs. A-C.", "Pls.' Exs. A-C", None),
    ("Defs.' Ex. B, at 4.", "Defs.' Ex. B, at 4", "4"),
    ("Exhibit A, p. 4.", "Exhibit A, p. 4", "4"),
    ('Exhibit "A" at 4.', 'Exhibit "A" at 4', "4"),
    ("See Attachment 1.", "Attachment 1", None),
    ("App. 123a.", "App. 123a", "123a"),
    ("Pet. App. 12a-13a.", "Pet. App. 12a-13a", "12a-13a"),
    ("Pet. App. 12a.", "Pet. App. 12a", "12a"),
    ("J.A. 45.", "J.A. 45", "45"),
    ("JA45.", "JA45", "45"),
    ("App. at 45.", "App. at 45", "45"),
    ("Appellant's App. vol. 2 at 345.", "Appellant's App. vol. 2 at 345", "345"),
    ("Aplt. App. at 45.", "Aplt. App. at 45", "45"),
    ("ROA.1234.", "ROA.1234", "1234"),
    ("2-ER-345.", "2-ER-345", "345"),
    ("SUMF ¶ 4.", "SUMF ¶ 4", "¶ 4"),
    ("PSOF ¶ 4.", "PSOF ¶ 4", "¶ 4"),
    ("DSOF ¶¶ 4-6.", "DSOF ¶¶ 4-6", "¶¶ 4-6"),
    ("SMF ¶ 4.", "SMF ¶ 4", "¶ 4"),
    ("PSMF ¶ 4.", "PSMF ¶ 4", "¶ 4"),
    ("Defs.' SOF ¶ 4.", "Defs.' SOF ¶ 4", "¶ 4"),
    ("Pl.'s SMF ¶ 4.", "Pl.'s SMF ¶ 4", "¶ 4"),
    ("Pl.'s Rule 56.1 Stmt. ¶ 4.", "Pl.'s Rule 56.1 Stmt. ¶ 4", "¶ 4"),
    ("Rule 56.1 Statement ¶ 4.", "Rule 56.1 Statement ¶ 4", "¶ 4"),
    ("Def.'s 56.1 ¶ 4.", "Def.'s 56.1 ¶ 4", "¶ 4"),
    ("RSOF ¶ 4.", "RSOF ¶ 4", "¶ 4"),
    ("JSUF ¶ 4.", "JSUF ¶ 4", "¶ 4"),
    ("Pl.'s Opp'n Br. 12.", "Pl.'s Opp'n Br. 12", "12"),
    ("Pl.'s Opp'n at 12.", "Pl.'s Opp'n at 12", "12"),
    ("Defs.' Mot. Summ. J. 12.", "Defs.' Mot. Summ. J. 12", "12"),
    ("Defs.' Mot. to Dismiss at 12.", "Defs.' Mot. to Dismiss at 12", "12"),
    ("Defs.' Mem. in Supp. at 12.", "Defs.' Mem. in Supp. at 12", "12"),
    ("Defs.' Mem. of Law 12.", "Defs.' Mem. of Law 12", "12"),
    ("Def. Br. at 5-6.", "Def. Br. at 5-6", "5-6"),
    ("MTD at 12.", "MTD at 12", "12"),
    ("MSJ at 12.", "MSJ at 12", "12"),
    ("Mot. 12.", "Mot. 12", "12"),
    ("Opp. at 12.", "Opp. at 12", "12"),
    ("Reply Br. at 12.", "Reply Br. at 12", "12"),
    ("Appellant's Br. at 12.", "Appellant's Br. at 12", "12"),
    ("Appellants' Opening Br. 12-13.", "Appellants' Opening Br. 12-13", "12-13"),
    ("AOB 12.", "AOB 12", "12"),
    ("Smith Decl. ¶ 3, Ex. A.", "Smith Decl. ¶ 3, Ex. A", "¶ 3"),
    ("Smith Decl. Ex. A at 3.", "Smith Decl. Ex. A at 3", "3"),
    ("Declaration of John Smith ¶ 3.", "Declaration of John Smith ¶ 3", "¶ 3"),
    ("Smith Declaration ¶ 3.", "Smith Declaration ¶ 3", "¶ 3"),
    ("Smith Aff. ¶ 3.", "Smith Aff. ¶ 3", "¶ 3"),
    ("Affidavit of John Smith, ¶ 3.", "Affidavit of John Smith, ¶ 3", "¶ 3"),
    ("R&R at 5.", "R&R at 5", "5"),
    ("Report and Recommendation at 5.", "Report and Recommendation at 5", "5"),
    ("Order at 5.", "Order at 5", "5"),
    ("Answer ¶ 5.", "Answer ¶ 5", "¶ 5"),
    ("Police Report at 3.", "Police Report at 3", "3"),
    ("Bates No. DEF 00123.", "Bates No. DEF 00123", "DEF 00123"),
    ("Clerk's Papers at 45.", "Clerk's Papers at 45", "45"),
    ("Rec. Doc. 45 at 3.", "Rec. Doc. 45 at 3", "3"),
    ("(Rec. Doc. 45-2, p. 3).", "Rec. Doc. 45-2, p. 3", "3"),
    ("Filing No. 45 at CM/ECF p. 3.", "Filing No. 45 at CM/ECF p. 3", "3"),
    ("(D.I. 45 at 3).", "D.I. 45 at 3", "3"),
    ("(DE 45 at 3).", "DE 45 at 3", "3"),
    ("(D.E. 45, ¶ 3).", "D.E. 45, ¶ 3", "¶ 3"),
    ("[DE 45-1].", "DE 45-1", None),
    ("[#45 at 3].", "#45 at 3", "3"),
    ("(Docket No. 45.)", "Docket No. 45", None),
    ("(Docs. 45, 46.)", "Docs. 45, 46", None),
    ("(ECF Nos. 45-1 to 45-3.)", "ECF Nos. 45-1 to 45-3", None),
    ("(ECF 45.)", "ECF 45", None),
    ("(ECF No. 45 ¶¶ 3, 5.)", "ECF No. 45 ¶¶ 3, 5", "¶¶ 3, 5"),
    ("(Am. Compl. [ECF No. 45] ¶ 3.)", "Am. Compl. [ECF No. 45] ¶ 3", "¶ 3"),
    ("Ex. A.", "Ex. A", None),
    ("(Exs. A, B & C.)", "Exs. A, B & C", None),
    ("(See Pl.'s Ex. B, Roe Dep., at 12.)", "Pl.'s Ex. B, Roe Dep., at 12", "12"),
    ("Ex. A (Doe Decl.) ¶ 4.", "Ex. A (Doe Decl.) ¶ 4", "¶ 4"),
    ("ECF No. 12 (Doe Decl.) ¶ 4.", "ECF No. 12 (Doe Decl.) ¶ 4", "¶ 4"),
    ("ECF No. 12, Ex. A at 3.", "ECF No. 12, Ex. A at 3", "3"),
    ("Doe Decl., Dkt. 12-1, at 3.", "Doe Decl., Dkt. 12-1, at 3", "3"),
    ("Defs.' Reply in Supp. of Mot. Summ. J. at 3.", "Defs.' Reply in Supp. of Mot. Summ. J. at 3", "3"),
    ("Mem. Op. at 3.", "Mem. Op. at 3", "3"),
    ("Doe Aff. ¶¶ 3-4 & Ex. A.", "Doe Aff. ¶¶ 3-4 & Ex. A", "¶¶ 3-4"),
]


@pytest.mark.parametrize(("printed", "citation", "place"), RECORD)
def test_record_citations(printed: str, citation: str, place: str | None) -> None:
    found = cites(f"The officers fired. {printed}")
    assert [(c.kind.value, c.text, c.pin) for c in found] == [("record", citation, place)]


NO_RECORD = [
    "He paid $12,345 U.S. 100 times.",
    "Order at 5 p.m. pizza.",
    "The motion ran. Motion at 5 frames per second.",
    "Answer at 5 o'clock.",
    "A Report at 3 p.m. was given.",
    "He moved to Wilmington, DE 19801.",
    "He made Filing 12 times.",
    "Order No. 12 and Report No. 5.",
    "He was taken to the ER 45 minutes later.",
    "The CR 12 form. Form AO 440.",
    "Dep. Smith 5 ran; Doc. Smith treated him; Rep. Smith 12 times.",
    "Test No. 5 was hard. Report 7 was late. Motion 12 was denied.",
    "Statement 12 of the rules. Objection 5. Response 12.",
    "R. 5 was a road. R. 12 too.",
]


@pytest.mark.parametrize("text", NO_RECORD)
def test_ordinary_words_are_no_record(text: str) -> None:
    assert [(c.kind.value, c.text) for c in cites(text)] == []


OWNERS = [
    # the end of the sentence before is no part of the title
    ("It happened on Bayshore Road. Compl. ¶ 11.", "Compl. ¶ 11"),
    ("He told Officer Holm. Compl. ¶¶ 21–24.", "Compl. ¶¶ 21–24"),
    ("He told Det. Holm. Holm Dep. 4:2.", "Holm Dep. 4:2"),
    ("See Smith Decl. ¶ 3.", "Smith Decl. ¶ 3"),
]


@pytest.mark.parametrize(("text", "citation"), OWNERS)
def test_whose_paper_it_is(text: str, citation: str) -> None:
    assert [c.text for c in cites(text, "record")] == [citation]


CHAINS = [
    # (text, what each Id. means)
    ("Hope v. Pelzer, 536 U.S. 730 (2002). Smith Deposition at 45. Id. at 46.", ["Smith Deposition at 45"]),
    ("Hope v. Pelzer, 536 U.S. 730 (2002). (R. 23, PageID 456.) Id.", ["R. 23, PageID 456"]),
    ("Compl. ¶ 12. Id., Ex. A at 3. Id. ¶ 13.", ["Compl. ¶ 12", "Compl. ¶ 12"]),
    ("Orozco Decl. ¶ 7, ECF No. 34-1. Id. ¶ 8.", ["Orozco Decl. ¶ 7, ECF No. 34-1"]),
    (
        "Hope v. Pelzer, 536 U.S. 730 (2002). Restatement (Second) of Torts § 895D. Id.",
        ["Restatement (Second) of Torts § 895D"],
    ),
]


@pytest.mark.parametrize(("text", "meant"), CHAINS)
def test_what_id_means_after_the_record(text: str, meant: list[str]) -> None:
    found = {c.id: c for c in cites(text)}
    assert [found[c.resolves_to or ""].text for c in found.values() if c.kind.value == "id"] == meant
