# SPDX-License-Identifier: MIT
"""Formats in SystemTap's notation. stap itself is the judge of what it takes, and the code of its
runtime, run as a program, of what it prints."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tracegen
from toolchain import run
from tracegen.translate.stap import stap_escape, stap_names, to_stap
from translate.chance import Case, Chance
from translate.libc import printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conftest import Toolchains
    from tracegen.events import Argument
    from tracegen.translate.translation import Translation
    from translate.libc import Value

RUNTIME = Path("/usr/share/systemtap/runtime")
MOST = 8192
SEED = os.environ.get("TRACEGEN_SEED", "1")
SHIM = Path(__file__).parent / "stap_program.h"


class Stap:
    """The command, and the kernel whose headers it is told to take."""

    def __init__(self) -> None:
        path = shutil.which("stap")
        kernels = sorted(folder.parent.name for folder in Path("/lib/modules").glob("*/build"))
        if path is None or not kernels:
            pytest.skip("needs stap, and a kernel's headers")
        self._command = [path, "-r", kernels[-1]]

    def check(self, script: Path) -> None:
        """Parses a script and infers its types; fails the test where stap does not take it."""
        run([*self._command, "-p2", script])

    def code(self, script: Path) -> str:
        """The C code that stap makes of a script."""
        return run([*self._command, "-p3", script]).stdout


@pytest.fixture(scope="module")
def stap() -> Stap:
    return Stap()


def translated(source: str) -> Translation:
    """The format and the arguments of an event without its name, for names as they are declared."""
    parsed = tracegen.parse(f"event{source}\n", "trace-events")
    assert [found for found in parsed.diagnostics if found.is_error] == []
    (event,) = parsed.file.events
    assert event.format is not None
    return to_stap(event.format, event.arguments, [each.name for each in event.arguments])


def written(translation: Translation) -> str:
    return ", ".join([translation.text, *translation.arguments])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            '(uint32_t addr, uint64_t value, const char *reg) "%03x %016" PRIx64 " reg %s"',
            '"%03x %016x reg %s", addr, value, reg',
        ),
        ('(int a) "%d"', '"%d", a'),
        ('(int a) "%i"', '"%i", a'),
        ('(long a, size_t b, ptrdiff_t c) "%ld %zu %tx"', '"%d %u %x", a, b, c'),
        ('(uint32_t a) "%d"', '"%d", ((a << 32) >> 32)'),
        ('(int a) "%u"', '"%u", (a & 0xffffffff)'),
        ('(int8_t a) "%x"', '"%x", (a & 0xffffffff)'),
        ('(int8_t a) "%hhx"', '"%x", (a & 0xff)'),
        ('(uint8_t a) "%hhx"', '"%x", a'),
        ('(int a) "%hhd"', '"%d", ((a << 56) >> 56)'),
        ('(char a) "%d"', '"%d", a'),
        ('(char a) "%02x"', '"%02x", (a & 0xffffffff)'),
        ('(bool a, bool b) "%d %x"', '"%d %x", a, b'),
        ('(int64_t a) "%" PRIx64', '"%x", a'),
        ('(uint64_t a) "%" PRId64', '"%d", a'),
        ('(char a) "%-3c|"', '"%-3c|", a'),
        ('(void *a, void *b) "%p %-20p"', '"%p %-20p", a, b'),
        ('(uint32_t a) "%8.8x %%"', '"%8.8x %%", a'),
        ('(uint32_t a) "%08.3x"', '"%8.3x", a'),
        ('(int a) "%-08d"', '"%-8d", a'),
        ('(int a) "%- +8d"', '"%-8s", sprintf("%+d", a)'),
        ('(int a) "%+08d"', '"%+.7d", a'),
        ('(int a) "% 01d"', '"% .1d", a'),
        ('(unsigned a) "%+ x"', '"%x", a'),
        ('(unsigned a) "%#x"', '"%s", (a ? sprintf("%#x", a) : "0")'),
        ('(unsigned a) "%#08x"', '"%s", (a ? sprintf("%#.6x", a) : "00000000")'),
        ('(unsigned a) "%-#8o"', '"%-8s", (a ? sprintf("%#o", a) : "0")'),
        ('(unsigned a) "%#.4o"', '"%s", sprintf("0%.3o", a)'),
        ('(int a) "%5.0d"', '"%5s", (a ? sprintf("%d", a) : "")'),
        ('(int a) "%+.d"', '"%s", (a ? sprintf("%+d", a) : "+")'),
        ('(uint8_t w, int a) "%0*d"', '"%0*d", w, a'),
        ('(unsigned w, int a) "%*d"', '"%*d", (w > 4095 ? 4095 : w), a'),
        ('(int8_t w, int a) "%*d"', '"%*d%*s", w, a, -w - strlen(sprintf("%d", a)), ""'),
        ('(int8_t w, char a) "%*c"', '"%*c%*s", w, a, -w - 1, ""'),
        ('(int8_t w, int a) "%-*d"', '"%-*d", (w < 0 ? -w : w), a'),
        ('(int n, const char *s) "%.*s"', '"%.*s", (n < 0 ? 0x7fffffff : n), s'),
        ('(uint8_t n, const char *s) "%8.*s"', '"%8.*s", n, s'),
        (
            r'(int a) "\t\"\\ \033 %%d \377 caf\u00e9 %d"',
            r'"\t\"\\ \033 %%d \377 caf\303\251 %d", a',
        ),
    ],
)
def test_what_formats_become(source: str, expected: str) -> None:
    translation = translated(source)
    assert translation.diagnostics == ()
    assert written(translation) == expected
    assert all(part.wrapper is None for part in translation.parts)


@pytest.mark.parametrize(
    ("source", "conversion", "lack"),
    [
        ('(int a, double b) "%d %5.2f"', "%5.2f", "it has no floating point"),
        ('(float a) "%a"', "%a", "it has no floating point"),
        ('(int n, int a) "%.*d"', "%.*d", "it prints the digit of a 0 even where C prints none"),
        ('(int w, int a) "%+0*d"', "%+0*d", "it takes the flag `0` beside no other"),
        ('(int a) "%#300x"', "", ""),
        ('(int a) "%#0300x"', "%#0300x", "its strings end at 255 bytes"),
        ('(uint64_t a) "%#.300" PRIx64', '%#.300" PRIx64', "its strings end at 255 bytes"),
    ],
)
def test_what_it_cannot_say(source: str, conversion: str, lack: str) -> None:
    found = translated(source).diagnostics
    if not conversion:
        assert found == ()
        return
    (diagnostic,) = found
    assert (diagnostic.code, diagnostic.is_error) == ("TG061", True)
    assert diagnostic.message.startswith(f"SystemTap cannot print `{conversion}`: {lack}")
    assert diagnostic.help
    assert diagnostic.span is not None
    start = f"event{source}"[diagnostic.span.column - 1 :]
    assert start.startswith(conversion)


def test_names_that_are_systemtaps() -> None:
    parsed = tracegen.parse('event(int next, int next_, int print, int a) "%d %d %d %d"\n', "x")
    (event,) = parsed.file.events
    assert stap_names(event.arguments) == ["next__", "next_", "print_", "a"]


def test_each_conversion_says_why() -> None:
    translation = translated('(int8_t a, unsigned b, void *c) "%x%% %#x %p"')
    assert [(part.text, part.expressions, part.why) for part in translation.parts] == [
        ("%x", ("(a & 0xffffffff)",), "C converts the int8_t to 32 bits without a sign"),
        ("%%", (), ""),
        ("%s", ('(b ? sprintf("%#x", b) : "0")',), "of 0 SystemTap prints the prefix"),
        ("%p", ("c",), ""),
    ]


def test_stap_refuses_what_its_printf_has_not(stap: Stap, tmp_path: Path) -> None:
    """The judge can say no."""
    script = tmp_path / "script.stp"
    for conversion in ("%lld", "%zu", "%f", "%+-d", "%q"):
        script.write_text(f'probe begin {{ printf("{conversion}", 1) }}\n')
        with pytest.raises(pytest.fail.Exception, match="conversion specifier"):
            stap.check(script)


def script_of(
    cases: Iterable[tuple[Sequence[Argument], Sequence[Value], Translation]],
) -> str:
    """A script that prints the cases, with a line's end behind each.

    Each case is a function, and so has variables of its own.
    """
    functions = []
    calls = []
    for number, (arguments, values, translation) in enumerate(cases):
        names = stap_names(arguments)
        lines = [f"    {name} = {literal(value)}\n" for name, value in zip(names, values)]
        functions.append(
            f"function case_{number}()\n{{\n{''.join(lines)}    printf({written(translation)})\n"
            '    printf("\\n")\n}\n'
        )
        calls.append(f"    case_{number}()\n")
    return f"{''.join(functions)}probe begin\n{{\n{''.join(calls)}}}\n"


def literal(value: Value) -> str:
    if isinstance(value, bytes):
        return f'"{stap_escape(value)}"'
    assert isinstance(value, int)
    bits = value & 0xFFFFFFFFFFFFFFFF
    return f"{bits:#x}"


def program(code: str) -> str:
    """The code that stap makes, without all that only a kernel module needs."""
    context = re.search(r"^struct context \{$.*?^\};$", code, re.DOTALL | re.MULTILINE)
    assert context is not None
    fields = (
        "const char *last_error; int aborted; int actionremaining; int nesting; int next; "
        "const char *last_stmt; string_t error_buffer;"
    )
    functions = re.findall(
        r"^(static void (stp_s?printf\w+|probe_\d+|function_\w+) \(struct context ?\*"
        r" ?__restrict__ c\)) (\{$.*?^\}$)",
        code,
        re.DOTALL | re.MULTILINE,
    )
    (probe,) = (name for _, name, _ in functions if name.startswith("probe_"))
    return "\n".join(
        [
            f'#include "{SHIM}"',
            context.group().replace('#include "common_probe_context.h"', fields),
            *(f"{head};" for head, _, _ in functions),
            *(f"{head} {body}" for head, _, body in functions),
            "int main(void)",
            "{",
            "    static struct context c = { .actionremaining = INT_MAX };",
            f"    {probe}(&c);",
            '    fputs(c.last_error ? c.last_error : "", stderr);',
            "    return c.last_error != NULL;",
            "}",
            "",
        ]
    )


def sayable(cases: Iterable[Case]) -> list[tuple[Case, Translation]]:
    made = [
        (case, to_stap(case.format, case.arguments, [each.name for each in case.arguments]))
        for case in cases
    ]
    return [(case, translation) for case, translation in made if not translation.diagnostics]


def short_values(chance: Chance, case: Case) -> list[Value]:
    """Values of which the case makes no more than one printf of SystemTap's prints."""
    while True:
        values = chance.values(case)
        if len(printed(case.format, case.arguments, values)) <= MOST:
            return values


def test_it_prints_what_c_prints(stap: Stap, toolchains: Toolchains, tmp_path: Path) -> None:
    """Random formats and values, but NULL, and strings that SystemTap's do not hold."""
    chance = Chance(random.Random(SEED), floating=False, null=False, longest=200)
    cases = sayable(chance.cases(500))
    assert len(cases) > 400
    values = [short_values(chance, case) for case, _ in cases]
    script = tmp_path / "script.stp"
    script.write_text(
        script_of(
            (case.arguments, given, translation)
            for (case, translation), given in zip(cases, values)
        )
    )
    source = tmp_path / "program.c"
    source.write_text(program(stap.code(script)))
    flags = ["-std=gnu11", "-w", "-O0", "-idirafter", str(RUNTIME)]
    made = toolchains.c("gcc").build([source], tmp_path / "program", flags)
    lines = subprocess.run([made], capture_output=True, check=True).stdout
    for (case, translation), given in zip(cases, values):
        expected = printed(case.format, case.arguments, given) + b"\n"
        found, lines = lines[: len(expected)], lines[len(expected) :]
        assert found == expected, (SEED, case.source, given, written(translation))
    assert lines == b""


def test_stap_takes_the_corpus(stap: Stap, corpus: Path, tmp_path: Path) -> None:
    files = [tracegen.parse_file(path).file for path in sorted(corpus.rglob("trace-events"))]
    events = [event for file in files for event in file.events if event.format is not None]
    cases: dict[str, tuple[Sequence[Argument], list[Value], Translation]] = {}
    refused = []
    for event in events:
        assert event.format is not None
        translation = to_stap(event.format, event.arguments, stap_names(event.arguments))
        values: list[Value] = [b"" if each.type.is_string else 1 for each in event.arguments]
        if translation.diagnostics:
            refused.append(event.name)
        else:
            cases.setdefault(written(translation), (event.arguments, values, translation))
    assert refused == []
    assert len(cases) > 3000
    script = tmp_path / "script.stp"
    script.write_text(script_of(cases.values()))
    stap.check(script)
