# SPDX-License-Identifier: MIT
"""The notations that formats are translated to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Final

from tracegen.generate.names import c_names, rust_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracegen.events import Argument, Format
    from tracegen.translate.translation import Translation

    Printer = Callable[[Format, Sequence[Argument]], Translation]

_LINE: Final = ("line",)
"""What the expressions of Rust call the Line that they go through."""


def names_in_rust(arguments: Sequence[Argument]) -> list[str]:
    """How the arguments are called in Rust."""
    return rust_names([each.name for each in arguments], _LINE)


def _to_rust(format: Format, arguments: Sequence[Argument]) -> Translation:
    from tracegen.translate.rust import to_rust

    return to_rust(format, arguments, names_in_rust(arguments))


def _to_c(format: Format, arguments: Sequence[Argument]) -> Translation:
    from tracegen.translate.c import to_c

    return to_c(format, arguments, c_names([each.name for each in arguments]))


def to_c_without_macros(format: Format, arguments: Sequence[Argument]) -> Translation:
    """The format as C has it, with length modifiers in the place of macros."""
    from tracegen.translate.c import to_c

    return to_c(format, arguments, c_names([each.name for each in arguments]), macros=False)


def _to_stap(format: Format, arguments: Sequence[Argument]) -> Translation:
    from tracegen.translate.stap import stap_names, to_stap

    return to_stap(format, arguments, stap_names(arguments))


def _to_python(format: Format, arguments: Sequence[Argument]) -> Translation:
    from tracegen.translate.python import python_names, to_python

    return to_python(format, arguments, python_names(arguments))


def _to_python_format(format: Format, arguments: Sequence[Argument]) -> Translation:
    from tracegen.translate.python import python_names, to_python_format

    return to_python_format(format, arguments, python_names(arguments))


NOTATIONS: Final[Mapping[str, Printer]] = {
    "rust": _to_rust,
    "c": _to_c,
    "stap": _to_stap,
    "python": _to_python,
    "python-format": _to_python_format,
}
"""The values of `--to`."""
