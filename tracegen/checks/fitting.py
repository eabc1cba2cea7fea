# SPDX-License-Identifier: MIT
"""Whether a conversion fits the type of its argument.

Judged on LP64, by size, after C's default argument promotions (C17 6.5.2.2p6): `%lx`, `%llx` and
PRIx64 all print a uint64_t. The generated code converts each argument to the type that its
conversion names, so that it is right on other data models too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tracegen.events import Conversion, CType

INT_SIZE: Final = 4
"""The size of an int, in bytes: what smaller integers are promoted to."""


def fits(conversion: Conversion, type: CType) -> bool:
    """Whether C's printf may be given an argument of this type for this conversion, on LP64."""
    letter = conversion.conversion
    if conversion.is_unknown or type.is_unknown:
        return True
    if letter == "s":
        return type.is_string
    if letter == "p":
        return type.is_pointer
    if conversion.is_floating:
        return type.is_floating
    if not type.is_integer:
        return False
    if letter == "c":
        return _promoted(type) == INT_SIZE
    base = conversion.base
    return base is not None and _promoted(type) == max(base.size, INT_SIZE)


def _promoted(type: CType) -> int:
    return max(type.base.size, INT_SIZE)
