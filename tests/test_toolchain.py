# SPDX-License-Identifier: MIT
"""That the compilers are strict: what they warn of fails a test, with their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from toolchain import run

if TYPE_CHECKING:
    from pathlib import Path

    from toolchain import CCompiler, RustToolchain

C_GREETING = '#include <stdio.h>\nint main(void) { puts("hello"); return 0; }\n'
C_MISTAKE = '#include <stdio.h>\nint main(void) { printf("%d\\n", "hello"); return 0; }\n'
RUST_GREETING = 'fn main() {\n    println!("hello");\n}\n'
RUST_MISTAKE = "fn main() {\n    let unused = 1;\n}\n"


def test_c_builds_and_warns(c_compiler: CCompiler, tmp_path: Path) -> None:
    source = tmp_path / "main.c"
    source.write_text(C_GREETING)
    assert run([c_compiler.build([source], tmp_path / "main")]).stdout == "hello\n"
    source.write_text(C_MISTAKE)
    with pytest.raises(pytest.fail.Exception, match=r"main\.c:2:.*-W.*format"):
        c_compiler.check(source)


def test_cxx_builds_and_warns(cxx_compiler: CCompiler, tmp_path: Path) -> None:
    source = tmp_path / "main.cpp"
    source.write_text(C_GREETING)
    out = cxx_compiler.compile(source, tmp_path / "main.o")
    assert run([cxx_compiler.build([out], tmp_path / "main")]).stdout == "hello\n"
    source.write_text(C_MISTAKE)
    with pytest.raises(pytest.fail.Exception, match=r"main\.cpp:2:.*-W.*format"):
        cxx_compiler.check(source)


def test_rustc_builds_and_warns(rust_toolchain: RustToolchain, tmp_path: Path) -> None:
    source = tmp_path / "main.rs"
    source.write_text(RUST_GREETING)
    for edition in rust_toolchain.editions:
        program = rust_toolchain.rustc(source, tmp_path / "main", edition=edition)
        assert run([program]).stdout == "hello\n"
    source.write_text(RUST_MISTAKE)
    with pytest.raises(pytest.fail.Exception, match="unused variable"):
        rust_toolchain.rustc(source, tmp_path / "main")


def test_cargo_builds_and_warns(rust_toolchain: RustToolchain, tmp_path: Path) -> None:
    manifest = '[package]\nname = "greeting"\nversion = "0.1.0"\nedition = "2018"\n'
    (tmp_path / "Cargo.toml").write_text(manifest)
    (tmp_path / "src").mkdir()
    source = tmp_path / "src/main.rs"
    source.write_text(RUST_GREETING)
    target = tmp_path / "target"
    assert rust_toolchain.cargo("run", cwd=tmp_path, target_dir=target).stdout == "hello\n"
    source.write_text(RUST_MISTAKE)
    with pytest.raises(pytest.fail.Exception, match="unused variable"):
        rust_toolchain.cargo("build", cwd=tmp_path, target_dir=target)
