# SPDX-License-Identifier: MIT
"""What must not compile, and what the compilers say of it.

Each file of refused/ has one mistake a line, and behind `//~` a part of what the compiler says of
that line. There is no other error, and each of them points into the file: nobody is sent to the
macros, nor to what is generated.
"""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from runtime_rust.rust_runtime import HERE

if TYPE_CHECKING:
    from pathlib import Path

    from toolchain import RustToolchain

REFUSED = sorted((HERE / "refused").glob("*.rs"))


@pytest.mark.parametrize("source", REFUSED, ids=lambda source: source.stem)
@pytest.mark.parametrize("edition", ["2018", "2021"])
def test_mistakes_are_told_where_they_are(
    rust_toolchain: RustToolchain, metadata: Path, source: Path, edition: str, tmp_path: Path
) -> None:
    command = [rust_toolchain.rustc_path, f"--edition={edition}", "--crate-type=lib"]
    command += ["--emit=metadata", "--error-format=short", f"--out-dir={tmp_path}"]
    command += [f"--extern=tracegen_rt={metadata}", source.name]
    done = subprocess.run(
        command, cwd=source.parent, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    told = re.findall(r"(?m)^(.+?):(\d+):\d+: (error.*)$", done.stderr)
    assert {name for name, _, _ in told} == {source.name}, done.stderr
    expected = {
        number: line.partition("//~ ")[2]
        for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1)
        if "//~ " in line
    }
    assert len(expected) >= 5
    found = {int(number): message for _, number, message in told}
    assert sorted(found) == sorted(expected), done.stderr
    assert len(told) == len(found), done.stderr
    for number, part in expected.items():
        code, _, words = part.partition(": ")
        assert found[number].startswith(f"error[{code}]: " if code != "error" else "error: ")
        assert words in found[number], f"line {number}: {done.stderr}"
