"""Citations to the record of the case itself, and cases cited by docket number alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPOT = r"\d+(?:[:.]\d+)*(?: ?- ?\d+(?:[:.]\d+)*)?"
_AT = rf"(?:,? at (?:[*]?{_SPOT}(?:(?:,| &| and) {_SPOT}(?!\w| [A-Z]))*|[ivxlc]+\b))"
_PARA = r"(?:,? ?(?:at )?(?:¶{1,2}|paras?\.|§{1,2}) ?\d{1,4}(?:\([a-z0-9]\)|[a-z]\b)*(?:(?: ?[-,&] ?| and | to )(?:¶ ?)?\d{1,4}(?!\d| ?(?:F\.|U\.|S\.)))*)"
_LINE = (
    r"(?: ?\d{1,4}:\d{1,2}(?: ?- ?\d{1,4}(?::\d{1,2})?)?(?:(?:,|;| &) ?\d{1,4}:\d{1,2}(?: ?- ?\d{1,4}(?::\d{1,2})?)?)*)"
)
_NUMBER = r"\d{1,4}(?:-\d{1,3})?(?:(?:, and|,| and| &| through|-) \d{1,4}(?:-\d{1,3})?(?!\w|[.:]\d| [A-Z]))*"
_DOCKETED = re.compile(
    rf"(?<![\w.])(?:(?:ECF|Dkt\.?|Doc(?:\.|ument)?|D\.?E\.?|Docket(?: Entry)?|R\. Doc\.|CM/ECF)(?: ?(?:Nos?\.?|#|Entry))*|NEF) ?#?(?P<number>{_NUMBER})(?P<where>{_AT}|{_PARA})?(?: ?\(?[\"']?(?:Compl\.|FAC)[\"']?\)?(?={_PARA}))?(?P<more>{_PARA})?"
)
_PLEADING = re.compile(
    rf"(?<![\w.])(?:(?:First|Second|Third|Fourth|Am\.|Amended|Verified|Proposed|Orig\.|Original|Supp?\.|[1-4](?:st|d|nd|rd|th))(?: Am\.| Amended)? )*(?:Compl(?:\.|aint)|FAC|SAC|TAC|Pet\.|Answer|Ans\.|Mot\.|Motion|Defs?\.'s? (?:Mot\.|Br\.|Mem\.)|Mem\.|Br\.|Opp'n|Reply|SUF|SOF|UMF|DSUF|PSUF|Stmt\.(?: of Facts)?|Order|Op\.|R&R|Aff(?:\.|idavit)|App(?:\.|'x)|ROA|J\.A\.|JA|R\.|CR|AR|AOB|ER)(?P<where>{_PARA}|{_AT}|{_LINE}|\.\d{{1,6}}(?:-\d+)?)(?:,? n\. ?\d+)?"
)
_NAMED = re.compile(
    rf"(?<![\w.])(?:(?:[A-Z][\w'-]+\.?|[A-Z]\.) ){{0,3}}(?:Decl|Dep|Aff|Test|Tr|Hr'g Tr|Trial Tr|Dep\. Tr|Rep|Rpt|Interrog|Resp|Report)s?\.?(?: Tr\.)?(?: \([^()]{{1,40}}\))?,? ?(?P<where>{_PARA}|{_AT}|{_LINE}|(?:Nos?\. )\d+)(?:,? ?(?:& )?Exs?\. ?\w{{1,4}}(?: at \d+)?)?"
)
_EXHIBIT = re.compile(
    rf"(?<![\w.])(?:(?:Pl|Def|Pls|Defs)\.?'?s?'? )?(?:Exh?s?\.|Exhibits?|Attach(?:ment|\.)|Appendix|Bates(?: Nos?\.)?|Tab) ?(?:No\. ?)?(?P<label>[A-Z]{{1,3}}(?:-\d+)?(?![\w.'])|\d{{1,4}}(?:-\d+)?[A-Z]?(?!\w))(?P<where>{_AT}|{_PARA}|,? {_LINE})?"
)
_BRIEF = re.compile(
    r"(?<![\w.])(?:(?:Brief|Br\.) (?:for|of) (?:[A-Z][\w.'-]*,? |(?:as|in|of|the|and|et al\.|v\.|for),? ){1,14}(?:O\. ?T\. \d{4}, )?(?:Nos?\. [\d-]+, )?(?=(?:at |pp?\. ?)?\d)(?P<where>(?:at |pp?\. ?)?\d{1,3}(?: ?- ?\d{1,3})?(?:, n\. \d+)?)|Tr\. of Oral Arg\. (?P<page>\d{1,3}(?:-\d{1,3})?)|App\. to Pet\. for Cert\. (?P<leaf>\d{1,3}a(?:-\d{1,3}a)?))(?!\w)"
)
_DOCKET_CASE = re.compile(
    r"(?<![\w.])(?:(?:Case|Civil(?: Action)?|Civ\.?(?: A(?:ction|\.)?)?|Crim\.?|Docket|C\.A\.) )?Nos?\.:? ?(?P<number>(?:\d{1,2}:\d{2}-?[A-Za-z]{2}-?\d{3,6}(?:-[A-Z0-9]{1,5})*(?:-[A-Z]{2,4})?|\d{2,4}-\d{1,6}(?:-[A-Za-z]{2,4})?|\d{2}-?(?:CV|cv|Civ\.|CIV|C)-? ?\d{2,6}(?: ?\([A-Z]{2,4}\))*)(?:(?:,| &| and) \d{2,4}-\d{1,6})*)(?!\w)"
)


@dataclass(slots=True)
class RecordCite:
    """A record citation in clean offsets: ``where`` is the pin as printed, ``item`` what is cited."""

    start: int
    end: int
    item: str
    where: str | None


def records_of(text: str) -> list[RecordCite]:
    """Every citation to the record (``ECF No. 12 at 4``, ``Compl. ¶ 14``, ``Doe Dep. 12:3-9``), without overlaps."""
    found = []
    for pattern in (_DOCKETED, _PLEADING, _NAMED, _EXHIBIT, _BRIEF):
        for match in pattern.finditer(text):
            where = match["where"]
            cut = match.start("where") if where else match.end()
            found.append(
                RecordCite(
                    match.start(),
                    match.end(),
                    text[match.start() : cut].strip(" ,"),
                    where.strip(" ,") if where else None,
                )
            )
    found.sort(key=lambda r: (r.start, -r.end))
    kept: list[RecordCite] = []
    for record in found:
        if not kept or record.start >= kept[-1].end:
            kept.append(record)
    return kept


def dockets_of(text: str) -> list[re.Match[str]]:
    """Every docket number printed as ``No. 3:20-cv-00123`` or ``No. 22-1234``; group ``number`` is the number."""
    return list(_DOCKET_CASE.finditer(text)) if "No" in text else []
