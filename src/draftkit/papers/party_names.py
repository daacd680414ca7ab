"""The names in a caption's list of parties: where one ends and the next begins, and what is no part of a name.

A caption sets commas between parties, and between a name and what describes it. So a comma parts two parties only
where what follows is plainly a name: a person with a title, two or more names in a row, a body with its own word.
"""

from __future__ import annotations

import re

from draftkit.patterns import pattern

_ET_AL = pattern(r"\b(?:et\s+al\b\.?|at\s+el\b\.?)", re.IGNORECASE)
_CAPACITY = pattern(
    r",?\s*(?:sued\s+)?(?:each\s+|both\s+|all\s+)?(?:individually,?\s*(?:and\s+)?)?"
    r"in\s+(?:(?:his|her|their|its|his\s+or\s+her|his/her|the|an?)\s+)?(?:individual|personal|official)"
    r"(?:\s*(?:and|&|/|,)\s*(?:in\s+(?:his|her|their)\s+)?(?:individual|personal|official))?\s+capacit(?:y|ies)"
    r"(?:\s+as\s+[^;,]{1,80})?|,?\s*individually(?:\s+and\s+as\s+[^;,]{1,80})?",
    re.IGNORECASE,
)
_ROLE = pattern(r"\b(plaintiff|petitioner|defendant|respondent)s?(?:\(s\))?\b", re.IGNORECASE)
_ENDING_ROLE = pattern(
    r"(?:^|(?<!\bthe)[\s,;]+)(?:plaintiff|petitioner|defendant|respondent|appellant|appellee)s?(?:\(s\))?(?:[-–/ ]+\w+)?\W*$",
    re.IGNORECASE,
)
_ROLE_WORDS = (
    r"(?:police|correction\w*|officer|sheriff|deputy|warden|chief|sergeant|lieutenant|captain|nurse|dr|doctor|mayor|agent|trooper|"
    r"detective|superintendent|director|secretary|commissioner|assistant|attorney|prosecutor|judge|magistrate|badge|inmate|county|city|state|municipal|corporation|inc|llc|jr|sr)"
)
_TITLED = (
    r"(?:Officers?|OFFICERS?|Sergeant|SERGEANT|S[Gg][Tt]\.?|Lieutenant|LIEUTENANT|L[Tt]\.?|Captain|CAPTAIN|Deputy|DEPUTY|Detective|DETECTIVE"
    r"|Nurse|NURSE|D[Rr]\.|Warden|WARDEN|Sheriff|SHERIFF|Chief|CHIEF|C/O|C\.O\.|P\.?O\.|Corporal|CORPORAL|Trooper|TROOPER|Agent|AGENT|Superintendent|SUPERINTENDENT)"
    r"(?!\s+(?i:of|for|in|at|with|and|officer|deputy|sheriff|chief|warden|marshal|superintendent|practitioner|police|director|mayor)\b)"
)
_FIRM = r"(?<=(?i:, LLC)),\s+(?!an?\b|the\b)|(?<=(?i: LLC)),\s+(?!an?\b|the\b)|(?<=(?i: INC\.)),\s+(?!an?\b|the\b)|(?<=(?i: L\.P\.)),\s+(?!an?\b|the\b)"
"""After a firm whose name ends in the word for what it is."""
_SPLIT = pattern(
    r";\s*(?:and\s+)?|,\s+(?i:and)\s+(?:the\s+)?(?=[A-Z])|\s+(?i:and)\s+the\s+(?=[A-Z])|\n|\s+(?i:and)\s+(?=(?:[A-Z][\w.’'-]*\s+){1,4}[A-Z]|(?:JOHN|JANE|John|Jane)\s+(?:DOE|Doe))"
    rf"|,\s+(?:and\s+)?(?={_TITLED}\s+(?:[A-Z][\w.’'-]*\s+){{0,2}}[A-Z][\w’'-]+\s*(?:[,;(]|$|\band\b))"
    rf"|,\s+(?=(?:[A-Z][\w.’'-]*\s+){{1,3}}[A-Z][\w.’'-]+\s*(?:,|;|$|\band\b))(?!(?:\S+\s+){{0,3}}(?i:{_ROLE_WORDS})\b)(?!(?i:an?|the)\s)|{_FIRM}"
)
_BADGE = pattern(r"\s*\(.*$|\s+#\s?\w+$|,?\s+jointly and severally.*$", re.IGNORECASE)
"""What follows a name in a parenthesis: a star number, a short name, an explanation."""
_DESCRIPTION = pattern(
    r",\s*(?:(?i:an?|the|as)\b|Badge|badge|Shield|Star No|Detective|#|No\.|a municipal|individual|Inmate|Reg|dba|d/b/a|Warden|Sheriff|Chief|Assistant|District Attorney|Prosecut\w+|Judge|Magistrate|police|Police|Correctional|Deputy|Officer|Sergeant|Lieutenant|Captain|Nurse|Dr)\b.*$"
)
_TITLES = r"(?:Deputy|Assistant|Chief|Senior|Former|Police|Correctional|Corrections|Parole|Probation|State|District|County|City|Attorney|Sheriff|Officer|Detective|Sergeant|Lieutenant|Captain|Warden|Nurse|Trooper|Agent)"
_TITLED_ONE = pattern(
    rf"(?i:{_TITLES}(?: {_TITLES}){{0,4}}) (?!(?i:{_TITLES}|of)\b)[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,2}}"
)
_BODY = pattern(
    r"(?:(?i:the) )?(?i:city|county|town|village) (?i:of) [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)?"
    r"|(?:[A-Z][\w’'.-]+ ){1,4}(?i:jail|office|department|dept\.?|facility|prison|commission|authority)"
    r"|[A-Z][\w’']+ (?:[A-Z][\w’']+ )?(?i:pd|county)"
)
_DOE = pattern(
    r"(?:[A-Z][\w.’'-]+ ){0,4}(?i:john|jane) (?i:does?)(?: (?:(?i:no)\. ?)?\d{1,3}(?:-\d{1,3}| (?i:through|to) .{0,12}\d{1,3})?)?"
)
_DESCRIBING = pattern(
    rf"(?:an?|the|as|mayor|director|commissioner|superintendent|secretary|{_TITLES})\b", re.IGNORECASE
)
_ABBREVIATED = pattern(r"(?:\b(?:inc|corp|co|ltd|jr|sr|esq|bros|dep['’]t|ass['’]n|no)|[A-Z]\.[A-Z])\.$", re.IGNORECASE)
_HELD = str.maketrans({",": "\ue000", ";": "\ue001", " ": "\ue002"})
_FREED = str.maketrans({"\ue000": ",", "\ue001": ";", "\ue002": " "})
"""Commas and spaces that part nothing are other characters while a list is cut."""
_WHOLE = pattern(
    r"\([^()]{0,300}\)|\bas (?:the )?(?:parents?|guardians?|next friends?|mother|father|personal representative)\b[^;()]{0,200}?\bminor(?: child(?:ren)?|s)?\b",
    re.IGNORECASE,
)
"""What is no list of parties though commas stand in it: an explanation, a guardian's children."""
_ONE_BODY = pattern(
    r"\b(?:(?:city|town|village) and (?:county|borough|parish|town|village) of|[\w’'-]+ and (?:exchange commission|drug administration"
    r"|hospitals? (?:corp|district|authority|services)|fire commission|(?:(?:human|family|social) services|rehabilitation|families|corrections?"
    r"|border protection|customs enforcement|naturalization service|mental health|public safety)(?=\W*(?:$|[,;(]|and\b))))",
    re.IGNORECASE,
)
"""One body with ``and`` in its name: ``City and County of Denver``, ``Department of Health and Human Services``."""
_AND_OTHERS = pattern(r"(\b(?:et\s+al|at\s+el)\b\.?),?(?=\s+\S)", re.IGNORECASE)


def party_parts(listed: str) -> list[str]:
    """The parts of a list of parties, each one party with all that describes it."""
    kept = _WHOLE.sub(lambda m: m[0].translate(_HELD), _AND_OTHERS.sub(r"\1;", listed))
    kept = _CAPACITY.sub(lambda m: m[0].replace(" and ", "\ue002and\ue002"), kept)
    kept = _ONE_BODY.sub(lambda m: m[0].translate(_HELD), kept)
    parts = [part for part in _SPLIT.split(kept) if part and part.strip(" ,.;")]
    return [one.translate(_FREED) for part in parts for one in _by_commas(part)]


def name_of(part: str) -> str:
    """The name alone, ``""`` where a part holds none."""
    name = _ET_AL.sub("", _CAPACITY.sub("", _WHOLE.sub("", part))).strip(" ,;")
    name = _ENDING_ROLE.sub("", name) if _ROLE.search(name) else name
    name = _DESCRIPTION.sub("", _BADGE.sub("", name))
    name = re.sub(r"[\s,]+and$", "", " ".join(name.split()).strip(" ,;:&§)("))
    name = name if _ABBREVIATED.search(name) else name.rstrip(" .,")
    return name if any(c.isalpha() for c in name) and len(name) <= 160 else ""


def _by_commas(part: str) -> list[str]:
    """A part cut at the commas after which a party plainly begins, where three or more stand in a row."""
    pieces = part.split(", ")
    if len(pieces) < 3:
        return [part]
    out, described = [pieces[0]], False
    for piece in pieces[1:]:
        bare = piece.translate(_FREED).strip(" ,.;")
        if not described and any(p.fullmatch(bare) for p in (_TITLED_ONE, _BODY, _DOE)):
            out.append(piece)
        else:
            out[-1] += ", " + piece
            described = _DESCRIBING.match(bare) is not None
    return out
