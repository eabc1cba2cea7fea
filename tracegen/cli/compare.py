# SPDX-License-Identifier: MIT
"""Compares what a run would make with what is there."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from tracegen.cli.stdout import write_stdout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.cli.report import Report
    from tracegen.generate.output import Output


def compare(made: Sequence[Output], diff: bool, report: Report) -> None:
    """Reports each file that is not up to date, with the differences on standard output."""
    for output in made:
        if output.data is None:
            continue
        try:
            old = output.read()
        except OSError as error:
            report.error("TG072", f"cannot read `{output.path}`: {error.strerror or error}")
            continue
        if old == output.data:
            continue
        report.error(
            "TG075",
            f"`{output.path}` is not there" if old is None else f"`{output.path}` is out of date",
            "run the same command without --check and --diff",
        )
        if diff:
            try:
                write_stdout(_difference(str(output.path), old or b"", output.data))
            except BrokenPipeError:
                # Who reads the differences wants no more; what is out of date is told all the same.
                diff = False


def _difference(name: str, old: bytes, new: bytes) -> bytes:
    lines = difflib.unified_diff(
        _lines(old), _lines(new), f"{name} (on disk)", f"{name} (as generated)"
    )
    return "".join(lines).encode("utf-8", "surrogateescape")


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "surrogateescape").splitlines(keepends=True)
