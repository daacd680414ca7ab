"""Time and truth of a table of authorities: a 60-page brief with 250 authorities, every page number looked for.

A Word file is written from a generated brief (double-spaced, footnotes, headings, case names in italics), its table is
built, and the copy becomes a PDF. Then each citation is looked for in the words of the PDF's pages, by PDFium and
without draftkit's own reader, and the page is compared with the one in the table::

    python -m benchmarks.toa                   about half a minute
    python -m benchmarks.toa BRIEF.docx        the same for a file of your own
"""

from __future__ import annotations

import re
import sys
import time
import zipfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.briefs import brief
from draftkit.model.draft import Draft

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CHARACTERS = 116_000
"""Of a brief of sixty double-spaced pages."""
LIMIT = 20.0
"""Seconds that the table may take."""


def word_brief(characters: int = CHARACTERS, *, seed: int = 7) -> bytes:
    """A generated brief as a .docx; every seventh paragraph has a footnote, some of them over a page's end."""
    body, notes = [], []
    others = [p for p in brief(characters // 6, density=0.8, seed=seed + 1).split("\n\n") if " NUMBER " not in p]
    for number, text in enumerate(brief(characters, density=0.8, seed=seed).strip().split("\n\n")):
        if text.isupper() or "GROUND NUMBER" in text:
            body.append(f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{_run(text)}</w:p>')
            continue
        mark = ""
        if number % 7 == 3:
            key = len(notes) + 1
            note = f" {others[key % len(others)][:700].rpartition('. ')[0]}."
            notes.append(f'<w:footnote w:id="{key}"><w:p><w:r><w:footnoteRef/></w:r>{_runs(note)}</w:p></w:footnote>')
            mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{key}"/></w:r>'
        body.append(f'<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>{_runs(text)}{mark}</w:p>')
    return _package("".join(body), "".join(notes))


def _runs(text: str) -> str:
    """Runs with the names of cases in italics."""
    pieces = re.split(r"((?:[A-Z][\w.'’&-]* ){1,5}v\. [A-Z][\w.'’&-]*)", text)
    return "".join(_run(piece, italic=" v. " in piece) for piece in pieces if piece)


def _run(text: str, *, italic: bool = False) -> str:
    properties = "<w:rPr><w:i/></w:rPr>" if italic else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _package(body: str, notes: str) -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{{}} xmlns:w="{W}" xmlns:r="{R}">'
    page = '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/>'
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/>'
    field = "".join(f"<w:r>{x}</w:r>" for x in _page_field())
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for n, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    styles = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Double"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:spacing w:line="480" w:lineRule="auto"/><w:ind w:firstLine="720"/></w:pPr></w:style>'
    )
    title = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{_run("BRIEF IN OPPOSITION")}</w:p>'
    section = f'<w:sectPr><w:footerReference w:type="default" r:id="r3"/>{page}</w:sectPr>'
    kinds = {"document": "document.main", "styles": "styles", "footnotes": "footnotes", "footer1": "footer"}
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{n}.xml" ContentType="{word}.{kind}+xml"/>' for n, kind in kinds.items()
    )
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{R}/{kind}" Target="{name}.xml"/>'
        for n, (kind, name) in enumerate((("styles",) * 2, ("footnotes",) * 2, ("footer", "footer1")), 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        "word/document.xml": head.format("document") + f"<w:body>{title}{body}{section}</w:body></w:document>",
        "word/styles.xml": head.format("styles") + styles + "</w:styles>",
        "word/footnotes.xml": head.format("footnotes") + rules + notes + "</w:footnotes>",
        "word/footer1.xml": head.format("ftr") + f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p></w:ftr>',
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            package.writestr(name, xml)
    return out.getvalue()


def _page_field() -> Iterator[str]:
    for kind, inside in (("begin", " PAGE "), ("separate", ""), ("end", "")):
        yield f'<w:fldChar w:fldCharType="{kind}"/>'
        if inside:
            yield f'<w:instrText xml:space="preserve">{inside}</w:instrText>'


# Looking for citations in the printed pages ---------------------------------------------------------------------------


def printed(pdf: bytes) -> list[str]:
    """The words of each page, by PDFium."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def folio(page: str) -> str:
    """The page number printed at the foot of a page, or empty."""
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    found = [line for line in (*lines[-1:], *lines[:1]) if re.fullmatch(r"[ivxlc]+|\d{1,4}", line)]
    return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class Miss:
    """A citation whose page in the table is not the one on which its words were found."""

    text: str
    said: str
    found: str


class Pages:
    """Printed pages to look words up in: letters and figures only, so that line ends and hyphens do not matter."""

    def __init__(self, pages: Iterable[str], *, first: int = 0) -> None:
        kept = list(pages)[first:]
        self.folios = [folio(page) for page in kept]
        self._starts: list[int] = []
        self._text = ""
        for page, number in zip(kept, self.folios, strict=True):
            self._starts.append(len(self._text))
            lines = [line for line in page.splitlines() if line.strip() != number]
            self._text += squeezed(" ".join(lines))

    def of(self, words: str, before: str, after: str, share: float) -> str:
        """The printed number of the page on which ``words`` begin, between ``before`` and ``after``; empty for none.

        A page may end just before the citation or inside it, and its foot comes between: then less is looked for.
        The words before it are asked first: a page that ends after the citation must not lead to its next occurrence.
        Sentences repeat, so a place counts only near ``share`` of the whole text (0 to 1), the nearest first.
        """
        lead, rest = squeezed(before), squeezed(words + after)
        for back, on in ((60, 80), (60, 30), (60, 12), (30, 40), (0, 80), (0, 50), (40, 6), (0, 30), (12, 12), (60, 2)):
            ahead, what = lead[-back:] if back else "", rest[:on]
            if len(ahead) + len(what) < 20:
                continue
            at, found = self._text.find(ahead + what), []
            while at >= 0:
                found.append(at + len(ahead))
                at = self._text.find(ahead + what, at + 1)
            nearest = min(found, key=lambda place: abs(place - share * len(self._text)), default=None)
            if nearest is not None and abs(nearest - share * len(self._text)) < 0.05 * len(self._text) + 2000:
                return self._page(nearest)
        return ""

    def _page(self, at: int) -> str:
        return self.folios[bisect_right(self._starts, at) - 1]


def squeezed(text: str) -> str:
    """Letters and figures alone."""
    return "".join(c for c in text if c.isalnum())


def misses(
    draft: Draft, said: Mapping[str, str], citations: Iterable[tuple[str, tuple[int, int]]], pages: Pages
) -> list[Miss]:
    """Every citation (id, span) whose page, as the table says, is not the one where its words stand."""
    wrong = []
    for key, (start, end) in citations:
        block = draft.block_at(start)
        words, share = draft.text[start:end], start / len(draft.text)
        found = pages.of(words, draft.text[block.start : start], draft.text[end : end + 120], share)
        if said.get(key) != found:
            wrong.append(Miss(words, said.get(key, ""), found))
    return wrong


def main(arguments: list[str]) -> int:
    """Build, time, look; 0 where every page is right and the time is kept."""
    from draftkit.assembly.toa_build import build_toa
    from draftkit.reading import read
    from draftkit.reading.libreoffice import to_pdf

    data = Path(arguments[0]).read_bytes() if arguments else word_brief()
    begun = time.perf_counter()
    built = build_toa(data)
    seconds = time.perf_counter() - begun
    draft = read("brief.docx", data=data)
    pages = printed(to_pdf(built.data))
    folios = [folio(page) for page in pages]
    first = folios.index("1") if "1" in folios else 0
    cited = [(c.id, c.span) for e in built.table.entries for c in e.citations]
    wrong = misses(draft, built.pages or {}, cited, Pages(pages, first=first))
    authorities = len(built.table.entries)
    print(f"{len(pages)} pages ({first} of front matter), {authorities} authorities, {len(cited)} citations")
    print(
        f"table built in {seconds:.1f} s (limit {LIMIT:.0f} s); nothing else in the file changed: proved while building"
    )
    print(f"{len(cited) - len(wrong)} of {len(cited)} pages found again in the PDF")
    for miss in wrong[:20]:
        print(f"  {miss.text[:60]!r}: table says {miss.said}, found on {miss.found or 'no page'}")
    return int(bool(wrong) or seconds > LIMIT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
