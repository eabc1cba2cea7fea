# SPDX-License-Identifier: MIT
"""`tracegen init`, and the hooks for pre-commit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from generated import tracegen

if TYPE_CHECKING:
    from pathlib import Path


def run(*words: str, cwd: Path) -> str:
    """What a command prints, which must succeed and say nothing else."""
    done = tracegen(*words, cwd=cwd)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


@pytest.mark.parametrize(
    ("files", "systems", "made"),
    [
        ({}, "no build system that is known", "build/trace/trace-root.c build/trace/trace-root.h"),
        (
            {"meson.build": "project('x', 'c')\n", "Makefile": ""},
            "Meson, Make",
            "build/trace/trace-root.c build/trace/trace-root.h",
        ),
        (
            {"meson.build": "project(\n  'x',\n  ['c', 'rust'],\n)\n"},
            "Meson",
            "build/trace/trace-root.c build/trace/trace-root.h build/trace/trace-root.rs",
        ),
        (
            {"CMakeLists.txt": "", "src/main.c": ""},
            "CMake",
            "build/trace/trace-src.c build/trace/trace-src.h",
        ),
        ({"Cargo.toml": "", "src/main.rs": ""}, "Cargo", "target/trace/trace-src.rs"),
        (
            {"Cargo.toml": "", "GNUmakefile": "", "src/hw/trace-events": 'a(int b) "%d"\n'},
            "Cargo, Make",
            "build/trace/trace-src_hw.c build/trace/trace-src_hw.h build/trace/trace-src_hw.rs",
        ),
    ],
)
def test_what_is_written_builds(
    tmp_path: Path, files: dict[str, str], systems: str, made: str
) -> None:
    folder = tmp_path / "2 My-program.3"
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    told = run("init", folder.name, cwd=tmp_path).splitlines()
    assert told[0] == f"builds here: {systems}"
    assert told[1] == f"written: {folder.name}/tracegen.toml"
    there = any("trace-events" in name for name in files)
    assert len(told) == (3 if there else 4)
    place = "target/trace" if systems == "Cargo" else "build/trace"
    assert told[-1] == f"next: `tracegen build` makes files in {place}"
    before = {path for path in folder.rglob("*") if path.is_file()}
    assert run("build", cwd=folder) == ""
    new = {path for path in folder.rglob("*") if path.is_file()} - before
    assert sorted(path.relative_to(folder).as_posix() for path in new) == made.split()
    if not there:
        assert ": my_program_started(const char *version" in run("list", cwd=folder)


def test_no_file_is_changed(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    (tmp_path / "tracegen.toml").write_text("# mine\n")
    done = tracegen("init", cwd=tmp_path)
    assert done.returncode == 1
    assert b"TG107" in done.stderr
    assert (tmp_path / "tracegen.toml").read_text() == "# mine\n"


def test_hooks_for_pre_commit(tmp_path: Path) -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text()
    entries = re.findall(r"^  entry: tracegen (.*)$", text, re.MULTILINE)
    check, generate = (entry.split() for entry in entries)
    files = re.findall(r"^  files: (.*)$", text, re.MULTILINE)
    for pattern in files:
        assert re.search(pattern, "hw/uart/trace-events")
        assert re.search(pattern, "qapi-commands.trace-events")
        assert not re.search(pattern, "docs/trace-events.md")
    for name in ("tracegen.toml", "build/trace-hw_uart.rs"):
        assert [bool(re.search(pattern, name)) for pattern in files] == [False, True]
    run("init", cwd=tmp_path)
    run(*check, "trace-events", cwd=tmp_path)
    assert tracegen(*generate, cwd=tmp_path).returncode == 1
    run("build", cwd=tmp_path)
    run(*generate, cwd=tmp_path)
    (tmp_path / "trace-events").write_text('a(int b) "%s"\n')
    assert tracegen(*check, "trace-events", cwd=tmp_path).returncode == 1
