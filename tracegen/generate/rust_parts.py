# SPDX-License-Identifier: MIT
"""Parts of the runtime crate, for generated files that have no crate to use.

They are the modules that make texts, taken from the crate's own sources, so that both print the
same; what only a library needs is left out. A target may have modules of its own, in a folder
beside its table, and these go before the crate's.
"""

from __future__ import annotations

import re
from textwrap import indent
from typing import TYPE_CHECKING, Final

from tracegen.resources import data_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

_USE: Final = re.compile(r"^use (crate|super)((?:::[a-z_]+)+)", re.MULTILINE)
_SUBMODULE: Final = re.compile(r"^mod ([a-z_]+);\n", re.MULTILINE)

_REWRITTEN: Final = tuple(
    (re.compile(pattern, re.MULTILINE), by)
    for pattern, by in (
        (r"\A// SPDX.*\n\n?", ""),
        (r"^//!.*\n", ""),
        (r"^#\[cfg\(test\)\]\n(?:.*\n)*", ""),
        # Examples, with the empty line in front of them.
        (r"(?:^ *///\n)?^ */// ```\n(?: *///.*\n)*? */// ```\n", ""),
        # Links, which lead to what is not there.
        (r"(?<=[^!#\w])\[(`[^`\]]+`)\](?:\([^)]*\))?", r"\1"),
        (r"^ *#\[(?:must_use|inline)\]\n", ""),
        # The module around them is private, and clippy wants to read that once.
        (r"\bpub\((?:crate|super)\) (?!use)", "pub "),
        (r"\bpub\(crate\) use\b", "pub(super) use"),
    )
)


class RustParts:
    """The modules that a target's files can have."""

    def __init__(self, target: str) -> None:
        backends = data_folder("backends")
        self._folders = [backends / "targets" / target, backends / "runtime" / "rust" / "src"]

    @property
    def files(self) -> list[Path]:
        """All files that they may come from: none where the target has none of its own."""
        if not self._folders[0].is_dir():
            return []
        return [path for folder in self._folders for path in sorted(folder.rglob("*.rs"))]

    def source(self, wanted: Collection[str]) -> str:
        """The modules `wanted`, such as `line::text`, and those that they use, as they stand in a
        module; empty where none is wanted."""
        found: dict[str, str] = {}
        left = set(wanted)
        while left:
            path = left.pop()
            found[path] = self._read(path)
            left |= self._used(path, found[path]) - set(found)
        return _modules(found, "")

    def _used(self, path: str, text: str) -> set[str]:
        """The modules that a module's text names: those inside of it, and those of `use` items."""
        parent = path.rpartition("::")[0]
        inside = {f"{path}::{name}" for name in _SUBMODULE.findall(text)}
        return inside | {
            rest.lstrip(":") if root == "crate" else f"{parent}{rest}"
            for root, rest in _USE.findall(text)
        }

    def _read(self, path: str) -> str:
        """The text of a module, without what only a library needs."""
        name = path.replace("::", "/")
        places = [f"{name}.rs", f"{name}/mod.rs"]
        files = [folder / place for folder in self._folders for place in places]
        text = next(file for file in files if file.is_file()).read_text(encoding="utf-8")
        for pattern, by in _REWRITTEN:
            text = pattern.sub(by, text)
        return text


def _modules(texts: Mapping[str, str], parent: str) -> str:
    """The modules inside of `parent`, by their paths: as items, each with those inside of it."""
    names = sorted(
        {path[len(parent) :].split("::")[0] for path in texts if path.startswith(parent)}
    )
    items = []
    for name in names:
        path = f"{parent}{name}"
        # What is the crate's root there, is the module that the parts are in.
        root = "super::" * (1 + path.count("::"))
        own = _SUBMODULE.sub("", texts.get(path, "")).replace("crate::", root)
        body = "\n".join(filter(None, [own.strip("\n"), _modules(texts, f"{path}::")]))
        visible = "pub " if parent else ""
        items.append(f"{visible}mod {name} {{\n{indent(body, '    ')}\n}}")
    return "\n\n".join(items)
