# SPDX-License-Identifier: MIT
"""The programs, built by each C compiler, or by gcc alone where compilers make no difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simple.built import Built, build

if TYPE_CHECKING:
    from conftest import Toolchains
    from toolchain import CCompiler


@pytest.fixture(scope="session")
def each_built(c_compiler: CCompiler, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(c_compiler, tmp_path_factory.mktemp("simple"))


@pytest.fixture(scope="session")
def built(toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(toolchains.c("gcc"), tmp_path_factory.mktemp("simple"))
