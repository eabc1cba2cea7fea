# SPDX-License-Identifier: MIT
"""tracegen: trace-events in, C and Rust tracepoints out.

`parse` and `parse_file` are the library's way in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracegen.version import VERSION

if TYPE_CHECKING:
    from tracegen.parsing import Parsed, parse, parse_file

__version__ = VERSION
__all__ = ["Parsed", "__version__", "parse", "parse_file"]


def __getattr__(name: str) -> Any:
    # Builds import the package thousands of times a day: the parser comes when it is asked for.
    if name in ("Parsed", "parse", "parse_file"):
        from tracegen import parsing

        return getattr(parsing, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
