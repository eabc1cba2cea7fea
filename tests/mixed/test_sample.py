# SPDX-License-Identifier: MIT
"""The sample `mixed`, built as its README says: a main in C and a main in Rust."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from generated import ROOT, tracegen
from runtime_rust.rust_runtime import Program
from toolchain import run

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains

NEWEST = pytest.param(("clang", "rust-newest"), id="clang-rust-newest", marks=pytest.mark.slow)
PAIRS = [pytest.param(("gcc", "rust-1.63"), id="gcc-rust-1.63"), NEWEST]

EVENTS = b"machine_step\nfifo_push\nfifo_full\ntimer_set\ntimer_tick\n"


def steps(*, main_fires: bool) -> list[bytes]:
    """The events' lines of a run."""
    lines = [b"timer_set deadline 0", b"timer_set deadline 3"]
    for step in range(1, 6):
        lines += [b"machine_step step %d by C" % step] * main_fires
        lines.append(b"timer_tick now %d, due %d" % (step, step == 3))
        lines.append(b"machine_step step %d by Rust" % step)
        if step < 5:
            lines.append(b"fifo_push byte 0x%02x, %d used" % (0x40 + step, step))
    return [*lines, b"fifo_full byte 0x45 is lost"]


@pytest.fixture(scope="module", params=PAIRS)
def folder(
    request: pytest.FixtureRequest, toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    c_name, rust_name = request.param
    rust = toolchains.rust(rust_name)
    out = tmp_path_factory.mktemp("sample")
    command = out / "tracegen"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tracegen "$@"\n')
    command.chmod(0o755)
    words = [
        "make",
        f"CC={toolchains.c(c_name).path}",
        "CFLAGS=-O1 -Werror",
        f"CARGO={rust.cargo_path}",
        f"BUILD={out / 'build'}",
        f"TRACEGEN={command}",
        "BACKENDS=log,simple",
    ]
    run(words, cwd=ROOT / "samples" / "mixed", env={**rust.environment, "MAKEFLAGS": ""})
    return out / "build"


@pytest.mark.parametrize("name", ["c-main", "rust-main"])
def test_both_languages_write_to_one_log_and_one_trace(
    folder: Path, name: str, tmp_path: Path
) -> None:
    program = Program(folder / name)
    expected = steps(main_fires=name == "c-main")
    env = {
        "TRACEGEN_TRACE": "*,file=trace.bin",
        "TRACEGEN_LOG": "guest_errors",
        "TRACEGEN_LOG_FILE": "log.txt",
    }
    done = program.run(env=env, cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, b"", b"")
    logged = (tmp_path / "log.txt").read_bytes().splitlines()
    assert logged[0] == b"timer: deadline 0 is in the past"
    assert logged[-2] == b"fifo: full, 0x45 is lost"
    assert [*logged[1:-2], logged[-1]] == expected
    read = tracegen("read", tmp_path / "trace.bin")
    assert read.returncode == 0
    assert [line.split(b" ", 2)[2] for line in read.stdout.splitlines()] == expected
    assert program.run("help", cwd=tmp_path).out == EVENTS
    assert program.run("fifo_full", cwd=tmp_path).err == expected[-1] + b"\n"
