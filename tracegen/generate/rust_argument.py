# SPDX-License-Identifier: MIT
"""Arguments of events as the Rust templates print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.generate.language_argument import LanguageArgument
from tracegen.translate.rust_type import rust_type

if TYPE_CHECKING:
    from tracegen.events import Argument


class RustArgument(LanguageArgument):
    """An argument of an event in Rust.

    `offered` is its type as callers of the trace function see it: `impl TraceStr`; `type` that
    where the event is emitted: `Str<'_>`, `Pointer`, `u32`; `passed` what the one passes on to the
    other.
    """

    __slots__ = ("offered", "passed", "type")

    def __init__(self, argument: Argument, name: str, base: int, string: int | None) -> None:
        super().__init__(argument, name, base, string)
        if self.is_string:
            self.offered, self.type, self.passed = (
                "impl TraceStr",
                "Str<'_>",
                f"{name}.as_trace_str()",
            )
        elif self.is_pointer:
            self.offered, self.type, self.passed = (
                "impl TracePtr",
                "Pointer",
                f"{name}.as_trace_ptr()",
            )
        else:
            self.offered = self.type = rust_type(self.c_type.base)
            self.passed = name

    @property
    def probed(self) -> str:
        """A word for its type, and its name, as a probe's macro takes them: `u32 addr`."""
        if self.is_string:
            return f"text {self.name}"
        return f"{'pointer' if self.is_pointer else self.type} {self.name}"
