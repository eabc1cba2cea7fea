# SPDX-License-Identifier: MIT
"""The corpus of real trace-events files: all of it parses and generates; a part of it, and all with
the slow tests, compiles and prints."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import pytest

import tracegen
from corpus_part import PARTS, corpus_part
from exactness.batch import Batch, Call
from exactness.choices import Edges
from exactness.programs import PRINTF, Sources, at_once, output
from exactness.values import Values
from generated import C_INCLUDE, generate, rust_package
from generated import tracegen as run_tracegen
from runtime_objects import cargo_folder, runtime_objects
from toolchain import CCompiler, RustToolchain, run
from tracegen.events.printer import event_source, file_source
from tracegen.generate.group import Group

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from tracegen.events import Event

FILES = 104
EVENTS = 5874

TURNS = 8
"""How many sets of values each event is called with."""

TABLE = 96
"""How many values of each type there are."""


@dataclass(frozen=True)
class Made:
    """Files of the corpus, parsed, and what was made of them in one run."""

    inputs: list[Path]
    groups: list[Group]
    folder: Path

    def files(self, suffix: str) -> list[Path]:
        return sorted(self.folder.glob(f"trace-*.{suffix}"))


@pytest.fixture(scope="module")
def inputs(corpus: Path) -> list[Path]:
    return sorted(corpus.rglob("trace-events"))


@pytest.fixture(scope="module", params=PARTS)
def made(
    corpus: Path,
    inputs: list[Path],
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Made:
    folder = tmp_path_factory.mktemp("made")
    inputs = corpus_part(inputs, request.param)
    generate("-b", "log", "-f", "h,c,rs", "--root", corpus, "-o", folder, *inputs)
    listed = json.loads(run_tracegen("list", "--json", "--root", corpus, *inputs).stdout)
    names = {entry["file"]: entry["group"] for entry in listed}
    groups = [
        Group(names[path.relative_to(corpus).as_posix()], (tracegen.parse_file(path).file,))
        for path in inputs
    ]
    return Made(inputs, groups, folder)


def test_every_event_parses_without_a_message(inputs: list[Path]) -> None:
    parsed = [tracegen.parse_file(path) for path in inputs]
    assert len(parsed) == FILES
    assert sum(len(each.file.events) for each in parsed) == EVENTS
    assert [found for each in parsed for found in each.diagnostics if found.is_error] == []


def test_what_is_printed_parses_to_the_same(inputs: list[Path]) -> None:
    for path in inputs:
        file = tracegen.parse_file(path).file
        assert tracegen.parse(file_source(file), str(path)).file == file


def test_one_run_makes_all_files_and_a_second_one_touches_nothing(
    corpus: Path, inputs: list[Path], tmp_path: Path
) -> None:
    words = ["-b", "log", "-f", "h,c,rs", "--root", str(corpus), "-o", str(tmp_path)]
    generate(*words, *inputs)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    suffixes = Counter(path.suffix for path in before)
    assert suffixes == {".h": FILES, ".c": FILES, ".rs": FILES}
    generate(*words, *inputs)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_c_compiles_without_a_warning(made: Made, c_compiler: CCompiler) -> None:
    c_compiler.check(*made.files("c"), flags=[C_INCLUDE])


def test_headers_are_cxx(made: Made, cxx_compiler: CCompiler, tmp_path: Path) -> None:
    for header in made.files("h"):
        source = tmp_path / f"{header.stem}.cc"
        source.write_text(f'#include "{header}"\n')
    cxx_compiler.check(*sorted(tmp_path.glob("*.cc")), flags=[C_INCLUDE])


def test_rust_compiles_without_a_warning(
    made: Made, rust_toolchain: RustToolchain, tmp_path: Path
) -> None:
    modules = [f'mod m{n} {{ include!("{path}"); }}' for n, path in enumerate(made.files("rs"))]
    package = rust_package(tmp_path, "\n".join([*modules, "fn main() {}", ""]))
    command = "clippy" if rust_toolchain.name == "rust-newest" else "check"
    rust_toolchain.cargo(command, "--quiet", cwd=package, target_dir=cargo_folder(rust_toolchain))


def test_every_event_prints_the_same_in_c_and_rust(
    made: Made, corpus: Path, toolchains: Toolchains, tmp_path: Path
) -> None:
    random = Random("corpus")
    values = Values(Edges("corpus", TABLE))
    batches = [
        Batch(group.name, [_call(event, random) for event in group.events], values, TURNS)
        for group in made.groups
    ]
    sources = Sources.of_generated(tmp_path, batches, made.folder)
    gcc = toolchains.c("gcc")
    runtime = runtime_objects(gcc)
    by_printf = tmp_path / PRINTF
    generate("--printf", "-f", "h,c", "--root", corpus, "-o", by_printf, *made.inputs)
    printf_program, c_program, rust_program = at_once(
        lambda: sources.build_c(gcc, runtime, by_printf),
        lambda: sources.build_c(gcc, runtime, made.folder),
        lambda: sources.build_rust(toolchains.rust("rust-newest")),
    )
    every = Batch("corpus", [call for batch in batches for call in batch.calls], values, TURNS)
    enabled = sum(not call.event.is_disabled for call in every.calls)
    printf, c, rust = (output(each) for each in (printf_program, c_program, rust_program))
    assert len(every.lines(printf)) == TURNS * enabled
    every.compare({"printf": printf, "C": c, "Rust": rust}, "corpus", ask_libc=False)
    assert run([c_program]).stderr == ""


def _call(event: Event, random: Random) -> Call:
    starts = tuple(random.randrange(TABLE - TURNS + 1) for _ in event.arguments)
    return Call(event, starts, event_source(event))
