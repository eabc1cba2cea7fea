# SPDX-License-Identifier: MIT
"""Prints the model as trace-events text, from which it parses to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.events.format import Amount, Conversion, Format, Literal, Star

if TYPE_CHECKING:
    from tracegen.events.event import Argument, Event, EventFile

_ESCAPES = {
    0x07: "\\a",
    0x08: "\\b",
    0x09: "\\t",
    0x0A: "\\n",
    0x0B: "\\v",
    0x0C: "\\f",
    0x0D: "\\r",
    0x22: '\\"',
    0x5C: "\\\\",
}

_ASCII: Final = {
    code: _ESCAPES.get(code, f"\\{code:03o}") for code in (*range(0x20), *_ESCAPES, 0x7F)
}


def is_plain(char: str) -> bool:
    """Whether a character may stand in a source file as it is.

    Controls may not, nor those that are invisible or reorder the text around them (as in
    Unicode TR 36). The list is fixed, so that what is made does not hang on a Unicode version.
    """
    code = ord(char)
    return not (
        code < 0x20
        or 0x7F <= code <= 0xA0
        or code == 0xAD
        or 0x200B <= code <= 0x200F
        or 0x2028 <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or code == 0xFEFF
        or 0xD800 <= code <= 0xDFFF
        or 0xFFF9 <= code <= 0xFFFF
        or 0xE0000 <= code <= 0xE0FFF
    )


def c_escape(text: bytes) -> str:
    """The bytes as they stand between the quotes of a C string literal.

    UTF-8 stays readable; every other byte outside printable ASCII is a three-digit octal escape,
    which no digit that follows can lengthen. Of two `?` in a row the second is escaped, since
    `??` may begin a trigraph (C17 5.2.1.1).
    """
    if text.isascii() and b"??" not in text:
        plain = text.decode()
        if plain.isprintable():
            return plain.replace("\\", "\\\\").replace('"', '\\"')
        return plain.translate(_ASCII)
    out: list[str] = []
    for char in text.decode("utf-8", "surrogateescape"):
        code = ord(char)
        if 0xDC80 <= code <= 0xDCFF:
            out.append(f"\\{code - 0xDC00:03o}")
        elif code in _ESCAPES:
            out.append(_ESCAPES[code])
        elif char == "?" and out and out[-1] in ("?", "\\?"):
            out.append("\\?")
        elif is_plain(char):
            out.append(char)
        else:
            out.extend(f"\\{byte:03o}" for byte in char.encode())
    return "".join(out)


def amount_source(amount: Amount) -> str:
    """A width or precision as printf has it: `8`, `*` or nothing."""
    if amount is None:
        return ""
    return "*" if isinstance(amount, Star) else str(amount)


def conversion_head(conversion: Conversion) -> str:
    """What stands in front of the length modifier: `%-8.3`."""
    head = f"%{conversion.flags}{amount_source(conversion.width)}"
    if conversion.precision is None:
        return head
    return f"{head}.{amount_source(conversion.precision)}"


def conversion_source(conversion: Conversion) -> str:
    """The conversion as it stands inside a C string literal, which it leaves for a macro."""
    if conversion.macro is not None:
        return f'{conversion_head(conversion)}" {conversion.macro} "'
    return f"{conversion_head(conversion)}{conversion.length}{conversion.conversion}"


def format_source(format: Format) -> str:
    """The format as C string literals and macros: `"at 0x%" PRIx64`."""
    parts = []
    for piece in format.pieces:
        if isinstance(piece, Literal):
            parts.append(c_escape(piece.text))
        else:
            parts.append(conversion_source(piece))
    text = f'"{"".join(parts)}"'
    return text[: -len(' ""')] if text.endswith(' ""') and len(text) > len(' ""') else text


def argument_source(argument: Argument) -> str:
    """The argument's declaration: `const char *name`."""
    if argument.type.typedef is not None:
        return f"{argument.type.typedef} {argument.name}"
    return argument.type.declare(argument.name)


def event_source(event: Event) -> str:
    """The event as one line, without its newline."""
    properties = "".join(f"{each.name} " for each in event.properties)
    arguments = ", ".join(argument_source(each) for each in event.arguments) or "void"
    formats = ", ".join(
        format_source(each) for each in (event.format, event.exec_format) if each is not None
    )
    return f"{properties}{event.name}({arguments}) {formats}".rstrip()


def file_source(file: EventFile) -> str:
    """The whole file: leading comments, then an event a line."""
    lines = [*file.comments, *(event_source(event) for event in file.events)]
    return "".join(f"{line}\n" for line in lines)
