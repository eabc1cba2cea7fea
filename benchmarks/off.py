# SPDX-License-Identifier: MIT
"""What a trace point costs while its event is off, beside LTTng-UST's.

A loop goes past trace points of eight events, with the backends log, simple and dtrace; another one
past eight of LTTng's; and a third past none, which is taken off the others. Instructions are
callgrind's; bytes are those of the loop's function without its cold part; times are the medians of
bursts that take turns in one process.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from off_program import COUNT_A_BURST, SITES, build

from simple import has_header

if TYPE_CHECKING:
    from pathlib import Path


def measure(folder: Path) -> None:
    """Prints a line for each figure, in an empty folder."""
    has_peer = has_header("lttng/tracepoint.h")
    program = build(folder, has_peer)
    print(f"{'off: bytes of hot code':<52} {hot_bytes(folder / 'loop.o'):7.1f}")
    if shutil.which("valgrind") is None:
        print("off: no valgrind here")
    else:
        for name, pattern in (("", ""), (", another event on", "off_other")):
            count = instructions(folder, program, "ours", f"{pattern},file={folder}/trace")
            print(f"{f'off: instructions{name}':<52} {count:7.1f}", flush=True)
    done = subprocess.run([program], stdout=subprocess.PIPE, check=True, encoding="ascii")
    ours, theirs, none = (float(word) / COUNT_A_BURST / SITES for word in done.stdout.split())
    ratio = f" {ours / theirs:6.2f} x LTTng-UST ({theirs:.2f} ns)" if has_peer else ""
    print(f"{f'off (the bare loop {none:.2f} ns)':<52} {ours:7.2f} ns{ratio}", flush=True)


def hot_bytes(path: Path) -> float:
    """The bytes of a trace point in the loop."""
    shown = subprocess.run(
        ["nm", "-S", path], stdout=subprocess.PIPE, check=True, encoding="ascii"
    ).stdout
    sizes = {
        name: int(size, 16)
        for size, name in re.findall(r"(?m)^\w+ (\w+) [tT] loop_(ours|none)$", shown)
    }
    return (sizes["ours"] - sizes["none"]) / SITES


def instructions(folder: Path, program: Path, loop: str, trace: str) -> float:
    """How many instructions a trace point takes, with `trace` as TRACEGEN_TRACE."""
    executed = [
        counted(folder, program, which, count, trace)
        for which in (loop, "none")
        for count in (11000, 1000)
    ]
    return (executed[0] - executed[1] - executed[2] + executed[3]) / 10000 / SITES


def counted(folder: Path, program: Path, loop: str, count: int, trace: str) -> int:
    """How many instructions a run executes in the loop's function."""
    out = folder / "callgrind"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}"]
    command += [f"--toggle-collect=loop_{loop}", str(program), loop, str(count)]
    env = {**os.environ, "TRACEGEN_TRACE": trace}
    subprocess.run(command, env=env, capture_output=True, check=True)
    match = re.search(r"^(?:summary|totals): (\d+)", out.read_text(), re.MULTILINE)
    assert match
    return int(match[1])
