# SPDX-License-Identifier: MIT
"""What a run does not do again: outputs by content, and command lines that are known."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable

import pytest

from generated import generate, tracegen
from tracegen.store import Store

EVENT = 'works(int a, const char *s) "a %d s %s"\n'
SIGN = 'wraps(int a) "a %u"\n'
OTHER = 'other(uint64_t b) "b %" PRIu64\n'
BACKEND = 'summary = "lines of WORD"\n'
TEMPLATE = '{# WORD #}{% macro head(group) %}{% include "mine/part.inc" %}{% endmacro %}\n'

Words = Callable[..., list[str]]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two inputs in the current folder, and an empty cache."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "trace-events").write_text(f"{name}_{EVENT}")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACEGEN_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path


def modules(*words: str | Path, stderr: bytes = b"") -> set[str]:
    """The modules that a run imports, which ends well and says `stderr`."""
    listed = "import sys, atexit; atexit.register(lambda: print(*sys.modules))"
    program = f"{listed}; from tracegen.cli import run; sys.exit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, words)], capture_output=True, check=True
    )
    assert done.stderr == stderr
    return set(done.stdout.decode().split())


def state(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """All files, with what they hold, their times and their numbers."""
    return {
        str(path.relative_to(folder)): (
            path.read_bytes(),
            path.stat().st_mtime_ns,
            path.stat().st_ino,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


HEAVY = {"click", "lark", "jinja2", "pathlib", "hashlib", "tracegen.cli.commands"}
ALL = ("-f", "h,c,rs", "-b", "log,simple", "-o", "out", "one/trace-events", "two/trace-events")


def test_the_same_run_again_imports_nothing_and_writes_nothing(tree: Path) -> None:
    assert modules("generate", "--depfile", "out/d", *ALL) > {"click", "lark", "jinja2"}
    before = state(tree)
    assert not modules("generate", "--depfile", "out/d", *ALL) & HEAVY
    assert state(tree) == before


def test_what_was_removed_or_changed_is_there_again(tree: Path) -> None:
    generate("--depfile", "out/d", *ALL)
    made = {path: path.read_bytes() for path in (tree / "out").iterdir()}
    (tree / "out/trace-one.h").unlink()
    (tree / "out/trace-two.c").write_bytes(b"edited")
    (tree / "out/d").write_bytes(b"edited")
    assert "lark" not in modules("generate", "--depfile", "out/d", *ALL)
    assert {path: path.read_bytes() for path in (tree / "out").iterdir()} == made
    shutil.rmtree(tree / "out")
    assert "lark" not in modules("generate", "--depfile", "out/d", *ALL)
    assert {path: path.read_bytes() for path in (tree / "out").iterdir()} == made


def test_one_changed_input_is_the_one_that_is_made(tree: Path) -> None:
    generate(*ALL)
    before = state(tree / "out")
    (tree / "two/trace-events").write_text(OTHER)
    generate(*ALL)
    after = state(tree / "out")
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"trace-two.h", "trace-two.c", "trace-two.rs"}
    fresh = tree / "fresh"
    generate("--no-cache", *ALL[:4], "-o", fresh, *ALL[6:])
    assert {path.name: path.read_bytes() for path in fresh.iterdir()} == {
        name: data for name, (data, _, _) in after.items()
    }
    # Back to what it was: that is kept as well.
    (tree / "two/trace-events").write_text(f"two_{EVENT}")
    assert "lark" not in modules("generate", *ALL)
    assert {name: data for name, (data, _, _) in state(tree / "out").items()} == {
        name: data for name, (data, _, _) in before.items()
    }


def test_warnings_are_said_again(tree: Path) -> None:
    (tree / "one/trace-events").write_text(SIGN)
    words = ("generate", "--warn", "all", *ALL)
    said = tracegen(*words).stderr
    assert b"warning" in said
    assert "click" not in modules(*words, stderr=said)
    (tree / "two/trace-events").write_text(SIGN)
    both = tracegen(*words).stderr
    assert both == said + said.replace(b"one/", b"two/")
    assert tracegen(*words, "--error-on-warnings").returncode == 1
    assert tracegen(*words, "--error-on-warnings").stderr == both
    assert tracegen("generate", *ALL).stderr == b""


def test_errors_are_said_each_time_and_nothing_is_written(tree: Path) -> None:
    generate(*ALL)
    before = state(tree / "out")
    (tree / "one/trace-events").write_text('wrong(int a) "%s"\n')
    said = [tracegen("generate", *ALL) for _ in range(2)]
    assert [each.returncode for each in said] == [1, 1]
    assert said[0].stderr == said[1].stderr != b""
    (tree / "one/trace-events").unlink()
    assert b"TG072" in tracegen("generate", *ALL).stderr
    assert state(tree / "out") == before


@pytest.mark.parametrize("name", ["backend.toml", "standalone.c.j2", "part.inc"])
def test_a_backend_of_the_users_own_counts_by_what_it_holds(tree: Path, name: str) -> None:
    own = tree / "own/mine"
    own.mkdir(parents=True)
    (own / "backend.toml").write_text(BACKEND)
    (own / "part.inc").write_text("/* WORD */\n")
    (own / "standalone.c.j2").write_text(TEMPLATE)
    words = ("generate", "--backend-path", "own", "-b", "mine", "-f", "c", *ALL[4:])
    assert modules(*words) > {"jinja2"}
    assert not modules(*words) & HEAVY
    times = (own / name).stat()
    (own / name).write_text((own / name).read_text().replace("WORD", "CORD"))
    os.utime(own / name, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert "jinja2" in modules(*words)


def test_a_changed_module_or_template_makes_all_anew(tree: Path) -> None:
    root = Path(__file__).resolve().parent.parent
    copy = tree / "copy"
    litter = shutil.ignore_patterns("__pycache__", "prepared", "c", "tests", "benches", "target")
    for name in ("tracegen", "grammars", "backends"):
        shutil.copytree(root / name, copy / name, ignore=litter)
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONSAFEPATH": "1"}

    def run() -> str:
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "tracegen", "generate", *ALL],
            env=environment,
            capture_output=True,
            check=True,
            text=True,
        )
        return done.stderr

    assert "jinja2" in run()
    assert "jinja2" not in run()
    for name in ("backends/h.j2", "grammars/printf.lark", "tracegen/checks/words.py"):
        path = copy / name
        text = path.read_text()
        path.write_text(text.replace("SPDX-License-Identifier", "SPDX-License-identifier"))
        assert "jinja2" in run(), name
        assert "jinja2" not in run(), name


def test_nothing_is_kept_where_that_is_not_wanted(tree: Path) -> None:
    for command in (
        ("generate", *ALL),
        ("check", "one/trace-events"),
        ("list", "one/trace-events"),
    ):
        assert tracegen(*command, "--no-cache").returncode == 0
    words = ("--backends=log", "--group=one", "--format=h", "one/trace-events", "one.h")
    assert tracegen("tracetool", "--no-cache", *words).returncode == 0
    assert not (tree / "cache").exists()
    assert "lark" in modules("generate", "--no-cache", *ALL)


def test_tracetool_runs_again_as_fast(tree: Path) -> None:
    words = ("--backends=log", "--group=one", "--format=h", str(tree / "one/trace-events"), "one.h")
    assert "lark" in modules("tracetool", *words)
    before = state(tree)
    assert not modules("tracetool", *words) & HEAVY
    assert state(tree) == before


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "folder"])
def test_a_damaged_cache_is_none(tree: Path, damage: str) -> None:
    generate(*ALL)
    made = {path: path.read_bytes() for path in (tree / "out").iterdir()}
    shutil.rmtree(tree / "out")
    chance = random.Random(1)
    for path in [each for each in (tree / "cache").rglob("*") if each.is_file()]:
        data = bytearray(path.read_bytes())
        if damage == "cut":
            del data[chance.randrange(len(data)) :]
        elif damage == "flip":
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        else:
            data.clear()
        path.write_bytes(data)
        if damage == "folder":
            path.unlink()
            path.mkdir()
    generate(*ALL)
    assert {path: path.read_bytes() for path in (tree / "out").iterdir()} == made


def test_jobs_make_the_same_and_say_the_same(tree: Path) -> None:
    inputs = []
    for index in range(12):
        path = tree / f"dev{index}/trace-events"
        path.parent.mkdir()
        path.write_text("".join(f"d{index}_{n}_{SIGN}" for n in range(1 + 5 * (index % 4))))
        inputs.append(str(path))
    words = ("generate", "-f", "h,c,rs", "--warn", "all", *inputs)
    alone = tracegen(*words, "-o", "alone", "--no-cache")
    for jobs in ("2", "5"):
        shared = tracegen(*words, "-o", "shared", "-j", jobs, "--no-cache")
        assert (shared.returncode, shared.stderr) == (0, alone.stderr)
        assert {path.name: path.read_bytes() for path in (tree / "shared").iterdir()} == {
            path.name: path.read_bytes() for path in (tree / "alone").iterdir()
        }
        shutil.rmtree(tree / "shared")
    # What the others have made is kept as well.
    tracegen(*words, "-o", "out", "-j", "3")
    assert "lark" not in modules(*words, "-o", "out", "-j", "3", stderr=alone.stderr)
    (tree / "dev3/trace-events").write_text('wrong(int a) "%s"\n')
    (tree / "dev8/trace-events").write_text('wrong(int a) "%s"\n')
    one, two = (tracegen(*words, "-o", "out", "-j", jobs, "--no-cache") for jobs in ("1", "2"))
    assert (one.returncode, one.stderr) == (two.returncode, two.stderr)
    assert one.returncode == 1


def test_a_projects_file_counts_as_soon_as_it_is_there(tree: Path) -> None:
    words = ("-f", "h", "-o", "out", "one/trace-events")
    generate(*words)
    (tree / "tracegen.toml").write_text('backends = ["nop"]\n')
    before = state(tree / "out")
    generate(*words)
    assert state(tree / "out") != before
    assert "click" in modules("generate", *words)
    generate("--no-config", *words)
    assert {name: each[0] for name, each in state(tree / "out").items()} == {
        name: each[0] for name, each in before.items()
    }
    assert "click" not in modules("generate", "--no-config", *words)


def test_many_processes_share_a_cache(tree: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tracegen", "generate", *ALL[:4], "-o", f"out{n}", *ALL[6:]],
            stderr=subprocess.PIPE,
        )
        for n in range(6)
    ]
    assert [each.communicate()[1] for each in running] == [b""] * 6
    assert [each.returncode for each in running] == [0] * 6
    made = [{p.name: p.read_bytes() for p in (tree / f"out{n}").iterdir()} for n in range(6)]
    assert made == [made[0]] * 6
    assert not list((tree / "cache").rglob("*.tmp"))


def test_what_was_not_written_to_its_end_goes(tree: Path) -> None:
    store = Store("kind", 16 << 20)
    store.put(bytes(32), b"head")
    (kept,) = (tree / "cache/kind/0").iterdir()
    old, young = (kept.with_name(f"{kept.name}.{number}.tmp") for number in (1, 2))
    for path in (old, young):
        path.write_bytes(b"half")
    hour = time.time() - 60 * 60 - 1
    for path in (old, kept):
        os.utime(path, (hour, hour))
    store.trim([bytes(32)])
    assert {each.name for each in kept.parent.iterdir()} == {kept.name, young.name}


def test_a_store_is_bounded(tree: Path) -> None:
    store = Store("kind", 16 * 1000)
    keys = [bytes([0, index]) * 16 for index in range(40)]
    for index, key in enumerate(keys):
        store.put(key, b"head", [bytes([index]) * 60])
        path = next(
            each for each in (tree / "cache/kind/0").iterdir() if key.hex()[1:] == each.name
        )
        os.utime(path, (2e9 + index, 2e9 + index))
        store.trim([key])
    size = sum(path.stat().st_size for path in (tree / "cache").rglob("*") if path.is_file())
    assert size <= 1000
    assert store.get(keys[0]) is None
    last = store.get(keys[-1])
    assert last is not None
    assert last.head == b"head"
    store.put(bytes([1]) * 32, b"", [b"x" * 2000])
    assert store.get(bytes([1]) * 32) is None
