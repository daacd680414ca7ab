"""The cover sheet of an opposition: what must be asked first, what the district asks for, what is left to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from draftkit.assembly.opposition_reply import pleading
from draftkit.assembly.wording import day, known, name_of
from draftkit.authorities import local_rules
from draftkit.authorities.courts import court_id
from draftkit.authorities.districts import circuit_of
from draftkit.model.citation import Verdict
from draftkit.model.motion import AmendChoice, Motion, Posture, Prong, Rule7Reply

if TYPE_CHECKING:
    from draftkit.assembly.opposition_proof import Seen
    from draftkit.model.matter import Matter
    from draftkit.papers.motion import MotionRead

_OPEN = "not answered in the matter file yet"
_PARAGRAPHS = (
    "9. Paragraph numbers:",
    "those of the complaint that draftkit makes from this matter file; compare with the paper that was filed",
)
_AMEND = {
    AmendChoice.OPPOSE: "oppose only",
    AmendChoice.AMEND: "amend instead",
    AmendChoice.BOTH: "both",
}
_PRONGS = {Prong.VIOLATION: "the violation", Prong.CLEARLY_ESTABLISHED: "clearly established law"}


def cover(
    matter: Matter,
    posture: Posture | None,
    *,
    questions: Iterable[str],
    seen: Seen,
    read: MotionRead | None,
    reply: bool = False,
) -> dict[str, Any]:
    """The values of the cover sheet. Blanks are listed in words, so that the list itself holds none."""
    listed = [f"{b.where}: {b.what}" for b in seen.blanks]
    gate = _reply_gate(matter) if reply else _gate(matter, posture)
    return {
        "gate": [{"question": q, "answer": a} for q, a in gate],
        "local": list(local(matter, seen.words)),
        "questions": list(questions),
        "contradicted": list(_contradicted(read)) if read else [],
        "count": str(len(listed)),
        "blanks": listed,
    }


def _reply_gate(matter: Matter) -> Iterator[tuple[str, str]]:
    """The questions before a reply to an answer."""
    of = (matter.opposition.rule7_reply if matter.opposition else None) or Rule7Reply()
    here = circuit_of(matter.court) == "ca5"
    where = "in the Fifth Circuit" if here else "outside the Fifth Circuit: only where the court ordered one"
    number = known(of.order_ecf)
    yield (
        "1. Did the court order this reply?",
        (f"ECF No. {number}" if number else _OPEN) + f"; {where}. Fed. R. Civ. P. 7(a)(7). Read what the order asks.",
    )
    yield "2. Due:", day(of.due) if of.due else f"{_OPEN}; the order says it"
    answer = known(of.answer_ecf)
    yield "3. The answer that pleads immunity:", f"ECF No. {answer}" if answer else _OPEN
    who = ", ".join(name_of(matter, id) for id in pleading(matter))
    yield "4. Whose defense it answers:", who or _OPEN
    yield "5. Facts that the complaint lacks:", "ask whether the complaint should be amended, too"
    yield _PARAGRAPHS[0].replace("9.", "6."), _PARAGRAPHS[1]


def _gate(matter: Matter, posture: Posture | None) -> Iterator[tuple[str, str]]:
    motion = matter.motion or Motion()
    answers = matter.opposition
    yield (
        "1. Which motion:",
        {
            Posture.DISMISS: "to dismiss, Fed. R. Civ. P. 12(b)(6)",
            Posture.PLEADINGS: "for judgment on the pleadings, Fed. R. Civ. P. 12(c)",
            Posture.SUMMARY_JUDGMENT: "for summary judgment, Fed. R. Civ. P. 56",
            None: f"{_OPEN}; its title says it. The order below is that for a motion to dismiss",
        }[posture],
    )
    filed = day(motion.filed) if motion.filed else _OPEN
    due = (
        day(motion.response_due)
        if motion.response_due
        else f"{_OPEN}; look it up today, in the local rules and the docket"
    )
    yield "2. Filed, and answer due:", f"filed {filed}; DUE {due}"
    if posture is Posture.DISMISS:
        chosen = _AMEND[answers.amend_choice] if answers and answers.amend_choice else _OPEN
        yield (
            "3. Amend instead? Within 21 days after a motion under Rule 12(b) a complaint may be amended once without "
            "leave, if that was not done before. Fed. R. Civ. P. 15(a)(1)(B).",
            chosen,
        )
    answered = {a.ground for a in answers.answers if known(a.response)} if answers else set()
    done = sum(g.heading in answered or g.id in answered for g in motion.grounds)
    yield (
        "4. Grounds of the motion:",
        f"{len(motion.grounds)}, of which {done} with an answer of your own" if motion.grounds else _OPEN,
    )
    raised = motion.immunity
    if raised is None:
        yield "5. Immunity:", _OPEN
    else:
        who = ", ".join(name_of(matter, id) for id in raised.raised_by) or "nobody named"
        prongs = " and ".join(_PRONGS[p] for p in raised.prongs) or "no prong named"
        skip = "; it ASKS THE COURT TO SKIP the violation" if raised.asks_to_skip_violation else ""
        yield "5. Immunity:", f"raised by {who}, on {prongs}{skip}"
    yield "6. Cases the motion cites:", str(len(motion.cited_authority)) if motion.cited_authority else _OPEN
    papers = "; ".join(known(e.what) for e in motion.extrinsic)
    yield "7. Papers outside the pleading:", papers or "none recorded"
    entity = [c for c in matter.claims if not any(a.capacity == "individual" for a in c.against)]
    yield (
        "8. Claims that immunity cannot reach:",
        f"{len(entity)} of {len(matter.claims)} (entities, official capacity)" if matter.claims else _OPEN,
    )
    yield _PARAGRAPHS
    if not (answers and known(answers.waiver)):
        yield (
            "10. Was immunity pleaded in an answer, and in time?",
            f"{_OPEN}; where it was not, say so under waiver in the matter file",
        )


def local(matter: Matter, words: int) -> Iterator[str]:
    """What the district's rule says, as surely as it is known, and the sentence that goes with every local rule."""
    district = court_id(matter.court.district or "") or (matter.court.district or "")
    rule = local_rules.local_rule(district) if district else None
    if rule is None:
        yield "No local rule is held here for this district: look up length, tables, certificates and the due day."
    else:

        def sure(name: str) -> str:
            return "" if rule.sure_of(name) else " (not verified)"

        if rule.limit is not None:
            yield (
                f"{rule.rule}: at most {rule.limit:,} {rule.unit}{sure('limit')}"
                + (f", without {', '.join(rule.excludes)}" if rule.excludes else "")
                + "."
            )
        else:
            yield f"{rule.rule}: the limit is not known here" + (
                " (the judge sets it)." if rule.unit == "judge" else "."
            )
        if (over := rule.toc_required_over) is not None:
            yield f"Tables are needed over {over.over} {over.unit}{sure('toc_required_over')}."
        if rule.certificate.required:
            yield f"A certificate is needed{sure('certificate')}: {rule.certificate.text or 'see the rule'}"
        yield from rule.notes
        if rule.limit is not None and rule.unit == "words" and words > rule.limit:
            yield f"This draft is over that already, by {words - rule.limit:,} words."
    yield f"This draft has {words:,} words so far, from the introduction to the signature."
    yield local_rules.overrides()


def _contradicted(read: MotionRead) -> Iterator[str]:
    """Sober lines: which citation of the motion, and what a record says. The wrong numbers are not printed again."""
    for one in read.cases:
        if one.answer is not None and one.answer.verdict in (Verdict.CONFLICT, Verdict.IMPOSSIBLE):
            name = one.citation.name or "a case"
            yield f"The motion, {one.place.where}, cites {name}. {one.answer.detail}"
