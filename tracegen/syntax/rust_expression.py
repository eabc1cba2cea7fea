# SPDX-License-Identifier: MIT
"""Reads the arguments of a format!() call: the expressions that tracegen writes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from tracegen.events import Argument, Conversion, Star
from tracegen.named_tuple import NamedTuple
from tracegen.syntax.grammar import grammar
from tracegen.syntax.relative import within
from tracegen.syntax.rust_error import RustError
from tracegen.syntax.rust_value import (
    TYPES,
    Blanks,
    Bytes,
    Count,
    Declared,
    Number,
    Value,
    Width,
    Wrapped,
    converted,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_INTEGERS: Final = {
    "decimal": "d",
    "unsigned": "u",
    "hex": "x",
    "upper_hex": "X",
    "octal": "o",
}
_FLOATS: Final = {
    "fixed": "f",
    "upper_fixed": "F",
    "scientific": "e",
    "upper_scientific": "E",
    "general": "g",
    "upper_general": "G",
    "hex": "a",
    "upper_hex": "A",
}
_FLAGS: Final = {"plus": "+", "space": " ", "left": "-", "zero": "0", "alternate": "#"}
_LINE: Final = ("string", "pointer", "character", "right", "left", "blanks")
_ESCAPE: Final = re.compile(rb"\\(?:x([0-9A-Fa-f]{2})|(.))", re.DOTALL)
_SIMPLE: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"0": b"\0"}
_INT_SIZE: Final = 4

_KNOWN: Final = (
    "an argument is a name, a cast, or what tracegen writes, such as `line.string(name)`"
)


class Given(NamedTuple):
    """An argument that follows the literal: what it is, how it is called, and its place."""

    value: Value
    name: str | None
    start: int
    end: int


class Expressions:
    """Reads expressions over arguments that are called `names` in Rust."""

    def __init__(self, arguments: Sequence[Argument], indices: Mapping[str, int]) -> None:
        self._arguments = arguments
        self._indices = indices

    def read(self, source: str, offset: int) -> list[Given]:
        """The arguments that stand in the source from `offset` on, where a comma is. Raises
        RustError, with places in the source."""
        text = source[offset:]
        try:
            tree = grammar("rust_arguments").parse(text, start="arguments")
        except UnexpectedInput as error:
            at = error.pos_in_stream if isinstance(error.pos_in_stream, int) else -1
            at = offset + (len(text.rstrip()) if at < 0 else at)
            raise RustError("TG065", "this expression cannot be read", _KNOWN, at, at + 1) from None
        listed = [_tree(child) for child in tree.children]
        starts = [_start(each) for each in listed]
        ends = [
            start + len(text[start:end].rstrip(", \t"))
            for start, end in zip(starts, [*starts[1:], len(text)])
        ]
        return [
            self._given(each, offset + s, offset + e) for each, s, e in zip(listed, starts, ends)
        ]

    def _given(self, tree: Tree[Token], start: int, end: int) -> Given:
        name = None if len(tree.children) == 1 else _word(tree.children[0]).removeprefix("r#")
        try:
            value = self._expression(_tree(tree.children[-1]))
        except RustError as mistake:
            if mistake.start is None:
                mistake.start, mistake.end = start, end
            raise
        return Given(value, name, start, end)

    def _expression(self, tree: Tree[Token]) -> Value:
        value = self._postfix(_tree(tree.children[0]))
        for type in tree.children[1:]:
            value = self._cast(value, _word(type))
        return value

    def _postfix(self, tree: Tree[Token]) -> Value:
        primary, calls = _tree(tree.children[0]), [_tree(each) for each in tree.children[1:]]
        if calls and primary.data == "name" and _word(calls[0].children[0]) in _LINE:
            value = self._of_line(_word(calls[0].children[0]), _list(calls[0]))
            calls = calls[1:]
        else:
            value = self._primary(primary)
        for call in calls:
            value = self._method(value, _word(call.children[0]), _list(call))
        return value

    def _primary(self, tree: Tree[Token]) -> Value:
        first = tree.children[0]
        if tree.data == "group":
            return self._expression(_tree(first))
        if tree.data == "name":
            return Declared(self._index(_word(first)))
        if tree.data == "integer":
            return _count(_word(first))
        if tree.data == "bytes":
            return Bytes(_bytes(_token(first)))
        if tree.data == "function":
            return self._function(_word(first), _list(tree))
        raise RustError("TG065", f"`{_word(first)}!` is no argument that is known", _KNOWN)

    def _index(self, name: str) -> int:
        plain = name.removeprefix("r#")
        if plain in self._indices:
            return self._indices[plain]
        raise unknown_name(plain, self._indices)

    def _of_line(self, method: str, given: list[Tree[Token]]) -> Value:
        if method == "blanks":
            return self._blanks(given)
        value = self._only(given, f"line.{method}()")
        if method in ("right", "left"):
            star = self.amount(value)
            if not isinstance(star, Star):
                raise RustError("TG065", f"`line.{method}()` takes an argument of the event's")
            return Width(star, method == "left")
        if isinstance(value, Bytes):
            return value
        letter = {"string": "s", "pointer": "p", "character": "c"}[method]
        if not isinstance(value, (Declared, Number)):
            raise RustError("TG065", f"`line.{method}()` cannot take this", _KNOWN)
        if letter != "c" and isinstance(value, Number):
            raise RustError("TG065", f"`line.{method}()` takes no integer", _KNOWN)
        return Wrapped(_conversion(letter, value.argument))

    def _blanks(self, given: list[Tree[Token]]) -> Value:
        if len(given) == 2:
            inner = _tree(_tree(given[1].children[0]).children[0])
            if inner.data == "macro" and _word(inner.children[0]) == "format_args":
                star = self.amount(self._expression(given[0]))
                listed = [
                    self._expression(_tree(_tree(each).children[-1]))
                    for each in _tree(inner.children[2]).children
                ]
                if isinstance(star, Star):
                    text = _word(inner.children[1])[1:-1]
                    return Blanks(star, text, tuple(listed))
        raise RustError(
            "TG065",
            "`line.blanks()` takes a width and what stands in front",
            'write `line.blanks(width, format_args!("{value:x}"))`',
        )

    def _function(self, path: str, given: list[Tree[Token]]) -> Value:
        parts = path.split("::")
        owner, name = (parts[-2] if len(parts) > 1 else ""), parts[-1]
        value = self._only(given, f"{path}()")
        if owner == "Str" and name == "new" and isinstance(value, Bytes):
            return value
        if name == "from":
            return self._cast(value, owner)
        letter = {"Integer": _INTEGERS, "Float": _FLOATS}.get(owner, {}).get(name)
        if letter is None:
            raise RustError("TG065", f"`{path}()` is no function that is known", _KNOWN)
        if owner == "Float":
            if not isinstance(value, Declared):
                raise RustError("TG065", f"`{path}()` takes a number with a fraction")
            return Wrapped(_conversion(letter, value.argument))
        number = self.number(value)
        if number is None:
            raise RustError("TG065", f"`{path}()` takes an integer", _KNOWN)
        from tracegen.syntax.rust_conversion import integer, is_promoted

        conversion = integer(letter, number, within(0, 0))
        type = self._arguments[number.argument].type
        if name == "decimal" and conversion.conversion == "u" and is_promoted(number, type):
            # An int has a sign, which flags may show.
            conversion = replace(conversion, conversion="d", length="")
        return Wrapped(conversion)

    def _method(self, value: Value, name: str, given: list[Tree[Token]]) -> Value:
        if name in ("as_pointer", "as_trace_str", "into") and isinstance(value, Declared):
            return value
        if not isinstance(value, Wrapped):
            raise RustError("TG065", f"`.{name}()` is no method that is known", _KNOWN)
        conversion = value.conversion
        if name in ("plus", "space") and conversion.conversion in "uoxX":
            raise RustError("TG061", "printf prints no sign of what is unsigned", "leave it out")
        if name in _FLAGS and not given:
            return Wrapped(replace(conversion, flags=conversion.flags + _FLAGS[name]))
        if name not in ("width", "precision"):
            raise RustError("TG065", f"`.{name}()` is no method that is known", _KNOWN)
        amount = self.amount(self._only(given, f".{name}()"))
        if name == "precision":
            is_none = isinstance(amount, int) and amount < 0
            return Wrapped(replace(conversion, precision=None if is_none else amount))
        if isinstance(amount, int) and amount < 0:
            return Wrapped(replace(conversion, width=-amount, flags=f"{conversion.flags}-"))
        return Wrapped(replace(conversion, width=amount))

    def _cast(self, value: Value, path: str) -> Value:
        type = path.rpartition("::")[2]
        if type in ("f32", "f64"):
            if isinstance(value, Declared) and self._arguments[value.argument].type.is_floating:
                return value
        elif type in TYPES and isinstance(value, (Declared, Number)):
            number = self.number(value)
            if number is not None:
                is_declared = isinstance(value, Declared)
                base = converted(number.base, TYPES[type], is_declared)
                if base is None:
                    raise RustError(
                        "TG061",
                        "C converts an argument once",
                        "cast it to the last of the types alone, or declare it with the first",
                    )
                return Number(value.argument, base)
        raise RustError("TG065", f"a cast to `{path}` is none that is known here", _KNOWN)

    def _only(self, given: list[Tree[Token]], what: str) -> Value:
        if len(given) != 1:
            raise RustError("TG065", f"`{what}` takes one argument")
        return self._expression(given[0])

    def number(self, value: Value) -> Number | None:
        """The integer that a value is, None where it is none."""
        if isinstance(value, Number):
            return value
        if isinstance(value, Declared):
            type = self._arguments[value.argument].type
            if type.is_integer:
                return Number(value.argument, type.base)
        return None

    def amount(self, value: Value) -> int | Star:
        """A width or precision. Raises RustError where the value is none."""
        if isinstance(value, Count):
            return value.number
        if isinstance(value, Width):
            return value.star
        if not isinstance(value, (Declared, Number)):
            raise RustError("TG033", "a width or precision is an int")
        argument = self._arguments[value.argument]
        if not argument.type.is_unknown and (
            not argument.type.is_integer or argument.type.base.size > _INT_SIZE
        ):
            raise RustError(
                "TG033",
                f"a width or precision is an int, argument `{argument.name}` of type "
                f"`{argument.type}` is none",
                f"declare `int {argument.name}`",
            )
        base = argument.type.base
        if isinstance(value, Number) and value.base != base and base.name != "bool":
            raise RustError(
                "TG061",
                f"C takes argument `{argument.name}` itself as a width or precision",
                "leave the cast out",
            )
        return Star(value.argument)


def unknown_name(name: str, known: Mapping[str, int]) -> RustError:
    """The mistake of a name that no argument has."""
    import difflib

    close = difflib.get_close_matches(name, list(known), 1) if len(name) < 40 else []
    if close:
        help = f"do you mean `{close[0]}`?"
    elif known:
        help = f"the arguments are {', '.join(known)}"
    else:
        help = f"declare it: --args 'uint32_t {name}', say"
    return RustError("TG064", f"there is no argument `{name}`", help)


def _conversion(letter: str, argument: int) -> Conversion:
    return Conversion("", None, None, "", None, letter, argument, within(0, 0))


def _count(word: str) -> Count:
    found = re.fullmatch(r"(-?)([0-9_]{1,9})(?:[iu](?:8|16|32|64|size))?", word)
    if found is None:
        raise RustError("TG065", f"`{word}` is no number that is known", "write a decimal number")
    return Count(int(found.group(1) + (found.group(2).replace("_", "") or "0")))


def _bytes(token: str) -> bytes:
    def byte(found: re.Match[bytes]) -> bytes:
        if found.group(1) is not None:
            return bytes([int(found.group(1), 16)])
        return _SIMPLE.get(found.group(2), found.group(2))

    return _ESCAPE.sub(byte, token[2:-1].encode("utf-8", "surrogateescape"))


def _tree(node: object) -> Tree[Token]:
    assert isinstance(node, Tree)
    return node


def _token(node: object) -> Token:
    assert isinstance(node, Token)
    return node


def _word(node: object) -> str:
    return re.sub(r"\s+", "", _token(node)) if not _token(node).startswith('"') else str(node)


def _list(tree: Tree[Token]) -> list[Tree[Token]]:
    """The expressions in the parentheses of a call."""
    return [_tree(each) for each in _tree(tree.children[-1]).children]


def _start(tree: Tree[Token]) -> int:
    first = next(iter(tree.scan_values(lambda each: isinstance(each, Token))))
    return first.start_pos or 0
