# SPDX-License-Identifier: MIT
"""Rust of QEMU's tree: the crates that stand in for its own, and what its compilers are told."""

from __future__ import annotations

import shutil
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from toolchain import run
from tracegen.cli.generate import command

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolchain import RustToolchain

_CRATES: Final = Path(__file__).resolve().parent / "rust"

Choice = tuple[str, ...]
"""A choice of backends."""

BACKENDS: Final = ("log", "simple", "ftrace", "dtrace", "syslog", "ust")
COMBINATIONS: Final[list[Choice]] = [
    *((name,) for name in (*BACKENDS, "nop")),
    *combinations(BACKENDS, 2),
    BACKENDS,
]
"""Each backend alone, every pair, and all of them."""

_RUSTC_LINTS: Final = ("unsafe_op_in_unsafe_fn", "unexpected_cfgs")

_CLIPPY_LINTS: Final = """
    as_ptr_cast_mut as_underscore bool_to_int_with_if cast_lossless doc_markdown missing_safety_doc
    needless_pass_by_ref_mut no_effect_underscore_binding or_fun_call ptr_as_ptr ptr_cast_constness
    pub_underscore_fields redundant_pub_crate semicolon_inside_block shadow_unrelated
    significant_drop_tightening type_repetition_in_bounds uninlined_format_args
    used_underscore_binding cognitive_complexity undocumented_unsafe_blocks
""".split()
"""What QEMU's tree makes errors of, and one of our own."""


class Crates:
    """The crates `util` and `trace`, built by one toolchain in a folder."""

    def __init__(self, rust: RustToolchain, folder: Path) -> None:
        self._rust = rust
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("util", "trace"):
            flags = ["--crate-type=rlib", f"--crate-name={name}", *self._target]
            rust.rustc(_CRATES / f"{name}.rs", folder / f"lib{name}.rlib", flags)

    @property
    def flags(self) -> list[str]:
        """What rustc is told to find them."""
        return ["-L", str(self._folder), "--extern", "util", "--extern", "trace", *self._target]

    @property
    def _target(self) -> list[str]:
        """What rustc is told of another platform; cargo would say it."""
        if not self._rust.target:
            return []
        flags = self._rust.environment["CARGO_ENCODED_RUSTFLAGS"].split("\x1f")
        return [f"--target={self._rust.target}", *flags]

    @property
    def version(self) -> Sequence[str]:
        """What tracegen is told of the toolchain."""
        return () if self._rust.name == "rust-newest" else ("--rust-version", "1.63")

    def replace(self, name: str, folder: Path) -> None:
        """Builds the crate `name` of a source in the folder, which includes files there."""
        flags = ["--edition=2021", "-Dwarnings", "--crate-type=rlib", f"--crate-name={name}"]
        words = [*flags, "-o", str(self._folder / f"lib{name}.rlib"), str(folder / f"{name}.rs")]
        run([self._rust.rustc_path, *words], env=self._environment(folder))

    def check(self, made: Path, source: Path, crate_type: str = "rlib") -> None:
        """Compiles the crate `source`, which includes files in the folder `made`, with every
        warning and lint an error; the newest compiler's clippy, without which the test is
        skipped."""
        flags = [f"--crate-type={crate_type}", "--emit=metadata", *self.flags]
        flags += [f"-D{lint}" for lint in _RUSTC_LINTS[: 1 if self.version else 2]]
        rustc = self._rust.rustc_path
        if not self.version:
            clippy = shutil.which("clippy-driver")
            if clippy is None:
                pytest.skip("needs clippy-driver in PATH")
            rustc = clippy
            flags += [f"-Dclippy::{lint}" for lint in _CLIPPY_LINTS]
        output = source.with_suffix(".rmeta")
        words = ["--edition=2021", "-Dwarnings", *flags, "-o", str(output), str(source)]
        run([rustc, *words], env=self._environment(made))

    def compile(self, made: Path, source: Path) -> Path:
        """Compiles the crate `source`, as before, to an object; returns it."""
        out = source.with_suffix(".o")
        words = ["--edition=2021", "-Dwarnings", "--crate-type=rlib", "--emit=obj", *self.flags]
        run([self._rust.rustc_path, *words, "-o", out, source], env=self._environment(made))
        return out

    def build(self, made: Path, source: Path, objects: Sequence[Path | str]) -> Path:
        """Builds a program of the crate `source`, as before, and of objects; returns it. What it
        has is at the same addresses whenever it runs, and all sections are there, as QEMU's build
        has them."""
        program = source.with_suffix("")
        links = [f"-Clink-arg={each}" for each in ("-Wl,--no-gc-sections", *objects)]
        links.append("-Crelocation-model=static")
        words = [self._rust.rustc_path, "--edition=2021", "-Dwarnings", *self.flags, *links]
        run([*words, "-o", program, source], env=self._environment(made))
        return program

    def _environment(self, made: Path) -> Mapping[str, str]:
        return {**self._rust.environment, "TRACE_DIR": str(made)}

    def check_made(self, folder: Path, made: Mapping[Choice, Sequence[Path]], root: Path) -> None:
        """Makes Rust of the inputs for each choice of backends, and compiles it all as one
        crate."""
        modules = []
        for backends, inputs in made.items():
            name = "-".join(backends)
            place = folder / f"trace-{name}"
            make(
                place, "-b", ",".join(backends), "-f", "rs", *self.version, "--root", root, *inputs
            )
            modules += [f"{name}/{path.stem}" for path in sorted(place.glob("*.rs"))]
        source = folder / "all.rs"
        source.write_text("".join(included(f"m{n}", path) for n, path in enumerate(modules)))
        self.check(folder, source)


def included(name: str, path: str) -> str:
    """A module `name` that includes the file `trace-PATH.rs`."""
    return f'mod {name} {{ ::trace::include_trace!("{path}"); }}\n'


def make(folder: Path, *words: str | Path) -> None:
    """Runs `tracegen generate -t qemu WORDS` without a process of its own, for there are many."""
    done = CliRunner().invoke(command, ["-t", "qemu", "-o", str(folder), *map(str, words)])
    assert (done.exit_code, done.output) == (0, "")
