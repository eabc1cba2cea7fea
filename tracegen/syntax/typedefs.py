# SPDX-License-Identifier: MIT
"""Type names: the user's own (`--type NAME=C_TYPE`), and what to write for those not allowed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tracegen.events import BASES, CType, base_of_words
from tracegen.events.ctype import KEYWORDS
from tracegen.named_tuple import NamedTuple

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

_SIZED: Final = r"_*([suif])(8|16|32|64|size)$|g?(u?int)(8|16|32|64)$"

_LONGEST_NAME: Final = 40
"""A longer name is no misspelt type's."""

TCG_TYPE: Final = "TCGv"
"""The type that arguments of the property `tcg` had, in QEMU before 7.1."""


_QUALIFIERS: Final = frozenset(
    ["volatile", "restrict", "register", "static", "inline", "extern", "_Atomic"]
)


class Advice(NamedTuple):
    """What to write for a type: in words, and the text that replaces it where that is certain."""

    help: str
    text: str | None = None


def is_qualifier(name: str) -> bool:
    """Whether C has the word in front of types, and the language has not."""
    return name in _QUALIFIERS


def is_like_a_type(name: str) -> bool:
    """Whether an unknown word looks as if it were meant to be a type."""
    return (
        name in _QUALIFIERS
        or name in _INSTEAD
        or name.endswith("_t")
        or re.match(_SIZED, name) is not None
        or _close(name) is not None
    )


def instead(name: str, pointer: bool, can_be_named: bool) -> Advice:
    """What to write for the unknown type `name`, behind which a `*` may stand; or that the user may
    say what it is, where names of types can be told."""
    if name in _QUALIFIERS:
        return Advice(f"leave out `{name}`")
    if name in ("struct", "union", "enum"):
        return _tagged(name, pointer)
    sized = re.match(_SIZED, name)
    if sized:
        return Advice(f"write `{_sized(sized)}`", _sized(sized))
    kind = _INSTEAD.get(name, "*")
    if pointer and "*" in kind:
        return Advice("write `void *`: a pointer is printed, not what it points to")
    if name in _INSTEAD:
        quoted = f"'{kind}'" if " " in kind else kind
        option = f"; or say what it is: `--type {name}={quoted}`" if can_be_named else ""
        return Advice(f"write `{kind}`{option}", kind)
    close = _close(name)
    if close is not None:
        return Advice(f"do you mean `{close}`?", close)
    option = f", or say what it is: `--type {name}=uint64_t`, say" if can_be_named else ""
    return Advice(f"write the C type that it stands for{option}")


def _tagged(name: str, pointer: bool) -> Advice:
    if pointer:
        return Advice("write `void *`: a pointer is printed, not what it points to")
    if name == "enum":
        return Advice("write `int`, or `unsigned int`", "int")
    return Advice("pass a pointer, `void *`, or what is to be printed of it as arguments")


def _close(name: str) -> str | None:
    if len(name) > _LONGEST_NAME:
        return None
    import difflib

    close = difflib.get_close_matches(name, [*BASES, *KEYWORDS], 1, 0.75)
    return close[0] if close else None


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
