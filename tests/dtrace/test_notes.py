# SPDX-License-Identifier: MIT
"""The notes of probes, as readelf shows them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dtrace.readelf import notes, symbols
from toolchain import CCompiler, find_c_aarch64, find_c_i386, run

if TYPE_CHECKING:
    from conftest import Toolchains

HERE = Path(__file__).resolve().parent
INCLUDE = HERE.parent.parent / "backends" / "runtime" / "c" / "include"
SHAPES = HERE / "programs" / "shapes.c"
FLAGS = (f"-I{INCLUDE}", "-Wshadow", "-Wconversion", "-Wsign-conversion")

SIZES = {
    "none": "",
    "one": "8",
    "sizes": "1 -1 1 -2 2 8",
    "six": "-4 4 -8 8 -8 8",
    "seven": "-1 -4 -4 -4 -4 -4 8",
    "ten": "-8 -8 -8 -8 -8 8 8 8 8 8",
}
LINKED = {
    "pie": ("-fPIE", "-pie"),
    "no-pie": ("-fno-pie", "-no-pie"),
    "shared": ("-fPIC", "-shared", "-DWITHOUT_MAIN"),
    "lto": ("-flto",),
    "sanitized": ("-fsanitize=address,undefined", "-fno-sanitize-recover"),
}


def build(compiler: CCompiler, folder: Path, *flags: str) -> Path:
    language = ["-x", "c++"] if "++" in compiler.name else []
    return compiler.build([SHAPES], folder / "shapes", [*FLAGS, *filter(None, flags), *language])


def check(path: Path, registers: int, sizes: dict[str, str] = SIZES) -> None:
    """That the notes are those of the shapes, whose first `registers` arguments are in registers
    where they are all there are."""
    found = notes(path)
    assert {name: note.sizes for name, note in found.items()} == sizes
    defined = symbols(path)
    for name, note in found.items():
        assert note.provider == "prov"
        assert note.semaphore == defined[f"trace.shapes.{name}.state"] + 2
        count = len(note.arguments)
        if count > registers:
            (base,) = set(re.findall(r"%\w+|x\d+", note.places))
            offsets = [8 * index for index in range(count)]
            x86 = " ".join(f"{offset}({base})" for offset in offsets)
            arm = " ".join(f"[{base}, {offset}]" for offset in offsets)
            assert note.places in (x86, arm)
        else:
            assert re.fullmatch(r"(?:(?:%\w+|x\d+) ?)*", note.places)


@pytest.mark.parametrize("linked", LINKED)
@pytest.mark.parametrize("optimised", ["-O0", "-O2"])
def test_in_c(c_compiler: CCompiler, tmp_path: Path, linked: str, optimised: str) -> None:
    path = build(c_compiler, tmp_path, optimised, *LINKED[linked])
    check(path, registers=6)
    if linked != "shared":
        run([path])


def test_in_intels_syntax(c_compiler: CCompiler, tmp_path: Path) -> None:
    """Which leaves out what tools want in front of a register."""
    check(build(c_compiler, tmp_path, "-O2", "-masm=intel"), registers=6)


def test_lld_drops_no_base(toolchains: Toolchains, tmp_path: Path) -> None:
    """Which nothing that is kept refers to: tools find by it how far a file was moved."""
    rustc = toolchains.rust("rust-newest").rustc_path
    (host,) = re.findall(r"host: (.*)", run([rustc, "-vV"]).stdout)
    folder = (
        Path(run([rustc, "--print", "sysroot"]).stdout.strip())
        / "lib/rustlib"
        / host
        / "bin/gcc-ld"
    )
    if not (folder / "ld.lld").exists():
        pytest.skip("needs the lld of rustup's toolchains")
    flags = (f"-B{folder}", "-fuse-ld=lld", "-ffunction-sections", "-Wl,--gc-sections")
    path = build(toolchains.c("gcc"), tmp_path, "-O2", *flags)
    base = symbols(path)["_.stapsdt.base"]
    assert {note.base for note in notes(path).values()} == {base}


@pytest.mark.parametrize("linked", ["pie", "shared"])
def test_in_cxx(cxx_compiler: CCompiler, tmp_path: Path, linked: str) -> None:
    check(build(cxx_compiler, tmp_path, "-O2", *LINKED[linked]), registers=6)


@pytest.mark.parametrize("optimised", ["-O0", "-O2", "-O2 -fPIC", "-Os -fomit-frame-pointer"])
def test_on_i386(tmp_path: Path, optimised: str) -> None:
    """Where ten arguments of eight bytes are more than all registers hold."""
    sizes = {**SIZES, "one": "4", "six": "-4 4 -8 8 -4 4"}
    check(build(find_c_i386(), tmp_path, *optimised.split()), registers=0, sizes=sizes)


@pytest.mark.slow
@pytest.mark.parametrize("optimised", ["-O0", "-O2", "-O2 -fPIC"])
def test_on_aarch64(tmp_path: Path, optimised: str) -> None:
    # There a char has no sign.
    sizes = {**SIZES, "seven": SIZES["seven"].replace("-1", "1")}
    path = build(find_c_aarch64(), tmp_path, *optimised.split())
    check(path, registers=8, sizes=sizes)


@pytest.mark.parametrize("linked", LINKED)
def test_by_sys_sdt_h(c_compiler: CCompiler, tmp_path: Path, linked: str) -> None:
    """The same probes and semaphores, at the places that sys/sdt.h chooses."""
    path = build(c_compiler, tmp_path, "-O2", *LINKED[linked], "-DTRACEGEN_USE_SYS_SDT_H")
    found = notes(path)
    assert {name: note.sizes for name, note in found.items()} == SIZES
    defined = symbols(path)
    for name, note in found.items():
        assert note.semaphore == defined[f"trace.shapes.{name}.state"] + 2


@pytest.mark.parametrize("by", ["", "-DTRACEGEN_USE_SYS_SDT_H"])
def test_a_probe_that_is_inlined(toolchains: Toolchains, tmp_path: Path, by: str) -> None:
    """It is in several places, with one semaphore."""
    path = build(toolchains.c("clang"), tmp_path, "-O2", "-DONCE=", by)
    found = re.findall(r"Name: (.*)\n.*Semaphore: (0x.*)\n", run(["readelf", "-nW", path]).stdout)
    assert len(found) == 2 * len(SIZES)
    assert len(set(found)) == len(SIZES)


def test_after_sys_sdt_h_it_is_too_late(toolchains: Toolchains, tmp_path: Path) -> None:
    source = tmp_path / "late.c"
    source.write_text("#include <sys/sdt.h>\n#include <tracegen/probe.h>\n")
    compiler = toolchains.c("gcc")
    with pytest.raises(pytest.fail.Exception, match=r"sys/sdt\.h was included without semaphores"):
        compiler.check(source, flags=[f"-I{INCLUDE}", "-DTRACEGEN_USE_SYS_SDT_H"])


def test_elsewhere_they_are_nothing(c_compiler: CCompiler, tmp_path: Path) -> None:
    path = build(c_compiler, tmp_path, "-U__ELF__")
    assert notes(path) == {}
    run([path])


def test_it_stays_when_the_file_is_stripped(toolchains: Toolchains, tmp_path: Path) -> None:
    path = build(toolchains.c("gcc"), tmp_path, "-O2")
    before = notes(path)
    run(["strip", path])
    assert notes(path) == before
    assert ".note.tracegen" in run(["readelf", "-SW", path]).stdout


def test_c_and_cxx_share_one_semaphore(toolchains: Toolchains, tmp_path: Path) -> None:
    """Each file defines the state, weak and hidden; the program has one of them."""
    objects = []
    for compiler, name in (
        (toolchains.c("gcc"), "both_c.c"),
        (toolchains.cxx("g++"), "both_cxx.cpp"),
    ):
        source = HERE / "programs" / name
        objects.append(compiler.compile(source, tmp_path / f"{name}.o", [*FLAGS, "-O2"]))
    shown = run(["readelf", "-sW", *objects]).stdout
    assert len(re.findall(r"OBJECT +WEAK +HIDDEN .*trace\.both\.both\.state", shown)) == 2
    path = tmp_path / "both"
    run(["gcc", "-o", path, *objects])
    run([path])
    shown = run(["readelf", "-nW", path]).stdout
    semaphores = re.findall(r"Name: both\n.*Semaphore: (0x[0-9a-f]+)", shown)
    assert len(semaphores) == 2
    assert int(semaphores[0], 16) == symbols(path)["trace.both.both.state"] + 2
    assert len(set(semaphores)) == 1
