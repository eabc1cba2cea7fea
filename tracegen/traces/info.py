# SPDX-License-Identifier: MIT
"""What a file says about the program that wrote it."""

from __future__ import annotations

from typing import Final

from tracegen.named_tuple import NamedTuple
from tracegen.translate.lp64 import DataModel

_NAME: Final = b"tracegen "


class Info(NamedTuple):
    """The record INFO. `realtime` and `monotonic` are nanoseconds, of one moment, on the wall clock
    and on the clock of the records; a key that is absent is None."""

    word: int | None = None
    long: int | None = None
    realtime: int | None = None
    monotonic: int | None = None
    pid: int | None = None
    session: int | None = None
    file: int | None = None

    @property
    def model(self) -> DataModel:
        """How large the writer's types are."""
        if self.word == 4:
            return DataModel.ILP32
        return DataModel.LLP64 if self.long == 4 else DataModel.LP64


def read_info(text: bytes) -> Info | None:
    """The record's text, `key=value` lines; None where it is not of a version that is known. Keys
    that are unknown, and values that are no numbers, do not count."""
    lines = text.split(b"\n")
    if lines[0] != _NAME + b"1":
        return None
    values: dict[str, int] = {}
    for line in lines[1:]:
        key, equals, value = line.partition(b"=")
        name = key.decode("ascii", "replace")
        if equals and name in Info._fields and len(value) <= 20 and value.isascii():
            try:
                values[name] = int(value, 16 if name == "session" else 10)
            except ValueError:
                continue
    return Info(**values)
