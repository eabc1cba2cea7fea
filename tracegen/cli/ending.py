# SPDX-License-Identifier: MIT
"""How a run ends, whatever it was for."""

from __future__ import annotations

import errno
import os
import sys
from typing import Callable

from tracegen.cli.stderr import write_stderr
from tracegen.cli.stdout import OutputError


def ended(run: Callable[[], int]) -> int:
    """Calls `run` and returns its exit status; or the one for what it could not do, told in a
    line."""
    status = 0
    try:
        status = _status(run)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # Who read our output wanted no more of it. What the run has come to stays.
        return status
    except OutputError as error:
        return _failed(f"cannot write to standard output: {error}")
    except OSError as error:
        return _failed(_reason(error))
    return status


def end_by_interrupt() -> None:
    """Ends the process as Ctrl-C ends one that does not ask for it, where the system knows that: a
    shell's loop ends with it, which it does not for a program that ends by itself."""
    if os.name == "posix":
        import signal

        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)


def _status(run: Callable[[], int]) -> int:
    try:
        return run()
    except SystemExit as end:
        # After errors in the input, which have been told.
        return end.code if isinstance(end.code, int) else 1


def _reason(error: OSError) -> str:
    """What went wrong, and with what, where the system tells that."""
    reason = error.strerror or str(error)
    if isinstance(error.filename, (str, os.PathLike)):
        return f"{error.filename}: {reason}"
    if error.errno == errno.ENOENT:
        # Python asks where it is without a name.
        return f"the current folder is gone: {reason}"
    return reason


def _failed(why: str) -> int:
    write_stderr(f"tracegen: {why}\n")
    return 1
