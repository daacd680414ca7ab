"""Any text that a document can hold comes out of a matter file exactly as it went in."""

from __future__ import annotations

import json
import typing
from dataclasses import MISSING, fields
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.matter import read_matter
from draftkit.matter.as_draft import as_draft, texts, walk
from draftkit.matter.loading import load
from draftkit.matter.references import REFERENCES
from draftkit.matter.shape import bare
from draftkit.matter.shape import fields as keys_of
from draftkit.matter.writing import to_yaml
from draftkit.model.matter import Matter

XML = st.characters(
    codec="utf-8", exclude_categories=("Cs",), include_characters="\t\n\r", exclude_characters="\ufffe\uffff"
).filter(lambda c: c in "\t\n\r" or c >= " ")
TEXT = st.text(XML, min_size=1, max_size=40)
TEMPTING = st.sampled_from(
    ["no", "NO", "on", "null", "~", "", " ", "12:30", "0411", "1e3", "0x1f", "2023-03-03", "true", "# no", "a # b", "a: b", "- x", "[x]", "{x}", "&a", "*a", "!x", "%x", "@x", "`x`", "|", ">", "'", '"', "\\", "x\n", "\nx", " x ", "\r\n", "\u0085", "\u2028", "\ufeff", "--- x", "...", "?", ": ", "{{ x }}", "§ ¶ “ ”"]
)  # fmt: skip


def every_text(owner: Any, key: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every field of own words in the model, lists with one item."""
    found: list[tuple[Any, ...]] = []
    for name, kind in keys_of(owner).items():
        many = any(typing.get_origin(one) is tuple for one in (kind, *typing.get_args(kind)))
        way = (*key, name, 0) if many else (*key, name)
        if keys_of(bare(kind)) and bare(kind).__name__ != "PartialDate":
            found += every_text(bare(kind), way)
        elif bare(kind) is str and name not in ("id", "schema") and (owner.__name__, name) not in REFERENCES:
            found.append(way)
    return found


WAYS = [way for way in every_text(Matter) if way[0] != "interview"]


IDS = {
    "plaintiffs": "p",
    "defendants": "d",
    "people": "q",
    "events": "e",
    "sources": "s",
    "claims": "c",
    "injuries": "i",
}


def needed(owner: Any, list_name: str) -> dict[str, str]:
    """What a part cannot be without."""
    values = {}
    for field in fields(owner):
        if field.default is MISSING and field.default_factory is MISSING and field.init:
            refers = REFERENCES.get((owner.__name__, field.name))
            own = (
                IDS.get(list_name, "x")
                if field.name == "id"
                else {"Relief": "nominal", "Represents": "estate"}.get(owner.__name__, "x")
            )
            values[field.name] = IDS[refers[0]] if refers else own
    return values


def filled(way: tuple[Any, ...], text: str) -> dict[str, Any]:
    """The smallest matter that holds ``text`` at ``way``; what its parts need besides is given."""
    data: dict[str, Any] = {"schema": "draftkit/matter@1", "matter": {"id": "m"}}
    for name in ("plaintiffs", "defendants", "sources", "claims"):
        data[name] = [{"id": IDS[name], **({"name": "x"} if name in ("plaintiffs", "defendants") else {})}]
    part: Any = data
    owner: Any = Matter
    for number, step in enumerate(way[:-1]):
        if isinstance(step, str):
            owner = bare(keys_of(owner)[step])
            part = part.setdefault(step, [] if way[number + 1] == 0 else {})
        else:
            part.extend([{}] if not part else [])
            part = part[0]
        if isinstance(part, dict):
            part.update(needed(owner, str(way[number - 1])))
    if isinstance(part, list):
        part.append(text)
    else:
        part[way[-1]] = text
    return data


def at(matter: Matter, way: tuple[Any, ...]) -> Any:
    value: Any = matter
    for step in way:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def test_the_model_has_many_texts() -> None:
    assert len(WAYS) > 130


def forms(data: dict[str, Any]) -> list[str]:
    """The same values as the interview writes them, and as JSON."""
    return [to_yaml(data), json.dumps(data), json.dumps(data, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\x85").replace("\x7f", "\\x7f")]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(text=TEXT | TEMPTING)
def test_what_is_written_is_read(text: str) -> None:
    """The interview's writer and this reader agree on every character."""
    data = {"a": text, "b": [text, text], "c": [{"d": text, "e": True}], "f": {"g": text}}
    read = load(to_yaml(data), "x.yaml").data
    expected = {**data, "c": [{"d": text, "e": "true"}]}
    assert read == expected


def test_every_text_field_keeps_every_tempting_text() -> None:
    tempting = [t for t in TEMPTING.elements if t.strip()]  # type: ignore[attr-defined]
    for number, way in enumerate(WAYS):
        data = filled(way, text := tempting[number % len(tempting)])
        for form in forms(data):
            matter = read_matter("m.yaml", data=form.encode())
            assert at(matter, way) == text, way


@settings(max_examples=150, deadline=None)
@given(text=TEXT.filter(lambda t: t.strip()), way=st.sampled_from(WAYS))
def test_any_legal_text_in_any_field(text: str, way: tuple[Any, ...]) -> None:
    matter = read_matter("m.yaml", data=to_yaml(filled(way, text)).encode())
    assert at(matter, way) == text


@settings(max_examples=60, deadline=None)
@given(text=TEXT.filter(lambda t: t.strip()), way=st.sampled_from(WAYS))
def test_every_text_is_in_the_draft_that_is_checked(text: str, way: tuple[Any, ...]) -> None:
    matter = read_matter("m.yaml", data=to_yaml(filled(way, text)).encode())
    assert text.rstrip("\n") in [block.text for block in as_draft(matter).blocks]


def test_a_draft_of_a_matter_holds_texts_in_the_files_order() -> None:
    text = b"schema: draftkit/matter@1\nclaims: [{id: c, right: second, against: []}]\nmatter: {id: m}\nevents:\n- id: e\n  what: |\n    third\n    fourth\n  when: {date: 2023}\ncourt: {judge: fifth}\n"
    matter = read_matter("m.yaml", data=text)
    draft = as_draft(matter, "0" * 64)
    assert [(b.part, b.text, b.line) for b in draft.blocks] == [
        ("claims[0].right", "second", 2),
        ("events[0].what", "third\nfourth", 7),
        ("court.judge", "fifth", 10),
    ]
    assert draft.locate(draft.text.index("fourth")).line == 8
    assert [key for key, _ in texts(matter)] == ["court.judge", "events[0].what", "claims[0].right"]
    assert ("events[0].id", "e") in [(key, value) for key, _, _, value in walk(matter)]
