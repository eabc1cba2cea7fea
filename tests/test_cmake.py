# SPDX-License-Identifier: MIT
"""CMake: find_package(tracegen), tracegen_add_group(), and the sample `lamps`."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

import toolchain
from lamps import MAIN, FailedError, check_rebuilds, copied, run, shown, traced

if TYPE_CHECKING:
    from pathlib import Path

    from lamps import Lamps

OLDEST = "3.23.*"
"""The oldest CMake that the package is for, as its own check says."""


@dataclass(frozen=True)
class CMake:
    """A CMake, and the generator that it is to use."""

    path: str
    generator: str

    def configure(
        self, lamps: Lamps, source: Path, *words: str, env: dict[str, str] | None = None
    ) -> str:
        """Configures a project with the package of `lamps`; returns what was said."""
        return run(
            [
                self.path,
                f"-S{source}",
                f"-B{lamps.out}",
                f"-G{self.generator}",
                "-DCMAKE_BUILD_TYPE=None",
                f"-Dtracegen_DIR={lamps.runtime('--cmake-dir')}",
                *words,
            ],
            env={"TRACEGEN": str(lamps.tracegen), "CFLAGS": "", **(env or {})},
        )

    def build(self, lamps: Lamps, *words: str) -> str:
        """Builds what is configured; returns what was said."""
        return run([self.path, "--build", lamps.out, "--parallel", "4", *words])


@pytest.fixture(
    params=[
        ("", "Ninja"),
        pytest.param(("", "Unix Makefiles"), marks=pytest.mark.slow),
        pytest.param(("==" + OLDEST, "Ninja"), marks=pytest.mark.slow),
        pytest.param(("==" + OLDEST, "Unix Makefiles"), marks=pytest.mark.slow),
        pytest.param((">3", "Ninja"), marks=pytest.mark.slow),
        pytest.param((">3", "Unix Makefiles"), marks=pytest.mark.slow),
    ],
    ids=" ".join,
)
def cmake(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> CMake:
    """CMake: Debian's, the oldest that we are for, and the newest, with each generator."""
    version, generator = request.param
    toolchain.find("ninja")
    if not version:
        return CMake(toolchain.find("cmake"), generator)
    folder = tmp_path_factory.mktemp("cmake")
    run([sys.executable, "-m", "venv", folder])
    run([folder / "bin/python", "-m", "pip", "install", "--quiet", f"cmake{version}"])
    return CMake(str(folder / "bin/cmake"), generator)


PARTS = {
    "CMakeLists.txt": """
cmake_minimum_required(VERSION 3.23)
project(parts LANGUAGES C CXX)
add_subdirectory("the library" library)
add_subdirectory(plugin)
add_subdirectory(app)
# A target of another folder, and with the backends in one word.
tracegen_add_group(app FILES shared/trace-events GROUP common BACKENDS log,simple)
install(TARGETS lib tracegen_runtime EXPORT parts)
install(EXPORT parts DESTINATION lib/cmake/parts)
""",
    "the library/CMakeLists.txt": """
find_package(tracegen 0.1.0 EXACT REQUIRED)
add_library(lib STATIC lib.c)
add_custom_command(OUTPUT made/trace-events
  COMMAND ${CMAKE_COMMAND} -E copy "${CMAKE_CURRENT_SOURCE_DIR}/events" made/trace-events
  DEPENDS events)
tracegen_add_group(lib PUBLIC
  FILES "${CMAKE_CURRENT_BINARY_DIR}/made/trace-events" GROUP lib TYPES hwaddr=uint64_t)
""",
    "the library/lib.c": '#include "trace-lib.h"\nvoid lib(void) { trace_lib_called(1); }\n',
    "the library/events": 'lib_called(hwaddr a) "a %" PRIu64\n',
    "plugin/CMakeLists.txt": """
find_package(tracegen 0.1...0.2 REQUIRED)
# Without PRIVATE, as old projects have it.
add_library(plugin SHARED plugin.c)
target_link_libraries(plugin m)
set_target_properties(plugin PROPERTIES UNITY_BUILD ON)
tracegen_add_group(plugin
  FILES "a b/trace events" ../shared/trace-events ROOT . GROUP plugin BACKENDS log shout
  BACKEND_PATHS "back ends" OPTIONS --warn all)
target_link_libraries(plugin lib)
""",
    "plugin/plugin.c": '#include "trace-plugin.h"\nvoid plugin(void) { trace_plugin_called(); }\n',
    "plugin/a b/trace events": 'plugin_called(void) "here"\n',
    "plugin/back ends/shout/backend.toml": 'summary = "shouts"\n',
    "plugin/back ends/shout/standalone.c.j2": """\
{% macro head(group) %}
#include <stdio.h>
{% endmacro %}
{% macro emit(event) %}
    puts("{{ event.NAME }}!");
{% endmacro %}
""",
    "shared/trace-events": 'shared_used(const char *by) "by %s"\n',
    "app/CMakeLists.txt": """
add_executable(app app.cc)
target_link_libraries(app PRIVATE lib plugin)
""",
    "app/app.cc": """
#include "trace-common.h"
#include "trace-lib.h"
extern "C" void lib(void);
extern "C" void plugin(void);
int main()
{
    trace_shared_used("app");
    trace_lib_called(2);
    lib();
    plugin();
}
""",
}
"""Targets in several folders, with all arguments that tracegen_add_group() has."""


def written(files: dict[str, str], folder: Path) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def test_targets_in_several_folders(cmake: CMake, tmp_path: Path) -> None:
    lamps = copied(tmp_path)
    source = written(PARTS, tmp_path / "the parts")
    prefix = tmp_path / "prefix"
    cmake.configure(
        lamps,
        source,
        "-DTRACEGEN_SHARED_RUNTIME=ON",
        f"-DCMAKE_INSTALL_PREFIX={prefix}",
        "-DCMAKE_C_FLAGS=-Wall -Wextra -Wpedantic -Werror",
    )
    cmake.build(lamps)
    assert sorted(traced(lamps.out / "app/app").splitlines()) == [
        "PLUGIN_CALLED!",
        "lib_called a 1",
        "lib_called a 2",
        "plugin_called here",
        "shared_used by app",
    ]
    # A user's backend is told apart as ours are; what did not change is not built.
    template = source / "plugin/back ends/shout/standalone.c.j2"
    template.write_text(template.read_text().replace("!", "?"))
    said = cmake.build(lamps)
    assert "trace-plugin.c.o" in said
    assert "lib.c" not in said
    assert "app.cc" not in said
    assert "PLUGIN_CALLED?\n" in traced(lamps.out / "app/app")
    run([cmake.path, "--install", lamps.out])
    assert (prefix / "lib/libtracegen.so").exists()
    assert (prefix / "lib/cmake/parts/parts.cmake").exists()


def test_what_changed_is_built(cmake: CMake, tmp_path: Path) -> None:
    lamps = copied(tmp_path, with_tracegen=True)
    cmake.configure(lamps, lamps.source, "-DCMAKE_C_FLAGS=-Wall -Wextra -Wpedantic -Werror")
    check_rebuilds(
        lamps,
        lambda: cmake.build(lamps),
        lambda said: (
            said == "ninja: no work to do.\n"
            if cmake.generator == "Ninja"
            else "ing" not in said.replace("Entering", "").replace("Leaving", "")
        ),
    )


@pytest.mark.slow
def test_the_project_that_is_shown(cmake: CMake, tmp_path: Path) -> None:
    lamps = copied(tmp_path)
    cmake.configure(lamps, shown("CMakeLists.txt", tmp_path / "cmake"))
    if cmake.generator == "Ninja":
        # All but the runtime, which others build.
        run(["ninja", "-C", lamps.out, *objects("CMakeFiles/uart.dir")])
    else:
        cmake.build(lamps)


def objects(folder: str, group: str = "uart") -> list[str]:
    return [f"{folder}/{name}.c.o" for name in ("main", f"uart.trace/trace-{group}")]


def test_the_lines_that_init_prints(cmake: CMake, tmp_path: Path) -> None:
    """They name the target; what else is to be said, tracegen.toml says, and CMake notices it."""
    lamps = copied(tmp_path)
    source = shown("CMakeLists.txt", tmp_path / "cmake")
    text = "cmake_minimum_required(VERSION 3.23)\nproject(x C)\nadd_executable(uart main.c)\n"
    (source / "CMakeLists.txt").write_text(text)
    _, _, lines = run([lamps.tracegen, "init"], cwd=source).partition("\n\n")
    (source / "CMakeLists.txt").write_text(text + lines)
    (source / "main.c").write_text(MAIN.replace("-uart", "-root"))
    toml = source / "tracegen.toml"
    aside = toml.rename(source / "aside")
    # The command may be words.
    words = {"TRACEGEN": f"{sys.executable} {lamps.tracegen}"}
    cmake.configure(lamps, source, env=words)
    if cmake.generator != "Ninja":
        cmake.build(lamps)
        return

    def build() -> str:
        return run(["ninja", "-C", lamps.out, *objects("CMakeFiles/uart.dir", "root")])

    build()
    # A first file is seen when CMake runs.
    toml.write_text(aside.read_text())
    cmake.configure(lamps, source)
    build()
    assert f"{toml}:" in (lamps.out / "uart.trace/trace-root.d").read_text()
    assert "no work to do" in build()
    toml.write_text(toml.read_text().replace('"h", "c"', '"h", "c", "rs"'))
    build()
    assert (lamps.out / "uart.trace/trace-root.rs").exists()


def test_what_is_gone_is_forgotten(cmake: CMake, tmp_path: Path) -> None:
    """Nothing is made a second time because a file that counted once is not there any more."""
    lamps = copied(tmp_path)
    source = tmp_path / "cmake"
    text = """\
cmake_minimum_required(VERSION 3.23)
project(x C)
add_library(x OBJECT main.c)
find_package(tracegen REQUIRED)
tracegen_add_group(x FILES a/trace-events b/trace-events)
"""
    files = {
        "CMakeLists.txt": text,
        "main.c": '#include "trace-a.h"\n',
        "a/trace-events": 'a(int n) "%d"\n',
        "b/trace-events": 'b(int n) "%d"\n',
        "tracegen.toml": 'backends = ["log"]\n',
    }
    written(files, source)
    cmake.configure(lamps, source)
    assert "Generating tracepoints" in cmake.build(lamps)
    assert "Generating tracepoints" not in cmake.build(lamps)
    (source / "tracegen.toml").unlink()
    assert "Generating tracepoints" in cmake.build(lamps)
    assert "Generating tracepoints" not in cmake.build(lamps)
    (source / "CMakeLists.txt").write_text(text.replace(" b/trace-events", ""))
    (source / "b/trace-events").unlink()
    assert "Generating tracepoints" in cmake.build(lamps)
    assert "Generating tracepoints" not in cmake.build(lamps)


MISTAKES = {
    "CMakeLists.txt": """
cmake_minimum_required(VERSION 3.23)
project(mistakes LANGUAGES C)
find_package(tracegen ${PACKAGE} REQUIRED)
add_executable(program main.c)
add_library(headers INTERFACE)
if(WORDS MATCHES "^twice")
  add_executable(twice main.c)
  tracegen_add_group(twice FILES trace-events)
endif()
if(WORDS)
  separate_arguments(words UNIX_COMMAND "${WORDS}")
  tracegen_add_group(${words})
endif()
""",
    "main.c": "int main(void) { return 0; }\n",
    "trace-events": 'works(int a) "a %d"\n',
}
TOLD = {
    "program BACKEND log FILES trace-events": "unknown arguments: BACKEND log",
    "program FILES trace-events GROUP": "there is no value for: GROUP",
    "prog FILES trace-events": "tracegen_add_group(prog): there is no such target",
    "headers FILES trace-events": "compiles no sources (INTERFACE_LIBRARY)",
    "program BACKENDS log": "say which: FILES trace-events...",
    "program FILES trace-events BACKEND log": "there is no such file: /",
    "program FILES trace-events BACKENDS lgo": "there is no backend 'lgo' (known:",
    "program FILES ../trace-events": "inputs, or name the group: GROUP name.",
    "twice FILES trace-events": "trace-root.h' too; put its FILES and these into one",
}
"""What is told of the arguments of tracegen_add_group()."""


def failing(
    cmake: CMake, lamps: Lamps, source: Path, *words: str, env: dict[str, str] | None = None
) -> str:
    """What CMake says, which must fail; in one line, since it breaks lines as it likes."""
    with pytest.raises(FailedError) as caught:
        cmake.configure(lamps, source, *words, env=env)
    return " ".join(str(caught.value).split())


def test_mistakes_are_told_when_it_configures(cmake: CMake, tmp_path: Path) -> None:
    lamps = copied(tmp_path)
    source = written(MISTAKES, tmp_path / "mistakes")
    (tmp_path / "trace-events").write_text("")
    found = {words: failing(cmake, lamps, source, f"-DWORDS={words}") for words in TOLD}
    assert {words: told for words, told in TOLD.items() if told not in found[words]} == {}, found
    cases = {
        "COMPONENTS;rust": "it has no component 'rust'",
        "0.2": "version: 0.1.0",
    }
    for package, told in cases.items():
        assert told in failing(cmake, lamps, source, f"-DPACKAGE={package}", "-DWORDS=")
    runtime = ("-DPACKAGE=COMPONENTS;runtime", "-DTRACEGEN_EXECUTABLE=")
    cmake.configure(lamps, source, *runtime, "-DWORDS=")
    assert "needs the component generator" in failing(
        cmake, lamps, source, *runtime, "-DWORDS=program FILES trace-events"
    )


def test_a_missing_tracegen_is_named(cmake: CMake, tmp_path: Path) -> None:
    lamps = copied(tmp_path)
    source = written(MISTAKES, tmp_path / "mistakes")
    other = tmp_path / "other"
    other.write_text("#!/bin/sh\necho tracegen 0.0.9\n")
    other.chmod(0o755)
    how = "install it, as with `pip install tracegen-events==0.1.0`, or say where it is: "
    how += "-DTRACEGEN_EXECUTABLE=PATH, or the variable TRACEGEN of the environment"
    for command, told in {
        "/none/tracegen": "cannot run '/none/tracegen' (No such file or directory): ",
        str(other): f"'{other}' is 'tracegen 0.0.9', and this package is 0.1.0: ",
        "": "the command tracegen is not there: ",
    }.items():
        # Only what the option says, and no other command that is there.
        env = {"TRACEGEN": "", "PATH": os.defpath}
        words = (f"-DTRACEGEN_EXECUTABLE={command}", "-DPACKAGE=", "-DWORDS=")
        found = failing(cmake, lamps, source, *words, env=env)
        # Of the two, the system's words are in capitals or not, by the version of CMake.
        assert (told + how).lower() in found.lower()
