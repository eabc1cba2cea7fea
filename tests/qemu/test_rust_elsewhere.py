# SPDX-License-Identifier: MIT
"""Rust for QEMU's tree on other platforms, where probes may be nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dtrace.readelf import notes
from qemu.rust import BACKENDS, Crates, make
from qemu.tree import HERE
from toolchain import find_rust_aarch64, find_rust_i386, find_rust_windows
from tracegen import parse_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import RustToolchain

EVERY = HERE / "every" / "trace-events"
FIRING = [event for event in parse_file(EVERY).file.events if not event.is_disabled]


def compiled(rust: RustToolchain, folder: Path) -> Path:
    """The object of a crate that fires every event, with all backends."""
    crates = Crates(rust, folder / "crates")
    make(folder, "-b", ",".join(BACKENDS), "-f", "rs", "-g", "every", *crates.version, EVERY)
    source = folder / "all.rs"
    uses = "".join(f"pub use self::trace::trace_{event.name};\n" for event in FIRING)
    asks = "#[no_mangle] pub fn asks() -> bool { self::trace::trace_every_cut_enabled() }\n"
    source.write_text(f'::trace::include_trace!("every");\n{uses}{asks}')
    return crates.compile(folder, source)


@pytest.mark.parametrize(
    "find", [find_rust_i386, pytest.param(find_rust_windows, marks=pytest.mark.slow)]
)
def test_a_probe_is_nothing(find: Callable[[], RustToolchain], tmp_path: Path) -> None:
    rust = find()
    data = compiled(rust, tmp_path).read_bytes()
    assert b"_TRACE_EVERY_CUT_DSTATE" in data
    assert b"stapsdt" not in data
    # Only where dtrace(1) makes them there are semaphores.
    assert (b"qemu_every_cut_semaphore" in data) == ("linux" in rust.target)


@pytest.mark.slow
def test_on_aarch64_probes_are_the_same(toolchains: Toolchains, tmp_path: Path) -> None:
    here = notes(compiled(toolchains.rust("rust-1.63"), tmp_path / "here"))
    there = notes(compiled(find_rust_aarch64(), tmp_path / "there"))
    assert sorted(there) == sorted(here) == sorted(event.name for event in FIRING)
    for event in FIRING:
        sizes = [size for size, _ in here[event.name].arguments]
        for at, argument in enumerate(event.arguments):
            # C's `char` has no sign there.
            if argument.type.base.name == "char" and not argument.type.is_pointer:
                sizes[at] = sizes[at].lstrip("-")
        assert [size for size, _ in there[event.name].arguments] == sizes
