# SPDX-License-Identifier: MIT
"""A first `tracegen.toml`, for a folder that has none."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from tracegen.config.patterns import matching_files
from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_SYSTEMS: Final = {
    "Meson": ("meson.build",),
    "CMake": ("CMakeLists.txt",),
    "Cargo": ("Cargo.toml",),
    "Make": ("GNUmakefile", "makefile", "Makefile"),
}
"""Build systems by the files that tell of them."""

_EVENTS: Final = "trace-events"
_PATTERN: Final = f"**/{_EVENTS}"
_RUST_IN_MESON: Final = re.compile(r"""\bproject\s*\([^)]*['"]rust['"]""")


class NewProject(NamedTuple):
    """What a first file would say.

    `systems` are the build systems that were found, `files` the trace-events files, relative to the
    project's folder; `first_file` is the one that should be written, None where there are some.
    """

    name: str
    systems: tuple[str, ...]
    formats: tuple[str, ...]
    output_dir: str
    files: tuple[str, ...]
    first_file: str | None

    @property
    def text(self) -> str:
        """The text of tracegen.toml."""
        formats = ", ".join(f'"{each}"' for each in self.formats)
        return f"""\
# What tracegen makes of this project's events: `tracegen build`.

# Each file that matches makes a group, named after its folder.
groups = ["{self._pattern}"]

# Where events go; `tracegen backends` lists what there is.
backends = ["log"]

# Which files are made for each group; `tracegen formats` lists what there is.
formats = [{formats}]

# The folder that they are made in.
output-dir = "{self.output_dir}"

# Further names of types that arguments may have, and what they are in C. Other keys go above this.
[typedefs]
# hwaddr = "uint64_t"
"""

    @property
    def _pattern(self) -> str:
        """The pattern for all files: for cargo's packages, copies of which may be in `target`, one
        that is for sources alone, where that will do."""
        in_src = all(file.startswith("src/") for file in self.files)
        return f"src/{_PATTERN}" if in_src and "Cargo" in self.systems else _PATTERN

    @property
    def first_events(self) -> str:
        """The text of a first trace-events file."""
        return f"""\
# An event a line: its name, its arguments, and how printf would print them.
{self.name}_started(const char *version, int arguments) "version %s with %d arguments"
"""


def look_at(folder: Path) -> NewProject:
    """The project that a folder, given by an absolute path, looks like; it need not be there."""
    systems = tuple(
        system
        for system, files in _SYSTEMS.items()
        if any(os.path.isfile(folder / file) for file in files)  # noqa: PTH113 - as in patterns.py
    )
    is_in_rust = "Cargo" in systems or _has_rust(folder / "meson.build")
    is_in_c = not is_in_rust or bool(set(systems) - {"Cargo"})
    formats = (*(("h", "c") if is_in_c else ()), *(("rs",) if is_in_rust else ()))
    has_sources = os.path.isdir(folder / "src")  # noqa: PTH112 - as in patterns.py
    place = f"src/{_EVENTS}" if has_sources else _EVENTS
    there = [path.relative_to(folder).as_posix() for path in matching_files(folder, _PATTERN)]
    return NewProject(
        _identifier(folder.name),
        systems,
        formats,
        "build/trace" if is_in_c else "target/trace",
        tuple(there or [place]),
        None if there else place,
    )


def _has_rust(meson_build: Path) -> bool:
    try:
        return _RUST_IN_MESON.search(meson_build.read_text(errors="replace")) is not None
    except OSError:
        return False


def _identifier(name: str) -> str:
    """The name as the beginning of events' names."""
    return re.sub("[^a-z0-9]+", "_", name.lower()).strip("_0123456789") or "program"
