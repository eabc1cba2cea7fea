# SPDX-License-Identifier: MIT
"""Runs `tracegen read` and `stats` inside this process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracegen.cli import run

if TYPE_CHECKING:
    import pytest


@dataclass(frozen=True)
class Done:
    """What a command printed, and its exit status."""

    status: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[bytes]:
        """The lines, without the newline of each."""
        assert self.out == b"" or self.out.endswith(b"\n")
        return self.out.split(b"\n")[:-1]


def tracegen(capsysbinary: pytest.CaptureFixture[bytes], *words: object) -> Done:
    """Runs `tracegen WORDS`."""
    capsysbinary.readouterr()
    status = run([str(word) for word in words])
    captured = capsysbinary.readouterr()
    return Done(status, captured.out, captured.err.decode())
