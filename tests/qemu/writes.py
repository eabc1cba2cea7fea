# SPDX-License-Identifier: MIT
"""What programs write to standard error, where the log is."""

from __future__ import annotations

import socket
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_MOST: Final = 1 << 20
_PATIENCE_SECONDS: Final = 30


def written(words: Sequence[str | Path], env: Mapping[str, str]) -> list[bytes]:
    """What the program that the words run writes, a write each. It has nothing else in its
    environment, and must succeed."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours, theirs:
        ours.settimeout(_PATIENCE_SECONDS)
        with subprocess.Popen(words, stderr=theirs.fileno(), env=dict(env)) as running:
            theirs.close()
            found = []
            while text := ours.recv(_MOST):
                found.append(text)
        assert running.returncode == 0
    return found
