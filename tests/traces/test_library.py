# SPDX-License-Identifier: MIT
"""`tracegen.read_trace` and `tracegen.TraceReader`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tracegen
from traces.examples import LINE, write_examples
from traces.writer import PID, START, Bytes

if TYPE_CHECKING:
    from pathlib import Path

    from tracegen.diagnostics import Diagnostic


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder with the examples."""
    write_examples(tmp_path)
    return tmp_path


def test_records(folder: Path) -> None:
    first, second = tracegen.read_trace(folder / "uart.bin")
    assert first.name == "uart_write"
    assert first.event == tracegen.parse(f"{LINE}\n").file.events[0]
    assert (first.timestamp_ns, first.pid) == (START + 1500, PID)
    assert first.seconds == 1.5e-06
    assert first.arguments == {"addr": 0x3F8, "text": "one"}
    assert (first["addr"], first["text"]) == (0x3F8, "one")
    assert first.text == "addr 0x3f8 one"
    assert first.payload is None
    assert repr(second) == f"<Record 2.000002500 {PID} uart_write addr 0x3fc two>"


def test_a_record_may_be_shown_on_a_terminal(tmp_path: Path) -> None:
    data = Bytes()
    record = data.record(1, START, b"\x1b[2J\xff")
    (tmp_path / "trace").write_bytes(data.beginning(['say(const char *text) "%s"']) + record)
    (one,) = tracegen.read_trace(tmp_path / "trace")
    assert repr(one) == f"<Record 0.000000000 {PID} say \\x1b[2J\\xff>"


def test_values_are_of_their_types(tmp_path: Path) -> None:
    data = Bytes()
    line = 'all(bool a, int8_t b, void *c, double d, const char *e, const char *f) "%d%d%p%f%s%s"'
    record = data.record(1, START, 1, -1, 0xFFFF, -0.5, None, b"\xff\xc3\xa4")
    (tmp_path / "trace").write_bytes(data.beginning([line]) + record)
    (one,) = tracegen.read_trace(str(tmp_path / "trace"))
    values = list(one.arguments.values())
    assert values == [True, -1, 0xFFFF, -0.5, None, "\udcffä"]
    assert [type(value) for value in values[:4]] == [bool, int, int, float]


def test_events_of_other_programs(folder: Path) -> None:
    records = tracegen.read_trace(
        folder / "foreign.bin", events=[str(folder / "uart" / "trace-events")]
    )
    assert [record["text"] for record in records] == ["one", "two"]


def test_the_first_error_is_raised_behind_what_can_be_read(folder: Path) -> None:
    found: list[tracegen.Record] = []
    with pytest.raises(tracegen.TraceError, match=r"byte \d+") as raised:
        found.extend(tracegen.read_trace(folder / "cut.bin"))
    assert raised.value.diagnostic.code == "TG082"
    with pytest.raises(tracegen.TraceError) as raised:
        list(tracegen.read_trace(folder / "uart" / "trace-events"))
    assert raised.value.diagnostic.code == "TG080"
    with pytest.raises(FileNotFoundError):
        list(tracegen.read_trace(folder / "missing"))


def test_errors_may_be_told(folder: Path) -> None:
    told: list[Diagnostic] = []
    records = list(tracegen.read_trace(folder / "damaged.bin", on_error=told.append))
    assert [record["text"] for record in records] == ["one", "two"]
    assert [each.code for each in told] == ["TG081"]
    told.clear()
    (first, _) = tracegen.read_trace(folder / "foreign.bin", on_error=told.append)
    assert [each.code for each in told] == ["TG083"]
    assert (first.event, first.arguments) == (None, {})
    assert first.payload == bytes.fromhex("f803000000000000030000006f6e65")


class Writes(tracegen.TraceReader):
    """Notes what it is called with."""

    def __init__(self) -> None:
        self.calls: list[object] = []

    def begin(self) -> None:
        self.calls.append("begin")

    def end(self) -> None:
        self.calls.append("end")

    def catchall(self, record: tracegen.Record) -> None:
        self.calls.append(record.name)

    def uart_write(self, addr: int, text: str, *, timestamp_ns: int, pid: int) -> None:
        self.calls.append((addr, text, timestamp_ns, pid))


def test_a_method_an_event(folder: Path) -> None:
    writes = Writes()
    writes.read(folder / "uart.bin")
    assert writes.calls == [
        "begin",
        (0x3F8, "one", START + 1500, PID),
        (0x3FC, "two", START + 2_000_002_500, PID),
        "end",
    ]


def test_other_methods(tmp_path: Path) -> None:
    data = Bytes()
    lines = ['read(int n) "%d"', 'other(int n) "%d"', 'all(int a, int b) "%d %d"']
    body = [data.record(1, START, 5), data.record(2, START, 6), data.record(3, START, 7, 8)]
    (tmp_path / "trace").write_bytes(data.beginning(lines) + b"".join(body))
    calls: list[object] = []

    class Reader(tracegen.TraceReader):
        def read_(self, n: int, *, record: tracegen.Record) -> None:
            calls.append((n, record.name))

        def catchall(self, record: tracegen.Record) -> None:
            calls.append(record.name)

        def all(self, *values: int) -> None:
            calls.append(values)

    Reader().read(tmp_path / "trace")
    assert calls == [(5, "read"), "other", (7, 8)]


def test_a_method_that_does_not_fit(folder: Path) -> None:
    class Wrong(tracegen.TraceReader):
        def uart_write(self, addr: int) -> None:
            """Takes one argument too few."""

    with pytest.raises(TypeError, match=r"uart_write\(\) must take \(addr, text\)"):
        Wrong().read(folder / "uart.bin")
