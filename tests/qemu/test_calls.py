# SPDX-License-Identifier: MIT
"""Every event, called with the same values from C and from Rust, writes the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qemu.both import Both
from qemu.rust import Crates
from qemu.test_rust import EVERY

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import RustToolchain


def test_every(rust_toolchain: RustToolchain, toolchains: Toolchains, tmp_path: Path) -> None:
    crates = Crates(rust_toolchain, tmp_path / "crates")
    both = Both(tmp_path, {"every": EVERY}, "every")
    program = both.build(toolchains.c("gcc"), crates)
    c, rust = both.run(program, "c", {}), both.run(program, "rust", {})
    assert c.log == rust.log
    assert c.ftrace == rust.ftrace
