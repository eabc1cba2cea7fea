# SPDX-License-Identifier: MIT
"""The numbers of the simpletrace format, version 4, and of what tracegen adds to it."""

from __future__ import annotations

from struct import Struct
from typing import Final, Literal

ByteOrder = Literal["<", ">"]
"""How integers stand in a file, as `struct` spells it."""

HEADER_ID: Final = 0xFFFFFFFFFFFFFFFF
MAGIC: Final = 0xF2B177CB0AA429B4
VERSION: Final = 4
HEADER_SIZE: Final = 24

RINGS_MAGIC: Final = 0x31736E6972676374
"""What the file of a trace's rings begins with."""

MAPPING: Final = 0
EVENT: Final = 1
"""The types of records."""

DROPPED: Final = 0xFFFFFFFFFFFFFFFE
INFO: Final = 0xFFFFFFFFFFFFFFFD
DECLARATION: Final = 0xFFFFFFFFFFFFFFFC
CHUNK: Final = 0xFFFFFFFFFFFFFFFB
FILLER: Final = 0xFFFFFFFFFFFFFFFA
"""Ids that no event has. All but the first are those of mappings."""

OUR_OWN: Final = range(FILLER, DROPPED)

MAPPING_HEAD: Final = 20
"""Type, id, and the length of the name."""

EVENT_HEAD: Final = 32
"""Type, id, time, length, pid. The type is not counted in a record's length."""

TYPE_SIZE: Final = 8
LENGTH_AT: Final = 24
"""Where in a record its length stands."""

LEAST_LENGTH: Final = EVENT_HEAD - TYPE_SIZE

LONGEST_RECORD: Final = 1 << 20
"""A longer record is damage: ten strings of 512 bytes are 5 KB."""

LONGEST_NAME: Final = 1 << 17
"""No name, declaration or INFO that is longer is looked at."""


class Layout:
    """The records' heads in a byte order."""

    def __init__(self, order: ByteOrder) -> None:
        self.order = order
        self.mapping = Struct(f"{order}QQI")
        self.event = Struct(f"{order}QQQII")
        self.kind = Struct(f"{order}QQ")
        self.word = Struct(f"{order}Q")
        self.length = Struct(f"{order}I")
        self.mask = Struct(f"{order}H")
        self.chunk_mark = self.mapping.pack(MAPPING, CHUNK, CHUNK_NAME)
        """How each chunk begins."""
        self.event_mark = self.word.pack(EVENT)
        """How each event begins."""
        self._numbers: dict[str, Struct] = {}

    def number(self, code: str) -> Struct:
        """What reads a number of this code."""
        if code not in self._numbers:
            self._numbers[code] = Struct(f"{self.order}{code}")
        return self._numbers[code]


CHUNK_NAME: Final = 43
"""The bytes of a chunk's name."""

CHUNK_HEAD: Final = MAPPING_HEAD + CHUNK_NAME
