# SPDX-License-Identifier: MIT
"""What a run has to say, and how it ends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

from tracegen.diagnostics import WARNING_CLASSES, Diagnostic
from tracegen.diagnostics.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


class Report:
    """Collects diagnostics, shows them on standard error, and decides the exit status."""

    def __init__(self, format: str, warn: Collection[str], error_on_warnings: bool) -> None:
        self.sources = Sources()
        self._format = format
        self._classes = set(WARNING_CLASSES) if "all" in warn else set(warn)
        self._error_on_warnings = error_on_warnings
        self._failed = False

    def show(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Shows the errors, and the warnings of the classes that are on."""
        for diagnostic in diagnostics:
            if diagnostic.warning is not None and diagnostic.warning not in self._classes:
                continue
            if diagnostic.is_error or self._error_on_warnings:
                self._failed = True
            self._write(diagnostic)

    def _write(self, diagnostic: Diagnostic) -> None:
        # Most runs have nothing to say.
        from tracegen.diagnostics.render import RENDERERS

        _write(RENDERERS[self._format](diagnostic, self.sources))

    def error(self, code: str, message: str, help: str | None = None) -> None:
        """Shows an error that has no place in a file."""
        self.show([Diagnostic(code, message, help=help)])

    def stop_on_errors(self) -> None:
        """Exits with status 1 if an error was shown."""
        if self._failed:
            sys.exit(1)

    def fail(self) -> NoReturn:
        """Exits with status 1."""
        sys.exit(1)


def _write(text: str) -> None:
    """Writes to standard error, whatever its encoding; a closed one is no error."""
    try:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))
        sys.stderr.flush()
    except (BrokenPipeError, ValueError):
        pass
