# SPDX-License-Identifier: MIT
"""How runs end whose output nobody takes, whose files cannot be read or written, or which are ended
by a signal."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from generated import tracegen
from tracegen.generate.staged import Staged

if TYPE_CHECKING:
    from pathlib import Path

TRACEGEN = f"{shlex.quote(sys.executable)} -m tracegen"
EVENT = 'x(int a) "%d"\n'

CLOSED = b"tracegen: cannot write to standard output: it is closed\n"
FULL = b"tracegen: cannot write to standard output: No space left on device\n"


def run(script: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """Runs a script of bash, in which the first process of a pipeline is what counts, with a
    command `tracegen`."""
    return subprocess.run(
        ["bash", "-c", f'tracegen() {{ {TRACEGEN} "$@"; }}; {script}; exit ${{PIPESTATUS[0]}}'],
        cwd=cwd,
        capture_output=True,
        check=False,
    )


def run_without_privileges(*words: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """Runs `tracegen WORDS`, to which the modes of files count even where we are root."""
    few = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    return subprocess.run(
        [*few, sys.executable, "-m", "tracegen", *words], cwd=cwd, capture_output=True, check=False
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a project of two groups."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "trace-events").write_text(EVENT.replace("x", name, 1))
    text = 'groups = ["**/trace-events"]\noutput-dir = "out"\nformats = ["h"]\n'
    (tmp_path / "tracegen.toml").write_text(text)
    return tmp_path


@pytest.fixture(params=["", "1"], ids=["buffered", "unbuffered"])
def _buffering(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output with Python's buffer, and without: then it is another kind of file."""
    monkeypatch.setenv("PYTHONUNBUFFERED", request.param)


@pytest.mark.usefixtures("_buffering")
@pytest.mark.parametrize(
    "words",
    [
        "--help",
        "--version",
        "generate --help",
        "tracetool --help",
        "completion zsh",
        "backends",
        "list a/trace-events",
        "generate --output - -f h a/trace-events",
        "generate --list-outputs -o out a/trace-events",
        "translate %d",
        "runtime --cflags",
        "explain TG001",
        "init new/of/all",
    ],
)
def test_output_that_nobody_takes(project: Path, words: str) -> None:
    done = run(f"tracegen {words} >&-", project)
    assert (done.returncode, done.stderr) == (1, CLOSED)
    done = run(f"tracegen {words} > /dev/full", project)
    assert (done.returncode, done.stderr) == (1, FULL)
    assert not (project / "new").exists()
    # Who reads no more of it has what was wanted.
    done = run(f"tracegen {words} | :", project)
    assert (done.returncode, done.stderr) == (0, b"")


def test_init_that_cannot_tell_leaves_links_alone(tmp_path: Path) -> None:
    (tmp_path / "trace-events").symlink_to("nowhere")
    done = run("tracegen init > /dev/full", tmp_path)
    assert (done.returncode, done.stderr) == (1, FULL)
    assert [path.name for path in tmp_path.iterdir()] == ["trace-events"]
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.usefixtures("_buffering")
def test_a_pipe_that_is_closed_half_way(tmp_path: Path) -> None:
    lines = "".join(f'event_{n}(int a) "a %d"\n' for n in range(20000))
    (tmp_path / "trace-events").write_text(lines)
    done = run("tracegen list trace-events | head -n 1", tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"trace-events:1: root: event_0(int a)")


@pytest.mark.usefixtures("_buffering")
def test_errors_count_where_nobody_reads(project: Path) -> None:
    done = run("tracegen build --diff | :", project)
    assert done.returncode == 1
    # All that is out of date is told, whoever reads the differences.
    assert done.stderr.count(b"error[TG075]") == 2
    # Of two formats on the command line the second one is looked at, too.
    done = run("tracegen translate %d %q | :", project)
    assert done.returncode == 1
    assert b"error[" in done.stderr
    formats = "%q\n" + "%d\n" * 50_000
    (project / "formats").write_text(formats)
    done = run("tracegen translate - < formats | head -n 1", project)
    assert (done.returncode, done.stdout) == (1, b'"{arg1}"\n')
    assert b"error[" in done.stderr


@pytest.mark.usefixtures("_buffering")
@pytest.mark.parametrize("words", ["--nope", "nope", "generate --no-config", "build --nope"])
def test_wrong_usage_that_cannot_be_told(project: Path, words: str) -> None:
    for script in (
        f"tracegen {words} 2>&-",
        f"tracegen {words} 2> /dev/full",
        f"tracegen {words} 2>&1 | :",
    ):
        assert run(script, project).returncode == 2


@pytest.mark.usefixtures("_buffering")
def test_errors_that_cannot_be_told(project: Path) -> None:
    (project / "a/trace-events").write_text("a(int) nothing\n")
    for words in ("check a/trace-events", "build", "tracetool --format=h a/trace-events out"):
        for script in (
            f"tracegen {words} 2>&-",
            f"tracegen {words} 2> /dev/full",
            f"tracegen {words} 2>&1 | :",
        ):
            assert run(script, project).returncode == 1
    assert not (project / "out").exists()


def test_the_process_ends_at_once(project: Path) -> None:
    """What is printed is there, whole, with nothing of what Python does when it ends."""
    script = "import atexit; atexit.register(print, 'late'); from tracegen.cli import main; main()"
    for words, status in (["list", "a/trace-events"], 0), (["list", "nowhere"], 1):
        done = tracegen(*words, cwd=project)
        assert done.returncode == status
        assert done.stdout or done.stderr
        same = subprocess.run(
            [sys.executable, "-c", script, *words], cwd=project, capture_output=True, check=False
        )
        assert (same.returncode, same.stdout, same.stderr) == (status, done.stdout, done.stderr)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_files_are_made_without_standard_output(project: Path, jobs: str) -> None:
    (project / "c").mkdir()
    (project / "c" / "trace-events").write_text(EVENT)
    done = run(f"tracegen build --no-cache -j {jobs} >&-", project)
    assert (done.returncode, done.stderr) == (0, b"")
    made = sorted(path.name for path in (project / "out").iterdir())
    assert made == ["trace-a.h", "trace-b.h", "trace-c.h"]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    done = run('rmdir "$PWD" && tracegen list', tmp_path)
    assert done.returncode == 1
    assert done.stderr == b"tracegen: the current folder is gone: No such file or directory\n"


@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_folder_that_cannot_be_read(project: Path, mode: int) -> None:
    closed = project / "closed"
    closed.mkdir()
    closed.chmod(mode)
    done = run_without_privileges("build", cwd=project)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "error[TG072]: cannot read `closed`: Permission denied\n"
        " --> tracegen.toml:1:11\n"
        "  |\n"
        '1 | groups = ["**/trace-events"]\n'
        "  |           ^^^^^^^^^^^^^^^^^ this looks into it\n"
        "  = help: let it be read, or name the folders that have events: "
        '`groups = ["src/**/trace-events"]`, say\n\n'
    )
    assert not (project / "out").exists()
    toml = project / "tracegen.toml"
    text = toml.read_text()
    toml.write_text(text.replace("**", "closed/x"))
    done = run_without_privileges("build", cwd=project)
    assert done.returncode == 1
    assert done.stderr.startswith(b"error[TG072]: cannot read `closed`: Permission")
    toml.write_text(text)
    closed.chmod(0o755)
    done = run_without_privileges("build", cwd=project)
    assert (done.returncode, done.stderr) == (0, b"")


def test_outputs_that_cannot_be_read_or_written(project: Path) -> None:
    words = ("generate", "--no-config", "-f", "h", "-o", "out", "a/trace-events")
    (project / "out").mkdir(mode=0)
    for option in ("--check", "--diff"):
        done = run_without_privileges(*words, option, cwd=project)
        assert (done.returncode, done.stdout) == (1, b"")
        told = b"error[TG072]: cannot read `out/trace-a.h`: Permission denied\n\n"
        assert done.stderr == told
    written = {
        words: "out/trace-a.h",
        ("init", "out"): "out/tracegen.toml",
        ("runtime", "--copy", "out"): "out/c",
    }
    for line, path in written.items():
        done = run_without_privileges(*line, cwd=project)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.startswith(f"error[TG073]: cannot write `{path}".encode())
        assert done.stderr.endswith(b": Permission denied\n\n")
    (project / "out").chmod(0o755)
    assert list((project / "out").iterdir()) == []
    # Who writes nothing there is not kept from anything.
    (project / "out").chmod(0)
    for line in (("list",), ("check",), ("build", "-o", "elsewhere"), ("build", "--list-outputs")):
        done = run_without_privileges(*line, cwd=project)
        assert (done.returncode, done.stderr) == (0, b"")
    (project / "out").chmod(0o755)


INTERRUPTED = """
import signal, sys
from tracegen.cli import main

def interrupt(frame, event, argument):
    if {where}:
        sys.setprofile(None)
        signal.raise_signal({number})

signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
sys.argv[1:] = {words}
sys.setprofile(interrupt)
main()
"""
"""A run that gets a signal."""


def interrupted(
    where: str, number: signal.Signals, *words: str, cwd: Path
) -> subprocess.CompletedProcess[bytes]:
    """Runs `tracegen WORDS`, to which the signal comes at the first event of `sys.setprofile` of
    which that is true."""
    script = INTERRUPTED.format(where=where, number=int(number), words=list(words))
    return subprocess.run([sys.executable, "-c", script], cwd=cwd, capture_output=True, check=False)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_files_are_written(project: Path, number: signal.Signals) -> None:
    second = 'event == "return" and frame.f_code.co_name == "_final" and argument.name[6] == "b"'
    done = interrupted(second, number, "build", "--no-cache", cwd=project)
    assert (done.returncode, done.stderr) == (-number, b"")
    assert not (project / "out").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_files_get_their_names(project: Path, number: signal.Signals) -> None:
    """It waits, so that no file is there which does not go with the others."""
    first = 'event == "return" and frame.f_code.co_name == "replace" and argument.name[6] == "a"'
    done = interrupted(first, number, "build", "--no-cache", "--stamp", "s", cwd=project)
    assert (done.returncode, done.stderr) == (-number, b"")
    made = sorted(path.name for path in (project / "out").iterdir())
    assert (made, (project / "s").exists()) == (["trace-a.h", "trace-b.h"], True)


def test_an_error_while_files_get_their_names(tmp_path: Path) -> None:
    """What had its name already is as it was."""
    (tmp_path / "old").write_text("old")
    with Staged() as staged:
        for name in ("new", "old", "taken"):
            staged.add(tmp_path / name, b"other")
        (tmp_path / "taken/file").mkdir(parents=True)
        with pytest.raises(OSError, match="taken"):
            staged.move()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old", "taken"]
    assert (tmp_path / "old").read_text() == "old"


def test_an_error_leaves_no_folder(project: Path) -> None:
    (project / "made").mkdir()
    (project / "made/folder").mkdir()
    words = ("generate", "--no-config", "-f", "h", "-o", "made/new/out", "a/trace-events")
    done = tracegen(*words, "--depfile", "made/folder", cwd=project)
    assert done.returncode == 1
    assert b"error[TG073]: cannot write" in done.stderr
    done = tracegen(*words, "--stamp", "made/folder", cwd=project)
    assert done.returncode == 1
    assert done.stderr.startswith(b"error[TG073]: cannot write `")
    assert b"made/folder`: is a folder" in done.stderr
    assert [path.name for path in (project / "made").iterdir()] == ["folder"]


def test_ctrl_c_before_anything_is_imported(project: Path) -> None:
    done = interrupted(
        'frame.f_code.co_name == "replay"', signal.SIGINT, "generate", "-o", "out", cwd=project
    )
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")
    assert not (project / "out").exists()


def test_who_handles_a_signal_goes_on_doing_so(tmp_path: Path) -> None:
    script = """
import os, signal
from pathlib import Path
from tracegen.generate.staged import Staged

signal.signal(signal.SIGTERM, lambda *_: print("handled"))
signal.signal(signal.SIGHUP, signal.SIG_IGN)
with Staged() as staged:
    staged.add(Path.cwd() / "file", b"text")
    signal.raise_signal(signal.SIGTERM)
    signal.raise_signal(signal.SIGHUP)
    staged.move()
print(os.listdir())
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stdout == b"handled\n['file']\n"


def test_what_killed_runs_have_left_is_removed(project: Path) -> None:
    out = project / "out"
    out.mkdir()
    hour = time.time() - 60 * 60 - 1
    names = {
        ".trace-a.h.1234.5678.tracegen": True,
        ".trace-gone.h.1.2.tracegen": True,
        ".trace-a.h.x.5678.tracegen": False,
        ".trace-a.h.1234.5678.other": False,
        "trace-a.h.1234.5678.tracegen": False,
        ".tracegen": False,
    }
    for name in names:
        (out / name).write_text("")
        os.utime(out / name, (hour, hour))
    young = out / ".trace-b.h.1234.5678.tracegen"
    young.write_text("")
    assert run("tracegen build", project).returncode == 0
    left = {path.name for path in out.iterdir()}
    kept = {name for name, is_ours in names.items() if not is_ours}
    assert left == {"trace-a.h", "trace-b.h", young.name, *kept}


def test_processes_end_with_the_one_that_began_them(tmp_path: Path) -> None:
    script = """
import os, signal
from tracegen.cli.workers import in_parallel

first = os.getpid()
begun, begin = os.pipe()

def work(number):
    if number and os.getpid() == first:
        os.read(begun, 1)
        os.kill(first, signal.SIGKILL)
    if number:
        os.write(begin, b"x")
        while os.getppid() == first:
            pass
        os.write(1, b"x")

in_parallel(2, range(100), work)
"""
    # This reads until the last of the processes has ended.
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (-signal.SIGKILL, b"x")
