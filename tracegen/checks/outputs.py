# SPDX-License-Identifier: MIT
"""What must hold for events that certain formats are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.checks.words import C, is_c_library_macro
from tracegen.diagnostics import Diagnostic, Fix

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tracegen.events import Event

_REPLACED: Final = {
    "vcpu": (
        "TG050",
        "QEMU 9.1 took it away: pass the CPU's number as an argument, `int cpu`",
    ),
    "tcg": (
        "TG051",
        "QEMU 7.1 took it away: write one event for translation and one for execution",
    ),
}

_LTTNG: Final = frozenset(["ust-events-h", "ust-events-c", "ust-rs-c"])


def check_outputs(event: Event, formats: Collection[str]) -> Iterator[Diagnostic]:
    """The diagnostics of an event from which files of `formats` (`h`, `c`, `rs`) are made."""
    if not formats:
        return
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
    if _LTTNG & set(formats) and not event.is_disabled and is_c_library_macro(event.name):
        yield Diagnostic(
            "TG052",
            f"event name `{event.name}` is a macro of C's headers",
            event.name_span,
            "LTTng's macros would put its value in the place of this name",
            help="rename the event",
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
                    fix=Fix(argument.name_span, f"{argument.name}_"),
                )
