# SPDX-License-Identifier: MIT
"""Says in words what is wrong with an argument that the grammar does not take."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.events.ctype import KEYWORDS
from tracegen.events.event import REST
from tracegen.named_tuple import NamedTuple
from tracegen.syntax import typedefs as types
from tracegen.syntax.relative import within

if TYPE_CHECKING:
    from collections.abc import Collection

    from lark.exceptions import UnexpectedInput

_SHAPE: Final = "an argument is a type and a name: `int value`"

_WORD: Final = re.compile("[A-Za-z_][A-Za-z0-9_]*")
_STAR_BEHIND: Final = re.compile(r"(.*[A-Za-z0-9_])\s+([A-Za-z_]\w*)\s*(\*[\s*]*)\Z")
_ARRAY: Final = re.compile(r"\[[^\]]*\]?(?:\s*\[[^\]]*\]?)*")
_CPP_NAME: Final = re.compile(r"[A-Za-z_]\w*(?:\s*::\s*\w*)+")
_NOT_A_NAME: Final = re.compile(r"[^\s*,;=&:\[\]<>{}]+")


class ArgumentMistake(NamedTuple):
    """A mistake in an argument.

    `declaration` is one that the argument may have been meant to be, `name` its name; `cut` is the
    offset of another argument, for which a comma is missing.
    """

    diagnostic: Diagnostic
    name: str = REST
    declaration: str | None = None
    cut: int | None = None


def argument_mistake(text: str, error: UnexpectedInput, known: Collection[str]) -> ArgumentMistake:
    """The mistake in the argument `text` that made the parser raise `error`; `known` are the names
    of types that there are."""
    at = error.pos_in_stream
    token = getattr(error, "token", None)
    if at is None or at < 0 or (token is not None and token.type == "$END"):
        return _cut_short(text, known)
    char = text[at]
    before = text[:at].rstrip()
    names = _WORD.findall(before)
    name = names[-1] if names else ""
    if char == "[":
        return _array(text, at, before, name)
    if text.startswith("...", at):
        return ArgumentMistake(
            Diagnostic(
                "TG017",
                "an event cannot have variable arguments",
                within(at, at + 3),
                "these",
                help="name each argument, or pass a finished string",
            )
        )
    if char == ";" or (name and at > len(before) and _WORD.match(text, at)):
        return _missing_comma(text, at, before, name)
    if char == "=":
        return _default(text, at, before, name)
    if text.startswith("::", at):
        return _cpp_type(text, at)
    special = _special(text, at, before, name)
    if special is not None:
        return special
    return _other(text, at)


def _cut_short(text: str, known: Collection[str]) -> ArgumentMistake:
    """An argument that ends where a word should follow: its name, or all but its name."""
    written = text.strip()
    end = len(text.rstrip())
    word = written.split()[-1]
    is_type = _is_type_word(word, known) or written.endswith("*") or len(written.split()) > 1
    behind = _STAR_BEHIND.match(written)
    if behind is not None and not _is_type_word(behind.group(2), known):
        return _star_behind(text, behind)
    if is_type:
        space = "" if written.endswith("*") else " "
        name = "name" if "char" in written and "*" in written else "value"
        return ArgumentMistake(
            Diagnostic(
                "TG005",
                f"the argument of type `{written}` has no name",
                within(end, end),
                "a name is missing here",
                help=f"write `{written}{space}{name}`, say",
            ),
            name="",
            declaration=f"{written} value",
        )
    start = end - len(written)
    return ArgumentMistake(
        Diagnostic(
            "TG005",
            f"argument `{written}` has no type",
            within(start, start),
            "a type is missing here",
            help=f"write `int {written}`, say",
        ),
        name=written,
    )


def _is_type_word(word: str, known: Collection[str]) -> bool:
    return word in known or word in KEYWORDS or word == "const" or types.is_like_a_type(word)


def _star_behind(text: str, found: re.Match[str]) -> ArgumentMistake:
    """`int a*`."""
    head, name, stars = found.groups()
    start = len(text) - len(text.lstrip())
    declaration = f"{head} {''.join(stars.split())}{name}"
    return ArgumentMistake(
        Diagnostic(
            "TG009",
            "`*` behind the name of an argument",
            within(start + found.start(3), start + found.end(3)),
            "this does not belong here",
            help=f"`*` stands in front of the name: `{declaration}`",
            fix=Fix(within(start, start + found.end()), declaration),
        ),
        name,
        declaration=declaration,
    )


def _array(text: str, at: int, before: str, name: str) -> ArgumentMistake:
    found = _ARRAY.match(text, at)
    assert found is not None
    end = found.end()
    start = len(text) - len(text.lstrip())
    head = before[start : len(before) - len(name)].rstrip() if before.endswith(name) else ""
    pointer = f"{head}*{name}" if head.endswith("*") else f"{head} *{name}"
    const = "" if "const" in head.split() else "const "
    is_clear = bool(head and name)
    return ArgumentMistake(
        Diagnostic(
            "TG017",
            "an argument cannot be an array",
            within(at, end),
            "this makes it one",
            help=f"write a pointer: `{const}{pointer}`" if is_clear else "write a pointer",
            fix=Fix(within(start, end), f"{const}{pointer}") if is_clear else None,
        ),
        name,
        declaration=pointer,
    )


def _missing_comma(text: str, at: int, before: str, name: str) -> ArgumentMistake:
    end = len(before)
    if text[at] == ";":
        place = within(at, at + 1)
        message, label = "`;` where a comma belongs", "this semicolon"
    else:
        place = within(end, end)
        message, label = f"missing `,` behind argument `{name}`", "a comma is missing here"
    return ArgumentMistake(
        Diagnostic(
            "TG004",
            message,
            place,
            label,
            help="write a comma between two arguments",
            fix=Fix(place, ","),
        ),
        name,
        declaration=before,
        cut=at if text[at:].strip(" \t;") else None,
    )


def _default(text: str, at: int, before: str, name: str) -> ArgumentMistake:
    end = len(text.rstrip())
    return ArgumentMistake(
        Diagnostic(
            "TG009",
            "an argument has no default value",
            within(at, end),
            "this does not belong here",
            help="leave it out",
            fix=Fix(within(len(before), end), ""),
        ),
        name,
        declaration=before,
    )


def _cpp_type(text: str, at: int) -> ArgumentMistake:
    start = len(text[:at].rstrip())
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    found = _CPP_NAME.match(text, start)
    end = found.end() if found is not None else at + 2
    name = text[start:end]
    help = "write `const char *`" if "string" in name or "str" in name else "write a type of C"
    return ArgumentMistake(
        Diagnostic(
            "TG013", f"type `{name}` is not allowed", within(start, end), "this type", help=help
        )
    )


def _special(text: str, at: int, before: str, name: str) -> ArgumentMistake | None:
    """Characters that other languages, or other places, have."""
    char = text[at]
    here = within(at, at + 1)
    rest = text[at + 1 :].strip()
    if char == "&":
        return ArgumentMistake(
            Diagnostic(
                "TG009",
                "C has no references",
                here,
                "this makes it one",
                help=f"write a pointer: `{before} *{rest}`",
                fix=Fix(here, "*"),
            ),
            rest or REST,
        )
    if char == ":" and name and rest:
        if rest.isdigit():
            help = "an argument has no width in bits: leave it out"
        else:
            help = f"the type stands in front of the name: `{rest} {name}`"
        return ArgumentMistake(
            Diagnostic("TG009", "unexpected `:` in an argument", here, "here", help=help), name
        )
    if char == "*":
        if before:
            help, label = "`*` stands in front of the name: `void *opaque`", "here"
            message = "unexpected `*` behind the argument's name"
        else:
            help, label = "an argument is a type and a name: `void *opaque`", "a type is missing"
            message = "the argument has no type"
        name = name or _WORD.sub(lambda word: word.group(), text[at:].strip("* \t"))
        return ArgumentMistake(
            Diagnostic("TG009" if before else "TG005", message, here, label, help=help), name
        )
    return None


def _is_bad_name(word: str) -> bool:
    """Whether a word is something like a name, but none."""
    return _WORD.fullmatch(word) is None and re.search(r"\w", word) is not None


def _bad_name(text: str, start: int, end: int) -> ArgumentMistake:
    written = text[start:end]
    name = re.sub("[^A-Za-z0-9_]", "_", written)
    name = f"_{name}" if name[0].isdigit() else name
    span = within(start, end)
    is_ascii = name.strip("_") != ""
    return ArgumentMistake(
        Diagnostic(
            "TG025",
            f"`{written}` is no name",
            span,
            "letters, digits and `_` make a name, with no digit first",
            help=f"write `{name}`, say" if is_ascii else "the letters are those of ASCII",
            fix=Fix(span, name) if is_ascii else None,
        ),
        name,
        declaration=f"{text[:start]}{name}{text[end:]}",
    )


def _other(text: str, at: int) -> ArgumentMistake:
    start = at
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    word = _NOT_A_NAME.match(text, start)
    if word is not None and _is_bad_name(word.group()):
        return _bad_name(text, start, word.end())
    return ArgumentMistake(
        Diagnostic(
            "TG009",
            f"unexpected `{text[at]}` in an argument",
            within(at, at + 1),
            "this does not belong here",
            help=_SHAPE,
        )
    )
