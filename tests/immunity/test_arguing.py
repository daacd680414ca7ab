"""How the rules on the argument read a sentence and a paper: whose words, which prong, about whom."""

from __future__ import annotations

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.immunity.structure import Topic, topics_of
from draftkit.model.finding import Severity
from draftkit.reading import from_text
from draftkit.rules.immunity.conduct import limits_conduct
from draftkit.rules.immunity.entities import claimed_for, denied_for_clear_law


@pytest.mark.parametrize(
    ("heading", "topics"),
    [
        ("The facts alleged show an unreasonable seizure.", {Topic.VIOLATION}),  # argues from the facts
        ("The undisputed facts establish excessive force", {Topic.VIOLATION}),
        ("STATEMENT OF FACTS", {Topic.FACTS}),
        ("Facts of the unlawful arrest", {Topic.FACTS}),  # tells them
        ("Qualified immunity does not apply", set()),  # not about the other side's cases
        ("Mullenix does not apply", {Topic.THEIR_CASES}),
    ],
)
def test_topics_of_a_heading(heading: str, topics: set[Topic]) -> None:
    assert topics_of(heading) == topics


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The City of Port Laurel is entitled to qualified immunity.", "an entity"),
        ("The City and Officer Roe are entitled to qualified immunity.", "an entity"),
        ("The City of Reno officers are entitled to qualified immunity.", None),  # persons
        ("City police officers have qualified immunity.", None),
        ("The County has no qualified immunity.", None),  # denied
        ("It is wrong that the County has qualified immunity.", None),
        ("Roe, in his official capacity, is entitled to qualified immunity.", "an official in the official capacity"),
        ("Qualified immunity bars the request for an injunction.", "a claim that asks for no damages"),
        ("Qualified immunity does not bar the injunction.", None),
    ],
)
def test_for_whom_immunity_is_claimed(text: str, whom: str | None) -> None:
    assert claimed_for(text) == whom


def test_an_entity_denied_for_the_wrong_reason() -> None:
    assert denied_for_clear_law(
        "The City is not entitled to qualified immunity because the right was clearly established."
    )
    assert not denied_for_clear_law("The City is not entitled to qualified immunity because no city is.")


@pytest.mark.parametrize(
    ("text", "specific"),
    [
        ("An officer may not strike a man in handcuffs.", True),
        ("The right to be free from excessive force was clearly established.", False),
        ("He lay in handcuffs.", False),  # a fact alone
    ],
)
def test_a_right_at_the_level_of_the_conduct(text: str, specific: bool) -> None:
    assert limits_conduct(text) is specific


def test_a_ruling_against_is_open_until_the_circuit_is_known() -> None:
    """Deville decided two things; without a circuit nothing says that its ruling against the driver does not bind."""
    draft = from_text("Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), clearly established the right.")
    weighed = check(draft, records=Records.load()).assessment.best("deville-v-marcantel")
    assert weighed is not None
    assert weighed.worth is None


_TITLED = "# PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT (QUALIFIED IMMUNITY)\n\n"
_FORCE = "## I. Kneeling on a quiet man was excessive force\n\nHe lay still. A jury could find it unreasonable.\n\n"


@pytest.mark.parametrize(
    ("second", "severity"),
    [
        ("", Severity.BLOCKER),  # nothing at all
        ("## II. The blues\n\nAs in Saunders v. Duke, 766 F.3d 1262 (11th Cir. 2014), he lay still.", Severity.WARNING),
        # decided after the events: it argues no earlier law
        ("## II. The blues\n\nAs in Ingram v. Kubik, 30 F.4th 1241 (11th Cir. 2022), he was calm.", Severity.BLOCKER),
    ],
)
def test_a_part_in_words_not_known_is_a_warning(second: str, severity: Severity) -> None:
    draft = from_text(_TITLED + _FORCE + second, format="md")
    report = check(draft, records=Records.load(), circuit="ca11", incident="2020-05-14", right="excessive-force")
    assert [f.severity for f in report.findings if f.code == "QI302"] == [severity]
