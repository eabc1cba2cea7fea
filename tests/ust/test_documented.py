# SPDX-License-Identifier: MIT
"""Backend ust in a crate, built by the build script of docs/ust.md: Rust's own strings, and what is
asked of a tracepoint."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Callable

import pytest

from conftest import ROOT
from documents import blocks
from generated import build_rust, rust_package
from ust.lttng import Lttng, Record

if TYPE_CHECKING:
    from conftest import Toolchains

EVENTS = """\
text(const char *plain, const char *long_one, const char *none, const char *cut) "%s %s %s %s"
place(const char *text, void *pointer) "%p %p"
number(bool on, char letter, int64_t low, double real) "%d %c %" PRId64 " %g"
silent(int a) "%d"
disable off(int a) "%d"
"""

MAIN = """\
#![forbid(unsafe_code)]
mod trace {
    include!(concat!(env!("OUT_DIR"), "/trace-uart.rs"));
}

fn main() {
    let wanted = [
        trace::trace_text_enabled(),
        trace::trace_silent_enabled(),
        trace::trace_off_enabled(),
    ];
    let long_one = "x".repeat(1000);
    // Not at the end of anything: no NUL is behind it.
    trace::trace_text(&"plainly"[..5], &long_one, None::<&str>, "cut\\0here");
    let some = "some";
    trace::trace_place(some, &long_one);
    trace::trace_number(true, 120, i64::MIN, -0.5);
    trace::trace_silent(1);
    trace::trace_off(1);
    println!("{wanted:?} {:p} {:p}", some.as_ptr(), &long_one);
}
"""


def traced_package(folder: Path, main: str) -> Path:
    """A package whose build script is the documented one."""
    package = rust_package(folder, main)
    (package / "trace-events").write_text(EVENTS)
    listed = blocks(ROOT / "docs" / "ust.md")
    script = next(block.text for block in listed if block.value == "ust/build.rs")
    (package / "build.rs").write_text(script)
    with (package / "Cargo.toml").open("a") as manifest:
        crate = ROOT / "backends" / "runtime" / "rust-build"
        manifest.write(f'[build-dependencies]\ntracegen-build = {{ path = "{crate}" }}\n')
    (package / "Cargo.lock").unlink()
    return package


def traced_beside_library(folder: Path, main: str) -> Path:
    """The same, in which there is a library, too, that does not trace."""
    package = traced_package(folder, main)
    (package / "src/lib.rs").write_text("")
    return package


def traced_library(folder: Path, main: str) -> Path:
    """A program that leaves all to a library, which is the package with the build script."""
    library = traced_package(folder / "library", "")
    (library / "src/main.rs").unlink()
    (library / "src/lib.rs").write_text(main.replace("fn main()", "pub fn run()"))
    manifest = library / "Cargo.toml"
    text = manifest.read_text().replace('"program"', '"library"').partition("[workspace]")
    manifest.write_text(text[0] + text[2][text[2].index("[build-") :])
    program = rust_package(folder, "fn main() {\n    library::run();\n}\n")
    (program / "Cargo.lock").unlink()
    with (program / "Cargo.toml").open("a") as file:
        file.write('[dependencies.library]\npath = "library"\n')
    return program


@pytest.mark.parametrize(
    ("language", "written"),
    [
        pytest.param("rust-newest", traced_package, id="program", marks=pytest.mark.slow),
        pytest.param("rust-newest", traced_beside_library, id="beside"),
        pytest.param("rust-1.63", traced_beside_library, id="beside-1.63", marks=pytest.mark.slow),
        pytest.param("rust-newest", traced_library, id="library", marks=pytest.mark.slow),
        pytest.param("rust-1.63", traced_library, id="library-1.63", marks=pytest.mark.slow),
    ],
)
def test_a_crate_with_the_documented_build_script(
    toolchains: Toolchains,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    written: Callable[[Path, str], Path],
) -> None:
    package = written(tmp_path / "package", MAIN)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    program = build_rust(toolchains.rust(language), package)
    lttng = Lttng()
    try:
        trace = lttng.trace(program, events=["uart:text", "uart:place", "uart:number"])
    finally:
        lttng.close()
    wanted, _, rest = trace.out.partition("] ")
    assert (wanted, trace.err) == ("[true, false, false", "")
    text, pointer = (f"0x{int(word, 16):X}" for word in rest.split())
    assert trace.records == [
        Record(
            "uart:text",
            f'plain = "plain", long_one = "{"x" * 1000}", none = "(null)", cut = "cut"',
        ),
        Record("uart:place", f"text = {text}, pointer = {pointer}"),
        Record("uart:number", f"on = 1, letter = 120, low = {-(1 << 63)}, real = -0.5"),
    ]
