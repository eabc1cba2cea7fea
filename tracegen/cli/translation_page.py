# SPDX-License-Identifier: MIT
"""The page that tells how each conversion is translated.

`python -m tracegen.cli.translation_page > docs/translation.md` writes it.
"""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING, Final

from tracegen.cli.given_format import FormatReader, Given, text_at
from tracegen.cli.notations import NOTATIONS
from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracegen.translate.translation import Translation


_WIDTH: Final = 100


class Row(NamedTuple):
    """A format of printf with one conversion, declarations of its arguments, and the paragraph of
    C17 7.21.6.1 that says what it prints."""

    format: str
    declarations: str
    paragraph: str


class Group(NamedTuple):
    """Rows about one thing, and what there is to say of it."""

    title: str
    text: str
    rows: tuple[Row, ...]


_HEAD: Final = """\
<!-- SPDX-License-Identifier: MIT -->
<!-- Made by `python -m tracegen.cli.translation_page > docs/translation.md`. Edit that module. -->

# How formats are translated

A `printf` format and its arguments have one meaning, which C17 7.21.6.1 gives, and glibc where C
leaves a choice. Every other notation says the same bytes, in the C locale. What `format!()` says
exactly is said with it; what it cannot say goes through a small type of the crate `tracegen-rt`.
`tracegen translate` does all that this page shows; with `--explain` it tells why.

In the tables `line` is the `tracegen_rt::Line` that the text is made in, and strings, pointers and
types are those of the crate:

```rust
use tracegen_rt::{Line, TraceStr};

let (addr, name) = (0x10_u32, "THR".as_trace_str());
let line = Line::new();
line.write(format_args!("addr 0x{addr:03x} reg {}", line.string(name)));
assert_eq!(line.to_bytes(), b"addr 0x010 reg THR");
```

## printf to format!()

"""

_GROUPS: Final = (
    Group(
        "Integers as they are",
        "An integer is printed with its own name wherever C's conversion leaves its value alone: "
        "whatever the length modifier or macro is, as long as its type holds all values of the "
        "argument's, in every data model.",
        (
            Row("%d", "int value", "p8"),
            Row("%i", "int16_t value", "p8"),
            Row("%u", "uint32_t value", "p8"),
            Row("%d", "uint8_t value", "p8"),
            Row("%d", "char value", "p8"),
            Row("%lu", "unsigned long value", "p7, p8"),
            Row("%zu", "size_t value", "p7, p8"),
            Row("%td", "ptrdiff_t value", "p7, p8"),
            Row("%jd", "intmax_t value", "p7, p8"),
            Row("%hu", "uint16_t value", "p7, p8"),
            Row("%llx", "uint64_t value", "p7, p8"),
            Row('%" PRIx64 "', "uint64_t value", "7.8.1"),
            Row('%" PRIx8', "uint8_t value", "7.8.1"),
            Row("%hhx", "int8_t value", "p7, p8"),
            Row("%x", "int value", "p8"),
            Row("%X", "uint32_t value", "p8"),
            Row("%o", "uint32_t value", "p8"),
        ),
    ),
    Group(
        "Integers that C converts",
        "C promotes what is smaller than int, and converts the value to the type that the "
        "conversion names. Where that can show, a cast does the same in Rust.",
        (
            Row("%x", "int8_t value", "p8; 6.5.2.2p6"),
            Row("%hhx", "int value", "p7"),
            Row("%hd", "int value", "p7"),
            Row("%u", "int value", "p8; 6.3.1.3"),
            Row("%d", "unsigned int value", "p8; 6.3.1.3"),
            Row("%lx", "uint64_t value", "p7"),
            Row("%zd", "int64_t value", "p7"),
            Row("%u", "char value", "p8; 6.5.2.2p6"),
            Row("%d", "bool value", "p8; 6.3.1.1p2"),
        ),
    ),
    Group(
        "Flags and widths",
        "Flags that C ignores are ignored: `0` beside `-`, a blank beside `+`, signs of what is "
        "unsigned.",
        (
            Row("%8d", "int value", "p4"),
            Row("%08x", "uint32_t value", "p6"),
            Row("%-8d", "int value", "p6"),
            Row("%-08d", "int value", "p6"),
            Row("%+d", "int value", "p6"),
            Row("% d", "int value", "p6"),
            Row("%+u", "uint32_t value", "p6"),
            Row("%#x", "uint32_t value", "p6"),
            Row("%#o", "uint32_t value", "p6"),
            Row("%#010x", "uint32_t value", "p6"),
        ),
    ),
    Group(
        "Precisions of integers",
        "A precision is the least number of digits, and makes `0` idle. Without a sign and a wider "
        "field that is what `format!()` does with `0` and a width.",
        (
            Row("%.8x", "uint32_t value", "p8"),
            Row("%2.2x", "uint8_t value", "p8"),
            Row("%.3d", "int value", "p8"),
            Row("%+.3d", "int value", "p8"),
            Row("%.0u", "uint32_t value", "p8"),
            Row("%8.4x", "uint32_t value", "p8"),
        ),
    ),
    Group(
        "Amounts from arguments",
        "One rule holds for `*` in both languages. It is the argument's value that counts, "
        "whatever its type: a width counts as at most 4095, the most that a fixed one may be; "
        "a negative width is at the left, at most as far; a negative precision is none. The "
        "precision of a string only shortens it, and has no such limit.",
        (
            Row("%*d", "unsigned int width, int value", "p5"),
            Row("%*d", "int width, int value", "p5, p6"),
            Row("%0*x", "int width, uint32_t value", "p5, p6"),
            Row("%-*d", "int width, int value", "p5, p6"),
            Row("%.*d", "int digits, int value", "p5"),
            Row("%*.*f", "int width, int digits, double value", "p5"),
            Row("%*s", "int width, const char *name", "p5"),
            Row("%.*s", "int length, const char *name", "p5"),
        ),
    ),
    Group(
        "Strings, characters, pointers",
        "A string is bytes up to its NUL, in any encoding, and `%c` is one byte, of any value: "
        "they are appended to the line as they are. Width and precision count bytes. NULL prints "
        "as `(null)`, or nothing where a precision leaves no room for all of it; a NULL pointer as "
        "`(nil)`: C leaves that to its library, and this is glibc's way.",
        (
            Row("%s", "const char *name", "p8"),
            Row("%8s", "const char *name", "p8"),
            Row("%-8s", "const char *name", "p6, p8"),
            Row("%.3s", "const char *name", "p8"),
            Row("%c", "char value", "p8"),
            Row("%c", "int value", "p8"),
            Row("%p", "void *base", "p8"),
            Row("%20p", "void *base", "p8"),
            Row("%p", "const char *name", "p8"),
        ),
    ),
    Group(
        "Floating point",
        "A float is converted to double, as C does. Rust's own digits, exponents, infinities and "
        "NaN are others, so that all go through `Float`. It prints what glibc prints, to the last "
        "digit of the exact value; in the one case too where the standard says otherwise: `%#g` "
        "of 999999.5, whose rounding leads to an exponent, is `1.e+06`, without the zeros that "
        "`#` asks for.",
        (
            Row("%f", "double value", "p8"),
            Row("%.3f", "float value", "p8; 6.5.2.2p6"),
            Row("%e", "double value", "p8"),
            Row("%.0E", "double value", "p8"),
            Row("%g", "double value", "p8"),
            Row("%#G", "double value", "p6, p8"),
            Row("%+010.2F", "double value", "p6, p8"),
            Row("%a", "double value", "p8"),
            Row("%.3A", "double value", "p8"),
        ),
    ),
    Group(
        "Text",
        "Text is itself, with the escapes of its language. Bytes that are not UTF-8 cannot stand "
        "in a format of Rust, and are an argument.",
        (
            Row("100%%", "", "p8"),
            Row("{}", "", "p3"),
            Row(r"caf\351", "", "p3; 6.4.4.4"),
            Row(r"\"\t\\", "", "p3; 6.4.4.4"),
        ),
    ),
)

_OTHERS: Final = """\
## printf to other notations

C is written in one normal form: formats that print the same are the same text. It takes a `*` as it
comes; generated C bounds it first. SystemTap's `printf` has neither length modifiers nor floating
point, and its integers have 64 bits. Python reads traces: its integers have no size, and `printf`
is the module `tracegen.printf`. What a notation cannot say is marked "no", and is TG061.

```python
from tracegen import printf

addr, name = 0x10, b"THR"  # NULL is None
assert b"addr 0x%03x reg %s" % (addr, printf.string(name)) == b"addr 0x010 reg THR"
name = "THR"  # for format(): bytes that are not UTF-8 as lone surrogates, by surrogateescape
assert "addr 0x{addr:03x} reg {}".format(printf.text(name), addr=addr) == "addr 0x010 reg THR"
```

"""

_FROM_RUST: Final = """\
## format!() to printf

With `--from rust`, what Rust prints is said with `printf`, wherever that prints the same. `{}` in
a bare format takes the next of the arguments that no placeholder names; a whole literal brings its
own arguments. What tracegen writes it reads again: what the tables above show for Rust becomes the
normal form of what they show for C.

A `const char *` is a string there, and counts bytes. `{:p}` is `%p`; but NULL, which Rust prints as
`0x0`, is `(nil)` in C.

"""

_RUST_ROWS: Final = (
    ("{value}", "uint32_t value"),
    ("{value}", "uint64_t value"),
    ("{value}", "size_t value"),
    ("{value}", "char value"),
    ("{name}", "const char *name"),
    ("{name:8}", "const char *name"),
    ("{name:>8.3}", "const char *name"),
    ("{base:p}", "void *base"),
    ("{value:x}", "int8_t value"),
    ("{value:08x}", "uint32_t value"),
    ("{value:#x}", "uint32_t value"),
    ("{value:#010x}", "uint32_t value"),
    ("{value:<8}", "int value"),
    ("{value:+}", "int value"),
    ("{value:+}", "uint32_t value"),
    ("{value:0>8}", "uint32_t value"),
    ("{value:0width$x}", "uint32_t value, int width"),
    ("{name:.length$}", "const char *name, int length"),
)

_RUST_REFUSED: Final = (
    ("{value:b}", "uint32_t value"),
    ("{value:#10x}", "uint32_t value"),
    ("{value:^8}", "int value"),
    ("{value:*>8}", "int value"),
    ("{name:?}", "const char *name"),
    ("{value}", "bool value"),
    ("{value}", "double value"),
    ("{value:.3}", "double value"),
    ("{value:e}", "double value"),
)

_REFUSED: Final = """\
## What is refused

What C leaves undefined has no translation, and neither has what a trace cannot bear: it is refused
where it is read. [errors.md](errors.md) tells of each code.

"""

_REFUSED_ROWS: Final = (
    ("%#d", "p6"),
    ("%05s", "p6"),
    ("%#c", "p6"),
    ("%+p", "p6"),
    ("%.3c", "p4"),
    ("%.8p", "p4"),
    ("%ls", "p7, p8"),
    ("%hf", "p7"),
    ("%Lf", "p7"),
    ("%5%", "p8"),
    ("%5000d", "p15"),
    ("%n", "p8"),
    ("%m", "glibc"),
    ("%2$d", "POSIX"),
    ("%'d", "POSIX"),
    (r"%d\n", "the line would break"),
    (r"%d\0", "the text would end"),
)


def page() -> str:
    """The whole of docs/translation.md."""
    parts = [_HEAD]
    parts.extend(_rust_group(group) for group in _GROUPS)
    parts.append(_OTHERS)
    parts.extend(_other_group(group) for group in _GROUPS)
    parts.append(_FROM_RUST)
    parts.append(_table(("format!()", "arguments", "printf"), map(_from_rust, _RUST_ROWS)))
    parts.append("printf cannot say these:\n\n")
    parts.append(_table(("format!()", "argument", "why not"), map(_not_from_rust, _RUST_REFUSED)))
    parts.append(_REFUSED)
    parts.append(_table(("printf", "why", "code", "C17 7.21.6.1"), map(_refused, _REFUSED_ROWS)))
    return "".join(parts).rstrip("\n") + "\n"


def _rust_group(group: Group) -> str:
    rows = []
    for row in group.rows:
        given = _read(row)
        made = NOTATIONS["rust"](given.format, given.arguments)
        wrappers = ", ".join(f"`{part.wrapper}`" for part in made.parts if part.wrapper)
        why = "; ".join(part.why for part in made.parts if part.why)
        if not why and made.arguments:
            why = "the bytes are not UTF-8"
        rows.append((*_shown(row), _call(made), wrappers, why, row.paragraph))
    heads = ("printf", "arguments", "format!()", "type of ours", "because", "C17 7.21.6.1")
    text = textwrap.fill(group.text, _WIDTH, break_on_hyphens=False)
    return f"### {group.title}\n\n{text}\n\n{_table(heads, rows)}"


def _other_group(group: Group) -> str:
    rows = []
    for row in group.rows:
        given = _read(row)
        others = [
            _call(NOTATIONS[name](given.format, given.arguments))
            for name in ("c", "stap", "python", "python-format")
        ]
        rows.append((*_shown(row), *others))
    heads = ("printf", "arguments", "C", "SystemTap", "Python `%`", "Python `format`")
    return f"### {group.title} elsewhere\n\n{_table(heads, rows)}"


def _read(row: Row) -> Given:
    given = FormatReader("printf", "rust").read(
        text_at(row.format, "<format>", 1), text_at(row.declarations, "<args>", 1)
    )
    assert given.diagnostics == (), row
    return given


def _shown(row: Row) -> tuple[str, str]:
    return _code(row.format.removesuffix(' "')), _code(row.declarations)


def _from_rust(row: tuple[str, str]) -> tuple[str, str, str]:
    source, declarations = row
    given = FormatReader("rust", "c").read(
        text_at(source, "<format>", 1), text_at(declarations, "<args>", 1)
    )
    return _code(source), _code(declarations), _call(NOTATIONS["c"](given.format, given.arguments))


def _not_from_rust(row: tuple[str, str]) -> tuple[str, str, str]:
    source, declarations = row
    given = FormatReader("rust", "c").read(
        text_at(source, "<format>", 1), text_at(declarations, "<args>", 1)
    )
    return _code(source), _code(declarations), given.diagnostics[0].message


def _refused(row: tuple[str, str]) -> tuple[str, str, str, str]:
    source, paragraph = row
    given = FormatReader("printf", "rust").read(text_at(source, "<format>", 1), None)
    found = given.diagnostics[0]
    return _code(source), found.message, found.code, paragraph


def _call(made: Translation) -> str:
    """A translation, as a cell of a table."""
    if made.diagnostics:
        return "no"
    return " ".join([_code(made.text), *(_code(each) for each in made.arguments)])


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|") if text else ""


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page())
