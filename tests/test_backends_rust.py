# SPDX-License-Identifier: MIT
"""Backends in every combination, in Rust: what is made of them compiles without a warning, and goes
together in one crate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus_part import corpus_part
from generated import C_INCLUDE, build_rust, generate, run_traced, rust_package
from runtime_objects import cargo_folder
from test_backends import COMBINATIONS, EVENTS, turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import CCompiler, RustToolchain, StrPath


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


def check_corpus(
    rust: RustToolchain,
    corpus: Path,
    made: Iterable[tuple[Sequence[str], Sequence[Path]]],
    folder: Path,
) -> None:
    """Compiles what choices of backends make of inputs, as modules of one crate, and has clippy
    look at it where it is the newest."""
    modules = []
    for backends, inputs in made:
        place = folder / "-".join(backends)
        generate("-b", ",".join(backends), "-f", "rs", "--root", corpus, "-o", place, *inputs)
        modules += sorted(place.glob("trace-*.rs"))
    lines = [f'mod m{n} {{ include!("{path}"); }}\n' for n, path in enumerate(modules)]
    package = rust_package(folder / "package", f"{''.join(lines)}fn main() {{}}\n")
    command = "clippy" if rust.name == "rust-newest" else "check"
    rust.cargo(command, "--quiet", cwd=package, target_dir=cargo_folder(rust))


def test_part_of_the_corpus_in_turns(
    corpus: Path, rust_toolchain: RustToolchain, tmp_path: Path
) -> None:
    inputs = corpus_part(list(corpus.rglob("trace-events")), "some")
    check_corpus(rust_toolchain, corpus, turns(inputs), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("backends", COMBINATIONS, ids="-".join)
def test_corpus(
    backends: tuple[str, ...], corpus: Path, rust_toolchain: RustToolchain, tmp_path: Path
) -> None:
    inputs = sorted(corpus.rglob("trace-events"))
    check_corpus(rust_toolchain, corpus, [(backends, inputs)], tmp_path)
