# SPDX-License-Identifier: MIT
r"""Formats as Python takes them: `%` of bytes, and `str.format`.

The names of integers, bool and char among them, stand for an int that is the argument's value on
the data model, LP64 unless told, those of pointers for the address as an int, those of
floating-point arguments for a float. A string is bytes for `%` and text for `str.format`, whose
bytes that are not UTF-8 are lone surrogates; NULL is None. Of pointers to char only those that `%s`
prints are strings.

What is printed is what C prints, byte for byte; of what `str.format` makes, what it is encoded to.
Where Python's own formatting prints something else, a function of `tracegen.printf` is called:

- `%x` of a negative number has a sign, `%#x` of 0 a prefix, and the prefix of `%#o` is `0o`;
- an integer has one digit at least, a negative precision from an argument is 0, and beside a
  precision the flag `0` counts;
- NaN has no sign, and the flag `0` pads infinities with zeros; there is no `%a`;
- there are no strings that are NULL, and no pointers;
- `str.format` has no precision of integers, counts characters, not bytes, and cannot pad on the
  other side where a width is negative.
"""

from __future__ import annotations

import keyword
from typing import TYPE_CHECKING, Any, Callable, Final

from tracegen.events import Argument, Conversion, Format, Literal, Star
from tracegen.events.printer import amount_source, is_plain
from tracegen.translate.free_names import free_names
from tracegen.translate.lp64 import DataModel, heeded, limits, wrap
from tracegen.translate.translation import Part, Translation

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAX_AMOUNT: Final = 4095
_ESCAPES: Final = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def python_names(arguments: Sequence[Argument]) -> list[str]:
    """The arguments' names, with `_` behind those that are Python's or hide `printf`."""
    return free_names(arguments, {*keyword.kwlist, "__debug__", "printf"})


def to_python(
    format: Format,
    arguments: Sequence[Argument],
    names: Sequence[str],
    model: DataModel = DataModel.LP64,
) -> Translation:
    """The format as a bytes literal for `%`, and what follows it in a tuple.

    `names` are expressions, which may stand inside of others as they are.
    """
    text = []
    parts = []
    for piece in format.pieces:
        if isinstance(piece, Literal):
            text.append(_bytes_escape(piece.text.replace(b"%", b"%%")))
        else:
            part = _part(piece, arguments, names, model)
            text.append(part.text)
            parts.append(part)
    expressions = tuple(expression for part in parts for expression in part.expressions)
    return Translation(f'b"{"".join(text)}"', expressions, tuple(parts))


def to_python_format(
    format: Format, arguments: Sequence[Argument], names: Sequence[str]
) -> Translation:
    """The format as a string literal for `str.format`, and its arguments: expressions, then
    keywords, `addr=addr`, for the names that stand in the text.

    `names` are expressions, which may stand inside of others as they are.
    """
    text = []
    parts = []
    for piece in format.pieces:
        if isinstance(piece, Literal):
            literal = piece.text.decode("utf-8", "surrogateescape")
            text.append(_text_escape(literal.replace("{", "{{").replace("}", "}}")))
        else:
            part = _braced(piece, arguments, names)
            text.append(part.text)
            parts.append(part)
    expressions = [expression for part in parts for expression in part.expressions]
    keywords = sorted(expressions, key=_is_keyword)
    return Translation(f'"{"".join(text)}"', tuple(dict.fromkeys(keywords)), tuple(parts))


def renderer(
    format: Format, arguments: Sequence[Argument], model: DataModel = DataModel.LP64
) -> Callable[[Sequence[Any]], bytes]:
    """A function from the values of the arguments, as `to_python` has them, to the event's text.

    It is made once, and then takes no longer than Python's `%`.
    """
    from tracegen import printf

    names = [f"values[{index}]" for index in range(len(arguments))]
    translation = to_python(format, arguments, names, model)
    source = f"lambda values: {_applied(translation.text, translation.arguments)}"
    function: Callable[[Sequence[Any]], bytes] = eval(source, {"printf": printf})
    return function


def _applied(text: str, expressions: Sequence[str]) -> str:
    """The expression that formats a literal of bytes."""
    if len(expressions) == 1:
        return f"{text} % ({expressions[0]},)"
    return f"{text} % ({', '.join(expressions)})"


def _is_keyword(expression: str) -> bool:
    name, equals, value = expression.partition("=")
    return bool(equals) and name == value


def _part(
    conversion: Conversion,
    arguments: Sequence[Argument],
    names: Sequence[str],
    model: DataModel = DataModel.LP64,
) -> Part:
    """The conversion for `%` of bytes."""
    if conversion.argument is None:
        return Part(conversion, "%%", (), None, "")
    letter = conversion.conversion
    value, why = _value(conversion, arguments, names, model)
    if letter in "sp" or conversion.is_floating or _is_ours(conversion):
        return _called(conversion, value, why, arguments, names)
    text, expressions = _head(conversion, arguments, names)
    precision = "" if conversion.precision is None else f".{conversion.precision}"
    return Part(conversion, f"%{text}{precision}{letter}", (*expressions, value), None, why)


def _head(
    conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str]
) -> tuple[str, tuple[str, ...]]:
    """The flags and the width, and the expression of a width from an argument."""
    flags, width = heeded(conversion), conversion.width
    if not isinstance(width, Star):
        return f"{flags}{width or ''}", ()
    least, greatest = limits(arguments[width.argument].type.base)
    name = names[width.argument]
    is_bounded = least >= -_MAX_AMOUNT and greatest <= _MAX_AMOUNT
    return f"{flags}*", (name if is_bounded else f"printf.width({name})",)


def _value(
    conversion: Conversion,
    arguments: Sequence[Argument],
    names: Sequence[str],
    model: DataModel = DataModel.LP64,
) -> tuple[str, str]:
    """The expression of the number that C prints, and why it is not the name."""
    assert conversion.argument is not None
    base, name = arguments[conversion.argument].type.base, names[conversion.argument]
    wrapped = (
        wrap(conversion, base, model)
        if conversion.is_integer or conversion.conversion == "c"
        else None
    )
    if wrapped is None:
        return name, ""
    why = f"C converts the {base.name} to {wrapped}"
    if wrapped.signed:
        return f"printf.signed({name}, {wrapped.bits})", why
    return f"{name} & {(1 << wrapped.bits) - 1:#x}", why


def _is_ours(conversion: Conversion) -> bool:
    """Whether an integer or character is printed by a function of ours."""
    return conversion.is_integer and (
        isinstance(conversion.precision, Star)
        or conversion.precision == 0
        or "#" in conversion.flags
    )


def _called(
    conversion: Conversion,
    value: str,
    why: str,
    arguments: Sequence[Argument],
    names: Sequence[str],
) -> Part:
    """The conversion as `%s` of what a function of ours makes."""
    letter, precision = conversion.conversion, conversion.precision
    if letter in "sp":
        reason = "Python knows no NULL" if letter == "s" else "Python has no %p"
        wrapper = "printf.string" if letter == "s" else "printf.pointer"
        amount = names[precision.argument] if isinstance(precision, Star) else precision
        call = f"{wrapper}({value})" if amount is None else f"{wrapper}({value}, {amount})"
        text, expressions = _head(conversion, arguments, names)
        return Part(conversion, f"%{text}s", (*expressions, call), wrapper, reason)
    amounts = [
        names[amount.argument]
        for amount in (conversion.width, precision)
        if isinstance(amount, Star)
    ]
    point = "" if precision is None else f".{amount_source(precision)}"
    spec = f"%{heeded(conversion)}{amount_source(conversion.width)}{point}{letter}"
    wrapper = "printf.floating" if conversion.is_floating else "printf.integer"
    call = f'{wrapper}("{spec}", {", ".join([*amounts, value])})'
    return Part(conversion, "%s", (call,), wrapper, _reason(conversion, why))


def _reason(conversion: Conversion, why: str) -> str:
    """Why Python's own formatting is another one, and why the value is not the argument."""
    if conversion.conversion in "aA":
        reason = "Python has no %a"
    elif conversion.is_floating:
        reason = "Python prints no sign of a NaN, and zeros in front of infinities"
    elif "#" in conversion.flags:
        reason = "Python's prefixes are others"
    elif isinstance(conversion.precision, Star):
        reason = "to Python a negative precision is 0"
    else:
        reason = "Python prints a digit of 0"
    return f"{why}; {reason}" if why else reason


def _braced(conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str]) -> Part:
    """The conversion for `str.format`."""
    if conversion.argument is None:
        return Part(conversion, "%", (), None, "")
    letter, name = conversion.conversion, names[conversion.argument]
    if conversion.is_integer:
        spec = _integer_spec(conversion)
        if spec is not None:
            value, why = _value(conversion, arguments, names)
            if value.isidentifier():
                return Part(conversion, f"{{{value}:{spec}}}", (f"{value}={value}",), None, why)
            return Part(conversion, f"{{:{spec}}}", (value,), None, why)
    elif letter == "s" and conversion.width is None and conversion.precision is None:
        reason = "Python knows no NULL"
        return Part(conversion, "{}", (f"printf.text({name})",), "printf.text", reason)
    if letter == "c" and not isinstance(conversion.width, Star):
        reason = "the byte may be none of ASCII's"
        call = f"printf.character({name})"
        return Part(conversion, f"{{{_aligned(conversion)}}}", (call,), "printf.character", reason)
    return _decoded(conversion, arguments, names)


def _integer_spec(conversion: Conversion) -> str | None:
    """What stands behind the colon of an integer; None where `str.format` cannot say it."""
    flags, width, precision = heeded(conversion), conversion.width, conversion.precision
    letter = conversion.conversion
    if isinstance(width, Star) or _is_ours(conversion):
        return None
    type = "d" if letter in "diu" else letter
    if isinstance(precision, int) and precision > 1:
        if letter in "di" or (width or 0) > precision:
            return None
        return f"0{precision}{type}"
    left = "<" if "-" in flags else ""
    sign = "+" if "+" in flags else " " if " " in flags else ""
    return f"{left}{sign}{'0' if '0' in flags else ''}{width or ''}{type}"


def _aligned(conversion: Conversion) -> str:
    """The width of a text, with the colon."""
    width = conversion.width
    return f":{'<' if '-' in conversion.flags else '>'}{width}" if width else ""


def _decoded(conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str]) -> Part:
    """The conversion by `%` of bytes, as text."""
    is_string = conversion.conversion == "s"
    given = [
        f"printf.encoded({name})" if is_string and index == conversion.argument else name
        for index, name in enumerate(names)
    ]
    part = _part(conversion, arguments, given)
    spec = ""
    if part.text == "%s":
        (made,) = part.expressions
    elif conversion.conversion == "p" and not isinstance(conversion.width, Star):
        (made,) = part.expressions
        spec = _aligned(conversion)
    else:
        made = _applied(f'b"{part.text}"', part.expressions)
    why = part.why
    if is_string and conversion.width is not None:
        why = "str.format counts characters, not bytes"
    elif part.wrapper is None and isinstance(conversion.width, Star):
        why = "str.format has no negative width"
    elif part.wrapper is None:
        why = "str.format has no precision of integers"
    wrapper = part.wrapper or "printf.decoded"
    return Part(conversion, f"{{{spec}}}", (f"printf.decoded({made})",), wrapper, why)


def _bytes_escape(text: bytes) -> str:
    """The bytes as they stand between the quotes of a bytes literal."""
    return "".join(
        _ESCAPES.get(chr(byte)) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\x{byte:02x}")
        for byte in text
    )


def _text_escape(text: str) -> str:
    """The text as it stands between the quotes of a string literal."""
    return "".join(
        _ESCAPES.get(char) or (char if is_plain(char) else _code(ord(char))) for char in text
    )


def _code(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
