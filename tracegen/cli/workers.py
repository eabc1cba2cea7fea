# SPDX-License-Identifier: MIT
"""Tasks that several processes share."""

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING, Callable, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

Task = TypeVar("Task")
Result = TypeVar("Result")

_NUMBER: Final = 4
_MOST: Final = 4096
"""As many numbers as every system's pipe takes at once, and more."""


def in_parallel(jobs: int, tasks: Sequence[Task], work: Callable[[Task], Result]) -> list[Result]:
    """The results of `work` for the tasks, in their order.

    As many processes as `jobs` do them, this one among them, each the next one that nobody has
    taken; the others are copies of this one. The first task is done before they begin, so that what
    it loads is there for all of them. Where the system cannot copy processes, or one of them ends
    early, this one does what is left. Where this one ends early, the others do no further task.
    """
    results = {0: work(tasks[0])} if tasks else {}
    left = range(1, len(tasks))
    if jobs < 2 or len(left) < 2 or not hasattr(os, "fork"):
        return [*results.values(), *(work(tasks[index]) for index in left)]
    for start in range(1, len(tasks), _MOST):
        results.update(_shared(jobs, range(start, min(start + _MOST, len(tasks))), tasks, work))
    return [results[index] for index in range(len(tasks))]


def _shared(
    jobs: int, numbers: range, tasks: Sequence[Task], work: Callable[[Task], Result]
) -> dict[int, Result]:
    queue, queue_end = os.pipe()
    os.write(queue_end, b"".join(index.to_bytes(_NUMBER, "little") for index in numbers))
    os.close(queue_end)
    workers: dict[int, int] = {}
    own = os.getpid()
    try:
        for _ in range(1, min(jobs, len(numbers))):
            reading, writing = os.pipe()
            pid = os.fork()
            if pid == 0:
                os.close(reading)
                _work_and_exit(queue, writing, tasks, work, own)
            os.close(writing)
            workers[pid] = reading
        results = _done(queue, tasks, work)
        for reading in workers.values():
            results.update(_received(reading))
    finally:
        while os.read(queue, _NUMBER * _MOST):
            # After an error or Ctrl-C, nobody is to take what is left.
            pass
        os.close(queue)
        for pid, reading in workers.items():
            # One that still writes sees that nobody reads.
            os.close(reading)
            os.waitpid(pid, 0)
    lost = set(numbers).difference(results)
    return {**results, **{index: work(tasks[index]) for index in lost}}


def _done(
    queue: int,
    tasks: Sequence[Task],
    work: Callable[[Task], Result],
    is_wanted: Callable[[], bool] = lambda: True,
) -> dict[int, Result]:
    """Does tasks of the queue, until none is left, or they are not wanted any more."""
    results: dict[int, Result] = {}
    while is_wanted():
        number = os.read(queue, _NUMBER)
        if not number:
            return results
        index = int.from_bytes(number, "little")
        results[index] = work(tasks[index])
    return results


def _work_and_exit(
    queue: int, writing: int, tasks: Sequence[Task], work: Callable[[Task], Result], parent: int
) -> None:
    status = 1
    try:
        with os.fdopen(writing, "wb") as file:
            # A process whose parent was killed has another one.
            done = _done(queue, tasks, work, lambda: os.getppid() == parent)
            pickle.dump(done, file)
        status = 0
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    finally:
        os._exit(status)


def _received(reading: int) -> dict[int, Result]:
    try:
        with os.fdopen(reading, "rb", closefd=False) as file:
            results: dict[int, Result] = pickle.load(file)
            return results
    except (EOFError, pickle.UnpicklingError):
        return {}
