# SPDX-License-Identifier: MIT
"""C for QEMU's tree: it compiles without a warning, and says what it has to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from qemu.rust import BACKENDS, COMBINATIONS
from qemu.tree import FLAGS, HERE, check_made, make_c, stand_ins
from toolchain import run
from tracegen import parse_file

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains

EVERY = HERE / "every" / "trace-events"
"""An input with all types and shapes that there are."""

ALONE = [choice for choice in COMBINATIONS if len(choice) != 2]


@pytest.mark.parametrize(
    ("compiler", "choices"),
    [
        ("gcc", ALONE),
        ("clang", [BACKENDS, ("log",), ("nop",)]),
        pytest.param("gcc", COMBINATIONS, marks=pytest.mark.slow),
        pytest.param("clang", COMBINATIONS, marks=pytest.mark.slow),
    ],
    ids=["gcc", "clang", "gcc-all", "clang-all"],
)
def test_combinations_compile(
    compiler: str, choices: list[tuple[str, ...]], toolchains: Toolchains, tmp_path: Path
) -> None:
    made = {each: [EVERY] for each in choices}
    check_made(toolchains.c(compiler), tmp_path, made, EVERY.parents[1])


def header(folder: Path, *backends: str) -> str:
    make_c(folder, backends, "-g", "every", EVERY)
    return (folder / "trace-every.h").read_text()


def source(folder: Path, *backends: str) -> str:
    make_c(folder, backends, "-g", "every", EVERY)
    return (folder / "trace-every.c").read_text()


CHECKS = {
    ("nop",): "false",
    ("log",): "(_TRACE_EVERY_CUT_DSTATE)",
    ("log", "simple", "ftrace", "syslog"): "(_TRACE_EVERY_CUT_DSTATE)",
    ("dtrace",): "(QEMU_EVERY_CUT_ENABLED())",
    ("dtrace", "log"): "(QEMU_EVERY_CUT_ENABLED() || _TRACE_EVERY_CUT_DSTATE)",
    ("log", "ust"): "(_TRACE_EVERY_CUT_DSTATE || tracepoint_enabled(qemu, every_cut))",
}


@pytest.mark.parametrize("backends", CHECKS, ids="-".join)
def test_the_check_asks_each_switch_once(backends: tuple[str, ...], tmp_path: Path) -> None:
    found = re.search(
        r"#define TRACE_EVERY_CUT_BACKEND_DSTATE\(\) (.*)", header(tmp_path, *backends)
    )
    assert found is not None
    assert found[1] == CHECKS[backends]


CALLER = r"""
#include "trace-every.h"

#define ASK(event) \
    printf("%d %d %d %d ", event##_ENABLED, !!trace_event_get_state(event), \
           !!trace_event_get_state_dynamic_by_id(event), !!trace_event_get_state_backends(event)); \
    printf("%u %s %d\n", _##event##_EVENT.id, _##event##_EVENT.name, _##event##_EVENT.sstate)

#if !TRACE_EVERY_CUT_ENABLED || TRACE_EVERY_DISABLED_ENABLED
#error "the preprocessor may ask, too"
#endif

int main(void)
{
    ASK(TRACE_EVERY_CUT);
    ASK(TRACE_EVERY_TEN);
    ASK(TRACE_EVERY_DISABLED);
    trace_every_cut(3, (char[]){"abcd"});
    trace_every_disabled(1, "b");
    return 0;
}
"""
"""What callers ask: whether an event is compiled in, whether it is on, and its registration."""


def test_callers_macros(toolchains: Toolchains, tmp_path: Path) -> None:
    make_c(tmp_path, ("log",), "-g", "every", EVERY)
    caller = tmp_path / "caller.c"
    caller.write_text(CALLER)
    gcc = toolchains.c("gcc")
    sources = [caller, tmp_path / "trace-every.c", *stand_ins()]
    run([gcc.path, *gcc.flags, *FLAGS, "-o", tmp_path / "caller", *sources])
    done = run([tmp_path / "caller"], env={"QEMU_TRACE": "every_cut"})
    names = [event.name for event in parse_file(EVERY).file.events]
    asked = {"every_cut": "1 1 1 1", "every_ten": "1 0 0 0", "every_disabled": "0 0 0 0"}
    expected = [
        f"{answers} {names.index(name)} {name} {answers[0]}" for name, answers in asked.items()
    ]
    assert done.stdout.splitlines() == expected
    assert done.stderr == "every_cut abc\n"


@pytest.mark.parametrize("backends", [("nop",), BACKENDS], ids="-".join)
def test_a_disabled_event_keeps_its_function_alone(
    backends: tuple[str, ...], tmp_path: Path
) -> None:
    text = header(tmp_path, *backends)
    body = text.partition("trace_every_disabled(int a, const char *b)\n")[2].partition("}")[0]
    assert body.split() == ["{", "(void)a;", "(void)b;"]
    assert "#define TRACE_EVERY_DISABLED_ENABLED 0\n" in text
    assert "#define TRACE_EVERY_CUT_ENABLED 1\n" in text
    assert "#define TRACE_EVERY_DISABLED_BACKEND_DSTATE() false\n" in text
    assert "tracegen_emit_every_disabled" not in text


def test_a_call_site_has_no_format(tmp_path: Path) -> None:
    text = header(tmp_path, "log", "simple", "ftrace", "syslog")
    code = [line for line in text.splitlines() if not line.startswith(("#include", "/*"))]
    assert not any('"' in line for line in code)


def test_all_events_are_registered(tmp_path: Path) -> None:
    text = source(tmp_path, "log")
    events = re.findall(r"^TraceEvent _TRACE_(\w+)_EVENT = \{$", text, re.MULTILINE)
    names = EVERY.read_text().count("\nevery_") + EVERY.read_text().count("\ndisable ")
    assert len(events) == names
    listed = text.partition("TraceEvent *every_trace_events[] = {\n")[2].partition("};")[0]
    assert listed.split() == [*(f"&_TRACE_{name}_EVENT," for name in events), "NULL,"]


def test_rust_has_functions_to_call(tmp_path: Path) -> None:
    text = source(tmp_path, "simple", "ust")
    assert "\nvoid _simple_trace_every_cut(int length, char *bytes)\n{" in text
    assert "\nvoid _ust_trace_every_cut(int length, char *bytes)\n{" in text
    assert "\nbool _ust_trace_every_cut_enabled(void)\n{" in text


def test_types_of_other_languages_are_refused(tmp_path: Path) -> None:
    from generated import tracegen

    (tmp_path / "in").write_text('e(double a, float *b, intptr_t c) "%f %p %" PRIdPTR\n')
    for command in (("check",), ("generate", "--output", "-", "-f", "h")):
        done = tracegen(*command, "-t", "qemu", "-g", "g", "in", cwd=tmp_path)
        assert done.returncode == 1
        assert done.stderr.count(b"is not allowed on this target") == 3
