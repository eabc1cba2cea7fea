# SPDX-License-Identifier: MIT
"""Dependency files, as gcc writes them and make and ninja read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNSAYABLE = ";|"


def depfile_text(targets: Iterable[str], dependencies: Iterable[str]) -> str:
    """A rule that says that each target depends on all dependencies.

    Each dependency has an empty rule of its own, as with gcc's -MP: make then does not stop when
    one is gone, a module of an older tracegen, say.
    """
    listed = [_escaped(each) for each in dependencies]
    head = " ".join(_escaped(each) for each in targets)
    rule = " \\\n".join([f"{head}:", *(f"  {each}" for each in listed)])
    return "\n\n".join([rule, *(f"{each}:" for each in listed)]) + "\n"


def _escaped(path: str) -> str:
    """A path as gcc escapes it: blanks and `#` by a backslash, `$` by another, and the backslashes
    in front of a blank doubled; all else as it is, but for `:`, which make needs a backslash for.

    Raises ValueError where nobody could read it: `;` and `|` end a list of files in make, and ninja
    takes them for blanks.
    """
    if path.endswith("\\") or any(char < " " or char in _UNSAYABLE for char in path):
        raise ValueError(f"a depfile cannot hold the path {path!r}: make gives it another meaning.")
    out: list[str] = []
    for char in path:
        if char in " \t":
            backslashes = 0
            while backslashes < len(out) and out[-1 - backslashes] == "\\":
                backslashes += 1
            out.extend("\\" * (backslashes + 1))
        elif char in "#:":
            out.append("\\")
        elif char == "$":
            out.append("$")
        out.append(char)
    return "".join(out)
