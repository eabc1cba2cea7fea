# SPDX-License-Identifier: MIT
"""The TRACEGEN_ variables, and mistakes in them, which never stop a program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import PROGRAMS
from runtime_c.test_control import (
    ALL,
    NAMES,
    RESET,
    SHARED_SPI,
    SHARED_UART,
    TEXT,
    TRANSFER,
    WRITE,
)

if TYPE_CHECKING:
    from pathlib import Path

    from runtime_c.c_runtime import Program, Runtime


def message(text: str, variable: str = "") -> str:
    return f"tracegen: {variable}{': ' if variable else ''}{text}\n"


@pytest.mark.parametrize(
    ("spec", "text"),
    [
        ("*", ALL),
        ("", ""),
        ("uart_*;-uart_reset", WRITE + TEXT),
        (" uart_* ;\t-uart_reset ;; ", WRITE + TEXT),
        ("uart_*,-uart_reset;enable=spi*", WRITE + TEXT + TRANSFER),
        ("uart_reset;uart_*;-uart_reset;uart_reset", WRITE + RESET + TEXT),
        ("uart_reset;-uart_reset;uart_reset", RESET),
    ],
)
def test_trace(driver: Program, spec: str, text: str) -> None:
    done = driver.run("fire", env={"TRACEGEN_TRACE": spec})
    assert (done.status, done.out, done.err) == (0, "", text)


@pytest.mark.parametrize(
    ("spec", "messages"),
    [
        ("foo=1", message("unknown key 'foo' (known: enable, events, file)", "TRACEGEN_TRACE")),
        ("events=", message("key 'events' needs a value", "TRACEGEN_TRACE")),
        (
            "events=/nowhere/x",
            message("cannot open '/nowhere/x': No such file or directory", "TRACEGEN_TRACE"),
        ),
        ("uart_wirte", message("no event is called 'uart_wirte'")),
        ("uart_wirte;-uart_wirte", 2 * message("no event is called 'uart_wirte'")),
        ("uart_wirte;uart_wirte,uart_wirte", message("no event is called 'uart_wirte'")),
        ("uart_dropped;-uart_dropped", message("event 'uart_dropped' is compiled out")),
        (
            "file=/nowhere/log",
            message("cannot open '/nowhere/log': No such file or directory", "TRACEGEN_TRACE"),
        ),
        (
            "file=%s",
            message("log file name '%s' may hold one %d and no other %", "TRACEGEN_TRACE"),
        ),
    ],
)
def test_mistakes_in_trace(driver: Program, spec: str, messages: str) -> None:
    done = driver.run("fire", env={"TRACEGEN_TRACE": f"{spec};spi_transfer"})
    assert (done.status, done.err) == (0, messages + TRANSFER)


def test_help_lists_the_events(driver: Program) -> None:
    for spec in ("help", "uart_*;help,nosuch"):
        done = driver.run("fire", "count", env={"TRACEGEN_TRACE": spec})
        assert (done.status, done.out) == (0, "".join(f"{name}\n" for name in NAMES))
        assert done.err == ""


def test_start_up_warnings_are_not_repeated(driver: Program) -> None:
    done = driver.run("enable", "shared", "init", env={"TRACEGEN_TRACE": "nosuch"})
    assert done.err == message("no event is called 'nosuch'")


def test_trace_file(driver: Program, tmp_path: Path) -> None:
    log = tmp_path / "log"
    done = driver.run("fire", "state", env={"TRACEGEN_TRACE": f"shared,file={log}"})
    assert (done.out, done.err) == ("separate\n", "")
    assert log.read_text() == SHARED_UART + SHARED_SPI


def test_the_variable_for_the_log_file_wins(driver: Program, tmp_path: Path) -> None:
    log, other = tmp_path / "log", tmp_path / "other"
    env = {"TRACEGEN_TRACE": f"shared,file={other}", "TRACEGEN_LOG_FILE": str(log)}
    assert driver.run("fire", env=env).err == ""
    assert log.read_text() == SHARED_UART + SHARED_SPI
    assert not other.exists()


def test_log_words(driver: Program) -> None:
    words = ["guest", "bad guest", "log", "plain", "state", "fire"]
    assert driver.run(*words).err == ""
    done = driver.run(*words, env={"TRACEGEN_LOG": "unimp"})
    assert (done.out, done.err) == ("enabled\n", "plain\n")
    done = driver.run(*words, env={"TRACEGEN_LOG": "unimp,guest_errors,trace:shared"})
    assert done.err == "bad guest\nplain\n" + SHARED_UART + SHARED_SPI
    done = driver.run(*words, env={"TRACEGEN_LOG": "all"})
    assert done.err == "bad guest\nplain\n"


def test_a_pattern_alone_does_not_enable_the_log(driver: Program) -> None:
    env = {"TRACEGEN_LOG": "trace:uart_write"}
    done = driver.run("log", "not printed", "state", "fire", env=env)
    assert (done.out, done.err) == ("no log\n", WRITE)


@pytest.mark.parametrize(
    ("words", "messages"),
    [
        ("nosuch", message("unknown word 'nosuch' (TRACEGEN_LOG=help lists them)", "TRACEGEN_LOG")),
        ("trace:", message("unknown word 'trace:' (TRACEGEN_LOG=help lists them)", "TRACEGEN_LOG")),
        ("trace:nosuch", message("no event is called 'nosuch'")),
        ("tid", message("'tid' needs a log file name with %d in it", "TRACEGEN_LOG")),
        (
            "dfilter=0..1,8",
            message(
                "'8' is no address range (known: START..END, START+LENGTH, START-LENGTH)",
                "TRACEGEN_LOG",
            ),
        ),
    ],
)
def test_mistakes_in_log(driver: Program, words: str, messages: str) -> None:
    done = driver.run("guest", "bad guest", env={"TRACEGEN_LOG": f"{words},,guest_errors"})
    assert (done.status, done.err) == (0, messages + "bad guest\n")


def test_address_ranges(driver: Program) -> None:
    words = [word for address in ("f", "10", "1f", "20", "3f", "40") for word in ("at", address)]
    env = {"TRACEGEN_LOG": "exec,dfilter=0x10..0x1f,0x3f+1,int"}
    done = driver.run(*words, env=env)
    assert done.out.split() == ["out", "in", "in", "out", "in", "out"]
    assert done.err == "at 10\nat 1f\nat 3f\n"


@pytest.mark.parametrize("ranges", ["0x10+1,dfilter=", ",dfilter=0x10+1", ",dfilter=,16+1"])
def test_an_empty_filter_adds_nothing(driver: Program, ranges: str) -> None:
    done = driver.run("at", "10", "at", "11", env={"TRACEGEN_LOG": f"exec,dfilter={ranges}"})
    assert (done.out.split(), done.err) == (["in", "out"], "at 10\n")


def test_log_help(driver: Program) -> None:
    done = driver.run("log", "not reached", env={"TRACEGEN_LOG": "int,help"})
    assert (done.status, done.err) == (0, "")
    assert done.out == driver.run("usage").out


def test_log_file(driver: Program, tmp_path: Path) -> None:
    env = {"TRACEGEN_LOG_FILE": "log-%d", "TRACEGEN_TRACE": "uart_write"}
    done = driver.run("fire", "state", "log", "plain", env=env, cwd=tmp_path)
    assert (done.out, done.err) == ("separate\n", "")
    (log,) = tmp_path.iterdir()
    assert re.fullmatch(r"log-\d+", log.name)
    assert log.read_text() == WRITE + "plain\n"


def test_log_file_is_emptied(driver: Program, tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("old\n")
    driver.run("fire", env={"TRACEGEN_LOG_FILE": str(log), "TRACEGEN_TRACE": "uart_write"})
    assert log.read_text() == WRITE


@pytest.mark.parametrize(
    ("words", "name", "messages"),
    [
        (
            "int",
            "/nowhere/log",
            message("cannot open '/nowhere/log': No such file or directory", "TRACEGEN_LOG_FILE"),
        ),
        (
            "int,tid",
            "a%xb",
            message("log file name 'a%xb' may hold one %d and no other %", "TRACEGEN_LOG_FILE")
            + message("'tid' needs a log file name with %d in it", "TRACEGEN_LOG"),
        ),
        (
            "int",
            "%d%d",
            message("log file name '%d%d' may hold one %d and no other %", "TRACEGEN_LOG_FILE"),
        ),
    ],
)
def test_mistakes_in_log_file(
    driver: Program, tmp_path: Path, words: str, name: str, messages: str
) -> None:
    env = {"TRACEGEN_LOG": words, "TRACEGEN_LOG_FILE": name, "TRACEGEN_TRACE": "shared"}
    done = driver.run("state", "fire", env=env, cwd=tmp_path)
    assert (done.status, done.out) == (0, "enabled\n")
    assert done.err == messages + SHARED_UART + SHARED_SPI
    assert list(tmp_path.iterdir()) == []


def test_tid_without_a_place_for_it_leaves_one_file(driver: Program, tmp_path: Path) -> None:
    log = tmp_path / "log"
    env = {"TRACEGEN_LOG": "tid", "TRACEGEN_LOG_FILE": str(log), "TRACEGEN_TRACE": "shared"}
    done = driver.run("fire", env=env)
    assert done.err == message("'tid' needs a log file name with %d in it", "TRACEGEN_LOG")
    assert log.read_text() == SHARED_UART + SHARED_SPI


def test_timestamps(driver: Program) -> None:
    env = {"TRACEGEN_LOG": "int", "TRACEGEN_LOG_TIMESTAMP": "1", "TRACEGEN_TRACE": "shared"}
    lines = driver.run("log", "plain", "fire", env=env).err.splitlines()
    matches = [re.fullmatch(r"(\d+)@(\d{10,})\.(\d{6}):(.*)", line) for line in lines]
    parts = [match.groups() for match in matches if match]
    assert [part[3] for part in parts] == ["plain", "shared from uart 1", "shared from spi 2"]
    assert len({part[0] for part in parts}) == 1
    times = [(int(part[1]), int(part[2])) for part in parts]
    assert times == sorted(times)


@pytest.mark.parametrize(
    ("value", "messages"),
    [
        ("0", ""),
        ("", ""),
        ("yes", message("'yes' is neither 0 nor 1", "TRACEGEN_LOG_TIMESTAMP")),
    ],
)
def test_no_timestamps(driver: Program, value: str, messages: str) -> None:
    env = {"TRACEGEN_LOG": "int", "TRACEGEN_LOG_TIMESTAMP": value}
    assert driver.run("log", "plain", env=env).err == messages + "plain\n"


def test_a_program_without_events_has_a_log(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "plain", PROGRAMS / "no_events.c")
    env = {"TRACEGEN_LOG": "guest_errors", "TRACEGEN_TRACE": "nosuch"}
    assert program.run(env=env).err == "no events here\n"
    # What start-up could not tell, the first call of the control interface does.
    done = program.run("init", env=env)
    assert done.err == "no events here\n" + message("no event is called 'nosuch'")
    assert program.run(env={}).err == ""
