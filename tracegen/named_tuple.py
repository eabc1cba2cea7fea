# SPDX-License-Identifier: MIT
"""NamedTuple, made in a tenth of the time that typing's takes.

Most runs make few files and have all classes to make. typing compiles each annotation of a class,
and then a function with the names of its fields. Here there is one function for all classes with
as many fields, and no annotation is looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import FunctionType

    @cache
    def _constructor(count):
        """The code of a function that makes a tuple of a class and of `count` values."""
        values = "".join([f"value_{index}, " for index in range(count)])
        names = {}
        exec(f"def __new__(_cls, {values}): return _new(_cls, ({values}))", names)
        return names["__new__"].__code__

    class _NamedTupleType(type):
        """Makes the class from the fields that its body annotates."""

        def __new__(cls, name, bases, body):
            if tuple not in bases and NamedTuple not in bases:
                return super().__new__(cls, name, bases, body)
            names = tuple(body.get("__annotations__", ()))
            defaults = {each: body[each] for each in names if each in body}
            if tuple(defaults) != names[len(names) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one that has one")
            code = _constructor(len(names)).replace(co_varnames=("_cls", *names))
            new = FunctionType(code, {"_new": tuple.__new__}, "__new__", tuple(defaults.values()))
            new.__qualname__ = f"{body['__qualname__']}.__new__"
            made = {
                **body,
                **{each: _tuplegetter(index, None) for index, each in enumerate(names)},
                "__slots__": (),
                "__match_args__": names,
                "__new__": new,
                "_fields": names,
                "_field_defaults": defaults,
            }
            return super().__new__(cls, name, bases, made)

    class NamedTuple(tuple, metaclass=_NamedTupleType):
        """The base of classes whose values are tuples with a name for each field."""

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, **changed):
            values = [changed.pop(name, value) for name, value in zip(self._fields, self)]
            if changed:
                raise ValueError(f"{self.__class__.__name__} has no field {', '.join(changed)}")
            return self.__class__(*values)

        def _asdict(self):
            return dict(zip(self._fields, self))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            shown = ", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self)])
            return f"{self.__class__.__name__}({shown})"
