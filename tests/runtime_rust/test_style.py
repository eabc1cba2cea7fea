# SPDX-License-Identifier: MIT
"""docs/rust-style.md against C's headers and the crate: every name of C is in one of its tables,
every name of Rust in them is there, and the rule turns the one into the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from runtime_rust.rust_runtime import HERE, RUNTIME

if TYPE_CHECKING:
    from pathlib import Path

    from toolchain import RustToolchain

ROOT = RUNTIME.parent.parent.parent
DOCUMENT = ROOT / "docs" / "rust-style.md"
HEADERS = RUNTIME.parent / "c" / "include" / "tracegen"

MACROS = {"qemu_log", "qemu_log_mask", "qemu_log_mask_and_addr"}
"""Those that take a format, and so are macros in Rust."""

# Of a header, what begins with other prefixes is for generated code, or for the headers alone.
_NAMES_OF_C = re.compile(
    r"""(?mx)
    ^\#define\ ((?:CPU_)?LOG_\w+)\ \((1\ <<\ \d+)\)         # a mask
    | ^\#define\ ((?:qemu|trace)_\w+)\(                     # a macro
    | ^(?:static\ inline\ )?[a-zA-Z].*?\b((?:qemu|trace)_\w+|tracegen_log_append)\(  # a function
    | ^extern\ .*?\b(\w+)(?:\[\])?;                         # a variable
    """
)


def table(kind: str) -> list[tuple[list[str], list[str]]]:
    """The rows of a table: names of C, names of Rust, without the parentheses of calls."""
    text = DOCUMENT.read_text(encoding="utf-8")
    after = text.split(f"<!-- names: {kind} -->\n\n", 1)[1]
    rows = after.split("\n\n", 1)[0].splitlines()[2:]
    cells = [[re.findall(r"`([^`]+?)(?:\(\))?`", cell) for cell in row.split("|")] for row in rows]
    return [(cell[1], cell[2]) for cell in cells]


def masks_and_names() -> tuple[dict[str, str], set[str]]:
    """The masks of C's headers with their values, and all other names."""
    masks, names = {}, set()
    for header in ("log.h", "control.h", "event.h"):
        text = (HEADERS / header).read_text(encoding="utf-8")
        for mask, value, *others in _NAMES_OF_C.findall(text):
            if mask:
                masks[mask] = value
            names |= {name for name in others if name}
    return masks, names


def by_rule(name: str) -> list[str]:
    """What the rule makes of a name of C; the first is the one that there must be."""
    if name.isupper():
        words = name.replace("LOG_", "", 1)
        return [f"log::LogMask::{words}", f"log::Log::{words.title().replace('_', '')}"]
    if name in MACROS:
        return [f"{name}!", f"{name}{'ln' if name == 'qemu_log' else '_ln'}!"]
    if name.startswith("trace_event_get_"):
        return [f"Event::{name.removeprefix('trace_event_get_')}"]
    if name.startswith("trace_"):
        return [f"trace::{name.removeprefix('trace_')}"]
    rest = name.removeprefix("qemu_")
    return [f"log::{rest}", f"log::set_{rest}", f"{name}!"]


def test_every_name_of_c_is_in_one_table() -> None:
    masks, names = masks_and_names()
    assert len(masks) == 23
    assert len(names) > 40
    listed = [name for kind in ("rule", "form", "alone") for row in table(kind) for name in row[0]]
    assert sorted(listed) == sorted({*masks, *names})


def test_the_rule_makes_the_names() -> None:
    for (name,), rust in table("rule"):
        made = by_rule(name)
        assert rust[0] == made[0], name
        assert set(rust) <= set(made), name
    for names, rust in table("form"):
        for name in names:
            assert rust[0] not in by_rule(name), f"{name} belongs to the other table"


def test_the_crate_has_no_other_names() -> None:
    """But those of its own, which rust.md names."""
    listed = {name for kind in ("rule", "form") for row in table(kind) for name in row[1]}
    own = (ROOT / "docs" / "rust.md").read_text(encoding="utf-8")
    functions = {
        f"{module}::{name}"
        for module in ("log", "trace")
        for hidden, name in re.findall(
            r"(?m)^(#\[doc\(hidden\)\]\n#\[cold\]\n)?pub fn (\w+)",
            (RUNTIME / "src" / module / "mod.rs").read_text(encoding="utf-8"),
        )
        if not hidden
    }
    masks = re.findall(
        r"pub const (\w+): Self", (RUNTIME / "src/log/mask.rs").read_text(encoding="utf-8")
    )
    assert len(functions) > 20
    assert len(masks) == 25
    for name in functions | {f"log::LogMask::{mask}" for mask in masks}:
        assert name in listed or f"`{name.replace('log::LogMask', 'LogMask')}" in own, name


@pytest.mark.parametrize("rust_toolchain", ["rust-newest"], indirect=True)
def test_the_names_are_in_the_crate(
    rust_toolchain: RustToolchain, metadata: Path, tmp_path: Path
) -> None:
    """Masks have C's values."""
    masks, _ = masks_and_names()
    lines = [
        f'mod trace {{ include!("{HERE}/generated/trace-uart.rs"); }}\n',
        "const fn same(ours: u32, theirs: u32) { assert!(ours == theirs); }\n",
    ]
    names = [name for kind in ("rule", "form") for row in table(kind) for name in row[1]]
    for number, name in enumerate(dict.fromkeys(names)):
        path = f"tracegen_rt::{name.rstrip('!')}"
        if name == "trace_uart_write_enabled":
            lines.append(f"pub fn f{number}() -> bool {{ trace::{name}() }}\n")
        elif re.match(r"log::Log::|.*::[A-Z]\w*::[a-z]|Event::", name):
            lines.append(f"pub fn f{number}() {{ let _ = {path}; }}\n")
        elif not name.startswith("log::LogMask::"):
            lines.append(f"pub use {path} as n{number};\n")
    for (name, *_), (path, *others) in table("rule"):
        if name in masks:
            bits = [
                f"tracegen_rt::{path}.bits()",
                *(f"tracegen_rt::{each} as u32" for each in others),
            ]
            lines += [f"const _: () = same({each}, {masks[name]});\n" for each in bits]
    source = tmp_path / "names.rs"
    source.write_text("".join(lines), encoding="utf-8")
    flags = ["--crate-type=lib", "--emit=metadata", f"--extern=tracegen_rt={metadata}"]
    rust_toolchain.rustc(source, tmp_path / "names.rmeta", flags)
