"""What a complaint in text says of a city's or county's own policy or custom, and which counts are against one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.papers.counts import Count
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import Told, narrative, told
from draftkit.rules.pleading.counts_read import STATE_LAW, about_state_law, text_of
from draftkit.rules.pleading.parties_read import local_entities

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_AGAINST_ENTITY = pattern(
    r"\bmonell\b|\bmunicipal(?:ity)?\b|\bpolic(?:y|ies)\b|\bcustoms?\b|\bagainst (?:defendants? )?(?:the )?(?:city"
    r"|county|town|village|parish)\b"
    r"|\b(?:city|county) (?:of \w+ )?liability\b|\bfailure to (?:train|supervise|discipline)\b",
    re.IGNORECASE,
)
_POLICY = pattern(
    r"\bpolic(?:y|ies)\b(?! officer| department)|\bcustoms?\b|\bpractices?\b|\btrain(?:ed|ing|s)?\b|\bpattern\b"
    r"|\bordinances?\b|\b(?:city|county|town|village|municipal)(?:['’]s)? code\b"
    r"|\bprior\b|\bprevious\w*|\bearlier\b|\bcomplaints?\b"
    r"|\bincidents?\b|\blawsuits?\b|\bdisciplin\w+|\bpolicymak\w+|\bratif\w+|\bdirectives?\b|\border(?:ed|s)?\b"
    r"|\bdecid\w+|\bapprov\w+|\btolerat\w+|\bwidespread\b"
    r"|\bunderstaff\w*|\bstaffing\b|\bbudget\b|\bcontract\b|\bprotocols?\b|\bprocedures?\b",
    re.IGNORECASE,
)
_CITED = pattern(
    r"\b\d+ (?:U\.\s?S\.(?:\s?C\.)?|F\.\S*|S\. Ct\.)[^;]{0,40}|§+\s*\d+\w*|\bsection \d+|¶+\s*[\d–-]+|\bparagraphs? "
    r"[\d\s,and–-]+|^\W*\d+\.|\bMonell v\.[^;]{0,80}",
    re.IGNORECASE,
)
_SPECIFIC = pattern(
    r"\d|[“”\"]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|dozens?|hundreds?) \w+"
    r"|\b(?:general|special|standing|executive) order\b|\bmanual\b|\bhandbook\b|\bbulletin\b|\blexipol\b|\bconsent "
    r"decree\b|\bdepartment of justice\b|\baudit\w*"
    r"|\breport(?:s|ed)? (?:by|of|from)\b|\bsettle[md]\w*|\bverdicts?\b|\bnewspaper\b|\bmemo\w*\b|\bordinance\b"
    r"|\bresolution\b|\bwritten (?:policy|policies|order)"
    r"|\b(?:chief|sheriff|mayor|commissioner|superintendent|council|warden|captain|lieutenant|sergeant)\b(?: "
    r"[A-Z][\w.]*){0,2} "
    r"(?:ordered|approved|signed|said|told|wrote|decided|adopted|announced|testified|issued|refused|instructed"
    r"|directed|ratified|personally)",
    re.IGNORECASE,
)
_CAUSES = pattern(
    r"\bmoving force\b|\bcaus\w+|\bresult\w*|\bled to\b|\bbecause\b|\bpursuant to\b|\bfollow(?:ed|ing)\b|\bunder "
    r"(?:that|this|the) (?:policy|order|custom|practice)"
    r"|\brequired\b|\baccord\w+|\bin line with\b|\bconsistent with\b|\btrained to\b|\bcarr(?:ied|ying) out\b"
    r"|\bproximate\w*|\bas told\b|\bemboldened\b|\bencourag\w+",
    re.IGNORECASE,
)


def entity_counts(ctx: Context) -> list[Count]:
    """The federal counts whose heading is against a city or county."""
    names = [re.escape(one.name) for one in local_entities(ctx)]
    by_name = pattern("|".join(names), re.IGNORECASE) if names else None
    return [
        count
        for count in ctx.counts
        if not about_state_law(count.heading)
        and (_AGAINST_ENTITY.search(count.heading) or (by_name is not None and by_name.search(count.heading)))
        and not STATE_LAW.search(count.heading)
    ]


def has_policy_facts(ctx: Context) -> bool:
    """Whether any sentence on policies, training or earlier incidents holds a date, number, name or quotation."""
    return any(_POLICY.search(one.text) and _SPECIFIC.search(_CITED.sub(" ", one.text)) for one in narrative(ctx))


def speaks_of_policy(ctx: Context) -> list[Told]:
    """The sentences that speak of a policy, custom or training."""
    words = pattern(
        r"\bpolic(?:y|ies)\b(?! officer| department)|\bcustoms?\b|\bpractices?\b|\bfail\w* to "
        r"train\b",
        re.IGNORECASE,
    )
    return [one for one in told(ctx) if words.search(one.text)]


def says_it_caused(ctx: Context, count: Count) -> bool:
    """Whether the count, or any sentence on policy, says that the policy led to what happened."""
    return _CAUSES.search(text_of(ctx, count)) is not None or any(_CAUSES.search(o.text) for o in speaks_of_policy(ctx))
