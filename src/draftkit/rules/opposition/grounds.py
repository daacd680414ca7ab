"""The grounds of a motion, and the words by which an opposition speaks of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Section, Topic
from draftkit.patterns import pattern as later
from draftkit.rules.immunity.arguing import Said, sentences
from draftkit.rules.opposition.answering import opposes

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.model.motion import Ground
    from draftkit.rules.context import Context

_TOPICS = tuple(
    later(pattern, re.IGNORECASE)
    for pattern in (
        r"\bheck\b|\bfavorable[- ]termination|\binvalidat\w+ (?:his|her|the|a) convict\w+|\bconvictions?\b",
        r"\blimitations?\b|\btime[- ]barred|\buntimely|\baccru\w+|\btoll(?:ed|ing)\b|\btimely\b|\btoo late\b",
        r"\bexhaust\w*|\bgrievances?\b|\bPLRA\b|\b1997e\b",
        r"\bqualified(?:ly)? immun\w*|\bclearly[- ]established\b|\bfair (?:warning|notice)\b",
        r"\bmonell\b|\bmunicipal\w*|\bpolic(?:y|ies)\b|\bcustoms?\b",
        r"\bofficial[- ]capacit\w+",
        r"\beleventh amendment\b|\bsovereign immun\w*",
        r"\bsupervis\w+|\bpersonal(?:ly)? (?:involve\w*|participat\w*)|\brespondeat\b",
        r"\bprosecutorial\b|\bjudicial immunity\b|\babsolute(?:ly)? immun\w*",
        r"\bstanding\b|\bmoot\w*|\binjuncti\w+",
        r"\bpunitive\b",
        r"\bservice of process\b|\bserved\b|\b4\(m\)|\b12\(b\)\(5\)",
        r"\bshotgun\b|\bgroup plead\w*|\brule 8\b|\blump\w*",
        r"\byounger\b|\babsten\w+",
        r"\brooker\b",
        r"\bres judicata\b|\bcollateral estoppel\b|\bpreclu\w+",
        r"\bsupplemental jurisdiction\b|\bstate[- ]law\b|\b1367\b|\btort claims?\b|\bnotice of claim\b",
        r"\bprobable cause\b",
        r"\bconspir\w+",
        r"\bretaliat\w+|\bfirst amendment\b",
        r"\bfail\w* to intervene|\bbystander\b|\bintervene\w*",
        r"\bmalicious prosecution\b",
        r"\bequal protection\b|\bdiscriminat\w+",
        r"\bdue process\b|\bfourteenth amendment\b",
        r"\bmedical\b|\bdeliberate(?:ly)? indifferen\w+",
        r"\bdoes?\b (?:defendants?|\d)|\bunknown defendants?\b|\bunnamed\b",
    )
)  # fmt: skip
_WORD = later(r"[A-Za-z][A-Za-z’'-]{2,}")
_PLAIN = frozenset(
    """the and for that this with are was were not has have had does should must because under from against any all
    his her     their its plaintiff plaintiffs defendant defendants claim claims count counts complaint court
    motion case law state states     fail fails failed failure bar bars barred dismiss dismissed dismissal
    entitled cannot allege alleges alleged pleaded plead     pleads sufficient insufficient facts fact argument
    grounds ground matter upon which relief granted stated officer officers     individual judgment summary
    warranted either other also cause action alleging violation violate violated rights right city     county
    immunity amendment constitutional there""".split()
)
_WITHDRAWN = later(
    r"\b(?:withdr[ae]ws?|withdrawn|abandons?|does not oppose|do not oppose|no longer (?:pursues?|presses)"
    r"|not pursu\w+|voluntarily dismiss\w*"
    r"|consents? to (?:the )?dismiss\w*|conced\w+)\b",
    re.IGNORECASE,
)
SEVERAL = 2
_UNARGUED = frozenset({Topic.INTRODUCTION, Topic.STANDARD, Topic.FACTS})


@dataclass(frozen=True, slots=True)
class Terms:
    """By what words a ground is known: patterns of its subject where it is a usual one, else its distinctive words."""

    subjects: tuple[re.Pattern[str], ...]
    words: frozenset[str]

    def spoken_of(self, text: str) -> bool:
        """Whether a text speaks of the ground, in whatever words."""
        if any(pattern.search(text) for pattern in self.subjects):
            return True
        return bool(self.words) and not self.words.isdisjoint(_stems(text))


def terms_of(ground: Ground) -> Terms:
    """The words of a ground; of a usual subject that subject's alone, of any other every distinctive word."""
    subjects = tuple(pattern for pattern in _TOPICS if pattern.search(ground.heading))
    return Terms(subjects, frozenset() if subjects else frozenset(_stems(ground.heading)))


def is_answered(ctx: Context, ground: Ground) -> bool:
    """Whether a sentence of argument, a footnote or a heading speaks of the ground, or withdraws what it attacks."""
    terms = terms_of(ground)
    if not terms.subjects and not terms.words:
        return True
    own = frozenset(_stems(ground.heading))
    # Two distinctive words in one part of the argument: a single one, such as a name, stands in most parts.
    enough = min(SEVERAL, len(terms.words)) or 1
    found: dict[Span, set[str]] = {}
    for said in _argued(ctx):
        if any(pattern.search(said.text) for pattern in terms.subjects):
            return True
        words = _stems(said.text) & own
        if words and _WITHDRAWN.search(said.text):
            return True
        found.setdefault(said.section.span, set()).update(words & terms.words)
    return bool(terms.words) and any(len(words) >= enough for words in found.values())


def heading_for(ctx: Context, ground: Ground) -> Section | None:
    """The one argument heading that answers the ground; None where none or several could."""
    terms = terms_of(ground)
    found = [
        s
        for s in ctx.sections
        if s.heading
        and not s.topics & (_UNARGUED | {Topic.CONCLUSION, Topic.REQUEST, Topic.THRESHOLD})
        and terms.spoken_of(s.heading)
    ]
    return found[0] if len(found) == 1 else None


def motion_grounds(ctx: Context) -> tuple[Ground, ...]:
    """The grounds of the motion that this opposition answers; none without a matter file or for another paper."""
    if ctx.matter is None or ctx.matter.motion is None or not opposes(ctx):
        return ()
    return ctx.matter.motion.grounds


def _argued(ctx: Context) -> list[Said]:
    """Sentences that can answer: no title, no report of the other side, nothing of introduction, facts and standard."""
    key = f"{__name__}.argued"
    if key not in ctx.memo:
        title = ctx.paper.title_span or (0, 0)
        ctx.memo[key] = [
            s
            for s in sentences(ctx)
            if not s.theirs_alone and not s.section.topics & _UNARGUED and not title[0] <= s.span[0] < title[1]
        ]
    found: list[Said] = ctx.memo[key]
    return found


def _stems(text: str) -> set[str]:
    """Distinctive words in lower case, cut to seven letters so that plural and tense do not matter."""
    return {w.lower()[:7] for w in _WORD.findall(text) if w.lower() not in _PLAIN and len(w) > 3}
