"""Fills a template: docxtpl in a sandbox that knows no functions, strict about names, escaping everything.

The templates that ship are filled in this process. Anybody else's is filled in a child process with limits of time and
memory, which may not write a file. What a person wrote reaches the template only as character references, so it can
neither be read as a template mark nor be changed by one.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from draftkit.assembly.word.runs import XML_SPACE, escaped, w
from draftkit.errors import BadTemplate

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment
    from lxml.etree import _Element as Element

NEEDS = ("lxml", "typing_extensions", "markupsafe", "jinja2", "docx", "docxtpl")
"""Packages that a child process needs to fill in or look at a template."""

_SECONDS, _MEMORY = 60, 1 << 30


def render(template: bytes, values: Mapping[str, Any], *, trusted: bool) -> bytes:
    """The filled-in Word file. ``trusted`` is for templates that ship with draftkit.

    Raises BadTemplate, without a word of the draft, when the template cannot be filled in.
    """
    if trusted:
        return _filled(template, values)
    from draftkit.reading.child import Limits, Stopped, stream

    order = json.dumps({"template": base64.b64encode(template).decode(), "values": values}).encode()
    limits = Limits(cpu=_SECONDS, wall=2.0 * _SECONDS, memory=_MEMORY)
    try:
        for answer in stream("draftkit.assembly.rendering:serve", order, limits, needs=NEEDS):
            if isinstance(answer, dict) and "file" in answer:
                return base64.b64decode(answer["file"])
            raise _failed(str(answer["failed"]))
    except Stopped as stopped:
        raise BadTemplate(f"The template could not be filled in: {stopped.reason.value}.", _REMEDY) from None
    raise _failed("nothing came back")


def serve(data: bytearray) -> Iterator[Any]:
    """The child's side of :func:`render`."""
    order = json.loads(bytes(data))
    try:
        yield {"file": base64.b64encode(_filled(base64.b64decode(order["template"]), order["values"])).decode()}
    except Exception as error:  # its text may quote the draft
        yield {"failed": type(error).__name__}


_REMEDY = "Look at its marks with --check-template FILE, of the same command."


def _failed(kind: str) -> BadTemplate:
    return BadTemplate(f"The template could not be filled in ({kind}).", _REMEDY)


def environment() -> SandboxedEnvironment:
    """Jinja2 as templates get it: sandboxed, no globals, unknown names are errors, values are escaped."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    made.globals.clear()
    made.filters = {
        name: made.filters[name] for name in ("upper", "lower", "title", "trim", "length", "first", "last", "join")
    }
    return made


def _filled(template: bytes, values: Mapping[str, Any]) -> bytes:
    from docxtpl import DocxTemplate

    file = DocxTemplate(io.BytesIO(template))
    take_over = file.map_tree

    def without_space(body: Element) -> None:
        """With ``xml:space`` on each text lxml needs time in their square; ``word.finish`` sets it again."""
        for text in body.iter(w("t")):
            text.attrib.pop(XML_SPACE, "")
        take_over(body)

    file.map_tree = without_space
    file.render({name: _protected(value) for name, value in values.items()}, jinja_env=environment())
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _protected(value: Any) -> Any:
    """Text as XML that no filter or template mark can change; ready-made XML as it is; the rest unchanged."""
    from markupsafe import Markup

    if isinstance(value, str):
        return Markup(escaped(value))  # noqa: S704 - every special character is a character reference
    if isinstance(value, dict):
        if value.keys() == {"xml"}:
            return Markup(value["xml"])  # noqa: S704 - made by assembly.pieces, escaped there
        return {name: _protected(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_protected(one) for one in value]
    return value
