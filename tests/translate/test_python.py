# SPDX-License-Identifier: MIT
"""Formats in Python's two notations, evaluated and compared with libc's own snprintf."""

from __future__ import annotations

import ctypes
import math
import os
import random
import struct
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

import tracegen
from tracegen import printf
from tracegen.translate.python import python_names, renderer, to_python, to_python_format
from translate.chance import Case, Chance
from translate.libc import printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tracegen.translate.translation import Translation
    from translate.libc import Value

CASES = 3000
VALUES = 4
SEED = os.environ.get("TRACEGEN_SEED", "1")


def case(source: str) -> Case:
    """The format and the arguments of an event without its name."""
    parsed = tracegen.parse(f"event{source}\n", "trace-events")
    assert [found for found in parsed.diagnostics if found.is_error] == []
    (event,) = parsed.file.events
    assert event.format is not None
    return Case(source, event.format, event.arguments)


def names(case: Case) -> list[str]:
    return python_names(case.arguments)


def in_bytes(case: Case) -> Translation:
    return to_python(case.format, case.arguments, names(case))


def in_text(case: Case) -> Translation:
    return to_python_format(case.format, case.arguments, names(case))


@pytest.mark.parametrize(
    ("source", "bytes_form", "text_form"),
    [
        (
            '(uint32_t addr, uint64_t value) "addr 0x%03x value 0x%016" PRIx64',
            ('b"addr 0x%03x value 0x%016x"', "addr", "value"),
            ('"addr 0x{addr:03x} value 0x{value:016x}"', "addr=addr", "value=value"),
        ),
        (
            '(const char *name) "reg %s"',
            ('b"reg %s"', "printf.string(name)"),
            ('"reg {}"', "printf.text(name)"),
        ),
        (
            '(int n, const char *name) "%-8.*s"',
            ('b"%-8s"', "printf.string(name, n)"),
            ('"{}"', 'printf.decoded(b"%-8s" % (printf.string(printf.encoded(name), n),))'),
        ),
        (
            '(void *p) "%20p"',
            ('b"%20s"', "printf.pointer(p)"),
            ('"{:>20}"', "printf.decoded(printf.pointer(p))"),
        ),
        ('(int a) "%-08d"', ('b"%-8d"', "a"), ('"{a:<8d}"', "a=a")),
        ('(int a) "% +d"', ('b"%+d"', "a"), ('"{a:+d}"', "a=a")),
        ('(int a) "% 08i"', ('b"% 08i"', "a"), ('"{a: 08d}"', "a=a")),
        (
            '(int8_t a, uint8_t b) "%x %d"',
            ('b"%x %d"', "a & 0xffffffff", "b"),
            ('"{:x} {b:d}"', "a & 0xffffffff", "b=b"),
        ),
        (
            '(uint8_t b, int8_t a) "%d %x"',
            ('b"%d %x"', "b", "a & 0xffffffff"),
            ('"{b:d} {:x}"', "a & 0xffffffff", "b=b"),
        ),
        (
            '(int64_t a) "%" PRIx64',
            ('b"%x"', "a & 0xffffffffffffffff"),
            ('"{:x}"', "a & 0xffffffffffffffff"),
        ),
        (
            '(int a) "%hhd"',
            ('b"%d"', "printf.signed(a, 8)"),
            ('"{:d}"', "printf.signed(a, 8)"),
        ),
        ('(uint32_t a) "%.8x"', ('b"%.8x"', "a"), ('"{a:08x}"', "a=a")),
        ('(uint32_t a) "%08.3x"', ('b"%8.3x"', "a"), ('"{}"', 'printf.decoded(b"%8.3x" % (a,))')),
        ('(int a) "%+.3d"', ('b"%+.3d"', "a"), ('"{}"', 'printf.decoded(b"%+.3d" % (a,))')),
        (
            '(uint32_t a) "%#x"',
            ('b"%s"', 'printf.integer("%#x", a)'),
            ('"{}"', 'printf.decoded(printf.integer("%#x", a))'),
        ),
        (
            '(int a) "%.0d"',
            ('b"%s"', 'printf.integer("%.0d", a)'),
            ('"{}"', 'printf.decoded(printf.integer("%.0d", a))'),
        ),
        (
            '(int w, int n, uint32_t a) "%0*.*x"',
            ('b"%s"', 'printf.integer("%0*.*x", w, n, a)'),
            ('"{}"', 'printf.decoded(printf.integer("%0*.*x", w, n, a))'),
        ),
        (
            '(int w, uint32_t a) "%0*x"',
            ('b"%0*x"', "printf.width(w)", "a"),
            ('"{}"', 'printf.decoded(b"%0*x" % (printf.width(w), a))'),
        ),
        (
            '(uint8_t w, uint32_t a) "%*u"',
            ('b"%*u"', "w", "a"),
            ('"{}"', 'printf.decoded(b"%*u" % (w, a))'),
        ),
        (
            '(char c) "%3c|"',
            ('b"%3c|"', "c & 0xff"),
            ('"{:>3}|"', "printf.character(c)"),
        ),
        (
            '(double x) "%8.3f"',
            ('b"%s"', 'printf.floating("%8.3f", x)'),
            ('"{}"', 'printf.decoded(printf.floating("%8.3f", x))'),
        ),
        (
            r'(int a) "{100%%} \"\\\t\377 caf\u00e9 \u202e %d"',
            (r'b"{100%%} \"\\\t\xff caf\xc3\xa9 \xe2\x80\xae %d"', "a"),
            (r'"{{100%}} \"\\\t\udcff café \u202e {a:d}"', "a=a"),
        ),
    ],
)
def test_what_formats_become(
    source: str, bytes_form: tuple[str, ...], text_form: tuple[str, ...]
) -> None:
    read = case(source)
    for found, expected in ((in_bytes(read), bytes_form), (in_text(read), text_form)):
        assert (found.text, *found.arguments) == expected
        assert found.diagnostics == ()


def test_names_that_are_expressions() -> None:
    read = case('(uint8_t a, int8_t b) "%u %x"')
    found = to_python_format(read.format, read.arguments, ["record[0]", "record[1]"])
    assert found.text == '"{:d} {:x}"'
    assert found.arguments == ("record[0]", "record[1] & 0xffffffff")


def test_names_that_are_pythons() -> None:
    read = case('(int in, int in_, int printf, int x) "%d %d %d %d"')
    assert python_names(read.arguments) == ["in__", "in_", "printf_", "x"]


def test_each_conversion_says_why() -> None:
    parts = in_bytes(case('(int8_t a, const char *s, unsigned b) "%x%% %s %#x"')).parts
    assert [(part.text, part.wrapper, part.why) for part in parts] == [
        ("%x", None, "C converts the int8_t to 32 bits without a sign"),
        ("%%", None, ""),
        ("%s", "printf.string", "Python knows no NULL"),
        ("%s", "printf.integer", "Python's prefixes are others"),
    ]


def check(case: Case, given: Iterable[Sequence[Value]]) -> None:
    """That all forms print what C prints, for each list of values."""
    in_a_tuple = in_bytes(case)
    tuple_source = "".join(f"{expression}, " for expression in in_a_tuple.arguments)
    by_percent = compile(f"{in_a_tuple.text} % ({tuple_source})", "bytes", "eval")
    by_format = in_text(case)
    call = f"{by_format.text}.format({', '.join(by_format.arguments)})"
    by_braces = compile(call, "text", "eval")
    render = renderer(case.format, case.arguments)
    for values in given:
        expected = printed(case.format, case.arguments, values)
        as_bytes = dict(zip(names(case), values))
        as_text: dict[str, Any] = {
            name: printf.decoded(value) if isinstance(value, bytes) else value
            for name, value in as_bytes.items()
        }
        found = eval(by_percent, {"printf": printf}, as_bytes)
        assert found == expected, (case.source, values, in_a_tuple)
        text = eval(by_braces, {"printf": printf}, as_text)
        assert text.encode("utf-8", "surrogateescape") == expected, (case.source, values, by_format)
        assert render(values) == expected


def test_it_prints_what_c_prints() -> None:
    chance = Chance(random.Random(SEED))
    for made in chance.cases(CASES):
        check(made, [chance.values(made) for _ in range(VALUES)])


def test_the_corpus(corpus: Path) -> None:
    chance = Chance(random.Random(SEED))
    files = [tracegen.parse_file(path).file for path in sorted(corpus.rglob("trace-events"))]
    cases = [
        Case(event.name, event.format, event.arguments)
        for file in files
        for event in file.events
        if event.format is not None
    ]
    assert len(cases) > 5000
    for made in cases:
        check(made, [chance.values(made) for _ in range(VALUES)])


def libc(conversion: str, value: Any) -> bytes:
    buffer = ctypes.create_string_buffer(8192)
    size = ctypes.CDLL(None).snprintf(buffer, ctypes.c_size_t(8192), conversion.encode(), value)
    return buffer.raw[:size]


def test_doubles_that_round_hard() -> None:
    """Near powers of ten, halves, short decimals, and any bits at all."""
    chance = random.Random(SEED)
    near = (0.0, 1e-16, 1e-9, 5e-7, 5e-6, 5e-4, 1e-3, 0.05)
    for _ in range(10000):
        value = chance.choice(
            (
                10.0 ** chance.randint(-8, 8) * (1 - chance.choice(near)),
                chance.randint(0, 10 ** chance.randint(1, 8)) + 0.5,
                round(chance.random() * 10 ** chance.randint(-6, 6), chance.randint(0, 8)),
                struct.unpack("<d", chance.getrandbits(64).to_bytes(8, "little"))[0],
            )
        )
        conversion = "".join(
            [
                "%",
                *(flag for flag in "-+ #0" if chance.random() < 0.3),
                chance.choice(("", "", "12", "30")),
                chance.choice(("", ".", *(f".{n}" for n in (0, 1, 2, 3, 5, 6, 7, 12, 13, 14, 20)))),
                chance.choice("fFeEgGaA"),
            ]
        )
        value = math.copysign(value, chance.choice((1, -1)))
        expected = libc(conversion, ctypes.c_double(value))
        assert printf.floating(conversion, value) == expected, (conversion, value)


def test_integers_in_all_combinations() -> None:
    flag_sets = [
        "".join(flag for bit, flag in enumerate("-+ #0") if mask & (1 << bit)) for mask in range(32)
    ]
    for letter in "dioxXu":
        for flags in flag_sets:
            if "#" in flags and letter in "diu":
                continue
            for amounts in ("", "6", ".", ".0", ".1", ".4", "6.4", "3.5", "20.12"):
                conversion = f"%{flags}{amounts}{letter}"
                long = f"%{flags}{amounts}ll{letter}"
                for value in (0, 1, 8, 4095, (1 << 63) - 1, -1, -4096, -(1 << 63)):
                    if value < 0 and letter not in "di":
                        continue
                    expected = libc(long, ctypes.c_int64(value))
                    assert printf.integer(conversion, value) == expected, conversion


@pytest.mark.parametrize(
    ("function", "conversion", "values"),
    [
        (printf.integer, "%s", (1,)),
        (printf.integer, "%lx", (1,)),
        (printf.integer, "%x %x", (1,)),
        (printf.integer, "%x", (-1,)),
        (printf.integer, "%*x", (1,)),
        (printf.integer, "%x", (1, 2)),
        (printf.floating, "%d", (1.0,)),
        (printf.floating, "%*.*f", (1, 1.0)),
    ],
)
def test_what_is_no_conversion(function: Any, conversion: str, values: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match="%"):
        function(conversion, *values)


def test_amounts_are_bounded() -> None:
    assert printf.width(1 << 40) == 4095
    assert printf.width(-(1 << 40)) == -4095
    assert len(printf.integer("%*.*d", -(1 << 40), 1 << 40, 5)) == 4095
    assert printf.integer("%0*.*d", 4, -(1 << 40), 5) == b"0005"
    assert printf.floating("%.*f", -1, 0.5) == b"0.500000"
    assert printf.string(b"abc", 1 << 40) == b"abc"
    assert printf.string(b"abc", -(1 << 40)) == b"abc"


def test_readers_need_nothing_but_python() -> None:
    """Neither the translation nor what it calls imports what only generating takes."""
    source = (
        "import sys; import tracegen.printf; import tracegen.translate.python; "
        "print([name for name in ('lark', 'jinja2', 'click') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, check=True, text=True
    )
    assert done.stdout == "[]\n"
