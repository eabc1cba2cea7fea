# SPDX-License-Identifier: MIT
"""The program in Rust that makes the texts of events with what their formats are translated to.

It prints the nanoseconds that each event took; with an argument, the texts.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tracegen.generate.group import Group
from tracegen.generate.rust_event import RustEvent
from tracegen.resources import data_folder
from tracegen.translate.rust_type import rust_type

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from timed_event import Timed

    from tracegen.events import CType


def build_rust(folder: Path, events: Sequence[Timed], times: int, cargo: str) -> Path:
    """Builds it in `folder`; it makes each text so many times."""
    (folder / "src").mkdir(parents=True, exist_ok=True)
    for name, source in _sources(events, times).items():
        (folder / name).write_text(source)
    command = [cargo, "build", "--quiet", "--release", "--offline", "--target-dir", "target"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "target" / "release" / "texts"


def _sources(events: Sequence[Timed], times: int) -> dict[str, str]:
    """Its files by path. Calls are not in the crate of what they call, so that no value is known
    there."""
    texts, runs, table = [_HEAD], [], []
    for number, event, values in events:
        made = RustEvent(event, Group("texts", ()), True, True, ())
        parameters = "".join(f"{each}, " for each in made.taken)
        texts.append(
            f"#[inline(never)]\npub fn text_{number}({parameters}then: fn(&Line)) {{\n"
            f"    let {made.line} = Line::new();\n"
            f"    {made.line}.write(format_args!({made.call}));\n"
            f"    then(&{made.line});\n}}"
        )
        passed = "".join(
            f"{_literal(each.type, value)}, " for each, value in zip(event.arguments, values)
        )
        runs.append(
            f"fn run_{number}(times: u32, then: fn(&Line)) {{\n"
            f"    for _ in 0..times {{\n        text_{number}({passed}then);\n    }}\n}}"
        )
        table.append(f"run_{number}, ")
    constants = f"const TIMES: u32 = {times};"
    listed = f"static RUNS: [fn(u32, fn(&Line)); {len(events)}] = [{''.join(table)}];"
    return {
        "src/lib.rs": "\n".join(texts),
        "src/main.rs": "\n".join([_HEAD, "use texts::*;", constants, *runs, listed, _MAIN]),
        "Cargo.toml": _CARGO.format(data_folder("backends") / "runtime" / "rust"),
    }


def _literal(type: CType, value: object) -> str:
    if isinstance(value, str):
        return f'"{value}".as_trace_str()'
    if type.is_pointer:
        return f"({value} as *const u8).as_trace_ptr()"
    if type.base.name == "bool":
        return "true" if value else "false"
    return f"{value} as {rust_type(type.base)}"


_HEAD = """\
#![allow(warnings)]
use std::os::raw::*;
use tracegen_rt::{Float, Integer, Line, Pointer, Str, TracePtr, TraceStr};
"""

_MAIN = """\
fn show(line: &Line) {
    let mut text = line.to_bytes();
    text.push(b'\\n');
    std::io::Write::write_all(&mut std::io::stdout(), &text).unwrap();
}

fn main() {
    let check = std::env::args().count() > 1;
    for run in RUNS {
        if check {
            run(1, show);
        } else {
            let start = std::time::Instant::now();
            run(TIMES, |_| ());
            println!("{}", start.elapsed().as_nanos());
        }
    }
}
"""

_CARGO = """\
[package]
name = "texts"
version = "0.0.0"
edition = "2021"
[dependencies]
tracegen-rt = {{ path = "{}" }}
[profile.release]
codegen-units = 16
"""
