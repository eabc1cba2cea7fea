# SPDX-License-Identifier: MIT
"""Lines of many threads, processes and signal handlers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from runtime_rust.rust_runtime import HERE, Program

if TYPE_CHECKING:
    from pathlib import Path

    from toolchain import CCompiler

# What crates/machine writes in a thread.
LINE = re.compile(
    rb"uart_write addr 0x[0-9a-f]{3} value 0x00000000 reg (?:([a-z])\1*)?"
    rb"|guard ([a-z]) \2*"
    rb"|log ([a-z]) \3\3"
)
LINES_PER_THREAD = 900


def check_lines(text: bytes, threads: int) -> None:
    lines = text.split(b"\n")
    assert lines.pop() == b""
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert len(lines) == threads * LINES_PER_THREAD


def test_lines_of_threads_are_whole(machine: Program) -> None:
    env = {"TRACEGEN_TRACE": "uart_write", "TRACEGEN_LOG": "int"}
    check_lines(machine.run("threads=4", env=env).err, 4)


def test_a_file_for_each_thread(machine: Program, tmp_path: Path) -> None:
    env = {"TRACEGEN_TRACE": "uart_write", "TRACEGEN_LOG": "tid", "TRACEGEN_LOG_FILE": "log-%d"}
    done = machine.run("threads=3", "fire", cwd=tmp_path, env=env)
    assert (done.status, done.err) == (0, b"")
    logs = [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(logs) == 4
    (main,) = (log for log in logs if b"THR" in log)
    assert main.count(b"\n") == 2
    letters = set()
    for log in logs:
        if log is not main:
            check_lines(log, 1)
            letters.add(log[-2:-1])
    assert letters == {b"a", b"b", b"c"}


def test_files_that_threads_cannot_open_are_told_once(machine: Program, tmp_path: Path) -> None:
    env = {"TRACEGEN_TRACE": "uart_write", "TRACEGEN_LOG": "tid", "TRACEGEN_LOG_FILE": "no/log-%d"}
    done = machine.run("threads=3", cwd=tmp_path, env=env)
    first, rest = done.err.split(b"\n", 1)
    assert re.fullmatch(rb"tracegen: cannot open 'no/log-\d+': No such file or directory", first)
    check_lines(rest, 3)


def test_errno_is_kept(c_program: Program) -> None:
    env = {"TRACEGEN_TRACE": "uart_write", "TRACEGEN_LOG": "int", "TRACEGEN_LOG_FILE": "/dev/full"}
    done = c_program.run("errno", env=env)
    assert done.out == b"errno 4711\n"
    assert done.err == b"tracegen: cannot write the log: No space left on device\n"


def test_forks_find_no_lock_held(c_archive: Program) -> None:
    done = c_archive.run("forks", env={"TRACEGEN_TRACE": "uart_write", "TRACEGEN_LOG": "int"})
    assert (done.status, done.out) == (0, b"100 children\n")
    lines = done.err.splitlines()
    assert {line for line in lines if line.startswith(b"number ")} == {
        b"number %d" % i for i in range(100)
    }
    children = [line for line in lines if line.startswith(b"uart_write addr 0x005 ")]
    assert len(children) == 100
    parent = b"uart_write addr 0x003 value 0x00000004 reg C"
    assert all(
        line == parent for line in lines if line not in children and not line.startswith(b"number ")
    )


def test_signal_handlers_may_interrupt_their_own_thread(c_archive: Program, tmp_path: Path) -> None:
    env = {"TRACEGEN_TRACE": "uart_write", "TRACEGEN_LOG_FILE": "log"}
    done = c_archive.run("signals", cwd=tmp_path, env=env)
    assert (done.status, done.out, done.err) == (0, b"300 signals\n", b"")
    lines = (tmp_path / "log").read_bytes().splitlines()
    handled = [line for line in lines if line.startswith(b"uart_write addr 0x007 ")]
    assert handled == [
        b"uart_write addr 0x007 value 0x%08x reg C" % number for number in range(300)
    ]
    parent = b"uart_write addr 0x003 value 0x00000004 reg C"
    assert all(line == parent for line in lines if line not in set(handled))


def test_a_signal_handler_may_be_the_first_to_write_to_a_threads_file(
    c_program: Program, tmp_path: Path
) -> None:
    env = {"TRACEGEN_TRACE": "uart_write", "TRACEGEN_LOG": "tid", "TRACEGEN_LOG_FILE": "log-%d"}
    done = c_program.run("allocate", cwd=tmp_path, env=env)
    (log,) = tmp_path.iterdir()
    thread = log.name.replace("log-", "").encode()
    assert done.out == b"thread %s, 0 allocations, 0 descriptors\n" % thread
    assert (done.status, done.err) == (0, b"")
    assert log.read_bytes() == b"uart_write addr 0x007 value 0x00000000 reg C\n"


def test_a_thread_comes_back_to_its_file(c_program: Program, tmp_path: Path) -> None:
    env = {"TRACEGEN_TRACE": "uart_write", "TRACEGEN_LOG": "tid", "TRACEGEN_LOG_FILE": "log-%d"}
    done = c_program.run("end", cwd=tmp_path, env=env)
    assert (done.status, done.err) == (0, b"")
    (log,) = tmp_path.iterdir()
    assert log.read_bytes() == (
        b"uart_write addr 0x009 value 0x00000001 reg C\n"
        b"uart_write addr 0x009 value 0x00000002 reg C\n"
    )


def test_a_thread_is_cancelled_after_its_line(c_program: Program) -> None:
    done = c_program.run("cancel", env={"TRACEGEN_TRACE": "uart_write"})
    assert (done.status, done.out) == (0, b"cancelled\n")
    assert done.err == (
        b"uart_write addr 0x004 value 0x00000001 reg C\n"
        b"uart_write addr 0x004 value 0x00000002 reg C\n"
    )


@pytest.mark.parametrize("words", ["int", "int,tid"])
def test_nothing_leads_into_a_library_that_was_closed(
    foreign: Path, gcc: CCompiler, tmp_path: Path, words: str
) -> None:
    """Not the end of a thread that has traced there; nor is a file left open."""
    flags = ["-D_GNU_SOURCE", "-ldl"]
    program = Program(gcc.build([HERE / "closing.c"], tmp_path / "closing", flags))
    env = {"TRACEGEN_TRACE": "uart_write", "TRACEGEN_LOG": words, "TRACEGEN_LOG_FILE": "log-%d"}
    done = program.run(str(foreign / "libforeign.so"), cwd=tmp_path, env=env)
    assert (done.status, done.err) == (0, b"")
    before, *rest = done.out.splitlines()
    assert rest == [b"closed", before, b"closed"]
    logs = [log.read_bytes() for log in tmp_path.glob("log-*")]
    assert len(logs) == (3 if "tid" in words else 1)
    assert sum(log.count(b"\n") for log in logs) == (5 if "tid" in words else 3)
