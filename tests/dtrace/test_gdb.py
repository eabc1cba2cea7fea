# SPDX-License-Identifier: MIT
"""gdb stops at probes, and prints their arguments."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from dtrace.gdb_stops import stops
from dtrace.small import EVENTS, Fired, build_small

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Callable

    from both_languages import RustArchives
    from conftest import Toolchains


def printed(program: Path, folder: Path) -> list[object]:
    """What gdb prints at the probes of the program, which nobody else watches."""
    commands = folder / "commands"
    commands.write_text("fire\n")
    events = [(event.name, strings(event)) for event in EVENTS]
    return stops(program, "small", events, commands)


def strings(event: Fired) -> list[bool]:
    """Which arguments are strings."""
    declared = event.parameters.split(", ") if event.values else []
    return ["char *" in each for each in declared]


def expected() -> list[object]:
    return [
        [
            event.name,
            len(event.values),
            [each.decode("latin-1") if isinstance(each, bytes) else each for each in event.numbers],
        ]
        for event in EVENTS
    ]


@pytest.mark.parametrize(
    ("language", "compiler", "flags"),
    [
        ("c", "gcc", "-O2"),
        ("c", "clang", "-O0"),
        ("rust-newest", "gcc", "-O2"),
        *(
            pytest.param(*each, marks=pytest.mark.slow)
            for each in (
                ("c", "gcc", "-O0"),
                ("c", "gcc", "-O2 -fno-pie -no-pie"),
                ("c", "gcc", "-O2 -flto"),
                ("c", "clang", "-O2"),
                ("c", "clang", "-O2 -fno-pie -no-pie"),
                ("rust-newest", "gcc", "-O0"),
                ("rust-newest", "clang", "-O2 -fno-pie -no-pie"),
                ("rust-1.63", "gcc", "-O2"),
            )
        ),
    ],
)
def test_it_prints_every_argument(
    toolchains: Toolchains,
    archives_of: Callable[[str], RustArchives | None],
    runtime: Path,
    tmp_path: Path,
    language: str,
    compiler: str,
    flags: str,
) -> None:
    if shutil.which("gdb") is None:
        pytest.skip("needs gdb")
    program = build_small(
        toolchains.c(compiler), runtime, tmp_path, tuple(flags.split()), archives_of(language)
    )
    assert printed(program, tmp_path) == expected()
