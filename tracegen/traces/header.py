# SPDX-License-Identifier: MIT
"""The first bytes of a trace."""

from __future__ import annotations

from struct import Struct

from tracegen.traces.layout import HEADER_ID, HEADER_SIZE, MAGIC, RINGS_MAGIC, VERSION, ByteOrder


class NotATrace(Exception):  # noqa: N818 - it says what the file is
    """The file is no trace that can be read. Its text says why."""


def read_header(head: bytes) -> ByteOrder:
    """The byte order of the trace that begins with these bytes. Raises NotATrace."""
    if len(head) < HEADER_SIZE:
        raise NotATrace("it is empty" if not head else "it ends within its header")
    orders: tuple[ByteOrder, ByteOrder] = ("<", ">")
    for order in orders:
        id, magic, version = Struct(f"{order}3Q").unpack(head)
        if (id, magic) == (HEADER_ID, MAGIC):
            if version != VERSION:
                raise NotATrace(f"it is of version {version} of the format; {VERSION} is read")
            return order
        if id == RINGS_MAGIC:
            raise NotATrace("it is the rings of one, which are read with that")
    raise NotATrace("it does not begin as one")
