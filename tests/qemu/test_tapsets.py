# SPDX-License-Identifier: MIT
"""Tapsets as QEMU's build makes them, of one file with all events; stap is their judge."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from command_line import tracegen
from dtrace.readelf import notes
from dtrace.stap import find_stap
from qemu.tree import FLAGS, HERE, make_c, semaphores, stand_ins
from toolchain import run
from tracegen import parse_file

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains

EVERY = HERE / "every" / "trace-events"
PREFIX = "qemu.system.x86_64"


def tapsets(folder: Path, binary: Path, events: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The text of all three, each made by a command of the build."""
    texts = []
    for format, shown in (("stap", str(binary)), ("log-stap", ""), ("simpletrace-stap", "")):
        out = folder / f"qemu.{format}.stp"
        words = f"tracetool --backend=dtrace,log --group=all --format={format}"
        names = f"--binary={shown} --probe-prefix={PREFIX}"
        assert tracegen(f"{words} {names} {events} {out}", capsys).status == 0
        texts.append(out.read_text())
    return "".join(texts)


def test_they_name_what_a_program_has(
    toolchains: Toolchains, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = make_c(tmp_path / "made", ("dtrace",), "-g", "every", EVERY)
    program = tmp_path / "program"
    main = tmp_path / "main.c"
    main.write_text("int main(void)\n{\n    return 0;\n}\n")
    sources = [made / "trace-every.c", main, *stand_ins(), *semaphores(made)]
    run([toolchains.c("gcc").path, *FLAGS, "-w", f"-I{made}", "-o", program, *sources])
    script = tmp_path / "script"
    text = tapsets(tmp_path, program, EVERY, capsys)
    script.write_text(f"{text}probe {PREFIX}.log.*, {PREFIX}.simpletrace.* {{}}\n")
    resolved = find_stap()("-p2", script)
    probed = Counter(re.findall(r"(?m)^process\(\"[^\"]*\"\)\.statement\((0x\w+)\)", resolved))
    places = {note.name: hex(note.location) for note in notes(program).values()}
    firing = [event.name for event in parse_file(EVERY).file.events if not event.is_disabled]
    # Each for its text and for its record.
    assert probed == {places[name]: 2 for name in firing}


@pytest.mark.slow
@pytest.mark.corpus
def test_stap_takes_those_of_the_corpus(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    together = tmp_path / "trace-events-all"
    inputs = sorted(corpus.rglob("trace-events"))
    # No build has events of two kinds of user emulation, which have the same names.
    inputs = [path for path in inputs if path.parent.name != "bsd-user"]
    together.write_text("".join(path.read_text() for path in inputs))
    text = tapsets(tmp_path, tmp_path / "qemu-system-x86_64", together, capsys)
    events = parse_file(together).file.events
    for event in events:
        assert (f"\nprobe {PREFIX}.log.{event.name} " in text) != event.is_disabled
    script = tmp_path / "script"
    script.write_text(f"{text}probe begin {{}}\n")
    find_stap()("-p1", script)
