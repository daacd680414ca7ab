"""The answers to a movant's statement of facts, one by one, from a paper or from the matter file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import plaintiffs_paper
from draftkit.rules.opposition.answering import has_record

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

_RESPONSE_TITLE = pattern(
    r"\b(?:respon[sd]\w*|opposition|objections?|answers?|counter[- ]?statement|reply)\b[^.]{0,120}"
    r"\b(?:statement of\b[^.]{0,60}\bfacts?|(?:undisputed|material|uncontroverted)\b[^.]{0,40}\bfacts?)",
    re.IGNORECASE,
)
_ADDED = pattern(r"\badditional\b|\bplaintiff['’]?s? (?:own )?(?:statement|facts)\b", re.IGNORECASE)
_ITEM = pattern(
    r"\s*(?:(?:Fact|Statement|Paragraph|Response to|Response|SUF|SOF|DSOF|UMF|SMF|¶)\s*(?:No\.?\s*|¶\s*"
    r"|#)?)?(\d{1,3})\s*[.):]\s*",
    re.IGNORECASE,
)
_ANSWER_LABEL = pattern(
    r"(?:\bPlaintiff(?:['’]?s)? )?\b(?:RESPONSE|Response|ANSWER|Answer|REPLY|Reply)(?: (?:to"
    r"|No\.?) ?(?:¶ ?)?\d{1,3})?\s*[:.]"
)
_ANSWERS = pattern(
    r"\W*(?:(?:plaintiff|doe|mr\.? \w+|ms\.? \w+) )?(?:is |are |does not |do not "
    r"|cannot )?(?:neither )?(?:partially |partly |in part )?"
    r"(?:un|not )?(?:admit|disput|den(?:y|ied|ies)|object|controvert|uncontrovert|agree|conced|qualif|contest"
    r"|challeng|no (?:dispute|response|objection)"
    r"|not (?:applicable|material)|immaterial|irrelevant|plaintiff (?:lacks|cannot))\w*",
    re.IGNORECASE,
)
_DISPUTES = pattern(r"\W*(?:plaintiff )?(?:disputed?s?|den(?:y|ied|ies)|controvert(?:ed|s)?)\b", re.IGNORECASE)
_OTHER_REASON = pattern(
    r"\bunsupported\b|\b(?:no|not|without|any) (?:\w+ ){0,4}(?:evidence|support\w*|citation|record)\b|\bobject\w*"
    r"|\binadmissible\b|\bhearsay\b"
    r"|\b(?:legal )?conclusion\b|\bargument\w*|\bvague\b|\bsee (?:also )?(?:response|answer|supra|above|no\.|fact"
    r"|plaintiff)|\bsame (?:response|as)\b"
    r"|\babove\b|\bimmaterial\b|\birrelevant\b|\bin part\b|\badmit\w*|\bvideo\b",
    re.IGNORECASE,
)
FEW = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """One numbered item of a response: its number, its first line, and the answer ("" where there is none)."""

    number: int
    span: Span
    answer: str
    cited: bool


def answers_in(ctx: Context) -> tuple[Answer, ...]:
    """The numbered answers to a statement of facts, in order; none where the paper is no such response."""
    key = f"{__name__}.answers"
    if key not in ctx.memo:
        ctx.memo[key] = _answers(ctx)
    found: tuple[Answer, ...] = ctx.memo[key]
    return found


def disputes(one: Answer) -> bool:
    """True for an answer that only says that the fact is disputed, and rests it on nothing."""
    rest = one.answer[match.end() :] if (match := _DISPUTES.match(one.answer)) else ""
    return match is not None and not one.cited and _OTHER_REASON.search(rest) is None


def _answers(ctx: Context) -> tuple[Answer, ...]:
    if ctx.matter_is_draft or not plaintiffs_paper(ctx):
        return ()
    region = _region(ctx)
    if region is None:
        return ()
    items: list[tuple[int, Span, list[str]]] = []
    for block in ctx.draft.blocks:
        if not region[0] <= block.start < region[1] or block.part != "body" or not block.text.strip():
            continue
        typed = _ITEM.match(block.number + " " if block.number else block.text)
        number = int(typed[1]) if typed else None
        if number is not None and (not items or 0 < number - items[-1][0] <= 12):
            text = block.text if block.number else block.text[typed.end() if typed else 0 :]
            items.append((number, (block.start, min(block.end, block.start + 120)), [text]))
        elif items and (number is None or number == items[-1][0]):
            items[-1][2].append(block.text[typed.end() :] if typed and not block.number else block.text)
        else:
            break  # numbers begin again: another statement
    read = [Answer(n, span, *_answer("\n".join(texts))) for n, span, texts in items]
    answered = sum(bool(one.answer) for one in read)
    # Half of them: else the paper is a statement of facts, and no answer to one.
    return tuple(read) if answered >= FEW and answered * 2 >= len(read) else ()


def _answer(text: str) -> tuple[str, bool]:
    label = next(reversed(list(_ANSWER_LABEL.finditer(text))), None)
    said = text[label.end() :] if label else next((p for p in text.split("\n") if _ANSWERS.match(p)), "")
    if not label and said:
        said = text[text.index(said) :]
    said = said.strip()
    return said, has_record(said)


def _region(ctx: Context) -> Span | None:
    title = ctx.paper.title
    if title and _RESPONSE_TITLE.search(title) and ctx.paper.title_span:
        start, level = ctx.paper.title_span[1], 0
    else:
        headed = next((s for s in ctx.sections if s.heading and _RESPONSE_TITLE.search(s.heading)), None)
        if headed is None:
            return None
        start, level = headed.heading_span[1], headed.level
    ends = (
        s.span[0]
        for s in ctx.sections
        if s.heading and s.span[0] >= start and ((level and s.level <= level) or _ADDED.search(s.heading))
    )
    return start, next(ends, len(ctx.draft.text) + 1)
