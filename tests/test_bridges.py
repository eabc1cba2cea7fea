# SPDX-License-Identifier: MIT
"""The samples that hand events and log calls to the crates `log` and `tracing`, which come from
crates.io: they print what their READMEs show. Where crates.io cannot be reached they are
skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from documents import blocks
from toolchain import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import RustToolchain, StrPath

BRIDGES = ("log", "tracing")

ODD = """\
odd_names(int type, const char *message, uint8_t event, bool target, void *name, char self, long line) "%d %s %u %d %p %c %ld"
odd_types(float a, double b, size_t c, ssize_t d, unsigned long long e, signed char f, char *g, intptr_t h) "%f %f %zu %zd %llu %d %s %zd"
odd_none(void) ""
odd_quotes(const char *s) "\\"%s\\" {} \\\\ %%"
disable odd_disabled(const char *s) "%s"
"""  # noqa: E501
"""Names and types that a template might not have thought of."""


@pytest.fixture(scope="module", params=BRIDGES)
def sample(
    request: pytest.FixtureRequest, toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Each sample in a folder where it may be edited, with what it depends on beside it."""
    tree = tmp_path_factory.mktemp("tree")
    copy = tree / "samples" / f"bridge-{request.param}"
    shutil.copytree(
        ROOT / "samples" / copy.name, copy, ignore=shutil.ignore_patterns("build", "target")
    )
    (tree / "backends").symlink_to(ROOT / "backends")
    newest = toolchains.rust("rust-newest")
    fetched = subprocess.run(
        [newest.cargo_path, "vendor", "--quiet", "--locked", "vendored"],
        cwd=copy,
        env={**os.environ, "CARGO_NET_RETRY": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if fetched.returncode != 0:
        pytest.skip(f"needs crates.io: {fetched.stderr}")
    (copy / ".cargo").mkdir()
    (copy / ".cargo" / "config.toml").write_text(
        '[source.crates-io]\nreplace-with = "vendored"\n[source.vendored]\ndirectory = "vendored"\n'
    )
    return copy


@contextmanager
def other_events(sample: Path, events: bytes, fan: str) -> Iterator[None]:
    """Has the sample other events, and other code that fires them."""
    texts = {
        sample / "trace-events": events,
        sample / "src" / "fan.rs": (
            "#[allow(dead_code)]\nmod trace {\n"
            '    include!(concat!(env!("OUT_DIR"), "/trace-fan.rs"));\n}\n' + fan
        ).encode(),
    }
    before = {path: path.read_bytes() for path in texts}
    for path, text in texts.items():
        path.write_bytes(text)
    try:
        yield
    finally:
        for path, text in before.items():
            path.write_bytes(text)


def build(sample: Path, rust: RustToolchain, tracegen: StrPath) -> Path:
    """Builds the sample; returns the program."""
    target = sample / f"target-{rust.name}"
    env = {"TRACEGEN": str(tracegen)}
    rust.cargo("build", "--quiet", "--locked", cwd=sample, target_dir=target, env=env)
    return target / "debug" / sample.name


@pytest.mark.parametrize(
    "rust_toolchain",
    [pytest.param("rust-1.63", marks=pytest.mark.slow), "rust-newest"],
    indirect=True,
)
def test_it_prints_what_its_readme_shows(
    sample: Path, rust_toolchain: RustToolchain, tracegen: Path
) -> None:
    program = build(sample, rust_toolchain, tracegen)
    ((command, printed),) = [
        step for block in blocks(sample / "README.md") for step in block.commands
    ]
    *variables, cargo, verb = command.replace("'", "").split()
    assert (cargo, verb) == ("cargo", "run")
    env = dict(word.split("=", 1) for word in variables)
    assert set(env) == {"TRACEGEN_TRACE", "TRACEGEN_LOG"}
    assert run([program], env=env).stdout == printed
    silent = run([program])
    assert (silent.stdout.count("fan_"), silent.stderr) == (0, "")
    assert silent.stdout.count("blades") == 1


@pytest.mark.parametrize("rust_toolchain", ["rust-newest"], indirect=True)
def test_odd_names_and_types_have_fields(
    sample: Path, rust_toolchain: RustToolchain, tracegen: Path
) -> None:
    fan = (
        "pub fn run() {\n"
        "    trace::trace_odd_names(1, \"text\", 2, true, None::<&u8>, b'c' as _, 3);\n"
        '    trace::trace_odd_types(0.5, 0.25, 1, -1, 2, -2, b"a\\xff", -3);\n'
        "    trace::trace_odd_none();\n"
        '    trace::trace_odd_quotes("{");\n'
        '    trace::trace_odd_disabled("never");\n'
        "}\n"
    )
    with other_events(sample, ODD.encode(), fan):
        program = build(sample, rust_toolchain, tracegen)
    names, types, none, quotes = run([program], env={"TRACEGEN_TRACE": "*"}).stdout.splitlines()[1:]
    assert names.startswith("TRACE fan")
    assert "odd_names 1 text 2 1 (nil) c 3" in names
    for field in ("type=1", "event=2", "target=true", "name=0", "self=99", "line=3"):
        assert f" {field}" in names
    for field in ("a=0.5", "b=0.25", "c=1", "d=-1", "e=2", "f=-2", 'g="a\ufffd"', "h=-3"):
        assert f" {field}" in types
    assert "odd_none" in none
    assert 'odd_quotes "{" {} \\ %' in quotes
    assert ' s="{"' in quotes


@pytest.mark.slow
@pytest.mark.parametrize("rust_toolchain", ["rust-newest"], indirect=True)
def test_the_longest_file_of_the_corpus_compiles(
    sample: Path, rust_toolchain: RustToolchain, tracegen: Path, corpus: Path
) -> None:
    longest = max((path.read_bytes() for path in corpus.rglob("trace-events")), key=len)
    with other_events(sample, longest, "pub fn run() {}\n"):
        build(sample, rust_toolchain, tracegen)
