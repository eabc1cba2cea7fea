# SPDX-License-Identifier: MIT
"""A TOML file with the places of what it says."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, Final

from tracegen.config.places import find_places
from tracegen.diagnostics import Diagnostic
from tracegen.named_tuple import NamedTuple
from tracegen.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracegen.config.places import Keys, Place

_POSITION: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_NESTED: Final = re.compile(r"(?:[\[{][^\[{\]}]*){64}")
_LONG_NUMBER: Final = re.compile(r"[+-]?[0-9_]{640,}")
_TUPLE: Final = re.compile(r"\('[^()]*'(?:, '[^()]*')*,?\)")
_NAMES: Final = re.compile(r"'([^']*)'")
_NOT_UTF8: Final = re.compile("[\udc80-\udcff]")


class Document(NamedTuple):
    """What a file says: tables as dictionaries, and the place of each key and item."""

    values: Mapping[str, Any]
    places: Mapping[Keys, Place]


def read_document(text: str, name: str) -> Document | Diagnostic:
    """The document that `text` is, or why it is none. Bytes that are not UTF-8 are lone surrogates
    in the text; `name` is the file's in places."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    found = _NOT_UTF8.search(text)
    if found is not None:
        return _mistake("it is not UTF-8", text, name, found.start())
    try:
        return Document(tomllib.loads(text), find_places(text, name))
    except tomllib.TOMLDecodeError as error:
        return _not_toml(str(error), text, name)
    except RecursionError:
        return _mistake("its values are nested too deep", text, name, _start(_NESTED, text))
    except ValueError:
        # Python converts no integer that has more digits.
        return _mistake("a number is too long", text, name, _start(_LONG_NUMBER, text))


def _start(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return found.start() if found is not None else 0


def _not_toml(message: str, text: str, name: str) -> Diagnostic:
    # Python shows keys as a tuple of its own.
    message = _TUPLE.sub(lambda found: f"`{'.'.join(_NAMES.findall(found[0]))}`", message)
    at = len(text.rstrip())
    found = _POSITION.search(message)
    if found is not None and found.group(1) is not None:
        lines = text.replace("\r\n", "\n").split("\n")
        before = lines[: int(found.group(1)) - 1]
        column = int(found.group(2))
        return _diagnostic(
            message[: found.start()], Span(name, len(before) + 1, column, column + 1)
        )
    return _mistake(_POSITION.sub("", message), text, name, at)


def _mistake(message: str, text: str, name: str, at: int) -> Diagnostic:
    column = at - text.rfind("\n", 0, at)
    return _diagnostic(message, Span(name, text.count("\n", 0, at) + 1, column, column + 1))


def _diagnostic(message: str, span: Span) -> Diagnostic:
    return Diagnostic(
        "TG100",
        f"this is no TOML: {message[0].lower()}{message[1:]}",
        span,
        "here",
        help="https://toml.io tells what TOML is; docs/config.md what the file may say",
    )
