# SPDX-License-Identifier: MIT
"""The arguments of a format!() call, and which of them its placeholders take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.syntax.rust_error import RustError
from tracegen.syntax.rust_expression import Expressions, Given, unknown_name
from tracegen.syntax.rust_placeholder import Reference
from tracegen.syntax.rust_value import Blanks, Declared, Number, Value, Width, Wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracegen.events import Amount, Argument
    from tracegen.syntax.rust_placeholder import Position


class Call:
    """A call with the given arguments, which are called `names` in Rust.

    `taken` are the indices of those that some placeholder takes.
    """

    def __init__(self, arguments: Sequence[Argument], names: Sequence[str]) -> None:
        self._indices = {name.removeprefix("r#"): index for index, name in enumerate(names)}
        for index, argument in enumerate(arguments):
            self._indices.setdefault(argument.name, index)
        self._arguments = arguments
        self._expressions = Expressions(arguments, self._indices)
        self._positional: list[Given] = []
        self._named: dict[str, Given] = {}
        self._next = 0
        self._used: set[Given] = set()
        self.taken: set[int] = set()

    def give(self, source: str, offset: int) -> None:
        """Takes the expressions that stand in the source from `offset` on. Raises RustError."""
        for given in self._expressions.read(source, offset):
            if given.name is not None:
                self._named[given.name] = given
            elif self._named:
                raise RustError(
                    "TG065",
                    "arguments without a name stand in front of those that have one",
                    None,
                    given.start,
                    given.end,
                )
            else:
                self._positional.append(given)

    def give_declared(self, named: Iterable[str]) -> None:
        """Takes all arguments, in their order, but those that placeholders call by these names."""
        taken = {self._indices.get(name) for name in named}
        for index in range(len(self._arguments)):
            if index not in taken:
                given = Given(Declared(index), None, 0, 0)
                self._positional.append(given)
                self._used.add(given)

    def value(self, position: Position) -> Value:
        """What a placeholder takes there. Raises RustError where there is nothing."""
        if isinstance(position, str):
            return self._of_name(position)
        index = self._next if position is None else position
        self._next += position is None
        if index >= len(self._positional):
            count = len(self._positional)
            if position is None:
                raise RustError(
                    "TG030",
                    "no argument is there for this placeholder",
                    "remove the placeholder, or add an argument; write `{{}}` to print braces",
                )
            are = "is one argument" if count == 1 else f"are {count} arguments"
            raise RustError(
                "TG064",
                f"there is no argument {index}",
                f"there {are} that no placeholder names, counted from 0",
            )
        return self._taken(self._positional[index])

    def amount(self, amount: int | Reference | None) -> tuple[Amount, str]:
        """A width or precision, and the side of it that `line.right()` or `line.left()` says."""
        if not isinstance(amount, Reference):
            return amount, ""
        value = self.value(amount.position)
        side = ("left" if value.is_left else "right") if isinstance(value, Width) else ""
        return self._expressions.amount(value), side

    def unused(self) -> list[Given]:
        """The expressions that no placeholder takes."""
        return [
            each for each in [*self._positional, *self._named.values()] if each not in self._used
        ]

    def _of_name(self, name: str) -> Value:
        if name in self._named:
            return self._taken(self._named[name])
        if name not in self._indices:
            raise unknown_name(name, self._indices)
        index = self._indices[name]
        self.taken.add(index)
        return Declared(index)

    def _taken(self, given: Given) -> Value:
        self._used.add(given)
        self._take(given.value)
        return given.value

    def _take(self, value: Value) -> None:
        if isinstance(value, (Declared, Number)):
            self.taken.add(value.argument)
        elif isinstance(value, Wrapped):
            self.taken.update(value.conversion.arguments)
        elif isinstance(value, (Width, Blanks)):
            self.taken.add(value.star.argument)
