# SPDX-License-Identifier: MIT
"""Runs the command line inside this process, which is much faster than another one."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracegen.cli.commands import command

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
    try:
        command.main(shlex.split(line), prog_name="tracegen", standalone_mode=True)
        status = 0
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else 0
    captured = capsys.readouterr()
    return Done(status, captured.out, captured.err)
