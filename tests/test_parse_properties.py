# SPDX-License-Identifier: MIT
"""What holds for every text: parsing never raises, what it says has its place in the text, and a
model that is printed parses to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracegen import parse
from tracegen.checks import check_file
from tracegen.diagnostics.catalogue import CATALOGUE
from tracegen.diagnostics.render import RENDERERS
from tracegen.diagnostics.sources import Sources
from tracegen.events import (
    BASES,
    MACROS,
    Argument,
    Conversion,
    CType,
    Event,
    EventFile,
    Format,
    Literal,
    Property,
    Star,
)
from tracegen.events.format import LENGTHS
from tracegen.events.printer import file_source
from tracegen.span import Span
from tracegen.syntax.file import decode

if TYPE_CHECKING:
    from tracegen.diagnostics import Diagnostic

SEEDS = (
    'uart_write(uint32_t addr, uint32_t value, const char *reg) "addr 0x%03x value 0x%08x reg %s"',
    'disable virtio_blk(void *vdev, uint64_t sector, size_t n) "%p at %" PRIu64 " len %zu"',
    'net_rx(const char * const *names, int n, int m) "names %p n %-*.3d%%"',
    "reset(void)",
    'vcpu cpu_in(unsigned int addr, char c, bool w) "addr 0x%x \\t\\"%c\\" %d"',
    'tcg memory(TCGv addr, uint8_t info) "info %d", "addr 0x%016" PRIx64 " info %d"',
    'load(double one, long long unsigned int sum) "%+.2f of %llu" " in \\377\\x41\\u00e9"',
    "# a comment: SPDX-License-Identifier: MIT",
    'dma(int64_t off, uintptr_t at, ssize_t left) "%" PRId64 " 0x%" PRIxPTR " %zd"',
)

# Pieces that mistakes are made of.
PIECES = (
    *'"%(),;*#\\&=:[]{}<>@ \t\r\n\v\f\x00\x1b',
    *"\u00a0\u3000\u202e\ufeff\udcff\ud800é漢\u201c\u2019\uff08\uff09",
    *"PRIx64 PRId46 SCNu8 %n %m %1$d %'d %lc %ls %Lf % %- %5% ... [16] (*f)(int)".split(),
    *"int unsigned long const void off_t 99999999999999999999".split(),
    *r"\n \0 \x \u12 \777 \q".split(),
    *(" disable ", "tcg ", "struct s ", "int b "),
)


def checked(text: str) -> list[Diagnostic]:
    """All that is said of a text, once it is certain that every part of it has its place."""
    parsed = parse(text, "f")
    found = [*parsed.diagnostics, *check_file(parsed.file, ("h", "c", "rs"))]
    lines = text.split("\n")
    sources = Sources()
    sources.add("f", text)
    for each in found:
        assert each.code in CATALOGUE
        assert each.span is not None
        places = [each.span, *(label.span for label in each.labels)]
        if each.fix is not None:
            places.append(each.fix.span)
        for span in places:
            assert span.file == "f"
            assert 1 <= span.line <= len(lines)
            line = lines[span.line - 1]
            assert 1 <= span.column <= span.end <= len(line) + 1, (each, line)
        for render in RENDERERS.values():
            shown = render(each, sources)
            assert shown.endswith("\n")
            assert shown.replace("\n", "").isprintable()
    assert parsed.ok == (not any(each.is_error for each in parsed.diagnostics))
    if parsed.ok:
        assert not parsed.file.broken
    return found


@settings(deadline=None)
@given(st.text())
def test_any_text(text: str) -> None:
    checked(text)


@settings(deadline=None)
@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    checked(decode(data))


@settings(deadline=None)
@given(st.lists(st.sampled_from([*PIECES, *SEEDS, "name", "(", ")", '"', ", ", "\n"])))
def test_any_pieces(pieces: list[str]) -> None:
    checked("".join(pieces))


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """A few realistic lines with a few mistakes."""
    text = "\n".join(draw(st.lists(st.sampled_from(SEEDS), min_size=1, max_size=3)))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 1, 2, 5, 20])))
        text = text[:start] + draw(st.sampled_from(["", *PIECES])) + text[end:]
    return text


@settings(max_examples=600, deadline=None)
@given(mutants())
def test_mutants(text: str) -> None:
    checked(text)


@pytest.mark.parametrize("seed", SEEDS)
def test_cut_short_anywhere(seed: str) -> None:
    for end in range(len(seed)):
        checked(seed[:end])
        checked(seed[end:])
        checked(seed[:end] + seed[end + 1 :])


PLACE = Span("f", 1, 1, 1)
NAMES = st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,8}", fullmatch=True)
TYPE_WORDS = {*BASES, *(word for name in BASES for word in name.split()), "const", "TCGv"}


@st.composite
def types(draw: st.DrawFn) -> CType:
    """A type that an argument may have."""
    base = BASES[draw(st.sampled_from(sorted(BASES)))]
    least = 1 if base.kind == "void" else 0
    pointers = draw(st.lists(st.booleans(), min_size=least, max_size=3))
    return CType(base, draw(st.booleans()), tuple(pointers))


def literals() -> st.SearchStrategy[Literal]:
    """Any bytes but those that end a line or a string."""
    text = st.one_of(st.binary(min_size=1, max_size=8), st.text(min_size=1).map(encoded))
    return text.map(lambda data: data.replace(b"\n", b"?").replace(b"\0", b"?")).map(
        lambda data: Literal(data.replace(b"%", b"?"), PLACE)
    )


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


FLAGS = {"d": "-+ 0", "x": "-+ #0", "s": "-", "g": "-+ #0", "p": "-", "c": "-"}
KINDS = {**dict.fromkeys("di", "d"), **dict.fromkeys("oxX", "x"), **dict.fromkeys("fFeEgGaA", "g")}


@st.composite
def conversions(draw: st.DrawFn, first: int) -> tuple[Conversion, list[CType]]:
    """A conversion whose arguments begin with the index `first`, and their types."""
    macro = draw(st.one_of(st.none(), st.sampled_from(sorted(MACROS))))
    letter = MACROS[macro].conversion if macro else draw(st.sampled_from("diouxXcspfFeEgGaA%"))
    if letter == "%":
        return Conversion("", None, None, "", None, "%", None, PLACE), []
    kind = KINDS.get(letter, letter if letter in "csp" else "d")
    flags = draw(st.lists(st.sampled_from(FLAGS[kind]), unique=True))
    if letter == "u":
        flags = [flag for flag in flags if flag != "#"]
    taken: list[CType] = []

    def amount() -> int | Star | None:
        chosen = draw(st.one_of(st.none(), st.just("*"), st.integers(1, 4095)))
        if chosen != "*":
            assert not isinstance(chosen, str)
            return chosen
        taken.append(CType(BASES["int"]))
        return Star(first + len(taken) - 1)

    width = amount()
    precision = amount() if kind not in "cp" else None
    length = ""
    if macro is None and letter in "diouxX":
        length = draw(st.sampled_from(["", *LENGTHS]))
    conversion = Conversion(
        "".join(flags), width, precision, length, macro, letter, first + len(taken), PLACE
    )
    taken.append(value_type(conversion))
    return conversion, taken


def value_type(conversion: Conversion) -> CType:
    if conversion.conversion == "s":
        return CType(BASES["char"], const=True, pointers=(False,))
    if conversion.conversion == "p":
        return CType(BASES["void"], pointers=(False,))
    if conversion.conversion == "c":
        return CType(BASES["int"])
    return CType(conversion.base or BASES["double"])


@st.composite
def events(draw: st.DrawFn, name: str) -> Event:
    """An event with a format that prints its arguments, or with none."""
    kinds: list[CType] = []
    format = None
    if draw(st.booleans()):
        pieces: list[Literal | Conversion] = []
        for _ in range(draw(st.integers(0, 5))):
            if draw(st.booleans()) and not (pieces and isinstance(pieces[-1], Literal)):
                pieces.append(draw(literals()))
            conversion, taken = draw(conversions(len(kinds)))
            if len(kinds) + len(taken) <= 10:
                pieces.append(conversion)
                kinds.extend(taken)
        format = Format(tuple(pieces), PLACE)
    else:
        kinds = draw(st.lists(types(), max_size=10))
    names = draw(
        st.lists(
            NAMES.filter(lambda each: each not in TYPE_WORDS),
            unique=True,
            min_size=len(kinds),
            max_size=len(kinds),
        )
    )
    arguments = tuple(Argument(*pair, PLACE, PLACE, PLACE) for pair in zip(kinds, names))
    properties = (Property("disable", PLACE),) if draw(st.booleans()) else ()
    return Event(name, properties, arguments, format, None, PLACE, PLACE)


@st.composite
def files(draw: st.DrawFn) -> EventFile:
    comments = draw(st.lists(st.sampled_from(["# SPDX-License-Identifier: MIT", "#", "# é"])))
    count = draw(st.integers(0, 4))
    return EventFile("f", tuple(comments), tuple(draw(events(f"e{i}")) for i in range(count)))


@settings(deadline=None)
@given(files())
def test_printed_and_parsed_again(file: EventFile) -> None:
    text = file_source(file)
    parsed = parse(text, "f")
    assert [each for each in parsed.diagnostics if each.is_error] == [], text
    assert parsed.file == file, text
    assert file_source(parsed.file) == text


@pytest.mark.parametrize("seed", SEEDS)
def test_seed_printed_and_parsed_again(seed: str) -> None:
    first = parse(seed, "f")
    assert first.ok
    assert parse(file_source(first.file), "f").file == first.file
