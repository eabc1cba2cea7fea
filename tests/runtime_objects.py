# SPDX-License-Identifier: MIT
"""What very many tests build: the runtime in C, compiled once in a run for each compiler and set of
flags; and a folder in which cargo builds the crate once for each toolchain."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toolchain import run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolchain import CCompiler, RustToolchain

SHARED: Final = "TESTS_SHARED_FOLDER"
"""The variable of the environment that names the folder of all processes of a run."""

C_RUNTIME: Final = Path(__file__).resolve().parent.parent / "backends" / "runtime" / "c"


def shared_folder() -> Path:
    """The folder of the run; without pytest, one of this process's own."""
    named = os.environ.get(SHARED)
    return Path(named) if named else Path(_own_folder().name)


@cache
def _own_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="tracegen-tests.")


def runtime_objects(compiler: CCompiler, flags: Sequence[str] = ()) -> list[Path]:
    """The objects of the runtime in C, compiled by `compiler` with `flags` behind its own."""
    command = [compiler.path, *compiler.flags, *flags, "-pthread", f"-I{C_RUNTIME / 'include'}"]
    key = hashlib.sha256("\0".join(command).encode()).hexdigest()[:16]
    folder = shared_folder() / f"runtime-{compiler.name}-{key}"
    if not folder.exists():
        scratch = Path(tempfile.mkdtemp(dir=shared_folder()))
        run([*command, "-c", *sorted((C_RUNTIME / "src").glob("*.c"))], cwd=scratch)
        try:
            scratch.rename(folder)
        except OSError:
            # Another process was quicker.
            shutil.rmtree(scratch)
    return sorted(folder.glob("*.o"))


def cargo_folder(rust: RustToolchain) -> Path:
    """Where a toolchain builds packages of this process, one after the other. What they make is to
    be taken away before the next one is built; the crate that they share is kept."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    return shared_folder() / f"cargo-{rust.name}-{worker}"
