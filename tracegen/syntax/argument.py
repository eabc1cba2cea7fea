# SPDX-License-Identifier: MIT
"""Parses the arguments of events."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Optional

from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.events import BASES, Argument, Base, CType
from tracegen.events.ctype import KEYWORDS
from tracegen.model import model
from tracegen.span import Span
from tracegen.syntax import typedefs as types
from tracegen.syntax.grammar import grammar
from tracegen.syntax.relative import moved, moved_diagnostic, within
from tracegen.syntax.typedefs import TCG_TYPE, Typedefs

Report = Callable[[Diagnostic], None]


@model
class Void:
    """What stands for no arguments at all."""


@model
class _Reading:
    """An argument, `void` or a diagnostic, relative to its text."""

    argument: Optional[Argument]
    is_void: bool = False
    diagnostic: Optional[Diagnostic] = None


class ArgumentParser:
    """Parses arguments; what repeats is parsed once."""

    def __init__(self, typedefs: Typedefs) -> None:
        self._typedefs = typedefs
        self._readings: dict[str, _Reading] = {}

    def parse(self, text: str, span: Span, report: Report) -> Optional[Argument | Void]:
        """Parses the argument that stands at `span`: an Argument, Void for a lone `void`, or None
        with its mistake reported."""
        stripped = text.lstrip()
        span = span.part(len(text) - len(stripped), len(text))
        reading = self._readings.get(stripped)
        if reading is None:
            reading = self._readings[stripped] = self._read(stripped)
        if reading.diagnostic is not None:
            report(moved_diagnostic(reading.diagnostic, span))
            return None
        found = reading.argument
        if found is None:
            return Void()
        return Argument(
            found.type,
            found.name,
            moved(found.span, span),
            moved(found.type_span, span),
            moved(found.name_span, span),
        )

    def _read(self, text: str) -> _Reading:
        try:
            tree = grammar("trace_events").parse(text, start="argument")
        except UnexpectedInput as error:
            return _Reading(None, diagnostic=_mistake(text, error))
        if tree.data == "no_arguments":
            return _Reading(None, is_void=True)
        return self._argument(text, tree)

    def _argument(self, text: str, tree: Tree[Token]) -> _Reading:
        name = _token(tree.children[-1])
        words: list[Token] = []
        const = False
        pointers: list[bool] = []
        for child in tree.children[:-1]:
            assert isinstance(child, Tree)
            tokens = [_token(each) for each in child.children]
            if child.data == "pointers":
                pointers = _pointers(tokens)
            elif tokens[0].type == "CONST":
                const = True
            else:
                words.append(tokens[0])
        first, last = _token_at(tree, 0), _token_at(tree, -2)
        type_span = within(_start(first), _end(last))
        name_span = within(_start(name), _end(name))
        wrong = self._wrong_type(words, bool(pointers), type_span, name)
        if wrong is not None:
            return _Reading(None, diagnostic=wrong)
        spelled = [str(word) for word in words]
        if spelled == [TCG_TYPE]:
            # Kept in the model; `generate` refuses the property that it belongs to.
            named = CType(Base(TCG_TYPE, "integer", False, (8, 8, 8)))
        else:
            resolved = types.resolve(spelled, self._typedefs)
            assert resolved is not None
            named = resolved
        kind = CType(
            named.base,
            const=(const and not named.pointers) or named.const,
            pointers=(
                *named.pointers[:-1],
                *([named.pointers[-1] or const] if named.pointers else []),
                *pointers,
            ),
            typedef=_typedef(text, type_span, spelled, self._typedefs),
        )
        if kind.base.kind == "void" and not kind.is_pointer:
            return _Reading(None, diagnostic=_void_value(type_span, name))
        span = within(_start(first), _end(name))
        return _Reading(Argument(kind, str(name), span, type_span, name_span))

    def _wrong_type(
        self, words: list[Token], pointer: bool, type_span: Span, name: Token
    ) -> Optional[Diagnostic]:
        """What is wrong with the specifiers or the name, None if nothing is."""
        known = {*BASES, *self._typedefs, TCG_TYPE}
        if not words:
            return Diagnostic(
                "TG005",
                f"argument `{name}` has no type",
                within(_start(name), _end(name)),
                "a type is missing in front",
                help=f"write `int {name}`, say",
            )
        spelled = [str(word) for word in words]
        if str(name) in known and str(name) != "bool":
            return Diagnostic(
                "TG005",
                f"the argument of type `{' '.join([*spelled, str(name)])}` has no name",
                within(_end(name), _end(name)),
                "a name is missing here",
                help=f"write `{' '.join([*spelled, str(name)])} value`, say",
            )
        if spelled == [TCG_TYPE] or types.resolve(spelled, self._typedefs) is not None:
            return None
        return _missing_comma(words, known) or _unknown_type(words, known, pointer, type_span)


def _missing_comma(words: list[Token], known: set[str]) -> Optional[Diagnostic]:
    """`int a int b`: a word that is no type between two that are."""
    for before, word, after in zip(words, words[1:], [*words[2:], None]):
        is_name = str(word) not in known | KEYWORDS
        if str(before) in known | KEYWORDS and is_name and after is not None:
            return Diagnostic(
                "TG004",
                f"missing `,` behind argument `{word}`",
                within(_end(word), _end(word)),
                "a comma is missing here",
                help="write a comma between two arguments",
                fix=Fix(within(_end(word), _end(word)), ","),
            )
    return None


def _unknown_type(
    words: list[Token], known: set[str], pointer: bool, type_span: Span
) -> Diagnostic:
    unknown = [word for word in words if str(word) not in known | KEYWORDS]
    if not unknown:
        written = " ".join(words)
        return Diagnostic(
            "TG013",
            f"`{written}` is no type of C",
            type_span,
            "this type",
            help="write `double`"
            if sorted(words) == ["double", "long"]
            else "C's integers are char, short, int, long and long long, each signed or unsigned",
        )
    word = unknown[0]
    if str(word) in ("struct", "union", "enum"):
        name = " ".join(words)
        span = type_span
    else:
        name, span = str(word), within(_start(word), _end(word))
    qualifier = str(word) in ("volatile", "restrict")
    return Diagnostic(
        "TG013",
        f"type `{name}` is not allowed",
        span,
        "this type",
        help=types.instead(str(word), pointer and not qualifier),
    )


def _void_value(type_span: Span, name: Token) -> Diagnostic:
    return Diagnostic(
        "TG014",
        f"argument `{name}` is of type void",
        type_span,
        "this type has no values",
        help="write `void *` for a pointer, or `(void)` where there are no arguments",
    )


def _mistake(text: str, error: UnexpectedInput) -> Diagnostic:
    """The diagnostic for an argument that the grammar does not take."""
    at = error.pos_in_stream
    token = getattr(error, "token", None)
    if at is None or at < 0 or (token is not None and token.type == "$END"):
        end = len(text.rstrip())
        written = text.strip()
        return Diagnostic(
            "TG005",
            f"argument `{written}` has no name"
            if written.split()[-1] in {*BASES, *KEYWORDS, "const", "*"} or written[-1] == "*"
            else f"argument `{written}` has no type or no name",
            within(end, end),
            "a name is missing here",
            help="an argument is a type and a name: `int value`",
        )
    here = within(at, at + 1)
    rest = text[at:]
    if rest.startswith("["):
        return Diagnostic(
            "TG017",
            "an argument cannot be an array",
            within(at, at + (rest.find("]") + 1 or 1)),
            "this makes it one",
            help="write a pointer: `const char *name`",
        )
    if rest.startswith("..."):
        return Diagnostic(
            "TG017",
            "an event cannot have variable arguments",
            within(at, at + 3),
            "these",
            help="name each argument, or pass a finished string",
        )
    if token is not None and token.type in ("WORD", "KEYWORD", "CONST", "VOID"):
        before = text[:at].rstrip()
        end = len(before)
        return Diagnostic(
            "TG004",
            f"missing `,` in front of `{token}`",
            within(at, at + len(token)),
            "a comma is missing before this",
            help="write a comma between two arguments",
            fix=Fix(within(end, end), ","),
        )
    if rest.startswith("*") and not text[:at].strip():
        return Diagnostic(
            "TG005", "the argument has no type", here, "a type is missing in front of this",
            help="an argument is a type and a name: `void *opaque`",
        )
    return Diagnostic(
        "TG009",
        f"unexpected `{rest[:1]}` in an argument",
        here,
        "here",
        help="an argument is a type and a name: `int value`",
    )


def _pointers(tokens: list[Token]) -> list[bool]:
    """For each `*`, whether `const` follows it."""
    pointers: list[bool] = []
    for token in tokens:
        if token.type == "STAR":
            pointers.append(False)
        else:
            pointers[-1] = True
    return pointers


def _typedef(
    text: str, span: Span, words: list[str], typedefs: Typedefs
) -> Optional[str]:
    """The type as written, where a name of the user's is in it."""
    if len(words) != 1 or words[0] not in typedefs:
        return None
    return text[span.column - 1 : span.end - 1]


def _token(node: object) -> Token:
    assert isinstance(node, Token)
    return node


def _token_at(tree: Tree[Token], index: int) -> Token:
    """The first (0) or last (-2) token in front of the name."""
    child = tree.children[index]
    assert isinstance(child, Tree)
    return _token(child.children[0 if index == 0 else -1])


def _start(token: Token) -> int:
    return token.start_pos or 0


def _end(token: Token) -> int:
    return _start(token) + len(token)


def parse_type(text: str) -> Optional[CType]:
    """The type that a C type name such as `const char *` or `unsigned long` is; None if none."""
    reading = ArgumentParser({})._read(f"{text} value")
    return None if reading.argument is None else replace(reading.argument.type, typedef=None)
