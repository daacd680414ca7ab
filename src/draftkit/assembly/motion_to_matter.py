"""What was read from a motion, put into a matter: its grounds, immunity, cases and papers, and blanks for the answers.

Everything read is to be compared with the paper by the person; what the motion does not say stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from draftkit.errors import BadUsage
from draftkit.immunity.rights import recognised
from draftkit.matter.blank import blank_text
from draftkit.matter.writing import scalar, to_yaml
from draftkit.model.motion import CitedCase, Extrinsic, Ground, ImmunityRaised, Motion, Posture
from draftkit.model.parties import DefendantKind
from draftkit.papers.caption import surname

if TYPE_CHECKING:
    from draftkit.model.matter import Matter
    from draftkit.papers.motion import MotionGround, MotionRead

_CHECK = "# Read from the motion by draftkit: compare every line with the paper."
_POSTURES = {
    Posture.DISMISS: r"\bdismiss\b|\b12\(b\)",
    Posture.PLEADINGS: r"\bjudgment on the pleadings\b|\b12\(c\)",
    Posture.SUMMARY_JUDGMENT: r"\bsummary judgment\b|\bRule 56\b",
}
"""Words of a title by kind of motion."""
_SCHEMA_SECTIONS = re.compile(r"\n\n(?=# )")


def motion_part(read: MotionRead, matter: Matter | None) -> Motion:
    """The motion as a part of a matter. Defendants and claims are named by the matter's ids where they can be told."""
    movants = _named(read.title or "", matter) or _ids(read.movants, matter)
    if matter is not None and read.caption is not None and read.caption.et_al and not _named(read.title or "", matter):
        movants = tuple(d.id for d in matter.defendants)  # the caption leaves some out, and the title names none
    raised = (
        ImmunityRaised(
            raised_by=tuple(id for id in movants if _is_person(id, matter)),
            prongs=read.prongs,
            asks_to_skip_violation=read.skip is not None,
        )
        if read.immunity is not None
        else None
    )
    return Motion(
        title=_title(read.title),
        movants=movants,
        posture=told_posture(read),
        immunity=raised,
        grounds=tuple(_ground(n, g, matter) for n, g in enumerate(read.grounds, 1)),
        cited_authority=tuple(
            CitedCase(case=" ".join(c.citation.text.split()), page=_page(c.place.page))
            for c in read.cases
            if not c.standard
        ),
        extrinsic=tuple(Extrinsic(what=o.what, video=o.video) for o in read.outside),
    )


def told_posture(read: MotionRead) -> Posture | None:
    """Which motion it is; None where the title names two kinds (``or, in the alternative``): nobody guesses."""
    words = read.title or ""
    named = [p for p, pattern in _POSTURES.items() if re.search(pattern, words, re.IGNORECASE)]
    return read.posture if len(named) < 2 else None


def with_motion(matter: Matter, read: MotionRead) -> Matter:
    """The matter with its open answers about the motion filled in from the paper; what was answered stays.

    So is the case number, which a motion has and a complaint had not yet.
    """
    if not matter.court.case_number and read.caption and read.caption.number:
        matter = replace(matter, court=replace(matter.court, case_number=read.caption.number))
    found, own = motion_part(read, matter), matter.motion
    if own is None:
        return replace(matter, motion=found)
    names = ("title", "movants", "posture", "immunity", "grounds", "cited_authority", "extrinsic")
    open_ones = {name: getattr(found, name) for name in names if getattr(own, name) in (None, ())}
    return replace(matter, motion=replace(own, **open_ones))


def matter_text(read: MotionRead, existing: tuple[str, Matter] | None = None) -> str:
    """A matter file with the motion in it: a new one with the caption's parties, or ``existing`` (text, matter).

    Raises BadUsage where the existing file has a motion already.
    """
    if existing is not None:
        text, matter = existing
        if matter.motion is not None or matter.opposition is not None:
            raise BadUsage(
                "The matter file has a motion or answers to one already.",
                "Take the keys motion and opposition out of a copy of it, and try again.",
            )
        bare = re.sub(r"^(?:motion|opposition):[ \t]*(?:#[^\n]*)?\n", "", text, flags=re.MULTILINE)
        return f"{bare.rstrip()}\n\n{_both(read, matter)}"
    made: list[str] = []
    sections = _SCHEMA_SECTIONS.split(blank_text().rstrip())
    filled = _parties(read)
    for blank in sections:
        section = blank
        name = next((line.partition(":")[0] for line in section.split("\n") if line[:1].isalpha()), "")
        if name in filled:
            about = section.split("\n", 1)[0]
            section = f"{about}\n{to_yaml({name: filled[name]}).rstrip()}"
        made.append(section)
    return "\n\n".join(part.strip("\n") for part in made) + f"\n\n{_both(read, None)}"


def _both(read: MotionRead, matter: Matter | None) -> str:
    motion = motion_part(read, matter)
    if matter is None:
        movants = [d["id"] for d in _parties(read).get("defendants", []) if d["name"] in read.movants]
        raised = replace(motion.immunity, raised_by=tuple(movants)) if motion.immunity else None
        motion = replace(motion, movants=tuple(movants), immunity=raised)
    lines = [_CHECK, to_yaml({"motion": _plain(motion)}).rstrip(), *_open_keys(motion)]
    return "\n".join([*lines, "", *_answers(read, motion)]) + "\n"


def _plain(motion: Motion) -> dict[str, Any]:
    """The motion as keys and values, for the writer of YAML."""
    raised = motion.immunity
    return {
        "title": motion.title,
        "movants": list(motion.movants),
        "posture": motion.posture.value if motion.posture else None,
        "immunity": {
            "raised_by": list(raised.raised_by),
            "prongs": [p.value for p in raised.prongs],
            "asks_to_skip_violation": bool(raised.asks_to_skip_violation),
        }
        if raised
        else None,
        "grounds": [
            {"id": g.id, "heading": g.heading, "claim": g.claim, "defendant": g.defendant, "page": g.page}
            for g in motion.grounds
        ],
        "cited_authority": [{"case": c.case, "page": c.page} for c in motion.cited_authority],
        "extrinsic": [{"what": e.what, "video": e.video} for e in motion.extrinsic],
    }


def _open_keys(motion: Motion) -> Iterator[str]:
    """The keys of the motion that no paper tells, or that this one did not."""
    yield "  ecf:  # its ECF number"
    yield "  filed:  # the day it was filed"
    yield "  response_due:  # the day your answer is due: look it up today"
    if motion.posture is None:
        yield f"  posture:  # one of: {', '.join(Posture)}"


def _answers(read: MotionRead, motion: Motion) -> Iterator[str]:
    """Your part: open keys for every ground, case and numbered fact of the motion."""
    yield "# Your answers. What stays open becomes a marked blank in the opposition."
    yield "opposition:"
    if motion.posture is not Posture.SUMMARY_JUDGMENT:
        yield "  amend_choice:  # oppose, amend or both; once without leave within 21 days, Fed. R. Civ. P. 15(a)(1)(B)"
    yield "  waiver:  # only where immunity was raised late or given up: the papers and their dates"
    yield "  discretionary_authority:  # only where an act lay outside it: which act, and why"
    yield "  prong_one_factors:  # why the court should decide on the violation; only what has text is printed"
    for name, about in (
        ("legal_question", "the question of law, in one sentence"),
        ("recurs", "how often it comes up"),
        ("fully_briefed", "where both sides briefed it"),
        ("decided_anyway_by", "which other claim needs the same answer"),
        ("no_fact_quagmire", "why no unsettled fact stands in the way"),
        ("no_pending_state_answer", "why no unsettled question of state law does"),
    ):
        yield f"    {name}:  # {about}"
    if motion.grounds:
        yield "  answers:"
        for ground in motion.grounds:
            yield f"    - ground: {ground.id}  # {ground.heading[:90]}"
            yield "      response:"
    if motion.cited_authority:
        yield "  distinguish:"
        for case in motion.cited_authority:
            yield f"    - case: {scalar(case.case)}"
            yield "      why:  # why it does not govern"
    if read.facts and motion.posture in (Posture.SUMMARY_JUDGMENT, None):
        yield "  response_to_facts:"
        for number, quoted in read.facts:
            yield f"    - number: {scalar(str(number.number))}  # {quoted.text[:90]}"
            yield "      answer:  # admitted, disputed or objected"
            yield "      cite:  # the place in the record that shows it"
            yield "      note:"
    yield "  fallbacks:"
    yield "    leave_to_amend:  # what you would add"


def _ground(number: int, ground: MotionGround, matter: Matter | None) -> Ground:
    words = " ".join(h.text for h in (*ground.under, ground.heading))
    defendants = _named(words, matter) or _ids(ground.names, matter)
    return Ground(
        id=f"ground-{number}",
        heading=ground.heading.text,
        claim=_claim(ground, defendants, matter),
        defendant=defendants[0] if len(defendants) == 1 else None,
        page=_page(ground.heading.page),
    )


def _claim(ground: MotionGround, defendants: tuple[str, ...], matter: Matter | None) -> str | None:
    """The claim a ground attacks: by its count, or by its right where one claim alone has it; else None."""
    if matter is None:
        return None
    counts = [n for n in ground.counts if n <= len(matter.claims)]
    if counts:
        return matter.claims[counts[0] - 1].id
    words = " ".join(h.text for h in (*ground.under, ground.heading))
    rights = set(recognised(words))
    theory = "failure_to_intervene" if re.search(r"\binterven\w+|bystander", words, re.IGNORECASE) else None
    fitting = [
        c for c in matter.claims
        if (theory is None or c.theory == theory)
        and (theory is not None or rights & set(recognised(c.right or "")))
        and (not defendants or {a.defendant for a in c.against} & set(defendants))
    ]  # fmt: skip
    if not fitting and len(defendants) == 1:
        fitting = [c for c in matter.claims if {a.defendant for a in c.against} == set(defendants)]
    return fitting[0].id if len(fitting) == 1 else None


def _named(words: str, matter: Matter | None) -> tuple[str, ...]:
    """The matter's defendants whose surnames (a city's whole name) stand in these words."""
    lowered = words.lower()
    return tuple(
        d.id
        for d in (matter.defendants if matter else ())
        if re.search(rf"\b{re.escape(surname(d.name).lower())}\b", lowered)
    )


def _ids(names: tuple[str, ...], matter: Matter | None) -> tuple[str, ...]:
    """The matter's defendants whom these printed names mean, by surname (a city by its whole name)."""
    if matter is None:
        return ()
    wanted = {" ".join(surname(n).lower().split()) for n in names}
    return tuple(d.id for d in matter.defendants if " ".join(surname(d.name).lower().split()) in wanted)


def _parties(read: MotionRead) -> dict[str, Any]:
    """Court and parties of a new matter, as the motion's caption prints them."""
    caption = read.caption
    if caption is None:
        return {}
    used: set[str] = set()

    def party(name: str) -> dict[str, Any]:
        base = re.sub(r"[^a-z0-9]+", "-", surname(name).lower()).strip("-") or "party"
        id = next(i for n in range(1, 200) if (i := base if n == 1 else f"{base}-{n}") not in used)
        used.add(id)
        return {"id": id, "name": name}

    court = {
        "district": caption.court.id if caption.court else None,
        "case_number": caption.number or None,
    }
    made: dict[str, Any] = {
        "court": court,
        "plaintiffs": [party(p.name) for p in caption.plaintiffs],
        "defendants": [party(n) for n in read.defendants],
    }
    return {key: value for key, value in made.items() if value and value != {"district": None, "case_number": None}}


def _title(title: str | None) -> str | None:
    """A title in capitals as a sentence would have it: ``Defendants’ Motion to Dismiss``."""
    if not title or not title.isupper():
        return title
    small = {"a", "an", "and", "by", "for", "in", "of", "on", "or", "the", "to", "under"}
    words = [w.lower() if w.lower() in small else w.capitalize() for w in title.split()]
    return " ".join([words[0].capitalize(), *words[1:]]) if words else title


def _is_person(id: str, matter: Matter | None) -> bool:
    """Whether a defendant is a person: a city cannot raise the immunity of persons."""
    defendant = matter.defendant(id) if matter else None
    return defendant is None or defendant.kind in (None, DefendantKind.INDIVIDUAL, DefendantKind.FEDERAL)


def _page(page: int | None) -> str | None:
    return str(page) if page is not None else None
