# SPDX-License-Identifier: MIT
"""Rust for QEMU's tree: it compiles without a warning, and says what it has to."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generated import tracegen
from qemu.rust import BACKENDS, COMBINATIONS, Crates, make
from tracegen import parse_file

if TYPE_CHECKING:
    from qemu.rust import Choice
    from toolchain import RustToolchain

EVERY = Path(__file__).resolve().parent / "every" / "trace-events"
"""An input with all that Rust has a way of its own for."""


@pytest.fixture(scope="module")
def crates(rust_toolchain: RustToolchain, tmp_path_factory: pytest.TempPathFactory) -> Crates:
    return Crates(rust_toolchain, tmp_path_factory.mktemp("crates"))


ALONE = [choice for choice in COMBINATIONS if len(choice) != 2]


@pytest.mark.parametrize(
    "choices", [ALONE, pytest.param(COMBINATIONS, marks=pytest.mark.slow)], ids=["alone", "pairs"]
)
def test_combinations_compile(choices: list[Choice], crates: Crates, tmp_path: Path) -> None:
    crates.check_made(tmp_path, {each: [EVERY] for each in choices}, EVERY.parents[1])


def made(tmp_path: Path, backends: str, *words: str) -> str:
    make(tmp_path, "-b", backends, "-f", "rs", "-g", "every", *words, EVERY)
    return (tmp_path / "trace-every.rs").read_text()


def test_parameters_have_the_types_that_callers_pass(tmp_path: Path) -> None:
    text = made(tmp_path, "log")
    declared = dict(re.findall(r"pub fn trace_every_(\w+)\((.*)\) \{", text))
    assert declared["strings"] == "a: &CStr, b: *mut c_char, c: &CStr"
    assert declared["pointers"] == (
        "a: *mut (), b: *const (), c: *mut u8, d: *const u8, e: *mut (), f: *mut (), "
        "g: *mut c_int, h: *mut bool"
    )
    assert declared["words"] == (
        "a: c_short, b: c_ushort, c: c_int, d: c_uint, e: c_long, f: c_ulong, g: c_longlong, "
        "h: c_ulonglong"
    )
    assert declared["small"] == "a: i8, b: u8, c: i16, d: u16, e: bool, f: c_char"
    assert declared["large"] == "a: i64, b: u64, c: usize, d: isize, e: usize, f: isize"


def test_no_argument_goes_through_varargs(tmp_path: Path) -> None:
    """Functions that take any are given a format and the text."""
    text = made(tmp_path, ",".join(BACKENDS))
    calls = re.findall(
        r"(?:ftrace_write|::trace::syslog)\((?:::trace::LOG_INFO, )?c(.*)\) \}", text
    )
    assert calls == ['"%s\\n".as_ptr(), line', '"%s".as_ptr(), line']
    assert re.findall(r"fn .*\.\.\.", text) == [
        "fn ftrace_write(format: *const std::ffi::c_char, ..."
    ]


def test_unsafe_is_the_state_a_call_a_backend_and_reading_a_text(tmp_path: Path) -> None:
    found: Counter[str] = Counter()
    function = ""
    for line in made(tmp_path, ",".join(BACKENDS)).splitlines():
        code = line.partition("//")[0]
        begun = re.search(r"\bfn (\w+).*\{$|macro_rules! (\w+)", code)
        function = begun[1] or begun[2] if begun is not None else function
        found[function] += len(re.findall(r"\bunsafe\b", code))
    names = [event.name for event in parse_file(EVERY).file.events if not event.is_disabled]
    each = {
        # Whether anybody wants the event.
        **{f"trace_{name}_enabled": 1 for name in names},
        # Whether it is on, when a tool alone wants it; backends `simple` and `ust`.
        **{f"emit_{name}": 3 for name in names},
    }
    once = ("is_logged", "write_to_log", "write_to_ftrace", "write_to_syslog", "probe")
    # The length of a text, and its bytes.
    assert +found == {**each, **dict.fromkeys(once, 1), "first_bytes": 2}


@pytest.mark.parametrize("events", ['a(int b) "%d"', "a(int b)", "disable a(const char *b)"])
def test_what_no_event_needs_is_not_there(events: str, tmp_path: Path) -> None:
    (tmp_path / "trace-events").write_text(f"{events}\n")
    make(tmp_path, "-f", "rs", "-g", "g", "--root", tmp_path, tmp_path / "trace-events")
    text = (tmp_path / "trace-g.rs").read_text()
    modules = re.findall(r"\bmod (\w+) \{", text)
    assert modules == ["group_g", *(["line", "buffer", "text"] if "disable" not in events else [])]


def test_an_older_rustc_is_asked_for_by_option_or_environment() -> None:
    words = ["generate", "-t", "qemu", "-b", "ftrace", "-f", "rs", "--output", "-", "-g", "g"]
    text = tracegen(*words, EVERY).stdout
    assert b"std::ffi::{" in text
    assert b'c"%s' in text
    older = tracegen(*words, "--rust-version", "1.76.0", EVERY).stdout
    assert b"std::os::raw::{" in older
    assert b'c"%s' not in older
    assert tracegen(*words, EVERY, env={"TRACEGEN_RUST_VERSION": "1.63"}).stdout == older
    assert tracegen(*words, "--rust-version", "1.90", EVERY).stdout == text


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("1.62", "Rust 1.62 is too old: the oldest is 1.63."),
        ("1", "'1' is no version of Rust, as 1.63 is."),
        ("one", "'one' is no version of Rust, as 1.63 is."),
    ],
)
def test_a_version_that_is_none(version: str, said: str, tmp_path: Path) -> None:
    done = tracegen("generate", "-o", tmp_path, "--rust-version", version, EVERY)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


def test_the_depfile_names_what_is_taken_of_the_crate(tmp_path: Path) -> None:
    depfile = tmp_path / "depfile"
    made(tmp_path, "log", "--depfile", str(depfile))
    text = depfile.read_text()
    assert "/backends/runtime/rust/src/line/string.rs " in text
    assert "/backends/targets/qemu/string.rs " in text
