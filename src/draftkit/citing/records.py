"""Citations to the record of the case itself: docket entries, pleadings, transcripts, exhibits, briefs, appendices.

A citation is a title (``Smith Dep.``), a docket entry (``ECF No. 12-3``), or both in either order, and a place in it.
Every district has its own spelling; what they share is that an abbreviated title needs a place to be a citation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftkit.citing.abbreviations import OPENERS

_SPOT = r"\d+(?:[:.]\d+)*(?: ?- ?\d+(?:[:.]\d+)*)?"
_MORE = rf"(?:(?:,| &| and|, and) {_SPOT}(?!\w| [A-Z]|[-.]\d))*"
_NO_CLOCK = r"(?! ?(?:[ap]\.? ?m\b|o'clock|%|percent\b|feet\b|frames\b|years?\b|minutes\b|hours\b))"
_NUMBER = r"\d{1,4}(?:\([a-z0-9]\)|[a-z]\b)*"
_WHERE = re.compile(
    rf"(?:,? ?(?:at )?Page ?ID\.?(?: ?Nos?\.| ?##?|\.)? ?{_SPOT}(?:(?:,| &| and) {_SPOT}(?!\w))*"
    rf"|,? ?(?:at )?(?:¶{{1,2}}|paras?\.|[Pp]aragraphs?|§{{1,2}}) ?{_NUMBER}"
    rf"(?:(?: ?[-,&] ?|,? and | to | through )(?:¶ ?)?{_NUMBER}(?!\d| ?(?:F\.|U\.|S\.| [A-Z])))*"
    rf"|,? (?:at )?(?:CM/ECF )?(?:pp?\.|[Pp]ages?|pgs?\.?) ?{_SPOT}{_MORE}(?:, ?(?:ll?\.|lines?) ?{_SPOT})?"
    rf"|,? at (?:\*?{_SPOT}{_NO_CLOCK}{_MORE}|[ivxlc]+\b)"
    r"|,? ?\d{1,4}:\d{1,2}(?: ?- ?\d{1,4}(?::\d{1,2})?)?(?:(?:,|;| &| and) ?\d{1,4}:\d{1,2}(?: ?- ?\d{1,4}(?::\d{1,2})?)?)*"
    r")(?:,? n\. ?\d+)?"
)
_BARE = re.compile(rf" \d{{1,4}}(?:-\d{{1,4}})?{_NO_CLOCK}(?!\w|[:.,]\d|-\d| [A-Z][A-Za-z.]* \d)")
_NUMBERED = re.compile(r",? Nos?\. \d+(?![\w-])")  # of interrogatories and statements of fact
_LEAF = re.compile(r" ?\d{1,4}a(?: ?- ?\d{1,4}a?)?(?!\w)")
_ENTRY_NUMBER = (
    r"#?\d{1,4}(?!\d)(?:-\d{1,3})?(?:(?:, and|,| and| &| through| to|-) ?\d{1,4}(?:-\d{1,3})?(?!\w|[.:]\d| [A-Z]))*"
)
_ENTRY_WORD = (
    r"(?:ECF|Rec\. Doc\.|R\. Doc\.|Dkts?\.?|Docs?(?:\.|uments?)?|D\.?E\.?|D\.?I\.?|Dock\.|Docket(?: Entry)?|Filing(?= No)|CM/ECF|NEF|R\.E\.|RE)"
    r"(?: ?(?:Entry|Docs?\.|Nos?\.?|#))* ?"
)
_ENTRY = re.compile(
    # "R. 23" and "#23" are docket entries only with a PageID or in brackets of their own.
    rf"{_ENTRY_WORD}{_ENTRY_NUMBER}|(?<=[(\[])(?:R\. ?|#){_ENTRY_NUMBER}(?=[)\],;]| at |, (?:at|p\.|Page))|#{_ENTRY_NUMBER}(?= at (?:p|\d)| ¶)"
    rf"|R\. ?{_ENTRY_NUMBER}(?=(?:, [A-Z][\w.' ]{{2,40}})?,? ?Page ?ID)"
)
_JOINED_ENTRY = re.compile(rf",? [(\[]?{_ENTRY_WORD}{_ENTRY_NUMBER}[)\]]?")
_VOLUME = re.compile(r",? [Vv]ol\. ?(?:\d{1,3}|[IVX]{1,5}),?")
_ATTACHED = re.compile(r",? (?:& )?Exs?\. ?\w{1,4}(?!\w)(?: at \d+)?")
_LABEL = r"(?:\"?[A-Z]{1,3}\"?(?:-\d+)?(?![\w']|\.\w)|\d{1,4}(?:-\d+)?[A-Z]?(?!\w))"
_EXHIBIT = re.compile(
    rf"(?:Exh?s?\.|Exhibits?|Attach(?:ments?|s?\.)|Appendix|Tab) ?(?:Nos?\. ?)?{_LABEL}(?:(?:-|,| &| and| to) ?{_LABEL})*"
    r"(?:,? (?:\([^()]{1,40}\)|[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}(?= at \d)))?"
)
_PLEADING = re.compile(
    r"Compl(?:\.|aint)|FAC|SAC|TAC|Countercl\.|Pet\.|Answer|Ans\.|Indictment|Order|R&R|F&R|MTD|MSJ|MPA"
)
_BRIEF = re.compile(
    r"(?:(?:Opening|Reply|Answering|Response|Resp\.|Opp'n|Opp\.|Opposition|Suppl?\.|Mot\.|Motion|Mem\.|Memorandum|Br\.|Brief|Cross-Mot\.|Partial"
    r"|Summ\. ?J\.|to Dismiss|for Summary Judgment|for Summ\. J\.|in Supp(?:\.|ort)|in Opp'n|to Mot\.|of Law|of(?= Mot\.)|to (?:Pls?|Defs?)\.(?:'s?)?|of P\. & A\.|Op\.|Objs?\.|Objections) ?){1,6}"
    r"(?<! )|AOB|AAB|ARB|(?:Report|Findings) (?:and|&) Recommendations?"
)
_FACTS = re.compile(
    r"(?:Rule )?56\.1(?:\([a-z0-9]+\))*(?: (?:Counter-?)?(?:St(?:ate)?m(?:en)?t\.?|SOF|Resp\.|Response))?"
    r"|[PDRJC]{0,2}(?:SUMF|SUDF|SUF|SOF|SMF|SAF|SAMF|SOMF|SODF|UMF|USF|CSF|SSUF|SDF)\b"
    r"|(?:Statement|Stmt\.)(?: of (?:Undisputed |Material |Disputed |Additional |Uncontroverted )*Facts?)?"
)
_NAMED = re.compile(
    r"(?:Declaration|Deposition|Affidavit|Testimony) of (?:[A-Z][\w.'-]+ ){0,3}[A-Z][\w'-]+"
    r"|(?:Declaration|Deposition|Affidavit|Report|Transcript)(?![a-z])"
    r"|(?:Decl|Depo?|Aff|Test|Hr'g Tr|Trial Tr|Rep|Rpt|Interrogs?|Resp|Tr)s?(?![a-z])\.?(?: Tr\.)?(?: \([^()]{1,40}\))?"
)
_APPENDIX = re.compile(
    r"(?:App\.|App'x|Appendix)(?: to Pet\. for Cert\.)?|J\.A\.|JA|ROA|S\.A\.|S\.?E\.?R\.?|E\.?R\.|CR|CP|Clerk's Papers|A\.?R\.|Admin\. R\.|R\."
)
_LEAVES = re.compile(
    r"(?:(?:J\.A\.|JA) ?(?P<ja>\d{1,4}(?:-\d+)?)|ROA[. ](?P<roa>\d{1,6}(?:-\d+)?)|S?ER-(?P<er>\d{1,5}(?:-\d+)?)"
    r"|Bates(?: Nos?\.)? ?(?P<bates>[A-Z][A-Z_-]* ?\d{3,}(?:-\d+)?))(?!\w)"
)
_IN_BRACKETS = re.compile(r"(?<=[(\[])(?:E\.R\.|ER|SER|CR|CP|AR|A\.R\.|R\.|A|SA|App\.) ?\d{1,5}(?:-\d+)?(?=[)\],;])")
_BRIEF_ELSEWHERE = re.compile(
    r"(?:Brief|Br\.) (?:for|of) (?:[A-Z][\w.'-]*,? |(?:as|in|of|the|and|et al\.|v\.|for),? ){1,14}(?:O\. ?T\. \d{4}, )?(?:Nos?\. [\d-]+, )?(?P<where>(?:at |pp?\. ?)?\d{1,3}(?: ?- ?\d{1,3})?(?:, n\. \d+)?)(?!\w)"
    r"|Tr\. of Oral Arg\. (?P<page>\d{1,3}(?:-\d{1,3})?)(?!\w)"
)
_KINDS: tuple[tuple[str, tuple[re.Pattern[str], ...]], ...] = (
    ("ECF|Dkt|Doc|D.E|DE |DE#|D.I|DI |Filing|CM/ECF|NEF|RE |R.E.|Rec. Doc|#", (_ENTRY,)),
    ("R.", (_ENTRY, _IN_BRACKETS, _APPENDIX)),
    ("Ex|Attach|Tab ", (_EXHIBIT,)),
    ("Compl|FAC|SAC|TAC|Countercl|Pet.|Answer|Ans.|Indictment|Order|R&R|F&R|MTD|MSJ|MPA", (_PLEADING,)),
    ("Opening|Reply|Answering|Response|Opp|Suppl|Mot|Mem|Cross-Mot|Partial|Op.|Obj|AOB|AAB|ARB|Findings", (_BRIEF,)),
    ("Br", (_BRIEF_ELSEWHERE, _BRIEF)),
    ("Resp.", (_BRIEF, _NAMED)),
    ("56.1|Rule 56.1|SUMF|SUDF|SUF|SOF|SMF|SAF|SAMF|SOMF|SODF|UMF|USF|CSF|SSUF|SDF|Statement|Stmt", (_FACTS,)),
    ("Rep", (_BRIEF, _NAMED)),
    ("Decl|Dep|Aff|Test|Hr'g Tr|Trial Tr|Rpt|Interrog|Transcript", (_NAMED,)),
    ("Tr.", (_BRIEF_ELSEWHERE, _NAMED)),
    ("App", (_IN_BRACKETS, _EXHIBIT, _APPENDIX)),
    (
        "J.A.|JA|ROA|ER|E.R.|SER|S.E.R.|S.A.|SA|CR|CP|Clerk's|A.R.|AR|Admin. R|Bates|A",
        (_IN_BRACKETS, _LEAVES, _APPENDIX),
    ),
)
_BY_WORD = {word: patterns for words, patterns in _KINDS for word in words.split("|")}
_WORD = re.compile("|".join(re.escape(w) for w in sorted(_BY_WORD, key=len, reverse=True)))
_OWNER = re.compile(r"(?:[A-Z][\w'-]*(?:\.(?:'s?)?)?|[1-4](?:st|d|nd|rd|th)|[PDRJC]{1,2}) $")
_SHORT_OWNER = re.compile(
    r"(?:[A-Z]|Pls?|Defs?|Am|Orig|Suppl?|Det|Sgt|Off|Lt|Capt|Cpl|Dep|Dr|Mrs?|Ms|Dir|Aplt|Aple|Pet|Resp|Gov't|Jt|Compl|Decl|Aff|Mot)\.(?:'s?)? $"
)
_NEED_NOTHING = frozenset({_ENTRY, _EXHIBIT, _LEAVES, _IN_BRACKETS, _BRIEF_ELSEWHERE})
_BEFORE = frozenset(".&/-'_$")


@dataclass(slots=True)
class RecordCite:
    """A record citation in clean offsets: ``item`` is what is cited, ``where`` the range of its pin (or None)."""

    start: int
    end: int
    item: str
    where: tuple[int, int] | None


def records_of(text: str) -> list[RecordCite]:
    """Every citation to the record (``ECF No. 12 at 4``, ``Compl. ¶ 14``, ``Doe Dep. 12:3-9``), in order, no overlaps."""
    found: list[RecordCite] = []
    end = 0
    for word in _WORD.finditer(text):
        at = word.start()
        if at < end:
            continue
        before = text[at - 1] if at else " "
        volume = before == "-" and text[at - 2 : at - 1].isdigit()  # "2-ER-345"
        if (before.isalnum() and not _prefixed(text, at)) or (before in _BEFORE and not volume):
            continue
        for pattern in _BY_WORD[word[0]]:
            record = _read(text, at, end, pattern)
            if record:
                found.append(record)
                end = record.end
                break
    return found


def _prefixed(text: str, at: int) -> bool:
    # "PSOF", "DSMF", "2-ER-345" are found at their last letters.
    return text[at - 1] in "PDRJC" and not text[at - 2 : at - 1].islower() and text[at : at + 1] == "S"


def _read(text: str, at: int, low: int, pattern: re.Pattern[str]) -> RecordCite | None:
    """The record citation whose title or entry stands at ``at``; None if it has no place and needs one."""
    title = pattern.match(text, at)
    if title is None:
        return None
    end = title.end()
    where: tuple[int, int] | None = None
    if pattern in (_BRIEF_ELSEWHERE, _LEAVES):  # the place is a part of the title's own form
        where = title.span(title.lastindex or 0)
        return RecordCite(_owned(text, at, low), end, text[at : where[0]].strip(" -"), where)
    if pattern is _ENTRY and (what := _WHAT.match(text, end)):
        end = what.end()
    elif pattern in (_NAMED, _APPENDIX) and (volume := _VOLUME.match(text, end)):
        end = volume.end()
    joined = None if pattern is _ENTRY else _JOINED_ENTRY.match(text, end)
    if joined:
        end = joined.end()
    place = _WHERE.match(text, end) or (_bare(text, end, at, pattern) if not joined else None)
    if place:
        where, end = place.span(), place.end()
    elif not joined and pattern not in _NEED_NOTHING:
        return None
    if pattern is _EXHIBIT and not where and (what := _WHAT.match(text, end)):
        end = what.end()
        place = _WHERE.match(text, end)
        where, end = (place.span(), place.end()) if place else (None, end)
    if pattern is _ENTRY and where and (second := _WHERE.match(text, end)):
        where, end = (where[0], second.end()), second.end()
    if pattern is not _ENTRY and not joined and (after := _JOINED_ENTRY.match(text, end)):
        end = after.end()
        place = _WHERE.match(text, end)
        where, end = (where or place.span(), place.end()) if place else (where, end)
    if pattern in (_NAMED, _PLEADING) and (attached := _ATTACHED.match(text, end)):
        end = attached.end()
    start = at if pattern is _ENTRY else _owned(text, at, low)
    item = text[start : title.end()]
    return RecordCite(start, end, item.strip(" ,"), where)


_WHAT = re.compile(
    rf" \([^()]{{1,40}}\)(?= at |,? ¶)|(?:, [(\[]?| [(\[])(?:(?:[A-Z][\w'-]+\.? ){{0,2}}(?:Compl\.|Complaint|Decl\.|Dep\.|Aff\.|Tr\.|Order|Mot\.|Br\.|Exh?s?\. ?{_LABEL}|Report)(?: [A-Z][\w.]+){{0,2}})[)\]]?(?=,? at |,? ¶|,? pp?\.|,? Page| \d+:)"
)


def _bare(text: str, end: int, at: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """A page without "at": only after an abbreviation that is nothing else ("Tr. 34", "Pl.'s Br. 12", "App. 12a")."""
    if pattern is _FACTS or text.startswith(("Interrog", "Resp"), at):
        return _NUMBERED.match(text, end)
    if pattern is _APPENDIX:
        return _LEAF.match(text, end)
    if pattern is _NAMED and text[at:end].endswith(("Tr.", "Dep.", "Depo.")):
        return _BARE.match(text, end)
    if pattern is _BRIEF and (text[end - 1] in ".B" or text[at:end].endswith(("Opp'n", "Law", "Dismiss"))):
        plain = text[at:end] in ("Br.", "Op.", "Resp.", "Motion", "Memorandum")
        return None if plain and _owned(text, at, 0) == at else _BARE.match(text, end)
    return None


def _owned(text: str, at: int, low: int) -> int:
    """Where the words begin that say whose paper it is: ``J. Smith``, ``Pl.'s``, ``First Am.``."""
    if at and (text[at - 1].isupper() or text[at - 1] == "-"):
        at = text.rfind(" ", low, at) + 1 or low
        at += text[at] in "([\"'"
    for _ in range(3):
        owner = _OWNER.search(text, max(low, at - 24), at)
        if owner is None or owner[0].strip(" ,") in OPENERS or (owner.start() and text[owner.start() - 1].isalnum()):
            break
        if owner[0].rstrip().endswith(".") and not _SHORT_OWNER.fullmatch(owner[0]):
            break
        at = owner.start()
    return at
