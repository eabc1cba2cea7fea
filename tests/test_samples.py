# SPDX-License-Identifier: MIT
"""The samples, built as their users build them: what they trace, in C and in Rust.

Every program must do in each of RUNS what tests/samples/RUN.txt says, byte for byte; so all of them
do the same. `pytest --rewrite` writes these files anew from what the first program does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import toolchain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from conftest import Toolchains

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
EXPECTED = Path(__file__).resolve().parent / "samples"
LOG = "log.txt"
PROGRAMS = [
    *toolchain.first_of(toolchain.C_COMPILERS),
    *toolchain.first_of(toolchain.RUST_TOOLCHAINS),
]


@dataclass(frozen=True)
class Run:
    """The options of a program, and the variables that are set for it."""

    words: tuple[str, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)


RUNS = {
    "silent": Run(),
    "trace": Run(("--trace", "uart_*")),
    "trace-some": Run(("--trace", "uart_*", "--trace", "-uart_rx*", "--trace", "-uart_?r*")),
    "guest-errors": Run(("-d", "guest_errors")),
    "two-masks": Run(("-d", "guest_errors", "-d", "unimp")),
    "all": Run(("-d", "all", "--trace", "enable=uart_write,enable=uart_read")),
    "irq-to-file": Run(("-d", "trace:uart_irq*", "-D", LOG)),
    "trace-to-file": Run(("--trace", f"uart_t*,file={LOG}")),
    "environment": Run(env={"TRACEGEN_TRACE": "uart_tx*;uart_terminal*"}),
    "environment-file": Run(env={"TRACEGEN_TRACE": "uart_irq", "TRACEGEN_LOG_FILE": LOG}),
    "environment-log": Run(("--trace", "uart_bad_access"), {"TRACEGEN_LOG": "guest_errors"}),
    "compiled-out": Run(("--trace", "uart_fifo_push")),
    "unknown-event": Run(("--trace", "uart_wirte")),
    "unknown-key": Run(("--trace", "enabel=uart_write")),
    "unknown-option": Run(("-d", "unimp", "--tarce", "uart_*")),
    "unknown-word": Run(("-d", "guest_erors")),
    "no-value": Run(("--trace",)),
    "no-folder": Run(("-D", f"none/{LOG}")),
    "help": Run(("--help",)),
    "help-events": Run(("--trace", "help")),
    "help-words": Run(("-d", "help")),
}


@dataclass(frozen=True)
class Builder:
    """Builds a sample with one compiler, the way its README says; warnings are errors."""

    name: str
    toolchains: Toolchains
    tracegen: Path

    def build(self, samples: Path, out: Path) -> Path:
        """Builds the sample in the folder `samples` to the folder `out`; returns the program."""
        if self.name in toolchain.RUST_TOOLCHAINS:
            self.toolchains.rust(self.name).cargo(
                "build",
                "--quiet",
                "--locked",
                cwd=samples / "uart-rust",
                target_dir=out,
                env={"TRACEGEN": str(self.tracegen)},
            )
            return out / "debug" / "uart"
        self.make(samples, out)
        return out / "uart"

    def make(self, samples: Path, out: Path, *words: str) -> str:
        """Runs `make WORDS` in the C sample; returns what it printed."""
        command = [
            "make",
            f"CC={self.toolchains.c(self.name).path}",
            "CFLAGS=-O2 -Werror",
            f"BUILD={out}",
            f"TRACEGEN={self.tracegen}",
            *words,
        ]
        return toolchain.run(command, cwd=samples / "uart-c", env={"MAKEFLAGS": ""}).stdout


@pytest.fixture(scope="module", params=PROGRAMS)
def builder(request: pytest.FixtureRequest, toolchains: Toolchains, tracegen: Path) -> Builder:
    """Each compiler in turn."""
    return Builder(request.param, toolchains, tracegen)


@pytest.fixture(scope="module")
def program(builder: Builder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built with each compiler in turn."""
    return builder.build(SAMPLES, tmp_path_factory.mktemp(builder.name))


@pytest.fixture
def copied_samples(tmp_path: Path) -> Path:
    """The samples in a folder where they may be edited."""
    copy = tmp_path / "tree" / "samples"
    shutil.copytree(SAMPLES, copy, ignore=shutil.ignore_patterns("build", "target"))
    (copy.parent / "backends").symlink_to(ROOT / "backends")
    return copy


def outcome(program: Path, run: Run, folder: Path) -> bytes:
    """Runs `program` in the empty folder `folder`; returns all that came of it as one text."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("TRACEGEN_")}
    done = subprocess.run(
        [program, *run.words],
        cwd=folder,
        env={**kept, **run.env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    log = folder / LOG
    return b"".join(
        [
            b"== standard output\n" + done.stdout,
            b"== standard error\n" + done.stderr,
            b"== log file\n" + log.read_bytes() if log.exists() else b"",
            b"== exit status %d\n" % done.returncode,
        ]
    )


@pytest.mark.parametrize("name", RUNS)
def test_run(
    builder: Builder, program: Path, name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    found = outcome(program, RUNS[name], tmp_path)
    expected = EXPECTED / f"{name}.txt"
    if request.config.getoption("--rewrite") and builder.name == PROGRAMS[0]:
        expected.write_bytes(found)
    assert found.decode() == expected.read_text()


def test_every_expected_file_belongs_to_a_run() -> None:
    assert sorted(path.stem for path in EXPECTED.iterdir()) == sorted(RUNS)


def test_every_event_is_traced() -> None:
    """But the one that is compiled out."""
    traced = {line.split()[0] for line in (EXPECTED / "trace.txt").read_text().splitlines()}
    listed = (EXPECTED / "help-events.txt").read_text().splitlines()
    events = {line for line in listed if line.startswith("uart_")}
    assert len(events) >= 20
    assert events - traced == {"uart_fifo_push"}


@pytest.mark.parametrize("builder", toolchain.first_of(["gcc", "rust-1.63"]), indirect=True)
def test_an_edit_of_trace_events_reaches_the_program(
    builder: Builder, copied_samples: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    before = builder.build(copied_samples, out)
    run = Run(("--trace", "uart_fifo_push"))
    assert outcome(before, run, tmp_path) == (EXPECTED / "compiled-out.txt").read_bytes()

    events = copied_samples / "uart" / "trace-events"
    events.write_text(events.read_text().replace("\ndisable ", "\n"))
    after = builder.build(copied_samples, out)
    assert b"\nuart_fifo_push send FIFO, byte 0x55, 1 used\n" in outcome(after, run, tmp_path)


def test_make_builds_what_changed_alone(
    toolchains: Toolchains, tracegen: Path, copied_samples: Path, tmp_path: Path
) -> None:
    builder = Builder("gcc", toolchains, tracegen)
    out = tmp_path / "out"
    assert "  generate  ../uart/trace-events\n" in builder.make(copied_samples, out)
    assert builder.make(copied_samples, out) == ""

    # A comment behind all events changes nothing that is made.
    events = copied_samples / "uart" / "trace-events"
    events.write_text(f"{events.read_text()}# the last\n")
    assert builder.make(copied_samples, out) == "  generate  ../uart/trace-events\n"
    assert builder.make(copied_samples, out) == ""
    (out / "trace-uart.c").unlink()
    compiled = f"  compile   {out}/trace-uart.c\n  link      {out}/uart\n"
    assert builder.make(copied_samples, out) == compiled

    header = copied_samples / "uart-c" / "fifo.h"
    header.write_text(header.read_text())
    after = (out / "uart").stat().st_mtime_ns + 1
    os.utime(header, ns=(after, after))
    users = "".join(f"  compile   {name}.c\n" for name in ("fifo", "guest", "uart"))
    assert builder.make(copied_samples, out) == f"{users}  link      {out}/uart\n"

    builder.make(copied_samples, out, "clean")
    assert not out.exists()


def test_make_run_runs_with_args(toolchains: Toolchains, tracegen: Path, tmp_path: Path) -> None:
    builder = Builder("gcc", toolchains, tracegen)
    builder.make(SAMPLES, tmp_path)
    assert builder.make(SAMPLES, tmp_path, "run", "ARGS=--trace help").startswith("uart_init\n")


def make_without_tracegen(toolchains: Toolchains, out: Path) -> subprocess.CompletedProcess[str]:
    command = ["make", f"CC={toolchains.c('gcc').path}", f"BUILD={out}", "TRACEGEN=/none/tracegen"]
    return subprocess.run(
        command, cwd=SAMPLES / "uart-c", capture_output=True, text=True, check=False
    )


def cargo_without_tracegen(toolchains: Toolchains, out: Path) -> subprocess.CompletedProcess[str]:
    cargo = toolchains.rust("rust-1.63")
    return subprocess.run(
        [cargo.cargo_path, "build", "--locked", "--offline", "--target-dir", out],
        cwd=SAMPLES / "uart-rust",
        env={**os.environ, **cargo.environment, "TRACEGEN": "/none/tracegen"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("build", [make_without_tracegen, cargo_without_tracegen])
def test_a_missing_tracegen_is_named(
    build: Callable[[Toolchains, Path], subprocess.CompletedProcess[str]],
    toolchains: Toolchains,
    tmp_path: Path,
) -> None:
    done = build(toolchains, tmp_path)
    assert done.returncode != 0
    assert "cannot run '/none/tracegen'" in done.stderr
    assert "set TRACEGEN to its path" in done.stderr
