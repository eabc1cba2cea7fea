# SPDX-License-Identifier: MIT
"""The crate's own tests, and that it is the crate that the package promises."""

from __future__ import annotations

import tarfile
from typing import TYPE_CHECKING

import pytest

from runtime_rust.rust_runtime import RUNTIME
from toolchain import first_of

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import StrPath


@pytest.mark.parametrize("name", first_of(["rust-newest", "rust-1.63"]))
def test_its_own_tests(toolchains: Toolchains, tmp_path: Path, name: str) -> None:
    command: list[StrPath] = [
        "test",
        "--quiet",
        "--locked",
        "--manifest-path",
        RUNTIME / "Cargo.toml",
    ]
    # Examples are built one by one, and newer rustdoc builds them much faster.
    if name == "rust-1.63":
        command += ["--lib", "--tests"]
    toolchains.rust(name).cargo(*command, cwd=tmp_path, target_dir=tmp_path / "target")


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


def test_cargo_packages_it(toolchains: Toolchains, tmp_path: Path) -> None:
    """Without a network; what is packed builds by itself."""
    words: list[StrPath] = ["package", "--locked", "--manifest-path", RUNTIME / "Cargo.toml"]
    newest = toolchains.rust("rust-newest")
    # The tree may have been edited.
    newest.cargo(*words, "--allow-dirty", cwd=tmp_path, target_dir=tmp_path / "target")
    with tarfile.open(tmp_path / "target/package/tracegen-rt-0.1.0.crate") as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    sources = {str(path.relative_to(RUNTIME)) for path in RUNTIME.glob("src/**/*.rs")}
    assert names >= {"Cargo.toml", "Cargo.lock", "README.md", *sources}


def test_exceptions_from_clippy_are_in_one_place() -> None:
    """At the crate's root, each with its reason; elsewhere an item is excepted, or a statement."""
    for path in RUNTIME.glob("src/**/*.rs"):
        excepts = "#![allow(clippy::" in path.read_text(encoding="utf-8")
        assert excepts == (path.name == "lib.rs"), path
    lines = (RUNTIME / "src" / "lib.rs").read_text(encoding="utf-8").splitlines()
    assert "#![warn(clippy::pedantic)]" in lines
    for before, line in zip(lines, lines[1:]):
        assert not line.startswith("#![allow(") or before.startswith("// "), line


def test_it_depends_on_nothing_and_every_cargo_reads_its_lock() -> None:
    lock = (RUNTIME / "Cargo.lock").read_text(encoding="utf-8")
    assert lock.count("[[package]]") == 1
    assert "\nversion = 3\n" in lock
