# SPDX-License-Identifier: MIT
"""Finds the data files that come with the package."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def data_folder(name: str) -> Path:
    """The folder `grammars` or `backends`: inside the package where it is installed, beside it in
    a source tree."""
    package = Path(__file__).resolve().parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


@cache
def package_files() -> tuple[Path, ...]:
    """Every module and grammar of ours, sorted: what a generated file depends on beside its inputs
    and templates."""
    package = Path(__file__).resolve().parent
    own = sorted(package.rglob("*.py"))
    return (*own, *sorted(data_folder("grammars").glob("*.lark")))
