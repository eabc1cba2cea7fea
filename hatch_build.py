# SPDX-License-Identifier: MIT
"""Makes the grammars' tables when the package is built, so that no first run has to."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GrammarTables(BuildHookInterface):  # type: ignore[type-arg]
    """Writes the tables beside the grammars; pyproject.toml has them packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it packs."""
        del version, build_data
        subprocess.run([sys.executable, "-m", "tracegen.syntax.grammar"], cwd=self.root, check=True)
