# SPDX-License-Identifier: MIT
"""Small ELF files, of any class and byte order, with nothing but notes."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXECUTABLE = 2
_X86_64, _I386, _AARCH64 = 62, 3, 183
_STRINGS, _NOTE, _BITS = 3, 7, 1
_CODE = 6
BASE = 0x2010
"""Where `.stapsdt.base` is."""


def note(owner: bytes, type: int, data: bytes, order: str = "<") -> bytes:
    """A note of an owner, whose name has its NUL here."""
    name = owner + b"\0"
    sizes = struct.pack(f"{order}3I", len(name), len(data), type)
    return sizes + _filled(name) + _filled(data)


def probe_note(
    provider: str,
    name: str,
    arguments: str,
    *,
    address: int = 0x1000,
    base: int = BASE,
    semaphore: int = 0x4002,
    is_64: bool = True,
    order: str = "<",
) -> bytes:
    """The note of a probe."""
    numbers = struct.pack(f"{order}3{'Q' if is_64 else 'I'}", address, base, semaphore)
    texts = b"".join(each.encode() + b"\0" for each in (provider, name, arguments))
    return note(b"stapsdt", 3, numbers + texts, order)


def declaration_note(provider: str, name: str, declaration: str, order: str = "<") -> bytes:
    """The note of an event's declaration."""
    texts = b"".join(each.encode() + b"\0" for each in (provider, name, declaration))
    return note(b"tracegen", 100, texts, order)


def elf_file(
    probes: Sequence[bytes],
    declarations: Sequence[bytes] = (),
    *,
    is_64: bool = True,
    order: str = "<",
    type: int = _EXECUTABLE,
    note_size: int | None = None,
    code: int | None = None,
) -> bytes:
    """The file. `note_size` is what the section of probes says of its size, where that is a lie,
    `code` where its code is, if it has any."""
    sections = [
        (b"", 0, b"", 0),
        (b".note.stapsdt", _NOTE, b"".join(probes), 0),
        (b".note.tracegen", _NOTE, b"".join(declarations), 0),
        (b".stapsdt.base", _BITS, b"\0", BASE),
    ]
    if code is not None:
        sections.append((b".text", _BITS, b"\x90", code))
    names = b"\0".join(name for name, *_ in sections) + b"\0.shstrtab\0"
    sections.append((b".shstrtab", _STRINGS, names, 0))
    head, entry = (64, 64) if is_64 else (52, 40)
    body, headers = b"", b""
    for name, kind, data, address in sections:
        size = note_size if name == b".note.stapsdt" and note_size is not None else len(data)
        flags = _CODE if name == b".text" else 0
        place = head + len(body)
        numbers = (names.index(name + b"\0"), kind, flags, address, place, size, 0, 0, 4, 0)
        headers += struct.pack(f"{order}{'IIQQQQIIQQ' if is_64 else '10I'}", *numbers)
        body += _filled(data)
    machine = _X86_64 if is_64 else _I386
    ident = b"\x7fELF" + bytes([2 if is_64 else 1, 1 if order == "<" else 2, 1]) + bytes(9)
    header = (type, machine, 1, 0, 0, head + len(body), 0, head, 0, 0, entry, len(sections))
    words = "HHIQQQIHHHHHH" if is_64 else "HHIIIIIHHHHHH"
    return ident + struct.pack(order + words, *header, len(sections) - 1) + body + headers


def _filled(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
