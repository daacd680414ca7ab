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


@pytest.mark.parametrize(
    ("heading", "right"),
    [
        ("Officer Hall sent his dog on a man who had given up", "police-dog"),
        ("He let the dog bite her", "police-dog"),
        ("Waiting for and deploying the drug dog prolonged the stop", "traffic-stop"),  # a sniff, no bite
        ("The officers' weight on a prone, handcuffed man was unreasonable", "prone-restraint"),
        ("They kept Mr. Roe face down", "prone-restraint"),
        ("The doctor knew that Mr. Neal would kill himself", "suicide"),
        ("The frisk outside the store", "terry-stop"),
        ("Ms. Roe's child was taken without a warrant", "child-removal"),
        ("His daughter was taken to the hospital", None),
        ("The guards punished Mr. Odom for his grievances", "prisoner-retaliation"),
        ("The shooting of the family dog", "seizure-of-property"),
        ("They shot her dog", "seizure-of-property"),
        ("The shooting of Mr. Vale", "deadly-force"),
        ("They searched the house from top to bottom", "unlawful-search"),
        ("Excessive force by prison guards was cruel and unusual", "prisoner-force"),
    ],
)
def test_rights_in_ordinary_words(heading: str, right: str | None) -> None:
    assert recognised(heading) == ((right,) if right else ())
