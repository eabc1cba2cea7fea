# SPDX-License-Identifier: MIT
"""The notes of ELF files, read with pyelftools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WANTED: Final = (".note.stapsdt", ".note.tracegen")
_SHF_EXECINSTR: Final = 4
_SHF_COMPRESSED: Final = 0x800
_SMALLEST_HEADER: Final = 40


class ElfError(Exception):
    """A file that cannot be read as ELF. Its text says why."""


class Note(NamedTuple):
    """A note: whose it is, its type, and what it says."""

    owner: bytes
    type: int
    data: bytes


class Elf(NamedTuple):
    """What of an ELF file tells of probes.

    `notes` are those of probes and of tracegen. `base` is where `.stapsdt.base` is, None without.
    `is_linked` says whether addresses are final. `code` are the addresses of what is executed.
    `damage` says what could not be read.
    """

    is_64: bool
    byteorder: str
    is_linked: bool
    base: int | None
    code: tuple[range, ...]
    notes: tuple[Note, ...]
    damage: tuple[str, ...]


def read_elf(path: Path) -> Elf:
    """Reads a file. Raises OSError, ElfError, and ImportError where pyelftools is not there."""
    from elftools.elf.elffile import ELFFile

    with path.open("rb") as stream:
        if stream.read(4) != b"\x7fELF":
            raise ElfError("it does not begin as an ELF file does")
        size = stream.seek(0, 2)
        stream.seek(0)
        try:
            elf = ELFFile(stream)
            return _read(elf, size)
        except ElfError:
            raise
        except Exception as error:
            # Of a file that is damaged, pyelftools may raise anything.
            raise ElfError(
                f"its headers are damaged: {str(error) or type(error).__name__}"
            ) from error


def _read(elf: Any, size: int) -> Elf:
    header = elf.header
    count = elf.num_sections()
    if count and (header.e_shentsize < _SMALLEST_HEADER or count * header.e_shentsize > size):
        raise ElfError("its headers are damaged: more sections than the file has room for")
    order = "little" if elf.little_endian else "big"
    base = None
    notes: list[Note] = []
    code = []
    damage = []
    for section in elf.iter_sections():
        if section.name == ".stapsdt.base":
            base = section.header.sh_addr
        if section.header.sh_flags & _SHF_EXECINSTR:
            start = section.header.sh_addr
            code.append(range(start, start + section.header.sh_size))
        if section.name not in _WANTED or section.header.sh_type != "SHT_NOTE":
            continue
        if section.header.sh_flags & _SHF_COMPRESSED:
            damage.append(f"{section.name} is compressed")
            continue
        # What a header says of a size, a file need not have.
        elf.stream.seek(section.header.sh_offset)
        data = elf.stream.read(min(section.header.sh_size, size))
        if len(data) < section.header.sh_size:
            damage.append(f"{section.name} goes beyond the end of the file")
        notes.extend(_notes(data, order, section.name, damage))
    is_linked = header.e_type != "ET_REL"
    is_64 = elf.elfclass == 64
    return Elf(is_64, order, is_linked, base, tuple(code), tuple(notes), tuple(damage))


def _notes(data: bytes, order: Any, section: str, damage: list[str]) -> Iterator[Note]:
    """The notes of a section: sizes of name and data, type, name, data, both filled up to 4."""
    at = 0
    while at < len(data):
        head = [int.from_bytes(data[at + place : at + place + 4], order) for place in (0, 4, 8)]
        name_at = at + 12
        data_at = name_at + _filled(head[0])
        end = data_at + head[1]
        if end > len(data):
            damage.append(f"{section} is damaged at byte {at}")
            return
        owner = data[name_at : name_at + head[0]].rstrip(b"\0")
        yield Note(owner, head[2], data[data_at:end])
        at = data_at + _filled(head[1])


def _filled(size: int) -> int:
    return (size + 3) & ~3
