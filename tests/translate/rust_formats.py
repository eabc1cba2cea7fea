# SPDX-License-Identifier: MIT
"""Formats of Rust, read with declarations of their arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracegen.cli.given_format import FormatReader, text_at
from tracegen.cli.notations import names_in_rust
from tracegen.span import Span
from tracegen.syntax.rust_format import read_rust
from tracegen.translate.c import to_c
from tracegen.translate.normal import normalised
from tracegen.translate.rust import to_rust

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.diagnostics import Diagnostic
    from tracegen.events import Argument, Format


class Read(NamedTuple):
    """What was read, and what was said of it."""

    format: Format
    arguments: tuple[Argument, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [each.code for each in self.diagnostics]

    @property
    def c(self) -> str:
        """The printf call's arguments that print the same."""
        assert self.diagnostics == ()
        made = to_c(self.format, self.arguments, [each.name for each in self.arguments])
        return ", ".join([made.text, *made.arguments])


def read(declarations: str, source: str, notation: str = "rust") -> Read:
    reader = FormatReader(notation, "c")
    given = reader.read(text_at(source, "<format>", 1), text_at(declarations, "<args>", 1))
    return Read(*given)


def returned(format: Format, arguments: Sequence[Argument]) -> tuple[str, Format]:
    """The format as format!() takes it, and what is read of that, in its normal form."""
    names = names_in_rust(arguments)
    made = to_rust(format, arguments, names)
    source = ", ".join([made.text, *made.arguments])
    found: list[Diagnostic] = []
    span = Span("<format>", 1, 1, len(source) + 1)
    back = read_rust(source, span, arguments, names, found.append)
    assert found == [], source
    return source, normalised(back, arguments)
