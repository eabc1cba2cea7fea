# SPDX-License-Identifier: MIT
"""Each symbol of the stand-ins names the fact in docs/qemu-interface.md that it stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from qemu.tree import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES = [*sorted((HERE / "include").rglob("*.h")), *sorted(HERE.glob("*.c"))]

RUST_FILES = [HERE / "rust" / f"{name}.rs" for name in ("bindings", "trace", "util")]

_SYMBOL = re.compile(r"#define (\w+)|[A-Za-z].*?\b(\w+)(?:\(|;| = |\[|$|(?= \{$))")
_GUARD = re.compile(r"#ifndef (\w+)")
_FACT = re.compile(r"/\* (Q\d+) \*/")


def symbols(text: str) -> Iterator[tuple[str, str | None]]:
    """The symbols of C, which begin at a line's beginning, and the fact in the line above each,
    None where there is none."""
    guards = set(_GUARD.findall(text))
    lines = text.splitlines()
    for above, line in zip(["", *lines], lines):
        found = _SYMBOL.match(line)
        if found is None or found[1] in guards:
            continue
        fact = _FACT.fullmatch(above)
        yield found[1] or found[2], fact[1] if fact is not None else None


_ITEM = re.compile(
    r" *pub (?:unsafe )?(?:static mut|static|const|fn|struct|enum|union|trait|type|mod|use) (\w+)"
    r"|macro_rules! (\w+)"
)
_RUST_FACT = re.compile(r" */// (Q\d+)")


def items(text: str) -> Iterator[tuple[str, str | None]]:
    """The public items of Rust, and the fact in the line above each and its attributes."""
    fact = None
    for line in text.splitlines():
        found = _ITEM.match(line)
        if found is not None:
            yield found[1] or found[2], fact
        named = _RUST_FACT.fullmatch(line)
        if named is not None:
            fact = named[1]
        elif not line.lstrip().startswith("#["):
            fact = None


def facts(root: Path) -> set[str]:
    return set(re.findall(r"\*\*(Q\d+)\*\*", (root / "docs" / "qemu-interface.md").read_text()))


@pytest.mark.parametrize("path", [*FILES, *RUST_FILES], ids=lambda path: path.name)
def test_every_symbol_names_its_fact(path: Path, root: Path) -> None:
    read = items if path in RUST_FILES else symbols
    found = dict(read(path.read_text()))
    assert found
    assert {name: fact for name, fact in found.items() if fact not in facts(root)} == {}


def test_facts_have_numbers_of_their_own(root: Path) -> None:
    text = (root / "docs" / "qemu-interface.md").read_text()
    numbers = re.findall(r"^- \*\*Q(\d+)\*\* ", text, re.MULTILINE)
    assert numbers == [str(n + 1) for n in range(len(numbers))]


@pytest.mark.parametrize(
    "line",
    [
        "int trace(void);",
        "#define TRACE 1",
        "#define TRACE(x) (x)",
        "extern int trace;",
        "static FILE *trace(void)",
        "typedef struct {",
        "struct trace {",
        "int trace = 3;",
        "static bool trace[3];",
    ],
)
def test_a_symbol_without_a_fact_is_found(line: str) -> None:
    assert [fact for _, fact in symbols(f"/* what it is */\n{line}\n")] == [None]
    assert [fact for _, fact in symbols(f"/* Q1 */\n{line}\n")] == ["Q1"]


@pytest.mark.parametrize(
    "line",
    [
        "    pub fn trace();",
        "pub static mut trace: u32;",
        "pub struct Trace {",
        "macro_rules! trace {",
    ],
)
def test_an_item_without_a_fact_is_found(line: str) -> None:
    assert [fact for _, fact in items(f"/// what it is\n#[inline]\n{line}\n")] == [None]
    assert [fact for _, fact in items(f"/// Q1\n#[inline]\n{line}\n")] == ["Q1"]
