"""A supervisor's and a bystander's claim: weighed under the wrong that somebody else did, their own part first."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.authorities.records import Records
from draftkit.immunity.claims import of_draft, of_matter
from draftkit.immunity.moments import moment
from draftkit.immunity.structure import sections_of
from draftkit.immunity.suggesting import reading_for
from draftkit.immunity.weighing import weigh
from draftkit.matter import read_matter
from draftkit.model.immunity import ImmunityClaim, Worth
from draftkit.reading import from_text

HEAD = """\
schema: draftkit/matter@1
matter: {id: m, filer: pro_se, stage: complaint}
court: {district: nvd}
plaintiffs: [{id: p, name: Dana Field, custody: {status: none}}]
defendants:
  - {id: adams, name: T. Adams, kind: individual, capacities: [individual]}
  - {id: boyd, name: Chief Boyd, kind: individual, capacities: [individual]}
events:
  - id: bite
    who: {actors: [adams], targets: [p]}
    what: Officer Adams let his police dog bite Dana Field for a minute while she lay still.
    when: {date: 2021-05-02, precision: exact}
  - id: untrained
    who: {actors: [boyd], targets: [p]}
    what: Chief Boyd knew that the dog unit had not trained for a year and let it go on working.
    when: {date: 2021-03-01, precision: exact}
claims:
"""


def _count(name: str, is_about: tuple[str, str], against: str, events: str) -> str:
    right, theory = is_about
    return (
        f"  - id: {name}\n    right: {right}\n    statute: 42 U.S.C. § 1983\n    theory: {theory}\n    plaintiffs: [p]\n"
        f"    against: [{{defendant: {against}, capacity: individual}}]\n    elements: [{{name: it, events: [{events}]}}]\n"
    )


DOG = _count("dog", ("Fourth Amendment, excessive force, police dog", "direct"), "adams", "bite")
SEARCH = _count("search", ("Fourth Amendment, unlawful search of the home", "direct"), "adams", "untrained")


@pytest.mark.parametrize(
    ("counts", "chief", "expected"),
    [
        # The count names the wrong itself.
        (DOG, ("Fourth Amendment, excessive force by police dog", "supervisory", "untrained"), ("police-dog",)),
        # It does not: the count that shares an event does.
        (DOG + SEARCH, ("Fourth Amendment", "supervisory", "bite"), ("police-dog",)),
        (DOG + SEARCH, ("Fourth Amendment", "failure_to_intervene", "untrained"), ("unlawful-search",)),
        # None shares an event, but there is only one other count.
        (DOG, ("Fourth Amendment", "supervisory", "untrained"), ("police-dog",)),
        # Two other counts and nothing that says which: none is guessed.
        (DOG + SEARCH.replace("untrained", "bite"), ("Fourth Amendment", "supervisory", "untrained"), ()),
        # A direct count rests on nobody else's wrong.
        (DOG, ("Fourth Amendment, unlawful search of the home", "direct", "bite"), ()),
    ],
)
def test_the_wrong_that_a_count_rests_on(
    tmp_path: Path, counts: str, chief: tuple[str, str, str], expected: tuple[str, ...]
) -> None:
    right, theory, events = chief
    path = tmp_path / "m.yaml"
    path.write_text(HEAD + counts + _count("chief", (right, theory), "boyd", events), encoding="utf-8")
    found = {claim.id: claim for claim in of_matter(read_matter(str(path)), "ca9")}
    assert found["chief"].underlying == expected
    assert found["dog"].underlying == ()


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("I. The taser was excessive force", "II. The sergeant failed to intervene"), ("taser",)),
        # Of two wrongs the heading does not say which one he watched.
        (("I. The taser was excessive force", "II. False arrest", "III. The sergeant failed to intervene"), ()),
        (("I. The sergeant failed to intervene",), ()),
    ],
)
def test_the_wrong_in_the_headings_of_a_draft(headings: tuple[str, ...], expected: tuple[str, ...]) -> None:
    draft = from_text("\n\n".join(f"## {heading}\n\nHe stood there." for heading in headings), format="md")
    claims = of_draft(draft, sections_of(draft), right=None, circuit="ca6", incident="2019-06-09")
    (bystander,) = (claim for claim in claims if claim.right == "failure-to-intervene")
    assert bystander.underlying == expected


def _supervisor(circuit: str, underlying: str, when: str = "2021-05-02", words: str = "") -> ImmunityClaim:
    return ImmunityClaim("chief", "supervisory-liability", circuit, moment(when), words, underlying=(underlying,))


def _weighed(identity: str, claim: ImmunityClaim) -> tuple[Worth | None, str]:
    row = weigh(next(c for c in Records.load().cases if c.id == identity), claim)
    return row.worth, row.why


def test_the_others_wrong_is_weighed_and_said() -> None:
    worth, why = _weighed("watkins-v-city-of-oakland", _supervisor("ca9", "police-dog"))
    assert worth is Worth.ESTABLISHES
    assert "police dog, the wrong that this claim (supervisory liability) rests on" in why
    assert "needs authority of its own" in why


def test_the_own_part_counts_before_the_others_wrong() -> None:
    # Piazza: the tasing was clearly unlawful, the sheriff who did not tase won.
    assert _weighed("piazza-v-jefferson-county", _supervisor("ca11", "detainee-force"))[0] is Worth.ADVERSE


def test_a_wrong_that_the_claim_does_not_rest_on_is_another_right() -> None:
    worth, why = _weighed("watkins-v-city-of-oakland", _supervisor("ca9", "unlawful-search"))
    assert worth is Worth.OTHER
    assert "another right" in why


def test_a_supervisor_is_offered_cases_on_both() -> None:
    words = "Chief Boyd knew that the dog unit had not trained; Officer Adams let his dog bite a woman who lay still."
    reading = reading_for(_supervisor("ca9", "police-dog", words=words), Records.load(), set())
    offered = [one.weighed.authority.id for one in reading.helpful]
    assert "watkins-v-city-of-oakland" in offered[:5]  # the Ninth Circuit on the bite
    assert "campbell-v-city-of-springboro" in offered[:5]  # a chief of police and his dogs


def test_a_month_does_not_tell_what_came_after() -> None:
    records = Records.load()
    claim = ImmunityClaim("c", "prisoner-medical", "ca2", moment("2019-06"))
    row = weigh(next(c for c in records.cases if c.id == "berkshire-v-dahl"), claim)  # June 28, 2019
    assert row.before is None
    assert row.worth is Worth.PERSUASIVE
    assert "perhaps after your events" in row.why
    forum = ImmunityClaim("c", "prisoner-medical", "ca6", moment("2019-06"))
    assert weigh(row.authority, forum).worth is None  # it binds, and only the day tells whether it came before
