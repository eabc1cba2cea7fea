# SPDX-License-Identifier: MIT
"""Whether a format and the arguments of its event fit each other.

Types are judged on LP64, by size, after C's default argument promotions (C17 6.5.2.2p6):
`%lx`, `%llx` and PRIx64 all print a uint64_t. The generated code converts each argument to the type
that its conversion names, so that it is right on other data models too.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from tracegen.checks.alignment import Taken, align
from tracegen.checks.fitting import INT_SIZE, fits
from tracegen.diagnostics import Diagnostic, Fix, Label
from tracegen.events.event import REST
from tracegen.events.printer import amount_source, conversion_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracegen.events import Argument, Conversion, CType, Event, Format


def check_formats(event: Event) -> Iterator[Diagnostic]:
    """The diagnostics of an event's format against its arguments."""
    format, arguments = event.format, event.arguments
    if format is None or not format.pieces or event.has("tcg"):
        # Which format prints which arguments was the translator's business in those releases.
        return
    conversions = format.conversions
    taken = [Taken(each, each.arguments) for each in conversions]
    is_counted = all(each.name != REST for each in arguments)
    if is_counted and sum(len(each.indices) for each in taken) == len(arguments):
        pass
    elif not is_counted or any(each.is_unknown for each in conversions):
        # Who belongs to whom is certain only in front of the first mistake.
        taken = _certain(taken, arguments)
    else:
        taken, surplus = align(taken, arguments)
        yield from _surplus_conversions(event, format, [each for each in taken if each.is_surplus])
        yield from _surplus_arguments(event, format, surplus)
    for each in taken:
        yield from _check_conversion(each, arguments)


def _certain(taken: Sequence[Taken], arguments: Sequence[Argument]) -> list[Taken]:
    """The conversions of which it is certain what they take."""
    known = len(list(takewhile(lambda argument: argument.name != REST, arguments)))
    return list(
        takewhile(
            lambda each: (
                not each.conversion.is_unknown and all(index < known for index in each.indices)
            ),
            taken,
        )
    )


def _plural(count: int, what: str) -> str:
    number = {0: "no", 1: "one", 2: "two", 3: "three"}.get(count, str(count))
    return f"{number} {what}{'' if count == 1 else 's'}"


def _surplus_conversions(
    event: Event, format: Format, surplus: Sequence[Taken]
) -> Iterator[Diagnostic]:
    count, arity = len(event.arguments), format.arity
    taken = str(arity) if count == 1 else _plural(arity, "argument")
    label = Label(
        event.name_span, f"the event has {_plural(count, 'argument')}, the format takes {taken}"
    )
    for each in surplus:
        yield Diagnostic(
            "TG030",
            f"no argument is there for conversion `{_written(each.conversion)}`",
            each.conversion.span,
            "this conversion",
            (label,),
            help="remove the conversion, or add an argument; write `%%` to print a percent sign",
        )


def _surplus_arguments(
    event: Event, format: Format, surplus: Sequence[Argument]
) -> Iterator[Diagnostic]:
    count, arity = _plural(len(event.arguments), "argument"), format.arity
    takes = f"has {_plural(arity, 'conversion')}"
    if arity != sum(bool(each.arguments) for each in format.conversions):
        takes = f"takes {_plural(arity, 'argument')}"
    label = Label(format.span, f"this format {takes}, the event {count}")
    for argument in surplus:
        if not argument.name:
            # Told as that already.
            continue
        name = argument.name
        natural = "" if argument.type.is_unknown else natural_conversion(argument.type)
        shown = f"{name} {natural}".rstrip(' "')
        yield Diagnostic(
            "TG031",
            f"no conversion prints argument `{name}`",
            argument.name_span,
            "this argument",
            (label,),
            help=f"add `{shown}` to the format, or remove the argument",
        )


def _check_conversion(taken: Taken, arguments: Sequence[Argument]) -> Iterator[Diagnostic]:
    conversion = taken.conversion
    if conversion.is_unknown:
        return
    for what, argument in taken.amounts(arguments) if len(taken.indices) > 1 else ():
        type = argument.type
        if not type.is_unknown and (not type.is_integer or type.base.size > INT_SIZE):
            yield Diagnostic(
                "TG033",
                f"the {what} of `{_written(conversion)}` is {_named(argument)}, not an int",
                conversion.span,
                "`*` takes an int",
                (_argument_label(argument),),
                help=f"declare `int {argument.name}`",
            )
    value = taken.value(arguments)
    if value is None:
        return
    if not fits(conversion, value.type):
        yield _misfit(conversion, value)
    else:
        yield from _check_sign(conversion, value)


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
    help, fix = _replacement(
        conversion, natural_conversion(argument.type, conversion.conversion), argument.type
    )
    return Diagnostic(
        "TG032",
        f"conversion `{_written(conversion)}` does not fit {_named(argument)}",
        conversion.span,
        "this conversion",
        (_argument_label(argument),),
        help=f"write `{help}`",
        fix=fix,
    )


def _replacement(conversion: Conversion, natural: str, type: CType) -> tuple[str, Fix | None]:
    """What to write instead of the conversion, and the fix where it does not have to reach over the
    quotes around a macro."""
    text = _with_head(conversion, natural)
    if conversion.macro is None:
        return text, Fix(conversion.span, f'{text} "' if "PRI" in natural else text)
    macro = f"PRI{natural.rstrip(' ')[-1]}{type.base.size * 8}"
    if "PRI" in natural:
        macro = natural.removesuffix(' "').removeprefix('%" ')
    elif not re.match("u?int[0-9]+_t", type.base.name) or type.is_pointer:
        return text, None
    head = text[: -len(natural.removesuffix(' "')) + 1]
    span = conversion.span._replace(column=conversion.span.end - len(conversion.macro))
    return f'{head}" {macro}', Fix(span, macro)


def _check_sign(conversion: Conversion, argument: Argument) -> Iterator[Diagnostic]:
    """C converts the value, which prints another number where its sign bit is set."""
    type = argument.type
    if not conversion.is_integer or type.base.signed is None or type.base.name == "bool":
        return
    wants_signed = conversion.conversion in "di"
    if wants_signed and not type.base.signed and type.base.size >= INT_SIZE:
        letter, kind = "u", "signed"
    elif not wants_signed and type.base.signed:
        letter, kind = "d", "unsigned"
    else:
        return
    written, fix = _replacement(conversion, natural_conversion(type, letter), type)
    help = f"write `{written}`, or change the argument's type"
    if conversion.conversion in "oxX":
        # Who wants another base will not be content with decimal digits.
        help, fix = "declare the argument unsigned", None
    yield Diagnostic(
        "TG060",
        f"conversion `{_written(conversion)}` is {kind}, {_named(argument)} is not",
        conversion.span,
        "this conversion",
        (_argument_label(argument),),
        help=help,
        fix=fix,
        warning="sign",
    )


def _named(argument: Argument) -> str:
    name = f"argument `{argument.name}`" if argument.name else "an argument"
    return f"{name} of type `{argument.type}`"


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
