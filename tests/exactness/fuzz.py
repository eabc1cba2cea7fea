# SPDX-License-Identifier: MIT
"""Compares C and Rust for random events and values, round after round: `make fuzz`.

Ends with status 1 at the first difference, having said how to repeat it.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import toolchain
from exactness.batch import DifferenceError
from exactness.differential import Differential
from exactness.random_batch import random_batch

if TYPE_CHECKING:
    from toolchain import RustToolchain

_EVENTS: Final = 1500


def main() -> int:
    """Runs rounds until the time is over; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="when no more rounds begin")
    parser.add_argument("--seed", type=int, help="of the first round; the next have the next ones")
    words = parser.parse_args()
    seed = random.SystemRandom().randrange(10**9) if words.seed is None else words.seed
    end = time.monotonic() + words.seconds
    total = 0
    with tempfile.TemporaryDirectory(prefix="tracegen-fuzz.") as folder:
        differential = Differential(toolchain.find_c("gcc"), _rust(), Path(folder))
        while True:
            print(f"seed {seed}: ", end="", flush=True)
            batch = random_batch(seed, _EVENTS)
            try:
                differential.compare(batch, f"seed {seed}")
            except DifferenceError as difference:
                print(f"\n{difference}\nrepeat it: make fuzz SECONDS=0 SEED={seed}", flush=True)
                return 1
            total += batch.count
            print(f"{batch.count} conversions are the same, {total} so far", flush=True)
            if time.monotonic() >= end:
                return 0
            seed += 1


def _rust() -> RustToolchain:
    """The newest toolchain that is here."""
    try:
        return toolchain.find_rust("rust-newest")
    except pytest.skip.Exception:
        return toolchain.find_rust("rust-1.63")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (pytest.fail.Exception, pytest.skip.Exception) as problem:
        sys.exit(str(problem))
