"""Books and legislative papers: restatements, treatises, dictionaries, reports of Congress.

Read so that they are not taken for cases, and so that an *Id.* after one means the book.
"""

from __future__ import annotations

import re

_SECTION = r"§{1,2} ?\d{1,5}[A-Z]?(?:[:.]\d{1,4})*(?:\[\d+\])*(?:\([a-z0-9]{1,3}\))*(?:-\d+)?(?!\w)"
_COMMENT = r"(?:,? (?:cmt|illus|rptr's note)s?\. ?[a-z0-9]{1,2}(?!\w))*"
_EDITION = r"(?: \([^()]{0,40}(?:1[89]|20)\d\d\))?"
_RESTATEMENT = re.compile(
    rf"Restatement,? (?:\((?:First|Second|Third|Fourth)\)|First|Second|Third)?,? ?(?:of )?(?:the Law )?(?:of )?[A-Z][^§;()]{{2,60}}?,? {_SECTION}{_COMMENT}{_EDITION}"
)
_WORD = r"(?:[A-Z][\w.'-]*,? |& |and |of |on |the |in |for |et al\.,? )"
_BOOK = (
    r"(?:Fed(?:eral|\.) Prac(?:tice|\.) (?:and|&) Proc(?:edure|\.)|Moore's Fed(?:eral|\.) Prac(?:tice|\.)|Section 1983 Litigation|§ 1983 Litigation"
    r"|Civil Rights (?:and|&) Civil Liberties Litigation|Search (?:and|&) Seizure|Am\. ?Jur\. ?2d|C\. ?J\. ?S\.|Wright (?:&|and) Miller|Miller & Cooper)"
)
_TREATISE = re.compile(
    rf"{_BOOK}(?:: [A-Z]\w+)?,? (?:{_WORD}){{0,8}}?{_SECTION}(?:,? (?:at )?\d{{1,4}}(?:-\d+)?(?= \(|[.;]))?{_EDITION}"
)
_WITH_EDITION = re.compile(
    rf"(?:{_SECTION}|(?<=[a-z]) \d{{1,4}}(?:-\d+)?)(?:,? (?:at )?\d{{1,4}}(?:-\d+)?)? \((?:[^()]{{0,30}} )?\d{{1,2}}(?:st|d|nd|rd|th) ed\.[^()]{{0,20}}\)"
)
_DICTIONARY = re.compile(
    rf"(?:Black's Law|Webster's|Oxford English)(?: [A-Z]\w+){{0,5}} ?Dictionary,? \d{{1,4}}{_EDITION}", re.I
)
_CONGRESS = re.compile(
    r"(?:(?:H\. ?R\.|S\.|H\.|Sen\.|House|Senate)(?: Conf\.)? Rep(?:\.|ort) No\. \d{2,3}-\d{1,4}(?:,? at \d{1,4}(?:-\d+)?)?"
    r"|\d{1,3} Cong\. ?Rec\. [SHE]?\d{1,5}(?:,? \d{1,5}(?:-\d+)?)?|Cong\. Globe, \d{2}(?:st|d|nd|rd|th) Cong\., \d(?:st|d|nd|rd|th) Sess\.,? (?:app\. )?(?:at )?\d{1,4}"
    r"|\d{1,3} A\. ?L\. ?R\.(?: ?(?:\d(?:d|th)|Fed\.)(?: 2d)?)? \d{1,4})" + _EDITION
)
_AUTHORS = re.compile(rf"(?:\d{{1,2}}[A-Z]? )?(?:{_WORD}){{1,16}}$")
_SIGNALS = re.compile(r"^(?:(?:See|But|Cf\.|Accord|E\.g\.),? (?:also |generally |e\.g\.,? )?)+")


def books_of(text: str) -> list[tuple[int, int, str]]:
    """Every book or legislative paper in clean ``text``: start, end and what is cited, without its authors' names."""
    found = []
    for match in _RESTATEMENT.finditer(text) if "Restatement" in text else ():
        found.append((match.start(), match.end(), _without_edition(match[0])))
    for match in _CONGRESS.finditer(text) if any(w in text for w in ("Rep", "Cong", "L.R.", "L. R.")) else ():
        found.append((match.start(), match.end(), _without_edition(match[0])))
    for match in _DICTIONARY.finditer(text) if "ictionary" in text or "DICTIONARY" in text else ():
        found.append((match.start(), match.end(), _without_edition(match[0])))
    if "§" in text:
        found += [(_authors(text, m.start()), m.end(), _without_edition(m[0])) for m in _TREATISE.finditer(text)]
    for match in _WITH_EDITION.finditer(text) if " ed." in text else ():
        start = _authors(text, match.start() + (match[0][0] == " "))
        if start < match.start():
            found.append((start, match.end(), _without_edition(text[start : match.end()])))
    return found


def _without_edition(printed: str) -> str:
    return re.sub(r" \([^()]*\d{4}\)$", "", " ".join(printed.split()))


def _authors(text: str, at: int) -> int:
    """Where the authors' names and the title before ``at`` begin."""
    low = max(0, at - 160)
    stop = max(text.rfind(";", low, at), text.rfind("(", low, at), text.rfind(") ", low, at))
    found = _AUTHORS.search(text, max(low, stop + 1), at)
    if found is None:
        return at
    signal = _SIGNALS.match(found[0])
    return found.start() + (signal.end() if signal else 0)
