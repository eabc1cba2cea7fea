# SPDX-License-Identifier: MIT
"""The compilers that tests use: small objects whose methods fail a test with what the compiler
said."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Union

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

StrPath = Union[str, "os.PathLike[str]"]

WARNINGS = ("-Wall", "-Wextra", "-Wformat=2", "-Wpedantic", "-Werror")
C11 = ("-std=c11", *WARNINGS)
CXX17 = ("-std=c++17", *WARNINGS)

C_COMPILERS = ("gcc", "clang")
CXX_COMPILERS = ("g++", "clang++")
RUST_TOOLCHAINS = ("rust-1.63", "rust-newest")
RUST_EDITIONS = {"rust-1.63": ("2018", "2021"), "rust-newest": ("2018", "2021", "2024")}


def run(
    command: Sequence[StrPath],
    *,
    cwd: StrPath | None = None,
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Runs a command without input; unless it exits with 0, fails the test with all it printed.

    `env` is added to this process's environment. What the command prints is read as UTF-8; bytes
    that are not are kept as surrogates.
    """
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
    )
    if done.returncode != 0:
        words = " ".join(str(word) for word in command)
        pytest.fail(
            f"exit status {done.returncode} from: {words}\n{done.stdout}{done.stderr}",
            pytrace=False,
        )
    return done


@dataclass(frozen=True)
class CCompiler:
    """A compiler of C or of C++, with the flags that make it strict."""

    name: str
    path: str
    flags: tuple[str, ...]

    def build(self, sources: Sequence[StrPath], out: Path, flags: Sequence[str] = ()) -> Path:
        """Compiles and links `sources` to the program `out`, with POSIX threads; returns `out`.

        `flags` follow the compiler's own, so that they win.
        """
        run([self.path, *self.flags, *flags, "-pthread", "-o", out, *sources])
        return out

    def compile(self, source: StrPath, out: Path, flags: Sequence[str] = ()) -> Path:
        """Compiles `source` to the object file `out`; returns `out`."""
        run([self.path, *self.flags, *flags, "-c", "-o", out, source])
        return out

    def check(self, *sources: StrPath, flags: Sequence[str] = ()) -> None:
        """Compiles each of `sources` and keeps nothing."""
        run([self.path, *self.flags, *flags, "-fsyntax-only", *sources])


@dataclass(frozen=True)
class RustToolchain:
    """A cargo and the rustc that it drives."""

    name: str
    cargo_path: str
    rustc_path: str
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions of Rust that this rustc knows and that the project is for."""
        return RUST_EDITIONS[self.name]

    def rustc(
        self, source: StrPath, out: Path, flags: Sequence[str] = (), *, edition: str = "2021"
    ) -> Path:
        """Compiles the crate whose root is `source` to `out`, warnings being errors; returns
        `out`."""
        command = [self.rustc_path, f"--edition={edition}", "-Dwarnings", *flags, "-o", out, source]
        run(command, env=self.environment)
        return out

    def cargo(
        self,
        *words: StrPath,
        cwd: StrPath,
        target_dir: StrPath,
        env: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Runs `cargo WORDS` in `cwd`, warnings being errors; returns what it printed.

        `target_dir` must be this toolchain's own: what different versions of rustc make cannot be
        mixed. Unless `env` says otherwise, nothing is fetched.
        """
        environment = {
            "CARGO_NET_OFFLINE": "true",
            "CARGO_TARGET_DIR": str(target_dir),
            "CARGO_TERM_COLOR": "never",
            "RUSTFLAGS": "-Dwarnings",
            **self.environment,
            **(env or {}),
        }
        return run([self.cargo_path, *words], cwd=cwd, env=environment)

    def has_clippy(self) -> bool:
        """Tells whether `cargo clippy` is there."""
        words = [self.cargo_path, "clippy", "--version"]
        environment = {**os.environ, **self.environment}
        return (
            subprocess.run(words, env=environment, capture_output=True, check=False).returncode == 0
        )


def find_c(name: str) -> CCompiler:
    """Finds the C compiler `name` in PATH; skips the test without it."""
    return CCompiler(name, _find(name), C11)


def find_cxx(name: str) -> CCompiler:
    """Finds the C++ compiler `name` in PATH; skips the test without it."""
    return CCompiler(name, _find(name), CXX17)


def find_rust(name: str) -> RustToolchain:
    """Finds the Rust toolchain `name`, one of RUST_TOOLCHAINS; skips the test without it.

    `rust-1.63` is Debian 12's, whose rustc only Debian's own cargo can drive. `rust-newest` is the
    first cargo in PATH, where that is another one.
    """
    if name == "rust-1.63":
        cargo, rustc = _find("/usr/bin/cargo"), _find("/usr/bin/rustc")
        if _rust_version(rustc)[:2] != (1, 63):
            pytest.skip(f"needs rustc 1.63, which /usr/bin/rustc is not: {_rust_version(rustc)}")
        return RustToolchain(name, cargo, rustc, {"RUSTC": rustc})
    cargo, rustc = _find("cargo"), _find("rustc")
    if _rust_version(rustc)[:2] == (1, 63):
        pytest.skip("needs a rustc newer than 1.63 in PATH")
    return RustToolchain(name, cargo, rustc)


def _find(tool: str) -> str:
    path = shutil.which(tool)
    if path is None:
        pytest.skip(f"needs {tool}")
    return path


def _rust_version(rustc: str) -> tuple[int, ...]:
    text = run([rustc, "--version"]).stdout
    match = re.match(r"rustc (\d+)\.(\d+)\.(\d+)", text)
    if match is None:
        pytest.fail(f"cannot read the version of {rustc}: {text!r}")
    return tuple(int(number) for number in match.groups())
