# SPDX-License-Identifier: MIT
"""Reads the inputs that the command line names into groups."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING

from tracegen.cli.given_names import flat
from tracegen.cli.misuse import MisuseError
from tracegen.cli.report import Report
from tracegen.cli.unit import Input, Unit
from tracegen.diagnostics import WARNING_CLASSES
from tracegen.generate.names import group_name, is_identifier

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tracegen.events import CType
    from tracegen.generate.group import Group

_STDIN = "-"


class Inputs:
    """What the input options say. Raises MisuseError where they contradict each other.

    Places are relative to the root, or with `here` to the current folder, as a compiler looks for
    files that `#line` names. `types` is None where the command line cannot name any.
    """

    def __init__(
        self,
        trace_events: Sequence[str],
        group: str | None,
        merge: bool,
        root: Path,
        types: Sequence[str] | None,
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
        self.root = Path(os.path.abspath(root))  # noqa: PTH100 - links stay as given
        self._here = here
        self._config = config
        self._types = None if types is None else tuple(types)
        self.types = self._named_types()
        self._problems: list[tuple[str, str, str]] = []
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
        """Raises MisuseError where there is no input."""
        if not self.paths:
            need = "Without it a tracegen.toml is needed, here or in a folder above."
            lacks = f"{self._config!r} has no key 'groups' that would do instead."
            raise MisuseError(
                f"Missing argument 'TRACE_EVENTS...'. {need if self._config is None else lacks}"
            )

    @property
    def options(self) -> tuple[object, ...]:
        """What decides what is made of the inputs, beside themselves."""
        return self._merge, self._types, self.report.options

    @property
    def is_plain(self) -> bool:
        """Whether the command line alone says what the inputs are, which are files, and what they
        are called: for one that is outside of the root a link could decide."""
        if self._config is not None or _STDIN in self.paths:
            return False
        return self._here or all(map(self._is_named, self.paths))

    def _is_named(self, path: str) -> bool:
        place = self._place(path)
        links = (os.path.realpath(place), os.path.realpath(self.root))
        return Path(place).is_relative_to(self.root) or links == (place, str(self.root))

    def units(self, with_data: bool = True) -> list[Unit]:
        """What the inputs make, a group each; without data nothing is read."""
        inputs = [
            self._input(path) if with_data else Input(path, self.names[path], b"")
            for path in self.paths
        ]
        names = self._group_names([each for each in inputs if each.data is not None])
        if self._merge:
            assert self._group is not None
            return [Unit(self._group, tuple(inputs))]
        return [Unit(names.get(each.path, ""), (each,)) for each in inputs]

    def finish(self) -> None:
        """Says what is wrong with the groups' names. Exits with status 1 on any error, those that
        were shown before among them."""
        for problem in self._problems:
            self.report.error(*problem)
        self.report.stop_on_errors()

    def read(
        self,
        formats: Sequence[str],
        allowed_types: Collection[str] | None = None,
        taken: Collection[str] = (),
    ) -> list[Group]:
        """The groups, checked for the given output formats, for types where not all are
        allowed, and for names that are taken. Exits with status 1 on any error."""
        from tracegen.cli.checked import Checker

        checker = Checker(formats, allowed_types, self.types, taken)
        groups = [checker.group(unit, self.report) for unit in self.units()]
        self.finish()
        return groups

    def _named_types(self) -> dict[str, CType] | None:
        if not self._types:
            return None if self._types is None else {}
        # It parses them, and most runs have none.
        from tracegen.cli.named_types import named_types

        return named_types(self._types)

    def _check_usage(self) -> None:
        if "" in self.paths:
            raise MisuseError("the name of an input is empty.")
        if self._merge and self._group is None:
            raise MisuseError("--merge needs --group NAME.")
        if self._group is not None:
            if not is_identifier(self._group):
                raise MisuseError(f"the group's name {self._group!r} is not an identifier.")
            if len(self.paths) > 1 and not self._merge:
                raise MisuseError(
                    "--group names one group, and each of several inputs makes one: "
                    "add --merge, or leave --group out."
                )
        if _STDIN in self.paths and self._group is None:
            raise MisuseError("standard input needs --group NAME.")

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
            return relative_to_root(path, self.root).as_posix()
        except ValueError:
            if self._group is not None:
                # Only names of groups need a root that holds the input.
                return PurePath(os.path.relpath(path, self.root)).as_posix()
            raise MisuseError(
                f"{str(path)!r} is outside of the root, {str(self.root)!r}: "
                "say --root DIR, a folder that holds all inputs, or name the group: --group NAME."
            ) from None

    def _input(self, path: str) -> Input:
        name = self.names[path]
        try:
            if path != _STDIN:
                return Input(path, name, Path(path).read_bytes())
            if sys.stdin is None:
                raise OSError(errno.EBADF, "it is closed")
            return Input(path, name, sys.stdin.buffer.read())
        except OSError as error:
            return Input(path, name, None, error.strerror or str(error))

    def _group_names(self, inputs: list[Input]) -> dict[str, str]:
        """The groups' names by the inputs' paths; what is wrong with them is kept for `finish`."""
        if self._group is not None:
            return {each.path: self._group for each in inputs}
        names: dict[str, str] = {}
        first: dict[str, Input] = {}
        for each in inputs:
            name = group_name(PurePosixPath(self._within_root(each.path)))
            if not is_identifier(name):
                self._problems.append(
                    (
                        "TG071",
                        f"`{each.path}` would make group `{name}`, which is no identifier",
                        "name it: --group NAME; or choose another --root",
                    )
                )
            elif name in first:
                self._problems.append(
                    (
                        "TG070",
                        f"`{first[name].name}` and `{each.name}` both make group `{name}`",
                        "put them in one group: --merge --group NAME; or rename a folder",
                    )
                )
            else:
                first[name] = each
                names[each.path] = name
        return names


def _classes(warn: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    classes = flat(warn, ())
    for name in classes:
        if name not in (*WARNING_CLASSES, "all"):
            known = ", ".join([*WARNING_CLASSES, "all"])
            raise MisuseError(f"Invalid value for --warn: {name!r} is none of: {known}.")
    return classes


def relative_to_root(path: str, root: Path) -> PurePath:
    """An input's path relative to the root, an absolute one. Raises ValueError for one outside."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as given
    try:
        return absolute.relative_to(root)
    except ValueError:
        # A link may be in between, in either of the two.
        return absolute.resolve().relative_to(root.resolve())
