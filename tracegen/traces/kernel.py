# SPDX-License-Identifier: MIT
"""The loop that reads records, made for the events of one file.

It is source text that is compiled: a branch for each event, which takes all of a record's numbers
with one call, and prints the record by `%`. Nothing in it comes from the file but numbers; names
and formats are values that the loop is given.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Any, Callable, Final

from tracegen.named_tuple import NamedTuple
from tracegen.traces.field import SLOT
from tracegen.traces.layout import EVENT, EVENT_HEAD, TYPE_SIZE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracegen.traces.declared import Declared
    from tracegen.traces.layout import ByteOrder, Layout

Kernel = Callable[..., tuple[int, int]]
"""`(data, place, end, least, second, limit, pid, formats, put, put_more)`: reads records from
`place` on, and returns where the first stands that it does not read, and `least`. That record is
not whole, of an event that the loop does not know, of another process or outside of the times
`least` to `limit`, or it is not as its event's records are. Where records are to be in order,
`least` is the time of the last one that it has read."""

_VARIABLE: Final = re.compile(r"\bv(\d+)\b")


class Branch(NamedTuple):
    """What the loop does with the records of an event: each of `puts` has the condition that it
    takes, empty for none, and the statements, over `f` and a number for the formats."""

    declared: Declared
    puts: tuple[tuple[str, str], ...]
    weight: int

    @property
    def used(self) -> set[int]:
        """The arguments that are looked at."""
        text = " ".join(f"{condition} {put}" for condition, put in self.puts)
        return {int(number) for number in _VARIABLE.findall(text)}


def compile_kernel(
    branches: Sequence[Branch], layout: Layout, namespace: Mapping[str, Any], in_order: bool
) -> Kernel:
    """The loop for these events. With `in_order` it stops at a record that is earlier than the one
    in front of it."""
    names = {**namespace, "struct_error": struct.error, "head": layout.kind.unpack_from}
    formats = 0
    # A byte of the event's id is found sooner than all of it, where that tells the events apart.
    is_swift = len({_key(branch, True) for branch in branches}) == len(branches)
    bodies: dict[int, list[str]] = {}
    for branch in branches:
        writer = _BranchWriter(branch, layout.order, len(names), in_order, is_swift)
        bodies[branch.declared.id] = writer.lines(formats)
        formats += len(branch.puts)
        names.update(writer.unpackers)
    lines = [
        "def kernel(data, place, end, least, second, limit, pid, formats, put, put_more):",
        f"    ({''.join(f'f{n}, ' for n in range(formats))}) = formats",
        "    try:",
        "        while place < end:",
        *(_swift_head(layout.order) if is_swift else _HEAD),
        *_tree(_sorted(branches, is_swift), bodies, 12),
        "    except (struct_error, IndexError):",
        "        pass",
        "    return place, least",
    ]
    exec(compile("\n".join(lines), "<kernel>", "exec"), names)
    made: Kernel = names["kernel"]
    return made


_HEAD: Final = [
    "            kind, key = head(data, place)",
    f"            if kind != {EVENT}:",
    "                break",
]


def _swift_head(order: ByteOrder) -> list[str]:
    """Statements that find the lowest byte of the event's id; the rest is for the branches."""
    return [f"            key = data[place + {TYPE_SIZE if order == '<' else 2 * TYPE_SIZE - 1}]"]


def _key(branch: Branch, is_swift: bool) -> int:
    """What the branch's event is found by."""
    return branch.declared.id & 0xFF if is_swift else branch.declared.id


def _sorted(branches: Sequence[Branch], is_swift: bool) -> list[tuple[int, Branch]]:
    """The branches with their keys, in order."""
    keyed = [(_key(each, is_swift), each) for each in branches]
    return sorted(keyed, key=lambda each: each[0])


def _tree(
    branches: Sequence[tuple[int, Branch]], bodies: Mapping[int, list[str]], indent: int
) -> list[str]:
    """Comparisons that find the branch of an event, the common ones soon."""
    blank = " " * indent
    if not branches:
        return [f"{blank}break"]
    if len(branches) == 1:
        ((key, branch),) = branches
        return [
            f"{blank}if key != {key}:",
            f"{blank}    break",
            *(f"{blank}{line}" for line in bodies[branch.declared.id]),
        ]
    split = _middle(branches)
    return [
        f"{blank}if key < {branches[split][0]}:",
        *_tree(branches[:split], bodies, indent + 1),
        f"{blank}else:",
        *_tree(branches[split:], bodies, indent + 1),
    ]


def _middle(branches: Sequence[tuple[int, Branch]]) -> int:
    """Where both sides weigh about the same, not too far from half of the events: Python does not
    nest deeply."""
    total = sum(branch.weight for _, branch in branches)
    least = max(1, len(branches) // 4)
    sum_before = 0
    for index, (_, branch) in enumerate(branches[: len(branches) - least]):
        if index >= least and (sum_before + branch.weight / 2) * 2 >= total:
            return index
        sum_before += branch.weight
    return len(branches) - least


class _BranchWriter:
    """Writes the statements for the records of an event."""

    def __init__(
        self, branch: Branch, order: ByteOrder, number: int, in_order: bool, checks_id: bool
    ) -> None:
        self._branch = branch
        self._order = order
        self._prefix = f"take{number}_"
        self._in_order = in_order
        self._checks_id = checks_id
        self.unpackers: dict[str, Any] = {}

    def lines(self, first_format: int) -> list[str]:
        """The statements; formats are numbered from `first_format` on."""
        taken = self._takes()
        return [
            taken[0],
            f"if not least <= time < limit or who != pid{self._other_event()}: break",
            *taken[1:],
            *self._puts(first_format),
            *(["least = time"] if self._in_order else []),
            "place = stop",
        ]

    def _other_event(self) -> str:
        """The condition for a record of another event, where that is not known yet."""
        id = self._branch.declared.id
        return f" or kind != {EVENT} or event != {id}" if self._checks_id else ""

    def _takes(self) -> list[str]:
        """Statements that take the arguments, and see that the record ends behind them."""
        used = self._branch.used
        fields = self._branch.declared.fields
        code, names = f"{2 * TYPE_SIZE}xQII", ["time", "size", "who"]
        if self._checks_id:
            code, names = "QQQII", ["kind", "event", *names]
        lines: list[str] = []
        start, place = EVENT_HEAD, "place"
        for index, field in enumerate(fields):
            if field.is_string:
                lines.append(self._take(f"{code}I", [*names, f"n{index}"], place))
                lines.append(f"start = {place} + {start + 4}")
                lines.append(f"stop = start + n{index}")
                if index in used:
                    lines.append(f"v{index} = data[start:stop]")
                code, names, start, place = "", [], 0, "stop"
            else:
                start += SLOT
                code += field.code if index in used else f"{SLOT}x"
                names += [f"v{index}"] * (index in used)
        if place == "place":
            length = start - TYPE_SIZE
            return [
                self._take(code, names, place),
                f"if size != {length}: break",
                f"stop = place + {start}",
            ]
        if names:
            lines.append(self._take(code, names, place))
        if start:
            lines.append(f"stop += {start}")
        lines.append(f"if stop != place + size + {TYPE_SIZE} or stop > end: break")
        return lines

    def _take(self, code: str, names: Sequence[str], place: str) -> str:
        name = f"{self._prefix}{len(self.unpackers)}"
        self.unpackers[name] = struct.Struct(self._order + code).unpack_from
        return f"{''.join(f'{each}, ' for each in names).rstrip()} = {name}(data, {place})"

    def _puts(self, first_format: int) -> list[str]:
        lines: list[str] = []
        keyword = "if"
        for number, (condition, put) in enumerate(self._branch.puts, first_format):
            statements = put.replace("FORMAT", f"f{number}")
            if condition:
                lines.append(f"{keyword} {condition}: {statements}")
                keyword = "elif"
            elif keyword == "elif":
                lines.append(f"else: {statements}")
            else:
                lines.append(statements)
        return lines
