# SPDX-License-Identifier: MIT
"""One batch, made, built and run in C and in Rust, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exactness.programs import PRINTF, Sources, at_once, output
from runtime_objects import runtime_objects

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from exactness.batch import Batch
    from toolchain import CCompiler, RustToolchain


class Differential:
    """Compares what programs of one C compiler and one Rust toolchain print.

    What does not change from batch to batch is compiled once in `folder`. `emulator` is what runs
    the programs where this machine does not by itself. `printf` adds a program in C whose text is
    printf's; without, the judge is this machine's snprintf alone.
    """

    def __init__(
        self,
        c: CCompiler,
        rust: RustToolchain,
        folder: Path,
        emulator: Sequence[str] = (),
        printf: bool = True,
    ) -> None:
        assert printf or not rust.target, "this machine's snprintf judges its own platform alone"
        self._c = c
        self._rust = rust
        self._folder = folder
        self._emulator = emulator
        self._printf = printf
        self._runtime = runtime_objects(c)

    def compare(self, batch: Batch, hint: str) -> None:
        """Raises DifferenceError, which says `hint`, where the programs differ from one another, or
        from what snprintf prints here of the format as it was written; that is asked on this
        machine's own platform alone."""
        sources = Sources.of_lines(self._folder / batch.group, batch, self._printf)
        jobs = {
            "C": lambda: sources.build_c(self._c, self._runtime),
            "Rust": lambda: sources.build_rust(self._rust),
        }
        if self._printf:
            by_printf = sources.folder / PRINTF
            jobs = {"printf": lambda: sources.build_c(self._c, self._runtime, by_printf), **jobs}
        programs = dict(zip(jobs, at_once(*jobs.values())))
        outputs = {who: output(each, self._emulator) for who, each in programs.items()}
        batch.compare(outputs, hint, ask_libc=not self._rust.target)
