# SPDX-License-Identifier: MIT
"""The text of a line, where it outgrows the stack, and where memory is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runtime_c.c_runtime import PROGRAMS, build_runtime

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from runtime_c.c_runtime import Runtime

SANITIZED = ("-g", "-O1", "-fsanitize=undefined,bounds", "-fno-sanitize-recover=all")


def test_no_byte_is_lost_where_a_line_gets_full(runtime: Runtime, tmp_path: Path) -> None:
    done = runtime.program(tmp_path / "edges", PROGRAMS / "line_edges.c").run()
    assert (done.status, done.out, done.err) == (0, "", "")


def test_nothing_undefined_is_done_there(toolchains: Toolchains, tmp_path: Path) -> None:
    runtime = build_runtime(toolchains.c("gcc"), tmp_path, SANITIZED)
    done = runtime.program(tmp_path / "edges", PROGRAMS / "line_edges.c").run()
    assert (done.status, done.out, done.err) == (0, "", "")
