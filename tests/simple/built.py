# SPDX-License-Identifier: MIT
"""The programs of programs/, built with backend `simple`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generated import generate
from runtime_c.c_runtime import PROGRAMS as OTHER_PROGRAMS
from runtime_c.c_runtime import Program, Runtime, build_runtime

if TYPE_CHECKING:
    from toolchain import CCompiler

HERE = Path(__file__).resolve().parent
PROGRAMS = HERE / "programs"
LETTERS = b"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdef"


def text_of(thread: int, number: int) -> bytes:
    """The text that programs/tick.h gives a tick."""
    return LETTERS[len(LETTERS) - (number * 7 + thread) % 59 :]


@dataclass(frozen=True)
class Built:
    """Programs of one compiler with one set of flags, each built once."""

    runtime: Runtime
    folder: Path
    programs: dict[str, Program] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Program:
        """The program programs/`name`.c."""
        if name not in self.programs:
            self.programs[name] = self.runtime.program(
                self.folder / name,
                self.folder / "trace-simple.c",
                PROGRAMS / f"{name}.c",
                flags=("-D_GNU_SOURCE", f"-I{self.folder}", f"-I{PROGRAMS}", "-rdynamic"),
            )
        return self.programs[name]

    def late_library(self) -> Path:
        """A library with events of its own."""
        library = self.folder / "late.so"
        if not library.exists():
            generate_c(self.folder, "late", HERE / "trace-events-late")
            flags = ("-O2", "-fPIC", "-shared", f"-I{self.folder}", "-I", str(RUNTIME_INCLUDE))
            sources = [self.folder / "trace-late.c", PROGRAMS / "late.c"]
            self.runtime.compiler.build(sources, library, flags)
        return library


RUNTIME_INCLUDE = OTHER_PROGRAMS.parent.parent.parent / "backends" / "runtime" / "c" / "include"


def generate_c(folder: Path, group: str, events: Path) -> None:
    """Makes a group's header and source in `folder`."""
    generate("-b", "simple", "-f", "h,c", "-g", group, "-o", folder, "--root", HERE, events)


def build(compiler: CCompiler, folder: Path, flags: tuple[str, ...] = ("-O2",)) -> Built:
    """Makes ready to build programs in `folder`."""
    generate_c(folder, "simple", HERE / "trace-events")
    return Built(build_runtime(compiler, folder, flags), folder)
