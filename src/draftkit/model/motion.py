"""The motion that is opposed, and the person's answers to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.claims import Difference
from draftkit.model.place import FromFile, PartialDate


class Posture(StrEnum):
    """Which motion: to dismiss, for judgment on the pleadings, for summary judgment (Fed. R. Civ. P.)."""

    DISMISS = "12(b)(6)"
    PLEADINGS = "12(c)"
    SUMMARY_JUDGMENT = "56"


class Prong(StrEnum):
    """The two questions of qualified immunity."""

    VIOLATION = "violation"
    CLEARLY_ESTABLISHED = "clearly_established"


class AmendChoice(StrEnum):
    """Whether to oppose the motion, amend the complaint, or both."""

    OPPOSE = "oppose"
    AMEND = "amend"
    BOTH = "both"


class FactAnswer(StrEnum):
    """The answer to one numbered fact of the movant."""

    ADMITTED = "admitted"
    DISPUTED = "disputed"
    OBJECTED = "objected"


class Ruling(StrEnum):
    """The ruling asked for one count and defendant."""

    DENY = "deny"
    DENY_BOTH_PRONGS = "deny_both_prongs"
    LEAVE_TO_AMEND = "leave_to_amend"
    PROCEEDS_REGARDLESS = "proceeds_regardless"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImmunityRaised(FromFile):
    """How the motion raises qualified immunity."""

    raised_by: tuple[str, ...] = ()
    """Ids of the defendants who raise it."""
    prongs: tuple[Prong, ...] = ()
    """On which question."""
    asks_to_skip_violation: bool | None = None
    """Whether it asks the court to leave the first question undecided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground(FromFile):
    """One ground of the motion, in the motion's order."""

    id: str | None = None
    """Short name, where an answer refers to it."""
    heading: str
    """Its heading in the motion."""
    claim: str | None = None
    """Id of the claim it attacks."""
    defendant: str | None = None
    """Id of the defendant who raises it."""
    page: str | None = None
    """Page of the motion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedCase(FromFile):
    """A case the motion leads with."""

    case: str
    """Corpus id or citation."""
    page: str | None = None
    """Page of the motion."""
    proposition: str | None = None
    """What the motion cites it for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extrinsic(FromFile):
    """A paper or video outside the pleading that the motion relies on."""

    what: str
    """What it is."""
    ecf: str | None = None
    """ECF number."""
    video: bool = False
    """Whether it is a video."""
    note: str | None = None
    """What it shows or does not show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion(FromFile):
    """The motion that is opposed."""

    title: str | None = None
    """Its title, as printed."""
    ecf: str | None = None
    """Its ECF number."""
    movants: tuple[str, ...] = ()
    """Ids of the defendants who bring it."""
    filed: PartialDate | None = None
    """When it was filed."""
    response_due: PartialDate | None = None
    """When the answer is due."""
    posture: Posture | None = None
    """Which motion."""
    complaint_paragraphs: int | None = None
    """Number of the last paragraph of the complaint it attacks."""
    immunity: ImmunityRaised | None = None
    """How it raises qualified immunity."""
    grounds: tuple[Ground, ...] = ()
    """Its grounds, in its order."""
    cited_authority: tuple[CitedCase, ...] = ()
    """The cases it leads with."""
    extrinsic: tuple[Extrinsic, ...] = ()
    """Papers or videos outside the pleading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProngOneFactors(FromFile):
    """Reasons to decide the first question (Pearson v. Callahan, 555 U.S. 223); only those with text are printed."""

    legal_question: str | None = None
    """The question of law, in one sentence."""
    recurs: str | None = None
    """How often it comes up."""
    fully_briefed: str | None = None
    """Where both sides briefed it."""
    decided_anyway_by: str | None = None
    """Which other claim needs the same answer."""
    no_fact_quagmire: str | None = None
    """Why no unsettled fact stands in the way."""
    no_pending_state_answer: str | None = None
    """Why no unsettled question of state law stands in the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundAnswer(FromFile):
    """The answer to one ground of the motion."""

    ground: str
    """Id or heading of the ground."""
    response: str | None = None
    """The answer, in your own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinguish(FromFile):
    """Why a case of the movant does not govern."""

    case: str
    """Corpus id or citation."""
    likenesses: tuple[str, ...] = ()
    """What is like it."""
    differences: tuple[Difference, ...] = ()
    """What is different."""
    why: str | None = None
    """Why it does not govern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactResponse(FromFile):
    """The answer to one numbered fact of the movant."""

    number: str
    """Its number."""
    answer: FactAnswer | None = None
    """Admitted, disputed or objected."""
    cite: str | None = None
    """The place in the record that shows it."""
    note: str | None = None
    """Why, in your own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionalFact(FromFile):
    """A fact added to the movant's statement."""

    text: str
    """The fact."""
    cite: str | None = None
    """The place in the record that shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration(FromFile):
    """A declaration that goes with the opposition."""

    by: str
    """Id of the plaintiff or person who signs it."""
    personal_knowledge: str | None = None
    """How this person knows."""
    exhibit: str | None = None
    """Letter or number of the exhibit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule56d(FromFile):
    """What discovery is still needed (Fed. R. Civ. P. 56(d))."""

    facts_sought: tuple[str, ...] = ()
    """Each fact sought."""
    held_by: str | None = None
    """Who holds the proof of it."""
    bearing: str | None = None
    """How it bears on immunity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallbacks(FromFile):
    """What is asked in the alternative."""

    leave_to_amend: str | None = None
    """What would be added."""
    limited_discovery: tuple[str, ...] = ()
    """Topics of discovery limited to immunity."""
    other_claims_proceed: tuple[str, ...] = ()
    """Ids of the claims that immunity cannot reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingAsked(FromFile):
    """One row of the rulings asked."""

    count: str
    """Id of the claim."""
    defendant: str | None = None
    """Id of the defendant."""
    ruling: Ruling | None = None
    """The ruling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule7Reply(FromFile):
    """The court's order for a reply to an answer that pleads immunity (Fed. R. Civ. P. 7(a)(7))."""

    order_ecf: str | None = None
    """ECF number of the order."""
    answer_ecf: str | None = None
    """ECF number of the answer that pleads immunity."""
    due: PartialDate | None = None
    """When the reply is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition(FromFile):
    """The person's answers for the opposition."""

    amend_choice: AmendChoice | None = None
    """Oppose, amend, or both."""
    waiver: str | None = None
    """Only where it is so: how immunity was raised late or given up, with the papers and their dates."""
    discretionary_authority: str | None = None
    """Only where it is so: which act lay outside an officer's discretionary authority, and why."""
    rule7_reply: Rule7Reply | None = None
    """For a reply that the court ordered to an answer."""
    prong_one_factors: ProngOneFactors = ProngOneFactors()
    """Reasons to decide whether the Constitution was violated."""
    answers: tuple[GroundAnswer, ...] = ()
    """Answers to the grounds."""
    distinguish: tuple[Distinguish, ...] = ()
    """The movant's cases."""
    response_to_facts: tuple[FactResponse, ...] = ()
    """Answers to the movant's statement of facts."""
    additional_facts: tuple[AdditionalFact, ...] = ()
    """Facts added to it."""
    declarations: tuple[Declaration, ...] = ()
    """Declarations."""
    rule_56d: Rule56d | None = None
    """Discovery still needed."""
    fallbacks: Fallbacks = Fallbacks()
    """Requests in the alternative."""
    requests: tuple[RulingAsked, ...] = ()
    """Rulings asked, by count and defendant."""
