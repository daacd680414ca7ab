"""How citations hang together: quoting and citing trees, subsequent history, string cites; then the frozen values."""

from __future__ import annotations

import re

from draftkit.citing.cite import Cite
from draftkit.citing.history import history_phrase, law_phrase
from draftkit.citing.normalise import suspicion
from draftkit.model.citation import Citation, Kind, Parenthetical
from draftkit.model.draft import Draft

_OVER_ANOTHER = re.compile(r"\w+(?:ing|'g)\b")
_PIN_WORDS = re.compile(r"^(?:@ ?|(?:slip op\.?,? )?at |(?:pp?|pgs?)\. ?|pages? )+")
_JOIN = re.compile(
    r"\s*(?:;|,|;? ?(?:and|&)|,? ?(?:and|&|with))?\s*(?:and|or|with|also)?\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s*)?"
)
_CASES = (Kind.FULL_CASE, Kind.DOCKET, Kind.UNREADABLE, Kind.SHORT_CASE)
_LATER = (*_CASES, Kind.SUPRA)
_LAWS = (Kind.STATUTE, Kind.RULE, Kind.CONSTITUTION)


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
        if stack and (told := _history_in(cite, stack[-1], previous is None)):
            cite.quoted_in, cite.history_of, cite.history_phrase = None, stack[-1], told
        joined = False
        if previous is not None:
            between = cite.clean.text[previous.tail_end : cite.signal_start]
            phrase = _phrase(between, previous, cite)
            if phrase:
                # After a remand the history goes on from the decision on remand; else it is all the first case's own.
                again = previous.history_phrase is not None and "remand" in previous.history_phrase
                cite.history_of = previous if again else previous.history_of or previous
                cite.history_phrase = phrase
                joined = True
            else:
                joined = (
                    0 < len(between.strip()) < 16
                    and bool(_JOIN.fullmatch(between))
                    and previous.tail_end <= cite.signal_start
                )
        if joined and previous is not None:
            cite.sentence = previous.sentence
        else:
            sentence += 1
            cite.sentence = sentence
        previous_at[level] = cite
        if cite.nested:
            stack.append(cite)
    return sentence


def _phrase(between: str, previous: Cite, cite: Cite) -> str | None:
    """What makes ``cite`` the history of ``previous``, by the words between them; None for a citation of its own."""
    follows = previous.history_of is not None
    if cite.kind in _LATER and (previous.kind in _CASES or (follows and previous.kind in _LAWS)):
        return history_phrase(between, named=cite.name is not None, follows_history=follows)
    if cite.kind in _LAWS:
        if follows and previous.kind in _LAWS and between.strip() == ",":
            return previous.history_phrase
        return law_phrase(between) if previous.kind in _CASES else None
    return None


def _history_in(cite: Cite, enclosing: Cite, first: bool) -> str | None:
    """The phrase of a parenthetical that tells history: ``(overruled by Roe v. Poe, 511 U.S. 1 (1994))``."""
    if not first or cite.kind not in _LATER:
        return None
    inside = next((a for a, b in enclosing.nested if a <= cite.cite_start < b), None)
    if inside is None or enclosing.kind not in _CASES:
        return None
    between = cite.clean.text[inside : cite.signal_start]
    if _OVER_ANOTHER.match(between):
        return None  # "(overruling Roe v. Poe ...)": what this decision did to another
    return history_phrase(between, named=cite.name is not None, follows_history=False)


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
            pin = _PIN_WORDS.sub("", pin)
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
