"""State statutes: a code named by its state (``Cal. Gov't Code § 945.4``) or by its initials (``NRS 41.0305``)."""

from __future__ import annotations

import re
from functools import cache

_ABBREVIATED = (
    r"(?:Ala|Ariz|Ark|Cal|Colo|Conn|D\.C|Del|Fla|Ga|Haw|Ill|Ind|Kan|Ky|La|Mass|Md|Me|Mich|Minn|Miss|Mo|Mont|N\. ?C|N\. ?D|N\. ?H|N\. ?J|N\. ?M|N\. ?Y"
    r"|Neb|Nev|Okla|Or|Pa|R\. ?I|S\. ?C|S\. ?D|Tenn|Tex|Va|Vt|W\. ?Va|Wash|Wis|Wyo)\."
)
_WHOLE = (
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky"
    r"|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)"
    r"|North (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South (?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia"
    r"|Washington|West Virginia|Wisconsin|Wyoming)"
)
_SUB = r"(?: ?\((?!(?:1[789]|20)\d\d\))(?:[A-Za-z]{1,2}|\d{1,4}|[ivxIVX]{1,5})\))*(?:-\([A-Za-z0-9]{1,4}\))?"
_NUMBER = rf"\d{{1,5}}[A-Za-z]{{0,2}}(?:[-.:/]\w{{1,6}})*(?!\w){_SUB}"
_LIST = rf"{_NUMBER}(?:(?:, ?(?:and |& |or )?| ?& ?| and | or ){_NUMBER}(?! [A-Z]|\.\d))*"
_SIGN = r"(?:§{1,2}|[Ss]ections?|[Ss]ecs?\.)"
_BODY = (
    r"(?:Code|Codes|Stats?\.|Statutes?|Laws?|Proc\.|C\.? ?P\.? ?L\.? ?R\.|C\.? ?P\.? ?L\.|Cons\. Stat\.|Comp\. Stat\.|Gen\. Laws)"
    r"(?:,? (?:Ann\.?|Annotated|Serv\.|of \d{4}))*"
)
_PLACE = r"(?:,? (?:[Tt]it\.|[Tt]itle|[Cc]h\.|[Cc]hapter|c\.) ?\d{1,4}(?!\d)[A-Z]?,?)?"
_BY_STATE = (
    rf"(?<![\w.])(?P<code>(?:\d{{1,3}} )?(?:{_ABBREVIATED}|{_WHOLE})(?:,? (?:[A-Z][\w.']*|&|and|of)){{0,8}}? {_BODY}"
    rf"(?:,? [A-Z][\w.']+(?:,? (?:[A-Z][\w.']+|&)){{0,4}}(?= §))?{_PLACE}),? ?(?P<sign>{_SIGN}|[Aa]rt(?:s?\.|icles?))? ?(?P<list>{_LIST})"
)
_SUBJECT = (
    r"(?:Penal|Gov(?:ernment|'t|\.)|Civ(?:il|\.)|Evid(?:ence|\.)|Veh(?:icle|\.)|Health (?:&|and) Saf(?:ety|\.)|Welf(?:are|\.) (?:&|and) Inst(?:itutions|\.)"
    r"|Lab(?:or|\.)|Bus(?:iness|\.) (?:&|and) Prof(?:essions|\.)|Fam(?:ily|\.)|Educ(?:ation|\.)|Prob(?:ate|\.)|Civil Practice (?:&|and) Remedies) Code"
)
_BY_SUBJECT = rf"(?<!\w)(?P<code>{_SUBJECT}) ?(?P<sign>{_SIGN}) ?(?P<list>{_LIST})"
_BY_INITIALS = (
    r"(?<![\w.])(?P<code>(?:\d{1,3} )?(?:(?:N\.Y\. |Ill\. |Ohio |Tenn\. |Nev\. )?)(?:O\.C\.G\.A\.|A\.R\.S\.|C\.R\.S\.A?\.?|N\.J\.S\.(?:A\.)?|N\.R\.S\.|NRS|R\.?C\.?W\.?|O\.?R\.?S\.?"
    r"|K\.?R\.?S\.?|M\.?C\.?L\.?(?:A\.?)?|R\.?S\.?Mo\.?|I\.?L\.?C\.?S\.?|Pa\. ?C\.S\.(?: ?A\.)?|M\.G\.L\.(?:A\.)?|G\.L\.|C\.?P\.?L\.?R\.?|O\.?R\.?C\.|S\.?D\.?C\.?L\.?"
    r"|N\.D\.C\.C\.|NDCC|K\.S\.A\.|A\.C\.A\.|T\.C\.A\.|U\.C\.A\.|V\.S\.A\.|NMSA(?: 1978,?)?|C\.G\.S\.(?:A\.)?))"
    rf"(?P<place>,? (?:c\.|ch\.|tit\.) ?\d{{1,4}}[A-Z]?,?)? ?(?P<sign>{_SIGN})? ?(?P<list>{_LIST})"
)
_SECTION_SIGN_ONLY = rf"(?<![\w.])(?P<code>\d{{1,3}} (?:O\.S\.|V\.S\.A\.|M\.R\.S\.(?:A\.)?)|HRS|RSA|CCP|F\.S\.|R\.C\.) ?(?P<sign>{_SIGN}) ?(?P<list>{_LIST})"
_SECTION_FIRST = rf"(?P<sign>{_SIGN}) ?(?P<list>{_LIST}),? (?:of (?:the )?)?(?P<code>(?:(?:{_ABBREVIATED}|{_WHOLE}) (?:[A-Z][\w.']* ){{0,4}}?{_BODY}|{_SUBJECT}))"
# Compiled when first needed, because most drafts cite no state's code. Each pattern with the words of which one must stand in a text before it is worth a look.
_SIGNS = ("§", "ection", "ec.")
_PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (_BY_STATE, ("Code", "Stat.", "Stats", "Statut", "Laws", " Law ", "Proc.", "P.L.", "P. L.", "CPL")),
    (_BY_SUBJECT, ("Code",)),
    (
        _BY_INITIALS,
        tuple(
            "O.C.G A.R.S C.R.S N.J.S N.R.S NRS RCW R.C.W ORS O.R.S KRS K.R.S MCL M.C.L RSMo R.S.Mo LCS I.L.C C.S. M.G.L G.L. PLR P.L.R ORC O.R.C"
            " SDCL S.D.C N.D.C NDCC K.S.A A.C.A T.C.A U.C.A V.S.A NMSA C.G.S".split()
        ),
    ),
    (_SECTION_SIGN_ONLY, _SIGNS),
    (_SECTION_FIRST, _SIGNS),
)
_EACH = re.compile(_NUMBER)
_SUBJECT_RE = re.compile(_SUBJECT)
_PLAIN_WORDS = re.compile(r"(?!CPLR)(?:[A-Z]{3,5}|(?:[A-Z][a-z]+ )+\w+)")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def codes_of(text: str) -> list[tuple[int, int, str]]:
    """Every state statute in clean ``text``: start, end and canonical form, one for each section of a list."""
    found = []
    for pattern, words in _PATTERNS:
        if not any(word in text for word in words):
            continue
        for match in _compiled(pattern).finditer(text):
            if not match["sign"] and not _section_without_sign(match["code"], match["list"]):
                continue
            code = " ".join(match["code"].strip(" ,").split())
            if place := match.groupdict().get("place"):
                code += f",{place.strip(',')}" if place.startswith(",") else place.strip(",")
            mark = "art." if (match["sign"] or "").lower().startswith("art") else "§"
            sections = list(_EACH.finditer(match["list"]))
            offset = match.start("list")
            for i, section in enumerate(sections):
                start = match.start() if i == 0 else offset + section.start()
                end = offset + section.end()
                end = max(end, match.end()) if i == len(sections) - 1 else end
                found.append((start, end, f"{code} {mark} {section[0].replace(' (', '(')}"))
    return found


def _section_without_sign(code: str, sections: str) -> bool:
    """``NRS 41.0305``, ``Cal. Penal Code 148``: a section; ``ORS 30``, ``Ohio Code 5``, ``Texas Law 2020`` may be anything."""
    if re.search(r"\d[.:/-]\d", sections) or _SUBJECT_RE.search(code):
        return True
    return not _PLAIN_WORDS.fullmatch(code) and not code.endswith(("Law", "Laws"))
