# SPDX-License-Identifier: MIT
"""Backends in every combination, in Rust: what is made of them compiles without a warning, and goes
together in one crate."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from generated import C_INCLUDE, build_rust, generate, run_traced, rust_package
from test_backends import EVENTS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import CCompiler, StrPath

BACKENDS = ("log", "simple", "ftrace", "dtrace", "syslog", "ust", "nop")
COMBINATIONS = [*((name,) for name in BACKENDS), *combinations(BACKENDS, 2), BACKENDS]


def link_tracepoints(compiler: CCompiler, folder: Path, package: Path) -> None:
    """Gives a package what LTTng's macros make, in C: once, since all groups have one name."""
    made = folder / "tracepoints"
    formats = "ust-events-h,ust-events-c,ust-rs-c"
    generate("--root", folder, "-b", "ust", "-f", formats, "-o", made, folder / "every")
    links = ["-llttng-ust"]
    for name in ("trace-ust-every", "trace-ust-rs-every"):
        flags = ["-fPIC", C_INCLUDE, f"-I{made}"]
        links.insert(0, str(compiler.compile(made / f"{name}.c", made / f"{name}.o", flags)))
    lines = "".join(f'    println!("cargo:rustc-link-arg={each}");\n' for each in links)
    (package / "build.rs").write_text(f"fn main() {{\n{lines}}}\n")


@pytest.mark.parametrize(
    "language", ["rust-newest", pytest.param("rust-1.63", marks=pytest.mark.slow)]
)
def test_every_combination(toolchains: Toolchains, tmp_path: Path, language: str) -> None:
    """Each is a module of one crate, whose groups have one name: with probes, one state too."""
    (tmp_path / "every").write_text(EVENTS)
    modules, calls = [], []
    for backends in COMBINATIONS:
        name = "_".join(backends)
        folder = tmp_path / name
        words: list[StrPath] = ["--root", tmp_path, "-b", ",".join(backends), "-f", "rs"]
        generate(*words, "-o", folder, tmp_path / "every")
        path = folder / "trace-every.rs"
        modules.append(f'mod {name} {{ include!("{path}"); }}\n')
        calls.append(f'    {name}::trace_no_format(1, "{name}");\n')
    main = f"#![forbid(unsafe_code)]\n{''.join(modules)}fn main() {{\n{''.join(calls)}}}\n"
    package = rust_package(tmp_path / "package", main, "2018")
    link_tracepoints(toolchains.c("gcc"), tmp_path, package)
    program = build_rust(toolchains.rust(language), package)
    with pytest.MonkeyPatch.context() as patch:
        # A folder of its own for the trace, and for what is ftrace's.
        patch.setenv("TRACEGEN_TRACEFS", str(tmp_path))
        (tmp_path / "trace_marker").touch()
        traced = run_traced(program, f"no_format,file={tmp_path}/trace")
    logged = [backends for backends in COMBINATIONS if "log" in backends]
    assert len(traced.splitlines()) == len(logged)
    written = [backends for backends in COMBINATIONS if "ftrace" in backends]
    assert len((tmp_path / "trace_marker").read_bytes().splitlines()) == len(written)
