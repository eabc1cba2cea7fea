# SPDX-License-Identifier: MIT
"""Backends: what each folder's table says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tracegen.generate.formats import OutputFormat
from tracegen.generate.given import Given
from tracegen.generate.toml import TomlError, read_tables
from tracegen.named_tuple import NamedTuple
from tracegen.resources import data_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_TABLE: Final = "backend.toml"
_EVENTS: Final = ("c", "rs", "stap")


class BackendError(ValueError):
    """A backend's table that cannot be used. Its text names the file and what is wrong."""


class Backend(NamedTuple):
    """A backend.

    `emits` says whether it does anything when an event fires, `text` whether it wants the event's
    text for that, `probes` whether tools watch events by it, and find their states by name.
    `outputs` are the formats that exist where the backend is chosen.
    """

    name: str
    summary: str
    emits: bool
    text: bool
    probes: bool
    folder: Path
    outputs: tuple[OutputFormat, ...]

    def template(self, target: str, format: str) -> str | None:
        """The name of its template for a target and format, None where it has none.

        One that is not named for a target is for all of them.
        """
        for file in (f"{target}.{format}.j2", f"{format}.j2"):
            if (self.folder / file).is_file():
                return f"{self.name}/{file}"
        return None

    def is_on(self, target: str) -> bool:
        """Whether the backend exists on a target: it has a template for it, or needs none."""
        return not self.emits or any(
            path.name.startswith(f"{target}.") and path.suffix == ".j2"
            for path in self.folder.iterdir()
        )


def find_backends(paths: Sequence[Path] = ()) -> dict[str, Backend]:
    """All backends by name: ours, then those in the folders `paths`, which may replace ours.

    Raises BackendError where a table is wrong, and OSError where one cannot be read.
    """
    folders = [data_folder("backends"), *paths]
    listed = [
        path
        for folder in folders
        if folder.is_dir()
        for entry in sorted(folder.iterdir())
        if (path := entry / _TABLE).is_file()
    ]
    try:
        tables = read_tables(listed, "backends")
    except TomlError as error:
        raise BackendError(str(error)) from error
    found = [_backend(path, table) for path, table in zip(listed, tables)]
    return {backend.name: backend for backend in found}


def _backend(path: Path, table: dict[str, Any]) -> Backend:
    _check_keys(path, table, ("summary", "emits", "text", "probes", "outputs"))
    emits = _value(path, table, "emits", bool, True)
    return Backend(
        name=path.parent.name,
        summary=_value(path, table, "summary", str, ""),
        emits=emits,
        text=emits and _value(path, table, "text", bool, False),
        probes=emits and _value(path, table, "probes", bool, False),
        folder=path.parent,
        outputs=tuple(
            _output(path, name, _value(path, {name: each}, name, dict, {}))
            for name, each in _value(path, table, "outputs", dict, {}).items()
        ),
    )


def _output(path: Path, name: str, table: dict[str, Any]) -> OutputFormat:
    _check_keys(path, table, ("summary", "file", "events", "needs"))
    pattern = _value(path, table, "file", str, "")
    if pattern.count("{group}") != 1 or "/" in pattern:
        raise BackendError(
            f"{path}: `file` of output `{name}` must be a name with `{{group}}` in it"
        )
    events = _value(path, table, "events", str, "c")
    if events not in _EVENTS:
        raise BackendError(f"{path}: `events` must be one of {', '.join(_EVENTS)}")
    needs = _value(path, table, "needs", list, [])
    for need in needs:
        if need not in Given._fields:
            raise BackendError(f"{path}: `needs` must be a list of {', '.join(Given._fields)}")
    return OutputFormat(
        name, _value(path, table, "summary", str, ""), pattern, events, tuple(needs)
    )


def _check_keys(path: Path, table: dict[str, Any], known: tuple[str, ...]) -> None:
    unknown = sorted(set(table) - set(known))
    if unknown:
        raise BackendError(f"{path}: unknown key `{unknown[0]}` (known: {', '.join(known)})")


def _value(path: Path, table: dict[str, Any], key: str, kind: type, default: Any) -> Any:
    value = table.get(key, default)
    if not isinstance(value, kind):
        words = {bool: "true or false", str: "a string", dict: "a table", list: "a list"}
        word = words[kind]
        raise BackendError(f"{path}: `{key}` must be {word}")
    return value
