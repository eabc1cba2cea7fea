# SPDX-License-Identifier: MIT
"""What readelf and nm tell of probes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from toolchain import run

if TYPE_CHECKING:
    from pathlib import Path

_NOTE = re.compile(
    r"stapsdt +0x[0-9a-f]+\tNT_STAPSDT.*\n +Provider: (\S+)\n +Name: (\S+)\n"
    r" +Location: 0x([0-9a-f]+), Base: 0x([0-9a-f]+), Semaphore: 0x([0-9a-f]+)\n"
    r" +Arguments: (.*)\n"
)
_SYMBOL = re.compile(r"([0-9a-f]+) \w (\S+)")
_OPERAND = re.compile(r"(-?\d)@(\[[^\]]*\]|\S+)")


class Note(NamedTuple):
    """A probe as `readelf -n` shows it; `arguments` are pairs of size and place."""

    provider: str
    name: str
    location: int
    base: int
    semaphore: int
    arguments: list[tuple[str, str]]

    @property
    def sizes(self) -> str:
        """The arguments' sizes, with their signs."""
        return " ".join(size for size, _ in self.arguments)

    @property
    def places(self) -> str:
        """The arguments' places."""
        return " ".join(place for _, place in self.arguments)


def notes(path: Path) -> dict[str, Note]:
    """The probes of a file by their names, each of which it has once."""
    found = all_notes(path)
    by_name = {note.name: note for note in found}
    assert len(by_name) == len(found)
    return by_name


def all_notes(path: Path) -> list[Note]:
    """The probes of a file, each as often as it is there."""
    shown = run(["readelf", "-n", path]).stdout
    return [
        Note(
            provider,
            name,
            int(location, 16),
            int(base, 16),
            int(semaphore, 16),
            _OPERAND.findall(arguments),
        )
        for provider, name, location, base, semaphore, arguments in _NOTE.findall(shown)
    ]


def symbols(path: Path) -> dict[str, int]:
    """The address of each symbol."""
    found = _SYMBOL.findall(run(["nm", path]).stdout)
    return {name: int(address, 16) for address, name in found}
