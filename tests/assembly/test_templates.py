"""Templates: the shipped ones, a clinic's own, misspelt ones, and hostile ones."""

from __future__ import annotations

import io
import runpy
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from draftkit.assembly.complaint import build, shipped_template
from draftkit.assembly.context import context_of
from draftkit.assembly.template_check import examine, examined
from draftkit.assembly.vocabulary import VOCABULARY
from draftkit.errors import BadTemplate, DraftkitError
from draftkit.model.matter import Style
from draftkit.reading import read
from draftkit.reading.libreoffice import program
from tests.assembly.matters import NAMES, example, small

ROOT = Path(__file__).resolve().parents[2]


def changed(change: Callable[[str], str], *, part: str = "word/document.xml", style: Style = Style.PLEADING) -> bytes:
    """A shipped template with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(shipped_template(style))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            new.writestr(name, change(text) if name == part else text)
    return out.getvalue()


def with_line(text: str) -> bytes:
    """The pleading template with a first line of its own."""
    return changed(lambda xml: xml.replace("<w:body>", f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p>", 1))


def text_of(data: bytes) -> str:
    return read("complaint.docx", data=data, name="complaint.docx").text


def test_the_shipped_templates_are_what_the_script_builds() -> None:
    built: dict[str, bytes] = runpy.run_path(str(ROOT / "templates" / "build.py"))["templates"]()
    folder = ROOT / "templates" / "complaint"
    assert sorted(built) == sorted(p.name for p in folder.glob("*.docx"))
    for name, data in built.items():
        assert (folder / name).read_bytes() == data, "run: python templates/build.py"


@pytest.mark.parametrize("style", Style)
def test_the_shipped_templates_use_only_known_names_and_leave_nothing_out(style: Style) -> None:
    found = examined(shipped_template(style))
    assert len(found.used) > 30
    assert not found.unknown + found.wrong_way + found.missing + found.unprintable


def fits(part: Any, value: Any, where: str = "") -> list[str]:
    """Where the vocabulary and a context's values differ."""
    if isinstance(part, dict):
        if not isinstance(value, dict):
            return [where]
        faults = [f"{where}.{n}" for n in part.keys() ^ value.keys()]
        return faults + [f for n in part.keys() & value.keys() for f in fits(part[n], value[n], f"{where}.{n}")]
    if isinstance(part, list):
        return (
            [where] if not isinstance(value, list) else [f for one in value for f in fits(part[0], one, f"{where}[]")]
        )
    kind = part.partition(":")[0]
    right = {
        "text": isinstance(value, str),
        "yes-no": isinstance(value, bool),
        "rich": isinstance(value, dict) and value.keys() == {"xml"},
    }
    return [] if right[kind] else [where]


@pytest.mark.parametrize("name", NAMES)
def test_the_vocabulary_is_what_a_context_holds(name: str) -> None:
    assert fits(VOCABULARY, context_of(example(name)).values) == []


def test_a_clinic_changes_wording_and_style() -> None:
    own = changed(lambda xml: xml.replace("Prayer for relief", "What Plaintiff asks for"))
    text = text_of(build(small(), style=Style.PLEADING, template=own).data)
    assert "What Plaintiff asks for" in text
    assert "Prayer for relief" not in text


@pytest.mark.libreoffice
@pytest.mark.skipif(program() is None, reason="LibreOffice is not on this machine")
def test_a_template_that_another_word_processor_saved(tmp_path: Path) -> None:
    """Other style ids, split runs, other numbering ids: the same complaint, and no trace of the program."""
    (tmp_path / "mine.docx").write_bytes(shipped_template(Style.PLEADING))
    command = [
        str(program()),
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path / "out"), str(tmp_path / "mine.docx")],
        check=True,
        capture_output=True,
        timeout=90,
    )
    own = (tmp_path / "out" / "mine.docx").read_bytes()
    assert not examined(own).unknown
    made = build(example("traffic-stop"), style=Style.PLEADING, template=own)
    assert made.acts == build(example("traffic-stop"), style=Style.PLEADING).acts
    with zipfile.ZipFile(io.BytesIO(made.data)) as file:
        assert not [name for name in file.namelist() if b"LibreOffice" in file.read(name)]


def test_names_in_header_footer_and_footnote_are_filled() -> None:
    own = changed(
        lambda xml: xml.replace("<w:p>", "<w:p><w:r><w:t>{{ title }} {{ court.name }}</w:t></w:r></w:p><w:p>", 1),
        part="word/footer1.xml",
    )
    assert "Complaint District of Nevada" in text_of(build(small(), style=Style.PLEADING, template=own).data)


FAULTS = [
    # template line, list it must be in, words of the message
    ("{{ cuort.name }}", "unknown", "did you mean court?"),
    ("{{ court.nmae }}", "unknown", "did you mean court.name?"),
    ("{{ jugde }}", "unknown", "did you mean court.judge?"),
    ("{{ zebra }}", "unknown", "zebra"),
    ("{% for f in facts %}{{ f.headng }}{% endfor %}", "unknown", "did you mean heading?"),
    ("{% for f in facts %}{% for p in f.paragraphs %}{{ p.text }}{% endfor %}{% endfor %}", "wrong_way", "{{r"),
    ("{{ facts }}", "wrong_way", "not a text"),
    ("{% for f in title %}x{% endfor %}", "wrong_way", "not a list"),
    ("{% if nothing_of_the_kind %}x{% endif %}", "unknown", "nothing_of_the_kind"),
    ("{{ court.name|upper if cuort else title }}", "unknown", "cuort"),
]


@pytest.mark.parametrize(("line", "kind", "words"), FAULTS)
def test_a_fault_is_named(line: str, kind: str, words: str) -> None:
    said = getattr(examined(with_line(line)), kind)
    assert [one for one in said if words in one], said


@pytest.mark.parametrize(
    "line",
    [
        "{% for f in facts %}{{ loop.index }}{{ f.heading }}{% endfor %}",  # loop is known
        "{% set x = court.name %}{{ x }}",  # a name of the template's own
        "{{ title|upper }}",  # a filter
        "{% if jury and not jury_open %}x{% elif court.judge %}y{% endif %}",  # tests
        "“{{ title }}”",  # curly quotes around a mark
    ],
)
def test_what_is_right_is_not_faulted(line: str) -> None:
    found = examined(with_line(line))
    assert not found.unknown + found.wrong_way


def test_left_out_facts_are_named_by_the_check_and_by_the_proof() -> None:
    own = changed(lambda xml: xml.replace("in facts %}", "in policy_facts %}"))
    assert [one for one in examined(own).missing if one.startswith("facts")]
    with pytest.raises(BadTemplate, match=r"reference|events\[0\]"):
        build(small(), style=Style.PLEADING, template=own)


def test_a_left_out_injury_is_named_and_nothing_comes_back() -> None:
    own = changed(lambda xml: xml.replace("one in injuries", "one in tolling"))
    assert not examined(own).missing
    assert [one for one in examined(own).unprintable if one.startswith("injuries")]
    with pytest.raises(BadTemplate, match=r"injuries\[0\]\.description"):
        build(small(), style=Style.PLEADING, template=own)


def test_a_doubled_fact_is_named() -> None:
    own = with_line(
        "{%p for i in injuries %}</w:t></w:r></w:p><w:p><w:r><w:t>{{r i.text }}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endfor %}"
    )
    matter = small()
    long = replace(matter.injuries[0], description="two broken teeth in the upper jaw, left side")
    with pytest.raises(BadTemplate, match=r"injuries\[0\]\.description more than once"):
        build(replace(matter, injuries=(long,)), style=Style.PLEADING, template=own)


def test_check_template_in_a_child_says_the_same() -> None:
    assert examine(shipped_template(Style.PLEADING)) == examined(shipped_template(Style.PLEADING))
    with pytest.raises(BadTemplate, match="cannot be read"):
        examine(with_line("{% for x %}"))


# Hostile templates ----------------------------------------------------------------------------------------------------

CANARY = "canary-of-the-template-test"

PAYLOADS = [
    "{{ cycler.__init__.__globals__.os.popen('touch CANARY').read() }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ title.__class__.__base__.__subclasses__() }}",
    "{{ lipsum.__globals__['os'].popen('touch CANARY').read() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.cycler.__init__.__globals__.os }}",
    "{{ request.application.__globals__.__builtins__.__import__('os').system('touch CANARY') }}",
    "{{ config.items() }}",
    "{{ joiner.__init__.__globals__.os.popen('touch CANARY').read() }}",
    "{{ namespace.__init__.__globals__.os.popen('touch CANARY').read() }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ title|attr('__class__') }}",
    "{{ (title|attr('__class__')).__mro__ }}",
    "{{ '%s'|format(title.__class__) }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(title) }}",
    "{{ title.format_map({'x': 1}) }}",
    "{% import 'os' as os %}{{ os.system('touch CANARY') }}",
    "{% include '/etc/passwd' %}",
    "{% extends '/etc/passwd' %}",
    "{% from 'os' import system %}{{ system('touch CANARY') }}",
    "{{ range(999999999)|list }}",
    "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}x{% endfor %}{% endfor %}{% endfor %}",
    "{{ dict(a=1).__class__ }}",
    "{{ facts.append('x') }}",
    "{{ court.update({'name': 'Elsewhere'}) }}",
    "{{ facts.__init__ }}",
    "{{ title.__init__.__globals__ }}",
    "{{ open('CANARY', 'w') }}",
    "{{ __import__('os').system('touch CANARY') }}",
    "{{ eval('1') }}",
    "{% set x = title.__class__ %}{{ x }}",
    "{{ [].__class__.__base__ }}",
    "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}{{ m() }}",
    "{% do facts.clear() %}",
]


REFUSALS = {
    "SecurityError",
    "UndefinedError",
    "TemplateSyntaxError",
    "TemplateAssertionError",
    "TypeError",
    "TemplatesNotFound",
    "TemplateRuntimeError",
}


def _swap(put: Callable[[str, str], str], payload: str, xml: str) -> str:
    return put(xml, payload)


@pytest.mark.parametrize("place", ["word/document.xml", "word/footer1.xml", "docProps/core.xml", "word/footnotes.xml"])
def test_hostile_templates_do_nothing(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each payload ends as one plain message, or as nothing at all; no program runs, no file is made."""
    from draftkit.assembly.rendering import _filled

    monkeypatch.chdir(tmp_path)
    values = context_of(small()).values
    put = {
        "word/document.xml": lambda xml, p: xml.replace("<w:body>", f"<w:body><w:p><w:r><w:t>{p}</w:t></w:r></w:p>", 1),
        "word/footer1.xml": lambda xml, p: xml.replace("<w:p>", f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p><w:p>", 1),
        "docProps/core.xml": lambda xml, p: xml.replace("<dc:title></dc:title>", f"<dc:title>{p}</dc:title>"),
        "word/footnotes.xml": lambda xml, p: xml.replace(
            "<w:r><w:separator/></w:r>", f"<w:r><w:separator/></w:r><w:r><w:t>{p}</w:t></w:r>"
        ),
    }[place]
    quiet = 0
    for payload in PAYLOADS:
        real = payload.replace("CANARY", CANARY)
        filled = refused = None
        try:
            filled = _filled(changed(partial(_swap, put, real), part=place), values)
        except Exception as error:
            refused = type(error).__name__
        if filled is None:
            assert refused in REFUSALS, payload
            continue
        quiet += 1
        for leak in (b"subclasses", b"<class", b"root:", b"<module"):
            with zipfile.ZipFile(io.BytesIO(filled)) as file:
                assert all(leak not in file.read(n) for n in file.namelist()), payload
    assert quiet < 6  # nearly all are refused, the rest print nothing of interest
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("payload", [PAYLOADS[0], PAYLOADS[14], PAYLOADS[20]])
def test_a_hostile_template_ends_in_one_plain_message(
    payload: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadTemplate) as caught:
        build(small(), style=Style.PLEADING, template=with_line(payload))
    assert "John Doe" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert list(tmp_path.iterdir()) == []


def test_a_template_that_works_forever_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    from draftkit.assembly import rendering

    monkeypatch.setattr(rendering, "_SECONDS", 1)
    nested = "".join(f"{{% for {a} in facts[0].paragraphs[0].text %}}" for a in "abcdef") + "x" + "{% endfor %}" * 6
    with pytest.raises(BadTemplate, match=r"too long|memory"):
        build(small(), style=Style.PLEADING, template=with_line(nested))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7 ...", "not a Word file"),
        (b"PK\x03\x04 broken", ""),
        (b"plain text with {{ title }}", "not a Word file"),
    ],
)
def test_what_is_no_template_ends_in_one_plain_message(data: bytes, words: str) -> None:
    with pytest.raises(DraftkitError) as caught:
        build(small(), template=data)
    assert words in str(caught.value)
    assert caught.value.remedy


def test_a_template_that_unpacks_to_very_much_is_refused() -> None:
    """A picture of 300 MB that packs to nearly nothing: refused in words, whichever limit it meets first."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(shipped_template(Style.PLEADING))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            text = old.read(name)
            if name == "[Content_Types].xml":
                text = text.replace(b"<Override", b'<Default Extension="png" ContentType="image/png"/><Override', 1)
            if name == "word/_rels/document.xml.rels":
                picture = b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/>'
                text = text.replace(b"</Relationships>", picture + b"</Relationships>")
            new.writestr(name, text)
        new.writestr("word/media/a.png", bytes(300 << 20))
    with pytest.raises(DraftkitError) as caught:
        build(small(), style=Style.PLEADING, template=out.getvalue())
    assert caught.value.remedy


@pytest.mark.parametrize(
    "line", ["{{ cuort }}", "{{ court.nmae }}", "{% if cuort.name %}x{% endif %}", "{{ facts[99].heading }}"]
)
def test_a_name_that_is_not_there_is_loud(line: str) -> None:
    """Never an empty place where a fact should stand."""
    with pytest.raises(BadTemplate, match="UndefinedError"):
        build(small(), style=Style.PLEADING, template=with_line(line))
