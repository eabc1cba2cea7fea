# SPDX-License-Identifier: MIT
"""Scripts for bpftrace that print events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.probes.bpftrace_format import BpftraceText, bpftrace_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Event
    from tracegen.probes.probe import Probe, ProbeArgument

_HAS_ARGUMENTS: Final = 6
"""How many `arg0`, `arg1`, ... there are on every processor."""

_X86: Final = re.compile(r"(?:(-?\d*)\()?%(\w+)\)?")
_AARCH64: Final = re.compile(r"(\[)?[xw](\d+)(?:, ?#?(-?\d+))?\]?")
_X86_NAME: Final = re.compile(r"[er]?([a-d])[xl]|[er]?([sd]i|[sb]p)l?|(r\d+)[bwdl]?")
_UNSAYABLE: Final = re.compile(r'[:"*?\[\]\\\n]')

_HEAD: Final = """\
#!/usr/bin/env bpftrace
// Made by tracegen: prints events of {}.
// Strings are cut at 64 bytes; BPFTRACE_STRLEN in the environment changes that, to 200 at most.
"""

_SEVERAL: Final = (
    "    // events of several groups are called so: bpftrace switches on but one of them"
)


def can_name(path: str) -> bool:
    """Whether a script can name a file."""
    return _UNSAYABLE.search(path) is None


def script(path: str, probes: Sequence[tuple[list[Probe], Event | None]], is_64: bool) -> str:
    """The script that prints events of the program at an absolute path.

    Each of `probes` is an event's probes, one for each place where it fires, and its declaration.
    """
    blocks = [_HEAD.format(path)]
    for places, event in probes:
        first = places[0]
        read = [_value(number, places) for number in range(len(first.arguments))]
        unread = [str(number) for number, value in enumerate(read, 1) if value is None]
        values = [value or "0" for value in read]
        text = _raw(first, values) if event is None else bpftrace_text(event, values, is_64)
        lines = [
            f'usdt:"{path}":{first.provider}:{first.name}',
            "{",
            *([_SEVERAL] if len({probe.semaphore for probe in places}) > 1 else []),
            *(f"    // bpftrace cannot read argument {number}: this is 0" for number in unread),
            *(f"    // {lack}" for lack in text.lacks),
            f"    printf({', '.join([_quoted(text.format), *text.arguments])});",
            "}",
        ]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _quoted(format: str) -> str:
    return f'"{format}\\n"'


def _raw(probe: Probe, values: Sequence[str]) -> BpftraceText:
    """The text of a probe of which no declaration is known."""
    pieces = [probe.name]
    for number, argument in enumerate(probe.arguments, 1):
        pieces.append(f"arg{number}=%ll{'d' if argument.is_signed else 'u'}")
    return BpftraceText(" ".join(pieces), tuple(values), ())


def _value(number: int, places: Sequence[Probe]) -> str | None:
    """The expression of an argument. The first six have names; later ones are read from where they
    are, if all places of the probe agree on that. None where there is no expression."""
    if number < _HAS_ARGUMENTS:
        return f"arg{number}"
    arguments = {probe.arguments[number : number + 1] for probe in places}
    if len(arguments) != 1:
        return None
    (argument,) = arguments.pop()
    return _read(argument)


def _read(argument: ProbeArgument) -> str | None:
    """The expression of what is at an argument's place: a register, or memory at one."""
    type = argument.type.removesuffix("_t")
    x86 = _X86.fullmatch(argument.location)
    if x86 is not None:
        offset, name = x86.groups()
        known = _X86_NAME.fullmatch(name)
        if known is None:
            return None
        letter, pair, numbered = known.groups()
        register = f"{letter}x" if letter else pair or numbered
        return _at(register, offset, type)
    arm = _AARCH64.fullmatch(argument.location)
    if arm is None:
        return None
    bracket, digits, offset = arm.groups()
    return _at(f"r{digits}", None if bracket is None else offset or "0", type)


def _at(register: str, offset: str | None, type: str) -> str:
    if offset is None:
        return f'({type})reg("{register}")'
    return f'*({type} *)uptr(reg("{register}") + {offset or 0})'
