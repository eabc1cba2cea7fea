# SPDX-License-Identifier: MIT
"""Renders groups into the texts of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracegen.events.printer import c_escape
from tracegen.generate.c_event import CEvent
from tracegen.generate.given import Given
from tracegen.generate.group import Group
from tracegen.generate.outputs import formats_of
from tracegen.generate.templates import Hooks
from tracegen.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.generate.backends import Backend
    from tracegen.generate.targets import Target
    from tracegen.generate.templates import Templates

_HERE = "#line HERE"

_LOG_PARTS = ("line::text", "log::mask", "log::named")
"""The modules of the runtime crate that QEMU's log calls need."""


class Renderer:
    """Makes files for one target and one set of backends."""

    def __init__(
        self,
        target: Target,
        backends: Sequence[Backend],
        templates: Templates,
        given: Given = Given(),  # noqa: B008 - nothing can be changed in it
    ) -> None:
        self._formats = formats_of(target, backends)
        self._given = given
        self._target = target
        self._backends = backends
        self._templates = templates
        self._emits = any(backend.emits for backend in backends)
        self._text = any(backend.text for backend in backends)
        self._probes = any(backend.probes for backend in backends)
        self._hooks: dict[str, Hooks] = {}
        self._seen: tuple[Group, dict[tuple[str, bool], dict[str, Any]]] = (Group("", ()), {})

    def render(self, group: Group, format: str, file_name: str) -> str:
        """The text of the group's file of a format, which `#line` calls `file_name`."""
        group = group._replace(given_provider=self._given.provider or self._target.provider)
        values: dict[str, Any] = {
            "group": group,
            "version": VERSION.split("."),
            "options": self._given,
        }
        if format in self._target.skeletons:
            template = self._target.skeletons[format]
            hooks = self._format_hooks(format)
        else:
            template, hooks = self._own_template(format), Hooks()
        switched = bool(hooks.emit or hooks.text)
        values.update(self._events(group, self._formats[format].events, switched))
        text = self._templates.render(template, hooks, values)
        return _with_line_numbers(text, file_name)

    def _format_hooks(self, format: str) -> Hooks:
        """What the backends add to files of a format, of which most runs make many."""
        if format not in self._hooks:
            name = self._target.name
            self._hooks[format] = self._templates.hooks(self._backends, name, format, self._given)
        return self._hooks[format]

    def _events(self, group: Group, kind: str, switched: bool) -> dict[str, Any]:
        """The events as the templates of a language see them, and what goes with them. The files
        of a group that are of one language share them."""
        before, seen = self._seen
        if before.files is not group.files or before.name != group.name:
            seen = {}
            self._seen = (group, seen)
        kind = self._target.events.get(kind, kind)
        if (kind, switched) not in seen:
            seen[kind, switched] = self._made_events(group, kind, switched)
        return seen[kind, switched]

    def _made_events(self, group: Group, kind: str, switched: bool) -> dict[str, Any]:
        if kind == "rs":
            from tracegen.generate.names import rust_modules
            from tracegen.generate.rust_event import RustEvent, use_lines

            statics = {event.name.upper() for event in group.events}
            rust = [
                RustEvent(each, group, self._emits, self._text, statics, self._probes)
                for each in group.events
            ]
            return {
                "events": rust,
                "uses": use_lines(set().union(*(event.uses for event in rust))),
                "modules": rust_modules(group.name, [event.name for event in group.events]),
            }
        if kind == "none":
            from tracegen.generate.rust_parts import RustParts

            return {"parts": RustParts(self._target.name).source(_LOG_PARTS)}
        if kind == "qemu-rs":
            return self._qemu_rust(group, switched)
        if kind == "stap":
            from tracegen.generate.stap_event import StapEvent

            return {"events": [StapEvent(each, group) for each in group.events]}
        if kind == "qemu-c":
            from tracegen.generate.qemu_c_event import QemuCEvent

            return {
                "events": [
                    QemuCEvent(each, group, self._emits, self._text) for each in group.events
                ]
            }
        printf = self._given.printf
        return {
            "events": [
                CEvent(each, group, self._emits, self._text, printf) for each in group.events
            ]
        }

    def _qemu_rust(self, group: Group, switched: bool) -> dict[str, Any]:
        from tracegen.generate.qemu_rust_event import QemuRustEvent, statics_of
        from tracegen.generate.rust_event import use_lines
        from tracegen.generate.rust_parts import RustParts

        statics, version = statics_of(group), self._given.rust
        events = [
            QemuRustEvent(each, group, self._emits, self._text, switched, statics, version)
            for each in group.events
        ]
        return {
            "events": events,
            "uses": use_lines({path for event in events for path in event.uses}),
            "parts": RustParts(self._target.name).source(
                {part for event in events for part in event.parts}
            ),
        }

    def _own_template(self, format: str) -> str:
        """The name of a template that is a backend's own."""
        names = (backend.template(self._target.name, format) for backend in self._backends)
        return next(name for name in names if name is not None)


def _with_line_numbers(text: str, file_name: str) -> str:
    """The text with each `#line HERE` naming the file itself and the number of the next line."""
    name = c_escape(file_name.encode("utf-8", "surrogateescape"))
    parts: list[str] = []
    line, end = 1, 0
    at = text.find(_HERE)
    while at >= 0:
        behind = at + len(_HERE)
        if text[at - 1 : at] in ("", "\n") and text[behind : behind + 1] in ("", "\n"):
            line += text.count("\n", end, at)
            parts += [text[end:at], f'#line {line + 1} "{name}"']
            end = behind
        at = text.find(_HERE, behind)
    return "".join([*parts, text[end:]])
