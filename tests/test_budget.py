# SPDX-License-Identifier: MIT
"""How much work runs may do: counts, which are the same on every machine, never times."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

COUNTED = """
import atexit, json, sys
from collections import Counter

counts = Counter()
NAMES = {
    ("lark/lark.py", "parse"): "texts parsed",
    ("syntax/file.py", "parse_text"): "files parsed",
    ("generate/render.py", "render"): "files rendered",
    ("jinja2/environment.py", "compile"): "templates compiled",
    ("lark/load_grammar.py", "load_grammar"): "grammars built",
    ("tracegen/store.py", "put"): "values kept",
}

def count(frame, event, argument):
    if event == "call":
        code = frame.f_code
        name = NAMES.get(("/".join(code.co_filename.split("/")[-2:]), code.co_name))
        if name:
            counts[name] += 1

def told():
    sys.setprofile(None)
    modules = {name for name in sys.modules if name.startswith("tracegen")}
    counts["modules of tracegen"] = len(modules)
    counts["modules of click"] = len({name for name in sys.modules if name.startswith("click")})
    counts["modules"] = len(sys.modules) - BEFORE
    print(json.dumps(counts))

BEFORE = len(sys.modules)
atexit.register(told)
from tracegen.cli import run
sys.setprofile(count)
sys.exit(run(sys.argv[1:]))
"""

COLD = {
    "files parsed": 3,
    # Six lines, one type and four formats: of what repeats each is parsed once.
    "texts parsed": 11,
    "files rendered": 9,
    "templates compiled": 0,
    "grammars built": 0,
    "values kept": 4,
    "modules of tracegen": 100,
    "modules of click": 16,
    "modules": 290,
}
ONE_CHANGED = {**COLD, "files parsed": 1, "texts parsed": 5, "files rendered": 3, "values kept": 1}
SAME = {"modules of tracegen": 16, "modules": 34}
TRACETOOL = {
    "files parsed": 1,
    # Two lines, one type and two formats.
    "texts parsed": 5,
    "files rendered": 1,
    "values kept": 2,
    "modules of tracegen": 86,
    "modules": 240,
}
"""The budgets: the most of each that a run may do, and none of what is not named."""


@pytest.fixture
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Three inputs in the current folder, and a cache where tables and templates are."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACEGEN_CACHE_DIR", str(tmp_path / "cache"))
    paths = [tmp_path / name / "trace-events" for name in ("zero", "one", "two", "three")]
    for index, path in enumerate(paths):
        path.parent.mkdir()
        path.write_text(
            f'e{index}_a(int v{index}) "v %d"\ne{index}_b(int v{index}) "v{index} %x"\n'
        )
    work(*paths[:1])
    return paths[1:]


def work(*paths: Path) -> dict[str, int]:
    """What a run does, by name."""
    return counted(
        "generate", "-b", "log,simple,dtrace", "-f", "h,c,rs", "-o", "out", *map(str, paths)
    )


def counted(*words: str) -> dict[str, int]:
    """What a command does, by name."""
    done = subprocess.run(
        [sys.executable, "-c", COUNTED, *words], stdout=subprocess.PIPE, check=True
    )
    counts: dict[str, int] = json.loads(done.stdout)
    return counts


def over(counts: dict[str, int], budget: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count > budget.get(name, 0)}


def test_work_keeps_to_its_budget(inputs: list[Path]) -> None:
    cold = work(*inputs)
    assert {name: cold[name] for name in ("files parsed", "files rendered")} == {
        "files parsed": 3,
        "files rendered": 9,
    }
    same = work(*inputs)
    inputs[1].write_text('other_a(int b) "b %d"\nother_b(int b) "b %x"\n')
    changed = work(*inputs)
    found = [over(cold, COLD), over(same, SAME), over(changed, ONE_CHANGED)]
    assert found == [{}, {}, {}], (cold, same, changed)


def test_tracetool_keeps_to_its_budget_and_needs_no_click(inputs: list[Path]) -> None:
    words = ("--backends=log", "--group=one", "--format=h", str(inputs[0]), "trace-one.h")
    cold = counted("tracetool", *words)
    same = counted("tracetool", *words)
    assert cold["files rendered"] == 1
    found = [over(cold, TRACETOOL), over(same, SAME)]
    assert found == [{}, {}], (cold, same)
