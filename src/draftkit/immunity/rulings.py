"""What one ruling of a case is worth for one claim: time, place, and what the court decided on each prong.

Sources: Pearson v. Callahan, 555 U.S. 223 (2009) (a case that skips the violation decides nothing about it); Wilson v.
Layne, 526 U.S. 603 (1999) (binding authority or a consensus); Harlow v. Fitzgerald, 457 U.S. 800 (1982) (law at the time
of the conduct).
"""

from __future__ import annotations

from typing import NamedTuple

from draftkit.authorities.courts import name_of
from draftkit.authorities.searching import SKIPPED
from draftkit.immunity.moments import in_words, moment, on_or_before, said
from draftkit.model.authority import Authority, Ruling
from draftkit.model.immunity import ImmunityClaim, Worth

FOUND = frozenset({"found", "fact-dispute"})
"""Values of ``violation`` that decide the right for the plaintiff."""


class Scale(NamedTuple):
    """What is weighed, for what, and the two facts that decide most: whether it binds, and whether it came before."""

    authority: Authority
    claim: ImmunityClaim
    binding: bool | None
    before: bool | None


class Answer(NamedTuple):
    """A worth (None where a missing fact would decide it), why, by which ruling, and whether the record is sure."""

    worth: Worth | None
    why: str
    ruling: Ruling | None = None
    sure: bool = True


def by_ruling(scale: Scale, number: int, ruling: Ruling) -> Answer:
    """What the ruling at index ``number`` of the scale's authority is worth for its claim; the first row that fits."""
    authority, claim, binding, before = scale
    inferred = [f for f in ("violation", "clearly_established", "immunity") if _inferred(authority, number, f)]
    sure = "violation" not in inferred
    found, settled = ruling.violation in FOUND, ruling.clearly_established == "yes"
    decided = said(authority.decided)
    outcome = "found a violation" if ruling.violation == "found" else "held that a jury could find a violation"
    caveat = "" if sure else " The record infers this: read the opinion first."
    if binding and before and announced(authority, ruling):
        return Answer(
            Worth.ESTABLISHES,
            f"It announced that the right exists, binds here, and was decided {decided}, before your events. For its own "
            "events the law was not yet clear, but later officers are on notice.",
            ruling,
            authority.confidence == "high",
        )
    if binding and found:
        if claim.incident is None:
            return Answer(None, f"It {outcome}; whether that came before your events needs their date.", ruling, sure)
        if before:
            though = (
                " Immunity was granted there, but later officers are on notice." if ruling.immunity == "granted" else ""
            )
            return Answer(
                Worth.ESTABLISHES, f"It {outcome}, binds here, and was decided {decided}, before your events.{though}{caveat}", ruling, sure
            )  # fmt: skip
        if before is None:
            return Answer(
                None,
                f"It {outcome}; whether it came before needs the day of your events (it was decided {decided}).",
                ruling,
                sure,
            )
    if binding and settled:
        shows = _shows(scale, number, ruling)
        if shows is not None:
            return shows
    if binding is None and (found or settled) and claim.circuit is None:
        return Answer(
            None,
            f"It {outcome if found else 'held the law settled'}; whether it binds needs your circuit.",
            ruling,
            sure,
        )
    if binding:
        against = _against(scale, number, ruling)
        if against is not None:
            return against
    if announced(authority, ruling) and binding is False and (before or claim.incident is None):
        return Answer(
            Worth.PERSUASIVE,
            "It announced that the right exists, for conduct after its own: it does not bind here, but counts toward a "
            "consensus of courts.",
            ruling,
            authority.confidence == "high",
        )
    if ruling.violation in SKIPPED and not settled:
        how = (
            "assumed a violation without deciding it"
            if ruling.violation == "assumed"
            else "never decided whether the right was violated"
        )
        open_still = (
            " The court left the question open: the next plaintiff still needs an answer."
            if ruling.clearly_established == "no" and not announced(authority, ruling)
            else ""
        )
        return Answer(Worth.SKIPPED, f"It {how}.{open_still}{caveat}", ruling, sure)
    if not binding and (found or settled):
        return _persuasive(scale, number, ruling)
    return _rest(scale, ruling, sure)


ANNOUNCED = "right-recognized-for-future"
"""Tag of a case that said for later conduct that the right exists."""


def announced(authority: Authority, ruling: Ruling) -> bool:
    """True where the court granted immunity, deciding no violation, and announced the right for later conduct.

    The tag is the case's: where another ruling found a violation under law not yet clear, it tells of that one.
    """
    if ANNOUNCED not in authority.facts or ruling.violation != "not-reached" or ruling.clearly_established != "no":
        return False
    return not any(r.violation in FOUND and r.clearly_established == "no" for r in authority.rulings)


def _shows(scale: Scale, number: int, ruling: Ruling) -> Answer | None:
    authority, claim, _, before = scale
    if claim.incident is None:
        return Answer(
            None, "It held the law settled for earlier conduct; how that fits needs the date of your events.", ruling
        )
    if before:
        return Answer(
            Worth.SHOWS,
            f"Before your events it held that the law was already settled, without deciding the violation itself "
            f"(decided {said(authority.decided)}).",
            ruling,
            not _inferred(authority, number, "clearly_established"),
        )
    as_of = on_or_before(ruling.conduct_date, claim.incident)
    if not as_of:
        return None
    late = "after your events" if before is False else "perhaps after your events (their day is not known)"
    no_notice = "it gave no notice itself" if before is False else "it may have given no notice itself"
    return Answer(
        Worth.SHOWS,
        f"Decided {said(authority.decided)}, {late}, but it held the law already settled for conduct of "
        f"{_when(ruling)}. Cite the earlier authorities it relied on with it: {no_notice}.",
        ruling,
        not (_inferred(authority, number, "clearly_established") or _inferred(authority, number, "conduct_date")),
    )


def _against(scale: Scale, number: int, ruling: Ruling) -> Answer | None:
    authority, claim = scale.authority, scale.claim
    if ruling.violation == "not-found":
        return Answer(
            Worth.ADVERSE,
            "It found no violation on its facts and binds here: say why yours differ.",
            ruling,
            not _inferred(authority, number, "violation"),
        )
    if ruling.clearly_established != "no":
        return None
    sure = not _inferred(authority, number, "clearly_established")
    if claim.incident is None:
        return Answer(
            None, "It held the law not clearly established for its events; yours need a date to compare.", ruling, sure
        )
    as_of = on_or_before(ruling.conduct_date, claim.incident)
    # "As of a date at or after yours": settled neither then nor, so the court, at your time.
    same_time = as_of is not False and _same_time(ruling, claim)
    if as_of is False or same_time:
        than = "the time of your events" if same_time else "no earlier than your events"
        return Answer(
            Worth.ADVERSE,
            f"It held the law not clearly established for conduct of {_when(ruling)}, {than}. Face it.",
            ruling,
            sure and not _inferred(authority, number, "conduct_date"),
        )
    return None


def _persuasive(scale: Scale, number: int, ruling: Ruling) -> Answer:
    authority, claim, binding, before = scale
    where = f"{'An' if authority.court in ('ca8', 'ca11') else 'A'} {name_of(authority.court)}"
    sure = not _inferred(authority, number, "violation")
    if claim.incident is not None:
        early = before or (ruling.clearly_established == "yes" and on_or_before(ruling.conduct_date, claim.incident))
        if before is None and not early:
            return Answer(None, f"{where} decision; whether it came before needs the day of your events.", ruling, sure)
        if not early and binding is not None:
            return Answer(
                Worth.OTHER,
                f"{where} decision of {said(authority.decided)}, after your events: it gave no notice.",
                ruling,
                sure,
            )
        if before is False:
            return Answer(
                Worth.PERSUASIVE,
                f"{where} decision of {said(authority.decided)}, after your events: it gave no notice itself, but it held the law "
                f"already settled for conduct of {_when(ruling)}. It does not bind here.",
                ruling,
                sure,
            )
    kind = "" if authority.published else "unpublished "
    if before is None and claim.incident is not None:
        return Answer(
            Worth.PERSUASIVE,
            f"{where} {kind}decision of {said(authority.decided)}, perhaps after your events (their day is not known): it held "
            f"the law already settled for conduct of {_when(ruling)}. It does not bind here.",
            ruling,
            sure,
        )
    return Answer(
        Worth.PERSUASIVE,
        f"{where} {kind}decision: it does not bind here, but counts toward a consensus of courts.",
        ruling,
        sure,
    )


def _rest(scale: Scale, ruling: Ruling, sure: bool) -> Answer:
    authority, claim, binding, before = scale
    if binding and (ruling.violation in FOUND or ruling.clearly_established == "yes") and before is False:
        return Answer(
            Worth.OTHER,
            f"Decided {said(authority.decided)}, after your events, and the record does not say that the law was settled "
            f"{'by ' + in_words(claim.incident) if claim.incident else 'by then'}: it gave no notice.",
            ruling,
            sure,
        )
    if ruling.violation is None and ruling.immunity:
        return Answer(
            Worth.OTHER,
            f"Immunity was {ruling.immunity}, but the record does not say what was decided on the violation: read it first.",
            ruling,
            False,
        )
    if ruling.violation == "not-found" and binding is None:
        return Answer(None, "It found no violation; whether it binds needs your circuit.", ruling, sure)
    if ruling.violation == "not-found" and not binding:
        return Answer(
            Worth.OTHER,
            f"It found no violation, but is a decision of the {name_of(authority.court)} and does not bind here.",
            ruling,
            sure,
        )
    if ruling.clearly_established == "no":
        return Answer(
            Worth.OTHER, f"It held the law not clearly established for conduct of {_when(ruling)}; it decides nothing for you.", ruling, sure
        )  # fmt: skip
    return Answer(Worth.OTHER, "It decided neither that this right was violated nor that it was settled.", ruling, sure)


def _same_time(ruling: Ruling, claim: ImmunityClaim) -> bool:
    """True where the ruling's conduct ended on the claim's day, or as exactly as both are known within the same time:
    "not clear in August 2014" is not clear for August 20, and "not clear from 2014 to 2015" not for a day between.
    """
    it, when = moment(ruling.conduct_date), claim.incident
    return it is not None and when is not None and it.first <= when.last <= it.last


def _when(ruling: Ruling) -> str:
    if not ruling.conduct_date:
        return "a date that the record does not give"
    return said(ruling.conduct_date)


def _inferred(authority: Authority, number: int, name: str) -> bool:
    return (
        authority.rests_on_inference(f"rulings[{number}].{name}")
        or authority.rests_on_inference(f"rulings[{number}]")
        or authority.rests_on_inference("rulings")
        or authority.rests_on_inference(name)
    )
