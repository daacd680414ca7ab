"""Minors whose given names stand in the filer's own words, which are never changed: the filer is told where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.assembly import expected
from draftkit.model.parties import Represented

if TYPE_CHECKING:
    from draftkit.model.matter import Matter, Style

_SHORTEST = 3
"""Letters of the shortest given name that is looked for; shorter ones are words of their own."""


def named(matter: Matter, style: Style) -> tuple[str, ...]:
    """Keys of the texts that would print a minor's given name (Fed. R. Civ. P. 5.2(a)(3) allows only initials)."""
    names = [one.name for one in matter.plaintiffs if one.minor]
    names += [one.name for one in matter.people if one.minor]
    children = [p.represents for p in matter.plaintiffs if p.represents and p.represents.kind is Represented.MINOR]
    names += [child.name for child in children if child.name]
    given = {words[0] for name in names if (words := name.split()) and len(words[0]) >= _SHORTEST}
    if not given:
        return ()
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(given)))})\b")
    return tuple(dict.fromkeys(item.key for item in expected.texts(matter, style) if pattern.search(item.text)))
