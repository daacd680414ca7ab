"""What one authority is worth for one claim.

The order counts: dead, standard, establishes, shows, adverse, skipped, persuasive, too general, other; the first that
fits. Sources of the rows: Pearson v. Callahan, 555 U.S. 223 (2009) (a case that skips the violation decides nothing about
it); Wilson v. Layne, 526 U.S. 603 (1999) (binding authority or a consensus); Harlow v. Fitzgerald, 457 U.S. 800 (1982)
(law at the time of the conduct); Kisela v. Hughes, 584 U.S. 100 (2018) (Graham and Garner are too general outside an
obvious case).
"""

from __future__ import annotations

from collections.abc import Set

from draftkit.authorities.displaced import PANEL, REPLACED, REVERSED, VACATED, Displaced
from draftkit.immunity.binding import binds
from draftkit.immunity.moments import came_before, days_between
from draftkit.immunity.rights import concerns, fits, label
from draftkit.immunity.rulings import FOUND, Answer, Scale, by_ruling
from draftkit.immunity.uses import STATES_A_RULE
from draftkit.model.authority import Authority
from draftkit.model.immunity import ImmunityClaim, Prong, Use, Weighed, Worth

GENERAL_RULES = frozenset({"graham-v-connor", "tennessee-v-garner"})
"""Cases that state the general test of force. Kisela v. Hughes, 584 U.S. 100 (2018), and Mullenix v. Luna, 577 U.S. 7 (2015)
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
    answer = _answer(Scale(authority, claim, binding, before), fallen, uses, prongs, obvious)
    return Weighed(
        authority=authority,
        claim=claim.id,
        worth=answer.worth,
        why=answer.why + _of_another_kind(answer, claim),
        binding=binding if answer.worth is not Worth.DEAD else False,
        binding_why=binding_why,
        before=before,
        days_before=days_between(authority.decided, claim.incident) if claim.incident else None,
        ruling=answer.ruling,
        sure=answer.sure,
        citations=citations,
    )


def _answer(scale: Scale, fallen: Displaced | None, uses: Set[Use], prongs: Set[Prong], obvious: bool) -> Answer:
    authority, claim = scale.authority, scale.claim
    if fallen is not None and not fallen.in_part:
        return Answer(
            Worth.DEAD,
            f"It no longer stands ({_FELL[fallen.kind]} {fallen.by}). Cite it only with that history.",
            sure=fallen.sure,
        )
    if _general(authority):
        if Prong.CLEARLY_ESTABLISHED in prongs and Use.SUPPORTS in uses and not obvious:
            return Answer(
                Worth.TOO_GENERAL,
                "It states the general rule. Unless the violation is obvious, that alone does not make the law clear.",
            )
        if not _own_facts(authority, claim) or not uses & {Use.SUPPORTS}:
            return Answer(Worth.STANDARD, "It states the rule; it is not an example on like facts.")
    roles = set(authority.role)
    # Cited for its rule alone, or a case that has nothing but a rule to give.
    if "standard" in roles or roles & STATES_A_RULE:
        only_rule = uses and not uses & {Use.SUPPORTS, Use.SET_ASIDE}
        if "example" not in roles or only_rule or not _own_facts(authority, claim):
            return Answer(Worth.STANDARD, "It states the test; it is not an example on like facts.")
    if authority.order_only:
        return Answer(Worth.OTHER, "It is an order without an opinion: it decides nothing about the right.")
    rulings = [(n, r) for n, r in enumerate(authority.rulings) if concerns(r.right, claim)]
    # What was decided of the supervisor's or bystander's own part counts before what was decided of the other's wrong.
    rulings = [(n, r) for n, r in rulings if claim.right is None or fits(r.right, claim.right)] or rulings
    if not rulings:
        about = ", ".join(dict.fromkeys(label(r.right) for r in authority.rulings)) or "no right in this record"
        return Answer(Worth.OTHER, f"It decided another right ({about}), not {label(claim.right or '')}.")
    answers = [by_ruling(scale, number, ruling) for number, ruling in rulings]
    best = min(answers, key=lambda a: _ORDER[a.worth])
    late = next((a for a in answers if a.ruling and a.ruling.violation in FOUND and a.worth is Worth.OTHER), None)
    if best.worth is Worth.ADVERSE and late is not None and Use.SUPPORTS in uses and best.ruling is not late.ruling:
        # A draft leans on the part that its side won: that it came too late says more than that another part was lost.
        return late._replace(
            why=f"{late.why} On other facts it found no violation or no clear law: say why yours differ."
        )
    return best


def _of_another_kind(answer: Answer, claim: ImmunityClaim) -> str:
    """A caution where what helps was decided about a wider or narrower right: force in general, not a police dog."""
    ruling = answer.ruling
    helps = answer.worth in (Worth.ESTABLISHES, Worth.SHOWS, Worth.PERSUASIVE)
    if not helps or ruling is None or claim.right is None or ruling.right == claim.right:
        return ""
    if not fits(ruling.right, claim.right):
        return (
            f" Its ruling is on {label(ruling.right)}, the wrong that this claim ({label(claim.right)}) rests on: what this "
            "defendant knew and did needs authority of its own."
        )
    return f" Its ruling is on {label(ruling.right)}, not {label(claim.right)}: compare the facts."


def _general(authority: Authority) -> bool:
    roles = set(authority.role)
    return authority.id in GENERAL_RULES or ("substantive-right" in roles and "example" not in roles)


def _own_facts(authority: Authority, claim: ImmunityClaim) -> bool:
    """True where the case decided this very right on facts of its own."""
    if "example" not in authority.role:
        return False
    return any(concerns(r.right, claim) for r in authority.rulings)
