# SPDX-License-Identifier: MIT
"""`tracegen generate` and `tracegen check`: what they read, make, and refuse."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generated import C_INCLUDE, generate, tracegen

if TYPE_CHECKING:
    from conftest import Toolchains

EVENT = 'it_works(int a) "a %d"\n'
BROKEN = 'it_works(int a) "a %s"\n'


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a few inputs, which is the current one."""
    for folder in ("hw/net", "hw/9pfs", "util-x"):
        (tmp_path / folder).mkdir(parents=True)
        name = folder.replace("/", "_").replace("-", "_")
        (tmp_path / folder / "trace-events").write_text(f'{name}_event(int a) "a %d"\n')
    (tmp_path / "trace-events").write_text(EVENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(*words: str | Path, status: int, stdin: bytes = b"") -> str:
    """Runs the command, which must exit with `status` and print nothing on standard output."""
    done = tracegen(*words, stdin=stdin)
    assert (done.returncode, done.stdout) == (status, b"")
    text = done.stderr.decode()
    assert "Traceback" not in text
    return text


def test_each_input_makes_a_group_named_after_its_folder(tree: Path) -> None:
    generate("-o", "out", "trace-events", "hw/net/trace-events", "hw/9pfs/trace-events")
    assert names(tree / "out") == [
        "trace-hw_9pfs.c",
        "trace-hw_9pfs.h",
        "trace-hw_net.c",
        "trace-hw_net.h",
        "trace-root.c",
        "trace-root.h",
    ]


def test_groups_are_relative_to_the_root(tree: Path) -> None:
    generate("--root", "hw", "-f", "h", "-o", "out", "hw/net/trace-events")
    assert names(tree / "out") == ["trace-net.h"]
    assert "made by tracegen from net/trace-events." in (
        (tree / "out/trace-net.h").read_text().lower()
    )


def test_a_file_of_another_name_names_its_group(tree: Path) -> None:
    (tree / "qapi-commands-x.trace-events").write_text(EVENT)
    generate("-f", "h", "-o", "out", "qapi-commands-x.trace-events")
    assert names(tree / "out") == ["trace-qapi_commands_x_trace_events.h"]


@pytest.mark.parametrize("words", [["-f", "h,rs"], ["-f", "h", "-f", "rs"], ["--format=rs,h,h"]])
def test_formats_take_commas_and_repeat(tree: Path, words: list[str]) -> None:
    generate(*words, "-o", "out", "trace-events")
    assert names(tree / "out") == ["trace-root.h", "trace-root.rs"]


def test_merge_puts_all_inputs_in_one_group(tree: Path) -> None:
    generate("--merge", "-g", "all", "-o", "out", "trace-events", "hw/net/trace-events")
    assert names(tree / "out") == ["trace-all.c", "trace-all.h"]
    header = (tree / "out/trace-all.h").read_text()
    assert "trace_it_works(" in header
    assert "trace_hw_net_event(" in header


def test_merged_inputs_may_not_declare_an_event_twice(tree: Path) -> None:
    (tree / "util-x/trace-events").write_text(EVENT)
    words = ("generate", "--merge", "-g", "all", "-o", "out")
    text = failing(*words, "trace-events", "util-x/trace-events", status=1)
    assert "error[TG020]: duplicate event `it_works`" in text
    assert "::: trace-events:1:1" in text
    assert not (tree / "out").exists()


@pytest.mark.usefixtures("tree")
def test_standard_input() -> None:
    done = tracegen("generate", "-g", "x", "-f", "h", "--output", "-", "-", stdin=EVENT.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Made by tracegen from <stdin>. Edit that." in done.stdout
    assert b"static inline void trace_it_works(int a)" in done.stdout


def test_one_output_file(tree: Path) -> None:
    generate("-g", "x", "-f", "c", "--output", "deep/folder/other.c", "trace-events")
    assert '"other.c"' in (tree / "deep/folder/other.c").read_text()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-o", "out"], "Missing argument 'TRACE_EVENTS...'"),
        (["trace-events"], "say where to: -o DIR, or --output FILE"),
        (["-o", "out", "--output", "x", "trace-events"], "say where to"),
        (["--output", "x", "trace-events"], "one format and one group"),
        (["--output", "x", "-f", "h", "trace-events", "hw/net/trace-events"], "one group"),
        (["-o", "out", "-b", "smoke", "trace-events"], "there is no backend 'smoke'"),
        (["-o", "out", "-f", "pdf", "trace-events"], "there is no format 'pdf'"),
        (["-o", "out", "-t", "moon", "trace-events"], "there is no target 'moon'"),
        (["-o", "out", "-b", "log,", "trace-events"], "empty item"),
        (["-o", "", "trace-events"], "'-o' / '--output-dir': the name is empty."),
        (["-o", "out", "--depfile=", "trace-events"], "'--depfile': the name is empty."),
        (["-o", "out", "-g", "a b", "trace-events"], "not an identifier"),
        (["-o", "out", "-g", "x", "trace-events", "hw/net/trace-events"], "add --merge"),
        (["-o", "out", "--merge", "trace-events"], "--merge needs --group"),
        (["-o", "out", "-"], "standard input needs --group"),
        (["-o", "out", "--root", "hw", "trace-events"], "outside of the root"),
        (["-o", "out", "--type", "hwaddr", "trace-events"], "is not NAME=C_TYPE"),
        (["-o", "out", "--type", "hwaddr=u64", "trace-events"], "no type that arguments may have"),
        (["-o", "out", "--type", "int=long", "trace-events"], "is C's own word"),
        (["-o", "out", "--root", "nowhere", "trace-events"], "does not exist"),
        (["--output", "-", "--check", "-f", "h", "trace-events"], "standard output is no file"),
        (["-o", "out", "--warn", "style", "trace-events"], "none of: sign, all"),
        (["-o", "out", "--backend-path", "nowhere", "trace-events"], "does not exist"),
        (["-o", "out", "--no-such-option", "trace-events"], "No such option"),
        (
            ["--output", "-", "-f", "h", "--depfile", "x.d", "trace-events"],
            "standard output is none",
        ),
        (["--output", "-", "-f", "h", "--stamp", "x", "trace-events"], "standard output is none"),
        (["--output", "-", "-f", "h", "--list-outputs", "trace-events"], "--list-outputs lists"),
    ],
)
def test_wrong_usage(tree: Path, words: list[str], told: str) -> None:
    before = names(tree)
    assert told in " ".join(failing("generate", *words, status=2).split())
    assert names(tree) == before


def test_an_input_outside_of_the_root_makes_a_group_that_is_named(tree: Path) -> None:
    generate("-o", "../../out", "-f", "c", "-g", "x", "../../trace-events", cwd=tree / "hw/net")
    made = (tree / "out/trace-x.c").read_text()
    assert "Made by tracegen from ../../trace-events. Edit that." in made


def test_two_inputs_of_one_group_are_refused(tree: Path) -> None:
    (tree / "hw-net").mkdir()
    (tree / "hw-net/trace-events").write_text(EVENT)
    text = failing("generate", "-o", "out", "hw/net/trace-events", "hw-net/trace-events", status=1)
    assert "TG070" in text
    assert "`hw/net/trace-events` and `hw-net/trace-events` both make group `hw_net`" in text


@pytest.mark.usefixtures("tree")
def test_a_group_that_is_no_identifier_is_refused() -> None:
    text = failing("generate", "--root", "hw", "-o", "out", "hw/9pfs/trace-events", status=1)
    assert "would make group `9pfs`, which is no identifier" in text
    generate("--root", "hw", "-g", "p9", "-o", "out", "hw/9pfs/trace-events")


def test_the_same_event_may_be_in_two_groups(tree: Path) -> None:
    (tree / "util-x/trace-events").write_text(EVENT)
    generate("-o", "out", "trace-events", "util-x/trace-events")


def test_an_error_in_one_input_writes_nothing(tree: Path) -> None:
    (tree / "hw/net/trace-events").write_text(BROKEN)
    (tree / "hw/9pfs/trace-events").write_text(BROKEN)
    inputs = ("trace-events", "hw/net/trace-events", "hw/9pfs/trace-events")
    text = failing("generate", "-o", "out", "--depfile", "out.d", *inputs, status=1)
    assert text.count("error[TG032]") == 2
    assert not (tree / "out").exists()
    assert not (tree / "out.d").exists()


def test_standard_input_is_a_dash_alone(tree: Path) -> None:
    (tree / "-").write_text(EVENT)
    generate("-g", "x", "-f", "h", "--output", "./x.h", "./-")
    assert "trace_it_works" in (tree / "x.h").read_text()
    generate("-g", "x", "-f", "h", "--output", "./-", "trace-events")
    assert "trace_it_works" in (tree / "-").read_text()


def test_an_input_that_is_named_twice_is_read_once(tree: Path) -> None:
    generate("-f", "h", "-o", "out", "trace-events", tree / "trace-events", "hw/../trace-events")
    assert names(tree / "out") == ["trace-root.h"]


def closed(streams: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the command with standard streams closed, as the shell's `<&- >&- 2>&-` do."""
    script = f'exec "$@" {streams}'
    return subprocess.run(
        ["sh", "-c", script, "sh", sys.executable, "-m", "tracegen", *words],
        capture_output=True,
        check=False,
    )


def test_closed_streams(tree: Path) -> None:
    done = closed(">&-", "generate", "-o", "out", "trace-events")
    assert (done.returncode, done.stderr) == (0, b"")
    done = closed(">&-", "list", "trace-events")
    told = b"tracegen: cannot write to standard output: it is closed\n"
    assert (done.returncode, done.stderr) == (1, told)
    done = closed("<&-", "generate", "-g", "x", "-o", "out", "-")
    told = b"error[TG072]: cannot read `-`: it is closed\n"
    assert (done.returncode, done.stderr.strip()) == (1, told.strip())
    done = closed("2>&- >out.txt", "generate", "--nope")
    assert done.returncode == 2
    assert (tree / "out.txt").read_bytes() == b""


def test_output_that_is_cut_off_is_an_error(tree: Path) -> None:
    """Even where Python does not buffer, and a write takes what there is room for."""
    (tree / "trace-events").write_text("".join(f'event_{n}(int a) "%d"\n' for n in range(50)))
    words = [sys.executable, "-m", "tracegen", "generate", "-f", "h", "--output", "-"]
    done = subprocess.run(
        ["bash", "-c", 'ulimit -f 1; trap "" XFSZ; "$@" > x.h', "bash", *words, "trace-events"],
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == b"tracegen: cannot write to standard output: File too large\n"


@pytest.mark.usefixtures("tree")
def test_unreadable_inputs_are_all_told() -> None:
    text = failing("generate", "-o", "out", "nowhere/trace-events", "hw", status=1)
    assert "error[TG072]: cannot read `nowhere/trace-events`: No such file or directory" in text
    assert "error[TG072]: cannot read `hw`: Is a directory" in text


def test_what_cannot_be_written_is_told_and_leaves_nothing_behind(tree: Path) -> None:
    (tree / "out/trace-root.h").mkdir(parents=True)
    text = failing("generate", "-o", "out", "trace-events", status=1)
    assert "error[TG073]: cannot write `" in text
    assert names(tree / "out") == ["trace-root.h"]
    text = failing("generate", "-o", "trace-events", "hw/net/trace-events", status=1)
    assert "error[TG073]: cannot write `" in text


@pytest.mark.usefixtures("tree")
def test_a_full_disk_is_told() -> None:
    words = ("generate", "-f", "h", "--output", "/dev/full", "trace-events")
    text = failing(*words, status=1)
    assert "error[TG073]: cannot write `/dev/full`: No space left on device" in text
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" > /dev/full', "sh", "tracegen", *words[:-2], "-", "trace-events"],
        capture_output=True,
        check=False,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
    )
    assert done.returncode == 1
    assert b"No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_file_that_would_not_change_is_not_touched(tree: Path) -> None:
    generate("-o", "out", "--depfile", "out.d", "trace-events")
    before = {path: path.stat().st_mtime_ns for path in [*(tree / "out").iterdir(), tree / "out.d"]}
    (tree / "trace-events").write_text("# a comment more\n" + EVENT)
    generate("-o", "out", "--depfile", "out.d", "-f", "h", "trace-events")
    header = tree / "out/trace-root.h"
    assert header.stat().st_mtime_ns == before[header]
    generate("-o", "out", "-f", "c", "trace-events")
    source = tree / "out/trace-root.c"
    assert source.stat().st_mtime_ns != before[source], "its #line has moved"


def test_links_and_modes_are_kept(tree: Path) -> None:
    (tree / "real.h").write_text("old")
    (tree / "real.h").chmod(0o640)
    (tree / "link.h").symlink_to("real.h")
    generate("-f", "h", "--output", "link.h", "trace-events")
    assert (tree / "link.h").is_symlink()
    assert "trace_it_works" in (tree / "real.h").read_text()
    assert stat.S_IMODE((tree / "real.h").stat().st_mode) == 0o640
    generate("-f", "h", "--output", "new.h", "trace-events")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE((tree / "new.h").stat().st_mode) == 0o666 & ~umask


def test_check_and_diff(tree: Path) -> None:
    text = failing("generate", "--check", "-o", "out", "trace-events", status=1)
    assert text.count("error[TG075]: `out/trace-root.") == 2
    assert not (tree / "out").exists()
    generate("-o", "out", "trace-events")
    generate("--check", "-o", "out", "trace-events")
    (tree / "trace-events").write_text('it_works(int a) "now %d"\n')
    done = tracegen("generate", "--diff", "-o", "out", "trace-events")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines()[:2] == [
        "--- out/trace-root.c (on disk)",
        "+++ out/trace-root.c (as generated)",
    ]
    assert '-    tracegen_line_begin(&line, "it_works a ");' in done.stdout.decode()
    assert '+    tracegen_line_begin(&line, "it_works now ");' in done.stdout.decode()
    assert b"TG075" in done.stderr
    assert "now" not in (tree / "out/trace-root.c").read_text()


def test_check_tells_and_makes_nothing(tree: Path) -> None:
    before = names(tree)
    done = tracegen("check", "trace-events")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    (tree / "trace-events").write_text(BROKEN)
    assert "error[TG032]" in failing("check", "trace-events", status=1)
    assert names(tree) == before


def test_warnings_are_off_unless_asked_for(tree: Path) -> None:
    (tree / "trace-events").write_text('signs(unsigned a) "a %d"\n')
    assert failing("check", "trace-events", status=0) == ""
    for name in ("sign", "all"):
        assert "warning[TG060]" in failing("check", "--warn", name, "trace-events", status=0)
    assert failing("check", "--error-on-warnings", "trace-events", status=0) == ""
    words = ("check", "--warn", "sign", "--error-on-warnings", "trace-events")
    assert "warning[TG060]" in failing(*words, status=1)


READERS = {
    "make": "made: ; @touch made\ninclude x.d\n",
    "ninja": "rule touch\n  command = touch made\n  depfile = x.d\nbuild made: touch\n",
}
SAYABLE = [
    *("plain", "with  blanks", "hash#", "a$dollar$$", "a:colon", "back\\slash", "ünïcode"),
    *("back\\ \\\\ blank", "per%cent", "br[ack]et", "{brace}(s)", "~@!+,=", "a b:c#d$e"),
]
"""Names of folders that both make and ninja read from a depfile."""


@pytest.mark.parametrize("reader", READERS)
def test_who_reads_the_depfile_sees_each_file(tree: Path, reader: str) -> None:
    if shutil.which(reader) is None:
        pytest.skip(f"needs {reader}")
    inputs = []
    for name in [*SAYABLE, *["who?", "a*"][: 2 * (reader == "make")]]:
        (tree / name).mkdir()
        inputs.append(tree / name / "trace-events")
        inputs[-1].write_text(f"# {name}\n")
    (tree / "made").touch()
    names = [f"{path.parent.name}/{path.name}" for path in inputs]
    generate("--merge", "-g", "x", "-o", "out", "--stamp", "made", "--depfile", "x.d", *names)
    (tree / {"make": "Makefile", "ninja": "build.ninja"}[reader]).write_text(READERS[reader])
    # ninja runs what it has not run itself.
    _runs(tree, reader)
    assert _runs(tree, reader) is False
    # Each in turn is newer than what is made.
    for path in inputs:
        after = (tree / "made").stat().st_mtime_ns + 1
        os.utime(path, ns=(after, after))
        assert _runs(tree, reader) is True, path
        os.utime(path, (1, 1))
        assert _runs(tree, reader) is False, path


def _runs(tree: Path, reader: str) -> bool:
    """Whether make or ninja makes anything."""
    before = (tree / "made").stat().st_mtime_ns
    subprocess.run([reader], cwd=tree, check=True, capture_output=True)
    return (tree / "made").stat().st_mtime_ns != before


@pytest.mark.parametrize("reader", READERS)
def test_who_reads_the_depfile_sees_what_is_made(tree: Path, reader: str) -> None:
    """In a folder with all that is escaped in its name."""
    if shutil.which(reader) is None:
        pytest.skip(f"needs {reader}")
    folder = tree / "a b#c$d:e"
    rules = {
        "make": 'a\\ b\\#c$$d\\:e/trace-x.h: ; @touch "a b#c\\$$d:e/trace-x.h"\ninclude x.d\n',
        "ninja": 'rule touch\n  command = touch "a b#c\\$$d:e/trace-x.h"\n  depfile = x.d\n'
        "build a$ b#c$$d$:e/trace-x.h: touch\n",
    }
    generate("-g", "x", "-f", "h", "-o", folder.name, "--depfile", "x.d", "trace-events")
    (tree / {"make": "Makefile", "ninja": "build.ninja"}[reader]).write_text(rules[reader])
    (tree / "made").symlink_to(f"{folder.name}/trace-x.h")
    _runs(tree, reader)
    assert _runs(tree, reader) is False
    after = (tree / "made").stat().st_mtime_ns + 1
    os.utime(tree / "trace-events", ns=(after, after))
    assert _runs(tree, reader) is True


@pytest.mark.parametrize("name", ["new\nline", "semi;colon", "pi|pe", "\x1b", "back\\"])
def test_a_path_that_no_depfile_can_hold_is_refused(tree: Path, name: str) -> None:
    words = ("generate", "-f", "h", "--output", name, "--depfile", "x.d", "trace-events")
    assert "a depfile cannot hold the path" in failing(*words, status=2)
    assert not (tree / name).exists()
    assert not (tree / "x.d").exists()


def test_no_file_is_written_twice_or_over_an_input(tree: Path) -> None:
    (tree / "link").symlink_to("trace-events")
    (tree / "out").mkdir()
    (tree / "out/trace-x.h").write_text(EVENT)
    for words in (
        ["--output", "same", "--depfile", "./same", "trace-events"],
        ["-o", "d", "--depfile", "d/trace-root.h", "trace-events"],
        ["--output", "trace-events", "trace-events"],
        ["--output", "link", "trace-events"],
        ["--output", "o.h", "--depfile", "trace-events", "trace-events"],
        ["--output", "o.h", "--stamp", "trace-events", "trace-events"],
        ["--output", "o.h", "--stamp", "o.h", "trace-events"],
        ["-g", "x", "-o", "out", "out/trace-x.h"],
    ):
        assert "cannot write" in failing("generate", "-f", "h", *words, status=2)
    assert (tree / "trace-events").read_text() == EVENT
    assert (tree / "out/trace-x.h").read_text() == EVENT
    assert names(tree) == ["hw", "link", "out", "trace-events", "util-x"]


def test_the_depfile_names_inputs_templates_grammars_and_modules(tree: Path) -> None:
    generate("-o", "out", "--depfile", "out.d", "trace-events", "hw/net/trace-events")
    head, *rest = (tree / "out.d").read_text().replace("\\\n", "").split()
    targets = [head, *[word for word in rest if word.startswith("out/")]]
    assert targets == [
        "out/trace-root.h",
        "out/trace-root.c",
        "out/trace-hw_net.h",
        "out/trace-hw_net.c:",
    ]
    assert {"trace-events", "hw/net/trace-events"} <= set(rest)
    for ending in ("h.j2", "log/standalone.c.j2", "printf.lark", "tracegen/cli/generate.py"):
        assert [word for word in rest if word.endswith(ending)], ending


@pytest.mark.parametrize(
    "name", ['quo"te', "back\\slash", "new\nline", "*/ int x;", "tri??/graph", "\udcff", "\x1b[31m"]
)
def test_names_from_outside_stay_in_their_place(
    tree: Path, toolchains: Toolchains, name: str
) -> None:
    folder = tree / os.fsencode(name).decode("utf-8", "surrogateescape").replace("/", "_")
    folder.mkdir()
    (folder / "trace-events").write_text(EVENT)
    generate("-g", "x", "-f", "h,c,rs", "-o", "out", folder / "trace-events")
    for compiler in ("gcc", "clang"):
        toolchains.c(compiler).check("out/trace-x.c", flags=[C_INCLUDE])
    for path in (tree / "out").iterdir():
        assert b"\x1b" not in path.read_bytes()
        assert b"int x;\n" not in path.read_bytes()


@pytest.mark.parametrize(
    "licence", ["*/ int x; /*", "MIT\x07", "MIT\\", "MIT OR Apache-2.0", "LicenseRef-x:y"]
)
def test_licences_are_carried_only_when_they_are_expressions(tree: Path, licence: str) -> None:
    (tree / "trace-events").write_text(f"# SPDX-License-Identifier: {licence}\n{EVENT}")
    generate("-f", "h,rs", "-o", "out", "trace-events")
    carried = licence in ("MIT OR Apache-2.0", "LicenseRef-x:y")
    for name in ("trace-root.h", "trace-root.rs"):
        first = (tree / "out" / name).read_text().splitlines()[0]
        assert ("SPDX" in first) is carried
        assert (licence in first) is carried


def test_merged_licences_are_joined(tree: Path) -> None:
    (tree / "trace-events").write_text(f"# SPDX-License-Identifier: MIT\n{EVENT}")
    (tree / "hw/net/trace-events").write_text(
        '# SPDX-License-Identifier: GPL-2.0-or-later OR MIT\nx(void) ""\n'
    )
    words = ("--merge", "-g", "all", "-f", "h", "-o", "out", "trace-events", "hw/net/trace-events")
    generate(*words)
    first = (tree / "out/trace-all.h").read_text().splitlines()[0]
    assert first == "/* SPDX-License-Identifier: MIT AND (GPL-2.0-or-later OR MIT) */"


def test_same_bytes_whatever_the_environment(tree: Path) -> None:
    words = ("generate", "-f", "rs", "--output", "-", "hw/net/trace-events")
    environments = [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "Asia/Kathmandu", "PYTHONUTF8": "0"},
        {"TRACEGEN_CACHE_DIR": str(tree / "empty"), "PYTHONOPTIMIZE": "2"},
    ]
    made = [tracegen(*words, env=environment) for environment in environments]
    assert [each.stderr for each in made] == [b""] * len(made)
    assert len({each.stdout for each in made}) == 1


def test_a_backend_of_the_users_own(tree: Path, toolchains: Toolchains) -> None:
    folder = tree / "mine/shout"
    folder.mkdir(parents=True)
    (folder / "backend.toml").write_text('summary = "loud"\nemits = true\ntext = true\n')
    (folder / "standalone.c.j2").write_text(
        "{% macro head(group) %}\n#include <stdio.h>\n{% endmacro %}\n"
        "{% macro emit(event) %}\n"
        '    fprintf(stdout, "%.*s!\\n", (int){{ event.line }}.length, {{ event.line }}.bytes);\n'
        "{% endmacro %}\n"
    )
    words = ("-b", "shout,log", "--backend-path", "mine", "--depfile", "x.d")
    generate(*words, "-o", "out", "trace-events")
    toolchains.c("gcc").check("out/trace-root.c", flags=[C_INCLUDE])
    assert "fprintf(stdout" in (tree / "out/trace-root.c").read_text()
    assert "mine/shout/standalone.c.j2" in (tree / "x.d").read_text()
    text = failing("generate", *words, "-f", "h,rs", "-o", "out", "trace-events", status=2)
    assert "backend 'shout' makes no 'rs' on target 'standalone'" in text
    assert "shout   loud" in tracegen("backends", "--backend-path", "mine").stdout.decode()
    (folder / "backend.toml").write_text('sumary = "loud"\n')
    text = failing("generate", *words, "-o", "out", "trace-events", status=2)
    assert "unknown key `sumary`" in text
    (folder / "backend.toml").write_text("emits = 3\n")
    assert "`emits` must be true or false" in failing(
        "generate", *words, "-o", "out", "trace-events", status=2
    )


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{{ ", "template mine/standalone.c.j2:1: "),
        (
            "{% macro emit(event) %}{{ event.nope }}{% endmacro %}",
            "standalone.c.j2:1: UndefinedError",
        ),
        (
            "\n{% macro emit(event) %}{{ 1 / 0 }}{% endmacro %}",
            "standalone.c.j2:2: ZeroDivisionError",
        ),
        ("{% macro emit() %}{% endmacro %}", "TypeError"),
        ("{% set emit = 3 %}", "TypeError"),
        ('{% include "nope" %}', "template mine/standalone.c.j2: 'nope' not found"),
        ("\udcff", "UnicodeDecodeError"),
    ],
)
def test_a_template_that_is_wrong_is_told(tree: Path, template: str, told: str) -> None:
    folder = tree / "backends/mine"
    folder.mkdir(parents=True)
    (folder / "backend.toml").write_text('summary = "x"\n')
    (folder / "standalone.c.j2").write_text(template, errors="surrogateescape")
    words = ("generate", "--backend-path", "backends", "-b", "mine", "-o", "out", "trace-events")
    assert told in failing(*words, status=2)
    assert not (tree / "out").exists()


def test_a_stamp_is_new_when_all_is_made(tree: Path) -> None:
    words = ("-o", "out", "--stamp", "new/x.stamp", "--depfile", "x.d", "trace-events")
    generate(*words)
    stamp, header = tree / "new/x.stamp", tree / "out/trace-root.h"
    # Also in a run that is known, and in one whose files stay as they are.
    for text in (EVENT, EVENT + "# a comment more\n"):
        (tree / "trace-events").write_text(text)
        for path in (stamp, header):
            os.utime(path, (1, 1))
        generate(*words)
        assert (header.stat().st_mtime, stamp.read_bytes()) == (1, b"")
        assert stamp.stat().st_mtime > 1
    assert (tree / "x.d").read_text().startswith("new/x.stamp: \\\n  trace-events \\\n")
    (tree / "trace-events").write_text(BROKEN)
    os.utime(stamp, (1, 1))
    failing("generate", *words, status=1)
    assert stamp.stat().st_mtime == 1


@pytest.mark.usefixtures("tree")
def test_a_stamp_that_cannot_be_written_is_told() -> None:
    for path in ("trace-events/x", "hw"):
        words = ("generate", "-o", "out", "--stamp", path, "trace-events")
        told = failing(*words, status=1)
        assert told.startswith("error[TG073]: cannot write `")
        assert f"/{path.partition('/')[0]}`: " in told
        assert not Path("out").exists()


def test_outputs_are_listed_and_not_made(tree: Path) -> None:
    words = ("generate", "--list-outputs", "-o", "out put", "-b", "ust", "-f", "c,ust-events-h")
    done = tracegen(*words, "trace-events", "hw/net/trace-events")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "out put/trace-root.c",
        "out put/trace-ust-root.h",
        "out put/trace-hw_net.c",
        "out put/trace-ust-hw_net.h",
    ]
    assert names(tree) == ["hw", "trace-events", "util-x"]
    # An input may be made by the build itself, later.
    done = tracegen(*words, "later/trace-events")
    assert done.stdout == b"out put/trace-later.c\nout put/trace-ust-later.h\n"
    (tree / "util_x").mkdir()
    (tree / "util_x/trace-events").write_text(EVENT)
    same = ("util-x/trace-events", "util_x/trace-events")
    assert "error[TG070]" in failing(*words, *same, status=1)
