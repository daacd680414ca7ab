"""A clinic's own case files, searched before the shipped ones: same format, same validation."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path

from draftkit.authorities.casefile import authority_of_case
from draftkit.authorities.comparing import is_named
from draftkit.authorities.compiling import read_yaml
from draftkit.authorities.records import Records
from draftkit.authorities.validating import validate
from draftkit.errors import BadUsage, BrokenData
from draftkit.model.authority import Authority


class OwnRecords(Records):
    """The shipped records with a folder of own cases before them. Make one with :func:`with_own_cases`."""

    def __init__(self, base: Records, own: tuple[Authority, ...]) -> None:
        super().__init__(base._data)
        self._own = own
        self._own_at: dict[str, list[Authority]] = {}
        for case in own:
            for cited in case.citations:
                self._own_at.setdefault(cited, []).append(case)
        self._own_ids = {case.id: case for case in own}
        self._own_replaced = {
            earlier.citation: case for case in own for earlier in case.replaces if earlier.citation is not None
        }

    @cached_property
    def cases(self) -> tuple[Authority, ...]:
        """Own cases, then the shipped ones whose id no own case has."""
        return (*self._own, *(case for case in super().cases if case.id not in self._own_ids))

    def __len__(self) -> int:
        """How many decisions are known."""
        return super().__len__() + len(self._own)

    def at(self, normalized: str) -> tuple[Authority, ...]:
        """Every record that begins at this "volume reporter page", own cases first."""
        own = tuple(self._own_at.get(normalized, ()))
        return (*own, *(a for a in super().at(normalized) if a.id not in self._own_ids))

    def by_authority_id(self, identity: str) -> Authority | None:
        """The record with this id, an own case before a shipped one; None when unknown."""
        return self._own_ids.get(identity) or super().by_authority_id(identity)

    def named(self, name: str) -> tuple[Authority, ...]:
        """Every record of which all printed parties of ``name`` are parties, own cases first."""
        own = tuple(a for a in self._own if any(is_named(name, known) for known in (a.name, *a.also_known_as)))
        return (*own, *(a for a in super().named(name) if a.id not in self._own_ids))

    def replaced_by(self, normalized: str) -> Authority | None:
        """The case whose opinion took the place of an earlier opinion at this citation, or None."""
        return self._own_replaced.get(normalized) or super().replaced_by(normalized)


def with_own_cases(folder: Path, base: Records) -> Records:
    """``base`` with every case file below ``folder`` (``<court>/<id>.yaml``) before it.

    Raises BadUsage when the folder is not there or holds no case, BrokenData, with file and line, for an invalid file.
    """
    if not os.path.isdir(folder):  # False, not an error, for a name that no system can hold
        raise BadUsage(f"{folder.name} is not a folder.", "Name the folder that holds your case files.")
    own: dict[str, Authority] = {}
    for path in sorted(folder.rglob("*.yaml")):
        case = read_yaml(path)
        validate(case, path)
        if case["id"] in own:
            raise BrokenData(f"{path.name}: another file has the id {case['id']}.", "Give one of them another id.")
        cited = tuple(dict.fromkeys(filter(None, (case["citation"], *case["parallel"]))))
        own[case["id"]] = authority_of_case(case, cited, None, {})
    if not own:
        raise BadUsage(
            f"{folder.name} holds no case files.", "They stand in folders by court, as in ca9/doe-v-roe.yaml."
        )
    return OwnRecords(base, tuple(own.values()))
