# SPDX-License-Identifier: MIT
"""The commands that tell things."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, Toolchains
from generated import tracegen
from tracegen.version import VERSION

EVENTS = """\
# SPDX-License-Identifier: MIT
first(uint32_t addr, const char *name) "addr 0x%" PRIx32 " name %s"

disable second(void) ""
third(unsigned long int n)
"""


def printed(*words: str | Path, cwd: Path | None = None) -> str:
    """What the command prints; it must succeed and say nothing else."""
    done = tracegen(*words, cwd=cwd)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


@pytest.fixture
def events(tmp_path: Path) -> Path:
    (tmp_path / "hw").mkdir()
    (tmp_path / "hw/trace-events").write_text(EVENTS)
    return tmp_path


def test_list(events: Path) -> None:
    assert printed("list", "hw/trace-events", cwd=events) == (
        "hw/trace-events:2: hw: first(uint32_t addr, const char *name) "
        '"addr 0x%" PRIx32 " name %s"\n'
        'hw/trace-events:4: hw: disable second(void) ""\n'
        "hw/trace-events:5: hw: third(unsigned long n)\n"
    )


def test_list_json(events: Path) -> None:
    assert json.loads(printed("list", "--json", "hw/trace-events", cwd=events)) == [
        {
            "file": "hw/trace-events",
            "group": "hw",
            "line": 2,
            "name": "first",
            "properties": [],
            "args": [
                {"name": "addr", "type": "uint32_t"},
                {"name": "name", "type": "const char *"},
            ],
            "format": '"addr 0x%" PRIx32 " name %s"',
        },
        {
            "file": "hw/trace-events",
            "group": "hw",
            "line": 4,
            "name": "second",
            "properties": ["disable"],
            "args": [],
            "format": '""',
        },
        {
            "file": "hw/trace-events",
            "group": "hw",
            "line": 5,
            "name": "third",
            "properties": [],
            "args": [{"name": "n", "type": "unsigned long"}],
            "format": None,
        },
    ]


def test_backends() -> None:
    assert printed("backends") == (
        "dtrace  probes (USDT) for perf, bpftrace, gdb and SystemTap, "
        "which switch them on by themselves\n"
        "ftrace  lines of text among the Linux kernel's own events, in ftrace's ring buffer\n"
        "log     lines of text in the program's log: standard error, or a file\n"
        "nop     nothing: the functions exist and do nothing\n"
        "simple  records in a binary file, of simpletrace's format, for `tracegen read`\n"
        "syslog  lines of text in the system's log, by way of syslog(3)\n"
        "ust     events of LTTng-UST, with a typed field for each argument\n"
    )


def test_formats() -> None:
    lines = printed("formats").splitlines()
    assert lines[:3] == [
        "h                 C header with the trace functions: trace-GROUP.h",
        "c                 C source with the events: trace-GROUP.c",
        "rs                Rust module, to be included: trace-GROUP.rs",
    ]
    assert {line.split()[0]: line.split(": ")[-1] for line in lines[3:]} == {
        "log-rs": "trace-log.rs",
        "d": "trace-GROUP.d (backend dtrace)",
        "stap": "trace-GROUP.stp (backend dtrace)",
        "log-stap": "trace-GROUP-log.stp (backend dtrace)",
        "simpletrace-stap": "trace-GROUP-simpletrace.stp (backend dtrace)",
        "ust-events-h": "trace-ust-GROUP.h (backend ust)",
        "ust-events-c": "trace-ust-GROUP.c (backend ust)",
        "ust-rs-c": "trace-ust-rs-GROUP.c (backend ust)",
    }


def test_targets() -> None:
    assert printed("targets") == (
        "qemu        QEMU's own tree, in place of what its tracetool makes\n"
        "standalone  programs that link tracegen's own small runtime\n"
    )


def test_version_and_help() -> None:
    assert printed("--version") == f"tracegen {VERSION}\n"
    text = printed("--help")
    for command in ("generate", "check", "list", "backends", "explain", "runtime", "completion"):
        assert f"\n  {command} " in text
        assert printed(command, "--help").startswith(f"Usage: tracegen {command} ")


def test_an_unknown_command_is_wrong_usage() -> None:
    done = tracegen("generat")
    assert done.returncode == 2
    assert b"No such command 'generat'" in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    script = printed("completion", shell)
    assert "_TRACEGEN_COMPLETE" in script
    assert "tracegen" in script


def test_bash_completes_commands() -> None:
    script = printed("completion", "bash")
    bin_folder = Path(sys.executable).parent
    ask = (
        f"{script}\nPATH={shlex.quote(str(bin_folder))}:$PATH\n"
        "COMP_WORDS=(tracegen ge); COMP_CWORD=1; _tracegen_completion tracegen; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", ask], capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["generate"]


def test_completion_ends_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the shell's script runs, which must not look like a failure to `set -e`."""
    monkeypatch.setenv("_TRACEGEN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "tracegen ge")
    monkeypatch.setenv("COMP_CWORD", "1")
    script = "import sys; sys.argv[0] = 'tracegen'; from tracegen.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"plain,generate\n", b"")


def test_runtime_builds_a_program(tmp_path: Path, toolchains: Toolchains) -> None:
    flags = shlex.split(printed("runtime", "--cflags"))
    sources = shlex.split(printed("runtime", "--sources"))
    main = tmp_path / "main.c"
    main.write_text(
        "#include <trace/control.h>\nint main(void) { trace_list_events(stdout); return 0; }\n"
    )
    toolchains.c("gcc").build([main, *sources], tmp_path / "main", flags)
    assert subprocess.run([tmp_path / "main"], check=True, capture_output=True).stdout == b""


@pytest.mark.parametrize(
    ("option", "file", "text"),
    [
        ("--c-dir", "src/line.c", "trace_line_"),
        ("--rust-dir", "Cargo.toml", 'name = "tracegen-rt"'),
        ("--rust-build-dir", "Cargo.toml", 'name = "tracegen-build"'),
        ("--meson-dir", "meson.build", "'tracegen',"),
        ("--cmake-dir", "tracegen-config.cmake", "tracegen::runtime"),
        ("--pkgconfig-dir", "tracegen.pc", "Name: tracegen"),
    ],
)
def test_runtime_folders(option: str, file: str, text: str) -> None:
    folder = Path(printed("runtime", option).rstrip("\n"))
    assert text in (folder / file).read_text()


def test_runtime_copy(tmp_path: Path) -> None:
    assert printed("runtime", "--copy", tmp_path / "to here") == ""
    copied = {path.relative_to(tmp_path / "to here") for path in (tmp_path / "to here").rglob("*")}
    for name in (
        "c/include/tracegen/event.h",
        "c/src/line.c",
        "rust/Cargo.lock",
        "rust/src/lib.rs",
        "rust-build/Cargo.lock",
        "rust-build/src/lib.rs",
    ):
        assert Path(name) in copied
    assert not [path for path in copied if "target" in path.parts]
    same = ROOT / "backends/runtime/c/include/tracegen/event.h"
    assert (tmp_path / "to here/c/include/tracegen/event.h").read_bytes() == same.read_bytes()


def test_runtime_copy_that_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = tracegen("runtime", "--copy", tmp_path / "file")
    assert done.returncode == 1
    assert b"cannot write `" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["build", "--config", ""],
        ["build", "--watch", "--config", ""],
        ["check", "--config", "", "hw/trace-events"],
        ["init", ""],
        ["runtime", "--copy", ""],
        ["generate", "-o", "", "hw/trace-events"],
        ["probes", ""],
        ["bpftrace", "--binary", ""],
        ["stats", "--events", "", "trace"],
    ],
)
def test_names_that_are_empty(events: Path, words: list[str]) -> None:
    done = tracegen(*words, cwd=events)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.endswith(b": the name is empty.\n")


def test_runtime_wants_one_question() -> None:
    for words in ([], ["--cflags", "--sources"], ["--c-dir", "--rust-dir"]):
        assert tracegen("runtime", *words).returncode == 2
