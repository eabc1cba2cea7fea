# SPDX-License-Identifier: MIT
"""What `tracegen tracetool` does. Nothing of it needs click, whose import takes as long as making a
file: QEMU's build runs it once for each."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tracegen.cache_folder import VARIABLE
from tracegen.cli.given_names import given_names
from tracegen.cli.inputs import Inputs
from tracegen.cli.misuse import MisuseError
from tracegen.cli.plan import Plan
from tracegen.cli.production import Production
from tracegen.cli.stderr import write_stderr
from tracegen.cli.stdout import write_stdout
from tracegen.cli.tracetool_words import HELP, Words, read_words
from tracegen.generate.backends import find_backends
from tracegen.generate.rust_version import NEWEST, RustVersion, rust_version

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

_TARGET = "qemu"
_NOTHING = "nop"
_STDOUT = "-"
_APPLE = "darwin"
"""Where dtrace(1) takes no file without a provider."""


def run_tracetool(said: Sequence[str]) -> int:
    """Runs it with the words behind its name. Returns the exit status: as QEMU's tracetool has it,
    1 for every mistake. Exits with that itself where the inputs have one."""
    try:
        words = read_words(said)
        with _without_cache(words.no_cache):
            _run(words, said)
    except MisuseError as error:
        write_stderr(f"tracegen tracetool: {error}\n")
        write_stderr("Try 'tracegen tracetool --help' for help.\n")
        return 1
    return 0


@contextmanager
def _without_cache(is_so: bool) -> Iterator[None]:
    """Keeps what is done meanwhile from the cache folder."""
    before = os.environ.get(VARIABLE, "")
    if is_so:
        os.environ[VARIABLE] = os.devnull
    try:
        yield
    finally:
        os.environ[VARIABLE] = before


def _run(words: Words, said: Sequence[str]) -> None:
    if words.help:
        write_stdout(HELP.encode())
    elif words.list_backends:
        names = sorted(find_backends(), key=lambda name: (name != _NOTHING, name))
        write_stdout(f"{', '.join(names)}\n".encode())
    elif words.check_backends:
        Plan(_backends(words), (("h",),), _TARGET, ())
    else:
        _make(words, said)


def _make(words: Words, said: Sequence[str]) -> None:
    backends, format = _backends(words), _given(words, "format")
    given = given_names(None, words.binary, words.probe_prefix or None)
    given = given._replace(empty_provider=sys.platform == _APPLE, rust=_rust(words))
    plan = Plan(backends, ((format,),), _TARGET, (), given)
    group = _given(words, "group") if plan.needs_groups else None
    if plan.needs_groups and len(words.paths) < 2:
        raise MisuseError("the inputs and the output have to be named.")
    *inputs, output = words.paths or ("",)
    if not output:
        raise MisuseError("the output has to be named.")
    source = Inputs(**_input_options(inputs if plan.needs_groups else [], group), here=True)
    production = Production(plan, source, lambda _: Path(output))
    if output == _STDOUT:
        write_stdout(production.make(fresh=True)[0].data or b"")
    else:
        production.write(words=("tracetool", *said))


def _input_options(inputs: list[str], group: str | None) -> dict[str, Any]:
    return {
        "trace_events": inputs,
        "group": group,
        "merge": group is not None,
        "root": Path(),
        "types": None,
        "warn": (),
        "error_on_warnings": False,
        "output_format": "full",
    }


def _rust(words: Words) -> RustVersion:
    text = words.rust_version or os.environ.get("TRACEGEN_RUST_VERSION")
    if not text:
        return NEWEST
    try:
        version = rust_version(text)
    except ValueError as error:
        raise MisuseError(f"--rust-version: {error}.") from error
    if version is None:
        raise MisuseError(f"--rust-version: {text!r} is none, as 1.63 is.")
    return version


def _backends(words: Words) -> tuple[tuple[str, ...], ...]:
    return (tuple(_given(words, "backends").split(",")),)


def _given(words: Words, name: str) -> str:
    value: str | None = getattr(words, name)
    if not value:
        raise MisuseError(f"--{name} has to be given.")
    return value
