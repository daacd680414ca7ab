"""Names of children, told by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Kind
from draftkit.model.draft import Span
from draftkit.model.parties import Represented
from draftkit.papers.caption import surname
from draftkit.patterns import pattern as later
from draftkit.rules.filing.identifiers import NAME

if TYPE_CHECKING:
    from draftkit.model.matter import Matter
    from draftkit.rules.context import Context

_UNDER = r"(?:1[0-7]|[1-9])"
_SPELLED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
)
_OLD = rf"(?:{_UNDER}|{_SPELLED})[- ]years?[- ]old"
_CHILD = r"(?:son|daughter|child|stepson|stepdaughter|grandson|granddaughter|niece|nephew|brother|sister|boy|girl)"
_OWNER = r"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Tt]he|[Aa]|[A-Z]\w+[’']s)"
_CUES: tuple[re.Pattern[str], ...] = tuple(
    later(pattern)
    for pattern in (
        rf"\b(?P<name>{NAME}),? \(?(?:age|aged|who (?:is|was)) {_UNDER}(?!\d|[- ]year)",
        rf"\b(?P<name>{NAME}),? (?:age|aged) {_SPELLED}\b",
        rf"\b(?P<name>{NAME})(?: \([^()]{{1,40}}\))?,? (?:(?:who )?(?:is|was) )?(?:an? )?{_OLD}\b(?! (?:veteran|law"
        rf"|case|man|woman))",
        rf"\b{_CHILD},? (?P<name>{NAME}),? \(?{_UNDER}(?=[),])",
        rf"\b{_OLD},? {_CHILD},? (?P<name>{NAME})",
        rf"(?<=[a-z] )(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bmy ){_OLD},? "
        rf"(?P<name>{NAME})",
        rf"\b{_OWNER} (?:minor|infant) (?:{_CHILD},? )?(?P<name>{NAME})",
        rf"\b[Mm]inor (?:plaintiff|Plaintiff|{_CHILD}),? (?P<name>{NAME})",
        rf"\b(?P<name>{NAME}),? \(?an? (?:minor|infant)\b(?! (?:injur|offen|role|part|traffic|dispute|crime))",
    )
)
_SPOKEN_OF = later(rf"[Mm]inor|[Ii]nfant|\baged?\b|[- ]years?[- ]old|\bwho (?:is|was) \d|\b{_CHILD},? (?=[A-Z])")
"""A word without which no cue below can stand: most papers have no child in them."""
_THEN = later(r"\bthen\b|\bat (?:the|that) time\b|\bnow an adult\b|\b(?:since|has) turned\b")
_GONE = later(r"\b(?:deceased|decedent|the late|killed|died|murdered|funeral|body of)\b", re.IGNORECASE)
_ESTATE = later(rf"\b(?i:estate of) ({NAME}|[A-Z]+ [A-Z]+)")
_PSEUDONYM = later(r"\b(?:Doe|Roe|Poe|Minor|Child|Student|Juvenile|Plaintiff|Defendant)\b")
_NOT_NAME = later(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|Court|County|City|State|School|Department|District|Jail|Prison|Hospital|Street"
    r"|Avenue"
    r"|Road|Amendment|Act|Rule|Exhibit|Count|Section|Rights|Policy|Officer|Sergeant|Deputy|Detective|Lieutenant"
    r"|Captain|Chief|Judge|Nurse|Dr|The|This|That|When|While|After"
    r"|Before)\b"
)
_POSSESSIVE = later(r"[’']s$")
_LEADING = later(r"(?:(?:Officer|Deputy|Sergeant|When|While|After|Before|Then|And|But|In|On|At|Mr|Ms|Mrs|Her|His) )+")


def named(ctx: Context) -> Iterator[tuple[str, Span]]:
    """Every child's name that stands in full, and where; a decision that is cited may name its own people."""
    text = ctx.draft.text
    if _SPOKEN_OF.search(text) is None:
        return
    quiet = _case_sentences(ctx)
    cited = {word for c in ctx.full for word in re.findall(r"\w+", (c.name or "").lower())}
    estates = {m[1].lower() for m in _ESTATE.finditer(text)}
    for pattern in _CUES:
        for match in pattern.finditer(text):
            name, start = _POSSESSIVE.sub("", match["name"]), match.start("name")
            if lead := _LEADING.match(name):
                name, start = name[lead.end() :], start + lead.end()
            if " " not in name or _PSEUDONYM.search(name) or _NOT_NAME.search(name):
                continue
            around = text[max(0, match.start() - 60) : match.end() + 40]
            if _THEN.search(around) or _GONE.search(around) or name.lower() in estates:
                continue
            if surname(name).lower() in cited or any(a <= start < b for a, b in quiet):
                continue
            yield name, (start, start + len(name))


def of_matter(matter: Matter) -> Iterator[tuple[str, str, bool]]:
    """Names of minors in a matter file: the name, the key to mend, and whether the file would print it as it is."""
    for n, plaintiff in enumerate(matter.plaintiffs):
        if plaintiff.minor:
            yield plaintiff.name, f"plaintiffs[{n}]", full(plaintiff.printed_name)
        if plaintiff.represents and plaintiff.represents.kind is Represented.MINOR and plaintiff.represents.name:
            # The child sued for is printed by initials always.
            yield plaintiff.represents.name, f"plaintiffs[{n}].represents.name", False
    for n, person in enumerate(matter.people):
        if person.minor:
            yield person.name, f"people[{n}]", full(person.printed_name)


def full(name: str) -> bool:
    """True for a name with at least two whole words, which initials and ``Jane Doe`` have not."""
    return re.search(NAME, name) is not None and _PSEUDONYM.search(name) is None


def _case_sentences(ctx: Context) -> list[Span]:
    """Sentences that cite a decision, or are followed by one: the child may be that decision's."""
    cited = [c.span[0] for c in ctx.citations if c.kind in (Kind.FULL_CASE, Kind.SHORT_CASE, Kind.ID, Kind.NAME_ONLY)]
    spans = list(ctx.sentences.spans)
    found: list[Span] = []
    at = 0
    for n, (a, b) in enumerate(spans):
        while at < len(cited) and cited[at] < a:
            at += 1
        until = spans[n + 1][1] if n + 1 < len(spans) else b
        if at < len(cited) and cited[at] < until:
            found.append((a, b))
    return found
