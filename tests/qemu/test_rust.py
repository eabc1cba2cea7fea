# SPDX-License-Identifier: MIT
"""Rust for QEMU's tree: it compiles without a warning, and says what it has to."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generated import ROOT, tracegen
from qemu.rust import BACKENDS, COMBINATIONS, Crates, make

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


def test_each_item_of_a_stand_in_names_its_fact() -> None:
    interface = (ROOT / "docs" / "qemu-interface.md").read_text()
    facts = set(re.findall(r"\*\*(Q\d+)\*\*", interface))
    named, items = set(), 0
    for name in ("bindings", "trace", "util"):
        text = (EVERY.parents[1] / "rust" / f"{name}.rs").read_text()
        items += len(re.findall(r"^ *(?:pub (?!mod bindings)|macro_rules!)", text, re.MULTILINE))
        documented = re.findall(
            r"^ */// (Q\d+)\n(?: *#\[.*\]\n)*? *(?:pub (?!mod bindings)|macro_rules!)",
            text,
            re.MULTILINE,
        )
        items -= len(documented)
        named |= set(documented)
    assert items == 0
    assert named <= facts
    assert len(named) > 10
