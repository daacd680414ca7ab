"""How a finding speaks of a local rule: with its source and date, how sure it is, and that a judge may set it aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.authorities.local_rules import LocalRule, local_rule, overrides
from draftkit.model.finding import Basis, Severity
from draftkit.rules.filing.filed import answers_dispositive, district_of

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def rule_on(ctx: Context) -> LocalRule | None:
    """The local rule on this paper; None for another kind of paper, and a district unknown or not in the table."""
    court = district_of(ctx) if answers_dispositive(ctx) else None
    return local_rule(court.id) if court is not None else None


def basis(ctx: Context, rule: LocalRule, says: str) -> Basis:
    """What the row says, where it was read, when, and from which release of the table."""
    from draftkit.authorities.courts import name_of

    where = f"read at {rule.source}, {rule.source_date or 'date not recorded'}" if rule.source else "no source recorded"
    return Basis(
        "record",
        "local-rules",
        f"{name_of(rule.district)} {rule.rule}: {says} ({where}; table of {ctx.records.corpus_date}).",
    )


def severity(rule: LocalRule, field: str, usual: Severity, *, measured: bool = True) -> Severity:
    """The usual severity where the row is sure of the field and the length was measured; else a note."""
    return usual if measured and rule.sure_of(field) else Severity.NOTE


def caution(rule: LocalRule, field: str) -> str:
    """The words that go with every local rule."""
    doubt = "" if rule.sure_of(field) else "This copy has not verified that rule: look it up. "
    return f"{doubt}{overrides()}"
