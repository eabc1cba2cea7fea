# SPDX-License-Identifier: MIT
"""Arguments of events as the C templates print them."""

from __future__ import annotations

from tracegen.generate.language_argument import LanguageArgument


class CArgument(LanguageArgument):
    """An argument of an event in C."""

    __slots__ = ()

    @property
    def type(self) -> str:
        """Its type as C spells it: `const char *`."""
        return str(self.c_type)

    @property
    def declared(self) -> str:
        """Its declaration: `const char *name`."""
        return self.c_type.declare(self.name)

    @property
    def probed(self) -> str:
        """Its type and its value as a probe's macro takes them: `(uint32_t, addr)`."""
        if self.is_float:
            return f"(uint64_t, tracegen_double_bits({self.name}))"
        return f"({self.c_type.base.name if self.is_integer else 'uintptr_t'}, {self.name})"
