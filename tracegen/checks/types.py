# SPDX-License-Identifier: MIT
"""What must hold for the arguments' types where a target does not take all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tracegen.events import Event


def check_types(event: Event, allowed: Collection[str]) -> Iterator[Diagnostic]:
    """The diagnostics of arguments whose types are none of `allowed`, by their plain C names."""
    for argument in event.arguments:
        base = argument.type.base
        if base.name not in allowed and not argument.type.is_unknown:
            yield Diagnostic(
                "TG013",
                f"type `{argument.type.typedef or base.name}` is not allowed on this target",
                argument.type_span,
                "this type",
                help=f"write one of these, or a pointer to one: {', '.join(allowed)}",
            )
