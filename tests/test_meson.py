# SPDX-License-Identifier: MIT
"""Meson: the runtime as a subproject, and the sample `lamps`."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

import toolchain
from generated import generate
from lamps import EVENTS, MAIN, FailedError, check_rebuilds, copied, run, shown, traced

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
    """The sample, with its subproject, and a tracegen that may be changed."""
    made = copied(tmp_path, with_tracegen=True)
    link(made, made.source)
    return made


def link(lamps: Lamps, source: Path) -> None:
    """Puts the subproject into a project."""
    (source / "subprojects").mkdir()
    (source / "subprojects/tracegen").symlink_to(lamps.runtime("--meson-dir"))


def set_up(
    meson: str,
    lamps: Lamps,
    *words: str | Path,
    source: Path | None = None,
    env: dict[str, str] | None = None,
) -> str:
    """What `meson setup` says."""
    return run(
        [meson, "setup", lamps.out, source or lamps.source, *words],
        env={"TRACEGEN": str(lamps.tracegen), "CFLAGS": "", **(env or {})},
    )


def test_what_changed_is_built(meson: str, lamps: Lamps) -> None:
    set_up(meson, lamps, "--werror", "-Doptimization=0", "-Ddebug=false")
    check_rebuilds(
        lamps,
        lambda: run(["ninja", "-C", lamps.out]),
        lambda said: said.endswith("ninja: no work to do.\n"),
    )


@pytest.mark.slow
def test_the_project_that_is_shown(meson: str, tmp_path: Path) -> None:
    lamps = copied(tmp_path)
    source = shown("meson.build", tmp_path / "meson")
    link(lamps, source)
    set_up(meson, lamps, source=source)
    # All but the runtime, which others build.
    names = ("main.c.o", "meson-generated_.._trace-uart.c.o")
    run(["ninja", "-C", lamps.out, *(f"uart.p/{name}" for name in names)])


def test_the_lines_that_init_prints(meson: str, tmp_path: Path) -> None:
    lamps = copied(tmp_path)
    source = shown("meson.build", tmp_path / "meson")
    (source / "meson.build").write_text("project('x', 'c')\n")
    _, _, lines = run([lamps.tracegen, "init"], cwd=source).partition("\n\n")
    lines += "executable('uart', ['main.c', trace], dependencies: tracegen_dep)\n"
    (source / "meson.build").write_text(f"project('x', 'c')\n{lines}")
    (source / "main.c").write_text(MAIN.replace("-uart", "-root"))
    link(lamps, source)
    set_up(meson, lamps, source=source)
    names = ("main.c.o", "meson-generated_.._trace-root.c.o")
    run(["ninja", "-C", lamps.out, *(f"uart.p/{name}" for name in names)])


def test_a_missing_tracegen_is_named(meson: str, lamps: Lamps, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("#!/bin/sh\necho tracegen 0.0.9\n")
    other.chmod(0o755)
    for word, env, name in (
        ("-Dtracegen:program=/none/tracegen", {}, "/none/tracegen"),
        ("-Dtracegen:program=", {"TRACEGEN": str(other)}, str(other)),
    ):
        with pytest.raises(FailedError) as caught:
            set_up(meson, lamps, word, env=env)
        assert (
            f"ERROR: Problem encountered: there is no tracegen 0.1.0 called '{name}'. Install it, "
            in str(caught.value)
        )
        shutil.rmtree(lamps.out)


@pytest.mark.slow
def test_the_command_of_the_build_machine_makes_code_for_another(
    meson: str, lamps: Lamps, tmp_path: Path
) -> None:
    """With a copy in the place of a link, and the command that a native file names."""
    compiler = toolchain.find("aarch64-linux-gnu-gcc")
    shutil.rmtree(lamps.source / "subprojects")
    shutil.copytree(lamps.runtime("--meson-dir"), lamps.source / "subprojects/tracegen")
    cross, native = tmp_path / "cross.ini", tmp_path / "native.ini"
    cross.write_text(
        f"[binaries]\nc = '{compiler}'\ntracegen = '/none'\n[host_machine]\nsystem = 'linux'\n"
        "cpu_family = 'aarch64'\ncpu = 'aarch64'\nendian = 'little'\n"
    )
    native.write_text(f"[binaries]\ntracegen = '{lamps.tracegen}'\n")
    files = (f"--cross-file={cross}", f"--native-file={native}")
    words = (*files, "-Dtracegen:default_library=shared")
    set_up(meson, lamps, *words, env={"TRACEGEN": "", "PATH": os.defpath})
    run(["ninja", "-C", lamps.out])
    for name in ("lamps", "subprojects/tracegen/libtracegen.so.0.1.0"):
        # e_machine: AArch64.
        assert (lamps.out / name).read_bytes()[18:20] == b"\xb7\x00"


@pytest.mark.slow
def test_the_runtime_installs_itself(meson: str, lamps: Lamps, tmp_path: Path) -> None:
    prefix = tmp_path / "prefix"
    words = (f"--prefix={prefix}", "--libdir=lib", "-Dwerror=true", "-Dwarning_level=3")
    set_up(meson, lamps, *words, source=lamps.runtime("--meson-dir"), env={"TRACEGEN": "/none"})
    run([meson, "install", "-C", lamps.out])
    (tmp_path / "trace-events").write_text(EVENTS)
    generate("-g", "uart", "-o", tmp_path, tmp_path / "trace-events")
    (tmp_path / "main.c").write_text(MAIN)
    line = "cc -o uart main.c trace-uart.c $(pkg-config --cflags --libs tracegen)"
    env = {"PKG_CONFIG_PATH": str(prefix / "lib/pkgconfig")}
    run(["sh", "-c", line], cwd=tmp_path, env=env)
    assert traced(tmp_path / "uart") == "works a 3\n"
    assert run(["pkg-config", "--modversion", "tracegen"], env=env) == "0.1.0\n"


@pytest.mark.slow
def test_generated_files_that_are_checked_in_need_no_command(meson: str, lamps: Lamps) -> None:
    text = "project('x', 'c')\ndependency('tracegen')\n"
    (lamps.source / "meson.build").write_text(text)
    said = set_up(meson, lamps, "-Dtracegen:generator=disabled", env={"TRACEGEN": "/none"})
    assert "found: YES 0.1.0 (overridden)" in said
