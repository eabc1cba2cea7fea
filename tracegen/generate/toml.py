# SPDX-License-Identifier: MIT
"""Reads the tables of backends and targets, which are TOML files."""

from __future__ import annotations

import contextlib
import marshal
import sys
from typing import TYPE_CHECKING, Any

from tracegen.cache import Cache, key_of

if TYPE_CHECKING:
    from pathlib import Path


class TomlError(ValueError):
    """A file that is not TOML. Its text names the file and the place."""


def read_tables(paths: list[Path], cache: str) -> list[dict[str, Any]]:
    """The tables of TOML files, kept in the cache that is called `cache`.

    Raises OSError and TomlError.
    """
    texts = [path.read_bytes() for path in paths]
    key = key_of(repr(sys.version_info).encode(), *texts)
    kept = Cache(cache).get(key)
    if kept is not None:
        tables: list[dict[str, Any]] = marshal.loads(kept)
        return tables
    tables = [_parsed(path, text) for path, text in zip(paths, texts)]
    # A table with a date in it, which only a mistake can be, is not for marshal.
    with contextlib.suppress(ValueError):
        Cache(cache).put(key, marshal.dumps(tables))
    return tables


def _parsed(path: Path, text: bytes) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(text.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TomlError(f"{path}: {error}") from error
