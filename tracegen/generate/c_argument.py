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
        return str(self.argument.type)

    @property
    def declared(self) -> str:
        """Its declaration: `const char *name`."""
        return self.argument.type.declare(self.name)
