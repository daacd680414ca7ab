"""Regular expressions that are compiled when they are first used.

A check loads some hundreds of patterns, and most drafts need a fraction of them: compiling all of them at import took
longer than reading the draft.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """Stands in for a pattern until somebody asks it anything."""

    __slots__ = ("_flags", "_made", "_source")

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags
        self._made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._made is None:
            self._made = re.compile(self._source, self._flags)
        return getattr(self._made, name)


def pattern(source: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """``re.compile`` at first use. A fault in ``source`` shows only then: a test compiles every one."""
    return cast("re.Pattern[str]", _Later(source, int(flags)))
