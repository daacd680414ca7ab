"""What counts in a text and claims of a matter file say they are about: which amendment, which wrong, which law."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from draftkit.model.claims import Claim, Theory
from draftkit.model.parties import Stage
from draftkit.papers.counts import Count
from draftkit.patterns import pattern as later
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, shortened

if TYPE_CHECKING:
    from draftkit.model.matter import Matter
    from draftkit.rules.context import Context

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "thirteenth", "fourteenth")
_DIGITS = {"1st": "first", "4th": "fourth", "5th": "fifth", "6th": "sixth", "8th": "eighth", "14th": "fourteenth"}
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|{'|'.join(_DIGITS)})"
_AMENDMENT = later(
    rf"\b{_ORDINAL}(?:(?:\s*,\s*(?:and|or|&)?\s*|\s*(?:and/or|and|or|&"
    rf"|/)\s*)(?:the\s+)?{_ORDINAL}){{0,6}}\s+(?:and\s+)?(?:U\.?S\.? const\S*\s+)?amend\w*",
    re.IGNORECASE,
)
_ONE_ORDINAL = later(rf"\b{_ORDINAL}\b", re.IGNORECASE)
_THROUGH = later(
    rf"\b(?:through|via|by (?:way|virtue) of|under|by)\s+(?:the\s+)?(?:due process clause of "
    rf"the\s+)?{_ORDINAL}(?:\s+amend\w*)?",
    re.IGNORECASE,
)
_APPLIED = later(r"\b(?:appli(?:ed|cable|es)|incorporated|made binding)\b[^.;\n]{0,60}$", re.IGNORECASE)

STATE_LAW = later(
    r"\b(?:(?<!color of )(?<!colour of )state[- ]law|common[- ]law|under (?:the )?(?:laws? of (?:the )?(?:state"
    r"|commonwealth)|[A-Z]\w+ law)|tort "
    r"claims? act|negligen\w+|battery|assault"
    r"|emotional distress|defamation|slander|libel|wrongful death|survival|trespass|conversion|malpractice"
    r"|indemnif\w+|respondeat superior|(?:intentional|tortious|negligent) interference"
    r"|loss of consortium|bane act|tom banes?|negligent \w+|state constitution|constitution of (?:the )?(?:state"
    r"|commonwealth)|premises liability|nuisance"
    r"|gov(?:ernment|['’]?t)\.? code|civil code|penal code|civ\. code|rev\. stat\.|gen\. laws|ilcs|c\.p\.l\.r\.|cplr"
    r"|labor law|ouster|contract|outrage)\b",
    re.IGNORECASE,
)
_FEDERAL = later(
    r"§+\s*198[1356]\b|\bsection\s+198[1356]\b|\bU\.?\s?S\.?\s?C\b|\bamendments?\b|\bmonell\b", re.IGNORECASE
)
_WRONG = later(
    r"\bamendments?\b|\bclause\b|\bdue process\b|\bequal protection\b|\bforce\b|\barrest\w*|\bimprison\w*|\bdeten\w+"
    r"|\bseiz\w+|\bsearch\w*|\bentry\b"
    r"|\bprosecut\w+|\bretaliat\w+|\bspeech\b|\bassembl\w+|\breligio\w+|\bmedical\b|\bindifferen\w+|\bcruel\b"
    r"|\bunusual punish\w+|\bprotect\b"
    r"|\bconditions of\b|\bintervene\b|\bconspir\w+|\bsupervis\w+|\btrain\w*|\bmonell\b|\bpolic(?:y|ies)\b"
    r"|\bcustoms?\b|\bmunicipal\b|\bfabricat\w+"
    r"|\bbrady\b|\bexculpatory\b|\baccess to (?:the )?courts?\b|\bfamil\w+|\bprivacy\b|\bproperty\b|\bdiscriminat\w+"
    r"|\bdisabilit\w+|\brehabilitation act\b"
    r"|\bada\b|\brluipa\b|\bbivens\b|\btitle (?:vi|vii|ix|ii)\b|§+\s*(?:1981|1982|1985|1986|2000\w*|12\d{3}|794)\b"
    r"|\bharass\w*|\bmisconduct\b|\bassault\w*"
    r"|\bbattery\b|\bkill\w*|\bshoot\w*|\bdeath\b|\bsuicid\w+|\bdefam\w+|\bnegligen\w+|\btort\w*|\bfair housing\b"
    r"|\bsexual\w*|\brape\b|\bstrip\b"
    r"|\bexpress\w+|\bassociat\w+|\bpress\b|\bpetition\b|\bkidnap\w*|\btorture\b|\babuse of process\b|\btakings?\b"
    r"|\bcontract\w*|\bindemn\w+"
    r"|\bforced?\b|\bstop(?:ped)?\b|\bfrisk\w*|\bprotest\w*|\bgrievance\w*|\bsegregat\w+|\bsolitary\b|\bdecl\w+ "
    r"relief\b|\bdeclarat\w+|\binjuncti\w+"
    r"|\bfees\b|\bsurviv\w+|\bliberty\b|\btravel\b|\bvot(?:e|ing)\b|\bcounsel\b|\bbail\b|\bspeedy\b"
    r"|\bself-incrimination\b|\bmiranda\b|\bbear arms\b",
    re.IGNORECASE,
)

MOST_COUNTS = 100
"""Counts that are looked into paragraph by paragraph."""
_MOST_RANGES, _MOST_ADOPTED = 40, 200_000
"""Ranges, and characters, of what one count adopts that are looked at: more is no count that a person wrote."""


def case_matter(ctx: Context) -> Matter | None:
    """The matter file of a complaint: what is checked itself, or given beside a complaint in text."""
    if (own := complaint_matter(ctx)) is not None:
        return own
    if ctx.matter is None or not is_complaint(ctx):
        return None
    return ctx.matter if ctx.matter.matter.stage in (Stage.COMPLAINT, Stage.AMENDED_COMPLAINT) else None


def amendments(text: str) -> tuple[str, ...]:
    """The amendments a text names, as lower-case ordinals in order of the text, each once.

    ``Fourth Amendment (applied to the State through the Fourteenth)`` names the Fourth alone.
    """
    found: list[str] = []
    last = 0
    for match in _AMENDMENT.finditer(text):
        applied = _APPLIED.search(text[last : match.start()]) or _THROUGH.search(
            text[max(0, match.start() - 40) : match.end()]
        )
        last = match.end()
        if applied and found:
            continue
        found += [_DIGITS.get(m[0].lower(), m[0].lower()) for m in _ONE_ORDINAL.finditer(match[0])]
    return tuple(dict.fromkeys(found))


def names_wrong(text: str) -> bool:
    """Whether a text names any right or wrong, and not only "civil rights" or § 1983."""
    return _WRONG.search(text) is not None


def about_state_law(heading: str) -> bool:
    """Whether a count's heading names a claim of state law and nothing federal."""
    return STATE_LAW.search(heading) is not None and _FEDERAL.search(heading) is None


def is_federal(claim: Claim) -> bool:
    """Whether a claim of a matter file rests on § 1983 (or is not said to rest on anything else)."""
    statute = (claim.statute or "").replace(" ", "").lower()
    return claim.theory is not Theory.STATE_TORT and (not statute or "1983" in statute or "section1983" in statute)


def text_of(ctx: Context, count: Count) -> str:
    """The text below a count's heading."""
    return ctx.draft.text[count.span[0] : count.span[1]]


def count_at(ctx: Context, offset: int) -> Count | None:
    """The count that holds an offset."""
    return next((c for c in ctx.counts if c.heading_span[0] <= offset < c.span[1]), None)


def count_name(count: Count) -> str:
    """The count by its own heading, shortened and in quotation marks."""
    return f"“{shortened(count.heading, 70)}”"


def claim_name(claim: Claim) -> str:
    """The claim of a matter file by its id, with its right."""
    return f"claim “{claim.id}”" + (f" ({shortened(claim.right, 60)})" if claim.right else "")


def numbers_of(ctx: Context, count: Count) -> list[int]:
    """The numbers of the paragraphs that stand in a count, in order."""
    first = bisect_left(ctx.numbered, count.span[0], key=lambda one: one.span[0])
    last = bisect_left(ctx.numbered, count.span[1], key=lambda one: one.span[0])
    return [one.number for one in ctx.numbered[first:last]]


def adopts_everything(count: Count) -> bool:
    """Whether a count takes up all that stands before it."""
    return any(taken.everything for taken in count.taken_up)


def adopted_text(ctx: Context, count: Count) -> str:
    """The text of the numbered paragraphs that a count adopts by number, as much of it as a person would adopt."""
    ranges = [r for taken in count.taken_up for r in taken.ranges][:_MOST_RANGES]
    found: list[str] = []
    size = 0
    for one in ctx.numbered if ranges else ():
        if any(low <= one.number <= high for low, high in ranges):
            found.append(ctx.slice(one.span))
            size += one.span[1] - one.span[0]
            if size > _MOST_ADOPTED:
                break
    return " ".join(found)
