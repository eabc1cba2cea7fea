# SPDX-License-Identifier: MIT
"""How far a long run has come, for who waits at a terminal."""

from __future__ import annotations

import sys
import time
from typing import Callable, Final

_PATIENCE: Final = 1.0
_PAUSE: Final = 0.2
_CLEAR: Final = "\r\x1b[K"


class Progress:
    """Shows a percentage on standard error, when a run takes more than a second. Nothing where that
    is no terminal, or where results go to one meanwhile, which `with_results` says that they may.

    `patience` is in seconds.
    """

    def __init__(
        self,
        share: Callable[[], float],
        with_results: bool = True,
        patience: float = _PATIENCE,
    ) -> None:
        self._share = share
        self._next = time.monotonic() + patience
        self._is_shown = False
        self._is_wanted = (
            sys.stderr is not None
            and sys.stderr.isatty()
            and not (with_results and sys.stdout is not None and sys.stdout.isatty())
        )

    def step(self) -> None:
        """Shows it, where it is time to."""
        if not self._is_wanted or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        self._is_shown = True
        sys.stderr.write(f"{_CLEAR}{min(100, int(100 * self._share()))} %")
        sys.stderr.flush()

    def clear(self) -> None:
        """Takes it away."""
        if self._is_shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._is_shown = False
