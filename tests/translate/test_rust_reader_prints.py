# SPDX-License-Identifier: MIT
"""What is read of Rust's format!() prints in C what Rust prints: rustc and libc are asked."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

from toolchain import run
from translate.libc import printed
from translate.rust_formats import read

if TYPE_CHECKING:
    from pathlib import Path

    from toolchain import RustToolchain
    from tracegen.diagnostics import Diagnostic
    from translate.libc import Value
    from translate.rust_formats import Read

ALIGNS = ("", "<", ">", " >", "0>", "^")
SIGNS = ("", "+")
WIDTHS = ("", "1", "3", "8", "012", "01", "03")
TYPES = ("", "x", "X", "o")
NUMBERS = {
    "uint8_t": ("u8", (0, 7, 255)),
    "int16_t": ("i16", (0, 9, -1, -32768)),
    "int": ("i32", (0, -5, 123456, -(1 << 31))),
    "uint32_t": ("u32", (0, 5, 0xFFFFFFFF)),
    "int64_t": ("i64", (-1, (1 << 63) - 1)),
    "size_t": ("usize", (0, 4096, (1 << 64) - 1)),
}
WORDS = (b"", b"THR", b"line control", b"{}%d")


class Case(NamedTuple):
    """A format with one argument `a`, of a type in C and in Rust, and the values it gets."""

    read: Read
    source: str
    type: str
    values: tuple[Value, ...]


def all_cases() -> list[Case]:
    cases = []
    for declared, (type, values) in NUMBERS.items():
        for align, sign, alternate, width, letter in product(
            ALIGNS, SIGNS, ("", "#"), WIDTHS, TYPES
        ):
            if align and width[:1] in ("", "0"):
                continue
            source = f"[{{a:{align}{sign}{alternate}{width}{letter}}}]"
            cases.append(Case(read(f"{declared} a", source), source, type, values))
    for align, width, precision in product(("", "<", ">"), ("", "5", "12"), ("", ".0", ".3")):
        source = f"[{{a:{align}{width}{precision}}}]"
        cases.append(Case(read("const char *a", source), source, "&str", WORDS))
    for source in ("[{a:p}]", "[{a:20p}]", "[{a:<20p}]"):
        values = (1, 0xDEADBEEF, (1 << 64) - 1)
        cases.append(Case(read("void *a", source), source, "*const u8", values))
    return cases


def written(type: str, value: Value) -> str:
    if isinstance(value, bytes):
        return f'"{value.decode()}"'
    if type.startswith("*"):
        return f"{value}usize as {type}"
    return f"{value}{type}"


def not_said(told: tuple[Diagnostic, ...]) -> bool:
    return [each.code for each in told] == ["TG061"]


def test_rust_and_c_print_the_same(rust_toolchain: RustToolchain, tmp_path: Path) -> None:
    cases = all_cases()
    accepted = [each for each in cases if not each.read.diagnostics]
    assert all(not_said(each.read.diagnostics) for each in cases if each not in accepted)
    assert len(accepted) > 450
    lines = [
        f'{{ let a: {each.type} = {written(each.type, value)}; println!("{each.source}"); }}'
        for each in accepted
        for value in each.values
    ]
    source = tmp_path / "main.rs"
    # One function for each hundred: rustc is slow with long ones.
    parts = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    functions = [f"fn part{n}() {{ {' '.join(part)} }}" for n, part in enumerate(parts)]
    calls = " ".join(f"part{n}();" for n in range(len(parts)))
    source.write_text("\n".join([*functions, f"fn main() {{ {calls} }}"]))
    program = rust_toolchain.rustc(source, tmp_path / "main")
    told = run([program]).stdout.encode().split(b"\n")[:-1]
    expected = [
        (each.source, each.type, value, printed(each.read.format, each.read.arguments, [value]))
        for each in accepted
        for value in each.values
    ]
    assert len(told) == len(expected)
    assert [pair for pair in zip(told, expected) if pair[0] != pair[1][3]] == []


@pytest.mark.parametrize("source", ["{a:^3}", "{a:+3}", "{a:#4x}"])
def test_what_cannot_be_said_is_refused(source: str) -> None:
    assert not_said(read("uint32_t a", source).diagnostics)
