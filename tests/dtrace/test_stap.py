# SPDX-License-Identifier: MIT
"""Tapsets, of which stap is the judge."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dtrace.small import EVENTS, write_small
from dtrace.stap import find_stap
from generated import generate, tracegen

if TYPE_CHECKING:
    from dtrace.stap import Stap
    from toolchain import StrPath

TAPSETS = ("stap", "log-stap", "simpletrace-stap")


@pytest.fixture(scope="module")
def stap() -> Stap:
    """Runs passes of stap on a script."""
    return find_stap()


def tapset(folder: Path, binary: Path, *inputs: StrPath) -> str:
    """All tapsets of the inputs, in one text."""
    words: list[StrPath] = [
        "-b",
        "dtrace",
        "-f",
        ",".join(TAPSETS),
        "--binary",
        binary,
        "--probe-prefix",
        "a.b",
    ]
    generate(*words, "-o", folder, *inputs)
    return "".join(path.read_text() for path in sorted(folder.glob("*.stp")))


def test_a_program_has_all_that_its_tapsets_name(stap: Stap, small: Path, tmp_path: Path) -> None:
    text = tapset(tmp_path, small, "--root", tmp_path, write_small(tmp_path))
    script = tmp_path / "script"
    script.write_text(f"{text}probe a.b.log.*, a.b.simpletrace.* {{}}\n")
    resolved = stap("-p2", script)
    # Each event twice, once for its text and once for its record, and never left out by the `?`.
    assert len(re.findall(r"(?m)^process\(", resolved)) == 2 * len(EVENTS)
    assert "user_string_n:string" in resolved


def test_what_they_say(tmp_path: Path) -> None:
    (tmp_path / "trace-events").write_text(
        'a(const char *next, int8_t b, double c) "%-5s|%d %f"\n'
        'disable b(void) "b"\n'
        'c(char *s, void *p) "%p %p"\n'
    )
    words: list[StrPath] = [
        "-b",
        "dtrace",
        "-g",
        "x",
        "--root",
        tmp_path,
        "--probe-prefix",
        "qemu.user",
    ]
    words += ["--binary", '/bin/"x"', "--output", "-", tmp_path / "trace-events"]

    def made(format: str) -> str:
        done = tracegen("generate", "-f", format, *words)
        assert (done.returncode, done.stderr) == (0, b"")
        head, _, rest = done.stdout.decode().partition("\n\n")
        assert head == "/* Made by tracegen from trace-events. Edit that. */"
        return rest

    assert made("stap") == (
        'probe qemu.user.a = process("/bin/\\"x\\"").mark("a")\n{\n'
        "    next_ = $arg1;\n    b = $arg2;\n    c = $arg3;\n}\n\n"
        'probe qemu.user.c = process("/bin/\\"x\\"").mark("c")\n{\n'
        "    s = $arg1;\n    p = $arg2;\n}\n"
    )
    assert made("log-stap") == (
        "probe qemu.user.log.a = qemu.user.a ?\n{\n"
        "    try {\n"
        '        next__string = next_ ? user_string_n(next_, 512) : "<null>";\n'
        "    } catch {\n"
        '        next__string = "<unknown>";\n'
        "    }\n"
        "    /* SystemTap cannot print `%f`: it has no floating point */\n"
        '    printf("%d@%d a next=%s b=%d c=%#x\\n", pid(), gettimeofday_ns(), '
        "next__string, b, c);\n"
        "}\n\n"
        "probe qemu.user.log.c = qemu.user.c ?\n{\n"
        "    try {\n"
        '        s_string = s ? user_string_n(s, 512) : "<null>";\n'
        "    } catch {\n"
        '        s_string = "<unknown>";\n'
        "    }\n"
        '    printf("%d@%d c %p %p\\n", pid(), gettimeofday_ns(), s, p);\n'
        "}\n"
    )
    assert made("simpletrace-stap") == (
        "probe qemu.user.simpletrace.a = qemu.user.a ?\n{\n"
        "    try {\n"
        '        next__string = next_ ? user_string_n(next_, 512) : "<null>";\n'
        "    } catch {\n"
        '        next__string = "<unknown>";\n'
        "    }\n"
        "    next__length = strlen(next__string);\n"
        '    printf("%8b%8b%8b%4b%4b%4b%.*s%8b%8b", 1, 0, gettimeofday_ns(), 44 + next__length, '
        "pid(), next__length, next__length, next__string, b, c);\n"
        "}\n\n"
        "probe qemu.user.simpletrace.c = qemu.user.c ?\n{\n"
        "    try {\n"
        '        s_string = s ? user_string_n(s, 512) : "<null>";\n'
        "    } catch {\n"
        '        s_string = "<unknown>";\n'
        "    }\n"
        "    s_length = strlen(s_string);\n"
        '    printf("%8b%8b%8b%4b%4b%4b%.*s%8b", 1, 2, gettimeofday_ns(), 36 + s_length, '
        "pid(), s_length, s_length, s_string, p);\n"
        "}\n"
    )


def test_the_prefix_is_the_provider_unless_told(tmp_path: Path) -> None:
    (tmp_path / "trace-events").write_text('a(void) "a"\n')
    words: list[StrPath] = [
        "--root",
        tmp_path,
        "-b",
        "dtrace",
        "--output",
        "-",
        tmp_path / "trace-events",
    ]
    for format in ("log-stap", "simpletrace-stap"):
        made = tracegen("generate", "-f", format, *words).stdout
        assert b"root.a ?" in made
        made = tracegen("generate", "-f", format, "--provider", "qemu", *words).stdout
        assert b"qemu.a ?" in made


@pytest.mark.parametrize("option", ["--binary", "--probe-prefix"])
def test_names_need_the_program_and_a_prefix(tmp_path: Path, option: str) -> None:
    (tmp_path / "trace-events").write_text('a(void) "a"\n')
    given = {"--binary": "/bin/x", "--probe-prefix": "a.b"}
    del given[option]
    words = [word for pair in given.items() for word in pair]
    done = tracegen(
        "generate", "-b", "dtrace", "-f", "stap", *words, "--root", tmp_path, "-o", tmp_path,
        tmp_path / "trace-events",
    )  # fmt: skip
    assert done.returncode == 2
    assert f"format 'stap' needs {option}".encode() in done.stderr


def test_stap_takes_those_of_the_corpus(stap: Stap, corpus: Path, tmp_path: Path) -> None:
    script = tmp_path / "script"
    text = tapset(tmp_path, Path("/bin/x"), "--root", corpus, *sorted(corpus.rglob("trace-events")))
    assert text.count("\nprobe a.b.log.") > 3000
    script.write_text(f"{text}probe begin {{}}\n")
    stap("-p1", script)


def test_stap_takes_those_of_the_cases(stap: Stap, root: Path, tmp_path: Path) -> None:
    """Among them names that are SystemTap's, floating point, and ten arguments."""
    folder = root / "tests" / "cases"
    inputs = sorted(set(folder.glob("*/trace-events")) - {folder / "typedefs" / "trace-events"})
    script = tmp_path / "script"
    text = tapset(tmp_path, Path("/bin/x"), "--root", folder, *inputs)
    script.write_text(f"{text}probe begin {{}}\n")
    stap("-p1", script)
