# SPDX-License-Identifier: MIT
"""A project's `tracegen.toml`: what it gives to commands, and `tracegen build`."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generated import tracegen
from tracegen.config.document import Document, read_document
from tracegen.config.patterns import matching_files

if TYPE_CHECKING:
    from pathlib import Path

PROJECT = """\
# SPDX-License-Identifier: MIT
groups = ["hw/*/trace-events", "**/trace-events"]
root = "hw"
backends = ["log", "simple"]
formats = ["h", "c", "rs"]
output-dir = "build/trace"

[typedefs]
hwaddr = "uint64_t"
"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a project, which is the current one."""
    for folder in ("hw/uart", "hw/net", "hw/.hidden"):
        (tmp_path / folder).mkdir(parents=True)
        name = folder.partition("/")[2].strip(".")
        (tmp_path / folder / "trace-events").write_text(f'{name}_event(hwaddr a) "%" PRIx64\n')
    (tmp_path / "tracegen.toml").write_text(PROJECT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def run(*words: str | Path) -> str:
    """What a command prints, which must succeed and say nothing else."""
    done = tracegen(*words)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


def failing(*words: str | Path, status: int) -> str:
    """What a command that must fail says."""
    done = tracegen(*words)
    assert (done.returncode, done.stdout) == (status, b"")
    assert b"Traceback" not in done.stderr
    return done.stderr.decode()


def test_build_needs_no_arguments(tree: Path) -> None:
    assert run("build") == ""
    made = tree / "build/trace"
    assert names(made) == [f"trace-{group}.{end}" for group in ("net", "uart") for end in _ENDS]
    header = (made / "trace-uart.h").read_text()
    assert "made by tracegen from uart/trace-events." in header.lower()
    assert "uint64_t" in header
    assert "tracegen_simple_uart" in (made / "trace-uart.c").read_text()
    before = {path: path.stat().st_mtime_ns for path in made.iterdir()}
    (made / "trace-net.h").unlink()
    run("build")
    kept = {path: time for path, time in before.items() if path.name != "trace-net.h"}
    assert {path: path.stat().st_mtime_ns for path in kept} == kept
    assert (made / "trace-net.h").is_file()


_ENDS = ("c", "h", "rs")


def test_it_makes_the_same_from_any_folder_of_the_project(tree: Path) -> None:
    run("build")
    made = {path.name: path.read_bytes() for path in (tree / "build/trace").iterdir()}
    for path in (tree / "build/trace").iterdir():
        path.unlink()
    os.chdir(tree / "hw/uart")
    run("build")
    assert {path.name: path.read_bytes() for path in (tree / "build/trace").iterdir()} == made
    run("build", "--check")
    os.chdir("/")
    run("build", "--check", "--config", tree / "tracegen.toml")


def test_groups_are_named_from_the_folder_of_the_file(tree: Path) -> None:
    (tree / "tracegen.toml").write_text(PROJECT.replace('root = "hw"', ""))
    os.chdir(tree / "hw/uart")
    run("build", "-f", "h")
    assert names(tree / "build/trace") == ["trace-hw_net.h", "trace-hw_uart.h"]


def test_the_command_line_goes_first(tree: Path) -> None:
    run("build", "-o", "other", "-f", "h", "-b", "nop", "--root", ".")
    assert names(tree / "other") == ["trace-hw_net.h", "trace-hw_uart.h"]
    assert not (tree / "build").exists()


def test_other_commands_take_what_the_command_line_leaves_out(tree: Path) -> None:
    listed = run("list")
    assert listed.splitlines() == [
        'net/trace-events:1: net: net_event(hwaddr a) "%" PRIx64',
        'uart/trace-events:1: uart: uart_event(hwaddr a) "%" PRIx64',
    ]
    assert run("list", "hw/uart/trace-events") == listed.splitlines(keepends=True)[1]
    run("check")
    run("generate", "hw/uart/trace-events")
    assert names(tree / "build/trace") == [f"trace-uart.{end}" for end in _ENDS]
    run("generate", "-f", "h", "--output", "one.h", "hw/uart/trace-events")
    assert (tree / "one.h").is_file()
    assert "TG013" in failing("check", "--no-config", "hw/uart/trace-events", status=1)
    missing = failing("list", "--no-config", status=2)
    assert "Missing argument 'TRACE_EVENTS...'. Without it a tracegen.toml is needed" in missing
    (tree / "other.toml").write_text('backends = ["log"]\n')
    assert "'other.toml' has no key 'groups'" in failing("list", "--config=other.toml", status=2)
    text = failing("list", "--no-config", "--config", "tracegen.toml", status=2)
    assert "--no-config says that there is none" in text


def test_a_file_with_a_mistake_stops_no_command_that_reads_none(tree: Path) -> None:
    (tree / "tracegen.toml").write_text("colour = 1\n")
    assert "TG101" in failing("check", "hw/uart/trace-events", status=1)
    run("check", "--no-config", "--type", "hwaddr=long", "hw/uart/trace-events")
    run("backends")
    run("check", "--help")


def test_a_file_that_is_new_counts_at_once(tree: Path) -> None:
    (tree / "tracegen.toml").unlink()
    (tree / "hw/uart/trace-events").write_text('uart_event(int a) "%d"\n')
    words = ("generate", "-f", "h", "--root", "hw", "-o", "out", "hw/uart/trace-events")
    run(*words)
    run(*words)
    before = (tree / "out/trace-uart.h").read_text()
    (tree / "tracegen.toml").write_text('backends = ["nop"]\n')
    run(*words)
    assert (tree / "out/trace-uart.h").read_text() != before
    (tree / "tracegen.toml").write_text('backends = ["log"]\n')
    run(*words)
    assert (tree / "out/trace-uart.h").read_text() == before
    (tree / "hw/tracegen.toml").write_text("backends = [3]\n")
    assert "TG102" in failing(*words, status=1)


def test_the_nearest_file_counts_alone(tree: Path) -> None:
    (tree / "hw/uart/tracegen.toml").write_text('[typedefs]\nhwaddr = "long"\n')
    os.chdir("hw")
    run("check", "uart/trace-events")
    run("check", "net/trace-events")
    assert "TG105" in failing("check", "uart/trace-events", "net/trace-events", status=1)
    run("check", "--config", "../tracegen.toml", "uart/trace-events", "net/trace-events")
    os.chdir("uart")
    assert "has no key `groups`" in failing("build", status=1)


def test_standard_input_is_in_the_current_folder(tree: Path) -> None:
    done = tracegen("list", "-g", "x", "-", stdin=b"a(hwaddr x)\n", cwd=tree / "hw")
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_depfile_has_the_file(tree: Path) -> None:
    run("build", "--depfile", "made.d")
    listed = [line.strip(" \\") for line in (tree / "made.d").read_text().splitlines()]
    assert "tracegen.toml" in listed
    assert "hw/uart/trace-events" in listed
    # A build system that names inputs by absolute paths reads it from another folder.
    run("generate", "--depfile", "made.d", tree / "hw/uart/trace-events")
    listed = [line.strip(" \\") for line in (tree / "made.d").read_text().splitlines()]
    assert str(tree / "tracegen.toml") in listed
    assert "tracegen.toml" not in listed


def test_nothing_is_made_over_the_file(tree: Path) -> None:
    text = failing(
        "generate", "--output", "tracegen.toml", "-f", "h", "hw/uart/trace-events", status=2
    )
    assert "it is an input" in " ".join(text.split())
    assert (tree / "tracegen.toml").read_text() == PROJECT


def test_a_mistake_in_an_input_is_told_and_nothing_made(tree: Path) -> None:
    (tree / "hw/net/trace-events").write_text('net_event(int a) "%s"\n')
    assert "TG032" in failing("build", status=1)
    assert not (tree / "build").exists()


def test_nothing_more_is_imported_without_a_file(tree: Path) -> None:
    (tree / "tracegen.toml").unlink()
    script = (
        "import sys; sys.argv[0] = 'tracegen'\n"
        "from tracegen.cli import run\n"
        "try: sys.exit(run(sys.argv[1:]))\n"
        "finally: print(*sorted(sys.modules), sep='\\n', file=open('modules', 'w'))\n"
    )
    words = ["check", "--type", "hwaddr=long", "hw/uart/trace-events"]
    subprocess.run([sys.executable, "-c", script, *words], check=True)
    loaded = (tree / "modules").read_text().split()
    assert "tracegen.cli.configured" in loaded
    assert not [name for name in loaded if "tracegen.config" in name or name == "tomllib"]
    assert "tracegen.cli.project" not in loaded


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("hw/*/trace-events", "hw/a/trace-events hw/b/trace-events"),
        (
            "**/trace-events",
            "hw/a/deep/trace-events hw/a/trace-events hw/b/trace-events trace-events",
        ),
        ("hw/**/deep/*", "hw/a/deep/trace-events"),
        ("hw/a/**", "hw/a/deep/trace-events hw/a/trace-events hw/a/x.trace-events"),
        ("./hw//[ab]/x.*", "hw/a/x.trace-events"),
        ("hw/.*/trace-events", "hw/.git/trace-events"),
        ("hw/A/trace-events", ""),
        ("hw/a", ""),
        (f"{'x' * 300}/trace-events", ""),
        ("hw/a/trace-events/x", ""),
        ("trace-?vents", "trace-events"),
        ("target/**/trace-events", "target/a/trace-events"),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, found: str) -> None:
    inside = "a/trace-events a/x.trace-events a/deep/trace-events b/trace-events .git/trace-events"
    files = [f"hw/{name}" for name in inside.split()]
    for name in [*files, "trace-events", "build/trace-events", "target/a/trace-events"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "hw/a/loop").symlink_to(tmp_path)
    # What cargo writes, and what is no such thing.
    signature = "Signature: 8a477f597d28d172789f06886806bc55\n"
    (tmp_path / "target/CACHEDIR.TAG").write_text(signature)
    (tmp_path / "hw/CACHEDIR.TAG").write_text("Signature:\n")
    matched = matching_files(tmp_path, pattern, tmp_path / "build")
    assert [path.relative_to(tmp_path).as_posix() for path in matched] == found.split()


@pytest.mark.parametrize(
    ("made", "patterns", "groups"),
    [
        (".", '"**/trace-events"', "hw_net hw_uart root"),
        ("..", '"**/trace-events"', "hw_net hw_uart root"),
        ("hw", '"**/trace-events"', "root"),
        ("hw", '"hw/**/trace-events"', "hw_net hw_uart"),
        ("hw/net", '"hw/*/trace-events", "hw/net/trace-events"', "hw_net hw_uart"),
    ],
)
def test_files_in_the_output_folder_are_named(
    tree: Path, made: str, patterns: str, groups: str
) -> None:
    """A pattern that begins in it looks into it."""
    (tree / "trace-events").write_text('root_event(int a) "%d"\n')
    text = f"groups = [{patterns}]\nformats = ['h']\noutput-dir = '{made}'\n"
    (tree / "tracegen.toml").write_text(f"{text}[typedefs]\nhwaddr = 'uint64_t'\n")
    run("build")
    names = {path.name for path in (tree / made).glob("trace-*.h")}
    assert names == {f"trace-{group}.h" for group in groups.split()}
    text = text.replace(patterns, '"h*/trace-events"')
    (tree / "tracegen.toml").write_text(text)
    told = failing("build", status=1)
    assert ("by patterns not in `" in told) == made.startswith("hw")


def test_a_file_in_the_output_folder_is_not_left_out_in_silence(tree: Path) -> None:
    (tree / "tracegen.toml").write_text(PROJECT.replace("build/trace", "hw/net"))
    assert failing("build", status=1) == (
        "error[TG103]: `hw/net/trace-events` is left out: it is in the folder `output-dir`\n"
        " --> tracegen.toml:2:11\n"
        "  |\n"
        '2 | groups = ["hw/*/trace-events", "**/trace-events"]\n'
        "  |           ^^^^^^^^^^^^^^^^^^^ this does not look there\n"
        "  = help: let another folder be `output-dir`, or name the file in `groups`\n\n"
        "error[TG103]: `hw/net/trace-events` is left out: it is in the folder `output-dir`\n"
        " --> tracegen.toml:2:32\n"
        "  |\n"
        '2 | groups = ["hw/*/trace-events", "**/trace-events"]\n'
        "  |                                ^^^^^^^^^^^^^^^^^ this does not look there\n"
        "  = help: let another folder be `output-dir`, or name the file in `groups`\n\n"
    )
    # What is further in, copies, say, is not looked at.
    (tree / "tracegen.toml").write_text(PROJECT.replace("build/trace", "build"))
    (tree / "build/copy").mkdir(parents=True)
    (tree / "build/copy/trace-events").write_text("none\n")
    run("build")


@pytest.mark.parametrize("pattern", ["**/trace-events", "hw/*/trace-*", "hw/link/trace-events"])
def test_a_link_to_nothing_is_told(tree: Path, pattern: str) -> None:
    (tree / "tracegen.toml").write_text(PROJECT.replace("**/trace-events", pattern))
    (tree / "hw/link").mkdir()
    (tree / "hw/link/trace-events").symlink_to("nowhere")
    told = "error[TG072]: cannot read `hw/link/trace-events`: No such file or directory"
    assert told in failing("build", status=1)


@pytest.mark.parametrize("kind", ["link", "folder"])
def test_a_file_that_is_none(tree: Path, kind: str) -> None:
    toml = tree / "tracegen.toml"
    toml.unlink()
    toml.symlink_to("nowhere") if kind == "link" else toml.mkdir()
    for words in (["build"], ["list", "hw/uart/trace-events"], ["generate", "-o", "out"]):
        assert "error[TG072]: cannot read `tracegen.toml`" in failing(*words, status=1)
    assert "error[TG107]" in failing("init", status=1)


TOML = '''\
a = 1 # not = this
"b \\u00e9".'c.d' = [ "x]", # ]
  """y
  ]""", { e = [true, 'z'], f.g = 1979-05-27T07:32:00Z }, [1.5]]
[t]
k = """"q""""
[t.u]
  v = {}
[[w]]
x = 1
[[w]]
x = 2
[w.y]
z = ''
[tool.tracegen]
'''


def test_places_of_keys_and_values() -> None:
    document = read_document(TOML, "f")
    assert isinstance(document, Document)
    lines = TOML.split("\n")

    def text(span: tuple[str, int, int, int]) -> str:
        return lines[span[1] - 1][span[2] - 1 : span[3] - 1]

    shown = {keys: (text(each.key), text(each.value)) for keys, each in document.places.items()}
    array = ("b \u00e9", "c.d")
    assert shown == {
        ("a",): ("a", "1"),
        array[:1]: ('"b \\u00e9"', '[ "x]", # ]'),
        array: ("'c.d'", '[ "x]", # ]'),
        (*array, 0): ('"x]"', '"x]"'),
        (*array, 1): ('"""y', '"""y'),
        (*array, 2): (lines[3].partition(", ")[2][:-8],) * 2,
        (*array, 2, "e"): ("e", "[true, 'z']"),
        (*array, 2, "e", 0): ("true", "true"),
        (*array, 2, "e", 1): ("'z'", "'z'"),
        (*array, 2, "f"): ("f", "1979-05-27T07:32:00Z"),
        (*array, 2, "f", "g"): ("g", "1979-05-27T07:32:00Z"),
        (*array, 3): ("[1.5]", "[1.5]"),
        (*array, 3, 0): ("1.5", "1.5"),
        ("t",): ("[t]", "[t]"),
        ("t", "k"): ("k", '""""q""""'),
        ("t", "u"): ("[t.u]", "[t.u]"),
        ("t", "u", "v"): ("v", "{}"),
        ("w",): ("[[w]]", "[[w]]"),
        ("w", 0): ("[[w]]", "[[w]]"),
        ("w", 0, "x"): ("x", "1"),
        ("w", 1): ("[[w]]", "[[w]]"),
        ("w", 1, "x"): ("x", "2"),
        ("w", 1, "y"): ("[w.y]", "[w.y]"),
        ("tool",): ("[tool.tracegen]", "[tool.tracegen]"),
        ("tool", "tracegen"): ("[tool.tracegen]", "[tool.tracegen]"),
        ("w", 1, "y", "z"): ("z", "''"),
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"root = 1\ngroups = {'[' * 5000}{']' * 5000}", (2, 10, "nested too deep")),
        (f"root = 1\nwarn = {'{a=' * 5000}1{'}' * 5000}", (2, 8, "nested too deep")),
        # It counts from Python 3.11 on, and for those before that were mended since.
        (f"root = 1\nwarn = -{'9' * 5000}", (2, 8, "a number is too long")),
    ],
    ids=["arrays", "tables", "digits"],
)
def test_what_python_cannot_hold(text: str, told: tuple[int, int, str]) -> None:
    found = read_document(text, "f")
    if isinstance(found, Document):
        assert told[2] == "a number is too long"
        assert not hasattr(sys, "get_int_max_str_digits")
        return
    assert found.span is not None
    assert found.span[1:3] == told[:2]
    assert found.code == "TG100"
    assert told[2] in found.message
