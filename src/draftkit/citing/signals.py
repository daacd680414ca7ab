"""Introductory signals (Bluebook rule 1.2) before a citation."""

from __future__ import annotations

import re

_EG = r"(?:,? e\. ?g\.,?)?"
_SIGNAL = re.compile(
    r"(?:^|(?<=[\s(\"'\[;:.,-]))(?P<signal>"
    rf"see,? also{_EG}|see,? generally|see,? in particular|see{_EG}|but see{_EG},?(?: also)?|but,? cf\.?{_EG}"
    rf"|cf\.?{_EG}|compare|contra{_EG}|accord{_EG}|e\. ?g\.|with)[\s,:*_]*$",
    re.I,
)
_PRINTED = {
    "see": "See", "seealso": "See also", "seegenerally": "See generally", "seeinparticular": "See", "butsee": "But see",
    "butseealso": "But see", "butcf": "But cf.", "cf": "Cf.", "compare": "Compare", "contra": "Contra",
    "accord": "Accord", "eg": "E.g.", "with": "with",
    "seeeg": "See, e.g.", "seealsoeg": "See also, e.g.", "butseeeg": "But see, e.g.", "cfeg": "Cf., e.g.",
    "butcfeg": "But cf., e.g.", "accordeg": "Accord, e.g.", "contraeg": "Contra, e.g.",
}  # fmt: skip
_KEEP = re.compile(r"[^a-z]")


def signal_before(text: str, at: int, low: int) -> tuple[str | None, int]:
    """The signal that ends at ``text[at]`` and where it starts; ``(None, at)`` where there is none.

    ``with`` counts only as the second half of ``Compare … with …``, which the caller knows.
    """
    head = text[max(low, at - 40) : at]
    found = _SIGNAL.search(head)
    if not found:
        return None, at
    printed = _PRINTED.get(_KEEP.sub("", found["signal"].lower()))
    if printed == "with" and "ompare" not in text[low:at] and not head[: found.start()].rstrip().endswith((";", ",")):
        return None, at
    return printed, max(low, at - 40) + found.start("signal")
