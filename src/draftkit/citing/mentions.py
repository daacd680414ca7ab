"""Cases mentioned by name alone: ``In *Hope*, the Court held …``, ``Hope v. Pelzer`` without a citation.

A name is an ordinary word too often (*Hope*, *Will*, *Long*), so a bare name counts only where the words around it, or
its italics, show that a case is meant, and never where the draft uses the name for a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice

from draftkit.citing.abbreviations import ORGANISATION
from draftkit.citing.cite import Cite, Taken
from draftkit.citing.names import read_name
from draftkit.citing.normalise import Clean, normalise
from draftkit.citing.pins import read_pins
from draftkit.citing.shortnames import distinctive, short_names
from draftkit.model.citation import Kind
from draftkit.model.draft import Block, Draft

_TITLE = re.compile(
    r"\b(?:Officers?|Sgt\.|Sergeants?|Deput(?:y|ies)|Det\.|Detectives?|Mr\.|Ms\.|Mrs\.|Dr\.|Judges?|Justices?|Wardens?|Defendants?|Plaintiffs?"
    r"|Chief|Agents?|Troopers?|Lt\.|Lieutenant|Capt\.|Captain|Cpl\.|Corporal|Nurse|Sheriff|Mayor|Doctor|Inspector|Director|Superintendent"
    r"|Secretary|Governor|President|Attorney|Professor|Counselor|Guard|Inmate|Witness)(?: [A-Z]\.)? ([A-Z][\w'-]+)"
)
_BEFORE = re.compile(
    r"(?:\b(?:[Ii]n|[Uu]nder|[Ll]ike|[Uu]nlike|[Bb]oth|[Ff]rom|than|[Aa]pply(?:ing)?|[Aa]pplies|[Ff]ollowing|[Ff]ollows?|[Dd]istinguish\w*|[Ss]ee|[Cc]ites?|[Cc]iting"
    r"|[Qq]uoting|[Oo]verrul\w+|[Aa]brogat\w+|[Rr]elies on|[Rr]ely on|[Rr]elying on|[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Pp]er|[Ee]xtend\w*|[Rr]ead(?:s|ing)?|[Aa]s"
    r"|holding of|rule (?:of|in|from)|logic of|reasoning of|facts of|teaching of|standard of|decision in|opinion in|case of|dissent in|controlled by"
    r"|governed by|foreclosed by|consistent with|contrary to|reliance on|progeny of|court in|Court in|panel in|officers? in|[Cc]f\.|[Ee]\.g\.,)) [\"*_(]*$"
)
_AFTER = re.compile(
    r"(?:'s? (?:holding|rule|test|standard|reasoning|facts|logic|framework|teaching|progeny|command|mandate|order|two|three|first|second|language|analysis|plaintiff|officers?|court|dissent|majority)"
    r"|,? (?:held|holds|explained|explains|decided|rejected|rejects|recognized|recognised|established|involved|involves|concerned|concerns|controls|governs|applies|requires"
    r"|forecloses|teaches|itself|and its progeny|does not|did not|is (?:distinguishable|inapposite|on point|controlling|not)|court|Court|line of|standard|factors|test|defendants|officers|plaintiff)\b"
    r"| at \d{1,4}\b|, (?:the|too|by contrast|supra|where|which|however|as here|a)\b)"
)
# A bare age or hour has two figures; after a comma only a page has three.
_AT = re.compile(r"(?: at |, (?:slip op\. )?at (?=\d{3}|\*))(?=\*?\d{1,4}\b(?!:| ?(?:[ap]\.?m\b|o'clock|years)))")
_MOST_NAMES = 2_000
"""Bare names that are read in one paragraph: no paragraph that a person wrote comes near, a hostile one would."""
_WORD = re.compile(r"[A-Za-z][\w'.-]*")
_VERSUS = re.compile(r"(?<=[\w.'\")&]) (?:vs?\.|v) (?=[A-Z$])")
_NAME_END = re.compile(
    r"(?:(?:[A-Z][\w'.&-]*|[a-z]{1,3}[-'][A-Z]\w+)(?:,? (?:Inc\.|LLC|Jr\.|Sr\.|et al\.))?"
    r"(?: (?:of|the|and|for|&|de|la|ex|rel\.)(?= ))*(?: |$)?){1,9}"
)


def find_mentions(cites: list[Cite], draft: Draft) -> list[Cite]:
    """Name-only citations of ``draft``, outside every citation already found."""
    table = _names(cites, draft)
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    first_at: dict[str, int] = {}
    cleans: dict[int, Clean] = {}
    for cite in cites:
        taken[cite.block.start].append((cite.start, max(cite.end, cite.cite_end)))
        cleans[cite.block.start] = cite.clean
        for name in short_names(cite.plaintiff, cite.defendant) if cite.kind is Kind.FULL_CASE else ():
            first_at.setdefault(name, cite.at)
    mentions: list[Cite] = []
    for block in draft.blocks:
        if block.is_table_of or not block.text:
            continue
        has_versus = " v. " in block.text or " v " in block.text or " vs. " in block.text
        if not has_versus and not table:
            continue
        clean = cleans.get(block.start)
        if clean is None:
            clean = normalise(block.text)
        busy = Taken(taken.get(block.start, ()))
        found = _versus(block, clean, busy) if has_versus else []
        found += _alone(block, clean, busy, table, first_at)
        mentions += found
    return mentions


def _names(cites: list[Cite], draft: Draft) -> dict[str, list[str]]:
    """Short names by their first word, without those the draft uses for people."""
    people = {m[1] for m in _TITLE.finditer(draft.text)}
    table: dict[str, list[str]] = defaultdict(list)
    for cite in cites:
        if cite.kind is not Kind.FULL_CASE or cite.block.is_table_of:
            continue
        for name in short_names(cite.plaintiff, cite.defendant):
            if name.split()[-1] in people or name in people or not distinctive(name) or not name[:1].isalpha():
                continue
            known = table[name.split()[0]]
            if name not in known:
                known.append(name)
                known.sort(key=len, reverse=True)
    return table


def _cite(block: Block, clean: Clean, start: int, end: int, name: str) -> Cite:
    cite = Cite(Kind.NAME_ONLY, block, clean, start, end, start, end)
    cite.name = name
    return cite


def _versus(block: Block, clean: Clean, busy: Taken) -> list[Cite]:
    """``X v. Y`` with no volume behind it."""
    found = []
    text = clean.text
    for match in islice(_VERSUS.finditer(text), _MOST_NAMES):
        if busy.touches(match.start(), match.end()):
            continue
        right = _NAME_END.match(text, match.end())
        if right is None:
            continue
        end = match.end() + len(_cut(right[0]))
        name = read_name(text, end, 0, single=False)
        if name and name.plaintiff and not busy.touches(name.start, end):
            cite = _cite(block, clean, name.start, end, name.name)
            cite.plaintiff, cite.defendant = name.plaintiff, name.defendant
            _take_pin(cite, text, end)
            busy.add(name.start, end)
            found.append(cite)
    return found


def _take_pin(mention: Cite, text: str, end: int) -> None:
    """The page of "Hope at 742" and "Hope v. Pelzer, at 742"."""
    lead = _AT.match(text, end)
    if lead:
        mention.pins, pins_end = read_pins(text, lead.end(), frozenset(), bare=True)
        if mention.pins:
            mention.end, mention.pin_span = pins_end, (lead.end(), pins_end)


def _cut(right: str) -> str:
    """The defendant's name without the words that follow it in the sentence."""
    words = right.split(" ")
    kept: list[str] = []
    for word in words:
        if word == "and" and not (kept and kept[-1].strip(",.") in ORGANISATION):
            break
        kept.append(word)
        if word.endswith((".", ",", "'s")) and not word.endswith(
            ("Inc.", "Co.", "Corp.", "Dep't", "Cnty.", "St.", "Bd.", "Jr.", "No.")
        ):
            break
    while kept and kept[-1].lower() in ("of", "the", "and", "for", "&", "de", "la", "ex", "rel.", ""):
        kept.pop()
    joined = " ".join(kept)
    joined = joined.removesuffix(",").removesuffix("'s")
    return joined[:-1] if joined.endswith(".") and len(kept[-1]) > 4 else joined


def _alone(
    block: Block, clean: Clean, busy: Taken, table: dict[str, list[str]], first_at: dict[str, int]
) -> list[Cite]:
    found = []
    text = clean.text
    for word in _WORD.finditer(text):
        names = table.get(word[0]) or table.get(word[0].removesuffix("'s").rstrip("."))
        if not names:
            continue
        for name in names:
            start, end = word.start(), word.start() + len(name)
            if text[start:end] != name or (end < len(text) and (text[end].isalnum() or text[end] == "-")):
                continue
            if busy.touches(start, end):
                break
            if block.start + clean.offsets[start] < first_at.get(name, 0):
                break
            if _meant(block, clean, start, end):
                mention = _cite(block, clean, start, end, name)
                _take_pin(mention, text, end)
                found.append(mention)
                busy.add(start, end)
            break
    return found


def _meant(block: Block, clean: Clean, start: int, end: int) -> bool:
    """True if the words around the name, or its italics, show that the case is meant."""
    text = clean.text
    if re.match(r" v\.? ", text[end : end + 4]) or re.search(r" v\.? $", text[max(0, start - 4) : start]):
        return False
    a, b = clean.back(start, end)
    original = block.text
    emphasised = original[max(0, a - 1) : a] in ("*", "_") and original[b : b + 1] in ("*", "_")
    italic = any(s.start <= a and s.end >= b and {"italic", "underline"} & s.flags for s in block.segments)
    if _AT.match(text, end):
        return True
    before = bool(_BEFORE.search(text[max(0, start - 40) : start]))
    after = bool(_AFTER.match(text, end))
    if emphasised or (italic and _some_roman(block)):
        return True
    return (
        (before and (after or not text[end : end + 2].startswith((" A", " B", " C")))) and not _person(text, end)
    ) or (after and _sentence_start(text, start) and "'" in text[end : end + 1])


def _some_roman(block: Block) -> bool:
    return any(not ({"italic", "underline"} & s.flags) and s.end > s.start for s in block.segments)


def _person(text: str, end: int) -> bool:
    """The name goes on as a person's (``Hope Smith``) or acts as one (``Hope said``)."""
    return bool(
        re.match(
            r" (?:[A-Z][a-z]+|said|told|grabbed|struck|shot|walked|ran|was|testified|drove|called|asked)\b",
            text[end : end + 14],
        )
    )


def _sentence_start(text: str, start: int) -> bool:
    head = text[max(0, start - 3) : start]
    return not head.strip() or head.rstrip().endswith((".", "?", "!", ")"))
