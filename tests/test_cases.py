# SPDX-License-Identifier: MIT
"""Small inputs, each with all that is made of it and the lines that it prints.

A case is a folder: `trace-events`; `options`, the command line's words, one a line, where they are
not the usual ones; `expected/`, the files that are made; `lines`, what a program prints that calls
each event three times. `pytest --rewrite` writes the last two anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calls import c_main, c_source, calls, rust_main
from generated import C_INCLUDE, build_c, build_rust, generate, run_traced, rust_package
from toolchain import CXX_COMPILERS, RUST_EDITIONS, CCompiler
from tracegen.cli.inputs import Inputs

if TYPE_CHECKING:
    from conftest import Toolchains
    from tracegen.generate.group import Group

FOLDER = Path(__file__).parent / "cases"
TURNS = 3

_NAMES = sorted(path.name for path in FOLDER.iterdir())


@dataclass(frozen=True)
class Case:
    """A case, as its folder says."""

    name: str

    @property
    def folder(self) -> Path:
        return FOLDER / self.name

    @property
    def expected(self) -> Path:
        return self.folder / "expected"

    @property
    def options(self) -> list[str]:
        path = self.folder / "options"
        return path.read_text().splitlines() if path.exists() else ["-f", "h,c,rs"]

    @property
    def group(self) -> Group:
        words = self.options
        types = [words[at + 1] for at, word in enumerate(words) if word == "--type"]
        source = self.folder / "trace-events"
        inputs = Inputs([str(source)], self.name, False, self.folder, types, (), False, "full")
        return inputs.read(())[0]

    @property
    def header(self) -> Path:
        return self.expected / f"trace-{self.name}.h"

    def expect(self, path: Path, data: bytes, rewrite: bool) -> None:
        if rewrite:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        assert path.read_bytes() == data


@pytest.fixture(params=_NAMES)
def case(request: pytest.FixtureRequest) -> Case:
    return Case(request.param)


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite"))


def test_outputs(case: Case, tmp_path: Path, rewrite: bool) -> None:
    words = [*case.options, "-g", case.name, "-o", str(tmp_path), "trace-events"]
    generate(*words, cwd=case.folder)
    made = sorted(tmp_path.iterdir())
    assert [path.suffix for path in made] == [".c", ".h", ".rs"]
    for path in made:
        case.expect(case.expected / path.name, path.read_bytes(), rewrite)
    assert sorted(path.name for path in case.expected.iterdir()) == [path.name for path in made]


def test_c(case: Case, c_compiler: CCompiler, tmp_path: Path, rewrite: bool) -> None:
    group = case.group
    (tmp_path / "calls.c").write_text(c_source(group, calls(group.events, TURNS)))
    (tmp_path / "main.c").write_text(c_main([group]))
    sources = [tmp_path / "calls.c", tmp_path / "main.c", *case.expected.glob("*.c")]
    program = build_c(c_compiler, sources, tmp_path, [f"-I{case.expected}"])
    case.expect(case.folder / "lines", run_traced(program), rewrite)
    assert run_traced(program, "") == b""


def test_c_with_printf(case: Case, c_compiler: CCompiler, tmp_path: Path) -> None:
    """printf, which is the judge, prints the same."""
    words = [*case.options, "-g", case.name, "-o", str(tmp_path), "--printf", "trace-events"]
    generate(*words, cwd=case.folder)
    group = case.group
    (tmp_path / "calls.c").write_text(c_source(group, calls(group.events, TURNS)))
    (tmp_path / "main.c").write_text(c_main([group]))
    program = build_c(c_compiler, sorted(tmp_path.glob("*.c")), tmp_path, [f"-I{tmp_path}"])
    assert run_traced(program) == (case.folder / "lines").read_bytes()


@pytest.mark.parametrize("standard", ["c11", "gnu11", "c2x", "gnu2x"])
def test_c_standards(case: Case, c_compiler: CCompiler, tmp_path: Path, standard: str) -> None:
    group = case.group
    (tmp_path / "calls.c").write_text(c_source(group, calls(group.events)))
    flags = [C_INCLUDE, f"-I{case.expected}", f"-std={standard}"]
    c_compiler.check(tmp_path / "calls.c", *case.expected.glob("*.c"), flags=flags)


def test_c_of_who_asks_for_more_warnings(case: Case, c_compiler: CCompiler) -> None:
    flags = [C_INCLUDE, "-Wconversion", "-Wsign-conversion", "-Wshadow", "-Wcast-qual"]
    c_compiler.check(*case.expected.glob("*.c"), flags=flags)


@pytest.mark.parametrize("name", CXX_COMPILERS)
def test_cxx(toolchains: Toolchains, tmp_path: Path, name: str) -> None:
    for each in _NAMES:
        group = Case(each).group
        text = c_source(group, calls(group.events))
        text = text.replace('"trace-', f'"{Case(each).expected}/trace-')
        (tmp_path / f"{each}.cc").write_text(text)
    toolchains.cxx(name).check(*sorted(tmp_path.glob("*.cc")), flags=[C_INCLUDE])


_BUILDS = [(name, edition) for name, editions in RUST_EDITIONS.items() for edition in editions]


@pytest.fixture(scope="module")
def rust_programs(
    toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory
) -> _RustPrograms:
    return _RustPrograms(toolchains, tmp_path_factory.mktemp("rust"))


class _RustPrograms:
    """One program of all cases for each toolchain and edition, built when it is asked for."""

    def __init__(self, toolchains: Toolchains, folder: Path) -> None:
        self._toolchains = toolchains
        self._folder = folder
        self.get = lru_cache(maxsize=None)(self._get)

    def _get(self, toolchain: str, edition: str) -> Path:
        listed = []
        for name in _NAMES:
            group = Case(name).group
            path = Case(name).expected / f"trace-{name}.rs"
            listed.append((name, str(path), calls(group.events, TURNS)))
        main = rust_main(listed, choose=True)
        folder = self._folder / f"{toolchain}-{edition}"
        package = rust_package(folder, f"#![forbid(unsafe_code)]\n{main}", edition)
        return build_rust(self._toolchains.rust(toolchain), package)


@pytest.mark.parametrize(("toolchain", "edition"), _BUILDS)
def test_rust(case: Case, rust_programs: _RustPrograms, toolchain: str, edition: str) -> None:
    program = rust_programs.get(toolchain, edition)
    assert run_traced(program, "*", case.name) == (case.folder / "lines").read_bytes()
    assert run_traced(program, "", case.name) == b""
