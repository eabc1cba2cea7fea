# SPDX-License-Identifier: MIT
"""The crate's own tests, and that it is the crate that the package promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runtime_rust.rust_runtime import RUNTIME

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import RustToolchain, StrPath


def test_its_own_tests(rust_toolchain: RustToolchain, tmp_path: Path) -> None:
    command: list[StrPath] = [
        "test",
        "--quiet",
        "--locked",
        "--manifest-path",
        RUNTIME / "Cargo.toml",
    ]
    # Examples are built one by one, and newer rustdoc builds them much faster.
    if rust_toolchain.name == "rust-1.63":
        command += ["--lib", "--tests"]
    rust_toolchain.cargo(*command, cwd=tmp_path, target_dir=tmp_path / "target")


def test_its_documentation_has_no_broken_link(toolchains: Toolchains, tmp_path: Path) -> None:
    words: list[StrPath] = [
        "doc",
        "--quiet",
        "--locked",
        "--no-deps",
        "--manifest-path",
        RUNTIME / "Cargo.toml",
    ]
    rustdoc = {"RUSTDOCFLAGS": "-Dwarnings"}
    toolchains.rust("rust-newest").cargo(
        *words, cwd=tmp_path, target_dir=tmp_path / "target", env=rustdoc
    )


def test_it_depends_on_nothing_and_every_cargo_reads_its_lock() -> None:
    lock = (RUNTIME / "Cargo.lock").read_text(encoding="utf-8")
    assert lock.count("[[package]]") == 1
    assert "\nversion = 3\n" in lock
