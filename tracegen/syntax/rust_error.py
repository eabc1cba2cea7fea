# SPDX-License-Identifier: MIT
"""A mistake in what is given to format!()."""

from __future__ import annotations

from tracegen.diagnostics import Diagnostic
from tracegen.syntax.relative import within


class RustError(Exception):
    """What is wrong, and what to do. `start` and `end` are offsets into the source, where they are
    known; who catches it knows the place otherwise."""

    def __init__(
        self,
        code: str,
        message: str,
        help: str | None = None,
        start: int | None = None,
        end: int | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.help = help
        self.start = start
        self.end = end

    def told(self, start: int, end: int, label: str) -> Diagnostic:
        """The diagnostic, at `start` to `end` unless the mistake has a place of its own."""
        if self.start is not None and self.end is not None:
            start, end, label = self.start, self.end, "this argument"
        return Diagnostic(self.code, self.message, within(start, end), label, help=self.help)
