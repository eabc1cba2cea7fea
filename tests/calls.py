# SPDX-License-Identifier: MIT
"""Calls of trace functions with chosen values, written in C and in Rust.

The same event, called with the same values from both languages, must print the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracegen.events import Star
from tracegen.translate.rust_type import rust_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracegen.events import CType, Event
    from tracegen.generate.group import Group


@dataclass(frozen=True)
class Value:
    """A value as an expression in each language."""

    c: str
    rust: str


_WORDS = (
    b"",
    b"THR",
    b"line control",
    b"caf\xc3\xa9 {} %d",
    b"\xff\xfe not UTF-8",
    b"0123456789" * 60,
)

_ADDRESSES = (0, 1, 0xDEADBEEF, 0x7FFFFFFFF000, 0xFFFFFFFFFFFFFFFF)

_FLOATS = ("0.0", "-0.0", "1.5", "-2.25e10", "1e-7")


def values(type: CType, is_star: bool) -> Sequence[Value]:
    """Values of a type: edges and some between. What a `*` takes is small."""
    if type.is_string:
        return [Value("NULL", "tracegen_rt::NULL_STR"), *(_string(type, word) for word in _WORDS)]
    if type.is_pointer:
        return [_pointer(type, address) for address in _ADDRESSES]
    if type.is_floating:
        name = rust_type(type.base)
        return [Value(number, f"{number}{name}") for number in _FLOATS]
    if type.base.name == "bool":
        return [Value("true", "true"), Value("false", "false")]
    bits = 8 * type.base.size
    if is_star:
        numbers = [0, 5, 20] if type.base.signed is False else [0, 5, 20, -7]
    elif type.base.signed is False:
        numbers = [0, 1, 11, 0x5A, (1 << (bits - 1)) - 1, 1 << (bits - 1), (1 << bits) - 1]
    else:
        numbers = [0, 1, -1, 11, 0x5A, -100, (1 << (bits - 1)) - 1, -(1 << (bits - 1))]
    return [_integer(type, number) for number in numbers]


def _string(type: CType, word: bytes) -> Value:
    c = "".join(f"\\{byte:03o}" for byte in word)
    rust = "".join(f"\\x{byte:02x}" for byte in word)
    # A literal is const, in C++ without exception.
    cast = "" if type.const else "(char *)"
    return Value(f'{cast}"{c}"', f'&b"{rust}"[..]')


def _pointer(type: CType, address: int) -> Value:
    return Value(f"({type})(uintptr_t){address:#x}ULL", f"{address:#x}u64 as usize as *const u8")


def _integer(type: CType, number: int) -> Value:
    bits = number & 0xFFFFFFFFFFFFFFFF
    name = rust_type(type.base)
    path = f"std::os::raw::{name}" if name.startswith("c_") else name
    return Value(f"({type.base.name}){bits:#x}ULL", f"{bits:#x}u64 as {path}")


def calls(events: Iterable[Event], sets: int = 1) -> list[tuple[Event, list[Value]]]:
    """Each event with `sets` lists of values, which differ from event to event."""
    made = []
    for index, event in enumerate(events):
        stars = _stars(event)
        for turn in range(sets):
            chosen = []
            for place, argument in enumerate(event.arguments):
                among = values(argument.type, place in stars)
                chosen.append(among[(index + 3 * place + turn) % len(among)])
            made.append((event, chosen))
    return made


def _stars(event: Event) -> set[int]:
    if event.format is None:
        return set()
    return {
        amount.argument
        for conversion in event.format.conversions
        for amount in (conversion.width, conversion.precision)
        if isinstance(amount, Star)
    }


def c_source(group: Group, made: Sequence[tuple[Event, list[Value]]]) -> str:
    """A C file with a function `calls_GROUP` that makes the calls."""
    lines = [
        f'#include "trace-{group.name}.h"',
        f"void calls_{group.name}(void);",
        f"void calls_{group.name}(void)",
        "{",
        *(f"    trace_{event.name}({', '.join(v.c for v in given)});" for event, given in made),
        "}",
    ]
    return "\n".join(lines) + "\n"


def c_main(groups: Iterable[Group]) -> str:
    """A C program that calls all of them."""
    names = [group.name for group in groups]
    return "\n".join(
        [
            *(f"void calls_{name}(void);" for name in names),
            "int main(void)",
            "{",
            *(f"    calls_{name}();" for name in names),
            "    return 0;",
            "}",
            "",
        ]
    )


def rust_main(
    calls_by_group: Sequence[tuple[str, str, Sequence[tuple[Event, list[Value]]]]],
    choose: bool = False,
) -> str:
    """A Rust program that makes the same calls: for each group its name, the path of its generated
    file, and the calls. It makes those of all groups, or with `choose` of the one that its argument
    names."""
    modules = []
    for name, path, made in calls_by_group:
        lines = [
            f"    trace::trace_{event.name}({', '.join(v.rust for v in given)});"
            for event, given in made
        ]
        modules.append(
            "\n".join(
                [
                    f"mod calls_{name} {{",
                    f'mod trace {{ include!("{path}"); }}',
                    "pub fn all() {",
                    *lines,
                    "}",
                    "}",
                ]
            )
        )
    names = [name for name, _, _ in calls_by_group]
    if choose:
        arms = "".join(f'        "{name}" => calls_{name}::all(),\n' for name in names)
        body = (
            "    match std::env::args().nth(1).unwrap().as_str() {\n"
            f'{arms}        other => panic!("no group {{}}", other),\n    }}\n'
        )
    else:
        body = "".join(f"    calls_{name}::all();\n" for name in names)
    return "\n".join(modules) + f"\nfn main() {{\n{body}}}\n"
