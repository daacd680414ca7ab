"""One party of a case name, read backwards word by word: where it begins, and what cannot be part of it."""

from __future__ import annotations

import re

from draftkit.citing.abbreviations import (
    COMPANIES,
    CONNECTORS,
    NOT_A_NAME,
    OPENERS,
    ORGANISATION,
    SUFFIXES,
    SUITORS,
    is_abbreviation,
)

_WORD = re.compile(r"[^\s\u2014]+")
_NAME_WORD = re.compile(r"[A-Z0-9$#&]|[a-z]{1,4}['-][A-Z]|[a-z][A-Z]|[À-ÞĀ-Ž]")
_INITIAL = re.compile(r"[A-Z]\.,?")
_PARTICLES = re.compile(
    r"(?:^|(?<=[\s(\"'\[]))(?:(?:de|la|las|los|del|della|di|da|dos|du|den|der|van|von|vander|el) ){1,3}$"
)
# Who sues for another: "A.B., a minor, by and through C.D."
_WHO = r"(?:his|her|its|their|the) |(?:next friends?|parents?|(?:natural |legal )?guardians?(?: ad litem)?|mother|father|natural|legal|custodian),? |and "
_ACTING = re.compile(
    r"(?:,? (?:an? )?(?:minor|infant|incompetent|incapacitated)(?: child| person| adult)?,?)?"
    rf"(?P<way>,? by(?: and|,? and| &) through | through | by | as (?:next friend|guardian|parent|personal representative|administrat(?:or|rix)|executor|trustee)s?[a-z ]{{0,40}} (?:of|for|to) | o/?b/?o | on behalf of |,? by (?:his|her|its|their) [A-Za-z ]{{4,40}},? )(?:{_WHO})*$"
)
_CAPACITY = re.compile(
    r",? (?:individually|on behalf of|a minor|an? [a-z]+ (?:corporation|company|association)|in (?:his|her|their) (?:individual|official))[a-z' ,-]{0,90}$"
)
_PAIRED = re.compile(r" ?(?:[A-Z][\w'-]+, )*(?:[A-Z][\w'.-]+ ){1,2}& [A-Z]")  # "Pierce, Fenner & Smith"
_CLOCK = frozenset({"P.M.", "A.M.", "p.m.", "a.m.", "etc."})
_COURTS = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th|d)|Fed\.|D\.C\.)$")
_ROMAN = re.compile(r"[IVX]{1,5}\.")
_YEAR = re.compile(r"(?:1[789]|20)\d\d")
_COUNTED = frozenset({"Local", "No.", "Nos.", "Lodge", "Dist.", "District", "Council", "Chapter", "Unit", "Post"})
_SHOUTED = frozenset({"OF", "THE", "AND", "FOR", "IN", "ON", "BY", "TO", "AT", "WITH", "EX", "REL."})
_LOUD_SIGNALS = frozenset({"SEE", "ALSO", "ACCORD", "COMPARE", "CONTRA", "CITING", "QUOTING", "UNDER"})
_SERIES = re.compile(r"\b(\d+) (?:through|thru|to) #?\d+")
_PREPOSITIONS = frozenset({"on", "to", "in", "by", "at", "with"})
_MAX_WORDS = 30
REACH = 320
"""Characters a case name may take."""


def _is_body(words: str) -> bool:
    """True if a word of ``words`` shows a company or public body."""
    for word in words.split():
        bare = word.strip(",.")
        if bare in ORGANISATION or bare in COMPANIES or (bare.isupper() and bare.capitalize() in ORGANISATION):
            return True
    return False


def start_of_party(text: str, end: int, low: int) -> int | None:
    """Start of the party that ends at ``end``, with whoever it sues for ("A.B., a minor, by and through C.D.")."""
    start = start_of_words(text, end, low)
    if start is None and (capacity := _CAPACITY.search(text, max(low, end - 100), end)):
        start = start_of_words(text, capacity.start(), low)
    for _ in range(2):
        acting = _ACTING.search(text, max(low, start - 90), start) if start is not None else None
        if start is None or acting is None:
            break
        earlier = start_of_words(text, acting.start(), low)
        if earlier is None:
            break
        initials = re.compile(r"(?:[A-Z]\.){2,}")
        if acting["way"] == " by " and not (initials.match(text, earlier) or initials.match(text, start)):
            break
        start = earlier
    return start


def holds_together(part: str) -> bool:
    """True if ``part`` can be (the end of) a case name: no sentence end, no clause, no ordinary prose."""
    if not part or len(part) > 200 or any(c in part for c in ";!?"):
        return False
    if part.count("(") != part.count(")"):
        return False
    words = _SERIES.sub(r"\1", part).split()
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


def start_of_words(text: str, end: int, low: int) -> int | None:
    """Start of the longest run of name words that ends at ``end``, or None."""
    words = list(_WORD.finditer(text, max(low, end - REACH), end))
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
        left = words[: len(words) - 1 - count]
        if not rightmost and "\u2014" in text[match.end() : words[len(words) - count].start()]:
            break
        if not rightmost and _ends_a_clause(bare, after, beyond, left[-1][0] if left else "", text[match.end() : end]):
            break
        if rightmost and bare[-1] in ";:!?)]":
            break
        core = bare.rstrip(",")
        shouted = core.isupper() and len(core) > 1 and after.strip(".,'\"").isupper()
        folded = core.lower().rstrip(".")
        joins = core in ("Of", "And", "For") or (shouted and core in _SHOUTED)
        if _NAME_WORD.match(core) and not (joins and not rightmost):
            loud = shouted or core in _LOUD_SIGNALS
            if not rightmost and (core in OPENERS or (loud and core.capitalize() in OPENERS)):
                break
            if core[0].isdigit() and not rightmost and not after[:1].isupper():
                break
            if not rightmost and _is_prose(core, left[-1][0] if left else "", text[match.end() : end]):
                break
            start = match.start() + opened  # a connector is taken only if a name word stands before it
        elif folded in CONNECTORS and (not rightmost or folded in ("al", "ux")):
            if (folded == "and" or folded in _PREPOSITIONS) and not _inside_a_name(
                folded, left, text[match.end() : end]
            ):
                break
        else:
            break
        if opened:
            break
        after, beyond = bare, after
    if start is not None and text.startswith("& ", start):
        start += 2  # "Helling v. McKinney & Hutto v. Finney": it joins two cases
    if start is not None and (particles := _PARTICLES.search(text, max(low, start - 24), start)):
        start = particles.start()  # "de la Cruz", "van der Berg"
    return start


def _is_prose(word: str, before: str, right: str) -> bool:
    """True for a capitalised word that stands before a name, not in it: "the Court's Graham v. Connor", "In May 1989"."""
    if _YEAR.fullmatch(word):
        return before in OPENERS or before in NOT_A_NAME or before == "May" or not before[:1].isupper()
    owner = word.removesuffix("'s")
    if owner in ("Amendment", "Amendments", "Circuit") or word == "Court's":
        return not _is_body(right)
    return owner != word and before in ("Justice", "Judge") and not _is_body(right)


def _ends_a_clause(word: str, after: str, beyond: str, before: str, right: str) -> bool:
    """True if ``word`` ends a sentence or clause rather than a part of a name.

    ``before`` is the word to its left, ``after`` and ``beyond`` those to its right, ``right`` all that was taken so far.
    """
    last = word[-1]
    if last in ';:!?)]"' or word.endswith(("--", ".'")):
        return True
    if last == ",":
        return not _comma_inside(word, after, beyond, before, right)
    return last == "." and (not is_abbreviation(word) or _ends_a_sentence(word, after, before, right))


def _comma_inside(word: str, after: str, beyond: str, before: str, right: str) -> bool:
    """True if the comma of ``word`` is part of a party's name."""
    follow = after.rstrip(",")
    if follow in SUFFIXES or follow.rstrip(".") in SUFFIXES or follow == "&" or after.rstrip(".") == "et":
        return True
    if follow in SUITORS or follow in ("Local", "Lodge"):
        return True  # "Clark, Attorney General", "Teamsters, Local 25"
    if after.endswith(",") and beyond.rstrip(",") in SUFFIXES:
        return True  # "Rent-A-Center, West, Inc."
    bare = word.rstrip(",")
    if bare.isdigit() and before in _COUNTED:
        return True  # "Local 100, SEIU"
    if bare in SUITORS and (_is_body(right) or any(w.isupper() and len(w) > 2 for w in right.split())):
        return True
    if bare[:1].isupper() and bare not in OPENERS and _PAIRED.match(right):
        return True
    return bool(_INITIAL.fullmatch(after) and _INITIAL.fullmatch(beyond))  # "Milavetz, P. A."


def _ends_a_sentence(word: str, after: str, before: str, right: str) -> bool:
    """True if the point of an abbreviation ends a sentence too: ``of Acme, Inc. Doe v. Roe``."""
    if word in _CLOCK or (word == "Cir." and _COURTS.search(before)):
        return True
    if _ROMAN.fullmatch(word) and (before in NOT_A_NAME or before in ("Point", "Argument", "Ground", "Issue", "Claim")):
        return True
    if word == "P." and before in ("Civ.", "Crim.", "App.", "Bankr."):
        return True
    stem = word.rstrip(".")
    closes = stem in COMPANIES or (before.endswith(",") and stem in SUFFIXES) or (word == "U.S." and before == "the")
    if after.rstrip(".,") in SUFFIXES:
        return False  # "Standard Oil Co. Ind."
    if not closes or not after[:1].isalpha() or not after[:1].isupper():
        return False
    return not _is_body(right)


def _inside_a_name(word: str, left: list[re.Match[str]], right: str) -> bool:
    """True if a lower-case ``word`` (and, at, in, on ...) joins two parts of one body's name, not two parts of a sentence."""
    before = left[-1][0].strip("(\"'[,.") if left else ""
    if word == "in" and before.startswith("$"):
        return True
    if not before[:1].isupper() or before in OPENERS:
        return False
    if _is_body(before) and word != "in":
        return True
    if word == "and" and right.split(maxsplit=1)[0].strip(",.") in ("Company", "Co", "Sons", "Bros", "Associates"):
        return True
    if not _is_body(right):
        return False
    if word == "and":  # "Department of Health and Human Services", not "Grutter and Regents of Univ. of Cal."
        return any(_is_body(w[0].strip("(\"'[")) for w in left[-4:])
    return word in ("at", "in") and before not in NOT_A_NAME and before not in ORGANISATION
