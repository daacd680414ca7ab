"""Tokens of HTML: text, start tags, end tags. Linear in the input, whatever it is.

Follows the tokenizer of the HTML standard where it matters to words: an unclosed comment or raw element runs to the
end, attribute values may hold ``>``. An attribute quote that never closes is the one departure: there the tag ends at
the next ``>``, so that one missing quote does not swallow the rest of a draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

Token = tuple[str, str, dict[str, str], str]
"""``(kind, name, attributes, text)``; kind is ``start``, ``end`` or ``text``."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,60})")
_REST = re.compile(r"[^>\"']{0,20000}(?:(?:\"[^\"]{0,200000}\"|'[^']{0,200000}')[^>\"']{0,20000}){0,200}>")
_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:.-]{0,60})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_MARKUP = re.compile(r"<(?:[a-zA-Z!?]|/(?! ))")
_HUGE = re.compile(r"&#\d{40,};?")
"""A number that no character has; Python refuses to read one of more than 4,300 digits."""
_RAW = frozenset(["script", "style", "noscript", "textarea", "xmp", "noframes", "noembed", "iframe"])
_WANTED = ("id", "href", "style", "hidden")
_NONE: dict[str, str] = {}


def tokens(text: str) -> Iterator[Token]:
    """The tokens of an HTML text in order; names in lower case; only the attributes that the reader asks for."""
    at, size = 0, len(text)
    quotes_close = True
    while at < size:
        # A lone "<" is text: passed over here, so that a million of them are one token and not a million.
        markup = _MARKUP.search(text, at)
        less = markup.start() if markup else size
        if less > at:
            yield "text", "", _NONE, text[at:less]
        if markup is None:
            return
        match = _TAG.match(text, less)
        if match is None:
            at = _after_declaration(text, less)
            continue
        rest = _REST.match(text, match.end()) if quotes_close else None
        if rest is None:
            quotes_close = False  # look for a quote's end once only: each further search would run to the end again
            end = text.find(">", match.end())
            if end < 0:
                return
            end += 1
        else:
            end = rest.end()
        name = match[2].lower()
        if match[1]:
            yield "end", name, _NONE, ""
        else:
            inner = text[match.end() : end - 1]
            yield "start", name, _attributes(inner) if inner.strip() else _NONE, ""
            if name in _RAW:
                end = _after_raw(text, end, name)
        at = end


def _attributes(inner: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(inner[:20_000]):
        name = match[1].lower()
        if name in _WANTED and name not in found:
            found[name] = characters(next((g for g in match.groups()[1:] if g is not None), ""))
    return found


def characters(text: str) -> str:
    """``text`` with its character references (``&sect;``, ``&#167;``) read."""
    return unescape(_HUGE.sub("\ufffd", text)) if "&" in text else text


def _after_declaration(text: str, less: int) -> int:
    """Index after the comment, doctype, processing instruction or nameless end tag that begins at ``less``."""
    if text.startswith("<!--", less):
        if text.startswith((">", "->"), less + 4):
            return text.index(">", less) + 1
        end = text.find("-->", less + 4)
        return len(text) if end < 0 else end + 3
    end = text.find(">", less)
    return len(text) if end < 0 else end + 1


def _after_raw(text: str, start: int, name: str) -> int:
    """Index of the end tag of an element whose content is not markup, or the end of the text."""
    match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, start)
    return match.start() if match else len(text)
