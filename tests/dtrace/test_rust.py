# SPDX-License-Identifier: MIT
"""Probes of Rust where they are put together in other ways, and for other processors."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from both_languages import RustArchives
from dtrace.readelf import notes, symbols
from dtrace.small import EVENTS, build_small
from generated import C_INCLUDE, RUNTIME, generate, run_traced
from toolchain import (
    EMULATOR_AARCH64,
    EMULATOR_I386,
    find_c_aarch64,
    find_c_i386,
    find_rust_aarch64,
    find_rust_i386,
    find_rust_windows,
    run,
)

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import RustToolchain

_LIBRARY = """\
mod trace {{
    include!("{path}");
}}

/// The probe is to be inlined here, and into the program.
#[inline(always)]
pub fn fire(value: i32) {{
    trace::trace_both(value);
    trace::trace_{own}("text");
}}
"""

_MAIN = """\
extern "C" {
    fn fire_in_c(value: i32);
}

fn main() {
    first::fire(1);
    second::fire(2);
    unsafe { fire_in_c(3) }
}
"""

_C = """\
#include <tracegen/probe.h>

extern TraceState state_both TRACEGEN_SYMBOL("same.both.state");
__attribute__((weak, section(".probes"))) TraceState state_both;

void fire_in_c(int value);
void fire_in_c(int value)
{
    TRACEGEN_PROBE1(same, same, both, (int, value));
}
"""

PROFILES = {
    "debug": "opt-level = 0",
    "units": "opt-level = 3\ncodegen-units = 16",
    "thin": "opt-level = 3\nlto = 'thin'",
    "fat": "opt-level = 3\nlto = 'fat'\ncodegen-units = 1",
    "size": "opt-level = 's'\nlto = 'fat'\npanic = 'abort'\nstrip = 'debuginfo'",
}


def write_crates(folder: Path, profile: str) -> Path:
    """Two libraries with groups of one name and one event that both have, which a program uses that
    fires that event in C as well; returns the program's folder."""
    for name in ("first", "second"):
        crate = folder / name
        crate.mkdir()
        (crate / "same").write_text(f'both(int value) "%d"\n{name}(const char *text) "%s"\n')
        generate("--root", crate, "-b", "log,dtrace", "-f", "rs", "-o", crate, crate / "same")
        (crate / "lib.rs").write_text(_LIBRARY.format(path=crate / "trace-same.rs", own=name))
        (crate / "Cargo.toml").write_text(
            f'[package]\nname = "{name}"\nversion = "0.0.0"\nedition = "2021"\n'
            '[lib]\npath = "lib.rs"\n'
            f'[dependencies]\ntracegen-rt = {{ path = "{RUNTIME / "rust"}" }}\n'
        )
    program = folder / "program"
    program.mkdir()
    (program / "Cargo.toml").write_text(
        '[package]\nname = "program"\nversion = "0.0.0"\nedition = "2021"\n'
        '[[bin]]\nname = "program"\npath = "main.rs"\n'
        '[dependencies]\nfirst = { path = "../first" }\nsecond = { path = "../second" }\n'
        f"[workspace]\n[profile.dev]\n{profile}\n"
    )
    (program / "main.rs").write_text(_MAIN)
    (program / "build.rs").write_text(
        f'fn main() {{ println!("cargo:rustc-link-arg={folder / "both.o"}"); }}\n'
    )
    return program


@pytest.mark.parametrize(
    ("language", "profile"),
    [
        ("rust-newest", "fat"),
        *(
            pytest.param(language, profile, marks=pytest.mark.slow)
            for language in ("rust-newest", "rust-1.63")
            for profile in PROFILES
            if (language, profile) != ("rust-newest", "fat")
        ),
    ],
)
def test_crates_and_c_share_one_semaphore(
    toolchains: Toolchains, tmp_path: Path, language: str, profile: str
) -> None:
    """However the program is put together; its linker throws away what nobody refers to."""
    rust = toolchains.rust(language)
    (tmp_path / "both.c").write_text(_C)
    toolchains.c("gcc").compile(tmp_path / "both.c", tmp_path / "both.o", [C_INCLUDE, "-fPIE"])
    package = write_crates(tmp_path, PROFILES[profile])
    target = tmp_path / "target"
    rust.cargo("build", "--quiet", cwd=package, target_dir=target)
    program = rust.built(target) / "program"
    shown = run(["readelf", "-nW", program]).stdout
    found = re.findall(r"Name: (.*)\n.*Base: (0x.*), Semaphore: (0x.*)\n", shown)
    assert {name for name, _, _ in found} == {"both", "first", "second"}
    assert len({base for _, base, _ in found}) == 1
    assert int(found[0][1], 16) != 0
    defined = symbols(program)
    for name, _, semaphore in found:
        assert int(semaphore, 16) == defined[f"trace.same.{name}.state"] + 2
    declared = run(["readelf", "-nW", program]).stdout.count("tracegen ")
    assert declared == 4
    assert run_traced(program, "both,first") == b"both 1\nfirst text\nboth 2\n"


def sizes(long: int, char: str) -> dict[str, str]:
    """The arguments of the small events, with a long's and a pointer's size, and a char's."""
    types = {
        **{f"{'u' * (not sign)}int{8 * n}_t": f"{'-' * sign}{n}" for n in (1, 2, 4, 8)
           for sign in (False, True)},
        "bool": "1",
        "char": char,
        "int": "-4",
        "long": f"-{long}",
        "size_t": str(long),
        "double": "8",
        "float": "8",
    }  # fmt: skip
    return {
        event.name: " ".join(
            str(long) if "*" in each else types[each.rpartition(" ")[0]]
            for each in event.parameters.split(", ")
            if each != "void"
        )
        for event in EVENTS
    }


def check_places(program: Path, registers: int, expected: dict[str, str]) -> None:
    """That the notes tell the sizes, and that of more arguments than there are registers, all are
    in one array."""
    found = notes(program)
    assert {name: note.sizes for name, note in found.items()} == expected
    defined = symbols(program)
    for name, note in found.items():
        assert note.semaphore == defined[f"trace.small.{name}.state"] + 2
        if len(note.arguments) > registers:
            (base,) = set(re.findall(r"%\w+|x\d+", note.places))
            offsets = [8 * index for index in range(len(note.arguments))]
            x86 = " ".join(f"{offset}({base})" for offset in offsets)
            arm = " ".join(f"[{base}, {offset}]" for offset in offsets)
            assert note.places in (x86, arm)
        else:
            assert re.fullmatch(r"(?:(?:%\w+|x\d+) ?)*", note.places)


def fire(program: Path, emulator: tuple[str, ...] = ()) -> bytes:
    """What the program logs."""
    done = subprocess.run(
        [*emulator, program],
        input=b"fire\n",
        env={"TRACEGEN_TRACE": "*", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=True,
    )
    return done.stderr


def test_places(small: Path) -> None:
    check_places(small, registers=6, expected=sizes(long=8, char="-1"))


def test_on_i386(tmp_path: Path) -> None:
    archives = RustArchives(find_rust_i386(), tmp_path / "target")
    program = build_small(find_c_i386(), tmp_path, tmp_path, archives=archives)
    check_places(program, registers=0, expected=sizes(long=4, char="-1"))
    assert len(fire(program, EMULATOR_I386).splitlines()) == len(EVENTS)


@pytest.mark.slow
def test_on_aarch64(small: Path, tmp_path: Path) -> None:
    archives = RustArchives(find_rust_aarch64(), tmp_path / "target")
    program = build_small(find_c_aarch64(), tmp_path, tmp_path, archives=archives)
    check_places(program, registers=8, expected=sizes(long=8, char="1"))
    assert fire(program, EMULATOR_AARCH64) == fire(small)


@pytest.mark.slow
def test_on_windows_they_are_nothing(tmp_path: Path) -> None:
    """All backends compile but `ust`; what has no place there does nothing."""
    rust: RustToolchain = find_rust_windows()
    backends = "log,simple,ftrace,syslog,dtrace"
    archives = RustArchives(rust, tmp_path / "target")
    path = tmp_path / "small"
    path.write_text("".join(event.line for event in EVENTS))
    archives.build(backends, "small", path, tmp_path)
