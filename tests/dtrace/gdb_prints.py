# SPDX-License-Identifier: MIT
"""Runs inside gdb: stops at each probe of a provider, and prints its arguments as a line of
JSON: numbers, and the texts of those that are strings, null for NULL."""

# ruff: noqa: D1
from __future__ import annotations

import json
import os
from pathlib import Path

import gdb  # type: ignore[import-not-found,import-untyped,unused-ignore]

PROVIDER = os.environ["PROBES_PROVIDER"]


def value(number: int, is_string: bool) -> int | str | None:
    found = gdb.parse_and_eval(f"$_probe_arg{number}")
    if not is_string:
        return int(found)
    if int(found) == 0:
        return None
    text: str = found.cast(gdb.lookup_type("char").pointer()).string("latin-1")
    return text


class Stop(gdb.Breakpoint):  # type: ignore[misc,unused-ignore]
    def __init__(self, name: str, strings: list[bool]) -> None:
        super().__init__(f"-probe-stap {name if ':' in name else f'{PROVIDER}:{name}'}")
        self._name = name
        self._strings = strings

    def stop(self) -> bool:
        count = int(gdb.parse_and_eval("$_probe_argc"))
        values = [value(index, is_string) for index, is_string in enumerate(self._strings)]
        print(json.dumps([self._name, count, values]), flush=True)
        return False


gdb.execute("set confirm off")
gdb.execute("set debuginfod enabled off")
# In Rust a `char` has four bytes.
gdb.execute("set language c")
for event, kinds in json.loads(Path(os.environ["PROBES_EVENTS"]).read_text()):
    Stop(event, kinds)
gdb.execute(f"run {os.environ['PROBES_WORD']} <{os.environ['PROBES_COMMANDS']} >/dev/null")
