# SPDX-License-Identifier: MIT
"""Backend ust: events recorded by LTTng, and read by babeltrace2."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from both_languages import LANGUAGES
from generated import C_INCLUDE, generate
from runtime_objects import runtime_objects
from ust.lttng import Lttng, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from both_languages import RustArchives
    from conftest import Toolchains
    from toolchain import CCompiler, StrPath

FORMATS = "h,c,ust-events-h,ust-events-c"
OF_RUST = "ust-events-h,ust-events-c,ust-rs-c"
LIBRARIES = ("-Wl,--no-as-needed", "-llttng-ust", "-ldl")


@dataclass(frozen=True)
class Field:
    """An argument: its type in a trace-events line, the field it must be, and values, in C, with
    what babeltrace2 prints of each."""

    type: str
    declared: str
    conversion: str
    values: Sequence[tuple[str, str]]

    def of(self, language: str) -> Field:
        """The field with the values that are fit for a language: Rust reads what a string's pointer
        points at."""
        if language == "c" or self.type != "const char *" or self.conversion != "%p":
            return self
        return replace(self, values=self.values[:1])


# bits, sign, types
INTEGERS = [
    (8, 1, ["int8_t", "signed char"]),
    (8, 0, ["uint8_t", "unsigned char"]),
    (16, 1, ["int16_t", "short"]),
    (16, 0, ["uint16_t", "unsigned short int"]),
    (32, 1, ["int32_t", "int", "const int"]),
    (32, 0, ["uint32_t", "unsigned"]),
    (64, 1, ["int64_t", "long", "long long", "ssize_t", "ptrdiff_t", "intmax_t", "intptr_t"]),
    (
        64,
        0,
        ["uint64_t", "unsigned long", "unsigned long long", "size_t", "uintmax_t", "uintptr_t"],
    ),
]

STRINGS = [
    ('"text"', '"text"'),
    ('""', '""'),
    ("NULL", '"(null)"'),
    (r'"100% \"x\"\n\\"', r'"100% \"x\"\n\\"'),
    (r'"h\303\251"', '"hé"'),
    (r'"\377\376"', '"\udcff\udcfe"'),
]

POINTERS = [("NULL", "0x0"), ("0x1234", "0x1234"), ("0xffffffffffffffff", "0xFFFFFFFFFFFFFFFF")]


def edges(bits: int, sign: int) -> list[int]:
    if sign:
        return [0, 1, -1, 100, (1 << (bits - 1)) - 1, -(1 << (bits - 1))]
    return [0, 1, 100, (1 << (bits - 1)) - 1, 1 << (bits - 1), (1 << bits) - 1]


def integer_field(type: str, bits: int, sign: int, base: int) -> Field:
    declared = f"integer {{ size = {bits}; signed = {sign}; base = {base}; }}"
    values = []
    for number in edges(bits, sign):
        shown = {
            10: str(number),
            16: f"0x{number & ((1 << bits) - 1):X}",
            # babeltrace2 prints whole digits of three bits, and 64 bits at most.
            8: f"0{number & ((1 << min(64, (bits + 2) // 3 * 3)) - 1):o}",
        }[base]
        values.append((f"(int64_t){number & ((1 << 64) - 1):#x}ULL", shown))
    letter = {10: "d" if sign else "u", 16: "x", 8: "o"}[base]
    length = {8: "hh", 16: "h", 32: "", 64: "l"}[bits]
    for name in ("long long", "ssize_t", "size_t", "ptrdiff_t", "intmax_t", "uintmax_t"):
        if type.endswith(name):
            length = {"l": "ll", "s": "z", "p": "t", "i": "j", "u": "j"}[name[0]]
    return Field(type, declared, f"{'0' if base == 8 else ''}%{length}{letter}", values)


def fields() -> list[Field]:
    """A field for each type, and each base that its format may have."""
    listed = [
        integer_field(type, bits, sign, base)
        for bits, sign, types in INTEGERS
        for type in types
        for base in (10, 16, 8)
    ]
    flag = "integer { size = 8; signed = 0; base = 10; }"
    character = "integer { size = 8; signed = 1; base = 10; }"
    pointer = "integer { size = 64; signed = 0; base = 16; }"
    single = "floating_point { exp_dig = 8; mant_dig = 24; }"
    double = "floating_point { exp_dig = 11; mant_dig = 53; }"
    floats = [("0.0", "0"), ("-1.5", "-1.5"), ("1e30", "1e+30"), ("0.25", "0.25"), ("1/0.", "inf")]
    listed += [
        Field("bool", flag, "%d", [("true", "1"), ("false", "0")]),
        Field("char", character, "%c", [("'x'", "120"), ("0", "0"), ("'\\377'", "-1")]),
        Field("float", single, "%f", [("1e30f", "1e+30"), *floats[:2], *floats[3:]]),
        Field("double", double, "%g", floats),
    ]
    listed += [Field(type, "string", "%s", STRINGS) for type in ("const char *", "char *")]
    # What the format prints as an address is no text, perhaps not even memory.
    types = ("void *", "const void *", "uint8_t *", "const uint64_t *", "char **", "const char *")
    listed += [Field(type, pointer, "%p", POINTERS) for type in types]
    return listed


@dataclass(frozen=True)
class Event:
    name: str
    arguments: Sequence[Field]

    @property
    def line(self) -> str:
        listed = [f"{field.type} a{n}" for n, field in enumerate(self.arguments)]
        texts = [f"a{n} {field.conversion}" for n, field in enumerate(self.arguments)]
        return f'{self.name}({", ".join(listed) or "void"}) "{" ".join(texts)}"\n'

    @property
    def turns(self) -> range:
        return range(max((len(field.values) for field in self.arguments), default=1))

    def call(self, turn: int) -> str:
        chosen = [field.values[turn % len(field.values)][0] for field in self.arguments]
        listed = [f"({f.type}){value}" for f, value in zip(self.arguments, chosen)]
        return f"    trace_{self.name}({', '.join(listed)});\n"

    def record(self, turn: int) -> Record:
        chosen = [field.values[turn % len(field.values)][1] for field in self.arguments]
        return Record(f"every:{self.name}", ", ".join(f"a{n} = {v}" for n, v in enumerate(chosen)))

    @property
    def declared(self) -> list[str]:
        return [f"{field.declared} _a{n};" for n, field in enumerate(self.arguments)]


def events(language: str = "c") -> list[Event]:
    """Events with up to ten arguments, which have all the fields between them."""
    listed = [field.of(language) for field in fields()]
    made = [Event("nothing", []), Event("one", listed[:1])]
    made += [Event(f"many_{n}", listed[n : n + 10]) for n in range(0, len(listed), 10)]
    return made


MAIN = """
#include <errno.h>
#include <stdio.h>
#include "trace-every.h"
int main(void)
{
    errno = EDOM;
%s    puts(errno == EDOM ? "kept" : "lost");
    return 0;
}
"""


@pytest.fixture(scope="module")
def lttng() -> Iterator[Lttng]:
    daemon = Lttng()
    try:
        yield daemon
    finally:
        daemon.close()


@pytest.fixture(scope="module")
def build(toolchains: Toolchains) -> Callable[..., Path]:
    """Builds a program of the C files in a folder."""
    gcc = toolchains.c("gcc")
    runtime = runtime_objects(gcc)

    def of(folder: Path, *flags: str, linked: Sequence[Path] = ()) -> Path:
        """Links the archives `linked`, which have a runtime of their own, or that of C."""
        sources: list[StrPath] = [*sorted(folder.glob("*.c")), *(linked or runtime), *LIBRARIES]
        return gcc.build(sources, folder / "program", [C_INCLUDE, f"-I{folder}", *flags])

    return of


@dataclass(frozen=True)
class Every:
    """A program in C that fires every event with every value; the events are in a language."""

    language: str
    folder: Path
    events: list[Event]
    program: Path

    @property
    def records(self) -> list[Record]:
        return [event.record(turn) for event in self.events for turn in event.turns]


@pytest.fixture(scope="module")
def every_in(
    build: Callable[..., Path],
    archives_of: Callable[[str], RustArchives | None],
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], Every]:
    """Builds the program for a language, once."""

    @functools.cache
    def make(language: str) -> Every:
        folder = tmp_path_factory.mktemp("every")
        listed, archives = events(language), archives_of(language)
        lines = [event.line for event in listed]
        (folder / "trace-events").write_text("".join(lines) + 'disable off(int a) "%d"\n')
        formats = FORMATS if archives is None else OF_RUST
        words = ["-b", "log,ust", "-f", formats, "-g", "every", "-o", ".", "trace-events"]
        generate(*words, cwd=folder)
        linked = []
        if archives is not None:
            linked = [archives.build("log,ust", "every", folder / "trace-events", folder)]
        calls = [event.call(turn) for event in listed for turn in event.turns]
        (folder / "main.c").write_text(MAIN % ("".join(calls) + "    trace_off(1);\n"))
        return Every(language, folder, listed, build(folder, linked=linked))

    return make


@pytest.fixture(scope="module")
def every(every_in: Callable[[str], Every]) -> Path:
    """The folder of the program in C alone."""
    return every_in("c").folder


@pytest.fixture(scope="module", params=LANGUAGES)
def fired(request: pytest.FixtureRequest, every_in: Callable[[str], Every]) -> Every:
    return every_in(request.param)


def test_every_field(fired: Every, lttng: Lttng) -> None:
    trace = lttng.trace(fired.program, events=["every:*"])
    assert (trace.out, trace.err) == ("kept\n", "")
    assert trace.records == fired.records
    assert trace.declared == {f"every:{event.name}": event.declared for event in fired.events}


def test_lttng_chooses_what_it_records(fired: Every, lttng: Lttng) -> None:
    """The log prints what is on by name, LTTng what is on there; neither switches the other."""
    env = {"TRACEGEN_TRACE": "nothing"}
    trace = lttng.trace(fired.program, events=["every:one"], env=env)
    assert trace.err == "nothing \n"
    one = next(event for event in fired.events if event.name == "one")
    assert trace.records == [one.record(turn) for turn in one.turns]


def test_nothing_is_recorded_while_events_are_off(fired: Every, lttng: Lttng) -> None:
    trace = lttng.trace(fired.program, events=["other:*"], env={"TRACEGEN_TRACE": "*"})
    assert trace.records == []
    words = [line.split()[0] for line in trace.err.splitlines() if " a0 " in line or "noth" in line]
    assert words == [event.name for event in fired.events for _ in event.turns]


def test_ust_alone_does_not_follow_the_names(
    build: Callable[..., Path], lttng: Lttng, tmp_path: Path
) -> None:
    (tmp_path / "trace-events").write_text('one(int a) "%d"\n')
    generate("-b", "ust", "-f", FORMATS, "-g", "alone", "-o", ".", "trace-events", cwd=tmp_path)
    (tmp_path / "main.c").write_text('#include "trace-alone.h"\nint main(void) { trace_one(1); }\n')
    program = build(tmp_path)
    assert lttng.trace(program).records == [Record("alone:one", "a = 1")]
    off = {"TRACEGEN_TRACE": "*,-one"}
    assert lttng.trace(program, env=off).records == [Record("alone:one", "a = 1")]


def test_names_that_mean_something_elsewhere(
    build: Callable[..., Path], lttng: Lttng, tmp_path: Path
) -> None:
    """To GNU C, to C++, or to LTTng's macros."""
    lines = [
        'unix(int linux, int i386) "%d %d"',
        "register(void)",
        "tracepoint(int event, int fields, int provider, int name, int args) ",
        "dynamic(const char *string, int dest, int session, int type, int item, int src, int t)",
        "plain(int class, int errno, int TP_ARGS, int ctf_integer, int __event, int _type)",
        "calls(bool abort, int memcpy, const char *strlen, double memset, void *tracegen_abort)",
    ]
    (tmp_path / "trace-events").write_text("".join(f"{line}\n" for line in lines))
    generate("-b", "ust", "-f", FORMATS, "-g", "linux", "-o", ".", "trace-events", cwd=tmp_path)
    calls = [
        "unix(1, 2)",
        "register()",
        "tracepoint(1, 2, 3, 4, 5)",
        'dynamic("s", 1, 2, 3, 4, 5, 6)',
        "plain(1, 2, 3, 4, 5, 6)",
        'calls(true, 2, "s", 4.5, NULL)',
    ]
    body = "".join(f"trace_{call};\n" for call in calls)
    (tmp_path / "main.c").write_text(f'#include "trace-linux.h"\nint main(void)\n{{\n{body}}}\n')
    program = build(tmp_path, "-std=gnu11")
    assert lttng.trace(program).records == [
        Record("linux:unix", "linux_ = 1, i386_ = 2"),
        Record("linux:register", ""),
        Record("linux:tracepoint", "event = 1, fields = 2, provider = 3, name = 4, args = 5"),
        Record(
            "linux:dynamic",
            'string = "s", dest = 1, session = 2, type = 3, item = 4, src = 5, t = 6',
        ),
        Record(
            "linux:plain",
            "class_ = 1, errno_ = 2, TP_ARGS_ = 3, ctf_integer = 4, __event_ = 5, _type = 6",
        ),
        Record(
            "linux:calls",
            'abort = 1, memcpy = 2, strlen = "s", memset = 4.5, tracegen_abort_ = 0x0',
        ),
    ]


def test_a_provider_of_several_groups(
    build: Callable[..., Path], lttng: Lttng, tmp_path: Path
) -> None:
    """Its tracepoints are defined once, by a group of all inputs."""
    common = ["-b", "ust", "--provider", "shared", "-o", "."]
    for name in ("one", "two"):
        (tmp_path / f"{name}.events").write_text(f'{name}(int a) "0x%x"\n')
        words = ["-f", "h,c,ust-events-h", "-g", name, f"{name}.events"]
        generate(*common, *words, cwd=tmp_path)
    words = ["-f", "ust-events-h,ust-events-c", "-g", "all", "--merge"]
    generate(*common, *words, "one.events", "two.events", cwd=tmp_path)
    (tmp_path / "main.c").write_text(
        '#include "trace-one.h"\n#include "trace-two.h"\n'
        "int main(void) { trace_one(1); trace_two(2); }\n"
    )
    program = build(tmp_path)
    trace = lttng.trace(program, events=["shared:*"])
    assert trace.records == [Record("shared:one", "a = 0x1"), Record("shared:two", "a = 0x2")]


def test_groups_of_their_own_in_one_program(
    build: Callable[..., Path], lttng: Lttng, tmp_path: Path
) -> None:
    """Each may have an event of the same name, or none at all."""
    for name, text in (("one", "same(int a)\n"), ("two", "same(long a)\n"), ("none", "")):
        (tmp_path / f"{name}.events").write_text(text)
        words = ["-b", "ust", "-f", FORMATS, "-g", name, "-o", ".", f"{name}.events"]
        generate(*words, cwd=tmp_path)
    main = "void fire_two(void);\nint main(void) { trace_same(1); fire_two(); }\n"
    (tmp_path / "main.c").write_text(f'#include "trace-one.h"\n#include "trace-none.h"\n{main}')
    (tmp_path / "other.c").write_text(
        '#include "trace-two.h"\nvoid fire_two(void);\nvoid fire_two(void) { trace_same(2); }\n'
    )
    program = build(tmp_path)
    trace = lttng.trace(program)
    assert trace.records == [Record("one:same", "a = 1"), Record("two:same", "a = 2")]


@pytest.mark.parametrize("standard", ["c11", "gnu17"])
def test_no_warning_in_c(c_compiler: CCompiler, every: Path, standard: str, tmp_path: Path) -> None:
    strict = ["-Wshadow", "-Wconversion", "-Wstrict-prototypes", "-Wmissing-prototypes"]
    flags = [f"-std={standard}", "-O2", *strict, C_INCLUDE]
    flags.append(f"-I{every}")  # LTTng's own header includes ours
    for source in ("trace-every.c", "trace-ust-every.c"):
        c_compiler.compile(every / source, tmp_path / "object.o", flags)


def test_the_header_is_cxx(cxx_compiler: CCompiler, every: Path, tmp_path: Path) -> None:
    source = tmp_path / "header.cc"
    header = every / "trace-every.h"
    source.write_text(f'#include "{header}"\nvoid fire();\nvoid fire() {{ trace_nothing(); }}\n')
    cxx_compiler.check(source, flags=["-Wshadow", "-Wconversion", C_INCLUDE])


def test_the_header_does_not_drag_in_lttng(
    toolchains: Toolchains, every: Path, tmp_path: Path
) -> None:
    """A site that is off reads a word of LTTng's and calls nothing of it."""
    source = tmp_path / "site.c"
    header = every / "trace-every.h"
    source.write_text(
        f'#include "{header}"\nvoid fire(void);\nvoid fire(void) {{ trace_nothing(); }}\n'
    )
    gcc = toolchains.c("gcc")
    depfile = tmp_path / "site.d"
    gcc.compile(source, tmp_path / "site.o", ["-O2", C_INCLUDE, "-MD", "-MF", str(depfile)])
    included = [word for word in depfile.read_text().split() if "/lttng/" in word]
    assert [word.rpartition("/")[2] for word in included] == ["tracepoint-types.h"]
