# SPDX-License-Identifier: MIT
"""Arguments of events as the Rust templates print them."""

from __future__ import annotations

from tracegen.generate.language_argument import LanguageArgument
from tracegen.translate.rust_type import rust_type


class RustArgument(LanguageArgument):
    """An argument of an event in Rust."""

    __slots__ = ()

    @property
    def offered(self) -> str:
        """Its type as callers of the trace function see it: `impl TraceStr`."""
        if self.is_string:
            return "impl TraceStr"
        return "impl TracePtr" if self.is_pointer else rust_type(self.argument.type.base)

    @property
    def type(self) -> str:
        """Its type where the event is emitted: `Str<'_>`, `Pointer`, `u32`."""
        if self.is_string:
            return "Str<'_>"
        return "Pointer" if self.is_pointer else rust_type(self.argument.type.base)

    @property
    def passed(self) -> str:
        """What the trace function passes on to the one that emits."""
        if self.is_string:
            return f"{self.name}.as_trace_str()"
        return f"{self.name}.as_trace_ptr()" if self.is_pointer else self.name

    @property
    def probed(self) -> str:
        """A word for its type, and its name, as a probe's macro takes them: `u32 addr`."""
        if self.is_string:
            return f"text {self.name}"
        return f"{'pointer' if self.is_pointer else self.type} {self.name}"
