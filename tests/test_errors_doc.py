# SPDX-License-Identifier: MIT
"""The catalogue of diagnostics: complete, true, and what docs/errors.md shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import command_line
from dtrace.elf_file import elf_file, probe_note
from tracegen.diagnostics import catalogue
from tracegen.diagnostics.catalogue import CATALOGUE, Entry
from traces.examples import write_examples

if TYPE_CHECKING:
    from pathlib import Path

ENTRIES = [pytest.param(entry, id=entry.code) for entry in CATALOGUE.values()]
EVENTS = 'reset(void) "reset"\n'


def test_page_is_current(root: Path) -> None:
    """`python -m tracegen.diagnostics.catalogue > docs/errors.md` makes it so."""
    assert (root / "docs/errors.md").read_text(encoding="utf-8") == catalogue.page()


def test_catalogue_is_complete(root: Path) -> None:
    raised = {
        code
        for path in (root / "tracegen").rglob("*.py")
        if path.name != "catalogue.py"
        for code in re.findall(r'"(TG\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert raised == set(CATALOGUE)


def test_codes_are_in_order() -> None:
    assert list(CATALOGUE) == sorted(CATALOGUE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with the inputs that examples of commands name."""
    for name in ("hw/char", "hw_char", "9p", "long"):
        path = tmp_path / name / "trace-events"
        path.parent.mkdir(parents=True)
        path.write_text(EVENTS.replace("reset", f"{name[:2].strip('9')}_reset", 1))
    (tmp_path / "long/trace-events").write_text(f"# {'x' * 70000}\n")
    (tmp_path / "hw_char/trace-events").write_text('char_reset(void) "reset"\n')
    probes = [probe_note("char", "char_reset", ""), probe_note("char", "hw_reset", "4@%edi")]
    (tmp_path / "program").write_bytes(elf_file(probes))
    (tmp_path / "damaged").write_bytes(elf_file([probes[0][:-4]]))
    write_examples(tmp_path)
    write_projects(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_projects(folder: Path) -> None:
    """The projects' files that examples name."""
    right = 'groups = ["hw/*/trace-events"]\noutput-dir = "build"\n'
    for name, text in {
        "project": right,
        "broken": "groups = [\n",
        "misspelt": right.replace("groups", "group"),
        "wrong": f'{right}backends = ["smoke"]\n',
        "empty": right.replace("hw/*", "sw"),
        "short": right.partition("\n")[0],
    }.items():
        (folder / f"{name}.toml").write_text(text)
    (folder / "one").mkdir()
    (folder / "one/tracegen.toml").write_text("")
    (folder / "one/trace-events").write_text(EVENTS)


@pytest.mark.parametrize("entry", ENTRIES)
def test_wrong_example(entry: Entry, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = run(entry, entry.wrong, folder, capsys)
    assert set(re.findall(r"\[(TG\d{3})\]", told)) == {entry.code}


@pytest.mark.parametrize("entry", ENTRIES)
def test_right_example(entry: Entry, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(entry, entry.right, folder, capsys) == ""


def run(entry: Entry, example: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What an example, a file's lines or commands, writes to standard error."""
    if entry.is_command:
        lines = [line.removeprefix("$ tracegen ") for line in example.split("\n")]
        return "".join(command_line.tracegen(line, capsys).err for line in lines)
    (folder / "x").write_bytes(f"{example}\n".encode("utf-8", "surrogateescape"))
    return command_line.tracegen(f"check {' '.join(entry.options)} x", capsys).err


@pytest.mark.parametrize("code", ["TG012", "tg012", "012", "12", " Tg12 "])
def test_explain(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    done = command_line.tracegen(f"explain '{code}'", capsys)
    assert (done.status, done.err) == (0, "")
    assert done.out == catalogue.as_text(CATALOGUE["TG012"])
    assert done.out.startswith("TG012: repeated property\n\n")


@pytest.mark.parametrize("code", ["TG999", "x", "", "TG-1", "TG0120", "9" * 5000])
def test_explain_unknown(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    done = command_line.tracegen(f"explain -- '{code}'", capsys)
    assert (done.status, done.out) == (2, "")
    assert "Error: there is no diagnostic" in done.err


def test_explain_tells_what_is_close(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Close to it: TG073, TG075," in command_line.tracegen("explain TG074", capsys).err
    assert "Close to it: TG037" in command_line.tracegen("explain newline", capsys).err
