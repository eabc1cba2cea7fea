# SPDX-License-Identifier: MIT
"""The decorator of every class that holds plain, frozen data.

What it makes is a frozen dataclass with slots to all who use one: dataclasses.fields() and
replace() take it. It makes one function for each class, and no more, where dataclasses makes seven:
that is a tenth of the time, and most runs make few files and have all of these classes to make.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from typing_extensions import dataclass_transform

    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def model(cls: type[T]) -> type[T]:
        """A frozen dataclass with slots."""

else:

    def model(cls):
        """A frozen dataclass with slots."""
        described = dataclass(init=False, repr=False, eq=False)(cls)
        all_fields = fields(described)
        names = tuple([each.name for each in all_fields])
        body = {key: value for key, value in vars(described).items() if key not in names}
        for unwanted in ("__dict__", "__weakref__"):
            body.pop(unwanted, None)
        compared = [each.name for each in all_fields if each.compare]
        body.update(_METHODS)
        body["__slots__"] = names
        body["_compared"] = staticmethod(attrgetter(*compared))
        body["_shown"] = tuple([each.name for each in all_fields if each.repr])
        made = type(cls)(cls.__name__, cls.__bases__, body)
        made.__init__ = _init(made, all_fields)
        return made

    def _init(cls, all_fields):
        """The class's __init__(), which sets its slots without a look at __setattr__()."""
        names = {"_missing": MISSING}
        parameters, lines = ["self"], []
        for each in all_fields:
            name = each.name
            names[f"_set_{name}"] = vars(cls)[name].__set__
            has_default = each.default is not MISSING
            if has_default:
                names[f"_default_{name}"] = each.default
            if each.init:
                parameters.append(f"{name}=_default_{name}" if has_default else name)
            if each.init or has_default:
                lines.append(f" _set_{name}(self, {name if each.init else f'_default_{name}'})\n")
        if hasattr(cls, "__post_init__"):
            lines.append(" self.__post_init__()\n")
        exec(f"def __init__({', '.join(parameters)}):\n{''.join(lines)}", names)
        return names["__init__"]

    def _set(self, name, value):
        del self, value
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def _delete(self, name):
        del self
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _equal(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self._compared(self) == self._compared(other)

    def _hash(self):
        return hash(self._compared(self))

    def _repr(self):
        shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in self._shown])
        return f"{self.__class__.__qualname__}({shown})"

    def _state(self):
        return [getattr(self, name) for name in self.__slots__]

    def _restore(self, state):
        for name, value in zip(self.__slots__, state):
            object.__setattr__(self, name, value)

    _METHODS = {
        "__setattr__": _set,
        "__delattr__": _delete,
        "__eq__": _equal,
        "__hash__": _hash,
        "__repr__": _repr,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
