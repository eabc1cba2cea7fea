# SPDX-License-Identifier: MIT
"""What each Rust toolchain makes of the crates in this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from runtime_objects import shared_folder
from runtime_rust.rust_runtime import HERE, RUNTIME, Crates, Program

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import CCompiler, RustToolchain


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keeps the tests of a toolchain in one process, so that it builds only once."""
    for item in items:
        if HERE not in item.path.parents or not isinstance(item, pytest.Function):
            continue
        parameters = item.callspec.params if hasattr(item, "callspec") else {}
        name = parameters.get("rust_toolchain")
        item.add_marker(pytest.mark.xdist_group(f"runtime_rust-{name}"))
        if parameters.get("profile") == "thin":
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def crates(rust_toolchain: RustToolchain) -> Crates:
    # One folder for all processes of the run: cargo lets one in after the other.
    return Crates(rust_toolchain, shared_folder() / f"crates-{rust_toolchain.name}")


@pytest.fixture(scope="session")
def metadata(rust_toolchain: RustToolchain) -> Path:
    """The runtime crate without any code: enough to check others against it."""
    target = shared_folder() / f"metadata-{rust_toolchain.name}"
    rust_toolchain.cargo("check", "--quiet", "--locked", cwd=RUNTIME, target_dir=target)
    (library,) = (target / "debug" / "deps").glob("libtracegen_rt-*.rmeta")
    return library


@pytest.fixture(scope="session")
def machine(crates: Crates) -> Program:
    """crates/machine: does what its arguments say."""
    return Program(crates.build("dev", "machine") / "machine")


@pytest.fixture(scope="session")
def foreign(crates: Crates) -> Path:
    """The folder with crates/foreign as an archive and as a shared library, optimized."""
    return crates.build("release", "foreign")


@pytest.fixture(scope="session")
def c_archive(foreign: Path, gcc: CCompiler) -> Program:
    """foreign.c with the archive, of which the linker throws away what nobody refers to."""
    flags = ("-D_GNU_SOURCE", "-ffunction-sections", "-Wl,--gc-sections")
    return Program(
        gcc.build([HERE / "foreign.c", foreign / "libforeign.a"], foreign / "c-archive", flags)
    )


@pytest.fixture(scope="session")
def c_shared(foreign: Path, gcc: CCompiler) -> Program:
    """foreign.c with the shared library."""
    flags = ("-D_GNU_SOURCE", f"-Wl,-rpath,{foreign}")
    return Program(
        gcc.build([HERE / "foreign.c", foreign / "libforeign.so"], foreign / "c-shared", flags)
    )


@pytest.fixture(scope="session", params=["archive", "shared"])
def c_program(request: pytest.FixtureRequest, c_archive: Program, c_shared: Program) -> Program:
    """Each of the two in turn."""
    return c_archive if request.param == "archive" else c_shared


@pytest.fixture(scope="session")
def gcc(toolchains: Toolchains) -> CCompiler:
    return toolchains.c("gcc")
