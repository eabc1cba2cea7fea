# SPDX-License-Identifier: MIT
"""What C's printf prints, where Python's own `%` and `str.format` print something else.

What `to_python` and `to_python_format` make calls these functions; `from tracegen import printf` is
all that it needs. They print byte for byte what glibc prints in the C locale.
"""

from tracegen.printf.floating import floating
from tracegen.printf.integer import integer, signed
from tracegen.printf.spec import width
from tracegen.printf.text import character, decoded, encoded, pointer, string, text

__all__ = [
    "character",
    "decoded",
    "encoded",
    "floating",
    "integer",
    "pointer",
    "signed",
    "string",
    "text",
    "width",
]
