# SPDX-License-Identifier: MIT
"""Programs that are in Rust whole: by each rustc, optimized at link time, on other processors."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from generated import build_rust, rust_package
from runtime_c.c_runtime import Program
from simple.built import HERE, LETTERS, generate_events
from simple.test_simple import check_ticks, check_times, traced
from simple.trace_file import read_trace
from toolchain import (
    EMULATOR_AARCH64,
    LOADER_I386,
    find_rust_aarch64,
    find_rust_i386,
    first_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import RustToolchain

MAIN = f"""\
mod trace {{
    include!("../trace-simple.rs");
}}

const LETTERS: &str = "{LETTERS.decode()}";

fn text_of(thread: u32, number: u64) -> &'static str {{
    let skipped = (number * 7 + u64::from(thread)) % 59;
    &LETTERS[LETTERS.len() - skipped as usize..]
}}

fn main() {{
    let threads: Vec<_> = (0..4)
        .map(|thread| {{
            std::thread::spawn(move || {{
                for number in 0..1000 {{
                    trace::trace_tick(thread, number, text_of(thread, number));
                }}
            }})
        }})
        .collect();
    for thread in threads {{
        thread.join().unwrap();
    }}
    let long = "x".repeat(600);
    let pointer = 0x1234_usize as *const u8;
    trace::trace_kinds(-128, 65535, true, -1.5, 0.5, &long, b"\\xff\\0y", -1, pointer);
    trace::trace_kinds(127, 0, false, f64::INFINITY, 2.0, None::<&str>, "t", isize::MAX, pointer);
    trace::trace_nothing();
    trace::trace_off(1);
    assert!(trace::trace_now_enabled());
}}
"""


def check_program(
    rust: RustToolchain,
    folder: Path,
    emulator: Sequence[str] = (),
    profile: str = "",
    greatest: int = 2**63 - 1,
) -> None:
    """Builds the program, runs it, and looks at its trace. `greatest` is the greatest `isize`."""
    generate_events(folder, "simple", HERE / "trace-events", "rs")
    package = rust_package(folder, MAIN)
    with (package / "Cargo.toml").open("a") as manifest:
        manifest.write(profile)
    program: Path | str = build_rust(rust, package)
    words = [str(program)] if emulator else []
    if emulator:
        emulating = shutil.which(emulator[0])
        if emulating is None:
            pytest.skip(f"needs {emulator[0]}")
        program, words = emulating, [*emulator[1:], *words]
    run_in = folder / "run"
    run_in.mkdir()
    done = traced(Program(program), run_in, *words)  # type: ignore[arg-type]
    assert (done.status, done.out, done.err) == (0, "", "")
    assert [path.name for path in run_in.iterdir()] == ["trace"]
    trace = read_trace(run_in / "trace")
    check_ticks(trace, dict.fromkeys(range(4), 1000))
    check_times(trace)
    assert trace.values("kinds") == [
        (-128, 65535, 1, -1.5, 0.5, b"x" * 512, b"\xff", -1, 0x1234),
        (127, 0, 0, float("inf"), 2.0, None, b"t", greatest, 0x1234),
    ]
    assert trace.values("nothing") == [()]
    assert trace.dropped == 0


@pytest.mark.parametrize("name", first_of(["rust-1.63", "rust-newest"]))
def test_program(toolchains: Toolchains, tmp_path: Path, name: str) -> None:
    check_program(toolchains.rust(name), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("lto", ["thin", "fat"])
def test_optimized_at_link_time(toolchains: Toolchains, tmp_path: Path, lto: str) -> None:
    profile = f'opt-level = 3\nlto = "{lto}"\npanic = "abort"\n'
    check_program(toolchains.rust("rust-newest"), tmp_path, profile=profile)


@pytest.mark.slow
def test_on_aarch64(tmp_path: Path) -> None:
    check_program(find_rust_aarch64(), tmp_path, EMULATOR_AARCH64)


@pytest.mark.slow
def test_on_i386(tmp_path: Path) -> None:
    """By the processor itself: what emulates one does not get to the end of it."""
    try:
        subprocess.run([*LOADER_I386, "--version"], capture_output=True, check=True)
    except OSError as error:
        pytest.skip(f"needs a machine that runs 32-bit x86 programs: {error}")
    check_program(find_rust_i386(), tmp_path, LOADER_I386, greatest=2**31 - 1)
