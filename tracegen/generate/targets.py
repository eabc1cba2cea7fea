# SPDX-License-Identifier: MIT
"""Targets: where generated code is at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.generate.toml import read_tables
from tracegen.named_tuple import NamedTuple
from tracegen.resources import data_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Target(NamedTuple):
    """A target.

    `skeletons` has the template of each format that can be made for it. `events` says how these
    templates see events, by the kinds that formats name, where the target has kinds of its own.
    `provider` is what probes belong to, None where that is their group. `types` are those that
    arguments may have, None where all of the language's; `taken` are names that no event may
    have, beside those that none has anywhere. `here` says that places are relative to
    the current folder, not to the root.
    """

    name: str
    summary: str
    skeletons: Mapping[str, str]
    events: Mapping[str, str]
    provider: str | None = None
    types: Sequence[str] | None = None
    here: bool = False
    taken: Sequence[str] = ()


def find_targets() -> dict[str, Target]:
    """All targets by name, from the tables in backends/targets."""
    folder = data_folder("backends") / "targets"
    paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    return {
        path.stem: Target(path.stem, **{"events": {}, **table})
        for path, table in zip(paths, read_tables(paths, "targets"))
    }
