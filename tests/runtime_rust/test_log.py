# SPDX-License-Identifier: MIT
"""Where lines go, and which."""

from __future__ import annotations

import re
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from runtime_rust.rust_runtime import Program

if TYPE_CHECKING:
    from collections.abc import Mapping

LOGGED = b"log 0x1000 2\nlogln x\n\n"
UNIMP = b"unimp 4096\nunimp ln 4096\nby its name in QEMU 4096\n"
TID = "'tid' needs a log file name with %d in it"
RANGES = "(known: START..END, START+LENGTH, START-LENGTH)"


def test_nothing_is_logged_until_it_is_wanted(machine: Program) -> None:
    done = machine.run("level", "log")
    assert (done.status, done.out, done.err) == (0, b"trace false false\n", b"")


def test_masks(machine: Program) -> None:
    done = machine.run("log", env={"TRACEGEN_LOG": "unimp"})
    assert done.err == LOGGED + UNIMP + b"in range 4096\nout of range 4096\n"
    done = machine.run("set-log=int", "log", "level", "set-log=none", "log", "level")
    assert done.err == LOGGED
    assert done.out == b"int,trace true false\ntrace false false\n"
    done = machine.run("level", env={"TRACEGEN_LOG": "all"})
    assert b",tid" not in done.out
    assert done.out.count(b",") == 21


def test_the_syntax_is_that_of_format(machine: Program) -> None:
    done = machine.run("set-log=unimp", "syntax")
    assert done.out.count(b"\n") > 80
    assert done.err.decode() == done.out.decode()


def test_a_hook_takes_what_is_logged(machine: Program) -> None:
    done = machine.run("hook", env={"TRACEGEN_LOG_TIMESTAMP": "1"})
    here = 'Some("machine::hook") Some(Some("hook.rs")) true'
    lines = done.out.decode().splitlines()
    assert lines[:6] == [
        f'none {here} "one 1\\n"',
        f'none {here} "two\\n"',
        f'unimp,guest_errors {here} "three\\n"',
        f'unimp {here} "{"x" * 2000}\\n"',
        'none None None false "pieces, between, last\\n"',
        'none None None false "held"',
    ]
    assert lines[6:] == ['none None None false "held"'] * 199
    own = re.sub(r"(?m)^\d+@\d{10,}\.\d{6}:", "", done.err.decode())
    assert own.startswith(
        "the logger's own 6\nand held\nthe logger's own 4\nand held\n"
        "the logger's own 6\nand held\nthe logger's own 2001\nand held\n"
        "the logger's own 22\nand held\n"
    )
    assert own.endswith("\nwithout\n")
    held = machine.run("set=uart_reset", "hook").err.decode().splitlines()
    assert held.count("uart_reset") == 201


def test_words(machine: Program) -> None:
    done = machine.run(
        "mask=unimp,,int",
        "mask=trace:uart_r*",
        "on",
        "mask=unimp,foo,trace:*",
        "mask=",
        "mask=trace:",
    )
    assert done.out.decode().splitlines() == [
        'Some("int,unimp")',
        'Some("trace")',
        "uart_reset",
        "None",
        "None",
        "None",
    ]
    done = machine.run(
        "level", "on", env={"TRACEGEN_LOG": ",foo,trace:,unimp,trace:uart_d*,trace:uart_wirte"}
    )
    assert done.out == b"unimp,trace true false\nuart_dma\n"
    assert done.err == (
        b"tracegen: TRACEGEN_LOG: unknown word 'foo' (TRACEGEN_LOG=help lists them)\n"
        b"tracegen: TRACEGEN_LOG: unknown word 'trace:' (TRACEGEN_LOG=help lists them)\n"
        b"tracegen: no event is called 'uart_wirte'\n"
    )


def test_usage(machine: Program) -> None:
    done = machine.run("fire", env={"TRACEGEN_LOG": "foo,help"})
    assert done.status == 0
    assert done.out == machine.run("usage").out
    text = done.out.decode()
    assert text.startswith(
        "Words for the log, joined by commas:\n  out_asm         host code that each translation"
    )
    assert text.endswith("START..END, START+LENGTH, START-LENGTH\n")
    assert text.count("\n") == 26


@pytest.mark.parametrize(
    ("ranges", "seen"),
    [
        ("0x1000+1", b"in range 4096\n"),
        ("0..0xfff,0x1001..0x1fff", b""),
        ("0..1,4096-1,0x2000+0x10", b"in range 4096\nout of range 4096\n"),
        ("0x2fff-0x1fff", b"out of range 4096\n"),
        ("0x2fff-0x2000", b"in range 4096\nout of range 4096\n"),
        ("", b"in range 4096\nout of range 4096\n"),
    ],
)
def test_address_ranges(machine: Program, ranges: str, seen: bytes) -> None:
    """The addresses are 0x1000 and 0x2000."""
    for done in (
        machine.run("log", env={"TRACEGEN_LOG": f"dfilter={ranges},unimp"}),
        machine.run("set-log=unimp", f"dfilter={ranges}", "log"),
    ):
        assert done.err == LOGGED + UNIMP + seen


def test_wrong_ranges_leave_the_former(machine: Program) -> None:
    done = machine.run("set-log=unimp", "dfilter=0x1000+1", "dfilter=1..2,5..4", "log")
    assert done.out.decode() == f"'5..4' is no address range {RANGES}\n"
    assert done.err == LOGGED + UNIMP + b"in range 4096\n"
    done = machine.run("log", env={"TRACEGEN_LOG": "unimp,dfilter=1..2,0x10"})
    assert (
        done.err.decode().splitlines()[0]
        == f"tracegen: TRACEGEN_LOG: '0x10' is no address range {RANGES}"
    )
    assert done.err.endswith(b"out of range 4096\n")


def test_a_guard_takes_what_there_is_memory_for(machine: Program, tmp_path: Path) -> None:
    log = tmp_path / "log"
    done = machine.run("fill", env={"TRACEGEN_LOG_FILE": str(log)}, memory=48 << 20)
    assert (done.status, done.err) == (0, b"")
    taken, kind = done.out.split()
    assert kind == b"OutOfMemory"
    assert log.read_bytes() == b"x" * int(taken) + b"behind\n"


def test_a_log_file(machine: Program, tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("former\n")
    done = machine.run("level", "log", env={"TRACEGEN_LOG_FILE": str(log)})
    assert (done.out, done.err) == (b"trace true true\n", b"")
    assert log.read_bytes() == LOGGED

    # Once more the same is no change; back and forth is.
    machine.run(f"log-file={log}", "log", f"log-file={log}", "log")
    assert log.read_bytes() == LOGGED * 2
    done = machine.run(
        f"log-file={log}", "log", "log-file=", "log", "append", f"log-file={log}", "log"
    )
    assert (done.err, log.read_bytes()) == (b"", LOGGED * 2)


def test_the_process_in_a_name(machine: Program, tmp_path: Path) -> None:
    env = {"TRACEGEN_LOG_FILE": "log-%d.txt", "TRACEGEN_LOG_TIMESTAMP": "1"}
    machine.run("log", cwd=tmp_path, env=env)
    (log,) = tmp_path.iterdir()
    pid = re.fullmatch(r"log-(\d+)\.txt", log.name)
    assert pid is not None
    assert log.read_text().startswith(f"{pid[1]}@")


@pytest.mark.parametrize(
    ("env", "message"),
    [
        (
            {"TRACEGEN_LOG_FILE": "a%xb"},
            "TRACEGEN_LOG_FILE: log file name 'a%xb' may hold one %d and no other %",
        ),
        (
            {"TRACEGEN_LOG_FILE": "no/log"},
            "TRACEGEN_LOG_FILE: cannot open 'no/log': No such file or directory",
        ),
        (
            {"TRACEGEN_TRACE": "file=no/log"},
            "TRACEGEN_TRACE: cannot open 'no/log': No such file or directory",
        ),
        ({"TRACEGEN_LOG": "unimp,tid"}, f"TRACEGEN_LOG: {TID}"),
        ({"TRACEGEN_LOG_TIMESTAMP": "2"}, "TRACEGEN_LOG_TIMESTAMP: '2' is neither 0 nor 1"),
    ],
)
def test_mistakes_in_the_environment(
    machine: Program, tmp_path: Path, env: Mapping[str, str], message: str
) -> None:
    done = machine.run("set=uart_reset", "fire", cwd=tmp_path, env=env)
    assert done.status == 0
    assert done.err.decode() == f"tracegen: {message}\nuart_reset\n"
    assert list(tmp_path.iterdir()) == []


def test_mistakes_of_the_program(machine: Program, tmp_path: Path) -> None:
    done = machine.run("set-log=tid", "log-file=%d%d", "log-file=no/log", "level", cwd=tmp_path)
    assert done.out.decode().splitlines() == [
        TID,
        "log file name '%d%d' may hold one %d and no other %",
        "cannot open 'no/log': No such file or directory",
        "trace false false",
    ]


def test_timestamps(machine: Program) -> None:
    env = {"TRACEGEN_LOG_TIMESTAMP": "1", "TRACEGEN_LOG": "unimp", "TRACEGEN_TRACE": "uart_reset"}
    done = machine.run("fire", "log", "guard", env=env)
    assert re.sub(rb"(?m)^\d+@\d{10,}\.\d{6}:", b"CONTEXT:", done.err) == (
        b"CONTEXT:uart_reset\n"
        b"CONTEXT:log 0x1000 2\n"
        b"CONTEXT:logln x\n"
        b"CONTEXT:\n"
        b"CONTEXT:unimp 4096\n"
        b"CONTEXT:unimp ln 4096\n"
        b"CONTEXT:by its name in QEMU 4096\n"
        b"CONTEXT:in range 4096\n"
        b"CONTEXT:out of range 4096\n"
        b"CONTEXT:uart_reset\n"
        b"CONTEXT:piece, inner, logged, last\n"
        b"CONTEXT:uart_reset\n"
        b"end\n"
    )


def test_each_line_is_one_write(machine: Program) -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours:
        with theirs:
            env = {
                "TRACEGEN_LOG_TIMESTAMP": "1",
                "TRACEGEN_LOG": "int",
                "TRACEGEN_TRACE": "uart_*,nonsense",
            }
            machine.run("fire", "long=5000", "log", "guard", env=env, stderr=theirs.fileno())
        # The last is empty: everybody has closed the other end.
        writes = list(iter(lambda: ours.recv(100_000), b""))
    assert writes[0] == b"tracegen: no event is called 'nonsense'\n"
    assert [re.sub(rb"^\d+@\d{10,}\.\d{6}:", b"CONTEXT:", text) for text in writes[1:]] == [
        b"CONTEXT:uart_write addr 0x010 value 0x000000ff reg THR\n",
        b"CONTEXT:uart_write addr 0xabcd value 0xffffffff reg (null)\n",
        b"CONTEXT:uart_dma from (nil) length +0042 flag \x80 end \0\n",
        b"CONTEXT:uart_reset\n",
        b"CONTEXT:uart_write addr 0x001 value 0x00000002 reg " + b"x" * 5000 + b"\n",
        b"CONTEXT:log 0x1000 2\n",
        b"CONTEXT:logln x\n",
        b"CONTEXT:\n",
        b"CONTEXT:uart_reset\n",
        b"CONTEXT:piece, inner, logged, last\n",
        b"CONTEXT:uart_reset\n",
        b"end\n",
    ]


def test_a_guard_keeps_together_what_is_written_in_pieces(machine: Program) -> None:
    done = machine.run("set=uart_reset", "set-log=int", "guard")
    assert done.err == b"uart_reset\npiece, inner, logged, last\nuart_reset\nend\n"


def test_what_is_printed_may_log(machine: Program) -> None:
    done = machine.run("enable=uart_*", "set-log=int", "nested")
    held = b"uart_write addr 0x001 value 0x00000002 reg held\n"
    assert done.err == (
        b"uart_reset\ninside\n" + held + b"guarded\n[talkative]\n"
        b"uart_reset\n" + b"<inside\n" + held + b"guarded\ntalkative>\n"
    )


@pytest.mark.parametrize("length", [0, 460, 470, 471, 472, 473, 512, 513, 100_000])
def test_long_lines_are_whole(machine: Program, length: int) -> None:
    done = machine.run("set=uart_write", f"long={length}")
    assert done.err == b"uart_write addr 0x001 value 0x00000002 reg " + b"x" * length + b"\n"


def test_a_full_disk_is_told_once(machine: Program) -> None:
    done = machine.run(
        "fire", "fire", "list", env={"TRACEGEN_LOG_FILE": "/dev/full", "TRACEGEN_TRACE": "*"}
    )
    assert (done.status, done.err) == (
        0,
        b"tracegen: cannot write the log: No space left on device\n",
    )
    assert done.out != b""


def test_standard_error_may_be_closed(machine: Program) -> None:
    done = Program(Path("/bin/sh")).run(
        "-c",
        f"exec '{machine.path}' fire list 2>&-",
        env={"TRACEGEN_TRACE": "*,nonsense", "TRACEGEN_LOG": "foo"},
    )
    assert (done.status, done.err) == (0, b"")
    assert done.out == machine.run("list").out


def test_a_log_file_is_not_taken_for_standard_error(machine: Program, tmp_path: Path) -> None:
    for name, words in (("log", ""), ("log-%d", "tid")):
        done = Program(Path("/bin/sh")).run(
            "-c",
            f"exec '{machine.path}' fire 2>&-",
            cwd=tmp_path,
            env={
                "TRACEGEN_TRACE": "uart_reset,nonsense",
                "TRACEGEN_LOG_FILE": name,
                "TRACEGEN_LOG": words,
            },
        )
        assert (done.status, done.err) == (0, b"")
        (log,) = tmp_path.iterdir()
        assert log.read_bytes() == b"uart_reset\n"
        log.unlink()
