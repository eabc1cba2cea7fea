# SPDX-License-Identifier: MIT
"""Reads the inputs that the command line names into groups."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING

import click

from tracegen.checks import check_file, check_group
from tracegen.checks.torn import without_followers
from tracegen.cli.named_types import named_types
from tracegen.cli.options import flat
from tracegen.cli.report import Report
from tracegen.diagnostics import WARNING_CLASSES, Diagnostic
from tracegen.generate.group import Group
from tracegen.generate.names import group_name, is_identifier
from tracegen.syntax.argument import ArgumentParser
from tracegen.syntax.file import decode, parse_text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tracegen.events import EventFile

_STDIN = "-"


class Inputs:
    """What the input options say. Raises click.UsageError where they contradict each other.

    Places are relative to the root, or with `here` to the current folder, as a compiler looks for
    files that `#line` names.
    """

    def __init__(
        self,
        trace_events: Sequence[str],
        group: str | None,
        merge: bool,
        root: Path,
        types: Sequence[str],
        warn: tuple[tuple[str, ...], ...],
        error_on_warnings: bool,
        output_format: str,
        here: bool = False,
        config: str | None = None,
    ) -> None:
        # An input that is named twice is read once, in whatever words.
        self.paths = list({self._place(path): path for path in reversed(trace_events)}.values())
        self.paths.reverse()
        self._group = group
        self._merge = merge
        self._root = Path(os.path.abspath(root))  # noqa: PTH100 - links stay as given
        self._here = here
        self._config = config
        self._types = named_types(types)
        self.report = Report(output_format, _classes(warn), error_on_warnings)
        self._check_usage()
        self.names = {path: self._shown_name(path) for path in self.paths}

    @property
    def files(self) -> list[Path]:
        """The inputs that are files."""
        return [Path(path) for path in self.paths if path != _STDIN]

    @property
    def dependencies(self) -> list[Path]:
        """All files that say what the inputs are, and the inputs."""
        return self.files if self._config is None else [*self.files, Path(self._config)]

    @property
    def group_count(self) -> int:
        """How many groups the inputs make."""
        return 1 if self._merge else len(self.paths)

    def require_any(self) -> None:
        """Raises click.UsageError where there is no input."""
        if not self.paths:
            raise click.UsageError("Missing argument 'TRACE_EVENTS...'.")

    def read(
        self, formats: Sequence[str], allowed_types: Collection[str] | None = None
    ) -> list[Group]:
        """The groups, checked for the given output formats, and for types where not all are
        allowed. Exits with status 1 on any error."""
        files: list[tuple[str, EventFile]] = []
        arguments = ArgumentParser(self._types)
        for path in self.paths:
            text = self._text(path)
            if text is not None:
                name = self.names[path]
                self.report.sources.add(name, text)
                found: list[Diagnostic] = []
                file = parse_text(text, name, found.append, arguments)
                found.extend(check_file(file, formats, allowed_types))
                files.append((path, file))
                if not self._merge:
                    found.extend(check_group(file.declared))
                self.report.show(without_followers(found))
        groups = self._groups(files)
        if self._merge:
            self.report.show(check_group([e for _, file in files for e in file.declared]))
        self.report.stop_on_errors()
        return groups

    def _check_usage(self) -> None:
        if self._merge and self._group is None:
            raise click.UsageError("--merge needs --group NAME.")
        if self._group is not None:
            if not is_identifier(self._group):
                raise click.UsageError(f"the group's name {self._group!r} is not an identifier.")
            if len(self.paths) > 1 and not self._merge:
                raise click.UsageError(
                    "--group names one group, and each of several inputs makes one: "
                    "add --merge, or leave --group out."
                )
        if _STDIN in self.paths and self._group is None:
            raise click.UsageError("standard input needs --group NAME.")

    @staticmethod
    def _place(path: str) -> str:
        return path if path == _STDIN else os.path.abspath(path)  # noqa: PTH100 - as given

    def _shown_name(self, path: str) -> str:
        """The input's name as places have it, with `/`, whatever the system."""
        if path == _STDIN:
            return "<stdin>"
        if self._here:
            return PurePath(os.path.relpath(path)).as_posix()
        return self._within_root(path)

    def _within_root(self, path: str) -> str:
        """The input's name relative to the root."""
        try:
            return self._relative(Path(path)).as_posix()
        except ValueError:
            if self._group is not None:
                # Only names of groups need a root that holds the input.
                return PurePath(os.path.relpath(path, self._root)).as_posix()
            raise click.UsageError(
                f"{str(path)!r} is outside of the root, {str(self._root)!r}: "
                "say --root DIR, a folder that holds all inputs, or name the group: --group NAME."
            ) from None

    def _relative(self, path: Path) -> PurePath:
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as given
        try:
            return absolute.relative_to(self._root)
        except ValueError:
            # A link may be in between, in either of the two.
            return absolute.resolve().relative_to(self._root.resolve())

    def _text(self, path: str) -> str | None:
        try:
            if path != _STDIN:
                return decode(Path(path).read_bytes())
            if sys.stdin is None:
                raise OSError(errno.EBADF, "it is closed")
            return decode(sys.stdin.buffer.read())
        except OSError as error:
            self.report.error("TG072", f"cannot read `{path}`: {error.strerror or error}")
            return None

    def _groups(self, files: list[tuple[str, EventFile]]) -> list[Group]:
        if self._group is not None:
            return [Group(self._group, tuple(file for _, file in files))]
        groups: dict[str, Group] = {}
        for path, file in files:
            name = group_name(PurePosixPath(self._within_root(path)))
            if not is_identifier(name):
                self.report.error(
                    "TG071",
                    f"`{path}` would make group `{name}`, which is no identifier",
                    "name it: --group NAME; or choose another --root",
                )
            elif name in groups:
                self.report.error(
                    "TG070",
                    f"`{groups[name].files[0].name}` and `{file.name}` both make group `{name}`",
                    "put them in one group: --merge --group NAME; or rename a folder",
                )
            else:
                groups[name] = Group(name, (file,))
        return list(groups.values())


def _classes(warn: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    classes = flat(warn, ())
    for name in classes:
        if name not in (*WARNING_CLASSES, "all"):
            known = ", ".join([*WARNING_CLASSES, "all"])
            raise click.BadParameter(f"{name!r} is none of: {known}.", param_hint="--warn")
    return classes
