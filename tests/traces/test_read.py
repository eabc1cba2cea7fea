# SPDX-License-Identifier: MIT
"""`tracegen read` and `tracegen stats`: what is printed of whole traces, in every format."""

from __future__ import annotations

import json
import os
import pty
import random
import subprocess
import sys
from typing import TYPE_CHECKING, Callable

import pytest

from tracegen.traces.given import GivenEvents
from tracegen.traces.reading import Reading
from tracegen.traces.selection import Selection
from tracegen.traces.text import TextPrinter
from traces.command import Done
from traces.command import tracegen as run_tracegen
from traces.writer import PID, START, Bytes

if TYPE_CHECKING:
    from pathlib import Path

    from tracegen.diagnostics import Diagnostic
    from traces.writer import Order

    Run = Callable[..., Done]

LINES = [
    (
        "values(int8_t a, uint8_t b, int16_t c, int d, unsigned long e, int64_t f) "
        '"%d %u %d %d %lu %" PRId64'
    ),
    'texts(const char *one, void *two, char *three) "one=%s two=%p three=%s"',
    'flags(bool on, double ratio, size_t size) "%d %.3f 0x%zx"',
    'none(void) "nothing to say"',
]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs a command."""

    def call(*words: object) -> Done:
        return run_tracegen(capsysbinary, *words)

    return call


def records(data: Bytes) -> list[bytes]:
    """Of each event one, a millisecond apart, and one that was dropped."""
    return [
        data.record(1, START, -1, 255, -300, -70000, 1 << 31, -(1 << 40)),
        data.record(2, START + 1_000_000, b"a", 0x7FFF0010, b"\xc3\xa4 %s"),
        data.record(2, START + 2_000_000, None, 0, b""),
        data.record(3, START + 3_000_000, 1, -2.5, 4096),
        data.record(4, START + 1_500_000_000),
        data.dropped(START + 1_600_000_000, 12),
    ]


TEXT = f"""\
0.000000000 {PID} values -1 255 -300 -70000 2147483648 -1099511627776
0.001000000 {PID} texts one=a two=0x7fff0010 three=ä %s
0.002000000 {PID} texts one=(null) two=(nil) three=
0.003000000 {PID} flags 1 -2.500 0x1000
1.500000000 {PID} none nothing to say
1.600000000 {PID} dropped 12
""".encode()


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("word", [4, 8])
def test_text(run: Run, tmp_path: Path, order: Order, word: int) -> None:
    data = Bytes(order)
    trace = tmp_path / "trace"
    body = data.chunk(0, 0, b"".join(records(data)))
    trace.write_bytes(data.beginning(LINES, word=word, long=word) + body)
    assert run("read", trace) == Done(0, TEXT, "")
    assert run("read", "--format", "text", "-j", "2", trace) == Done(0, TEXT, "")


def test_long_has_the_size_that_the_trace_says(run: Run, tmp_path: Path) -> None:
    data = Bytes()
    line = 'number(long a, unsigned long b) "%ld %lx"'
    printed = []
    for size in (4, 8):
        trace = tmp_path / str(size)
        body = data.record(1, START, -5, -5)
        trace.write_bytes(data.beginning([line], word=size, long=size) + body)
        printed.append(run("read", trace).out)
    assert printed == [
        f"0.000000000 {PID} number -5 fffffffb\n".encode(),
        f"0.000000000 {PID} number -5 fffffffffffffffb\n".encode(),
    ]


def own_trace(folder: Path) -> Path:
    """A trace with all of the records."""
    data = Bytes()
    trace = folder / "trace"
    trace.write_bytes(data.beginning(LINES) + data.chunk(0, 0, b"".join(records(data))))
    return trace


def test_simpletrace(run: Run, tmp_path: Path) -> None:
    """Every number is what stands in the file, in hexadecimal."""
    minus = "0xffffffffffff"
    assert run("read", "--format", "simpletrace", own_trace(tmp_path)) == Done(
        0,
        f"values 0.000 pid={PID} a=0xffffffffffffffff b=0xff c={minus}fed4 d=0xfffffffffffeee90 "
        "e=0x80000000 f=0xffffff0000000000\n"
        f"texts 1000.000 pid={PID} one=b'a' two=0x7fff0010 three=b'\\xc3\\xa4 %s'\n"
        f"texts 1000.000 pid={PID} one=b'' two=0x0 three=b''\n"
        f"flags 1000.000 pid={PID} on=0x1 ratio=0xc004000000000000 size=0x1000\n"
        f"none 1497000.000 pid={PID} \n"
        f"Dropped_Event 100000.000 pid={PID} num_events_dropped=0xc\n".encode(),
        "",
    )


def test_json(run: Run, tmp_path: Path) -> None:
    done = run("read", "--format", "json", own_trace(tmp_path))
    assert (done.status, done.err) == (0, "")
    objects = [json.loads(line) for line in done.lines]
    assert [each["args"] for each in objects] == [
        {"a": -1, "b": 255, "c": -300, "d": -70000, "e": 1 << 31, "f": -(1 << 40)},
        {"one": "a", "two": 0x7FFF0010, "three": "ä %s"},
        {"one": None, "two": 0, "three": ""},
        {"on": True, "ratio": -2.5, "size": 4096},
        {},
        {"count": 12},
    ]
    texts = [line.split(b" ", 3)[3].decode() for line in TEXT.splitlines()]
    assert [each["text"] for each in objects] == texts
    assert [each["timestamp_ns"] - START for each in objects] == [
        0,
        1_000_000,
        2_000_000,
        3_000_000,
        1_500_000_000,
        1_600_000_000,
    ]
    assert {each["pid"] for each in objects} == {PID}
    assert objects[4]["event"] == "none"
    assert objects[4]["seconds"] == 1.5


def test_csv(run: Run, tmp_path: Path) -> None:
    done = run("read", "--format", "csv", "--event", "texts", own_trace(tmp_path))
    assert done.lines == [
        b"timestamp_ns,seconds,pid,event,text," + b",".join(b"arg%d" % (n + 1) for n in range(10)),
        f'{START + 1_000_000},0.001000000,{PID},"texts","one=a two=0x7fff0010 three=ä %s","a",'
        '2147418128,"ä %s",,,,,,,'.encode(),
        f'{START + 2_000_000},0.002000000,{PID},"texts","one=(null) two=(nil) three=",,0,"",,,,,,,'
        "".encode(),
    ]


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_trace_of_another_program(run: Run, tmp_path: Path, order: Order) -> None:
    """It declares nothing; time begins with its first record, and NULL is an empty string."""
    data = Bytes(order)
    (tmp_path / "trace-events").write_text("\n".join(LINES) + "\n")
    (tmp_path / "trace").write_bytes(
        data.foreign(["values", "texts", "flags", "none"]) + b"".join(records(data))
    )
    done = run("read", "--events", tmp_path / "trace-events", tmp_path / "trace")
    assert done == Done(0, TEXT.replace(b"one=(null)", b"one="), "")


def test_what_is_wanted(run: Run, tmp_path: Path) -> None:
    trace = own_trace(tmp_path)
    lines = TEXT.splitlines()
    for words, wanted in (
        (["--event", "t*"], lines[1:3]),
        (["--event", "t*", "--event", "none"], [*lines[1:3], lines[4]]),
        (["--exclude", "t*", "--exclude", "dropped"], [lines[0], *lines[3:5]]),
        (["--event", "[fv]*", "--exclude", "values"], lines[3:4]),
        (["--since", "0.002"], lines[2:]),
        (["--since", "0.002", "--until", "1.5"], lines[2:4]),
        (
            ["--since", "2023-11-14T22:13:20.002Z", "--until", "2023-11-14T23:13:21.5+01:00"],
            lines[2:4],
        ),
        (["--pid", str(PID)], lines),
        (["--pid", "1"], []),
        (["--since", "5"], []),
    ):
        assert run("read", *words, trace) == Done(0, b"".join(b"%b\n" % w for w in wanted), ""), (
            words
        )
        assert run("read", "-j", "2", *words, trace).lines == wanted


def many(data: Bytes, rings: int, count: int, seed: int) -> tuple[bytes, list[bytes]]:
    """A trace of threads that take turns, chunk by chunk, and its lines in order of time. A few
    records come behind later ones, as those of signal handlers do."""
    choose = random.Random(seed)
    time, positions = START, [0] * rings
    chunks, lines = [], []
    held: list[list[bytes]] = [[] for _ in range(rings)]
    for number in range(count):
        time += choose.randrange(1, 3_000_000)
        ring = choose.randrange(rings)
        record = data.record(1, time, number, ring)
        place = len(held[ring]) - (choose.random() < 0.01 and len(held[ring]) > 1)
        held[ring].insert(place, record)
        passed = time - START
        seconds = b"%d.%09d" % divmod(passed, 1_000_000_000)
        lines.append(seconds + f" {PID} tick {number} of {ring}".encode())
        if choose.random() < 0.01:
            body = b"".join(held[ring])
            chunks.append(data.chunk(ring, positions[ring], body))
            positions[ring] += len(body)
            held[ring] = []
    chunks.extend(data.chunk(ring, positions[ring], b"".join(held[ring])) for ring in range(rings))
    line = 'tick(unsigned number, unsigned ring) "%u of %u"'
    return data.beginning([line]) + b"".join(chunks), lines


def test_little_is_held_where_handlers_interrupt_often(tmp_path: Path) -> None:
    """Each block has records of handlers: what is printed at a time stays small, and so does what
    is read anew."""
    data = Bytes()
    times = [START + number for number in range(40_000)]
    for number in range(500, len(times), 500):
        times[number - 1], times[number] = times[number], times[number - 1]
    records = b"".join(data.record(1, time, time - START) for time in times)
    trace = tmp_path / "trace"
    trace.write_bytes(data.beginning(['tick(unsigned n) "%u"']) + data.chunk(0, 0, records))
    problems: list[Diagnostic] = []
    reading = Reading([trace], GivenEvents(), problems.append)
    reading.index()
    pieces = list(reading.texts(TextPrinter(), Selection()))
    reading.close()
    assert problems == []
    numbers = [int(line.split()[-1]) for line in b"".join(pieces).splitlines()]
    assert numbers == list(range(len(times)))
    assert max(len(piece) for piece in pieces) < len(b"".join(pieces)) // 5


@pytest.mark.parametrize("rings", [1, 2, 7])
def test_records_are_in_order_of_time(run: Run, tmp_path: Path, rings: int) -> None:
    content, lines = many(Bytes(), rings, 60_000, seed=rings)
    trace = tmp_path / "trace"
    trace.write_bytes(content)
    assert run("read", trace).lines == lines
    # Those of the other processes go to the descriptor itself.
    command = [sys.executable, "-m", "tracegen", "read", "-j", "3", str(trace)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout.splitlines() == lines
    assert done.stderr == b""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_closed_standard_output(tmp_path: Path, jobs: str) -> None:
    trace = tmp_path / "trace"
    trace.write_bytes(many(Bytes(), 2, 60_000, seed=1)[0])
    command = [sys.executable, "-m", "tracegen", "read", "-j", jobs, str(trace)]
    script = 'exec "$@" >&-'
    done = subprocess.run(
        ["bash", "-c", script, "bash", *command], stderr=subprocess.PIPE, check=False
    )
    assert done.returncode == 1
    assert done.stderr == b"tracegen: cannot write to standard output: it is closed\n"


def test_several_traces_are_merged(run: Run, tmp_path: Path) -> None:
    lines = []
    orders: tuple[Order, ...] = ("<", ">", "<")
    for number, order in enumerate(orders):
        data = Bytes(order)
        parts = [data.header(), data.info(session=f"{number:x}")]
        parts.append(data.declaration(1, 'tick(int number) "%d"'))
        for n in range(number, 300, 3):
            parts.append(data.record(1, START + n * 10, n, pid=100 + number))
            lines.append((n, f"0.{n * 10:09d} {100 + number} tick {n}".encode()))
        (tmp_path / f"trace-{number}").write_bytes(b"".join(parts))
    traces = [tmp_path / f"trace-{number}" for number in (2, 0, 1)]
    assert run("read", *traces).lines == [line for _, line in sorted(lines)]
    # A trace that is named twice is read once.
    assert run("read", *traces, traces[0]).lines == [line for _, line in sorted(lines)]


def test_standard_input(tmp_path: Path) -> None:
    content = own_trace(tmp_path).read_bytes()
    for command in ("read", "stats"):
        done = subprocess.run(
            [sys.executable, "-m", "tracegen", command, "-"],
            input=content,
            capture_output=True,
            check=True,
        )
        assert done.stderr == b""
        assert done.stdout == TEXT if command == "read" else b"5 records" in done.stdout


@pytest.mark.parametrize("form", ["text", "simpletrace", "json", "csv"])
def test_a_terminal_gets_no_control_characters(tmp_path: Path, form: str) -> None:
    data = Bytes()
    trace = tmp_path / "trace"
    record = data.record(1, START, b"\x1b[2J\x07\xff\n")
    trace.write_bytes(data.beginning(['say(const char *text) "%s"']) + record)
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "tracegen", "read", "--format", form, str(trace)]
    subprocess.run(command, stdout=slave, check=True)
    os.close(slave)
    shown = os.read(master, 4096)
    os.close(master)
    assert b"say" in shown
    assert shown.endswith(b"\r\n")
    assert not set(shown.replace(b"\r\n", b"")) & {*range(32), 0x7F, 0xFF}
    raw = {
        "text": f"0.000000000 {PID} say ".encode() + b"\x1b[2J\x07\xff\n\n",
        "csv": b'"\x1b[2J\x07\xff\n","\x1b[2J\x07\xff\n",,,,,,,,,\n',
    }
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout.endswith(raw.get(form, b"\n"))


def test_nobody_reads_what_is_printed(tmp_path: Path) -> None:
    content, _ = many(Bytes(), 2, 20_000, seed=5)
    trace = tmp_path / "trace"
    trace.write_bytes(content)
    for jobs in ("1", "2"):
        command = f'"{sys.executable}" -m tracegen read -j {jobs} "{trace}" | head -n 1'
        done = subprocess.run(["sh", "-c", command], capture_output=True, check=True)
        assert (done.stdout.count(b"\n"), done.stderr) == (1, b"")


def test_statistics(run: Run, tmp_path: Path) -> None:
    trace = own_trace(tmp_path)
    done = run("stats", trace)
    assert (done.status, done.err) == (0, "")
    rows = [line.split() for line in done.lines]
    assert rows[0][0] == b"event"
    assert rows[1] == [
        b"texts",
        b"2",
        b"40.0",
        b"%",
        b"1.3",
        b"104",
        b"0.001000000",
        b"0.002000000",
    ]
    assert {row[0] for row in rows[1:5]} == {b"texts", b"values", b"flags", b"none"}
    assert done.lines[-1] == b"5 records, 272 bytes, in 1.500000000 s; 12 events dropped"
    counted = json.loads(run("stats", "--json", "--event", "texts", trace).out)
    assert counted["records"] == 2
    assert [each["event"] for each in counted["events"]] == ["texts"]


def test_statistics_of_nothing(run: Run, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    trace.write_bytes(Bytes().beginning(LINES))
    assert run("read", trace) == Done(0, b"", "")
    assert json.loads(run("stats", "--json", trace).out)["events"] == []
    assert b"0 records" in run("stats", trace).out


@pytest.mark.parametrize(
    "words",
    [
        ["--since", "-1"],
        ["--since", "yesterday"],
        ["--since", "2026-13-01T00:00:00Z"],
        ["--until", "2026-01-01"],
        ["--since", "1e5"],
        ["-j", "0"],
        ["--follow", "-j", "2"],
        ["--pid", "x"],
        ["--format", "xml"],
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, words: list[str]) -> None:
    done = run("read", *words, own_trace(tmp_path))
    assert (done.status, done.out) == (2, b"")
    assert "Usage: tracegen read" in done.err
    if "yesterday" in words:
        assert "'yesterday' is neither seconds, such as 1.5, nor a date and time" in done.err
