# SPDX-License-Identifier: MIT
"""Paths on the command line."""

from __future__ import annotations

from typing import Any

import click


class NamedPath(click.Path):  # type: ignore[type-arg,unused-ignore]
    """A path that has a name: an empty one, which a variable that is not set makes, would be the
    current folder, or none at all."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path. Fails where it is empty."""
        if value == "":
            self.fail("the name is empty.", param, ctx)
        return super().convert(value, param, ctx)
