# SPDX-License-Identifier: MIT
"""The forms that records are printed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracegen import printf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.traces.declared import Declared
    from tracegen.traces.template import Template


class Printer:
    """A form: which template prints the records of an event."""

    head = b""
    """What stands in front of all records."""

    is_raw = False
    """Whether the form shows numbers as the file holds them."""

    has_deltas = False
    """Whether a line tells the time since the line before, which is put in when lines are in
    order."""

    def namespace(self) -> dict[str, Any]:
        """What the expressions of templates may call."""
        return {"printf": printf}

    def template(self, declared: Declared, is_swift: bool = False) -> tuple[str, Template]:
        """The template of an event's records, with the condition that it takes.

        Of an event that is not declared `v0` is the payload, in bytes. A template that is swift
        holds where no string is NULL and the condition, where it is not empty, is true.
        """
        raise NotImplementedError

    def joined(self, lines: Sequence[bytes]) -> bytes:
        """Lines that are now in their order."""
        return b"".join(lines)
