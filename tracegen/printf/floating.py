# SPDX-License-Identifier: MIT
"""Floating-point numbers as C prints them."""

from __future__ import annotations

import math
import struct
from typing import Final

from tracegen.printf.spec import Spec, read

_FRACTION_BITS: Final = 52
_FRACTION_DIGITS: Final = 13
_LEAST_EXPONENT: Final = -1022
_DEFAULT_PRECISION: Final = 6


def floating(conversion: str, *values: float) -> bytes:
    """A double by one of the conversions f F e E g G a A, `%+8.3f` say.

    The last of `values` is the number; those in front of it are for each `*`. C17 7.21.6.1p8.
    Decimal digits are rounded as the exact value says, halves to even: Python's own, which are
    right for all doubles. Of what C leaves open, glibc's choice: `inf` and `nan`, a NaN with its
    sign, never padded with zeros; for %a one digit in front of the point, 1, or 0 of subnormal
    numbers and 0, and 2 where rounding carries.

    Raises ValueError for another conversion.
    """
    *amounts, value = values
    spec = read(conversion, [int(amount) for amount in amounts])
    letter = spec.letter
    if letter not in "fFeEgGaA":
        raise ValueError(f"no conversion of floating-point numbers: {conversion!r}")
    if not amounts and letter not in "aA" and "#" not in spec.flags and math.isfinite(value):
        return (conversion % value).encode("ascii")
    head = spec.sign(math.copysign(1.0, value) < 0)
    size = abs(value)
    if not math.isfinite(value):
        body = "nan" if math.isnan(value) else "inf"
        return spec.field(head, body.upper() if letter.isupper() else body, zeros=False)
    if letter == "a":
        return spec.field(f"{head}0x", _hexadecimal(size, spec))
    if letter == "A":
        return spec.field(f"{head}0X", _hexadecimal(size, spec).upper())
    precision = _DEFAULT_PRECISION if spec.precision is None else spec.precision
    if "#" not in spec.flags:
        return spec.field(head, f"%.{precision}{letter}" % size)
    if letter in "gG" and _carries(size, precision):
        return spec.field(head, f"1.{'e' if letter == 'g' else 'E'}+{max(precision, 1):02d}")
    return spec.field(head, f"%#.{precision}{letter}" % size)


def _carries(size: float, precision: int) -> bool:
    """Whether all digits that %g shows of a number stand in front of the point, and rounding makes
    them one more: there glibc has no zeros behind the point, whatever the flag `#` says."""
    digits = max(precision, 1)
    limit = 10**digits
    return size * 10 >= limit > size and int(f"{size:.{digits - 1}e}".partition("e")[2]) == digits


def _hexadecimal(value: float, spec: Spec) -> str:
    """A finite number that is not negative, behind its `0x`: without a precision as many digits as
    it needs."""
    (bits,) = struct.unpack("<Q", struct.pack("<d", value))
    fraction = bits & ((1 << _FRACTION_BITS) - 1)
    biased = bits >> _FRACTION_BITS
    lead = 1 if biased else 0
    exponent = _LEAST_EXPONENT + max(biased - 1, 0) if value else 0
    precision = spec.precision
    if precision is None or precision >= _FRACTION_DIGITS:
        digits = f"{fraction:0{_FRACTION_DIGITS}x}"
        digits = digits.rstrip("0") if precision is None else digits.ljust(precision, "0")
    else:
        dropped = 4 * (_FRACTION_DIGITS - precision)
        kept, rest = divmod(lead << _FRACTION_BITS | fraction, 1 << dropped)
        half = 1 << (dropped - 1)
        if rest > half or (rest == half and kept & 1):
            kept += 1
        lead, last = divmod(kept, 1 << (4 * precision))
        digits = f"{last:0{precision}x}" if precision else ""
    point = "." if digits or "#" in spec.flags else ""
    return f"{lead}{point}{digits}p{exponent:+d}"
