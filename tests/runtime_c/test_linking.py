# SPDX-License-Identifier: MIT
"""Ways to link a program: the runtime as a shared library, and linkers that throw away code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import FIRE, FIXTURE, INCLUDES, PROGRAMS, RUNTIME, Program, build_runtime
from runtime_c.test_control import NAMES, SHARED_SPI, SHARED_UART
from runtime_objects import runtime_objects

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import CCompiler, StrPath

SOURCES = sorted((RUNTIME / "src").glob("*.c"))


def check(program: Program) -> None:
    """Start-up does all it should, whatever is linked how."""
    done = program.run("fire", "count", env={"TRACEGEN_TRACE": "shared;nosuch"})
    assert (done.status, done.out) == (0, "2\n")
    assert done.err == "tracegen: no event is called 'nosuch'\n" + SHARED_UART + SHARED_SPI
    done = program.run("fire", "count", env={"TRACEGEN_TRACE": "help"})
    # The order is the linker's.
    assert (done.status, sorted(done.out.splitlines())) == (0, sorted(NAMES))


def test_the_runtime_as_a_shared_library(c_compiler: CCompiler, tmp_path: Path) -> None:
    shared = ("-fPIC", "-shared", *INCLUDES)
    objects = runtime_objects(c_compiler, ("-fPIC",))
    library = c_compiler.build(objects, tmp_path / "libtracegen.so", shared)
    sources: list[StrPath] = [*FIRE, PROGRAMS / "driver.c", library, "-ldl"]
    out = c_compiler.build(sources, tmp_path / "driver", (*INCLUDES, f"-Wl,-rpath,{tmp_path}"))
    check(Program(out))
    # Code for a library may become a program's.
    flags = (*INCLUDES, "-fPIC", f"-Wl,-rpath,{tmp_path}")
    check(Program(c_compiler.build(sources, tmp_path / "driver-pic", flags)))


@pytest.mark.parametrize("words", ["int", "tid"])
def test_a_plug_in_with_a_runtime_of_its_own(
    c_compiler: CCompiler, tmp_path: Path, words: str
) -> None:
    """Nothing of it is left when it is closed: no descriptor, and no destructor of a thread."""
    objects = runtime_objects(c_compiler, ("-fPIC",))
    sources = [*objects, FIXTURE / "trace-late.c", PROGRAMS / "late.c"]
    shared = ("-fPIC", "-shared", *INCLUDES)
    plugin = c_compiler.build(sources, tmp_path / "plugin.so", shared)
    program = Program(
        c_compiler.build([PROGRAMS / "plugin.c", "-ldl"], tmp_path / "host", ("-pthread",))
    )
    logs = tmp_path / "logs"
    logs.mkdir()
    env = {"TRACEGEN_TRACE": "late_*", "TRACEGEN_LOG": words, "TRACEGEN_LOG_FILE": "log-%d"}
    done = program.run(str(plugin), env=env, cwd=logs)
    assert (done.status, done.out, done.err) == (0, "0 more descriptors\n", "")
    # Each load empties the file.
    texts = [path.read_text() for path in logs.iterdir()]
    assert texts == ["late_poll fd 5\n"] * (2 if words == "tid" else 1)


def test_groups_in_a_shared_library(c_compiler: CCompiler, tmp_path: Path) -> None:
    """The library has events, the program has the runtime and more events."""
    uart = [source for source in FIRE if "uart" in source.name]
    rest = [source for source in FIRE if "uart" not in source.name]
    shared = ("-fPIC", "-shared", *INCLUDES)
    library = c_compiler.build(uart, tmp_path / "libuart.so", shared)
    runtime = build_runtime(c_compiler, tmp_path)
    flags = ("-rdynamic", f"-Wl,-rpath,{tmp_path}")
    check(runtime.program(tmp_path / "driver", *rest, PROGRAMS / "driver.c", library, flags=flags))


@pytest.mark.parametrize("position", [("-fPIE", "-pie"), ("-fno-pie", "-no-pie")])
def test_sections_that_nobody_calls_are_dropped(
    c_compiler: CCompiler, tmp_path: Path, position: tuple[str, ...]
) -> None:
    compiled = ("-O2", "-ffunction-sections", "-fdata-sections", position[0])
    flags = (*INCLUDES, *compiled, position[1], "-Wl,--gc-sections")
    objects = runtime_objects(c_compiler, compiled)
    sources: list[StrPath] = [*objects, *FIRE, PROGRAMS / "driver.c", "-ldl"]
    check(Program(c_compiler.build(sources, tmp_path / "driver", flags)))


def test_link_time_optimisation(toolchains: Toolchains, tmp_path: Path) -> None:
    """With gcc, whose own linker plugin is always there."""
    sources: list[StrPath] = [*SOURCES, *FIRE, PROGRAMS / "driver.c", "-ldl"]
    flags = (*INCLUDES, "-O2", "-flto")
    check(Program(toolchains.c("gcc").build(sources, tmp_path / "driver", flags)))
