# SPDX-License-Identifier: MIT
"""What must hold for events that certain formats are made from."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tracegen.checks.words import C
from tracegen.diagnostics import Diagnostic
from tracegen.events import Event

_REPLACED = {
    "vcpu": (
        "TG050",
        "QEMU 9.1 took it away: pass the CPU's number as an argument, `int cpu`",
    ),
    "tcg": (
        "TG051",
        "QEMU 7.1 took it away: write an event for translation and one for execution, "
        "each with one format",
    ),
}


def check_outputs(event: Event, formats: Collection[str]) -> Iterator[Diagnostic]:
    """The diagnostics of an event from which files of `formats` (`h`, `c`, `rs`) are made."""
    for each in event.properties:
        if each.name in _REPLACED:
            code, help = _REPLACED[each.name]
            yield Diagnostic(
                code,
                f"no code can be made for the property `{each.name}`",
                each.span,
                "this property is of older releases",
                help=help,
            )
    if {"h", "c"} & set(formats):
        for argument in event.arguments:
            if argument.name in C:
                yield Diagnostic(
                    "TG023",
                    f"argument name `{argument.name}` is a keyword of C",
                    argument.name_span,
                    "this name",
                    help=f"write `{argument.name}_`, or a name that says more",
                )
