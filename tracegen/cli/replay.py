# SPDX-License-Identifier: MIT
"""Runs a command line again of which all is kept: what its words mean, and what was made of the
same inputs.

That takes neither the command line's parser nor anything that reads or makes files.
"""

from __future__ import annotations

import marshal
import os

from tracegen.cli.nearest import nearest
from tracegen.cli.places import conflict
from tracegen.cli.results import Results, read_regular
from tracegen.cli.stderr import write_stderr
from tracegen.digest import key_of
from tracegen.installation import contents_key, installation_key
from tracegen.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 16 << 20
_COMMANDS = ("generate", "tracetool")
_VARIABLES = ("TRACEGEN_RUST_VERSION", "_TRACEGEN_COMPLETE")
"""What beside the words decides on what they mean."""


def record(
    words: Sequence[str],
    installation: bytes,
    folders: Sequence[str],
    backend_paths: Sequence[str],
    recipes: Sequence[tuple[bytes, Sequence[str], Sequence[str]]],
    depfile: tuple[str, bytes] | None,
    stamp: str | None,
) -> None:
    """Keeps what a command line means to what is installed: the folders that have to be there,
    those with further backends, how each result is found, a depfile, and a stamp."""
    try:
        run = (list(folders), list(backend_paths), contents_key(backend_paths))
        listed = [tuple(each) for each in recipes]
        key, head = _key(words, installation), marshal.dumps((*run, listed, depfile, stamp))
    except OSError:
        return
    runs = Store("runs", _MOST)
    found = runs.get(key)
    if found is None or found.head != head:
        runs.put(key, head)
        runs.trim([key])


def replay(words: Sequence[str]) -> bool:
    """Does what the command line does, where that is known. Returns whether it is done; if not,
    nothing is."""
    if not words or words[0] not in _COMMANDS or "--no-cache" in words:
        return False
    try:
        found = Store("runs", _MOST).get(_key(words, installation_key()))
        if found is None:
            return False
        run = marshal.loads(found.head)
        return not _has_project(words, run[3]) and _replayed(*run)
    except OSError:
        return False


def _key(words: Sequence[str], installation: bytes) -> bytes:
    said = (list(words), os.getcwd(), [os.environ.get(name) for name in _VARIABLES])
    return key_of(installation, repr(said).encode())


def _has_project(words: Sequence[str], recipes: list[tuple[bytes, list[str], list[str]]]) -> bool:
    """Whether there is a project's file by now, which has a say in what the words mean."""
    if words[0] == "tracetool" or "--no-config" in words:
        return False
    inputs = [path for _, paths, _ in recipes for path in paths]
    folders = {os.path.dirname(path): path for path in inputs or ["-"]}
    return any(nearest(path) is not None for path in folders.values())


def _replayed(
    folders: list[str],
    backend_paths: list[str],
    backends: bytes,
    recipes: list[tuple[bytes, list[str], list[str]]],
    depfile: tuple[str, bytes] | None,
    stamp: str | None,
) -> bool:
    if not all(map(os.path.isdir, folders)) or contents_key(backend_paths) != backends:
        return False
    results = Results()
    texts: list[str] = []
    changed: list[tuple[str, bytes]] = []
    for key, inputs, outputs in recipes:
        found = results.get(key_of(key, *map(_read, inputs)))
        if found is None:
            return False
        texts.extend(found.texts)
        for index, path in enumerate(outputs):
            if not found.is_on_disk(index, path):
                data = found.data(index)
                if data is None:
                    return False
                changed.append((path, data))
    if depfile is not None and read_regular(depfile[0], len(depfile[1])) != depfile[1]:
        changed.append(depfile)
    if changed and not _write(changed, recipes, depfile, stamp):
        return False
    if stamp is not None and not changed:
        # One that is not there, or not ours, is for the whole run to write.
        os.utime(stamp)
    for text in texts:
        write_stderr(text)
    return True


def _write(
    changed: list[tuple[str, bytes]],
    recipes: list[tuple[bytes, list[str], list[str]]],
    depfile: tuple[str, bytes] | None,
    stamp: str | None,
) -> bool:
    """Writes the files, where they are files or nothing yet. Returns whether that is done."""
    inputs = [path for _, paths, _ in recipes for path in paths]
    outputs = [path for _, _, paths in recipes for path in paths]
    outputs.extend([depfile[0]] if depfile else [])
    outputs.extend([stamp] if stamp else [])
    if any(os.path.exists(path) and not os.path.isfile(path) for path, _ in changed):
        return False
    if conflict(outputs, inputs) is not None:
        return False
    from pathlib import Path

    from tracegen.generate.output import Output, write_outputs

    write_outputs(
        [Output(Path(path), data) for path, data in changed], None if stamp is None else Path(stamp)
    )
    return True


def _read(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.read()
