# SPDX-License-Identifier: MIT
"""USDT probes, as the notes of an ELF file describe them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.probes.elf import Elf, Note

_OWNER: Final = b"stapsdt"
_TYPE: Final = 3
_OPERAND: Final = re.compile(r"(?:(-?)(\d+)(f?)@)?(\[[^\]]*\]|(?:[^ \[]|\[[^\]]*\])+)")


class ProbeArgument(NamedTuple):
    """An argument of a probe: `size` bytes at `location`, an operand of the assembler.

    `size` is None where the note does not say it.
    """

    size: int | None
    is_signed: bool
    is_floating: bool
    location: str

    @property
    def type(self) -> str:
        """The type by its size and sign, `int32_t`, `uint8_t`; `?` where the note does not say."""
        if self.size is None:
            return "?"
        if self.is_floating:
            return "float" if self.size == 4 else "double"
        return f"{'' if self.is_signed else 'u'}int{8 * self.size}_t"

    @property
    def source(self) -> str:
        """The argument as the note has it: `-4@%edi`."""
        if self.size is None:
            return self.location
        sign, letter = "-" if self.is_signed else "", "f" if self.is_floating else ""
        return f"{sign}{self.size}{letter}@{self.location}"


class Probe(NamedTuple):
    """A place where a probe fires.

    `address` and `semaphore` are those in the file; `address` is None in an object file, which is
    not linked yet, and `semaphore` also where there is none.
    """

    provider: str
    name: str
    address: int | None
    semaphore: int | None
    arguments: tuple[ProbeArgument, ...]


def probes_of(elf: Elf) -> tuple[list[Probe], list[str]]:
    """The probes of a file, in the order of its notes, and what of them could not be read.

    Of code that the linker throws away, lld leaves the notes: such a probe is not there.
    """
    probes = []
    damage = list(elf.damage)
    for number, note in enumerate(each for each in elf.notes if each.owner == _OWNER):
        if note.type != _TYPE:
            damage.append(f"probe {number + 1} is described in version {note.type}, not in 3")
            continue
        probe = _probe(elf, note)
        if probe is None:
            damage.append(f"the note of probe {number + 1} is damaged")
        elif probe.address is None or _is_there(probe.address, elf.code):
            probes.append(probe)
    return probes, damage


def _is_there(address: int, code: Sequence[range]) -> bool:
    """Whether there is code at an address; so it is where a file does not say where its code is."""
    return not code or any(address in each for each in code)


def _probe(elf: Elf, note: Note) -> Probe | None:
    width = 8 if elf.is_64 else 4
    order: Any = elf.byteorder
    texts = note.data[3 * width :].split(b"\0")
    if len(texts) < 3 or not texts[0] or not texts[1]:
        return None
    address, base, semaphore = (
        int.from_bytes(note.data[place * width : (place + 1) * width], order) for place in range(3)
    )
    # A file may have been moved after it was linked, which notes are not told.
    moved = elf.base - base if elf.base is not None and base else 0
    provider, name, arguments = (_text(each) for each in texts[:3])
    return Probe(
        provider,
        name,
        address + moved if elf.is_linked else None,
        semaphore + moved if elf.is_linked and semaphore else None,
        parse_arguments(arguments),
    )


def parse_arguments(text: str) -> tuple[ProbeArgument, ...]:
    """The arguments of a note's text: `4@%edi -2@8(%rsp) 8@[x0, 16]`."""
    return tuple(
        ProbeArgument(int(size) if size else None, bool(sign), bool(floating), location)
        for sign, size, floating, location in _OPERAND.findall(text)
    )


def unique(probes: Sequence[Probe]) -> list[Probe]:
    """The probes, each of several notes that say the same once."""
    return list(dict.fromkeys(probes))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
