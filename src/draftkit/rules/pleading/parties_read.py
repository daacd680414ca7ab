"""What kind of defendant a name is, what the prayer asks of whom, and whether a lawyer signs: read from a complaint's
text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.model.matter import Matter
from draftkit.model.parties import Capacity, Defendant, DefendantKind, Filer
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import told
from draftkit.rules.pleading.sued import Sued, sued

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas"
    "|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi"
    "|Missouri|Montana|Nebraska|Nevada|New Hampshire"
    "|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode "
    "Island|South Carolina"
    "|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
)
_LOCAL = pattern(
    r"\b(?:city|county|town|village|township|borough|parish|municipal\w*|metropolitan|metro|district of columbia"
    r"|d\.c\.)\b",
    re.IGNORECASE,
)
_STATE = pattern(
    rf"^(?:the\s+)?(?:(?:state|commonwealth) of (?:{_STATES})\b"
    rf"|(?:{_STATES}) (?:state )?(?:dep(?:artmen|['’])t|division|bureau|board|commission|highway patrol|state police"
    rf"|police|department)\b"
    r"|(?:state )?dep(?:artmen|['’])t of (?:corrections?|public safety|state police|criminal justice)\b)",
    re.IGNORECASE,
)
_PRO_SE = pattern(
    r"\bpro[ -]?se\b|\bin propria persona\b|\bpro per\b|\bself[- ]represented\b|\bwithout (?:a lawyer|counsel|an "
    r"attorney)\b",
    re.IGNORECASE,
)
_LAWYER = pattern(
    r"\b(?:attorneys?|counsel|lawyers?) for (?:the )?plaintiff|\bplaintiff['’]?s?['’]? (?:attorneys?|counsel)\b"
    r"|\besq\b|\bbar (?:no|number|#|id)\b|\bSBN\b|\blaw (?:offices?|firm|group|center|school)\b"
    r"|\b(?:LLP|PLLC|P\.C\.|L\.L\.P)\b|\bby (?:and through )?(?:his|her|their|its|undersigned|the undersigned) "
    r"(?:undersigned )?(?:attorneys?|counsel)\b",
    re.IGNORECASE,
)


def is_state(name: str) -> bool:
    """Whether a name is a State's or a state agency's, as far as the name tells."""
    return _STATE.search(name) is not None and _LOCAL.search(name) is None


def is_local(name: str) -> bool:
    """Whether a name is that of a city, a county or another local government, or of a part of one."""
    return _LOCAL.search(name) is not None


def local_entities(ctx: Context) -> list[Sued]:
    """The cities and counties in the caption."""
    return [one for one in sued(ctx) if one.entity and is_local(one.name)]


def state_entities(ctx: Context) -> list[Sued]:
    """The States and state agencies in the caption."""
    return [one for one in sued(ctx) if one.entity and is_state(one.name)]


def body_words(ctx: Context) -> str:
    """The complaint's own words, headings and caption left out, on one line."""
    key = f"{__name__}.body_words"
    if key not in ctx.memo:
        ctx.memo[key] = " ".join(" ".join(one.text.split()) for one in told(ctx))
    words: str = ctx.memo[key]
    return words


def without_lawyer(ctx: Context) -> bool:
    """True where the matter file, or the paper itself, says that the plaintiff has no lawyer; in doubt False."""
    if ctx.matter is not None and ctx.matter.matter.filer is not None:
        return ctx.matter.matter.filer is Filer.PRO_SE
    return _PRO_SE.search(ctx.draft.text) is not None and _LAWYER.search(ctx.draft.text) is None


def employer_of(matter: Matter, one: Defendant) -> Defendant | None:
    """The defendant who employs this one, named by id or by name; None where the employer is not sued."""
    wanted = (one.employer or "").casefold().strip()
    return next((d for d in matter.defendants if wanted and wanted in (d.id.casefold(), d.name.casefold())), None)


def works_for_state(matter: Matter, one: Defendant) -> bool:
    """Whether a defendant's employer is a State or a state agency."""
    employer = employer_of(matter, one)
    if employer is not None:
        return employer.kind in (DefendantKind.STATE, DefendantKind.STATE_AGENCY)
    return is_state(one.employer or "")


def only_official(one: Defendant) -> bool:
    """Whether a person is sued in the official capacity alone."""
    return one.capacities == (Capacity.OFFICIAL,)


def listed(names: list[str], most: int = 6) -> str:
    """``A, B and C``; ``A, B and 5 more``."""
    shown = names[:most] if len(names) <= most else [*names[: most - 1], f"{len(names) - most + 1} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
