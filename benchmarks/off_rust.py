# SPDX-License-Identifier: MIT
"""What a trace point of Rust costs while its event is off, beside ours in C, and beside the crates
`tracing` and `log`.

A loop goes past eight trace points; another one past none is taken off the others. Instructions are
callgrind's; times are the medians of bursts that take turns in one process. `off-rust` is the
package, with the crates in a lock file of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from off import instructions
from off_program import COUNT_A_BURST, SITES, build

_PACKAGE = Path(__file__).resolve().parent / "off-rust"

_LOOPS = {
    "private": "a state of the crate's own",
    "named": "a state with a name, for probes",
    "tracing": "tracing::trace!",
    "log": "log::trace!",
}


def measure(folder: Path) -> None:
    """Prints a line for each figure, in an empty folder."""
    program = _build(folder)
    if program is None:
        return
    if shutil.which("valgrind") is None:
        print("off, Rust: no valgrind here")
    else:
        (folder / "c").mkdir()
        in_c = instructions(folder, build(folder / "c", has_peer=False), "ours", "")
        for name, what in _LOOPS.items():
            count = instructions(folder, program, name, "")
            print(
                f"{f'off, Rust: instructions, {what}':<60} {count:7.1f}"
                f" {count / in_c:6.2f} x ours in C ({in_c:.1f})",
                flush=True,
            )
    done = subprocess.run([program], stdout=subprocess.PIPE, check=True, encoding="ascii")
    lines = (line.split() for line in done.stdout.splitlines())
    taken = {name[len("loop_") :]: float(time) / COUNT_A_BURST / SITES for name, time in lines}
    for name, what in _LOOPS.items():
        ours = taken[name]
        ratios = [f"{ours / taken[peer]:6.2f} x {peer}" for peer in ("tracing", "log")]
        print(f"{f'off, Rust: {what}':<60} {ours:7.2f} ns{''.join(ratios)}", flush=True)
    print(f"{'off, Rust: the bare loop':<60} {taken['none']:7.2f} ns")


def _build(folder: Path) -> Path | None:
    """The program, or None where its crates cannot be had."""
    if shutil.which("cargo") is None:
        print("off, Rust: no cargo here")
        return None
    arguments = '(void *s, int ret, uint64_t value, const char *name) "%p %d %" PRIu64 " %s"\n'
    events = folder / "trace-events"
    events.write_text("".join(f"off_{site}{arguments}" for site in range(SITES)))
    for kind, backends in (("private", "log,simple"), ("named", "log,simple,dtrace")):
        words = ["-f", "rs", "-b", backends, "-g", "off", "--root", folder, "-o", folder / kind]
        command = [sys.executable, "-m", "tracegen", "generate", *words, events]
        subprocess.run(command, check=True)
    env = {**os.environ, "OFF_RUST_GENERATED": str(folder)}
    target = folder / "target"
    command = ["cargo", "build", "--quiet", "--release", "--locked", "--target-dir", str(target)]
    done = subprocess.run(
        command, cwd=_PACKAGE, env=env, stderr=subprocess.PIPE, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        print(f"off, Rust: not built, the crates tracing and log are needed:\n{done.stderr}")
        return None
    return target / "release" / "off-rust"
