"""Id. and supra: citations that point back at another one."""

from __future__ import annotations

import re

from draftkit.citing.names import read_name
from draftkit.citing.paragraph import Paragraph
from draftkit.citing.parens import read_tail
from draftkit.citing.pins import read_pins
from draftkit.citing.signals import signal_before
from draftkit.citing.tokens import Token
from draftkit.model.citation import Kind, Pin

ID = re.compile(
    r"(?<![\w.'@/-])(?P<id>[Ii]d|[Ii]bid|IBID|ID(?=\.,? (?:at|AT) \*?\d))(?:\.(?=,? ?(?:at\b|AT\b|\*?\d{1,4}(?![\w:])|[Pp]age|pp?g?s?\.|(?:art|cmt|cl|ch|pt|tit|app|fig|tbl)s?\.|¶|§|nn?\.|passim|paras?\b)|[,;)\]\"']|$| [(\[\"'A-Z¶§]| *$)|(?=,? at \d))"
)
SUPRA = re.compile(r"(?<![\w.])[Ss]upra(?P<note>,? (?:note|n\.) ?(?P<n>\d{1,3}))?(?=[ ,.;:)]|$)")
_NOT_A_SOURCE = re.compile(
    r",? ?(?:(?:at )?(?:Parts?|[Ss]ections?|Argument|Point|Heading|pp?\.|pages?|¶|§|Ex\.|Figure|Table|Statement|Facts)\b|(?:¶|§))"
)
_ID_PIN = re.compile(r",? ?(?:at |AT )?(?=[*\d¶§nps]|Page|at)")
_ATTACHED = re.compile(r",? (?P<exhibit>Exh?s?\. ?[A-Z0-9][A-Z0-9-]{0,3}(?!\w)(?:,? (?:at |¶ ?)\d+(?:[:-]\d+)*)?)")
_ID_PAGE = re.compile(r",? \d{1,4}(?:-\d{1,4})?(?=[.;,)]|$)")
_SUPRA_PIN = re.compile(r",? ?at |,? ?(?=¶|§|\*)")


def read_id(reader: Paragraph, match: re.Match[str]) -> None:
    """An ``Id.`` or ``Ibid.`` with its pinpoints and parentheticals; what it means is settled later."""
    text = reader.text
    end = match.end()
    lead = _ID_PIN.match(text, end)
    pins: tuple[Pin, ...] = ()
    pins_end = end
    if lead and (lead[0].strip(" ,") or text[lead.end() : lead.end() + 1] in "¶§n*pP" or _ID_PAGE.match(text, end)):
        pins, pins_end = read_pins(text, lead.end(), reader.stops, bare=True)
        if not pins:
            pins_end = end
    attached = _ATTACHED.match(text, pins_end)
    if attached:  # "Id., Ex. A at 3": an exhibit of the same paper
        lead, pins, pins_end = attached, (*pins, Pin(attached["exhibit"])), attached.end()
    reader.done = pins_end  # "Id. § 1988(b)" is no statute of its own
    tail = read_tail(text, pins_end)
    cite = reader.cite(Kind.ID, match.start(), pins_end, match.start(), end)
    pins_start = attached.start("exhibit") if attached and len(pins) == 1 else lead.end() if lead and pins else end
    cite.pins, cite.pin_span = pins, (pins_start, pins_end)
    cite.take_tail(tail)
    cite.signal, cite.signal_start = signal_before(text, match.start(), reader.low(match.start()))
    reader.cites.append(cite)
    reader.mark(tail, pins_end)


def leads_to_short(text: str, match: re.Match[str], following: Token | None) -> bool:
    """``Hope, supra, 536 U.S. at 741``: one short form, read at its token."""
    return following is not None and text[match.end() : following.start].strip() in ("", ",")


def read_supra(reader: Paragraph, match: re.Match[str]) -> None:
    """A ``supra`` that names a source; one that names a part of the same paper is none of ours."""
    text = reader.text
    if _NOT_A_SOURCE.match(text, match.end()):
        return
    low = reader.low(match.start())
    stop = match.start()
    while stop > low and text[stop - 1] in " ,":
        stop -= 1
    name = read_name(text, stop, low, single=True)
    if name is None and not match["note"]:
        return
    end = match.end()
    pins: tuple[Pin, ...] = ()
    lead = _SUPRA_PIN.match(text, end)
    pins_start = lead.end() if lead else end
    if lead:
        pins, pins_end = read_pins(text, pins_start, reader.stops, bare=True)
        end = pins_end if pins else end
    tail = read_tail(text, end)
    cite = reader.cite(Kind.SUPRA, name.start if name else match.start(), end, match.start(), match.end())
    cite.pins, cite.pin_span = pins, (pins_start, end)
    cite.normalized = f"supra note {match['n']}" if match["n"] else None
    cite.take_name(name)
    cite.take_tail(tail)
    cite.signal, cite.signal_start = signal_before(text, cite.start, low)
    reader.cites.append(cite)
    reader.mark(tail, end)
