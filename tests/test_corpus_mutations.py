# SPDX-License-Identifier: MIT
"""Corpus files with random damage: diagnostics or success, never an exception.

TRACEGEN_SEED gives another seed than the usual one; a failure names the mutation's own.
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

import tracegen
from tracegen.diagnostics.render import RENDERERS
from tracegen.diagnostics.sources import Sources
from tracegen.generate.backends import find_backends
from tracegen.generate.group import Group
from tracegen.generate.render import Renderer
from tracegen.generate.targets import find_targets
from tracegen.generate.templates import Templates
from tracegen.syntax.file import decode

if TYPE_CHECKING:
    from pathlib import Path

SEED = int(os.environ.get("TRACEGEN_SEED", "20251123"))
LINES = 30

PIECES = (
    *"(),\"%*#\\{}'`;[]$.-+ 0Il\t\r\n\0\x1b\x7f",
    "%d",
    "%s",
    '%" PRIx64 "',
    '" PRI"',
    "\\x",
    "\\u12",
    "\\777",
    "disable ",
    "tcg ",
    "void",
    "const",
    "long ",
    "hwaddr ",
    "é",
    "\u202e",
    "\U0001f600",
    "\udcff",
    "%99999999999999999999d",
    "%1$d",
    "%.*s",
    "%m",
)


@pytest.fixture(scope="module")
def texts(corpus: Path) -> list[str]:
    return [decode(path.read_bytes()) for path in sorted(corpus.rglob("trace-events"))]


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    backends = find_backends()
    return Renderer(find_targets()["standalone"], [backends["log"]], Templates())


def mutated(texts: list[str], rng: random.Random) -> str:
    """A few lines of a file, damaged in one to eight places."""
    lines = rng.choice(texts).split("\n")
    start = rng.randrange(max(1, len(lines) - LINES))
    text = "\n".join(lines[start : start + LINES])
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(text) + 1)
        end = at + rng.choice((0, 0, 1, 1, 2, 10))
        kind = rng.randrange(4)
        if kind == 0:
            text = text[:at] + text[end:]
        elif kind == 1:
            text = text[:at] + rng.choice(PIECES) + text[at:]
        elif kind == 2:
            text = text[:at] + rng.choice(PIECES) + text[end:]
        else:
            other = rng.randrange(len(text) + 1)
            text = text[:at] + text[other : other + 20] + text[at:]
    return text


def run(texts: list[str], renderer: Renderer, count: int) -> tuple[int, int]:
    """Parses `count` mutations, shows what is found, and makes files of what is sound. Returns how
    many were sound, and how many not."""
    sound = broken = 0
    for number in range(count):
        seed = f"{SEED}-{number}"
        text = mutated(texts, random.Random(seed))
        try:
            parsed = tracegen.parse(text, "trace-events")
            sources = Sources()
            sources.add("trace-events", text)
            for render in RENDERERS.values():
                for diagnostic in parsed.diagnostics:
                    assert render(diagnostic, sources).endswith("\n")
            if parsed.ok:
                sound += 1
                for format in ("h", "c", "rs"):
                    renderer.render(Group("x", (parsed.file,)), format, "x")
            else:
                broken += 1
        except Exception as error:
            error.args = (*error.args, f"mutation {seed}", text)
            raise
    return sound, broken


def test_some_mutations(texts: list[str], renderer: Renderer) -> None:
    sound, broken = run(texts, renderer, 400)
    assert sound > 10
    assert broken > 100


@pytest.mark.slow
def test_ten_thousand_mutations(texts: list[str], renderer: Renderer) -> None:
    sound, broken = run(texts, renderer, 10_000)
    assert sound > 250
    assert broken > 2500
