# SPDX-License-Identifier: MIT
"""What is generated compiles in every crate, and costs nothing while events are off."""

from __future__ import annotations

import platform
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from runtime_rust.rust_runtime import HERE, Program
from toolchain import run

if TYPE_CHECKING:
    from pathlib import Path

    from runtime_rust.rust_runtime import Crates

LIBRARY = b"uart_write\nuart_reset\nuart_dma\nuart_old\n"
PROGRAM = b"board_up\n"

FIRED = (
    b"uart_write addr 0x010 value 0x000000ff reg THR\n"
    b"uart_write addr 0xabcd value 0xffffffff reg (null)\n"
    b"uart_dma from (nil) length +0042 flag \x80 end \0\n"
    b"uart_reset\n"
    b"board_up virt    |\xff\xfe\xfd\n"
)


def test_every_edition_takes_it(crates: Crates, machine: Program) -> None:
    deps = machine.path.parent / "deps"
    (library,) = deps.glob("libtracegen_rt-*.rlib")
    for edition in crates.toolchain.editions:
        flags = [
            "--crate-type=lib",
            "--emit=metadata",
            f"--extern=tracegen_rt={library}",
            "-Drust-2018-idioms",
        ]
        crates.toolchain.rustc(
            HERE / "edition.rs", deps / f"edition-{edition}.rmeta", flags, edition=edition
        )


def test_another_version_is_an_error_that_says_what_to_do(
    crates: Crates, machine: Program, tmp_path: Path
) -> None:
    (library,) = (machine.path.parent / "deps").glob("libtracegen_rt-*.rlib")
    source = tmp_path / "other.rs"
    source.write_text("tracegen_rt::made_by!(0, 2, 0);\n")
    command = [crates.toolchain.rustc_path, "--edition=2021", "--crate-type=lib", "--emit=metadata"]
    command += [f"--extern=tracegen_rt={library}", str(source)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert (
        "made by another version of tracegen than this crate, which is tracegen-rt 0.1.0"
        in done.stderr
    )
    assert "other.rs:1:" in done.stderr


@pytest.mark.parametrize("profile", ["dev", "fat", "thin"])
def test_events_of_library_and_program_are_there(crates: Crates, profile: str) -> None:
    machine = Program(crates.build(profile, "machine") / "machine")
    listed = machine.run("list").out
    assert sorted(listed.splitlines()) == sorted((LIBRARY + PROGRAM).splitlines())
    assert LIBRARY in listed
    assert machine.run("fire", env={"TRACEGEN_TRACE": "*"}).err == FIRED
    assert machine.run("fire").err == b""


def test_a_program_in_c_sees_them(c_program: Program) -> None:
    done = c_program.run("list")
    assert sorted(done.out.splitlines()) == sorted((LIBRARY + PROGRAM).splitlines())
    done = c_program.run("fire", env={"TRACEGEN_TRACE": "uart_write,board_up;uart_wirte"})
    assert done.err == (
        b"tracegen: no event is called 'uart_wirte'\n"
        b"uart_write addr 0x001 value 0x00000002 reg C\n"
        b"board_up virt    |r2d\n"
        b"board_up (null)  |r2d\n"
    )


@pytest.mark.skipif(platform.machine() != "x86_64", reason="reads x86-64 instructions")
def test_an_event_that_is_off_is_one_load_and_one_branch(foreign: Path) -> None:
    code = instructions(foreign / "libforeign.so", "foreign_idle")
    off = code[: code.index("ret") + 1]
    load, *rest = off
    # Straight from the event, which is the crate's own: no address of it is loaded first.
    assert re.fullmatch(r"(mov|cmpl) .*\(%rip\).*<.*BOARD_UP.*>", load), off
    assert len(rest) in (2, 3), off
    assert [word.split()[0] for word in rest] in (["test", "jne", "ret"], ["jne", "ret"]), off


def instructions(library: Path, function: str) -> list[str]:
    """Disassembles one function."""
    text = run(["objdump", "-d", "--no-show-raw-insn", f"--disassemble={function}", library]).stdout
    return [
        " ".join(line.split("\t")[1].split())
        for line in text.splitlines()
        if re.match(r" +[0-9a-f]+:\t", line)
    ]
