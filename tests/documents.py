# SPDX-License-Identifier: MIT
"""Reads the documentation: its links, its headings, and its blocks of code.

A comment on the line in front of a block says what the block is: `<!-- KIND: VALUE -->`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FENCE = re.compile(r"```(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!-- ([a-z]+)(?:: (.*?))? -->\n\Z")
_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(r"\[(?:[^\[\]]|\n)*\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A block of code: its language, its text, and what the comment in front of it says."""

    document: Path
    line: int
    language: str
    text: str
    kind: str
    value: str

    @property
    def id(self) -> str:
        """Where the block is, for people."""
        return f"{self.document.name}:{self.line}"

    @property
    def commands(self) -> list[tuple[str, str]]:
        """Each command of a `console` block, with what it prints."""
        found: list[tuple[str, str]] = []
        for line in self.text.splitlines(keepends=True):
            if line.startswith("$ "):
                found.append((line[2:].rstrip("\n"), ""))
            else:
                command, printed = found.pop()
                found.append((command, printed + line))
        return found


def blocks(document: Path) -> Iterator[Block]:
    """The blocks of a document, in order."""
    text = document.read_text("utf-8")
    for found in _FENCE.finditer(text):
        before = text[: found.start()]
        comment = _COMMENT.search(before)
        yield Block(
            document,
            before.count("\n") + 1,
            found[1],
            found[2],
            comment[1] if comment else "",
            (comment[2] or "") if comment else "",
        )


def links(document: Path) -> list[str]:
    """Where the links of a document lead."""
    prose = _FENCE.sub("", document.read_text("utf-8"))
    return _LINK.findall(_CODE.sub("`code`", prose))


def anchors(document: Path) -> set[str]:
    """The names that a link may have behind `#`, as GitHub makes them of headings."""
    prose = _FENCE.sub("", document.read_text("utf-8"))
    names = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(prose))
    return {name.replace(" ", "-") for name in names}
