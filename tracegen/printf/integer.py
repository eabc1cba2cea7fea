# SPDX-License-Identifier: MIT
"""Integers as C prints them."""

from __future__ import annotations

from typing import Final

from tracegen.printf.spec import read

_BASES: Final = {"d": "d", "i": "d", "u": "d", "o": "o", "x": "x", "X": "X"}


def signed(value: int, bits: int) -> int:
    """The value as a signed integer of so many bits: what its low ones are as a two's complement
    (C17 6.3.1.3p3)."""
    half = 1 << (bits - 1)
    return ((value + half) & ((1 << bits) - 1)) - half


def integer(conversion: str, *values: int) -> bytes:
    """A number by one of the conversions d i u o x X, without a length modifier, `%#010x` say.

    The last of `values` is the number, which is negative for d and i alone; those in front of it
    are for each `*`. C17 7.21.6.1p8: the precision is the least number of digits, 1 where there is
    none; 0 has no digits with the precision 0. p6: `#` makes the first digit of an octal number a
    0, and puts `0x` in front of a hexadecimal one that is not 0; beside a precision the flag `0` is
    ignored.

    Raises ValueError for another conversion, or a negative number where there is no sign.
    """
    *amounts, value = values
    spec = read(conversion, amounts)
    letter = spec.letter
    if letter not in _BASES:
        raise ValueError(f"no conversion of integers: {conversion!r}")
    has_sign = letter in "di"
    if value < 0 and not has_sign:
        raise ValueError(f"{conversion!r} of a negative number: {value}")
    digits = format(abs(value), _BASES[letter]) if value or spec.precision != 0 else ""
    digits = digits.rjust(spec.precision or 0, "0")
    head = spec.sign(value < 0) if has_sign else ""
    if "#" in spec.flags:
        if letter == "o" and not digits.startswith("0"):
            digits = f"0{digits}"
        elif letter in "xX" and value:
            head = f"0{letter}"
    return spec.field(head, digits, zeros=spec.precision is None)
