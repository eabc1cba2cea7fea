# SPDX-License-Identifier: MIT
"""What developers are told about mistakes: whole messages, through the real command line.

In tests/ui a file `CODE-what.trace-events` has one mistake, and `CODE-what.expected` is all that
`tracegen check` then writes to standard error; a first line `# options: ...` adds options. Where a
case takes more, it is a folder, with a file `commands` beside its inputs: of each command the
expected file has standard output and error, and the exit status.

`pytest tests/test_ui.py --rewrite` makes the expected files anew.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import command_line
from tracegen import parse
from tracegen.diagnostics.catalogue import CATALOGUE
from tracegen.syntax.file import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[[Path, str], command_line.Done]
    Expect = Callable[[Path, str], None]

UI = Path(__file__).resolve().parent / "ui"
FILES = sorted(UI.glob("TG*.trace-events"))
FOLDERS = sorted(path.parent for path in UI.glob("*/commands"))
FORMATS = ("full", "concise", "json", "github")
OPTIONS = re.compile("# options: (.*)")
CODE = re.compile(r"^(?:error|warning)\[(TG\d{3})\]", re.MULTILINE)


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tell:
    """Runs a command in a folder."""

    def run(folder: Path, line: str) -> command_line.Done:
        monkeypatch.chdir(folder)
        return command_line.tracegen(line, capsys)

    return run


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Expect:
    """Compares a text with an expected file, or rewrites the file."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--rewrite"):
            path.write_text(text, encoding="utf-8", newline="")
        with path.open(encoding="utf-8", newline="") as file:
            assert text == file.read()

    return compare


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file(path: Path, tell: Tell, expect: Expect) -> None:
    first = path.read_text(encoding="utf-8", errors="replace").partition("\n")[0]
    options = OPTIONS.match(first)
    done = tell(UI, f"check {options.group(1) if options else ''} {path.name}")
    code = path.name[:5]
    expect(path.with_suffix(".expected"), done.err)
    assert set(CODE.findall(done.err)) == {code}
    assert done.out == ""
    assert done.status == (0 if f"error[{code}]" not in done.err else 1)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_folder(folder: Path, tell: Tell, expect: Expect, tmp_path: Path) -> None:
    work = shutil.copytree(folder, tmp_path / "work")
    told = []
    for line in (folder / "commands").read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition(" ")
        assert name == "tracegen"
        done = tell(work, rest)
        said = (done.out + done.err).replace(f"{work}/", "")
        told.append(f"$ {line}\n{said}[exit {done.status}]\n")
    expect(folder / "expected", "\n".join(told))
    if folder.name[:5] in CATALOGUE:
        assert f"[{folder.name[:5]}]" in "".join(told)


def test_every_code_has_a_case() -> None:
    assert {path.name[:5] for path in [*FILES, *FOLDERS]} >= set(CATALOGUE)


def test_every_case_is_of_a_code() -> None:
    assert {path.name[:5] for path in FILES} <= set(CATALOGUE)


def test_every_expected_file_has_its_case() -> None:
    cases = {path.stem for path in FILES} | {f"twenty.{name}" for name in FORMATS}
    assert {path.stem for path in UI.glob("*.expected")} == cases


@pytest.mark.parametrize("form", FORMATS)
def test_twenty_mistakes(form: str, tell: Tell, expect: Expect) -> None:
    done = tell(UI, f"check --output-format {form} twenty.trace-events")
    expect(UI / f"twenty.{form}.expected", done.err)
    assert done.status == 1


def test_twenty_mistakes_are_twenty(tell: Tell) -> None:
    done = tell(UI, "check --output-format json twenty.trace-events")
    told = [json.loads(line) for line in done.err.splitlines()]
    assert len(told) == 20
    assert [each["range"]["start"]["line"] for each in told] == list(range(3, 23))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_fix_mends(path: Path) -> None:
    """Whatever fix a case offers, the finding that it is for is gone behind it."""
    text = decode(path.read_bytes())
    for told in parse(text, path.name).diagnostics:
        if told.fix is not None:
            lines = text.split("\n")
            span = told.fix.span
            line = lines[span.line - 1]
            lines[span.line - 1] = line[: span.column - 1] + told.fix.text + line[span.end - 1 :]
            left = parse("\n".join(lines), path.name).diagnostics
            assert (told.code, told.span) not in [(each.code, each.span) for each in left]
