# SPDX-License-Identifier: MIT
"""bpftrace reads the arguments of a program that runs, and prints what the log does."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from dtrace.small import EVENTS, Driven, build_small
from generated import tracegen

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Callable

    from typing_extensions import Self

    from both_languages import RustArchives
    from conftest import Toolchains

ON = 1
RAISED = 1 << 16


class Patience:
    """How long a tool may take: so long that none that works comes near."""

    def __init__(self) -> None:
        self._end = time.monotonic() + 60

    @property
    def lasts(self) -> bool:
        return time.monotonic() < self._end


class Bpftrace:
    """bpftrace, running a script."""

    def __init__(self, script: Path) -> None:
        self._output = script.with_suffix(".out")
        with self._output.open("wb") as out:
            self._process = subprocess.Popen(
                ["bpftrace", "-B", "none", script], stdout=out, stderr=subprocess.STDOUT
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._process.kill()
        self._process.wait()

    def check(self) -> None:
        """Fails the test where it has ended; skips it where this system forbids it."""
        if self._process.poll() is None:
            return
        told = self._output.read_text(errors="replace")
        if os.geteuid() != 0 or "Operation not permitted" in told:
            pytest.skip(f"needs the right to use bpftrace: {told}")
        pytest.fail(told, pytrace=False)

    def lines(self, count: int) -> list[bytes]:
        """Waits until it has printed so many lines of events, ends it, and returns what there is:
        it drops what it has not printed by then."""
        patience = Patience()
        while len(self._lines) < count and patience.lasts:
            self.check()
        self._process.send_signal(signal.SIGINT)
        self._process.wait()
        return self._lines

    @property
    def _lines(self) -> list[bytes]:
        names = tuple(f"{event.name} ".encode() for event in EVENTS)
        lines = self._output.read_bytes().split(b"\n")[:-1]
        return [line for line in lines if line.startswith(names)]


def write_script(program: Path, *words: str) -> Path:
    done = tracegen("bpftrace", "--binary", program, *words)
    assert (done.returncode, done.stderr) == (0, b"")
    script = program.with_name("script.bt")
    script.write_bytes(done.stdout)
    return script


def wait_for(driven: Driven, words: list[int], bpftrace: Bpftrace) -> None:
    """Returns when the program's state words are these."""
    patience = Patience()
    while driven.words != words:
        bpftrace.check()
        if not patience.lasts:
            pytest.fail(f"the state words stay {driven.words}, and never are {words}")


def logged(program: Path) -> list[bytes]:
    """The lines of all events in the log."""
    with Driven(program, "*") as driven:
        assert driven.words == [ON] * len(EVENTS)
        driven.tell("fire")
        return driven.end().split(b"\n")[:-1]


@pytest.fixture(autouse=True)
def _needs_it() -> None:
    if shutil.which("bpftrace") is None:
        pytest.skip("needs bpftrace")


@pytest.mark.parametrize(
    ("language", "compiler", "flags"),
    [
        ("c", "gcc", "-O2"),
        ("rust-newest", "gcc", "-O2"),
        pytest.param("rust-1.63", "gcc", "-O0", marks=pytest.mark.slow),
        pytest.param("c", "clang", "-O0", marks=pytest.mark.slow),
        pytest.param("c", "gcc", "-O2 -fno-pie -no-pie", marks=pytest.mark.slow),
        pytest.param("c", "gcc", "-O2 -DTRACEGEN_USE_SYS_SDT_H", marks=pytest.mark.slow),
    ],
)
def test_a_script_prints_what_the_log_does(
    toolchains: Toolchains,
    archives_of: Callable[[str], RustArchives | None],
    runtime: Path,
    tmp_path: Path,
    language: str,
    compiler: str,
    flags: str,
) -> None:
    program = build_small(
        toolchains.c(compiler), runtime, tmp_path, tuple(flags.split()), archives_of(language)
    )
    count = len(EVENTS)
    with Driven(program) as driven:
        assert driven.words == [0] * count
        with Bpftrace(write_script(program)) as bpftrace:
            wait_for(driven, [RAISED] * count, bpftrace)
            driven.tell("fire")
            printed = bpftrace.lines(count)
        # The semaphores are down again when the tool has left.
        assert driven.words == [0] * count
        driven.tell("fire")
        # The probes do not switch events on: nothing is in the log.
        assert driven.end() == b""
    assert [without_floating(line) for line in printed] == [
        without_floating(line) for line in logged(program)
    ]


def without_floating(line: bytes) -> bytes:
    """The line, and of floating point, which bpftrace has as bits, the values as such bits."""
    return {
        b"real 1.500000 -0.25": b"real 3ff8000000000000 bfd0000000000000",
    }.get(line, line)


def test_it_watches_what_it_is_told_to(small: Path) -> None:
    names = [event.name for event in EVENTS]
    chosen = [name for name in names if name == "null" or name.startswith("s")]
    assert chosen == ["small", "null", "seven"]
    expected = [
        (RAISED if name in chosen else 0) | (ON if name.startswith("t") else 0) for name in names
    ]
    script = write_script(small, "s*", "null")
    with Driven(small, "t*") as driven, Bpftrace(script) as bpftrace:
        wait_for(driven, expected, bpftrace)
        driven.tell("fire")
        assert [line.split(b" ")[0].decode() for line in bpftrace.lines(3)] == chosen
        assert [line.split(b" ")[0] for line in driven.end().splitlines()] == [b"text", b"ten"]


def test_each_string_is_cut_where_it_is_told(small: Path) -> None:
    text = write_script(small).read_text()
    assert "// Strings are cut at 64 bytes" in text
    assert re.search(r'str\(arg1, arg0\) : "\(null\)"', text)
