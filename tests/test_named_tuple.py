# SPDX-License-Identifier: MIT
"""Tuples with names for their fields behave as those of typing do."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from tracegen.named_tuple import NamedTuple


class Point(NamedTuple):
    """Has fields with and without defaults."""

    x: int
    y: int = 2
    label: str | None = None

    @property
    def size(self) -> int:
        """What a class of typing's may have as well."""
        return self.x * self.y


class Labelled(Point):
    """An ordinary class."""

    note: str = "none"


class Reference(typing.NamedTuple):
    """What Point is measured against."""

    x: int
    y: int = 2
    label: str | None = None


def test_is_made_and_shown_as_typing_does_it() -> None:
    for words, named in (((3,), {}), ((3, 4), {"label": "a"}), ((), {"y": 5, "x": 4})):
        made, wanted = Point(*words, **named), Reference(*words, **named)
        assert tuple(made) == tuple(wanted)
        assert hash(made) == hash(wanted)
        assert repr(made) == repr(wanted).replace("Reference", "Point")
        assert (made.x, made.y, made.label) == tuple(wanted)
        assert made._asdict() == wanted._asdict()
        assert tuple(made._replace(y=7, label="b")) == (made.x, 7, "b")
    for name in ("_fields", "_field_defaults", "__match_args__", "__slots__"):
        # typing's have __match_args__ from Python 3.10 on.
        assert getattr(Point, name) == getattr(Reference, name, ("x", "y", "label")), name
    assert Point.__doc__ == "Has fields with and without defaults."
    assert Point(3).size == 6
    assert Point._make([1, 2, "c"]) == (1, 2, "c")


@pytest.mark.parametrize("kind", [Point, Reference])
def test_refuses_what_typing_refuses(kind: type[Point]) -> None:
    for words, named in (
        ((), {}),
        ((1, 2, "a", 4), {}),
        ((1,), {"x": 1}),
        ((1,), {"unknown": 1}),
    ):
        with pytest.raises(TypeError):
            kind(*words, **named)  # type: ignore[arg-type]
    with pytest.raises((ValueError, TypeError)):
        kind(1)._replace(unknown=1)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        kind(1).x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        kind(1).other = 2  # type: ignore[attr-defined]


@pytest.mark.parametrize("base", [NamedTuple, typing.NamedTuple])
def test_no_field_without_a_default_follows_one_that_has_one(base: object) -> None:
    source = "class Wrong(base):\n x: int = 1\n y: int\n"
    with pytest.raises(TypeError, match="default"):
        exec(source, {"base": base, "__name__": __name__})


def test_goes_from_process_to_process() -> None:
    made = Point(1, label="a")
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        found = pickle.loads(pickle.dumps(made, protocol))
        assert (type(found), found) == (Point, made)
    assert copy.deepcopy(made) == made


def test_a_class_of_a_class_is_an_ordinary_one() -> None:
    made = Labelled(1, 3)
    assert (made, made.size, made.note) == ((1, 3, None), 3, "none")
    made.note = "mine"
    assert made.note == "mine"
