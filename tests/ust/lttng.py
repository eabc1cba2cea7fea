# SPDX-License-Identifier: MIT
"""An LTTng session daemon of a test's own, and what babeltrace2 reads from its traces."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A program that hangs must end the test; none that works comes near.
PATIENCE_SECONDS = 100

_EVENT = re.compile(r"\[[^]]*\] \(\S+\) \S+ (?P<name>\S+): \{ cpu_id = \d+ \}, \{ (?P<fields>.*)\}")
_DECLARED = re.compile(
    r'event \{\n\tname = "(?P<name>[^"]+)";.*?\tfields := struct \{\n(?P<fields>.*?)\t\};',
    re.DOTALL,
)


class Record(NamedTuple):
    """An event as babeltrace2 prints it: `PROVIDER:NAME`, and its fields, in text."""

    name: str
    fields: str


class Trace(NamedTuple):
    """What a program left: its records in order; and its events' fields as the trace declares them,
    by the events' names, with everything that is the same for all left out."""

    records: list[Record]
    declared: dict[str, list[str]]
    out: str
    err: str


class Lttng:
    """A session daemon, which must be closed.

    It and all that it traces run as a user of their own, where that may be chosen: root's daemon
    has one place for the whole system, a user's own any folder.
    """

    def __init__(self) -> None:
        for tool in ("lttng-sessiond", "lttng", "babeltrace2", "setpriv"):
            if shutil.which(tool) is None:
                pytest.skip(f"needs {tool}")
        # The paths of its sockets have at most 107 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="tracegen-lttng-", dir="/tmp"))
        self._as_user: list[str] = []
        self._user = os.getuid()
        if self._user == 0:
            self._user = 1_000_000 + os.getpid()
            self._as_user = ["setpriv", f"--reuid={self._user}", f"--regid={self._user}"]
            self._as_user.append("--clear-groups")
            os.chown(self.folder, self._user, self._user)
        self._environment = {
            **os.environ,
            "HOME": str(self.folder),
            "LTTNG_HOME": str(self.folder),
            "LTTNG_UST_REGISTER_TIMEOUT": "-1",
        }
        self._sessions = 0
        pidfile = self.folder / "pid"
        self._run("lttng-sessiond", "--no-kernel", "--daemonize", f"--pidfile={pidfile}")
        self._daemon = os.pidfd_open(int(pidfile.read_text()))

    def trace(
        self,
        program: Path,
        *words: str,
        events: Sequence[str] = ("*",),
        env: Mapping[str, str] | None = None,
    ) -> Trace:
        """Runs a copy of the program while events whose names match are recorded."""
        self._sessions += 1
        session = f"session-{self._sessions}"
        out = self.folder / session
        copy = self.folder / f"program-{self._sessions}"
        shutil.copy(program, copy)
        copy.chmod(0o755)
        self._run("lttng", "create", session, f"--output={out}")
        for event in events:
            self._run("lttng", "enable-event", "--userspace", event, f"--session={session}")
        self._run("lttng", "start", session)
        done = self._run(str(copy), *words, env=env)
        self._run("lttng", "stop", session)
        self._run("lttng", "destroy", session)
        folders = sorted({path.parent for path in out.rglob("metadata")})
        assert len(folders) == 1
        text = self._run("babeltrace2", str(folders[0])).stdout
        metadata = self._run("babeltrace2", "-o", "ctf-metadata", str(folders[0])).stdout
        return Trace(_records(text), _declared(metadata), done.stdout, done.stderr)

    def close(self) -> None:
        """Ends the daemon and removes all that it left."""
        signal.pidfd_send_signal(self._daemon, signal.SIGTERM)
        select.select([self._daemon], [], [])
        os.close(self._daemon)
        shutil.rmtree(self.folder)
        if self._as_user:
            for path in Path("/dev/shm").glob(f"lttng-ust-wait-*-{self._user}"):
                path.unlink()

    def _run(
        self, *words: str, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self._as_user, *words],
            env={**self._environment, **(env or {})},
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=PATIENCE_SECONDS,
            check=True,
        )


def _records(text: str) -> list[Record]:
    records = []
    for line in text.splitlines():
        found = _EVENT.fullmatch(line)
        assert found is not None, line
        if not found["name"].startswith("lttng_ust_"):
            records.append(Record(found["name"], found["fields"].rstrip()))
    return records


def _declared(metadata: str) -> dict[str, list[str]]:
    declared = {}
    for found in _DECLARED.finditer(metadata):
        fields = found["fields"].replace("\t", "").replace(" align = 8;", "")
        lines = fields.replace(" encoding = none;", "").splitlines()
        if not found["name"].startswith("lttng_ust_"):
            declared[found["name"]] = lines
    return declared
