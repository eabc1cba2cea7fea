# SPDX-License-Identifier: MIT
"""What gdb prints at the probes of programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toolchain import run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SCRIPT: Final = Path(__file__).resolve().parent / "gdb_prints.py"


def stops(
    program: Path,
    provider: str,
    events: Sequence[tuple[str, Sequence[bool]]],
    commands: Path = Path("/dev/null"),
    env: Mapping[str, str] | None = None,
    word: str = "",
) -> list[object]:
    """What gdb prints at the probes of the program, which nobody else watches: of each its event's
    name, and how many and which values it has. `events` are those that are watched, and which of
    their arguments are strings; a name may have a provider of its own in front of a colon.
    `commands` is the program's standard input, and `word` its argument. The events are left in a
    file beside the program."""
    listed = program.with_name(f"{program.name}-events.json")
    listed.write_text(json.dumps(events))
    done = run(
        ["gdb", "-q", "-nx", "-batch", "-x", _SCRIPT, program],
        env={
            "PROBES_PROVIDER": provider,
            "PROBES_EVENTS": str(listed),
            "PROBES_COMMANDS": str(commands),
            "PROBES_WORD": word,
            **(env or {}),
        },
    )
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith('["')]
