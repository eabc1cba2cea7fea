# SPDX-License-Identifier: MIT
"""How much a record of backend `simple` costs, as ratios to LTTng-UST with the same event, and in
Rust to ours in C.

One program has the event `(void *, int, uint64_t, const char *)` with a string of 12 characters in
both. It fires them in bursts that take turns in one process, so that a machine that changes its
speed changes both; each figure is the median of the bursts. Instructions are callgrind's. At last,
two threads fire as fast as they can, with the one and the other in turns, into files in /dev/shm;
the figures are the medians of the rounds.

Needs lttng-sessiond, and LTTng's library and headers; without, ours is measured alone.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import statistics
import struct
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from simple_program import COUNT_A_BURST, build

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUSTAINED = 3_000_000
"""Events of each of the two threads."""

RECORD_SIZE = 32 + 3 * 8 + 4 + len("virtio-net/1")

ROUNDS = 5
"""Of which the first is not counted: the machine may have to find the memory behind /dev/shm."""


def measure(folder: Path) -> None:
    """Prints a line for each figure, in an empty folder."""
    has_peer = bool(shutil.which("lttng-sessiond")) and has_header("lttng/tracepoint.h")
    alone = folder / "alone"
    alone.mkdir()
    instructions(alone, build(alone, has_peer=False))
    program = build(folder, has_peer)
    with sessions(folder) if has_peer else without() as peer:
        for clock in ("monotonic", "processor"):
            bursts(folder, program, clock, peer)
        sustained(program, peer)


def has_header(name: str) -> bool:
    """Whether the compiler finds a header."""
    source = f"#include <{name}>\n"
    command = ["cc", "-x", "c", "-fsyntax-only", "-"]
    done = subprocess.run(
        command, input=source, encoding="ascii", stderr=subprocess.DEVNULL, check=False
    )
    return done.returncode == 0


def run(program: Path, *words: str, spec: str, cwd: Path, kept: int = 0) -> str:
    """What a run of the program prints; its events go to `cwd`/trace, which is removed. There
    must be `kept` of them, unless that is 0."""
    env = {**os.environ, "TRACEGEN_TRACE": f"bench_*;file={cwd}/trace{spec}"}
    done = subprocess.run(
        [program, *words], env=env, stdout=subprocess.PIPE, check=True, encoding="ascii"
    )
    if kept and record_bytes(cwd / "trace") != kept * RECORD_SIZE:
        sys.exit(f"{cwd}/trace has not {kept} events")
    for path in cwd.glob("trace*"):
        path.unlink()
    return done.stdout


def record_bytes(path: Path) -> int:
    """How many bytes of records are in a trace: what its chunks say (docs/trace-format.md)."""
    total = 0
    with path.open("rb") as file:
        at = 24
        while head := (file.seek(at), file.read(63))[1]:
            _, id, length = struct.unpack_from("=QQI", head)
            at += 20 + length
            if id == 0xFFFFFFFFFFFFFFFB:
                size = int(head[-8:], 16)
                total += size
                at += size
    return total


def instructions(folder: Path, program: Path) -> None:
    """Prints how many instructions an event takes, its check and its call too; of a program
    without LTTng, whose own threads would count."""
    if shutil.which("valgrind") is None:
        print("simple: no valgrind here")
        return
    env = {"TRACEGEN_TRACE": f"bench_*;file={folder}/trace,ring=16M"}
    ours = instructions_of(folder, program, "ours", env)
    print(f"{'simple, on: instructions':<52} {ours:7.1f}", flush=True)
    if shutil.which("cargo") is not None:
        rust = instructions_of(folder, program, "rust", env)
        name = "simple in Rust, on: instructions"
        print(f"{name:<52} {rust:7.1f} {rust / ours:6.2f} x C", flush=True)


def instructions_of(folder: Path, program: Path, which: str, env: Mapping[str, str]) -> float:
    """How many instructions an event takes of `ours` or of `rust`, with `env` in the
    environment."""
    counts = []
    for count in (1000, 101000):
        out = folder / "callgrind"
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", program]
        command += ["fire", str(count), which]
        subprocess.run(command, env={**os.environ, **env}, capture_output=True, check=True)
        match = re.search(r"^(?:summary|totals): (\d+)", out.read_text(), re.MULTILINE)
        assert match
        counts.append(int(match[1]))
    return (counts[1] - counts[0]) / 100000


def bursts(folder: Path, program: Path, clock: str, peer: Peer | None) -> None:
    """Prints what an event takes with one of the clocks."""
    if peer is not None:
        peer.start(folder / f"lttng-{clock}")
    ours, theirs, clock_time, rust = (
        float(word) / COUNT_A_BURST
        for word in run(program, "bursts", spec=f",clock={clock}", cwd=folder).split()
    )
    name = f"simple, on, clock={clock} (clock_gettime {clock_time:.1f} ns)"
    ratio = ""
    if peer is not None:
        peer.stop()
        ratio = f" {ours / theirs:6.2f} x LTTng-UST ({theirs:.1f} ns)"
    print(f"{name:<52} {ours:7.1f} ns{ratio}", flush=True)
    if shutil.which("cargo") is not None:
        name = f"simple in Rust, on, clock={clock}"
        print(f"{name:<52} {rust:7.1f} ns {rust / ours:6.2f} x C", flush=True)


def sustained(program: Path, peer: Peer | None) -> None:
    """Prints what is kept of two threads' events, a second and a record."""
    shared = Path("/dev/shm") / f"tracegen-{os.getpid()}"
    shared.mkdir()
    rates, costs, peer_rates, parts = [], [], [], []
    try:
        for number in range(ROUNDS):
            words = ("sustained", "ours", str(SUSTAINED))
            printed = run(program, *words, spec="", cwd=shared, kept=2 * SUSTAINED)
            seconds, cpu = map(float, printed.split())
            rates.append(2 * SUSTAINED / seconds)
            costs.append(cpu * 1e9 / 2 / SUSTAINED)
            if peer is not None:
                peer.start(shared / f"lttng-{number}")
                words = ("sustained", "theirs", str(SUSTAINED))
                printed = run(program, *words, spec=",-bench_event", cwd=shared)
                kept = peer.stop()
                shutil.rmtree(shared / f"lttng-{number}")
                peer_rates.append(kept / float(printed.split()[0]))
                parts.append(kept / (2 * SUSTAINED))
    finally:
        shutil.rmtree(shared)
    rate, theirs = statistics.median(rates[1:]), ""
    if peer is not None:
        peer_rate, part = statistics.median(peer_rates[1:]), statistics.median(parts[1:])
        theirs = f" {rate / peer_rate:6.2f} x LTTng-UST ({peer_rate / 1e6:.1f}, {part:.0%} kept)"
    print(f"{'simple, two threads: million records a second':<52} {rate / 1e6:7.1f}{theirs}")
    print(f"{'simple, two threads: CPU a record':<52} {statistics.median(costs[1:]):7.1f} ns")


class Peer:
    """LTTng, with a session daemon of our own."""

    def __init__(self, home: Path) -> None:
        self._env = {**os.environ, "LTTNG_HOME": str(home)}
        self._trace: Path | None = None

    def lttng(self, *words: str) -> str:
        """Runs the command `lttng`; what it prints."""
        done = subprocess.run(
            ["lttng", *words], env=self._env, capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode:
            sys.exit(f"lttng {words}: {done.stdout}{done.stderr}")
        return done.stdout

    def start(self, trace: Path, *options: str) -> None:
        """Begins to trace our event to a folder, in a channel with these options."""
        self._trace = trace
        self.lttng("create", "bench", f"--output={trace}")
        self.lttng("enable-channel", "-u", "-s", "bench", *options, "c")
        self.lttng("enable-event", "-u", "-s", "bench", "-c", "c", "bench:event")
        self.lttng("start", "bench")

    def stop(self) -> int:
        """Ends that; how many events it has kept."""
        self.lttng("stop", "bench")
        self.lttng("destroy", "bench")
        kept = 0
        command = ["babeltrace2", "-c", "sink.utils.counter", str(self._trace)]
        shown = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
        for count in re.findall(r"(\d+) Event messages?", shown):
            kept = int(count)
        return kept


@contextmanager
def sessions(folder: Path) -> Iterator[Peer]:
    """A session daemon, as long as it is wanted; the one that runs already, where there is one."""
    home = folder / "lttng-home"
    home.mkdir()
    os.environ["LTTNG_HOME"] = str(home)
    pidfile = home / "pid"
    command = ["lttng-sessiond", "--no-kernel", "--daemonize", f"--pidfile={pidfile}"]
    subprocess.run(command, capture_output=True, check=False)
    yield Peer(home)
    if pidfile.exists():
        os.kill(int(pidfile.read_text()), signal.SIGTERM)


@contextmanager
def without() -> Iterator[None]:
    """No peer."""
    yield None
