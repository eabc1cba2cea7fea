# SPDX-License-Identifier: MIT
"""tracegen: trace-events in, C and Rust tracepoints out.

`parse` and `parse_file` read trace-events files; `read_trace` and `TraceReader` read traces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracegen.version import VERSION

if TYPE_CHECKING:
    from tracegen.parsing import Parsed, parse, parse_file
    from tracegen.traces.reader import TraceError, TraceReader, read_trace
    from tracegen.traces.record import Record

__version__ = VERSION
__all__ = [
    "Parsed",
    "Record",
    "TraceError",
    "TraceReader",
    "__version__",
    "parse",
    "parse_file",
    "read_trace",
]

_HOMES = {
    "Parsed": "tracegen.parsing",
    "parse": "tracegen.parsing",
    "parse_file": "tracegen.parsing",
    "Record": "tracegen.traces.record",
    "TraceError": "tracegen.traces.reader",
    "TraceReader": "tracegen.traces.reader",
    "read_trace": "tracegen.traces.reader",
}


def __getattr__(name: str) -> Any:
    # Builds import the package thousands of times a day: what it has comes when it is asked for.
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)
