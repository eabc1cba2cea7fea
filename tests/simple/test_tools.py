# SPDX-License-Identifier: MIT
"""What sanitizers and valgrind say of backend `simple`."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import Program
from sanitizers import SANITIZERS, sanitizer_flags
from simple.built import build
from simple.test_simple import check_ticks, traced
from simple.trace_file import read_trace

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from simple.built import Built, BuiltInC, BuiltInRust

SPECS = [",ring=64K", ",ring=64K,full=drop", ",clock=processor,rotate=100K,ring=64K"]


@pytest.mark.parametrize("sanitizer", SANITIZERS)
def test_sanitizers_find_nothing(toolchains: Toolchains, tmp_path: Path, sanitizer: str) -> None:
    c_compiler = toolchains.c("gcc")
    flags = sanitizer_flags(sanitizer, c_compiler, tmp_path)
    built = build(c_compiler, tmp_path, flags)
    runs = [(["threads", "4", "2", "3000"], spec) for spec in SPECS]
    runs += [(["storm", "30"], ",ring=64K"), (["storm", "30"], ",full=drop,ring=64K")]
    runs += [(["values"], ""), (["forks"], "")]
    if sanitizer != "thread":
        # That one does not live as long as the last destructors of a thread.
        runs.append((["ends"], ""))
    runs += [(["steps", "fire", "9", "thread", "option", "file=b", "init", "fire", "9"], "")]
    for number, ((name, *words), spec) in enumerate(runs):
        folder = tmp_path / str(number)
        folder.mkdir()
        done = traced(built[name], folder, *words, spec=spec)
        assert (done.status, done.err) == (0, ""), (name, spec)
    check_ticks(read_trace(tmp_path / "0" / "trace"), dict.fromkeys(range(8), 3000))


def test_valgrind_finds_nothing(built_in_c: BuiltInC, tmp_path: Path) -> None:
    check_with_valgrind(built_in_c, tmp_path)


@pytest.mark.slow
def test_valgrind_finds_nothing_in_rust(built_in_rust: BuiltInRust, tmp_path: Path) -> None:
    check_with_valgrind(built_in_rust, tmp_path)


def check_with_valgrind(built: Built, tmp_path: Path) -> None:
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        pytest.skip("needs valgrind")
    options = ["-q", "--error-exitcode=9", "--leak-check=full", "--errors-for-leak-kinds=definite"]
    for number, words in enumerate(
        (["values"], ["threads", "3", "2", "500"], ["ends"], ["steps", "fire", "20000"])
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        program = str(built[words[0]].path)
        wrapped = Program(valgrind)  # type: ignore[arg-type]
        done = traced(wrapped, folder, *options, program, *words[1:], spec=",ring=64K")
        assert (done.status, done.out) == (0, ""), done.err
        read_trace(folder / "trace")
