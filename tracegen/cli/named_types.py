# SPDX-License-Identifier: MIT
"""The values of `--type`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracegen.checks.words import C
from tracegen.events.ctype import BASES, KEYWORDS
from tracegen.generate.names import is_identifier
from tracegen.syntax.argument import parse_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import CType


def named_types(options: Sequence[str]) -> dict[str, CType]:
    """The names that options `NAME=C_TYPE` allow. Raises click.BadParameter for another value."""
    types: dict[str, CType] = {}
    for option in options:
        name, equals, text = option.partition("=")
        name = name.strip()
        if not equals or not is_identifier(name):
            raise click.BadParameter(f"{option!r} is not NAME=C_TYPE.", param_hint="--type")
        kind = parse_type(text)
        if name in C or name in KEYWORDS or name in BASES:
            raise click.BadParameter(f"{name!r} is C's own word.", param_hint="--type")
        if kind is None:
            raise click.BadParameter(
                f"{text.strip()!r} is no type that arguments may have.", param_hint="--type"
            )
        types[name] = kind
    return types
