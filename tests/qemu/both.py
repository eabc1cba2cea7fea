# SPDX-License-Identifier: MIT
"""A program for QEMU's tree that makes the same calls from C and from Rust."""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, NamedTuple

import tracegen
from exactness.batch import Batch, Call
from exactness.choices import Edges
from exactness.libc import as_written
from exactness.values import Table, Values, roles
from qemu.rust import make
from qemu.tree import FLAGS, formats_of, make_probes, semaphores, stand_ins
from tracegen.events.printer import event_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from exactness.values import Role, Value
    from qemu.rust import Choice, Crates
    from toolchain import CCompiler
    from tracegen.events import CType, Event

BACKENDS: Final = ("log", "simple", "ftrace", "dtrace", "syslog")
"""Those that are there without a daemon."""

SINKS: Final = ("QEMU_FTRACE", "QEMU_SIMPLE")
"""The variables that name a program's files."""

TURNS: Final = 3
_TABLE: Final = 64
_WIDEST: Final = 40


class Chosen(Edges):
    """Values of which C and Rust make the same: no width beyond what counts in Rust."""

    def __call__(self, role: Role, type: CType) -> list[Value]:
        return [_chosen(role, value) for value in super().__call__(role, type)]


def _chosen(role: Role, value: Value) -> Value:
    if isinstance(value, int) and role == "amount":
        return min(max(value, -_WIDEST), _WIDEST)
    return value


class QemuValues(Values):
    """Tables of values that can be passed for QEMU's parameters: a `&CStr` is never NULL, nor is
    there nothing at an address."""

    def table(self, role: Role, type: CType) -> Table:
        """The table for an argument of the type."""
        if not type.is_string:
            return super().table(role, type)
        name = "strings" if type.const else "null_or_strings"
        if name not in self._tables:
            values = self._choice("value", type)
            if type.const:
                values = [b"" if each is None else each for each in values]
            self._tables[name] = Table(name, None, tuple(values))
        return self._tables[name]


def rust_use(table: Table, type: CType, index: str) -> str:
    """An element of one of C's tables, as QEMU's Rust passes it."""
    element = f"{table.name.upper()}[{index}]"
    if type.is_string and type.const:
        return f"unsafe {{ std::ffi::CStr::from_ptr({element}) }}"
    element = f"unsafe {{ {element} }}"
    if type.is_pointer:
        return f"{element} as *{'const' if type.const and type.depth == 1 else 'mut'} _"
    return element


class Written(NamedTuple):
    """What a program wrote: the log, what went to ftrace, records without their process, and what
    it printed."""

    log: bytes
    ftrace: bytes
    simple: list[bytes]
    printed: bytes


class Both:
    """The program for the given inputs by their groups, in a folder, and the batches of its
    calls."""

    def __init__(
        self, folder: Path, inputs: Mapping[str, Path], seed: str, backends: Choice = BACKENDS
    ) -> None:
        self.folder = folder
        self._backends = backends
        self._inputs = inputs
        values = QemuValues(Chosen(seed, _TABLE))
        self.batches = [
            Batch(group, _calls(path, at, values), values, TURNS)
            for at, (group, path) in enumerate(inputs.items())
        ]
        self._values = values

    @property
    def batch(self) -> Batch:
        """The calls of all groups, in the order in which a turn makes them."""
        calls = [call for batch in self.batches for call in batch.calls]
        return Batch("all", calls, self._values, TURNS)

    def build(self, compiler: CCompiler, crates: Crates, *libraries: str) -> Path:
        """Builds it with libraries; returns it."""
        objects = self._make(crates)
        self._write()
        with ThreadPoolExecutor(2) as pool:
            sources = [*sorted(self.folder.glob("*.c")), *stand_ins()]
            objects += pool.map(lambda source: compile_c(compiler, source, self.folder), sources)
        return crates.build(self.folder, self.folder / "program.rs", [*objects, *libraries])

    def run(self, program: Path, who: str, env: Mapping[str, str]) -> Written:
        """Runs it for `who`, `c` or `rust`. For `count` it does as for Rust, and prints how often
        memory was allocated."""
        paths = {name: self.folder / f"{name}-{who}" for name in SINKS}
        done = subprocess.run(
            [program, who],
            env={**os.environ, **{name: str(path) for name, path in paths.items()}, **env},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-1000:]
        ftrace, simple = (path.read_bytes() for path in paths.values())
        return Written(done.stderr, ftrace, list(_records(simple)), done.stdout)

    def _make(self, crates: Crates) -> list[Path]:
        """Makes all files; returns the objects of probes."""
        formats = ",".join([*formats_of(self._backends), "rs"])
        for group, path in self._inputs.items():
            words = ["-b", ",".join(self._backends), "-f", formats, "-g", group, *crates.version]
            make(self.folder, *words, "--root", path.parent, path)
        make_probes(self.folder)
        return semaphores(self.folder)

    def _write(self) -> None:
        modules = []
        for batch in self.batches:
            (self.folder / f"calls-{batch.group}.c").write_text(batch.c_source)
            included = f'::trace::include_trace!("{batch.group}");'
            modules.append(batch.rust_module(included, rust_use))
        (self.folder / "values.h").write_text(self._values.c_header)
        (self.folder / "values.c").write_text(self._values.c_source)
        (self.folder / "values.rs").write_text(self._values.rust_declarations)
        (self.folder / "program.rs").write_text(_main(self.batches) + "\n".join(modules))


def compile_c(compiler: CCompiler, source: Path, folder: Path) -> Path:
    """Compiles a source, that finds headers in the folder, to an object there."""
    out = folder / f"{source.stem}.o"
    return compiler.compile(source, out, [*FLAGS, "-O0", f"-I{folder}"])


def _records(trace: bytes) -> Iterator[bytes]:
    """The records of a trace's events, behind its head of three words and between those that map
    numbers to names: type, event and time, two words each, and the length and the process, half a
    word each, of which the latter is left out."""
    at = 24
    while at < len(trace):
        if trace[at] == 1:
            end = at + 8 + int.from_bytes(trace[at + 24 : at + 28], "little")
            yield trace[at : at + 28] + trace[at + 32 : end]
        else:
            end = at + 20 + int.from_bytes(trace[at + 16 : at + 20], "little")
        at = end


def _calls(path: Path, at: int, values: Values) -> list[Call]:
    events = tracegen.parse_file(path).file.events
    return [
        Call(
            event,
            tuple(_starts(event, 7 * at + n, values)),
            event_source(event),
            as_written(event),
        )
        for n, event in enumerate(events)
    ]


def _starts(event: Event, first: int, values: Values) -> Iterator[int]:
    """Where the arguments' values begin. No `%c` prints a NUL, which ends the text for a `%s`."""
    most = _TABLE - TURNS + 1
    characters = {
        each.argument
        for each in (event.format.conversions if event.format is not None else ())
        if each.conversion == "c"
    }
    for place, (role, argument) in enumerate(zip(roles(event), event.arguments)):
        start = (first + 5 * place) % most
        table = values.table(role, argument.type).values
        while place in characters and any(_is_nul(each) for each in table[start:][:TURNS]):
            start = (start + 1) % most
        yield start


def _is_nul(value: Value) -> bool:
    return isinstance(value, int) and value & 0xFF == 0


_COUNTING: Final = """\
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

static ALLOCATED: AtomicUsize = AtomicUsize::new(0);

struct Counting;

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATED.fetch_add(1, Ordering::Relaxed);
        System.alloc(layout)
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        System.dealloc(memory, layout)
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;
"""


def _main(batches: Sequence[Batch]) -> str:
    declared = "".join(f"    fn calls_{batch.group}(turn: i32);\n" for batch in batches)
    c = "".join(f"            unsafe {{ calls_{batch.group}(turn) }};\n" for batch in batches)
    rust = "".join(f"            calls_{batch.group}::all(turn as usize);\n" for batch in batches)
    return f"""\
mod values;

extern "C" {{
{declared}}}

{_COUNTING}
fn main() {{
    let word = std::env::args().nth(1);
    let is_c = word.as_deref() == Some("c");
    let before = ALLOCATED.load(Ordering::Relaxed);
    for turn in 0..{batches[0].turns} {{
        if is_c {{
{c}        }} else {{
{rust}        }}
    }}
    let after = ALLOCATED.load(Ordering::Relaxed);
    if word.as_deref() == Some("count") {{
        print!("{{}}", after - before);
    }}
}}

"""
