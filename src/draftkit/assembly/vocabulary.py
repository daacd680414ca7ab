"""The names that a complaint template may use, with what each prints. ``--check-template`` knows only these.

Those of an opposition template are in :mod:`~draftkit.assembly.opposition_vocabulary`.

A leaf's text begins with its kind: ``text`` is printed with ``{{ name }}``, ``rich`` (text with formatting and live
references) with ``{{r name }}``, ``yes-no`` is for ``{% if %}``. A one-element list is a list to go through with
``{%p for one in name %}``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Vocabulary: TypeAlias = "dict[str, Vocabulary] | list[Vocabulary] | str"


@dataclass(frozen=True, slots=True)
class Names:
    """What one kind of template may use, what it cannot do without (dotted), and the page that tells of it.

    ``told`` are names that print a matter's own words: a matter that has them cannot be printed without. ``in_forms``
    are those of them that a form (a template that uses ``form``) prints in its own way.
    """

    known: dict[str, Vocabulary]
    needed: tuple[str, ...]
    page: str
    told: tuple[str, ...] = ()
    in_forms: tuple[str, ...] = ()


PARAGRAPHS: Vocabulary = [{"text": "rich: a numbered paragraph", "points": ["rich: a point (a), (b) under it"]}]
ROWS: Vocabulary = [{"label": "text: the question", "value": "text: the answer"}]
GROUPS: Vocabulary = [{"heading": "text: the event's heading", "paragraphs": PARAGRAPHS}]
_PARTIES: Vocabulary = [{"name": "text: name", "note": "text: capacity or representation, after a comma"}]

VOCABULARY: dict[str, Vocabulary] = {
    "title": "text: Complaint or Amended Complaint",
    "court": {
        "name": "text: District of Nevada",
        "division": "text: division, empty where there is none",
        "case_number": "text: case number, empty in a new case",
        "judge": "text: district judge, empty where not known",
        "magistrate_judge": "text: magistrate judge, empty where not known",
    },
    "caption": {
        "plaintiffs": _PARTIES,
        "defendants": _PARTIES,
        "plaintiff_word": "text: Plaintiff or Plaintiffs",
        "defendant_word": "text: Defendant or Defendants",
    },
    "jury": "yes-no: a jury is demanded",
    "jury_open": "yes-no: the matter does not say whether a jury is demanded",
    "filer_block": "yes-no: the court wants the filer's address above the caption (California)",
    "in_custody": "yes-no: a plaintiff is or was in custody",
    "signatures": [{"name": "text: who signs", "role": "text: as what", "lines": ["text: address, telephone, e-mail"]}],
    "date": "text: date of signing",
    "introduction": PARAGRAPHS,
    "jurisdiction": {
        "section_1983": "yes-no: a claim rests on 42 U.S.C. § 1983",
        "state_claims": "yes-no: a claim rests on state law",
        "declaration": "yes-no: a declaration is asked",
        "places": "rich: in Reno, Washoe County, Nevada",
    },
    "parties": {"plaintiffs": PARAGRAPHS, "defendants": PARAGRAPHS},
    "exhaustion": PARAGRAPHS,
    "grievances": PARAGRAPHS,
    "earlier_suits": PARAGRAPHS,
    "facts": GROUPS,
    "policy_facts": GROUPS,
    "criminal_case": PARAGRAPHS,
    "tolling": PARAGRAPHS,
    "injuries": PARAGRAPHS,
    "counts": [
        {
            "title": "rich: the right",
            "under": "rich: the statute, and against whom in which capacity",
            "paragraphs": PARAGRAPHS,
            "fair_warning": [{"heading": "rich: Fair warning to a defendant", "paragraphs": PARAGRAPHS}],
        }
    ],
    "entity_facts": PARAGRAPHS,
    "prayer": [{"lead": "rich: Against a defendant:", "points": ["rich: one thing asked"]}],
    "verification": {
        "wanted": "yes-no: the words of 28 U.S.C. § 1746 are wanted",
        "paragraphs": "rich: the paragraphs known personally",
    },
    "ai_certificate": "text: certificate about AI, empty where none is wanted",
    "exhibits": [{"letter": "text: A", "title": "text: what it is", "date": "text: its date in parentheses"}],
    "form": {
        "plaintiffs": [ROWS],
        "defendants": [ROWS],
        "state_officials": "text: [X] or [  ]",
        "federal_officials": "text: [X] or [  ]",
        "rights": ROWS,
        "color_of_law": ROWS,
        "status": [{"mark": "text: [X] or [  ]", "label": "text: a custody status"}],
        "outside": ["text: a place outside an institution"],
        "inside": ["text: a place inside an institution"],
        "dates": ROWS,
        "exhaustion": ROWS,
        "earlier": ROWS,
        "suits": [ROWS],
    },
}

NEEDED = ("court.name", "caption.plaintiffs", "caption.defendants", "facts", "prayer", "signatures")
"""What no complaint can do without: a template that leaves one out is told so."""

_IN_FORMS = ("parties.plaintiffs", "parties.defendants", "exhaustion", "earlier_suits", "counts")
_TOLD = (*_IN_FORMS, "policy_facts", "criminal_case", "tolling", "injuries", "exhibits")

COMPLAINT = Names(VOCABULARY, NEEDED, "docs/complaint.md", _TOLD, _IN_FORMS)
