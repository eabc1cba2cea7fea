# SPDX-License-Identifier: MIT
"""The rustc that generated code must compile with."""

from __future__ import annotations

import re
from typing import Final

from tracegen.named_tuple import NamedTuple


class RustVersion(NamedTuple):
    """A version of rustc, of which generated Rust uses no more than it has."""

    major: int
    minor: int

    @property
    def c_types(self) -> str:
        """The module with C's types: `std::ffi` since 1.64."""
        return "std::ffi" if self >= _C_LITERALS else "std::os::raw"

    def c_text(self, text: str) -> str:
        """A pointer to `text`, which is as it stands in a string literal, with a NUL behind it."""
        if self >= _C_LITERALS:
            return f'c"{text}".as_ptr()'
        return f'b"{text}\\0".as_ptr().cast()'


_C_LITERALS: Final = RustVersion(1, 77)
"""The first that has C string literals. What is older is asked for by who cannot have a newer one,
so all of that is written as for the oldest."""

OLDEST: Final = RustVersion(1, 63)
"""The oldest that generated code is for."""

NEWEST: Final = _C_LITERALS
"""That from which on nothing changes in what is made."""


def rust_version(text: str) -> RustVersion | None:
    """The version that `1.63` or `1.63.0` names, None where the text names none.

    Raises ValueError where it is older than generated code can be for.
    """
    found = re.fullmatch(r"(\d{1,4})\.(\d{1,4})(?:\.\d{1,4})?", text)
    if found is None:
        return None
    version = RustVersion(int(found[1]), int(found[2]))
    if version < OLDEST:
        raise ValueError(f"the oldest is {OLDEST.major}.{OLDEST.minor}")
    return version
