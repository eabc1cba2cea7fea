# SPDX-License-Identifier: MIT
"""`tracegen.parse` and `tracegen.parse_file`: what Python programs get of a trace-events file."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import tracegen
from tracegen.events import BASES, MACROS, Argument, CType, Event, Format, Literal, Star
from tracegen.span import Span

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
# SPDX-License-Identifier: MIT
#
# Two events.

uart_write(uint32_t addr, const char *const name)  "addr 0x%03x" " name %s"
disable   uart_wait(int w, uint64_t v) "%0*" PRIx64 "!"
# A comment that belongs to nobody.
"""


@pytest.fixture
def parsed() -> tracegen.Parsed:
    return tracegen.parse(TEXT, "hw/trace-events")


def text_at(span: Span) -> str:
    return TEXT.split("\n")[span.line - 1][span.column - 1 : span.end - 1]


def only(text: str) -> Event:
    found = tracegen.parse(text + "\n")
    assert found.diagnostics == ()
    (event,) = found.file.events
    return event


def test_the_file(parsed: tracegen.Parsed) -> None:
    assert parsed.ok
    assert parsed.diagnostics == ()
    assert parsed.file.name == "hw/trace-events"
    assert parsed.file.comments == ("# SPDX-License-Identifier: MIT", "#", "# Two events.")
    assert parsed.file.licence == "MIT"
    assert [event.name for event in parsed.file.events] == ["uart_write", "uart_wait"]


def test_every_element_knows_its_place(parsed: tracegen.Parsed) -> None:
    write, wait = parsed.file.events
    assert write.span == Span("hw/trace-events", 5, 1, 76)
    assert text_at(write.name_span) == "uart_write"
    addr, name = write.arguments
    assert text_at(addr.span) == "uint32_t addr"
    assert text_at(addr.type_span) == "uint32_t"
    assert text_at(addr.name_span) == "addr"
    assert text_at(name.span) == "const char *const name"
    assert text_at(name.type_span) == "const char *const"
    assert write.format is not None
    assert text_at(write.format.span) == '"addr 0x%03x" " name %s"'
    assert [text_at(piece.span) for piece in write.format.pieces] == [
        "addr 0x",
        "%03x",
        " name ",
        "%s",
    ]
    assert text_at(wait.properties[0].span) == "disable"
    assert wait.format is not None
    assert [text_at(piece.span) for piece in wait.format.pieces] == ['%0*" PRIx64', "!"]
    assert wait.span.line == 6


def test_what_each_conversion_takes(parsed: tracegen.Parsed) -> None:
    write, wait = parsed.file.events
    assert write.format is not None
    assert wait.format is not None
    assert [each.arguments for each in write.format.conversions] == [(0,), (1,)]
    (hex,) = wait.format.conversions
    assert (hex.flags, hex.width, hex.precision) == ("0", Star(0), None)
    assert (hex.macro, hex.length, hex.conversion) == ("PRIx64", "", "x")
    assert hex.arguments == (0, 1)
    assert hex.base == BASES["uint64_t"]


def test_the_model_is_frozen_data(parsed: tracegen.Parsed) -> None:
    event = parsed.file.events[0]
    for element in (parsed.file, event, event.arguments[0], event.arguments[0].type, event.format):
        assert dataclasses.is_dataclass(element)
        field = dataclasses.fields(element)[0].name
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(element, field, None)
        if sys.version_info >= (3, 10):
            assert not hasattr(element, "__dict__")


@pytest.mark.parametrize(
    ("spelled", "base", "shown"),
    [
        ("long unsigned int", "unsigned long", "unsigned long"),
        ("int long unsigned long", "unsigned long long", "unsigned long long"),
        ("unsigned", "unsigned int", "unsigned int"),
        ("signed", "int", "int"),
        ("short signed", "short", "short"),
        ("char signed", "signed char", "signed char"),
        ("char const *", "char", "const char *"),
        ("const char*", "char", "const char *"),
        ("const  void\t*", "void", "const void *"),
        ("void **", "void", "void **"),
        ("uint8_t const *const *", "uint8_t", "const uint8_t *const *"),
        ("double", "double", "double"),
        ("ptrdiff_t", "ptrdiff_t", "ptrdiff_t"),
    ],
)
def test_types(spelled: str, base: str, shown: str) -> None:
    type = only(f'x({spelled} a) "%d"'.replace(' "%d"', "")).arguments[0].type
    assert type.base == BASES[base]
    assert str(type) == shown


def test_a_pointer_without_a_blank() -> None:
    argument = only("x(const char*name)").arguments[0]
    assert (argument.name, str(argument.type)) == ("name", "const char *")
    assert argument.type.is_string


@pytest.mark.parametrize("name", sorted(MACROS))
def test_macros(name: str) -> None:
    base = MACROS[name].base
    event = only(f'x({base.name} a) "%" {name}')
    assert event.format is not None
    (conversion,) = event.format.conversions
    assert (conversion.macro, conversion.base) == (name, base)
    assert conversion.conversion == name[3]


def test_every_macro_of_inttypes_is_known() -> None:
    done = subprocess.run(
        ["gcc", "-E", "-dM", "-include", "inttypes.h", "-xc", "/dev/null"],
        capture_output=True,
        check=True,
        text=True,
    )
    defined = {line.split()[1] for line in done.stdout.splitlines() if "define PRI" in line}
    assert set(MACROS) == defined


def test_escapes_are_the_bytes_that_they_stand_for() -> None:
    event = only(r'x(void) "\101\x42\t\"\\\?\u00e9\377 %%"')
    assert isinstance(event.format, Format)
    literal, percent = event.format.pieces
    assert isinstance(literal, Literal)
    assert literal.text == b'AB\t"\\?\xc3\xa9\xff '
    assert percent.argument is None  # type: ignore[union-attr]


def test_older_releases_are_kept_in_the_model() -> None:
    event = only('vcpu tcg guest_mem(TCGv addr, uint8_t info) "info=%d", "addr=0x%016"PRIx64" %d"')
    assert [each.name for each in event.properties] == ["vcpu", "tcg"]
    assert event.arguments[0].type.base.name == "TCGv"
    assert event.format is not None
    assert event.exec_format is not None
    assert len(event.exec_format.conversions) == 2


def test_further_types() -> None:
    hwaddr = CType(BASES["uint64_t"])
    found = tracegen.parse('x(hwaddr a) "%" PRIx64\n', types={"hwaddr": hwaddr})
    assert found.diagnostics == ()
    argument = found.file.events[0].arguments[0]
    assert isinstance(argument, Argument)
    assert (argument.type, argument.type.typedef) == (hwaddr, "hwaddr")


def test_diagnostics_are_returned_in_order() -> None:
    found = tracegen.parse('x(int a) "%s"\n\ny(off_t a) "%d"\nx(unsigned a) "%d"\n', "f")
    assert not found.ok
    assert [
        (each.code, each.severity, each.span.line) for each in found.diagnostics if each.span
    ] == [
        ("TG032", "error", 1),
        ("TG013", "error", 3),
        ("TG020", "error", 4),
        ("TG060", "warning", 4),
    ]


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "trace-events"
    path.write_bytes(b'\xef\xbb\xbfx(int a) "%d"\r\n\xff\r\ny(void)')
    found = tracegen.parse_file(path)
    assert [event.name for event in found.file.events] == ["x", "y"]
    assert [each.code for each in found.diagnostics] == ["TG010"]
    assert found.file.name == str(path)
    with pytest.raises(FileNotFoundError):
        tracegen.parse_file(tmp_path / "nowhere")
    with pytest.raises(IsADirectoryError):
        tracegen.parse_file(str(tmp_path))


def test_importing_the_package_is_cheap() -> None:
    code = (
        "import sys, tracegen; print([m for m in ('lark', 'jinja2', 'click') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"
