# SPDX-License-Identifier: MIT
"""Names of groups, and of arguments in the languages that reserve them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.checks.words import C_MACROS, CPP, RUST, RUST_NEVER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import PurePath

_DEFAULT_FILE: Final = "trace-events"

_RUST_TAKEN: Final = frozenset(
    "Some None Ok Err Float Integer Line Pointer Str TracePtr TraceStr".split()
)
"""Names that a Rust parameter cannot take from what is in scope."""


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


def c_names(names: Iterable[str]) -> list[str]:
    """The arguments' names in a header for C and C++."""
    listed = list(names)
    awkward = {name for name in listed if _awkward_in_c(name)}
    return _renamed(listed, awkward)


def _awkward_in_c(name: str) -> bool:
    # Names in capitals are macros', of some header that may come first; `__` is the compiler's.
    is_macro = len(name) > 1 and name.isupper()
    return (
        is_macro
        or name in CPP
        or name in C_MACROS
        or name.startswith(("__", "PRI", "trace_", "tracegen_", "Trace"))
    )


def rust_names(names: Iterable[str], used: Collection[str]) -> list[str]:
    """The arguments' names in Rust, in a module with the given statics."""
    listed = list(names)
    awkward = {
        name
        for name in listed
        if name in RUST_NEVER or name in _RUST_TAKEN or name in used or not _has_letters(name)
    }
    return [f"r#{name}" if name in RUST else name for name in _renamed(listed, awkward)]


def rust_module(event: str) -> str:
    """The name of an event's own module in Rust, beside a macro `trace!`."""
    if event in RUST_NEVER or event in ("trace", "_"):
        return f"{event}_"
    return f"r#{event}" if event in RUST else event


def rust_modules(group: str, events: Collection[str]) -> dict[str, str]:
    """The names of a group's modules in Rust, `group` with its functions and `events` with a module
    for each event; no event is called so."""
    return {word: free_name(f"{word}_{group}", events) for word in ("group", "events")}


def _has_letters(name: str) -> bool:
    """Whether there is more to a name than underscores and digits, which clippy wants."""
    return bool(name.strip("_0123456789"))


def _renamed(names: list[str], awkward: Collection[str]) -> list[str]:
    taken = set(names)
    renamed = []
    for name in names:
        free = name
        if name in awkward:
            free = free_name(f"{name}_" if _has_letters(name) else f"argument{name}", taken)
            taken.add(free)
        renamed.append(free)
    return renamed
