# SPDX-License-Identifier: MIT
"""The documentation: links lead somewhere, commands exist, and examples do what is said of them."""

from __future__ import annotations

import ctypes
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

import toolchain
import tracegen
from conftest import ROOT
from documents import Block, anchors, blocks, links
from generated import generate
from generated import tracegen as run_tracegen
from tracegen.cli.commands import command as cli

if TYPE_CHECKING:
    from conftest import Toolchains
    from toolchain import RustToolchain

C_RUNTIME = ROOT / "backends" / "runtime" / "c"
README = ROOT / "README.md"
DOCUMENTS = [README, *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = [block for document in DOCUMENTS for block in blocks(document)]

_COMMAND = re.compile(r"(?<![\w./-])tracegen (?=[a-z-])([^()|;&\n]*)")


def _of_language(*languages: str) -> list[Block]:
    return [block for block in BLOCKS if block.language in languages]


def _of_kind(kind: str) -> list[Block]:
    return [block for block in BLOCKS if block.kind == kind]


def _id(value: object) -> str:
    return value.id if isinstance(value, Block) else Path(str(value)).name


@pytest.mark.parametrize("document", DOCUMENTS, ids=_id)
def test_links_resolve(document: Path) -> None:
    for link in links(document):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = (document.parent / name).resolve() if name else document
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        if anchor:
            assert anchor in anchors(target), link


def _shell_lines(block: Block) -> list[str]:
    if block.language == "console":
        return [command for command, _ in block.commands]
    return block.text.replace("\\\n", " ").splitlines()


def _invocations() -> list[tuple[Block, list[str]]]:
    return [
        (block, words)
        for block in _of_language("sh", "console", "make")
        for line in _shell_lines(block)
        for found in _COMMAND.findall(re.sub(r"(?:^|\s)#.*", "", line))
        if (words := shlex.split(found))
    ]


def test_commands_and_options_exist() -> None:
    found = _invocations()
    every = set(cli.list_commands(click.Context(cli)))
    assert {words[0] for _, words in found} == every
    for block, words in found:
        context = click.Context(cli, info_name="tracegen")
        name, rest = words[0], words[1:]
        command = cli.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        try:
            command.make_parser(inner).parse_args(rest)
        except click.UsageError as error:
            pytest.fail(f"{block.id}: {shlex.join(words)}: {error.format_message()}")


@pytest.mark.parametrize("block", _of_language("trace-events"), ids=_id)
def test_examples_parse(block: Block) -> None:
    parsed = tracegen.parse(block.text, block.id)
    assert parsed.file.events
    assert [each for each in parsed.diagnostics if each.is_error] == []


@pytest.mark.parametrize("block", _of_kind("generated"), ids=_id)
def test_generated_code_is_what_is_generated(block: Block, tmp_path: Path) -> None:
    source, _, group = block.value.partition(", group ")
    formats = {"c": "h,c", "rust": "rs"}[block.language]
    generate("-f", formats, "-g", group, "-o", tmp_path, source, cwd=ROOT)
    assert any(block.text in path.read_text() for path in tmp_path.iterdir())


def test_mistakes_are_shown_as_they_are_told(tmp_path: Path) -> None:
    shown = _of_kind("mistake")
    assert shown
    for block in shown:
        message = BLOCKS[BLOCKS.index(block) + 1]
        (tmp_path / "trace-events").write_text(block.text)
        done = run_tracegen("check", "--warn", "all", "trace-events", cwd=tmp_path)
        assert done.stderr.decode() == f"{message.text}\n"


@pytest.mark.usefixtures("installed")
def test_commands_print_what_is_shown() -> None:
    steps = _sessions("tree")
    assert steps
    for command, printed in steps:
        assert _run(command, ROOT) == printed


@pytest.mark.parametrize("document", DOCUMENTS, ids=_id)
def test_codes_of_diagnostics_are_listed(document: Path) -> None:
    listed = (ROOT / "docs" / "errors.md").read_text()
    for code in re.findall(r"TG\d{3}", document.read_text()):
        assert code in listed


def test_calls_of_c_are_in_the_headers() -> None:
    headers = "".join(path.read_text() for path in (C_RUNTIME / "include").rglob("*.h"))
    document = (ROOT / "docs" / "c.md").read_text()
    calls = re.findall(r"`[^`\n]*?\b(\w+)\([^`\n]*`", document)
    assert len(calls) > 40
    own = {"trace_uart_write", "tracegen_emit_uart_write"}
    library = ctypes.CDLL(None)
    for call in set(calls) - own:
        assert re.search(rf"\b{call}\(", headers) or hasattr(library, call), call


def test_calls_of_rust_are_in_the_crate() -> None:
    source = "".join(
        path.read_text() for path in (ROOT / "backends/runtime/rust/src").rglob("*.rs")
    )
    document = (ROOT / "docs" / "rust.md").read_text()
    functions = re.findall(r"\b(?:log|trace|Line|Event|LogGuard)::([a-z_]+)\(", document)
    assert len(functions) > 20
    for name in functions:
        assert re.search(rf"pub (?:const )?fn {name}\b", source), name
    macros = re.findall(r"`(qemu_\w+)!", document)
    assert macros
    for name in macros:
        assert f"macro_rules! {name} " in source
    masks = re.findall(r"LogMask::([A-Z_]+)", document)
    assert masks
    for name in masks:
        assert f"pub const {name}: Self" in source


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("compiler", toolchain.first_of(toolchain.C_COMPILERS))
def test_the_backend_that_is_shown(
    compiler: str, toolchains: Toolchains, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC", toolchains.c(compiler).path)
    _write_files("backend", tmp_path)
    steps = _sessions("backend")
    assert len(steps) > 1
    for command, printed in steps:
        assert _run(command.replace("cc ", "$CC -Wall -Wextra -Werror ", 1), tmp_path) == printed


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("name", ["project", "checked"])
def test_the_project_that_is_shown(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "project"
    _write_files(name, folder)
    steps = _sessions(name)
    assert len(steps) > 1
    for command, printed in steps:
        assert _run(command, folder) == printed


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("name", ["make", "ninja"])
def test_the_build_that_is_shown(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRACEGEN")
    folder = tmp_path / "program"
    _write_files("c", folder)
    (folder / "Makefile").unlink()
    _write_files(name, folder)
    steps = _sessions(name)
    assert len(steps) > 3
    for command, printed in steps:
        assert _run(command, folder) == printed


def _write_files(program: str, folder: Path) -> None:
    """Writes what the README has of a program: `<!-- file: PROGRAM/PATH -->`."""
    for block in _of_kind("file"):
        first, _, name = block.value.partition("/")
        if first == program:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(block.text)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The command `tracegen` of this tree, in PATH and in TRACEGEN. Nothing else in the environment
    speaks to make, or to programs that trace."""
    path = tmp_path / "bin" / "tracegen"
    path.parent.mkdir()
    path.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tracegen "$@"\n')
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(path.parent), prepend=":")
    monkeypatch.setenv("TRACEGEN", str(path))
    monkeypatch.setenv("LC_ALL", "C")
    traced = ["TRACEGEN_TRACE", "TRACEGEN_LOG", "TRACEGEN_LOG_FILE", "TRACEGEN_LOG_TIMESTAMP"]
    for name in ("MAKEFLAGS", "MAKELEVEL", *traced):
        monkeypatch.delenv(name, raising=False)
    return path


def _run(command: str, folder: Path) -> str:
    """Runs a command in a shell; returns all that it printed."""
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def _sessions(program: str) -> list[tuple[str, str]]:
    """The commands that the README runs with a program, and what they print."""
    return [step for block in _of_kind("run") if block.value == program for step in block.commands]


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("compiler", toolchain.first_of(toolchain.C_COMPILERS))
def test_the_c_program_of_the_readme(
    compiler: str, toolchains: Toolchains, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC", toolchains.c(compiler).path)
    monkeypatch.setenv("CFLAGS", "-Werror")
    folder = tmp_path / "program"
    _write_files("c", folder)
    steps = [*_sessions("c"), *_sessions("traces")]
    assert steps[0] == ("make", "")
    _run("make", folder)
    assert _run("make", folder).endswith("is up to date.\n")
    assert len(steps) > 1
    for command, printed in steps[1:]:
        assert _run(command, folder) == printed
    usage = _run("TRACEGEN_LOG=help ./counter", folder)
    document = (ROOT / "docs" / "c.md").read_text()
    words = re.findall(r"^  (\S+) ", usage, re.MULTILINE)
    assert len(words) > 20
    for word in words:
        assert f"| `{word}` |" in document


def test_the_rust_crate_of_the_readme(
    installed: Path, rust_toolchain: RustToolchain, tmp_path: Path
) -> None:
    folder = tmp_path / "crate"
    _write_files("c", folder)
    _write_files("rust", folder)
    _run(f"{shlex.quote(str(installed))} runtime --copy tracegen", folder)
    rust_toolchain.cargo("build", "--quiet", cwd=folder, target_dir=tmp_path / "target")
    program = tmp_path / "target" / "debug" / "counter"
    for command, printed in _sessions("c")[1:]:
        assert _run(command.replace("./counter", str(program)), folder) == printed
