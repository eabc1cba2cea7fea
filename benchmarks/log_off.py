# SPDX-License-Identifier: MIT
"""What the log calls of Rust cost while nothing is logged, beside a tracepoint that is off, the
call in C, and those of the crates `log` and `tracing` for a level that is off.

Each loop goes past eight calls, in which a number and a string are printed; one past none is taken
off the others. Instructions are callgrind's, in optimized programs without and with LTO. What is
printed by its name has to be in memory, which is a store for each turn of a loop; `{ n }` has not.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import rust_crate
from off import instructions
from off_program import RUNTIME as C_RUNTIME
from off_program import SITES

if TYPE_CHECKING:
    from pathlib import Path

_PEERS = {
    "log::warn!": ("peer_log", 'log::warn!("{} {}", n, name);'),
    "tracing::warn!": ("peer_tracing", "tracing::warn!(n, name);"),
}

_CALLS = {
    "qemu_log_mask!": ("mask", 'qemu_log_mask!(LogMask::GUEST_ERROR, "{} {}\\n", n, name);'),
    "qemu_log!": ("log", 'qemu_log!("{} {}\\n", n, name);'),
    "qemu_log! of { n }": ("value", 'qemu_log!("{} {}\\n", { n }, { name });'),
}


def measure(folder: Path) -> None:
    """Prints a line for each call, in an empty folder."""
    if shutil.which("valgrind") is None or shutil.which("cargo") is None:
        print("log off: no valgrind, or no cargo, here")
        return
    has_peers = _has_peers(folder / "fetched")
    in_c = instructions(folder, _build_c(folder), "mask", "")
    for lto in ("off", "fat"):
        program = _build_rust(folder / lto, lto, has_peers)
        event = instructions(folder, program, "event", "")
        print(f"{f'log off, LTO {lto}: instructions, tracepoint':<52} {event:7.1f}", flush=True)
        calls = {**_CALLS, **(_PEERS if has_peers else {})}
        for call, (name, _) in calls.items():
            count = instructions(folder, program, name, "")
            print(
                f"{f'log off, LTO {lto}: instructions, {call}':<52} {count:7.1f}"
                f" {count / event:6.2f} x the tracepoint"
                f" {count / in_c:6.2f} x qemu_log_mask() of C",
                flush=True,
            )


def _has_peers(folder: Path) -> bool:
    if rust_crate.fetch(rust_crate.write(folder, "fn main() {}", peers=_CRATES)):
        return True
    print("log off: cannot fetch the crates log and tracing: without them")
    return False


def _build_rust(folder: Path, lto: str, has_peers: bool) -> Path:
    names = [f"site_{site}" for site in range(SITES)]
    loops = {"event": [f"trace::trace_{name}(n, name);" for name in names], "none": []}
    calls = [*_CALLS.values(), *(_PEERS.values() if has_peers else ())]
    loops.update({name: [call] * SITES for name, call in calls})
    arms = "".join(f'        "{name}" => loop_{name}(count, &words[0]),\n' for name in loops)
    main = _MAIN.replace("ARMS", arms)
    main = main.replace("LEVELS", _LEVELS if has_peers else "")
    main += _LOGGER if has_peers else ""
    rust_crate.write(
        folder,
        main + "".join(_loop(name, calls) for name, calls in loops.items()),
        profile=f'lto = "{lto}"',
        peers=_CRATES if has_peers else "",
    )
    arguments = '(uint64_t n, const char *name) "%" PRIu64 " %s"\n'
    (folder / "trace-events").write_text("".join(name + arguments for name in names))
    rust_crate.generate(folder, folder / "trace-events", "off", "log")
    rust_crate.cargo(folder, "build", "--release")
    return folder / "target" / "release" / "program"


def _loop(name: str, calls: list[str]) -> str:
    body = "".join(f"        {call}\n" for call in calls)
    number = "n" if calls else "_"
    return (
        f"\n#[no_mangle]\n#[inline(never)]\npub fn loop_{name}(count: u64, name: &str) {{\n"
        f"    for {number} in 0..count {{\n        black_box(());\n{body}    }}\n"
        "    let _ = name;\n}\n"
    )


_CRATES = (
    'log = "0.4"\ntracing = { version = "0.1", default-features = false, features = ["std"] }\n'
)

# No optimization may know that a level stays off, nor that nobody ever takes a message: there would
# be no check.
_LEVELS = """\
    log::set_max_level(log::LevelFilter::Error);
    if words.len() > 3 {
        log::set_logger(&Printing).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
        tracing::subscriber::set_global_default(tracing::subscriber::NoSubscriber::default()).unwrap();
    }
"""

_LOGGER = """\

struct Printing;

impl log::Log for Printing {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        println!("{}", record.args());
    }
    fn flush(&self) {}
}
"""

_MAIN = """\
mod trace {
    include!("trace-off.rs");
}

use std::env;
use std::hint::black_box;

use tracegen_rt::log::LogMask;
use tracegen_rt::{qemu_log, qemu_log_mask};

fn main() {
    let words: Vec<String> = env::args().collect();
    let count = words[2].parse().unwrap();
LEVELS    match words[1].as_str() {
ARMS        _ => panic!("no such loop"),
    }
}
"""


def _build_c(folder: Path) -> Path:
    call = '        qemu_log_mask(LOG_GUEST_ERROR, "%lu %s\\n", n, name);\n'
    (folder / "log.c").write_text(
        "#include <stdlib.h>\n#include <string.h>\n#include <tracegen/log.h>\n"
        + "".join(
            f"__attribute__((noinline)) void loop_{name}(unsigned long count, const char *name)\n"
            "{\n    for (unsigned long n = 0; n < count; n++) {\n"
            f'        __asm__ __volatile__("" ::: "memory");\n{calls}    }}\n    (void)name;\n}}\n'
            for name, calls in (("mask", call * SITES), ("none", ""))
        )
        + """\
int main(int argc, char **argv)
{
    unsigned long count = strtoul(argv[2], NULL, 10);

    if (argc == 3 && strcmp(argv[1], "mask") == 0) {
        loop_mask(count, argv[0]);
    } else {
        loop_none(count, argv[0]);
    }
    return 0;
}
"""
    )
    command = ["cc", "-O2", "-std=gnu11", f"-I{C_RUNTIME / 'include'}", "-pthread", "log.c"]
    command += [*map(str, sorted((C_RUNTIME / "src").glob("*.c"))), "-o", "log"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "log"
