"""What can go wrong, as a tree.

::

    DraftkitError                 exit 2   anything draftkit could not do, said in one plain message with a remedy
    ├── UnreadableDraft           exit 2   the file is not something draftkit can read
    │   ├── WrongKind                      another kind of file (spreadsheet, picture, archive ...)
    │   ├── DamagedFile                    cut off, broken, not what it claims to be
    │   ├── PasswordProtected              encrypted
    │   ├── EmptyFile                      nothing in it
    │   ├── TooMuch                        a limit was passed (size, parts, depth, time, memory)
    │   └── NeedsLibreOffice               .doc and .rtf, and LibreOffice is not installed
    ├── BadUsage                  exit 2   options that do not go together, an unknown code or term
    ├── OutputExists              exit 2   an output file is already there and --force was not given
    ├── OutputFailed              exit 2   an output could not be written
    └── BrokenData                exit 2   a corpus or table file of draftkit's own is missing or invalid

A finding about a draft is never an exception; see :class:`draftkit.model.finding.Finding`.
"""

from __future__ import annotations


class DraftkitError(Exception):
    """Something draftkit could not do.

    ``message`` says what happened, ``remedy`` what the person can do about it; both are plain sentences. Neither may
    hold text of the draft (a file name is allowed).
    """

    exit_code = 2

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class UnreadableDraft(DraftkitError):
    """The file could not be read as a draft."""


class WrongKind(UnreadableDraft):
    """The file is another kind of file than those draftkit reads."""


class DamagedFile(UnreadableDraft):
    """The file is cut off or broken."""


class PasswordProtected(UnreadableDraft):
    """The file is encrypted."""


class EmptyFile(UnreadableDraft):
    """The file holds no bytes, or no text at all."""


class TooMuch(UnreadableDraft):
    """Reading would pass a limit of size, number, depth, time or memory."""


class NeedsLibreOffice(UnreadableDraft):
    """The format is read through LibreOffice, and LibreOffice is not on this machine."""


class BadUsage(DraftkitError):
    """The command was asked for something that does not make sense."""


class OutputExists(DraftkitError):
    """The output file exists and may not be replaced without being told so."""


class OutputFailed(DraftkitError):
    """The output file could not be written."""


class BrokenData(DraftkitError):
    """One of draftkit's own data files is missing or invalid."""
