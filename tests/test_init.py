# SPDX-License-Identifier: MIT
"""`tracegen init`, and the hooks for pre-commit."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from generated import tracegen as run_tracegen

if TYPE_CHECKING:
    from pathlib import Path

    from toolchain import RustToolchain


def run(*words: str, cwd: Path) -> str:
    """What a command prints, which must succeed and say nothing else."""
    done = run_tracegen(*words, cwd=cwd)
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
    steps = 2 if there else 3
    place = "target/trace" if systems == "Cargo" else "build/trace"
    assert told[steps] == f"next: `tracegen build` makes files in {place}"
    before = {path for path in folder.rglob("*") if path.is_file()}
    assert run("build", cwd=folder) == ""
    new = {path for path in folder.rglob("*") if path.is_file()} - before
    assert sorted(path.relative_to(folder).as_posix() for path in new) == made.split()
    if "Cargo" in systems:
        # What `cargo package` leaves there is none of the project's sources.
        copy = folder / "target/package/x-0.1.0/src/trace-events"
        copy.parent.mkdir(parents=True)
        copy.write_text('copied(int a) "%d"\n')
        assert "copied" not in run("list", cwd=folder)
    if not there:
        assert ": my_program_started(const char *version" in run("list", cwd=folder)


def lines_for(system: str, folder: Path) -> str:
    """What `tracegen init` prints in a folder with that one build system."""
    _, _, lines = run("init", cwd=folder).partition("\n\n")
    assert lines.startswith(system)
    return lines


def test_lines_for_make(tmp_path: Path) -> None:
    (tmp_path / "hw" / "uart").mkdir(parents=True)
    (tmp_path / "hw" / "uart" / "trace-events").write_text('a(int b) "%d"\n')
    (tmp_path / "Makefile").write_text("all: build/trace/trace-hw_uart.c\n")
    lines = lines_for("# The makefile, behind its first rule", tmp_path)
    (tmp_path / "Makefile").write_text(f"all: build/trace/trace-hw_uart.c\n{lines}")
    words = ["make", f"TRACEGEN={sys.executable} -m tracegen"]
    subprocess.run(words, cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    assert (tmp_path / "build/trace/trace-hw_uart.h").exists()
    done = subprocess.run(words, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout == ""
    (tmp_path / "build/trace/trace-hw_uart.c").unlink()
    subprocess.run(words, cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    assert (tmp_path / "build/trace/trace-hw_uart.c").exists()
    (tmp_path / "hw" / "uart" / "trace-events").write_text('c(int b) "%d"\n')
    subprocess.run(words, cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    assert "trace_c(" in (tmp_path / "build/trace/trace-hw_uart.h").read_text()


@pytest.mark.slow
def test_lines_for_cargo(tmp_path: Path, rust_toolchain: RustToolchain, tracegen: Path) -> None:
    manifest = '[package]\nname = "x"\nversion = "0.1.0"\nedition = "2021"\n'
    (tmp_path / "Cargo.toml").write_text(manifest)
    (tmp_path / "src").mkdir()
    lines = lines_for("# Cargo.toml, where ", tmp_path)
    toml, build, main = re.split(r"\n// .*:\n", lines)
    (tmp_path / "Cargo.toml").write_text(manifest + toml)
    (tmp_path / "build.rs").write_text(build)
    (event,) = re.findall(r"(\w+_started)", (tmp_path / "src/trace-events").read_text())
    call = f'trace::trace_{event}("1", 2)'
    (tmp_path / "src/main.rs").write_text(f"{main}\nfn main() {{\n    {call};\n}}\n")
    run("runtime", "--copy", "tracegen", cwd=tmp_path)
    rust_toolchain.cargo(
        "build", cwd=tmp_path, target_dir=tmp_path / "target", env={"TRACEGEN": str(tracegen)}
    )


def test_lines_for_a_workspace_of_cargo(
    tmp_path: Path, rust_toolchain: RustToolchain, tracegen: Path
) -> None:
    package = tmp_path / "uart"
    (package / "src").mkdir(parents=True)
    (package / "src/trace-events").write_text('received(int byte) "%d"\n')
    (tmp_path / "Cargo.toml").write_text('[workspace]\nmembers = ["uart"]\nresolver = "2"\n')
    of_a_package = "# The Cargo.toml of a package in this workspace that has events, where "
    lines = lines_for(of_a_package, tmp_path)
    toml, build, main = re.split(r"\n// .*:\n", lines)
    manifest = '[package]\nname = "x"\nversion = "0.1.0"\nedition = "2021"\n'
    (package / "Cargo.toml").write_text(manifest + toml)
    (package / "build.rs").write_text(build)
    (package / "src/main.rs").write_text(
        f"{main}\nfn main() {{\n    trace::trace_received(2);\n}}\n"
    )
    run("runtime", "--copy", "tracegen", cwd=package)
    rust_toolchain.cargo(
        "build", cwd=tmp_path, target_dir=tmp_path / "target", env={"TRACEGEN": str(tracegen)}
    )


def test_no_file_is_changed(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    (tmp_path / "tracegen.toml").write_text("# mine\n")
    done = run_tracegen("init", cwd=tmp_path)
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
    assert run_tracegen(*generate, cwd=tmp_path).returncode == 1
    run("build", cwd=tmp_path)
    run(*generate, cwd=tmp_path)
    (tmp_path / "trace-events").write_text('a(int b) "%s"\n')
    assert run_tracegen(*check, "trace-events", cwd=tmp_path).returncode == 1
