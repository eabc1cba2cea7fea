# SPDX-License-Identifier: MIT
"""The trace's files: old ones, rotation, disks that are full, and options that are wrong."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import PATIENCE_SECONDS, clean_environment
from simple.test_simple import check_ticks, traced
from simple.trace_file import read_rings, read_trace

if TYPE_CHECKING:
    from pathlib import Path

    from simple.built import Built


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_old_files_are_kept(built: Built, tmp_path: Path) -> None:
    """With their rings, as many as wanted."""
    program = built["steps"]
    for text in ("first", "second", "third", "fourth"):
        words = ["say", text, *(["thread"] if text == "second" else [])]
        done = traced(program, tmp_path, *words, spec=",keep=2")
        assert (done.status, done.out, done.err) == (0, "", "")
        if text == "third":
            assert names(tmp_path) == ["trace", "trace.1", "trace.1.rings", "trace.2"]
    assert names(tmp_path) == ["trace", "trace.1", "trace.2", "trace.2.rings"]
    texts = {path: read_trace(tmp_path / path).values("named") for path in names(tmp_path)[:3]}
    assert texts == {
        "trace": [(b"fourth",)],
        "trace.1": [(b"third",)],
        "trace.2": [(b"second",)],
    }
    rings = tmp_path / "trace.2.rings"
    assert read_rings(rings)[0] == int(read_trace(tmp_path / "trace.2").info["session"], 16)
    done = traced(program, tmp_path, "say", "fifth", spec=",keep=2")
    assert names(tmp_path) == ["trace", "trace.1", "trace.2"]
    done = traced(program, tmp_path, "say", "sixth", spec=",keep=0")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert names(tmp_path) == ["trace", "trace.1", "trace.2"]
    assert read_trace(tmp_path / "trace").values("named") == [(b"sixth",)]
    assert read_trace(tmp_path / "trace.1").values("named") == [(b"fourth",)]


@pytest.mark.parametrize("steps", ["say a cd / child say b", "cd / say a child say b"])
@pytest.mark.parametrize("by", ["environment", "program"])
def test_names_lead_from_where_they_were_given(
    built: Built, tmp_path: Path, steps: str, by: str
) -> None:
    """Wherever the program goes, and its children go on."""
    given = ["option", "*,file=trace"] if by == "program" else []
    env = {} if given else {"TRACEGEN_TRACE": "*;file=trace"}
    done = built["steps"].run(*given, *steps.split(), env=env, cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")
    (child,) = tmp_path.glob("trace-*[0-9]")
    assert read_trace(child).values("named") == [(b"b",)]
    assert names(tmp_path) == sorted(["trace", "trace.rings", child.name])


def test_a_trace_without_a_name_is_where_the_program_was_started(
    built: Built, tmp_path: Path
) -> None:
    done = built["steps"].run("cd", "/", "say", "a", env={"TRACEGEN_TRACE": "*"}, cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")
    (trace,) = tmp_path.iterdir()
    assert read_trace(trace).values("named") == [(b"a",)]


def test_rotation(built: Built, tmp_path: Path) -> None:
    """Each file can be read by itself, and none is lost that is to be kept."""
    spec = ",rotate=256K,keep=9999,ring=64K"
    done = traced(built["threads"], tmp_path, "2", "2", "60000", spec=spec)
    assert (done.status, done.out, done.err) == (0, "", "")
    old = sorted(tmp_path.glob("trace.*"), key=lambda path: -int(path.suffix[1:]))
    assert old
    whole = read_trace(old[0])
    for number, path in enumerate([*old[1:], tmp_path / "trace"], 1):
        trace = read_trace(path)
        assert trace.info == {**whole.info, "file": str(number)}
        assert trace.declarations == whole.declarations
        whole.records += trace.records
    whole.records.sort(key=lambda record: (record.ring, record.position))
    check_ticks(whole, dict.fromkeys(range(4), 60000))
    sizes = [path.stat().st_size for path in old]
    # Each thread, and the one that writes, may have been on the way with a ring.
    assert all(256 * 1024 <= size <= (256 + 3 * 65) * 1024 for size in sizes), sizes


def test_rotation_keeps_the_newest(built: Built, tmp_path: Path) -> None:
    spec = ",rotate=64K,keep=2,ring=64K"
    done = traced(built["threads"], tmp_path, "2", "2", "60000", spec=spec)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert names(tmp_path) == ["trace", "trace.1", "trace.2"]
    numbers = [int(read_trace(tmp_path / name).info["file"]) for name in names(tmp_path)]
    assert numbers == [numbers[0], numbers[0] - 1, numbers[0] - 2]
    assert numbers[2] > 0


def test_rotation_that_fails_is_told_once(built: Built, tmp_path: Path) -> None:
    """Nothing is lost: the file grows."""
    (tmp_path / "trace.1").mkdir()
    (tmp_path / "trace.1" / "in the way").touch()
    done = traced(built["steps"], tmp_path, "fire", "20000", spec=",rotate=64K,ring=64K,keep=1")
    assert done.err == (
        f"tracegen: cannot rotate '{tmp_path}/trace': Is a directory; the file goes on growing\n"
    )
    assert len(read_trace(tmp_path / "trace").values("tick")) == 20000


def test_a_link_leads_to_the_trace(built: Built, tmp_path: Path) -> None:
    """Also to one that is not there yet; it stays, and so does what was there."""
    (tmp_path / "large disk").mkdir()
    (tmp_path / "link").symlink_to("large disk/file")
    (tmp_path / "trace").symlink_to(tmp_path / "link")
    for text in ("first", "second"):
        done = traced(built["steps"], tmp_path, "say", text, "thread")
        assert (done.status, done.out, done.err) == (0, "", "")
    assert names(tmp_path) == ["large disk", "link", "trace"]
    assert names(tmp_path / "large disk") == ["file", "file.1", "file.1.rings", "file.rings"]
    assert read_trace(tmp_path / "trace").values("named") == [(b"second",)]
    assert read_trace(tmp_path / "large disk" / "file.1").values("named") == [(b"first",)]


def test_standard_output(built: Built, tmp_path: Path) -> None:
    """It leads to a file, by a link that is not ours to move."""
    (tmp_path / "stdout").symlink_to("/proc/self/fd/1")
    with (tmp_path / "file").open("wb") as file:
        subprocess.run(
            [built["steps"].path, "say", "here"],
            cwd=tmp_path,
            env=clean_environment({"TRACEGEN_TRACE": "*;file=stdout"}),
            stdout=file,
            check=True,
            timeout=PATIENCE_SECONDS,
        )
    assert names(tmp_path) == ["file", "file.1", "stdout"]
    assert read_trace(tmp_path / "file").values("named") == [(b"here",)]


def test_another_program_with_the_same_name(built: Built, tmp_path: Path) -> None:
    """The first one goes on in what has become an old file."""
    env = clean_environment({"TRACEGEN_TRACE": "*;file=trace"})
    first = subprocess.Popen(
        [built["steps"].path, "say", "one", "wait", "say", "two"],
        cwd=tmp_path,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert first.stdout is not None
    assert first.stdout.read(1) == b"."
    done = traced(built["steps"], tmp_path, "say", "other", "thread")
    assert (done.status, done.err) == (0, "")
    first.communicate(b".", timeout=PATIENCE_SECONDS)
    assert first.returncode == 0
    # It leaves the other's rings alone.
    assert {"trace", "trace.1", "trace.rings"} <= set(names(tmp_path))
    assert read_trace(tmp_path / "trace.1").values("named") == [(b"one",), (b"two",)]
    assert read_trace(tmp_path / "trace").values("named") == [(b"other",)]


OPEN_AGAIN = "tracegen: the trace's file was closed by the program; it is opened again\n"


@pytest.mark.parametrize("own", [0, 5])
def test_closed_descriptors(built: Built, tmp_path: Path, own: int) -> None:
    """Files that the program opens afterwards get their numbers, and are left alone."""
    words = ["fire", "10", "closed", "own", str(own), "fire", "50000", "thread"]
    done = traced(built["steps"], tmp_path, *words, spec=",ring=64K")
    assert (done.status, done.out, done.err) == (0, "", OPEN_AGAIN)
    trace = read_trace(tmp_path / "trace")
    assert len(trace.values("tick")) == 50011
    assert trace.dropped == 0
    assert [path.stat().st_size for path in tmp_path.glob("own.*")] == [0] * own


def test_a_closed_descriptor_of_a_file_that_is_elsewhere(built: Built, tmp_path: Path) -> None:
    """The rings are mapped still; what they cannot be written to is counted, and told once."""
    words = ["fire", "10", "rename", "trace", "closed", "own", "2", "fire", "50000"]
    done = traced(built["steps"], tmp_path, *words, spec=",ring=64K")
    assert (done.status, done.out) == (0, "")
    assert done.err == (
        "tracegen: cannot write the trace: Bad file descriptor; events are dropped\n"
    )
    (tmp_path / "trace.moved").rename(tmp_path / "trace")
    trace = read_trace(tmp_path / "trace")
    ticks = trace.values("tick")
    assert len(ticks) + trace.dropped == 50010
    assert trace.dropped > 40000
    assert [path.stat().st_size for path in tmp_path.glob("own.*")] == [0, 0]


@pytest.mark.parametrize("to", ["pipe", "file"])
def test_messages_that_cannot_be_written(built: Built, tmp_path: Path, to: str) -> None:
    """They do not end the program, by whose limit the trace and the message fail."""
    reading, writing = os.pipe()
    os.close(reading)
    with (tmp_path / "messages").open("wb") as file:
        done = subprocess.run(
            [built["steps"].path, "fire", "10"],
            cwd=tmp_path,
            env=clean_environment({"TRACEGEN_TRACE": "*;file=trace"}),
            stderr=file if to == "file" else writing,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
            restore_signals=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
    os.close(writing)
    assert done.returncode == 0
    assert names(tmp_path) == ["messages"]


def test_rings_that_are_larger_than_a_file_may_be(built: Built, tmp_path: Path) -> None:
    """Are in memory alone."""
    done = subprocess.run(
        [built["steps"].path, "fire", "100"],
        cwd=tmp_path,
        env=clean_environment({"TRACEGEN_TRACE": "*;file=trace"}),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_SECONDS,
    )
    no_rings = "cannot keep rings in a file: File too large; a crash will lose the last events"
    assert done.stderr == f"tracegen: {no_rings}\n"
    check_ticks(read_trace(tmp_path / "trace"), {1: 100})


def test_a_pipe_is_no_trace(built: Built, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "trace")
    done = traced(built["steps"], tmp_path, "fire", "10")
    reason = "a trace needs a regular file"
    assert (done.status, done.err) == (0, f"tracegen: cannot open '{tmp_path}/trace': {reason}\n")
    assert names(tmp_path) == ["trace"]


SMALL_DISK = """
set -e
mount -t tmpfs -o size="$1" none disk
shift
cp -r . /dev/null 2>/dev/null || true
status=0
(cd disk && "$@") || status=$?
mkdir -p kept
cp disk/trace* kept/ 2>/dev/null || true
exit $status
"""


def on_small_disk(
    folder: Path, size: str, command: list[str], spec: str
) -> subprocess.CompletedProcess[str]:
    """Runs a command in a file system of its own that has so many bytes; its files are in `kept`
    then."""
    unshare = shutil.which("unshare")
    if unshare is None or os.geteuid() != 0:
        pytest.skip("needs unshare, and root")
    (folder / "disk").mkdir()
    return subprocess.run(
        [unshare, "-m", "sh", "-c", SMALL_DISK, "sh", size, *command],
        cwd=folder,
        env=clean_environment({"TRACEGEN_TRACE": f"*;file=trace{spec}"}),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


@pytest.mark.parametrize("spec", [",ring=64K", ",ring=64K,full=drop"])
def test_a_full_disk(built: Built, tmp_path: Path, spec: str) -> None:
    program = str(built["threads"].path)
    done = on_small_disk(tmp_path, "600k", [program, "2", "2", "300000"], spec)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (
        "tracegen: cannot write the trace: No space left on device; events are dropped\n"
    )
    trace = read_trace(tmp_path / "kept" / "trace")
    ticks = trace.values("tick")
    assert len(ticks) > 1000
    assert len(ticks) + trace.dropped == 1200000


@pytest.mark.parametrize("limit", [300_000, 700_000])
def test_a_limit_for_files(built: Built, tmp_path: Path, limit: int) -> None:
    """RLIMIT_FSIZE is as good as a full disk: the signal that comes with it ends nothing. The lower
    one has no room for a second ring in the file, but in memory."""
    env = clean_environment({"TRACEGEN_TRACE": "*;file=trace,ring=128K"})
    done = subprocess.run(
        [str(built["threads"].path), "3", "2", "20000"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert (done.returncode, done.stdout) == (0, "")
    no_rings = "cannot keep rings in a file: File too large; a crash will lose the last events"
    messages = ["cannot write the trace: File too large; events are dropped"]
    messages += [no_rings] * (limit < 500_000)
    expected = sorted(f"tracegen: {message}" for message in messages)
    assert sorted(done.stderr.splitlines()) == expected
    trace = read_trace(tmp_path / "trace")
    assert len(trace.values("tick")) > 1000
    # What is in memory alone ends with the program, but the counts are told by the other ring.
    assert len(trace.values("tick")) + trace.dropped == 6 * 20000


def test_what_a_dead_program_left(built: Built, tmp_path: Path) -> None:
    """A file that was not complete yet, of a program that had the same id: in the new process id
    namespace, it is the first."""
    unshare = shutil.which("unshare")
    if unshare is None or os.geteuid() != 0:
        pytest.skip("needs unshare, and root")
    (tmp_path / "trace.1.new").write_bytes(b"x" * 100_000)
    done = subprocess.run(
        [unshare, "--pid", "--fork", str(built["steps"].path), "fire", "5"],
        cwd=tmp_path,
        env=clean_environment({"TRACEGEN_TRACE": "*;file=trace"}),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert names(tmp_path) == ["trace"]
    check_ticks(read_trace(tmp_path / "trace"), {1: 5})


def test_a_device_that_is_full(built: Built, tmp_path: Path) -> None:
    env = {"TRACEGEN_TRACE": "*;file=/dev/full"}
    done = built["steps"].run("fire", "100000", env=env, cwd=tmp_path)
    assert (done.status, done.out) == (0, "")
    assert done.err == "tracegen: cannot open '/dev/full': No space left on device\n"
    assert names(tmp_path) == []


def test_no_room_for_the_rings(built: Built, tmp_path: Path) -> None:
    """They are in memory then, and events are kept as long as the program is not killed."""
    program = str(built["threads"].path)
    done = on_small_disk(tmp_path, "200k", [program, "4", "1", "100"], ",ring=128K")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (
        "tracegen: cannot keep rings in a file: No space left on device; "
        "a crash will lose the last events\n"
    )
    check_ticks(read_trace(tmp_path / "kept" / "trace"), dict.fromkeys(range(4), 100))


@pytest.mark.parametrize(
    ("name", "reason"),
    [("nowhere/trace", "No such file or directory"), (".", "Is a directory")],
)
def test_a_file_that_cannot_be_made(built: Built, tmp_path: Path, name: str, reason: str) -> None:
    env = {"TRACEGEN_TRACE": f"*;file={name}"}
    done = built["steps"].run("fire", "1000", "say", "more", env=env, cwd=tmp_path)
    assert (done.status, done.out) == (0, "")
    assert done.err == f"tracegen: cannot open '{tmp_path}/{name}': {reason}\n"
    assert names(tmp_path) == []


def test_a_device(built: Built, tmp_path: Path) -> None:
    env = {"TRACEGEN_TRACE": f"*;file={os.devnull}"}
    done = built["steps"].run("fire", "100000", env=env, cwd=tmp_path)
    assert (done.status, done.out) == (0, "")
    # Root may make files in /dev.
    assert done.err == "" or done.err.startswith("tracegen: cannot keep rings in a file: ")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("ring=12x", "key 'ring': '12x' is not a size of at most 1G, such as 256K"),
        ("ring=2G", "key 'ring': '2G' is not a size of at most 1G, such as 256K"),
        ("ring=0", "key 'ring': '0' is not a size of at most 1G, such as 256K"),
        (
            "ring=99999999999999999999",
            "key 'ring': '99999999999999999999' is not a size of at most 1G, such as 256K",
        ),
        ("ring=", "key 'ring' needs a value"),
        ("full=maybe", "key 'full': 'maybe' is not write or drop"),
        ("rotate=-1", "key 'rotate': '-1' is not a size, such as 64M"),
        ("rotate=K", "key 'rotate': 'K' is not a size, such as 64M"),
        ("rotate=1KK", "key 'rotate': '1KK' is not a size, such as 64M"),
        ("keep=10000", "key 'keep': '10000' is not a number up to 9999"),
        ("keep=4K", "key 'keep': '4K' is not a number up to 9999"),
        ("clock=sun", "key 'clock': 'sun' is not monotonic or processor"),
        ("file=%d", "trace file name '%d' may hold one %p and no other %"),
        ("file=%p%p", "trace file name '%p%p' may hold one %p and no other %"),
    ],
)
def test_mistakes_in_options(built: Built, tmp_path: Path, item: str, message: str) -> None:
    done = traced(built["steps"], tmp_path, "fire", "3", spec=f";{item}")
    assert (done.status, done.out) == (0, "")
    assert done.err == f"tracegen: TRACEGEN_TRACE: {message}\n"
    check_ticks(read_trace(tmp_path / "trace"), {1: 3})
    done = traced(built["steps"], tmp_path, "option", item, "fire", "3")
    assert (done.status, done.out, done.err) == (1, "", f"tracegen: {message}\n")


@pytest.mark.parametrize("size", ["1", "64K", "1M", "65537"])
def test_sizes_of_rings(built: Built, tmp_path: Path, size: str) -> None:
    done = traced(built["steps"], tmp_path, "fire", "1", "thread", spec=f",ring={size}")
    assert (done.status, done.out, done.err) == (0, "", "")
    data = (tmp_path / "trace.rings").read_bytes()
    ring_size = int.from_bytes(data[40:48], "little")
    assert ring_size == {"1": 65536, "64K": 65536, "1M": 1 << 20, "65537": 131072}[size]
