# SPDX-License-Identifier: MIT
"""The crates' own tests, and that they are the crates that the package promises: tracegen-rt, and
tracegen-build for build scripts."""

from __future__ import annotations

import tarfile
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from toolchain import first_of

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import StrPath

CRATES = [ROOT / "backends" / "runtime" / name for name in ("rust", "rust-build")]

each_crate = pytest.mark.parametrize("crate", CRATES, ids=lambda path: path.name)


@each_crate
@pytest.mark.parametrize("name", first_of(["rust-newest", "rust-1.63"]))
def test_its_own_tests(toolchains: Toolchains, tmp_path: Path, name: str, crate: Path) -> None:
    command: list[StrPath] = [
        "test",
        "--quiet",
        "--locked",
        "--manifest-path",
        crate / "Cargo.toml",
    ]
    # Examples are built one by one, and newer rustdoc builds them much faster.
    if name == "rust-1.63":
        command += ["--lib", "--tests"]
    toolchains.rust(name).cargo(*command, cwd=tmp_path, target_dir=tmp_path / "target")


@each_crate
def test_its_documentation_has_no_broken_link(
    toolchains: Toolchains, tmp_path: Path, crate: Path
) -> None:
    words: list[StrPath] = [
        "doc",
        "--quiet",
        "--locked",
        "--no-deps",
        "--manifest-path",
        crate / "Cargo.toml",
    ]
    rustdoc = {"RUSTDOCFLAGS": "-Dwarnings"}
    toolchains.rust("rust-newest").cargo(
        *words, cwd=tmp_path, target_dir=tmp_path / "target", env=rustdoc
    )


@each_crate
def test_cargo_packages_it(toolchains: Toolchains, tmp_path: Path, crate: Path) -> None:
    """Without a network; what is packed builds by itself."""
    words: list[StrPath] = ["package", "--locked", "--manifest-path", crate / "Cargo.toml"]
    newest = toolchains.rust("rust-newest")
    # The tree may have been edited.
    newest.cargo(*words, "--allow-dirty", cwd=tmp_path, target_dir=tmp_path / "target")
    (package,) = tmp_path.glob("target/package/*-0.1.0.crate")
    with tarfile.open(package) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    sources = {str(path.relative_to(crate)) for path in crate.glob("src/**/*.rs")}
    assert names >= {"Cargo.toml", "Cargo.lock", "README.md", *sources}


@each_crate
def test_exceptions_from_clippy_are_in_one_place(crate: Path) -> None:
    """At the crate's root, each with its reason; elsewhere an item is excepted, or a statement."""
    for path in crate.glob("src/**/*.rs"):
        excepts = "#![allow(clippy::" in path.read_text(encoding="utf-8")
        assert not excepts or path.name == "lib.rs", path
    lines = (crate / "src" / "lib.rs").read_text(encoding="utf-8").splitlines()
    assert "#![warn(clippy::pedantic)]" in lines
    for before, line in zip(lines, lines[1:]):
        assert not line.startswith("#![allow(") or before.startswith("// "), line


@each_crate
def test_it_depends_on_nothing_and_every_cargo_reads_its_lock(crate: Path) -> None:
    lock = (crate / "Cargo.lock").read_text(encoding="utf-8")
    assert lock.count("[[package]]") == 1
    assert "\nversion = 3\n" in lock
