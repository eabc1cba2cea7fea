# SPDX-License-Identifier: MIT
"""The rings beside a trace: what is taken of them, and what of the trace's end does not count."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import clean_environment
from simple.built import build
from traces.command import Done, tracegen
from traces.writer import PID, START, Bytes, RingsFile

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from traces.writer import Order

LINES = ['tick(unsigned ring, unsigned number) "%u %u"']
SIZE = 48
"""Bytes of a tick's record."""


def ticks(data: Bytes, ring: int, first: int, last: int) -> bytes:
    """The records of a ring with the numbers from `first` up to `last`, which is not there."""
    return b"".join(
        data.record(1, START + 1000 * (10 * number + ring), ring, number)
        for number in range(first, last)
    )


def lines(*rings: int) -> list[bytes]:
    """The lines of rings that have so many records each."""
    found = [
        (10 * number + ring, f"{ring} {number}")
        for ring, count in enumerate(rings)
        for number in range(count)
    ]
    return [f"0.{1000 * at:09d} {PID} tick {text}".encode() for at, text in sorted(found)]


@pytest.mark.parametrize("order", ["<", ">"])
def test_rings_follow_the_trace(
    tmp_path: Path, order: Order, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Each from its tail on; in the middle of one, its data begins anew."""
    data = Bytes(order)
    trace = tmp_path / "trace"
    chunks = [data.chunk(ring, 0, ticks(data, ring, 0, 80)) for ring in range(2)]
    trace.write_bytes(data.beginning(LINES) + b"".join(chunks))
    rings = RingsFile(order)
    # 4096 bytes are no multiple of a record's.
    rings.ring(80 * SIZE, ticks(data, 0, 80, 100))
    rings.ring(80 * SIZE, ticks(data, 1, 80, 80))
    rings.ring(0, ticks(data, 2, 0, 73))
    rings.unused()
    rings.write(trace)
    link = tmp_path / "a link to it"
    link.symlink_to(trace)
    for words in ([trace], ["-j", "2", trace], [link]):
        done = tracegen(capsysbinary, "read", *words)
        assert (done.status, done.lines, done.err) == (0, lines(100, 80, 73), "")
    # A shell finds both for `trace*`.
    done = tracegen(capsysbinary, "read", trace, f"{trace}.rings")
    assert (done.status, done.lines) == (1, lines(100, 80, 73))
    assert "trace.rings` is no trace: it is the rings of one, which are read with that" in done.err


def test_the_end_of_the_trace_that_the_rings_still_have(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A chunk that was written, but is not known to be; and one that was being written."""
    data = Bytes()
    trace = tmp_path / "trace"
    written = data.beginning(LINES) + data.chunk(0, 0, ticks(data, 0, 0, 10))
    pending = len(written)
    half = data.chunk(0, 10 * SIZE, ticks(data, 0, 10, 20))
    other = data.chunk(1, 0, ticks(data, 1, 0, 5)) + data.chunk(1, 5 * SIZE, ticks(data, 1, 5, 9))
    for kept in (0, 10, 63, 64, 200, len(half)):
        hole = half[:kept].ljust(len(half), b"\0")
        trace.write_bytes(written + hole + other)
        rings = RingsFile()
        rings.ring(10 * SIZE, ticks(data, 0, 10, 20), pending=(20 * SIZE, pending, 0))
        rings.ring(5 * SIZE, ticks(data, 1, 5, 9))
        rings.write(trace)
        done = tracegen(capsysbinary, "read", trace)
        assert (done.status, done.lines, done.err) == (0, lines(20, 9), ""), kept


def test_rings_of_another_trace(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    data = Bytes()
    trace = tmp_path / "trace"
    trace.write_bytes(data.beginning(LINES) + data.chunk(0, 0, ticks(data, 0, 0, 3)))
    others = [RingsFile(session=1), RingsFile(order=">")]
    for rings in others:
        rings.ring(0, ticks(data, 0, 3, 6))
        rings.write(trace)
        done = tracegen(capsysbinary, "read", trace)
        assert (done.status, done.lines) == (1, lines(3))
        assert "error[TG087]" in done.err


def test_files_of_one_trace_that_was_rotated(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """In whatever order they are named, with the rings of them all beside the newest."""
    data = Bytes()
    for number, name in enumerate(("trace.2", "trace.1", "trace")):
        chunk = data.chunk(0, 10 * SIZE * number, ticks(data, 0, 10 * number, 10 * number + 10))
        (tmp_path / name).write_bytes(data.beginning(LINES, file=number) + chunk)
    rings = RingsFile()
    rings.ring(30 * SIZE, ticks(data, 0, 30, 33))
    rings.write(tmp_path / "trace")
    names = [tmp_path / name for name in ("trace", "trace.2", "trace.1")]
    done = tracegen(capsysbinary, "read", *names)
    assert (done.status, done.lines, done.err) == (0, lines(33), "")


def test_what_rings_have_dropped_counts(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    data = Bytes()
    trace = tmp_path / "trace"
    chunk = data.chunk(0, 0, ticks(data, 0, 0, 3) + data.dropped(START + 5000, 7))
    trace.write_bytes(data.beginning(LINES) + chunk)
    rings = RingsFile()
    rings.ring(1000, b"", dropped=5)
    rings.write(trace)
    done = tracegen(capsysbinary, "stats", "--json", trace)
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out)["dropped"] == 12


def test_a_program_is_followed(toolchains: Toolchains, tmp_path: Path) -> None:
    """Its events are read while it waits, and after its end, and then the reader ends."""
    folder = tmp_path / "built"
    folder.mkdir()
    steps = build(toolchains.c("gcc"), folder)["steps"]
    program = subprocess.Popen(
        [steps.path, "fire", "5", "wait", "fire", "5", "wait", "fire", "20000"],
        cwd=tmp_path,
        env=clean_environment({"TRACEGEN_TRACE": "*;file=trace,ring=64K"}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert program.stdin is not None
    assert program.stdout is not None
    assert program.stdout.read(1) == b"."
    reader = subprocess.Popen(
        [sys.executable, "-m", "tracegen", "read", "--follow", "trace"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert reader.stdout is not None
    assert reader.stderr is not None
    numbers = [_number(reader.stdout.readline()) for _ in range(5)]
    program.stdin.write(b".")
    program.stdin.flush()
    numbers += [_number(reader.stdout.readline()) for _ in range(5)]
    program.stdin.write(b".")
    program.stdin.flush()
    program.stdin.close()
    # The rest while the program still runs, or is a process that nobody has waited for.
    numbers += [_number(reader.stdout.readline()) for _ in range(20_000)]
    assert program.wait() == 0
    program.stdout.close()
    assert reader.stdout.read() == b""
    assert reader.wait() == 0
    assert reader.stderr.read() == b""
    reader.stdout.close()
    reader.stderr.close()
    assert numbers == list(range(20_010))


def _number(line: bytes) -> int:
    words = line.split()
    assert words[2:5] == [b"tick", b"thread", b"1"], line
    return int(words[6])


def test_rings_that_have_it_all(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A trace without any record, and with rings that hold all."""
    data = Bytes()
    trace = tmp_path / "trace"
    trace.write_bytes(data.beginning(LINES))
    rings = RingsFile()
    rings.ring(4096 * 7 + 8, ticks(data, 0, 0, 5))
    rings.write(trace)
    text = b"".join(line + b"\n" for line in lines(5))
    assert tracegen(capsysbinary, "read", trace) == Done(0, text, "")
