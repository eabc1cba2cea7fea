# SPDX-License-Identifier: MIT
"""The words of `tracegen tracetool`, as QEMU's build writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.cli.misuse import MisuseError
from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

HELP: Final = """\
Usage: tracegen tracetool --backends=LIST --group=NAME --format=FORMAT [OPTIONS] INPUT... OUTPUT

  Makes one file of trace-events for QEMU's tree: takes the command lines that
  QEMU's build runs its tracetool with. The events of several inputs follow each
  other. As much of a long option as makes it unique will do.

Options:
  --backends=LIST        Where events go: names with commas between them.
  --group=NAME           The group's name.
  --format=FORMAT        What is made: h, c, rs, d, stap, log-stap,
                         simpletrace-stap, ust-events-h, ust-events-c; or
                         log-rs, which needs no group and no input.
  --binary=PATH          The program that has the probes; `stap` needs it.
  --probe-prefix=PREFIX  What a tapset's probes begin with; `stap` needs it.
  --rust-version=VERSION The oldest rustc that Rust must compile with.
  --no-cache             Neither uses what is kept from run to run nor keeps any.
  --list-backends        Lists the backends, and makes nothing.
  --check-backends       Fails where a backend of --backends is not known, and
                         makes nothing.
  --help                 Shows this.
"""


class Words(NamedTuple):
    """What a command line says. An option that is not given is None, or False where it takes no
    value; of one that is given twice the later counts."""

    backends: str | None
    group: str | None
    format: str | None
    binary: str | None
    probe_prefix: str | None
    rust_version: str | None
    no_cache: bool
    list_backends: bool
    check_backends: bool
    help: bool
    paths: tuple[str, ...]


_FLAGS: Final = ("no_cache", "list_backends", "check_backends", "help")
_VALUES: Final = ("backends", "group", "format", "binary", "probe_prefix", "rust_version")


def read_words(words: Sequence[str]) -> Words:
    """Takes a command line apart.

    Options are long ones, as getopt_long(3) takes them: `--name=VALUE` or `--name VALUE`, by any
    beginning of their name that is no other's, in any order and between the paths; `--` ends them.
    A value may be empty. Raises MisuseError.
    """
    values: dict[str, str] = {}
    flags: set[str] = set()
    paths: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            paths.extend(rest)
        elif not word.startswith("-") or word == "-":
            paths.append(word)
        else:
            given, equals, value = word.partition("=")
            name = _name(given)
            shown = _shown(name)
            if name in _FLAGS:
                if equals:
                    raise MisuseError(f"option {shown} takes no value.")
                flags.add(name)
                continue
            if not equals:
                following = next(rest, None)
                if following is None:
                    raise MisuseError(f"option {shown} needs a value.")
                value = following
            values[name] = value
    return Words(
        backends=values.get("backends"),
        group=values.get("group"),
        format=values.get("format"),
        binary=values.get("binary"),
        probe_prefix=values.get("probe_prefix"),
        rust_version=values.get("rust_version"),
        no_cache="no_cache" in flags,
        list_backends="list_backends" in flags,
        check_backends="check_backends" in flags,
        help="help" in flags,
        paths=tuple(paths),
    )


def _shown(name: str) -> str:
    """An option's name as it is written."""
    return f"--{name.replace('_', '-')}"


def _name(given: str) -> str:
    """The option that a word in front of its `=` names."""
    known = {_shown(name): name for name in (*_VALUES, *_FLAGS)}
    if given in known:
        return known[given]
    meant = [shown for shown in known if shown.startswith(given)]
    if len(meant) == 1 and given != "--":
        return known[meant[0]]
    if meant and given.startswith("--"):
        raise MisuseError(f"option {given} could be {' or '.join(meant)}.")
    raise MisuseError(f"there is no option {given} (known: {', '.join(known)}).")
