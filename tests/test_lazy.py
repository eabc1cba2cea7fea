# SPDX-License-Identifier: MIT
"""The macro `trace!` of generated Rust: arguments are evaluated only if somebody wants them, and
events of every name are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generated import build_rust, generate, run_traced, rust_package
from runtime_objects import cargo_folder

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import RustToolchain

EVENTS = """\
say(const char *text) "%s"
numbers(int8_t a, unsigned long b, void *c) "%d %lu %p"
type(int a) "%d"
self(int a) "%d"
self_(int a) "%d"
trace(int a) "%d"
_(int a) "%d"
__(int a) "%d"
__underscore(int a) "%d"
u32(int a) "%d"
tracegen_rt(int a) "%d"
unsafe_read(int a) "%d"
underscored(int a, int _a) "%d %d"
disable never(int a) "%d"
"""

MAIN = """\
#![forbid(unsafe_code)]

mod trace {
    include!("PATH/trace-lazy.rs");
    include!("PATH/trace-other.rs");
}

mod device {
    use crate::trace::{self, trace};

    pub fn fire() -> Option<u32> {
        trace!(say("x".repeat(called("say") as usize).as_str()));
        trace!(trace::numbers(-1, called("numbers") as _, None::<&u8>,));
        trace!(crate::trace::r#type(called("type")));
        trace!(self__(called("self")));
        trace!(self_(called("self_")));
        trace!(trace_(called("trace")));
        trace!(u32(called("u32")));
        trace!(tracegen_rt(called("tracegen_rt")));
        trace!(unsafe_read(called("unsafe_read")));
        trace!(never(called("never")));
        trace!(nothing());
        trace!(say(absent()?));
        let small: u32 = 1;
        Some(small)
    }

    fn absent() -> Option<&'static str> {
        None
    }

    fn called(name: &str) -> i32 {
        eprintln!("evaluated for {}", name);
        3
    }
}

fn main() {
    eprintln!("{:?}", device::fire());
}
"""


def test_arguments_are_evaluated_when_they_are_wanted(
    rust_toolchain: RustToolchain, tmp_path: Path
) -> None:
    (tmp_path / "lazy").write_text(EVENTS)
    (tmp_path / "other").write_text('nothing(void) "nothing"\n')
    generate("--root", tmp_path, "-b", "log", "-f", "rs", "-o", tmp_path, "lazy", cwd=tmp_path)
    generate("--root", tmp_path, "-b", "log", "-f", "rs", "-o", tmp_path, "other", cwd=tmp_path)
    main = MAIN.replace("PATH", str(tmp_path))
    program = build_rust(rust_toolchain, rust_package(tmp_path / "package", main, "2018"))
    assert run_traced(program, "") == b"Some(1)\n"
    assert run_traced(program, "*,-say,-u32,-tracegen_rt,-unsafe_read").decode() == (
        "evaluated for numbers\nnumbers -1 3 (nil)\nevaluated for type\ntype 3\n"
        "evaluated for self\nself 3\nevaluated for self_\nself_ 3\n"
        "evaluated for trace\ntrace 3\nnothing nothing\nSome(1)\n"
    )
    assert run_traced(program, "tracegen_rt").decode() == (
        "evaluated for tracegen_rt\ntracegen_rt 3\nSome(1)\n"
    )
    assert run_traced(program, "say").decode() == "evaluated for say\nsay xxx\nNone\n"


def test_clippy_accepts_events_of_every_name(toolchains: Toolchains, tmp_path: Path) -> None:
    rust = toolchains.rust("rust-newest")
    (tmp_path / "lazy").write_text(EVENTS)
    generate("--root", tmp_path, "-b", "log", "-f", "rs", "-o", tmp_path, "lazy", cwd=tmp_path)
    included = f'/// Events.\npub mod trace {{ include!("{tmp_path}/trace-lazy.rs"); }}'
    main = f"//! Documented.\n#![deny(missing_docs)]\n{included}\nfn main() {{}}\n"
    package = rust_package(tmp_path / "package", main)
    rust.cargo("clippy", "--quiet", cwd=package, target_dir=cargo_folder(rust))
