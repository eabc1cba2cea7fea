# SPDX-License-Identifier: MIT
"""The crate tracegen-build in build scripts that cargo runs: what is built anew when what changes,
where tracegen is found, and what is told."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from toolchain import first_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Toolchains
    from toolchain import RustToolchain

RUNTIME = ROOT / "backends" / "runtime"
LIBRARIES = {"tracegen-rt", "tracegen-build"}

BUILD = {
    "uart": 'fn main() { tracegen_build::Config::new().group("uart").compile("trace-events"); }\n',
    "spi": """\
fn main() -> Result<(), tracegen_build::Error> {
    let mut config = tracegen_build::Config::new();
    config.backends(["log", "loud"]).backend_path("backends").warn("all").provider("board");
    let outputs = config.try_compile_all(["bus/trace-events", "flash/trace-events"])?;
    assert_eq!(outputs.files().len(), 2);
    Ok(())
}
""",
}
FILES = {
    "Cargo.toml": '[workspace]\nmembers = ["uart", "spi", "checked", "program"]\n',
    "checked/trace-events": 'checked_in(int32_t times) "%d times"\n',
    "checked/tracegen.toml": 'groups = ["trace-events"]\nformats = ["rs"]\noutput-dir = "src"\n',
    "checked/src/lib.rs": """\
mod trace {
    include!("trace-root.rs");
}
pub fn check() {
    trace::trace_checked_in(3);
}
""",
    "uart/trace-events": 'uart_write(uint32_t addr) "addr 0x%03x"\n',
    "spi/bus/trace-events": 'bus_select(chip number) "%u"\n',
    "spi/flash/trace-events": 'flash_read(uint32_t value) "%d"\n',
    "spi/tracegen.toml": '[typedefs]\nchip = "unsigned int"\n',
    "spi/backends/loud/backend.toml": 'summary = "loud"\nemits = true\ntext = true\n',
    "spi/backends/loud/standalone.rs.j2": "{% macro text(event) %}\n"
    "{# nothing yet #}\n{% endmacro %}\n",
    "uart/src/lib.rs": """\
mod trace {
    include!(concat!(env!("OUT_DIR"), "/trace-uart.rs"));
}
pub fn write() {
    trace::trace_uart_write(16);
}
""",
    "spi/src/lib.rs": """\
mod bus {
    include!(concat!(env!("OUT_DIR"), "/trace-bus.rs"));
}
mod flash {
    include!(concat!(env!("OUT_DIR"), "/trace-flash.rs"));
}
pub fn read() {
    bus::trace_bus_select(1);
    flash::trace_flash_read(2);
}
""",
    "program/src/main.rs": "fn main() {\n    uart::write();\n    spi::read();\n"
    "    checked::check();\n}\n",
    "program/Cargo.toml": '[package]\nname = "program"\nversion = "0.0.0"\nedition = "2021"\n'
    '[dependencies]\nuart = { path = "../uart" }\nspi = { path = "../spi" }\n'
    'checked = { path = "../checked" }\n',
}
MANIFEST = """\
[package]
name = "{name}"
version = "0.0.0"
edition = "2021"
[dependencies]
tracegen-rt = {{ path = "{runtime}/rust" }}
"""
BUILD_DEPENDENCIES = """\
[build-dependencies]
tracegen-build = {{ path = "{runtime}/rust-build" }}
"""


@dataclass(frozen=True)
class Workspace:
    """Two crates that trace, each with groups of its own, and a program that uses both; a copy of
    tracegen that may be edited."""

    folder: Path
    rust: RustToolchain
    package: Path
    tracegen: Path

    def cargo(self) -> subprocess.CompletedProcess[str]:
        """Runs `cargo check`."""
        env = {
            **os.environ,
            **self.rust.environment,
            "CARGO_NET_OFFLINE": "true",
            "CARGO_TARGET_DIR": str(self.folder / "target"),
            "CARGO_TERM_COLOR": "never",
            "RUSTFLAGS": "-Dwarnings",
            "VIRTUAL_ENV": "",
            "TRACEGEN": str(self.tracegen),
        }
        return subprocess.run(
            [self.rust.cargo_path, "check", "--workspace", "--message-format=json"],
            cwd=self.folder,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def messages(self) -> list[dict[str, object]]:
        """What cargo says of a check that must be well."""
        done = self.cargo()
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def built(self) -> set[str]:
        """The packages that a check compiles, or whose build script it runs."""
        found = self.messages()
        stale = [each["target"] for each in found if each.get("fresh") is False]
        names = {each["name"].replace("_", "-") for each in stale if isinstance(each, dict)}
        return names - {"build-script-build"}

    def refused(self) -> str:
        """What a person sees of a check that must fail."""
        done = self.cargo()
        assert done.returncode != 0
        return done.stderr

    def generate(self, *words: str) -> str:
        """Runs tracegen in the package whose files are checked in; returns what it says."""
        done = subprocess.run(
            [self.tracegen, *words],
            cwd=self.folder / "checked",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == (1 if done.stderr else 0)
        return done.stderr

    def script(
        self, name: str, env: Mapping[str, str], folder: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Runs a package's build script as cargo does, in another folder if told, with no more in
        the environment than that and `env`."""
        out = self.folder / "out"
        out.mkdir(exist_ok=True)
        package = folder or self.folder / name
        (path,) = (self.folder / "target/debug/build").glob(f"{name}-*/build-script-build")
        return subprocess.run(
            [path],
            cwd=package,
            env={
                "OUT_DIR": str(out),
                "CARGO_MANIFEST_DIR": str(package),
                "TRACEGEN_CACHE_DIR": os.environ["TRACEGEN_CACHE_DIR"],
                **env,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="module", params=first_of(["rust-newest", "rust-1.63"]))
def workspace(
    request: pytest.FixtureRequest, toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory
) -> Workspace:
    folder = tmp_path_factory.mktemp("cargo") / "a work$pace#1"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    for name in ("uart", "spi", "checked"):
        manifest = MANIFEST
        if name in BUILD:
            (folder / name / "build.rs").write_text(BUILD[name])
            manifest += BUILD_DEPENDENCIES
        (folder / name / "Cargo.toml").write_text(manifest.format(name=name, runtime=RUNTIME))
    package = folder.parent / "package"
    litter = shutil.ignore_patterns("prepared", "runtime")
    for name in ("tracegen", "grammars", "backends"):
        shutil.copytree(ROOT / name, package / name, ignore=litter)
    tracegen = write_command(folder.parent / "tracegen", package)
    made = Workspace(folder, toolchains.rust(request.param), package, tracegen)
    made.generate("build")
    assert made.built() == {"uart", "spi", "checked", "program", *LIBRARIES}
    return made


def write_command(path: Path, package: Path = ROOT) -> Path:
    """A command `tracegen` that runs a package in its own way."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\nPYTHONPATH="{package}" exec "{sys.executable}" -m tracegen "$@"\n')
    path.chmod(0o755)
    return path


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_where_nothing_changes_nothing_is_built(workspace: Workspace) -> None:
    workspace.built()
    assert workspace.built() == set()


def test_a_file_of_events_has_what_depends_on_it_built(workspace: Workspace) -> None:
    workspace.built()
    changed(workspace.folder / "uart/trace-events", "addr 0x", "address 0x")
    assert workspace.built() == {"uart", "program"}
    assert workspace.built() == set()


def test_files_that_are_checked_in(workspace: Workspace) -> None:
    workspace.built()
    assert workspace.generate("generate", "--check") == ""
    changed(workspace.folder / "checked/trace-events", "%d times", "%d time(s)")
    assert "error[TG075]: `src/trace-root.rs` is out" in workspace.generate("generate", "--check")
    assert workspace.built() == set()
    workspace.generate("build")
    assert workspace.built() == {"checked", "program"}
    assert workspace.generate("generate", "--check") == ""


def test_a_template_of_ours_has_all_built(workspace: Workspace) -> None:
    workspace.built()
    changed(workspace.package / "backends/rs.j2", "Made by tracegen", "Well made by tracegen")
    messages = workspace.messages()
    folders = [Path(str(each["out_dir"])) for each in messages if "out_dir" in each]
    made = [path for folder in folders for path in folder.glob("trace-*.rs")]
    assert len(made) == 3
    assert all("Well made by tracegen" in path.read_text() for path in made)
    assert workspace.built() == set()


def test_a_file_more_among_ones_own_backends_counts(workspace: Workspace) -> None:
    workspace.built()
    backend = workspace.folder / "spi/backends/quiet"
    backend.mkdir()
    (backend / "backend.toml").write_text('summary = "silent"\nemits = true\n')
    assert workspace.built() == {"spi", "program"}


def test_a_mistake_is_shown_with_its_caret(workspace: Workspace) -> None:
    events = workspace.folder / "uart/trace-events"
    before = events.read_text()
    events.write_text('phy_read(uint16_t value, int reg) "value 0x%04x"\n')
    shown = [line[2:] for line in workspace.refused().splitlines() if line.startswith("  ")]
    events.write_text(before)
    assert shown[-8:] == [
        "--- stderr",
        "error[TG031]: no conversion prints argument `reg`",
        " --> trace-events:1:30",
        "  |",
        '1 | phy_read(uint16_t value, int reg) "value 0x%04x"',
        "  |                              ^^^ this argument",
        f"  |{' ' * 35}-------------- this format has one conversion, the event two arguments",
        "  = help: add `reg %d` to the format, or remove the argument",
    ]
    # What is for cargo is not for people.
    assert "--- stdout" not in shown


def test_main_may_return_the_error(workspace: Workspace, tmp_path: Path) -> None:
    for name in ("bus", "flash", "backends"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "trace-events").write_text('bus_select(int number) "%s"\n')
    shutil.copytree(workspace.folder / "spi/backends/loud", tmp_path / "backends/loud")
    done = workspace.script("spi", {"TRACEGEN": str(workspace.tracegen)}, tmp_path)
    assert done.returncode == 1
    shown = "error[TG032]: "
    assert done.stderr.startswith(f"Error: {shown}")
    assert done.stderr.count(shown) == 2
    mark = '\n1 | bus_select(int number) "%s"\n  |                         ^^ '
    assert done.stderr.count(mark) == 2
    assert "cargo:rerun-if-changed=bus/trace-events\n" in done.stdout


def test_without_tracegen_it_is_said_what_to_do(workspace: Workspace, tmp_path: Path) -> None:
    done = workspace.script("uart", {"PATH": str(tmp_path)})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "cannot find tracegen, which makes tracepoints of trace-events\n"
        "  - the variable TRACEGEN is not set\n"
        f"  - no folder `.venv` has it, in or above {workspace.folder}/uart\n"
        "  - no virtual environment is active: VIRTUAL_ENV is not set\n"
        "  - PATH has none\n"
        "  - cannot run `python3`: No such file or directory (os error 2)\n"
        "  - cannot run `python`: No such file or directory (os error 2)\n"
        "help: install it, with `python3 -m venv .venv && .venv/bin/pip install tracegen-events` "
        "for example, or set TRACEGEN to its path\n"
    )


def test_a_tracegen_that_is_not_there_is_named(workspace: Workspace) -> None:
    done = workspace.script("uart", {"TRACEGEN": "bin/tracegen"})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "cannot run 'bin/tracegen': No such file or directory (os error 2)\n"
        "help: the variable TRACEGEN says so: install tracegen, or set TRACEGEN to its path, an "
        "absolute one, since cargo runs build scripts in the package's folder\n"
    )


@pytest.mark.parametrize(
    ("place", "env"),
    [
        ("my tools/tracegen", {"TRACEGEN": "{}/my tools/tracegen"}),
        ("venv/bin/tracegen", {"VIRTUAL_ENV": "{}/venv"}),
        ("bin/tracegen", {"PATH": "/none:{}/bin", "VIRTUAL_ENV": "{}"}),
    ],
)
def test_it_is_found(workspace: Workspace, tmp_path: Path, place: str, env: dict[str, str]) -> None:
    command = write_command(tmp_path / place)
    given = {name: value.replace("{}", str(tmp_path)) for name, value in env.items()}
    if place.startswith("bin"):
        # An environment without tracegen is passed over.
        given["VIRTUAL_ENV"] = str(tmp_path / "none")
    done = workspace.script("uart", given)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"cargo:rerun-if-changed={command}" in done.stdout.splitlines()


def test_it_is_found_in_an_environment_above(workspace: Workspace, tmp_path: Path) -> None:
    """Whether or not one is active."""
    command = write_command(workspace.folder / ".venv/bin/tracegen")
    write_command(tmp_path / "venv/bin/tracegen")
    done = workspace.script("uart", {"VIRTUAL_ENV": str(tmp_path / "venv")})
    shutil.rmtree(workspace.folder / ".venv")
    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout.splitlines()
    assert f"cargo:rerun-if-changed={command}" in said
    assert "cargo:rerun-if-env-changed=VIRTUAL_ENV" not in said


def test_it_is_found_as_a_module(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "python3").symlink_to(sys.executable)
    libraries = os.pathsep.join([str(ROOT), *(path for path in sys.path if path)])
    for env in ({"PATH": str(tmp_path)}, {"TRACEGEN": f"{sys.executable} -m tracegen"}):
        done = workspace.script("uart", {"PYTHONPATH": libraries, **env})
        assert (done.returncode, done.stderr) == (0, "")
    done = workspace.script("uart", {"PATH": str(tmp_path), "PYTHONHOME": "/none"})
    assert "- `python3` has no module tracegen\n" in done.stderr


def test_what_is_said_to_cargo(workspace: Workspace) -> None:
    done = workspace.script("spi", {"TRACEGEN": str(workspace.tracegen)})
    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout.splitlines()
    words = {line.partition("=")[0] for line in said}
    assert words == {
        "cargo:rerun-if-changed",
        "cargo:rerun-if-env-changed",
        "cargo:warning",
    }
    variables = [line.partition("=")[2] for line in said if "-env-" in line]
    assert variables == ["TRACEGEN", "TRACEGEN_RUST_VERSION"]
    files = [line.partition("=")[2] for line in said if "if-changed" in line]
    assert len(files) == len(set(files)) > 100
    templates = workspace.package / "backends"
    assert {
        str(workspace.tracegen),
        "backends",
        "backends/loud/standalone.rs.j2",
        "bus/trace-events",
        "flash/trace-events",
        "tracegen.toml",
        str(templates / "rs.j2"),
        str(templates / "log/standalone.rs.j2"),
        str(workspace.package / "tracegen/version.py"),
    } <= set(files)
    assert not [path for path in files if path.startswith(str(workspace.folder / "out"))]
    warning = "".join(line.partition("=")[2] + "\n" for line in said if "warning" in line)
    assert warning.startswith("warning[TG060]: conversion `%")
    assert all((workspace.folder / "spi" / path).exists() for path in files)
