"""Looks at a template without filling it in: which names it uses, which it misspells, what it leaves out.

The template's text is parsed by jinja2 in the sandbox that also fills it; nothing of it is run.
"""

from __future__ import annotations

import base64
import difflib
import io
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from draftkit.assembly.opposition_vocabulary import OPPOSITION, RECORD, REPLY
from draftkit.assembly.rendering import environment
from draftkit.assembly.vocabulary import COMPLAINT, Names, Vocabulary
from draftkit.errors import BadTemplate

if TYPE_CHECKING:
    from jinja2 import nodes


KINDS = {"complaint": COMPLAINT, "opposition": OPPOSITION, "summary-judgment": RECORD, "rule7-reply": REPLY}
"""The names of each kind of template; "opposition" is one to a motion to dismiss or for judgment on the pleadings."""


@dataclass
class Found:
    """Names a template uses (dotted, lists as ``facts[].heading``), and its faults in words for a person."""

    used: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    wrong_way: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unprintable: list[str] = field(default_factory=list)
    """Names left out without which a matter that has such texts cannot be printed; no fault where none has."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What an expression stands for: its dotted name, and its part of the vocabulary (None: nothing known of it)."""

    name: str
    part: Vocabulary | None


def examine(template: bytes, kind: str = "complaint") -> Found:
    """What a template of a kind (:data:`KINDS`) uses; it is looked at in a child process, as any stranger's file.

    Raises BadTemplate when it is no Word file, or its marks cannot be read.
    """
    from draftkit.assembly.complaint import readable
    from draftkit.assembly.rendering import NEEDS
    from draftkit.reading.child import Limits, Stopped, stream

    readable(template)
    limits = Limits(cpu=20, wall=40.0, memory=1 << 30)
    order = json.dumps({"template": base64.b64encode(template).decode(), "kind": kind}).encode()
    try:
        for answer in stream("draftkit.assembly.template_check:serve", order, limits, needs=NEEDS):
            if isinstance(answer, str):
                raise BadTemplate(answer, "Mend it in Word.")
            return Found(**answer)
    except Stopped as stopped:
        raise BadTemplate(
            f"The template could not be looked at: {stopped.reason.value}.", "Begin again from a shipped one."
        ) from None
    raise BadTemplate("The template could not be looked at.", "Begin again from a shipped one.")


def serve(data: bytearray) -> Iterator[Any]:
    """The child's side of :func:`examine`."""
    order = json.loads(bytes(data))
    try:
        yield asdict(examined(base64.b64decode(order["template"]), KINDS[order["kind"]]))
    except BadTemplate as fault:
        yield fault.message


def examined(template: bytes, names: Names = COMPLAINT) -> Found:
    """As :func:`examine`, in this process. Raises BadTemplate for a mark that cannot be read."""
    from jinja2 import TemplateSyntaxError

    found = Found()
    for part, source in _sources(template):
        try:
            tree = environment().parse(source)
        except TemplateSyntaxError as fault:
            said = re.sub(r"<[^>]*>", "", fault.message or "")[:200]
            raise BadTemplate(f"A mark in {part} of the template cannot be read: {said}", "Mend it in Word.") from None
        scope = {name: _Known(name, below) for name, below in names.known.items()}
        _Walk(found, names.page).block(tree.body, scope)
    found.used = sorted(dict.fromkeys(found.used))
    found.unknown, found.wrong_way = (list(dict.fromkeys(one)) for one in (found.unknown, found.wrong_way))
    form = any(used.startswith("form.") for used in found.used)
    told = [name for name in names.told if not (form and name in names.in_forms)]
    found.missing, found.unprintable = (
        [
            f"{name}: {_about(name, names.known)}"
            for name in wanted
            if not any(_covers(used, name) for used in found.used)
        ]
        for wanted in (names.needed, told)
    )
    return found


def _sources(template: bytes) -> Iterator[tuple[str, str]]:
    """The marks of each part as jinja2 will see them."""
    from docxtpl import DocxTemplate

    file = DocxTemplate(io.BytesIO(template))
    file.init_docx()
    yield "the text", file.patch_xml(file.get_xml())
    for kind, uri in (("a header", file.HEADER_URI), ("a footer", file.FOOTER_URI)):
        for _, part in file.get_headers_footers(uri):
            yield kind, file.patch_xml(file.get_part_xml(part))


class _Walk:
    """Goes through a parsed template with the names that each place can see."""

    def __init__(self, found: Found, page: str) -> None:
        self._found, self._page = found, page
        self._inside_text = False

    def block(self, body: list[nodes.Node], scope: dict[str, _Known]) -> None:
        """Every statement of a block, in order; a ``set`` adds a name for those after it."""
        for node in body:
            self.node(node, scope)

    def node(self, node: nodes.Node, scope: dict[str, _Known]) -> None:
        """One statement or expression."""
        from jinja2 import nodes

        if isinstance(node, nodes.For):
            over = self.expression(node.iter, scope)
            inner = {**scope, "loop": _Known("loop", None)}
            for name in node.target.find_all(nodes.Name):
                inner[name.name] = self._member(over)
            if isinstance(node.target, nodes.Name):
                inner[node.target.name] = self._member(over)
            self.block(node.body, inner)
            self.block(node.else_, scope)
        elif isinstance(node, nodes.Output):
            self._output(node, scope)
        elif isinstance(node, nodes.Assign):
            value = self.expression(node.node, scope)
            if isinstance(node.target, nodes.Name):
                scope[node.target.name] = value
        elif isinstance(node, nodes.Expr):
            self.expression(node, scope)
        else:
            for child in node.iter_child_nodes():
                self.node(child, scope)

    def expression(self, node: nodes.Node, scope: dict[str, _Known]) -> _Known:
        """What an expression stands for, having noted every name in it."""
        from jinja2 import nodes

        if isinstance(node, nodes.Name):
            if node.name not in scope:
                self._unknown(node.name, node.name, scope)
                return _Known(node.name, None)
            known = scope[node.name]
            self._use(known)
            return known
        if isinstance(node, nodes.Getattr):
            return self._attribute(self.expression(node.node, scope), node.attr)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._attribute(self.expression(node.node, scope), node.arg.value)
        results = [self.expression(child, scope) for child in node.iter_child_nodes() if isinstance(child, nodes.Expr)]
        if isinstance(node, nodes.Or | nodes.And | nodes.Concat) and results:
            return results[0]
        return _Known("", None)

    def _output(self, node: nodes.Output, scope: dict[str, _Known]) -> None:
        """Printed expressions; what stands before one tells whether it is printed as text or as a run."""
        from jinja2 import nodes

        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                self._inside_text = _inside_text(child.data, self._inside_text)
                continue
            known = self.expression(child, scope)
            if isinstance(known.part, str) and known.part.startswith("rich") and self._inside_text:
                self._found.wrong_way.append(f"{known.name}: write {{{{r ... }}}} for it, not {{{{ ... }}}}")
            if isinstance(known.part, dict | list) or (isinstance(known.part, str) and known.part.startswith("yes-no")):
                self._found.wrong_way.append(f"{known.name}: it is not a text and cannot be printed as one")

    def _member(self, over: _Known) -> _Known:
        if isinstance(over.part, list):
            return _Known(f"{over.name}[]", over.part[0])
        if over.part is not None:
            self._found.wrong_way.append(f"{over.name}: it is not a list")
        return _Known(f"{over.name}[]", None)

    def _attribute(self, owner: _Known, name: str) -> _Known:
        if owner.part is None:
            return _Known("loop" if owner.name == "loop" else f"{owner.name}.{name}", None)
        if isinstance(owner.part, dict) and name in owner.part:
            known = _Known(f"{owner.name}.{name}", owner.part[name])
            self._use(known)
            return known
        names = owner.part if isinstance(owner.part, dict) else {}
        self._unknown(f"{owner.name}.{name}", name, names)
        return _Known(f"{owner.name}.{name}", None)

    def _use(self, known: _Known) -> None:
        if isinstance(known.part, str):
            self._found.used.append(known.name)

    def _unknown(self, shown: str, name: str, among: dict[str, Vocabulary] | dict[str, _Known]) -> None:
        near = difflib.get_close_matches(name, list(among), 1, 0.6)
        owner = shown.rpartition(".")[0]
        dotted = f"{owner}." if owner and "[]" not in owner else ""
        if not near and not owner:  # a part of one of these, written without it
            parts = {
                n: top
                for top, one in among.items()
                if isinstance(one, _Known) and isinstance(one.part, dict)
                for n in one.part
            }
            near = difflib.get_close_matches(name, list(parts), 1, 0.6)
            dotted = f"{parts[near[0]]}." if near else ""
        known = ", ".join(sorted(among)) if len(among) < 12 else f"see {self._page}"
        hint = (
            f"did you mean {dotted}{near[0]}?"
            if near
            else f"known here: {known}"
            if among
            else "nothing stands under that name"
        )
        self._found.unknown.append(f"{shown}: {hint}")


def _inside_text(data: str, before: bool) -> bool:
    """Whether the end of this stretch of XML is inside a ``w:t``."""
    opened, closed = max(data.rfind("<w:t>"), data.rfind("<w:t ")), data.rfind("</w:t>")
    return before if opened == closed == -1 else opened > closed


def _covers(used: str, needed: str) -> bool:
    return used == needed or used.startswith((f"{needed}.", f"{needed}["))


def _about(name: str, part: Vocabulary) -> str:
    for step in name.split("."):
        if isinstance(part, dict):
            part = part[step]
    return part.partition(": ")[2] if isinstance(part, str) else "nothing of it is printed"
