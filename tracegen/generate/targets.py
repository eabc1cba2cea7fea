# SPDX-License-Identifier: MIT
"""Targets: where generated code is at home."""

from __future__ import annotations

from collections.abc import Mapping

from tracegen.generate.toml import read_toml
from tracegen.model import model
from tracegen.resources import data_folder


@model
class Target:
    """A target; `skeletons` has the template of each format that can be made for it."""

    name: str
    summary: str
    skeletons: Mapping[str, str]


def find_targets() -> dict[str, Target]:
    """All targets by name, from the tables in backends/targets."""
    found = {}
    for path in sorted((data_folder("backends") / "targets").glob("*.toml")):
        table = read_toml(path)
        found[path.stem] = Target(path.stem, table["summary"], table["skeletons"])
    return found
