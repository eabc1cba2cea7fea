# SPDX-License-Identifier: MIT
"""The wheel: what is in it, and that it works with no tree beside it, in a read-only folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest

import toolchain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Toolchains

ROOT = Path(__file__).resolve().parent.parent
EVENTS = 'door_open(int floor, const char *who) "floor %d by %s"\n'
MAIN = """
#include "trace-house.h"

int main(void)
{
    trace_door_open(3, "me");
}
"""

# What may be in the wheel: the top folder or file, and the endings that files below it may have.
CONTENTS = {
    "tracegen/grammars": {".lark"},
    "tracegen/prepared": {""},
    "tracegen/backends": {".j2", ".toml"},
    "tracegen/backends/targets/qemu": {".rs"},
    "tracegen/backends/runtime/c": {".c", ".h", "meson.build", "meson_options.txt"},
    "tracegen/backends/runtime/c/cmake": {".cmake"},
    "tracegen/backends/runtime/c/pkgconfig": {".pc"},
    "tracegen/backends/runtime/rust": {".rs", "Cargo.toml", "Cargo.lock", "README.md"},
    "tracegen/backends/runtime/rust-build": {".rs", "Cargo.toml", "Cargo.lock", "README.md"},
    "tracegen": {".py", "py.typed"},
}
NEEDED = (
    "tracegen/__main__.py",
    "tracegen/py.typed",
    "tracegen/grammars/trace_events.lark",
    "tracegen/grammars/printf.lark",
    "tracegen/prepared/grammar-printf",
    "tracegen/prepared/grammar-rust_arguments",
    "tracegen/prepared/grammar-rust_format",
    "tracegen/prepared/grammar-trace_events",
    "tracegen/backends/c.j2",
    "tracegen/backends/h.j2",
    "tracegen/backends/rs.j2",
    "tracegen/backends/runtime/c/include/tracegen/event.h",
    "tracegen/backends/runtime/c/meson.build",
    "tracegen/backends/runtime/c/cmake/tracegen-config.cmake",
    "tracegen/backends/runtime/c/pkgconfig/tracegen.pc",
    "tracegen/backends/runtime/rust/Cargo.toml",
    "tracegen/backends/runtime/rust/Cargo.lock",
    "tracegen/backends/runtime/rust/src/lib.rs",
    "tracegen/backends/runtime/rust-build/Cargo.toml",
    "tracegen/backends/runtime/rust-build/Cargo.lock",
    "tracegen/backends/runtime/rust-build/src/lib.rs",
)
# What building and testing leave in the tree, and the runtimes' own tests, which no user builds.
LITTER = {"__pycache__", "target", "tests", "benches", ".pyc", ".o", ".a", ".so"}


def interpreters() -> list[str]:
    """This Python and, where it is installed, the oldest that the project is for."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    oldest = [str(path) for path in sorted(pyenv.glob("versions/3.9.*/bin/python3"))]
    found = shutil.which("python3.9")
    return [sys.executable, *(oldest or [path for path in [found] if path])[:1]]


def clean_environment(**more: str) -> dict[str, str]:
    """This environment without what could lead an interpreter or tracegen elsewhere."""
    ours = ("PYTHON", "TRACEGEN_")
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(ours)},
        **more,
    }


@dataclass(frozen=True)
class Installation:
    """A virtual environment that has the wheel installed, its site-packages read-only."""

    folder: Path
    wrapper: tuple[str, ...]

    @property
    def python(self) -> Path:
        return self.folder / "bin/python"

    @property
    def site_packages(self) -> Path:
        return next(self.folder.glob("lib/python3*/site-packages"))

    def run(self, *command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Runs a command as one who may not write to site-packages."""
        return subprocess.run(
            [*self.wrapper, *command],
            cwd=cwd,
            env=clean_environment(XDG_CACHE_HOME=str(cwd / "cache")),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


def unprivileged() -> tuple[str, ...]:
    """The words before a command that make it heed permissions; root's would not, without."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("needs setpriv, to be held by permissions as root")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")


def set_writable(folder: Path, writable: bool) -> None:
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | 0o200 if writable else mode & ~0o222)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    toolchain.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT]
    )
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(
    scope="module",
    params=toolchain.first_of(interpreters()),
    ids=["this-python", "oldest-python"][: len(interpreters())],
)
def installation(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    wrapper = unprivileged()
    made = Installation(tmp_path_factory.mktemp("installation"), wrapper)
    toolchain.run([request.param, "-m", "venv", made.folder])
    toolchain.run([made.python, "-m", "pip", "install", "--quiet", wheel])
    set_writable(made.site_packages, False)
    yield made
    set_writable(made.site_packages, True)


def belongs(name: PurePosixPath) -> bool:
    """Tells whether a file may be in the wheel, by its nearest folder in CONTENTS."""
    homes = [folder for folder in CONTENTS if PurePosixPath(folder) in name.parents]
    endings = CONTENTS[max(homes, key=len)] if homes else set()
    return bool({name.suffix, name.name} & endings) and not LITTER & set(name.parts)


def test_wheel_holds_the_package_and_its_data_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}

    assert wheel.name == "tracegen_events-0.1.0-py3-none-any.whl"
    assert sorted(set(NEEDED) - names) == []
    strange = [name for name in sorted(names) if not belongs(PurePosixPath(name))]
    assert strange == []


def test_wheel_holds_every_data_file_of_the_tree(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    data = [
        f"tracegen/{path.relative_to(ROOT)}"
        for folder in ("grammars", "backends")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix not in LITTER and not LITTER & set(path.parts)
    ]
    assert sorted(set(data) - names) == []


@pytest.mark.slow
def test_wheel_from_the_sdist_is_the_same(wheel: Path, tmp_path: Path) -> None:
    hatchling = [sys.executable, "-m", "hatchling", "build", "--target", "sdist"]
    toolchain.run([*hatchling, "--directory", tmp_path], cwd=ROOT)
    (sdist,) = tmp_path.glob("*.tar.gz")
    toolchain.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--wheel-dir",
            tmp_path,
            sdist,
        ]
    )
    (again,) = tmp_path.glob("*.whl")

    def contents(path: Path) -> dict[str, bytes]:
        with zipfile.ZipFile(path) as archive:
            # The order within Lark's tables is another one each time, and RECORD has their digests.
            return {
                name: b""
                if "/prepared/" in name or name.endswith("/RECORD")
                else archive.read(name)
                for name in archive.namelist()
            }

    assert contents(again) == contents(wheel)


def test_site_packages_are_read_only(installation: Installation, tmp_path: Path) -> None:
    """Else the tests below would say nothing."""
    done = installation.run("touch", installation.site_packages / "tracegen/written", cwd=tmp_path)
    assert done.returncode != 0
    assert not (installation.site_packages / "tracegen/written").exists()


@pytest.mark.parametrize(
    "command", [("bin/tracegen",), ("bin/python", "-m", "tracegen")], ids=" ".join
)
def test_version_from_elsewhere(
    installation: Installation, command: tuple[str, ...], tmp_path: Path
) -> None:
    done = installation.run(
        installation.folder / command[0], *command[1:], "--version", cwd=tmp_path
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "0.1.0" in done.stdout.split()


def test_package_is_the_installed_one(installation: Installation, tmp_path: Path) -> None:
    done = installation.run(
        installation.python, "-c", "import tracegen; print(tracegen.__file__)", cwd=tmp_path
    )
    assert Path(done.stdout.strip()).parent == installation.site_packages / "tracegen"


def test_generates_from_elsewhere(installation: Installation, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house/trace-events").write_text(EVENTS)
    tracegen = installation.folder / "bin/tracegen"

    # The second run finds whatever the first one saved.
    for _ in range(2):
        done = installation.run(
            tracegen, "generate", "-f", "h,c,rs", "-o", "out", "house/trace-events", cwd=tmp_path
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
            "trace-house.c",
            "trace-house.h",
            "trace-house.rs",
        ]


def test_builds_on_the_installed_runtime(
    installation: Installation, toolchains: Toolchains, tmp_path: Path
) -> None:
    """The C runtime that the installed command points at is whole."""
    tracegen = installation.folder / "bin/tracegen"
    (tmp_path / "house").mkdir()
    (tmp_path / "house/trace-events").write_text(EVENTS)
    done = installation.run(
        tracegen,
        "generate",
        "-f",
        "h,c",
        "-o",
        tmp_path,
        tmp_path / "house/trace-events",
        cwd=tmp_path,
    )
    assert (done.returncode, done.stderr) == (0, "")
    (tmp_path / "main.c").write_text(
        '#include "trace-house.h"\n\nint main(void)\n{\n    trace_door_open(3, "me");\n}\n'
    )
    flags = installation.run(tracegen, "runtime", "--cflags", cwd=tmp_path).stdout.split()
    sources = installation.run(tracegen, "runtime", "--sources", cwd=tmp_path).stdout.split()
    assert sources

    program = toolchains.c("gcc").build(
        [tmp_path / "main.c", tmp_path / "trace-house.c", *sources],
        tmp_path / "main",
        [*flags, f"-I{tmp_path}"],
    )
    assert (
        toolchain.run([program], env={"TRACEGEN_TRACE": "door_*"}).stderr
        == "door_open floor 3 by me\n"
    )


def test_copies_the_runtimes(installation: Installation, tmp_path: Path) -> None:
    """With the crates for a Cargo.toml that says where they are."""
    tracegen = installation.folder / "bin/tracegen"
    done = installation.run(tracegen, "runtime", "--copy", "with it", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    for crate in ("rust", "rust-build"):
        copied = {path.name for path in (tmp_path / "with it" / crate).iterdir()}
        assert copied == {"Cargo.lock", "Cargo.toml", "README.md", "src"}
    assert (tmp_path / "with it/c/include/tracegen/event.h").is_file()
