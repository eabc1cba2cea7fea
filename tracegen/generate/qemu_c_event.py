# SPDX-License-Identifier: MIT
"""Events as the C templates of target `qemu` print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.generate.c_event import CEvent
from tracegen.lazy import lazy

if TYPE_CHECKING:
    from typing import Callable

    from tracegen.translate.c import CText


class QemuCEvent(CEvent):
    """An event in C, in QEMU's tree: what takes its text is a printf."""

    @property
    def is_disabled(self) -> bool:
        """Whether it is compiled out."""
        return self.event.is_disabled

    @property
    def PROBE(self) -> str:  # noqa: N802 - templates write a name's case as its use
        """The macro of its probe, as dtrace(1) calls it: two `_` are one there."""
        return f"{self.group.provider.upper()}_{self.NAME.replace('__', '_')}"

    @lazy
    def format(self) -> str:
        """The text's format, with the event's name in front, as C source."""
        return self._printf_text.format

    @lazy
    def line_format(self) -> str:
        """The same with a newline behind."""
        format = self.format
        return f'{format[:-1]}\\n"' if format.endswith('"') else f'{format} "\\n"'

    @lazy
    def printed(self) -> list[str]:
        """What the format's conversions take."""
        return list(self._printf_text.arguments)

    @lazy
    def warns(self) -> bool:
        """Whether compilers warn of the format though it is right."""
        return self._printf_text.warns

    def wanted(self, checks: list[Callable[[CEvent], str]]) -> str:
        """The expression that says whether a backend wants the event. Backends that share a switch
        ask the same question, which is asked once."""
        if not self.emits or not checks:
            return "false"
        return f"({' || '.join(dict.fromkeys(check(self).strip() for check in checks))})"

    @lazy
    def _printf_text(self) -> CText:
        from tracegen.translate.c import c_int, c_text

        return c_text(self.name, self.event.format, self.event.arguments, self.names, c_int)
