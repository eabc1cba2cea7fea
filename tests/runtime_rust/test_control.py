# SPDX-License-Identifier: MIT
"""Switching events, by the program and by its environment."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from runtime_rust.rust_runtime import Program

ALL = "board_up uart_write uart_reset uart_dma"


def on(machine: Program, *words: str, **variables: str) -> list[str]:
    """The events that are on after `words`; the program must have nothing to complain about."""
    done = machine.run(*words, "on", env=variables)
    assert (done.status, done.err) == (0, b"")
    return sorted(done.out.decode().split())


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        ("*", "board_up uart_dma uart_reset uart_write"),
        ("uart_?????", "uart_reset uart_write"),
        ("enable=uart_*,-uart_w*", "uart_dma uart_reset"),
        ("-uart_*,uart_*,board_up", "board_up uart_dma uart_reset uart_write"),
        (" uart_reset\t; ;enable=board_up;", "board_up uart_reset"),
        ("a,,b*", ""),
        ("no_*", ""),
        ("-uart_old", ""),
        ("", ""),
    ],
)
def test_specs(machine: Program, spec: str, expected: str) -> None:
    assert on(machine, TRACEGEN_TRACE=spec) == expected.split()
    if ";" not in spec:
        assert on(machine, f"opt={spec}") == expected.split()


def test_patterns_of_the_program(machine: Program) -> None:
    assert on(machine, "enable=uart_*", "enable=-uart_dma") == ["uart_reset", "uart_write"]
    assert on(machine, "set=uart_dma", "set=uart_old") == ["uart_dma"]
    assert on(machine, "set=uart_dma", "unset=uart_dma") == []


def test_walks(machine: Program) -> None:
    done = machine.run("matching=*_up", "matching=nothing", "group=uart", "group=cpu")
    up, nothing, group, other = done.out.decode().splitlines()
    assert (up, nothing, other) == ("board_up", "", "")
    assert sorted(group.split()) == sorted([*ALL.split(), "uart_old"])


def test_events_file(machine: Program, tmp_path: Path) -> None:
    (tmp_path / "a,b").write_bytes(b"# these\nuart_*\r\n\n \t-uart_dma \n#board_up\n\xff\n")
    done = machine.run("on", cwd=tmp_path, env={"TRACEGEN_TRACE": "events=a,,b"})
    assert sorted(done.out.split()) == [b"uart_reset", b"uart_write"]
    assert done.err == "tracegen: no event is called '\ufffd'\n".encode()


@pytest.mark.parametrize("word", ["help", "enable=help", "uart_wirte;foo_*,help"])
def test_help_in_the_environment(machine: Program, word: str) -> None:
    done = machine.run("fire", env={"TRACEGEN_TRACE": word})
    assert (done.status, done.err) == (0, b"")
    assert done.out == machine.run("list").out != b""


def test_help_by_the_program(machine: Program) -> None:
    done = machine.run("enable=help", "usage")
    assert done == machine.run("list")


NAMES = b"tracegen: no event is called 'uart_wirte'\n"
OUT = b"tracegen: event 'uart_old' is compiled out\n"


def test_names_that_can_have_no_effect(machine: Program) -> None:
    done = machine.run("fire", env={"TRACEGEN_TRACE": "uart_wirte,uart_old,-uart_old,uart_wirte"})
    assert sorted([done.err]) in ([NAMES + OUT], [OUT + NAMES])
    assert machine.run("enable=uart_wirte").err == NAMES
    assert machine.run("enable=-uart_wirte").err == NAMES
    assert machine.run("enable=uart_old", "enable=-uart_old").err == OUT


def test_a_message_that_nobody_reads_does_not_end_the_program(machine: Program) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = machine.run("on", env={"TRACEGEN_TRACE": "uart_wirte,uart_reset"}, stderr=writing)
    os.close(writing)
    assert (done.status, done.out) == (0, b"uart_reset\n")


MISTAKES = [
    ("foo=1", "unknown key 'foo' (known: enable, events, file)"),
    ("=1", "unknown key '' (known: enable, events, file)"),
    ("enable=", "key 'enable' needs a value"),
    ("events=", "key 'events' needs a value"),
    ("file=", "key 'file' needs a value"),
    ("events=no/file", "cannot open 'no/file': No such file or directory"),
    ("events=.", "cannot read '.': Is a directory"),
]


@pytest.mark.parametrize(("spec", "message"), MISTAKES)
def test_mistakes_in_a_spec(machine: Program, spec: str, message: str) -> None:
    done = machine.run("on", env={"TRACEGEN_TRACE": f"{spec},uart_reset"})
    assert done.status == 0
    assert done.err.decode() == f"tracegen: TRACEGEN_TRACE: {message}\n"
    assert done.out == b"uart_reset\n"

    done = machine.run(f"opt={spec}", "list")
    assert (done.status, done.out) == (1, b"")
    assert done.err.decode() == f"tracegen: {message}\n"


def test_the_log_file_of_a_spec(machine: Program, tmp_path: Path) -> None:
    machine.run("fire", cwd=tmp_path, env={"TRACEGEN_TRACE": "uart_reset,file=first,file=log"})
    assert (tmp_path / "log").read_bytes() == b"uart_reset\n"
    assert not (tmp_path / "first").exists()

    done = machine.run("opt=uart_reset,file=late", "fire", "init-file", "fire", cwd=tmp_path)
    assert done.err == b"uart_reset\n"
    assert (tmp_path / "late").read_bytes() == b"uart_reset\n"

    done = machine.run("opt=file=no/log", "init-file", "list", cwd=tmp_path)
    assert (done.status, done.out) == (1, b"")
    assert done.err == b"tracegen: cannot open 'no/log': No such file or directory\n"


def test_variables_need_not_be_utf_8(machine: Program, tmp_path: Path) -> None:
    (tmp_path / "\udcfe").write_text("uart_dma\n")
    trace = "uart_reset,\udcff,events=\udcfe,file=\udcff"
    env = {"TRACEGEN_TRACE": trace, "TRACEGEN_LOG": "trace:board_*,\udcfd"}
    done = machine.run("on", cwd=tmp_path, env=env)
    assert done.status == 0
    assert sorted(done.out.split()) == [b"board_up", b"uart_dma", b"uart_reset"]
    assert done.err.decode() == (
        "tracegen: TRACEGEN_LOG: unknown word '\ufffd' (TRACEGEN_LOG=help lists them)\n"
        "tracegen: no event is called '\ufffd'\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["\udcfe", "\udcff"]

    name = {"TRACEGEN_LOG_FILE": "\udcff-%d", "TRACEGEN_LOG": "tid", "TRACEGEN_TRACE": "*"}
    done = machine.run("set=uart_reset", "fire", cwd=tmp_path, env=name)
    assert (done.status, done.err) == (0, b"")
    (log,) = tmp_path.glob("\udcff-*")
    assert b"\nuart_reset\n" in log.read_bytes()


def test_all_mistakes_of_a_spec_are_told(machine: Program) -> None:
    done = machine.run("opt=foo=1,bar=2", "list")
    assert (done.status, done.out) == (1, b"")
    known = "(known: enable, events, file)"
    assert done.err.decode() == (
        f"tracegen: unknown key 'foo' {known}\ntracegen: unknown key 'bar' {known}\n"
    )


def test_an_empty_pattern_does_nothing(machine: Program) -> None:
    assert on(machine, "enable=") == []
