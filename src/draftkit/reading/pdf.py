"""PDF → Draft. PDFium reads and the layout is rebuilt from the places of the words, all in a child process.

What is taken out (line numbers of pleading paper, running heads, page numbers) is said in the draft's remarks; what
could not be read (pictures of pages, form fields, notes, attachments) in ``not_read``. Nothing is drawn, run or
followed, and no part of the file is written to disk.
"""

from __future__ import annotations

from typing import Any

from draftkit.errors import DamagedFile, EmptyFile, PasswordProtected, TooMuch, UnreadableDraft
from draftkit.model.draft import Block, Draft, NotRead
from draftkit.reading import shown
from draftkit.reading.child import Limits, Reason, Stopped, stream
from draftkit.reading.tables_of import mark

LIMITS = Limits(cpu=25, wall=45.0, memory=280 << 20, output=24 << 20)
_ENTRY = "draftkit.reading.pdf_layout:read"
_NEEDS = ("pypdfium2", "pypdfium2_raw")
_SMALLER = "Save the draft alone, without exhibits, as a new PDF (print to PDF), or check the .docx it was made from."
_AGAIN = "Download or save it again."


def read_pdf(data: bytes, path: str, sha256: str) -> Draft:
    """Read a PDF from its bytes.

    ``path`` is what the draft is called, ``sha256`` the hex digest of ``data``. Blocks carry pages. Raises
    PasswordProtected, DamagedFile, EmptyFile (no page has text) or TooMuch (pages, time, memory, text).
    """
    name = shown(path)
    document: dict[str, Any] = {}
    account: dict[str, Any] = {}
    blocks: list[Block] = []
    done = 0
    try:
        for value in stream(_ENTRY, data, LIMITS, needs=_NEEDS):
            if "block" in value:
                blocks.append(_block(*value["block"]))
            elif "page" in value:
                done = value["page"]
            elif "open" in value:
                document = value
            else:
                account = value
    except Stopped as stopped:
        raise _stopped(stopped.reason, name, document.get("count", 0), done) from None
    _refuse(name, document, account)
    return Draft.build(
        path=path,
        format="pdf",
        sha256=sha256,
        blocks=mark(blocks),
        not_read=[NotRead(part, why) for part, why in account["not_read"]],
        remarks=account["remarks"],
        type_size=account["size"],
    )


def _block(text: str, part: str, heading: int | None, pages: list[list[int]]) -> Block:
    places = tuple((offset, page) for offset, page in pages)
    return Block(0, text, part, page=places[0][1], heading=heading, pages=places if len(places) > 1 else ())


def _refuse(name: str, document: dict[str, Any], account: dict[str, Any]) -> None:
    """Raise what fits if the document could not be opened or holds no text."""
    state = document["open"]
    if state == "password":
        raise PasswordProtected(
            f"{name} is protected with a password.", "Open it, save a copy without the password, and check the copy."
        )
    if state == "pages":
        raise TooMuch(f"{name} has {document['count']:,} pages; draftkit reads up to 2,000.", _SMALLER)
    if state != "ok":
        raise DamagedFile(f"{name} is damaged or cut off and cannot be opened as a PDF.", _AGAIN)
    if account["account"] == "pictures":
        raise EmptyFile(
            f"{name} has no text layer ({account['pictures']}): it is made of pictures, as scanners make, so no "
            "citation in it can be seen.",
            "Run text recognition (OCR) first, for example with ocrmypdf, and check the new file.",
        )
    if account["account"] == "damaged":
        raise DamagedFile(f"No page of {name} could be unpacked.", _AGAIN)
    if account["account"] == "blank":
        raise EmptyFile(f"No text could be found on any page of {name}.", "Open it: its pages may be blank.")
    if account["account"] == "crowded":
        raise TooMuch(f"Every page of {name} holds more text than a page can show.", _SMALLER)


def _stopped(reason: Reason, name: str, count: int, done: int) -> UnreadableDraft:
    where = f" at page {done + 1} of {count:,}" if done < count else ""
    kind = DamagedFile if reason in (Reason.CRASH, Reason.FAILED) else TooMuch
    return kind(f"Reading {name} was stopped{where}: {reason.value}. Nothing in it was checked.", _SMALLER)
