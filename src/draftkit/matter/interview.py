"""The interview's logic, free of any terminal: the next question, and what an answer does to the file's values.

Nothing is kept but the values themselves, so that an interview stopped at any moment goes on from its file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from draftkit.errors import BadUsage
from draftkit.matter.asking import COMPLAINT
from draftkit.matter.days import day_of
from draftkit.matter.faults import near
from draftkit.matter.questions import PLAIN, Ask, Each, Kind
from draftkit.matter.shape import Way, bare, fields, key_of, type_at
from draftkit.matter.writing import to_yaml
from draftkit.model.events import NOT_KNOWN
from draftkit.model.matter import SCHEMA

UNKNOWN = frozenset({NOT_KNOWN, "unknown", "don't know", "do not know", "i don't know", "not_known"})
"""Answers that say: asked, and not known."""
NOTHING = frozenset({"", "none", "nobody", "no", "no more", "nothing"})
"""Answers that end a list."""

_CALLED = ("name", "heading", "what", "title", "right")
"""Keys by which an item of a list is shown to choose from."""

HEADER = (
    "# yaml-language-server: $schema=matter-1.json\n"
    "# A draftkit matter file. Run the same draftkit new command again to go on with the questions,\n"
    "# or edit it: text with , : # { } [ ] in it needs quotation marks. draftkit is not legal advice.\n"
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question to put: where the answer goes, the words, and what may be answered."""

    way: Way
    ask: Ask
    words: str
    choices: tuple[str, ...] = ()
    """What may be chosen from: words of the model, or names of parties, people or events."""
    shown: tuple[str, ...] = ()
    """The choices as they are shown; any of both may be answered."""
    ids: tuple[str, ...] = ()
    """The ids that belong to the choices, where those are names."""
    opens: Each | None = None
    """The list that an answer makes a new item of."""

    @property
    def key(self) -> str:
        """Where the answer goes, as in ``events[0].when.date``."""
        return key_of(self.way)


class Interview:
    """An interview over the plain values of a matter file; ``data`` is always a file that can be saved."""

    def __init__(self, data: dict[str, Any] | None = None) -> None:
        self.data: dict[str, Any] = data or {"schema": SCHEMA, "matter": {"id": "matter", "stage": "complaint"}}
        kept = self.data.get("interview") or {}
        self.asked: list[str] = list(kept.get("asked") or [])
        self._save(finished=False)

    def next(self) -> Question | None:
        """The next question that has no answer yet; None when all were asked."""
        question = next(self._open(COMPLAINT, ()), None)
        self._save(finished=question is None)
        return question

    def answer(self, question: Question, said: str) -> None:
        """Take an answer. Raises BadUsage, with the question still open, for one that cannot be understood."""
        said = said.strip()
        unknown = said.lower() in UNKNOWN
        if question.opens is not None:
            if said.lower() in NOTHING or unknown:
                self._left(question.key.rpartition("[")[0])
                return
            self._begin(question, question.opens, said)
            return
        if unknown and "not_known" in question.choices:
            self._put(question.way, "not_known")
        elif not said or unknown or (said.lower() in NOTHING and _needs_more(question)):
            self._left(question.key)
        else:
            value = self._value(question, said)
            if value:
                self._put(question.way, value if value != [False] else False)
            else:
                self._left(question.key)

    def text(self) -> str:
        """The file as it is now."""
        return HEADER + to_yaml(self.data)

    # which question is next

    def _open(self, script: tuple[Ask | Each, ...], way: Way) -> Iterator[Question]:
        for step in script:
            inner = (*way, *step.key.split("."))
            if isinstance(step, Each):
                if self._wanted(step.only):
                    yield from self._each(step, inner)
            elif step.ask and self._applies(step, way) and self._get(inner) is None and key_of(inner) not in self.asked:
                yield self._question(step, inner, step.ask)

    def _each(self, step: Each, way: Way) -> Iterator[Question]:
        items = self._get(way) or []
        for number in range(len(items)):
            yield from self._open(step.asks, (*way, number))
        if key_of(way) not in self.asked:
            first = step.asks[0]
            assert isinstance(first, Ask)
            inner = (*way, len(items))
            yield self._question(first, (*inner, first.key), step.next if items else step.first, step)

    def _question(self, ask: Ask, way: Way, words: str, opens: Each | None = None) -> Question:
        if ask.kind is Kind.IDS:
            known = [item for name in ask.among for item in self.data.get(name) or []]
            names = tuple(next((str(item[key]) for key in _CALLED if item.get(key)), item["id"]) for item in known)
            return Question(way, ask, words, names, names, tuple(item["id"] for item in known), opens)
        choices = _words_for(way) if ask.kind is Kind.CHOICE else ()
        keys = [step for step in way if isinstance(step, str)]
        plain = PLAIN.get(".".join(keys[-2:])) or PLAIN.get(keys[-1], {})
        return Question(way, ask, words, choices, tuple(plain.get(c, c.replace("_", " ")) for c in choices), (), opens)

    def _applies(self, ask: Ask, way: Way) -> bool:
        if ask.key.startswith(("how.", "why.")) and self._own_act(way):
            return False  # Whoever tells a nurse of an illness is not asked about force, warnings and reasons.
        if ask.only is None:
            return True
        key, values = ask.only
        if not key:
            return self._prisoner()
        given = self._get((*way, *key.split(".")))
        return str(given).lower() in values if values else bool(given)

    def _own_act(self, way: Way) -> bool:
        """Whether an event was done by plaintiffs alone."""
        actors = self._get((*way, "who", "actors")) or []
        return bool(actors) and set(actors) <= {one["id"] for one in self.data.get("plaintiffs") or []}

    def _wanted(self, test: str) -> bool:
        """Whether a list is asked for at all: the tests that ``Each.only`` names."""
        if test == "lawyer":
            return self._get(("matter", "filer")) in ("clinic", "counsel")
        if test == "earlier suits":
            return self._prisoner() and str(self._get(("earlier_suits", "none_ever"))).lower() == "false"
        if test == "sources":
            return bool(self._get(("sources",)))
        return test != "prisoner" or self._prisoner()

    def _prisoner(self) -> bool:
        held = [(p.get("custody") or {}).get("status") for p in self.data.get("plaintiffs") or []]
        return any(status not in (None, "none") for status in held)

    # what an answer means

    def _value(self, question: Question, said: str) -> Any:
        kind = question.ask.kind
        if kind is Kind.DATE:
            return str(day_of(said))
        if kind is Kind.YES_NO:
            return [_yes(said)] if not _yes(said) else True
        if kind is Kind.NUMBER:
            if not re.fullmatch(r"\d+(\.\d+)?", said):
                raise BadUsage("That is not a number.", "Write it in digits: 30.")
            return said
        if kind is Kind.TEXT and question.key.endswith("state"):
            if not re.fullmatch("[A-Za-z]{2}", said):
                raise BadUsage("That is not the short form of a state.", "Write its two letters: OH.")
            return said.upper()
        if kind is Kind.LIST:
            if said.lower() in NOTHING:  # of other names "none" is an answer; elsewhere there is nothing to write
                return ["none"] if question.way[-1] == "also_known_as" else []
            return [part.strip() for part in said.split(";") if part.strip()]
        if kind is Kind.CHOICE:
            several = _takes_list(question.way)
            parts = ("individual, official" if several and said.lower() == "both" else said).split(",")
            found = [_chosen(part, question.shown, question.choices) for part in (parts if several else [said])]
            return found if several else found[0]
        if kind is Kind.IDS:
            several = _takes_list(question.way)
            parts = [part for part in said.split(",") if part.strip()] if several else [said]
            if said.lower() in NOTHING:
                return []
            new = [part.strip()[1:].strip() for part in parts if part.strip().startswith("+") and several]
            parts = [part for part in parts if not (part.strip().startswith("+") and several)]
            if any(new) and "people" not in question.ask.among:
                raise BadUsage("Nobody can be added here.", "Answer with a number of the list.")
            found = [_chosen(part, question.choices, question.ids) for part in parts]
            found += [self._add_person(name) for name in new if name]
            return list(dict.fromkeys(found)) if several else found[0]
        return said

    def _begin(self, question: Question, step: Each, said: str) -> None:
        """A new item of a list, with an id of its own and the first answer."""
        value = self._value(question, said)
        way = question.way[: -len(step.asks[0].key.split("."))]
        owner = type_at(way[:-1])
        item: dict[str, Any] = {}
        if "id" in fields(owner) and step.key != "exhaustion.grievances":
            item["id"] = self._new_id(str(value), step.prefix)
        item[step.asks[0].key] = value
        items = self._get(way[:-1])
        if items is None:
            self._put(way[:-1], items := [])
        items.append(item)
        if way[:-1] == ("plaintiffs",) and self.data["matter"]["id"] == "matter":
            self.data["matter"]["id"] = item["id"]

    def _add_person(self, name: str) -> str:
        """Somebody who comes up while an event is told; what else is asked of people is asked next."""
        people = self.data["people"] = self.data.get("people") or []
        people.append({"id": self._new_id(name, ""), "name": name})
        return str(people[-1]["id"])

    def _new_id(self, name: str, prefix: str) -> str:
        taken = {i["id"] for part in self.data.values() if isinstance(part, list) for i in part if "id" in i}
        base = prefix or (last_word(name) or "party")[:30]
        if not prefix and base not in taken:
            return base
        return next(id for n in range(1, 10_000) if (id := f"{base}-{n}") not in taken)

    # the values

    def _get(self, way: Way) -> Any:
        value: Any = self.data
        for step in way:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def _put(self, way: Way, value: Any) -> None:
        part: Any = self.data
        for step in way[:-1]:
            if isinstance(step, str) and part.get(step) is None:
                part[step] = {}
            part = part[step]
        part[way[-1]] = value

    def _left(self, key: str) -> None:
        if key not in self.asked:
            self.asked.append(key)

    def _save(self, *, finished: bool) -> None:
        self.data.pop("interview", None)
        self.data["interview"] = {"finished": finished, "asked": self.asked}


def _bare(word: str) -> str:
    """``person_(individual)`` for "a person (individual)": nobody types the article."""
    return re.sub("^an? ", "", word.lower()).replace(" ", "_")


def _needs_more(question: Question) -> bool:
    """Whether "no" or "none" is no answer to this question: it says that there is nothing to write."""
    if question.ask.kind is Kind.CHOICE:
        return "none" not in question.choices
    return question.way[-1] in ("print_as", "exhibit", "unavailable_because", "not_filed_because", "authority")


def last_word(name: str) -> str:
    """``nunez`` for Ana Núñez Jr.: the last word of a name, in the letters that an id may have."""
    letters = unicodedata.normalize("NFKD", name.lower().replace("'", "").replace("’", ""))
    words = re.findall("[a-z0-9]+", "".join(c for c in letters if not unicodedata.combining(c)))
    own = [word for word in words if word not in ("jr", "sr", "ii", "iii", "iv")]
    return str((own or words or [""])[-1])


def _words_for(way: Way) -> tuple[str, ...]:
    """The words that the model allows at ``way``."""
    kind = type_at(way)
    return tuple(member.value for member in kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()


def _takes_list(way: Way) -> bool:
    owner = type_at(way[:-1])
    kind = fields(owner).get(str(way[-1]))
    return kind is not None and getattr(kind, "__origin__", None) is tuple and bare(kind) is not kind


def _chosen(said: str, choices: tuple[str, ...], values: tuple[str, ...]) -> str:
    """The value whose number, word or beginning was said. Raises BadUsage for anything else."""
    said = said.strip()
    if said.isdigit() and 0 < int(said) <= len(choices):
        return values[int(said) - 1]
    folded = said.lower().replace(" ", "_")
    for exact in (choices, values):
        for choice, value in zip(exact, values, strict=True):
            if said.lower() == choice.lower() or folded == choice.lower():
                return value
    pairs = [(word, v) for c, v in zip(choices, values, strict=True) for word in (c, v)]
    begins = {v for word, v in pairs if folded and _bare(word).startswith(folded)}
    if len(begins) == 1:
        return begins.pop()
    within = {v for word, v in pairs if folded in re.findall("[a-z0-9’]+", word.lower())}
    if len(within) == 1 and not begins:
        return within.pop()
    hint = near(said, [choice.lower() for choice in choices]).removeprefix("; ")
    raise BadUsage("That is not one of the answers.", hint.capitalize() or "Answer with a number of the list.")


def _yes(said: str) -> bool:
    if said.lower() in ("y", "yes", "true", "yeah"):
        return True
    if said.lower() in ("n", "no", "false"):
        return False
    raise BadUsage("Answer yes or no.", "Enter alone leaves it open.")


def explained(question: Question) -> str:
    """What ``?`` shows: the question's own help, or what the model says of the key."""
    from draftkit.matter.schema import described

    said = described(type_at(question.way[:-1])).get(str(question.way[-1]), "")
    return question.ask.help or said or "Answer in your own words."
