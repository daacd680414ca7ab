"""Days as people write them."""

from __future__ import annotations

import pytest

from draftkit.errors import BadUsage
from draftkit.matter.days import day_of


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2019-06-01", "2019-06-01"),
        ("2019-06", "2019-06"),
        ("2019", "2019"),
        ("June 1, 2019", "2019-06-01"),
        ("june 1st 2019", "2019-06-01"),
        ("Jun. 1, 2019", "2019-06-01"),
        ("Saturday, June 1, 2019", "2019-06-01"),
        ("1 June 2019", "2019-06-01"),
        ("1st of June, 2019", "2019-06-01"),
        ("  June   2019 ", "2019-06"),
        ("Sept. 2019", "2019-09"),
        ("6/1/2019", "2019-06-01"),  # American papers write the month first
        ("06/2019", "2019-06"),
        ("12.12.2019", "2019-12-12"),  # whichever is the month
        ("6-30-2019", "2019-06-30"),  # only one of them can be
        ("February 29, 2020", "2020-02-29"),
    ],
)
def test_what_can_be_read(said: str, meant: str) -> None:
    assert str(day_of(said)) == meant


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("", "could not be read"),
        ("last June", "could not be read"),
        ("June", "could not be read"),
        ("6/1/19", "could not be read"),  # which century?
        ("6.1.2019", "could mean two days"),
        ("06-01-2019", "could mean two days"),
        ("30/6/2019", "no month 30"),
        ("2019-02-30", "not in the calendar"),
        ("2019-13", "not in the calendar"),
        ("February 29, 2019", "no such day"),
        ("13/2019", "no such day"),
        ("Junius 1, 2019", "no month"),
        ("0000-01-01", "not in the calendar"),
        ("9" * 5000, "could not be read"),
    ],
)
def test_what_cannot(said: str, why: str) -> None:
    with pytest.raises(BadUsage) as caught:
        day_of(said, "incident date")
    assert why in caught.value.message
    assert caught.value.message.startswith("The incident date")
