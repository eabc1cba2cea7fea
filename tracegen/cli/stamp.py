# SPDX-License-Identifier: MIT
"""Files that say by their time alone when something was done."""

from __future__ import annotations

import os


def renew(path: str) -> None:
    """Gives the file the present time, and makes it, empty, where there is none. Raises OSError,
    its filename set."""
    folder = os.path.dirname(path)
    if folder:
        os.makedirs(folder, exist_ok=True)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o666))
    os.utime(path)
