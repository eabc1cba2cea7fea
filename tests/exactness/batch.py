# SPDX-License-Identifier: MIT
"""Events, and the values that each is called with: as sources in C and in Rust, and as the lines
that must come out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from exactness.values import Table, roles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from exactness.values import Value, Values
    from tracegen.events import CType, Event

    RustUse = Callable[[Table, CType, str], str]

_CALLS: Final = 50
"""How many calls a function makes; compilers are slow on long ones."""

_SHOWN: Final = 400
_SHOWN_VALUE: Final = 100
"""How much of a line and of a value a message has at most."""


@dataclass(frozen=True)
class Call:
    """An event and where its arguments begin in their tables.

    In turn `n` each argument is the element `n` behind its beginning. `source` is the event's line,
    and `format` what printf is given for it, as bytes.
    """

    event: Event
    starts: tuple[int, ...]
    source: str = ""
    format: bytes = b""


class DifferenceError(AssertionError):
    """A program that prints other bytes than one of printf, or one of printf other than libc's."""


@dataclass(frozen=True)
class Batch:
    """The calls of one group, each made `turns` times: all of them, and all of them again."""

    group: str
    calls: Sequence[Call]
    values: Values
    turns: int

    @property
    def count(self) -> int:
        """How many conversions are printed."""
        made = [
            conversion.argument is not None
            for call in self._printing
            for conversion in (call.event.format.conversions if call.event.format else ())
        ]
        return sum(made) * self.turns

    @property
    def c_source(self) -> str:
        """Makes the calls, in `calls_GROUP(turn)`."""
        parts = list(self._parts())
        lines = [f'#include "trace-{self.group}.h"', '#include "values.h"', ""]
        for n, part in enumerate(parts):
            lines += [f"static void part_{n}(int turn)", "{", "    (void)turn;"]
            for call, tables in part:
                given = [
                    table.c_use(argument.type, f"turn + {start}")
                    for argument, table, start in zip(call.event.arguments, tables, call.starts)
                ]
                lines.append(f"    trace_{call.event.name}({', '.join(given)});")
            lines += ["}", ""]
        lines += [f"void calls_{self.group}(int turn);", f"void calls_{self.group}(int turn)", "{"]
        lines += [f"    part_{n}(turn);" for n in range(len(parts))]
        return "\n".join([*lines, "    (void)turn;", "}", ""])

    def rust_module(self, included: str, use: RustUse = Table.rust_use) -> str:
        """Makes them as well, in `all(turn)`, behind the item `included`, which is the module
        `trace`, with elements of tables as `use` says."""
        parts = list(self._parts())
        lines = [f"    {included}", "    #[allow(unused_imports)]"]
        lines.append("    use crate::values::*;")
        for n, part in enumerate(parts):
            lines += [f"    fn part_{n}(turn: usize) {{", "        let _ = turn;"]
            for call, tables in part:
                given = [
                    use(table, argument.type, f"turn + {start}")
                    for argument, table, start in zip(call.event.arguments, tables, call.starts)
                ]
                lines.append(f"        trace::trace_{call.event.name}({', '.join(given)});")
            lines.append("    }")
        lines.append("    pub fn all(turn: usize) {")
        lines += [f"        part_{n}(turn);" for n in range(len(parts))]
        return "\n".join(
            [f"mod calls_{self.group} {{", *lines, "        let _ = turn;", "    }", "}", ""]
        )

    def _parts(self) -> Iterator[list[tuple[Call, list[Table]]]]:
        calls = [(call, self._tables(call)) for call in self.calls]
        for at in range(0, len(calls), _CALLS):
            yield calls[at : at + _CALLS]

    def _tables(self, call: Call) -> list[Table]:
        return [
            self.values.table(role, argument.type)
            for role, argument in zip(roles(call.event), call.event.arguments)
        ]

    @property
    def _printing(self) -> list[Call]:
        return [call for call in self.calls if not call.event.is_disabled]

    def given(self, call: Call, turn: int) -> list[Value]:
        """The values of a call in a turn."""
        return [table.values[turn + start] for table, start in zip(self._tables(call), call.starts)]

    def lines(self, output: bytes) -> list[bytes]:
        """The output cut into the lines of the calls, each with its newline.

        A line begins with its event's name; it may have newlines of its own, from a `%c` or a
        string.
        """
        order = [call.event.name.encode() + b" " for call in self._printing] * self.turns
        found, end = [], 0
        for here, following in zip(order, [*order[1:], b""]):
            start = end
            if not output.startswith(here, start):
                raise DifferenceError(
                    f"{here!r} is not printed in its turn: {output[start:][:200]!r}"
                )
            end = output.find(b"\n" + following, start) + 1 if following else len(output)
            if not end:
                raise DifferenceError(
                    f"{following!r} is not printed behind {output[start:][:200]!r}"
                )
            found.append(output[start:end])
        if not order and output:
            raise DifferenceError(f"printed without a call: {output[:200]!r}")
        return found

    def compare(self, outputs: Mapping[str, bytes], hint: str, ask_libc: bool = True) -> None:
        """Sees to it that all programs, by their names, print what the first one does and, with
        `ask_libc`, that this is what this machine's snprintf prints. Raises DifferenceError, which
        says `hint` beside what differs."""
        calls = self._printing
        (first, output), *others = outputs.items()
        lines = self.lines(output)
        for who, other in others:
            if output != other:
                pairs = zip(lines, self.lines(other))
                at, pair = next((n, pair) for n, pair in enumerate(pairs) if pair[0] != pair[1])
                self._fail(at, *pair, (first, who), hint)
        if not ask_libc:
            return
        from exactness.libc import printed

        kinds = {id(call): (roles(call.event), self._tables(call)) for call in calls}
        for at, line in enumerate(lines):
            call, turn = calls[at % len(calls)], at // len(calls)
            needed, tables = kinds[id(call)]
            values = [table.values[turn + start] for table, start in zip(tables, call.starts)]
            text = printed(call.format, call.event, needed, values)
            expected = call.event.name.encode() + b" " + text + b"\n"
            if line != expected:
                self._fail(at, expected, line, ("snprintf", first), hint)

    def _fail(self, at: int, one: bytes, other: bytes, who: tuple[str, str], hint: str) -> None:
        calls = self._printing
        call, turn = calls[at % len(calls)], at // len(calls)
        values = ", ".join(
            f"{argument.name} = {_value(value)}"
            for argument, value in zip(call.event.arguments, self.given(call, turn))
        )
        width = max(map(len, who))
        place = next(n for n, pair in enumerate(zip_longest(one, other)) if pair[0] != pair[1])
        raise DifferenceError(
            f"{who[0]} and {who[1]} differ from byte {place} on ({hint})\n"
            f"  {call.source or call.event.name}\n  {values}\n"
            f"  {who[0]:{width}} {_shown(one, place)}\n  {who[1]:{width}} {_shown(other, place)}"
        )


def _value(value: Value) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN_VALUE else f"{text[:_SHOWN_VALUE]} ..."


def _shown(line: bytes, place: int) -> str:
    """The line, of a long one what is around a place."""
    start = max(0, place - _SHOWN // 2) if len(line) > _SHOWN else 0
    end = start + _SHOWN
    return f"{'... ' * (start > 0)}{line[start:end]!r}{' ...' * (end < len(line))}"
