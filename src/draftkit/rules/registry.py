"""Discovers the rules: every module of a family folder that has a ``RULE``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from draftkit.errors import BadUsage
from draftkit.rules.rule import Rule

FAMILIES = ("citation", "authority", "immunity", "pleading")
"""Folders of rules that exist, in the order of their codes."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in order of code."""
    rules = []
    for family in FAMILIES:
        package = import_module(f"draftkit.rules.{family}")
        for info in iter_modules(package.__path__):
            rule = getattr(import_module(f"{package.__name__}.{info.name}"), "RULE", None)
            if isinstance(rule, Rule):
                rules.append(rule)
    return tuple(sorted(rules, key=lambda r: r.code))


def rule_by_code(code: str) -> Rule:
    """The rule with this code (any case). Raises BadUsage for an unknown one."""
    for rule in all_rules():
        if rule.code == code.upper():
            return rule
    raise BadUsage(f"There is no rule {code}.", "See docs/rules/ or run: draftkit explain --list")


def explanation(rule: Rule) -> str:
    """The rule's own words (its module docstring), as Markdown."""
    import sys

    return (sys.modules[rule.look.__module__].__doc__ or "").strip() + "\n"
