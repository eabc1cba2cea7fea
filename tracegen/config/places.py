# SPDX-License-Identifier: MIT
"""Where the keys and values of a TOML file stand, which Python's parser does not tell."""

from __future__ import annotations

import re
from typing import Final, Union

from tracegen.named_tuple import NamedTuple
from tracegen.span import Span

Keys = tuple[Union[str, int], ...]
"""The keys, and the numbers of items, that lead to a value from the top."""

_BLANK: Final = re.compile(r"(?:[ \t\r\n,]|#[^\n]*)*")
_BLANK_OF_LINE: Final = re.compile(r"[ \t]*")
_STRING: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL
)
_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR: Final = re.compile(r"[^,\]}#\n]*")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ESCAPED: Final = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


class Place(NamedTuple):
    """Where a key stands, and its value; for an item of an array both are the item's."""

    key: Span
    value: Span


def find_places(text: str, file: str) -> dict[Keys, Place]:
    """The places of all keys and items of `text`, which must be TOML that Python could parse.

    A span is of one line: of a value that has more, what is on the first. A table's is its header.
    """
    scanner = _Scanner(text, file)
    scanner.document()
    return scanner.found


class _Scanner:
    """Goes over a text that is known to be right, and so takes much on trust."""

    def __init__(self, text: str, file: str) -> None:
        self.found: dict[Keys, Place] = {}
        self._text = text
        self._file = file
        self._at = 0
        self._arrays: dict[Keys, int] = {}

    def document(self) -> None:
        """Finds all places."""
        table: Keys = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _header(self) -> Keys:
        start = self._at
        is_array = self._text.startswith("[[", start)
        self._at += 1 + is_array
        keys, _ = self._keys()
        self._at += 1 + is_array
        table: Keys = ()
        tables: list[Keys] = []
        for key in keys:
            table = (*table, key)
            if table in self._arrays and len(table) < len(keys):
                table = (*table, self._arrays[table])
            # A table has a place even where only one within it has a header.
            tables.append(table)
        span = self._span(start, self._at)
        for each in tables:
            self.found.setdefault(each, Place(span, span))
        if is_array:
            self._arrays[table] = self._arrays.get(table, -1) + 1
            table = (*table, self._arrays[table])
            self.found[table] = Place(span, span)
        return table

    def _pair(self, table: Keys) -> None:
        keys, spans = self._keys()
        self._at += 1  # the `=`
        self._skip(_BLANK_OF_LINE)
        path = table + tuple(keys)
        start = self._at
        self._value(path)
        value = self._span(start, self._at)
        for count in range(1, len(keys) + 1):
            self.found.setdefault(path[: len(table) + count], Place(spans[count - 1], value))

    def _keys(self) -> tuple[list[str], list[Span]]:
        """Keys with dots between them, up to what follows."""
        keys: list[str] = []
        spans: list[Span] = []
        while True:
            self._skip(_BLANK_OF_LINE)
            start = self._at
            quoted = self._text[start] in "\"'"
            self._skip(_STRING if quoted else _BARE_KEY)
            keys.append(_key(self._text[start : self._at]))
            spans.append(self._span(start, self._at))
            self._skip(_BLANK_OF_LINE)
            if self._text[self._at] != ".":
                return keys, spans
            self._at += 1

    def _value(self, path: Keys) -> None:
        first = self._text[self._at]
        if first == "[":
            self._at += 1
            self._items(path)
        elif first == "{":
            self._at += 1
            self._skip(_BLANK)
            while self._text[self._at] != "}":
                self._pair(path)
                self._skip(_BLANK)
            self._at += 1
        elif first in "\"'":
            self._skip(_STRING)
        else:
            start = self._at
            self._skip(_SCALAR)
            self._at = start + len(self._text[start : self._at].rstrip())

    def _items(self, path: Keys) -> None:
        count = 0
        self._skip(_BLANK)
        while self._text[self._at] != "]":
            start = self._at
            item = (*path, count)
            self._value(item)
            span = self._span(start, self._at)
            self.found[item] = Place(span, span)
            count += 1
            self._skip(_BLANK)
        self._at += 1

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._text, self._at)
        assert found is not None
        self._at = found.end()

    def _span(self, start: int, end: int) -> Span:
        line = self._text.count("\n", 0, start) + 1
        before = self._text.rfind("\n", 0, start) + 1
        newline = self._text.find("\n", start, end)
        last = end if newline < 0 else newline
        return Span(self._file, line, start - before + 1, last - before + 1)


def _key(text: str) -> str:
    if text[0] == "'":
        return text[1:-1]
    return _ESCAPE.sub(_unescaped, text[1:-1]) if text[0] == '"' else text


def _unescaped(found: re.Match[str]) -> str:
    short, long, char = found.groups()
    if char is not None:
        return _ESCAPED.get(char, char)
    return chr(int(short or long, 16))
