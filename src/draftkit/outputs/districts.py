"""What is known of a district's local rules, for a person: each with how sure it is, its source and its date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from draftkit.authorities.circuits import Confidence
from draftkit.authorities.courts import Court, name_of
from draftkit.authorities.local_rules import (
    ComplaintForm,
    LocalRule,
    complaint_form,
    complaint_forms,
    confidence_words,
    local_rule,
    local_rules,
    overrides,
)
from draftkit.authorities.records import Records
from draftkit.model.report import DISCLAIMER
from draftkit.outputs.cases import Page

NOT_KNOWN = "not known to this copy: read the local rule"
_SURE = {
    Confidence.VERIFIED: "verified",
    Confidence.SECONDARY: "read in part only: check it",
    Confidence.UNVERIFIED: "not verified: a question for you to check",
}


def show_district(court: Court, width: int = 96) -> str:
    """Everything that is known of one district, as plain text ``width`` columns wide."""
    page = Page(width)
    rule, form = local_rule(court.id), complaint_form(court.id)
    page.add(f"{court.abbreviation} ({court.id})")
    page.blank()
    page.prose(overrides())
    page.heading("An opposition to a motion to dismiss or for summary judgment")
    if rule is None:
        page.prose(f"Length and form: {NOT_KNOWN}.")
    else:
        for label, text in _items(rule):
            page.item(label, text)
        for note in rule.notes:
            page.prose(f"- {note}")
        page.item("Source", source_of(rule))
    page.heading("A complaint")
    if form is None:
        page.prose(
            "Whether this court wants its own form is not known to this copy: ask the clerk, or look on its site."
        )
    else:
        page.item("The court's own form", f"{form.local_form} [{_SURE[form.confidence]}]")
        page.prose(f"- {form.statement}")
        page.item("Source", form.source or "none recorded")
    page.heading("How sure each is")
    for word, meaning in confidence_words().items():
        page.prose(f"- {_SURE[word].partition(':')[0]}: {meaning}")
    page.prose(f"These rules change often. This table is of {Records.load().corpus_date}.")
    return page.text() + f"\n{DISCLAIMER}\n"


def show_districts(width: int = 96) -> str:
    """One line for each district of the table: the limit of an opposition, and how sure that is."""
    page = Page(width)
    page.add("The longest an opposition to a motion to dismiss or for summary judgment may be:")
    for rule in local_rules():
        page.item(rule.district, f"{_limit(rule)} [{sure(rule, 'limit')}]")
    page.blank()
    page.prose(overrides())
    page.add("More about one: draftkit corpus district nysd")
    return page.text() + f"\n{DISCLAIMER}\n"


def as_json(court: Court | None = None) -> str:
    """The rules of one district, or of all, for other programs."""

    def wanted(row: LocalRule | ComplaintForm) -> bool:
        return court is None or row.district == court.id

    value = {
        "schema": "draftkit/local-rules@1",
        "always_print": overrides(),
        "corpus_date": Records.load().corpus_date,
        "confidence_words": dict(confidence_words()),
        "rows": [asdict(row) for row in local_rules() if wanted(row)],
        "complaint_forms": [asdict(row) for row in complaint_forms() if wanted(row)],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def sure(rule: LocalRule, field: str) -> str:
    """How sure one field of a row is."""
    if rule.verified and field in rule.unverified_fields:
        return "not verified: a question for you to check"
    return _SURE[rule.confidence]


def source_of(rule: LocalRule) -> str:
    """Where a row was read, and when: ``Local Civ. R. 7.1(b)-(c); read at courtrules.net, date not recorded``."""
    where = f"read at {rule.source}" if rule.source else "no source recorded"
    return f"{name_of(rule.district)} {rule.rule}; {where}, {rule.source_date or 'date not recorded'}"


def _items(rule: LocalRule) -> Iterator[tuple[str, str]]:
    def said(field: str, value: str) -> str:
        return f"{value} [{sure(rule, field)}]"

    yield "At most", said("limit", _limit(rule))
    for other in rule.alternate_limits:
        yield f"At most, {other.when}", said("alternate_limits", f"{other.limit:g} {other.unit}")
    yield "Not counted", said("excludes", ", ".join(rule.excludes)) if rule.excludes else NOT_KNOWN
    if rule.font_min is not None:
        yield "Type", said("font_min", f"{rule.font_min:g} points or larger")
    if rule.footnote_min is not None:
        yield "Footnotes", said("footnote_min", f"{rule.footnote_min:g} points or larger")
    if rule.spacing is not None:
        yield "Line spacing", said("spacing", rule.spacing)
    if rule.lines_per_page is not None:
        yield "Lines on a page", said("lines_per_page", f"at most {rule.lines_per_page}")
    if rule.margins_in is not None:
        yield "Margins", said("margins_in", f"{rule.margins_in:g} inch")
    tables = rule.toc_required_over
    if tables is not None:
        yield "Tables", said("toc_required_over", f"of contents and authorities, over {tables.over} {tables.unit}")
    if rule.certificate.required:
        yield "Certificate", said("certificate", (rule.certificate.text or "required").rstrip("."))
    if rule.response_days is not None:
        yield "Due", said("response_days", f"{rule.response_days} days")
    if rule.reply_limit is not None:
        yield "A reply", said("reply_limit", f"at most {rule.reply_limit:g} {rule.unit}")


def _limit(rule: LocalRule) -> str:
    if rule.unit == "judge":
        return "the judge sets it"
    return f"{rule.limit:,} {rule.unit}" if rule.limit is not None else NOT_KNOWN
