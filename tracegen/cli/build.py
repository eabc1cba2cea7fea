# SPDX-License-Identifier: MIT
"""`tracegen build`."""

from __future__ import annotations

from typing import Any, Final

from tracegen.cli import generate
from tracegen.cli.configured import Configured

_NOT_OURS: Final = {"group": None, "merge": False, "output": None}
"""Options of `generate` that say what a project's file says, and what they are without it."""


class _Build(Configured):
    """Makes what the project's file says."""

    needs_project = True


def _build(**options: Any) -> None:
    """Makes all files of a project, as its tracegen.toml says.

    That file is in the current folder, or in the nearest one above. What the options say goes
    before what it says. A file that would not change is not touched.
    """
    options.setdefault("trace_events", ())
    for key, option in (("trace_events", "groups"), ("output_dir", "output-dir")):
        if not options[key]:
            from tracegen.cli.project import tell_missing

            tell_missing(option, options["config"], options["output_format"])
    assert generate.command.callback is not None
    generate.command.callback(**options, **_NOT_OURS)


_PARAMETERS: Final = [
    each
    for each in generate.command.params
    if each.name not in {*_NOT_OURS, "trace_events", "no_config"}
]

command = _Build("build", params=_PARAMETERS, callback=_build)
