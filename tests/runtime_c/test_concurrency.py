# SPDX-License-Identifier: MIT
"""Threads, signal handlers and forks: lines stay whole, and nothing waits for itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import FIRE, FIXTURE, INCLUDES, PROGRAMS, build_runtime
from sanitizers import SANITIZERS, sanitizer_flags

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from runtime_c.c_runtime import Runtime

WRITERS = "abcd"
ROUNDS = 200


def expected_texts() -> Counter[str]:
    """The lines of programs/threads.c that do not depend on what is switched when."""
    lines: Counter[str] = Counter()
    for letter in WRITERS:
        for length in (20, 700):
            lines[f"uart_text text {letter * length}"] += ROUNDS // 2
            lines[letter * (length + 1)] += ROUNDS // 2
            lines[letter * (length + 2)] += ROUNDS // 2
    return lines


def check_lines(texts: list[str]) -> None:
    lines = Counter(line for text in texts for line in text.splitlines())
    inside = {f"uart_write addr 0x{n:03x} value 0x00000000 reg inside" for n in range(ROUNDS)}
    assert Counter({line: lines[line] for line in lines if line not in inside}) == expected_texts()
    assert all(text.endswith("\n") for text in texts if text)


def test_threads_do_not_tear_lines(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "threads", *FIRE, PROGRAMS / "threads.c")
    done = program.run("one", cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")
    check_lines([(tmp_path / "one").read_text()])


def test_no_line_is_lost_when_the_file_changes(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "threads", *FIRE, PROGRAMS / "threads.c")
    done = program.run("one", "two-%d", cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")
    (two,) = tmp_path.glob("two-*")
    check_lines([(tmp_path / "one").read_text(), two.read_text()])


@pytest.mark.parametrize("sanitizer", SANITIZERS)
def test_sanitizers_find_nothing(toolchains: Toolchains, tmp_path: Path, sanitizer: str) -> None:
    c_compiler = toolchains.c("gcc")
    flags = sanitizer_flags(sanitizer, c_compiler, tmp_path)
    folder = tmp_path / "runtime"
    folder.mkdir()
    runtime = build_runtime(c_compiler, folder, flags)
    group = c_compiler.compile(FIXTURE / "trace-uart.c", tmp_path / "uart.o", (*flags, *INCLUDES))
    for name, words, env in (
        ("threads", ["one", "two"], {}),
        ("locks", [], {}),
        ("errors", [], {}),
        ("signals", ["lock"], {}),
        ("own_files", [], {"TRACEGEN_LOG": "tid,all", "TRACEGEN_LOG_FILE": "log-%d"}),
    ):
        program = runtime.program(tmp_path / name, group, PROGRAMS / f"{name}.c")
        variables = {"TRACEGEN_TRACE": "uart_*;-uart_write", **env}
        done = program.run(*words, env=variables, cwd=tmp_path)
        assert "Sanitizer" not in done.err, done.err
        assert "runtime error" not in done.err, done.err
        assert done.status == 0, done.err
    check_lines([(tmp_path / "one").read_text(), (tmp_path / "two").read_text()])


def test_one_file_a_thread(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "own_files", *FIRE, PROGRAMS / "own_files.c")
    folder = tmp_path / "logs"
    folder.mkdir()
    env = {
        "TRACEGEN_LOG": "tid,unimp",
        "TRACEGEN_LOG_FILE": "log-%d",
        "TRACEGEN_TRACE": "uart_*",
    }
    done = program.run(env=env, cwd=folder)
    assert (done.status, done.err) == (0, "")
    threads = dict(line.split() for line in done.out.splitlines())
    assert sorted(threads.values()) == ["child", "main", "one", "two"]
    last = {"main": "uart_reset \n", "child": ""}
    assert {path.name: path.read_text() for path in folder.iterdir()} == {
        f"log-{number}": f"uart_text text {who}\n{who}\n{who} again\n"
        + last.get(who, f"uart_text text {who}\n")
        for number, who in threads.items()
    }


def test_threads_files_that_cannot_be_opened(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "own_files", *FIRE, PROGRAMS / "own_files.c")
    env = {"TRACEGEN_LOG": "tid", "TRACEGEN_LOG_FILE": "/nowhere/%d", "TRACEGEN_TRACE": "uart_text"}
    done = program.run(env=env)
    assert done.status == 0
    lines = done.err.splitlines()
    main = done.out.split()[0]
    assert lines[0] == f"tracegen: cannot open '/nowhere/{main}': No such file or directory"
    expected: Counter[str] = Counter()
    for who in ("main", "one", "two", "child"):
        expected.update([f"uart_text text {who}", who, f"{who} again"])
    expected.update(["uart_text text one", "uart_text text two"])
    assert Counter(lines[1:]) == expected


def test_a_handler_inside_the_logger_does_not_wait(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "signals", *FIRE, PROGRAMS / "signals.c")
    done = program.run("pipe")
    assert done.status == 0
    assert done.err == (
        "uart_write addr 0x00d value 0x00000000 reg handler\nuart_text text after\n"
    )
    done = program.run("lock")
    assert (done.status, done.err) == (0, "uart_reset \ncollected and written\n")


def test_handlers_anywhere(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "signals", *FIRE, PROGRAMS / "signals.c")
    done = program.run("storm", env={"TRACEGEN_LOG_FILE": "log"}, cwd=tmp_path)
    assert (done.status, done.err) == (0, "")
    lines = Counter((tmp_path / "log").read_text().splitlines())
    assert lines.pop("uart_reset ") == 100
    assert set(lines) <= {"uart_text text thread", "uart_text text main"}


def test_forks(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "forks", *FIRE, PROGRAMS / "forks.c")
    done = program.run(env={"TRACEGEN_LOG_FILE": "log"}, cwd=tmp_path)
    assert (done.status, done.err) == (0, "")
    lines = Counter((tmp_path / "log").read_text().splitlines())
    assert (lines.pop("uart_text text child"), lines.pop("child")) == (50, 50)
    assert set(lines) <= {"uart_text text parent", "parent"}


def test_a_cancelled_thread_does_not_keep_the_lock(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "cancelled", *FIRE, PROGRAMS / "cancelled.c")
    done = program.run(env={"TRACEGEN_LOG_FILE": "log"}, cwd=tmp_path)
    assert (done.status, done.err) == (0, "")
    lines = Counter((tmp_path / "log").read_text().splitlines())
    assert (lines.pop("uart_reset "), lines.pop("uart_text text main")) == (1, 20)
    assert set(lines) <= {"uart_text text thread"}
