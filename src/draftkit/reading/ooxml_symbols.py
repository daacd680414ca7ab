"""Characters that a Word file stores as a place in a symbol font (``w:sym``)."""

from __future__ import annotations

# Only signs whose place in the font is settled; anything else is shown as U+FFFD and said in a remark.
_SYMBOL = {
    0x2D: "−", 0xA2: "′", 0xA3: "≤", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑",
    0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_TABLES = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PICTURE_FONTS = ("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "zapf dingbats", "marlett")

_SAME = frozenset(b" ()+,./:;<=>[]{|}%&!")
"""Places where the Symbol font has the same sign as every other font."""

UNKNOWN = "\ufffd"


def symbol(font: str | None, code: str | None) -> str:
    """The character of ``w:sym w:font w:char``; U+FFFD where the font's picture at that place is not known.

    In an ordinary font F000-F0FF means the character 00-FF, so F0A7 and 00A7 are both §. In Symbol F0A7 is a club.
    """
    try:
        point = int(code or "", 16)
    except ValueError:
        return UNKNOWN
    if 0xF000 <= point <= 0xF0FF:
        point -= 0xF000
    name = (font or "").strip().lower()
    if name in _PICTURE_FONTS:
        table = _TABLES.get(name, {})
        if point in table:
            return table[point]
        ascii_kept = name == "symbol" and (0x30 <= point <= 0x39 or point in _SAME)
        return chr(point) if ascii_kept else UNKNOWN
    if point < 0x20 or 0x7F <= point < 0xA0 or 0xD800 <= point <= 0xDFFF or point > 0x10FFFF:
        return UNKNOWN
    return chr(point)
