"""Events to numbered paragraphs: who did what to whom, when, where, how, what was known, said, and what followed.

Everything that is a fact is the filer's own words; what stands around them only says which question they answer. An
answer that is missing becomes a blank where a reader cannot do without it (what, when, who), and nothing elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.assembly.pieces import Blank, Paragraph, Paragraphs, Piece, Said, blank, said, stop
from draftkit.assembly.wording import day, known, on, parties, when, where
from draftkit.model.events import Knowledge, Resistance, Restraint

if TYPE_CHECKING:
    from draftkit.model.events import Event, SourceRef
    from draftkit.model.matter import Matter

_RESTRAINT = {
    Restraint.FREE: "not restrained",
    Restraint.CUFFED: "handcuffed",
    Restraint.PRONE: "lying face down",
    Restraint.HELD: "being held",
    Restraint.CELL: "in a cell",
}
_QUOTES = '"“”'
_NO = frozenset({"no", "none", "nothing", "n/a", "-"})
"""Answers that there is nothing to tell; printed, they would make a paragraph of one word."""
_RESISTANCE = {
    Resistance.NONE: "did not resist",
    Resistance.PASSIVE: "resisted only passively",
    Resistance.ACTIVE: "resisted actively",
}


def paragraphs_of(event: Event, matter: Matter, making: Paragraphs, *, before: Event | None = None) -> list[Paragraph]:
    """The numbered paragraphs of one event, one set of circumstances each (Fed. R. Civ. P. 10(b)).

    ``before`` is the event told just before: where it was at the same place, the place is not told in full again.
    """
    title = known(event.heading) or event.id
    made = [making.new(*_act(event, matter, title, before), event=event.id)]
    if how := _how(event, matter):
        made.append(making.new(*how, event=event.id))
    facts = [known(text) for text in event.why.known_to_actor if known(text)]
    if facts:
        made.append(_known(event, matter, facts, making))
    reason = known(event.why.reason_given)
    if reason:
        made.append(making.new(*_given(event, matter, reason), event=event.id))
    for inference in event.why.inferred:
        claim = known(inference.claim)
        if claim:
            basis = said(known(inference.basis), f"the facts that show this ({title})")
            believed: list[Piece] = ["On information and belief: ", Said(claim), stop(claim), " The basis is: ", *basis]
            made.append(making.new(*believed, event=event.id, belief=True))
    for words in event.words:
        text = known(words.text)
        if text:
            speaker = parties(matter, [words.by])
            quoted = words.exact and text[0] not in _QUOTES
            spoken: tuple[Piece, ...] = (
                (*speaker, " said: “", Said(text), stop(text), "”")
                if quoted
                else (*speaker, " said: " if words.exact else " said in substance: ", Said(text), stop(text))
            )
            made.append(making.new(*spoken, event=event.id))
    result = known(event.result)
    if result and result.lower().rstrip(".") not in _NO:
        made.append(making.new(Said(result), stop(result), event=event.id))
    return made


def _act(event: Event, matter: Matter, title: str, before: Event | None) -> tuple[Piece, ...]:
    """The act itself, with day, time, place, the marker of Rule 11(b)(3) where it is owed, who took part, sources."""
    lead: list[Piece] = [*when(event.when, title)]
    place = where(event.where)
    if place and before is not None and where(before.where) == place:
        place = ("at the same place",)
    lead += [" " if place[0] == "(" else ", ", *place] if place else [" at ", Blank(f"place: {title}")]
    lead.append(": ")
    basis = known(event.basis)
    if event.knowledge is Knowledge.INFORMATION_AND_BELIEF:
        shown: tuple[Piece, ...] = (Said(basis),) if basis else (Blank(f"what this belief rests on: {title}"),)
        lead += ["on information and belief (the basis: ", *shown, "): "]
    lead += said(known(event.what), f"what was done: {title}")
    if basis and event.knowledge is not Knowledge.INFORMATION_AND_BELIEF:
        lead += [" This is known from: ", Said(basis), stop(basis)]
    return (*lead, *_who(event, matter, title), *sources(event.sources, matter))


def sources(refs: tuple[SourceRef, ...], matter: Matter) -> tuple[Piece, ...]:
    """`` (Exhibit A at 03:12-03:40; police report at 2.)``; nothing where there is no source."""
    parts: list[Piece] = []
    for ref in refs:
        source = matter.source(ref.id)
        letter = known(source.exhibit) if source else ""
        title = known(source.title) if source else ""
        at = known(ref.at)
        parts.append("; " if parts else " (")
        parts += ["Exhibit ", Said(letter)] if letter else [Said(title or ref.id)]
        parts += [" at ", Said(at)] if at else []
    return (*parts, ".)") if parts else ()


def _who(event: Event, matter: Matter, title: str) -> tuple[Piece, ...]:
    """``Defendant R. Lopez did this to Plaintiff John Doe. Defendant K. Reyes was present. Ana Ruiz witnessed it.``

    What a plaintiff did is never said to be done "to" somebody: the two are named together. What the only plaintiff
    did alone the words of the event say already.
    """
    who = event.who
    out: list[Piece] = []
    by_plaintiff = any(matter.plaintiff(id) is not None for id in who.actors)
    others = [id for id in who.targets if id not in who.actors]
    alone = len(matter.plaintiffs) == 1 and set(who.actors) == {matter.plaintiffs[0].id} and not others
    if alone:
        pass
    elif who.actors and others and by_plaintiff:
        out += [" This was between ", *parties(matter, who.actors), " and ", *parties(matter, others), "."]
    elif who.actors and others and not any(matter.defendant(id) for id in who.actors):
        # Help is not done "to" somebody: what a person who is not sued did is said without that word.
        out += [" ", *parties(matter, who.actors), " did this. It concerned ", *parties(matter, others), "."]
    elif who.actors and others:
        out += [" ", *parties(matter, who.actors), " did this to ", *parties(matter, others), "."]
    elif who.actors:
        out += [" ", *parties(matter, who.actors), " did this."]
    else:
        out += [" ", Blank(f"who did this: {title}"), "."]
    doing = {*who.actors, *who.targets}
    present = [id for id in who.present if id not in doing]
    if present:
        out += [" ", *parties(matter, present), " was present." if len(set(present)) == 1 else " were present."]
    witnesses = [id for id in who.witnesses if id not in doing]
    if witnesses:
        out += [" ", *parties(matter, witnesses), " witnessed it."]
    return tuple(out)


def _how(event: Event, matter: Matter) -> tuple[Piece, ...]:
    """The circumstances that were answered, in the order in which they are asked."""
    how = event.how
    sentences: list[tuple[Piece, ...]] = []
    force = [known(text) for text in how.force if known(text)]
    if force:
        listed: list[Piece] = []
        for text in force:
            listed += ["; ", Said(text)] if listed else [Said(text)]
        sentences.append(("Force used: ", *listed, stop(force[-1])))
    sentences += _answer("Weapon: ", how.weapon)
    # Restraint, resistance and conduct are those of the person who sues, whoever the act came from; else of the
    # people it was done to. Never of somebody who only sues for another.
    people = [id for id in (*event.who.targets, *event.who.actors) if matter.plaintiff(id) is not None]
    people = people or [id for id in event.who.targets if matter.defendant(id) is None]
    people = people or [p.id for p in matter.plaintiffs if p.represents is None]
    person = parties(matter, people) or ("The person it was done to",)
    several = len(set(people)) > 1
    state = []
    if how.restraint in _RESTRAINT:
        state.append(f"{'were' if several else 'was'} {_RESTRAINT[how.restraint]}")
    if how.resistance in _RESISTANCE:
        state.append(_RESISTANCE[how.resistance])
    if state:
        sentences.append((*person, f" {' and '.join(state)}."))
    sentences += _answer(("What ", *person, f" {'were' if several else 'was'} doing: "), how.plaintiff_conduct)
    sentences += _answer("Danger to anybody: ", how.threat)
    sentences += _answer("Warnings given: ", how.warnings)
    if how.duration_seconds is not None:
        sentences.append((f"It lasted {how.duration_seconds:g} second{'s' * (how.duration_seconds != 1)}.",))
    sentences += _answer("Distance: ", how.distance)
    out: list[Piece] = []
    for sentence in sentences:
        out += [" ", *sentence] if out else [*sentence]
    return tuple(out)


def _answer(lead: str | tuple[Piece, ...], text: str | None) -> list[tuple[Piece, ...]]:
    answer = known(text)
    if not answer:
        return []
    before: tuple[Piece, ...] = (lead,) if isinstance(lead, str) else lead
    return [(*before, Said(answer), stop(answer))]


def _known(event: Event, matter: Matter, facts: list[str], making: Paragraphs) -> Paragraph:
    """What the actors knew then; more than one fact becomes a list of points."""
    actors = parties(matter, event.who.actors) or (Blank(f"who knew this ({event.id})"),)
    if len(facts) == 1:
        return making.new("At that moment ", *actors, " knew this: ", Said(facts[0]), stop(facts[0]), event=event.id)
    points = [
        (Said(fact), stop(fact) if number == len(facts) else "" if stop(fact) == "" else ";")
        for number, fact in enumerate(facts, start=1)
    ]
    return making.new("At that moment ", *actors, " knew this:", points=points, event=event.id)


def _given(event: Event, matter: Matter, reason: str) -> tuple[Piece, ...]:
    """The reason that the actors gave, or that they gave none."""
    actors = parties(matter, event.who.actors)
    if reason.lower().rstrip(".") in _NO:
        return (*actors, " gave no reason.") if actors else ("No reason was given.",)
    lead: tuple[Piece, ...] = ("The reason that ", *actors, " gave was: ") if actors else ("The reason given was: ",)
    return (*lead, Said(reason), stop(reason))


def days(events: tuple[Event, ...]) -> str:
    """``March 3, 2023`` or ``from March 3, 2023 to April 2023``; a blank where no event has a date."""
    dated = [e.when for e in events if e.when.date is not None]
    if not dated:
        return blank("dates of the events")
    first = min((w.date for w in dated if w.date), key=lambda d: d.first_day)
    last = max((w.until or w.date for w in dated if w.date), key=lambda d: d.last_day)
    if first.text == last.text:
        return on(first)
    return f"from {day(first)} to {day(last)}"
