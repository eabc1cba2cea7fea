# SPDX-License-Identifier: MIT
"""Prints how much tracegen costs, as ratios: of generating (generate.py), of the text that events
print (text.py), of trace points and log calls that are off (off.py, off_rust.py, log_off.py), of
lines in the log (log_line.py), of compiling Rust (compile_rust.py), of records in a file
(simple.py), of reading them (read.py), of QEMU's build (tracetool.py) and its trace points
(qemu.py). Words on the command line choose among these."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any, Callable

import compile_rust
import generate
import log_line
import log_off
import off
import off_rust
import read
import text
import tracetool

import qemu
import simple

RESULTS = Path(__file__).parent / "results.json"

MEASURES: dict[str, Callable[[Path], Any]] = {
    "generate": generate.measure,
    "text": text.measure,
    "off": off.measure,
    "off-rust": off_rust.measure,
    "log": log_line.measure,
    "log-off": log_off.measure,
    "compile": compile_rust.measure,
    "simple": simple.measure,
    "read": read.measure,
    "tracetool": tracetool.measure,
    "qemu": qemu.measure,
}


def main(words: list[str]) -> None:
    """Prints the ratios that `words` name, or all, and writes those that are returned."""
    for word in words or MEASURES:
        with tempfile.TemporaryDirectory() as name:
            found = MEASURES[word](Path(name))
        if found is not None:
            kept = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
            RESULTS.write_text(json.dumps({**kept, word: found}, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
