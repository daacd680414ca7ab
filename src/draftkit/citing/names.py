"""Case names, read backwards from a citation.

The name ends where the volume begins and starts where the sentence, the bracket, the signal or the previous citation
ends. Words are taken one by one, right to left, as long as they can belong to a name.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass

from draftkit.citing.abbreviations import NOT_A_NAME, OPENERS
from draftkit.citing.dockets import docket_before
from draftkit.citing.party import REACH, holds_together, start_of_party, start_of_words

_VERSUS = re.compile(
    r"(?<=[\w.,'\")&!\]]) (?:(?:vs?\.?|V[Ss]?\.|VS|versus|-vs?\.?-) (?=[\w$\"'(\[#])|vs?\.(?=[A-Z]))|(?<=[A-Z]{3}) V (?=[A-Z]{3})"
)
_NON_ADVERSARY = re.compile(
    r"(?<![\w'-])(?P<lead>in re(?: the)?|in the matter of|matter of|ex parte|application of|petition of|in the interest of"
    r"|in the application of|guardianship of|interest of|estate of):?(?= )",
    re.I,
)
_DATE_FIRST = re.compile(r" ?[(\[](?P<inner>(?:[^()\[\]]{2,30} )?(?:1[6-9]|20)\d\d)[)\]]$")
_TYPED_BREAK = re.compile(r" ?(?:[:;]| -)$")  # "Hope v. Pelzer; 536 U.S. 730", "Hope v. Pelzer - 536 U.S. 730"
_NICKNAME = re.compile(r" ?\((?!citing|quoting)(?:hereinafter,? |the )?[\"']?[A-Z][^()]{1,60}\)$")
_SUPRA = re.compile(r",? supra,?$")

# "under hope v pelzer 536 us 730": without capitals nobody can tell where the first party begins, so its last word counts.
_LOWER = re.compile(
    r"(?<![\w'-])(?P<plaintiff>(?:united |(?:city|county|town|village|state|estate) of )?[a-z][a-z'-]+)"
    r" (?:vs?\.?|versus) (?P<defendant>[a-z][a-z'.-]*(?: [a-z][a-z'.-]*){0,10})$"
)


@dataclass(slots=True)
class Name:
    """A case name in clean offsets. ``start`` is where the citation as printed begins."""

    start: int
    end: int
    name: str
    plaintiff: str | None = None
    defendant: str | None = None


@dataclass(slots=True)
class Head:
    """Everything read backwards from one token."""

    name: Name | None = None
    docket: str | None = None
    docket_start: int = -1
    date_first: str | None = None
    """The inside of a parenthesis with the year before the volume (California style), or None."""


def read_head(text: str, at: int, low: int) -> Head:
    """What stands between ``low`` and a token that starts at ``at``: name, docket number, early date."""
    head = Head()
    low = max(low, at - REACH - 120)
    end = _trim(text, low, at)
    comma = "," in text[end:at]
    supra = _SUPRA.search(text, max(low, end - 8), end)
    if supra:  # "Hope, supra, 536 U.S. at 741"
        end, comma = supra.start(), True
    docket = docket_before(text, low, end)
    if docket:
        head.docket, head.docket_start = docket["number"].rstrip(",. "), docket.start("printed")
        end = _trim(text, low, docket.start())
        comma = True
    early = _DATE_FIRST.search(text, max(low, end - 48), end)
    if early:
        head.date_first = early["inner"]
        end = _trim(text, low, early.start())
        comma = True
    if end > low and text[end - 1] in "(|":  # "Hope v. Pelzer (536 U.S. 730)", "| Hope v. Pelzer | 536 U.S. 730 |"
        head.name = read_name(text, _trim(text, low, end - 1), low, single=False)
    nick = _NICKNAME.search(text, max(low, end - 64), end)
    if nick and head.name is None:
        head.name = read_name(text, _trim(text, low, nick.start()), low, single=False)
    if head.name is None and (typed := _TYPED_BREAK.search(text, max(low, end - 2), end)):
        head.name = read_name(text, typed.start(), low, single=False)
    if head.name is None:
        head.name = read_name(text, end, low, single=comma) or _without_capitals(text, end, low)
    return head


def _without_capitals(text: str, end: int, low: int) -> Name | None:
    """``hope v pelzer``: a name typed or dictated without a capital letter, or None."""
    match = _LOWER.search(text, max(low, end - 90), end)
    if match is None:
        return None
    plaintiff, defendant = match["plaintiff"], match["defendant"]
    return Name(match.start(), end, f"{plaintiff} v. {defendant}", plaintiff, defendant)


def _trim(text: str, low: int, end: int) -> int:
    while end > low and text[end - 1] in " ,":
        end -= 1
    return end


def read_name(text: str, end: int, low: int, *, single: bool) -> Name | None:
    """The case name that ends exactly at ``end``, or None. ``single``: one party's name alone is enough."""
    low = max(low, end - REACH)
    versus = _versus(text, low, end)
    lead = _lead(text, low, end)
    if versus and holds_together(text[versus.end() : end]):
        start = start_of_party(text, versus.start(), low)
        if start is not None:
            if lead and lead.end() + 1 >= start > lead.start() and _is_caption_lead(lead):
                start = lead.start()
            plaintiff, defendant = _tidy(text[start : versus.start()]), _tidy(text[versus.end() : end])
            return Name(start, end, f"{plaintiff} v. {defendant}", plaintiff, defendant)
    if lead and _is_caption_lead(lead) and lead.end() + 1 < end and holds_together(text[lead.end() + 1 : end]):
        rest = _tidy(text[lead.end() + 1 : end])
        return Name(lead.start(), end, f"{_lead_form(lead['lead'])} {rest}", None, rest)
    if not single:
        return None
    start = start_of_words(text, end, low)
    if start is None:
        return None
    name = _tidy(text[start:end])
    words = name.split()
    if len(words) > 8 or NOT_A_NAME.intersection(w.rstrip(".,'s") for w in words) or NOT_A_NAME.intersection(words):
        return None
    if len(words) == 1 and (len(name) < 3 or name[0].isdigit() or name in OPENERS):
        return None
    return Name(start, end, name)


def _versus(text: str, low: int, end: int) -> re.Match[str] | None:
    """The "v." of the last name before ``end``."""
    found = deque(_VERSUS.finditer(text, low, end), maxlen=2)
    if not found:
        return None
    if len(found) == 2 and found[1][0] == " V. " and found[0][0] != " V. ":
        between = text[found[0].end() : found[1].start()]
        if "," not in between and " and " not in between and holds_together(between):
            return found[0]  # "Verizon v. Law Offices of Curtis V. Trinko": an initial
    return found[-1]


def _lead(text: str, low: int, end: int) -> re.Match[str] | None:
    """The last "In re" and the like; of several in a row ("In re Estate of") the first."""
    lead: re.Match[str] | None = None
    reach = -1
    for match in _NON_ADVERSARY.finditer(text, low, end):
        if lead is None or text[reach : match.start()].strip() not in ("", "the") or not _is_caption_lead(lead):
            lead = match
        reach = match.end()
    return lead


def _is_caption_lead(lead: re.Match[str]) -> bool:
    # "estate of" and the like in running prose are lower case; "in re" never is.
    return lead["lead"][0].isupper() or lead["lead"].lower().startswith(("in re", "ex parte"))


def _lead_form(lead: str) -> str:
    folded = lead.lower()
    return {"in re": "In re", "ex parte": "Ex parte"}.get(
        folded, lead[0].upper() + lead[1:] if not lead.isupper() else lead
    )


def _tidy(part: str) -> str:
    return " ".join(part.split()).strip(" ,\"'")
