"""The checks: one file per rule, one folder per family. Rules are discovered, never registered.

A rule sees the model and a :class:`~draftkit.rules.context.Context`; never a file, never the network. Its module
docstring is the explanation that ``draftkit explain CODE``, the HTML report, SARIF and ``docs/rules/`` show.
"""

from __future__ import annotations

from draftkit.rules.registry import all_rules, rule_by_code
from draftkit.rules.rule import Example, Rule

__all__ = ["Example", "Rule", "all_rules", "rule_by_code"]
