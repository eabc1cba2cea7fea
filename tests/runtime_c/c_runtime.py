# SPDX-License-Identifier: MIT
"""The C runtime as an archive, and programs that are linked with it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from runtime_objects import runtime_objects
from toolchain import run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolchain import CCompiler

HERE = Path(__file__).resolve().parent
FIXTURE = HERE / "fixture"
PROGRAMS = HERE / "programs"
RUNTIME = HERE.parent.parent / "backends" / "runtime" / "c"

# Beyond what the shared toolchain asks for.
STRICT = ("-Wshadow", "-Wconversion", "-Wstrict-prototypes", "-Wmissing-prototypes")
INCLUDES = tuple(f"-I{path}" for path in (RUNTIME / "include", FIXTURE, PROGRAMS))
GROUPS = (FIXTURE / "trace-uart.c", FIXTURE / "trace-spi.c")
FIRE = (*GROUPS, PROGRAMS / "fire_uart.c", PROGRAMS / "fire_spi.c")

# A program that hangs must end the test; none that works comes near.
PATIENCE_SECONDS = 100


@dataclass(frozen=True)
class Outcome:
    """How a program ended, and all that it printed."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Program:
    """A program, which is run without any TRACEGEN_ variable but the given ones."""

    path: Path

    def run(
        self,
        *words: str,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        stderr: int = subprocess.PIPE,
    ) -> Outcome:
        done = subprocess.run(
            [self.path, *words],
            cwd=cwd,
            env=clean_environment(env or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr or "")


def clean_environment(more: Mapping[str, str]) -> dict[str, str]:
    """This process's environment without what a developer may have set to trace something."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRACEGEN_")}
    return {**kept, **more}


@dataclass(frozen=True)
class Runtime:
    """The runtime, built by one compiler with one set of flags."""

    compiler: CCompiler
    archive: Path
    flags: tuple[str, ...]

    def program(self, out: Path, *sources: Path, flags: Sequence[str] = ()) -> Program:
        """Links `sources` with the archive."""
        every = (*STRICT, *INCLUDES, *self.flags, *flags)
        return Program(self.compiler.build([*sources, self.archive, "-ldl"], out, every))

    def library(self, out: Path, *sources: Path) -> Path:
        """Links `sources` to a shared library, without the runtime."""
        return self.compiler.build(sources, out, (*INCLUDES, *self.flags, "-fPIC", "-shared"))


def build_runtime(compiler: CCompiler, folder: Path, flags: tuple[str, ...] = ()) -> Runtime:
    """Compiles the runtime as `folder`/libtracegen.a; warnings are errors."""
    objects = runtime_objects(compiler, (*STRICT, *flags, "-fPIC"))
    archive = folder / "libtracegen.a"
    run(["ar", "rcs", archive, *objects])
    return Runtime(compiler, archive, flags)
