# SPDX-License-Identifier: MIT
"""The corpus with backend ust: all of it compiles, a sample of it each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus_part import corpus_part
from generated import C_INCLUDE, generate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import CCompiler

FILES = 104


@pytest.fixture(scope="module")
def inputs(corpus: Path) -> list[Path]:
    listed = sorted(corpus.rglob("trace-events"))
    assert len(listed) == FILES
    return listed


def check(
    compiler: CCompiler, cxx: CCompiler, corpus: Path, inputs: Sequence[Path], folder: Path
) -> None:
    """Compiles all that is made of the inputs: sources, and headers as C++."""
    formats = "h,c,ust-events-h,ust-events-c,ust-rs-c"
    generate("-b", "ust", "-f", formats, "--root", corpus, "-o", folder, *inputs)
    sources = sorted(folder.glob("trace-*.c"))
    assert len(sources) == 3 * len(inputs)
    compiler.check(*sources, flags=[f"-I{folder}", C_INCLUDE])
    for header in folder.glob("trace-*.h"):
        if not header.name.startswith("trace-ust-"):
            header.with_suffix(".cc").write_text(f'#include "{header.name}"\n')
    cxx.check(*sorted(folder.glob("*.cc")), flags=[C_INCLUDE])


def test_a_sample_compiles(
    corpus: Path, inputs: list[Path], toolchains: Toolchains, tmp_path: Path
) -> None:
    sample = corpus_part(inputs, "some")
    check(toolchains.c("gcc"), toolchains.cxx("g++"), corpus, sample, tmp_path)


@pytest.mark.slow
def test_all_of_it_compiles(
    corpus: Path,
    inputs: list[Path],
    c_compiler: CCompiler,
    toolchains: Toolchains,
    tmp_path: Path,
) -> None:
    cxx = toolchains.cxx({"gcc": "g++", "clang": "clang++"}[c_compiler.name])
    check(c_compiler, cxx, corpus, inputs, tmp_path)
