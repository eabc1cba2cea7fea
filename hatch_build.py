# SPDX-License-Identifier: MIT
"""Prepares, when the package is built, what a first run would have to: the cache is packed full."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_COMMAND = "generate --backend log --format h,c,rs --group prepare"


class Prepare(BuildHookInterface):  # type: ignore[type-arg]
    """Runs tracegen once, with its cache in the folder that is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it packs."""
        del version, build_data
        folder = Path(self.root, "tracegen", "prepared")
        with tempfile.TemporaryDirectory() as out:
            subprocess.run(
                [sys.executable, "-m", "tracegen", *_COMMAND.split(), "-o", out, "-"],
                cwd=self.root,
                env={**os.environ, "TRACEGEN_CACHE_DIR": str(folder)},
                input=b'prepare(int value) "value %d"\n',
                check=True,
            )
