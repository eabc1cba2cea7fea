# SPDX-License-Identifier: MIT
"""The corpus as Rust for QEMU's tree compiles without a warning, whatever the backends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus_part import corpus_part
from qemu.rust import COMBINATIONS, Crates

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from qemu.rust import Choice
    from toolchain import RustToolchain


@pytest.fixture(scope="module")
def inputs(corpus: Path) -> list[Path]:
    return sorted(corpus.rglob("trace-events"))


@pytest.fixture(scope="module")
def crates(rust_toolchain: RustToolchain, tmp_path_factory: pytest.TempPathFactory) -> Crates:
    return Crates(rust_toolchain, tmp_path_factory.mktemp("crates"))


def test_part_in_turns(
    inputs: list[Path], corpus: Path, toolchains: Toolchains, tmp_path: Path
) -> None:
    crates = Crates(toolchains.rust("rust-newest"), tmp_path / "crates")
    some = corpus_part(inputs, "some")
    made = {
        backends: some[n :: len(COMBINATIONS)]
        for n, backends in enumerate(COMBINATIONS)
        if some[n :: len(COMBINATIONS)]
    }
    crates.check_made(tmp_path, made, corpus)


@pytest.mark.slow
@pytest.mark.parametrize("backends", COMBINATIONS, ids="-".join)
def test_all(
    backends: Choice, inputs: list[Path], corpus: Path, crates: Crates, tmp_path: Path
) -> None:
    crates.check_made(tmp_path, {backends: inputs}, corpus)
