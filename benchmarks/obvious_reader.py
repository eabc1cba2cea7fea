# SPDX-License-Identifier: MIT
"""The obvious reader of simpletrace files, in sixty lines: OBVIOUS_READER TRACE-EVENTS TRACE."""

import re
import struct
import sys
from pathlib import Path

EVENT = re.compile(r"(\w+)\((.*?)\)\s*(.*)")
CONVERSION = re.compile(r"%(-?0?\d*)(?:hh|h|ll|l|j|z|t)?([diuxXsp])")
LETTERS = str.maketrans("iu", "dd")


def read_events(path):
    """The arguments' kinds, and literals and conversions of the format, of each event."""
    events = {}
    for name, arguments, source in EVENT.findall(Path(path).read_text()):
        plain = re.sub(r'"\s*PRI([a-zA-Z])\d+\s*"?', r"\1", source).replace('"', "")
        kinds = [kind(each) for each in arguments.split(", ") if each != "void"]
        events[name] = (kinds, CONVERSION.split(plain))
    return events


def kind(declaration):
    if "char *" in declaration:
        return "string"
    return "signed" if re.match(r"s?size_t|int|long|short", declaration) else "unsigned"


def read(file, code):
    return struct.unpack(code, file.read(struct.calcsize(code)))[0]


def read_value(file, kind):
    if kind == "string":
        return file.read(read(file, "<I")).decode()
    return read(file, "<q" if kind == "signed" else "<Q")


def text(parts, values):
    out = parts[0]
    for value, spec, letter, literal in zip(values, parts[1::3], parts[2::3], parts[3::3]):
        out += f"0x{value:x}" if letter == "p" else f"{value:{spec}{letter.translate(LETTERS)}}"
        out += literal
    return out


events, names, start = read_events(sys.argv[1]), {}, None
with Path(sys.argv[2]).open("rb") as file:
    assert [read(file, "<Q") for _ in range(3)] == [2**64 - 1, 0xF2B177CB0AA429B4, 4]
    while file.peek(1):
        if read(file, "<Q") == 0:
            event = read(file, "<Q")
            names[event] = file.read(read(file, "<I")).decode()
            continue
        event, time, _, pid = (read(file, code) for code in ("<Q", "<Q", "<I", "<I"))
        start = time if start is None else start
        kinds, parts = events[names[event]]
        values = [read_value(file, each) for each in kinds]
        seconds, rest = divmod(time - start, 1_000_000_000)
        print(f"{seconds}.{rest:09} {pid} {names[event]} {text(parts, values)}")
