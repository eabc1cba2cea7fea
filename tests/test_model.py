# SPDX-License-Identifier: MIT
"""Plain data, as frozen dataclasses with slots have it."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace

import pytest

from tracegen.model import model


@model
class Point:
    """Has each kind of field."""

    x: int
    y: int = 2
    label: str = field(default="none", compare=False)
    _kept: str | None = field(default=None, init=False, compare=False, repr=False)
    size: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", self.x * self.y)


@model
class Other:
    """Has the same fields that are compared."""

    x: int
    y: int


def test_fields_are_given_by_place_or_name_or_have_defaults() -> None:
    assert [(each.x, each.y, each.label, each.size) for each in (Point(3), Point(y=5, x=4))] == [
        (3, 2, "none", 6),
        (4, 5, "none", 20),
    ]
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, _kept="x")  # type: ignore[call-arg]


def test_equal_where_what_is_compared_is_and_of_one_class() -> None:
    assert Point(1, label="a") == Point(1, label="b")
    assert hash(Point(1, label="a")) == hash(Point(1, label="b"))
    assert Point(1) != Point(2)
    others: list[object] = [Other(1, 2), (1, 2)]
    assert Point(1, 2) not in others
    assert len({Point(1), Point(1, label="b"), Point(2)}) == 2


def test_shows_what_it_is_made_of() -> None:
    assert repr(Point(1, label="a")) == "Point(x=1, y=2, label='a')"


def test_is_frozen_and_has_no_other_attributes() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del point.y
    with pytest.raises(FrozenInstanceError):
        point.other = 2  # type: ignore[attr-defined]
    assert not hasattr(point, "__dict__")
    assert point.x == 1


def test_copies_and_travels_whole() -> None:
    point = Point(3, label="a")
    for other in (pickle.loads(pickle.dumps(point)), copy.deepcopy(point)):
        assert (other, other.label, other.size) == (point, "a", 6)


def test_is_a_dataclass_to_those_who_ask() -> None:
    changed = replace(Point(3, label="a"), y=5)
    assert (changed.x, changed.y, changed.label, changed.size) == (3, 5, "a", 15)
    assert [each.name for each in fields(Point(1))] == ["x", "y", "label", "_kept", "size"]
