# SPDX-License-Identifier: MIT
"""Parses printf formats."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Callable, Optional, Union

from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from tracegen.diagnostics import Diagnostic
from tracegen.events import MACROS, Amount, Conversion, Format, Literal, Star
from tracegen.model import model
from tracegen.span import Span
from tracegen.syntax import conversion as conversions
from tracegen.syntax.conversion import Spelling
from tracegen.syntax.escape import EscapeError, escape_bytes
from tracegen.syntax.grammar import grammar
from tracegen.syntax.relative import moved, moved_diagnostic, within

Report = Callable[[Diagnostic], None]


@model
class _Reading:
    """A format's pieces and diagnostics, all relative to its source."""

    pieces: tuple[Union[Literal, Conversion], ...]
    diagnostics: tuple[Diagnostic, ...]


def parse_format(source: str, span: Span, report: Report) -> Optional[Format]:
    """Parses a format from its C source, string literals and macros, that stands at `span`.

    Reports every mistake in it, and returns None if there was one.
    """
    reading = _read(source)
    for diagnostic in reading.diagnostics:
        report(moved_diagnostic(diagnostic, span))
    if reading.diagnostics:
        return None
    return Format(
        tuple(
            Literal(piece.text, moved(piece.span, span))
            if isinstance(piece, Literal)
            else replace(piece, span=moved(piece.span, span))
            for piece in reading.pieces
        ),
        span,
    )


@lru_cache(maxsize=16384)
def _read(source: str) -> _Reading:
    reader = _Reader()
    try:
        tree = grammar("printf").parse(source)
    except UnexpectedInput as error:
        # The grammar takes nearly all that is lexically a format: what is left is a conversion
        # with its parts in an order that C does not have.
        at = error.pos_in_stream if isinstance(error.pos_in_stream, int) else len(source)
        at = max(0, min(at, len(source) - 1))
        start = max(source.rfind("%", 0, at + 1), 0)
        return _Reading(
            (),
            (
                Diagnostic(
                    "TG034",
                    "this is no conversion of C's printf",
                    within(start, at + 1),
                    "from here",
                    help="a conversion is %, flags, width, .precision, length modifier and letter, "
                    "in this order; write `%%` to print a percent sign",
                ),
            ),
        )
    for child in tree.children:
        reader.read(child)
    return _Reading(tuple(reader.pieces), tuple(reader.diagnostics))


class _Reader:
    """Makes pieces of the parse tree's children, one after the other."""

    def __init__(self) -> None:
        self.pieces: list[Union[Literal, Conversion]] = []
        self.diagnostics: list[Diagnostic] = []
        self._arguments = 0

    def read(self, child: Union[Token, Tree[Token]]) -> None:
        if isinstance(child, Token):
            self._read_token(child)
        elif child.data in ("conversion", "macro", "macro_end"):
            self._read_conversion(child)
        elif child.data == "cut_short":
            self._cut_short(child)
        else:
            self._stray(_token(child.children[0]))

    def _read_token(self, token: Token) -> None:
        start, end = _place(token)
        if token.type == "TEXT":
            self._text(token.encode("utf-8", "surrogateescape"), start, end)
        elif token.type == "ESCAPE":
            self._escape(token, start, end)

    def _text(self, text: bytes, start: int, end: int) -> None:
        last = self.pieces[-1] if self.pieces else None
        if isinstance(last, Literal):
            whole = within(last.span.column - 1, end)
            self.pieces[-1] = Literal(last.text + text, whole)
        else:
            self.pieces.append(Literal(text, within(start, end)))

    def _escape(self, token: Token, start: int, end: int) -> None:
        span = within(start, end)
        try:
            text = escape_bytes(str(token))
        except EscapeError as error:
            self._report(
                "TG042",
                f"unknown escape `{token}`: {error}",
                span,
                "this escape",
                "write `\\\\` to print a backslash",
            )
            return
        if text == b"\0":
            self._report(
                "TG038", "a NUL would end the text here", span, "this escape", "leave it out"
            )
        elif text == b"\n":
            self._report(
                "TG037",
                "a newline in a format would tear the trace's line",
                span,
                "this escape",
                "leave it out: each backend ends the line itself",
            )
        else:
            self._text(text, start, end)

    def _read_conversion(self, tree: Tree[Token]) -> None:
        spelling = _spelling(tree)
        found = conversions.mistake(spelling)
        if found is not None:
            self.diagnostics.append(found)
            return
        width = self._amount(spelling.width) if spelling.width else None
        precision = None if spelling.precision is None else self._amount(spelling.precision or "0")
        macro = spelling.macro
        letter = spelling.conversion if macro is None else MACROS[macro].conversion
        argument = None if letter == "%" else self._next_argument()
        self.pieces.append(
            Conversion(
                flags="".join(dict.fromkeys(spelling.flags)),
                width=width,
                precision=precision,
                # `l` means nothing to a floating conversion (C17 7.21.6.1p7).
                length="" if letter in "fFeEgGaA" else spelling.length,
                macro=macro,
                conversion=letter,
                argument=argument,
                span=spelling.span,
            )
        )

    def _amount(self, written: str) -> Amount:
        return Star(self._next_argument()) if written == "*" else int(written)

    def _next_argument(self) -> int:
        self._arguments += 1
        return self._arguments - 1

    def _cut_short(self, tree: Tree[Token]) -> None:
        head = tree.children[0]
        assert isinstance(head, Tree)
        start, _ = _place(_token(head.children[0]))
        _, end = _place(_token(tree.children[-1]))
        self._report(
            "TG043",
            "the format ends inside a conversion",
            within(start, end - 1),
            "this conversion has no letter",
            "write `%%` to print a percent sign",
        )

    def _stray(self, token: Token) -> None:
        name, start, end = _macro_name(token)
        span = within(start, end)
        if name not in MACROS:
            self.diagnostics.append(conversions.unknown_macro(name, span))
            return
        self._report(
            "TG041",
            f"no `%` stands in front of `{name}`",
            span,
            "this macro",
            f'write `%" {name} "`',
        )

    def _report(self, code: str, message: str, span: Span, label: str, help: str) -> None:
        self.diagnostics.append(Diagnostic(code, message, span, label, help=help))


def _token(node: object) -> Token:
    assert isinstance(node, Token)
    return node


def _place(token: Token) -> tuple[int, int]:
    """Where a token starts and ends. Lark's end_pos is None only for tokens made by hand."""
    start = token.start_pos or 0
    return start, start + len(token)


def _macro_name(token: Token) -> tuple[str, int, int]:
    """The name in a macro token, which has quotes around it, and where it starts and ends."""
    name = token.strip('"').strip()
    start = _place(token)[0] + token.index(name)
    return name, start, start + len(name)


def _spelling(tree: Tree[Token]) -> Spelling:
    head = tree.children[0]
    assert isinstance(head, Tree)
    last = _token(tree.children[1])
    parts = {"POSITION": "", "FLAGS": "", "LENGTH": "", "width": ""}
    precision: Optional[str] = None
    for part in head.children[1:]:
        if isinstance(part, Token):
            parts[part.type] = str(part)
        elif part.data == "width":
            parts["width"] = str(part.children[0])
        else:
            precision = "".join(str(child) for child in part.children[1:])
    macro, macro_start, macro_end = None, 0, 0
    if last.type in ("MACRO", "MACRO_END"):
        macro, macro_start, macro_end = _macro_name(last)
    start, _ = _place(_token(head.children[0]))
    return Spelling(
        start=start,
        end=macro_end or _place(last)[1],
        position=parts["POSITION"],
        flags=parts["FLAGS"],
        width=parts["width"],
        precision=precision,
        length=parts["LENGTH"],
        conversion="" if macro is not None else str(last),
        macro=macro,
        macro_start=macro_start,
        macro_end=macro_end,
    )
