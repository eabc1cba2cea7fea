# SPDX-License-Identifier: MIT
"""Random events with random values: C and Rust print the same bytes.

The text of one program in C is vsnprintf's, so that the C library is the judge; it is asked once
more from here, with each format as it was written.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import pytest

import toolchain
from exactness.differential import Differential
from exactness.programs import Sources
from exactness.random_batch import random_batch
from tracegen.events import BASES, MACROS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from exactness.batch import Batch

SEED: Final = os.environ.get("TRACEGEN_SEED", "1")
"""What formats and values are made from."""

LEAST: Final = {"rust-newest": 40_000, "rust-1.63": 10_000, "i386": 10_000}
"""How many conversions are printed at least."""

# 100 events print some 3,500 conversions.
_EVENTS: Final = {"rust-newest": 1300, "rust-1.63": 350, "i386": 350}


def _batch(name: str) -> tuple[Batch, str]:
    seed = f"{SEED} {name}"
    batch = random_batch(seed, _EVENTS[name])
    assert batch.count >= LEAST[name]
    return batch, f"TRACEGEN_SEED={SEED}, {name}"


@pytest.mark.parametrize("name", toolchain.RUST_TOOLCHAINS)
def test_c_and_rust_print_the_same(toolchains: Toolchains, tmp_path: Path, name: str) -> None:
    batch, hint = _batch(name)
    gcc, rust = toolchains.c("gcc"), toolchains.rust(name)
    Differential(gcc, rust, tmp_path, printf=name == "rust-newest").compare(batch, hint)


def test_c_and_rust_print_the_same_on_i386(tmp_path: Path) -> None:
    """A long has 4 bytes there, as on 64-bit Windows; so have sizes and pointers."""
    batch, hint = _batch("i386")
    c, rust = toolchain.find_c_i386(), toolchain.find_rust_i386()
    Differential(c, rust, tmp_path, toolchain.EMULATOR_I386).compare(batch, hint)


@pytest.mark.slow
def test_rust_compiles_for_windows(tmp_path: Path) -> None:
    batch, _ = _batch("i386")
    rust = toolchain.find_rust_windows()
    rust.cargo("build", cwd=Sources.of_lines(tmp_path, batch).package, target_dir=tmp_path / "t")


def test_all_of_the_language_is_tried() -> None:
    events = [call.event for call in _batch("rust-newest")[0].calls]
    conversions = [each for event in events if event.format for each in event.format.conversions]
    arguments = [argument for event in events for argument in event.arguments]
    assert {each.conversion for each in conversions} == set("diouxXcspfFeEgGaA%")
    assert {each.macro for each in conversions} == {None, *MACROS}
    assert {each.length for each in conversions} == {"", "hh", "h", "l", "ll", "j", "z", "t"}
    assert {flag for each in conversions for flag in each.flags} == set("-+ #0")
    bases = {each.type.base.name for each in arguments if not each.type.is_pointer}
    assert bases == {*BASES} - {"void"}
    assert {each.type.depth for each in arguments} == {0, 1, 2}


def test_a_seed_makes_the_same_again() -> None:
    one, again, other = (random_batch(seed, 20) for seed in (1, 1, 2))
    assert one.calls == again.calls
    # As text, since a NaN is not even equal to itself.
    given, given_again = ([repr(b.given(c, 0)) for c in b.calls] for b in (one, again))
    assert given == given_again
    assert one.calls != other.calls
