# SPDX-License-Identifier: MIT
"""Programs around the crate tracegen-rt, built by one toolchain."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from resource import RLIMIT_AS, setrlimit
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolchain import RustToolchain

HERE = Path(__file__).resolve().parent
CRATES = HERE / "crates"
RUNTIME = HERE.parent.parent / "backends" / "runtime" / "rust"

# A program that hangs must end the test; none that works comes near.
PATIENCE_SECONDS = 100


@dataclass(frozen=True)
class Outcome:
    """How a program ended, and all that it printed."""

    status: int
    out: bytes
    err: bytes


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
        memory: int | None = None,
    ) -> Outcome:
        """Runs it with `words` as its arguments, and `memory` bytes of addresses at most."""
        limit = None if memory is None else partial(setrlimit, RLIMIT_AS, (memory, memory))
        done = subprocess.run(
            [self.path, *words],
            cwd=cwd,
            env=clean_environment(env or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
            timeout=PATIENCE_SECONDS,
            check=False,
            preexec_fn=limit,
        )
        return Outcome(done.returncode, done.stdout, done.stderr or b"")


def clean_environment(more: Mapping[str, str]) -> dict[str, str]:
    """Gives this process's environment without what a developer may have set to trace something."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRACEGEN_")}
    return {**kept, **more}


@dataclass(frozen=True)
class Crates:
    """The crates of this folder, built by one toolchain in the folder `target`."""

    toolchain: RustToolchain
    target: Path

    def build(self, profile: str, *packages: str) -> Path:
        """Builds packages and returns the folder with what came out."""
        words = [word for package in packages for word in ("-p", package)]
        command = ["build", "--quiet", "--locked", "--profile", profile, *words]
        self.toolchain.cargo(*command, cwd=CRATES, target_dir=self.target)
        return self.target / ("debug" if profile == "dev" else profile)
