"""The controlled list of rights, how people call them, and which is a kind of which.

The ids are those of the corpus (``rulings[].right``). Recognition reads a heading or a sentence, never the name of an
amendment alone: "the Fourth Amendment" may be force, an arrest or a search.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from draftkit.errors import BadUsage
from draftkit.model.immunity import ImmunityClaim
from draftkit.patterns import pattern as later


@dataclass(frozen=True, slots=True)
class Right:
    """One right. ``parent`` is the wider right it is a kind of, None for a wide one; ``called`` a pattern of names."""

    id: str
    label: str
    parent: str | None
    called: str


_FORCE, _SEARCH, _SPEECH = "excessive-force", "unlawful-search", "first-amendment-retaliation"

_TABLE = (
    # Most specific first: the first that fits a stretch of text names it.
    Right("deadly-force", "deadly force", _FORCE, r"deadly force|fatal(?:ly)? sho\w+|shooting(?! (?:of )?(?:the |a |his |her |their )?(?:\w+ )?(?:dog|pet|cat|puppy)\b)|shot (?:and|at|him|her|the|mr|ms|plaintiff|in)(?! (?:\w+ )?(?:dog|pet|cat|puppy)\b)|shot to death|opened fire|gunfire"),
    Right("taser", "taser", _FORCE, r"\btaser\w*|\btas(?:ed|ing)\b|drive[- ]?stun\w*|stun gun|conducted (?:energy|electrical)|electric(?:al)? (?:weapon|shock)"),
    Right("police-dog", "police dog", _FORCE, r"police dog|police canine|(?:sen[dt]\w*|set|sic\w*|let(?:ting)?|released?|releasing|loosed?|unleash\w*|deploy\w*) (?:his|her|the|a|its) (?!(?:drug|narcotic\w*|sniff\w*|detection) )(?:\w+ )?dog\b(?! (?:out|walk))|\bk-?9\b|canine (?:unit|force|bit)|dog[- ]bit\w*|\bbit(?:e|ten) by (?:a|the) (?:police )?dog"),
    Right("prone-restraint", "prone restraint", _FORCE, r"prone restrain\w*|(?:kne(?:lt|el\w*)|knees?|weight|pressure|pinn\w+) (?:\w+ ){0,5}prone\b|(?:held|holding|kept|keeping) (?:[\w.]+ ){0,3}(?:prone|face[- ]?down)\b|restrain\w* (?:him |her )?prone|positional asphyxia\w*|(?:kne(?:lt|el\w*)|knee|weight) (?:on|in|into|against) (?:his|her|the|a|mr|plaintiff\S*) (?:upper |prone |handcuffed )?(?:back|neck|shoulder|torso)"),
    Right("handcuffs", "handcuffs", _FORCE, r"(?:over-?ly |excessively |too |unduly )?tight(?:ly)? (?:hand)?cuff\w*|over-?tight\w* (?:hand)?cuff\w*|(?:hand)?cuffs (?:were |that were )?(?:too |so |excessively )?tight\w*|tight handcuffing"),
    Right("school-force", "force against a pupil", None, r"(?:corporal punishment|force) (?:against|on|in|by) (?:a |the )?(?:student|pupil|school|teacher)\w*|corporal punishment"),
    Right("prisoner-force", "force against a prisoner", None, r"(?:force|beat\w*|assault\w*|pepper.spray\w*) (?:against|on|upon|of|by) (?:a |the |an |prison |correction\w* )?(?:prisoner|inmate|guard|officer)s?(?= in prison| in the prison)|malicious(?:ly)? and sadistic\w*|(?:prisoner|inmate|prison guard)\S* (?:[a-z]+ ){0,6}(?:excessive )?force|eighth amendment (?:[a-z]+ ){0,3}(?:excessive )?force|force by (?:[a-z]+ )?(?:prison |correction\w* )(?:guard|officer)s?\b|excessive force (?:[a-z]+ ){0,6}eighth amendment"),
    Right("detainee-force", "force against a detainee", None, r"(?:pre-?trial )?detainee\S* (?:[a-z]+ ){0,6}(?:excessive )?force|(?:excessive )?force (?:against|on|upon) (?:a |the )?(?:pre-?trial )?detainee\w*|fourteenth amendment (?:[a-z]+ ){0,3}(?:excessive )?force"),
    Right("excessive-force", "excessive force", None, r"(?:excessive|unreasonable|unnecessary|gratuitous|too much|objectively unreasonable|degree of) (?:physical )?(?:police )?force|use of force|force (?:used |claim|was (?:excessive|unreasonable))|police brutality|(?:takedown|body slam\w*|pepper spray\w*|baton|punch\w*|beat(?:en|ing) )"),
    Right("strip-search", "strip search", _SEARCH, r"strip[- ]search\w*|visual body[- ]cavity"),
    Right("body-search", "body search", _SEARCH, r"body[- ]cavity|cavity search|catheter\w*|forced blood|blood draw"),
    Right("school-search", "search of a pupil", _SEARCH, r"search(?:es|ed)? (?:of )?(?:a |the )?(?:student|pupil)\w*|school search\w*"),
    Right("unlawful-entry", "entry into a home", None, r"(?:warrantless|unlawful|illegal|forced|non-?consensual) (?:home )?ent(?:ry|ries)|ent(?:ry|ered|ering) (?:of |into )?(?:the |a |his |her |their |plaintiff\S* )?(?:home|house|residence|apartment|dwelling|curtilage)|(?:c[ao]m(?:e|ing)|br(?:oke|eak\w*)|burst|barg\w+) in(?:to)? (?:the |a |my |his |her |their |plaintiff\S* )?(?:home|house|residence|apartment)|knock[- ]and[- ]announce|protective sweep"),
    Right("seizure-of-property", "seizure of property", None, r"(?:seiz\w+|tak\w+|destr\w+|impound\w*|tow\w*) (?:of )?(?:his |her |their |the |plaintiff\S* )?(?:property|vehicle|car|phone|belongings|dog|pet|animal)s?|sho(?:t|oting) (?:of )?(?:the |his |her |their |a )?(?:\w+ )?(?:dog|pet|cat|puppy)\b"),
    Right("unlawful-search", "unlawful search", None, r"(?:unlawful|unreasonable|warrantless|illegal|invasive) search\w*|search(?:es|ed)? (?:of |without|of his|of her)|search\w* (?:the |his |her |my |their |a |plaintiff\S* |m[rs]s?\. \w+ )(?:\w+ )?(?:house|home|apartment|flat|car|truck|vehicle|phone|room|bag|purse|computer)s?\b|wiretap\w*"),
    Right("traffic-stop", "traffic stop", None, r"(?:prolong\w*|extend\w*|unlawful|pretext\w*) (?:the |a )?(?:traffic )?stop|traffic stop (?:was |without)"),
    Right("terry-stop", "investigative stop", None, r"\bterry\b|\bfrisk\w*|unreasonable stop\b|investigat(?:ive|ory) (?:stop|detention)|reasonable suspicion|stop[- ]and[- ]frisk|pat[- ]?down"),
    Right("malicious-prosecution", "malicious prosecution", None, r"malicious(?:ly)? prosecut\w*|favou?rable termination"),
    Right("fabricated-evidence", "fabricated evidence", None, r"fabricat\w+|fals(?:e|ified|ifying) (?:evidence|report|testimony|statement)s?|planted (?:evidence|drugs)|coerced (?:confession|witness)"),
    Right("brady", "suppressed evidence (Brady)", None, r"\bbrady\b|exculpatory|suppress\w+ (?:of )?evidence|withh\w+ evidence"),
    Right("warrant-affidavit", "false warrant affidavit", None, r"(?:warrant|false|misleading) (?:application|affidavit)|\bfranks\b|judicial deception|material omissions?"),
    Right("recording-police", "recording the police", _SPEECH, r"(?:record|film|videotap|photograph|livestream|video)\w*(?: of)? (?:the |a |an |his |her )?(?:police|officer|law enforcement|arrest|deput|trooper|public official)\w*|right to (?:record|film)|(?:because|while) \w+ (?:was|were) (?:filming|videotaping|livestreaming)|(?:arrest|detain|punish|seiz)\w* (?:\w+ ){0,4}for (?:filming|videotaping|livestreaming)"),
    Right("protest-speech", "protest", _SPEECH, r"protest\w*|demonstrat(?:or|ion)s?|public (?:forum|assembly)|right to assemble|unlawful assembly"),
    Right("prisoner-retaliation", "retaliation against a prisoner", _SPEECH, r"(?:punish\w*|disciplin\w*|written up|wrote up) (?:[a-z.]+ ){0,6}grievances?\b|retaliat\w+ (?:[a-z]+ ){0,5}(?:grievance|prisoner|inmate)\w*|(?:grievance|prisoner|inmate)\S* (?:[a-z]+ ){0,5}retaliat\w+"),
    Right("public-employee-speech", "speech of a public employee", None, r"public employee\S*|garcetti|whistleblow\w*|(?:fired|terminated|demoted|disciplined|discharged) (?:[a-z]+ ){0,6}(?:speech|speaking|testif\w+|criticis\w+|complain\w+)"),
    Right("school-speech", "speech at school", None, r"student\S* (?:[a-z]+ ){0,3}speech|speech (?:at|in) (?:a |the )?school|campus speech|student newspaper"),
    Right("religious-exercise", "religious exercise", None, r"religio\w+|free exercise|\brluipa\b"),
    Right(_SPEECH, "retaliation for speech", None, r"retaliat\w+|first amendment|free(?:dom of)? speech|protected speech"),
    Right("false-arrest", "false arrest", None, r"(?:false|unlawful|wrongful|warrantless|illegal|unreasonable) (?:arrest|imprisonment|detention)|(?:without|lack(?:ed|ing)?|no|absent|arguable) probable cause|over-?detention"),
    Right("suicide", "suicide in custody", None, r"suicid\w+|self[- ]harm|(?:kill(?:ed|ing)?|hang(?:ed|ing)?|hung) (?:himself|herself|themsel\w+)|(?:took|take|taking) (?:his|her|their) own li[fv]e"),
    Right("detainee-medical", "medical care of a detainee", None, r"(?:pre-?trial )?detainee\S* (?:[a-z]+ ){0,8}(?:medical|serious need|medication)\w*|medical (?:[a-z]+ ){0,6}(?:pre-?trial )?(?:detainee|jail|arrestee)\w*|(?:jail|arrestee)\S* (?:[a-z]+ ){0,5}medical\w*"),
    Right("prisoner-medical", "medical care of a prisoner", None, r"deliberate(?:ly)? indifferen\w* to (?:[a-z]+ ){0,4}(?:serious )?medical\w*|(?:denial|delay|denied|refus\w+|inadequate) (?:of )?(?:[a-z]+ ){0,3}medical (?:care|treatment|attention)|(?:prisoner|inmate|prison)\S* (?:[a-z]+ ){0,6}medical\w*|serious medical needs?"),
    Right("prisoner-solitary", "solitary confinement", None, r"solitary|administrative segregation|restrictive housing"),
    Right("detainee-protection", "failure to protect a detainee", None, r"(?:failure|failed|failing) to protect (?:[a-z]+ ){0,5}(?:pre-?trial )?detainee\w*|detainee\S* (?:[a-z]+ ){0,5}(?:failure|failed) to protect"),
    Right("prisoner-protection", "failure to protect a prisoner", None, r"(?:failure|failed|failing) to protect|inmate[- ]on[- ]inmate|attack\w* by (?:another |other |fellow )?(?:inmate|prisoner)s?"),
    Right("detainee-conditions", "conditions of a detainee", None, r"detainee\S* (?:[a-z]+ ){0,5}conditions?|conditions of (?:pre-?trial )?(?:detention|jail)"),
    Right("prisoner-conditions", "conditions of confinement", None, r"conditions of (?:his |her |their |plaintiff\S* )?confinement|unsanitary|prison conditions|cruel and unusual|inhumane"),
    Right("sexual-abuse", "sexual abuse", None, r"sexual(?:ly)? (?:abus|assault|harass|misconduct|molest)\w*|\brap(?:ed|e|ing)\b|bodily integrity"),
    Right("state-created-danger", "state-created danger", None, r"state[- ]created[- ]danger|created (?:the|a) danger"),
    Right("failure-to-intervene", "failure to intervene", None, r"(?:failure|failed|failing|duty) to intervene|bystander (?:liability|officer)|did not intervene|stood by"),
    Right("supervisory-liability", "supervisory liability", None, r"supervisory liability|supervisor\S* (?:[a-z]+ ){0,4}(?:liab\w+|acquiesc\w+|indifferen\w+|knew)|failure to (?:train|supervise)"),
    Right("child-removal", "removal of a child", None, r"remov\w+ (?:of )?(?:the |a |his |her |their )?child\w*|(?:child|children|daughter|son|baby|infant|toddler)\b(?: \w+)? (?:was|were|be|being|been) (?:taken|removed|seized)(?! to (?:the |a )?hospital)|(?:took|taking|seiz\w+|remov\w+) (?:away )?(?:the |a |his |her |their |my |plaintiff\S* |m[rs]s?\. \w+ )(?:child|children|daughter|baby|infant|toddler)\b|child (?:protective|removal|welfare)"),
    Right("familial-association", "family association", None, r"familial association|family (?:integrity|association)|companionship|parental rights"),
    Right("due-process-procedural", "procedural due process", None, r"procedural due process|(?:without|no|denied a?) (?:notice|hearing|pre-?deprivation)\w*|liberty interest|property interest|name[- ]clearing"),
    Right("due-process-substantive", "substantive due process", None, r"substantive due process|shocks? the conscience|conscience[- ]shocking"),
    Right("equal-protection", "equal protection", None, r"equal protection|racial(?:ly)? (?:discriminat|profil|motivat)\w*|class[- ]of[- ]one|discriminat\w+"),
    Right("access-to-courts", "access to courts", None, r"access to (?:the )?courts?"),
    Right("other", "another right", None, r"(?!)"),
)  # fmt: skip

_ALSO_CALLED = {
    "force": _FORCE, "shooting": "deadly-force", "dog": "police-dog", "k-9": "police-dog", "arrest": "false-arrest",
    "search": _SEARCH, "entry": "unlawful-entry", "home-entry": "unlawful-entry", "retaliation": _SPEECH, "speech": _SPEECH,
    "first-amendment": _SPEECH, "protest": "protest-speech", "filming-police": "recording-police",
    "medical": "prisoner-medical", "medical-care": "prisoner-medical", "conditions": "prisoner-conditions",
    "conditions-of-confinement": "prisoner-conditions", "failure-to-protect": "prisoner-protection",
    "religion": "religious-exercise", "due-process": "due-process-procedural", "bystander": "failure-to-intervene",
    "solitary": "prisoner-solitary", "prosecution": "malicious-prosecution", "tight-handcuffs": "handcuffs",
    "k9": "police-dog", "canine": "police-dog", "stop": "terry-stop", "fabrication": "fabricated-evidence",
}  # fmt: skip


def rights() -> tuple[Right, ...]:
    """The controlled list, in alphabetical order of id."""
    return tuple(sorted(_TABLE, key=lambda right: right.id))


def label(identity: str) -> str:
    """The right as a person says it (``excessive force``)."""
    return _by_id()[identity].label if identity in _by_id() else identity.replace("-", " ")


def right_named(text: str) -> str:
    """The id of the right that a person named on the command line or in a matter file.

    An id, a label or a common other name is accepted, in any case and with spaces or hyphens. Raises BadUsage with the
    near ones for anything else.
    """
    asked = "-".join(text.strip().lower().replace("_", "-").split())
    if asked in _by_id():
        return asked
    by_label = {"-".join(right.label.lower().split()): right.id for right in _TABLE}
    if asked in by_label or asked in _ALSO_CALLED:
        return by_label.get(asked) or _ALSO_CALLED[asked]
    found = recognised(text)
    if len(found) == 1:
        return found[0]
    near = get_close_matches(asked, [*_by_id(), *_ALSO_CALLED], 3, 0.5)
    near = list(dict.fromkeys(_ALSO_CALLED.get(name, name) for name in near)) or list(found)
    hint = f"Did you mean {' or '.join(near)}?" if near else ""
    raise BadUsage(
        f"There is no right {text[:60]!r} in draftkit’s list.",
        f"{hint} See the list with: draftkit corpus stats".strip(),
    )


def recognised(text: str) -> tuple[str, ...]:
    """Ids of the rights that ``text`` speaks of, most specific first; a wider right is left out beside its own kind."""
    lowered = " ".join(text.lower().split()).replace("’", "'")
    found = [identity for identity, search in _searches() if search(lowered)]
    wider = {_by_id()[one].parent for one in found}
    # The same words fit a general and a special heading of custody: the special one is meant.
    for special, general in _INSTEAD:
        if special in found:
            wider.add(general)
    return tuple(one for one in found if one not in wider)


@cache
def fits(ruling_right: str, claim_right: str) -> bool:
    """True when a ruling on one right speaks about a claim on the other: the same right, or one a kind of the other."""
    if ruling_right == claim_right:
        return True
    known = _by_id()
    theirs, ours = known.get(ruling_right), known.get(claim_right)
    return (theirs is not None and theirs.parent == claim_right) or (ours is not None and ours.parent == ruling_right)


SECONDARY = frozenset({"supervisory-liability", "failure-to-intervene"})
"""Rights that are broken only where somebody else broke another right."""


def concerns(ruling_right: str, claim: ImmunityClaim) -> bool:
    """True when a ruling on a right speaks about a claim: about its own right, or about the wrong that it rests on."""
    if claim.right is None:
        return True
    return fits(ruling_right, claim.right) or any(fits(ruling_right, right) for right in claim.underlying)


def wider(one: str, other: str) -> bool:
    """True when the right ``one`` is the wider right that ``other`` is a kind of."""
    known = _by_id().get(other)
    return known is not None and known.parent == one


_INSTEAD = (
    ("prisoner-force", _FORCE),
    ("detainee-force", _FORCE),
    ("school-force", _FORCE),
    ("detainee-medical", "prisoner-medical"),
    ("detainee-protection", "prisoner-protection"),
    ("detainee-conditions", "prisoner-conditions"),
    ("prisoner-medical", "prisoner-conditions"),
    ("prisoner-protection", "prisoner-conditions"),
    ("prisoner-force", "prisoner-conditions"),
    ("strip-search", "body-search"),
    ("school-speech", _SPEECH),
    ("public-employee-speech", _SPEECH),
    ("religious-exercise", _SPEECH),
    ("malicious-prosecution", "false-arrest"),
    ("warrant-affidavit", "unlawful-search"),
    ("deadly-force", "seizure-of-property"),
)


@cache
def _by_id() -> dict[str, Right]:
    return {right.id: right for right in _TABLE}


@cache
def _searches() -> tuple[tuple[str, Callable[[str], re.Match[str] | None]], ...]:
    return tuple((right.id, _pattern(right.id).search) for right in _TABLE)


@cache
def _pattern(identity: str) -> re.Pattern[str]:
    return later(rf"(?:\b|(?<=\W))(?:{_by_id()[identity].called})")
