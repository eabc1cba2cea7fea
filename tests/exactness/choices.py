# SPDX-License-Identifier: MIT
"""Random values, weighted to the edges."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING, Final

from exactness.values import double_of, float_bits, float_of, limits

if TYPE_CHECKING:
    from exactness.values import Role, Value
    from tracegen.events import Base, CType

WORDS: Final[tuple[bytes | None, ...]] = (
    None,
    b"",
    b"\0",
    b"cut\0here",
    b"a",
    b"THR",
    b"(null)",
    b"line control",
    b"{} {0} {{x:>8}} %d %% \\n",
    "café \u20ac \U0001f4a1".encode(),
    b"\xff\xfe not UTF-8 \xc3",
    b"two\nlines\n",
    b"\x01\t\x1b[0m\x7f\x80",
    b"0123456789abcdef" * 32,
    b"\xe2\x82" * 256,
)

ADDRESSES: Final = (0, 1, 0xF, 0x1000, 0xDEAD_BEEF, 0x7FFF_FFFF_F000, 0xFFFF_FFFF_FFFF_FFFF)

NUMBERS: Final = (
    *(0.0, -0.0, math.inf, -math.inf, math.nan, -math.nan),
    # Halves, which round to the even digit, and what is next to one.
    *(0.5, 1.5, -2.5, 3.5, 0.125, 0.375, 2.675, 1e15 + 0.5, 4503599627370497.5, 8.5, 9.5, 99.5),
    *(0.25, 0.75, 0.05, 0.15, 0.045, 1.005, 1.25, 12345.675, 1e22 / 3, 5e-1 - 2**-54),
    # Where another digit, or the other form of %g, begins.
    *(0.1, 9.99, 9.995, 99.99995, 999999.5, 999999.4, 1e6, 123456.5, 1e-4, 9.99995e-5, 1e-5),
    *(1.0, -1.0, 10.0, 100.0, 1e16, 1e17, 1e21, 1e23, 1e100, 1e-100, 123456789.0, 2.0**53 + 2),
    # The ends of what there is.
    *(5e-324, -5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308),
    *(2.0**-1073, 2.0**-1030 * 3, 2.0**-149, 2.0**-126, 3.4028234663852886e38, 2.0**127),
    # Hexadecimal digits that round.
    *(float.fromhex(f"0x1.{digits}p0") for digits in ("08", "18", "f8", "ff8", "fffffffffffff")),
    *(float.fromhex(f"0x1.{digits}p-9") for digits in ("8", "7ffffffffffff", "80001", "08000001")),
)


class Edges:
    """Random values of any type; the same for the same seed, in whatever order types come."""

    def __init__(self, seed: object, count: int) -> None:
        self._seed = seed
        self._count = count

    def __call__(self, role: Role, type: CType) -> list[Value]:
        random = Random(f"{self._seed} {role} {type}")
        return [self._value(random, role, type) for _ in range(self._count)]

    def _value(self, random: Random, role: Role, type: CType) -> Value:
        if role == "address" or (type.is_pointer and not type.is_string):
            if random.random() < 0.6:
                return random.choice(ADDRESSES)
            return random.getrandbits(random.randint(1, 64))
        if type.is_string:
            return self._string(random)
        if type.is_floating:
            return self._number(random, type.base)
        if role == "amount":
            return self._amount(random, type.base)
        return self._integer(random, type.base)

    def _string(self, random: Random) -> bytes | None:
        if random.random() < 0.7:
            return random.choice(WORDS)
        length = random.choice((1, 2, 3, 7, 8, 20, 511, 512, 513))
        return bytes(random.randrange(1, 256) for _ in range(length))

    def _number(self, random: Random, base: Base) -> float:
        kind = random.random()
        if base.name == "float":
            if kind < 0.6:
                value = random.choice(NUMBERS)
                return float_of(float_bits(value)) if _is_float(value) else 1.0
            if kind < 0.8:
                return float_of(random.getrandbits(32))
            return float_of(float_bits(random.randrange(-(10**7), 10**7) / 1000))
        if kind < 0.6:
            return random.choice(NUMBERS)
        if kind < 0.75:
            return double_of(random.getrandbits(64))
        if kind < 0.85:
            return random.randrange(-(10**9), 10**9) / float(1 << random.randrange(12))
        digits = random.randrange(10 ** random.randrange(1, 18))
        return float(f"{digits}e{random.randint(-30, 10)}")

    def _integer(self, random: Random, base: Base) -> int:
        least, most = limits(base)
        if random.random() < 0.7:
            edges = (0, 0, 1, -1, 2, 7, 8, 9, 10, 15, 16, 99, 100, -100, 0x7F, 0x80, 0xFF, 0x100)
            near = [least, least + 1, most - 1, most, most // 2, most // 2 + 1]
            among = [*edges, 0x7FFF, 0x8000, 0xFFFF, *near, *near]
            return random.choice([each for each in among if least <= each <= most])
        value = random.getrandbits(random.randint(1, (most - least).bit_length()))
        return value if value <= most else value + 2 * least

    def _amount(self, random: Random, base: Base) -> int:
        least, most = limits(base)
        among = [0, 0, 1, -1, 2, 3, 5, 8, 12, 20, 33, -2, -5, -12, -20]
        if random.random() < 0.1:
            among = [4094, 4095, 4096, -4094, -4095, -4096, 65535, least, least + 1, most, most - 1]
        fitting = [each for each in among if least <= each <= most]
        return random.choice(fitting or [least, most])


def _is_float(value: float) -> bool:
    """Whether a float comes near the value."""
    return math.isinf(value) or math.isnan(value) or abs(value) <= 3.4028234663852886e38
