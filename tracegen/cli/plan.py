# SPDX-License-Identifier: MIT
"""What a run makes, by the options that say so."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from tracegen.cli.given_names import flat
from tracegen.cli.misuse import MisuseError
from tracegen.cli.places import conflict
from tracegen.generate.backends import Backend, BackendError, find_backends
from tracegen.generate.depfile import depfile_text
from tracegen.generate.given import Given
from tracegen.generate.output import Output, write_outputs
from tracegen.generate.outputs import formats_of
from tracegen.generate.targets import find_targets
from tracegen.installation import contents_key
from tracegen.resources import data_folder, package_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.cli.inputs import Inputs


class Plan:
    """Backends, formats and target. Raises MisuseError where one is not there."""

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
        self.backend_paths = list(backend_paths)
        self.given = given
        self._all_backends = self._find_backends()
        self.backends = self._chosen(flat(backends, ("log",)))
        self._formats = formats_of(self.target, self.backends)
        self._check_formats()

    def _find_backends(self) -> dict[str, Backend]:
        try:
            return find_backends(self.backend_paths)
        except BackendError as error:
            raise MisuseError(str(error)) from error
        except OSError as error:
            raise MisuseError(f"cannot read {error.filename!r}: {error.strerror}.") from error

    def _check_formats(self) -> None:
        """Refuses formats that nobody makes, or that need what is not given."""
        known = list(formats_of(self.target, self._all_backends.values()))
        for name in self.formats:
            _known("format", name, known)
            for backend in self._all_backends.values():
                theirs = formats_of(self.target, [backend])
                if name not in self._formats and name in theirs:
                    raise MisuseError(f"format {name!r} needs backend {backend.name!r}.")
            for need in self._formats[name].needs:
                if getattr(self.given, need) is None:
                    option = need.replace("_", "-")
                    raise MisuseError(f"format {name!r} needs --{option}.")

    def _chosen(self, names: Sequence[str]) -> list[Backend]:
        found = self._all_backends
        chosen = [found[_known("backend", name, list(found))] for name in names]
        for backend in chosen:
            if not backend.is_on(self.target.name):
                raise MisuseError(
                    f"backend {backend.name!r} is not on target {self.target.name!r}."
                )
            for format in (name for name in ("c", "rs") if name in self.formats):
                if backend.emits and backend.template(self.target.name, format) is None:
                    raise MisuseError(
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

    def file_names(self, group: str | None) -> dict[str, str]:
        """The names of a group's files, by format; for None, of those that have nothing of any."""
        found = {name: self._formats[name] for name in self.formats}
        return {
            name: each.file_name(group or "")
            for name, each in found.items()
            if each.is_of_group is (group is not None)
        }

    def place(self, path: Path) -> str:
        """What `#line` calls a file that is made."""
        return PurePath(os.path.relpath(path)).as_posix() if self.target.here else path.name

    def contents_key(self) -> bytes | None:
        """The key of the further backends, by what they hold; None where that cannot be told."""
        try:
            return contents_key(map(str, self.backend_paths))
        except OSError:
            return None

    def write(
        self,
        made: Sequence[Output],
        depfile: Path | None,
        stamp: Path | None,
        source: Inputs,
    ) -> bytes | None:
        """Writes the files, the depfile and the stamp. Exits with status 1 where one cannot be
        written.

        Returns what is in the depfile. Raises MisuseError where two of them are one file, or
        one is an input.
        """
        outputs = list(made)
        text = None
        if depfile is not None:
            targets = [each.path for each in made] if stamp is None else [stamp]
            text = self._depfile(targets, source)
            outputs.append(Output(depfile, text))
        paths = [*(each.path for each in outputs), *([] if stamp is None else [stamp])]
        wrong = conflict(map(str, paths), map(str, source.dependencies))
        if wrong is not None:
            raise MisuseError(f"cannot write {wrong[0]!r}: {wrong[1]}.")
        try:
            write_outputs(outputs, stamp)
        except OSError as error:
            reason = error.strerror or str(error)
            source.report.error("TG073", f"cannot write `{error.filename}`: {reason}")
            source.report.fail()
        return text

    def _depfile(self, targets: Sequence[Path], source: Inputs) -> bytes:
        from tracegen.generate.rust_parts import RustParts

        templates = [
            *sorted(data_folder("backends").glob("*.j2")),
            *sorted((data_folder("backends") / "targets").glob("*.toml")),
            *(path for backend in self.backends for path in _files(backend.folder)),
        ]
        parts = RustParts(self.target.name).files
        paths = [*source.dependencies, *templates, *parts, *package_files()]
        if source.files and all(path.is_absolute() for path in source.files):
            # Then it is read from elsewhere, and what the inputs led to has to be found, too.
            paths = [_absolute(path) for path in paths]
        try:
            text = depfile_text(map(str, targets), map(str, paths))
        except ValueError as error:
            raise MisuseError(str(error)) from error
        return text.encode("utf-8", "surrogateescape")


def _absolute(path: Path) -> Path:
    return path if path.is_absolute() else Path(os.path.abspath(path))  # noqa: PTH100 - as given


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def _known(what: str, name: str, known: Sequence[str]) -> str:
    if name not in known:
        raise MisuseError(f"there is no {what} {name!r} (known: {', '.join(known)}).")
    return name
