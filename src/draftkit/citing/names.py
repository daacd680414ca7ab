"""Case names, read backwards from a citation.

The name ends where the volume begins and starts where the sentence, the bracket, the signal or the previous citation
ends. Words are taken one by one, right to left, as long as they can belong to a name.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass

from draftkit.citing.abbreviations import CONNECTORS, NOT_A_NAME, OPENERS, ORGANISATION, SUFFIXES, is_abbreviation

_VERSUS = re.compile(r"(?<=[\w.'\")&!\]]) (?:vs?\.?|V[Ss]?\.|VS) (?=[\w$\"'(\[#])")
_NON_ADVERSARY = re.compile(
    r"(?<![\w'-])(?P<lead>in re(?: the)?|in the matter of|matter of|ex parte|application of|petition of|in the interest of"
    r"|in the application of|guardianship of|interest of|estate of):?(?= )",
    re.I,
)
_DOCKET = re.compile(
    r"[, ]{0,2}(?:(?:Case|Civil(?: Action)?|Civ\.?(?: A(?:ction|\.)?)?|Crim\.?(?: A\.)?|Docket|Index|C\.A\.) ?)?(?:Nos?|NO)\.?:? ?"
    r"(?P<docket>(?=[^;()]*\d)[\w][\w:./-]*(?:(?:,| &| and|, and)? [\w]*\d[\w:./-]*)*(?: ?\([A-Za-z, ]{2,12}\))*),?$"
)
_DOCKET_BARE = re.compile(r", (?P<docket>\d{1,2}:\d\d-?[a-z]{2}-?\d{3,6}[\w()-]*),?$", re.I)
_DATE_FIRST = re.compile(r" ?\((?P<inner>(?:[^()]{2,30} )?(?:1[6-9]|20)\d\d)\)$")
_NICKNAME = re.compile(r" ?\((?!citing|quoting)[A-Z][^()]{1,60}\)$")
_WORD = re.compile(r"[^\s\u2014]+")
_NAME_WORD = re.compile(r"[A-Z0-9$#&]|[a-z]{1,4}['-][A-Z]|[a-z][A-Z]|[À-ÞĀ-Ž]")
_INITIAL = re.compile(r"[A-Z]\.,?")
_PREPOSITIONS = frozenset({"on", "to", "in", "by", "at", "with"})
_SUPRA = re.compile(r",? supra,?$")
_REACH = 320  # characters a case name may take
_MAX_WORDS = 30


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
    low = max(low, at - _REACH - 120)
    end = _trim(text, low, at)
    comma = "," in text[end:at]
    supra = _SUPRA.search(text, max(low, end - 8), end)
    if supra:  # "Hope, supra, 536 U.S. at 741"
        end, comma = supra.start(), True
    docket = _DOCKET.search(text, max(low, end - 140), end) or _DOCKET_BARE.search(text, max(low, end - 60), end)
    if docket and ("," in docket[0][:2] or re.search(r"[-:]|\d{4}", docket["docket"])):  # else "Local No. 123"
        head.docket, head.docket_start = docket["docket"].rstrip(",. "), docket.start()
        end = _trim(text, low, docket.start())
        comma = True
    early = _DATE_FIRST.search(text, max(low, end - 48), end)
    if early:
        head.date_first = early["inner"]
        end = _trim(text, low, early.start())
        comma = True
    nick = _NICKNAME.search(text, max(low, end - 64), end)
    if nick:
        head.name = read_name(text, _trim(text, low, nick.start()), low, single=False)
    if head.name is None:
        head.name = read_name(text, end, low, single=comma)
    return head


def _trim(text: str, low: int, end: int) -> int:
    while end > low and text[end - 1] in " ,":
        end -= 1
    return end


def read_name(text: str, end: int, low: int, *, single: bool) -> Name | None:
    """The case name that ends exactly at ``end``, or None. ``single``: one party's name alone is enough."""
    low = max(low, end - _REACH)
    versus = _last(_VERSUS, text, low, end)
    lead = _last(_NON_ADVERSARY, text, low, end)
    if versus and _holds_together(text[versus.end() : end]):
        start = _walk(text, versus.start(), low)
        if start is not None:
            if lead and lead.end() + 1 >= start > lead.start() and _is_caption_lead(lead):
                start = lead.start()
            plaintiff, defendant = _tidy(text[start : versus.start()]), _tidy(text[versus.end() : end])
            return Name(start, end, f"{plaintiff} v. {defendant}", plaintiff, defendant)
    if lead and _is_caption_lead(lead) and lead.end() + 1 < end and _holds_together(text[lead.end() + 1 : end]):
        rest = _tidy(text[lead.end() + 1 : end])
        return Name(lead.start(), end, f"{_lead_form(lead['lead'])} {rest}", None, rest)
    if not single:
        return None
    start = _walk(text, end, low)
    if start is None:
        return None
    name = _tidy(text[start:end])
    words = name.split()
    if len(words) > 8 or NOT_A_NAME.intersection(w.rstrip(".,'s") for w in words) or NOT_A_NAME.intersection(words):
        return None
    if len(words) == 1 and (len(name) < 3 or name[0].isdigit() or name in OPENERS):
        return None
    return Name(start, end, name)


def _last(pattern: re.Pattern[str], text: str, low: int, end: int) -> re.Match[str] | None:
    found = deque(pattern.finditer(text, low, end), maxlen=1)
    return found[0] if found else None


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


def _holds_together(part: str) -> bool:
    """True if ``part`` can be (the end of) a case name: no sentence end, no clause, no ordinary prose."""
    if not part or len(part) > 200 or any(c in part for c in ";!?"):
        return False
    if part.count("(") != part.count(")"):
        return False
    words = part.split()
    for i, word in enumerate(words):
        bare = word.strip(",\"'()[]")
        if not bare:
            continue
        last = i == len(words) - 1
        if (
            bare.endswith(".")
            and not last
            and len(bare) > 6
            and not is_abbreviation(bare)
            and words[i + 1][:1].isupper()
        ):
            return False
        if not _NAME_WORD.match(bare) and bare.lower().rstrip(".") not in CONNECTORS and not bare.startswith("'"):
            return False
        if word.endswith(":"):
            return False
        if word.endswith(",") and not last and i == 0 and words[1] in OPENERS:
            return False
    return True


def _walk(text: str, end: int, low: int) -> int | None:
    """Start of the longest run of name words that ends at ``end``, or None."""
    words = list(_WORD.finditer(text, max(low, end - _REACH), end))
    start: int | None = None
    after = beyond = ""
    for count, match in enumerate(reversed(words)):
        word = match[0]
        opened = len(word) - len(word.lstrip("(\"'[*_"))
        if opened and word[opened - 1] == "'" and word[opened:].startswith(("n ", "n")) and len(word) <= 3:
            opened = 0
        bare = word[opened:]
        if not bare or count >= _MAX_WORDS:
            break
        rightmost = count == 0
        if not rightmost and "\u2014" in text[match.end() : words[len(words) - count].start()]:
            break
        if not rightmost and _ends_a_clause(bare, after, beyond):
            break
        if rightmost and bare[-1] in ";:!?)]":
            break
        core = bare.rstrip(",")
        folded = core.lower().rstrip(".")
        if _NAME_WORD.match(core):
            if core in OPENERS and not rightmost:
                break
            if core[0].isdigit() and not rightmost and not after[:1].isupper():
                break
            start = match.start() + opened  # a connector is taken only if a name word stands before it
        elif folded in CONNECTORS and (not rightmost or folded == "al"):
            left = words[: len(words) - 1 - count]
            if (folded == "and" or folded in _PREPOSITIONS) and not _inside_a_name(
                folded, left, text[match.end() : end]
            ):
                break
        else:
            break
        if opened:
            break
        after, beyond = bare, after
    return start


def _ends_a_clause(word: str, after: str, beyond: str) -> bool:
    """True if ``word``, with ``after`` and ``beyond`` to its right, ends a sentence or clause rather than a part of a name."""
    last = word[-1]
    if last in ';:!?)]"' or word.endswith(("--", ".'")):
        return True
    if last == ",":
        follow = after.rstrip(",")
        if follow in SUFFIXES or follow.rstrip(".") in SUFFIXES or follow == "&" or after == "et":
            return False
        if after.endswith(",") and beyond.rstrip(",") in SUFFIXES:
            return False  # "Rent-A-Center, West, Inc."
        return not (_INITIAL.fullmatch(after) and _INITIAL.fullmatch(beyond))  # "Milavetz, P. A."
    return last == "." and not is_abbreviation(word)


def _inside_a_name(word: str, left: list[re.Match[str]], right: str) -> bool:
    """True if a lower-case ``word`` (and, at, in, on ...) joins two parts of one body's name, not two parts of a sentence."""
    before = left[-1][0].strip("(\"'[,.") if left else ""
    if not before[:1].isupper() or before in OPENERS:
        return False
    if before in ORGANISATION and word != "in":
        return True
    if not any(w.strip(",.") in ORGANISATION for w in right.split()):
        return False
    if word == "and":  # "Department of Health and Human Services", not "Grutter and Regents of Univ. of Cal."
        return any(w[0].strip("(\"'[,.") in ORGANISATION for w in left[-4:])
    return word in ("at", "in") and before not in NOT_A_NAME and before not in ORGANISATION
