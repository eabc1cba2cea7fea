# SPDX-License-Identifier: MIT
"""The rules of conftest.py: when a test is not collected, and when a skip is a failure."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

HERE = Path(__file__).resolve().parent

TESTS = """
import pytest

def test_plain(): pass

def test_by_fixture(corpus): assert corpus.is_dir()

@pytest.mark.corpus
def test_by_marker(): pass

def test_skips(): pytest.skip("needs a moon")
"""


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder of tests under our conftest.py, in an environment that asks for nothing."""
    monkeypatch.delenv("TRACEGEN_CORPUS", raising=False)
    monkeypatch.delenv("TRACEGEN_REQUIRE_ALL", raising=False)
    monkeypatch.setenv("PYTHONPATH", str(HERE))
    pytester.makeini("[pytest]\nmarkers = corpus")
    pytester.makeconftest((HERE / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        test_some=TESTS, test_corpus_files="import os; os.environ['TRACEGEN_CORPUS']"
    )
    return pytester


def test_without_a_corpus(suite: pytest.Pytester) -> None:
    result = suite.runpytest_subprocess()
    result.assert_outcomes(passed=1, skipped=1)


def test_with_a_corpus(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACEGEN_CORPUS", str(suite.path))
    result = suite.runpytest_subprocess()
    result.assert_outcomes(passed=3, skipped=1)


def test_corpus_that_is_not_there(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACEGEN_CORPUS", str(suite.path / "nowhere"))
    result = suite.runpytest_subprocess()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines("*TRACEGEN_CORPUS names no folder: *nowhere")


def test_nothing_may_be_skipped(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACEGEN_REQUIRE_ALL", "1")
    result = suite.runpytest_subprocess()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines("*needs a moon (TRACEGEN_REQUIRE_ALL=1: nothing may be skipped)")


def test_no_module_may_skip_itself(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACEGEN_REQUIRE_ALL", "1")
    suite.makepyfile(test_some="import pytest; pytest.importorskip('no_such_module')")
    result = suite.runpytest_subprocess()
    result.assert_outcomes(errors=1)
