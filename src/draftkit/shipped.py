"""Finds ``templates/`` and ``corpus/``, from a checkout and from an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from draftkit.errors import BrokenData


@cache
def data_root() -> Path:
    """The folder that holds ``corpus`` and ``templates``.

    Raises BrokenData when neither the wheel's ``_data`` nor a checkout's top folder has them.
    """
    here = Path(__file__).resolve().parent
    for candidate in (here / "_data", here.parents[1]):
        if (candidate / "corpus").is_dir() and (candidate / "templates").is_dir():
            return candidate
    raise BrokenData("draftkit's own data files are missing.", "Install it again.")


def corpus() -> Path:
    """The shipped ``corpus`` folder. Raises BrokenData when it is missing."""
    return data_root() / "corpus"
