# SPDX-License-Identifier: MIT
"""The normal form of formats: what it is, and that it prints the same."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tracegen.translate.normal import normalised
from translate.chance import Chance
from translate.libc import printed
from translate.rust_formats import read

if TYPE_CHECKING:
    from tracegen.events import Argument, Format

CASES = [
    ("int a", "%i", "%d"),
    ("unsigned a", "%d", "%d"),
    ("uint8_t a", "%d", "%u"),
    ("uint8_t a", "%+d", "%+d"),
    ("uint8_t a", "%hhx", "%x"),
    ("uint8_t a", "%hhd", "%hhd"),
    ("int8_t a", "%x", "%x"),
    ("int8_t a", "%hhx", "%hhx"),
    ("char a", "%hhx", "%hhx"),
    ("char a", "%hhd", "%hhd"),
    ("bool a", "%+hhu", "%d"),
    ("bool a", "%.3u", "%03d"),
    ("uint32_t a", '%" PRIu32 "', "%u"),
    ("uint64_t a", "%llx", '%" PRIx64 "'),
    ("uint64_t a", "%lx", "%lx"),
    ("unsigned long long a", '%" PRIx64 "', "%llx"),
    ("int64_t a", "%llu", '%" PRIu64 "'),
    ("size_t a", "%llx", "%zx"),
    ("uintptr_t a", '%" PRIxFAST16 "', '%" PRIxPTR "'),
    ("int a", "%0-5d", "%-5d"),
    ("int a", "%-d", "%d"),
    ("int a", "%+ d", "%+d"),
    ("int a", "%++5d", "%+5d"),
    ("int a", "%05.3d", "%5.3d"),
    ("int a", "%05.1d", "%5d"),
    ("int a", "%.3d", "%.3d"),
    ("int a", "%2.3d", "%.3d"),
    ("int a", "%1d", "%d"),
    ("int a", "%1.0d", "%1.0d"),
    ("unsigned a", "%+ u", "%u"),
    ("unsigned a", "%.8x", "%08x"),
    ("unsigned a", "%-4.8x", "%08x"),
    ("unsigned a", "%10.8x", "%10.8x"),
    ("unsigned a", "%#.8x", "%#.8x"),
    ("unsigned a", "%.0x", "%.0x"),
    ("int w, unsigned a", "%0*x", "%0*x"),
    ("int w, unsigned a", "%-0*x", "%-*x"),
    ("int p, unsigned a", "%0.*x", "%.*x"),
    ("int p, unsigned a", "%08.*x", "%08.*x"),
    ("double a", "%.6f", "%f"),
    ("double a", "%#.3f", "%.3f"),
    ("double a", "%#.0f", "%#.0f"),
    ("double a", "%#g", "%#g"),
    ("double a", "%.6a", "%.6a"),
    ("const char *a", "%-s", "%s"),
    ("const char *a", "%-8s", "%-8s"),
    ("int a", "%+5c", "%5c"),
    ("int a", "%-1c", "%c"),
]


def inner(format: Format) -> str:
    source = format.source
    return source[1:-1] if source.endswith('"') else f'{source[1:]} "'


@pytest.mark.parametrize(("declarations", "source", "expected"), CASES)
def test_normal_form(declarations: str, source: str, expected: str) -> None:
    given = read(declarations, source, "printf")
    assert given.codes == []
    assert inner(normalised(given.format, given.arguments)) == expected


def test_it_prints_the_same_and_is_its_own() -> None:
    seed = 7
    chance = Chance(Random(seed))
    for case in chance.cases(2500):
        normal = normalised(case.format, case.arguments)
        assert normalised(normal, case.arguments) == normal
        for _ in range(4):
            values = chance.values(case)
            said = printed(case.format, case.arguments, values)
            assert printed(normal, case.arguments, values) == said, (seed, case.source, values)


def test_arguments_keep_their_places() -> None:
    given = read("int w, unsigned a, const char *b", "%*x %s", "printf")
    normal = normalised(given.format, given.arguments)
    taken = [
        named(index, given.arguments) for each in normal.conversions for index in each.arguments
    ]
    assert taken == ["w", "a", "b"]


def named(index: int, arguments: tuple[Argument, ...]) -> str:
    return arguments[index].name
