# SPDX-License-Identifier: MIT
"""Standard output, written whole or told that it was not."""

from __future__ import annotations

import errno
import sys


class OutputError(Exception):
    """Standard output did not take what it was given. Its text says why."""


def write_stdout(data: bytes) -> None:
    """Writes all the bytes, however few at a time are taken.

    Raises OutputError where that fails, and BrokenPipeError where nobody reads any more.
    """
    if sys.stdout is None:
        raise OutputError("it is closed")
    try:
        sys.stdout.flush()
        # With PYTHONUNBUFFERED this is the bare file, whose write may stop half-way.
        file = sys.stdout.buffer
        rest = memoryview(data)
        while rest:
            count = file.write(rest)
            if not count:
                raise BlockingIOError(errno.EAGAIN, "it takes no more at the moment")
            rest = rest[count:]
        file.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror or str(error)) from error


def print_line(text: str) -> None:
    """Writes a line. Characters that came from bytes that are not UTF-8 go back to those bytes."""
    write_stdout(f"{text}\n".encode("utf-8", "surrogateescape"))
