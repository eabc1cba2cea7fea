# SPDX-License-Identifier: MIT
"""What a project's build files have to say for tracegen to be run by them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_CMAKE_COMMENT: Final = re.compile(r"#.*")
_CMAKE_TARGET: Final = re.compile(r"\badd_(?:executable|library)\s*\(\s*([\w.+-]+)", re.IGNORECASE)
_CARGO_WORKSPACE: Final = re.compile(r"^\s*\[\s*workspace\s*[].]", re.MULTILINE)
_CARGO_PACKAGE: Final = re.compile(r"^\s*\[\s*package\s*[].]", re.MULTILINE)


class Source(NamedTuple):
    """A trace-events file: its path relative to the project's folder, with `/`, and its group."""

    path: str
    group: str


class BuildLines:
    """The lines for a project in `folder`, with these sources, whose tracegen.toml says which
    formats are made, and in which folder."""

    def __init__(
        self, folder: Path, sources: Sequence[Source], formats: Sequence[str], output_dir: str
    ) -> None:
        self._folder = folder
        self._paths = [each.path for each in sources]
        self._groups = [each.group for each in sources]
        self._formats = formats
        self._output_dir = output_dir

    def of(self, system: str) -> str:
        """The lines for `Meson`, `CMake`, `Cargo` or `Make`, with comments that say where they
        go."""
        return {
            "Meson": self._meson,
            "CMake": self._cmake,
            "Cargo": self._cargo,
            "Make": self._make,
        }[system]()

    def _made(self, formats: Sequence[str]) -> list[str]:
        return [f"trace-{group}.{format}" for group in self._groups for format in formats]

    def _meson(self) -> str:
        words = "'--root', meson.project_source_root()"
        if "rs" in self._formats:
            words += ", '--format', 'h,c'"
        return f"""\
# meson.build, where subprojects/tracegen is a link to what `tracegen runtime --meson-dir` prints:
tracegen = subproject('tracegen')
tracegen_dep = tracegen.get_variable('tracegen_dep')
trace = custom_target(
  'trace',
  input: [{_quoted(self._paths, ", ")}],
  output: [{_quoted(self._made(("h", "c")), ", ")}],
  depfile: 'trace.d',
  command: tracegen.get_variable('tracegen_generate') + [{words}],
)
# The program's executable() takes `trace` among its sources, and `dependencies: tracegen_dep`.
"""

    def _cmake(self) -> str:
        files = " ".join(f'"{path}"' if " " in path else path for path in self._paths)
        return f"""\
# CMakeLists.txt, behind the target, for cmake -Dtracegen_DIR="$(tracegen runtime --cmake-dir)":
find_package(tracegen REQUIRED)
tracegen_add_group({self._cmake_target()} FILES {files})
"""

    def _cmake_target(self) -> str:
        text = _text(self._folder / "CMakeLists.txt")
        found = _CMAKE_TARGET.search(_CMAKE_COMMENT.sub("", text))
        return found[1] if found else "PROGRAM"

    def _cargo(self) -> str:
        modules = "".join(
            f'include!(concat!(env!("OUT_DIR"), "/{name}"));\n    ' for name in self._made(("rs",))
        ).rstrip()
        return f"""\
# {self._cargo_file()}, where `tracegen runtime --copy tracegen` has made the folder tracegen:
[dependencies]
tracegen-rt = {{ path = "tracegen/rust" }}
[build-dependencies]
tracegen-build = {{ path = "tracegen/rust-build" }}

// build.rs:
fn main() {{
    tracegen_build::Config::new().compile_project();
}}

// src/main.rs or src/lib.rs:
mod trace {{
    {modules}
}}
"""

    def _cargo_file(self) -> str:
        text = _text(self._folder / "Cargo.toml")
        if _CARGO_WORKSPACE.search(text) and not _CARGO_PACKAGE.search(text):
            # Such a workspace has packages, and is none.
            return "The Cargo.toml of a package in this workspace that has events"
        return "Cargo.toml"

    def _make(self) -> str:
        stamp = f"{self._output_dir}/stamp"
        made = [f"{self._output_dir}/{name}" for name in self._made(self._formats)]
        sources = [name for name in made if name.endswith(".c")]
        return f"""\
# The makefile, behind its first rule, and in front of what names $(GENERATED):
TRACEGEN ?= tracegen
GENERATED := {" ".join(made)}
{stamp}: tracegen.toml {" ".join(self._paths)}
	$(TRACEGEN) build --stamp $@ --depfile $@.d
$(GENERATED): {stamp}
	@test -e $@ || $(TRACEGEN) build
-include {stamp}.d
# Whatever includes a generated header has $(GENERATED) behind a `|` among its prerequisites.
# `tracegen runtime --cflags` prints the flags for all of C, `tracegen runtime --sources` what is
# compiled into the program, beside {" ".join(sources) or "its own"}.
"""


def _text(path: Path) -> str:
    try:
        return path.read_text(errors="replace")
    except OSError:
        return ""


def _quoted(words: Sequence[str], between: str) -> str:
    return between.join(f"'{word}'" for word in words)
