"""Characters that must not act when a report is shown: terminal escapes, bidirectional overrides, zero-width ones."""

from __future__ import annotations

import re

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_INVISIBLE = (*range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
_SURROGATES = range(0xD800, 0xE000)


def _picture(code: int) -> str:
    """One visible character for one that acts: ``␛`` for escape, U+FFFD where Unicode has no picture."""
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"


_VISIBLE = {code: _picture(code) for code in (*_CONTROLS, *_INVISIBLE, *_SURROGATES)}
_VISIBLE_TEXT = {code: shown for code, shown in _VISIBLE.items() if chr(code) not in "\t\n"}
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")


def visible(text: str) -> str:
    """``text`` with every character that acts replaced by one visible character; the length stays the same."""
    return text.translate(_VISIBLE)


def visible_text(text: str) -> str:
    """As :func:`visible`, with line breaks and tabs left as they are."""
    return text.translate(_VISIBLE_TEXT)


def one_line(text: str) -> str:
    """``text`` on one line, spaces run together, note marks (U+FFFC) left out, characters that act made visible."""
    return visible(_SPACES.sub(" ", text.replace("\ufffc", "")).strip())
