# SPDX-License-Identifier: MIT
"""`tracegen check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracegen.cli.configured import Configured
from tracegen.cli.given_names import given_names
from tracegen.cli.inputs import Inputs
from tracegen.cli.options import format_options, input_options
from tracegen.cli.plan import Plan

if TYPE_CHECKING:
    from pathlib import Path


@click.command(name="check", cls=Configured)
@input_options
@format_options
def command(
    backends: tuple[tuple[str, ...], ...],
    formats: tuple[tuple[str, ...], ...],
    target: str,
    backend_paths: tuple[Path, ...],
    provider: str | None,
    binary: str | None,
    probe_prefix: str | None,
    **inputs: Any,
) -> None:
    """Shows what is wrong with trace-events, and makes nothing."""
    given = given_names(provider, binary, probe_prefix)
    plan = Plan(backends, formats, target, backend_paths, given)
    source = Inputs(**inputs, here=plan.target.here)
    source.require_any()
    source.read(plan.formats, plan.target.types, plan.target.taken)
