"""What is offered to read next: a kind of the right on other facts is no help."""

from __future__ import annotations

from draftkit.authorities.records import Records
from draftkit.immunity.moments import moment
from draftkit.immunity.suggesting import reading_for
from draftkit.model.immunity import ImmunityClaim


def test_a_school_strip_search_is_not_offered_for_the_search_of_a_home() -> None:
    words = (
        "Two deputies opened the front door with a pry bar, showed no warrant, and searched the bedroom of the house."
    )
    claim = ImmunityClaim("home", "unlawful-search", "ca6", moment("2023-05-12"), words)
    offered = reading_for(claim, Records.load(), set()).helpful
    assert offered
    assert "beard-v-whitmore-lake-school-district" not in {s.weighed.authority.id for s in offered}
    assert any("unlawful-search" in {r.right for r in s.weighed.authority.rulings} for s in offered)
