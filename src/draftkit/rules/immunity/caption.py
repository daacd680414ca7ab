"""What a draft's caption says of its court."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.authorities.courts import Court, court, court_id
from draftkit.patterns import pattern

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_OPENING = 40
_LONGEST = 240
_DISTRICT = pattern(
    r"\b((?:northern|southern|eastern|western|middle|central)\s+)?district\s+of\s+((?:[a-z.]+\s*){1,4})", re.IGNORECASE
)


def captioned_district(ctx: Context) -> Court | None:
    """The federal district court that the opening lines name; None for none, for several, and for what is no court."""
    found: set[str] = set()
    for block in list(ctx.paragraphs())[:_OPENING]:
        if len(block.text) <= _LONGEST:
            for match in _DISTRICT.finditer(block.text):
                names = match[2].split()
                for many in range(len(names), 0, -1):
                    state = " ".join(names[:many])
                    identity = court_id(
                        "D.D.C." if state.lower() == "columbia" else f"{match[1] or ''}District of {state}"
                    )
                    if identity and court(identity).kind == "district":
                        found.add(identity)
                        break
    return court(found.pop()) if len(found) == 1 else None
