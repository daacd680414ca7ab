"""Short ways to ask what draftkit, and stock eyecite, read in a text; the language of :mod:`faults`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from draftkit.citing import find_citations
from draftkit.model.citation import Citation, Kind
from draftkit.reading import from_text


class Found:
    """What draftkit read, with short ways to ask for it."""

    def __init__(self, text: str, format: str) -> None:
        self.all = find_citations(from_text(text, format=format))
        self.by_id = {c.id: c for c in self.all}

    def of(self, *kinds: Kind) -> list[Citation]:
        return [c for c in self.all if c.kind in kinds]

    @property
    def full(self) -> list[Citation]:
        return self.of(Kind.FULL_CASE)

    @property
    def cites(self) -> list[str | None]:
        return [c.normalized for c in self.full]

    @property
    def names(self) -> list[str | None]:
        return [c.name for c in self.full]

    @property
    def courts(self) -> list[str | None]:
        return [c.court for c in self.full]

    def target(self, which: int = -1) -> str | None:
        """What an Id. means: "volume reporter page", the kind of a record, "ambiguous", or None."""
        meant = self.of(Kind.ID)[which].resolves_to
        return meant if meant not in self.by_id else self.by_id[meant].normalized


@dataclass(frozen=True)
class Row:
    """``right`` asks what draftkit must read; ``stock`` is True while eyecite's own reading is wrong."""

    fault: str
    text: str
    right: Callable[[Found], bool]
    stock: Callable[[list[Any]], bool]
    format: str = "txt"


def fulls(found: list[Any]) -> list[Any]:
    return [c for c in found if type(c).__name__ == "FullCaseCitation"]


def pins(found: list[Any]) -> list[Any]:
    return [c.metadata.pin_cite for c in found]


def name(c: Any) -> str:
    return f"{c.metadata.plaintiff or ''} v. {c.metadata.defendant or ''}"


def courts(found: list[Any]) -> list[Any]:
    return [c.metadata.court for c in fulls(found)]


def of(found: list[Any], *names: str) -> list[Any]:
    return [c for c in found if type(c).__name__ in names]


def last_id_means(found: list[Any]) -> str | None:
    """What stock ``resolve_citations`` takes the last Id. for; None when it drops it."""
    from eyecite import resolve_citations

    resolved: dict[Any, list[Any]] = dict(resolve_citations(found))
    for resource, group in resolved.items():
        if any(type(c).__name__ == "IdCitation" for c in group):
            return str(resource.citation.corrected_citation())
    return None


def swept(pin: str | None) -> str | None:
    return pin.replace("–", "-") if pin else pin


def resources(found: list[Any]) -> int:
    from eyecite import resolve_citations

    return len(resolve_citations(found))
