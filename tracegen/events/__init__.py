# SPDX-License-Identifier: MIT
"""The model: event files, events, arguments, C types, formats. Plain frozen data."""

from tracegen.events.ctype import BASES, UNKNOWN, Base, CType, base_of_words
from tracegen.events.event import MAX_ARGUMENTS, Argument, Event, EventFile, Property
from tracegen.events.format import Amount, Conversion, Format, Literal, Star
from tracegen.events.inttypes import MACROS, Macro

__all__ = [
    "BASES",
    "MACROS",
    "MAX_ARGUMENTS",
    "UNKNOWN",
    "Amount",
    "Argument",
    "Base",
    "CType",
    "Conversion",
    "Event",
    "EventFile",
    "Format",
    "Literal",
    "Macro",
    "Property",
    "Star",
    "base_of_words",
]
