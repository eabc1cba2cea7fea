# SPDX-License-Identifier: MIT
"""Names of groups, and of arguments in the languages that reserve them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from tracegen.checks.words import C_MACROS, CPP, RUST, RUST_NEVER
from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import PurePath

_DEFAULT_FILE: Final = "trace-events"

_RUST_TAKEN: Final = frozenset(
    "Some None Ok Err Float Integer Line Pointer Str TracePtr TraceStr".split()
)
"""Names that a Rust parameter cannot take from what is in scope."""


class Listed(list[str]):
    """Words that print themselves with commas between, as languages list arguments."""

    def __str__(self) -> str:
        return ", ".join(self)


def is_identifier(name: str) -> bool:
    """Whether a name can be part of identifiers in C and Rust."""
    return name.isascii() and name.isidentifier()


def group_name(path: PurePath) -> str:
    """The group of a trace-events file at `path`, relative to the root.

    It is the folder, with every character but ASCII letters and digits made `_`, and `root` at the
    top; a file that is not called `trace-events` gives its own name instead.
    """
    name = path.name if path.name != _DEFAULT_FILE else "/".join(path.parent.parts)
    return re.sub("[^A-Za-z0-9]", "_", name) or "root"


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name, with as many `_` behind it as make it different from those taken."""
    while wanted in taken:
        wanted += "_"
    return wanted


def c_names(names: Sequence[str]) -> Listed:
    """The arguments' names in a header for C and C++."""
    return _renamed(names, [name for name in names if _awkward_in_c(name)])


@cache
def _awkward_in_c(name: str) -> bool:
    # Names in capitals are macros', of some header that may come first; `__` is the compiler's.
    is_macro = len(name) > 1 and name.isupper()
    return (
        is_macro
        or name in CPP
        or name in C_MACROS
        or name.startswith(("__", "PRI", "trace_", "tracegen_", "Trace"))
    )


def rust_names(names: Sequence[str], statics: Collection[str], function: str = "") -> Listed:
    """The arguments' names in Rust, for a function that is called so, in a module with the given
    statics."""
    awkward = [
        name for name in names if name in statics or name == function or _awkward_in_rust(name)
    ]
    return Listed([f"r#{name}" if name in RUST else name for name in _renamed(names, awkward)])


@cache
def _awkward_in_rust(name: str) -> bool:
    return name in RUST_NEVER or name in _RUST_TAKEN or not _has_letters(name)


def rust_module(event: str) -> str:
    """The name of an event's own module in Rust, beside a macro `trace!`."""
    if event in RUST_NEVER or event in ("trace", "_"):
        return f"{event}_"
    return f"r#{event}" if event in RUST else event


class RustModules(NamedTuple):
    """The names of a group's modules in Rust: the one with its functions, and the one with a module
    for each event."""

    group: str
    events: str


def rust_modules(group: str, events: Collection[str]) -> RustModules:
    """The names of a group's modules in Rust; no event is called so."""
    return RustModules(*(free_name(f"{word}_{group}", events) for word in RustModules._fields))


def _has_letters(name: str) -> bool:
    """Whether there is more to a name than underscores and digits, which clippy wants."""
    return bool(name.strip("_0123456789"))


def _renamed(names: Sequence[str], awkward: Collection[str]) -> Listed:
    if not awkward:
        return Listed(names)
    taken = set(names)
    renamed = Listed()
    for name in names:
        free = name
        if name in awkward:
            free = free_name(f"{name}_" if _has_letters(name) else f"argument{name}", taken)
            taken.add(free)
        renamed.append(free)
    return renamed
