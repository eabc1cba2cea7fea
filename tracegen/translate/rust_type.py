# SPDX-License-Identifier: MIT
"""The types of arguments in Rust, and the casts between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tracegen.events import Base, CType

_C_TYPES: Final = {
    "char": "c_char",
    "signed char": "c_schar",
    "unsigned char": "c_uchar",
    "short": "c_short",
    "unsigned short": "c_ushort",
    "int": "c_int",
    "unsigned int": "c_uint",
    "long": "c_long",
    "unsigned long": "c_ulong",
    "long long": "c_longlong",
    "unsigned long long": "c_ulonglong",
}
"""The names of C's own types in std::os::raw."""

C_TYPE_NAMES: Final = frozenset(_C_TYPES.values())
"""The type names that are std::os::raw's."""

_FIXED: Final = {
    "bool": "bool",
    "float": "f32",
    "double": "f64",
    "size_t": "usize",
    "uintptr_t": "usize",
    "ssize_t": "isize",
    "ptrdiff_t": "isize",
    "intptr_t": "isize",
    "intmax_t": "i64",
    "uintmax_t": "u64",
    **{f"int{bits}_t": f"i{bits}" for bits in (8, 16, 32, 64)},
    **{f"uint{bits}_t": f"u{bits}" for bits in (8, 16, 32, 64)},
}

_SAME_EVERYWHERE: Final = {
    "signed char": "i8",
    "unsigned char": "u8",
    "short": "i16",
    "unsigned short": "u16",
    "int": "i32",
    "unsigned int": "u32",
    "long long": "i64",
    "unsigned long long": "u64",
}
"""C's own types that have one size wherever Rust's standard library is."""


def rust_type(base: Base) -> str:
    """The type of a parameter: `u32`, `c_int`, which is std::os::raw's."""
    return _C_TYPES.get(base.name) or _FIXED[base.name]


def cast_type(base: Base) -> str:
    """The type that a cast goes to: Rust's own name for it where it has one."""
    return _SAME_EVERYWHERE.get(base.name) or rust_type(base)


def cast(type: CType, name: str, to: str) -> str:
    """The argument `name` as a value of the Rust type `to`."""
    if type.base.name == "bool":
        return f"{to}::from({name})"
    return name if cast_type(type.base) == to else f"{name} as {to}"
