"""What a question of the interview is, and its choices in plain words. The questions are in ``asking``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What kind of answer a question takes."""

    TEXT = "text"
    LIST = "list"
    DATE = "date"
    YES_NO = "yes or no"
    NUMBER = "number"
    CHOICE = "choice"
    IDS = "names"


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. ``key`` is where the answer goes, within the part it is asked for.

    ``among`` names the lists whose items may be named (for IDS). ``only`` is a key and its values, in the same part,
    without which the question is not asked (no values: any answer). ``help`` is shown for ``?``.
    """

    key: str
    ask: str
    kind: Kind = Kind.TEXT
    help: str = ""
    among: tuple[str, ...] = ()
    only: tuple[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Each:
    """Questions asked for each item of a list. The first one makes the item; no answer to it ends the list.

    ``prefix`` makes the id where the first answer is not a name (event-1).
    """

    key: str
    first: str
    next: str
    asks: tuple[Ask | Each, ...]
    prefix: str = ""
    fixed: tuple[tuple[str, Any], ...] = ()
    only: str = ""
    """A test of the matter by name, without which the list is not asked for: see ``Interview``."""


PLAIN: dict[str, dict[str, str]] = {
    "filer": {"pro_se": "myself, without a lawyer", "clinic": "a clinic", "counsel": "a lawyer"},
    "status": {
        "none": "no",
        "pretrial": "yes, waiting for trial (pretrial)",
        "civilly_committed": "yes, civilly committed",
        "immigration": "yes, immigration detention",
        "convicted_state": "yes, convicted and sentenced by a state (convicted state)",
        "convicted_federal": "yes, convicted and sentenced by a federal court (convicted federal)",
        "other": "yes, otherwise",
    },
    "kind": {
        "individual": "a person (individual)",
        "municipality": "a city, town or other local body (municipality)",
        "county": "a county",
        "state": "a state",
        "state_agency": "an agency of a state",
        "private": "a private person or company",
        "federal": "a federal official",
        "compensatory": "money for the harm (compensatory damages)",
        "punitive": "money to punish (punitive damages)",
        "nominal": "a token sum (nominal damages)",
        "injunction": "an order to do or to stop something (injunction)",
        "declaration": "a ruling that says what your rights are (declaration)",
        "fees": "attorney’s fees",
        "costs": "the costs of the case",
    },
    "precision": {
        "exact": "exactly",
        "day": "the day, not the hour",
        "month": "only the month",
        "approximate": "about then",
        "range": "it went on from one day to another (range)",
    },
    "identity": {"named": "the real name (named)", "doe": "the name is not known yet (Doe)"},
    "restraint": {
        "free": "not held (free)",
        "cuffed": "in handcuffs (cuffed)",
        "prone": "face down (prone)",
        "held": "held by somebody (held)",
        "cell": "locked in a cell (cell)",
    },
    "resistance": {
        "none": "no",
        "passive": "only by not moving or not obeying (passive)",
        "active": "yes, with force or by running away (active)",
    },
    "knowledge": {
        "personal": "I saw or heard it myself (personal)",
        "record": "a record or another person says so (record)",
        "information_and_belief": "I believe it, for reasons that I can give (information and belief)",
    },
    "capacity": {"individual": "in person (individual)", "official": "for the office (official)"},
    "represents.kind": {
        "estate": "somebody who has died (estate)",
        "minor": "a child (minor)",
        "incapacitated": "an adult who cannot act alone (incapacitated)",
    },
    "sources.kind": {
        "body_camera": "body-camera video",
        "dash_camera": "dash-camera video",
        "medical": "medical record",
        "policy": "written policy",
        "declaration": "signed statement (declaration)",
        "public_record": "other public record",
    },
    "theory": {
        "direct": "did it (direct)",
        "failure_to_intervene": "was there and did not stop it (failure to intervene)",
        "supervisory": "was in charge of those who did it (supervisory)",
        "municipal": "is a city or county whose policy or custom it was (municipal)",
        "conspiracy": "agreed with others to do it (conspiracy)",
        "state_tort": "answers under the state's law (state tort)",
    },
}
"""Choices in plain words, by key and word of the model. The word itself may be answered too.

A key that stands in several parts with other words has its part before it.
"""
