"""A video is among the sources, and no event says what it shows.

## Why it matters
A court may look at a video that the complaint relies on, and where it plainly shows something else than the complaint
says, the video wins. Whoever does not say what it shows leaves that to the other side.

## What to do
Watch it, and cite it at the events it shows, with the time stamps: "Ex. A at 03:12-03:40 shows his hands on the
wheel." If it does not show the moment, say that.

## Limits
Matter files only: every body-camera or dash-camera source that no event cites. What the video shows is not judged.

## Sources
Scott v. Harris, 550 U.S. 372, 380 (2007).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.events import SourceKind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.complaints import complaint_matter
from draftkit.rules.pleading.specimens import complaint, matter, one_event
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_VIDEO = (SourceKind.BODY_CAMERA, SourceKind.DASH_CAMERA)


def _look(ctx: Context) -> Iterator[Finding]:
    file = complaint_matter(ctx)
    if file is None:
        return
    refs = [*(one.sources for one in file.events), *(one.sources for one in file.injuries)]
    used = {ref.id for some in refs for ref in some}
    for number, source in enumerate(file.sources):
        if source.kind in _VIDEO and source.id not in used:
            yield RULE.finding(
                file.place(f"sources[{number}]"),
                f"The video “{source.title or source.id}” is among the sources, and no event says what it shows. "
                f"Where a video plainly shows "
                "something else than the complaint says, a court goes by the video.",
                Basis("rule", "draft", "Scott v. Harris, 550 U.S. at 380."),
                Remedy(
                    "rewrite",
                    f"Add it to the events it shows: sources: [{{id: {source.id}, at: [FILL IN: 03:12-03:40]}}], "
                    f"and say in what or result what can be seen.",
                    "Say first what it shows.",
                ),
            )


_STRUCK = "Officer Lopez struck Mr. Doe."
_CAMERA = "[{id: bwc, kind: body_camera, title: Body-camera video of Officer Lopez}]"

RULE = Rule(
    code="PLD433",
    name="video-unaddressed",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            matter(events=one_event(_STRUCK), sources=_CAMERA),
            "Source list holds body-camera video; no event cites it or states what it shows.",
        ),
    ),
    accepts=(
        Example(
            matter(
                events=one_event(
                    _STRUCK, sources='[{id: bwc, at: "03:12-03:40"}]', result="The video shows his hands."
                ),
                sources=_CAMERA,
            ),
            '"Ex. A at 03:12-03:40 shows his hands on the wheel."',
        ),
        Example(matter(), "no video"),
        Example(complaint(), "no matter file"),
    ),
    look=_look,
)
