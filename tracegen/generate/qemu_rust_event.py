# SPDX-License-Identifier: MIT
"""Events as the Rust templates of QEMU's tree print them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.generate.names import Listed
from tracegen.generate.rust_event import RustEvent
from tracegen.generate.rust_probe import RustProbe
from tracegen.lazy import lazy
from tracegen.translate.rust import RustText, rust_text
from tracegen.translate.rust_type import C_TYPE_NAMES, rust_type

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Callable

    from tracegen.events import CType, Event
    from tracegen.generate.group import Group
    from tracegen.generate.rust_version import RustVersion


class QemuRustEvent(RustEvent):
    """An event in Rust for QEMU's tree: C has its state, and callers pass C's own types.

    `switched` says whether some backend asks that state; others have switches of their own.
    """

    def __init__(
        self,
        event: Event,
        group: Group,
        emits: bool,
        text: bool,
        switched: bool,
        statics: Collection[str],
        version: RustVersion,
    ) -> None:
        super().__init__(event, group, emits, text, statics)
        self.NAME = event.name.upper()
        self._switched = switched
        self._version = version

    @lazy
    def parameters(self) -> Listed:
        """The parameters of the trace function."""
        return Listed([f"{name}: {_offered(each.type)}" for each, name in self._pairs])

    @lazy
    def taken(self) -> Listed:
        """The parameters of the function that emits, and of those in C that it calls."""
        return Listed([f"{name}: {_taken(each.type)}" for each, name in self._pairs])

    @lazy
    def passed(self) -> Listed:
        """What the trace function passes on to it."""
        return Listed(
            [f"{name}.as_ptr()" if _is_c_str(each.type) else name for each, name in self._pairs]
        )

    def wanted(self, checks: list[Callable[[RustEvent], str]]) -> str:
        """The expression that says whether a backend wants the event, by its state and the
        backends' checks."""
        if not self.emits:
            return "false"
        terms = [f"_TRACE_{self.NAME}_DSTATE.is_on()"] if self._switched else []
        return " || ".join([*terms, *(check(self).strip() for check in checks)])

    @property
    def probe(self) -> str:
        """What the macro that makes its probe is given: the name, the places of the arguments, and
        the arguments."""
        probe = RustProbe.of(self.event.arguments, self.names)
        return ", ".join([f'"{self.name}"', f"[{', '.join(probe.places)}]", *probe.values])

    @lazy
    def uses(self) -> set[str]:
        """The paths that its code needs in scope."""
        types = [argument.type for argument in self.event.arguments]
        spelled = [*map(_offered, types), *(map(_taken, types) if self.emits else ())]
        words = {each.rpartition(" ")[2] for each in spelled}
        paths = {"std::ffi::CStr"} if any(map(_is_c_str, types)) else set()
        if self.text:
            words |= self._text.types
            paths.add("self::line::text::Line")
            expressions = " ".join(self._text.arguments)
            paths |= {path for name, path in _ITEMS.items() if f"{name}::" in expressions}
        return paths | {f"{self._version.c_types}::{name}" for name in words & C_TYPE_NAMES}

    @lazy
    def parts(self) -> set[str]:
        """The modules of the runtime crate that its text needs."""
        if not self.text:
            return set()
        parts = {"line::text", *(_PARTS[name] for name in self._text.wrappers)}
        expressions = " ".join(self._text.arguments)
        if any(f"{self.line}.{call}(" in expressions for call in ("left", "right")):
            parts.add("line::star")
        if ".as_pointer()" in expressions:
            parts.add("string_pointer")
        return parts

    @lazy
    def _text(self) -> RustText:
        names = [_shown(each.type, name) for each, name in self._pairs]
        return rust_text(self.name, self.event.format, self.event.arguments, names, self.line)


def statics_of(group: Group) -> set[str]:
    """What a group's file has of its own that a parameter cannot be called: statics, a type that
    is a function too, and functions that are called where parameters are in scope."""
    named = {"Switch", "is_logged", "write_to_log", "write_to_ftrace", "write_to_syslog"}
    for event in group.events:
        name = event.name.upper()
        named |= {f"_TRACE_{name}_DSTATE", f"{name}_SEMAPHORE"}
    return named


_PARTS: Final = {
    "Float": "float",
    "Integer": "integer",
    "LineCharacter": "line::character",
    "LinePointer": "line::pointer",
    "LineString": "line::string",
    "Str": "line::string",
}
"""The module that has what a text goes through."""

_ITEMS: Final = {
    "Float": "self::float::Float",
    "Integer": "self::integer::Integer",
    "Pointer": "self::pointer::Pointer",
    "Str": "self::string::Str",
}
"""Where the types are that expressions name."""


def _is_c_str(type: CType) -> bool:
    """Whether callers pass a `&CStr` for it."""
    return type.is_string and type.const


def _offered(type: CType) -> str:
    """The parameter's type as callers see it."""
    return "&CStr" if _is_c_str(type) else _taken(type)


def _taken(type: CType) -> str:
    """The type that has C's representation."""
    if not type.is_pointer:
        return rust_type(type.base)
    if type.depth > 1:
        return "*mut ()"
    pointed = "()" if type.base.name == "void" else rust_type(type.base)
    return f"*{'const' if type.const else 'mut'} {pointed}"


def _shown(type: CType, name: str) -> str:
    """The argument as the line takes it."""
    if not type.is_pointer:
        return name
    return f"{'Str' if type.is_string else 'Pointer'}::new({name})"
