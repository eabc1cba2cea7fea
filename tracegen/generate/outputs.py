# SPDX-License-Identifier: MIT
"""Which formats a target and a choice of backends have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.generate.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracegen.generate.backends import Backend
    from tracegen.generate.formats import OutputFormat
    from tracegen.generate.targets import Target


def formats_of(target: Target, backends: Iterable[Backend]) -> dict[str, OutputFormat]:
    """The formats that can be made, by name: the target's, then the backends' own."""
    found = {name: each for name, each in FORMATS.items() if name in target.skeletons}
    for backend in backends:
        for each in backend.outputs:
            if backend.template(target.name, each.name) is not None:
                found.setdefault(each.name, each)
    return found
