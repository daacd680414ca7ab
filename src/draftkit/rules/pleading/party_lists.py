"""The defendants as the section on the parties describes them, to be compared with the caption."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.papers.parts import PartKind
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import Told, told
from draftkit.rules.pleading.sued import Sued, sued

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_DESCRIBED = pattern(
    r"^(?:At all (?:relevant |material )?times[^,]{0,60},\s*)?(?:The )?Defendants?,?\s+"
    r"(?P<names>[A-Z][^.;:()]{0,20}(?:\.[^;:()]{0,60}?|[^.;:()]{0,90}?))"
    r"(?:,|\s+\(|\s+(?:is|was|are|were|has|works?|worked)\b)"
)
_BETWEEN = pattern(r",\s*(?:and\s+)?|\s+and\s+(?=[A-Z])")
_TITLES = pattern(
    r"\b(?:Defendants?|Officers?|Deputy|Deputies|Sergeant|Sgt\.?|Lieutenant|Captain|Chief|Detective|Nurse|Mr\.|Ms\."
    r"|Mrs\."
    r"|Dr\.|and|The)\s+"
)
_LOOKED_AT = 40_000
"""Characters of the section on the parties in which people of one name are looked for."""
_INITIAL_AND_NAME = r"(?<![A-Z]\. )\b([A-Z])\.\s+(?:[A-Z]\.\s+)?(?i:{name})\b"
_NOT_NAME = frozenset(
    """defendant defendants officer officers deputy sheriff sergeant sgt lieutenant lt captain capt chief detective det
    corporal trooper agent warden nurse dr doctor director superintendent commissioner mayor police correctional
    corrections the of and an in mr mrs ms jr sr ii iii city county state town village department office for at a p.o
    john jane doe does roe roes unknown each all individual named above said badge no number hereinafter also known as
    individually""".split()
)


def of_parties(ctx: Context) -> list[Told]:
    """The sentences of the section on the parties."""
    return [one for one in told(ctx) if one.part is PartKind.PARTIES]


def described(ctx: Context) -> list[tuple[str, Span]]:
    """Every defendant that a sentence of the section on the parties describes, with the span of the names there."""
    found = []
    for one in of_parties(ctx):
        match = _DESCRIBED.match(one.text)
        if match is not None:
            start = one.span[0] + match.start("names")
            for name in _BETWEEN.split(match["names"]):
                if name_words(name) and name[:1].isupper() and len(name.split()) <= 7:
                    found.append((" ".join(name.split()), (start, start + len(match["names"]))))
    return found


def sharing_surname(ctx: Context, caption: str) -> tuple[Sued, int] | None:
    """A person named once in the caption whose surname the section on the parties gives to several, and how many."""
    parties = _TITLES.sub("", " ".join(one.text for one in of_parties(ctx))[:_LOOKED_AT])
    for one in sued(ctx):
        if one.entity or one.unknown or len(re.findall(rf"\b{re.escape(one.call)}\b", caption, re.IGNORECASE)) != 1:
            continue
        found = set(re.findall(_INITIAL_AND_NAME.format(name=re.escape(one.call)), parties))
        if len(found) > 1:
            return one, len(found)
    return None


def name_words(text: str) -> set[str]:
    """The distinctive words of the names in a text, in lower case: no titles, initials, or words such as "city"."""
    words = {w.strip("’'.-").lower() for w in re.findall(r"[A-ZÀ-Ž][\w’'.-]*", text)}
    words = {w.removesuffix("'s").removesuffix("’s") for w in words}
    return {w for w in words if len(w) > 1 and w not in _NOT_NAME}
