"""Statutes, rules, regulations and constitutions: everything with a section that is not a case."""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftkit.citing.codes import codes_of
from draftkit.model.citation import Kind

# Subsections; a year in brackets and a code's publisher are none.
_SUB = r"(?: ?\((?!(?:1[789]|20)\d\d\))(?:[A-Za-z]{1,2}|\d{1,4}|[ivxIVX]{1,5})\))*(?:-\([A-Za-z0-9]{1,5}\))?"
_SECTION = rf"\d{{1,5}}[A-Za-z]{{0,2}}(?!\d)(?:-\d{{1,4}}[a-z]{{0,2}}(?!\d))?(?:\.\d+)?{_SUB}(?: ?note\b)?"
_LIST = rf"{_SECTION}(?:(?:, ?(?:and |& |or )?| ?& ?| and | or | to | through | ?- ?){_SECTION}(?! ?(?:U\.|US ?C|F\.|S\.|L\.|C\.|CFR|Fed|WL)))*"
_ONWARD = r",? et\.? seq\b\.?"
_SIGN = r"(?:§{1,2}|[Ss]ections?|[Ss]ecs?\.)"
_USC = re.compile(
    rf"(?<![\w.])(?P<title>\d{{1,2}}) ?(?:U\.? ?S\.? ?C(?:ode|\.)?(?: ?[AS]\.?)?|United States Code(?: Annotated)?|,? U\.S\. Code)(?=,? ?[§\dSs]),? ?(?P<sign>{_SIGN}|ss?\.?(?= \d))? ?(?P<list>{_LIST})(?P<on>{_ONWARD})?"
    rf"|[Tt]itle (?P<title2>\d{{1,2}}),? (?:of the )?(?:U\.? ?S\.? ?C\.?|United States Code),? ?(?:at )?{_SIGN} ?(?P<list2>{_LIST})(?P<on2>{_ONWARD})?"
)
_SECTION_FIRST = re.compile(
    rf"(?P<sign>{_SIGN}) ?(?P<list>{_LIST}),? of (?:T|t)itle (?P<title>\d{{1,2}})(?: of the (?:U\.S\. Code|United States Code))?"
)
_BARE = re.compile(rf"(?:§{{1,2}}|\b[Ss]ections?) ?(?P<list>{_LIST})")
_CFR = re.compile(
    rf"(?<![\w.])(?P<title>\d{{1,2}}) ?C\.? ?F\.? ?R\.?,? ?(?P<sign>§{{1,2}}|[Pp]arts?|pt\.)? ?(?P<list>{_LIST})"
)
_FEDERAL_REGISTER = re.compile(
    r"(?<![\w.])(?P<volume>\d{1,3}) Fed\. ?Reg\. (?P<page>\d{1,3}(?:,\d{3})|\d{1,6})(?:, \d{1,3}(?:,\d{3})?)?(?: \([^()]{0,24}(?:19|20)\d\d\))?"
)
_BOOKISH = (
    "Restatement", "Cong", "A.L.R", "A. L. R", "ictionary", "DICTIONARY", " ed.", "Litigation", "Prac", "Seizure", "Jur", "J.S", "J. S", "Miller",
    "Rep. No", "Report No",
)  # fmt: skip
_SECTION_RE = re.compile(_SECTION)
_RULE_NUMBER = r"\d{1,4}(?:\.\d{1,4})?[A-Za-z]?(?:-\d{1,3})?(?: ?\((?!(?:1[789]|20)\d\d\))[A-Za-z0-9]{1,4}\))*(?:-\([A-Za-z0-9]{1,4}\))?"
_RULE = re.compile(
    r"(?<!\w)(?:(?P<fed>(?i:Fed(?:eral|\.)? ?R(?:ules?|\.)? ?(?:of )?(?P<set>Civ(?:il|\.)?|Crim(?:inal|\.)?|App(?:ellate|\.)?|Evid(?:ence|\.)?|Bankr(?:uptcy|\.)?)(?: ?P(?:roc(?:edure|\.)?|\.)?)?,?(?: Rules?)?))"
    r"|(?P<short>F\.?R\.?(?:C\.?P\.?|E\.?|A\.?P\.?)|FRC[Pp])"
    r"|(?P<local>(?:(?:[NSEWMC]\.D\.|D\.) ?[A-Z][\w.]*(?: [A-Z][a-z]*\.)? )?(?:Civ(?:il|\.)? |Crim\. )?(?:L\. ?R\.|LR(?: I[AC])?|Local (?:Civil |Civ\. |Criminal )?(?:Rules?|R\.)|L\. ?Civ\. ?R\.|LCvR|LRCiv|LCR|Loc\. R\.)(?: Civ\.)?)"
    r"|(?P<sup>(?:Sup\. Ct\. R\.|S\. Ct\. R\.)|Cal\. R\. Ct\.|Cal\. Rules of Court,? rule|(?:[1-9]\d?(?:st|nd|rd|d|th)|D\.C\.|Fed\.) Cir\. (?:Local )?R(?:ule|\.)"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh) Circuit (?:Local )?Rule)"
    rf"|(?P<bare>\bRules?)) ?(?P<number>(?>{_RULE_NUMBER}))(?! (?:Counter-?)?(?:St(?:ate)?m(?:en)?t\b|SOF\b)|\w)(?P<more>(?:(?:, and|,| and| &|,? or) {_RULE_NUMBER}(?!\w|\.\d| [A-Z]))*)"
)
_CONST = re.compile(
    r"(?<!\w)(?P<who>U\.? ?S\.?|United States|[A-Z][a-z]+\.?|N\.[A-Z]\.|S\.[A-Z]\.|R\.I\.|W\. ?Va\.|D\.C\.) C(?:onst|ONST)(?:\.|itution|ITUTION),? ?(?P<what>(?:[aA]mends?\.?|AMEND\.?|[Aa]mdts?\.?|art(?:icle|s?\.)?|Art(?:icle|\.)?|pmbl\.?) ?(?:[IVXLC]+|\d{1,2})?(?:(?:,| and| &) (?:[IVXLC]{1,6})\b)*)(?P<rest>(?:,? ?(?:§{1,2}|sec\.|cl\.|para\.) ?\d+(?:\.\d+)?(?:\([a-z0-9]\))*(?:(?:, and|,| and| &) \d{1,3}(?:\([a-z0-9]\))*(?! [A-Z]))*)*)"
)
_PUBLIC_LAW = re.compile(r"(?<!\w)Pub(?:lic|\.) ?L(?:aw|\.) ?(?:No\. ?)?(?P<number>\d{2,3}-\d{1,4})")
_FEDERAL_SETS = {
    "civ": "Fed. R. Civ. P.",
    "cri": "Fed. R. Crim. P.",
    "app": "Fed. R. App. P.",
    "evi": "Fed. R. Evid.",
    "ban": "Fed. R. Bankr. P.",
}
_SHORT_SETS = {"FRCP": "Fed. R. Civ. P.", "FRE": "Fed. R. Evid.", "FRAP": "Fed. R. App. P."}
_KNOWN_TITLE = {
    "1981": "42", "1982": "42", "1983": "42", "1985": "42", "1986": "42", "1988": "42", "1997e": "42", "2000cc": "42",
    "1331": "28", "1343": "28", "1367": "28", "1391": "28", "1746": "28", "1915": "28", "1915A": "28", "1291": "28",
    "1292": "28", "2201": "28", "2202": "28", "1654": "28", "1441": "28", "1446": "28",
}  # fmt: skip


@dataclass(slots=True)
class Law:
    """A statute, rule or constitution in clean offsets; ``normalized`` is None where the title is not known."""

    kind: Kind
    start: int
    end: int
    normalized: str | None


def _fold(section: str) -> str:
    return section.replace(" (", "(").replace(" )", ")").strip()


_SPAN_OF_SECTIONS = re.compile(r"(\d{2,5})-(\d{2,5})")


def _sections(match: re.Match[str], label: str, group: str = "list") -> list[Law]:
    laws = []
    offset = match.start(group)
    for i, section in enumerate(_SECTION_RE.finditer(match[group])):
        start = match.start() if i == 0 else offset + section.start()
        end = offset + section.end()
        span = _SPAN_OF_SECTIONS.fullmatch(section[0])
        # "§§ 1981-1988" is a range, "§ 2000-1" a section.
        mark = (
            "§§" if span and "§§" in match[0] and (len(span[2]) < len(span[1]) or int(span[2]) > int(span[1])) else "§"
        )
        laws.append(Law(Kind.STATUTE, start, end, f"{label} {mark} {_fold(section[0])}"))
    if laws:
        laws[-1].end = max(laws[-1].end, match.end())
    return laws


def laws_of(text: str) -> list[Law]:
    """Every statute, rule, regulation and constitution in ``text``, in order, without overlaps."""
    found: list[Law] = []
    if "C" in text:
        for match in _USC.finditer(text):
            group = "list" if match["title"] else "list2"
            found += _sections(match, f"{match['title'] or match['title2']} U.S.C.", group)
        for match in _CFR.finditer(text):
            found += _sections(match, f"{match['title']} C.F.R.")
        for match in _CONST.finditer(text):
            who = "U.S." if match["who"].replace(" ", "").startswith(("U", "United")) else match["who"]
            found.append(
                Law(Kind.CONSTITUTION, match.start(), match.end(), f"{who} Const. {match['what']}{match['rest']}")
            )
    if "§" in text or "ection" in text:
        for match in _SECTION_FIRST.finditer(text):
            found += _sections(match, f"{match['title']} U.S.C.")
        for match in _BARE.finditer(text):
            first = re.match(r"\d+[A-Za-z]{0,2}", match["list"])
            title = _KNOWN_TITLE.get(first[0]) if first else None
            if title:
                found += _sections(match, f"{title} U.S.C.")
    if "R" in text:
        found += [_rule(match) for match in _RULE.finditer(text)]
    for match in _FEDERAL_REGISTER.finditer(text):
        found.append(Law(Kind.STATUTE, match.start(), match.end(), f"{match['volume']} Fed. Reg. {match['page']}"))
    found += [Law(Kind.STATUTE, *code) for code in codes_of(text)]
    if any(word in text for word in _BOOKISH):
        # Imported where it is needed: compiling its patterns would slow the start of every check.
        from draftkit.citing.secondary import books_of

        found += [Law(Kind.JOURNAL, *book) for book in books_of(text)]
    for match in _PUBLIC_LAW.finditer(text):
        found.append(Law(Kind.STATUTE, match.start(), match.end(), f"Pub. L. No. {match['number']}"))
    found.sort(key=lambda law: (law.start, -law.end))
    kept: list[Law] = []
    for law in found:
        if not kept or law.start >= kept[-1].end:
            kept.append(law)
    return kept


def _rule(match: re.Match[str]) -> Law:
    if match["fed"]:
        label = _FEDERAL_SETS[match["set"][:3].lower()]
    elif match["short"]:
        label = _SHORT_SETS.get(match["short"].replace(".", "").upper(), match["short"])
    else:
        label = (match["local"] or match["sup"] or "Rule").strip()
    return Law(Kind.RULE, match.start(), match.end(), f"{label} {_fold(match['number'])}{match['more']}")
