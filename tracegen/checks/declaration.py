# SPDX-License-Identifier: MIT
"""What must hold for an event by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.checks.arguments import check_formats
from tracegen.diagnostics import Diagnostic, Fix, Label
from tracegen.events import MAX_ARGUMENTS, Literal
from tracegen.events.ctype import KEYWORDS
from tracegen.events.event import REST
from tracegen.events.printer import conversion_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracegen.events import Argument, Event, Property

PROPERTIES: Final = ("disable", "vcpu", "tcg")
"""The properties there are; the last two are of QEMU releases before 9.1 and 7.1."""

_LONGEST_NAME: Final = 40
"""A longer word is no misspelt property."""


_LONGEST_LITERAL: Final = 4095
"""The most characters of a string literal that every C compiler takes (C17 5.2.4.1)."""


def check_event(event: Event) -> Iterator[Diagnostic]:
    """Everything that is wrong with an event by itself, and the warnings of every class."""
    yield from _check_properties(event)
    yield from _check_arguments(event)
    yield from _check_second_format(event)
    yield from _check_length(event)
    yield from check_formats(event)


def _check_properties(event: Event) -> Iterator[Diagnostic]:
    seen: dict[str, Property] = {}
    for each in event.properties:
        if each.name not in PROPERTIES:
            yield _unknown_property(each)
        elif each.name in seen:
            yield Diagnostic(
                "TG012",
                f"repeated property `{each.name}`",
                each.span,
                "once more here",
                (Label(seen[each.name].span, "first here"),),
                help="remove one of them",
                # With the blank behind it.
                fix=Fix(each.span._replace(end=each.span.end + 1), ""),
            )
        else:
            seen[each.name] = each


def _unknown_property(property: Property) -> Diagnostic:
    name = property.name
    close = None
    if len(name) <= _LONGEST_NAME:
        import difflib

        close = next(iter(difflib.get_close_matches(name.lower(), PROPERTIES, 1)), None)
    if close is not None:
        help, fix = f"do you mean `{close}`?", Fix(property.span, close)
    elif name in KEYWORDS or name in ("static", "inline", "extern", "const"):
        help = f"an event has no type, and nothing but its name is declared: leave `{name}` out"
        fix = Fix(property.span._replace(end=property.span.end + 1), "")
    else:
        help, fix = "the only property is `disable`, which compiles an event out", None
    return Diagnostic(
        "TG011", f"unknown property `{name}`", property.span, "this word", help=help, fix=fix
    )


def _check_arguments(event: Event) -> Iterator[Diagnostic]:
    count = sum(argument.name != REST for argument in event.arguments)
    if count > MAX_ARGUMENTS:
        first = event.arguments[MAX_ARGUMENTS]
        last = event.arguments[-1]
        yield Diagnostic(
            "TG015",
            f"event `{event.name}` has {count} arguments; {MAX_ARGUMENTS} is the most",
            first.span._replace(end=last.span.end),
            "these are too many" if count > MAX_ARGUMENTS + 1 else "one too many",
            help="split the event in two, or make a string of what belongs together",
        )
    seen: dict[str, Argument] = {}
    for argument in event.arguments:
        if argument.name in ("", REST):
            continue
        if argument.name in seen:
            yield Diagnostic(
                "TG022",
                f"two arguments are called `{argument.name}`",
                argument.name_span,
                "this one",
                (Label(seen[argument.name].name_span, "and this one"),),
                help="rename one of them",
            )
        else:
            seen[argument.name] = argument


def _check_length(event: Event) -> Iterator[Diagnostic]:
    """What a C compiler need not take: a longer string literal (C17 5.2.4.1)."""
    if event.format is None:
        return
    length = len(event.name) + 1
    for piece in event.format.pieces:
        if isinstance(piece, Literal):
            length += len(piece.text.replace(b"%", b"%%"))
        else:
            # A macro is at most four characters, `l64d` of Microsoft's say.
            length += len(conversion_head(piece)) + len(piece.length) + 1 + 3 * bool(piece.macro)
    if length > _LONGEST_LITERAL:
        yield Diagnostic(
            "TG046",
            f"the format of event `{event.name}` is too long: "
            f"{length} characters with its name, {_LONGEST_LITERAL} is the most",
            event.format.span,
            "this format",
            help="split the event in two, or pass part of the text as an argument",
        )


def _check_second_format(event: Event) -> Iterator[Diagnostic]:
    if event.exec_format is not None and not event.has("tcg"):
        yield Diagnostic(
            "TG018",
            f"event `{event.name}` has two formats",
            event.exec_format.span,
            "the second one",
            help="remove one of them, and the comma; only events of the property `tcg` had two",
        )
    for argument in event.arguments:
        if argument.type.base.name == "TCGv" and not event.has("tcg"):
            yield Diagnostic(
                "TG013",
                "type `TCGv` is not allowed",
                argument.type_span,
                "this type",
                help="write `uint64_t`; TCGv belonged to the property `tcg`",
                fix=Fix(argument.type_span, "uint64_t"),
            )
