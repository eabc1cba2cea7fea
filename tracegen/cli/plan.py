# SPDX-License-Identifier: MIT
"""What a run makes, by the options that say so."""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Callable

import click

from tracegen.cli.options import flat
from tracegen.generate.backends import Backend, BackendError, find_backends
from tracegen.generate.depfile import depfile_text
from tracegen.generate.given import Given
from tracegen.generate.group import Group
from tracegen.generate.output import Output, write_outputs
from tracegen.generate.outputs import formats_of
from tracegen.generate.targets import find_targets
from tracegen.resources import data_folder, package_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.cli.inputs import Inputs


_NO_GROUP = Group("", ())
"""Stands for all of them, in a file that has nothing of any."""


class Plan:
    """Backends, formats and target. Raises click.UsageError where one is not there."""

    def __init__(
        self,
        backends: tuple[tuple[str, ...], ...],
        formats: tuple[tuple[str, ...], ...],
        target: str,
        backend_paths: Sequence[Path],
        given: Given = Given(),  # noqa: B008 - nothing can be changed in it
    ) -> None:
        targets = find_targets()
        self.target = targets[_known("target", target, list(targets))]
        self.formats = flat(formats, ("h", "c"))
        self._paths = list(backend_paths)
        self._given = given
        self._all_backends = self._find_backends()
        self.backends = self._chosen(flat(backends, ("log",)))
        self._formats = formats_of(self.target, self.backends)
        self._check_formats()

    def _find_backends(self) -> dict[str, Backend]:
        try:
            return find_backends(self._paths)
        except BackendError as error:
            raise click.UsageError(str(error)) from error
        except OSError as error:
            raise click.UsageError(f"cannot read {error.filename!r}: {error.strerror}.") from error

    def _check_formats(self) -> None:
        """Refuses formats that nobody makes, or that need what is not given."""
        for name in self.formats:
            for backend in self._all_backends.values():
                theirs = formats_of(self.target, [backend])
                if name not in self._formats and name in theirs:
                    raise click.UsageError(f"format {name!r} needs backend {backend.name!r}.")
            for need in self._formats[_known("format", name, list(self._formats))].needs:
                if getattr(self._given, need) is None:
                    option = need.replace("_", "-")
                    raise click.UsageError(f"format {name!r} needs --{option}.")

    def _chosen(self, names: Sequence[str]) -> list[Backend]:
        found = self._all_backends
        chosen = [found[_known("backend", name, list(found))] for name in names]
        for backend in chosen:
            if not backend.is_on(self.target.name):
                raise click.UsageError(
                    f"backend {backend.name!r} is not on target {self.target.name!r}."
                )
            for format in (name for name in ("c", "rs") if name in self.formats):
                if backend.emits and backend.template(self.target.name, format) is None:
                    raise click.UsageError(
                        f"backend {backend.name!r} makes no {format!r} on target "
                        f"{self.target.name!r}."
                    )
        return chosen

    @property
    def needs_groups(self) -> bool:
        """Whether anything is made of groups."""
        return any(self._formats[name].is_of_group for name in self.formats)

    def count(self, groups: int) -> int:
        """How many files are made of so many groups."""
        return sum(groups if self._formats[name].is_of_group else 1 for name in self.formats)

    def text(self, groups: Sequence[Group]) -> bytes:
        """The text of the one file."""
        return self._rendered(groups, Path)[0].data

    def make(self, groups: Sequence[Group], folder: Path | None, file: Path | None) -> list[Output]:
        """The files of the groups: in `folder`, or the one file `file`."""

        def place(name: str) -> Path:
            if folder is not None:
                return folder / name
            assert file is not None
            return file

        return self._rendered(groups, place)

    def write(self, made: Sequence[Output], depfile: Path | None, source: Inputs) -> None:
        """Writes the files and the depfile. Exits with status 1 where one cannot be written.

        Raises click.UsageError where two of them are one file, or one is an input.
        """
        outputs = list(made)
        if depfile is not None:
            outputs.append(Output(depfile, self._depfile(made, source)))
        _check_places(outputs, source.dependencies)
        try:
            write_outputs(outputs)
        except OSError as error:
            reason = error.strerror or str(error)
            source.report.error("TG073", f"cannot write `{error.filename}`: {reason}")
            source.report.fail()

    def _rendered(self, groups: Sequence[Group], place: Callable[[str], Path]) -> list[Output]:
        from tracegen.generate.render import Renderer
        from tracegen.generate.templates import TemplateError, Templates

        renderer = Renderer(self.target, self.backends, Templates(self._paths), self._given)
        of_groups = [name for name in self.formats if self._formats[name].is_of_group]
        others = [name for name in self.formats if name not in of_groups]
        made = []
        for group, format in [*product(groups, of_groups), *product([_NO_GROUP], others)]:
            path = place(self._formats[format].file_name(group.name))
            try:
                text = renderer.render(group, format, self._place(path))
            except TemplateError as error:
                raise click.UsageError(str(error)) from error
            made.append(Output(path, text.encode("utf-8", "surrogateescape")))
        return made

    def _place(self, path: Path) -> str:
        """What `#line` calls a file that is made."""
        return PurePath(os.path.relpath(path)).as_posix() if self.target.here else path.name

    def _depfile(self, made: Sequence[Output], source: Inputs) -> bytes:
        from tracegen.generate.rust_parts import RustParts

        templates = [
            *sorted(data_folder("backends").glob("*.j2")),
            *sorted((data_folder("backends") / "targets").glob("*.toml")),
            *(path for backend in self.backends for path in sorted(backend.folder.iterdir())),
        ]
        parts = RustParts(self.target.name).files
        paths = [*source.dependencies, *templates, *parts, *package_files()]
        try:
            text = depfile_text((str(each.path) for each in made), (str(path) for path in paths))
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        return text.encode("utf-8", "surrogateescape")


def _check_places(outputs: Sequence[Output], inputs: Sequence[Path]) -> None:
    """Refuses to write one file twice, or over an input."""
    taken = {os.path.realpath(path): "it is an input" for path in inputs}
    for output in outputs:
        place = os.path.realpath(output.path)
        if place in taken:
            raise click.UsageError(f"cannot write {str(output.path)!r}: {taken[place]}.")
        taken[place] = "another file is written there"


def _known(what: str, name: str, known: Sequence[str]) -> str:
    if name not in known:
        raise click.UsageError(f"there is no {what} {name!r} (known: {', '.join(known)}).")
    return name
