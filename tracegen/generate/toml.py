# SPDX-License-Identifier: MIT
"""Reads TOML files, with the standard library where it can."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class TomlError(ValueError):
    """A file that is not TOML. Its text names the file and the place."""


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file. Raises OSError and TomlError."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TomlError(f"{path}: {error}") from error
