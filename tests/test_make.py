# SPDX-License-Identifier: MIT
"""Make and Ninja: the sample `lamps`, by its Makefile, and by the build.ninja that its configure.py
writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import toolchain
from lamps import FailedError, check_rebuilds, copied, run

if TYPE_CHECKING:
    from pathlib import Path

    from lamps import Lamps


@pytest.fixture
def lamps(tmp_path: Path) -> Lamps:
    """The sample."""
    return copied(tmp_path, with_tracegen=True)


def test_make_builds_what_changed(lamps: Lamps) -> None:
    words = ["make", "-j2", f"BUILD={lamps.out}", f"TRACEGEN={lamps.tracegen}"]
    words.append("CFLAGS=-O0 -Werror")
    env = {"MAKEFLAGS": ""}
    check_rebuilds(lamps, lambda: run(words, lamps.source, env), lambda said: said == "")
    # A file that is gone is made, and what is made of it.
    (lamps.out / "trace-timer.h").unlink()
    said = run(words, lamps.source, env)
    assert "  compile   timer/timer.c\n" in said
    assert "lamp/lamp.c" not in said
    assert run(words, lamps.source, env) == ""
    run([*words, "clean"], lamps.source, env)
    assert not lamps.out.exists()


@pytest.mark.slow
def test_ninja_builds_what_changed(lamps: Lamps) -> None:
    ninja: list[str | Path] = [toolchain.find("ninja"), "-C", lamps.out]
    env = {"TRACEGEN": str(lamps.tracegen), "CFLAGS": "-O0 -Werror"}
    run([lamps.source / "configure.py", lamps.out], env=env)
    check_rebuilds(lamps, lambda: run(ninja), lambda said: said.endswith("ninja: no work to do.\n"))
    (lamps.out / "trace-timer.h").unlink()
    said = run(ninja)
    assert "timer.c" in said
    assert "lamp.c" not in said


def test_configure_names_a_tracegen_that_is_missing(lamps: Lamps) -> None:
    told = r"cannot run '/none/tracegen'.*set TRACEGEN to its path"
    with pytest.raises(FailedError, match=told):
        run([lamps.source / "configure.py"], env={"TRACEGEN": "/none/tracegen"})
