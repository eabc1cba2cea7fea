# SPDX-License-Identifier: MIT
"""A small group of events, the values that a program fires them with, and that program."""

from __future__ import annotations

import os
import struct
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Union

from generated import C_INCLUDE, generate

if TYPE_CHECKING:
    from typing_extensions import Self

    from both_languages import RustArchives
    from toolchain import CCompiler

Value = Union[int, float, bytes, None]
"""Of strings, None is NULL."""

_DRIVER = Path(__file__).resolve().parent / "programs" / "driver.c"
_POINTER = 0x7FFF12345678


class Fired(NamedTuple):
    """An event, and the values that it is fired with."""

    name: str
    parameters: str
    format: str
    values: tuple[Value, ...]

    @property
    def line(self) -> str:
        """Its declaration."""
        return f"{self.name}({self.parameters}) {self.format}\n"

    @property
    def call(self) -> str:
        """The call in C."""
        types = [] if self.parameters == "void" else self.parameters.split(", ")
        return f"trace_{self.name}({', '.join(map(_in_c, self.values, types))});"

    @property
    def numbers(self) -> list[int | bytes | None]:
        """The values as tools see them: of a double, its bits."""
        return [
            struct.unpack("<Q", struct.pack("<d", each))[0] if isinstance(each, float) else each
            for each in self.values
        ]


def _in_c(value: Value, declaration: str) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return '(char *)"' + "".join(f"\\{byte:03o}" for byte in value) + '"'
    if isinstance(value, float):
        return repr(value)
    if "*" in declaration:
        return f"(void *){value:#x}"
    return f"({declaration.rpartition(' ')[0]}){value & 0xFFFFFFFFFFFFFFFF:#x}ULL"


EVENTS = (
    Fired("nothing", "void", '"is printed"', ()),
    Fired(
        "small",
        "int8_t a, uint8_t b, int16_t c, uint16_t d",
        '"%d %u %hd %04x"',
        (-1, 255, -2, 65535),
    ),
    Fired(
        "middle",
        "int32_t a, uint32_t b, bool c, char d",
        '"%d %u %d [%c]"',
        (-3, 4294967295, 1, 65),
    ),
    Fired(
        "large",
        "int64_t a, uint64_t b, long c, size_t d, void *e",
        '"%" PRId64 " %" PRIu64 " %ld %zu %p"',
        (-4, 2**64 - 1, -(2**63), 2**63, _POINTER),
    ),
    Fired("text", "const char *a, char *b", r'"\"%s\"\t%-8s|"', (b"THR", b"caf\xc3\xa9")),
    Fired("null", "const char *a, void *b", '"%s %p"', (None, 0)),
    Fired("no_null", "const char *a, const char *b", '"%.5s|%.6s"', (None, None)),
    Fired(
        "cut",
        "int a, const char *b, int32_t c, uint16_t d, uint8_t e",
        r'"%.*s %.3d %05d %-6o| 100%% \\ \033 caf\303\251"',
        (3, b"abcdef", 7, 8, 9),
    ),
    Fired("wrapped", "uint32_t a, int b, int16_t c", '"%d %x %hhx"', (2**32 - 5, -6, -7)),
    Fired(
        "seven",
        "int a, int b, int c, int d, int e, int f, int8_t g",
        '"%d %d %d %d %d %d %d"',
        (1, -2, 3, -4, 5, -6, -7),
    ),
    Fired(
        "ten",
        "int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, int64_t g, "
        "uint64_t h, const char *i, void *j",
        '"%d %u %d %u %d %u %" PRId64 " %" PRIx64 " %s %p"',
        (-1, 2, -3, 4, -5, 6, -7, 2**64 - 8, b"nine", 16),
    ),
    Fired("real", "double a, float b", '"%f %g"', (1.5, -0.25)),
)
"""Integers of all sizes and signs, pointers, strings and more than there are registers for."""


def write_small(folder: Path) -> Path:
    """Writes the events as a file of group `small` in `folder`; returns it."""
    path = folder / "small"
    path.write_text("".join(event.line for event in EVENTS))
    return path


def build_small(
    compiler: CCompiler,
    runtime: Path,
    folder: Path,
    flags: tuple[str, ...] = ("-O2",),
    archives: RustArchives | None = None,
) -> Path:
    """Builds the program, with backends log and dtrace and the archive of the runtime, in `folder`;
    returns it. With `archives` it fires events in Rust."""
    path = write_small(folder)
    body = "\n".join(f"    {event.call}" for event in EVENTS)
    states = ", ".join(f"&_TRACE_{event.name.upper()}_STATE" for event in EVENTS)
    (folder / "calls.h").write_text(
        '#include "trace-small.h"\n'
        f"enum {{ EVENTS = {len(EVENTS)} }};\n"
        "extern TraceState *const states[EVENTS];\n"
        "void calls(void);\n"
    )
    (folder / "calls.c").write_text(
        f'#include "calls.h"\nTraceState *const states[EVENTS] = {{{states}}};\n'
        f"void calls(void)\n{{\n{body}\n}}\n"
    )
    sources = [_DRIVER, folder / "calls.c"]
    if archives is not None:
        optimised = "opt-level = 0" if "-O0" in flags else "opt-level = 2"
        sources.append(archives.build("log,dtrace", "small", path, folder, optimised))
    else:
        generate("--root", folder, "-g", "small", "-b", "log,dtrace", "-o", folder, path)
        sources += [folder / "trace-small.c", runtime]
    return compiler.build(sources, folder / "program", [C_INCLUDE, f"-I{folder}", *flags])


class Driven:
    """The program as it runs."""

    def __init__(self, path: Path, pattern: str = "") -> None:
        self._process = subprocess.Popen(
            [path],
            env={**os.environ, "TRACEGEN_TRACE": pattern},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._process.kill()
        self._process.communicate()

    def tell(self, command: str) -> str:
        """Gives it a command, and returns what it answers."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{command}\n".encode())
        self._process.stdin.flush()
        return self._process.stdout.readline().decode()

    @property
    def words(self) -> list[int]:
        """The state words of all events."""
        return [int(word) for word in self.tell("states").split()]

    def end(self) -> bytes:
        """Lets it end; returns what it traced to standard error."""
        _, traced = self._process.communicate()
        assert self._process.returncode == 0
        return traced
