"""The claims of a draft or a matter that immunity is about: which right, against whom, when, and in which words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from draftkit.immunity.moments import moment
from draftkit.immunity.rights import SECONDARY, label, recognised, wider
from draftkit.immunity.structure import CLEARLY, VIOLATED, Section, Topic, section_at
from draftkit.model.immunity import ImmunityClaim, Moment
from draftkit.patterns import pattern

if TYPE_CHECKING:
    from draftkit.model.draft import Draft
    from draftkit.model.events import Event
    from draftkit.model.matter import Matter

MOST_CLAIMS = 12
"""Rights taken from the headings of one draft; a paper that names more is a list, not an argument."""

_FACTS_ENOUGH = 400
"""Characters of a facts section that describe the conduct well enough by themselves."""
_MOST_TEXT = 40_000
_MOST_TOLD = 3
"""Rights told from sentences alone; a text that speaks of more names none of them for certain."""
_DETAINED = pattern(r"\b(?:pre-?trial )?detainees?\b", re.IGNORECASE)
_SENTENCE = pattern(r"(?<=[.?!])\s+(?=[A-Z“\"])")

_OF_PRISONERS = {
    "prisoner-medical": "detainee-medical",
    "prisoner-conditions": "detainee-conditions",
    "prisoner-protection": "detainee-protection",
    "prisoner-force": "detainee-force",
}
"""What a right is called for a person who was not yet convicted."""


def of_matter(matter: Matter, circuit: str | None) -> tuple[ImmunityClaim, ...]:
    """One claim for each count of the matter that seeks damages from an individual: the others immunity cannot reach."""
    found = []
    for claim in matter.claims:
        individuals = [
            a.defendant
            for a in claim.against
            if a.capacity != "official"
            and ((d := matter.defendant(a.defendant)) is None or d.kind in (None, "individual", "federal"))
        ]
        if (claim.against and not individuals) or claim.theory in ("state_tort", "municipal"):
            continue
        if claim.statute is not None and "1983" not in claim.statute and "1985" not in claim.statute:
            continue
        events = matter.events_of(claim)
        words = " ".join(_words_of_event(event) for event in events)
        found.append(
            ImmunityClaim(
                id=claim.id,
                right=_right_of(claim.right or "", claim.theory, words, matter),
                circuit=circuit,
                incident=_moment_of(events),
                words=f"{claim.right or ''} {words}",
                label=claim.right or claim.id,
                given="matter",
                defendants=tuple(matter.printed_name(d) for d in dict.fromkeys(individuals)),
            )
        )
    return tuple(_with_underlying(claim, found, matter) for claim in found)


def _with_underlying(claim: ImmunityClaim, found: Sequence[ImmunityClaim], matter: Matter) -> ImmunityClaim:
    """A supervisor's or bystander's claim with the right that somebody else broke: the one that the count itself names,
    else those of the counts that share an event with it, else the only other one of the matter."""
    if claim.right not in SECONDARY:
        return claim
    events = {c.id: {e.id for e in matter.events_of(c)} for c in matter.claims}
    named = next(c.right or "" for c in matter.claims if c.id == claim.id)
    own = _right_of(named, None, claim.words, matter)
    others = [c for c in found if c.right and c.right not in SECONDARY]
    sharing = [c.right for c in others if c.right and events[c.id] & events[claim.id]]
    rights = [own] if own and own not in SECONDARY else sharing or [c.right for c in others if c.right]
    if rights is not sharing and len(set(rights)) != 1:
        return claim
    return replace(claim, underlying=tuple(dict.fromkeys(rights)))


def of_draft(
    draft: Draft,
    sections: tuple[Section, ...],
    *,
    right: str | None,
    circuit: str | None,
    incident: str | None,
) -> tuple[ImmunityClaim, ...]:
    """The claims of a draft: the right that was given, else those its argument headings name, else its text's main one.

    With no right that can be told there is one claim whose right is None.
    """
    when = moment(incident)
    words = conduct_words(draft, sections)
    if right is not None:
        rests_on = _rests_on(draft, sections) if right in SECONDARY else ()
        return (ImmunityClaim(right, right, circuit, when, words, label(right), "option", underlying=rests_on),)
    found: dict[str, ImmunityClaim] = {}
    for section in sections:
        if not section.heading or section.topics & {Topic.STANDARD, Topic.FACTS, Topic.INTRODUCTION, Topic.THRESHOLD}:
            continue
        for called in recognised(section.heading):
            name = _in_custody(called, draft.text)
            if len(found) < MOST_CLAIMS:
                own = draft.text[section.span[0] : section.span[1]][:_MOST_TEXT]
                found.setdefault(
                    name,
                    ImmunityClaim(
                        name, name, circuit, when, f"{own}\n{words}", label(name), "heading", span=section.heading_span
                    ),
                )
    if found:
        others = [name for name in found if name not in SECONDARY]
        if len(others) == 1:  # Of several, the heading does not say which one was another's wrong.
            found |= {name: replace(found[name], underlying=(others[0],)) for name in found if name in SECONDARY}
        return tuple(found.values())
    if told := _told_rights(draft, sections):
        return tuple(ImmunityClaim(name, name, circuit, when, words, label(name), "text") for name in told)
    return (ImmunityClaim("claim", None, circuit, when, words, "the claim"),)


def _rests_on(draft: Draft, sections: tuple[Section, ...]) -> tuple[str, ...]:
    """The one right, other than a supervisor's or bystander's, that the headings name, or else the sentences."""
    headings = [s.heading for s in sections if s.heading and not s.topics & {Topic.STANDARD, Topic.FACTS}]
    named = {_in_custody(name, draft.text) for heading in headings for name in recognised(heading)} - SECONDARY
    named = named or {name for name in _told_rights(draft, sections) if name not in SECONDARY}
    return tuple(named) if len(named) == 1 else ()


def conduct_words(draft: Draft, sections: tuple[Section, ...]) -> str:
    """The text that tells what happened: the facts section, or, without one, everything but the legal standard."""
    facts = "\n".join(draft.text[s.span[0] : s.span[1]] for s in sections if Topic.FACTS in s.topics)
    if len(facts) >= _FACTS_ENOUGH:
        return facts[:_MOST_TEXT]
    rest = "\n".join(draft.text[s.span[0] : s.span[1]] for s in sections if Topic.STANDARD not in s.topics)
    return rest[:_MOST_TEXT]


def _told_rights(draft: Draft, sections: tuple[Section, ...]) -> tuple[str, ...]:
    """The rights that sentences on violation or clearly established law speak of, the most often named first.

    The legal standard is left out, and a kind of a right beside the wider one. More than a few say that the paper is
    about law in general: then none is told.
    """
    counted: dict[str, int] = {}
    for block in draft.blocks[:2_000]:
        if block.is_table_of or not (CLEARLY.search(block.text) or VIOLATED.search(block.text)):
            continue
        if Topic.STANDARD in section_at(sections, block.start).topics:
            continue
        for sentence in _SENTENCE.split(block.text[:6_000]):
            if CLEARLY.search(sentence) or VIOLATED.search(sentence):
                for name in recognised(sentence):
                    counted[name] = counted.get(name, 0) + 1
    told = [name for name in counted if not any(wider(other, name) for other in counted)]
    told.sort(key=lambda name: -counted[name])
    counted |= {_in_custody(name, draft.text): counted[name] for name in told}
    told = list(dict.fromkeys(_in_custody(name, draft.text) for name in told))
    return (
        tuple(told) if len(told) <= _MOST_TOLD else tuple(told[:1]) if counted[told[0]] >= 2 * counted[told[1]] else ()
    )


def _in_custody(name: str, text: str) -> str:
    """Force "under the Eighth Amendment" is force against a prisoner, where the text never speaks of the Fourth."""
    if name != "excessive-force" or "Fourth Amendment" in text:
        return name
    if "Eighth Amendment" in text:
        return "prisoner-force"
    return "detainee-force" if "Fourteenth Amendment" in text and _DETAINED.search(text) else name


def _right_of(named: str, theory: str | None, words: str, matter: Matter) -> str | None:
    if theory == "failure_to_intervene":
        return "failure-to-intervene"
    if theory == "supervisory":
        return "supervisory-liability"
    found = recognised(named)
    if len(found) > 1:
        said = set(recognised(words))
        found = tuple(name for name in found if name in said) or found
    if not found:
        return None
    right = found[0]
    statuses = {str(p.custody.status) for p in matter.plaintiffs if p.custody.status}
    if right in _OF_PRISONERS and "pretrial" in statuses and not any(s.startswith("convicted") for s in statuses):
        return _OF_PRISONERS[right]
    if right == "excessive-force" and "Eighth" in named:
        return "prisoner-force"
    if right == "excessive-force" and "Fourteenth" in named:
        return "detainee-force"
    return right


def _moment_of(events: Sequence[Event]) -> Moment | None:
    """From the first to the last day of the events; one day where they fall on one."""
    firsts: list[str] = []
    lasts: list[str] = []
    for event in events:
        if event.when.first_day and event.when.last_day:
            firsts.append(event.when.first_day)
            lasts.append(event.when.last_day)
    if not firsts:
        return None
    first, last = min(firsts), max(lasts)
    if first == last:
        return moment(first)
    only = {str(event.when.date) for event in events if event.when.date}
    if len(only) == 1 and not any(event.when.until for event in events):
        return moment(only.pop())
    return moment(f"{first}/{last}")


def _words_of_event(event: Event) -> str:
    how = event.how
    parts = [
        event.heading,
        event.what,
        *how.force,
        *(how.weapon, how.restraint, how.plaintiff_conduct),
        *event.why.known_to_actor,
        event.where.place,
        event.result,
    ]
    if how.resistance == "none":
        parts.append("no resistance compliant")
    return " ".join(str(part) for part in parts if part)
