# SPDX-License-Identifier: MIT
"""C of QEMU's tree: the stand-ins for its headers and sources, and what its compilers are told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from qemu.rust import make
from toolchain import run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qemu.rust import Choice
    from toolchain import CCompiler

HERE: Final = Path(__file__).resolve().parent

INCLUDE: Final = (f"-I{HERE / 'include'}", "-include", "qemu/osdep.h")
"""What finds the stand-ins' headers, of which every source file includes one."""

FLAGS: Final = (
    *("-std=gnu11", "-Wno-pedantic", "-Wmissing-prototypes", "-Wstrict-prototypes"),
    *("-Wundef", "-Wredundant-decls", "-Wnested-externs", "-Wold-style-definition"),
    *("-Wwrite-strings", "-Wtype-limits", "-Wignored-qualifiers", "-Wvla"),
    *INCLUDE,
)
"""What QEMU's compilers are told beside our own strictness; headers of dtrace(1) are not as
pedantic as we are."""


def stand_ins() -> list[Path]:
    """The sources that stand in for QEMU's."""
    return sorted(HERE.glob("*.c"))


def make_c(folder: Path, backends: Choice, *words: str | Path) -> Path:
    """Makes all that a build takes for C, by dtrace(1) too; returns the folder."""
    make(folder, "-b", ",".join(backends), "-f", ",".join(formats_of(backends)), *words)
    make_probes(folder)
    return folder


def formats_of(backends: Choice) -> list[str]:
    """The formats that a build takes for C."""
    formats = ["h", "c"]
    formats += ["d"] if "dtrace" in backends else []
    formats += ["ust-events-h", "ust-events-c"] if "ust" in backends else []
    return formats


def make_probes(folder: Path) -> None:
    """Makes the headers of a folder's probes."""
    for probes in sorted(folder.glob("trace-*.d")):
        header = probes.with_name(f"trace-dtrace-{probes.stem.removeprefix('trace-')}.h")
        run(["dtrace", "-h", "-s", probes, "-o", header])


def semaphores(folder: Path) -> list[Path]:
    """The objects that dtrace(1) makes of a folder's probes."""
    objects = []
    for probes in sorted(folder.glob("trace-*.d")):
        made = probes.with_name(f"trace-dtrace-{probes.stem.removeprefix('trace-')}.o")
        if probes.stat().st_size:
            run(["dtrace", "-G", "-s", probes, "-o", made])
            objects.append(made)
    return objects


def check_made(
    compiler: CCompiler, folder: Path, made: Mapping[Choice, Sequence[Path]], root: Path
) -> None:
    """Makes C of the inputs for each choice of backends, and compiles all of it at once.

    What includes `trace-ust-x.h` by way of LTTng's headers finds it in folders that are searched,
    and so is compiled for itself.
    """
    sources: list[Path] = []
    for backends, inputs in made.items():
        place = make_c(folder / "-".join(backends), backends, "--root", root, *inputs)
        providers = sorted(place.glob("trace-ust-*.c"))
        sources += [path for path in sorted(place.glob("*.c")) if path not in providers]
        if providers:
            compiler.check(*providers, flags=[*FLAGS, f"-I{place}"])
    compiler.check(*sources, flags=FLAGS)
