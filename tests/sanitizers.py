# SPDX-License-Identifier: MIT
"""The compilers' sanitizers, which end a program with words on standard error."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from toolchain import CCompiler

SANITIZERS = {
    "thread": ("-g", "-O1", "-fsanitize=thread"),
    "address": ("-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"),
}
"""Flags of those that are used, by name."""


def sanitizer_flags(name: str, c_compiler: CCompiler, folder: Path) -> tuple[str, ...]:
    """The flags of one; skips the test where the compiler has no library for it."""
    flags = SANITIZERS[name]
    source = folder / "sanitized.c"
    source.write_text("int main(void) { return 0; }\n")
    try:
        program = c_compiler.build([source], folder / "sanitized", flags)
    except pytest.fail.Exception:
        pytest.skip(f"{c_compiler.name} has no library for -fsanitize={name}")
    subprocess.run([program], check=True)
    return flags
