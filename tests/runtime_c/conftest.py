# SPDX-License-Identifier: MIT
"""Each C compiler's runtime, and the program that most tests drive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import FIRE, FIXTURE, PROGRAMS, Program, Runtime, build_runtime

if TYPE_CHECKING:
    from pathlib import Path

    from toolchain import CCompiler


@pytest.fixture(scope="session")
def runtime(c_compiler: CCompiler, tmp_path_factory: pytest.TempPathFactory) -> Runtime:
    return build_runtime(c_compiler, tmp_path_factory.mktemp("runtime"))


@pytest.fixture(scope="session")
def driver(runtime: Runtime, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """programs/driver.c: does what its arguments say."""
    out = tmp_path_factory.mktemp("driver") / "driver"
    # What a library that is opened later needs is visible.
    return runtime.program(out, *FIRE, PROGRAMS / "driver.c", flags=("-rdynamic",))


@pytest.fixture(scope="session")
def late_library(runtime: Runtime, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a group of its own."""
    out = tmp_path_factory.mktemp("late") / "late.so"
    return runtime.library(out, FIXTURE / "trace-late.c", PROGRAMS / "late.c")
