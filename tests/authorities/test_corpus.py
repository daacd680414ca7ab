"""The corpus: every field of every file arrives, a wrong file is named with its line, the cache is private."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from draftkit import shipped
from draftkit.authorities import compiling, corpus, validating
from draftkit.authorities.casefile import replaced_of
from draftkit.authorities.records import Records
from draftkit.errors import BrokenData
from draftkit.model.authority import Authority

CASE = """\
id: doe-v-roe
name: Doe v. Roe
citation: 71 F.4th 1
parallel: []
court: ca3
decided: "2023-06-01"
docket: null
en_banc: false
per_curiam: false
published: true
stage: summary-judgment
rulings:
- right: taser
  amendment: IV
  conduct: An officer used a taser.
  violation: found
  clearly_established: "yes"
  obvious: null
  conduct_date: 2019-05
  immunity: denied
holding: Immunity was denied.
facts:
- taser
history: []
passages: []
sources:
- url: https://example.org
  confirms: [name]
confidence: high
"""

FAULTS = [
    ("name: Doe v. Roe", "nmae: Doe v. Roe", 2, "nmae"),  # a misspelled field is never lost in silence
    ("citation: 71 F.4th 1", "citation: seventy-one", 3, "volume, reporter and page"),
    ('decided: "2023-06-01"', "decided: June 2023", 6, "a date"),
    ("en_banc: false", "en_banc: perhaps", 8, "true or false"),
    ("stage: summary-judgment", "stage: somewhere", 11, "summary-judgment"),
    ("  violation: found", "  violation: maybe", 16, "found"),
    ('  clearly_established: "yes"', "  clearly_established: true", 17, "yes"),
    ("  conduct_date: 2019-05", "  conduct_date: spring", 19, "a date"),
    ("  immunity: denied", "  imunity: denied", 20, "imunity"),
    ("confidence: high", "confidence: sure", 29, "high"),
    ("confidence: high", "court_below: x", 29, "court_below"),
    ("holding: Immunity was denied.", "holding: ''", 21, "a text"),
    ("id: doe-v-roe", "id: roe-v-doe", 1, "doe-v-roe"),
    ("court: ca3", "court: ca4", 5, "ca3"),
    ("  confirms: [name]", "  confirms: name", 28, "a list"),
]


def case_file(folder: Path, text: str) -> Path:
    path = folder / "ca3" / "doe-v-roe.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shape_of_a_case(tmp_path: Path) -> None:
    path = case_file(tmp_path, CASE)
    validating.validate(compiling.read_yaml(path), path)


@pytest.mark.parametrize(("right", "wrong", "line", "expected"), FAULTS)
def test_a_fault_is_named_with_file_line_and_what_was_expected(
    tmp_path: Path, right: str, wrong: str, line: int, expected: str
) -> None:
    assert right in CASE
    path = case_file(tmp_path, CASE.replace(right, wrong))
    with pytest.raises(BrokenData) as caught:
        validating.validate(compiling.read_yaml(path), path)
    assert f"ca3/doe-v-roe.yaml, line {line}:" in caught.value.message
    assert expected in caught.value.message


def test_a_missing_field_and_broken_yaml(tmp_path: Path) -> None:
    path = case_file(tmp_path, CASE.replace("published: true\n", ""))
    with pytest.raises(BrokenData, match="published"):
        validating.validate(compiling.read_yaml(path), path)
    with pytest.raises(BrokenData, match="line 4"):
        compiling.read_yaml(case_file(tmp_path, "id: a\nname: b\ncitation: [\n"))


ELSEWHERE = {
    "citation": lambda a: a.citation or None,
    "parallel": lambda a: [c for c in a.citations if c != a.citation],
    "citation_slip": lambda a: a.slip,
    "replaces": lambda a: [(r.citation, r.note) for r in a.replaces],
    "sources": lambda a: [(s.url, list(s.confirms), s.note) for s in a.sources],
}
"""Fields of a case file that the model keeps under another name or shape."""


def plain(value: Any) -> Any:
    """A field of the model as a case file writes it."""
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    return value


def lost(written: Any, kept: Any) -> bool:
    """Whether something that was written is not kept (fields that a file leaves out are None in the model)."""
    if isinstance(written, dict) and isinstance(kept, dict):
        return any(lost(v, kept.get(k)) for k, v in written.items())
    if isinstance(written, list) and isinstance(kept, list):
        return len(written) != len(kept) or any(lost(w, k) for w, k in zip(written, kept, strict=True))
    return bool(written != kept)


def written_in(case: dict[str, Any], key: str) -> Any:
    if key == "replaces":
        return replaced_of(case)
    if key == "sources":
        return [(s["url"], s["confirms"], s.get("note")) for s in case["sources"]]
    return case[key]


def case_files() -> Iterator[Path]:
    return (shipped.corpus() / "cases").rglob("*.yaml")


def test_nothing_of_a_case_file_is_lost() -> None:
    by_id = {case.id: case for case in Records.load().cases}
    count = 0
    for path in case_files():
        case = compiling.read_yaml(path)
        authority = by_id[case["id"]]
        count += 1
        for key in case:
            kept = ELSEWHERE[key](authority) if key in ELSEWHERE else plain(getattr(authority, key))
            written = written_in(case, key)
            if key == "parallel":
                assert set(written) <= set(kept), path.name
            else:
                assert not lost(written, kept), (path.name, key)
    assert count == len(by_id) >= 425


def test_no_two_cases_share_an_id_or_a_citation() -> None:
    seen: dict[str, Authority] = {}
    for case in Records.load().cases:
        for normalized in case.citations:
            assert seen.setdefault(normalized, case) is case, normalized


def test_no_machine_path_stands_in_the_corpus() -> None:
    for path in shipped.corpus().rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        assert "/work/" not in text, path.name
        assert "/tmp/" not in text, path.name


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("DRAFTKIT_CACHE", str(tmp_path / "cache"))
    corpus.load.cache_clear()
    yield tmp_path / "cache"
    corpus.load.cache_clear()


def test_compiled_parts_are_kept_in_a_private_folder_and_used(own_cache: Path) -> None:
    first = corpus.load("courts")
    (kept,) = own_cache.glob("courts-*.json")
    assert stat.S_IMODE(own_cache.stat().st_mode) == 0o700
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    corpus.load.cache_clear()
    kept.write_text(json.dumps({**first, "marked": True}), encoding="utf-8")
    assert corpus.load("courts")["marked"]


def test_a_damaged_cache_is_made_again(own_cache: Path) -> None:
    first = corpus.load("courts")
    (kept,) = own_cache.glob("courts-*.json")
    kept.write_text(kept.read_text(encoding="utf-8")[:100], encoding="utf-8")
    corpus.load.cache_clear()
    assert corpus.load("courts") == first
    assert json.loads(kept.read_text(encoding="utf-8")) == first


def test_a_folder_that_others_may_write_to_is_not_trusted(own_cache: Path) -> None:
    own_cache.mkdir()
    own_cache.chmod(0o777)
    assert corpus.load("courts")["courts"]
    assert list(own_cache.iterdir()) == []


def test_without_a_cache_the_corpus_is_compiled_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("DRAFTKIT_CACHE", str(blocked / "below"))
    corpus.load.cache_clear()
    assert corpus.load("courts")["courts"]
    corpus.load.cache_clear()


def test_an_edited_source_is_noticed(tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "corpus"
    root.mkdir()
    courts = root / "courts.yaml"
    courts.write_text((shipped.corpus() / "courts.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(shipped, "corpus", lambda: root)
    corpus.load("courts")
    courts.write_text(courts.read_text(encoding="utf-8").replace("D. Md.", "D. Mdx."), encoding="utf-8")
    os.utime(courts, ns=(1, 1))
    corpus.load.cache_clear()
    assert "dmdx" in corpus.load("courts")["spellings"]
    assert len(list(own_cache.glob("courts-*.json"))) == 1
    courts.unlink()
    corpus.load.cache_clear()
    with pytest.raises(BrokenData, match=r"courts\.yaml"):
        corpus.load("courts")


def test_a_wheel_uses_what_it_carries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "compiled").mkdir()
    text = corpus.compiled("courts", shipped.corpus())
    (tmp_path / "compiled" / "courts.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(shipped, "corpus", lambda: tmp_path)
    corpus.load.cache_clear()
    assert corpus.load("courts") == json.loads(text)
    corpus.load.cache_clear()
