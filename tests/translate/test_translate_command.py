# SPDX-License-Identifier: MIT
"""`tracegen translate`, as people and scripts run it. What it says of mistakes is in tests/ui."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

import command_line
from tracegen.cli.given_format import FormatReader, text_at
from tracegen.cli.notations import NOTATIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    Translate = Callable[[str], str]

UART = "--args 'uint32_t addr, const char *name' 'addr 0x%03x reg %s'"


@pytest.fixture
def translate(capsys: pytest.CaptureFixture[str]) -> Translate:
    """What `tracegen translate` prints; it must succeed and say nothing else."""

    def run(line: str) -> str:
        done = command_line.tracegen(f"translate {line}", capsys)
        assert (done.status, done.err) == (0, "")
        return done.out

    return run


def piped(
    words: str, data: bytes, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tracegen", "translate", *shlex.split(words)],
        input=data,
        env={**os.environ, **(env or {})},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("rust", '"addr 0x{addr:03x} reg {}", line.string(name)'),
        ("c", '"addr 0x%03x reg %s", (unsigned int)addr, name'),
        ("stap", '"addr 0x%03x reg %s", addr, name'),
        ("python", 'b"addr 0x%03x reg %s", addr, printf.string(name)'),
        ("python-format", '"addr 0x{addr:03x} reg {}", printf.text(name), addr=addr'),
    ],
)
def test_notations(translate: Translate, to: str, expected: str) -> None:
    assert translate(f"--to {to} {UART}") == f"{expected}\n"


def test_it_is_rust_unless_told(translate: Translate) -> None:
    assert translate(UART) == translate(f"--to rust {UART}")


def test_rust_becomes_c_unless_told(translate: Translate) -> None:
    line = "--from rust --args 'uint32_t addr' 'addr {addr:#06x}'"
    assert translate(line) == '"addr 0x%04x", (unsigned int)addr\n'
    assert translate(f"--to rust {line}") == '"addr 0x{addr:04x}"\n'


def test_several(translate: Translate) -> None:
    assert translate("'%d' '%s' ''") == '"{arg1}"\n"{}", line.string(arg1)\n""\n'


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        ('0x%" PRIx64 " x', '"0x{arg1:x} x"'),
        ('0x%" PRIx64', '"0x{arg1:x}"'),
        ('"0x%" PRIx64', '"0x{arg1:x}"'),
        ('"0x%" PRIx64 " x"', '"0x{arg1:x} x"'),
        ('  "0x%x" " x"  ', '"0x{arg1:x} x"'),
        (r"say \"%d\"", r'"say \"{arg1}\""'),
        (r"\101\t", r'"A\t"'),
        ("{%d}", '"{{{arg1}}}"'),
        ("café", '"café"'),
    ],
)
def test_what_a_format_is(translate: Translate, format: str, expected: str) -> None:
    assert translate(shlex.quote(format)) == f"{expected}\n"


def test_arguments_are_made_up(translate: Translate) -> None:
    told = json.loads(
        translate("--json --explain '%d %hhu %lx %\" PRId64 \" %zu %s %p %c %g %*d %.*s'")
    )
    taken = [each["what"].partition("; takes ")[2] for each in told["conversions"]]
    assert taken == [
        "int arg1",
        "unsigned char arg2",
        "unsigned long arg3",
        "int64_t arg4",
        "size_t arg5",
        "const char *arg6",
        "const void *arg7",
        "char arg8",
        "double arg9",
        "int arg10 and int arg11",
        "int arg12 and const char *arg13",
    ]


def test_no_arguments(translate: Translate) -> None:
    assert translate("--args '' ready") == '"ready"\n'
    assert translate("--args void ready") == '"ready"\n'


def test_names_that_rust_has(translate: Translate) -> None:
    declared = "--args 'int type, int self, int line'"
    assert translate(f"{declared} '%d %hhd %u'") == ('"{type} {} {}", self_ as i8, line_ as u32\n')


def test_names_that_other_notations_have(translate: Translate) -> None:
    declared = "--args 'int in, int next, int in_'"
    assert translate(f"--to stap {declared} '%d %d %d'") == '"%d %d %d", in__, next_, in_\n'
    assert translate(f"--to python {declared} '%d %d %d'") == 'b"%d %d %d", in__, next, in_\n'


def test_macros(translate: Translate) -> None:
    line = "--to c --args 'uint64_t addr' '0x%lx %%'"
    assert translate("--to c --args 'uint64_t addr' '0x%llx.'") == '"0x%" PRIx64 ".", addr\n'
    assert translate("--to c --no-macros --args 'uint64_t addr' '0x%llx.'") == (
        '"0x%llx.", (unsigned long long)addr\n'
    )
    assert translate(line) == '"0x%lx %%", (unsigned long)addr\n'


def test_explain(translate: Translate) -> None:
    assert translate(
        "--explain --args 'uint32_t value, int width, int count, const char *name' '%08x %*d%% %s'"
    ) == (
        '"{value:08x} {count:width$}{}% {}", line.blanks(width, format_args!("{count}")), '
        "line.string(name), width = line.right(width)\n"
        "  %08x: unsigned hexadecimal, at least 8 digits, padded with zeros; takes uint32_t value\n"
        "    becomes {value:08x}\n"
        "  %*d: signed decimal, at least as many characters as width says, padded with blanks; "
        "takes int\n"
        "    width and int count\n"
        '    becomes {count:width$}{}, line.blanks(width, format_args!("{count}")), '
        "width = line.right(width)\n"
        "    because a negative width puts the number at the left\n"
        "  %%: a percent sign\n"
        "    becomes %\n"
        "  %s: a string; takes const char *name\n"
        "    becomes {}, line.string(name)\n"
        "    because a string is bytes in any encoding, or NULL\n"
    )


def test_what_is_explained_fits_a_terminal(translate: Translate) -> None:
    told = translate(
        "--explain '%#0+- *.*g %-20.30s %.0u' --args "
        "'unsigned width, int digits, double "
        "value, const char *string, unsigned last'"
    )
    assert all(len(line) <= 100 for line in told.splitlines()[1:])


def test_json(translate: Translate) -> None:
    assert json.loads(translate(f"--json {UART}")) == {
        "format": "addr 0x%03x reg %s",
        "to": "rust",
        "text": '"addr 0x{addr:03x} reg {}"',
        "arguments": ["line.string(name)"],
        "conversions": [
            {"from": "%03x", "to": "{addr:03x}", "wrapper": None, "why": None},
            {
                "from": "%s",
                "to": "{}",
                "wrapper": "LineString",
                "why": "a string is bytes in any encoding, or NULL",
            },
        ],
        "diagnostics": [],
    }


def test_json_of_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    done = command_line.tracegen("translate --json --args 'int a' 'at %s' '%d'", capsys)
    assert (done.status, done.err) == (1, "")
    first, second = (json.loads(line) for line in done.out.splitlines())
    assert second["text"] == '"{a}"'
    (told,) = first.pop("diagnostics")
    assert first == {
        "format": "at %s",
        "to": "rust",
        "text": None,
        "arguments": [],
        "conversions": [],
    }
    place: dict[str, Any] = {
        "start": {"line": 1, "column": 4},
        "end": {"line": 1, "column": 6},
    }
    assert told == {
        "code": "TG032",
        "severity": "error",
        "message": "conversion `%s` does not fit argument `a` of type `int`",
        "file": "<format>",
        "range": place,
        "help": "write `%d`",
        "fix": {"range": place, "text": "%d"},
    }


def test_what_a_notation_cannot_say(capsys: pytest.CaptureFixture[str]) -> None:
    done = command_line.tracegen("translate --to stap 'load %d of %g'", capsys)
    assert (done.status, done.out) == (1, "")
    assert " --> <format>:1:12\n" in done.err
    assert "SystemTap" in done.err


@pytest.mark.parametrize(
    "line", ["--to pascal %d", "--from c %d", "--no-macros %d", "", "--args 'int a'"]
)
def test_wrong_usage(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    done = command_line.tracegen(f"translate {line}", capsys)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("Usage: tracegen translate ")


@pytest.mark.parametrize("notation", ["printf", "rust"])
def test_nothing_makes_it_raise(notation: str) -> None:
    random = Random(3)
    alphabet = '%%%%dxscg0123456789*.-+ #hlz"\\PRIx64{}:,()$\t\udcffé\n'
    declared = ["uint32_t a", "const char *b", "double d", "uint64 x", "", "void", "char", " "]
    reader = FormatReader(notation, "c")
    accepted = 0
    for _ in range(3000):
        text = "".join(random.choice(alphabet) for _ in range(random.randint(0, 12)))
        arguments = ", ".join(random.choice(declared) for _ in range(random.randint(0, 3)))
        given = reader.read(
            text_at(text, "<format>", 1),
            random.choice([None, text_at(arguments, "<args>", 1)]),
        )
        for each in given.diagnostics:
            assert each.span is not None
            assert 1 <= each.span.column <= each.span.end, text
        if not given.diagnostics:
            accepted += 1
            for printer in NOTATIONS.values():
                printer(given.format, given.arguments)
    assert accepted > 100


def test_lines_of_standard_input() -> None:
    done = piped(
        "-",
        b"\xef\xbb\xbfaddr 0x%x\tuint64_t addr\r\n"
        b"\n"
        b"byte %hhx\n"
        b'"at %" PRIu64\n'
        b"none\t\n"
        b"last %s\tconst char *name",
    )
    assert done.returncode == 1
    assert done.stdout.decode() == (
        '""\n"byte {arg1:x}"\n"at {arg1}"\n"none"\n"last {}", line.string(name)\n'
    )
    assert done.stderr.decode() == (
        "error[TG032]: conversion `%x` does not fit argument `addr` of type `uint64_t`\n"
        " --> <stdin>:1:8\n"
        "  |\n"
        "1 | addr 0x%x    uint64_t addr\n"
        "  |        ^^ this conversion\n"
        "  |              ------------- this argument\n"
        '  = help: write `%" PRIx64`\n'
        "\n"
    )


def test_arguments_for_all_lines() -> None:
    done = piped("--args 'int a' --to c -", b"%d\n%u\n%i\tlong b\n")
    assert done.stdout.decode() == '"%d", a\n"%u", (unsigned int)a\n'
    assert b"<stdin>:3:1\n" in done.stderr


def test_bytes_that_are_not_utf8() -> None:
    done = piped("-", b"caf\xe9 %d\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == '"caf{} {arg1}", line.string(Str::new(b"\\xe9"))\n'
    done = piped("--json -", b"caf\xe9\n")
    assert json.loads(done.stdout)["format"] == "caf\\xe9"
    done = piped("--from rust -", b"caf\xe9\n")
    assert done.stdout == b'"caf\\351"\n'


def test_control_characters_are_refused() -> None:
    done = piped("-", b"a\0b\na\x1bb\n")
    assert done.stdout == b""
    assert done.stderr.count(b"error[TG016]") == 2
    assert b"a NUL stands in the format" in done.stderr


def test_lines_come_while_more_are_awaited() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tracegen", "translate", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(b"%d\n" * number + b"last %u\n")
            process.stdin.flush()
            for _ in range(number):
                assert process.stdout.readline() == b'"{arg1}"\n'
            assert process.stdout.readline() == b'"last {arg1}"\n'
        process.stdin.close()
        assert process.wait() == 0


def test_thousands_of_lines() -> None:
    lines = [f"value {n} is %08x of %s at %p" for n in range(4000)]
    done = piped("--json -", "\n".join(lines).encode())
    assert done.returncode == 0
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["format"] for each in told] == lines
    assert not [each for each in told if each["diagnostics"] or len(each["arguments"]) != 2]


def test_a_closed_pipe_is_no_error() -> None:
    script = f"yes %d | head -n 50000 | {shlex.quote(sys.executable)} -m tracegen translate -"
    done = subprocess.run(
        ["bash", "-c", f"{script} | head -n 1; echo ${{PIPESTATUS[2]}}"],
        capture_output=True,
        check=True,
    )
    assert done.stdout == b'"{arg1}"\n0\n'
    assert done.stderr == b""


def test_it_imports_no_templates() -> None:
    script = (
        "import sys\n"
        "from tracegen.cli import run\n"
        "run(['translate', '%d'])\n"
        "print([each for each in ('jinja2', 'difflib', 'tracegen.translate.stap', "
        "'tracegen.syntax.rust_format') if each in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout == b'"{arg1}"\n[]\n'


def test_types_of_ones_own(translate: Translate) -> None:
    assert translate("--type hwaddr=uint64_t --args 'hwaddr at' '%08llx'") == '"{at:08x}"\n'


def test_an_argument_that_is_a_width_and_printed(translate: Translate) -> None:
    words = "--from rust --to rust --args 'int x, uint32_t w'"
    assert translate(f"{words} '{{x:w$}} {{w}}'") == '"{} {w}", Integer::decimal(x).width(w)\n'


@pytest.mark.parametrize(
    ("format", "code"), [('%d"', "TG008"), ("%d" * 40000, "TG046")], ids=["quote", "long"]
)
def test_a_format_that_is_none(format: str, code: str) -> None:
    done = piped("--json -", format.encode())
    assert done.returncode == 1
    (found,) = json.loads(done.stdout)["diagnostics"]
    assert found["code"] == code
