# SPDX-License-Identifier: MIT
"""What all tests share: compilers, the corpus, and the rule that skips nothing.

TRACEGEN_REQUIRE_ALL=1 turns each skip into a failure. TRACEGEN_CORPUS names the folder of the
corpus; tests that need it are not even collected without.
"""

from __future__ import annotations

import functools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import toolchain
from runtime_objects import SHARED

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from typing import Callable

    from both_languages import RustArchives
    from toolchain import CCompiler, RustToolchain

ROOT = Path(__file__).resolve().parent.parent


class Toolchains:
    """Every compiler by its name; a test that asks for one that is not there is skipped."""

    c = staticmethod(functools.cache(toolchain.find_c))
    cxx = staticmethod(functools.cache(toolchain.find_cxx))
    rust = staticmethod(functools.cache(toolchain.find_rust))


@pytest.fixture(scope="session", autouse=True)
def _own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps the tests, and all that they start, out of the user's cache, and free of what the user,
    or the make that runs them, has set."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS") or name.startswith(
                ("TRACEGEN_TRACE", "TRACEGEN_LOG")
            ):
                patch.delenv(name)
        patch.setenv("TRACEGEN_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        patch.setenv(SHARED, str(_folder_of_the_run(tmp_path_factory)))
        yield


def _folder_of_the_run(factory: pytest.TempPathFactory) -> Path:
    """A folder that all of the run's processes share."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def toolchains() -> Toolchains:
    """All compilers; `toolchains.c("gcc")`, `.cxx("clang++")`, `.rust("rust-1.63")`."""
    return Toolchains()


@pytest.fixture(scope="session", params=toolchain.C_COMPILERS)
def c_compiler(request: pytest.FixtureRequest, toolchains: Toolchains) -> CCompiler:
    """Each C compiler in turn."""
    return toolchains.c(request.param)


@pytest.fixture(scope="session", params=toolchain.CXX_COMPILERS)
def cxx_compiler(request: pytest.FixtureRequest, toolchains: Toolchains) -> CCompiler:
    """Each C++ compiler in turn."""
    return toolchains.cxx(request.param)


@pytest.fixture(scope="session", params=toolchain.RUST_TOOLCHAINS)
def rust_toolchain(request: pytest.FixtureRequest, toolchains: Toolchains) -> RustToolchain:
    """Each Rust toolchain in turn, the oldest first."""
    return toolchains.rust(request.param)


@pytest.fixture(scope="session")
def tracegen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `tracegen` of this tree, for build scripts."""
    path = tmp_path_factory.mktemp("bin") / "tracegen"
    path.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tracegen "$@"\n')
    path.chmod(0o755)
    return path


@pytest.fixture(scope="session")
def archives_of(
    toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], RustArchives | None]:
    """The archives of Rust that a language's programs link, by the language; None for C."""
    from both_languages import RustArchives

    @functools.cache
    def find(language: str) -> RustArchives | None:
        if language == "c":
            return None
        return RustArchives(
            toolchains.rust(language), tmp_path_factory.mktemp(f"target-{language}")
        )

    return find


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the project's tree."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the corpus; a test that asks for it is collected only where there is one."""
    return Path(os.environ["TRACEGEN_CORPUS"])


def pytest_addoption(parser: pytest.Parser) -> None:
    """The one option of ours."""
    parser.addoption(
        "--rewrite", action="store_true", help="write the expected files anew from what is made"
    )


def pytest_configure() -> None:
    """Refuses a corpus that is not there, which would otherwise pass as one without files."""
    named = os.environ.get("TRACEGEN_CORPUS")
    if named and not Path(named).is_dir():
        message = f"TRACEGEN_CORPUS names no folder: {named}"
        raise pytest.UsageError(message)


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leaves modules called test_corpus*.py alone without a corpus, which they may read when
    imported."""
    if collection_path.name.startswith("test_corpus") and not os.environ.get("TRACEGEN_CORPUS"):
        return True
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Drops the single tests that need a corpus, by marker or by fixture, without one."""
    if not os.environ.get("TRACEGEN_CORPUS"):
        items[:] = [item for item in items if not _needs_corpus(item)]


def _needs_corpus(item: pytest.Item) -> bool:
    return item.get_closest_marker("corpus") is not None or "corpus" in getattr(
        item, "fixturenames", ()
    )


def _require_all() -> bool:
    return os.environ.get("TRACEGEN_REQUIRE_ALL") == "1"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Makes a skipped test a failed one where nothing may be skipped."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and _require_all():
        _fail(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Does the same to a module that skips itself as a whole."""
    report = yield
    if report.skipped and _require_all():
        _fail(report)
    return report


def _fail(report: pytest.TestReport | pytest.CollectReport) -> None:
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    report.outcome = "failed"
    report.longrepr = f"{reason} (TRACEGEN_REQUIRE_ALL=1: nothing may be skipped)"
