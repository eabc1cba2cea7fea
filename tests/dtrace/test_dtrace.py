# SPDX-License-Identifier: MIT
"""Files of D, of which dtrace(1) is the judge."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from corpus_part import PARTS, corpus_part
from generated import generate, tracegen
from toolchain import run

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains


@pytest.fixture(autouse=True)
def _needs_it() -> None:
    if shutil.which("dtrace") is None:
        pytest.skip("needs dtrace")


def header(source: Path) -> str:
    """The header that dtrace(1) makes, which must find nothing wrong. Where its grammar does not
    take a line, it warns and guesses."""
    made = source.with_suffix(".h")
    done = run(["dtrace", "-h", "-s", source, "-o", made])
    assert done.stdout + done.stderr == ""
    return made.read_text()


def probes(text: str) -> list[tuple[str, int]]:
    """The probes of a header, and how many arguments they have."""
    found = re.findall(r"(?:DTRACE|STAP)_PROBE(\d*) ?\(\w+, (\w+)", text)
    return [(name, int(count or 0)) for count, name in found]


def made(folder: Path, declarations: str, *words: str) -> str:
    (folder / "trace-events").write_text(declarations)
    done = tracegen(
        "generate", "-b", "dtrace", "-f", "d", "--root", folder, "--output", "-", *words,
        folder / "trace-events",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


def test_what_they_say(tmp_path: Path) -> None:
    text = made(
        tmp_path,
        "# SPDX-License-Identifier: MIT\n"
        'a(void) "a"\n'
        'disable b(int a) "%d"\n'
        'c(const char *string, long long xlate, unsigned long long int u) "%s %lld %llu"\n'
        'd(const char *const *p, void *const q, signed char self) "%p %p %d"\n',
        *("-g", "x", "--provider", "qemu"),
    )
    assert text == (
        "/* SPDX-License-Identifier: MIT */\n"
        "/* Made by tracegen from trace-events. Edit that. */\n"
        "provider qemu {\n"
        "    probe a();\n"
        "    probe c(const char *string_, int64_t xlate_, uint64_t u);\n"
        "    probe d(const char **p, void *q, int8_t self_);\n"
        "};\n"
    )
    (tmp_path / "x.d").write_text(text)
    assert probes(header(tmp_path / "x.d")) == [("a", 0), ("c", 3), ("d", 3)]


@pytest.mark.parametrize("declarations", ["", "# nothing\n", 'disable a(void) "a"\n'])
def test_without_events_it_is_empty(tmp_path: Path, declarations: str) -> None:
    assert made(tmp_path, declarations) == ""


def test_its_header_compiles(toolchains: Toolchains, tmp_path: Path, root: Path) -> None:
    """The header of all cases, whatever their arguments are called."""
    folder = root / "tests" / "cases"
    inputs = sorted(set(folder.glob("*/trace-events")) - {folder / "typedefs" / "trace-events"})
    generate("-b", "dtrace", "-f", "d", "--root", folder, "-o", tmp_path, *inputs)
    sources = [path for path in sorted(tmp_path.glob("*.d")) if path.stat().st_size]
    assert len(sources) > 10
    for source in sources:
        header(source)
    user = tmp_path / "user.c"
    user.write_text("".join(f'#include "{path.stem}.h"\n' for path in sources))
    toolchains.c("gcc").check(user, flags=["-w"])


@pytest.mark.parametrize("part", PARTS)
def test_it_takes_those_of_the_corpus(corpus: Path, tmp_path: Path, part: str) -> None:
    """All of them, in one file."""
    inputs = corpus_part(list(corpus.rglob("trace-events")), part)
    generate("-b", "dtrace", "-f", "d", "--root", corpus, "-o", tmp_path, *inputs)
    sources = sorted(tmp_path.glob("*.d"))
    assert len(sources) == len(inputs)
    together = tmp_path / "together"
    together.write_text("".join(path.read_text() for path in sources))
    assert len(probes(header(together))) == together.read_text().count(" probe ")


@pytest.mark.slow
def test_it_takes_each_of_the_corpus(corpus: Path, tmp_path: Path) -> None:
    inputs = sorted(corpus.rglob("trace-events"))
    generate("-b", "dtrace", "-f", "d", "--root", corpus, "-o", tmp_path, *inputs)
    for source in sorted(tmp_path.glob("*.d")):
        if source.stat().st_size:
            assert probes(header(source))
