# SPDX-License-Identifier: MIT
"""One batch, made, built and run in C, with printf and without, and in Rust, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exactness.programs import PRINTF, Sources, at_once, c_runtime, output

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from exactness.batch import Batch
    from toolchain import CCompiler, RustToolchain


class Differential:
    """Compares what programs of one C compiler and one Rust toolchain print.

    What does not change from batch to batch is compiled once in `folder`. `emulator` is what runs
    the programs where this machine does not by itself.
    """

    def __init__(
        self, c: CCompiler, rust: RustToolchain, folder: Path, emulator: Sequence[str] = ()
    ) -> None:
        self._c = c
        self._rust = rust
        self._folder = folder
        self._emulator = emulator
        self._runtime = c_runtime(c, folder / f"runtime-{c.name}")

    def compare(self, batch: Batch, hint: str) -> None:
        """Raises DifferenceError, which says `hint`, where C or Rust differ from C with printf, or
        where that is not what snprintf prints here of the format as it was written; that is asked
        on this machine's own platform alone."""
        sources = Sources.of_lines(self._folder / batch.group, batch)
        programs = at_once(
            lambda: sources.build_c(self._c, self._runtime, sources.folder / PRINTF),
            lambda: sources.build_c(self._c, self._runtime),
            lambda: sources.build_rust(self._rust, self._folder / f"target-{self._rust.name}"),
        )
        printf, c, rust = (output(each, self._emulator) for each in programs)
        ask_libc = not self._rust.target
        batch.compare(printf, {"C": c, "Rust": rust}, hint, ask_libc=ask_libc)
