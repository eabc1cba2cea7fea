# SPDX-License-Identifier: MIT
"""Work that several processes share, whose results are handed on in order."""

from __future__ import annotations

import os
import pickle
import sys
from typing import TYPE_CHECKING, Any, Callable, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

Task = TypeVar("Task")
Result = TypeVar("Result")

_SIZE: Final = 8
_LARGEST: Final = 1 << 16
_BROKEN_PIPE: Final = 3
_OTHER: Final = 4


class WorkerError(Exception):
    """A process has ended before its work was done."""


def in_turns(
    jobs: int,
    tasks: Sequence[Task],
    work: Callable[[Task], Result],
    finish: Callable[[Result, Any], Any],
    state: Any,
) -> Any:
    """Calls `work` for each task in one of as many processes as `jobs`, this one among them, and
    then, in that process and in the order of the tasks, `finish` with its result and the state that
    the `finish` before has returned. Returns the last state.

    Tasks go round: with two jobs the processes take every other one. The others are copies of this
    one: what they write to open files is written, what they change of their memory is lost. States
    are pickled.

    Raises WorkerError where one of them ends early, and BrokenPipeError where that was because
    nobody reads its output.
    """
    turns = [os.pipe() for _ in range(jobs)]
    pids: list[int] = []
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
        for number in range(1, jobs):
            pid = os.fork()
            if pid == 0:
                _work_and_exit(_Worker(number, turns, tasks, work, finish))
            pids.append(pid)
        worker = _Worker(0, turns, tasks, work, finish)
        turns = []
        return worker.run(state)
    finally:
        for pipe in turns:
            os.close(pipe[0])
            os.close(pipe[1])
        statuses = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
        if _BROKEN_PIPE in statuses:
            raise BrokenPipeError


def _work_and_exit(worker: _Worker) -> None:
    status = _OTHER
    try:
        worker.run(None)
        status = 0
    except BrokenPipeError:
        status = _BROKEN_PIPE
    except (WorkerError, KeyboardInterrupt):
        pass
    finally:
        os._exit(status)


class _Worker:
    """One of the processes: it has its turn when it is sent the state."""

    def __init__(
        self,
        number: int,
        turns: Sequence[tuple[int, int]],
        tasks: Sequence[Task],
        work: Callable[[Task], Result],
        finish: Callable[[Result, Any], Any],
    ) -> None:
        self._number = number
        self._jobs = len(turns)
        self._tasks = tasks
        self._work: Callable[[Any], Any] = work
        self._finish: Callable[[Any, Any], Any] = finish
        self._own = turns[number][0]
        self._writing = {
            0: turns[0][1],
            (number + 1) % self._jobs: turns[(number + 1) % self._jobs][1],
        }
        # Where a process ends, the next one is to see the end of its pipe.
        for each, (reading, writing) in enumerate(turns):
            if each != number:
                os.close(reading)
            if each not in self._writing:
                os.close(writing)

    def run(self, state: Any) -> Any:
        """Does the tasks of this process. The first begins with `state`; returns the last one."""
        last = len(self._tasks) - 1
        try:
            for index in range(self._number, last + 1, self._jobs):
                result = self._work(self._tasks[index])
                if index:
                    state = self._receive()
                state = self._finish(result, state)
                self._send(0 if index == last else (self._number + 1) % self._jobs, state)
            if self._number == 0:
                state = self._receive()
        finally:
            os.close(self._own)
            for each in self._writing.values():
                os.close(each)
        return state

    def _receive(self) -> Any:
        size = int.from_bytes(self._read(_SIZE), "little")
        return pickle.loads(self._read(size))

    def _read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            more = os.read(self._own, min(size - len(data), _LARGEST))
            if not more:
                raise WorkerError
            data += more
        return data

    def _send(self, number: int, state: Any) -> None:
        data = pickle.dumps(state)
        rest = memoryview(len(data).to_bytes(_SIZE, "little") + data)
        try:
            while rest:
                rest = rest[os.write(self._writing[number], rest) :]
        except BrokenPipeError:
            raise WorkerError from None
