# SPDX-License-Identifier: MIT
"""`tracegen probes`, and what `tracegen bpftrace` makes of files that nobody has built."""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from command_line import tracegen
from dtrace.elf_file import BASE, declaration_note, elf_file, note, probe_note
from dtrace.readelf import notes
from dtrace.small import EVENTS, write_small
from toolchain import find_c_i386, run

if TYPE_CHECKING:
    from conftest import Toolchains

HERE = Path(__file__).resolve().parent
INCLUDE = HERE.parent.parent / "backends" / "runtime" / "c" / "include"
RELOCATABLE = 1
SEED = os.environ.get("TRACEGEN_SEED", "1")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def listed(path: Path | str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    done = tracegen(f"probes --json {path}", capsys)
    assert (done.status, done.err) == (0, "")
    probes: list[dict[str, object]] = json.loads(done.out)
    return probes


def test_it_lists_what_readelf_does(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = listed(small, capsys)
    expected = notes(small)
    assert [each["name"] for each in found] == list(expected)
    for each in found:
        shown = expected[str(each["name"])]
        assert each["provider"] == shown.provider
        assert (each["address"], each["semaphore"]) == (shown.location, shown.semaphore)
        arguments = each["arguments"]
        assert isinstance(arguments, list)
        sizes = [f"{'-' if one['signed'] else ''}{one['size']}" for one in arguments]
        assert " ".join(sizes) == shown.sizes
        assert " ".join(one["location"] for one in arguments) == shown.places


def test_names_and_types_are_in_the_program(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {str(each["name"]): each["arguments"] for each in listed(small, capsys)}
    for event in EVENTS:
        arguments = found[event.name]
        assert isinstance(arguments, list)
        declared = [f"{one['type']} {one['name']}".replace("* ", "*") for one in arguments]
        assert ", ".join(declared) == event.parameters.replace("void", "").strip() or declared


def test_stripped(small: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(small, folder / "stripped")
    run(["strip", "stripped"], cwd=folder)
    assert listed("stripped", capsys) == listed(small, capsys)


def test_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "program").write_bytes(
        elf_file(
            [
                probe_note("uart", "write", "4@%edi -2@8(%rsp) 8@[sp, 16] %rax 4@-4(%rbp,%rcx,8)"),
                probe_note("uart", "say", "8@%rsi", address=0x1080, semaphore=0),
                probe_note("uart", "reset", "", address=0x1100),
            ],
            [declaration_note("uart", "say", 'say(const char *text) "%s"')],
        )
    )
    done = tracegen("probes program", capsys)
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "uart:write at 0x1000, semaphore at 0x4002\n"
        "     1  uint32_t  4@%edi\n"
        "     2  int16_t   -2@8(%rsp)\n"
        "     3  uint64_t  8@[sp, 16]\n"
        "     4  ?         %rax\n"
        "     5  uint32_t  4@-4(%rbp,%rcx,8)\n"
        "uart:say at 0x1080\n"
        "     1  text  const char *  8@%rsi\n"
        "uart:reset at 0x1100, semaphore at 0x4002\n"
    )


@pytest.mark.parametrize("is_64", [True, False])
@pytest.mark.parametrize("order", ["<", ">"])
def test_every_class_and_byte_order(
    folder: Path, capsys: pytest.CaptureFixture[str], is_64: bool, order: str
) -> None:
    probes = [probe_note("g", "x", "8f@%xmm0 -1@5", is_64=is_64, order=order)]
    declarations = [declaration_note("g", "x", 'x(double d, char c) "%f %c"', order)]
    (folder / "program").write_bytes(elf_file(probes, declarations, is_64=is_64, order=order))
    assert listed("program", capsys) == [
        {
            "provider": "g",
            "name": "x",
            "address": 0x1000,
            "semaphore": 0x4002,
            "arguments": [
                {"name": "d", "type": "double", "size": 8, "signed": False, "location": "%xmm0"},
                {"name": "c", "type": "char", "size": 1, "signed": True, "location": "5"},
            ],
        }
    ]


def test_a_file_that_was_moved(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Prelinking moves a file; `.stapsdt.base` tells how far."""
    (folder / "program").write_bytes(elf_file([probe_note("g", "x", "", base=BASE - 0x700)]))
    (probe,) = listed("program", capsys)
    assert (probe["address"], probe["semaphore"]) == (0x1700, 0x4702)


def test_an_object_file_has_no_addresses_yet(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "x.o").write_bytes(elf_file([probe_note("g", "x", "")], type=RELOCATABLE))
    (probe,) = listed("x.o", capsys)
    assert (probe["address"], probe["semaphore"]) == (None, None)
    assert tracegen("probes x.o", capsys).out == "g:x\n"


def test_a_program_of_32_bits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = HERE / "programs" / "shapes.c"
    path = find_c_i386().build([source], folder / "program", [f"-I{INCLUDE}"])
    found = {str(each["name"]): each for each in listed(path, capsys)}
    assert found["ten"]["address"] == notes(path)["ten"].location
    assert found["one"]["arguments"] == [
        {"name": "text", "type": "const char *", "size": 4, "signed": False, "location": "0(%eax)"}
    ]


def test_a_file_names_arguments(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "program").write_bytes(
        elf_file([probe_note("g", "x", "4@%edi")], [declaration_note("g", "x", 'x(int a) "%d"')])
    )
    (folder / "trace-events").write_text('x(uint32_t named) "%u"\nother(int a) "%d"\n')
    assert " a  int  4@" in tracegen("probes program", capsys).out
    done = tracegen("probes --events trace-events program", capsys)
    assert (done.status, done.err) == (0, "")
    assert " named  uint32_t  4@" in done.out
    (folder / "trace-events").write_text('x(void) "none"\n')
    done = tracegen("probes --events trace-events program", capsys)
    assert done.status == 1
    assert "error[TG092]: probe `g:x` has 1 arguments, and the event 0" in done.err
    assert " a  int  4@" in done.out


def test_a_probe_of_code_that_is_gone_is_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of code that nobody uses, lld leaves the note, with what was the place in its section."""
    probes = [probe_note("g", "there", ""), probe_note("g", "gone", "4@%edi", address=0x5E)]
    (folder / "program").write_bytes(elf_file(probes, code=0x1000))
    done = tracegen("probes program", capsys)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == ["g:there at 0x1000, semaphore at 0x4002"]
    done = tracegen("bpftrace --binary program *", capsys)
    assert (done.status, "g:there" in done.out, "gone" in done.out) == (0, True, False)


def test_control_characters_are_escaped(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "program").write_bytes(elf_file([probe_note("g\x1b[31m", "x\n", "4@\x07")]))
    done = tracegen("probes program", capsys)
    assert done.out.splitlines()[0] == "g\\x1b[31m:x\\x0a at 0x1000, semaphore at 0x4002"
    assert "\x07" not in done.out


@pytest.mark.parametrize(
    ("data", "code", "told"),
    [
        (b"", "TG090", "it does not begin as an ELF file does"),
        (b"\x7fELF", "TG090", "its headers are damaged"),
        (elf_file([])[:100], "TG090", "its headers are damaged"),
        (elf_file([probe_note("g", "x", "")[:-6]]), "TG091", ".note.stapsdt is damaged at byte 0"),
        (
            elf_file([note(b"stapsdt", 3, b"short")]),
            "TG091",
            "the note of probe 1 is damaged",
        ),
        (elf_file([note(b"stapsdt", 2, bytes(24))]), "TG091", "described in version 2, not in 3"),
        (
            elf_file([probe_note("g", "x", "")], note_size=1 << 40),
            "TG091",
            ".note.stapsdt goes beyond the end of the file",
        ),
    ],
)
def test_damaged(
    folder: Path, capsys: pytest.CaptureFixture[str], data: bytes, code: str, told: str
) -> None:
    (folder / "program").write_bytes(data)
    done = tracegen("probes program", capsys)
    assert done.status == 1
    assert done.err.startswith(f"error[{code}]: ")
    assert told in done.err


def test_what_can_be_read_is_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    probes = [probe_note("g", "good", "4@%edi"), probe_note("g", "bad", "")[:-8]]
    (folder / "program").write_bytes(elf_file(probes))
    done = tracegen("probes program", capsys)
    assert done.status == 1
    assert done.out.startswith("g:good at 0x1000")


def test_hundreds_of_damaged_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever is wrong, it is told, and never a traceback."""
    chance = random.Random(SEED)
    whole = elf_file(
        [probe_note("g", "x", "4@%edi -2@8(%rsp)"), probe_note("g", "y", "8@[x0, 8]")],
        [declaration_note("g", "x", 'x(int a, int b) "%d %d"')],
    )
    codes = set()
    for _ in range(500):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(4, len(data))] = chance.choice((0, 1, 0x7F, 0xFF, 0x22, 0x0A))
        (folder / "program").write_bytes(data[: chance.choice((len(data), len(data), 300))])
        for command in ("probes program", "bpftrace --binary program"):
            done = tracegen(command, capsys)
            assert done.status in (0, 1), (SEED, bytes(data), done)
            codes.add(done.err[:13])
    assert codes >= {"", "error[TG090]:", "error[TG091]:"}


def test_events_of_one_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As of two groups with one provider. bpftrace switches on what it finds first."""
    (folder / "program").write_bytes(
        elf_file(
            [
                probe_note("g", "a", " ".join(["8@%rdi"] * 6 + ["8@%r9"]), semaphore=0x4002),
                probe_note("g", "a", "4@%edi", semaphore=0x4006),
            ]
        )
    )
    done = tracegen("bpftrace --binary program", capsys)
    assert (done.status, done.err) == (0, "")
    assert (
        "    // events of several groups are called so: bpftrace switches on but one of them\n"
        "    // bpftrace cannot read argument 7: this is 0\n" in done.out
    )


def test_events_of_one_name_in_two_groups(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each has its own declaration. The same one may be there from C and from Rust."""
    declarations = [
        ("one", 'reset(int line) "%d"'),
        ("two", 'reset(const char *name) "%s"'),
        ("two", 'reset(const char *name) "%s"'),
    ]
    (folder / "program").write_bytes(
        elf_file(
            [probe_note("one", "reset", "-4@%edi"), probe_note("two", "reset", "8@%rdi")],
            [declaration_note(provider, "reset", line) for provider, line in declarations],
        )
    )
    arguments = [each["arguments"] for each in listed("program", capsys)]
    assert [
        [(one["type"], one["name"]) for one in each] for each in arguments if isinstance(each, list)
    ] == [[("int", "line")], [("const char *", "name")]]


def test_a_script_takes_no_strange_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who runs it is root: what a file calls its probes must not become a program."""
    evil = 'x { system("id"); } BEGIN'
    (folder / "program").write_bytes(
        elf_file([probe_note("g", evil, ""), probe_note(evil, "y", ""), probe_note("g", "z", "")])
    )
    done = tracegen("bpftrace --binary program", capsys)
    assert done.status == 0
    assert "system" not in done.out
    assert 'usdt:"' in done.out
    done = tracegen("bpftrace --binary program y", capsys)
    assert (done.status, done.out) == (1, "")
    assert "error[TG093]: no probe of `program` is called `y`" in done.err


@pytest.mark.parametrize("name", ["a:b", 'a"b', "a*b", "a[b"])
def test_a_path_that_bpftrace_cannot_take(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (folder / name).write_bytes(elf_file([probe_note("g", "x", "")]))
    done = tracegen(f"bpftrace --binary '{name}'", capsys)
    assert done.status == 2
    assert "bpftrace cannot be told of a path with such characters" in done.err


def test_what_a_script_says(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    strings = ", ".join(f"const char *s{index}" for index in range(7))
    events = [
        'a(uint64_t n, int w, int i, double d) "%#" PRIx64 "|%*i|%f"',
        f'b({strings}) "{"%s" * 7}"',
        'c(int n, unsigned o) "\\a%+d %#o 5%%"',
        'raw(int too_few) "%d %d"',
    ]
    (folder / "program").write_bytes(
        elf_file(
            [
                probe_note("g", "a", "8@%rdi -4@%esi -4@%edx 8@%rcx"),
                probe_note("g", "b", " ".join(["8@%rdi"] * 6 + ["8@-8(%r9)"])),
                probe_note("g", "c", "-4@%edi 4@%esi"),
                probe_note("g", "raw", "-4@1 2@%si 1@3 1@4 1@5 1@6 1@%r8b 4@%xmm1 2@%ax"),
            ],
            [declaration_note("g", event[0], event) for event in events],
        )
    )
    done = tracegen("bpftrace --binary program", capsys)
    assert (done.status, done.err) == (0, "")
    path = folder / "program"
    values = ", ".join(f"str(arg{index})" for index in range(6))
    assert done.out == (
        "#!/usr/bin/env bpftrace\n"
        f"// Made by tracegen: prints events of {path}.\n"
        "// Strings are cut at 64 bytes; BPFTRACE_STRLEN in the environment changes that, to 200 "
        "at most."
        f'\n\nusdt:"{path}":g:a\n{{\n'
        '    // bpftrace cannot print %#" PRIx64: it has no flag `#`\n'
        "    // bpftrace cannot print %*i: it has no width from an argument\n"
        "    // bpftrace cannot print %f: it has no floating point; these are the bits of the "
        "double\n"
        '    printf("a 0x%llx|%d|%016llx\\n", arg0, arg2, arg3);\n}\n'
        f'\nusdt:"{path}":g:b\n{{\n'
        "    // bpftrace cannot print %s: it has room for six strings; this is the address\n"
        f'    printf("b %s%s%s%s%s%s%p\\n", {values}, *(uint64 *)uptr(reg("r9") + -8));\n}}\n'
        f'\nusdt:"{path}":g:c\n{{\n'
        "    // bpftrace cannot print %+d: it has no flag `+`\n"
        "    // bpftrace cannot print %#o: it has no flag `#`\n"
        '    printf("c \\007%d 0%o 5%c\\n", arg0, arg1, 37);\n}\n'
        f'\nusdt:"{path}":g:raw\n{{\n'
        "    // bpftrace cannot read argument 8: this is 0\n"
        '    printf("raw arg1=%lld arg2=%llu arg3=%llu arg4=%llu arg5=%llu arg6=%llu arg7=%llu '
        'arg8=%llu arg9=%llu\\n", arg0, arg1, arg2, arg3, arg4, arg5, (uint8)reg("r8"), 0, '
        '(uint16)reg("ax"));\n}\n'
    )


def test_without_pyelftools(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "program").write_bytes(elf_file([]))
    monkeypatch.setitem(sys.modules, "elftools.elf.elffile", None)
    done = tracegen("probes program", capsys)
    assert done.status == 1
    assert done.err == (
        "Error: reading programs needs pyelftools: pip install 'tracegen-events[probes]'\n"
    )


def test_no_probes(
    folder: Path, capsys: pytest.CaptureFixture[str], toolchains: Toolchains
) -> None:
    (folder / "x.c").write_text("int main(void) { return 0; }\n")
    toolchains.c("gcc").build(["x.c"], folder / "x")
    assert listed("x", capsys) == []
    assert tracegen("probes x", capsys).out == ""
    done = tracegen("bpftrace --binary x", capsys)
    assert done.status == 1
    assert "error[TG093]: `x` has no probes" in done.err
    done = tracegen("probes missing", capsys)
    assert done.status == 1
    assert "error[TG072]: cannot read `missing`: No such file" in done.err


def test_the_file_of_the_program(
    small: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A program and the file that it was made from say the same."""
    path = write_small(folder)
    done = tracegen(f"probes --events {path} {small}", capsys)
    assert (done.status, done.err) == (0, "")
    assert done.out == tracegen(f"probes {small}", capsys).out
