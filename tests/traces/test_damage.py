# SPDX-License-Identifier: MIT
"""Damaged traces: what can be read is read, the rest is told, and nothing is raised."""

from __future__ import annotations

import os
import random
import re
import resource
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Callable

import pytest

from tracegen.traces.given import GivenEvents
from tracegen.traces.reading import Reading
from tracegen.traces.selection import Selection
from tracegen.traces.text import TextPrinter
from traces.writer import PID, START, Bytes, RingsFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracegen.diagnostics import Diagnostic
    from traces.writer import Order

LINES = ['write(unsigned addr, const char *text) "0x%x %s"', 'tick(int n) "%d"', 'none(void) ""']
EVENTS = ("\n".join(LINES),)
SEED = int(os.environ.get("TRACEGEN_SEED", "20251124"))
ENOUGH = 1 << 30
"""Bytes of address space beyond what there is; what is read is a few kilobytes."""


def read(path: Path, events: tuple[str, ...] = ()) -> tuple[list[bytes], list[Diagnostic]]:
    """The lines of a trace, and what is told of it."""
    told: list[Diagnostic] = []
    reading = Reading([path], GivenEvents(events), told.append)
    reading.index()
    text = b"".join(reading.texts(TextPrinter(), Selection()))
    reading.close()
    return text.splitlines(), told


def records(data: Bytes, count: int, first: int = 0) -> tuple[list[bytes], list[bytes]]:
    """Records, and the line of each."""
    made, lines = [], []
    for n in range(first, first + count):
        passed = f"0.{n * 1000:09d} {PID} "
        if n % 3 == 0:
            made.append(data.record(1, START + n * 1000, n, b"text %d" % n))
            lines.append(f"{passed}write 0x{n:x} text {n}")
        elif n % 3 == 1:
            made.append(data.record(2, START + n * 1000, -n))
            lines.append(f"{passed}tick {-n}")
        else:
            made.append(data.record(3, START + n * 1000))
            lines.append(f"{passed}none ")
    return made, [line.encode() for line in lines]


def beginning(data: Bytes, is_ours: bool) -> bytes:
    """That of a trace of ours, whose records are in chunks, or of another program."""
    return data.beginning(LINES) if is_ours else data.foreign(["write", "tick", "none"])


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("is_ours", [False, True])
def test_cut_off_anywhere(tmp_path: Path, order: Order, is_ours: bool) -> None:
    """All records in front are read; where one was cut, its offset is told."""
    data = Bytes(order)
    made, lines = records(data, 7)
    content = beginning(data, is_ours)
    names = len(content)
    ends = []
    for number, record in enumerate(made):
        content += data.chunk(0, 100 * number, record) if is_ours else record
        ends.append(len(content))
    path = tmp_path / "trace"
    for size in range(names, len(content) + 1):
        path.write_bytes(content[:size])
        found, told = read(path, EVENTS)
        whole = sum(end <= size for end in ends)
        assert found == lines[:whole], size
        last = max([names, *(end for end in ends if end <= size)])
        if size in (names, *ends):
            assert told == []
        else:
            (one,) = told
            place = re.search(r"byte (\d+)", one.message)
            assert one.code == "TG082"
            assert place is not None
            assert last <= int(place[1]) < size


@pytest.mark.parametrize("size", range(0, 24, 3))
def test_less_than_a_header(tmp_path: Path, size: int) -> None:
    path = tmp_path / "trace"
    path.write_bytes(Bytes().header()[:size])
    found, told = read(path)
    assert (found, [each.code for each in told]) == ([], ["TG080"])


DAMAGE: dict[str, Callable[[Bytes], bytes]] = {
    "garbage": lambda _: b"\xa5" * 1000,
    "text": lambda _: b"this is not a record of any kind, and it is no name either" * 9,
    "a huge record": lambda data: data.pack("QQQII", 1, 1, START, 0xFFFFFFF0, PID) + bytes(64),
    "a tiny record": lambda data: data.pack("QQQII", 1, 1, START, 3, PID),
    "a huge name": lambda data: data.pack("QQI", 0, 9, 0xFFFFFFF0),
    "an event of no name": lambda data: data.pack("QQQII", 1, 99, START, 24, PID),
    "another type": lambda data: data.pack("QQQ", 7, 7, 7),
}


@pytest.mark.parametrize("name", DAMAGE)
@pytest.mark.parametrize("is_ours", [False, True])
def test_damage_between_records(tmp_path: Path, name: str, is_ours: bool) -> None:
    """The records on both sides are read."""
    data = Bytes()
    front, lines = records(data, 20)
    back, more = records(data, 20, first=20)
    first, second, damage = b"".join(front), b"".join(back), DAMAGE[name](data)
    content = beginning(data, is_ours)
    if is_ours:
        content += data.chunk(0, 0, first) + damage + data.chunk(0, len(first), second)
    else:
        content += first + damage + second
    path = tmp_path / "trace"
    path.write_bytes(content)
    found, told = read(path, EVENTS)
    assert found == lines + more
    assert {each.code for each in told} <= {"TG081", "TG082", "TG085", "TG086"}
    assert told


def test_zeros_are_space_of_one_that_died(tmp_path: Path) -> None:
    """They are no damage in a trace of ours."""
    data = Bytes()
    front, lines = records(data, 20)
    back, more = records(data, 20, first=20)
    first, second = b"".join(front), b"".join(back)
    path = tmp_path / "trace"
    for hole in (20, 63, 64, 1000, 1 << 21):
        chunks = data.chunk(0, 0, first) + bytes(hole) + data.chunk(1, 0, second)
        path.write_bytes(data.beginning(LINES) + chunks + data.filler(50) + bytes(hole))
        assert read(path) == (lines + more, []), hole


def test_many_places_are_counted(tmp_path: Path) -> None:
    data = Bytes()
    made, lines = records(data, 60)
    triples = [b"".join(made[n : n + 3]) for n in range(0, 60, 3)]
    path = tmp_path / "trace"
    content = beginning(data, False) + b"".join(each + b"?" * 40 for each in triples)
    path.write_bytes(content + made[0])
    found, told = read(path, EVENTS)
    assert found == [*lines, lines[0]]
    assert [each.code for each in told] == ["TG081"] * 11
    assert told[-1].message.endswith("more places like these")


def a_trace(data: Bytes) -> tuple[bytes, bytes]:
    """A trace, and the file of its rings."""
    made, _ = records(data, 30)
    rings = RingsFile(data.order)
    for number in range(3):
        rings.ring(4000 + 8 * number, b"".join(made[10 * number : 10 * number + 5]))
    parts = [data.beginning(LINES)]
    for number in range(3):
        piece = b"".join(made[10 * number + 5 : 10 * number + 10])
        parts.append(data.chunk(number, 3000, piece))
    return b"".join(parts), rings.bytes()


def mutated(choose: random.Random, content: bytes) -> bytes:
    """The content with a few changes: bytes, numbers, pieces that move, or go, or come twice."""
    out = bytearray(content)
    for _ in range(choose.choice((1, 1, 2, 5, 20))):
        at = choose.randrange(len(out) + 1)
        size = choose.choice((1, 4, 8, 20, 63, 200))
        kind = choose.randrange(6)
        if kind == 0:
            out[at : at + 1] = bytes([choose.randrange(256)])
        elif kind == 1:
            number = choose.choice((0, 1, 1 << 31, (1 << 32) - 1, (1 << 64) - 3, (1 << 63)))
            width = choose.choice((4, 8))
            out[at : at + width] = (number & ((1 << 8 * width) - 1)).to_bytes(width, "little")
        elif kind == 2:
            del out[at : at + size]
        elif kind == 3:
            out[at:at] = out[(source := choose.randrange(len(out) + 1)) : source + size]
        elif kind == 4:
            out[at:at] = bytes(size)
        else:
            del out[at:]
    return bytes(out)


@contextmanager
def bounded_memory() -> Iterator[None]:
    """Lets what asks for very much memory fail."""
    now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (now + ENOUGH, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def check_mutations(folder: Path, seed: int, count: int) -> None:
    """Reading mutated traces raises nothing, and is told of as diagnostics."""
    choose = random.Random(seed)
    orders: tuple[Order, ...] = ("<", ">")
    originals = [a_trace(Bytes(order)) for order in orders]
    path, rings = folder / "trace", folder / "trace.rings"
    with bounded_memory():
        for number in range(count):
            content, beside = choose.choice(originals)
            path.write_bytes(mutated(choose, content) if number % 4 else content)
            rings.write_bytes(mutated(choose, beside) if number % 3 == 0 else beside)
            try:
                found, told = read(path)
            except Exception as error:
                raise AssertionError(f"mutation {number} of seed {seed}") from error
            assert len(found) < 10_000
            assert {each.code for each in told} <= {f"TG08{n}" for n in range(9)}


def test_mutations(tmp_path: Path) -> None:
    check_mutations(tmp_path, SEED, 1500)


@pytest.mark.slow
def test_many_mutations(tmp_path: Path) -> None:
    check_mutations(tmp_path, SEED, 100_000)
