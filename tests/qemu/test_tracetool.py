# SPDX-License-Identifier: MIT
"""`tracegen tracetool`: command lines as QEMU's build writes them, and others."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from command_line import Done, tracegen
from tracegen.cli.tracetool_words import read_words

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[[str], Done]

INPUT = 'door_open(int door, const char *name) "door %d %s"\n'
OTHER = 'disable door_paint(void) "painted"\ndoor_close(int door) "door %d"\n'
EVERY_BACKEND = "log,simple,ftrace,dtrace,syslog,ust"

FORMATS = {
    "h": "static inline void trace_door_open(int door, const char *name)",
    "c": "TraceEvent *hw_door_trace_events[] = {",
    "rs": "pub fn trace_door_open(",
    "d": "probe door_open(int door, const char *name);",
    "stap": 'probe qemu.system.arm.door_open = process("/bin/qemu").mark("door_open")',
    "log-stap": "probe qemu.system.arm.log.door_open = qemu.system.arm.door_open ?",
    "simpletrace-stap": "probe qemu.system.arm.simpletrace.door_open = qemu.system.arm.door_open ?",
    "ust-events-h": "TRACEPOINT_EVENT(qemu, door_open,",
    "ust-events-c": '#include "trace-ust-hw_door.h"',
}
"""A line of each format."""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in QEMU's build folder, beside which the sources are."""
    build, source = tmp_path / "build", tmp_path / "hw" / "door"
    (build / "trace").mkdir(parents=True)
    source.mkdir(parents=True)
    (source / "trace-events").write_text(INPUT)
    (source / "other.trace-events").write_text(OTHER)
    monkeypatch.chdir(build)
    return lambda words: tracegen(f"tracetool {words}", capsys)


def made(run: Run, words: str, *inputs: str) -> str:
    """What is made; the run must succeed and say nothing."""
    out = Path("trace/made")
    named = shlex.join(inputs or ["../hw/door/trace-events"])
    done = run(f"{words} {named} {out}")
    assert (done.status, done.out, done.err) == (0, "", "")
    return out.read_text()


@pytest.mark.parametrize("format", FORMATS)
def test_every_format(format: str, run: Run) -> None:
    names = "--binary=/bin/qemu --probe-prefix=qemu.system.arm"
    text = made(run, f"--backend={EVERY_BACKEND} --group=hw_door --format={format} {names}")
    assert FORMATS[format] in text.splitlines() or FORMATS[format] in text


@pytest.mark.parametrize(
    "words",
    [
        "--backend=log --group=hw_door --format=c",
        "--backends=log --group=hw_door --format=c",
        "--backends log --group hw_door --format c",
        "--f c --g hw_door --ba log",
        "--format=c --group=hw_door --backend=log --binary= --probe-prefix=",
        "--backends simple --backends log --format h --format=c --group x --group=hw_door",
    ],
)
def test_options_in_every_form(words: str, run: Run) -> None:
    assert made(run, words) == made(run, "--backends=log --group=hw_door --format=c")


def test_options_between_and_behind_the_paths(run: Run) -> None:
    done = run("--backend=log ../hw/door/trace-events --format=h trace/made --group=hw_door")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert "TRACE_DOOR_OPEN_ENABLED 1" in Path("trace/made").read_text()


def test_log_calls_need_no_input_and_no_group(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    shown = tracegen("generate -t qemu -f log-rs --output -", capsys).out
    assert run("--backend=log --format=log-rs trace/made") == Done(0, "", "")
    assert Path("trace/made").read_text() == shown
    # Where every command of a build is given an input, it is not read.
    assert made(run, "--backend=log --group=g --format=log-rs", "no such file") == shown


def test_a_dash_is_standard_output(run: Run) -> None:
    words = "--backend=log --group=hw_door --format=h"
    text = made(run, words)
    assert run(f"{words} ../hw/door/trace-events -") == Done(0, text, "")
    assert not Path("-").exists()


def test_words_behind_two_dashes_are_paths() -> None:
    assert read_words(["--help", "--", "--x", "y"]).paths == ("--x", "y")


def test_events_of_several_inputs_follow_each_other(run: Run) -> None:
    inputs = ("../hw/door/other.trace-events", "../hw/door/trace-events")
    text = made(run, "--backend=log --group=all --format=c", *inputs)
    listed = [line.strip(" &,") for line in text.splitlines() if line.startswith("    &_TRACE")]
    names = ["_TRACE_DOOR_PAINT_EVENT", "_TRACE_DOOR_CLOSE_EVENT", "_TRACE_DOOR_OPEN_EVENT"]
    assert listed == names


def test_ids_of_simpletrace_count_what_is_disabled(run: Run) -> None:
    words = "--backend=dtrace --group=all --format=simpletrace-stap --probe-prefix=p --binary="
    text = made(run, words, "../hw/door/other.trace-events", "../hw/door/trace-events")
    printed = [line.split(", ")[2] for line in text.splitlines() if "printf(" in line]
    assert printed == ["1", "2"]
    assert "door_paint" not in text


def test_lines_are_named_from_the_current_folder(run: Run) -> None:
    text = made(run, "--backend=log --group=hw_door --format=c")
    named = {line.split('"')[1] for line in text.splitlines() if line.startswith("#line")}
    assert named == {"../hw/door/trace-events", "trace/made"}


def test_generate_makes_the_same(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for format in ("h", "c", "rs", "d", "ust-events-h", "ust-events-c"):
        ours = f"-t qemu -b {EVERY_BACKEND} -f {format} --root .. --output trace/made"
        assert tracegen(f"generate {ours} ../hw/door/trace-events", capsys).status == 0
        text = Path("trace/made").read_bytes()
        words = f"--backend={EVERY_BACKEND} --group=hw_door --format={format}"
        assert made(run, words).encode() == text


def test_the_script_of_the_build(run: Run, root: Path) -> None:
    words = ["--backend=log", "--group=hw_door", "--format=c"]
    expected = made(run, shlex.join(words))
    script = str(root / "samples" / "qemu" / "scripts" / "tracetool.py")
    paths = ["../hw/door/trace-events", "trace/made"]
    Path("trace/made").unlink()
    done = subprocess.run([sys.executable, script, *words, *paths], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    assert Path("trace/made").read_text() == expected
    done = subprocess.run([sys.executable, script, *words], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    without = [sys.executable, "-S", script, *words, *paths]
    done = subprocess.run(without, capture_output=True, cwd="/", check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"tracetool.py: No module named 'tracegen'; ")


def test_no_probes_make_an_empty_file(run: Run) -> None:
    Path("none").write_text("# nothing\n")
    assert made(run, "--backend=dtrace --group=none --format=d", "none") == ""


def test_list_and_check_of_backends(run: Run) -> None:
    listed = "nop, dtrace, ftrace, log, simple, syslog, ust\n"
    assert run("--list-backends") == Done(0, listed, "")
    assert run("--list") == Done(0, listed, "")
    for known in ("log", "nop", f"{EVERY_BACKEND},nop"):
        assert run(f"--backend={known} --check-backends") == Done(0, "", "")
    for unknown in ("log,lgo", "log,", "''"):
        done = run(f"--backend={unknown} --check-backends")
        assert (done.status, done.out) == (1, "")
        assert done.err.startswith("tracegen tracetool: ")


def test_help(run: Run) -> None:
    done = run("--help")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Usage: tracegen tracetool --backends=LIST")


MISTAKES = {
    "--b=log": "option --b could be --backends or --binary.",
    "--nothing": "there is no option --nothing (known: --backends",
    "-b log": "there is no option -b (known: ",
    "--format": "option --format needs a value.",
    "--help=yes": "option --help takes no value.",
    "--group=g --format=h in out": "--backends has to be given.",
    "--backend=log --group= --format=h in out": "--group has to be given.",
    "--backend=log --group=g in out": "--format has to be given.",
    "--backend=log --group=g --format=h out": "the inputs and the output have to be named.",
    "--backend=log --format=log-rs": "the output has to be named.",
    "--backend=log --group=g --format=h '' out": "the name of an input is empty.",
    "--backend=log --group=g --format=h in ''": "the output has to be named.",
    "--backend=log --group=g --format=x in out": "known: h, c, rs, log-rs, d, stap, ",
    "--backend=nope --group=g --format=h in out": "there is no backend 'nope' (known: ",
    "--backend=log --group=1 --format=h in out": "the group's name '1' is not an identifier.",
    "--backend=log --group=g --format=d in out": "format 'd' needs backend 'dtrace'.",
    "--backend=dtrace --group=g --format=stap in out": "format 'stap' needs --binary.",
    "--backend=dtrace --group=g --format=stap --binary=x in out": "needs --probe-prefix.",
    "--backend=dtrace --group=g --format=stap --probe-prefix=.. in out": "is not identifiers",
    "--backend=log --group=g --format=rs --rust-version=x in out": "--rust-version: ",
}


@pytest.mark.parametrize("words", MISTAKES)
def test_mistakes_in_words_end_with_1(words: str, run: Run) -> None:
    done = run(words)
    assert (done.status, done.out) == (1, "")
    assert MISTAKES[words] in done.err.splitlines()[0]
    assert done.err.startswith("tracegen tracetool: ")
    assert not Path("out").exists()


def test_mistakes_in_events_leave_the_output_alone(run: Run) -> None:
    text = 'door_open(double a, hwaddr b, Lock c) "%f %d %d"\nfoo bar_open(int door) "%d"\n'
    Path("in").write_text(text)
    Path("out").write_text("before")
    done = run("--backend=log --group=g --format=h in out")
    assert (done.status, done.out) == (1, "")
    assert "error[TG013]: type `double` is not allowed on this target\n --> in:1:11" in done.err
    assert "error[TG011]: unknown property `foo`" in done.err
    # There is no such option here.
    assert "--type" not in done.err
    assert Path("out").read_text() == "before"


def test_inputs_that_are_not_there(run: Run) -> None:
    done = run("--backend=log --group=g --format=h nowhere out")
    assert (done.status, done.out) == (1, "")
    assert "cannot read `nowhere`" in done.err


def test_an_output_is_no_input(run: Run) -> None:
    done = run("--backend=log --group=g --format=h ../hw/door/trace-events ../hw/door/trace-events")
    assert done.status == 1
    assert Path("../hw/door/trace-events").read_text() == INPUT
