# SPDX-License-Identifier: MIT
"""Backends in every combination: what is made of them compiles, in C and for C++, without a
warning."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from corpus_part import corpus_part
from generated import C_INCLUDE, generate
from toolchain import C_COMPILERS, first_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import CCompiler

    Compilers = tuple[CCompiler, CCompiler]

BACKENDS = ("log", "simple", "ftrace", "dtrace", "syslog", "ust", "nop")
PAIRS = list(combinations(BACKENDS, 2))
COMBINATIONS = [*((name,) for name in BACKENDS), *PAIRS, BACKENDS]

EVENTS = """\
every_integer(int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, int64_t g, \
uint64_t h, bool i, char j) "%d %u %d %u %d 0x%x %" PRId64 " %" PRIx64 " %d %c"
every_long(long a, unsigned long b, size_t c, ssize_t d, ptrdiff_t e, uintptr_t f) \
"%ld %lx %zu %zd %td %" PRIxPTR
every_pointer(const char *a, char *b, void *c, const void *d, int *e, void **f) "%s %s %p %p %p %p"
every_float(float a, double b) "%f %g"
no_argument(void) "nothing"
no_format(int a, const char *b)
disable switched_off(int a, const char *b) "%d %s"
awkward(int line, int event, void *new, int class, unsigned size, int id) "%d %d %p %d %u %d"
"""


class Made:
    """The files that are made of inputs for a choice of backends."""

    def __init__(self, backends: Sequence[str], folder: Path) -> None:
        self.backends = backends
        self.folder = folder

    def make(self, *inputs: str | Path) -> Made:
        """Makes them; returns this."""
        formats = "h,c,ust-events-h,ust-events-c" if "ust" in self.backends else "h,c"
        words = ["-b", ",".join(self.backends), "-f", formats]
        generate(*words, "-o", self.folder, *inputs)
        return self

    @property
    def sources(self) -> list[Path]:
        return sorted(self.folder.glob("*.c"))

    def callers(self, suffix: str) -> list[Path]:
        """A source for each header that programs include."""
        headers = [
            each for each in sorted(self.folder.glob("*.h")) if "trace-ust-" not in each.name
        ]
        sources = [self.folder / f"{header.stem}-caller.{suffix}" for header in headers]
        for header, source in zip(headers, sources):
            source.write_text(f'#include "{header.name}"\n')
        return sources

    def check(self, c: CCompiler, cxx: CCompiler) -> None:
        """Compiles all of them."""
        flags = [C_INCLUDE, f"-I{self.folder}"]
        c.check(*self.sources, flags=flags)
        cxx.check(*self.callers("cc"), flags=flags)


@pytest.fixture(params=["gcc", "clang"])
def compilers(request: pytest.FixtureRequest, toolchains: Toolchains) -> Compilers:
    """A compiler of C, and the one of C++ that belongs to it."""
    cxx = {"gcc": "g++", "clang": "clang++"}[request.param]
    return toolchains.c(request.param), toolchains.cxx(cxx)


@pytest.mark.parametrize("backends", COMBINATIONS, ids="-".join)
def test_combination(backends: tuple[str, ...], compilers: Compilers, tmp_path: Path) -> None:
    (tmp_path / "trace-events").write_text(EVENTS)
    generated = Made(backends, tmp_path / "made")
    generated.make("--root", tmp_path, tmp_path / "trace-events").check(*compilers)


@pytest.fixture(scope="module")
def inputs(corpus: Path) -> list[Path]:
    return sorted(corpus.rglob("trace-events"))


def turns(inputs: Sequence[Path]) -> Iterable[tuple[tuple[str, ...], list[Path]]]:
    """Combinations, all backends first, with some of the inputs, each input with one of the
    combinations."""
    choices = [BACKENDS, *COMBINATIONS[:-1]]
    for n, backends in enumerate(choices):
        some = list(inputs[n :: len(choices)])
        if some:
            yield backends, some


@pytest.mark.parametrize("name", first_of(C_COMPILERS))
def test_part_of_the_corpus_in_turns(
    inputs: list[Path], corpus: Path, toolchains: Toolchains, tmp_path: Path, name: str
) -> None:
    for backends, some in turns(corpus_part(inputs, "some")):
        made = Made(backends, tmp_path / "-".join(backends)).make("--root", corpus, *some)
        toolchains.c(name).check(*made.sources, flags=[C_INCLUDE, f"-I{made.folder}"])


@pytest.mark.slow
@pytest.mark.parametrize("backends", COMBINATIONS, ids="-".join)
def test_corpus(
    backends: tuple[str, ...],
    inputs: list[Path],
    corpus: Path,
    compilers: Compilers,
    tmp_path: Path,
) -> None:
    Made(backends, tmp_path).make("--root", corpus, *inputs).check(*compilers)
