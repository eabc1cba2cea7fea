# SPDX-License-Identifier: MIT
"""Prepares, when the package is built, what a first run would have to: the cache is packed full."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_INPUT = b'prepare(int value) "value %d"\n'
_OUT = "OUT"
_BACKENDS = ("--backend", "log,simple,ftrace,dtrace,syslog,ust")
_GIVEN = (
    *("--binary", "prepare", "--probe-prefix", "prepare", "--group", "prepare"),
    *("--output-dir", _OUT, "-"),
)
_COMMANDS = (
    [
        *("generate", *_BACKENDS, *_GIVEN),
        *("--format", "h,c,rs,ust-events-h,ust-events-c,ust-rs-c"),
    ],
    [
        *("generate", "--target", "qemu", *_BACKENDS, *_GIVEN),
        *("--format", "h,c,rs,log-rs,d,stap,log-stap,simpletrace-stap,ust-events-h,ust-events-c"),
    ],
    ["translate", "--from", "rust", "--args", "int value", '"{:x}", value as u32'],
)


class Prepare(BuildHookInterface):  # type: ignore[type-arg]
    """Runs tracegen, with its cache in the folder that is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it packs."""
        del version, build_data
        folder = Path(self.root, "tracegen", "prepared")
        with tempfile.TemporaryDirectory() as out:
            for command in _COMMANDS:
                words = [out if word == _OUT else word for word in command]
                subprocess.run(
                    [sys.executable, "-m", "tracegen", *words],
                    cwd=self.root,
                    env={**os.environ, "TRACEGEN_CACHE_DIR": str(folder)},
                    input=_INPUT,
                    stdout=subprocess.DEVNULL,
                    check=True,
                )
        # What was made of the input is nothing that anybody asks for.
        shutil.rmtree(folder / "made", ignore_errors=True)
