"""Citations for tests, without a draft around them."""

from __future__ import annotations

from draftkit.model.citation import Citation, Kind


def cited(
    numbers: str,
    name: str | None = None,
    year: int | None = None,
    court: str | None = None,
    *,
    identity: str = "c1",
    kind: Kind = Kind.FULL_CASE,
) -> Citation:
    """A citation as the parser would give it: ``cited("536 U.S. 730", "Hope v. Pelzer", 2002, "scotus")``."""
    volume, _, rest = numbers.partition(" ")
    reporter, _, page = rest.rpartition(" ")
    plaintiff, _, defendant = (name or "").partition(" v. ")
    return Citation(
        identity,
        kind,
        (0, len(numbers)),
        numbers,
        (0, len(numbers)),
        name=name,
        plaintiff=plaintiff or None,
        defendant=defendant or None,
        volume=volume,
        reporter=reporter,
        page=page,
        normalized=numbers,
        year=year,
        court=court,
    )


def unread(text: str, year: int | None = None) -> Citation:
    """A citation-shaped string that could not be read."""
    return Citation("c1", Kind.UNREADABLE, (0, len(text)), text, (0, len(text)), year=year)
