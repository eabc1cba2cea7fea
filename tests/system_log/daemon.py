# SPDX-License-Identifier: MIT
"""A socket in place of /dev/log, and programs that meet it there."""

from __future__ import annotations

import os
import re
import socket
import subprocess
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# A program that hangs must end the test; none that works comes near.
PATIENCE_SECONDS = 100

# /dev of the test's own has nothing but the socket and /dev/null.
_SCRIPT = """
mount --bind /dev/null "$1/null"
mount --rbind "$1" /dev
shift
exec "$@"
"""

_MESSAGE = re.compile(
    rb"<(?P<priority>\d+)>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d "
    rb"(?P<name>[^\[:]+)(\[(?P<pid>\d+)\])?: (?P<text>.*)",
    re.DOTALL,
)


class Message(NamedTuple):
    """A message as the system's log gets it; `pid` is None where it does not say."""

    priority: int
    name: str
    pid: int | None
    text: bytes


class Daemon:
    """What listens at /dev/log, of the programs that it runs."""

    def __init__(self, folder: Path) -> None:
        self._dev = folder / "dev"
        self._dev.mkdir()
        (self._dev / "null").touch()
        self.unshare = _unshare()

    def run(
        self, *words: str | Path, env: Mapping[str, str], listens: bool = True
    ) -> tuple[subprocess.CompletedProcess[str], list[Message]]:
        """Runs a program; returns what it printed and the messages that it sent."""
        server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        client = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        received: list[bytes] = []
        with server, client:
            # The path of a socket has at most 107 bytes, that of a test's folder may have more.
            folder = os.open(self._dev, os.O_RDONLY | os.O_DIRECTORY)
            path = f"/proc/self/fd/{folder}/log"
            server.bind(path)
            thread = Thread(target=_receive, args=(server, received))
            thread.start()
            client.connect(path)
            os.close(folder)
            if not listens:
                (self._dev / "log").unlink()
            command = [*self.unshare, "sh", "-euc", _SCRIPT, "sh", self._dev, *words]
            environment = {**os.environ, **env}
            try:
                done = subprocess.run(
                    command,
                    env=environment,
                    capture_output=True,
                    encoding="utf-8",
                    errors="surrogateescape",
                    timeout=PATIENCE_SECONDS,
                    check=True,
                )
            finally:
                client.send(b"")
                thread.join()
                (self._dev / "log").unlink(missing_ok=True)
        return done, [_parsed(message) for message in received]


def _unshare() -> list[str]:
    """The command that runs another in a mount name space; skips the test without the right."""
    for command in (["unshare", "--mount"], ["unshare", "--mount", "--map-root-user"]):
        whole = [*command, "--propagation", "private", "true"]
        if subprocess.run(whole, capture_output=True, check=False).returncode == 0:
            return whole[:-1]
    pytest.skip("needs the right to make a mount name space")


def _receive(server: socket.socket, received: list[bytes]) -> None:
    """Takes messages up to an empty one."""
    while message := server.recv(1 << 20):
        received.append(message)


def _parsed(message: bytes) -> Message:
    found = _MESSAGE.fullmatch(message)
    assert found is not None, message
    pid = int(found["pid"]) if found["pid"] else None
    return Message(int(found["priority"]), found["name"].decode(), pid, found["text"])
