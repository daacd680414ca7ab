"""Exhibits of a paper: the ones it lists and the ones it cites as its own."""

from __future__ import annotations

import re
from collections import defaultdict

from draftkit.model.draft import Draft, Span
from draftkit.patterns import pattern

_LABEL = r"(?:[A-Z]{1,2}|\d{1,3})(?:-\d{1,2})?"
_HEADING = pattern(
    r"^\W*(?:(?:index|list|table|schedule) of (?:the )?(?:exhibits|attachments)|exhibits?(?: list| index)?"
    r"|attached exhibits)\W*$",
    re.IGNORECASE,
)
_WORD = r"(?:Exhibits?|EXHIBITS?|Exs?\.|EXS?\.)"
_RANGE = (
    rf"[“\"]?(?P<first>{_LABEL})[”\"]?(?:\s?(?:[-–—]|to|through)\s?[“\"]?(?P<last>{_LABEL})[”\"]?(?=\s*[:.)–—-]|\s*$))?"
)
_ENTRY = pattern(rf"^\W*{_WORD} ?{_RANGE}(?![\w])")
_BARE_ENTRY = pattern(rf"^\W*{_RANGE}(?:\s*[:.)–—-]|\t|\s{{2,}}|\s*$)")
_CITED = pattern(rf"\b(?:Exhibits?|Exs?\.)\s[“\"]?(?P<first>{_LABEL})\b[”\"]?(?!\.\d)")
_OTHERS = pattern(
    r"(?:\b(?:Compl\w*\.?|Decl\w*\.?|Aff\w*\.?|Mot\w*\.?|Mem\w*\.?|Br\.|Opp\w*\.?|Reply|SOF|SUF|Stat\w*\.|Dep\.|Tr\."
    r"|Answer|App\.|Defendants?[’']s?|Defs?\.[’']?s?"
    r"|City[’']s|County[’']s|State[’']s|Trial|Deposition|Hearing|Defense|Government|Gov[’']t)|\bECF (?:No\. )?[\d-]+"
    r"|\bDkt\. (?:No\. )?[\d-]+|\bDoc\. (?:No\. )?[\d-]+|¶¶? ?[\d–-]+)[\s,(&;]*(?:at \d+,? )?$",
    re.IGNORECASE,
)
_AFTER = pattern(
    r"\s+(?:to|of|attached to) (?:the |his |her |their |its )?(?:\w+[’']?s? ){0,3}(?:complaint|motion|declaration"
    r"|affidavit|answer|brief|reply|deposition)|,? (?:ECF|Dkt|Doc)\b",
    re.IGNORECASE,
)
_MOST_ENTRIES = 120


def listed(draft: Draft) -> set[str]:
    """Labels (``A``, ``12``) in the paper's list of exhibits; empty where it has none with two entries at least."""
    found: set[str] = set()
    lines = [line for block in draft.blocks for line in block.text.splitlines() if line.strip()]
    for at, heading in enumerate(lines):
        if len(heading) > 60 or not _HEADING.match(" ".join(heading.split())):
            continue
        misses = 0
        for entry in lines[at + 1 : at + 1 + _MOST_ENTRIES]:
            labels = _labels(entry)
            found.update(labels)
            misses = 0 if labels else misses + 1
            if misses > 3:
                break
    return found if len(found) >= 2 else set()


def cited(draft: Draft) -> dict[str, list[Span]]:
    """Exhibits cited as the paper's own, by label, with every place; those of other papers are left out."""
    found: dict[str, list[Span]] = defaultdict(list)
    for match in _CITED.finditer(draft.text):
        before = draft.text[max(0, match.start() - 60) : match.start()]
        if not _OTHERS.search(before) and not _AFTER.match(draft.text, match.end(), match.end() + 90):
            found[match["first"].upper()].append(match.span())
    return found


def _labels(line: str) -> list[str]:
    match = _ENTRY.match(line) or _BARE_ENTRY.match(line)
    if match is None or len(line) > 300:
        return []
    first, last = match["first"], match["last"]
    if last is None or len(first) != 1 or len(last) != 1 or first >= last:
        return [first]
    return [chr(code) for code in range(ord(first), ord(last) + 1)]
