# SPDX-License-Identifier: MIT
"""Whether a format and the arguments of its event fit each other.

Types are judged on LP64, by size, after C's default argument promotions (C17 6.5.2.2p6):
`%lx`, `%llx` and PRIx64 all print a uint64_t. The generated code converts each argument to the type
that its conversion names, so that it is right on other data models too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracegen.diagnostics import Diagnostic, Fix, Label
from tracegen.events import Argument, Conversion, CType, Event, Format, Star
from tracegen.events.printer import amount_source, conversion_source

_INT_SIZE: Final = 4


def check_formats(event: Event) -> Iterator[Diagnostic]:
    """The diagnostics of an event's formats against its arguments."""
    if event.has("tcg"):
        # Which format prints which arguments was the translator's business in those releases.
        return
    if event.format is not None:
        yield from _check_count(event, event.format)
        for conversion in event.format.conversions:
            yield from _check_conversion(event, conversion)


def _plural(count: int, what: str) -> str:
    number = {0: "no", 1: "one", 2: "two", 3: "three"}.get(count, str(count))
    return f"{number} {what}{'' if count == 1 else 's'}"


def _check_count(event: Event, format: Format) -> Iterator[Diagnostic]:
    count = len(event.arguments)
    arity = format.arity
    for conversion in format.conversions:
        missing = [index for index in conversion.arguments if index >= count]
        if missing:
            yield Diagnostic(
                "TG030",
                f"no argument is left for conversion `{_written(conversion)}`",
                conversion.span,
                "this conversion",
                (
                    Label(
                        event.name_span,
                        f"the event has {_plural(count, 'argument')}, the format takes {arity}",
                    ),
                ),
                help="remove the conversion, or add an argument; "
                "write `%%` to print a percent sign",
            )
    for argument in event.arguments[arity:]:
        natural = natural_conversion(argument.type)
        yield Diagnostic(
            "TG031",
            f"no conversion prints argument `{argument.name}`",
            argument.name_span,
            "this argument",
            (
                Label(
                    format.span,
                    f"this format has {_plural(arity, 'conversion')}, "
                    f"the event {_plural(count, 'argument')}",
                ),
            ),
            help=f"add `{argument.name} {natural}` to the format, or remove the argument",
        )


def _check_conversion(event: Event, conversion: Conversion) -> Iterator[Diagnostic]:
    arguments = event.arguments
    for what, amount in (("width", conversion.width), ("precision", conversion.precision)):
        if isinstance(amount, Star) and amount.argument < len(arguments):
            argument = arguments[amount.argument]
            if not argument.type.is_integer or argument.type.base.size > _INT_SIZE:
                yield Diagnostic(
                    "TG033",
                    f"the {what} of `{_written(conversion)}` is argument `{argument.name}`, "
                    f"which is not an int",
                    conversion.span,
                    "`*` takes an int",
                    (_argument_label(argument),),
                    help=f"declare `int {argument.name}`",
                )
    if conversion.argument is None or conversion.argument >= len(arguments):
        return
    argument = arguments[conversion.argument]
    if not fits(conversion, argument.type):
        yield _misfit(conversion, argument)
    else:
        yield from _check_sign(conversion, argument)


def fits(conversion: Conversion, type: CType) -> bool:
    """Whether C's printf may be given an argument of this type for this conversion, on LP64."""
    letter = conversion.conversion
    if letter == "s":
        return type.is_string
    if letter == "p":
        return type.is_pointer
    if conversion.is_floating:
        return type.is_floating
    if not type.is_integer:
        return False
    if letter == "c":
        return _promoted(type) == _INT_SIZE
    base = conversion.base
    return base is not None and _promoted(type) == max(base.size, _INT_SIZE)


def _promoted(type: CType) -> int:
    return max(type.base.size, _INT_SIZE)


def natural_conversion(type: CType, conversion: str = "") -> str:
    """The conversion that one writes for a type; of the kind of `conversion` where that letter is
    an integer conversion and the type an integer."""
    if type.is_string:
        return "%s"
    if type.is_pointer:
        return "%p"
    if type.is_floating:
        return f"%{conversion}" if conversion and conversion in "fFeEgGaA" else "%g"
    if type.base.name == "char" and not conversion:
        return "%c"
    letter = conversion if conversion and conversion in "diouxX" else ""
    letter = letter or ("u" if type.base.signed is False and type.base.name != "bool" else "d")
    name = type.base.name
    if name.startswith(("int", "uint")) and name.endswith("64_t"):
        return f'%" PRI{letter}64 "'
    if name in ("intptr_t", "uintptr_t"):
        return f'%" PRI{letter}PTR "'
    return f"%{_LENGTHS.get(name, '')}{letter}"


_LENGTHS: Final = {
    "long": "l",
    "unsigned long": "l",
    "long long": "ll",
    "unsigned long long": "ll",
    "size_t": "z",
    "ssize_t": "z",
    "ptrdiff_t": "t",
    "intmax_t": "j",
    "uintmax_t": "j",
}


def _misfit(conversion: Conversion, argument: Argument) -> Diagnostic:
    natural = natural_conversion(argument.type, conversion.conversion)
    return Diagnostic(
        "TG032",
        f"conversion `{_written(conversion)}` does not fit argument `{argument.name}` "
        f"of type `{argument.type}`",
        conversion.span,
        "this conversion",
        (_argument_label(argument),),
        help=f"write `{_with_head(conversion, natural)}`",
        fix=_fix(conversion, natural),
    )


def _check_sign(conversion: Conversion, argument: Argument) -> Iterator[Diagnostic]:
    """C converts the value, which prints another number where its sign bit is set."""
    type = argument.type
    if not conversion.is_integer or type.base.signed is None or type.base.name == "bool":
        return
    wants_signed = conversion.conversion in "di"
    if wants_signed and not type.base.signed and type.base.size >= _INT_SIZE:
        letter, kind = "u", "signed"
    elif not wants_signed and type.base.signed:
        letter, kind = "d", "unsigned"
    else:
        return
    natural = natural_conversion(type, letter)
    yield Diagnostic(
        "TG060",
        f"conversion `{_written(conversion)}` is {kind}, argument `{argument.name}` "
        f"of type `{type}` is not",
        conversion.span,
        "this conversion",
        (_argument_label(argument),),
        help=f"write `{_with_head(conversion, natural)}`, or change the argument's type",
        fix=_fix(conversion, natural),
        warning="sign",
    )


def _argument_label(argument: Argument) -> Label:
    return Label(argument.span, "this argument")


def _written(conversion: Conversion) -> str:
    return conversion_source(conversion).rstrip(' "')


def _with_head(conversion: Conversion, natural: str) -> str:
    """The natural conversion with as much of the old one's head as it can take."""
    letter = natural.rstrip(' "')[-1]
    head = f"%{''.join(flag for flag in conversion.flags if _takes(letter, natural, flag))}"
    head += amount_source(conversion.width)
    if conversion.precision is not None and letter not in "pc":
        head += f".{amount_source(conversion.precision)}"
    return head + natural[1:].removesuffix(' "')


def _takes(letter: str, natural: str, flag: str) -> bool:
    if natural in ("%s", "%p", "%c"):
        return flag == "-"
    return flag != "#" or letter not in "diu"


def _fix(conversion: Conversion, natural: str) -> Fix | None:
    """The replacement, where it does not have to reach over the quotes around a macro."""
    if conversion.macro is not None or "PRI" in natural:
        return None
    return Fix(conversion.span, _with_head(conversion, natural))
