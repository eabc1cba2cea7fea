# SPDX-License-Identifier: MIT
"""Rules over the model. Each yields the diagnostics of what it finds."""

from tracegen.checks.declaration import check_event
from tracegen.checks.group import check_group
from tracegen.checks.outputs import check_outputs

__all__ = ["check_event", "check_group", "check_outputs"]
