# SPDX-License-Identifier: MIT
"""The programs, with events in C and in Rust: built by each compiler, or by one of each language
where compilers make no difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simple.built import Built, BuiltInC, BuiltInRust, build
from toolchain import first_of

if TYPE_CHECKING:
    from conftest import Toolchains


@pytest.fixture(
    scope="session",
    params=[*first_of(["gcc", "clang"]), *first_of(["rust-newest", "rust-1.63"])],
)
def each_built(
    request: pytest.FixtureRequest, toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory
) -> Built:
    folder = tmp_path_factory.mktemp("simple")
    if request.param.startswith("rust"):
        return BuiltInRust(toolchains.rust(request.param), toolchains.c("gcc"), folder)
    return build(toolchains.c(request.param), folder)


@pytest.fixture(scope="session")
def built_in_c(toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory) -> BuiltInC:
    return build(toolchains.c("gcc"), tmp_path_factory.mktemp("simple"))


@pytest.fixture(scope="session")
def built_in_rust(toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory) -> BuiltInRust:
    folder = tmp_path_factory.mktemp("simple-rust")
    return BuiltInRust(toolchains.rust("rust-newest"), toolchains.c("gcc"), folder)


@pytest.fixture(scope="session", params=["built_in_c", "built_in_rust"])
def built(request: pytest.FixtureRequest) -> Built:
    value = request.getfixturevalue(request.param)
    assert isinstance(value, Built)
    return value
