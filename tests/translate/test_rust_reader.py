# SPDX-License-Identifier: MIT
"""What is read of Rust's format!(): the printf format that prints the same, or what is wrong."""

from __future__ import annotations

from itertools import combinations, islice, product
from random import Random
from typing import TYPE_CHECKING

import pytest

import tracegen
from tracegen.events import BASES, MACROS
from tracegen.events.format import LENGTHS
from tracegen.translate.normal import normalised
from translate.chance import Chance
from translate.rust_formats import read, returned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ACCEPTED = [
    # Text
    ("", "ready", '"ready"'),
    ("", "100% {{}}", '"100%% {}"'),
    ("", r"a\tb \"c\" \u{e9} \x41", r'"a\tb \"c\" é A"'),
    ("", r'"caf{}", line.string(Str::new(b"\xe9"))', r'"caf\351"'),
    ("", r'"{}{}", line.string(Str::new(b"\xc3")), line.string(Str::new(b"\xa9"))', '"é"'),
    ("", 'r#"a\\b"c"#', r'"a\\b\"c"'),
    # Types
    ("uint32_t a", "{}", '"%u", (unsigned int)a'),
    ("int a", "{}", '"%d", a'),
    ("uint8_t a", "{}", '"%u", (unsigned int)a'),
    ("int8_t a", "{}", '"%d", a'),
    ("char a", "{}", '"%d", a'),
    ("uint64_t a", "{}", '"%" PRIu64, a'),
    ("int64_t a", "{a}", '"%" PRId64, a'),
    ("unsigned long a", "{a}", '"%lu", a'),
    ("long long a", "{a}", '"%lld", a'),
    ("size_t a", "{a}", '"%zu", a'),
    ("ptrdiff_t a", "{a}", '"%td", a'),
    ("uintptr_t a", "{a:x}", '"%" PRIxPTR, a'),
    ("intmax_t a", "{a}", '"%jd", a'),
    ("const char *a", "{a}", '"%s", a'),
    ("void *a", "{a:p}", '"%p", a'),
    # Debug of integers is Display, and what may stand around a name
    ("unsigned a", "{a:#?}", '"%u", a'),
    ("int a", "{a :>5?}", '"%5d", a'),
    ("int a", "{ }", '"%d", a'),
    # Digits
    ("uint32_t a", "{a:x}", '"%x", (unsigned int)a'),
    ("uint32_t a", "{a:X}", '"%X", (unsigned int)a'),
    ("uint32_t a", "{a:o}", '"%o", (unsigned int)a'),
    ("int8_t a", "{a:x}", '"%hhx", (unsigned char)a'),
    ("int16_t a", "{a:x}", '"%hx", (unsigned short)a'),
    ("unsigned a", "0x{a:08x}", '"0x%08x", a'),
    ("unsigned a", "{a:#x}", '"0x%x", a'),
    ("unsigned a", "{a:#X}", '"0x%X", a'),
    ("unsigned a", "{a:#o}", '"0o%o", a'),
    ("unsigned a", "{a:#010x}", '"0x%08x", a'),
    ("unsigned a", "{a:#02x}", '"0x%x", a'),
    ("unsigned a", "{a:#3x}", '"0x%x", a'),
    ("unsigned a", "{a:#}", '"%u", a'),
    # Signs
    ("int a", "{a:+}", '"%+d", a'),
    ("int a", "{a:+06}", '"%+06d", a'),
    ("uint16_t a", "{a:+5}", '"%+5d", a'),
    ("unsigned a", "{a:+}", '"+%u", a'),
    ("int a", '"{:+}", a as u8', '"+%hhu", (unsigned char)a'),
    ("unsigned a", "{a:+06}", '"+%05u", a'),
    ("unsigned a", "{a:+#06x}", '"+0x%03x", a'),
    ("int a", "{a:-}", '"%d", a'),
    # Fields
    ("int a", "{a:5}", '"%5d", a'),
    ("int a", "{a:>5}", '"%5d", a'),
    ("int a", "{a:<5}", '"%-5d", a'),
    ("int a", "{a:<05}", '"%05d", a'),
    ("int a", "{a: >5}", '"%5d", a'),
    ("unsigned a", "{a:0>5}", '"%05u", a'),
    ("int a", "{a:x<}", '"%d", a'),
    ("int a", "{a:.3}", '"%d", a'),
    ("const char *a", "{a:8}", '"%-8s", a'),
    ("const char *a", "{a:>8}", '"%8s", a'),
    ("const char *a", "{a:.3}", '"%.3s", a'),
    ("const char *a", "{a:>8.3}", '"%8.3s", a'),
    ("void *a", "{a:20p}", '"%20p", a'),
    ("void *a", "{a:<20p}", '"%-20p", a'),
    # Which argument
    ("int a, int b", "{} {}", '"%d %d", a, b'),
    ("int a, int b", "{1} {0}", '"%d %d", b, a'),
    ("int a, int b", "{b} {}", '"%d %d", b, a'),
    ("int a", "{a} {a:x}", '"%d %x", a, (unsigned int)a'),
    ("int type", "{type}", '"%d", type'),
    ("int type", "{r#type}", '"%d", type'),
    ("int type", '"{}", r#type', '"%d", type'),
    ("int self", "{self_}", '"%d", self'),
    ("int a, int b", '"{x} {}", b, x = a', '"%d %d", a, b'),
    ("int a, int b", '"{} {}"', '"%d %d", a, b'),
    ("int line", '"{}", line_', '"%d", line'),
    # Amounts
    ("int w, unsigned a", "{a:w$x}", '"%*x", w, a'),
    ("int w, unsigned a", "{a:0w$x}", '"%0*x", w, a'),
    ("int w, int a", "{1:0$}", '"%*d", w, a'),
    ("int p, const char *a", "{:.*}", '"%.*s", p, a'),
    ("int p, const char *a", "{a:.p$}", '"%.*s", p, a'),
    ("int w, int p, const char *a", "{a:>w$.p$}", '"%*.*s", w, p, a'),
    ("uint8_t w, int a", '"{a:n$}", n = w', '"%*d", w, a'),
    # What tracegen writes
    ("const char *a", '"{}", line.string(a)', '"%s", a'),
    ("const char *a", '"{:>8}", line.string(a).precision(3)', '"%8.3s", a'),
    ("int p, const char *a", '"{:<}", line.string(a).precision(p).width(9)', '"%-9.*s", p, a'),
    ("const char *a", '"{:8}", line.string(a)', '"%8s", a'),
    ("int a", '"{:<3}", line.character(a as u8)', '"%-3c", a'),
    ("bool a", '"{}", line.character(u8::from(a))', '"%c", (int)a'),
    ("char *a", '"{}", line.pointer(a.as_pointer())', '"%p", (const void *)a'),
    ("int a", '"{}", a as u32', '"%u", (unsigned int)a'),
    ("int a", '"{:x}", a as u8', '"%hhx", (unsigned char)a'),
    ("int a", '"{}", a as std::os::raw::c_ulong', '"%lu", (unsigned long)a'),
    ("bool a", '"{}", u32::from(a)', '"%d", (int)a'),
    ("int a", '"{}", i64::from(a)', '"%d", a'),
    ("int a", '"{}", Integer::decimal(a).space().width(4)', '"% 4d", a'),
    ("int a", '"{}", Integer::hex(a as u32).alternate().width(8)', '"%#8x", (unsigned int)a'),
    ("int64_t a", '"{}", Integer::octal(a as u64).alternate()', '"%#" PRIo64, (uint64_t)a'),
    ("double a", '"{}", Float::fixed(a).precision(3)', '"%.3f", a'),
    ("float a", '"{}", Float::upper_general(f64::from(a)).plus()', '"%+G", a'),
    ("int w, int a", '"{a:<w$}", w = line.left(w)', '"%-*d", w, a'),
    ("unsigned w, int a", '"{a:w$}", w = line.right(w)', '"%*d", (int)w, a'),
    (
        "int w, int a",
        '"{a:0w$}{}", line.blanks(w, format_args!("{a}")), w = line.right(w)',
        '"%0*d", w, a',
    ),
    (
        "int w, int a",
        '"{:w$x}{}", a as u8, line.blanks(w, format_args!("{:x}", a as u8)), w = line.right(w)',
        '"%*hhx", w, (unsigned char)a',
    ),
]

REFUSED = [
    ("unsigned a", "{a:b}", ["TG061"]),
    ("unsigned a", "{a:e}", ["TG061"]),
    ("bool a", "{a:?}", ["TG061"]),
    ("const char *a", "{a:p}", ["TG061"]),
    ("unsigned a", "{a:{>8}", ["TG061"]),
    ("unsigned a", "{a:}>8}", ["TG061"]),
    ("unsigned a", "{ a}", ["TG063"]),
    ("unsigned a", 'b"{a}"', ["TG062"]),
    ("unsigned a", '"{a}{}", 5', ["TG065"]),
    ("unsigned a", "{a:x?}", ["TG061"]),
    ("unsigned a", "{a:^5}", ["TG061"]),
    ("unsigned a", "{a:*>5}", ["TG061"]),
    ("int a", "{a:0>5}", ["TG061"]),
    ("unsigned a", "{a:0<5}", ["TG061"]),
    ("unsigned a", "{a:#10x}", ["TG061"]),
    ("unsigned a", "{a:<#10x}", ["TG061"]),
    ("unsigned a", "{a:+5}", ["TG061"]),
    ("int w, unsigned a", "{a:#w$x}", ["TG061"]),
    ("bool a", "{a}", ["TG061"]),
    ("double a", "{a}", ["TG061"]),
    ("double a", "{a:.3}", ["TG061"]),
    ("double a", "{a:e}", ["TG061"]),
    ("void *a", "{a:08p}", ["TG061"]),
    ("void *a", "{a:#p}", ["TG061"]),
    ("const char *a", "{a:*<5}", ["TG061"]),
    ("int a", '"{}", a as i8 as u32', ["TG061"]),
    ("int a", '"{:5}", Integer::decimal(a)', ["TG061"]),
    ("int w, int a", '"{a:w$}", w = line.right(w)', ["TG061"]),
    ("int w, int a", '"{a:w$}", w = line.left(w)', ["TG061"]),
    ("int w, int a", '"{}{a}", line.blanks(w, format_args!("{a}"))', ["TG061"]),
    ("void *a", "{a}", ["TG032"]),
    ("unsigned a", "{a:p}", ["TG032"]),
    ("double a", "{a:x}", ["TG032"]),
    ("const char *a", "{a:x}", ["TG032"]),
    ("size_t w, int a", "{a:w$}", ["TG033"]),
    ("const char *w, int a", "{a:w$}", ["TG033"]),
    ("int a", "{a", ["TG062"]),
    ("int a", "{a}}", ["TG062"]),
    ("int a", "{a} }", ["TG062"]),
    ("int a", '"{a}', ["TG062"]),
    ("int a", "{a:d}", ["TG063"]),
    ("int a", "{a b}", ["TG063"]),
    ("int a", "{a.b}", ["TG063"]),
    ("int a", "{a:5:x}", ["TG063"]),
    ("int a", "{a:5000}", ["TG045"]),
    ("int a", "{a:99999999999999999999999}", ["TG045"]),
    ("int a", "{b}", ["TG064"]),
    ("int a", "{1}", ["TG064"]),
    ("int a", "{a} {0}", ["TG064"]),
    ("int a", "{99999999999999999999999}", ["TG064"]),
    ("int a", "{a:b$}", ["TG064"]),
    ("int a", '"{}", b', ["TG064"]),
    ("int a", '"{}", a + 1', ["TG065"]),
    ("int a", '"{}", a.count()', ["TG065"]),
    ("int a", '"{}", call(a)', ["TG065"]),
    ("int a", '"{} {a}", 5', ["TG065"]),
    ("int a", '"{} {}", x = a, a', ["TG065"]),
    ("int a", '"{}" a', ["TG065"]),
    ("double a", '"{}", a as u32', ["TG065"]),
    ("int a", "{} {}", ["TG030"]),
    ("int a, int b", "{a}", ["TG031"]),
    ("int w, int a", "{:0$}", ["TG031"]),
    ("int a", '"{}", a, a', ["TG031"]),
    ("int a", '"{a}", x = a', ["TG031"]),
    ("", r"a\n", ["TG037"]),
    ("", r"a\0", ["TG038"]),
    ("", r"a\q", ["TG042"]),
    ("", r"a\xff", ["TG042"]),
    ("", r"a\u{d800}", ["TG042"]),
    ("int a", "{a:b} {b} {a:z} {", ["TG061", "TG064", "TG063", "TG062"]),
]


@pytest.mark.parametrize(("declarations", "source", "c"), ACCEPTED)
def test_accepted(declarations: str, source: str, c: str) -> None:
    assert read(declarations, source).c == c


@pytest.mark.parametrize(("declarations", "source", "codes"), REFUSED)
def test_refused(declarations: str, source: str, codes: list[str]) -> None:
    found = read(declarations, source).diagnostics
    assert sorted(each.code for each in found) == sorted(codes)
    for each in found:
        assert each.help or each.code == "TG065"
        assert each.span is not None
        text = declarations if each.span.file == "<args>" else source
        assert 1 <= each.span.column < each.span.end <= len(text) + 2


def test_mistakes_are_told_in_their_order() -> None:
    columns = [
        each.span.column
        for each in read("int a", "{a:b} {b} } {a:z}").diagnostics
        if each.span is not None
    ]
    assert columns == [1, 7, 11, 13]


def test_places_are_in_the_source_whatever_is_escaped() -> None:
    source = r"\u{e9}\t{a:b}"
    (found,) = read("int a", source).diagnostics
    assert found.span is not None
    assert source[found.span.column - 1 : found.span.end - 1] == "{a:b}"


def test_random_formats_return() -> None:
    seed = 11
    for case in Chance(Random(seed)).cases(1500):
        source, back = returned(case.format, case.arguments)
        assert back == normalised(case.format, case.arguments), (seed, case.source, source)


def conversions() -> Iterator[tuple[str, str]]:
    """Every conversion of flags, width, precision, modifier and letter that C defines, with the
    declarations of arguments that fit it."""
    flags = ["".join(some) for count in range(4) for some in combinations("-+ #0", count)]
    macros = [f'" {name} "' for name in MACROS]
    tails = [f"{length}{letter}" for length in ("", *LENGTHS) for letter in "diouxX"]
    tails += [*macros, *"cspfFeEgGaA"]
    types = [f"{name} " for name in BASES if name != "void"] + ["const char *", "void *"]
    amounts = product(("", "1", "5", "*"), ("", ".", ".1", ".3", ".8", ".*"))
    for tail, flag, (width, precision), type in product(tails, flags, list(amounts), types):
        stars = [f"int {name}, " for name, what in (("w", width), ("p", precision)) if "*" in what]
        yield f"{''.join(stars)}{type}a", f"%{flag}{width}{precision}{tail}"


@pytest.mark.parametrize(
    "step",
    [pytest.param(1009, id="some"), pytest.param(97, id="many", marks=pytest.mark.slow)],
)
def test_conversions_return(step: int) -> None:
    count = 0
    for declarations, source in islice(conversions(), step // 2, None, step):
        given = read(declarations, source, "printf")
        if given.diagnostics == ():
            text, back = returned(given.format, given.arguments)
            assert back == normalised(given.format, given.arguments), (declarations, source, text)
            count += 1
    assert count > 600_000 // step


@pytest.mark.corpus
def test_every_format_of_the_corpus_returns(corpus: Path) -> None:
    count = 0
    for path in sorted(corpus.rglob("trace-events")):
        for event in tracegen.parse_file(path).file.events:
            if event.format is not None:
                source, back = returned(event.format, event.arguments)
                assert back == normalised(event.format, event.arguments), source
            count += 1
    assert count == 5874


def test_nothing_makes_it_raise() -> None:
    seeds = [source for _, source, _ in [*ACCEPTED, *REFUSED]]
    random = Random(5)
    alphabet = '{}:$.*0<>^+#x?"\\,() as;é\udcff&!%'
    for _ in range(4000):
        text = random.choice(seeds)
        for _ in range(random.randint(1, 4)):
            at = random.randint(0, len(text))
            text = text[:at] + random.choice([random.choice(alphabet), ""]) + text[at + 1 :]
        found = read("int a, const char *w, double type", text).diagnostics
        assert all(each.span is not None for each in found), text
