# SPDX-License-Identifier: MIT
"""Parses the arguments of events."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Callable, Final

from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.events import BASES, MAX_ARGUMENTS, UNKNOWN, Argument, Base, CType
from tracegen.events.ctype import KEYWORDS
from tracegen.events.event import REST
from tracegen.named_tuple import NamedTuple
from tracegen.span import Span, span_of
from tracegen.syntax import typedefs as types
from tracegen.syntax.grammar import grammar
from tracegen.syntax.relative import moved_diagnostic, within
from tracegen.syntax.typedefs import TCG_TYPE, Typedefs

Report = Callable[[Diagnostic], None]

_NAMED: Final = re.compile(r"(.*[ \t*])([A-Za-z_][A-Za-z0-9_]*)[ \t]*").fullmatch
"""A type, with what separates it from the name, and the name."""

_LONGEST: Final = 4096
"""A longer text between two commas is not searched for several arguments."""


class _Reading(NamedTuple):
    """What one piece of text holds: arguments, none for `void`, and diagnostics, all relative to
    the text."""

    arguments: tuple[Argument, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


class ArgumentParser:
    """Parses arguments; what repeats is parsed once, and so is a type with various names.

    `typedefs` are the user's names of types, None where none can be told.
    """

    def __init__(self, typedefs: Typedefs | None) -> None:
        self._can_name = typedefs is not None
        self._typedefs = typedefs or {}
        self._known = {*BASES, *self._typedefs, TCG_TYPE}
        self._no_names = {*self._known, *KEYWORDS, "const"}
        self._readings: dict[str, _Reading] = {}
        self._typed: dict[str, Argument] = {}

    def parse(self, text: str, span: Span, report: Report) -> list[Argument] | None:
        """Parses what stands at `span`, between two commas: an argument, or several where commas
        are missing; None for a lone `void`. Where a mistake leaves an argument without type or
        name, its type is UNKNOWN or its name empty."""
        stripped = text.lstrip()
        origin = span.part(len(text) - len(stripped), len(text))
        reading = self._readings.get(stripped)
        if reading is None:
            reading = self._readings[stripped] = self._read_known(stripped)
        for diagnostic in reading.diagnostics:
            report(moved_diagnostic(diagnostic, origin))
        if not reading.arguments:
            return None
        return [_moved_argument(each, origin) for each in reading.arguments]

    def _read_known(self, text: str) -> _Reading:
        """Reads arguments; one of a type that was read with another name differs in that alone."""
        found = _NAMED(text)
        if found is None or found[2] in self._no_names:
            return self._read_all(text)
        type, name = found.groups()
        alike = self._typed.get(type)
        if alike is not None:
            end = len(type) + len(name)
            span = alike.span._replace(end=end + 1)
            named = Argument(alike.type, name, span, alike.type_span, within(len(type), end))
            return _Reading((named,))
        reading = self._read_all(text)
        if not reading.diagnostics and len(reading.arguments) == 1:
            self._typed[type] = reading.arguments[0]
        return reading

    def _read_all(self, text: str) -> _Reading:
        """Reads arguments between which commas are missing."""
        arguments: list[Argument] = []
        diagnostics: list[Diagnostic] = []
        start = 0
        for _ in range(MAX_ARGUMENTS if len(text) <= _LONGEST else 1):
            reading, cut = self._read(text[start:])
            if start == 0 and cut is None:
                return reading
            origin = within(start, len(text))
            arguments.extend(_moved_argument(each, origin) for each in reading.arguments)
            diagnostics.extend(moved_diagnostic(each, origin) for each in reading.diagnostics)
            if cut is None:
                return _Reading(tuple(arguments), tuple(diagnostics))
            start += cut + len(text[start + cut :]) - len(text[start + cut :].lstrip(" \t;"))
        arguments.append(unread(within(start, len(text))))
        return _Reading(tuple(arguments), tuple(diagnostics))

    def _read(self, text: str) -> tuple[_Reading, int | None]:
        """Reads one argument, and says where another one begins for which a comma is missing."""
        try:
            tree = grammar("trace_events").parse(text, start="argument")
        except UnexpectedInput as error:
            return self._mistaken(text, error)
        if tree.data == "no_arguments":
            return _Reading(()), None
        return self._argument(text, tree)

    def _mistaken(self, text: str, error: UnexpectedInput) -> tuple[_Reading, int | None]:
        """Reads an argument that the grammar does not take."""
        # Imported where it is needed: most runs have nothing to say.
        from tracegen.syntax.argument_mistakes import argument_mistake

        mistake = argument_mistake(text, error, self._known)
        argument = unread(within(0, len(text)), mistake.name)
        if mistake.declaration is None:
            return _Reading((argument,), (mistake.diagnostic,)), mistake.cut
        try:
            tree = grammar("trace_events").parse(mistake.declaration, start="argument")
        except UnexpectedInput:
            return _Reading((argument,), (mistake.diagnostic,)), mistake.cut
        if tree.data == "no_arguments":
            return _Reading((argument,), (mistake.diagnostic,)), mistake.cut
        meant, cut = self._argument(mistake.declaration, tree)
        if mistake.cut is not None and cut is not None:
            # There is a mistake of the same kind in front of it.
            return meant, cut
        argument = replace(argument, type=meant.arguments[0].type, name=mistake.name)
        return _Reading((argument,), (mistake.diagnostic,)), mistake.cut

    def _argument(self, text: str, tree: Tree[Token]) -> tuple[_Reading, int | None]:
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
            return wrong
        spelled = [str(word) for word in words]
        if spelled == [TCG_TYPE]:
            # Kept in the model; `generate` refuses the property that it belongs to.
            named = CType(Base(TCG_TYPE, "unknown", None, (8, 8, 8)))
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
        span = within(_start(first), _end(name))
        argument = Argument(kind, str(name), span, type_span, name_span)
        if kind.base.kind == "void" and not kind.is_pointer:
            broken = replace(argument, type=UNKNOWN)
            return _Reading((broken,), (_void_value(type_span, name),)), None
        return _Reading((argument,)), None

    def _wrong_type(
        self, words: list[Token], pointer: bool, type_span: Span, name: Token
    ) -> tuple[_Reading, int | None] | None:
        """What is wrong with the specifiers or the name, None if nothing is."""
        spelled = [str(word) for word in words]
        is_named = str(name) not in self._known or str(name) == "bool"
        if words and is_named and (spelled == [TCG_TYPE] or types.resolve(spelled, self._typedefs)):
            return None
        name_span = within(_start(name), _end(name))
        whole = type_span._replace(end=name_span.end)
        argument = Argument(UNKNOWN, str(name), whole, type_span, name_span)
        if not words:
            return _Reading((argument,), (_no_type(name),)), None
        if not is_named:
            named = types.resolve([*spelled, str(name)], self._typedefs)
            nameless = replace(argument, type=named or UNKNOWN, name="")
            return _Reading((nameless,), (_no_name(spelled, name, named is not None),)), None
        comma = _missing_comma(words, self._known)
        if comma is not None:
            word, diagnostic = comma
            return _Reading((self._in_front_of(words, word),), (diagnostic,)), _end(word)
        wrong = self._two_names(words, name, pointer)
        if wrong is not None:
            # It may be one argument, or two.
            return _Reading((replace(argument, name=REST),), (wrong,)), None
        wrong = _unknown_type(words, self._known, pointer, type_span, self._can_name)
        return _Reading((argument,), (wrong,)), None

    def _in_front_of(self, words: list[Token], name: Token) -> Argument:
        """The argument whose name is the word behind which a comma is missing."""
        kind = [str(word) for word in words[: words.index(name)]]
        start, end = _start(name), _end(name)
        return Argument(
            types.resolve(kind, self._typedefs) or UNKNOWN,
            str(name),
            within(0, end),
            within(0, start),
            within(start, end),
        )

    def _two_names(self, words: list[Token], name: Token, pointer: bool) -> Diagnostic | None:
        """`unsigned x y`: the last word of the type is none, and like none that there is."""
        kind, word = words[:-1], words[-1]
        known = self._known | KEYWORDS
        if pointer or not kind or str(word) in known or types.is_like_a_type(str(word)):
            return None
        if types.resolve([str(each) for each in kind], self._typedefs) is None:
            return None
        type = " ".join(kind)
        return Diagnostic(
            "TG019",
            f"argument `{type} {word} {name}` has two names",
            within(_start(word), _end(name)),
            "two names",
            help=f"write `{type} {word}, {type} {name}`, or leave one of the names out",
        )


def _moved_argument(argument: Argument, origin: Span) -> Argument:
    # As moved() does it three times; this is done for each argument.
    file, line, column, _ = origin
    shift = column - 1
    whole, type, name = argument.span, argument.type_span, argument.name_span
    return Argument(
        argument.type,
        argument.name,
        span_of((file, line, whole.column + shift, whole.end + shift)),
        span_of((file, line, type.column + shift, type.end + shift)),
        span_of((file, line, name.column + shift, name.end + shift)),
    )


def unread(span: Span, name: str = REST) -> Argument:
    """What stands for an argument, or for several, that cannot be read."""
    return Argument(UNKNOWN, name, span, span, span)


def _no_type(name: Token) -> Diagnostic:
    start = within(_start(name), _start(name))
    return Diagnostic(
        "TG005",
        f"argument `{name}` has no type",
        start,
        "a type is missing here",
        help=f"write `int {name}`, say",
    )


def _no_name(words: list[str], name: Token, is_type: bool) -> Diagnostic:
    written = " ".join([*words, str(name)])
    if not is_type:
        return Diagnostic(
            "TG005",
            f"`{name}` is a type: it cannot name an argument",
            within(_start(name), _end(name)),
            "a name belongs here",
            help=f"write `{' '.join(words)} value`, say",
        )
    return Diagnostic(
        "TG005",
        f"the argument of type `{written}` has no name",
        within(_end(name), _end(name)),
        "a name is missing here",
        help=f"write `{written} value`, say",
    )


def _missing_comma(words: list[Token], known: set[str]) -> tuple[Token, Diagnostic] | None:
    """`int a int b`: a word that is no type between two that are."""
    known = known | KEYWORDS
    for before, word, after in zip(words, words[1:], words[2:]):
        if str(before) in known and str(word) not in known and str(after) in known:
            place = within(_end(word), _end(word))
            return word, Diagnostic(
                "TG004",
                f"missing `,` behind argument `{word}`",
                place,
                "a comma is missing here",
                help="write a comma between two arguments",
                fix=Fix(place, ","),
            )
    return None


def _unknown_type(
    words: list[Token], known: set[str], pointer: bool, type_span: Span, can_be_named: bool
) -> Diagnostic:
    unknown = [word for word in words if str(word) not in known | KEYWORDS]
    if not unknown:
        return _no_type_of_c(words, type_span)
    word = unknown[0]
    if str(word) in ("struct", "union", "enum"):
        name = " ".join(words)
        span = type_span
    else:
        name, span = str(word), within(_start(word), _end(word))
    advice = types.instead(str(word), pointer, can_be_named)
    what = "qualifier" if types.is_qualifier(name) else "type"
    return Diagnostic(
        "TG013",
        f"{what} `{name}` is not allowed",
        span,
        f"this {what}",
        help=advice.help,
        fix=None if advice.text is None else Fix(span, advice.text),
    )


def _no_type_of_c(words: list[Token], span: Span) -> Diagnostic:
    """`short char`: words that C knows, but not together."""
    if sorted(words) == ["double", "long"]:
        help, fix = "write `double`", Fix(span, "double")
    else:
        help = "C's integers are char, short, int, long and long long, each signed or unsigned"
        fix = None
    return Diagnostic(
        "TG013",
        f"`{' '.join(words)}` is no type of C",
        span,
        "this type",
        help=help,
        fix=fix,
    )


def _void_value(type_span: Span, name: Token) -> Diagnostic:
    return Diagnostic(
        "TG014",
        f"argument `{name}` is of type void",
        type_span,
        "this type has no values",
        help="write `void *` for a pointer, or `(void)` where there are no arguments",
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


def _typedef(text: str, span: Span, words: list[str], typedefs: Typedefs) -> str | None:
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


def parse_type(text: str) -> CType | None:
    """The type that a C type name such as `const char *` or `unsigned long` is; None if none."""
    found: list[Diagnostic] = []
    read = ArgumentParser({}).parse(f"{text} value", within(0, 0), found.append)
    return None if found or not read else replace(read[0].type, typedef=None)
