"""The rules that are left unloaded for a draft could not have spoken: every rule's own examples say so."""

from __future__ import annotations

from typing import Any

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.reading import from_text
from draftkit.rules import all_rules
from draftkit.rules.applying import codes_for
from draftkit.rules.context import Context
from draftkit.rules.registry import homes, rules_with
from draftkit.rules.rule import Example, Rule

FLAGGED = [
    pytest.param(rule, example, id=f"{rule.code}-{n}")
    for rule in all_rules()
    for n, example in enumerate(rule.flags)
    if not example.matter and not example.text.lstrip().startswith("schema:")
]


@pytest.mark.parametrize(("rule", "example"), FLAGGED)
def test_a_rule_is_loaded_for_the_texts_it_flags(rule: Rule, example: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, ...]] = []

    def look(ctx: Context) -> tuple[str, ...]:
        seen.append(codes_for(ctx))
        return ()

    spy: Any = Rule("CIT999", "spy", rule.severity, "0", (), (), look)  # type: ignore[arg-type]
    check(from_text(example.text), records=Records.load(), rules=[spy], **example.options)  # type: ignore[arg-type]
    assert rule.code in seen[0]


def test_every_module_named_after_a_code_holds_that_rule() -> None:
    assert [rule.code for rule in rules_with(tuple(homes()))] == list(homes())
