"""How citations hang together: quoting and citing trees, subsequent history, string cites; then the frozen values."""

from __future__ import annotations

import re

from draftkit.citing.cite import Cite
from draftkit.citing.normalise import suspicion
from draftkit.model.citation import Citation, Kind, Parenthetical
from draftkit.model.draft import Draft

_STRONG = re.compile(
    r"aff'd|aff'g|affirm|rev'd|rev'g|revers|vacat|overrul|abrogat|supersed|cert\b|certiorari|remand|modif|withdraw|reh'g|rehearing"
    r"|disapprov|amended|appeal dismissed|reinstat|replaced",
    re.I,
)
_HISTORY_WORDS = frozenset(
    [
        "aff'd",
        "aff'g",
        "affirmed",
        "affirming",
        "rev'd",
        "rev'g",
        "reversed",
        "reversing",
        "vacated",
        "vacating",
        "overruled",
        "overruling",
        "abrogated",
        "abrogating",
        "superseded",
        "superseding",
        "supersedes",
        "cert",
        "certiorari",
        "granted",
        "denied",
        "dismissed",
        "dismissing",
        "judgment",
        "remanded",
        "remanding",
        "remand",
        "on",
        "modified",
        "modifying",
        "amended",
        "as",
        "withdrawn",
        "reh'g",
        "rehearing",
        "en",
        "banc",
        "appeal",
        "sub",
        "nom",
        "other",
        "grounds",
        "in",
        "part",
        "by",
        "and",
        "per",
        "curiam",
        "mem",
        "recognized",
        "stated",
        "noted",
        "opinion",
        "op",
        "statute",
        "enforced",
        "docketed",
        "petition",
        "for",
        "filed",
        "declined",
        "to",
        "follow",
        "questioned",
        "disapproved",
        "limited",
        "reinstated",
        "readopted",
        "adopted",
        "reconsideration",
        "after",
        "from",
        "prior",
        "subsequent",
        "replaced",
        "the",
        "court's",
        "a",
        "of",
        "that",
        "with",
        "revised",
        "corrected",
        "unpublished",
        "panel",
        "initial",
        "partially",
        "implicitly",
        "impliedly",
        "expressly",
        "effectively",
    ]
)
_JOIN = re.compile(r"\s*(?:;|,|;? ?(?:and|&)|,? ?(?:and|&|with))?\s*(?:and|or|with|also)?\s*")


def connect(cites: list[Cite], sentence: int) -> int:
    """Link the citations of one paragraph; returns the number of the last citation sentence used."""
    stack: list[Cite] = []
    previous_at: dict[int, Cite] = {}  # last citation at each level: id of the enclosing one, 0 for the top
    for cite in cites:
        if cite.parallel_to:
            cite.quoted_in, cite.sentence = cite.parallel_to.quoted_in, cite.parallel_to.sentence
            cite.history_of, cite.history_phrase = cite.parallel_to.history_of, cite.parallel_to.history_phrase
            continue
        while stack and not any(a <= cite.cite_start < b for a, b in stack[-1].nested):
            stack.pop()
        cite.quoted_in = stack[-1] if stack else None
        level = id(cite.quoted_in) if cite.quoted_in else 0
        previous = previous_at.get(level)
        joined = False
        if previous is not None:
            between = cite.clean.text[previous.tail_end : cite.signal_start]
            phrase = _history(between)
            if (
                phrase
                and previous.kind is not Kind.RECORD
                and cite.kind in (Kind.FULL_CASE, Kind.DOCKET, Kind.UNREADABLE, Kind.SHORT_CASE)
            ):
                # After a remand the history goes on from the decision on remand; else it is all the first case's own.
                again = previous.history_phrase is not None and "remand" in previous.history_phrase
                cite.history_of = previous if again else previous.history_of or previous
                cite.history_phrase = phrase
                joined = True
            else:
                joined = len(between) < 16 and bool(_JOIN.fullmatch(between)) and previous.tail_end <= cite.signal_start
        if joined and previous is not None:
            cite.sentence = previous.sentence
        else:
            sentence += 1
            cite.sentence = sentence
        previous_at[level] = cite
        if cite.nested:
            stack.append(cite)
    return sentence


def _history(between: str) -> str | None:
    """The history phrase that links two citations, or None: ``, cert. granted, judgment vacated,``."""
    if len(between) > 140 or not _STRONG.search(between):
        return None
    words = between.replace(",", " ").replace(";", " ").replace("-", " ").split()
    if words and words[0] == ".":
        return None
    if not words or between.lstrip().startswith("."):
        return None
    if any(w.lower().strip(".,()*_") not in _HISTORY_WORDS for w in words):
        return None
    return " ".join(w.lower() for w in words).rstrip(".,")


def freeze(cites: list[Cite], draft: Draft) -> tuple[Citation, ...]:
    """The frozen citations in draft offsets, in order, with ids."""
    cites.sort(key=lambda c: (c.at, c.block.start + c.clean.offsets[c.cite_start]))
    ids = {id(c): f"c{i}" for i, c in enumerate(cites, 1)}

    def name_of(cite: Cite | None) -> str | None:
        return ids.get(id(cite)) if cite is not None else None

    frozen = []
    for cite in cites:
        base = cite.block.start

        def place(start: int, end: int, cite: Cite = cite, base: int = base) -> tuple[int, int]:
            a, b = cite.clean.back(start, end)
            return base + a, base + b

        span = place(cite.start, cite.end)
        printed = draft.text[span[0] : span[1]]
        pin = None
        if cite.pins and cite.pin_span[1] > cite.pin_span[0]:
            pin = cite.clean.text[cite.pin_span[0] : cite.pin_span[1]].strip(" ,")
            pin = re.sub(r"^(?:(?:slip op\.?,? )?at|pp?\.) ", "", pin)
        suspect = suspicion(printed) or ("it is printed without spaces" if cite.glued else None)
        resolved: str | None = "ambiguous" if cite.candidates else name_of(cite.resolves_to)
        frozen.append(
            Citation(
                id=ids[id(cite)],
                kind=cite.kind,
                span=span,
                text=printed,
                cite_span=place(cite.cite_start, cite.cite_end),
                name=cite.name,
                plaintiff=cite.plaintiff,
                defendant=cite.defendant,
                volume=cite.volume,
                reporter=cite.reporter,
                page=cite.page,
                normalized=cite.normalized,
                pin=pin,
                pins=cite.pins,
                year=cite.year,
                date=cite.date,
                court=cite.court,
                court_text=cite.court_text,
                docket=cite.docket,
                signal=cite.signal,
                parentheticals=tuple(Parenthetical(p.kind, p.text, place(*p.span)) for p in cite.parentheticals),
                parallel_to=name_of(cite.parallel_to),
                quoted_in=name_of(cite.quoted_in),
                history_of=name_of(cite.history_of),
                history_phrase=cite.history_phrase,
                sentence=cite.sentence,
                resolves_to=resolved,
                candidates=tuple(ids[id(c)] for c in cite.candidates if id(c) in ids),
                suspect=suspect,
                unclosed=cite.unclosed,
                published=cite.published,
            )
        )
    return tuple(frozen)
