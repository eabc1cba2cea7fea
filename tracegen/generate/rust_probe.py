# SPDX-License-Identifier: MIT
"""Arguments of probes that Rust makes by itself, in files that have no crate to use.

The macros of the runtime crate know more platforms, where a type's size differs and an argument may
lie on the stack. A file of QEMU's tree has only what it uses, so here Python says what it can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Argument, CType


class RustProbe(NamedTuple):
    """What a probe's note tells of the arguments, and what the probe is given.

    `places` are pieces of the note's text: string literals and calls of `char_size!`, the size of
    C's `char`, whose sign is the platform's; in them `{0}` is the register of the first of
    `values`, which are of 64 bits, on LP64 alone. A size is below 0 where the type has a sign.
    """

    places: tuple[str, ...]
    values: tuple[str, ...]

    @classmethod
    def of(cls, arguments: Sequence[Argument], names: Sequence[str]) -> RustProbe:
        """The probe of an event's arguments, which are called `names`."""
        pieces = [""]
        for at, each in enumerate(arguments):
            blank = " " if at else ""
            if _size(each.type) is None:
                pieces[-1] += blank
                pieces += ["char_size!()", f"@{{{at}}}"]
            else:
                pieces[-1] += f"{blank}{_size(each.type)}@{{{at}}}"
        return cls(
            tuple(f'"{each}"' if each != "char_size!()" else each for each in pieces if each),
            tuple(_value(each.type, name) for each, name in zip(arguments, names)),
        )


def _size(type: CType) -> int | None:
    """The size, below 0 with a sign; None where that is the platform's."""
    if type.is_pointer or type.is_floating:
        # Of a floating-point number the bits of the double.
        return 8
    if type.base.signed is None:
        return None
    return -type.base.size if type.base.signed else type.base.size


def _value(type: CType, name: str) -> str:
    """The argument in 64 bits."""
    if type.is_floating:
        double = name if type.base.name == "double" else f"f64::from({name})"
        return f"{double}.to_bits()"
    if type.is_pointer or type.base.size == 8:
        return name
    return f"{'u64' if type.base.signed is False else 'i64'}::from({name})"
