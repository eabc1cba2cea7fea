# SPDX-License-Identifier: MIT
"""Findings about an input, and how they are shown."""

from tracegen.diagnostics.diagnostic import (
    WARNING_CLASSES,
    Diagnostic,
    Fix,
    Label,
    Severity,
)

__all__ = ["WARNING_CLASSES", "Diagnostic", "Fix", "Label", "Severity"]
