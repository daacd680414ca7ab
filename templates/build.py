"""Builds the three complaint templates: ``python templates/build.py``. A test keeps the files in step with this script.

A template is an ordinary Word file. A clinic copies one, changes wording and styles in Word, and gives it with
``--template``; this script is only for the copies that ship. Lines with ``{%p ... %}`` are instructions and vanish.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from draftkit.assembly.word import caption, clean, notes, numbering, runs, save, settings, styles

FOLDER = Path(__file__).resolve().parent / "complaint"

Line = tuple[str, str]
"""(style, text); in the text ``**words**`` are bold."""

LOGIC = "Normal"


def _lines(rows: list[Line]) -> str:
    return "".join(runs.paragraph(style, *_runs(text)) for style, text in rows)


def _runs(text: str) -> list[str]:
    made = []
    for number, part in enumerate(text.split("**")):
        # A template's own marks stay as they are; only XML's three characters are escaped.
        shown = clean.held_together(part).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        pieces = []
        for piece in shown.replace("\t", "\0\t\0").replace("\n", "\0\n\0").split("\0"):
            if piece:
                tab, line = piece == "\t", piece == "\n"
                pieces.append("<w:tab/>" if tab else "<w:br/>" if line else f'<w:t xml:space="preserve">{piece}</w:t>')
        if pieces:
            bold = "<w:rPr><w:b/></w:rPr>" if number % 2 else ""
            made.append(f"<w:r>{bold}{''.join(pieces)}</w:r>")
    return made


def each(name: str, within: str, rows: list[Line]) -> list[Line]:
    """``rows`` once for each ``name`` in ``within``."""
    return [(LOGIC, f"{{%p for {name} in {within} %}}"), *rows, (LOGIC, "{%p endfor %}")]


def when(test: str, rows: list[Line], otherwise: list[Line] | None = None) -> list[Line]:
    """``rows`` where ``test`` holds, else ``otherwise``."""
    other = [(LOGIC, "{%p else %}"), *otherwise] if otherwise else []
    return [(LOGIC, f"{{%p if {test} %}}"), *rows, *other, (LOGIC, "{%p endif %}")]


def numbered(within: str) -> list[Line]:
    """Numbered paragraphs with their points."""
    points = each("point", "one.points", [("SubPara", "{{r point }}")])
    return each("one", within, [("NumberedPara", "{{r one.text }}"), *points])


def groups(within: str) -> list[Line]:
    """The events of a list, each under its heading."""
    return each(
        "group", within, [*when("group.heading", [("Heading2", "{{ group.heading }}")]), *numbered("group.paragraphs")]
    )


def rows(within: str) -> list[Line]:
    """Questions and answers of a form."""
    return each("row", within, [("FormRow", "{{ row.label }}:\t{{ row.value }}")])


def questions(within: str) -> list[Line]:
    """Long questions of a form, each with its answer below."""
    return each("row", within, [("FormText", "{{ row.label }} **{{ row.value }}**")])


def section(style: str, title: str, within: str, content: list[Line] | None = None) -> list[Line]:
    """A section that is there only where the list ``within`` has something in it."""
    return when(within, [(style, title), *(content if content is not None else numbered(within))])


SIGNER: list[Line] = [
    ("Filer", "{{ signer.name }}"),
    *each("line", "signer.lines", [("Filer", "{{ line }}")]),
    ("Filer", "{{ signer.role }}"),
]

FILER = when("filer_block", [*each("signer", "signatures", SIGNER), ("Filer", "")])

COURT: list[Line] = [
    ("Court", "United States District Court\n{{ court.name }}{% if court.division %}\n{{ court.division }}{% endif %}"),
]

PARTIES: list[Line] = [
    *each("party", "caption.plaintiffs", [("CaptionParty", "**{{ party.name }}**{{ party.note }},")]),
    ("CaptionRole", "{{ caption.plaintiff_word }},"),
    ("CaptionParty", "v."),
    *each(
        "party",
        "caption.defendants",
        [("CaptionParty", "**{{ party.name }}**{{ party.note }}{% if loop.last %},{% else %};{% endif %}")],
    ),
    ("CaptionRole", "{{ caption.defendant_word }}."),
]

NUMBER: list[Line] = [
    (
        "CaptionParty",
        "Case No. {% if court.case_number %}{{ court.case_number }}{% else %}________________\n(the clerk fills this in){% endif %}",
    ),
    *when("court.judge", [("CaptionParty", "Judge {{ court.judge }}")]),
    *when("court.magistrate_judge", [("CaptionParty", "Magistrate Judge {{ court.magistrate_judge }}")]),
]

JURY: list[Line] = [
    *when("jury", [("CaptionTitle", "JURY TRIAL DEMANDED")]),
    *when("jury_open", [("CaptionTitle", "[FILL IN: whether a jury is demanded]")]),
]

SIGNATURES: list[Line] = [
    ("Signature", "Dated: {{ date }}"),
    ("Signature", ""),
    *each(
        "signer",
        "signatures",
        [
            ("Signature", ""),
            ("Signature", "______________________________"),
            ("Signature", "{{ signer.name }}"),
            *each("line", "signer.lines", [("Signature", "{{ line }}")]),
            ("Signature", "{{ signer.role }}"),
            ("Normal", ""),
        ],
    ),
]

VERIFICATION: list[Line] = when(
    "verification.wanted",
    [
        ("Heading1", "Verification"),
        (
            "Certificate",
            "I declare under penalty of perjury that the facts in {{r verification.paragraphs }} are true and correct. "
            "28 U.S.C. § 1746.",
        ),
        ("Signature", "Executed on {{ date }}"),
        *each(
            "signer",
            "caption.plaintiffs",
            [
                ("Signature", ""),
                ("Signature", "______________________________"),
                ("Signature", "{{ signer.name }}"),
                ("Normal", ""),
            ],
        ),
    ],
)

CERTIFICATE: list[Line] = when("ai_certificate", [("Heading1", "Certificate"), ("Certificate", "{{ ai_certificate }}")])

EXHIBITS: list[Line] = section(
    "Heading1",
    "Index of exhibits",
    "exhibits",
    each(
        "exhibit", "exhibits", [("ExhibitRow", "Exhibit {{ exhibit.letter }}\t{{ exhibit.title }}{{ exhibit.date }}")]
    ),
)

PRAYER: list[Line] = each(
    "asked",
    "prayer",
    [("Prayer", "{{r asked.lead }}"), *each("point", "asked.points", [("PrayerItem", "{{r point }}")])],
)

NOTHING = "[FILL IN: what happened: who did what to whom, when, where and how]"

PLEADING: list[Line] = [
    ("Heading1", "Introduction"),
    *numbered("introduction"),
    ("Heading1", "Jurisdiction and venue"),
    *when(
        "jurisdiction.section_1983",
        [
            (
                "NumberedPara",
                "This action arises under 42 U.S.C. § 1983. The Court has jurisdiction under 28 U.S.C. §§ 1331 and 1343(a)(3).",
            )
        ],
        [("NumberedPara", "The Court has jurisdiction under 28 U.S.C. § 1331.")],
    ),
    *when(
        "jurisdiction.state_claims",
        [("NumberedPara", "The Court has supplemental jurisdiction over the state-law claims under 28 U.S.C. § 1367(a).")],
    ),
    *when(
        "jurisdiction.declaration",
        [("NumberedPara", "The declaration that is asked for rests on 28 U.S.C. §§ 2201 and 2202.")],
    ),
    (
        "NumberedPara",
        "Venue is proper in this district under 28 U.S.C. § 1391(b). The events described below took place "
        "{{r jurisdiction.places }}.",
    ),
    ("Heading1", "Parties"),
    *numbered("parties.plaintiffs"),
    *numbered("parties.defendants"),
    *section("Heading1", "Exhaustion of administrative remedies", "exhaustion"),
    *section("Heading1", "Earlier lawsuits", "earlier_suits"),
    ("Heading1", "Facts"),
    *when("facts or policy_facts", groups("facts"), [("NumberedPara", NOTHING)]),
    *section("Heading2", "Policy and custom", "policy_facts", groups("policy_facts")),
    *section("Heading2", "Related criminal case", "criminal_case"),
    *section("Heading2", "Facts about the time to sue", "tolling"),
    *section("Heading1", "Injuries", "injuries"),
    *each(
        "count",
        "counts",
        [
            ("Count", "{{r count.title }}"),
            ("CountAgainst", "{{r count.under }}"),
            *numbered("count.paragraphs"),
            *each("unit", "count.fair_warning", [("Heading3", "{{r unit.heading }}"), *numbered("unit.paragraphs")]),
        ],
    ),
    *when("not counts", [("Heading1", "Counts"), ("NumberedPara", "[FILL IN: the counts: which right, by whom, by which acts]")]),
    ("Heading1", "Prayer for relief"),
    ("PrayerLead", "{{ caption.plaintiff_word }} {% if caption.plaintiffs|length > 1 %}ask{% else %}asks{% endif %} for judgment as follows:"),
    *PRAYER,
    ("BodyDouble", "and for any other relief that is just and proper."),
    *when("jury", [("Heading1", "Jury demand"), ("BodyDouble", "{{ caption.plaintiff_word }} {% if caption.plaintiffs|length > 1 %}demand{% else %}demands{% endif %} a trial by jury on every issue that a jury may decide. Fed. R. Civ. P. 38(b).")]),
    *SIGNATURES,
    *VERIFICATION,
    *CERTIFICATE,
    *EXHIBITS,
]  # fmt: skip

NOTICE: list[Line] = [
    (
        "Notice",
        "Privacy: this paper may be read by anyone. It must not show a full social-security, taxpayer or account number "
        "(only the last four digits), a full date of birth (only the year), or the full name of a minor (only initials). "
        "Fed. R. Civ. P. 5.2(a).",
    )
]


def form(*, prisoner: bool) -> list[Line]:
    """The question order of the form for prisoners, or of that for everybody else."""
    custody: list[Line] = [
        ("FormSection", "Prisoner status"),
        *each("choice", "form.status", [("FormChoice", "{{ choice.mark }}\t{{ choice.label }}")]),
    ]
    exhaustion: list[Line] = [
        ("FormSection", "Exhaustion of administrative remedies"),
        *questions("form.exhaustion"),
        *numbered("grievances"),
    ]
    earlier: list[Line] = [
        ("FormSection", "Earlier lawsuits"),
        *questions("form.earlier"),
        *each(
            "suit", "form.suits", [("FormPart", "Earlier lawsuit {{ loop.index }}"), *rows("suit"), ("FormText", "")]
        ),
    ]
    places: list[Line] = (
        [
            ("FormPart", "Events outside an institution: where"),
            *when("form.outside", each("place", "form.outside", [("FormText", "{{ place }}")]), [("FormText", "none")]),
            ("FormPart", "Events in an institution: where"),
            *when("form.inside", each("place", "form.inside", [("FormText", "{{ place }}")]), [("FormText", "none")]),
        ]
        if prisoner
        else [
            ("FormPart", "Where the events took place"),
            *each("place", "form.outside", [("FormText", "{{ place }}")]),
            *each("place", "form.inside", [("FormText", "{{ place }}")]),
        ]
    )
    return [
        *NOTICE,
        ("FormSection", "The parties to this complaint"),
        ("FormPart", "{{ caption.plaintiff_word }}"),
        *each("party", "form.plaintiffs", [*rows("party"), ("FormText", "")]),
        ("FormPart", "{{ caption.defendant_word }}"),
        *each("party", "form.defendants", [*rows("party"), ("FormText", "")]),
        ("FormSection", "Basis for jurisdiction"),
        ("FormPart", "This suit is against"),
        ("FormChoice", "{{ form.state_officials }}\tstate or local officials (a claim under 42 U.S.C. § 1983)"),
        ("FormChoice", "{{ form.federal_officials }}\tfederal officials (a claim of the kind known as Bivens)"),
        ("FormPart", "Rights that were violated, and by whom"),
        *each("row", "form.rights", [("FormText", "**{{ row.label }}:** {{ row.value }}")]),
        ("FormPart", "How each defendant acted under color of state or local law"),
        *each("row", "form.color_of_law", [("FormText", "**{{ row.label }}:** {{ row.value }}")]),
        *(custody if prisoner else []),
        ("FormSection", "Statement of claim"),
        *places,
        ("FormPart", "Dates and approximate times"),
        *each("row", "form.dates", [("FormText", "**{{ row.label }}:** {{ row.value }}")]),
        ("FormPart", "What happened: who did what, who else was involved, who saw it"),
        *when("facts or policy_facts", groups("facts"), [("NumberedPara", NOTHING)]),
        *section("Heading2", "Policy and custom", "policy_facts or entity_facts", groups("policy_facts") + numbered("entity_facts")),
        *section("Heading2", "Related criminal case", "criminal_case"),
        *section("Heading2", "Facts about the time to sue", "tolling"),
        ("FormSection", "Injuries"),
        *when("injuries", numbered("injuries"), [("FormText", "[FILL IN: injuries, and treatment asked for, given and refused]")]),
        ("FormSection", "Relief"),
        *PRAYER,
        *(exhaustion if prisoner else []),
        *(earlier if prisoner else []),
        ("FormSection", "Certification and closing"),
        *when("jury", [("FormText", "{{ caption.plaintiff_word }} {% if caption.plaintiffs|length > 1 %}demand{% else %}demands{% endif %} a trial by jury. Fed. R. Civ. P. 38(b).")]),
        (
            "FormText",
            "This complaint is signed under Fed. R. Civ. P. 11. The clerk’s office will be told of every change of address; "
            "papers sent to an old address can end the case.",
        ),
        *SIGNATURES,
        *VERIFICATION,
        *CERTIFICATE,
        *EXHIBITS,
    ]  # fmt: skip


def template(body: list[Line], right: list[Line]) -> bytes:
    """A whole template: filer block, court, caption, ``body``."""
    top = _lines(FILER) + _lines(COURT) + caption.caption_table(_lines(PARTIES), _lines(right))
    content = top + _lines([("Normal", "")]) + _lines(body) + settings.LETTER
    parts = {
        "[Content_Types].xml": settings.content_types_xml(),
        "_rels/.rels": settings.package_relations_xml(),
        "docProps/core.xml": settings.core_xml(),
        "docProps/app.xml": settings.app_xml(),
        "word/document.xml": settings.document_xml(content),
        "word/_rels/document.xml.rels": settings.document_relations_xml(),
        "word/styles.xml": styles.styles_xml(),
        "word/numbering.xml": numbering.numbering_xml(),
        "word/settings.xml": settings.settings_xml(),
        "word/footnotes.xml": notes.footnotes_xml(),
        "word/footer1.xml": settings.footer_xml(),
    }
    return save.packed({name: text.encode("utf-8") for name, text in parts.items()})


def templates() -> dict[str, bytes]:
    """The three templates by file name."""
    title: Line = ("CaptionTitle", "{{ title|upper }}")
    under: Line = ("CaptionParty", "(Civil rights action under 42 U.S.C. § 1983)")
    pleading = [*NUMBER, title, *when("jurisdiction.section_1983", [under]), *JURY]
    forms = [*NUMBER, ("CaptionTitle", "{{ title|upper }} FOR VIOLATION OF CIVIL RIGHTS")]
    prisoner = [*forms, ("CaptionParty", "(Prisoner complaint)"), *JURY]
    nonprisoner = [*forms, ("CaptionParty", "(Non-prisoner complaint)"), *JURY]
    return {
        "pleading.docx": template(PLEADING, pleading),
        "form-prisoner.docx": template(form(prisoner=True), prisoner),
        "form-nonprisoner.docx": template(form(prisoner=False), nonprisoner),
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, data in templates().items():
        (FOLDER / name).write_bytes(data)
        print(f"{name}: {len(data):,} bytes")
