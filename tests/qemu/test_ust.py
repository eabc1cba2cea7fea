# SPDX-License-Identifier: MIT
"""LTTng records events of C for QEMU's tree, on by name or not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exactness.batch import Batch, Call
from exactness.programs import Sources
from exactness.short_lines import COUNT, choose
from exactness.values import Values
from qemu.rust import BACKENDS
from qemu.tree import FLAGS, HERE, make_c, semaphores, stand_ins
from toolchain import run
from tracegen import parse_file
from ust.lttng import Lttng

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Toolchains

EVERY = HERE / "every" / "trace-events"


@pytest.fixture(scope="module")
def batch() -> Batch:
    # Backend simple reads what is at a `char *`, however it is printed: chosen addresses are not
    # for it.
    calls = [
        Call(event, tuple((n + at) % COUNT for at in range(len(event.arguments))))
        for n, event in enumerate(parse_file(EVERY).file.events)
        if event.name != "every_address"
    ]
    return Batch("every", calls, Values(choose), 1)


@pytest.fixture(scope="module")
def program(batch: Batch, toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program of all backends, with the tracepoints in a file for all groups."""
    folder = tmp_path_factory.mktemp("program")
    made = make_c(folder / "made", BACKENDS, "-g", batch.group, EVERY)
    providers = make_c(folder / "all", BACKENDS, "-g", "all", EVERY)
    sources = Sources.of_generated(folder, [batch], made)
    gcc = toolchains.c("gcc")
    library = Path(run([gcc.path, "-print-file-name=liblttng-ust.so"]).stdout.strip())
    objects = [*stand_ins(), *semaphores(made), providers / "trace-ust-all.c", library]
    return sources.build_c(gcc, objects, made, [*FLAGS, f"-I{providers}"])


@pytest.fixture(scope="module")
def lttng() -> Iterator[Lttng]:
    daemon = Lttng()
    yield daemon
    daemon.close()


@pytest.mark.parametrize("pattern", ["*", "no such event"])
def test_lttng_has_a_switch_of_its_own(
    program: Path, batch: Batch, lttng: Lttng, pattern: str
) -> None:
    where = {"QEMU_FTRACE": "ftrace", "QEMU_SIMPLE": "trace", "QEMU_TRACE": pattern}
    trace = lttng.trace(program, events=["qemu:*"], env=where)
    enabled = [call for call in batch.calls if not call.event.is_disabled]
    assert [record.name for record in trace.records] == [
        f"qemu:{call.event.name}" for call in enabled
    ]
    fields = {record.name: record.fields for record in trace.records}
    stars = next(call for call in enabled if call.event.name == "every_stars")
    names = [argument.name for argument in stars.event.arguments]
    values = dict(zip(names, batch.given(stars, 0)))
    for name in ("width", "left", "precision"):
        assert f"{name} = {values[name]!r}" in fields["qemu:every_stars"]
    assert bool(trace.err) == (pattern == "*")


def test_other_events_than_those_recorded_go_to_the_log(program: Path, lttng: Lttng) -> None:
    where = {"QEMU_FTRACE": "ftrace", "QEMU_SIMPLE": "trace", "QEMU_TRACE": "every_empty"}
    trace = lttng.trace(program, events=["qemu:every_nothing"], env=where)
    assert [record.name for record in trace.records] == ["qemu:every_nothing"]
    assert trace.err == "every_empty \n"
