# SPDX-License-Identifier: MIT
"""Headers that any C and C++ program may include, and what a compiler makes of a trace point."""

from __future__ import annotations

import platform
import re
from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import FIRE, FIXTURE, GROUPS, INCLUDES, PROGRAMS, RUNTIME, STRICT
from toolchain import run

if TYPE_CHECKING:
    from pathlib import Path

    from runtime_c.c_runtime import Runtime
    from toolchain import CCompiler

HEADERS = sorted(
    str(path.relative_to(RUNTIME / "include")) for path in (RUNTIME / "include").rglob("*.h")
)
NO_PROTOTYPE_WARNINGS = STRICT[:2]
# What a trace point that is off executes, by compiler: load and compare, branch, and the caller's
# own return.
OFF_PATHS = (["cmpl", "jne", "ret"], ["mov", "test", "jne", "ret"])


def test_there_are_headers() -> None:
    assert "tracegen/event.h" in HEADERS
    assert "qemu/osdep.h" in HEADERS


@pytest.mark.parametrize("standard", ["c11", "gnu11", "c17", "c2x"])
def test_each_header_alone_in_c(c_compiler: CCompiler, tmp_path: Path, standard: str) -> None:
    sources = alone(tmp_path, "c")
    c_compiler.check(*sources, flags=(f"-std={standard}", *STRICT, *INCLUDES))


@pytest.mark.parametrize("standard", ["c++17", "gnu++17", "c++20"])
def test_each_header_alone_in_cxx(cxx_compiler: CCompiler, tmp_path: Path, standard: str) -> None:
    sources = alone(tmp_path, "cpp")
    flags = (f"-std={standard}", *NO_PROTOTYPE_WARNINGS, *INCLUDES)
    cxx_compiler.check(*sources, flags=flags)


def alone(folder: Path, suffix: str) -> list[Path]:
    """Files that each include one header, twice, and nothing else."""
    sources = []
    for number, header in enumerate([*HEADERS, "trace-uart.h"]):
        source = folder / f"header{number}.{suffix}"
        include = f"#include <{header}>\n"
        source.write_text(f"{include}{include}extern int not_empty;\n")
        sources.append(source)
    return sources


@pytest.mark.parametrize("standard", ["gnu11", "c2x"])
def test_all_of_it_in_c(c_compiler: CCompiler, standard: str) -> None:
    programs = [*sorted(PROGRAMS.glob("fire*.c")), PROGRAMS / "late.c", PROGRAMS / "macros.c"]
    sources = [*sorted((RUNTIME / "src").glob("*.c")), *GROUPS, *programs]
    c_compiler.check(*sources, flags=(f"-std={standard}", *STRICT, *INCLUDES))


def test_a_cxx_program(runtime: Runtime, cxx_compiler: CCompiler, tmp_path: Path) -> None:
    group = runtime.compiler.compile(FIXTURE / "trace-uart.c", tmp_path / "uart.o", INCLUDES)
    source = PROGRAMS / "program.cpp"
    flags = (*NO_PROTOTYPE_WARNINGS, *INCLUDES)
    out = cxx_compiler.build([source, group, runtime.archive], tmp_path / "program", flags)
    assert run([out]).stderr == "uart_write addr 0x001 value 0x00000002 reg cpp\nfrom C++ 3\n"


def test_macros(runtime: Runtime, tmp_path: Path) -> None:
    program = runtime.program(tmp_path / "macros", *FIRE, PROGRAMS / "macros.c")
    done = program.run()
    assert (done.status, done.out, done.err) == (0, "", "printed 1\n")


@pytest.mark.parametrize("version", ["0, 1, 1", "0, 2, 0", "1, 1, 0"])
def test_another_version_is_refused(
    c_compiler: CCompiler, cxx_compiler: CCompiler, tmp_path: Path, version: str
) -> None:
    header = (FIXTURE / "trace-uart.h").read_text()
    other = header.replace("TRACEGEN_MADE_BY(0, 1, 0)", f"TRACEGEN_MADE_BY({version})")
    assert other != header
    number = version.replace(", ", ".")
    message = (
        f"this file was made by tracegen {number}, but the runtime it is compiled with is 0.1.0: "
        "make the file again with the tracegen that the runtime came with"
    )
    for compiler, suffix in ((c_compiler, "c"), (cxx_compiler, "cpp")):
        source = tmp_path / f"other.{suffix}"
        source.write_text(other)
        with pytest.raises(pytest.fail.Exception) as caught:
            compiler.check(source, flags=INCLUDES)
        assert message in str(caught.value)
        assert str(caught.value).count("error:") == 1


@pytest.mark.skipif(platform.machine() != "x86_64", reason="reads x86-64 instructions")
@pytest.mark.parametrize("flags", [("-O2",), ("-O2", "-fPIC"), ("-O3", "-fPIE")])
def test_a_trace_point_that_is_off(
    c_compiler: CCompiler, tmp_path: Path, flags: tuple[str, ...]
) -> None:
    """It costs one load and one branch not taken; nothing else comes before the return."""
    source = tmp_path / "site.c"
    source.write_text(
        '#include "trace-uart.h"\n'
        "void site(uint32_t addr);\n"
        'void site(uint32_t addr) { trace_uart_write(addr, 1, "cr"); }\n'
    )
    flags = (*flags, "-fcf-protection=none", *INCLUDES)
    code = c_compiler.compile(source, tmp_path / "site.o", flags)
    text = run(["objdump", "--no-show-raw-insn", "-dr", code]).stdout
    site = text[text.index("<site>:") :]
    mnemonics = re.findall(r"^ +[0-9a-f]+:\t(\w+)", site, re.MULTILINE)
    assert mnemonics[: mnemonics.index("ret") + 1] in OFF_PATHS, text
    relocations = re.findall(r": (R_X86_64_\w+)\s+(\S+)", site)
    kind, symbol = relocations[0]
    assert kind == "R_X86_64_PC32"
    assert symbol.startswith("trace.uart.uart_write.state")
    assert not [kind for kind, _ in relocations if "GOT" in kind]
