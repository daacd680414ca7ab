"""What holds of the worth of every corpus case, whatever the claim: the order of time, and who is bound by whom."""

from __future__ import annotations

from functools import cache

import pytest

from draftkit.authorities.displaced import Displacements
from draftkit.authorities.records import Records
from draftkit.immunity.moments import moment
from draftkit.immunity.rulings import FOUND
from draftkit.immunity.weighing import weigh
from draftkit.model.authority import Authority
from draftkit.model.immunity import ImmunityClaim, Prong, Use, Weighed, Worth

CIRCUITS = (*(f"ca{n}" for n in range(1, 12)), "cadc")
DAYS = ("1985-01-01", "1995-06-30", "2001-09-01", "2008-02-29", "2014-08-15", "2019-06-01", "2022-03-31", "2026-01-01")
NEVER_DECIDED = {"not-reached", "assumed"}


@cache
def cases() -> tuple[Authority, ...]:
    return Records.load().cases


def weighed(case: Authority, circuit: str | None, when: str | None, right: str | None = None) -> Weighed:
    claim = ImmunityClaim("c", right or (case.rulings[0].right if case.rulings else None), circuit, moment(when))
    fallen = Displacements.of(Records.load())
    what = next((w for c in case.citations if (w := fallen.at(c)) is not None), None)
    return weigh(case, claim, fallen=what, uses={Use.SUPPORTS}, prongs={Prong.CLEARLY_ESTABLISHED})


@pytest.mark.parametrize("circuit", CIRCUITS)
def test_what_a_worth_says_is_so(circuit: str) -> None:
    for case in cases():
        for day in DAYS:
            it = weighed(case, circuit, day)
            where = (case.id, day, it.why)
            assert it.why.endswith("."), where
            assert it.worth is not None, where  # circuit and day are known: there is an answer
            ruling = it.ruling
            if it.worth is Worth.ESTABLISHES:
                assert (it.binding, it.before) == (True, True), where
                announced = "right-recognized-for-future" in case.facts
                assert announced or (ruling and ruling.violation in FOUND), where
            if it.worth is Worth.SHOWS:
                assert it.binding, where
                assert ruling is not None, where
                assert ruling.clearly_established == "yes", where
            if it.worth is Worth.ADVERSE:
                assert it.binding, where
                assert ruling is not None, where
                assert ruling.violation == "not-found" or ruling.clearly_established == "no", where
            if it.worth is Worth.SKIPPED:
                assert ruling is not None, where
                assert ruling.violation in NEVER_DECIDED, where
            if it.worth is Worth.PERSUASIVE:
                assert it.binding is False, where
                assert it.before or "after your events" in it.why, where


def test_a_warning_once_given_stays_given() -> None:
    """A case that establishes the right on one day does so on every later day."""
    for case in cases():
        circuit = case.court if case.court in CIRCUITS else "ca1"
        worths = [weighed(case, circuit, day).worth for day in DAYS]
        if Worth.ESTABLISHES in worths:
            first = worths.index(Worth.ESTABLISHES)
            assert set(worths[first:]) == {Worth.ESTABLISHES}, (case.id, worths)


def test_only_its_own_circuit_is_bound() -> None:
    """A circuit's decision binds in one circuit, the Supreme Court's in all."""
    for case in cases():
        bound = {circuit for circuit in CIRCUITS if weighed(case, circuit, "2026-01-01").binding}
        if case.court == "scotus":
            assert bound in (set(CIRCUITS), set()), case.id  # none where it no longer stands
        elif case.decided > "1981-09-30":
            assert bound <= {case.court}, case.id


def test_nothing_is_guessed_without_circuit_or_day() -> None:
    """What would turn on a missing fact stays open; what does not is answered."""
    for case in cases():
        no_day = weighed(case, case.court if case.court in CIRCUITS else "ca1", None)
        assert no_day.worth not in (Worth.ESTABLISHES, Worth.SHOWS), case.id
        no_circuit = weighed(case, None, "2019-06-01")
        if case.court != "scotus":
            assert no_circuit.worth not in (Worth.ESTABLISHES, Worth.SHOWS, Worth.ADVERSE, Worth.PERSUASIVE), case.id
        assert all(row.why for row in (no_day, no_circuit))


@pytest.mark.parametrize(
    ("conduct", "incident", "worth"),
    [
        ("2014-08", "2014-08-20", Worth.ADVERSE),  # the month of the ruling's conduct
        ("2014-08", "2014-09-01", Worth.SKIPPED),  # after it
        ("2014-08", "2014-07-31", Worth.ADVERSE),  # before it
        ("2014-08", "2014", Worth.SKIPPED),  # only the year is known, and it ends after the ruling's month
        ("2014/2015-08-10", "2015-08-10", Worth.ADVERSE),  # the last day of the ruling's time
        ("2014/2015-08-10", "2015-08-11", Worth.SKIPPED),  # the day after it
        (None, "2015-08-11", Worth.SKIPPED),  # the record gives no date
    ],
)
def test_not_clear_then_is_adverse_up_to_then(conduct: str | None, incident: str, worth: Worth) -> None:
    from dataclasses import replace

    case = next(c for c in cases() if c.id == "frasier-v-evans")
    dated = replace(case, rulings=(replace(case.rulings[0], conduct_date=conduct),))
    assert weighed(dated, "ca10", incident, "recording-police").worth is worth
