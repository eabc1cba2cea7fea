# SPDX-License-Identifier: MIT
"""What the tests of probes share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from both_languages import LANGUAGES
from dtrace.small import build_small
from generated import C_INCLUDE, RUNTIME
from toolchain import run

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Callable

    from both_languages import RustArchives
    from conftest import Toolchains


@pytest.fixture(scope="session")
def runtime(toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runtime as an archive, which fits programs that are position independent and others."""
    folder = tmp_path_factory.mktemp("runtime")
    compiler = toolchains.c("gcc")
    sources = sorted((RUNTIME / "c" / "src").glob("*.c"))
    flags = ["-std=c11", C_INCLUDE, "-O1", "-fPIE", "-pthread", "-c"]
    run([compiler.path, *flags, *sources], cwd=folder)
    run(["ar", "rc", folder / "runtime.a", *sorted(folder.glob("*.o"))])
    return folder / "runtime.a"


@pytest.fixture(scope="session", params=LANGUAGES)
def small(
    request: pytest.FixtureRequest,
    toolchains: Toolchains,
    runtime: Path,
    archives_of: Callable[[str], RustArchives | None],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The program with the small group of events, in each language."""
    folder = tmp_path_factory.mktemp("small")
    archives = archives_of(request.param)
    return build_small(toolchains.c("gcc"), runtime, folder, archives=archives)
