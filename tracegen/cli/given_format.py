# SPDX-License-Identifier: MIT
"""Formats that the command line, or standard input, gives by themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Callable, Final

from tracegen.checks import check_outputs
from tracegen.checks.arguments import check_formats
from tracegen.diagnostics import Diagnostic, Label
from tracegen.events import BASES, UNKNOWN, Argument, CType, Event, Format
from tracegen.named_tuple import NamedTuple
from tracegen.span import Span
from tracegen.syntax.argument import ArgumentParser
from tracegen.syntax.file import LONGEST_LINE
from tracegen.syntax.format import parse_format

if TYPE_CHECKING:
    from collections.abc import Mapping

Report = Callable[[Diagnostic], None]

_LITERALS: Final = re.compile(
    r'"(?:[^"\\]|\\.)*"(?:\s*(?:"(?:[^"\\]|\\.)*"|[A-Za-z_][A-Za-z0-9_]*))*', re.DOTALL
)
_QUOTES: Final = re.compile(r'\\.|(")', re.DOTALL)
_CONTROL: Final = re.compile("[\x00-\x08\x0a-\x1f\x7f]")


class Text(NamedTuple):
    """A piece of text and its place."""

    text: str
    span: Span


def text_at(text: str, file: str, line: int, column: int = 1) -> Text:
    """The text that stands there."""
    return Text(text, Span(file, line, column, column + len(text)))


class Given(NamedTuple):
    """A format, the arguments that it takes, and all mistakes in both."""

    format: Format
    arguments: tuple[Argument, ...]
    diagnostics: tuple[Diagnostic, ...]


class FormatReader:
    """Reads formats of a notation, `printf` or `rust`, and declarations of their arguments, which
    may be of the further `types` too. What repeats is parsed once."""

    def __init__(self, notation: str, to: str, types: Mapping[str, CType] | None = None) -> None:
        self._notation = notation
        self._to = to
        self._parser = ArgumentParser(types or {})

    def read(self, format: Text, declarations: Text | None) -> Given:
        """The format; without declarations of arguments with such as fit it."""
        found: list[Diagnostic] = []
        if len(format.text) > LONGEST_LINE:
            found.append(_too_long(format))
            return Given(Format((), format.span), (), tuple(found))
        control = _CONTROL.search(format.text)
        if control is not None:
            found.append(_control(control, format.span))
            return Given(Format((), format.span), (), tuple(found))
        arguments = () if declarations is None else self._declared(declarations, found.append)
        if self._notation == "rust":
            from tracegen.cli.notations import names_in_rust
            from tracegen.syntax.rust_format import read_rust

            names = names_in_rust(arguments)
            read = read_rust(format.text, format.span, arguments, names, found.append)
            return Given(read, arguments, tuple(found))
        read = _printf(format, found.append)
        if declarations is None:
            return Given(read, _made_up(read), tuple(found))
        place = declarations.span
        event = Event("", (), arguments, read, None, format.span, place)
        found.extend(_as_told(each, read, place) for each in check_formats(event) if each.is_error)
        found.extend(check_outputs(event, ("c",) if self._to == "c" else ()))
        return Given(read, arguments, tuple(found))

    def _declared(self, text: Text, report: Report) -> tuple[Argument, ...]:
        """The arguments that are declared, with commas between them."""
        arguments: list[Argument] = []
        at = 0
        pieces = text.text.split(",") if text.text.strip() else []
        for piece in pieces:
            span = text.span.part(at, at + len(piece))
            at += len(piece) + 1
            if not piece.strip():
                report(
                    Diagnostic(
                        "TG007",
                        "an argument is missing beside a comma",
                        span,
                        "here",
                        help="remove the comma, or declare the argument",
                    )
                )
                continue
            read = self._parser.parse(piece, span, report)
            if read is None and len(pieces) > 1:
                report(
                    Diagnostic(
                        "TG014",
                        "`void` stands beside other arguments",
                        span,
                        "this says that there are none",
                        help="remove it",
                    )
                )
            arguments.extend(read or ())
        seen: dict[str, Argument] = {}
        for argument in arguments:
            first = seen.setdefault(argument.name, argument)
            if first is not argument and argument.name:
                report(
                    Diagnostic(
                        "TG022",
                        f"two arguments are called `{argument.name}`",
                        argument.name_span,
                        "this one",
                        (Label(first.name_span, "and this one"),),
                        help="rename one of them",
                    )
                )
        return tuple(arguments)


def _printf(format: Text, report: Report) -> Format:
    """A printf format: what stands between the quotes, or string literals and macros."""
    text, span = format
    source, before = text, 0
    if not text.lstrip().startswith('"'):
        # The text begins inside of a literal; where it ends, its quotes tell.
        quotes = [found.start() for found in _QUOTES.finditer(text) if found.group(1) is not None]
        if len(quotes) % 2 and not text[quotes[-1] + 1 :].strip():
            report(
                Diagnostic(
                    "TG008",
                    "a quote ends the format, and none begins it",
                    span.part(quotes[-1], quotes[-1] + 1),
                    "this quote",
                    help="leave it out, or write one in front of the format; "
                    'write `\\"` to print a quote',
                )
            )
            return Format((), span)
        source, before = (f'"{text}' if len(quotes) % 2 else f'"{text}"'), 1
    blanks = len(source) - len(source.lstrip())
    found = _LITERALS.match(source, blanks)
    if found is None:
        report(_backslash(span) if before else _no_end(span.part(blanks, blanks + 1)))
        return Format((), span)
    start, end = found.start() - before, found.end() - before
    if source[found.end() :].strip():
        report(
            Diagnostic(
                "TG009",
                "unexpected text behind the format",
                span.part(end, len(text)),
                "this text",
                help="a format is string literals and macros; its arguments are declared apart; "
                'write `\\"` to print a quote',
            )
        )
    read = parse_format(found.group(), span.part(start, end), report)
    return Format(read.pieces, span)


def _no_end(span: Span) -> Diagnostic:
    return Diagnostic(
        "TG008",
        "the format has no end",
        span,
        "it begins here",
        help="write a quote behind it, or leave out the one in front",
    )


def _backslash(span: Span) -> Diagnostic:
    return Diagnostic(
        "TG042",
        "a backslash ends the format",
        span._replace(column=span.end - 1),
        "this one",
        help="write `\\\\` to print a backslash",
    )


def _as_told(diagnostic: Diagnostic, format: Format, arguments: Span) -> Diagnostic:
    """What is told of an event, as it is told where there is none."""
    if diagnostic.code == "TG030":
        return diagnostic._replace(labels=(Label(arguments, "these are all arguments"),))
    if diagnostic.code == "TG031":
        return diagnostic._replace(labels=(Label(format.span, "this is all that is printed"),))
    return diagnostic


def _too_long(format: Text) -> Diagnostic:
    return Diagnostic(
        "TG046",
        f"the format has {len(format.text)} characters; {LONGEST_LINE} is the most",
        format.span.part(LONGEST_LINE, len(format.text)),
        "this is too much",
        help="are the ends of lines missing?",
    )


def _made_up(format: Format) -> tuple[Argument, ...]:
    """Arguments that fit a format: of the types that its conversions name."""
    types: dict[int, CType] = {}
    for conversion in format.conversions:
        types.update(dict.fromkeys(conversion.arguments, CType(BASES["int"])))
        if conversion.argument is None:
            continue
        if conversion.is_unknown:
            type = UNKNOWN
        elif conversion.base is not None:
            type = CType(conversion.base)
        elif conversion.is_floating:
            type = CType(BASES["double"])
        else:
            type = {
                "s": CType(BASES["char"], const=True, pointers=(False,)),
                "p": CType(BASES["void"], const=True, pointers=(False,)),
            }.get(conversion.conversion, CType(BASES["char"]))
        types[conversion.argument] = type
    span = format.span
    return tuple(
        Argument(types[index], f"arg{index + 1}", span, span, span) for index in sorted(types)
    )


def _control(found: re.Match[str], span: Span) -> Diagnostic:
    code = ord(found.group())
    name = {0: "a NUL", 10: "a newline", 13: "a carriage return"}.get(
        code, f"the control character U+{code:04X}"
    )
    return Diagnostic(
        "TG016",
        f"{name} stands in the format",
        span.part(found.start(), found.end()),
        "here",
        help="remove it" if code in (0, 10) else f"write it as an escape: `\\{code:03o}` in C",
    )
