"""Reads a finished opposition back: its blanks, its words, and whether it says what the matter says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.assembly.expected import all_texts
from draftkit.assembly.opposition_argument import people
from draftkit.assembly.opposition_reply import pleading
from draftkit.assembly.pieces import blank
from draftkit.assembly.proof import Blank, Words
from draftkit.assembly.word.clean import for_word
from draftkit.assembly.word.finish import BLANK
from draftkit.authorities import local_rules
from draftkit.authorities.courts import court_id
from draftkit.errors import BadTemplate, OutputFailed
from draftkit.model.events import NOT_KNOWN
from draftkit.papers.cover import begins
from draftkit.reading import read

if TYPE_CHECKING:
    from draftkit.model.draft import Draft, Span
    from draftkit.model.matter import Matter

_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|⟦contents⟧")
_WORD = re.compile(r"\S*\w\S*")
_BEGIN, _END = "introduction", "certificate of compliance"


@dataclass(frozen=True, slots=True)
class Seen:
    """What reading the file back showed: its blanks, and the words from the introduction to the signature."""

    blanks: tuple[Blank, ...]
    words: int


def look(data: bytes) -> Seen:
    """Read a finished file for its blanks and words."""
    draft = _read(data)
    start, end = brief_span(draft)
    return Seen(tuple(_blanks(draft)), sum(1 for _ in _WORD.finditer(draft.text, start, end)))


def brief_span(draft: Draft) -> Span:
    """From the introduction to the certificates: the part that counts for length and tables. All of it without them."""
    headings = [(" ".join(b.text.lower().split()), b) for b in draft.blocks if b.heading is not None]
    start = next((b.start for text, b in headings if text == _BEGIN), 0)
    end = next((b.start for text, b in headings if text == _END and b.start > start), len(draft.text))
    return start, end


def certificate(matter: Matter, words: int) -> str:
    """The certificate of length. The rule it names is the district's own where that is verified; else a blank."""
    district = court_id(matter.court.district or "") or (matter.court.district or "")
    rule = local_rules.local_rule(district) if district else None
    sure = rule is not None and rule.sure_of("limit") and rule.limit is not None
    named = rule.rule if rule is not None and sure else blank("rule on length - the local rules or the judge’s order")
    return (
        f"This brief has {words:,} words, counted from the introduction to the signature, with headings and tables. "
        f"It is filed under {named}. {blank('count again when the blanks are filled in - this is signed')}"
    )


def prove(data: bytes, matter: Matter, *, record: bool, own_template: bool, reply: bool = False) -> None:
    """Compare the finished file with the matter.

    Raises OutputFailed (BadTemplate for a template of the person's own), naming the key that is missing; the message
    holds no text of the matter.
    """
    fault = next(_faults(_read(data), matter, record=record, reply=reply), None)
    if fault is None:
        return
    if own_template:
        raise BadTemplate(f"Nothing was written. {fault}", "Compare your template with the one that ships.")
    raise OutputFailed(f"Nothing was written. {fault}", "Please report this; your text is not needed.")


def expected(matter: Matter, *, record: bool, reply: bool = False) -> Iterator[tuple[str, str | None]]:
    """Key and text of everything of the matter that an opposition must hold, or a reply to an answer."""
    answering = set(pleading(matter))
    for n, event in enumerate(matter.events):
        yield f"events[{n}].what", event.what
        yield f"events[{n}].result", event.result
        for m, fact in enumerate(event.why.known_to_actor):
            yield f"events[{n}].why.known_to_actor[{m}]", fact
        for m, words in enumerate(event.words):
            yield f"events[{n}].words[{m}].text", words.text
    for n, claim in enumerate(matter.claims):
        reached = [id for id in people(claim, matter) if not reply or id in answering]
        if reached or not reply:
            yield f"claims[{n}].right", claim.right
        for m, unit in enumerate(claim.fair_warning):
            if unit.defendant not in reached:
                continue
            key = f"claims[{n}].fair_warning[{m}]"
            yield f"{key}.right_as_conduct", unit.right_as_conduct
            for i, text in enumerate(unit.likenesses):
                yield f"{key}.likenesses[{i}]", text
            for i, difference in enumerate(unit.differences):
                yield f"{key}.differences[{i}].fact", difference.fact
                yield f"{key}.differences[{i}].why_immaterial", difference.why_immaterial
    if reply:
        return
    for n, ground in enumerate(matter.motion.grounds if matter.motion else ()):
        yield f"motion.grounds[{n}].heading", ground.heading
    answers = matter.opposition
    if answers is None:
        return
    for n, answer in enumerate(answers.answers):
        yield f"opposition.answers[{n}].response", answer.response
    for n, one in enumerate(answers.distinguish):
        yield f"opposition.distinguish[{n}].why", one.why
    yield "opposition.waiver", answers.waiver
    yield "opposition.discretionary_authority", answers.discretionary_authority
    yield "opposition.fallbacks.leave_to_amend", answers.fallbacks.leave_to_amend
    for n, response in enumerate(answers.response_to_facts if record else ()):
        yield f"opposition.response_to_facts[{n}].note", response.note
    for n, fact_ in enumerate(answers.additional_facts if record else ()):
        yield f"opposition.additional_facts[{n}].text", fact_.text


def _faults(draft: Draft, matter: Matter, *, record: bool, reply: bool) -> Iterator[str]:
    text = draft.text
    words = Words(text)
    own = []
    for key, said in expected(matter, record=record, reply=reply):
        cleaned, _ = for_word(said or "")
        if not cleaned or cleaned.lower() in (NOT_KNOWN, "not_known"):
            continue
        own.append(cleaned)
        # Within a sentence a full stop at its end may be the tool's.
        if cleaned not in words and cleaned.rstrip(".") not in words:
            yield f"The finished file does not hold the text of {key}."
    own += all_texts(matter)  # a name may hold a mark, too
    rest = text
    for one in sorted((t for t in own if _MARK.search(t)), key=len, reverse=True):
        rest = rest.replace(one, "")
    if found := _MARK.search(rest):
        yield f"A template mark ({found[0]}) is left in the finished file."


def _blanks(draft: Draft) -> Iterator[Blank]:
    heading, paper = "caption", begins(draft)
    for block in draft.blocks:
        if block.heading is not None and block.start > paper:
            heading = " ".join(filter(None, (block.number, block.text.split("\n")[0])))
            heading = heading if len(heading) <= 80 else f"{heading[:79]}…"
        for match in BLANK.finditer(block.text):
            yield Blank(match[0][len("[FILL IN: ") : -1], heading)


def _read(data: bytes) -> Draft:
    return read("opposition.docx", data=data, name="opposition.docx")
