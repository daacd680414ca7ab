"""``draftkit opposition --check-template``, and the names that the three templates may use."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from draftkit.assembly.opposition import Paper, build, shipped_template
from draftkit.assembly.opposition_context import context_of
from draftkit.assembly.opposition_vocabulary import OPPOSITION, REPLY
from draftkit.assembly.template_check import KINDS, examine, examined
from draftkit.cli import main
from draftkit.errors import BadTemplate
from draftkit.model.motion import Posture
from tests.assembly.matters import NAMES, example
from tests.assembly.test_opposition import matter

SHIPPED = {
    "opposition": (Posture.DISMISS, Paper.OPPOSITION),
    "summary-judgment": (Posture.SUMMARY_JUDGMENT, Paper.OPPOSITION),
    "rule7-reply": (None, Paper.RULE7_REPLY),
}
ADDED = {"cover", "certificate", "contents_here"}
"""Names that are made when the file is built."""


def changed(kind: str, old: str, new: str) -> bytes:
    """A shipped template with some words changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(shipped_template(*SHIPPED[kind]))) as source, zipfile.ZipFile(out, "w") as made:
        for name in source.namelist():
            text = source.read(name)
            made.writestr(name, text.replace(old.encode(), new.encode()) if name == "word/document.xml" else text)
    return out.getvalue()


@pytest.mark.parametrize("kind", SHIPPED)
def test_the_shipped_templates_use_only_known_names_and_leave_nothing_out(kind: str) -> None:
    found = examined(shipped_template(*SHIPPED[kind]), KINDS[kind])
    assert len(found.used) > 40
    assert found.unknown + found.wrong_way + found.missing + found.unprintable == []


def fits(part: Any, value: Any, where: str = "") -> list[str]:
    """Where the vocabulary and a context's values differ; what is not there is an empty text."""
    if isinstance(part, dict):
        if not isinstance(value, dict):
            return [where]
        faults = [f"{where}.{n}" for n in part.keys() ^ value.keys()]
        return faults + [f for n in part.keys() & value.keys() for f in fits(part[n], value[n], f"{where}.{n}")]
    if isinstance(part, list):
        return [f for one in value for f in fits(part[0], one, f"{where}[]")] if isinstance(value, list) else [where]
    right = {
        "text": isinstance(value, str),
        "yes-no": isinstance(value, bool),
        "rich": value == "" or (isinstance(value, dict) and value.keys() == {"xml"}),
    }
    return [] if right[part.partition(":")[0]] else [where]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("posture", [Posture.DISMISS, Posture.SUMMARY_JUDGMENT, None])
def test_the_vocabulary_is_what_a_context_holds(name: str, posture: Posture | None) -> None:
    known = {n: part for n, part in OPPOSITION.known.items() if n not in ADDED}
    assert fits(known, context_of(matter(name), posture=posture).values) == []
    known = {n: part for n, part in REPLY.known.items() if n not in ADDED}
    assert fits(known, context_of(example(name), posture=Posture.DISMISS, reply=True).values) == []


FAULTS = [
    # kind of template, words changed in the shipped one, list they must be in, words of the message
    ("opposition", "{{r standard.burden }}", "{{r standard.burdn }}", "unknown", "did you mean standard.burden?"),
    ("opposition", "{{r unit.right }}", "{{r unit.riht }}", "unknown", "did you mean right?"),
    ("opposition", "{{r their_rules }}", "{{r thier_rules }}", "unknown", "did you mean their_rules?"),
    ("opposition", "{{r one.held }}", "{{ one.held }}", "wrong_way", "{{r"),
    ("opposition", "for one in fallbacks", "for one in threshold", "missing", "fallbacks"),
    ("summary-judgment", "for one in responses", "for one in threshold", "missing", "responses"),
    ("opposition", "for one in raised", "for one in threshold", "unprintable", "raised"),
    ("rule7-reply", "{{r unit.knowledge }}", "{{r unit.knowlege }}", "unknown", "did you mean knowledge?"),
    ("rule7-reply", "for who in replies", "for who in facts", "missing", "replies"),
    # a name of the other paper: a reply answers no grounds
    ("rule7-reply", "{{r fair_warning }}", "{{ grounds }}", "unknown", "docs/opposition.md"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "old", "new", "place", "words"), FAULTS)
def test_what_is_wrong_with_a_template_is_said(kind: str, old: str, new: str, place: str, words: str) -> None:
    found = examined(changed(kind, old, new), KINDS[kind])
    assert any(words in one for one in getattr(found, place)), (found.unknown, found.wrong_way, found.missing)


def test_a_strangers_template_is_looked_at_in_a_child_process() -> None:
    assert examine(changed("rule7-reply", "{{ certificate }}", "{{ certificat }}"), "rule7-reply").unknown
    with pytest.raises(BadTemplate, match="cannot be read"):
        examine(changed("opposition", "{{ certificate }}", "{% boom %}"), "opposition")


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ([], "opposition"),
        (["--posture", "summary-judgment"], "summary-judgment"),
        (["--style", "rule7-reply"], "rule7-reply"),
    ],
)
def test_the_command_says_what_a_template_needs(
    options: list[str], kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "mine.docx"
    own.write_bytes(shipped_template(*SHIPPED[kind]))
    assert main(["opposition", "--check-template", str(own), *options]) == 0
    assert "Every name is known, and nothing that" in capsys.readouterr().out
    own.write_bytes(changed(kind, "{{ certificate }}", "{{ certifcate }}"))
    assert main(["opposition", "--check-template", str(own), *options]) == 1
    assert "certifcate: did you mean certificate?" in capsys.readouterr().out


def test_an_own_template_of_a_reply_is_filled_in() -> None:
    own = changed("rule7-reply", "Reply, by Defendant and claim", "What each of them did")
    made = build(example("traffic-stop"), paper=Paper.RULE7_REPLY, template=own, pages=False)
    with zipfile.ZipFile(io.BytesIO(made.data)) as file:
        assert "What each of them did" in file.read("word/document.xml").decode()
