# SPDX-License-Identifier: MIT
"""QEMU's log calls in Rust, `-f log-rs`: in a crate of a device, and in the place of util's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generated import tracegen
from qemu.both import compile_c
from qemu.rust import Crates, make
from qemu.tree import HERE, stand_ins
from qemu.writes import written

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains

MASKS = {
    0: "CPU_LOG_TB_OUT_ASM",
    1: "CPU_LOG_TB_IN_ASM",
    2: "CPU_LOG_TB_OP",
    3: "CPU_LOG_TB_OP_OPT",
    4: "CPU_LOG_INT",
    5: "CPU_LOG_EXEC",
    6: "CPU_LOG_PCALL",
    8: "CPU_LOG_TB_CPU",
    9: "CPU_LOG_RESET",
    10: "LOG_UNIMP",
    11: "LOG_GUEST_ERROR",
    12: "CPU_LOG_MMU",
    13: "CPU_LOG_TB_NOCHAIN",
    14: "CPU_LOG_PAGE",
    15: "LOG_TRACE",
    16: "CPU_LOG_TB_OP_IND",
    17: "CPU_LOG_TB_FPU",
    18: "CPU_LOG_PLUGIN",
    19: "LOG_STRACE",
    20: "LOG_PER_THREAD",
    21: "CPU_LOG_TB_VPU",
    22: "LOG_TB_OP_PLUGIN",
    23: "LOG_INVALID_MEM",
}
"""QEMU's masks by their bits."""

MACROS = (
    "log_mask_ln, qemu_log, qemu_log_mask, qemu_log_mask_and_addr, qemu_log_mask_and_addr_ln, "
    "qemu_log_mask_ln, qemu_logln"
)

IN_A_DEVICE = """\
mod log {
    include!(concat!(env!("TRACE_DIR"), "/trace-log.rs"));
}

mod device {
    use crate::log::{MACROS, LogMask};
    use util::log::Log;

{calls}
}

fn main() {
    device::calls();
}
"""
"""A crate that has its own, and a mask of util's."""

IN_UTIL = """\
use std::io::Write;

use util::log::{Log, LogGuard, LogMask};
use util::{MACROS};

{calls}

fn main() {
    calls();
    if let Some(mut log) = LogGuard::new() {
        write!(log, "registers:").unwrap();
        writeln!(log, " {:08x}", 1).unwrap();
    }
    LogGuard::log_fmt(format_args!("{}", 1)).unwrap();
}
"""
"""A crate that has them of util, whose own they replace."""

UTIL = """\
extern crate self as util;
#[path = "{bindings}"]
pub mod bindings;
pub mod log {{
    include!(concat!(env!("TRACE_DIR"), "/trace-log.rs"));
}}
"""

SAID = [
    "dma: 0x10, 4 bytes\n",
    "21     n|\n",
    "no newline",
    "\n",
    '"quoted" {}\n',
    "unimp 16\n",
    "either 4\n",
    "\n",
    "in range\n",
    "in range 4\n",
    "uart: bad offset 0x10\n",
    "uart: no   DMA\n",
    "an arm of a match\n",
    "long " * 200 + "\n",
]

TIMESTAMP = "2001-02-03T04:05:06.789012Z "


@pytest.fixture(
    scope="module", params=[("rust-newest", "device"), ("rust-1.63", "util")], ids="-".join
)
def program(
    request: pytest.FixtureRequest,
    toolchains: Toolchains,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The program, whose calls are told in `log_calls.rs`."""
    toolchain, place = request.param
    folder = tmp_path_factory.mktemp("log")
    make(folder, "-f", "log-rs")
    text = IN_A_DEVICE
    crates = Crates(toolchains.rust(toolchain), folder / "crates")
    if place == "util":
        text = IN_UTIL
        (folder / "util.rs").write_text(UTIL.format(bindings=HERE / "rust" / "bindings.rs"))
        crates.replace("util", folder)
    source = folder / "calls.rs"
    text = text.replace("MACROS", MACROS)
    source.write_text(text.replace("{calls}", (HERE / "rust" / "log_calls.rs").read_text()))
    crates.check(folder, source, crate_type="bin")
    objects = [compile_c(toolchains.c("gcc"), each, folder) for each in stand_ins()]
    return crates.build(folder, source, objects)


def said(program: Path, env: dict[str, str]) -> list[str]:
    """What the program writes to the log, a write each."""
    return [text.decode() for text in written([program], {"QEMU_DFILTER": "0x1000", **env})]


def test_each_call_is_one_write(program: Path) -> None:
    assert said(program, {})[: len(SAID)] == SAID


def test_a_timestamp_is_in_front_of_each(program: Path) -> None:
    expected = [text for each in SAID for text in (TIMESTAMP, each)]
    assert said(program, {"QEMU_TIMESTAMP": "1"})[: len(expected)] == expected


def test_a_guard_writes_pieces(program: Path) -> None:
    """The program that has util's uses one."""
    rest = "".join(said(program, {})[len(SAID) :])
    assert rest == ("registers: 00000001\n1" if (program.parent / "util.rs").exists() else "")


def test_every_mask_is_there(tmp_path: Path) -> None:
    make(tmp_path, "-f", "log-rs")
    text = (tmp_path / "trace-log.rs").read_text()
    found = re.findall(r"pub const (\w+): Self = Self\(1(?: << (\d+))?\);", text)
    names = {
        bit: name.replace("CPU_LOG_", "CPU_").replace("LOG_", "") for bit, name in MASKS.items()
    }
    assert {int(bit or 0): name for name, bit in found} == names


def test_it_needs_no_input(tmp_path: Path) -> None:
    (tmp_path / "trace-events").write_text("one(int a)\n")
    shown = tracegen("generate", "-t", "qemu", "-f", "log-rs", "--output", "-")
    assert shown.returncode == 0
    words = ["generate", "-t", "qemu", "-f", "rs,log-rs", "-o", "out", "trace-events"]
    assert tracegen(*words, cwd=tmp_path).returncode == 0
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert made == ["trace-log.rs", "trace-root.rs"]
    assert (tmp_path / "out" / "trace-log.rs").read_bytes() == shown.stdout


def test_other_formats_need_one(tmp_path: Path) -> None:
    done = tracegen("generate", "-t", "qemu", "-f", "rs,log-rs", "-o", tmp_path)
    assert done.returncode == 2
    assert b"Missing argument 'TRACE_EVENTS...'." in done.stderr


def test_a_group_of_the_same_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "trace-events").write_text("one(int a)\n")
    words = ["generate", "-t", "qemu", "-f", "rs,log-rs", "-g", "log", "-o", "out", "trace-events"]
    done = tracegen(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert b"another file is written there" in done.stderr
    assert not (tmp_path / "out").exists()
