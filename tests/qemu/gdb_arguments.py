# SPDX-License-Identifier: MIT
"""Runs inside gdb: stops at each probe of the provider `qemu`, and prints its name and its
arguments, numbers, as a line of JSON."""

# ruff: noqa: D1
from __future__ import annotations

import json
import os

import gdb  # type: ignore[import-not-found,import-untyped,unused-ignore]


class Stop(gdb.Breakpoint):  # type: ignore[misc,unused-ignore]
    def __init__(self, name: str) -> None:
        super().__init__(f"-probe-stap qemu:{name}")
        self._name = name

    def stop(self) -> bool:
        count = int(gdb.parse_and_eval("$_probe_argc"))
        values = [int(gdb.parse_and_eval(f"$_probe_arg{at}")) for at in range(count)]
        print(json.dumps([self._name, *values]), flush=True)
        return False


gdb.execute("set confirm off")
gdb.execute("set debuginfod enabled off")
for event in os.environ["PROBES"].split():
    Stop(event)
gdb.execute("run >/dev/null 2>&1")
