# SPDX-License-Identifier: MIT
"""Runs the command line inside this process, which is much faster than another one."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracegen.cli import run

if TYPE_CHECKING:
    import pytest


@dataclass(frozen=True)
class Done:
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str


def tracegen(line: str, capsys: pytest.CaptureFixture[str]) -> Done:
    """Runs `tracegen LINE`, split as a shell would, in the current folder."""
    capsys.readouterr()
    status = run(shlex.split(line))
    captured = capsys.readouterr()
    return Done(status, captured.out, captured.err)
