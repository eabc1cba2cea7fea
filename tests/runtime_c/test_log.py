# SPDX-License-Identifier: MIT
"""The log: masks, files, address ranges, locks."""

from __future__ import annotations

import contextlib
import re
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import FIRE, PROGRAMS, Program
from runtime_c.test_control import SHARED_SPI, SHARED_UART, WRITE

if TYPE_CHECKING:
    from runtime_c.c_runtime import Runtime

MASKS = {
    "out_asm": 0,
    "in_asm": 1,
    "op": 2,
    "op_opt": 3,
    "int": 4,
    "exec": 5,
    "pcall": 6,
    "cpu": 8,
    "cpu_reset": 9,
    "unimp": 10,
    "guest_errors": 11,
    "mmu": 12,
    "nochain": 13,
    "page": 14,
    "op_ind": 16,
    "fpu": 17,
    "plugin": 18,
    "strace": 19,
    "tid": 20,
    "vpu": 21,
    "op_plugin": 22,
    "invalid_mem": 23,
}


def test_every_word_and_its_mask(driver: Program) -> None:
    done = driver.run(*(part for word in MASKS for part in ("mask", word)))
    assert done.out.split() == [f"0x{1 << bit:06x}" for bit in MASKS.values()]


def test_words_together(driver: Program) -> None:
    everything = sum(1 << bit for word, bit in MASKS.items() if word != "tid")
    done = driver.run("mask", "all", "mask", "int,unimp", "mask", ",int,,unimp,", "mask", "tid,all")
    both = 1 << MASKS["int"] | 1 << MASKS["unimp"]
    every = everything | 1 << MASKS["tid"]
    assert [int(mask, 16) for mask in done.out.split()] == [everything, both, both, every]


def test_unknown_words_have_no_effect(driver: Program) -> None:
    words = ["", "nosuch", "int,nosuch", "trace:", "trace:shared,nosuch", "help", "dfilter=0+1"]
    done = driver.run(*(part for word in words for part in ("mask", word)), "fire")
    assert (done.out, done.err) == ("0x000000\n" * len(words), "")


def test_a_pattern_among_the_words(driver: Program) -> None:
    done = driver.run("mask", "int,trace:shared", "fire", "state")
    assert (done.out, done.err) == ("0x008010\nno log\n", SHARED_UART + SHARED_SPI)


def test_usage_names_every_word(driver: Program) -> None:
    usage = driver.run("usage").out.splitlines()
    assert usage[0] == "Words for the log, joined by commas:"
    words = [re.fullmatch(r"  (\S+) +(\S.*)", line) for line in usage[1:]]
    named = [word[1] for word in words if word]
    assert sorted(named) == sorted([*MASKS, "all", "trace:PATTERN", "dfilter=RANGES"])


def test_masks_say_what_is_logged(driver: Program) -> None:
    words = ["guest", "1", "set", "guest_errors", "guest", "2", "log", "3", "state"]
    done = driver.run(*words, "set", "int", "guest", "4", "set", "", "log", "5", "state")
    assert (done.out, done.err) == ("enabled\nno log\n", "2\n3\n")


def test_trace_lines_do_not_need_a_mask(driver: Program) -> None:
    done = driver.run("enable", "uart_write", "set", "int", "set", "", "fire", "state")
    assert (done.out, done.err) == ("no log\n", WRITE)


def test_log_file(driver: Program, tmp_path: Path) -> None:
    words = ["enable", "uart_write", "file", "a", "state", "log", "1", "fire", "file", "b", "log"]
    done = driver.run(*words, "2", "no-file", "state", "log", "3", "fire", cwd=tmp_path)
    assert (done.out, done.err) == ("separate\nno log\n", WRITE)
    assert (tmp_path / "a").read_text() == "1\n" + WRITE
    assert (tmp_path / "b").read_text() == "2\n"


def test_a_file_is_emptied_when_it_is_opened(driver: Program, tmp_path: Path) -> None:
    log = tmp_path / "a"
    log.write_text("old\n")
    words = ["file", "a", "log", "1", "file", "a", "set", "int", "log", "2"]
    driver.run(*words, cwd=tmp_path)
    assert log.read_text() == "1\n2\n"
    driver.run("append", "file", "a", "log", "3", cwd=tmp_path)
    assert log.read_text() == "1\n2\n3\n"
    driver.run("file", "a", "log", "4", cwd=tmp_path)
    assert log.read_text() == "4\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["file", "/nowhere/b"], "cannot open '/nowhere/b': No such file or directory"),
        (["file", "b%"], "log file name 'b%' may hold one %d and no other %"),
        (["file", "b%d%d"], "log file name 'b%d%d' may hold one %d and no other %"),
        (["file", "%5d"], "log file name '%5d' may hold one %d and no other %"),
        (["tid-file", "b"], "'tid' needs a log file name with %d in it"),
        (["set", "tid"], "'tid' needs a log file name with %d in it"),
    ],
)
def test_an_error_changes_nothing(
    driver: Program, tmp_path: Path, words: list[str], message: str
) -> None:
    first = ["set", "guest_errors", "file", "a", "guest", "1"]
    done = driver.run(*first, *words, "guest", "2", cwd=tmp_path)
    assert (done.out, done.err) == (f"error: {message}\n", "")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "1\n2\n"


def test_a_fatal_error_ends_the_program(driver: Program) -> None:
    done = driver.run("fatal-file", "/nowhere/b", "list")
    assert (done.status, done.out) == (1, "")
    assert done.err == "tracegen: cannot open '/nowhere/b': No such file or directory\n"


@pytest.mark.parametrize(
    ("ranges", "inside", "outside"),
    [
        ("0x10..0x1f", ["10", "1f"], ["f", "20"]),
        ("16..31", ["10", "1f"], ["f", "20"]),
        ("0x10..0x10", ["10"], ["f", "11"]),
        ("0x10+0x10", ["10", "1f"], ["f", "20"]),
        ("0x1f-0x10", ["10", "1f"], ["f", "20"]),
        ("0x0-1", ["0"], ["1"]),
        ("010..010", ["a"], ["8"]),
        ("0XfF+1", ["ff"], ["fe", "100"]),
        ("0x10+1,0x20+1,48..0x30", ["10", "20", "30"], ["11", "1f", "31"]),
        ("0..0xffffffffffffffff", ["0", "ffffffffffffffff"], []),
        ("0xffffffffffffffff+1", ["ffffffffffffffff"], ["0", "fffffffffffffffe"]),
        ("", ["0", "ffffffffffffffff"], []),
    ],
)
def test_address_ranges(
    driver: Program, ranges: str, inside: list[str], outside: list[str]
) -> None:
    at = [word for address in (*inside, *outside) for word in ("at", address)]
    done = driver.run("filter", "0x123456+1", "filter", ranges, "set", "exec", *at)
    assert done.out.split() == ["in"] * len(inside) + ["out"] * len(outside)
    assert done.err == "".join(f"at {address}\n" for address in inside)


@pytest.mark.parametrize(
    ("ranges", "wrong"),
    [
        ("0x10", "0x10"),
        ("0x10..", "0x10.."),
        ("0x10.0x20", "0x10.0x20"),
        ("0x10..0xf", "0x10..0xf"),
        ("0x10+0", "0x10+0"),
        ("0x10-0", "0x10-0"),
        ("0-2", "0-2"),
        ("0xffffffffffffffff+2", "0xffffffffffffffff+2"),
        ("0x10000000000000000..0x10000000000000001", "0x10000000000000000..0x10000000000000001"),
        ("1+1,x", "x"),
        ("1+1,", ""),
        ("1+1,,2+1", ""),
        ("0x..1", "0x..1"),
        ("0x0x1+1", "0x0x1+1"),
        ("-1+1", "-1+1"),
        ("1+-1", "1+-1"),
        (" 1+1", " 1+1"),
        ("1+1 ", "1+1 "),
        ("1*1", "1*1"),
    ],
)
def test_wrong_address_ranges(driver: Program, ranges: str, wrong: str) -> None:
    done = driver.run("filter", "0x40+1", "filter", ranges, "at", "40", "at", "41")
    known = "(known: START..END, START+LENGTH, START-LENGTH)"
    assert done.out == f"error: '{wrong}' is no address range {known}\nin\nout\n"


def received(end: socket.socket) -> list[str]:
    """Each datagram that waits at this end."""
    end.setblocking(False)
    datagrams = []
    with contextlib.suppress(BlockingIOError):
        while True:
            datagrams.append(end.recv(1 << 16).decode())
    return datagrams


def test_one_line_is_one_write(runtime: Runtime, tmp_path: Path) -> None:
    """Standard error is a datagram socket, which shows where one write ends."""
    program = runtime.program(tmp_path / "writes", *FIRE, PROGRAMS / "writes.c")
    for env, context in (({}, ""), ({"TRACEGEN_LOG_TIMESTAMP": "1"}, r"\d+@\d+\.\d{6}:")):
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        with ours, theirs:
            done = program.run(env=env, stderr=theirs.fileno())
            theirs.close()
            assert done.status == 0
            writes = received(ours)
        expected = [
            f"{context}uart_write addr 0x001 value 0x00000002 reg cr\n",
            *(f"{context}uart_text text {'x' * length}\n" for length in (493, 494, 495, 496, 3000)),
            f"{context}uart_text text \\(null\\)\n",
            f"{context}not a line",
            f"{context}{'y' * 2000}\n",
            "tracegen: no event is called 'nosuch'\n",
            f"{context}uart_reset \n",
            f"{context}piece one, piece two, piece three\n",
            f"{context}after\n",
        ]
        assert len(writes) == len(expected)
        for write, pattern in zip(writes, expected):
            assert re.fullmatch(pattern, write), (write, pattern)


def test_locks_nest(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "locks", *FIRE, PROGRAMS / "locks.c")
    done = program.run(cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert (tmp_path / "log").read_text() == "uart_reset \na, b, c, d\nlast\n"


def test_errno_is_preserved(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "errno", *FIRE, PROGRAMS / "errno_kept.c")
    done = program.run()
    assert (done.status, done.out) == (0, "")
    assert done.err == (
        "uart_write addr 0x001 value 0x00000002 reg cr\n"
        f"uart_text text {'x' * 3000}\nfile name too long: File name too long\n"
    )


def test_errors(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "errors", PROGRAMS / "errors.c")
    done = program.run()
    assert (done.status, done.err) == (0, "tracegen: reported: 7\n")
    assert done.out == f"first\nno room: No space left on device\n{'x' * 2000}\npassed on\n"
    done = program.run("fatal")
    assert (done.status, done.err) == (1, "tracegen: that is fatal\n")
    done = program.run("abort")
    assert (done.status, done.err) == (-6, "tracegen: that is worse\n")


def test_a_full_disk_is_reported_once(driver: Program) -> None:
    words = ["enable", "*", "file", "/dev/full", "log", "1", "fire", "state"]
    done = driver.run(*words)
    assert (done.status, done.out) == (0, "separate\n")
    assert done.err == "tracegen: cannot write the log: No space left on device\n"


def test_closed_standard_error(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "closed", *FIRE, PROGRAMS / "closed.c")
    env = {"TRACEGEN_TRACE": "*", "TRACEGEN_LOG": "int"}
    done = program.run(env=env, cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, "went on\n", "")


def test_messages_do_not_get_into_the_log(driver: Program, tmp_path: Path) -> None:
    """The shell starts the program without standard error, so that its number is free."""
    log = tmp_path / "log"
    env = {"TRACEGEN_TRACE": "shared;nosuch", "TRACEGEN_LOG_FILE": str(log)}
    shell = Program(Path("/bin/sh"))
    done = shell.run("-c", 'exec "$0" fire 2>&-', str(driver.path), env=env)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert log.read_text() == SHARED_UART + SHARED_SPI


def test_the_log_keeps_its_descriptor(runtime: Runtime, tmp_path: Path) -> None:
    """A writer that has the number already writes to no other file."""
    program = runtime.program(tmp_path / "changes", *FIRE, PROGRAMS / "changes.c")
    done = program.run(cwd=tmp_path)
    assert (done.status, done.err) == (0, "")
    assert done.out == "300 300\n"
    lines = (tmp_path / "a").read_text() + (tmp_path / "b").read_text()
    assert lines == 300 * "uart_reset \n"
