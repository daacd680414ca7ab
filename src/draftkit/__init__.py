"""draftkit: a citation-aware drafting helper for § 1983 civil-rights cases.

The public face, all of it: :func:`read` turns a file into a :class:`Draft`, :func:`check` turns a draft into a
:class:`Report` of citations, verdicts, findings and the qualified-immunity analysis (:class:`Assessment`);
:func:`read_matter` turns a matter file into a :class:`Matter`. Everything else in the package is private and may
change.

draftkit checks and drafts; it is not legal advice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from draftkit.checking import check
    from draftkit.errors import DraftkitError
    from draftkit.matter import read_matter
    from draftkit.model.authority import Authority
    from draftkit.model.citation import Citation
    from draftkit.model.draft import Draft
    from draftkit.model.finding import Finding
    from draftkit.model.immunity import Assessment
    from draftkit.model.matter import Matter
    from draftkit.model.report import Report
    from draftkit.reading import read

__version__ = "0.1.0"

__all__ = [
    "Assessment",
    "Authority",
    "Citation",
    "Draft",
    "DraftkitError",
    "Finding",
    "Matter",
    "Report",
    "__version__",
    "check",
    "read",
    "read_matter",
]

_HOMES = {
    "Assessment": "draftkit.model.immunity",
    "Authority": "draftkit.model.authority",
    "Citation": "draftkit.model.citation",
    "Draft": "draftkit.model.draft",
    "DraftkitError": "draftkit.errors",
    "Finding": "draftkit.model.finding",
    "Matter": "draftkit.model.matter",
    "Report": "draftkit.model.report",
    "check": "draftkit.checking",
    "read": "draftkit.reading",
    "read_matter": "draftkit.matter",
}


def __getattr__(name: str) -> Any:
    # Loaded on first use: `draftkit --help` must not pay for the parser or the readers.
    if name not in _HOMES:
        raise AttributeError(f"module 'draftkit' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
