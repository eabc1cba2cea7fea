# SPDX-License-Identifier: MIT
"""C and Rust in one process: one list of events, one log, one trace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generated import C_INCLUDE, RUNTIME, generate, tracegen
from runtime_rust.rust_runtime import Program

if TYPE_CHECKING:
    from conftest import Toolchains

HERE = Path(__file__).resolve().parent
NEWEST = pytest.param(("clang", "rust-newest"), id="clang-rust-newest", marks=pytest.mark.slow)
PAIRS = [pytest.param(("gcc", "rust-1.63"), id="gcc-rust-1.63"), NEWEST]
DIFFERENT = (
    b"tracegen: event 'differs' of group 'both' is declared in two ways, and so it is two events: "
    b"'differs(int n) \"n %d\"' and 'differs(unsigned int n) \"n %u\"'\n"
)


@dataclass(frozen=True)
class Built:
    """The program, linked with the archive and with a library to load."""

    linked: Program
    loaded: Program


@pytest.fixture(scope="module", params=PAIRS)
def built(
    request: pytest.FixtureRequest, toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory
) -> Built:
    c_name, rust_name = request.param
    compiler, rust = toolchains.c(c_name), toolchains.rust(rust_name)
    folder = tmp_path_factory.mktemp("mixed")
    options = ["--group", "both", "--backend", "log,simple", "-o", str(folder)]
    generate("-f", "h,c", *options, HERE / "c-events")
    generate("-f", "rs", *options, HERE / "rust-events")
    rust.cargo(
        "build",
        "--quiet",
        "--locked",
        "--release",
        cwd=HERE / "plugin",
        target_dir=folder / "target",
        env={"TRACE_RS": str(folder / "trace-both.rs")},
    )
    out = folder / "target" / "release"
    flags = ["-O1", C_INCLUDE, f"-I{folder}", "-pthread", "-ffunction-sections"]
    shared = [
        compiler.compile(source, folder / f"{source.stem}.o", flags)
        for source in [folder / "trace-both.c", *sorted((RUNTIME / "c" / "src").glob("*.c"))]
    ]
    flags += ["-Wl,--gc-sections"]
    libraries = ["-ldl", "-lm"]
    main = HERE / "both.c"
    linked = compiler.build(
        [main, *shared, out / "libplugin.a", *libraries], folder / "linked", flags
    )
    library = f'-DLOADED="{out / "libplugin.so"}"'
    loaded = compiler.build(
        [main, *shared, *libraries], folder / "loaded", [*flags, "-rdynamic", library]
    )
    return Built(Program(linked), Program(loaded))


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A trace that has no name is in the folder that the program is started in."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(params=["linked", "loaded"])
def program(request: pytest.FixtureRequest, built: Built) -> Program:
    return built.linked if request.param == "linked" else built.loaded


def test_one_event_of_both_languages_has_one_id_and_one_name(program: Program) -> None:
    done = program.run("list")
    lines = [line.split() for line in done.out.splitlines()]
    names = [words[1] for words in lines[:-1]]
    assert sorted(names) == [b"c_only", b"differs", b"differs", b"rust_only", b"shared"]
    assert len({words[0] for words in lines[:-1]}) == 5
    assert sorted(DIFFERENT.split(b"'")) == sorted(done.err.split(b"'"))


def test_a_pattern_and_a_call_switch_the_words_of_both(program: Program) -> None:
    done = program.run("shared", "fire", "list", "off", "fire", "list", "on", "fire", "list")
    fired = [line for line in done.err.splitlines() if not line.startswith(b"tracegen:")]
    assert fired == [b"shared n 1", b"shared n 2"] * 2
    lines = done.out.splitlines()
    assert [line for line in lines if line.endswith(b" on")] == [b"1 on", b"0 on", b"1 on"]
    assert [line[-1:] for line in lines if b" shared " in line and len(line) < 15] == [
        b"1",
        b"0",
        b"1",
    ]
    # What Rust lists is what C lists.
    listed = [line.split() for line in lines if b"c_only" in line and b"rust_only" in line]
    assert len(listed) == 2
    for names in listed:
        assert sorted(names) == [b"c_only", b"differs", b"differs", b"rust_only", b"shared"]


def test_different_events_of_one_name_both_work(program: Program) -> None:
    done = program.run("fire", env={"TRACEGEN_TRACE": "*"})
    fired = [line for line in done.err.splitlines() if not line.startswith(b"tracegen:")]
    assert fired == [
        b"shared n 1",
        b"differs n 1",
        b"c_only n 1",
        b"shared n 2",
        b"differs n 2",
        b"rust_only s Rust",
    ]


def test_help_lists_each_event_once(built: Built) -> None:
    done = built.linked.run(env={"TRACEGEN_TRACE": "help"})
    assert done.status == 0
    assert sorted(done.out.split()) == [b"c_only", b"differs", b"differs", b"rust_only", b"shared"]


def test_a_library_that_is_closed_takes_its_events_along(built: Built) -> None:
    done = built.loaded.run("*", "list", "close", "list", "fire_nothing")
    first, second = done.out.split(b" on\n")[:2]
    assert b"rust_only" in first
    assert b"rust_only" not in second
    assert second.count(b" 1\n") == 3
    assert second.endswith(b"3")


def test_messages_of_both_go_to_one_log(program: Program, tmp_path: Path) -> None:
    env = {"TRACEGEN_LOG": "unimp", "TRACEGEN_LOG_FILE": "log.txt"}
    done = program.run("log", env=env, cwd=tmp_path)
    assert done.status == 0
    assert (tmp_path / "log.txt").read_bytes() == b"Rust logs\none, two, three\n"


def test_the_log_is_set_by_rusts_names(program: Program) -> None:
    done = program.run("set-log")
    assert done.out == (
        b"log file name 'a%b' may hold one %d and no other %\n"
        b"'nonsense' is no address range (known: START..END, START+LENGTH, START-LENGTH)\n"
        b"true false\n"
        b"unimp,trace true\n"
        b"true\n"
        b"'0+1\xef\xbf\xbd' is no address range "
        b"(known: START..END, START+LENGTH, START-LENGTH)\n"
        b"0\n"
    )
    assert b"no event is called 'shared\xef\xbf\xbd'\n" in done.err
    assert b"'*" not in done.err
    assert list(Path().iterdir()) == []


def test_no_line_is_torn(program: Program, tmp_path: Path) -> None:
    env = {"TRACEGEN_TRACE": "shared", "TRACEGEN_LOG_FILE": "log.txt"}
    program.run("threads", env=env, cwd=tmp_path)
    lines = (tmp_path / "log.txt").read_bytes().splitlines()
    expected = [b"%b logs %d" % (who, n) for who in (b"C", b"Rust") for n in range(1000)]
    expected += [b"shared n %d" % n for n in range(1000)] * 2
    assert sorted(lines) == sorted(expected)


def test_records_of_both_are_in_one_trace(program: Program, tmp_path: Path) -> None:
    env = {"TRACEGEN_TRACE": "*,file=trace.bin"}
    program.run("fire", "close" if program.path.name == "loaded" else "list", env=env, cwd=tmp_path)
    done = tracegen("read", tmp_path / "trace.bin")
    texts = [line.split(b" ", 2)[2] for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert texts == [
        b"shared n 1",
        b"differs n 1",
        b"c_only n 1",
        b"shared n 2",
        b"differs n 2",
        b"rust_only s Rust",
    ]
