# SPDX-License-Identifier: MIT
"""Standard error, for what a run has to say."""

from __future__ import annotations

import sys


def write_stderr(text: str) -> bool:
    """Writes to standard error, whatever its encoding. Returns whether that could be done: where
    not, nobody can be told so."""
    try:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))
        sys.stderr.flush()
    except (OSError, ValueError):
        return False
    return True
