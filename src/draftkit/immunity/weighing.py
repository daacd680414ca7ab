"""What one authority is worth for one claim.

The order counts: dead, standard, establishes, shows, adverse, skipped, persuasive, too general, other; the first that
fits. Sources of the rows: Pearson v. Callahan, 555 U.S. 223 (2009) (a case that skips the violation decides nothing about
it); Wilson v. Layne, 526 U.S. 603 (1999) (binding authority or a consensus); Harlow v. Fitzgerald, 457 U.S. 800 (1982)
(law at the time of the conduct); Kisela v. Hughes, 584 U.S. 100 (2018) (Graham and Garner are too general outside an
obvious case).
"""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from draftkit.authorities.courts import name_of
from draftkit.authorities.displaced import PANEL, REPLACED, REVERSED, VACATED, Displaced
from draftkit.authorities.searching import SKIPPED
from draftkit.immunity.binding import binds
from draftkit.immunity.moments import came_before, days_between, in_words, moment, on_or_before, said
from draftkit.immunity.rights import fits, label
from draftkit.immunity.uses import STATES_A_RULE
from draftkit.model.authority import Authority, Ruling
from draftkit.model.immunity import ImmunityClaim, Prong, Use, Weighed, Worth

FOUND = frozenset({"found", "fact-dispute"})
"""Values of ``violation`` that decide the right for the plaintiff."""

GENERAL_RULES = frozenset({"graham-v-connor", "tennessee-v-garner"})
"""Cases that state the general test of force. Kisela, 584 U.S. at 104-05, and Mullenix v. Luna, 577 U.S. 7, 12-13 (2015)
(per curiam): outside an obvious case they do not by themselves clearly establish law."""

_ORDER = {
    worth: number
    for number, worth in enumerate(
        (
            Worth.ESTABLISHES,
            Worth.SHOWS,
            Worth.ADVERSE,
            Worth.SKIPPED,
            Worth.PERSUASIVE,
            Worth.TOO_GENERAL,
            None,
            Worth.OTHER,
        )
    )
}


_FELL = {REVERSED: "reversed:", VACATED: "vacated:", REPLACED: "replaced:", PANEL: "set aside by the full court:"}


class _Scale(NamedTuple):
    """What is weighed, for what, and the two facts that decide most."""

    authority: Authority
    claim: ImmunityClaim
    binding: bool | None
    before: bool | None


class _Answer(NamedTuple):
    worth: Worth | None
    why: str
    ruling: Ruling | None = None
    sure: bool = True


def weigh(
    authority: Authority,
    claim: ImmunityClaim,
    *,
    fallen: Displaced | None = None,
    uses: Set[Use] = frozenset(),
    prongs: Set[Prong] = frozenset(),
    obvious: bool = False,
    citations: tuple[str, ...] = (),
) -> Weighed:
    """Weigh a corpus case for a claim.

    ``fallen`` is what displaced the decision, ``uses`` and ``prongs`` what the draft does with it (empty: it is not
    cited), ``obvious`` whether the draft argues that the violation was obvious.
    """
    binding, binding_why = binds(authority, claim.circuit)
    before = came_before(authority.decided, claim.incident) if claim.incident else None
    answer = _answer(_Scale(authority, claim, binding, before), fallen, uses, prongs, obvious)
    return Weighed(
        authority=authority,
        claim=claim.id,
        worth=answer.worth,
        why=answer.why,
        binding=binding if answer.worth is not Worth.DEAD else False,
        binding_why=binding_why,
        before=before,
        days_before=days_between(authority.decided, claim.incident) if claim.incident else None,
        ruling=answer.ruling,
        sure=answer.sure,
        citations=citations,
    )


def _answer(scale: _Scale, fallen: Displaced | None, uses: Set[Use], prongs: Set[Prong], obvious: bool) -> _Answer:
    authority, claim = scale.authority, scale.claim
    if fallen is not None and not fallen.in_part:
        return _Answer(
            Worth.DEAD,
            f"It no longer stands ({_FELL[fallen.kind]} {fallen.by}). Cite it only with that history.",
            sure=fallen.sure,
        )
    if _general(authority):
        if Prong.CLEARLY_ESTABLISHED in prongs and Use.SUPPORTS in uses and not obvious:
            return _Answer(
                Worth.TOO_GENERAL,
                "It states the general rule. Unless the violation is obvious, that alone does not make the law clear.",
            )
        if not _own_facts(authority, claim) or not uses & {Use.SUPPORTS}:
            return _Answer(Worth.STANDARD, "It states the rule; it is not an example on like facts.")
    roles = set(authority.role)
    # Cited for its rule alone, or a case that has nothing but a rule to give.
    if "standard" in roles or roles & STATES_A_RULE:
        only_rule = uses and not uses & {Use.SUPPORTS, Use.SET_ASIDE}
        if "example" not in roles or only_rule or not _own_facts(authority, claim):
            return _Answer(Worth.STANDARD, "It states the test; it is not an example on like facts.")
    if authority.order_only:
        return _Answer(Worth.OTHER, "It is an order without an opinion: it decides nothing about the right.")
    rulings = [(n, r) for n, r in enumerate(authority.rulings) if claim.right is None or fits(r.right, claim.right)]
    if not rulings:
        about = ", ".join(dict.fromkeys(label(r.right) for r in authority.rulings)) or "no right in this record"
        return _Answer(Worth.OTHER, f"It decided another right ({about}), not {label(claim.right or '')}.")
    answers = [_by_ruling(scale, number, ruling) for number, ruling in rulings]
    return min(answers, key=lambda a: _ORDER[a.worth])


def _by_ruling(scale: _Scale, number: int, ruling: Ruling) -> _Answer:
    authority, claim, binding, before = scale
    inferred = [f for f in ("violation", "clearly_established", "immunity") if _inferred(authority, number, f)]
    sure = "violation" not in inferred
    found, settled = ruling.violation in FOUND, ruling.clearly_established == "yes"
    decided = said(authority.decided)
    outcome = "found a violation" if ruling.violation == "found" else "held that a jury could find a violation"
    caveat = "" if sure else " The record infers this: read the opinion first."
    if binding and found:
        if claim.incident is None:
            return _Answer(None, f"It {outcome}; whether that came before your events needs their date.", ruling, sure)
        if before:
            though = (
                " Immunity was granted there, but later officers are on notice." if ruling.immunity == "granted" else ""
            )
            return _Answer(
                Worth.ESTABLISHES, f"It {outcome}, binds here, and was decided {decided}, before your events.{though}{caveat}", ruling, sure
            )  # fmt: skip
        if before is None:
            return _Answer(
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
        return _Answer(
            None,
            f"It {outcome if found else 'held the law settled'}; whether it binds needs your circuit.",
            ruling,
            sure,
        )
    if binding:
        against = _against(scale, number, ruling)
        if against is not None:
            return against
    if ruling.violation in SKIPPED and not settled:
        how = (
            "assumed a violation without deciding it"
            if ruling.violation == "assumed"
            else "never decided whether the right was violated"
        )
        open_still = (
            " The court left the question open: the next plaintiff still needs an answer."
            if ruling.clearly_established == "no"
            else ""
        )
        return _Answer(Worth.SKIPPED, f"It {how}.{open_still}{caveat}", ruling, sure)
    if not binding and (found or settled):
        return _persuasive(scale, number, ruling)
    return _rest(scale, ruling, sure)


def _shows(scale: _Scale, number: int, ruling: Ruling) -> _Answer | None:
    authority, claim, _, before = scale
    if claim.incident is None:
        return _Answer(
            None, "It held the law settled for earlier conduct; how that fits needs the date of your events.", ruling
        )
    if before:
        return _Answer(
            Worth.SHOWS,
            f"Before your events it held that the law was already settled, without deciding the violation itself "
            f"(decided {said(authority.decided)}).",
            ruling,
            not _inferred(authority, number, "clearly_established"),
        )
    as_of = on_or_before(ruling.conduct_date, claim.incident)
    if not as_of:
        return None
    return _Answer(
        Worth.SHOWS,
        f"Decided {said(authority.decided)}, after your events, but it held the law already settled for conduct of "
        f"{_when(ruling)}. Cite the earlier authorities it relied on with it: it gave no notice itself.",
        ruling,
        not (_inferred(authority, number, "clearly_established") or _inferred(authority, number, "conduct_date")),
    )


def _against(scale: _Scale, number: int, ruling: Ruling) -> _Answer | None:
    authority, claim = scale.authority, scale.claim
    if ruling.violation == "not-found":
        return _Answer(
            Worth.ADVERSE,
            "It found no violation on its facts and binds here: say why yours differ.",
            ruling,
            not _inferred(authority, number, "violation"),
        )
    if ruling.clearly_established != "no":
        return None
    sure = not _inferred(authority, number, "clearly_established")
    if claim.incident is None:
        return _Answer(
            None, "It held the law not clearly established for its events; yours need a date to compare.", ruling, sure
        )
    as_of = on_or_before(ruling.conduct_date, claim.incident)
    # "As of a date at or after yours": settled neither then nor, so the court, at your time.
    same_time = as_of is not False and _same_time(ruling, claim)
    if as_of is False or same_time:
        than = "the time of your events" if same_time else "no earlier than your events"
        return _Answer(
            Worth.ADVERSE,
            f"It held the law not clearly established for conduct of {_when(ruling)}, {than}. Face it.",
            ruling,
            sure and not _inferred(authority, number, "conduct_date"),
        )
    return None


def _persuasive(scale: _Scale, number: int, ruling: Ruling) -> _Answer:
    authority, claim, binding, before = scale
    where = f"{'An' if authority.court in ('ca8', 'ca11') else 'A'} {name_of(authority.court)}"
    sure = not _inferred(authority, number, "violation")
    if claim.incident is not None:
        early = before or (ruling.clearly_established == "yes" and on_or_before(ruling.conduct_date, claim.incident))
        if before is None and not early:
            return _Answer(
                None, f"{where} decision; whether it came before needs the day of your events.", ruling, sure
            )
        if not early and binding is not None:
            return _Answer(
                Worth.OTHER,
                f"{where} decision of {said(authority.decided)}, after your events: it gave no notice.",
                ruling,
                sure,
            )
        if before is False:
            return _Answer(
                Worth.PERSUASIVE,
                f"{where} decision of {said(authority.decided)}, after your events: it gave no notice itself, but it held the law "
                f"already settled for conduct of {_when(ruling)}. It does not bind here.",
                ruling,
                sure,
            )
    kind = "" if authority.published else "unpublished "
    return _Answer(
        Worth.PERSUASIVE,
        f"{where} {kind}decision: it does not bind here, but counts toward a consensus of courts.",
        ruling,
        sure,
    )


def _rest(scale: _Scale, ruling: Ruling, sure: bool) -> _Answer:
    authority, claim, binding, before = scale
    if binding and (ruling.violation in FOUND or ruling.clearly_established == "yes") and before is False:
        return _Answer(
            Worth.OTHER,
            f"Decided {said(authority.decided)}, after your events, and the record does not say that the law was settled "
            f"{'by ' + in_words(claim.incident) if claim.incident else 'by then'}: it gave no notice.",
            ruling,
            sure,
        )
    if ruling.violation is None and ruling.immunity:
        return _Answer(
            Worth.OTHER,
            f"Immunity was {ruling.immunity}, but the record does not say what was decided on the violation: read it first.",
            ruling,
            False,
        )
    if ruling.violation == "not-found" and binding is None:
        return _Answer(None, "It found no violation; whether it binds needs your circuit.", ruling, sure)
    if ruling.violation == "not-found" and not binding:
        return _Answer(
            Worth.OTHER,
            f"It found no violation, but is a decision of the {name_of(authority.court)} and does not bind here.",
            ruling,
            sure,
        )
    if ruling.clearly_established == "no":
        return _Answer(
            Worth.OTHER, f"It held the law not clearly established for conduct of {_when(ruling)}; it decides nothing for you.", ruling, sure
        )  # fmt: skip
    return _Answer(
        Worth.OTHER, "It decided neither that this right was violated nor that it was settled.", ruling, sure
    )


def _general(authority: Authority) -> bool:
    roles = set(authority.role)
    return authority.id in GENERAL_RULES or ("substantive-right" in roles and "example" not in roles)


def _own_facts(authority: Authority, claim: ImmunityClaim) -> bool:
    """True where the case decided this very right on facts of its own."""
    if "example" not in authority.role:
        return False
    return claim.right is None or any(fits(r.right, claim.right) for r in authority.rulings)


def _same_time(ruling: Ruling, claim: ImmunityClaim) -> bool:
    """True where the ruling's conduct ended on the claim's day, or as exactly as both are known within the same time:
    "not clear in August 2014" is not clear for August 20, and "not clear from 2014 to 2015" not for a day between.
    """
    it, when = moment(ruling.conduct_date), claim.incident
    return it is not None and when is not None and it.first <= when.last <= it.last


def _when(ruling: Ruling) -> str:
    if not ruling.conduct_date:
        return "a date that the record does not give"
    start, slash, end = ruling.conduct_date.partition("/")
    return f"{said(start)} to {said(end)}" if slash else said(start)


def _inferred(authority: Authority, number: int, name: str) -> bool:
    return (
        authority.rests_on_inference(f"rulings[{number}].{name}")
        or authority.rests_on_inference(f"rulings[{number}]")
        or authority.rests_on_inference("rulings")
        or authority.rests_on_inference(name)
    )
