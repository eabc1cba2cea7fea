# SPDX-License-Identifier: MIT
"""What other readers make of the files: one that knows simpletrace alone, and `tracegen read`."""

from __future__ import annotations

import signal
import struct
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import PATIENCE_SECONDS
from simple.built import text_of
from simple.plain_reader import read_plainly
from simple.test_crashes import start
from simple.test_files import on_small_disk
from simple.test_simple import traced
from simple.trace_file import read_trace

if TYPE_CHECKING:
    from pathlib import Path

    from simple.built import Built, BuiltInC

EVENTS = {
    "tick": "iis",
    "handled": "i",
    "named": "s",
    "kinds": "iiiiissii",
    "nothing": "",
    "now": "i",
    "late": "is",
}


def tracegen_read(*words: str | Path) -> tuple[list[str], str, int]:
    """What `tracegen read` prints: lines, messages, and its status."""
    done = subprocess.run(
        [sys.executable, "-m", "tracegen", "read", *words],
        capture_output=True,
        text=True,
        errors="surrogateescape",
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    return done.stdout.splitlines(), done.stderr, done.returncode


def test_a_plain_reader_reads_values(built: Built, tmp_path: Path) -> None:
    done = traced(built["values"], tmp_path)
    assert done.status == 0
    records = read_plainly(tmp_path / "trace", EVENTS)
    known = read_trace(tmp_path / "trace")
    pid = int(known.info["pid"])
    assert [record[:3] for record in records] == [(r.name, r.time, pid) for r in known.records]
    first, second, *_ = [record[3:] for record in records if record[0] == "kinds"]
    (single,) = struct.unpack("=f", struct.pack("=f", 0.1))
    double = struct.unpack("=2Q", struct.pack("=2d", -1.5, single))
    all_ones = 2**64 - 1
    assert first == (2**64 - 128, 65535, 1, *double, b"x" * 512, b"", all_ones, all_ones)
    # A NULL is an empty string for those who do not know what is behind the arguments.
    assert second == (127, 0, 0, 0, 2 << 61, b"", b"t", 2**63 - 1, 0)


@pytest.mark.parametrize(
    "spec", ["", ",ring=64K", ",ring=64K,full=drop", ",clock=processor,ring=64K"]
)
def test_a_plain_reader_reads_threads(built: Built, tmp_path: Path, spec: str) -> None:
    done = traced(built["threads"], tmp_path, "4", "3", "5000", spec=spec)
    assert (done.status, done.err) == (0, "")
    records = read_plainly(tmp_path / "trace", EVENTS)
    known = read_trace(tmp_path / "trace")
    by_order = sorted(tuple(map(repr, record[3:])) for record in records)
    assert by_order == sorted(tuple(map(repr, record.values)) for record in known.records)
    ticks = [record for record in records if record[0] == "tick"]
    dropped = sum(record[3] for record in records if record[0] == "dropped")  # type: ignore[misc]
    assert len(ticks) + dropped == 12 * 5000
    assert all(text == text_of(thread, n) for _, _, _, thread, n, text in ticks)  # type: ignore[arg-type]


def test_a_plain_reader_reads_rotated_files(built: Built, tmp_path: Path) -> None:
    spec = ",rotate=128K,keep=9999,ring=64K"
    done = traced(built["threads"], tmp_path, "2", "1", "60000", spec=spec)
    assert (done.status, done.err) == (0, "")
    files = list(tmp_path.iterdir())
    assert len(files) > 2
    numbers = sorted((r[3], r[4]) for path in files for r in read_plainly(path, EVENTS))
    assert numbers == [(thread, n) for thread in range(2) for n in range(60000)]


def test_a_plain_reader_reads_late_events(built_in_c: BuiltInC, tmp_path: Path) -> None:
    library = str(built_in_c.late_library())
    words = ["fire", "2", "load", library, "late", "3", "unload", "fire", "2"]
    done = traced(built_in_c["steps"], tmp_path, *words)
    assert (done.status, done.err) == (0, "")
    names = [record[0] for record in read_plainly(tmp_path / "trace", EVENTS)]
    assert names == ["tick"] * 2 + ["late"] * 3 + ["tick"] * 2


def test_a_plain_reader_reads_what_a_full_disk_has_left(built: Built, tmp_path: Path) -> None:
    command = [str(built["threads"].path), "2", "1", "50000"]
    done = on_small_disk(tmp_path, "600k", command, ",ring=64K")
    assert done.returncode == 0
    records = read_plainly(tmp_path / "kept" / "trace", EVENTS)
    known = read_trace(tmp_path / "kept" / "trace")
    from_file = [record for record in known.records if record.name == "tick"]
    assert len([r for r in records if r[0] == "tick"]) == len(from_file) - known.from_rings > 1000


def test_tracegen_reads_values(built: Built, tmp_path: Path) -> None:
    done = traced(built["values"], tmp_path)
    assert done.status == 0
    lines, messages, status = tracegen_read(tmp_path / "trace")
    assert (messages, status) == ("", 0)
    pid = read_trace(tmp_path / "trace").info["pid"]
    # One has a newline in its text.
    words = [line.split(" ", 2) for line in lines if line]
    texts = [text for _, _, text in words]
    assert {id for _, id, _ in words} == {pid}
    assert texts[:2] == [
        f"kinds -128 65535 1 -1.500000 0.100000 {'x' * 512}  -1 0xffffffffffffffff",
        "kinds 127 0 0 0.000000 2.000000 (null) t 9223372036854775807 (nil)",
    ]
    assert texts[4] == "nothing "
    assert texts[-1] == "named where (null)"


def test_tracegen_reads_a_killed_program(built: Built, tmp_path: Path) -> None:
    """The rings, too: what it prints is what the tests' own reader finds."""
    program = start(built, tmp_path, "storm", "20000", "kill", spec=",ring=64K")
    program.communicate()
    assert program.returncode == -signal.SIGKILL
    known = read_trace(tmp_path / "trace")
    assert known.from_rings > 0
    lines, messages, status = tracegen_read(tmp_path / "trace")
    assert (messages, status) == ("", 0)
    expected = []
    for record in sorted(known.records, key=lambda record: record.time):
        if record.name == "tick":
            thread, number, text = record.values
            assert isinstance(text, bytes)
            expected.append(f"tick thread {thread!r} number {number!r} text {text.decode()}")
        elif record.name == "handled":
            expected.append(f"handled number {record.values[0]!r}")
    texts = [line.split(" ", 2)[2] for line in lines]
    assert sorted(text for text in texts if not text.startswith("dropped")) == sorted(expected)
    times = [float(line.split(" ", 1)[0]) for line in lines]
    assert times == sorted(times)
