"""Discovers the rules: every module of a family folder whose name begins with a code has a ``RULE``."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from draftkit.errors import BadUsage
from draftkit.rules.rule import Rule

FAMILIES = ("citation", "authority", "immunity", "pleading", "opposition", "filing")
"""Folders of rules that exist, in the order of their codes."""


_CODE = re.compile(r"[A-Z]{2,3}\d{3}")


@cache
def homes() -> dict[str, str]:
    """Code → module of every rule, in order of code. A rule's module is named after its code; none is loaded here."""
    found = {}
    for family in FAMILIES:
        package = import_module(f"draftkit.rules.{family}")
        for info in iter_modules(package.__path__):
            code = info.name.partition("_")[0].upper()
            if _CODE.fullmatch(code):
                found[code] = f"{package.__name__}.{info.name}"
    return dict(sorted(found.items()))


@cache
def rules_with(codes: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules with these codes, in order; only their modules are loaded. Raises BadUsage for an unknown code."""
    return tuple(rule_by_code(code) for code in codes)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in order of code."""
    return rules_with(tuple(homes()))


def rule_by_code(code: str) -> Rule:
    """The rule with this code (any case). Raises BadUsage for an unknown one."""
    home = homes().get(code.upper())
    if home is None:
        raise BadUsage(f"There is no rule {code}.", "See docs/rules/ or run: draftkit explain --list")
    rule: Rule = import_module(home).RULE
    return rule


def explanation(rule: Rule) -> str:
    """The rule's own words (its module docstring), as Markdown."""
    import sys

    return (sys.modules[rule.look.__module__].__doc__ or "").strip() + "\n"
