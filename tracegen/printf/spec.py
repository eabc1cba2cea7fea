# SPDX-License-Identifier: MIT
"""Conversion specifications without a length modifier, and the fields that they fill."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_AMOUNT: Final = 4095
"""What a width or precision from an argument counts at most."""

_SPEC: Final = re.compile(r"%([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?([a-zA-Z])")


def width(value: int) -> int:
    """A width from an argument: at most 4095, or at least -4095, which pads on the right."""
    return max(-MAX_AMOUNT, min(value, MAX_AMOUNT))


class Spec(NamedTuple):
    """A conversion specification (C17 7.21.6.1p4). `width` is 0 where there is none; a `precision`
    that is absent is None."""

    flags: str
    width: int
    precision: int | None
    letter: str

    def field(self, head: str, body: str, *, zeros: bool = True) -> bytes:
        """`head`, a sign or prefix, and `body`, filled up to the width (C17 7.21.6.1p6).

        Without `zeros` the flag `0` does not count.
        """
        missing = self.width - len(head) - len(body)
        if missing <= 0:
            filled = head + body
        elif "-" in self.flags:
            filled = head + body + " " * missing
        elif zeros and "0" in self.flags:
            filled = head + "0" * missing + body
        else:
            filled = " " * missing + head + body
        return filled.encode("ascii")

    def sign(self, is_negative: bool) -> str:
        """What stands in front of a signed number (C17 7.21.6.1p6)."""
        if is_negative:
            return "-"
        return "+" if "+" in self.flags else " " if " " in self.flags else ""


def read(conversion: str, amounts: Sequence[int]) -> Spec:
    """The specification that `conversion` is, `%-#8x` say; each `*` takes one of the `amounts`.

    A negative width is the flag `-` and a width, a negative precision is none (C17 7.21.6.1p5).
    Raises ValueError where it is no conversion, or where there are more or fewer amounts.
    """
    return _read(conversion, amounts) if amounts else _fixed(conversion)


@cache
def _fixed(conversion: str) -> Spec:
    return _read(conversion, ())


def _read(conversion: str, amounts: Sequence[int]) -> Spec:
    flags, spec_width, precision, letter = _parts(conversion)
    rest = list(amounts)
    if len(rest) != (spec_width == "*") + (precision == "*"):
        raise ValueError(f"not the amounts that {conversion!r} takes: {rest}")
    if spec_width == "*":
        wide = width(rest.pop(0))
        flags = f"-{flags}" if wide < 0 else flags
    else:
        wide = int(spec_width or 0)
    least: int | None = None
    if precision == "*":
        least = width(rest.pop(0))
        least = None if least < 0 else least
    elif precision is not None:
        least = int(precision or 0)
    return Spec(flags, abs(wide), least, letter)


@cache
def _parts(conversion: str) -> tuple[str, str, str | None, str]:
    match = _SPEC.fullmatch(conversion)
    if match is None:
        raise ValueError(f"no conversion: {conversion!r}")
    flags, spec_width, precision, letter = match.groups()
    return flags, spec_width, precision, letter
