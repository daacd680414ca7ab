"""Every known fault of eyecite, one row each: draftkit reads it right, and stock eyecite still does not.

The second half is the canary. When it fails, upstream has repaired that fault: read its release notes, and see whether
the handling in ``draftkit.citing`` is still needed.
"""

from __future__ import annotations

import pytest

from tests.evaluation.asked import Found, Row
from tests.evaluation.faults import ROWS


def test_every_fault_has_a_row() -> None:
    assert {int(row.fault.split()[0]) for row in ROWS} == set(range(1, 36))


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r.fault)
def test_draftkit_reads_it_right(row: Row) -> None:
    found = Found(row.text, row.format)
    assert row.right(found), [(c.kind.value, c.text, c.name, c.pin, c.resolves_to) for c in found.all]


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r.fault)
def test_stock_eyecite_still_does_not(row: Row, caplog: pytest.LogCaptureFixture) -> None:
    from eyecite import get_citations

    caplog.set_level("CRITICAL", logger="eyecite")
    assert row.stock(get_citations(row.text)), f"eyecite has repaired fault {row.fault}: is our handling still needed?"
