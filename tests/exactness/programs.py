# SPDX-License-Identifier: MIT
"""Programs in C and in Rust that make the calls of batches: in every turn, or in that which their
argument says."""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generated import C_INCLUDE, generate, rust_package
from runtime_objects import cargo_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from exactness.batch import Batch
    from toolchain import CCompiler, RustToolchain

PRINTF: Final = "printf"
"""The folder of C in which printf makes the text: the judge of what else is made."""


@dataclass(frozen=True)
class Sources:
    """The files that one program of each language is made of. The batches, one a group, have the
    same tables of values and the same number of turns."""

    folder: Path
    batches: Sequence[Batch]

    @classmethod
    def of_lines(cls, folder: Path, batch: Batch, printf: bool = False) -> Sources:
        """Writes the batch's events to a trace-events file, and makes all of it; with `printf`,
        also the C in which printf makes the text."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "trace-events").write_text("".join(f"{call.source}\n" for call in batch.calls))
        words = ["-b", "log", "-g", batch.group, "trace-events"]
        generate("-f", "h,c,rs", "-o", ".", *words, cwd=folder)
        if printf:
            generate("-f", "h,c", "--printf", "-o", PRINTF, *words, cwd=folder)
        return cls.of_generated(folder, [batch])

    @classmethod
    def of_generated(
        cls, folder: Path, batches: Sequence[Batch], made: Path | None = None
    ) -> Sources:
        """Writes what calls the events of the generated files in the folder `made`, or in this
        one."""
        values = batches[0].values
        modules = []
        for batch in batches:
            (folder / f"calls-{batch.group}.c").write_text(batch.c_source)
            path = (made or folder) / f"trace-{batch.group}.rs"
            modules.append(batch.rust_module(f'mod trace {{ include!("{path}"); }}'))
        (folder / "main.c").write_text(_c_main(batches))
        (folder / "values.h").write_text(values.c_header)
        (folder / "values.c").write_text(values.c_source)
        package = rust_package(folder / "rust", _rust_main(batches, modules))
        (package / "src" / "values.rs").write_text(values.rust_module)
        return cls(folder, batches)

    @property
    def package(self) -> Path:
        """The Cargo package."""
        return self.folder / "rust"

    def build_c(
        self,
        compiler: CCompiler,
        runtime: Sequence[Path],
        made: Path | None = None,
        include: Sequence[str] = (C_INCLUDE,),
    ) -> Path:
        """Builds the program in C with the objects of the runtime, whose headers the flags
        `include` find, of the generated files in the folder `made`, or in this one."""
        made = made or self.folder
        sources: list[Path] = [made / f"trace-{batch.group}.c" for batch in self.batches]
        sources += [self.folder / f"calls-{batch.group}.c" for batch in self.batches]
        sources += [self.folder / "main.c", self.folder / "values.c", *runtime]
        flags = [*include, f"-I{made}", f"-I{self.folder}", "-O0"]
        program = self.folder / f"program-{compiler.name}-{made.name}"
        return compiler.build(sources, program, flags)

    def build_rust(self, rust: RustToolchain) -> Path:
        """Builds the program in Rust."""
        # What is built once only is built in one go, and without the way that a panic takes.
        quick = {"CARGO_INCREMENTAL": "0", "CARGO_PROFILE_DEV_PANIC": "abort"}
        target = cargo_folder(rust)
        rust.cargo("build", "--quiet", cwd=self.package, target_dir=target, env=quick)
        built = rust.built(target) / "program"
        program = self.folder / f"program-{rust.name}"
        built.replace(program)
        return program


def output(program: Path, emulator: Sequence[str] = ()) -> bytes:
    """What the program traces with all events on. It may print nothing else, and must exit with
    0."""
    done = subprocess.run(
        [*emulator, program],
        env={**os.environ, "TRACEGEN_TRACE": "*"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    tail = done.stderr[-2000:].decode(errors="backslashreplace")
    assert (done.returncode, done.stdout) == (0, b""), f"exit status {done.returncode}: {tail}"
    return done.stderr


def at_once(*jobs: Callable[[], Path]) -> list[Path]:
    """Runs jobs that wait for compilers side by side."""
    with ThreadPoolExecutor(len(jobs)) as pool:
        return [future.result() for future in [pool.submit(job) for job in jobs]]


def _c_main(batches: Sequence[Batch]) -> str:
    names = [batch.group for batch in batches]
    return "\n".join(
        [
            "#include <stdlib.h>",
            *(f"void calls_{name}(int turn);" for name in names),
            "int main(int argc, char **argv)",
            "{",
            "    int first = argc > 1 ? atoi(argv[1]) : 0;",
            f"    int end = argc > 1 ? first + 1 : {batches[0].turns};",
            "    for (int turn = first; turn < end; turn++) {",
            *(f"        calls_{name}(turn);" for name in names),
            "    }",
            "    return 0;",
            "}",
            "",
        ]
    )


def _rust_main(batches: Sequence[Batch], modules: Sequence[str]) -> str:
    calls = "".join(f"        calls_{batch.group}::all(turn);\n" for batch in batches)
    first = "    let first = std::env::args().nth(1).map(|turn| turn.parse::<usize>().unwrap());\n"
    end = f"    let end = first.map_or({batches[0].turns}, |turn| turn + 1);\n"
    turns = f"    for turn in first.unwrap_or(0)..end {{\n{calls}    }}\n"
    main = f"\nfn main() {{\n{first}{end}{turns}}}\n"
    return "mod values;\n" + "\n".join(modules) + main
