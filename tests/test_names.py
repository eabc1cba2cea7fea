# SPDX-License-Identifier: MIT
"""Names that events cannot have, since the runtime has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generated import RUNTIME
from tracegen.checks.group import RUNTIME_NAMES

if TYPE_CHECKING:
    from pathlib import Path

# A declaration or a macro, not the text of a comment.
_NAME = re.compile(r"^(?:#define |extern |[a-zA-Z_][\w *]*?)\btrace_([a-z0-9_]+)\b", re.MULTILINE)


def declared(header: Path) -> set[str]:
    text = re.sub(r"/\*.*?\*/", "", header.read_text(), flags=re.DOTALL)
    return set(_NAME.findall(text))


def test_every_name_of_the_runtime_is_refused() -> None:
    headers = sorted((RUNTIME / "c" / "include").rglob("*.h"))
    found = set().union(*(declared(header) for header in headers))
    assert {"event_get_state", "enable_events", "events_enabled_count"} < found
    assert found - RUNTIME_NAMES == set()
