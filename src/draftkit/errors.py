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
    ├── InvalidMatter             exit 2   a matter file has faults: each with line, column and what to write
    ├── BadUsage                  exit 2   options that do not go together, an unknown code or term
    ├── BadTemplate               exit 2   a template for a paper cannot be filled in, or leaves out what it must print
    ├── OutputExists              exit 2   an output file is already there and --force was not given
    ├── OutputFailed              exit 2   an output could not be written
    └── BrokenData                exit 2   a corpus or table file of draftkit's own is missing or invalid

A finding about a draft is never an exception; see :class:`draftkit.model.finding.Finding`.
"""

from __future__ import annotations

from collections.abc import Sequence


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

    @property
    def lines(self) -> tuple[str, ...]:
        """What to print: one line, or one for each of several faults."""
        return (str(self),)


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


class InvalidMatter(DraftkitError):
    """A matter file has faults. ``faults`` holds the first ``shown``, in the file's order, one line each."""

    def __init__(self, faults: Sequence[object], shown: int = 200) -> None:
        number, more = len(faults), " The first of them are listed." if len(faults) > shown else ""
        self.faults = tuple(faults[:shown])
        said = "\n".join(map(str, self.faults))
        super().__init__(said, f"{number} fault{'s' * (number != 1)} to mend in the matter file.{more}")

    @property
    def lines(self) -> tuple[str, ...]:
        """A line for each fault, and how many there are."""
        return (*map(str, self.faults), self.remedy)


class BadUsage(DraftkitError):
    """The command was asked for something that does not make sense."""


class BadTemplate(DraftkitError):
    """A template for a paper cannot be filled in, or leaves out what it must print."""


class OutputExists(DraftkitError):
    """The output file exists and may not be replaced without being told so."""


class OutputFailed(DraftkitError):
    """The output file could not be written."""


class BrokenData(DraftkitError):
    """One of draftkit's own data files is missing or invalid."""
