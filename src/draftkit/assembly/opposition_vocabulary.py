"""The names that an opposition template may use, with what each prints; kinds of text as in the complaint's.

Both oppositions know the same names: one to a motion to dismiss has nothing to print for ``responses``. A reply under
Rule 7(a) has a table of its own.
"""

from __future__ import annotations

from draftkit.assembly.vocabulary import VOCABULARY, Names, Vocabulary

TEXTS: Vocabulary = [{"text": "rich: a paragraph"}]
ROWS: Vocabulary = [
    {
        "case": "rich: name and citation of a decision; struck through where it came too late",
        "when": "rich: date, days before the events, whether it binds",
        "held": "rich: what it decided on both prongs",
        "alike": "rich: likenesses, the filer's, or a blank",
        "different": "rich: differences and why they do not matter, or a blank",
        "late": "rich: the blank that asks to take out a decision that came too late, else empty",
        "standing": "yes-no: the decision did not come too late",
    }
]
UNIT: dict[str, Vocabulary] = {
    "heading": "rich: the defendant (in a reply: the count and its right)",
    "right": "rich: the right as conduct",
    "rows": ROWS,
    "missing": "rich: the blank for a decision, where none carries the claim, else empty",
    "obvious": "rich: the obvious-case passages, where the matter says so, else empty",
    "consensus": "rich: the passage on a consensus, where the matter says so, else empty",
    "argument": "rich: the blank for the argument",
}

KNOWN: dict[str, Vocabulary] = {
    **{name: VOCABULARY[name] for name in ("court", "caption", "filer_block", "signatures", "date")},
    "title": "text: Plaintiff’s Opposition to Defendants’ Motion to Dismiss (ECF No. 21)",
    "cover": {
        "gate": [{"question": "text: what must be asked first", "answer": "text: what the matter file says"}],
        "local": ["text: length and form in the district"],
        "questions": ["text: law that is not verified"],
        "contradicted": ["text: a citation of the motion that the records contradict"],
        "count": "text: number of blanks",
        "blanks": ["text: a blank and its part"],
    },
    "contents_here": "text: the place of the table of contents",
    "complaint": "text: Compl. or Am. Compl.",
    "sj": "yes-no: the motion is one for summary judgment",
    "motion": {
        "movants": "rich: who brings it",
        "cite": "text: ECF No. 21, or Motion",
        "kind": "text: to dismiss, for summary judgment",
    },
    "introduction": TEXTS,
    "issues": ["rich: an issue"],
    "facts": [{"heading": "text: the event's heading", "paragraphs": TEXTS}],
    "standard": {
        "first": "rich: the standard of the motion, from the records",
        "immunity": "rich: what immunity is",
        "burden": "rich: who bears the burden in this circuit",
        "sources": ["rich: a verified rule on which decisions count here"],
    },
    "threshold": TEXTS,
    "raised": TEXTS,
    "request": {
        "asked": "yes-no: reasons were given to decide the violation",
        "law": "rich: on the order of the questions",
        "factors": TEXTS,
    },
    "each_defendant": "rich: each defendant answers for own acts",
    "claims": [
        {
            "violation": "rich: heading of the violation",
            "established": "rich: heading of the clearly established law",
            "elements": TEXTS,
            "defendants": TEXTS,
            "units": [UNIT],
        }
    ],
    "fair_warning": "rich: on fair warning, from the records",
    "their_cases": [
        {
            "case": "rich: a case of the motion",
            "held": "rich: what it decided",
            "facts": "rich: its facts",
            "ours": "rich: the filer's facts beside them",
            "why": "rich: why it does not govern",
        }
    ],
    "their_rules": "rich: the cases that the motion cites for general rules, else empty",
    "adverse": [
        {
            "case": "rich: a decision against the filer",
            "held": "rich: what it decided",
            "answer": "rich: the blank for the answer",
        }
    ],
    "outside": {
        "any": "yes-no: the motion relies on papers outside the complaint",
        "papers": "rich: those papers",
        "video": "rich: on a video, else empty",
    },
    "for_a_jury": "rich: what is a jury's to decide, else empty",
    "not_appealable": "rich: on an appeal that turns on the facts, else empty",
    "grounds": [{"heading": "rich: a ground in the motion's words", "text": "rich: its answer"}],
    "no_grounds": "rich: the blank for grounds, where none is recorded",
    "fallbacks": ["rich: what is asked in the alternative"],
    "rulings": [
        {
            "count": "text: Count I",
            "defendant": "rich: against whom",
            "capacity": "text: individual or official",
            "ruling": "text: the ruling asked",
            "facts": "rich: cite of the facts",
        }
    ],
    "responses": [
        {
            "number": "text: number of the movant's fact",
            "answer": "text: admitted, disputed, objected",
            "cite": "rich: record cite",
            "note": "rich: why",
        }
    ],
    "additional": TEXTS,
    "declarations": TEXTS,
    "rule_56d": TEXTS,
    "certificate": "text: the certificate of length",
    "service": "rich: how it was served",
}
_BOTH = (
    "court", "caption", "filer_block", "signatures", "date", "title", "cover", "contents_here", "complaint", "facts",
    "standard", "fair_warning", "certificate", "service",
)  # fmt: skip
_REPLY: dict[str, Vocabulary] = {
    **{name: KNOWN[name] for name in _BOTH},
    "defense": {"paragraphs": TEXTS, "law": ["rich: the rule on such replies, from the records, or a blank"]},
    "replies": [
        {
            "heading": "rich: a defendant",
            "units": [
                {
                    **UNIT,
                    "acts": TEXTS,
                    "knowledge": "rich: what this defendant knew",
                    "harm": "rich: the harm done",
                }
            ],
        }
    ],
}
_ALWAYS = ("court.name", "caption.plaintiffs", "caption.defendants", "facts")
_PAGE = "docs/opposition.md"

OPPOSITION = Names(
    KNOWN, (*_ALWAYS, "claims", "their_cases", "grounds", "fallbacks", "rulings", "signatures"), _PAGE, told=("raised",)
)
RECORD = Names(KNOWN, (*OPPOSITION.needed, "responses", "additional"), _PAGE, told=OPPOSITION.told)
REPLY = Names(_REPLY, (*_ALWAYS, "replies", "signatures"), _PAGE)
