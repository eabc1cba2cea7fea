# SPDX-License-Identifier: MIT
"""What trace points of target `qemu` cost the file that has them, beside trace functions that are
inline as a whole, as they are usually made (benchmarks/inline, written by hand).

A C file calls 320 events once each: eight, and copies of these under other names. Bytes are those
of its `.text` sections, the cold ones among them; times are medians of the processor time of
compilers that take turns.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generate import cpu_seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).resolve().parent.parent
INLINE: Final = ROOT / "benchmarks" / "inline"
ROUNDS: Final = 9
COPIES: Final = 40
SITES: Final = 8 * COPIES

EVENTS: Final = """\
site_read(uint64_t addr, unsigned size, uint64_t value) \
"addr 0x%" PRIx64 " size %u value 0x%" PRIx64
site_write(uint64_t addr, unsigned size, uint64_t value) \
"addr 0x%" PRIx64 " size %u value 0x%" PRIx64
site_irq(int line, bool level) "line %d level %d"
site_name(void *opaque, const char *name) "opaque %p name %s"
site_reset(void) "reset"
site_map(void *opaque, uint64_t base, uint64_t size, int flags) \
"opaque %p base 0x%" PRIx64 " size 0x%" PRIx64 " flags 0x%x"
site_queue(unsigned queue, unsigned head, unsigned tail) "queue %u head %u tail %u"
site_state(const char *from, const char *to) "from %s to %s"
"""

CALLS: Final = """\
    trace_site_read(where, 4, what);
    trace_site_write(where, 4, what);
    trace_site_irq(4, what & 1);
    trace_site_name(opaque, name);
    trace_site_reset();
    trace_site_map(opaque, where, what, 4);
    trace_site_queue(4, (unsigned)where, (unsigned)what);
    trace_site_state(name, "on");
    what = step(what);
"""


def measure(folder: Path) -> None:
    """Prints a line for each figure, in an empty folder."""
    (folder / "trace-events").write_text(_copies(EVENTS))
    (folder / "sites.c").write_text(_sites())
    inline = folder / "inline"
    inline.mkdir()
    for path in INLINE.iterdir():
        text = path.read_text()
        (inline / path.name).write_text(_copies(text) if path.name == "events.h" else text)
    for compiler in ("gcc", "clang"):
        for backends, defined in (("log", []), ("log,ftrace,syslog", ["-DALL_TEXT"])):
            made = folder / backends
            words = ["generate", "-t", "qemu", "-b", backends, "-g", "sites", "-f", "h"]
            words += ["-o", str(made), str(folder / "trace-events")]
            subprocess.run([sys.executable, "-m", "tracegen", *words], check=True)
            ours = _command(compiler, folder, made, [])
            theirs = _command(compiler, folder, inline, defined)
            _print_ratios(f"{compiler}, {backends}", ours, theirs)


def _copies(text: str) -> str:
    """The text again and again, with other names of events."""
    pairs = ((text.replace("site_", f"site{n}_"), f"SITE{n}_") for n in range(COPIES))
    return "".join(copy.replace("SITE_", name) for copy, name in pairs)


def _sites() -> str:
    return (
        '#include "qemu/osdep.h"\n#include "trace-sites.h"\n\n'
        "uint64_t step(uint64_t what);\n"
        "void sites(void *opaque, const char *name, uint64_t where, uint64_t what);\n\n"
        "void sites(void *opaque, const char *name, uint64_t where, uint64_t what)\n"
        f"{{\n{_copies(CALLS)}}}\n"
    )


def _command(compiler: str, folder: Path, include: Path, defined: Sequence[str]) -> list[str]:
    words = [compiler, "-std=gnu11", "-O2", "-g", "-Wall", "-Wextra", "-Werror", *defined]
    words += [f"-I{include}", f"-I{ROOT / 'tests' / 'qemu' / 'include'}"]
    return [*words, "-c", "-o", str(folder / f"{include.name}.o"), str(folder / "sites.c")]


def _print_ratios(name: str, ours: list[str], theirs: list[str]) -> None:
    seconds: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for command, found in zip((ours, theirs), seconds):
            found.append(cpu_seconds(command, dict(os.environ)))
    mine, other = (statistics.median(found) for found in seconds)
    bytes_of = [_text_bytes(command[command.index("-o") + 1]) for command in (ours, theirs)]
    for what, (one, two), unit in (
        (".text", bytes_of, "bytes"),
        ("hot .text", [_text_bytes(c[c.index("-o") + 1], "") for c in (ours, theirs)], "bytes"),
        ("compiling", (1000 * mine, 1000 * other), "ms"),
    ):
        label = f"qemu: {what} of {SITES} sites, {name}"
        print(f"{label:<58} {one:7.0f} {unit} {one / two:6.2f} x inline ({two:.0f} {unit})")


def _text_bytes(path: str, suffix: str = r"(?:\.\S+)?") -> int:
    shown = subprocess.run(
        ["size", "-A", path], stdout=subprocess.PIPE, check=True, encoding="ascii"
    ).stdout
    return sum(map(int, re.findall(rf"(?m)^\.text{suffix}\s+(\d+)", shown)))
