# SPDX-License-Identifier: MIT
"""What events have in common in every language that is made of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

from tracegen.generate.names import free_name

if TYPE_CHECKING:
    from tracegen.events import Event
    from tracegen.generate.group import Group


class LanguageEvent(ABC):
    """An event as templates print it.

    `emits` says whether a backend does something when it fires, `text` whether one wants its text.
    """

    def __init__(self, event: Event, group: Group, emits: bool, text: bool) -> None:
        self.event = event
        self.group = group
        self.name = event.name
        self.emits = emits and not event.is_disabled
        self.text = text and self.emits

    @property
    @abstractmethod
    def names(self) -> list[str]:
        """The parameters' names."""

    @cached_property
    def line(self) -> str:
        """The name of the text's variable."""
        return free_name("line", self.names)

    @cached_property
    def idle(self) -> list[str]:
        """The parameters that the text has no use for."""
        if not self.text:
            return []
        format = self.event.format
        taken = format.taken if format is not None else set()
        return [name for index, name in enumerate(self.names) if index not in taken]
