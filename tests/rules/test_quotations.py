"""Quotations: found, given to the right citation, folded, and compared word by word."""

from __future__ import annotations

import time

import pytest

from draftkit.authorities.passages import GAP, Passages, differences, words_of_passage, words_of_quotation
from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.citing import find_citations
from draftkit.citing.quotations import find_quotations, quoted_spans
from draftkit.citing.sentences import Sentences
from draftkit.reading import from_text

HOPE = "Hope v. Pelzer, 536 U.S. 730, 741 (2002)"
MALLEY = "Malley v. Briggs, 475 U.S. 335, 341 (1986)"
TRUE = "all but the plainly incompetent or those who knowingly violate the law"

SPANS = [
    ("He said “stop now” and left.", ["stop now"]),
    ('He said "stop now" and left.', ["stop now"]),
    ("“[A]ll of ‘it’ counts.” Next.", ["[A]ll of ‘it’ counts."]),
    ('Two "one" and "two" here.', ["one", "two"]),
    ("An open “quotation never closed.", []),  # a mark that is never closed opens none
    ("A 6'2\" man and a 5'10\" man.", []),  # inches
    ("Outer “one “two” three” end.", ["one “two” three"]),  # nested alike marks: the outermost
    ("``TeX marks'' too", ["TeX marks"]),
    ('("in brackets" and after)', ["in brackets"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_quoted_spans(text: str, expected: list[str]) -> None:
    assert [text[s:e] for s, e in quoted_spans(text)] == expected


OWNERS = [
    # the citation sentence that follows
    (f'The rule is "quoted words of law here." {HOPE}.', "536 U.S. 730"),
    # a signal does not matter
    (f'The rule is "quoted words of law here." See, e.g., {HOPE}.', "536 U.S. 730"),
    # in the same sentence, after the words
    (f'The rule is "quoted words of law here," {HOPE}, and so on.', "536 U.S. 730"),
    # in the same sentence, before the words
    (f'In {HOPE}, the Court spoke of "quoted words of law here."', "536 U.S. 730"),
    # before and after: what follows wins
    (f'After {MALLEY}, the rule is "quoted words of law here." {HOPE}.', "536 U.S. 730"),
    # in the citation's own parenthetical
    (f'{MALLEY}. See {HOPE} ("quoted words of law here"). More.', "536 U.S. 730"),
    # the next sentence talks of something else: not a citation sentence
    (f'He said "quoted words of law here." Then {HOPE} was decided.', None),
    # a sentence between
    (f'The rule is "quoted words of law here." That is so. {HOPE}.', None),
    # a record citation is a source too
    ('He said "quoted words of law here." Compl. ¶ 14.', "record"),
    # no citation at all
    ('He said "quoted words of law here."', None),
    # the citation in another paragraph does not belong to it
    (f'He said "quoted words of law here."\n\n{HOPE}.', None),
    # but it does to a paragraph that is all quotation
    (f'"quoted words of law here."\n\n{HOPE}.', "536 U.S. 730"),
    (f'"quoted words of law here."\n\nAs {HOPE}, says.', None),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_owner(text: str, expected: str | None) -> None:
    draft = from_text(text)
    citations = find_citations(draft)
    found = find_quotations(draft, citations, Sentences(draft, citations))
    by_id = {c.id: c for c in citations}
    assert len(found) == 1
    assert draft.text[slice(*found[0].span)] == found[0].text
    if found[0].citation is None:
        owner = None
    else:
        citation = by_id[found[0].citation]
        owner = citation.normalized if citation.is_case else citation.kind.value
    assert owner == expected


def test_block_quotation_belongs_to_the_citation_that_opens_the_next_paragraph() -> None:
    words = "the salient question is whether the state of the law gave the officers fair warning of what they did"
    draft = from_text(f"The Supreme Court held as follows:\n\n{words}\n\n{HOPE}. More follows.")
    citations = find_citations(draft)
    found = find_quotations(draft, citations, Sentences(draft, citations))
    assert [(q.text, q.block, q.citation) for q in found] == [(words, True, citations[0].id)]


FOLDS = [
    ("“[A]ll but the LAW”", ["all", "but", "the", "law"]),
    ("one . . . two", ["one", GAP, "two"]),
    ("one … two", ["one", GAP, "two"]),
    ("the [officer] ran", ["the", GAP, "ran"]),
    ("he violate[d] it", ["he", GAP, "it"]),
    ("right[s] of all", [GAP, "of", "all"]),
    ("plain [sic] words", ["plain", "words"]),
    ("know-\ningly done", ["knowingly", "done"]),
    ("the officer’s and the officer's", ["the", "officers", "and", "the", "officers"]),
    ("ﬁled in ofﬁce", ["filed", "in", "office"]),
    ("well—known 20/20", ["well", "known", "20", "20"]),
]


@pytest.mark.parametrize(("text", "expected"), FOLDS)
def test_folding(text: str, expected: list[str]) -> None:
    assert words_of_quotation(text) == expected


PASSAGE = "no officer may strike a person who has been secured and poses no threat to anyone present"
DIFFERENCES = [
    (PASSAGE, []),
    ("no officer may hit a person who has been secured and poses no threat", [("hit", "strike")]),
    ("no officer may strike a person who has secured and poses no threat", [("", "been")]),
    ("no officer may ever strike a person who has been secured", [("ever", "")]),
    ("a person who has been secured and poses no threats", [("threats", "threat")]),
    ("a person [so] secured and poses no threat", []),  # a bracket stands for anything
    ("strike a person . . . poses no threat", []),
    ("said that no officer may strike a person", None),  # runs over the edge of the passage: not known
    ("poses no threat to anyone present or absent", None),
    ("who has be en secured", []),  # a space lost or won is no difference
]


@pytest.mark.parametrize(("quoted", "expected"), DIFFERENCES)
def test_differences(quoted: str, expected: list[tuple[str, str]] | None) -> None:
    words, optional = words_of_passage(PASSAGE)
    found = differences(words_of_quotation(quoted), words, optional)
    assert (None if found is None else [(d.quoted, d.printed) for d in found]) == expected


def test_a_word_in_the_brackets_of_the_passage_may_be_missing() -> None:
    words, optional = words_of_passage("the very action [not] previously held unlawful")
    assert differences(words_of_quotation("the very action previously held unlawful"), words, optional) == []


def test_every_passage_of_the_records_is_found_word_for_word_and_never_altered() -> None:
    records = Records.load()
    passages = Passages.of(records)
    count = 0
    for authority in records.cases:
        for number, passage in enumerate(authority.passages):
            words = words_of_quotation(passage.text)
            if GAP in words or len(words) < 8 or authority.rests_on_inference(f"passages[{number}]"):
                continue
            count += 1
            assert authority.id in {m.authority.id for m in passages.exact(words)}, passage.text
    assert count > 200


def _codes(text: str) -> list[str]:
    return [f.code for f in check(from_text(text), select=["CIT14"]).findings]


def test_one_changed_word_of_any_long_passage_is_reported() -> None:
    """Mutation: one word in the middle replaced; flagged for at least 95 % of the passages of eight words and more."""
    records = Records.load()
    tried = hit = 0
    for authority in records.cases[::3]:
        for number, passage in enumerate(authority.passages[:2]):
            words = words_of_quotation(passage.text)
            plain = passage.text.isascii() and not set(passage.text) & set('"[]()') and ". ." not in passage.text
            if GAP in words or len(words) < 12 or not plain or authority.rests_on_inference(f"passages[{number}]"):
                continue
            printed = passage.text.rstrip(".").split()
            printed[len(printed) // 2] = "Zebra"
            place = f"{authority.citation} ({authority.year})"
            tried += 1
            hit += "CIT143" in _codes(f'The court said that "{" ".join(printed)}." {authority.name}, {place}.')
    assert tried > 20
    assert hit / tried >= 0.95


QUIET = [
    # the right words, in several dresses
    f'Immunity protects "{TRUE}." {MALLEY}.',
    f"Immunity protects “{TRUE.replace('all', '[a]ll', 1)}.” {MALLEY}.",
    f'Immunity protects "{TRUE.replace("plainly incompetent or ", "plainly incompetent . . . ")}." {MALLEY}.',
    # another case of the citation sentence has them
    f'Immunity protects "{TRUE}." {HOPE}; {MALLEY}.',
    # words of a witness
    '"I hit him because he would not stop moving his hands at all," Officer Reyes testified. Reyes Dep. 14:2.',
    # too short to be anybody's
    f'The law was "clearly established" by then. {HOPE}.',
]


@pytest.mark.parametrize("text", QUIET)
def test_quiet(text: str) -> None:
    assert _codes(text) == []


FINDINGS = [
    (f'Immunity protects "{TRUE}." {HOPE}.', "CIT145", "warning"),  # younger than Malley: it may repeat the words
    (f'Immunity protects "{TRUE}." Monroe v. Pape, 365 U.S. 167, 171 (1961).', "CIT145", "error"),  # older: it cannot
    (f'Immunity protects "{TRUE}." Malley v. Briggs, 475 U.S. 335 (1986).', "CIT142", "warning"),
    (f'Immunity protects "{TRUE}." Malley v. Briggs, 475 U.S. 335, 347 (1986).', "CIT146", "warning"),
    ('The Court held in "words that no one has ever put down."', "CIT147", "warning"),
]


@pytest.mark.parametrize(("text", "code", "severity"), FINDINGS)
def test_findings(text: str, code: str, severity: str) -> None:
    assert [(f.code, f.severity.value) for f in check(from_text(text), select=["CIT14"]).findings] == [(code, severity)]


INVENTED = "force is always excessive on a Monday morning in winter"

NOT_COMPARED = [
    # words that the record of the case does not hold
    (f'The Court wrote that "{INVENTED}." {HOPE}.', "The words of 1 quotation", "from Hope v. Pelzer: the records"),
    # by a short form and an Id., counted with the full citation; another case, which no record holds
    (
        f'"{INVENTED}." {HOPE}. "{INVENTED}, and in fall." Hope, 536 U.S. at 742. "{INVENTED}, or in spring." Id. at '
        f'743. "{INVENTED}." Doe v. Roe, 71 F.4th 1, 3 (3d Cir. 2023).',
        "The words of 4 quotations",
        "from Hope v. Pelzer (3); Doe v. Roe: the records",
    ),
    # the words are in the record; they are of another case, or altered, and a finding says so; anybody's few words
    (f'Immunity protects "{TRUE}." {MALLEY}.', None, None),
    (f'Immunity protects "{TRUE}." Monroe v. Pape, 365 U.S. 167, 171 (1961).', None, None),
    (f'Immunity protects "{TRUE.replace("plainly", "clearly")}." {MALLEY}.', None, None),
    (f'The dogs were "in the yard." {HOPE}.', None, None),
    # the quotation is nobody's, or of the record
    (f'He said "{INVENTED}" and left.', None, None),
    (f'He said "{INVENTED}." Compl. \xb6 14.', None, None),
]


@pytest.mark.parametrize(("text", "number", "whose"), NOT_COMPARED)
def test_what_could_not_be_compared_is_said_once(text: str, number: str | None, whose: str | None) -> None:
    told = [said for said in check(from_text(text)).not_checked if "quotation" in said]
    assert len(told) == (number is not None)
    if number and whose:
        assert told[0].startswith(number)
        assert whose in told[0]


def test_many_cases_not_compared_are_not_all_named() -> None:
    text = " ".join(f'"{INVENTED}." Lee{n} v. Kim{n}, {n} F.3d {n}00, {n}01 (9th Cir. 1999).' for n in range(30, 45))
    (told,) = [said for said in check(from_text(text)).not_checked if "quotation" in said]
    assert "15 quotations" in told
    assert "and 7 more" in told


def test_marks_left_open_cost_linear_time() -> None:
    def seconds(size: int) -> float:
        draft = from_text(('A “ word " and ` more “x. ' * size) + HOPE)
        citations = find_citations(draft)
        start = time.perf_counter()
        find_quotations(draft, citations, Sentences(draft, citations))
        return time.perf_counter() - start

    seconds(100)
    assert seconds(16_000) < 40 * max(seconds(1_000), 0.005)
