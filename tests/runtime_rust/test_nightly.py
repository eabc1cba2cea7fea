# SPDX-License-Identifier: MIT
"""What tools say of the crate that come with nightly Rust alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generated import generate, rust_package
from runtime_rust.rust_runtime import RUNTIME, Program
from toolchain import find_rust_miri, find_rust_thread_sanitizer

if TYPE_CHECKING:
    from pathlib import Path

MAIN = """\
mod trace {
    include!("../../trace-races.rs");
}

use std::io::Write;
use std::thread;

use tracegen_rt::log::{self, LogGuard};
use tracegen_rt::{qemu_logln, trace as control};

fn fire(thread: i32) {
    for number in 0..500 {
        trace::trace_tick(thread, number, "text");
        trace::trace_tock(thread);
        qemu_logln!("{thread} {number}");
        if let Some(mut guard) = LogGuard::new() {
            write!(guard, "{thread} ").unwrap();
            writeln!(guard, "{number}").unwrap();
        }
    }
}

fn switch() {
    for number in 0..50 {
        control::event_name("tock").unwrap().set_state(number % 2 == 0);
        control::opt_parse(&format!("file=trace-{}", number % 3));
        control::init_file();
        log::set_log_filename(&format!("log-{}", number % 3)).unwrap();
        control::list_events(&mut std::io::sink()).unwrap();
    }
}

fn main() {
    let mut threads: Vec<_> = (0..3).map(|n| thread::spawn(move || fire(n))).collect();
    threads.push(thread::spawn(switch));
    for thread in threads {
        thread.join().unwrap();
    }
}
"""


INTERPRETED = """
    amount cut digits event line pattern probe simple::fields simple::recorder::ring
    simple::recorder::text simple::value spec string trace_ptr trace_str
""".split()
"""Modules that call nothing of C, which Miri does not know."""


@pytest.mark.slow
def test_threads_have_no_race(tmp_path: Path) -> None:
    rust = find_rust_thread_sanitizer()
    events = tmp_path / "trace-events"
    events.write_text('tick(int a, int b, const char *c) "%d %d %s"\ntock(int a) "%d"\n')
    words = ["-b", "log,simple,ftrace,syslog,dtrace", "-f", "rs", "-g", "races"]
    generate(*words, "--root", tmp_path, "-o", tmp_path, events)
    package = rust_package(tmp_path / "package", MAIN)
    rust.cargo("build", "--quiet", cwd=package, target_dir=tmp_path / "target")
    program = Program(rust.built(tmp_path / "target") / "program")
    (tmp_path / "trace_marker").touch()
    env = {
        "TRACEGEN_TRACE": "*,file=trace-0,ring=64K",
        "TRACEGEN_LOG": "unimp",
        "TRACEGEN_LOG_FILE": "log-0",
        "TRACEGEN_TRACEFS": str(tmp_path),
    }
    done = program.run(cwd=tmp_path, env=env)
    assert (done.status, done.out, done.err) == (0, b"", b"")
    marked = (tmp_path / "trace_marker").read_bytes()
    assert marked.count(b"tick ") == 1500


@pytest.mark.slow
def test_miri_finds_nothing(tmp_path: Path) -> None:
    """Rings are memory that threads and handlers share; their positions work over an array too."""
    rust = find_rust_miri()
    words = ["miri", "test", "--quiet", "--locked", "--lib", "--manifest-path"]
    filters = [f"{module}::tests::" for module in INTERPRETED]
    done = rust.cargo(
        *words, RUNTIME / "Cargo.toml", "--", *filters, cwd=tmp_path, target_dir=tmp_path / "target"
    )
    found = re.search(r"test result: ok\. (\d+) passed; 0 failed", done.stdout)
    assert found is not None
    assert int(found[1]) > 2 * len(INTERPRETED)
