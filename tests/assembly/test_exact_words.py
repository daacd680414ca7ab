"""Whatever a person writes in any field comes out of the finished file exactly, or its loss is reported."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftkit.assembly import expected
from draftkit.assembly.complaint import build, removed_characters
from draftkit.assembly.expected import texts_of
from draftkit.assembly.word.clean import for_word
from draftkit.model.matter import Matter, Style
from draftkit.reading import read
from tests.assembly.matters import example, small

XML_LEGAL = st.text(
    st.characters(
        blacklist_categories=("Cs",),
        blacklist_characters="".join(map(chr, (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))),
    ),
    min_size=1,
    max_size=60,
)
ANY = st.text(min_size=1, max_size=40)

NOT_FREE = ("id", "employer", "source", "schema", "district", "state", "forum_state", "circuit", "by", "supervises", "actors", "targets", "present",
            "witnesses", "events", "caused_by", "plaintiffs", "against", "defendant", "plaintiff", "covers", "path")  # fmt: skip
"""Fields that hold an id or a code; all other texts are the person's own."""


def free_texts(matter: Matter) -> list[str]:
    """Keys of the texts that a person may fill with anything."""
    return [key for key, _ in texts_of(matter) if key.split(".")[-1].split("[")[0] not in NOT_FREE]


def steps(key: str) -> list[str | int]:
    """``events[0].what`` as ``["events", 0, "what"]``."""
    found: list[str | int] = []
    for part in key.split("."):
        name, *numbers = part.replace("]", "").split("[")
        found += [name, *map(int, numbers)]
    return found


def put(value: Any, way: list[str | int], text: str) -> Any:
    """The same value with ``text`` at the end of the way."""
    if not way:
        return text
    step, *rest = way
    if isinstance(step, int):
        return (*value[:step], put(value[step], rest, text), *value[step + 1 :])
    return dataclasses.replace(value, **{step: put(getattr(value, step), rest, text)})


FIELDS = free_texts(small())


def test_the_fields_are_those_of_a_matter() -> None:
    assert {
        "events[0].what",
        "plaintiffs[0].name",
        "claims[0].right",
        "relief[0].basis",
        "events[0].words[0].text",
    } <= set(FIELDS)
    assert len(FIELDS) > 40


@settings(max_examples=70, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_legal_text_survives_in_any_field(data: st.DataObject) -> None:
    key, text = data.draw(st.sampled_from(FIELDS)), data.draw(XML_LEGAL)
    style = data.draw(st.sampled_from(list(Style)))
    matter = put(small(), steps(key), text)
    made = build(matter, style=style)  # proves that every wanted text is there
    assert not made.removed
    wanted = {item.key: item.text for item in expected.texts(matter, style)}
    if key in wanted:
        assert wanted[key] == for_word(text)[0]
        assert wanted[key] in read("complaint.docx", data=made.data, name="complaint.docx").text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=ANY)
def test_what_no_word_file_can_hold_is_reported(text: str) -> None:
    matter = put(small(), ["events", 0, "what"], f"He said{text}so.")
    reported = list(removed_characters(matter))
    kept, removed = for_word(f"He said{text}so.")
    assert [one for key, one in reported if key == "events[0].what"] == list(removed)
    made = build(matter, style=Style.PLEADING)
    assert made.removed == tuple(reported)
    assert kept in read("complaint.docx", data=made.data, name="complaint.docx").text


TEMPTING = [
    "Smith & Jones <LLC> \"quoted\" 'single'",  # the characters of XML
    "{{ court.name }} {% if jury %}x{% endif %} {# c #}",  # a template's marks
    "{_{ and }_} and {_% and %_}",  # docxtpl turns these into marks
    "&amp; &#65; <w:t>x</w:t> ]]> <!-- -->",  # XML that is only text
    "a\tb\nc\r\nd\u2028e",  # tabs and line ends
    "§ 1983 ¶ 12 No. 3 and 42 U.S.C. § 1983",  # a person's own spaces stay
    "zero\u200bwidth soft\u00adhyphen nbsp\u00a0here",  # characters that do not show
    "עברית العربية 日本語 🧾 e\u0301",  # other scripts, an astral character, a combining mark
    "[FILL IN: not yet] and [FILL IN: x",  # the marks of blanks
    "para1 REF para1 \\r \\h",  # a field's code
]


@pytest.mark.parametrize("text", TEMPTING)
def test_tempting_texts_survive_in_all_fields_at_once(text: str) -> None:
    matter: Matter = small()
    for key in FIELDS:
        matter = put(matter, steps(key), text)
    for style in Style:
        made = build(matter, style=style)
        assert for_word(text)[0] in read("complaint.docx", data=made.data, name="complaint.docx").text


def test_every_free_text_of_an_example_is_expected_or_never_printed() -> None:
    """A new field of the model cannot be forgotten: it is printed in the pleading, or it is listed here."""
    matter = example("jail-medical")
    expected_keys = {item.key for item in expected.texts(matter, Style.PLEADING)}
    printed_otherwise = {"matter.id", "court.district", "output.ai_certificate"}
    for key in free_texts(matter):
        last = key.split(".")[-1].split("[")[0]
        never = last in {
            "contact",
            "service_address",
            "birth_year",
            "authenticated_by",
            "title",
            "accrual",
        } or key.startswith(("limitations.", "people", "sources", "interview", "claims"))
        assert key in expected_keys or never or key in printed_otherwise or last in {"at", "lead_case"}, key
