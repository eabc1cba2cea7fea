# SPDX-License-Identifier: MIT
"""The corpus of real trace-events files: all of it parses and generates; a part of it, and all with
the slow tests, compiles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

import tracegen
from corpus_part import PARTS, corpus_part
from generated import C_INCLUDE, generate
from tracegen.events.printer import file_source

if TYPE_CHECKING:
    from pathlib import Path

    from toolchain import CCompiler


FILES = 104
EVENTS = 5874


@dataclass(frozen=True)
class Made:
    """What was made of files of the corpus in one run."""

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
    generate("-b", "log", "-f", "h,c", "--root", corpus, "-o", folder, *inputs)
    return Made(folder)


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
