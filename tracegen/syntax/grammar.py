# SPDX-License-Identifier: MIT
"""The Lark grammars, ready to parse."""

from __future__ import annotations

import io
import sys
from functools import lru_cache
from hashlib import sha256
from typing import Final

import lark
from lark import Lark

from tracegen.cache import Cache
from tracegen.resources import data_folder

_STARTS: Final = {"trace_events": ("event", "argument"), "printf": ("format",)}


@lru_cache(maxsize=None)
def grammar(name: str) -> Lark:
    """The grammar `trace_events` or `printf`. Its tables are kept in the cache folder."""
    text = (data_folder("grammars") / f"{name}.lark").read_bytes()
    made_of = [text, lark.__version__.encode(), repr(sys.version_info).encode()]
    key = sha256(b"\0".join(made_of)).hexdigest()
    cache = Cache(f"grammar-{name}")
    saved = cache.get(key)
    if saved is not None:
        try:
            return Lark.load(io.BytesIO(saved))
        # What a damaged table raises is whatever unpickling it runs into: make it anew.
        except Exception:  # noqa: BLE001
            cache.drop(key)
    made = Lark(
        text.decode(), parser="lalr", start=list(_STARTS[name]), maybe_placeholders=False
    )
    tables = io.BytesIO()
    made.save(tables)
    cache.put(key, tables.getvalue())
    return made
