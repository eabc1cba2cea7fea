# SPDX-License-Identifier: MIT
"""What each backend of generated Rust costs to compile: `cargo check`, `cargo build --release`, and
the size of the code, as ratios to `nop`.

The events are those of the corpus's longest file, hw/net's, or made up where there is no corpus. A
crate calls each of them once. Times are medians of builds that take turns, without the runtime
crate's own.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import time
from typing import TYPE_CHECKING

import rust_crate
from inputs import inputs

import tracegen

if TYPE_CHECKING:
    from pathlib import Path

    from tracegen.events import Argument

BACKENDS = rust_crate.RUNTIME.parent.parent
TURNS = 3


def measure(folder: Path) -> None:
    """Prints a line for each backend, in an empty folder."""
    if shutil.which("cargo") is None:
        print("compile: no cargo here")
        return
    backends = ["nop", *_with_rust()]
    if len(backends) > 2:
        backends.append(",".join(backends[1:]))
    events = _events(folder)
    crates = {each: _crate(folder / each, events, each) for each in backends}
    checks = _times(crates, "check")
    builds = _times(crates, "build", "--release")
    sizes = {each: _text(crate) for each, crate in crates.items()}
    for each in backends:
        print(
            f"{f'compile: {each}':<40} check {checks[each]:5.2f} s"
            f" {checks[each] / checks['nop']:6.2f} x nop,"
            f" build {builds[each]:5.2f} s {builds[each] / builds['nop']:6.2f} x nop,"
            f" .text {sizes[each]:7d} bytes {sizes[each] / sizes['nop']:6.1f} x nop",
            flush=True,
        )


def _with_rust() -> list[str]:
    """The backends that make Rust."""
    return sorted(path.parent.name for path in BACKENDS.glob("*/standalone.rs.j2"))


def _events(folder: Path) -> Path:
    """The longest of the inputs."""
    return max(inputs(folder)[1], key=lambda path: len(path.read_bytes()))


def _crate(folder: Path, events: Path, backends: str) -> Path:
    parsed = tracegen.parse_file(events)
    calls = "".join(
        f"    trace::trace_{event.name}({', '.join(map(_value, event.arguments))});\n"
        for event in parsed.file.events
    )
    main = (
        'mod trace {\n    include!("trace-measured.rs");\n}\n\n'
        "#[allow(clippy::default_trait_access)]\n"
        f"pub fn call() {{\n{calls}}}\n"
    )
    rust_crate.write(folder, main, library=True)
    rust_crate.generate(folder, events, "measured", backends)
    return folder


def _value(argument: Argument) -> str:
    if argument.type.is_string:
        return '"text"'
    return "std::ptr::null::<u8>()" if argument.type.is_pointer else "Default::default()"


def _times(crates: dict[str, Path], *words: str) -> dict[str, float]:
    """The medians of `cargo WORDS` of each crate, in seconds; the first turn builds the runtime."""
    taken: dict[str, list[float]] = {each: [] for each in crates}
    for turn in range(TURNS + 1):
        for each, crate in crates.items():
            os.utime(crate / "src" / "lib.rs")
            start = time.perf_counter()
            rust_crate.cargo(crate, *words)
            if turn:
                taken[each].append(time.perf_counter() - start)
    return {each: statistics.median(times) for each, times in taken.items()}


def _text(crate: Path) -> int:
    """The bytes of code in what was built for release."""
    command = ["size", "-A", str(crate / "target" / "release" / "libprogram.rlib")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return sum(int(size) for size in re.findall(r"(?m)^\.text\S*\s+(\d+)", done.stdout))
