# SPDX-License-Identifier: MIT
"""What a format becomes in another notation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from tracegen.diagnostics import Diagnostic
    from tracegen.events import Conversion


class Part(NamedTuple):
    """What one conversion became.

    `text` stands for it in the format; `expressions` are the arguments that it adds, in order.
    `wrapper` is the type or function of ours that prints it, None where the notation itself does.
    `why` says in a sentence why there is a wrapper or a cast, empty where there is none.
    """

    conversion: Conversion
    text: str
    expressions: tuple[str, ...]
    wrapper: str | None
    why: str


class Translation(NamedTuple):
    """A format in another notation.

    `text` is a string literal of that notation, quotes and all, and `arguments` are the expressions
    that follow it. `parts` has the conversions in order, `%%` among them. Where `diagnostics` has
    an error, the notation cannot say the format, and the rest is not to be used.
    """

    text: str
    arguments: tuple[str, ...]
    parts: tuple[Part, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
