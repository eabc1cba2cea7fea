# SPDX-License-Identifier: MIT
"""The decorator of every class that holds plain, frozen data."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from typing_extensions import dataclass_transform

    @dataclass_transform(frozen_default=True)
    def model(cls: type[T]) -> type[T]:
        """A frozen dataclass, with slots where dataclasses have them."""

elif sys.version_info >= (3, 10):

    def model(cls):
        """A frozen dataclass with slots."""
        return dataclass(frozen=True, slots=True)(cls)

else:

    def model(cls):
        """A frozen dataclass; dataclasses have slots from Python 3.10 on."""
        return dataclass(frozen=True)(cls)
