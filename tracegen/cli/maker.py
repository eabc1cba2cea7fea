# SPDX-License-Identifier: MIT
"""Makes the files of one group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.cli.checked import Checker
from tracegen.cli.task import Made
from tracegen.generate.group import Group
from tracegen.generate.render import Renderer
from tracegen.generate.templates import TemplateError, Templates

if TYPE_CHECKING:
    from tracegen.cli.inputs import Inputs
    from tracegen.cli.plan import Plan
    from tracegen.cli.task import Task


class Maker:
    """Makes files as a plan says, of what `source` reads."""

    def __init__(self, plan: Plan, source: Inputs) -> None:
        templates = Templates(plan.backend_paths)
        self._checker = Checker(plan.formats, plan.target.types, source.types, plan.target.taken)
        self._renderer = Renderer(plan.target, plan.backends, templates, plan.given)
        self._report = source.report

    def make(self, task: Task) -> Made:
        """Makes the files of a task."""
        texts: list[str] = []
        report = self._report.collecting(texts)
        group = self._checker.group(task.unit, report) if task.unit else Group("", ())
        if report.failed:
            return Made(texts, True, [])
        try:
            files = [self._renderer.render(group, *each) for each in task.files]
        except TemplateError as error:
            return Made(texts, False, [], str(error))
        return Made(texts, False, [each.encode("utf-8", "surrogateescape") for each in files])
