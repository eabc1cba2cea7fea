# SPDX-License-Identifier: MIT
"""`tracegen translate`."""

from __future__ import annotations

import errno
import json
import sys
import textwrap
from typing import TYPE_CHECKING, Any, Final

import click

from tracegen.cli.command import Command
from tracegen.cli.given_format import FormatReader, Given, Text, text_at
from tracegen.cli.named_types import named_types
from tracegen.cli.notations import NOTATIONS, to_c_without_macros
from tracegen.cli.options import type_option
from tracegen.cli.report import Report
from tracegen.cli.stdout import print_line
from tracegen.diagnostics.shown import as_json_text
from tracegen.diagnostics.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracegen.diagnostics import Diagnostic
    from tracegen.translate.translation import Part, Translation

_STDIN: Final = "-"
_LINES: Final = "<stdin>"
_WIDTH: Final = 100


@click.command(name="translate", cls=Command)
@click.argument("formats", nargs=-1, required=True, metavar="FORMAT...")
@click.option(
    "--from",
    "notation",
    type=click.Choice(["printf", "rust"]),
    default="printf",
    show_default=True,
    help="The notation of the formats.",
)
@click.option(
    "--to",
    type=click.Choice(list(NOTATIONS)),
    help="The notation to translate to. [default: rust; c for formats of Rust]",
)
@click.option(
    "--args",
    "declarations",
    metavar="DECLARATIONS",
    help="The arguments: 'uint32_t addr, const char *name'.",
)
@type_option
@click.option("--no-macros", is_flag=True, help="Write %llx in C, not a macro of inttypes.h.")
@click.option("--explain", is_flag=True, help="Say of each conversion what it is and became.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object for each format.")
def command(
    formats: tuple[str, ...],
    notation: str,
    to: str | None,
    declarations: str | None,
    types: tuple[str, ...],
    no_macros: bool,
    explain: bool,
    as_json: bool,
) -> None:
    """Translates formats: printf's to Rust's format!(), and to others.

    FORMAT is what stands between the quotes, or a whole string literal. `-` reads one a line, with
    a tab and the declarations of its arguments behind it.
    """
    to = to or ("c" if notation == "rust" else "rust")
    if no_macros and to != "c":
        raise click.UsageError("--no-macros says how C is written: it needs --to c.")
    report = Report("full", (), error_on_warnings=False)
    sources = _Lines()
    report.sources = sources
    reader = FormatReader(notation, to, named_types(types))
    printer = to_c_without_macros if no_macros else NOTATIONS[to]
    is_read = True
    with report:
        for line, format, own in _given(formats, report):
            declared = own
            if own is None and declarations is not None:
                declared = text_at(declarations, "<args>", 1)
            given = reader.read(format, declared)
            translation = None if given.diagnostics else printer(given.format, given.arguments)
            found = given.diagnostics if translation is None else translation.diagnostics
            report.failed = report.failed or bool(found)
            sources.here = [line] if declared is own or declared is None else [line, declared]
            text = None
            if as_json:
                object = _object(format, to, given, translation, found, sources, explain)
                text = json.dumps(object)
            elif found:
                report.show(found)
            elif translation is not None:
                text = _text(format, given, translation, explain)
            if text is not None and is_read:
                try:
                    print_line(text)
                except BrokenPipeError:
                    if line.span.file == _LINES:
                        # They may go on without end.
                        raise
                    is_read = False


class _Lines(Sources):
    """The lines that the diagnostics of one format point into."""

    def __init__(self) -> None:
        super().__init__()
        self.here: list[Text] = []

    def line(self, name: str, number: int) -> str:
        """The line, empty where it is not known."""
        return next((t.text for t in self.here if (t.span.file, t.span.line) == (name, number)), "")


def _given(formats: Sequence[str], report: Report) -> Iterator[tuple[Text, Text, Text | None]]:
    """The line that each format stands on, the format, and its declarations where it has some."""
    for number, format in enumerate(formats, 1):
        if format == _STDIN:
            yield from _lines(report)
        else:
            text = text_at(format, "<format>", number)
            yield text, text, None


def _lines(report: Report) -> Iterator[tuple[Text, Text, Text | None]]:
    try:
        if sys.stdin is None:
            raise OSError(errno.EBADF, "it is closed")
        for number, raw in enumerate(sys.stdin.buffer, 1):
            encoding = "utf-8-sig" if number == 1 else "utf-8"
            line = raw.decode(encoding, "surrogateescape").removesuffix("\n").removesuffix("\r")
            format, tab, declarations = line.partition("\t")
            own = None
            if tab:
                own = text_at(declarations, _LINES, number, len(format) + 2)
            yield text_at(line, _LINES, number), text_at(format, _LINES, number), own
    except OSError as error:
        report.error("TG072", f"cannot read `-`: {error.strerror or error}")


def _text(format: Text, given: Given, translation: Translation, explain: bool) -> str:
    """The translation, as a terminal shows it."""
    lines = [", ".join([translation.text, *translation.arguments])]
    if explain:
        for part in translation.parts:
            lines.extend(_explained(format, given, part))
    return "\n".join(lines)


def _explained(format: Text, given: Given, part: Part) -> list[str]:
    from tracegen.diagnostics.shown import shown
    from tracegen.translate.in_words import in_words

    written = shown(_written(format, part))
    became = shown(", ".join([part.text.removesuffix(' "'), *part.expressions]))
    lines = _wrapped(f"{written}: {in_words(part.conversion, given.arguments)}", "  ")
    lines.extend(_wrapped(f"becomes {became}", "    "))
    if part.why:
        lines.extend(_wrapped(f"because {part.why}", "    "))
    return lines


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _written(format: Text, part: Part) -> str:
    """The conversion as the format has it."""
    span, origin = part.conversion.span, format.span.column
    return format.text[span.column - origin : span.end - origin]


def _object(
    format: Text,
    to: str,
    given: Given,
    translation: Translation | None,
    found: Sequence[Diagnostic],
    sources: Sources,
    explain: bool,
) -> dict[str, Any]:
    made = None if found else translation
    return {
        "format": as_json_text(format.text),
        "to": to,
        "text": None if made is None else as_json_text(made.text),
        "arguments": [] if made is None else [as_json_text(each) for each in made.arguments],
        "conversions": []
        if made is None
        else [_conversion(format, given, part, explain) for part in made.parts],
        "diagnostics": [_diagnostic(each, sources) for each in found],
    }


def _conversion(format: Text, given: Given, part: Part, explain: bool) -> dict[str, Any]:
    made = {
        "from": as_json_text(_written(format, part)),
        "to": as_json_text(part.text.removesuffix(' "')),
        "wrapper": part.wrapper,
        "why": part.why or None,
    }
    if explain:
        from tracegen.translate.in_words import in_words

        made["what"] = in_words(part.conversion, given.arguments)
    return made


def _diagnostic(diagnostic: Diagnostic, sources: Sources) -> Any:
    from tracegen.diagnostics.render import as_json

    return json.loads(as_json(diagnostic, sources))
