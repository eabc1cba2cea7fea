# SPDX-License-Identifier: MIT
"""How much of the corpus a test takes: a seeded part each time, all of it with the slow tests."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SEED: Final = os.environ.get("TRACEGEN_SEED", "1")
"""What says which part."""

PARTS: Final = ["some", pytest.param("all", marks=pytest.mark.slow)]
"""What a fixture that compiles files of the corpus is parametrised with."""

_ONE_IN: Final = 8


def corpus_part(files: Sequence[Path], part: str) -> list[Path]:
    """The files, sorted, that belong to one of PARTS: of "some", one in eight."""
    listed = sorted(files)
    if part == "some":
        return sorted(Random(SEED).sample(listed, len(listed) // _ONE_IN))
    return listed
