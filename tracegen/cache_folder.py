# SPDX-License-Identifier: MIT
"""Where results are kept from run to run."""

from __future__ import annotations

import os
import sys

VARIABLE = "TRACEGEN_CACHE_DIR"
"""The variable that names the folder. The null device there says that nothing is kept."""


def cache_folder() -> str | None:
    """The cache folder: `TRACEGEN_CACHE_DIR`, or the platform's; None where there is no home, or
    where nothing is to be kept."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return None if chosen == os.devnull else chosen
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    if base:
        return os.path.join(base, "tracegen")
    home = os.path.expanduser("~")
    if home == "~":
        return None
    place = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return f"{home}/{place}/tracegen"
