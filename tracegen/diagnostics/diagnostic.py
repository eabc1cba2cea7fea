# SPDX-License-Identifier: MIT
"""Findings about an input."""

from __future__ import annotations

from typing import Final, Literal, Optional

from tracegen.model import model
from tracegen.span import Span

Severity = Literal["error", "warning"]

WARNING_CLASSES: Final = ("sign",)
"""The classes of warnings that `--warn` switches on."""


@model
class Label:
    """A remark about a place."""

    span: Span
    text: str


@model
class Fix:
    """A replacement of the characters at `span` that mends the finding."""

    span: Span
    text: str


@model
class Diagnostic:
    """One finding.

    `code` is one that `tracegen explain` knows. `span` is where the caret goes, with `label`
    behind it; None for what has no place in a file. `labels` are further places. `warning` is the
    class that a warning belongs to, None for an error.
    """

    code: str
    message: str
    span: Optional[Span] = None
    label: str = ""
    labels: tuple[Label, ...] = ()
    help: Optional[str] = None
    fix: Optional[Fix] = None
    warning: Optional[str] = None

    @property
    def severity(self) -> Severity:
        return "error" if self.warning is None else "warning"

    @property
    def is_error(self) -> bool:
        return self.warning is None
