# SPDX-License-Identifier: MIT
"""Reads what Rust's format!() takes as the format that C's printf prints the same with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Callable, Final

from lark import Token

from tracegen.diagnostics import Diagnostic, Fix, Label
from tracegen.events import Conversion, Format, Literal, Star
from tracegen.syntax.grammar import grammar
from tracegen.syntax.relative import moved, moved_diagnostic, within
from tracegen.syntax.rust_call import Call
from tracegen.syntax.rust_conversion import Amounts, declared, wrapped
from tracegen.syntax.rust_error import RustError
from tracegen.syntax.rust_literal import RustLiteral, opens_literal, read_literal, read_text
from tracegen.syntax.rust_placeholder import Placeholder, Reference, parse_placeholder
from tracegen.syntax.rust_value import Blanks, Bytes, Declared, Number, Value, Wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Argument
    from tracegen.span import Span

Report = Callable[[Diagnostic], None]

_REFUSED: Final = {
    "\n": (
        "TG037",
        "a newline in a format would break the line that is traced",
        "leave it out: each backend ends the line itself",
    ),
    "\0": ("TG038", "a NUL would end the text here", "leave it out"),
}


def read_rust(
    source: str, span: Span, arguments: Sequence[Argument], names: Sequence[str], report: Report
) -> Format:
    """Reads a format of format!() that stands at `span`, for arguments called `names` in Rust.

    `source` is what stands between the quotes, where `{}` takes the next of the arguments that no
    placeholder names; or a whole string literal, with expressions behind it. The format's
    conversions take `arguments` by their indices, in any order and any number of times.

    Reports every mistake, and what printf cannot say. The result then is not to be used.
    """
    found: list[Diagnostic] = []
    call = Call(arguments, names)
    reader = _Reader(source, arguments, call, found.append)
    reader.read()
    for diagnostic in sorted(found, key=lambda each: each.span.column if each.span else 0):
        report(moved_diagnostic(diagnostic, span))
    if not reader.is_broken:
        for index, argument in enumerate(arguments):
            if index not in call.taken:
                report(_unprinted(argument, span))
    pieces = tuple(replace(each, span=moved(each.span, span)) for each in reader.pieces)
    return Format(pieces, span)


def _unprinted(argument: Argument, span: Span) -> Diagnostic:
    return Diagnostic(
        "TG031",
        f"no placeholder prints argument `{argument.name}`",
        argument.name_span,
        "this argument",
        (Label(span, "this is all that is printed"),),
        help=f"add `{{{argument.name}}}` to the format, or remove the argument",
    )


class _Reader:
    """Makes pieces of a source, with places in it.

    `is_broken` says that a placeholder cannot be read, so that nobody knows what it takes.
    """

    def __init__(
        self, source: str, arguments: Sequence[Argument], call: Call, report: Report
    ) -> None:
        self.pieces: list[Literal | Conversion] = []
        self.is_broken = False
        # Whether the arguments behind the literal cannot be read.
        self._is_uncounted = False
        self._source = source
        self._arguments = arguments
        self._call = call
        self._report = report
        self._open: list[Conversion] = []

    def read(self) -> None:
        """Reads it all."""
        source = self._source
        if opens_literal(source):
            literal = read_literal(source, self._report)
            if literal is None:
                self.is_broken = True
                return
        else:
            literal = read_text(source, 0, len(source), self._report)
        tokens = [
            each
            for each in grammar("rust_format").parse(literal.text, start="format").children
            if isinstance(each, Token)
        ]
        placeholders = [
            self._parsed(token, literal) if token.type == "PLACEHOLDER" else None
            for token in tokens
        ]
        if source[literal.end :].strip():
            self._give(literal.end)
        else:
            known = [each for each in placeholders if each is not None]
            self._call.give_declared({name for each in known for name in each.names})
        for token, placeholder in zip(tokens, placeholders):
            if placeholder is not None:
                self._placeholder(placeholder, *_place(token, literal))
            elif token.type != "PLACEHOLDER":
                self._text(token, literal)
        self._finish()

    def _give(self, start: int) -> None:
        try:
            self._call.give(self._source, start)
        except RustError as mistake:
            self.is_broken = self._is_uncounted = True
            self._report(mistake.told(start, len(self._source), "this argument"))

    def _parsed(self, token: Token, literal: RustLiteral) -> Placeholder | None:
        try:
            return parse_placeholder(token[1:-1])
        except RustError as mistake:
            self.is_broken = True
            self._report(mistake.told(*_place(token, literal), "this placeholder"))
            return None

    def _text(self, token: Token, literal: RustLiteral) -> None:
        start, end = _place(token, literal)
        if token.type == "BRACE":
            self._add_text(token[0], start, end)
        elif token.type == "TEXT":
            origin = token.start_pos or 0
            for index, char in enumerate(token, origin):
                self._char(char, literal.places[index], literal.places[index + 1])
        elif token.type == "LONE":
            span = within(start, end)
            self._report(
                Diagnostic(
                    "TG062",
                    "no `{` stands in front of this `}`",
                    span,
                    "this brace",
                    help="write `}}` to print a brace",
                    fix=Fix(span, "}}"),
                )
            )
        else:
            self.is_broken = True
            self._report(
                Diagnostic(
                    "TG062",
                    "no `}` stands behind this `{`",
                    within(start, start + 1),
                    "this brace",
                    help="write `{{` to print a brace",
                )
            )

    def _char(self, char: str, start: int, end: int) -> None:
        if char in _REFUSED:
            code, message, help = _REFUSED[char]
            span = within(start, end)
            self._report(
                Diagnostic(code, message, span, "this is one", help=help, fix=Fix(span, ""))
            )
        else:
            self._add_text(char, start, end)

    def _placeholder(self, placeholder: Placeholder, start: int, end: int) -> None:
        try:
            self._convert(placeholder, start, end)
        except RustError as mistake:
            if mistake.code in ("TG030", "TG064"):
                if self._is_uncounted:
                    return
                self.is_broken = True
            self._report(mistake.told(start, end, "this placeholder"))

    def _convert(self, placeholder: Placeholder, start: int, end: int) -> None:
        span = within(start, end)
        # Of the next arguments, `.*` takes the first.
        first = self._call.amount(placeholder.precision) if _takes_next(placeholder) else None
        value = self._call.value(placeholder.position)
        width, side = self._call.amount(placeholder.width)
        precision, _ = first or self._call.amount(placeholder.precision)
        amounts = Amounts(width, precision, side)
        if isinstance(value, (Declared, Number)):
            for piece in declared(placeholder, value, amounts, self._arguments, span):
                if isinstance(piece, str):
                    self._add_text(piece, start, end)
                else:
                    self._add(piece, side)
        elif isinstance(value, Wrapped):
            self._add(wrapped(placeholder, value.conversion, amounts, span), "")
        elif placeholder._replace(position=None) != Placeholder():
            raise RustError("TG061", "nothing can be said of this argument", "write `{}`")
        elif isinstance(value, Bytes):
            self._add_bytes(value.text, start, end)
        elif isinstance(value, Blanks):
            self._close(value)
        else:
            raise RustError(
                "TG065",
                "this argument can be a width or a precision, nothing else",
                "print an argument that is declared, or write the number into the text",
            )

    def _add(self, conversion: Conversion, side: str) -> None:
        self.pieces.append(conversion)
        if side == "right" and isinstance(conversion.width, Star):
            type = self._arguments[conversion.width.argument].type
            if type.base.signed is not False:
                self._open.append(conversion)

    def _close(self, blanks: Blanks) -> None:
        """The blanks behind a number whose width may be negative: in C they are part of it."""
        last = self.pieces[-1] if self.pieces else None
        if isinstance(last, Conversion) and last in self._open and last.width == blanks.star:
            bare = replace(last, width=None, flags=last.flags.replace("0", ""))
            if self._inner(blanks) == bare:
                self._open.remove(last)
                return
        raise RustError(
            "TG061",
            "in C these blanks belong to the number in front of them",
            'write `{value:width$}{}` with `line.blanks(width, format_args!("{value}"))` and '
            "`width = line.right(width)`",
        )

    def _inner(self, blanks: Blanks) -> Conversion | None:
        """The conversion in front of the blanks, without its width, as it is given once more."""
        inner = parse_placeholder(blanks.format[1:-1])
        value: Value
        if inner.position is None and len(blanks.arguments) == 1:
            value = blanks.arguments[0]
        elif isinstance(inner.position, str):
            value = self._call.value(inner.position)
        else:
            return None
        if not isinstance(value, (Declared, Number)):
            return None
        made = declared(inner, value, Amounts(), self._arguments, within(0, 0))
        return made[0] if isinstance(made[0], Conversion) else None

    def _finish(self) -> None:
        for conversion in self._open:
            assert isinstance(conversion.width, Star)
            name = self._arguments[conversion.width.argument].name
            self._report(
                Diagnostic(
                    "TG061",
                    "in C a negative width fills the field with blanks on the right",
                    conversion.span,
                    "nothing does here",
                    help=f"declare `unsigned {name}`, or write `{{}}` behind this placeholder, "
                    "and `line.blanks()`",
                )
            )
        if self.is_broken:
            return
        for given in self._call.unused():
            self._report(
                Diagnostic(
                    "TG031",
                    "no placeholder prints this argument",
                    within(given.start, given.end),
                    "this argument",
                    help="add `{}` to the format, or remove the argument",
                )
            )

    def _add_text(self, text: str, start: int, end: int) -> None:
        for char in text:
            if char == "%":
                span = within(start, end)
                self.pieces.append(Conversion("", None, None, "", None, "%", None, span))
            else:
                self._add_bytes(char.encode("utf-8", "surrogateescape"), start, end)

    def _add_bytes(self, text: bytes, start: int, end: int) -> None:
        last = self.pieces[-1] if self.pieces else None
        if isinstance(last, Literal):
            whole = within(last.span.column - 1, end)
            self.pieces[-1] = Literal(last.text + text, whole)
        else:
            self.pieces.append(Literal(text, within(start, end)))


def _takes_next(placeholder: Placeholder) -> bool:
    return placeholder.precision == Reference(None)


def _place(token: Token, literal: RustLiteral) -> tuple[int, int]:
    """Where a token of the literal's text stands in the source."""
    start = token.start_pos or 0
    return literal.places[start], literal.places[start + len(token)]
