# SPDX-License-Identifier: MIT
"""The product of all conversions, flags, widths, precisions and types prints the same in C and in
Rust. A twentieth of it is tried each time, all of it with the slow tests."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from exactness.differential import Differential
from exactness.product import entries, integer_cells, other_cells
from exactness.product_batch import batches

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from exactness.product import Cell

SEED: Final = os.environ.get("TRACEGEN_SEED", "1")
"""What says which twentieth."""

CELLS: Final = {"integers": integer_cells, "others": other_cells}

COUNTS: Final = {"integers": 42_624, "others": 856}
"""How many there are: a product that lost a factor would prove less."""

_SIZE: Final = 2500


@pytest.mark.parametrize("kind", CELLS)
def test_a_twentieth_prints_the_same(toolchains: Toolchains, tmp_path: Path, kind: str) -> None:
    cells = CELLS[kind]()
    assert len(cells) == COUNTS[kind]
    sample = Random(SEED).sample(cells, len(cells) // 20)
    _compare(toolchains, tmp_path, sample, f"TRACEGEN_SEED={SEED}, a twentieth", printf=False)


@pytest.mark.slow
@pytest.mark.parametrize("kind", CELLS)
def test_all_prints_the_same(toolchains: Toolchains, tmp_path: Path, kind: str) -> None:
    _compare(toolchains, tmp_path, CELLS[kind](), "all", printf=True)


def _compare(
    toolchains: Toolchains, folder: Path, cells: list[Cell], hint: str, printf: bool
) -> None:
    c, rust = toolchains.c("gcc"), toolchains.rust("rust-newest")
    differential = Differential(c, rust, folder, printf=printf)
    for batch in batches(list(entries(cells)), _SIZE):
        differential.compare(batch, hint)
