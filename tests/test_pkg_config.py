# SPDX-License-Identifier: MIT
"""The file for pkg-config: a program built by what it says; the lists of what the runtime is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import toolchain
from conftest import ROOT
from generated import generate
from lamps import EVENTS, MAIN, run, traced

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains

RUNTIME = ROOT / "backends" / "runtime" / "c"


def test_a_program_is_built_by_what_it_says(tmp_path: Path, toolchains: Toolchains) -> None:
    """In a folder with a blank, where the sources have to be asked for alone."""
    (tmp_path / "main.c").write_text(MAIN)
    (tmp_path / "trace-events").write_text(EVENTS)
    generate("-g", "uart", "-o", tmp_path, tmp_path / "trace-events")
    moved = tmp_path / "moved to"
    run(["cp", "-R", RUNTIME, moved])
    toolchain.find("pkg-config")
    ours = f"{toolchains.c('gcc').path} -std=c11 -Werror -I. -o uart main.c trace-uart.c"
    sources = "pkg-config --variable=sources tracegen"
    for folder, line in {
        RUNTIME: f"{ours} $(pkg-config --cflags --libs tracegen)",
        moved: f"eval {ours} $(pkg-config --cflags tracegen) $({sources})",
    }.items():
        env = {"PKG_CONFIG_PATH": str(folder / "pkgconfig")}
        run(["pkg-config", "--validate", "tracegen"], env=env)
        run(["sh", "-c", line], cwd=tmp_path, env=env)
        assert traced(tmp_path / "uart") == "works a 3\n"
        (tmp_path / "uart").unlink()


def test_each_list_has_all_sources_and_the_version() -> None:
    sources = sorted(path.name for path in (RUNTIME / "src").glob("*.c"))
    version = re.findall(
        r'define TRACEGEN_VERSION "(.*)"', (RUNTIME / "include/tracegen/version.h").read_text()
    )
    for name, listed, said in (
        ("meson.build", r"^    'src/(.*)',$", r"^  version: '(.*)',$"),
        ("pkgconfig/tracegen.pc", r"^  \$\{srcdir\}/(.*\.c)", r"^Version: (.*)$"),
    ):
        text = (RUNTIME / name).read_text()
        assert re.findall(listed, text, re.MULTILINE) == sources, name
        assert re.findall(said, text, re.MULTILINE) == version, name
