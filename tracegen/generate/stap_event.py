# SPDX-License-Identifier: MIT
"""Events as tapsets and D files print them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.generate.names import free_name
from tracegen.lazy import lazy
from tracegen.named_tuple import NamedTuple
from tracegen.translate.free_names import free_names
from tracegen.translate.stap import stap_escape, stap_names, to_stap
from tracegen.translate.translation import Translation

if TYPE_CHECKING:
    from tracegen.events import CType, Event
    from tracegen.generate.group import Group

_RECORD_HEAD: Final = 24
"""The bytes of a simpletrace record in front of its arguments, without its type."""

_D_WORDS: Final = frozenset(
    """
    auto goto sizeof break if static case import string char inline stringof const int struct
    continue long switch counter offsetof this default probe translator do provider typedef double
    register union else restrict unsigned enum return void extern self volatile float short while
    for signed xlate
    """.split()
)
"""What no argument may be called in D."""

_D_TYPES: Final = {
    "long long": "int64_t",
    "unsigned long long": "uint64_t",
    "signed char": "int8_t",
}
"""Types that dtrace(1) cannot read, in words that it can."""


class StapString(NamedTuple):
    """A string argument: the variables of its address, of its text and of the text's length."""

    name: str
    text: str
    length: str


class StapEvent:
    """An event as templates of tapsets print it.

    `emits` says whether it has a probe. An argument is the variable that the probe's alias sets: a
    number of 64 bits, of a floating-point argument the bits of the double.
    """

    def __init__(self, event: Event, group: Group) -> None:
        self.event = event
        self.group = group
        self.name = event.name
        self.emits = not event.is_disabled

    @lazy
    def names(self) -> list[str]:
        """The arguments' names."""
        return stap_names(self.event.arguments)

    @lazy
    def d_parameters(self) -> list[str]:
        """The arguments' declarations in D."""
        arguments = self.event.arguments
        names = free_names(arguments, _D_WORDS)
        return [_d_declaration(each.type, name) for each, name in zip(arguments, names)]

    @lazy
    def strings(self) -> list[StapString]:
        """The arguments that are strings."""
        return [each for each in self._strings if each is not None]

    @property
    def format(self) -> str:
        """The event's text inside a string literal, its name in front."""
        return f"{self.name} {self._text.text[1:-1]}"

    @property
    def printed(self) -> list[str]:
        """What the text's conversions print."""
        return list(self._text.arguments)

    @property
    def lacks(self) -> list[str]:
        """Why the text is not what C prints, as comments can hold it; empty where it is."""
        found = self._translation.diagnostics
        return [each.message.replace("*/", "*\\/") for each in found]

    @property
    def record_format(self) -> str:
        """The conversions of a record's arguments."""
        return "".join("%8b" if each is None else "%4b%.*s" for each in self._strings)

    @property
    def recorded(self) -> list[str]:
        """What these conversions print."""
        given: list[str] = []
        for name, string in zip(self.names, self._strings):
            given.extend([name] if string is None else [string.length, string.length, string.text])
        return given

    @property
    def record_length(self) -> str:
        """The expression of a record's length."""
        size = sum(8 if each is None else 4 for each in self._strings)
        return " + ".join([str(_RECORD_HEAD + size), *(each.length for each in self.strings)])

    @staticmethod
    def literal(text: str) -> str:
        """A text as it stands between the quotes of a string literal."""
        return stap_escape(text.encode("utf-8", "surrogateescape"))

    @lazy
    def _strings(self) -> list[StapString | None]:
        """For each argument its variables, None where it is no string."""
        taken = set(self.names)
        found: list[StapString | None] = []
        for argument, name in zip(self.event.arguments, self.names):
            if not argument.type.is_string:
                found.append(None)
                continue
            string = StapString(
                name, free_name(f"{name}_string", taken), free_name(f"{name}_length", taken)
            )
            taken |= {string.text, string.length}
            found.append(string)
        return found

    @lazy
    def _translation(self) -> Translation:
        if self.event.format is None:
            return Translation('""', (), ())
        taken = {
            each.argument: each.conversion
            for each in self.event.format.conversions
            if each.argument is not None
        }
        names = [
            name if string is None or taken.get(index) != "s" else string.text
            for index, (name, string) in enumerate(zip(self.names, self._strings))
        ]
        return to_stap(self.event.format, self.event.arguments, names)

    @lazy
    def _text(self) -> Translation:
        """The text; where SystemTap cannot print it, the arguments with their names."""
        if not self._translation.diagnostics:
            return self._translation
        pieces, expressions = [], []
        for argument, name, string in zip(self.event.arguments, self.names, self._strings):
            if string is not None:
                pieces.append(f"{argument.name}=%s")
                expressions.append(string.text)
            else:
                is_number = argument.type.is_integer
                pieces.append(f"{argument.name}={'%d' if is_number else '%#x'}")
                expressions.append(name)
        return Translation(f'"{" ".join(pieces)}"', tuple(expressions), ())


def _d_declaration(type: CType, name: str) -> str:
    """A declaration that dtrace(1) can read, which knows no `const` behind a `*`."""
    base = _D_TYPES.get(type.base.name, type.base.name)
    const = "const " if type.const and type.is_pointer else ""
    return f"{const}{base} {'*' * type.depth}{name}"
