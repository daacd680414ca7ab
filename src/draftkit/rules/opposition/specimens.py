"""Small oppositions and matter files from which the rules' examples are made. Everybody in them is invented."""

from __future__ import annotations

DISMISS = "PLAINTIFF'S OPPOSITION TO DEFENDANTS' MOTION TO DISMISS\n\n"
JUDGMENT = "PLAINTIFF'S OPPOSITION TO DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n"
CLOSING = "CONCLUSION\n\nFor these reasons the motion should be denied.\n\nDated: {date}\n\n/s/ John Doe"


def paper(title: str, *parts: str, end: str = "") -> str:
    """A paper with its title, paragraphs and headings (in capitals), and an end."""
    return "\n\n".join([title.strip(), *parts, *([end] if end else [])]) + "\n"


_MATTER = {
    "matter": "{id: doe-v-lopez, filer: pro_se, stage: opposition_mtd}",
    "court": "{district: nvd, case_number: 3:24-cv-00001}",
    "plaintiffs": "[{id: doe, name: John Doe}]",
    "defendants": (
        "[{id: lopez, name: R. Lopez, kind: individual, capacities: [individual]}, "
        "{id: reyes, name: M. Reyes, kind: individual, capacities: [individual]}, "
        "{id: city, name: City of Reno, kind: municipality}]"
    ),
    "events": (
        "\n- id: strike"
        "\n  who: {actors: [lopez], targets: [doe]}"
        "\n  what: Officer Lopez punched Mr. Doe in the face three times."
        "\n  when: {date: 2023-03-03, precision: exact}"
        "\n  how: {restraint: cuffed, resistance: none}"
    ),
    "claims": (
        "\n- {id: force, right: 'Fourth Amendment, excessive force', against: [{defendant: lopez, capacity: "
        "individual}], "
        "elements: [{name: force, events: [strike]}]}"
        "\n- {id: policy, right: 'Fourth Amendment, excessive force', theory: municipal, against: [{defendant: city}]}"
    ),
}


def matter(motion: str = "", opposition: str = "", **sections: str) -> str:
    """A matter file as text; ``motion`` and ``opposition`` are the inside of those keys in YAML's braces."""
    kept = {**_MATTER, **sections}
    if motion:
        kept["motion"] = "{" + motion + "}"
    if opposition:
        kept["opposition"] = "{" + opposition + "}"
    lines = [f"{key}:{text}" if text.startswith("\n") else f"{key}: {text}" for key, text in kept.items()]
    return "\n".join(["schema: draftkit/matter@1", *lines]) + "\n"


def grounds(*headings: str) -> str:
    """The grounds of a motion, for :func:`matter`."""
    return "posture: 12(b)(6), grounds: [" + ", ".join('{heading: "' + h + '"}' for h in headings) + "]"
