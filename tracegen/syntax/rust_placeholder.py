# SPDX-License-Identifier: MIT
"""Placeholders of format!(): what stands between two braces."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Union

from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from tracegen.named_tuple import NamedTuple
from tracegen.syntax.conversion import MAX_AMOUNT
from tracegen.syntax.grammar import grammar
from tracegen.syntax.rust_error import RustError

_TYPES: Final = ("", "x", "X", "o", "b", "e", "E", "p", "?", "x?", "X?")
_LONGEST: Final = 9
"""The most digits of a number that is looked at."""

Position = Union[str, int, None]
"""Which argument: one with a name, a positional one, or the next of these."""


class Reference(NamedTuple):
    """A width or precision that is an argument: `width$`, `0$` or `*`."""

    position: Position


class Placeholder(NamedTuple):
    """A placeholder, `{addr:#010x}` say. What is not there is empty, false or None."""

    position: Position = None
    fill: str = " "
    align: str = ""
    plus: bool = False
    alternate: bool = False
    zero: bool = False
    width: int | Reference | None = None
    precision: int | Reference | None = None
    type: str = ""

    @property
    def names(self) -> list[str]:
        """The names of the arguments that it takes."""
        amounts = [each for each in (self.width, self.precision) if isinstance(each, Reference)]
        positions = [self.position, *(each.position for each in amounts)]
        return [each for each in positions if isinstance(each, str)]


@lru_cache(maxsize=4096)
def parse_placeholder(inner: str) -> Placeholder:
    """The placeholder with this text between its braces. Raises RustError where std::fmt has no
    such placeholder."""
    try:
        tree = grammar("rust_format").parse(inner, start="placeholder")
    except UnexpectedInput:
        raise _disordered(inner) from None
    placeholder = Placeholder()
    for child in tree.children:
        if isinstance(child, Tree) and child.data == "position":
            placeholder = placeholder._replace(position=_position(str(child.children[0])))
        elif isinstance(child, Tree):
            placeholder = _with_spec(placeholder, child)
    if placeholder.type not in _TYPES:
        raise RustError(
            "TG063",
            f"format!() has no type `{placeholder.type}`",
            _instead(placeholder.type),
        )
    return placeholder


def _with_spec(placeholder: Placeholder, spec: Tree[Token]) -> Placeholder:
    for part in spec.children:
        if isinstance(part, Tree):
            amount = _amount(str(part.children[-1]), str(part.data))
            if part.data == "width":
                placeholder = placeholder._replace(width=amount)
            else:
                placeholder = placeholder._replace(precision=amount)
        elif part.type == "FILL":
            placeholder = placeholder._replace(fill=str(part))
        elif part.type == "ALIGN":
            placeholder = placeholder._replace(align=str(part))
        elif part.type == "SIGN":
            placeholder = placeholder._replace(plus=part == "+")
        elif part.type == "HASH":
            placeholder = placeholder._replace(alternate=True)
        elif part.type == "ZERO":
            placeholder = placeholder._replace(zero=True)
        else:
            placeholder = placeholder._replace(type=str(part))
    return placeholder


def _position(word: str) -> str | int:
    return _number(word) if word[0].isdigit() else word.removeprefix("r#")


def _amount(word: str, what: str) -> int | Reference:
    if word == "*":
        return Reference(None)
    if word.endswith("$"):
        return Reference(_position(word[:-1]))
    amount = _number(word)
    if amount > MAX_AMOUNT:
        raise RustError(
            "TG045",
            f"the {what} is over {MAX_AMOUNT}",
            f"C promises no more than {MAX_AMOUNT} characters for one conversion",
        )
    return amount


def _number(digits: str) -> int:
    significant = digits.lstrip("0")
    return int(significant or "0") if len(significant) <= _LONGEST else 10**_LONGEST


def _instead(type: str) -> str:
    """What to write for a type that is none."""
    swapped = re.fullmatch(r"([xXo])([0-9]+)", type)
    if swapped is not None:
        return f"the type comes last: `{{:{swapped.group(2)}{swapped.group(1)}}}`"
    if type in ("d", "i", "u", "s", "c", "f", "g"):
        return "leave it out: the argument's type says how it is shown"
    return "the types that printf can say are x, X, o and p, and none for all others"


def _disordered(inner: str) -> RustError:
    shown = f"{{{inner}}}"
    if ":" not in inner:
        if "." in inner or "[" in inner or "(" in inner or "*" in inner:
            help = "braces hold a name or a number: put the expression behind the literal"
        elif "$" in inner:
            help = "a width from an argument stands behind a colon: `{value:width$}`"
        else:
            help = "write `{{` and `}}` to print braces"
    elif "%" in inner:
        help = "format!() has no percent signs: write `{:08x}` for `%08x`"
    else:
        help = (
            "behind the colon stand fill and alignment, sign, #, 0, width, .precision and type, "
            "in this order"
        )
    return RustError("TG063", f"`{shown}` is no placeholder of format!()", help)
