# SPDX-License-Identifier: MIT
"""Groups, parsed and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.checks import check_file, check_group
from tracegen.checks.torn import without_followers
from tracegen.generate.group import Group
from tracegen.syntax.argument import ArgumentParser
from tracegen.syntax.file import decode, parse_text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tracegen.cli.report import Report
    from tracegen.cli.unit import Unit
    from tracegen.diagnostics import Diagnostic
    from tracegen.events import CType


class Checker:
    """Makes groups of inputs, for the output formats and, where not all are allowed, types that
    they are checked for. `types` are those that are named beside C's own; None where none can be.
    `taken` are the names that the target keeps from events.
    """

    def __init__(
        self,
        formats: Sequence[str],
        allowed_types: Collection[str] | None,
        types: Mapping[str, CType] | None,
        taken: Collection[str] = (),
    ) -> None:
        self._formats = formats
        self._allowed = allowed_types
        self._taken = taken
        self._arguments = ArgumentParser(types)

    def group(self, unit: Unit, report: Report) -> Group:
        """The group. Whatever is wrong with it is shown by `report`."""
        is_alone = len(unit.inputs) == 1
        files = []
        for each in unit.inputs:
            if each.data is None:
                report.error("TG072", f"cannot read `{each.path}`: {each.problem}")
                continue
            text = decode(each.data)
            report.sources.add(each.name, text)
            found: list[Diagnostic] = []
            file = parse_text(text, each.name, found.append, self._arguments)
            found.extend(check_file(file, self._formats, self._allowed))
            if is_alone:
                found.extend(check_group(file.declared, self._taken))
            report.show(without_followers(found))
            files.append(file)
        if not is_alone:
            declared = [event for file in files for event in file.declared]
            report.show(check_group(declared, self._taken))
        return Group(unit.group, tuple(files))
