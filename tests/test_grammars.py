# SPDX-License-Identifier: MIT
"""The grammars say one thing: Lark decides silently where two rules could go on."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import lark
import pytest

from tracegen.resources import data_folder
from tracegen.syntax.grammar import grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = sorted(path.stem for path in data_folder("grammars").glob("*.lark"))


@pytest.fixture
def conflicts(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """What Lark tells of conflicts."""
    before, lark.logger.propagate = lark.logger.propagate, True
    with caplog.at_level(logging.DEBUG, logger=lark.logger.name):
        yield caplog
    lark.logger.propagate = before


def built(text: str, start: list[str]) -> None:
    lark.Lark(text, parser="lalr", start=start, maybe_placeholders=False, debug=True)


@pytest.mark.parametrize("name", NAMES)
def test_no_rule_conflicts_with_another(name: str, conflicts: pytest.LogCaptureFixture) -> None:
    text = (data_folder("grammars") / f"{name}.lark").read_text()
    built(text, grammar(name).options.start)
    assert conflicts.text == ""


def test_a_conflict_would_be_told(conflicts: pytest.LogCaptureFixture) -> None:
    built('start: _words "a" \n _words: "a"*', ["start"])
    assert "conflict" in conflicts.text
