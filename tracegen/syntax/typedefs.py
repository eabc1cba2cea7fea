# SPDX-License-Identifier: MIT
"""Type names: the user's own (`--type NAME=C_TYPE`), and what to write for those not allowed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Final

from tracegen.events import BASES, CType, base_of_words
from tracegen.events.ctype import KEYWORDS

Typedefs = Mapping[str, CType]
"""What the user's type names stand for."""

_INSTEAD: Final = {
    "_Bool": "bool",
    "gboolean": "bool",
    "off_t": "int64_t",
    "loff_t": "int64_t",
    "time_t": "int64_t",
    "hwaddr": "uint64_t",
    "vaddr": "uint64_t",
    "target_ulong": "uint64_t",
    "abi_ulong": "uint64_t",
    "abi_long": "int64_t",
    "ram_addr_t": "uint64_t",
    "dma_addr_t": "uint64_t",
    "pid_t": "int",
    "uid_t": "unsigned int",
    "gid_t": "unsigned int",
    "mode_t": "unsigned int",
    "enum": "int",
    "struct": "void *",
    "union": "void *",
    "uint": "unsigned int",
    "ushort": "unsigned short",
    "ulong": "unsigned long",
    "uchar": "unsigned char",
    "guint": "unsigned int",
    "gint": "int",
    "gchar": "char",
    "gsize": "size_t",
    "gssize": "ssize_t",
    "gpointer": "void *",
    "wchar_t": "int32_t",
    "va_list": "const char *",
    "string": "const char *",
    "String": "const char *",
}

_SIZED: Final = re.compile(r"_*([suif])(8|16|32|64|size)$|g?(u?int)(8|16|32|64)$")

TCG_TYPE: Final = "TCGv"
"""The type that arguments of the property `tcg` had, in QEMU before 7.1."""


def instead(name: str, pointer: bool) -> str:
    """What to write for the unknown type `name`, behind `help: `."""
    if name in ("volatile", "restrict", "register", "static", "inline", "extern", "_Atomic"):
        return f"leave out `{name}`"
    if name == "long double":
        return "write `double`"
    if pointer:
        return "write `void *`: a pointer is printed, not what it points to"
    also = f"; or say what it is: `--type {name}=uint64_t`" if name.isidentifier() else ""
    if name in ("enum", "struct", "union"):
        also = ""
    if name in _INSTEAD:
        return f"write `{_INSTEAD[name]}`{also}"
    sized = _SIZED.match(name)
    if sized:
        return f"write `{_sized(sized)}`{also}"
    close = difflib.get_close_matches(name, [*BASES, *KEYWORDS], 1, 0.75)
    if close:
        return f"do you mean `{close[0]}`?"
    return f"write the C type that it stands for, `uint64_t` say{also}"


def _sized(match: re.Match[str]) -> str:
    sign, bits, word, further = match.groups()
    if word is not None:
        return f"{word}{further}_t"
    if sign == "f":
        return "double"
    if bits == "size":
        return "size_t" if sign == "u" else "ssize_t"
    return f"{'u' if sign == 'u' else ''}int{bits}_t"


def resolve(words: list[str], typedefs: Typedefs) -> CType | None:
    """The type without its own qualifiers that the specifiers `words` name, None if none."""
    if len(words) == 1 and words[0] in typedefs:
        return typedefs[words[0]]
    base = base_of_words(words)
    return None if base is None else CType(base)
