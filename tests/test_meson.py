# SPDX-License-Identifier: MIT
"""Meson: the runtime as a subproject, and the sample `lamps`."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

import toolchain
from lamps import check_rebuilds, copied, run

if TYPE_CHECKING:
    from pathlib import Path

    from lamps import Lamps


@pytest.fixture(params=["debian", pytest.param("newest", marks=pytest.mark.slow)])
def meson(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Meson: Debian's, and the newest of PyPI."""
    if shutil.which("ninja") is None:
        pytest.skip("needs ninja")
    if request.param == "debian":
        return toolchain.find("meson")
    folder = tmp_path_factory.mktemp("meson")
    run([sys.executable, "-m", "venv", folder])
    run([folder / "bin/python", "-m", "pip", "install", "--quiet", "meson"])
    return str(folder / "bin/meson")


@pytest.fixture
def lamps(tmp_path: Path) -> Lamps:
    """The sample, with its subproject."""
    made = copied(tmp_path)
    (made.source / "subprojects").mkdir()
    (made.source / "subprojects/tracegen").symlink_to(made.runtime("--meson-dir"))
    return made


def set_up(meson: str, lamps: Lamps, *words: str, env: dict[str, str] | None = None) -> str:
    """What `meson setup` says."""
    return run(
        [meson, "setup", lamps.out, lamps.source, *words],
        env={"TRACEGEN": str(lamps.tracegen), "CFLAGS": "", **(env or {})},
    )


def test_what_changed_is_built(meson: str, lamps: Lamps) -> None:
    set_up(meson, lamps, "--werror", "-Doptimization=0", "-Ddebug=false")
    check_rebuilds(
        lamps,
        lambda: run(["ninja", "-C", lamps.out]),
        lambda said: said.endswith("ninja: no work to do.\n"),
    )
