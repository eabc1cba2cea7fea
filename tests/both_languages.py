# SPDX-License-Identifier: MIT
"""A group's trace functions in Rust as an archive that programs in C link: a test's program, its
threads, handlers and forks, is the same for both languages."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

import tracegen
from generated import C_INCLUDE, RUNTIME, build_c, generate
from tracegen.generate.c_event import CEvent
from tracegen.generate.group import Group
from tracegen.generate.rust_event import RustEvent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolchain import CCompiler, RustToolchain, StrPath

LANGUAGES = (
    "c",
    "rust-newest",
    pytest.param("rust-1.63", marks=pytest.mark.slow),
)
"""The languages that a test is parametrised by: C, and Rust by each toolchain."""

_CALLS = {
    "trace_opt_parse": "spec: *const c_char) { tracegen_rt::trace::opt_parse(text(spec)) }",
    "tracegen_ftrace_open": ") -> bool { tracegen_rt::ftrace::open() }",
}
"""Calls of C's runtime that programs make."""

_HEAD = """\
#![allow(non_snake_case, unused_imports)]
use std::ffi::CStr;
use std::os::raw::*;
use tracegen_rt::{CStrPtr, Pointer};

mod trace {
    include!("PATH");
}

#[allow(dead_code)]
unsafe fn text<'a>(text: *const c_char) -> &'a str {
    CStr::from_ptr(text).to_str().unwrap()
}
"""


class RustArchives(NamedTuple):
    """Archives that one toolchain makes; `target` is where it keeps what it has compiled."""

    rust: RustToolchain
    target: Path

    def build(
        self, backends: str, name: str, events: Path, folder: Path, profile: str = "opt-level = 2"
    ) -> Path:
        """Makes the group `name` of a file of events in `folder`: an archive with a function for
        each event, callable from C, and a header that declares them. Returns the archive."""
        words: list[StrPath] = ["--root", events.parent, "-b", backends, "-f", "rs", "-g", name]
        generate(*words, "-o", folder, events)
        group = Group(name, (tracegen.parse_file(events).file,))
        (folder / f"trace-{name}.h").write_text(_header(group))
        package = folder / "package"
        package.mkdir()
        (package / "Cargo.toml").write_text(
            f'[package]\nname = "archive-{name}"\nversion = "0.0.0"\nedition = "2021"\n'
            '[lib]\npath = "lib.rs"\ncrate-type = ["staticlib"]\n'
            f'[dependencies]\ntracegen-rt = {{ path = "{RUNTIME / "rust"}" }}\n'
            f"[workspace]\n[profile.dev]\n{profile}\n"
        )
        (package / "Cargo.lock").write_text(
            f'version = 3\n[[package]]\nname = "archive-{name}"\nversion = "0.0.0"\n'
            'dependencies = ["tracegen-rt"]\n[[package]]\nname = "tracegen-rt"\nversion = "0.1.0"\n'
        )
        (package / "lib.rs").write_text(_source(group, folder / f"trace-{name}.rs"))
        self.rust.cargo("build", "--quiet", cwd=package, target_dir=self.target)
        built = self.rust.built(self.target) / f"libarchive_{name.replace('-', '_')}.a"
        return Path(shutil.copy(built, folder / "rust.a"))


def build_program(
    compiler: CCompiler,
    archives: RustArchives | None,
    backends: str,
    name: str,
    events: Path,
    sources: Sequence[StrPath],
    folder: Path,
    flags: Sequence[str] = (),
) -> Path:
    """Builds a program in C that fires events of the group `name`, in C where there is no Rust for
    it; returns it."""
    flags = [f"-I{folder}", *flags]
    if archives is not None:
        archive = archives.build(backends, name, events, folder)
        return compiler.build([*sources, archive], folder / "program", [C_INCLUDE, *flags])
    words: list[StrPath] = ["--root", events.parent, "-b", backends, "-f", "h,c", "-g", name]
    generate(*words, "-o", folder, events)
    return build_c(compiler, [*sources, folder / f"trace-{name}.c"], folder, flags)


def _header(group: Group) -> str:
    """What programs include in place of the header that is made for C."""
    lines = ["#include <tracegen/event.h>"]
    for event in group.events:
        made = CEvent(event, group, emits=True, text=True)
        state = f"_TRACE_{made.NAME}_STATE"
        symbol = f'TRACEGEN_SYMBOL("{group.name}.{event.name}.state")'
        lines.append(f"void trace_{event.name}({made.parameters});")
        lines.append(f"extern TraceState {state} {symbol};")
    return "\n".join(lines) + "\n"


def _source(group: Group, generated: Path) -> str:
    """The crate: a function for each event that is called from C."""
    parts = [_HEAD.replace("PATH", str(generated))]
    for event in group.events:
        made = RustEvent(event, group, True, True, ())
        parameters, values = [], []
        for each in made.arguments:
            if each.is_string:
                parameters.append(f"{each.name}: *const c_char")
                values.append(f"CStrPtr::new({each.name})")
            elif each.is_pointer:
                parameters.append(f"{each.name}: *const c_void")
                values.append(f"Pointer::new({each.name})")
            else:
                parameters.append(f"{each.name}: {each.type}")
                values.append(each.name)
        parts.append(
            f'#[no_mangle]\npub unsafe extern "C" fn trace_{event.name}({", ".join(parameters)}) '
            f"{{ trace::trace_{event.name}({', '.join(values)}) }}\n"
        )
    for name, rest in _CALLS.items():
        parts.append(f'#[no_mangle]\npub unsafe extern "C" fn {name}({rest}\n')
    return "".join(parts)
