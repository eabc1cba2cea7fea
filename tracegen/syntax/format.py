# SPDX-License-Identifier: MIT
"""Parses printf formats."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Callable, Final, Union

from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.events import MACROS, Amount, Conversion, Format, Literal, Star
from tracegen.named_tuple import NamedTuple
from tracegen.span import Span, span_of
from tracegen.syntax import conversion as conversions
from tracegen.syntax.conversion import Spelling
from tracegen.syntax.escape import EscapeError, escape_bytes
from tracegen.syntax.grammar import grammar
from tracegen.syntax.relative import moved_diagnostic, within

Report = Callable[[Diagnostic], None]

_NAME: Final = "[A-Za-z_][A-Za-z0-9_]*"


class _Parts(NamedTuple):
    """What a Conversion is made of, but for its place."""

    flags: str
    width: Amount
    precision: Amount
    length: str
    macro: str | None
    conversion: str
    argument: int | None


_Piece = tuple[int, int, Union[bytes, _Parts]]
"""Where a piece starts and ends, and what it is: a literal's text, or a conversion's parts."""


class _Reading(NamedTuple):
    """A format's pieces and diagnostics, all relative to its source."""

    pieces: tuple[_Piece, ...]
    diagnostics: tuple[Diagnostic, ...]


def parse_format(source: str, span: Span, report: Report) -> Format:
    """Parses a format from its C source, string literals and macros, that stands at `span`.

    Reports every mistake in it; a conversion that has one is unknown in the result.
    """
    reading = _read(source)
    for diagnostic in reading.diagnostics:
        report(moved_diagnostic(diagnostic, span))
    file, line, column, _ = span
    pieces: list[Literal | Conversion] = []
    for start, end, made in reading.pieces:
        place = span_of((file, line, column + start, column + end))
        pieces.append(Literal(made, place) if isinstance(made, bytes) else Conversion(*made, place))
    return Format(tuple(pieces), span)


@lru_cache(maxsize=16384)
def _read(source: str) -> _Reading:
    reader = _Reader(source)
    try:
        tree = grammar("printf").parse(source)
    except UnexpectedInput as error:
        # The grammar takes nearly all that is lexically a format: what is left is a conversion
        # with its parts in an order that C does not have.
        return _disordered(source, error)
    for child in tree.children:
        reader.read(child)
    return _Reading(tuple(reader.pieces), tuple(reader.diagnostics))


@lru_cache(maxsize=1024)
def _whole(text: str) -> tuple[Spelling, bool]:
    """The conversion that the token WHOLE or WHOLE_END has behind its text, and whether it is
    without a mistake."""
    pattern = grammar("printf").get_terminal("WHOLE").pattern.to_regexp()
    # What has its macro at the format's end lacks but the quote.
    found = re.match(pattern, text) or re.match(pattern, f'{text}"')
    assert found is not None
    flags, width, precision, length, letter, macro = found.groups()
    start, end = (0, 0) if macro is None else found.span(6)
    spelling = Spelling(
        start=0,
        end=end or len(text),
        position="",
        flags=flags,
        width=width or "",
        precision=None if precision is None else precision[1:],
        length=length or "",
        conversion=letter or "",
        macro=macro,
        macro_start=start,
        macro_end=end,
    )
    return spelling, conversions.mistake(spelling, text) is None


def _disordered(source: str, error: UnexpectedInput) -> _Reading:
    at = error.pos_in_stream if isinstance(error.pos_in_stream, int) else len(source)
    at = max(0, min(at, len(source) - 1))
    start = max(source.rfind("%", 0, at + 1), 0)
    diagnostic = Diagnostic(
        "TG034",
        "this is no conversion of C's printf",
        within(start, at + 1),
        "from here",
        help="a conversion is %, flags, width, .precision, length modifier and letter, in this "
        "order; write `%%` to print a percent sign",
    )
    return _Reading(((start, at + 1, _unknown(0)),), (diagnostic,))


def _unknown(argument: int | None) -> _Parts:
    """A conversion with a mistake, which takes at most one argument."""
    return _Parts("", None, None, "", None, "?", argument)


class _Reader:
    """Makes pieces of the parse tree's children, one after the other."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.pieces: list[_Piece] = []
        self.diagnostics: list[Diagnostic] = []
        self._arguments = 0

    def read(self, child: Token | Tree[Token]) -> None:
        if isinstance(child, Token):
            self._read_token(child)
        elif child.data in ("conversion", "macro", "macro_end"):
            self._read_conversion(child)
        elif child.data == "cut_short":
            self._cut_short(child)
        else:
            for name, start, end in _macro_names(_token(child.children[0])):
                self._stray(name, start, end)

    def _read_token(self, token: Token) -> None:
        start, end = _place(token)
        if token.type == "TEXT":
            self._text(token.encode("utf-8", "surrogateescape"), start, end)
        elif token.type == "ESCAPE":
            self._escape(token, start, end)
        elif token.type in ("WHOLE", "WHOLE_END"):
            self._read_whole(str(token), start)

    def _text(self, text: bytes, start: int, end: int) -> None:
        if self.pieces:
            first, _, before = self.pieces[-1]
            if isinstance(before, bytes):
                self.pieces[-1] = (first, end, before + text)
                return
        self.pieces.append((start, end, text))

    def _escape(self, token: Token, start: int, end: int) -> None:
        span = within(start, end)
        try:
            text = escape_bytes(str(token))
        except EscapeError as error:
            self._report("TG042", str(error), span, "this escape", error.help)
            return
        if text == b"\0":
            self._report(
                "TG038",
                "a NUL would end the text here",
                span,
                "this escape",
                "leave it out",
                Fix(span, ""),
            )
        elif text == b"\n":
            self._report(
                "TG037",
                "a newline in a format would break the line that is traced",
                span,
                "this escape",
                "leave it out: each backend ends the line itself",
                Fix(span, ""),
            )
        elif text == b"%":
            self._report(
                "TG042",
                f"`{token}` is a percent sign, which begins a conversion in C",
                span,
                "this escape",
                "write `%%` to print a percent sign",
                Fix(span, "%%"),
            )
        else:
            self._text(text, start, end)

    def _read_whole(self, text: str, start: int) -> None:
        before = text.index("%")
        if before:
            written = text[:before].encode("utf-8", "surrogateescape")
            self._text(written, start, start + before)
            text, start = text[before:], start + before
        spelling, is_right = _whole(text)
        if is_right:
            self._convert(spelling, start, start + spelling.end)
            return
        spelling = spelling.moved(start)
        found = conversions.mistake(spelling, self._source)
        assert found is not None
        self._mistake(spelling, found)

    def _read_conversion(self, tree: Tree[Token]) -> None:
        spelling = _spelling(tree)
        found = conversions.mistake(spelling, self._source)
        if found is None:
            self._convert(spelling, spelling.start, spelling.end)
        else:
            self._mistake(spelling, found)
        if found is not None or spelling.macro is not None:
            self._strays(tree.children[1])

    def _mistake(self, spelling: Spelling, found: Diagnostic) -> None:
        self.diagnostics.append(found)
        width = Star(self._next_argument()) if spelling.width == "*" else None
        precision = Star(self._next_argument()) if spelling.precision == "*" else None
        argument = self._next_argument() if conversions.takes_value(spelling) else None
        parts = _unknown(argument)._replace(width=width, precision=precision)
        self.pieces.append((spelling.start, spelling.end, parts))

    def _convert(self, spelling: Spelling, start: int, end: int) -> None:
        """Adds a conversion that has no mistake."""
        width = self._amount(spelling.width) if spelling.width else None
        precision = None if spelling.precision is None else self._amount(spelling.precision or "0")
        macro = spelling.macro
        letter = spelling.conversion if macro is None else MACROS[macro].conversion
        argument = None if letter == "%" else self._next_argument()
        flags = spelling.flags
        parts = _Parts(
            "".join(dict.fromkeys(flags)) if len(flags) > 1 else flags,
            width,
            precision,
            # `l` means nothing to a floating conversion (C17 7.21.6.1p7).
            "" if letter in "fFeEgGaA" else spelling.length,
            macro,
            letter,
            argument,
        )
        self.pieces.append((start, end, parts))

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
        span = within(start, end - 1)
        self._report(
            "TG043",
            "the format ends inside a conversion",
            span,
            "this conversion has no letter",
            "write `%%` to print a percent sign",
            Fix(span, "%%") if end - 1 == start + 1 else None,
        )
        self.pieces.append((start, end - 1, _unknown(None)))

    def _strays(self, node: object) -> None:
        """Reports the macros that stand behind the one of a conversion."""
        token = _token(node)
        if token.type in ("MACRO", "MACRO_END"):
            for name, start, end in _macro_names(token)[1:]:
                self._stray(name, start, end)

    def _stray(self, name: str, start: int, end: int) -> None:
        span = within(start, end)
        self.pieces.append((start, end, _unknown(self._next_argument())))
        if name not in MACROS:
            self.diagnostics.append(conversions.unknown_macro(name, span))
            return
        self._report(
            "TG041",
            f"no `%` stands in front of `{name}`",
            span,
            "this macro",
            f'write `"%" {name}`',
        )

    def _report(
        self,
        code: str,
        message: str,
        span: Span,
        label: str,
        help: str,
        fix: Fix | None = None,
    ) -> None:
        self.diagnostics.append(Diagnostic(code, message, span, label, help=help, fix=fix))


def _token(node: object) -> Token:
    assert isinstance(node, Token)
    return node


def _place(token: Token) -> tuple[int, int]:
    """Where a token starts and ends. Lark's end_pos is None only for tokens made by hand."""
    start = token.start_pos or 0
    return start, start + len(token)


def _macro_names(token: Token) -> list[tuple[str, int, int]]:
    """The names in a macro token, which has quotes around it, and where they start and end."""
    origin = _place(token)[0]
    return [
        (found.group(), origin + found.start(), origin + found.end())
        for found in re.finditer(_NAME, token)
    ]


def _spelling(tree: Tree[Token]) -> Spelling:
    head = tree.children[0]
    assert isinstance(head, Tree)
    last = _token(tree.children[1])
    parts = {"POSITION": "", "FLAGS": "", "LENGTH": "", "width": ""}
    precision: str | None = None
    for part in head.children[1:]:
        if isinstance(part, Token):
            parts[part.type] += str(part)
        elif part.data == "width":
            parts["width"] = "".join(str(child) for child in part.children)
        else:
            precision = "".join(str(child) for child in part.children[1:])
    macro, macro_start, macro_end = None, 0, 0
    if last.type in ("MACRO", "MACRO_END"):
        macro, macro_start, macro_end = _macro_names(last)[0]
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
