# SPDX-License-Identifier: MIT
"""The programs of programs/, built with backend `simple`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import TYPE_CHECKING

from generated import generate
from runtime_c.c_runtime import PROGRAMS as OTHER_PROGRAMS
from runtime_c.c_runtime import Program, build_runtime
from runtime_objects import cargo_folder, shared_folder

if TYPE_CHECKING:
    from toolchain import CCompiler, RustToolchain

HERE = Path(__file__).resolve().parent
PROGRAMS = HERE / "programs"
CRATE = HERE / "rust"
FLAGS = ("-D_GNU_SOURCE", "-rdynamic")
LIBRARIES = ("-lpthread", "-ldl", "-lm", "-lgcc_s")
LETTERS = b"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdef"


def text_of(thread: int, number: int) -> bytes:
    """The text that programs/tick.h gives a tick."""
    return LETTERS[len(LETTERS) - (number * 7 + thread) % 59 :]


class Built(ABC):
    """Programs of one compiler with one set of flags, each built once in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._programs: dict[str, Program] = {}

    def __getitem__(self, name: str) -> Program:
        """The program programs/`name`.c."""
        if name not in self._programs:
            self._programs[name] = self._build(PROGRAMS / f"{name}.c", self.folder / name)
        return self._programs[name]

    @abstractmethod
    def _build(self, source: Path, out: Path) -> Program:
        """Builds a program."""


class BuiltInC(Built):
    """Programs whose events are in C."""

    def __init__(self, compiler: CCompiler, folder: Path, flags: tuple[str, ...]) -> None:
        super().__init__(folder)
        generate_events(folder, "simple", HERE / "trace-events", "h,c")
        self.runtime = build_runtime(compiler, folder, flags)

    def _build(self, source: Path, out: Path) -> Program:
        flags = (*FLAGS, f"-I{self.folder}", f"-I{PROGRAMS}")
        return self.runtime.program(out, self.folder / "trace-simple.c", source, flags=flags)

    def late_library(self) -> Path:
        """A library with events of its own."""
        library = self.folder / "late.so"
        if not library.exists():
            generate_events(self.folder, "late", HERE / "trace-events-late", "h,c")
            flags = ("-O2", "-fPIC", "-shared", f"-I{self.folder}", "-I", str(RUNTIME_INCLUDE))
            sources = [self.folder / "trace-late.c", PROGRAMS / "late.c"]
            self.runtime.compiler.build(sources, library, flags)
        return library


class BuiltInRust(Built):
    """The same programs, whose events are in Rust, behind functions that C can call."""

    def __init__(self, rust: RustToolchain, compiler: CCompiler, folder: Path) -> None:
        super().__init__(folder)
        self._library = rust_library(rust)
        self._compiler = compiler

    def _build(self, source: Path, out: Path) -> Program:
        flags = ("-O2", *FLAGS, f"-I{CRATE}", f"-I{PROGRAMS}", f"-I{RUNTIME_INCLUDE}")
        return Program(self._compiler.build([source, self._library, *LIBRARIES], out, flags))


RUNTIME_INCLUDE = OTHER_PROGRAMS.parent.parent.parent / "backends" / "runtime" / "c" / "include"


def rust_library(rust: RustToolchain) -> Path:
    """The events in Rust as an archive, which one process of the run builds for all."""
    folder = shared_folder() / f"simple-{rust.name}"
    folder.mkdir(exist_ok=True)
    library = folder / "libsimple.a"
    with (folder / "lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not library.exists():
            generate_events(folder, "simple", HERE / "trace-events", "rs")
            target = cargo_folder(rust)
            env = {"TRACE_SIMPLE_RS": str(folder / "trace-simple.rs")}
            rust.cargo("build", "--quiet", "--locked", cwd=CRATE, target_dir=target, env=env)
            (rust.built(target) / "libsimple_events.a").replace(library)
    return library


def generate_events(folder: Path, group: str, events: Path, formats: str) -> None:
    """Makes a group's files in `folder`."""
    generate("-b", "simple", "-f", formats, "-g", group, "-o", folder, "--root", HERE, events)


def build(compiler: CCompiler, folder: Path, flags: tuple[str, ...] = ("-O2",)) -> BuiltInC:
    """Makes ready to build programs with events in C in `folder`."""
    return BuiltInC(compiler, folder, flags)
