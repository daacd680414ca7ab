"""The controlled list of rights and how people call them."""

from __future__ import annotations

import pytest

from draftkit.authorities.records import Records
from draftkit.authorities.searching import rights as rights_of_corpus
from draftkit.errors import BadUsage
from draftkit.immunity.rights import fits, label, recognised, right_named, rights


def test_every_right_of_the_corpus_is_on_the_list() -> None:
    assert set(rights_of_corpus(Records.load())) <= {right.id for right in rights()}


def test_parents_are_rights() -> None:
    known = {right.id for right in rights()}
    assert all(right.parent is None or right.parent in known for right in rights())


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Officer Reyes used excessive force.", ("excessive-force",)),
        ("B. The officers used a Taser on a man in handcuffs", ("taser",)),
        ("Officer Kim shot Mr. Doe without warning", ("deadly-force",)),
        ("The handcuffs were too tight", ("handcuffs",)),
        ("The arrest lacked probable cause.", ("false-arrest",)),
        ("Defendants were deliberately indifferent to Mr. Doe's serious medical needs", ("prisoner-medical",)),
        ("The Fourth Amendment", ()),  # the name of an amendment says nothing
        ("CONCLUSION", ()),
        ("Filming the police is protected by the First Amendment", ("recording-police",)),
        ("The search of the home was without a warrant", ("unlawful-search",)),
        ("The strip search was unreasonable", ("strip-search",)),
    ],
)
def test_recognised(heading: str, found: tuple[str, ...]) -> None:
    assert recognised(heading) == found


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("excessive-force", "excessive-force"),
        ("Excessive Force", "excessive-force"),
        ("force", "excessive-force"),
        ("police_dog", "police-dog"),
        ("conditions of confinement", "prisoner-conditions"),
        ("K-9", "police-dog"),
    ],
)
def test_named(said: str, meant: str) -> None:
    assert right_named(said) == meant


def test_an_unknown_right_names_the_near_ones() -> None:
    with pytest.raises(BadUsage, match="excessive-forse") as caught:
        right_named("excessive-forse")
    assert "excessive-force" in str(caught.value.remedy)


def test_kinds() -> None:
    assert fits("taser", "excessive-force")
    assert fits("excessive-force", "taser")
    assert not fits("taser", "handcuffs")
    assert not fits("false-arrest", "excessive-force")
    assert label("prisoner-medical") == "medical care of a prisoner"
