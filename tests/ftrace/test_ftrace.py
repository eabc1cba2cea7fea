# SPDX-License-Identifier: MIT
"""Backend ftrace: lines in the kernel's trace, read back from there.

Where no tracefs may be mounted, the tests on it are expected failures that say so, and those on a
FIFO in its place are what is left.
"""

from __future__ import annotations

import os
import subprocess
import uuid
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Union

import pytest

from both_languages import LANGUAGES, build_program
from ftrace.places import Fifo, Instance, in_a_name_space, mounted_tracefs
from generated import build_c, generate
from sanitizers import SANITIZERS, sanitizer_flags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Callable

    from both_languages import RustArchives
    from conftest import Toolchains

HERE = Path(__file__).resolve().parent

NO_TRACEFS = "tracefs may not be mounted here: a FIFO takes its place"
NO_NAME_SPACE = "the search for a mounted tracefs needs a mount name space"

# A program that hangs must end the test; none that works comes near.
PATIENCE_SECONDS = 100

AnyPlace = Union[Fifo, Instance]


@pytest.fixture(scope="module", params=LANGUAGES)
def program(
    request: pytest.FixtureRequest,
    toolchains: Toolchains,
    archives_of: Callable[[str], RustArchives | None],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    folder = tmp_path_factory.mktemp("ftrace")
    return build(toolchains, folder, archives=archives_of(request.param))


def build(
    toolchains: Toolchains, folder: Path, *flags: str, archives: RustArchives | None = None
) -> Path:
    events, sources = HERE / "trace-events", [HERE / "driver.c"]
    flags = ("-D_GNU_SOURCE", *flags)
    compiler = toolchains.c("gcc")
    return build_program(compiler, archives, "log,ftrace", "ftrace", events, sources, folder, flags)


@pytest.fixture(scope="session")
def tracefs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path | None]:
    with mounted_tracefs(tmp_path_factory.mktemp("tracefs") / "mounted") as place:
        yield place


@pytest.fixture
def instance(tracefs: Path | None) -> Iterator[Instance]:
    if tracefs is None:
        pytest.xfail(NO_TRACEFS)
    made = Instance(tracefs, f"tracegen-{uuid.uuid4().hex}")
    try:
        yield made
    finally:
        made.close()


@pytest.fixture(params=["fifo", "tracefs"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> AnyPlace:
    if request.param == "fifo":
        return Fifo(tmp_path)
    found: Instance = request.getfixturevalue("instance")
    return found


def run(
    program: Path, folder: Path | str, *words: str, log: str = "/dev/null"
) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "TRACEGEN_TRACE": "*",
        "TRACEGEN_TRACEFS": str(folder),
        "TRACEGEN_LOG_FILE": log,
    }
    return subprocess.run(
        [program, *words],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=True,
    )


def cut(text: bytes, most: int) -> bytes:
    """The text as its reader gets it, who has room for `most` bytes."""
    text = text.split(b"\0")[0]
    if len(text) <= most:
        return text
    for back in range(4):
        if text[most - back] & 0xC0 != 0x80:
            return text[: most - back] if back == 0 or text[most - back] >= 0xC0 else text[:most]
    return text[:most]


def test_lines(program: Path, place: AnyPlace) -> None:
    done = run(program, place.folder, "say", "one", "say", "100 %s %n", "say", "", "say", "bär")
    assert (done.stdout, done.stderr) == ("", "")
    assert place.take() == [b"say one", b"say 100 %s %n", b"say ", "say bär".encode()]


def test_the_log_has_the_same_text(program: Path, place: AnyPlace, tmp_path: Path) -> None:
    log = tmp_path / "log"
    run(program, place.folder, "say", "one", "threads", "1", "3", log=str(log))
    lines = log.read_bytes().splitlines()
    assert len(lines) == 4
    assert place.take() == lines


def test_long_lines_are_cut_at_the_end_of_a_character(
    program: Path, place: AnyPlace, tmp_path: Path
) -> None:
    room = place.limit - len("say ") - 1
    random = Random("ftrace")
    texts = ["x" * (room + more) for more in (-1, 0, 1, 5000)]
    for character in "é€😀":
        texts += ["x" * (room - before) + character * 2 for before in range(6)]
    for _ in range(20):
        length = random.randrange(room - 10, room + 10)
        texts.append("".join(random.choices("aé€😀", [9, 1, 1, 1], k=length)))
    encoded = [text.encode() for text in texts]
    # Not UTF-8: there is no character to keep whole.
    encoded += [b"\x80" * (room + 10), b"x" * (room - 1) + b"\xff\xff\xff", b"\xc3" * 2 * room]
    (tmp_path / "texts").write_bytes(b"".join(text + b"\n" for text in encoded))
    run(program, place.folder, "file", str(tmp_path / "texts"))
    lines = place.take()
    assert lines == [cut(b"say " + text, place.limit - 1) for text in encoded]
    assert len(max(lines, key=len)) == place.limit - 1
    for line in lines[:-3]:
        line.decode()


def test_what_is_behind_a_nul_is_left_out(program: Path, place: AnyPlace) -> None:
    run(program, place.folder, "zero", "say", "next")
    assert place.take() == [b"zero before", b"say next"]


def test_threads(program: Path, place: AnyPlace) -> None:
    run(program, place.folder, "threads", "8", "500")
    lines = place.take()
    for thread in range(8):
        mine = [line for line in lines if line.startswith(b"count thread %d " % thread)]
        assert mine == [b"count thread %d number %d" % (thread, number) for number in range(500)]
    assert len(lines) == 8 * 500


def test_a_child_writes_too(program: Path, place: AnyPlace) -> None:
    run(program, place.folder, "say", "before", "fork")
    assert place.take() == [b"say before", b"say child", b"say parent"]


def test_signal_handlers(program: Path, place: AnyPlace) -> None:
    """The first line may be a handler's: it opens the file then."""
    done = run(program, place.folder, "signals", "300")
    lines = place.take()
    fired = {0: int(done.stdout), -1: 300}
    for thread, count in fired.items():
        mine = [line for line in lines if line.startswith(b"count thread %d " % thread)]
        assert mine == [b"count thread %d number %d" % (thread, n) for n in range(count)]
    assert len(lines) == sum(fired.values())


def test_errno_and_cancellation(program: Path, place: AnyPlace) -> None:
    done = run(program, place.folder, "errno", "errno", "cancel")
    assert done.stdout == "kept\nkept\ncancelled\n"
    assert place.take() == [b"say errno", b"say errno", b"say from a thread that was cancelled"]


def test_standard_streams_are_left_alone(program: Path, place: AnyPlace) -> None:
    """A standard stream's number is free, and trace_marker does not take it."""
    done = run(program, place.folder, "close", "0", "close", "2", "open", "say", "one", "where")
    assert done.stdout == f"open\nhigh closed {place.folder}/trace_marker\n"
    assert place.take() == [b"say one"]


def test_tracing_that_is_off_is_nothing_to_tell(program: Path, instance: Instance) -> None:
    instance.switch(False)
    done = run(program, instance.folder, "say", "one", "say", "two")
    instance.switch(True)
    assert (done.stderr, instance.take()) == ("", [])


def test_a_folder_that_is_not_there(program: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    missing = tmp_path / "missing"
    done = run(program, missing, "say", "one", "open", "say", "two", "errno", log=str(log))
    assert done.stdout == "not open\nkept\n"
    reason = "No such file or directory"
    marker = missing / "trace_marker"
    assert done.stderr == f"tracegen: TRACEGEN_TRACEFS: cannot open '{marker}': {reason}\n"
    assert log.read_text() == "say one\nsay two\nsay errno\n"


def test_a_folder_whose_name_is_too_long(program: Path) -> None:
    """It is told with its beginning."""
    name = "/folder" * 200
    done = run(program, Path(name), "say", "one")
    beginning = f"tracegen: TRACEGEN_TRACEFS: cannot open '{name[:1023]}'"
    assert done.stderr == f"{beginning}: File name too long\n"


def test_a_fifo_that_nobody_reads_stops_nobody(program: Path, tmp_path: Path) -> None:
    marker = tmp_path / "trace_marker"
    os.mkfifo(marker)
    log = tmp_path / "log"
    done = run(program, tmp_path, "say", "one", "say", "two", "errno", log=str(log))
    assert done.stderr == f"tracegen: TRACEGEN_TRACEFS: cannot open '{marker}': nobody reads it\n"
    assert log.read_text() == "say one\nsay two\nsay errno\n"


def test_a_failure_is_told_once(program: Path, tmp_path: Path) -> None:
    (tmp_path / "trace_marker").symlink_to("/dev/full")
    log = tmp_path / "log"
    done = run(program, tmp_path, "say", "one", "say", "two", "errno", log=str(log))
    assert done.stderr == "tracegen: cannot write to trace_marker: No space left on device\n"
    assert done.stdout == "kept\n"
    assert log.read_text() == "say one\nsay two\nsay errno\n"


def test_closed_descriptors(program: Path, tmp_path: Path) -> None:
    """Of the log, too: the files are opened again, those that have their numbers are left alone."""
    marker, log, own = (tmp_path / name for name in ("trace_marker", "log", "own"))
    marker.touch()
    words = ("say", "one", "closed", "own", str(own), "say", "two", "errno")
    done = run(program, tmp_path, *words, log=str(log))
    assert sorted(done.stderr.splitlines()) == [
        "tracegen: the log's file was closed by the program; it is opened again",
        "tracegen: trace_marker was closed by the program; it is opened again",
    ]
    assert done.stdout == "kept\n"
    assert marker.read_text() == log.read_text() == "say one\nsay two\nsay errno\n"
    assert own.read_text() == ""


def test_closed_descriptors_of_files_that_are_elsewhere(program: Path, tmp_path: Path) -> None:
    marker, log, own = (tmp_path / name for name in ("trace_marker", "log", "own"))
    marker.touch()
    words = ["say", "one", "closed", "own", str(own)]
    for path in (marker, log):
        words += ["rename", str(path), f"{path}.moved"]
    done = run(program, tmp_path, *words, "say", "two", "say", "three", log=str(log))
    assert sorted(done.stderr.splitlines()) == [
        f"tracegen: TRACEGEN_TRACEFS: cannot open '{marker}': No such file or directory",
        "tracegen: cannot write the log: Bad file descriptor",
    ]
    for path in (marker, log):
        assert Path(f"{path}.moved").read_text() == "say one\n"
        assert not path.exists()
    assert own.read_text() == ""


def test_a_file_is_written_behind_what_is_in_it(program: Path, tmp_path: Path) -> None:
    (tmp_path / "trace_marker").write_text("old\n")
    run(program, tmp_path, "say", "one")
    run(program, tmp_path, "say", "two")
    assert (tmp_path / "trace_marker").read_text() == "old\nsay one\nsay two\n"


def test_a_library_that_is_closed_leaves_nothing_open(
    toolchains: Toolchains, tmp_path: Path
) -> None:
    """In C; a library in Rust stays, with all that it has opened."""
    gcc = toolchains.c("gcc")
    host = gcc.build([HERE / "host.c", "-ldl"], tmp_path / "host", ["-Wno-pedantic"])
    generate("-b", "log,ftrace", "-g", "ftrace", "-o", tmp_path, "trace-events", cwd=HERE)
    sources = [HERE / "plugin.c", tmp_path / "trace-ftrace.c"]
    plugin = build_c(gcc, sources, tmp_path, [f"-I{tmp_path}", "-fPIC", "-shared"])
    (tmp_path / "trace_marker").touch()
    done = run(host, tmp_path, str(plugin), log="")
    assert done.stdout == "0 left open\n"
    lines = "".join(f"count thread 0 number {number}\n" for number in range(3))
    assert (tmp_path / "trace_marker").read_text() == lines


# What the search for a mounted tracefs finds, in a name space where nothing else is.
SEARCH = """
while umount -a -t tracefs,debugfs 2>/dev/null && grep -q -E ' (tracefs|debugfs) ' /proc/mounts
do :; done
cd "$1"
shift
mkdir "a b\\t" dbg
{mount}
TRACEGEN_TRACE=* TRACEGEN_LOG_FILE=/dev/null "$@"
{look}
"""


def search(program: Path, folder: Path, mount: str, look: str, token: str) -> tuple[str, str]:
    """What the program says that writes the token twice, and what `look` then finds. The kernel has
    one trace for all, so the token is to be like no other."""
    script = SEARCH.format(mount=mount, look=look)
    words = [str(folder), str(program), "say", token, "say", token, "where"]
    done = in_a_name_space(script, *words)
    if done is None:
        pytest.xfail(NO_NAME_SPACE)
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


def test_tracefs_is_found_where_it_is_mounted(program: Path, tracefs: Path, tmp_path: Path) -> None:
    if tracefs is None:
        pytest.xfail(NO_TRACEFS)
    place = "a b\\t"
    token = uuid.uuid4().hex
    mount = f'mount -t tracefs nodev "{place}"'
    out, err = search(program, tmp_path, mount, f'grep -c {token} "{place}/trace"', token)
    assert (out, err) == (f"high closed {tmp_path}/{place}/trace_marker\n2\n", "")


def test_debugfs_has_it_too(program: Path, tracefs: Path, tmp_path: Path) -> None:
    if tracefs is None:
        pytest.xfail(NO_TRACEFS)
    token = uuid.uuid4().hex
    mount = "mount -t debugfs nodev dbg"
    out, err = search(program, tmp_path, mount, f"grep -c {token} dbg/tracing/trace", token)
    assert (out, err) == (f"high closed {tmp_path}/dbg/tracing/trace_marker\n2\n", "")


def test_nothing_is_mounted(program: Path, tmp_path: Path) -> None:
    out, err = search(program, tmp_path, "", "", "nowhere")
    assert out == ""
    assert err == (
        "tracegen: ftrace: no tracefs is mounted (mount -t tracefs nodev /sys/kernel/tracing; or "
        "name a folder with a trace_marker in TRACEGEN_TRACEFS)\n"
    )


@pytest.mark.slow
@pytest.mark.parametrize("sanitizer", SANITIZERS)
def test_sanitizers(
    toolchains: Toolchains, instance: Instance, tmp_path: Path, sanitizer: str
) -> None:
    flags = sanitizer_flags(sanitizer, toolchains.c("gcc"), tmp_path)
    program = build(toolchains, tmp_path, *flags)
    (tmp_path / "texts").write_text("é" * 3000 + "\n")
    words = ["file", str(tmp_path / "texts"), "zero", "threads", "8", "500", "signals", "300"]
    done = run(program, instance.folder, *words, "fork", "cancel")
    assert done.stderr == ""
    assert len(instance.take()) == 2 + 8 * 500 + 300 + int(done.stdout.split()[0]) + 2 + 1
