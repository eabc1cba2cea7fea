# SPDX-License-Identifier: MIT
"""Formats as Rust's format!() takes them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracegen.events import Literal
from tracegen.named_tuple import NamedTuple
from tracegen.translate.rust_conversion import RustConversion, rust_conversion
from tracegen.translate.rust_literal import runs, rust_bytes, rust_escape
from tracegen.translate.rust_type import C_TYPE_NAMES
from tracegen.translate.translation import Part, Translation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Argument, Format


class RustText(NamedTuple):
    """A format_args! call's format, as a Rust string literal, and its arguments.

    `wrappers` are the types of tracegen-rt that they name, `types` those of std::os::raw.
    """

    format: str
    arguments: tuple[str, ...]
    wrappers: frozenset[str]
    types: frozenset[str]


class _Made:
    """A format in the making: its text, and the arguments that follow it."""

    def __init__(self, text: str) -> None:
        self.text = [rust_escape(_braced(text))]
        self.positional: list[str] = []
        self.named: list[str] = []
        self.wrappers: set[str] = set()

    def add_literal(self, text: bytes, line: str) -> None:
        for run, is_text in runs(text):
            if is_text:
                self.text.append(rust_escape(_braced(run.decode())))
            else:
                self.text.append("{}")
                self.positional.append(f"{line}.string(Str::new({rust_bytes(run)}))")
                self.wrappers.add("Str")

    def add(self, became: RustConversion) -> None:
        self.text.append(became.text)
        self.positional.extend(became.expressions)
        self.named.extend(became.named)
        if became.wrapper is not None:
            self.wrappers.add(became.wrapper)

    @property
    def format(self) -> str:
        return f'"{"".join(self.text)}"'

    @property
    def arguments(self) -> tuple[str, ...]:
        """What follows the format: those with a name come last, as Rust wants it."""
        return (*self.positional, *self.named)


def rust_text(
    name: str,
    format: Format | None,
    arguments: Sequence[Argument],
    names: Sequence[str],
    line: str,
) -> RustText:
    """The text of event `name`, its name in front, for arguments that are called `names` in Rust,
    made in the `Line` that is called `line`."""
    made = _Made(f"{name} ")
    types: set[str] = set()
    for piece in format.pieces if format is not None else ():
        if isinstance(piece, Literal):
            made.add_literal(piece.text, line)
        elif piece.argument is None:
            made.text.append("%")
        else:
            became = rust_conversion(piece, arguments, names, line)
            made.add(became)
            for each in became.expressions:
                # The names of C's types in Rust, which a cast may have.
                if " as c_" in each:
                    types.update(word for word in C_TYPE_NAMES if f" as {word}" in each)
    return RustText(made.format, made.arguments, frozenset(made.wrappers), frozenset(types))


def to_rust(format: Format, arguments: Sequence[Argument], names: Sequence[str]) -> Translation:
    """The format as format!() takes it, for arguments that are called `names` in Rust.

    Strings, pointers and characters go through a `tracegen_rt::Line` called `line`.
    """
    made = _Made("")
    parts = []
    taken = Counter(index for each in format.conversions for index in each.arguments)
    shared = {index for index, times in taken.items() if times > 1}
    for piece in format.pieces:
        if isinstance(piece, Literal):
            made.add_literal(piece.text, "line")
            continue
        if piece.argument is None:
            became = RustConversion("%")
        else:
            became = rust_conversion(piece, arguments, names, "line", shared)
        made.add(became)
        expressions = (*became.expressions, *became.named)
        parts.append(Part(piece, became.text, expressions, became.wrapper, became.why))
    return Translation(made.format, made.arguments, tuple(parts))


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
