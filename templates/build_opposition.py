"""Builds the three opposition templates: ``python templates/build_opposition.py``. A test keeps the files in step.

The order is that of docs/opposition.md: cover sheet, caption, tables, introduction to conclusion, certificates, proposed
order. A clinic edits the Word files themselves; this script is only for the copies that ship.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from build import COURT, FILER, LOGIC, PARTIES, SIGNATURES, Line, _lines, _runs, each, when

from draftkit.assembly.word import caption, notes, numbering, runs, save, settings
from draftkit.assembly.word.styles import SINGLE, Style, styles_xml

FOLDER = Path(__file__).resolve().parent / "opposition"
POINTS = 5
"""Number of the list that numbers the headings of the argument."""

STYLES = (
    Style("Point1", "Point 1", "Heading2", next="BodyDouble", line=SINGLE, before=120, after=240, left=720, hanging=720,
          bold=True, keep_next=True, keep_lines=True, outline=1, numbering=(POINTS, 0)),
    Style("Point2", "Point 2", "Heading2", next="BodyDouble", line=SINGLE, before=120, after=240, left=1440,
          hanging=720, bold=True, keep_next=True, keep_lines=True, outline=2, numbering=(POINTS, 1)),
    Style("Point3", "Point 3", "Heading3", next="BodyDouble", line=SINGLE, before=120, after=240, left=2160,
          hanging=720, bold=True, italic=True, keep_next=True, keep_lines=True, outline=3, numbering=(POINTS, 2)),
    Style("FactHeading", "Fact Heading", before=120, after=120, bold=True, keep_next=True, keep_lines=True),
    Style("TableHead", "Table Head", before=40, after=40, bold=True, size=19, keep_next=True),
    Style("TableCell", "Table Cell", before=40, after=40, size=19),
    Style("TableNote", "Table Note", before=60, after=200, italic=True, size=20),
    Style("CoverTitle", "Cover Title", align="center", after=160, bold=True, caps=True, keep_next=True),
    Style("CoverHead", "Cover Head", before=160, after=80, bold=True, size=22, keep_next=True),
    Style("CoverText", "Cover Text", after=80, size=21),
    Style("CoverItem", "Cover Item", after=50, left=360, hanging=360, size=20),
    Style("TablesTitle", "Tables Title", align="center", before=240, after=240, bold=True, caps=True, keep_next=True),
    Style("TOC1", "toc 1", after=50, left=0, tabs=(("right", 9350, "dot"),)),
    Style("TOC2", "toc 2", after=50, left=840, hanging=600, tabs=(("left", 840, ""), ("right", 9350, "dot"))),
    Style("TOC3", "toc 3", after=50, left=1320, hanging=480, tabs=(("left", 1320, ""), ("right", 9350, "dot"))),
    Style("TOC4", "toc 4", after=50, left=1800, hanging=480, tabs=(("left", 1800, ""), ("right", 9350, "dot"))),
)  # fmt: skip
LISTS: dict[int, numbering.Levels] = {
    POINTS: (
        ("upperRoman", "%1.", "Point1", "tab", '<w:ind w:left="720" w:hanging="720"/>'),
        ("upperLetter", "%2.", "Point2", "tab", '<w:ind w:left="1440" w:hanging="720"/>'),
        ("decimal", "%3.", "Point3", "tab", '<w:ind w:left="2160" w:hanging="720"/>'),
    )
}

_COVER_FOOTER = "rId6"
ASKS = "{% if caption.plaintiffs|length > 1 %}ask{% else %}asks{% endif %}"
THEIRS_OF = "{% if caption.plaintiffs|length > 1 %}Plaintiffs’{% else %}Plaintiff’s{% endif %}"


def section(*, cover: bool = False, roman: bool = False, restart: bool = False) -> str:
    """A section: Letter, one-inch margins; the cover sheet has a footer of its own and no page number."""
    footer = _COVER_FOOTER if cover else settings.FOOTER
    form = f' w:fmt="{"lowerRoman" if roman else "decimal"}"'
    numbers = f"<w:pgNumType{form}{' w:start=' + chr(34) + '1' + chr(34) if restart else ''}/>" if not cover else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{footer}"/><w:type w:val="nextPage"/>'
        '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
        f'w:header="720" w:footer="720" w:gutter="0"/>{numbers}</w:sectPr>'
    )


def section_end(sect: str) -> str:
    """An empty paragraph that ends a section, as low as can be."""
    return f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{sect}<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'.replace(
        f'{sect}<w:rPr><w:sz w:val="2"/></w:rPr>', f'<w:rPr><w:sz w:val="2"/></w:rPr>{sect}'
    )


def new_page(style: str, text: str) -> str:
    """A heading on a new page."""
    return runs.paragraph(style, *_runs(text), properties="<w:pageBreakBefore/>")


def table(heads: list[str], loops: list[tuple[str, list[str]]], widths: list[int]) -> str:
    """A ruled table: a head row, and for each (``one in rows``, cells) a row for each of its items."""
    rule = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )

    def row(cells: list[str], style: str, *, head: bool = False) -> str:
        shown = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{runs.paragraph(style, *_runs(cell))}</w:tc>'
            for cell, width in zip(cells, widths, strict=True)
        )
        first = "<w:tblHeader/>" if head else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{first}</w:trPr>{shown}</w:tr>"

    def mark(text: str) -> str:
        return row([f"{{%tr {text} %}}", *[""] * (len(widths) - 1)], "TableCell")

    body = "".join(mark(f"for {loop}") + row(cells, "TableCell") + mark("endfor") for loop, cells in loops)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{rule}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{row(heads, "TableHead", head=True)}{body}</w:tbl>'
    )


def texts(within: str, style: str = "BodyDouble") -> list[Line]:
    """A paragraph for each item of a list of texts."""
    return each("one", within, [(style, "{{r one.text }}")])


def lines(*parts: list[Line] | str) -> str:
    """Lines and ready XML, in order."""
    return "".join(part if isinstance(part, str) else _lines(part) for part in parts)


def logic(text: str) -> str:
    """A paragraph with an instruction; it vanishes."""
    return _lines([(LOGIC, text)])


COVER: list[Line] = [
    ("CoverTitle", "Cover sheet: a draft to finish, not a paper to file"),
    ("CoverText", "This skeleton was put together from a matter file. It holds your facts, decisions from draftkit’s records and "
     "passages checked there; no argument was written for you. What needs judgment is a shaded blank. It gives no legal "
     "advice and no view of your chances. **Take this sheet out before filing.**"),
    ("CoverHead", "First, these questions"),
    *each("row", "cover.gate", [("CoverItem", "**{{ row.question }}** {{ row.answer }}")]),
    *when("cover.local", [("CoverHead", "Length and form in this district"), *each("one", "cover.local", [("CoverItem", "•\t{{ one }}")])]),
    *when("cover.questions", [("CoverHead", "Law that is not verified here: look it up, then write it or leave it out"),
                              *each("one", "cover.questions", [("CoverItem", "•\t{{ one }}")])]),
    *when("cover.contradicted", [("CoverHead", "Citations of the motion that the records contradict"),
                                 *each("one", "cover.contradicted", [("CoverItem", "•\t{{ one }}")])]),
    ("CoverHead", "{{ cover.count }} blanks to fill in"),
    *each("one", "cover.blanks", [("CoverItem", "•\t{{ one }}")]),
]  # fmt: skip

NUMBER: list[Line] = [
    ("CaptionParty", "Case No. {% if court.case_number %}{{ court.case_number }}{% else %}[FILL IN: case number - the docket]{% endif %}"),
    *when("court.judge", [("CaptionParty", "Judge {{ court.judge }}")]),
    *when("court.magistrate_judge", [("CaptionParty", "Magistrate Judge {{ court.magistrate_judge }}")]),
    ("CaptionTitle", "{{ title|upper }}"),
]  # fmt: skip

COMPARISON = table(
    ["Decision", "Decided", "What it held", "Alike", "Different, and why that does not matter"],
    [
        (
            "one in unit.rows",
            ["{{r one.case }}", "{{r one.when }}", "{{r one.held }}", "{{r one.alike }}", "{{r one.different }}"],
        )
    ],
    [2100, 1500, 1700, 1900, 2160],
)
THEIRS = table(
    ["Defendants’ case", "What it decided", "Its facts", "Ours", "Why it does not govern"],
    [
        (
            "one in their_cases",
            ["{{r one.case }}", "{{r one.held }}", "{{r one.facts }}", "{{r one.ours }}", "{{r one.why }}"],
        )
    ],
    [2100, 1500, 2000, 1700, 2060],
)
ADVERSE = table(
    ["Decision", "What it held", "Answer"],
    [("one in adverse", ["{{r one.case }}", "{{r one.held }}", "{{r one.answer }}"])],
    [3200, 2800, 3360],
)
RULINGS = table(
    ["Count", "Defendant", "Capacity", "Ruling asked", "Facts"],
    [
        (
            "one in rulings",
            ["{{ one.count }}", "{{r one.defendant }}", "{{ one.capacity }}", "{{ one.ruling }}", "{{r one.facts }}"],
        )
    ],
    [1000, 2100, 1200, 3060, 2000],
)
RESPONSES = table(
    ["No.", "Response", "Record", "Why"],
    [("one in responses", ["{{ one.number }}", "{{ one.answer }}", "{{r one.cite }}", "{{r one.note }}"])],
    [800, 1800, 3000, 3760],
)


FACTS: list[Line] = [
    *each("group", "facts", [*when("group.heading", [("FactHeading", "{{ group.heading }}")]), *texts("group.paragraphs")]),
    *when("not facts", [("BodyDouble", "[FILL IN: the facts, each sentence with its cite - nothing else counts here - the complaint or the record]")]),
]  # fmt: skip
STANDARD: list[Line] = [
    ("Heading1", "Legal standard"),
    ("BodyDouble", "{{r standard.first }}"),
    ("BodyDouble", "{{r standard.immunity }}"),
    ("BodyDouble", "{{r standard.burden }}"),
    *each("one", "standard.sources", [("BodyDouble", "{{r one }}")]),
]


def compared() -> str:
    """The law of one unit: the table that compares decisions, and what goes with it."""
    return lines(
        when("unit.missing", [("BodyDouble", "{{r unit.missing }}")]),
        logic("{%p if unit.rows %}"), COMPARISON,
        _lines([("TableNote", "Court, date and outcome are from the records; what is alike and what is different is " + THEIRS_OF + " comparison.")]),
        logic("{%p endif %}"),
        each("one", "unit.rows", when("one.late", [("BodyDouble", "{{r one.late }}")])),
        when("unit.obvious", [("BodyDouble", "{{r unit.obvious }}")]),
        when("unit.consensus", [("BodyDouble", "{{r unit.consensus }}")]),
        [("BodyDouble", "{{r unit.argument }}")],
    )  # fmt: skip


def certificates() -> str:
    """Of compliance and of service."""
    return lines(
        new_page("Heading1", "Certificate of compliance"),
        [("Certificate", "{{ certificate }}")],
        [("Heading1", "Certificate of service"), ("Certificate", "{{r service }}"), *SIGNATURES],
        _lines([]),
    )


def reply_body() -> str:
    """A reply under Rule 7(a): from the introduction to the certificates."""
    return lines(
        [("Heading1", "Introduction"), *texts("defense.paragraphs"), *each("one", "defense.law", [("BodyDouble", "{{r one }}")])],
        [("BodyDouble", "For each Defendant this reply says which right the conduct violated, what this Defendant did and when, what this Defendant knew, what harm it did, and which law stood before that day.")],
        [("Heading1", "Facts as pleaded"), *FACTS],
        STANDARD,
        [("BodyDouble", "{{r fair_warning }}")],
        [("Heading1", "Reply, by Defendant and claim")],
        when("not replies", [("BodyDouble", "[FILL IN: the Defendants who plead immunity, and the claims against each - the reply answers each defense - the answer]")]),
        logic("{%p for who in replies %}"),
        [("Point1", "{{r who.heading }}")],
        logic("{%p for unit in who.units %}"),
        [("Point2", "{{r unit.heading }}"), ("BodyDouble", "{{r unit.right }}"), *texts("unit.acts"), ("BodyDouble", "{{r unit.knowledge }}"), ("BodyDouble", "{{r unit.harm }}")],
        compared(),
        logic("{%p endfor %}"), logic("{%p endfor %}"),
        [("Heading1", "Conclusion"), ("BodyDouble", "On the facts pleaded, the defense of qualified immunity does not bar the claims above. {{ caption.plaintiff_word }} " + ASKS + " that it be rejected as to each Defendant and claim named here, and that discovery go on.")],
        SIGNATURES,
        certificates(),
    )  # fmt: skip


def body(*, record: bool) -> str:
    """From the introduction to the proposed order."""
    shown = "record shows" if record else "complaint pleads"
    before = (
        lines(
            [("Heading1", "Response to the statement of facts")],
            logic("{%p if responses %}"), RESPONSES, _lines([("TableNote", "Each number is that of Defendants’ statement. What is admitted is admitted for this motion only.")]),
            logic("{%p else %}"), [("BodyDouble", "[FILL IN: response to each numbered fact: admitted, disputed with a record cite, or objected - silence can be taken as consent - the motion]")], logic("{%p endif %}"),
            [("Heading1", "Additional facts")],
            when("additional", each("one", "additional", [("NumberedPara", "{{r one.text }}")]), [("BodyDouble", "[FILL IN: facts of your own that matter, numbered, each with a record cite - the other side left them out - your papers]")]),
        )
        if record
        else ""
    )  # fmt: skip
    after = (
        lines(
            [("Point1", "A jury must answer these questions."), ("BodyDouble", "{{r for_a_jury }}")],
            [("BodyDouble", "[FILL IN: each question of fact, with both versions and record cites - a genuine dispute keeps the case for a jury - both statements of facts]")],
            [("BodyDouble", "{{ caption.plaintiff_word }} " + ASKS + " that the order state, for each Defendant, the facts that it takes as shown for this motion. {{r not_appealable }}")],
            [("Point1", "Evidence: objections and declarations.")],
            when("declarations", texts("declarations"), [("BodyDouble", "[FILL IN: declarations and their exhibits - facts need witnesses with personal knowledge - Rule 56(c)(4)]")]),
            [("BodyDouble", "[FILL IN: objections to evidence that could not be used at trial - Rule 56(c)(2) - the motion’s exhibits]")],
            when("rule_56d", [("Point1", "In part the motion is too early, Fed. R. Civ. P. 56(d)."), *texts("rule_56d")]),
        )
        if record
        else ""
    )  # fmt: skip
    outside = when(
        "outside.any",
        [
            ("BodyDouble", "The motion relies on these papers outside the complaint: {{r outside.papers }}. " + (
                "" + THEIRS_OF + " objections to them are below." if record else
                "{{ caption.plaintiff_word }} object{% if caption.plaintiffs|length == 1 %}s{% endif %}: on this motion the complaint is what counts, unless the Court treats the motion as one for "
                "summary judgment and gives time to answer it as such. Fed. R. Civ. P. 12(d).")),
            *when("outside.video", [("BodyDouble", "{{r outside.video }}")]),
        ],
    )  # fmt: skip
    return lines(
        [("Heading1", "Introduction"), *texts("introduction")],
        [("Heading1", "Issues"), *each("one", "issues", [("BodyDouble", "{{r one }}")])],
        before,
        [("Heading1", "Facts" if record else "Facts as pleaded"), *FACTS],
        STANDARD,
        [("Heading1", "Argument")],
        when("threshold", [("Point1", "Immunity does not reach every claim."), *texts("threshold")]),
        when("raised", [("Point1", "The defense must be properly raised."), *texts("raised")]),
        when("request.asked", [("Point1", "The Court should decide whether the Constitution was violated."), ("BodyDouble", "{{r request.law }}"),
                               ("BodyDouble", "{{ caption.plaintiff_word }} " + ASKS + " for a ruling on both questions, for these reasons."), *texts("request.factors")]),
        [("Point1", f"The {shown} violations of the Constitution.")],
        [("BodyDouble", "{{r each_defendant }}")],
        when("not claims", [("BodyDouble", "[FILL IN: the claims: which right, which defendant, which acts - the order of the brief - the complaint]")]),
        each("claim", "claims", [("Point2", "{{r claim.violation }}"), *texts("claim.elements"), *texts("claim.defendants")]),
        [("Point1", "The rights were clearly established.")],
        [("BodyDouble", "{{r fair_warning }}")],
        logic("{%p for claim in claims %}"),
        [("Point2", "{{r claim.established }}")],
        logic("{%p for unit in claim.units %}"),
        [("Point3", "{{r unit.heading }}"), ("BodyDouble", "{{r unit.right }}")],
        compared(),
        logic("{%p endfor %}"), logic("{%p endfor %}"),
        logic("{%p if their_cases or their_rules %}"),
        [("Point1", "Defendants’ cases do not govern.")],
        logic("{%p if their_cases %}"), THEIRS, _lines([("TableNote", "Outcome and facts of each case are from the records.")]), logic("{%p endif %}"),
        when("their_rules", [("BodyDouble", "{{r their_rules }}")]),
        logic("{%p endif %}"),
        logic("{%p if adverse %}"),
        [("Point1", "Other adverse authority does not govern.")], ADVERSE, _lines([("TableNote", "The motion does not name these decisions.")]),
        logic("{%p endif %}"),
        [("Point1", "Facts and inferences are not resolved here." if not record else "The evidence is viewed in " + THEIRS_OF + " favor.")],
        [("BodyDouble", "[FILL IN: where the motion tells the facts otherwise than the " + ("record" if record else "complaint") + ", with cites - the favorable view decides - the motion’s facts]")],
        outside,
        after,
        [("Point1", "Each ground of the motion is answered.")],
        when("grounds", each("one", "grounds", [("Point2", "{{r one.heading }}"), ("BodyDouble", "{{r one.text }}")]), [("BodyDouble", "{{r no_grounds }}")]),
        when("fallbacks", [("Point1", "In the alternative."), *each("one", "fallbacks", [("BodyDouble", "{{r one }}")])]),
        [("Heading1", "Conclusion"), ("BodyDouble", "{{ caption.plaintiff_word }} " + ASKS + " for these rulings, by count and defendant:")],
        RULINGS, _lines([("TableNote", "")]),
        SIGNATURES,
        certificates(),
        new_page("Heading1", "[Proposed] order"),
        [("BodyDouble", "On {{r motion.movants }}’s motion {{ motion.kind }} ({{ motion.cite }}), " + THEIRS_OF + " opposition, and the papers on file, the Court rules as follows."),
         *each("one", "rulings", [("BodyDouble", "{{ one.count }}, {{r one.defendant }}: {{ one.ruling }}.")]),
         ("BodyDouble", "The motion is denied as to each of these."), ("Signature", "Dated: ____________"), ("Signature", ""), ("Signature", "______________________________"), ("Signature", "United States District Judge")],
    )  # fmt: skip


def template(content_of_brief: str) -> bytes:
    """A whole template: cover sheet, caption and tables, the brief."""
    top = _lines(FILER) + _lines(COURT) + caption.caption_table(_lines(PARTIES), _lines(NUMBER))
    tables = lines(
        new_page("TablesTitle", "Table of contents"), [("Normal", "{{ contents_here }}")], new_page("TablesTitle", "Table of authorities"),
    )  # fmt: skip
    content = (
        _lines(COVER) + section_end(section(cover=True)) + top + tables + section_end(section(roman=True, restart=True))
        + content_of_brief + section(restart=True)
    )  # fmt: skip
    footer = runs.paragraph("Footer", runs.run("Cover sheet: take out before filing"))
    types = settings.content_types_xml().replace(
        "</Types>",
        '<Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.footer+xml"/></Types>',
    )
    related = settings.document_relations_xml().replace(
        "</Relationships>",
        f'<Relationship Id="{_COVER_FOOTER}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'footer" Target="footer2.xml"/></Relationships>',
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": types,
        "_rels/.rels": settings.package_relations_xml(),
        "docProps/core.xml": settings.core_xml(),
        "docProps/app.xml": settings.app_xml(),
        "word/document.xml": settings.document_xml(content),
        "word/_rels/document.xml.rels": related,
        "word/styles.xml": styles_xml(STYLES),
        "word/numbering.xml": numbering.numbering_xml(LISTS),
        "word/settings.xml": settings.settings_xml(),
        "word/footnotes.xml": notes.footnotes_xml(),
        "word/footer1.xml": settings.footer_xml(),
        "word/footer2.xml": f'{head}<w:ftr xmlns:w="{runs.W_NS}">{footer}</w:ftr>',
    }
    return save.packed({name: text.encode("utf-8") for name, text in parts.items()})


def templates() -> dict[str, bytes]:
    """The three templates by file name."""
    return {
        "motion_to_dismiss.docx": template(body(record=False)),
        "summary_judgment.docx": template(body(record=True)),
        "rule7_reply.docx": template(reply_body()),
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, data in templates().items():
        (FOLDER / name).write_bytes(data)
        print(f"{name}: {len(data):,} bytes")
