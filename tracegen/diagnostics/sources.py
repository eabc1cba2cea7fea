# SPDX-License-Identifier: MIT
"""The texts that diagnostics point into."""

from __future__ import annotations


class Sources:
    """Texts of input files by the names that spans use."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}
        self._texts: dict[str, str] = {}

    def add(self, name: str, text: str) -> None:
        """Remembers a file's text."""
        self._texts[name] = text

    def line(self, name: str, number: int) -> str:
        """The line, without its newline; empty where the file or the line is not known."""
        if name not in self._lines:
            self._lines[name] = self._texts.get(name, "").split("\n")
        lines = self._lines[name]
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""
