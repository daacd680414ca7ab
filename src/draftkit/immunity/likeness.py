"""How like a corpus case is to what happened: full-text rank over conduct, tags and holding, in memory, offline.

Ordinary words are widened by the corpus's own ("tased" finds taser), and of a long text only the most telling words
are asked for. The name of an amendment says nothing about conduct and is left out.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from functools import cache
from math import log
from typing import TYPE_CHECKING

from draftkit.authorities.searching import COMMON, full_text
from draftkit.patterns import pattern

if TYPE_CHECKING:
    from draftkit.authorities.records import Records
    from draftkit.model.authority import Authority

MOST_WORDS = 40
"""Words of a claim that are asked for."""

_WORD = pattern(r"[a-z][a-z'’]{2,24}")
_WEIGHTS = (0.0, 6.0, 4.0, 3.0)  # name, conduct, tags, holding

_OTHER_WORDS = {
    "cop": "officer police", "cops": "officers police", "deputy": "officer", "trooper": "officer", "sergeant": "officer",
    "cuffed": "handcuffed", "cuffs": "handcuffs", "shackled": "restrained handcuffed", "zip": "handcuffs",
    "tased": "taser", "tasered": "taser", "tasing": "taser", "stun": "taser drive", "electroshock": "taser",
    "mace": "pepper spray", "maced": "pepper spray", "sprayed": "pepper spray", "oc": "pepper spray",
    "k9": "dog", "canine": "dog", "bit": "bite dog", "bitten": "bite dog",
    "knelt": "prone weight back", "knee": "prone weight back", "breathe": "asphyxia prone", "facedown": "prone",
    "slammed": "takedown slam", "tackled": "takedown tackle", "threw": "takedown", "thrown": "takedown", "punched": "punch strikes",
    "kicked": "kick strikes", "beat": "beating strikes", "beaten": "beating strikes", "hit": "strikes", "struck": "strikes",
    "choked": "chokehold neck", "gun": "firearm shot", "shot": "shooting", "killed": "death shooting",
    "filmed": "filming recording", "filming": "recording video", "recorded": "recording filming", "videotaped": "filming recording",
    "cellphone": "phone video", "livestreamed": "filming recording", "video": "recording", "camera": "recording photograph",
    "protester": "protest", "protesters": "protest", "marched": "protest", "rally": "protest", "demonstration": "protest",
    "inmate": "prisoner", "inmates": "prisoners", "guard": "officer prison", "guards": "officers prison", "jailer": "jail officer",
    "cell": "prison jail", "nurse": "medical nurse", "doctor": "medical physician", "insulin": "diabetes medical", "seizure": "medical",
    "withdrawal": "withdrawal medical", "overdose": "drugs medical", "asthma": "medical", "hanged": "suicide", "hanging": "suicide",
    "house": "home", "apartment": "home", "trailer": "home", "warrant": "warrant search", "backyard": "curtilage home",
    "stripped": "strip search naked", "naked": "strip search", "genitals": "strip search", "cavity": "body search",
    "teacher": "school teacher", "pupil": "student school", "classroom": "school student", "principal": "school",
    "fondled": "sexual abuse", "groped": "sexual abuse", "raped": "sexual assault rape", "molested": "sexual abuse",
    "sewage": "sanitation feces", "feces": "sanitation feces", "toilet": "sanitation", "mold": "sanitation", "rats": "sanitation",
    "grievance": "grievance retaliation", "lied": "false fabricated", "planted": "fabricated evidence", "framed": "fabricated evidence",
    "mosque": "religious muslim", "prayer": "religious", "beard": "religious", "kosher": "religious diet", "ramadan": "religious diet",
    "pregnant": "pregnant", "veteran": "mental illness", "psychotic": "mental illness", "schizophrenic": "mental illness",
    "bipolar": "mental illness", "surrendered": "surrender hands", "fled": "fleeing", "ran": "fleeing", "running": "fleeing",
    "swore": "profanity speech", "cursed": "profanity speech", "finger": "gesture profanity", "flipped": "gesture profanity",
    "tight": "tight handcuffs", "wrists": "handcuffs wrist", "numb": "handcuffs nerve", "kid": "child", "kids": "children",
    "cuss": "profanity swore speech", "cussed": "profanity swore speech", "cussing": "profanity swore speech", "cursing": "profanity speech",
    "yelled": "shouted speech", "insulted": "speech criticised", "flag": "sign protest", "sign": "protest", "preach": "preachers speech",
    "cellmate": "inmate another cell", "cellie": "inmate another cell", "stabbed": "attack inmate", "stab": "attack inmate",
    "jumped": "attack", "attacked": "attack", "snitch": "informant threat", "gang": "inmate attack threat",
    "hole": "segregation solitary", "seg": "segregation solitary", "shu": "segregation solitary", "isolation": "solitary segregation",
    "bra": "underwear strip search", "panties": "underwear strip search", "underwear": "strip search", "undress": "strip search",
    "vape": "drugs pupil", "weed": "marijuana", "dope": "drugs", "meth": "drugs", "pills": "drugs", "heroin": "withdrawal drugs",
    "fentanyl": "drugs opioid", "detox": "withdrawal", "detoxing": "withdrawal", "puking": "vomited", "vomiting": "vomited medical",
    "diabetic": "diabetes insulin", "sugar": "diabetes insulin", "stroke": "medical", "ambulance": "medical", "hospital": "medical",
    "boss": "employee supervisor dismissed", "fired": "dismissed shooting", "demoted": "employee retaliation", "whistleblower": "employee speech",
    "newspaper": "press speech", "reporter": "press journalist", "ticket": "traffic stop citation", "highway": "traffic stop",
    "swat": "tactical team", "flashbang": "flash-bang grenade", "raid": "search warrant tactical", "curb": "pavement", "sidewalk": "pavement",
    "wheelchair": "disability", "deaf": "disability", "autistic": "autism", "suicidal": "suicide mental", "retarded": "disability",
    "caseworker": "social worker child", "foster": "child removal", "puppy": "dog pet", "pitbull": "dog pet",
    "towed": "vehicle seizure impounded", "framing": "fabricated evidence", "confessed": "confession coerced", "lineup": "identification evidence",
    "toddler": "child", "baby": "child infant", "daughter": "child", "son": "child", "cps": "social worker child removal",
}  # fmt: skip

_SAY_NOTHING = frozenset(
    """
    amendment amendments constitution constitutional rights right violation violated violate clearly established immunity
    qualified court courts law laws claim claims count complaint plaintiff plaintiffs defendant defendants officer officers
    mr mrs ms dr who what when where how why said told then after before about against because would could should
    alleged alleges exhibit paragraph section united states city county state department id see also cir supp fed
    one two three four five first second day days time times minute minutes hour hours january february march april may
    june july august september october november december monday tuesday wednesday thursday friday saturday sunday
    """.split()
)


def telling_words(text: str, records: Records, most: int = MOST_WORDS) -> tuple[str, ...]:
    """The words of ``text`` that tell its conduct from others', most telling first, the corpus's own words added."""
    counted: Counter[str] = Counter()
    for word in _WORD.findall(text.lower()):
        if word in COMMON or word in _SAY_NOTHING:
            continue
        counted[word] += 1
        for other in _OTHER_WORDS.get(word, "").split():
            counted[other] += 1
    base = _base(records)
    weighed = []
    for word, times in counted.most_common(400):
        held = base.execute("SELECT count(*) FROM found WHERE found MATCH ?", (f'"{word}"',)).fetchone()[0]
        if held:
            weighed.append((log(len(records.cases) / held) * (1 + log(times)), word))
    weighed.sort(reverse=True)
    return tuple(word for weight, word in weighed[:most] if weight > 0.4)


def ranked(words: tuple[str, ...], records: Records) -> dict[str, float]:
    """Authority id → how like its conduct is to ``words``; higher is more like, cases with none of them left out."""
    if not words:
        return {}
    query = " OR ".join(f'"{word}"' for word in words)
    weights = ", ".join(map(str, _WEIGHTS))
    rows = _base(records).execute(
        f"SELECT rowid, -bm25(found, {weights}) FROM found WHERE found MATCH ?",  # noqa: S608 - numbers of ours
        (query,),
    )
    return {records.cases[number].id: score for number, score in rows}


def alike_and_different(case: Authority, words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The case's tags that the claim's words share, and those they do not: what to compare by hand."""
    stems = {_stem(word) for word in words}
    alike: list[str] = []
    different: list[str] = []
    for tag in case.facts:
        if tag in _NOT_FACTS:
            continue
        shared = any(_stem(part) in stems for part in tag.split("-") if len(part) > 2 and part not in _LITTLE)
        (alike if shared else different).append(tag.replace("-", " "))
    return tuple(alike), tuple(different)


_NOT_FACTS = frozenset(
    """
    prong-two-only split-outcome divided-panel violation-decided en-banc interlocutory-appeal violation-found-but-immune
    right-recognized-for-future adverse-on-prong-two jury-verdict pleading-stage pro-se dissent jurisdiction absolute-immunity
    bivens interlocutory-jurisdiction consensus-of-circuits class-action generality-of-right objective-standard obviousness
    """.split()
)


_LITTLE = frozenset({"with", "the", "not", "down", "out", "off"})
"""Parts of tags that make nothing alike."""


def _stem(word: str) -> str:
    if word == "armed":  # to be pulled by the arm is no weapon
        return word
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")


@cache
def _base(records: Records) -> sqlite3.Connection:
    """The full-text table of all corpus cases, made once for each set of records."""
    return full_text(records.cases)
