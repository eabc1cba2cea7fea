# SPDX-License-Identifier: MIT
"""Findings about an input."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from tracegen.span import Span

Severity = Literal["error", "warning"]

WARNING_CLASSES: Final = ("sign",)
"""The classes of warnings that `--warn` switches on."""


class Label(NamedTuple):
    """A remark about a place."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A replacement of the characters at `span` that mends the finding."""

    span: Span
    text: str


class Diagnostic(NamedTuple):
    """One finding.

    `code` is one that `tracegen explain` knows. `span` is where the caret goes, with `label`
    behind it; None for what has no place in a file. `labels` are further places. `warning` is the
    class that a warning belongs to, None for an error.
    """

    code: str
    message: str
    span: Span | None = None
    label: str = ""
    labels: tuple[Label, ...] = ()
    help: str | None = None
    fix: Fix | None = None
    warning: str | None = None

    @property
    def severity(self) -> Severity:
        """Which of the two it is; `warning` says it too, with the class."""
        return "error" if self.warning is None else "warning"

    @property
    def is_error(self) -> bool:
        """Whether it fails the run."""
        return self.warning is None
