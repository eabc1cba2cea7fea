# SPDX-License-Identifier: MIT
"""The Lark grammars, ready to parse."""

from __future__ import annotations

import contextlib
import io
from functools import cache
from typing import TYPE_CHECKING, Final

import lark
from lark import Lark

from tracegen.cache import Cache, key_of, sealed, unsealed
from tracegen.resources import data_folder

if TYPE_CHECKING:
    from pathlib import Path

_STARTS: Final = {"trace_events": ("event", "argument"), "printf": ("format",)}


@cache
def grammar(name: str) -> Lark:
    """The grammar `trace_events` or `printf`.

    Its tables come with an installed package, and are kept in the cache folder where those are for
    another version of Lark.
    """
    folder = data_folder("grammars")
    text = (folder / f"{name}.lark").read_bytes()
    key = _key(text)
    cache = Cache(f"grammar-{name}")
    tables = _shipped(folder / f"{name}.tables", key) or cache.get(key)
    if tables is None:
        tables = _tables(name, text)
        cache.put(key, tables)
    return Lark.load(io.BytesIO(tables))


def _shipped(path: Path, key: bytes) -> bytes | None:
    try:
        return unsealed(key, path.read_bytes())
    except OSError:
        return None


def _key(text: bytes) -> bytes:
    return key_of(text, lark.__version__.encode())


def _tables(name: str, text: bytes) -> bytes:
    made = Lark(text.decode(), parser="lalr", start=list(_STARTS[name]), maybe_placeholders=False)
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def write_tables() -> None:
    """Writes the tables of all grammars beside them, for the package that is being built.

    A folder that cannot be written to is left alone: the cache has the tables later.
    """
    folder = data_folder("grammars")
    for name in _STARTS:
        text = (folder / f"{name}.lark").read_bytes()
        key = _key(text)
        with contextlib.suppress(OSError):
            (folder / f"{name}.tables").write_bytes(sealed(key, _tables(name, text)))


if __name__ == "__main__":
    write_tables()
