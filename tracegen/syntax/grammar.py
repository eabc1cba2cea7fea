# SPDX-License-Identifier: MIT
"""The Lark grammars, ready to parse."""

from __future__ import annotations

import io
from functools import cache
from typing import Final

import lark
from lark import Lark

from tracegen.cache import Cache, key_of
from tracegen.resources import data_folder

_STARTS: Final = {
    "trace_events": ("event", "argument"),
    "printf": ("format",),
    "rust_format": ("format", "placeholder"),
    "rust_arguments": ("arguments",),
}


@cache
def grammar(name: str) -> Lark:
    """The grammar of this name. Its tables are kept from run to run."""
    text = (data_folder("grammars") / f"{name}.lark").read_bytes()
    key = key_of(text, lark.__version__.encode())
    kept = Cache(f"grammar-{name}")
    tables = kept.get(key)
    if tables is None:
        tables = _tables(name, text)
        kept.put(key, tables)
    return Lark.load(io.BytesIO(tables))


def _tables(name: str, text: bytes) -> bytes:
    made = Lark(text.decode(), parser="lalr", start=list(_STARTS[name]), maybe_placeholders=False)
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()
