"""Small complaints and matter files from which the rules' examples are made. Everybody in them is invented."""

from __future__ import annotations

from collections.abc import Sequence

JURISDICTION = (
    "This Court has jurisdiction under 28 U.S.C. §§ 1331 and 1343(a)(3). This is an action under 42 U.S.C. § 1983.",
)
VENUE = ("Venue is proper under 28 U.S.C. § 1391(b) because the stop took place in Reno, Nevada, in this district.",)
PARTIES = (
    "Plaintiff John Doe lives in Reno, Nevada.",
    "Defendant R. Lopez was a Reno police officer, on duty and acting under color of state law.",
)
FACTS = (
    "On March 3, 2023, at about 9 p.m., Officer Lopez stopped John Doe in the parking lot of the Oak Market in Reno.",
    "Lopez put handcuffs on Doe, who stood still with empty hands.",
    "Lopez then struck Doe in the face three times.",
)
COUNTS = (
    "COUNT I - FOURTH AMENDMENT, EXCESSIVE FORCE (42 U.S.C. § 1983), AGAINST OFFICER LOPEZ",
    "Plaintiff incorporates the facts above.",
    "Lopez's three blows broke two of Doe's teeth.",
)
RELIEF = ("WHEREFORE Plaintiff asks for compensatory and punitive damages against Lopez, and costs.",)
CLOSING = "JURY TRIAL DEMANDED\n\nDated: March 1, 2024\n\n/s/ John Doe\nJohn Doe\nPO Box 1, Reno, NV 89501"


def complaint(
    facts: Sequence[str] = FACTS,
    *,
    defendants: str = "R. LOPEZ, in his individual capacity",
    court: str = "FOR THE DISTRICT OF NEVADA",
    jurisdiction: Sequence[str] = JURISDICTION,
    venue: Sequence[str] = VENUE,
    parties: Sequence[str] = PARTIES,
    counts: Sequence[str] = COUNTS,
    relief: Sequence[str] = RELIEF,
    closing: str = CLOSING,
    numbered: bool = True,
) -> str:
    """A complaint as text. Paragraphs are numbered through; a heading in capitals or ``COUNT`` gets no number."""
    lines = [
        f"UNITED STATES DISTRICT COURT\n{court}",
        "JOHN DOE,\nPlaintiff,\nv.",
        f"{defendants},\nDefendants.",
        "COMPLAINT",
    ]
    number = 0
    for heading, paragraphs in (
        ("JURISDICTION AND VENUE", (*jurisdiction, *venue)),
        ("PARTIES", parties),
        ("FACTS", facts),
        ("", counts),
        ("PRAYER FOR RELIEF", relief),
    ):
        if paragraphs and heading:
            lines.append(heading)
        for paragraph in paragraphs:
            plain = paragraph.isupper() or paragraph.startswith(("COUNT ", "WHEREFORE", "(")) or not numbered
            number += not plain
            lines.append(paragraph if plain else f"{number}. {paragraph}")
    return "\n\n".join([*lines, closing]).strip() + "\n"


_MATTER = {
    "matter": "{id: doe-v-lopez, filer: pro_se, stage: complaint, jury_demand: true}",
    "court": "{district: nvd, forum_state: NV}",
    "plaintiffs": '\n  - {id: doe, name: John Doe, mailing_address: "PO Box 1, Reno, NV 89501", custody: {status: '
    "none}}",
    "defendants": (
        "\n  - {id: lopez, name: R. Lopez, kind: individual, job_title: police officer, employer: City of Reno, "
        "capacities: [individual], color_of_law: In uniform and on duty as a Reno police officer.}"
    ),
    "events": (
        "\n  - id: strike"
        "\n    who: {actors: [lopez], targets: [doe]}"
        "\n    what: Officer Lopez punched Mr. Doe in the face three times."
        "\n    when: {date: 2023-03-03, precision: exact}"
        "\n    where: {place: parking lot of the Oak Market, city: Reno, state: NV}"
        "\n    knowledge: personal"
    ),
    "claims": (
        "\n  - id: force"
        "\n    right: Fourth Amendment, excessive force"
        "\n    statute: 42 U.S.C. § 1983"
        "\n    against: [{defendant: lopez, capacity: individual}]"
        "\n    elements: [{name: objectively unreasonable force, events: [strike]}]"
    ),
    "injuries": (
        "\n  - {id: teeth, plaintiff: doe, events: [strike], caused_by: [lopez], kind: physical, "
        "description: two broken teeth}"
    ),
    "relief": "\n  - {kind: compensatory, against: [lopez]}",
}


def one_event(what: str, *, who: str = "{actors: [lopez], targets: [doe]}", **rest: str) -> str:
    """The one event ``strike`` of a matter file as YAML; ``rest`` adds keys (``when="{date: 2023-03-03}"``)."""
    keys = {"id": "strike", "who": who, "what": f'"{what}"', **rest}
    return "\n  - " + "\n    ".join(f"{key}: {text}" for key, text in keys.items())


def matter(**sections: str) -> str:
    """A matter file as text; ``sections`` replace or add whole top keys (YAML; an empty text leaves the key out)."""
    kept = {**_MATTER, **sections}
    lines = [f"{key}: {text}" if not text.startswith("\n") else f"{key}:{text}" for key, text in kept.items() if text]
    return "\n".join(["schema: draftkit/matter@1", *lines]) + "\n"
