# SPDX-License-Identifier: MIT
"""Renders groups into the texts of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracegen.events.printer import c_escape
from tracegen.generate.c_event import CEvent
from tracegen.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.generate.backends import Backend
    from tracegen.generate.group import Group
    from tracegen.generate.rust_event import RustEvent
    from tracegen.generate.targets import Target
    from tracegen.generate.templates import Templates

_HERE = "#line HERE"


class Renderer:
    """Makes files for one target and one set of backends."""

    def __init__(self, target: Target, backends: Sequence[Backend], templates: Templates) -> None:
        self._target = target
        self._backends = backends
        self._templates = templates
        self._emits = any(backend.emits for backend in backends)
        self._text = any(backend.text for backend in backends)

    def render(self, group: Group, format: str, file_name: str) -> str:
        """The text of the group's file of a format, that will be called `file_name`."""
        events: Sequence[CEvent | RustEvent]
        values: dict[str, Any] = {"group": group, "version": VERSION.split(".")}
        if format == "rs":
            from tracegen.generate.rust_event import RustEvent, use_lines

            statics = {event.name.upper() for event in group.events}
            rust = [RustEvent(each, self._emits, self._text, statics) for each in group.events]
            values["uses"] = use_lines({path for event in rust for path in event.uses})
            events = rust
        else:
            events = [CEvent(each, self._emits, self._text) for each in group.events]
        values["events"] = events
        hooks = self._templates.hooks(self._backends, self._target.name, format)
        text = self._templates.render(self._target.skeletons[format], hooks, values)
        return _with_line_numbers(text, file_name)


def _with_line_numbers(text: str, file_name: str) -> str:
    """The text with each `#line HERE` naming the file itself and the number of the next line."""
    if _HERE not in text:
        return text
    lines = text.split("\n")
    name = c_escape(file_name.encode("utf-8", "surrogateescape"))
    for index, line in enumerate(lines):
        if line == _HERE:
            lines[index] = f'#line {index + 2} "{name}"'
    return "\n".join(lines)
