# SPDX-License-Identifier: MIT
"""Runs the command line, and builds programs from what it makes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from runtime_objects import cargo_folder, runtime_objects

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolchain import CCompiler, RustToolchain, StrPath

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = ROOT / "backends" / "runtime"
C_INCLUDE = f"-I{RUNTIME / 'c' / 'include'}"

_OF_OBJECTS = ("-f", "-g", "-m", "-O", "-std=")
"""How flags begin that go for all objects of a program."""


def tracegen(
    *words: StrPath,
    cwd: StrPath | None = None,
    env: Mapping[str, str] | None = None,
    stdin: bytes = b"",
) -> subprocess.CompletedProcess[bytes]:
    """Runs `tracegen WORDS`; returns what it printed and its exit status."""
    return subprocess.run(
        [sys.executable, "-m", "tracegen", *words],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        input=stdin,
        capture_output=True,
        check=False,
    )


def generate(*words: StrPath, cwd: StrPath | None = None) -> None:
    """Runs `tracegen generate WORDS`, which must succeed and say nothing."""
    done = tracegen("generate", *words, cwd=cwd)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def run_traced(program: Path, pattern: str = "*", *words: str) -> bytes:
    """Runs `program WORDS` with the events that match `pattern` on; returns what it traced."""
    done = subprocess.run(
        [program, *words],
        env={**os.environ, "TRACEGEN_TRACE": pattern},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    return done.stderr


def build_c(
    compiler: CCompiler,
    sources: Sequence[StrPath],
    folder: Path,
    flags: Sequence[str] = (),
) -> Path:
    """Builds a C program of `sources` and the runtime in `folder`; returns it."""
    runtime = runtime_objects(compiler, [flag for flag in flags if flag.startswith(_OF_OBJECTS)])
    return compiler.build([*sources, *runtime], folder / "program", [C_INCLUDE, *flags])


def rust_package(folder: Path, main: str, edition: str = "2021") -> Path:
    """Writes a Cargo package `program` that depends on the runtime crate; returns its folder."""
    (folder / "src").mkdir(parents=True, exist_ok=True)
    (folder / "Cargo.toml").write_text(
        f'[package]\nname = "program"\nversion = "0.0.0"\nedition = "{edition}"\n'
        f'[dependencies]\ntracegen-rt = {{ path = "{RUNTIME / "rust"}" }}\n'
        "[workspace]\n[profile.dev]\ndebug = false\n"
    )
    (folder / "Cargo.lock").write_text(
        'version = 3\n[[package]]\nname = "program"\nversion = "0.0.0"\n'
        'dependencies = ["tracegen-rt"]\n[[package]]\nname = "tracegen-rt"\nversion = "0.1.0"\n'
    )
    (folder / "src" / "main.rs").write_text(main)
    return folder


def build_rust(rust: RustToolchain, package: Path) -> Path:
    """Builds the package with a toolchain; returns the program."""
    target = cargo_folder(rust)
    rust.cargo("build", "--quiet", cwd=package, target_dir=target)
    program = package / f"program-{rust.name}"
    (rust.built(target) / "program").replace(program)
    return program
