# SPDX-License-Identifier: MIT
"""SystemTap's compiler."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Callable

import pytest

from toolchain import run

if TYPE_CHECKING:
    Stap = Callable[[str, Path], str]


def find_stap() -> Stap:
    """Finds what runs passes of stap, `-p1` to parse, on a script, for a kernel whose headers are
    here; skips the test without."""
    path = shutil.which("stap")
    kernels = sorted(folder.parent.name for folder in Path("/lib/modules").glob("*/build"))
    if path is None or not kernels:
        pytest.skip("needs stap, and a kernel's headers")
    return lambda passes, script: run([path, "-r", kernels[-1], passes, script]).stdout
