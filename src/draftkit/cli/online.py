"""``check --online``: says what will be sent, asks, and keeps the answers where that was asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from draftkit.model.report import Report

if TYPE_CHECKING:
    from draftkit.authorities.courtlistener import Answers


def asked(reports: Sequence[Report], *, keep: bool, fresh: bool) -> Answers | None:
    """What CourtListener answers about the citations that nothing here settles; None when there are none.

    Answers kept from earlier runs are used unless ``fresh``; ``keep`` keeps the new ones. Says first, on standard
    error, exactly what will be sent and where, and what will be kept.
    """
    from draftkit.authorities import answers_kept
    from draftkit.authorities.courtlistener import address, ask, sendable
    from draftkit.checking import unsettled

    wanted = sendable(citation for report in reports for citation in unsettled(report))
    if not wanted:
        _say("nothing to ask CourtListener about.")
        return None
    base, token = address()
    today = dt.date.today()
    known = answers_kept.Kept() if fresh else answers_kept.load(base, today)
    if known.damaged:
        _say("the kept answers of CourtListener are damaged; what cannot be read is asked again.")
    if known.outdated:
        answers_kept.drop_outdated(base, today)
    before = answers_kept.recall(known, wanted, today)
    if before.given:
        number = len(before.given)
        _say(
            f"using the kept answers of CourtListener to {number} citation{'s' * (number != 1)}, the oldest of "
            f"{min(before.given.values())} (--fresh asks again)."
        )
    left = [citation for citation in wanted if citation not in before.given]
    if not left:
        return before
    _say(
        f"sending these {len(left)} citations, and nothing else, to {urlsplit(base).hostname}: {'; '.join(left)}"
        + (f". {_keeping()}" if keep else "")
    )
    new = ask(left, base, token, tell=_say)
    if keep and new.answered and not answers_kept.keep(new, base, today):
        _say("the answers could not be kept.")
    return answers_kept.joined(before, new)


def _keeping() -> str:
    """The sentence that says, before anything is sent, that answers will be kept, where, and how to be rid of them."""
    from draftkit.authorities import answers_kept

    where = answers_kept.path()
    if where is None:
        return "The answers cannot be kept: there is no cache folder here that is yours alone"
    return (
        f"The answers will be kept for {answers_kept.DAYS} days with these citations, and nothing else of your draft, "
        f"in {where} (to delete them: draftkit index answers --forget-answers)"
    )


def _say(text: str) -> None:
    from draftkit.outputs.escaping import one_line

    click.echo(f"draftkit: {one_line(text)}", err=True)
