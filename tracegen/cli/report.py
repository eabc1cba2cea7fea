# SPDX-License-Identifier: MIT
"""What a run has to say, and how it ends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Callable, NoReturn

from tracegen.cli.stderr import write_stderr
from tracegen.diagnostics import WARNING_CLASSES, Diagnostic
from tracegen.diagnostics.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from typing_extensions import Self


class Report:
    """Collects diagnostics, shows them on standard error, and decides the exit status."""

    def __init__(
        self,
        format: str,
        warn: Collection[str],
        error_on_warnings: bool,
        write: Callable[[str], object] = write_stderr,
    ) -> None:
        """`write` takes the text of a diagnostic."""
        self.sources = Sources()
        self._write_text = write
        self._format = format
        self._classes = set(WARNING_CLASSES) if "all" in warn else set(warn)
        self._error_on_warnings = error_on_warnings
        self.failed = False

    def show(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Shows the errors, and the warnings of the classes that are on."""
        for diagnostic in diagnostics:
            if diagnostic.warning is not None and diagnostic.warning not in self._classes:
                continue
            if diagnostic.is_error or self._error_on_warnings:
                self.failed = True
            self._write(diagnostic)

    def _write(self, diagnostic: Diagnostic) -> None:
        # Most runs have nothing to say.
        from tracegen.diagnostics.render import RENDERERS

        self._write_text(RENDERERS[self._format](diagnostic, self.sources))

    @property
    def options(self) -> tuple[str, tuple[str, ...], bool]:
        """What decides how diagnostics are shown."""
        return self._format, tuple(sorted(self._classes)), self._error_on_warnings

    def collecting(self, texts: list[str]) -> Report:
        """One that shows the same, to a list. What it has to say is said by `tell`."""
        return Report(self._format, self._classes, self._error_on_warnings, texts.append)

    def tell(self, texts: Iterable[str], failed: bool) -> None:
        """Shows what another report has collected; `failed` is its own."""
        for text in texts:
            self._write_text(text)
        self.failed = self.failed or failed

    def error(self, code: str, message: str, help: str | None = None) -> None:
        """Shows an error that has no place in a file."""
        self.show([Diagnostic(code, message, help=help)])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Exits with status 1 if an error was shown in the `with` block or before; also where the
        block ended because nobody reads its output any more, which is no error."""
        if kind is None or issubclass(kind, BrokenPipeError):
            self.stop_on_errors()

    def stop_on_errors(self) -> None:
        """Exits with status 1 if an error was shown."""
        if self.failed:
            sys.exit(1)

    def fail(self) -> NoReturn:
        """Exits with status 1."""
        sys.exit(1)
