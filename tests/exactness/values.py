# SPDX-License-Identifier: MIT
"""Tables of values, the same in C, in Rust and in Python, from which events get their arguments.

A call then is a few words however many values it is made with, and compilers see it once.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Final, Literal, Union

from tracegen.events import BASES, Star
from tracegen.translate.rust_type import C_TYPE_NAMES, rust_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Base, CType, Event

Role = Literal["value", "amount", "address"]
"""What an argument is for: it is printed, it is a `*`, or it is printed by `%p`."""

Value = Union[int, float, bytes, None]
"""Integers and addresses, floating point, strings and NULL."""

Choice = Callable[[Role, "CType"], "Sequence[Value]"]
"""The values of a table."""


def roles(event: Event) -> list[Role]:
    """What each argument of the event is for."""
    found: list[Role] = ["value"] * len(event.arguments)
    for conversion in event.format.conversions if event.format is not None else ():
        for amount in (conversion.width, conversion.precision):
            if isinstance(amount, Star):
                found[amount.argument] = "amount"
        if conversion.conversion == "p" and conversion.argument is not None:
            found[conversion.argument] = "address"
    return found


@dataclass(frozen=True)
class Table:
    """Values of one type: a base type's, or `char *` for strings and `void *` for addresses.

    The name ends in `strings` where it has such.
    """

    name: str
    base: Base | None
    values: tuple[Value, ...]

    @property
    def c_declaration(self) -> str:
        return f"const {self._c_type} {self.name}[{len(self.values)}]"

    @property
    def c_definition(self) -> str:
        return f"{self.c_declaration} = {{{', '.join(map(self._c_value, self.values))}}};"

    @property
    def rust_declaration(self) -> str:
        """The one in C, as Rust sees it."""
        type = "*const std::os::raw::c_char" if self._is_strings else self._rust_type
        name = self.name.upper()
        return f'#[link_name = "{self.name}"] pub static {name}: [{type}; {len(self.values)}];'

    @property
    def rust_definition(self) -> str:
        values = ", ".join(map(self._rust_value, self.values))
        name = self.name.upper()
        return f"pub static {name}: [{self._rust_type}; {len(self.values)}] = [{values}];"

    @property
    def _is_strings(self) -> bool:
        return self.name.endswith("strings")

    @property
    def _c_type(self) -> str:
        if self.base is None:
            return "char *const" if self._is_strings else "uintptr_t"
        if self.base.kind == "floating":
            return f"uint{8 * self.base.size}_t"
        return self.base.name

    @property
    def _rust_type(self) -> str:
        if self.base is None:
            return "Option<&[u8]>" if self._is_strings else "usize"
        if self.base.kind == "floating":
            return f"u{8 * self.base.size}"
        name = rust_type(self.base)
        return f"std::os::raw::{name}" if name in C_TYPE_NAMES else name

    def _c_value(self, value: Value) -> str:
        if value is None:
            return "NULL"
        if isinstance(value, bytes):
            return '"' + "".join(f"\\{byte:03o}" for byte in value) + '"'
        if isinstance(value, float):
            return f"{self._bits(value):#x}U" + "LL" * (self.base == BASES["double"])
        cast = "" if self._c_type == "bool" else f"({self._c_type})"
        return f"{cast}{value & _ALL:#x}ULL"

    def _rust_value(self, value: Value) -> str:
        if value is None:
            return "None"
        if isinstance(value, bytes):
            return 'Some(b"' + "".join(f"\\x{byte:02x}" for byte in value) + '")'
        if isinstance(value, float):
            return f"{self._bits(value):#x}"
        if self._rust_type == "bool":
            return str(bool(value)).lower()
        return f"{value & _ALL:#x}_u64 as {self._rust_type}"

    def _bits(self, value: float) -> int:
        return double_bits(value) if self.base == BASES["double"] else float_bits(value)

    def c_use(self, type: CType, index: str) -> str:
        """An element as an argument of the type."""
        element = f"{self.name}[{index}]"
        if self.base is None:
            return f"({type}){element}"
        return f"as_{self.base.name}({element})" if self.base.kind == "floating" else element

    def rust_use(self, type: CType, index: str) -> str:
        """An element as an argument of the type's parameter."""
        element = f"{self.name.upper()}[{index}]"
        if self.base is not None:
            if self.base.kind == "floating":
                return f"{rust_type(self.base)}::from_bits({element})"
            return element
        if self._is_strings:
            return element
        return f"nothing_at({element})" if type.is_string else f"{element} as *const u8"


_ALL: Final = 0xFFFF_FFFF_FFFF_FFFF

_C_HEAD: Final = """\
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>

static inline double as_double(uint64_t bits)
{
    double value;

    memcpy(&value, &bits, sizeof(value));
    return value;
}

static inline float as_float(uint32_t bits)
{
    float value;

    memcpy(&value, &bits, sizeof(value));
    return value;
}

"""

_RUST_HEAD: Final = """\
/// An empty string at an address, which needs no memory there; None for NULL.
#[allow(dead_code)]
pub fn nothing_at(address: usize) -> Option<&'static [u8]> {
    let address = std::ptr::NonNull::new(address as *mut u8)?;
    // SAFETY: not NULL, of alignment 1, and no byte is said to be there.
    Some(unsafe { std::slice::from_raw_parts(address.as_ptr(), 0) })
}

"""


class Values:
    """The tables that calls take their arguments from, each made when it is first asked for."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._tables: dict[str, Table] = {}

    def table(self, role: Role, type: CType) -> Table:
        """The table for an argument of the type."""
        base: Base | None = None
        if role == "address" or (type.is_pointer and not type.is_string):
            name, role = "addresses", "address"
        elif type.is_string:
            name = "strings"
        else:
            base = type.base
            name = f"{role}_{base.name.replace(' ', '_')}"
        if name not in self._tables:
            self._tables[name] = Table(name, base, tuple(self._choice(role, type)))
        return self._tables[name]

    @property
    def rust_declarations(self) -> str:
        """A module of Rust with the tables that are C's."""
        declared = "".join(f"{table.rust_declaration}\n" for table in self._tables.values())
        return f'extern "C" {{\n{declared}}}\n'

    @property
    def c_header(self) -> str:
        """What `values.h` says."""
        return _C_HEAD + "".join(
            f"extern {table.c_declaration};\n" for table in self._tables.values()
        )

    @property
    def c_source(self) -> str:
        """What `values.c` says."""
        return '#include "values.h"\n\n' + "".join(
            f"{table.c_definition}\n" for table in self._tables.values()
        )

    @property
    def rust_module(self) -> str:
        """What `values.rs` says."""
        return _RUST_HEAD + "".join(f"{table.rust_definition}\n" for table in self._tables.values())


def double_bits(value: float) -> int:
    """The bits of a double."""
    return int(struct.unpack("<Q", struct.pack("<d", value))[0])


def double_of(bits: int) -> float:
    """The double of these bits."""
    return float(struct.unpack("<d", struct.pack("<Q", bits))[0])


def float_bits(value: float) -> int:
    """The bits of a float that holds the value, which a float must be able to."""
    return int(struct.unpack("<I", struct.pack("<f", value))[0])


def float_of(bits: int) -> float:
    """The float of these bits."""
    return float(struct.unpack("<f", struct.pack("<I", bits))[0])


def limits(base: Base) -> tuple[int, int]:
    """The least and the greatest value of an integer type, on LP64; char is signed."""
    if base.name == "bool":
        return 0, 1
    count = 1 << 8 * base.size
    return (0, count - 1) if base.signed is False else (-count // 2, count // 2 - 1)
