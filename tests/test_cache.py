# SPDX-License-Identifier: MIT
"""What is kept from run to run: prepared in the package, or in the cache folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from tracegen import cache
from tracegen.cache import Cache, key_of
from tracegen.cache_folder import cache_folder

KEY = key_of(b"grammar", b"version")
OTHER = key_of(b"grammarversion", b"")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRACEGEN_CACHE_DIR", str(tmp_path / "deep/cache"))
    monkeypatch.setattr(cache, "prepared_folder", lambda: tmp_path / "prepared")
    return tmp_path / "deep/cache"


def test_a_value_is_found_under_its_key_alone(folder: Path) -> None:
    assert Cache("kind").get(KEY) is None
    Cache("kind").put(KEY, b"value")
    assert Cache("kind").get(KEY) == b"value"
    assert Cache("kind").get(OTHER) is None
    assert Cache("other").get(KEY) is None
    assert [path.name for path in folder.iterdir()] == ["kind"]


def test_only_the_newest_value_is_kept(folder: Path) -> None:
    Cache("kind").put(KEY, b"value")
    Cache("kind").put(OTHER, b"newer")
    assert Cache("kind").get(KEY) is None
    assert Cache("kind").get(OTHER) == b"newer"
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("damage", [b"", b"short", None, b"\0" * 200])
def test_what_is_damaged_is_absent(folder: Path, damage: bytes | None) -> None:
    Cache("kind").put(KEY, b"value" * 50)
    path = folder / "kind"
    data = path.read_bytes()
    path.write_bytes(data[:-1] + b"x" if damage is None else damage)
    assert Cache("kind").get(KEY) is None
    Cache("kind").put(KEY, b"again")
    assert Cache("kind").get(KEY) == b"again"


def test_what_cannot_be_written_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("TRACEGEN_CACHE_DIR", str(tmp_path / "file"))
    Cache("kind").put(KEY, b"value")
    assert Cache("kind").get(KEY) is None


def test_what_the_build_prepared_comes_first(folder: Path, tmp_path: Path) -> None:
    Cache("kind").put(KEY, b"value")
    shutil.copytree(folder, tmp_path / "prepared")
    shutil.rmtree(folder)
    assert Cache("kind").get(KEY) == b"value"
    (tmp_path / "prepared/kind").write_bytes(b"damaged")
    assert Cache("kind").get(KEY) is None
    Cache("kind").put(KEY, b"own")
    assert Cache("kind").get(KEY) == b"own"


def test_where_the_cache_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACEGEN_CACHE_DIR", "/chosen")
    assert cache_folder() == "/chosen"
    monkeypatch.delenv("TRACEGEN_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "/xdg")
    assert cache_folder() == "/xdg/tracegen"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "/home/me")
    assert cache_folder() == "/home/me/.cache/tracegen"
    monkeypatch.setenv("TRACEGEN_CACHE_DIR", "/dev/null")
    assert cache_folder() is None


def test_a_run_makes_the_same_with_any_cache(tmp_path: Path) -> None:
    """From a tree where nothing is prepared: cold, warm, damaged, and none at all."""
    tree = tmp_path / "tree"
    litter = shutil.ignore_patterns("__pycache__", "prepared", "runtime")
    for name in ("tracegen", "grammars", "backends"):
        shutil.copytree(ROOT / name, tree / name, ignore=litter)
    folder = tmp_path / "cache"

    def made(chosen: Path) -> bytes:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "tracegen",
                "generate",
                "-g",
                "x",
                "-f",
                "rs",
                "--output",
                "-",
                "-",
            ],
            cwd=tree,
            env={"PATH": "/usr/bin:/bin", "TRACEGEN_CACHE_DIR": str(chosen)},
            input=b'x(int a) "a %d"\n',
            capture_output=True,
            check=True,
        )
        assert done.stderr == b""
        return done.stdout

    cold = made(folder)
    kept = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {"grammar-printf", "grammar-trace_events"} < {path.name for path in kept}
    assert made(folder) == cold
    for path, data in kept.items():
        path.write_bytes(data[:-7] + b"damaged")
    assert made(folder) == cold
    assert not [path for path in kept if path.read_bytes().endswith(b"damaged")]
    assert made(Path("/proc/nowhere")) == cold
