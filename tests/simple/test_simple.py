# SPDX-License-Identifier: MIT
"""Backend `simple`: what a program fires is in its trace, once, in order, with its values."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from generated import C_INCLUDE
from simple.built import text_of
from simple.trace_file import Record, Trace, read_trace
from toolchain import run

if TYPE_CHECKING:
    from pathlib import Path

    from runtime_c.c_runtime import Outcome, Program
    from simple.built import Built, BuiltInC
    from toolchain import CCompiler


def traced(program: Program, folder: Path, *words: str, spec: str = "") -> Outcome:
    """Runs a program in `folder`; all its events go to the file `trace`."""
    # Of programs that fork ThreadSanitizer would not let children have the writer's thread.
    env = {"TRACEGEN_TRACE": f"*;file=trace{spec}", "TSAN_OPTIONS": "die_after_fork=0"}
    return program.run(*words, env=env, cwd=folder)


def check_ticks(trace: Trace, threads: dict[int, int]) -> None:
    """Of each thread so many ticks are there, each once, in order, with its text."""
    seen = dict.fromkeys(threads, 0)
    for record in trace.records:
        if record.name == "tick":
            thread, number, text = record.values
            assert isinstance(thread, int)
            assert isinstance(number, int)
            assert number == seen[thread], record
            assert text == text_of(thread, number), record
            seen[thread] += 1
    assert seen == threads


def check_times(trace: Trace) -> None:
    """Each ring's records are in the order of their times, after the session's beginning."""
    last: dict[int, Record] = {}
    start = int(trace.info["monotonic"])
    for record in trace.records:
        before = last.get(record.ring)
        assert record.time >= (before.time if before else start), record
        last[record.ring] = record


@pytest.mark.parametrize("spec", ["", ",ring=64K", ",clock=processor"])
@pytest.mark.parametrize(
    "each", [2500, pytest.param(25000, id="a-million", marks=pytest.mark.slow)]
)
def test_events_of_threads(each_built: Built, tmp_path: Path, spec: str, each: int) -> None:
    """Of eight threads at a time, forty in all, that come and go."""
    done = traced(each_built["threads"], tmp_path, "8", "5", str(each), spec=spec)
    assert (done.status, done.out, done.err) == (0, "", "")
    # The rings' file is gone: all is in the trace.
    assert [path.name for path in tmp_path.iterdir()] == ["trace"]
    trace = read_trace(tmp_path / "trace")
    check_ticks(trace, dict.fromkeys(range(40), each))
    check_times(trace)
    assert trace.dropped == 0
    # Rings are used again.
    assert {record.ring for record in trace.records} <= set(range(9))


def test_what_is_dropped_is_counted(each_built: Built, tmp_path: Path) -> None:
    """Numbers are missing exactly where records say so."""
    spec = ",full=drop,ring=64K"
    done = traced(each_built["threads"], tmp_path, "8", "2", "20000", spec=spec)
    assert (done.status, done.out, done.err) == (0, "", "")
    trace = read_trace(tmp_path / "trace")
    written = check_gaps(trace)
    assert trace.dropped > 0
    assert written + trace.dropped == 16 * 20000


def check_gaps(trace: Trace) -> int:
    """Each gap in a thread's numbers is as long as the record in it says; how many ticks there
    are."""
    expected: dict[int, int] = {}
    dropped: dict[int, int] = {}
    ticks = 0
    for record in trace.records:
        if record.name == "dropped":
            (count,) = record.values
            assert isinstance(count, int)
            dropped[record.ring] = dropped.get(record.ring, 0) + count
        elif record.name == "tick":
            thread, number, text = record.values
            assert isinstance(thread, int)
            assert isinstance(number, int)
            # What a thread lost at its end is told of in its ring, which another may have by now.
            missing = number - expected.get(thread, 0)
            assert 0 <= missing <= dropped.get(record.ring, 0), record
            dropped[record.ring] = 0
            assert text == text_of(thread, number)
            expected[thread] = number + 1
            ticks += 1
    return ticks


def test_dropping_makes_no_system_call(built: Built, tmp_path: Path) -> None:
    done = traced(built["dropping"], tmp_path, "100000", spec=",full=drop,ring=64K")
    assert (done.status, done.out, done.err) == (0, "", "")
    trace = read_trace(tmp_path / "trace")
    written = check_gaps(trace)
    assert trace.dropped > 0
    assert written + trace.dropped == 100003
    # The thread that vanished has left no ring behind.
    assert [path.name for path in tmp_path.iterdir()] == ["trace"]
    assert len({record.ring for record in trace.records}) == 1


def test_values(each_built: Built, tmp_path: Path) -> None:
    done = traced(each_built["values"], tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")
    trace = read_trace(tmp_path / "trace")
    (single,) = struct.unpack("=f", struct.pack("=f", 0.1))
    assert trace.values("kinds") == [
        (-128, 65535, 1, -1.5, single, b"x" * 512, b"", -1, 2**64 - 1),
        (127, 0, 0, 0.0, 2.0, None, b"t", 2**63 - 1, 0),
        (0, 1, 1, 1e300, 0.0, b"x" * 512, None, -(2**63), 0),
        (0, 1, 1, 0.0, 0.0, None, None, 0, 0),
    ]
    assert trace.values("nothing") == [()]
    letters = b"abcdefghijklmnopqrstuvwxyz"
    texts = [letters[n % 26 : n % 26 + 1] * n for n in range(64)]
    assert [text for (text,) in trace.values("named")] == [*texts, b"\x01\xff\n", None]
    assert trace.declarations[3] == (
        "kinds(int8_t a, uint16_t b, bool c, double d, float e, char *s, const char *t, "
        'ssize_t z, void *p) "%d %u %d %f %f %s %s %zd %p"'
    )
    assert list(trace.names.values()) == ["tick", "handled", "named", "kinds", "nothing", "now"]


def test_intels_syntax(c_compiler: CCompiler, tmp_path: Path) -> None:
    """Of the one instruction that the header has."""
    source = tmp_path / "add.c"
    source.write_text(
        "#include <tracegen/simple.h>\n"
        "int main(void)\n{\n    uint64_t sum = 40;\n\n"
        "    return tracegen_simple_add(&sum, 2) != 40 || sum != 42;\n}\n"
    )
    flags = ["-O2", "-masm=intel", C_INCLUDE]
    run([c_compiler.build([source], tmp_path / "add", flags)])


def test_odd_moments(built_in_c: BuiltInC, tmp_path: Path) -> None:
    done = traced(built_in_c["odd"], tmp_path, spec=",ring=64K")
    assert (done.status, done.out, done.err) == (0, "", "")
    trace = read_trace(tmp_path / "trace")
    assert [record.name for record in trace.records] == ["tick", "dropped", "tick"]
    assert trace.dropped == 2


def test_the_file_says_what_it_is(built: Built, tmp_path: Path) -> None:
    done = traced(built["steps"], tmp_path, "fire", "1")
    assert done.status == 0
    trace = read_trace(tmp_path / "trace")
    (record,) = trace.records
    info = dict(trace.info)
    assert int(info.pop("pid")) == record.pid == record.tid
    assert int(info.pop("monotonic")) <= record.time
    assert int(info.pop("realtime")) > 1_700_000_000 * 10**9
    assert int(info.pop("session"), 16) > 0
    assert info == {"word": "8", "long": "8", "file": "0"}


def test_no_event_no_file(built: Built, tmp_path: Path) -> None:
    for words in ([], ["option", "-*", "fire", "5", "init"]):
        done = traced(built["steps"], tmp_path, *words)
        assert (done.status, done.out, done.err) == (0, "", "")
        assert list(tmp_path.iterdir()) == []


def test_the_name_has_the_process_id(built: Built, tmp_path: Path) -> None:
    env = {"TRACEGEN_TRACE": "*"}
    done = built["steps"].run("fire", "3", env=env, cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")
    (path,) = tmp_path.iterdir()
    trace = read_trace(path)
    assert path.name == f"trace-{trace.info['pid']}"
    check_ticks(trace, {1: 3})


def test_the_program_names_the_file(built: Built, tmp_path: Path) -> None:
    """What was fired before goes to the file before."""
    program = built["steps"]
    naming = ["fire", "5", "option", "file=second", "fire", "5", "init", "fire", "7"]
    done = traced(program, tmp_path, *naming)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["second", "trace"]
    first, second = read_trace(tmp_path / "trace"), read_trace(tmp_path / "second")
    assert [number for _, number, _ in first.values("tick")] == list(range(10))
    assert [number for _, number, _ in second.values("tick")] == list(range(10, 17))

    done = traced(program, tmp_path, "option", "file=third", "init", "fire", "1")
    assert (done.status, done.err) == (0, "")
    check_ticks(read_trace(tmp_path / "third"), {1: 1})


def test_the_program_names_the_file_while_threads_trace(built: Built, tmp_path: Path) -> None:
    """The rings' file, which threads go on using, goes with the name."""
    naming = ["fire", "5", "thread", "option", "file=second", "init", "fire", "7"]
    done = traced(built["steps"], tmp_path, *naming)
    assert (done.status, done.out, done.err) == (0, "", "")
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["second", "second.rings", "trace"]
    first, second = read_trace(tmp_path / "trace"), read_trace(tmp_path / "second")
    assert first.values("tick") == [
        *((1, n, text_of(1, n)) for n in range(5)),
        (2, 0, text_of(2, 0)),
    ]
    assert [number for _, number, _ in second.values("tick")] == list(range(5, 12))
    assert first.info["session"] == second.info["session"]
    assert (first.info["file"], second.info["file"]) == ("0", "1")


def test_the_folder_may_change(built: Built, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    words = ["fire", "1", "cd", "other", "fire", "9999"]
    done = traced(built["steps"], tmp_path, *words, spec=",rotate=100K,keep=2,ring=64K")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert not list((tmp_path / "other").iterdir())
    assert (tmp_path / "trace").exists()


def test_events_of_a_library(built_in_c: BuiltInC, tmp_path: Path) -> None:
    """They are described when the library comes, and later files know them although it went."""
    library = str(built_in_c.late_library())
    words = ["fire", "10", "load", library, "late", "10", "unload"]
    words += ["load", library, "late", "5", "unload", "fire", "10"]
    done = traced(built_in_c["steps"], tmp_path, *words)
    assert (done.status, done.out, done.err) == (0, "", "")
    trace = read_trace(tmp_path / "trace")
    assert list(trace.names.values()).count("late") == 1
    expected = [(number, b"late") for number in [*range(10), *range(5)]]
    assert trace.values("late") == expected
    check_ticks(trace, {1: 20})

    # A new file, when the library is gone.
    words = ["fire", "1", "load", library, "late", "3", "thread", "unload"]
    words += ["option", "file=second", "init", "load", library, "late", "4"]
    done = traced(built_in_c["steps"], tmp_path, *words)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert len(read_trace(tmp_path / "trace").values("late")) == 3
    second = read_trace(tmp_path / "second")
    assert list(second.names.values()).count("late") == 1
    assert len(second.values("late")) == 4


def test_beginnings_and_ends(each_built: Built, tmp_path: Path) -> None:
    """From constructors to destructors; what comes behind the last flush is in the rings."""
    done = traced(each_built["ends"], tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")
    trace = read_trace(tmp_path / "trace")
    texts = [text for (text,) in trace.values("named")]
    threads = [b"thread", *[b"end of thread"] * 3]
    mains = [b"constructor", b"main", b"atexit", b"destructor", b"last destructor"]
    assert [text for text in texts if text not in threads] == mains
    assert [text for text in texts if text in threads] == threads
    assert trace.dropped == 0


def test_little_stack(built: Built, tmp_path: Path) -> None:
    """Suffices to begin a trace, to keep the former one, and to follow a link to it."""
    (tmp_path / "there").write_text("former")
    (tmp_path / "trace").symlink_to("there")
    done = traced(built["stack"], tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert (tmp_path / "there.1").read_text() == "former"
    check_ticks(read_trace(tmp_path / "there"), {1: 2})


def test_a_thread_that_stays(built: Built, tmp_path: Path) -> None:
    done = traced(built["ends"], tmp_path, "stay")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert (tmp_path / "trace.rings").exists()
    texts = [text for (text,) in read_trace(tmp_path / "trace").values("named")]
    assert texts.count(b"staying") == 2
    assert texts.count(b"last destructor") == 1


def test_main_may_end_before_its_threads(built: Built, tmp_path: Path) -> None:
    done = traced(built["ends"], tmp_path, "thread")
    assert (done.status, done.out, done.err) == (0, "", "")
    trace = read_trace(tmp_path / "trace")
    records = sorted(trace.records, key=lambda record: record.time)
    texts = [text for (text,) in (record.values for record in records)]
    assert texts[-4:] == [b"end of main", b"atexit", b"destructor", b"last destructor"]


@pytest.mark.parametrize("spec", ["", ",ring=64K", ",ring=64K,full=drop"])
@pytest.mark.parametrize("wanted", ["150", pytest.param("500", marks=pytest.mark.slow)])
def test_signal_handlers(each_built: Built, tmp_path: Path, spec: str, wanted: str) -> None:
    done = traced(each_built["storm"], tmp_path, wanted, spec=spec)
    assert (done.status, done.err) == (0, "")
    fired = [int(word) for word in done.out.split()]
    trace = read_trace(tmp_path / "trace")
    ticks, handled = trace.values("tick"), trace.values("handled")
    assert len(ticks) + len(handled) + trace.dropped == sum(fired)
    for thread in range(2):
        numbers = [number for id, number, _ in ticks if id == thread]
        assert numbers == sorted(set(numbers))  # type: ignore[type-var]
        assert all(isinstance(number, int) and number < fired[thread] for number in numbers)
        signals = [n // 2 for (n,) in handled if isinstance(n, int) and n % 2 == thread]
        assert len(signals) == len(set(signals))
        assert all(n < fired[2 + thread] for n in signals)
    assert all(text == text_of(id, n) for id, n, text in ticks)  # type: ignore[arg-type]
    if not spec:
        # There is room for a few nested records: none of the thread's own is lost.
        check_ticks(trace, {0: fired[0], 1: fired[1]})


@pytest.mark.parametrize("words", [[], ["from a handler"]])
def test_forks(built: Built, tmp_path: Path, words: list[str]) -> None:
    done = traced(built["forks"], tmp_path, *words, spec=",ring=64K")
    assert (done.status, done.err) == (0, "")
    *children, numbers = done.out.splitlines()
    assert len(children) == (20 if words else 30)
    files = {path.name for path in tmp_path.iterdir()} - {"trace"}
    assert {name for name in files if ".rings" not in name} == {f"trace-{pid}" for pid in children}
    trace = read_trace(tmp_path / "trace")
    check_ticks(trace, dict(enumerate(map(int, numbers.split()))))
    assert trace.dropped == 0
    for pid in children:
        child = read_trace(tmp_path / f"trace-{pid}")
        assert {record.pid for record in child.records} == {int(pid)}
        ticks = child.values("tick")
        if ticks[0][0] == 0:
            # The signal came just before.
            ticks = ticks[1:]
        (thread,) = {thread for thread, _, _ in ticks}
        assert isinstance(thread, int)
        assert ticks == [(thread, n, text_of(thread, n)) for n in range(3000)]
        assert child.dropped == 0
    assert len({path.name for path in tmp_path.iterdir()}) == 1 + len(files)


def test_the_processors_clock(built: Built, tmp_path: Path) -> None:
    """Each event lies between its own look at the system's clock and the next one's."""
    done = traced(built["clock"], tmp_path, "1000", spec=",clock=processor")
    assert (done.status, done.out, done.err) == (0, "", "")
    trace = read_trace(tmp_path / "trace")
    check_times(trace)
    times = [record.time for record in trace.records]
    looks = [look for (look,) in trace.values("now") if isinstance(look, int)]
    assert len(looks) == len(times) > 10000
    behind = max(look - time for look, time in zip(looks, times))
    ahead = max(time - look for time, look in zip(times, looks[1:]))
    assert behind < 20_000, behind
    assert ahead < 20_000, ahead
