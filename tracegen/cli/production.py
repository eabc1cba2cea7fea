# SPDX-License-Identifier: MIT
"""Makes all files of a run: those that are kept are taken, the others made and kept."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Callable

from tracegen.cli.misuse import MisuseError
from tracegen.cli.replay import record
from tracegen.cli.results import Results
from tracegen.cli.task import Made, Task
from tracegen.cli.workers import in_parallel
from tracegen.digest import key_of
from tracegen.generate.output import Output
from tracegen.installation import installation_key
from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tracegen.cli.inputs import Inputs
    from tracegen.cli.plan import Plan
    from tracegen.cli.unit import Unit


class Recipe(NamedTuple):
    """How a task's result is found again: the key of all that decides on it beside the inputs'
    bytes, the inputs, and the files that are made."""

    key: bytes
    inputs: tuple[str, ...]
    files: tuple[str, ...]


class _Job(NamedTuple):
    """A task, where its files go, and the key of its result; None where it cannot be kept."""

    task: Task
    paths: list[Path]
    key: bytes | None


class Production:
    """The files of a run. Where they are, and what they are called, is `place`'s to say; as many as
    `jobs` processes make them."""

    def __init__(
        self, plan: Plan, source: Inputs, place: Callable[[str], Path], jobs: int = 1
    ) -> None:
        self._plan = plan
        self._source = source
        self._place = place
        self._jobs = jobs
        self._results = Results()
        self._installation = installation_key()
        self._key = self._options_key()
        self._recipes: list[Recipe] = []
        self._count = 0

    def make(self, fresh: bool = False) -> list[Output]:
        """Makes the files. Exits with status 1 on any error in the inputs; raises MisuseError
        where a template cannot be used. Unless `fresh`, a file that is up to date comes without its
        bytes."""
        jobs = self._all_jobs()
        self._count = len(jobs)
        kept = [self._kept(job, fresh) for job in jobs]
        missing = [job for job, found in zip(jobs, kept) if found is None]
        made = iter(self._made(missing))
        outputs: list[Output] = []
        problem = ""
        for job, found in zip(jobs, kept):
            texts, failed, files, wrong = next(made) if found is None else found
            self._source.report.tell(texts, failed)
            problem = problem or wrong
            outputs.extend(map(Output, job.paths, files))
        self._source.finish()
        if problem:
            raise MisuseError(problem)
        return outputs

    def paths(self) -> list[Path]:
        """Where the files go. Inputs are not read, and need not be there yet. Exits with status 1
        where one gives its group no name."""
        units = self._source.units(with_data=False) if self._plan.needs_groups else []
        groups = [*(unit.group for unit in units), None]
        self._source.finish()
        return [
            self._place(name) for each in groups for name in self._plan.file_names(each).values()
        ]

    def write(
        self,
        depfile: Path | None = None,
        stamp: Path | None = None,
        words: Sequence[str] = (),
    ) -> None:
        """Makes the files and writes them, with a depfile and a stamp, and keeps what the words of
        the command line mean."""
        outputs = self.make()
        text = self._plan.write(outputs, depfile, stamp, self._source)
        paths = [str(path) for path in (*(each.path for each in outputs), depfile, stamp) if path]
        # What is no file is not read to see whether it is up to date, and a link may change what an
        # input outside of the root is called.
        is_plain = self._source.is_plain and all(map(os.path.isfile, paths))
        if words and is_plain and len(self._recipes) == self._count:
            record(
                words,
                self._installation,
                [str(self._source.root)],
                [str(path) for path in self._plan.backend_paths],
                self._recipes,
                None if depfile is None or text is None else (str(depfile), text),
                None if stamp is None else str(stamp),
            )

    def _all_jobs(self) -> list[_Job]:
        units: list[Unit | None] = list(self._source.units() if self._plan.needs_groups else [])
        if self._plan.file_names(None):
            units.append(None)
        return [self._job(unit) for unit in units]

    def _job(self, unit: Unit | None) -> _Job:
        names = self._plan.file_names(unit.group if unit else None)
        paths = [self._place(name) for name in names.values()]
        task = Task(unit, tuple(zip(names, map(self._plan.place, paths))))
        inputs = unit.inputs if unit else ()
        shown = (unit and unit.group, [each.name for each in inputs], task.files)
        data = [each.data for each in inputs if each.data is not None]
        if self._key is None or len(data) != len(inputs):
            return _Job(task, paths, None)
        key = key_of(self._key, repr(shown).encode())
        self._recipes.append(
            Recipe(key, tuple(each.path for each in inputs), tuple(map(str, paths)))
        )
        return _Job(task, paths, key_of(key, *data))

    def _kept(self, job: _Job, fresh: bool) -> Made | None:
        """What is kept of a job's result, None where that is not all."""
        found = None if job.key is None else self._results.get(job.key)
        if found is None:
            return None
        files: list[bytes | None] = []
        for index, path in enumerate(job.paths):
            data = None
            if fresh or not found.is_on_disk(index, str(path)):
                data = found.data(index)
                if data is None:
                    return None
            files.append(data)
        return Made(found.texts, False, files)

    def _made(self, jobs: list[_Job]) -> list[Made]:
        if not jobs:
            return []
        # Only now what it takes to make anything is imported.
        from tracegen.cli.maker import Maker
        from tracegen.cli.progress import Progress

        maker = Maker(self._plan, self._source)
        # The first job is done before others are at work, and the last when some have none any
        # more: both are to be small, and the first one has to load what the others need.
        smallest, *rest = sorted(range(len(jobs)), key=lambda index: _size(jobs[index]))
        order = [smallest, *reversed(rest)]
        # Jobs are taken in that order, so what this process has come to, all have.
        position = 0
        own = os.getpid()
        progress = Progress(lambda: position / len(jobs), with_results=False)

        def work(numbered: tuple[int, _Job]) -> Made:
            nonlocal position
            position, job = numbered
            if os.getpid() == own:
                progress.step()
            made = maker.make(job.task)
            if job.key is not None and made.is_whole:
                self._results.put(job.key, made.texts, [each or b"" for each in made.files])
            return made

        try:
            made = in_parallel(self._jobs, list(enumerate(jobs[index] for index in order)), work)
        finally:
            progress.clear()
        self._results.trim(job.key for job in jobs if job.key is not None)
        return [each for _, each in sorted(zip(order, made), key=lambda pair: pair[0])]

    def _options_key(self) -> bytes | None:
        """The key of all that decides on what is made, beside the inputs and where files go; None
        where that cannot be told."""
        plan = self._plan
        backends = plan.contents_key()
        if backends is None:
            return None
        chosen = (
            plan.target.name,
            [each.name for each in plan.backends],
            plan.formats,
            plan.given,
            self._source.options,
        )
        return key_of(self._installation, backends, repr(chosen).encode())


def _size(job: _Job) -> tuple[bool, int]:
    """Whether a job reads no inputs, and how many bytes of them, which is about how long it
    takes."""
    unit = job.task.unit
    return unit is None, sum(len(each.data or b"") for each in unit.inputs) if unit else 0
