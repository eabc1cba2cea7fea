# SPDX-License-Identifier: MIT
"""Backends: what each folder's table says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tracegen.generate.toml import TomlError, read_tables
from tracegen.resources import data_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_TABLE = "backend.toml"


class BackendError(ValueError):
    """A backend's table that cannot be used. Its text names the file and what is wrong."""


class Backend(NamedTuple):
    """A backend.

    `emits` says whether it does anything when an event fires, `text` whether it wants the event's
    text for that.
    """

    name: str
    summary: str
    emits: bool
    text: bool
    folder: Path

    def template(self, target: str, format: str) -> str | None:
        """The name of its template for a target and format, None where it has none."""
        file = f"{target}.{format}.j2"
        return f"{self.name}/{file}" if (self.folder / file).is_file() else None

    def is_on(self, target: str) -> bool:
        """Whether the backend exists on a target: it has a template for it, or needs none."""
        return not self.emits or any(self.folder.glob(f"{target}.*.j2"))


def find_backends(paths: Sequence[Path] = ()) -> dict[str, Backend]:
    """All backends by name: ours, then those in the folders `paths`, which may replace ours.

    Raises BackendError where a table is wrong, and OSError where one cannot be read.
    """
    folders = [data_folder("backends"), *paths]
    listed = [table for folder in folders for table in sorted(folder.glob(f"*/{_TABLE}"))]
    try:
        tables = read_tables(listed, "backends")
    except TomlError as error:
        raise BackendError(str(error)) from error
    found = [_backend(path, table) for path, table in zip(listed, tables)]
    return {backend.name: backend for backend in found}


def _backend(path: Path, table: dict[str, Any]) -> Backend:
    unknown = sorted(set(table) - {"summary", "emits", "text"})
    if unknown:
        raise BackendError(f"{path}: unknown key `{unknown[0]}` (known: summary, emits, text)")
    emits = _value(path, table, "emits", bool, True)
    return Backend(
        name=path.parent.name,
        summary=_value(path, table, "summary", str, ""),
        emits=emits,
        text=emits and _value(path, table, "text", bool, False),
        folder=path.parent,
    )


def _value(path: Path, table: dict[str, Any], key: str, kind: type, default: Any) -> Any:
    value = table.get(key, default)
    if not isinstance(value, kind):
        word = {bool: "true or false", str: "a string"}[kind]
        raise BackendError(f"{path}: `{key}` must be {word}")
    return value
