# SPDX-License-Identifier: MIT
"""Events as the Rust templates print them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracegen.generate.language_argument import arguments_of
from tracegen.generate.language_event import LanguageEvent
from tracegen.generate.names import Listed, free_name, rust_module, rust_names
from tracegen.generate.rust_argument import RustArgument
from tracegen.lazy import lazy
from tracegen.translate.rust import RustText, rust_text
from tracegen.translate.rust_type import C_TYPE_NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from typing import Callable

    from tracegen.events import Argument, Event
    from tracegen.generate.group import Group


class RustEvent(LanguageEvent):
    """An event in Rust, in a module with the given statics.

    `probes` says whether a backend makes it a probe, so that its state has a name for tools.
    """

    def __init__(
        self,
        event: Event,
        group: Group,
        emits: bool,
        text: bool,
        statics: Collection[str],
        probes: bool = False,
    ) -> None:
        super().__init__(event, group, emits, text)
        self._has_state = probes and self.emits
        # `_` alone is no name in Rust.
        is_name = event.name != "_"
        self.NAME = event.name.upper() if is_name else free_name("__UNDERSCORE", statics)
        self._statics = statics

    @property
    def module(self) -> str:
        """The name of the module that has its functions, for the macro `trace!`."""
        module = rust_module(self.name)
        if module in (self.name, f"r#{self.name}"):
            return module
        return free_name(module, {each.name for each in self.group.events})

    @lazy
    def names(self) -> Listed:
        """The parameters' names."""
        listed = [each.name for each in self.event.arguments]
        return rust_names(listed, self._statics, f"emit_{self.name}")

    @lazy
    def arguments(self) -> list[RustArgument]:
        """The arguments, for templates that look at their types."""
        return [RustArgument(*each) for each in arguments_of(self.event, self.names)]

    @lazy
    def parameters(self) -> Listed:
        """The parameters of the trace function."""
        return Listed([f"{each.name}: {each.offered}" for each in self.arguments])

    @lazy
    def taken(self) -> Listed:
        """The parameters of the function that emits."""
        return Listed([f"{each.name}: {each.type}" for each in self.arguments])

    @lazy
    def passed(self) -> Listed:
        """What the trace function passes on to it."""
        return Listed([each.passed for each in self.arguments])

    def wanted(self, checks: list[Callable[[RustEvent], str]]) -> str:
        """The expression that says whether a backend wants the event, by the backends' checks."""
        if not self.emits:
            return "false"
        asked = f'{self.NAME}, "{self.state}"' if self._has_state else self.NAME
        terms = [f"tracegen_rt::is_wanted!({asked})"]
        terms += [check(self).strip() for check in checks]
        return " || ".join(terms)

    @property
    def state(self) -> str:
        """The name of its state, where it is a probe: the same as in C."""
        return f"trace.{self.group.name}.{self.name}.state"

    @property
    def declared(self) -> str:
        """The arguments of the event! call."""
        declared = f'{self.NAME}, "{self.name}"'
        if not self.emits:
            return f"{declared}, disabled"
        return f'{declared}, state "{self.state}"' if self._has_state else declared

    @lazy
    def probed(self) -> list[str]:
        """The arguments of its probe: `u32 addr`, a word for the type and the name."""
        return [each.probed for each in self.arguments]

    @lazy
    def declaration(self) -> str:
        """The event as a line of trace-events, inside a string of the assembler's inside a literal
        of Rust's, where braces count twice."""
        text = self.source.replace("{", "{{").replace("}", "}}")
        for _ in range(2):
            text = text.replace("\\", "\\\\").replace('"', '\\"')
        return text

    @lazy
    def recorded(self) -> str:
        """The event as a line of trace-events, inside a literal of Rust's."""
        return self.source.replace("\\", "\\\\").replace('"', '\\"')

    @lazy
    def record(self) -> str:
        """The name of the variable that holds its record."""
        return free_name("record", self.names)

    @lazy
    def call(self) -> str:
        """The arguments of the format_args! call."""
        return ", ".join([self._text.format, *self._text.arguments])

    @lazy
    def doc(self) -> str:
        """The event's declaration as code in a doc comment."""
        source = self.event.source
        if "`" not in source:
            return f"`{source}`"
        fence = "`" * (max(map(len, re.findall("`+", source))) + 1)
        return f"{fence} {source} {fence}"

    @lazy
    def uses(self) -> set[str]:
        """The paths that its code needs in scope."""
        words: set[str] = set()
        for argument in self.arguments:
            if argument.is_string or argument.is_pointer:
                words.update(_NEEDED[argument.offered][: 2 if self.emits else 1])
            elif argument.type in C_TYPE_NAMES:
                words.add(argument.type)
        if self.text:
            words.add("Line")
            words.update(self._text.types, self._text.wrappers & _IN_SCOPE)
        return {_PATHS[word] for word in words}

    @property
    def _pairs(self) -> Iterable[tuple[Argument, str]]:
        return zip(self.event.arguments, self.names)

    @lazy
    def _text(self) -> RustText:
        return rust_text(self.name, self.event.format, self.event.arguments, self.names, self.line)


_NEEDED = {"impl TraceStr": ("TraceStr", "Str"), "impl TracePtr": ("TracePtr", "Pointer")}
"""What has to be in scope for a parameter that is no number: the trait, and the type of what is
emitted."""

_IN_SCOPE = {"Float", "Integer", "Str"}
"""The wrappers that expressions name; the others are the line's methods."""

_PATHS = {
    **{word: f"std::os::raw::{word}" for word in C_TYPE_NAMES},
    **{word: f"tracegen_rt::{word}" for word in ("Line", *_IN_SCOPE, *sum(_NEEDED.values(), ()))},
}
"""Where these are."""


def use_lines(paths: Collection[str]) -> list[str]:
    """`use` items for the paths, those of one module together: `std::os::raw::{c_int, c_long}`."""
    modules: dict[str, list[str]] = {}
    for path in sorted(paths):
        module, _, name = path.rpartition("::")
        modules.setdefault(module, []).append(name)
    return [
        f"{module}::{names[0]}" if len(names) == 1 else f"{module}::{{{', '.join(names)}}}"
        for module, names in modules.items()
    ]
