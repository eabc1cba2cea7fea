# SPDX-License-Identifier: MIT
"""The compilers that tests use: small objects whose methods fail a test with what the compiler
said."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Union

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

StrPath = Union[str, "os.PathLike[str]"]

WARNINGS = ("-Wall", "-Wextra", "-Wformat=2", "-Wpedantic", "-Werror")
C11 = ("-std=c11", *WARNINGS)
CXX17 = ("-std=c++17", *WARNINGS)

_UNPACKED = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "tracegen-tests"

STD_I386 = _UNPACKED / "libstd-rust-dev-i386/usr/lib/rustlib/i686-unknown-linux-gnu/lib"
STD_AARCH64 = _UNPACKED / "libstd-rust-dev-arm64/usr/lib/rustlib/aarch64-unknown-linux-gnu/lib"
"""Where tests/install-debian-packages unpacks Rust's standard library for other processors."""

EMULATOR_I386 = ("qemu-i386", "-L", "/usr/i686-linux-gnu")
"""What runs a program of 32 bits, on every kernel and processor."""

LOADER_I386 = (
    "/usr/i686-linux-gnu/lib/ld-linux.so.2",
    "--library-path",
    "/usr/i686-linux-gnu/lib",
)
"""What runs one on a processor, and a kernel, that can: threads and maps are then the kernel's."""

EMULATOR_AARCH64 = ("qemu-aarch64", "-L", "/usr/aarch64-linux-gnu")
"""What runs a program of 64-bit Arm."""

C_COMPILERS = ("gcc", "clang")
CXX_COMPILERS = ("g++", "clang++")
RUST_TOOLCHAINS = ("rust-1.63", "rust-newest")
RUST_EDITIONS = {"rust-1.63": ("2018", "2021"), "rust-newest": ("2018", "2021", "2024")}


def first_of(names: Sequence[str]) -> list[object]:
    """Parameters of a fixture or a test for which one compiler tells nearly all that another would:
    the first each time, the rest with the slow tests."""
    return [names[0], *(pytest.param(name, marks=pytest.mark.slow) for name in names[1:])]


def run(
    command: Sequence[StrPath],
    *,
    cwd: StrPath | None = None,
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Runs a command without input; unless it exits with 0, fails the test with all it printed.

    `env` is added to this process's environment. What the command prints is read as UTF-8; bytes
    that are not are kept as surrogates.
    """
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
    )
    if done.returncode != 0:
        words = " ".join(str(word) for word in command)
        pytest.fail(
            f"exit status {done.returncode} from: {words}\n{done.stdout}{done.stderr}",
            pytrace=False,
        )
    return done


@dataclass(frozen=True)
class CCompiler:
    """A compiler of C or of C++, with the flags that make it strict."""

    name: str
    path: str
    flags: tuple[str, ...]

    def build(self, sources: Sequence[StrPath], out: Path, flags: Sequence[str] = ()) -> Path:
        """Compiles and links `sources` to the program `out`, with POSIX threads; returns `out`.

        `flags` follow the compiler's own, so that they win.
        """
        run([self.path, *self.flags, *flags, "-pthread", "-o", out, *sources])
        return out

    def compile(self, source: StrPath, out: Path, flags: Sequence[str] = ()) -> Path:
        """Compiles `source` to the object file `out`; returns `out`."""
        run([self.path, *self.flags, *flags, "-c", "-o", out, source])
        return out

    def check(self, *sources: StrPath, flags: Sequence[str] = ()) -> None:
        """Compiles each of `sources` and keeps nothing."""
        run([self.path, *self.flags, *flags, "-fsyntax-only", *sources])


@dataclass(frozen=True)
class RustToolchain:
    """A cargo and the rustc that it drives."""

    name: str
    cargo_path: str
    rustc_path: str
    environment: Mapping[str, str] = field(default_factory=dict)
    target: str = ""
    """The platform that cargo builds for, where it is not this one."""

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions of Rust that this rustc knows and that the project is for."""
        return RUST_EDITIONS[self.name]

    def rustc(
        self, source: StrPath, out: Path, flags: Sequence[str] = (), *, edition: str = "2021"
    ) -> Path:
        """Compiles the crate whose root is `source` to `out`, warnings being errors; returns
        `out`."""
        command = [self.rustc_path, f"--edition={edition}", "-Dwarnings", *flags, "-o", out, source]
        run(command, env=self.environment)
        return out

    def cargo(
        self,
        *words: StrPath,
        cwd: StrPath,
        target_dir: StrPath,
        env: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Runs `cargo WORDS` in `cwd`, warnings being errors; returns what it printed.

        `target_dir` must be this toolchain's own: what different versions of rustc make cannot be
        mixed. Unless `env` says otherwise, nothing is fetched.
        """
        environment = {
            "CARGO_NET_OFFLINE": "true",
            "CARGO_TARGET_DIR": str(target_dir),
            "CARGO_TERM_COLOR": "never",
            "RUSTFLAGS": "-Dwarnings",
            **self.environment,
            **(env or {}),
        }
        return run([self.cargo_path, *words], cwd=cwd, env=environment)

    def built(self, target_dir: Path) -> Path:
        """The folder inside of `target_dir` where cargo leaves what it builds for debugging."""
        return target_dir / self.target / "debug"

    def has_clippy(self) -> bool:
        """Tells whether `cargo clippy` is there."""
        words = [self.cargo_path, "clippy", "--version"]
        environment = {**os.environ, **self.environment}
        return (
            subprocess.run(words, env=environment, capture_output=True, check=False).returncode == 0
        )


def find_c(name: str) -> CCompiler:
    """Finds the C compiler `name` in PATH; skips the test without it."""
    return CCompiler(name, find(name), C11)


def find_cxx(name: str) -> CCompiler:
    """Finds the C++ compiler `name` in PATH; skips the test without it."""
    return CCompiler(name, find(name), CXX17)


def find_rust(name: str) -> RustToolchain:
    """Finds the Rust toolchain `name`, one of RUST_TOOLCHAINS; skips the test without it.

    `rust-1.63` is Debian 12's, whose rustc only Debian's own cargo can drive. `rust-newest` is the
    first cargo in PATH, where that is another one.
    """
    if name == "rust-1.63":
        cargo, rustc = find("/usr/bin/cargo"), find("/usr/bin/rustc")
        if _rust_version(rustc)[:2] != (1, 63):
            pytest.skip(f"needs rustc 1.63, which /usr/bin/rustc is not: {_rust_version(rustc)}")
        return RustToolchain(name, cargo, rustc, {"RUSTC": rustc})
    cargo, rustc = find("cargo"), find("rustc")
    if _rust_version(rustc)[:2] == (1, 63):
        pytest.skip("needs a rustc newer than 1.63 in PATH")
    return RustToolchain(name, cargo, rustc)


def find_c_i386() -> CCompiler:
    """Finds the C compiler for 32-bit x86, where a long has 4 bytes, and what runs its programs;
    skips the test without."""
    find(EMULATOR_I386[0])
    return CCompiler("gcc-i386", find("i686-linux-gnu-gcc"), C11)


def find_c_aarch64() -> CCompiler:
    """Finds the C compiler for 64-bit Arm; skips the test without it."""
    return CCompiler("gcc-aarch64", find("aarch64-linux-gnu-gcc"), C11)


def find_rust_i386() -> RustToolchain:
    """Finds Debian's rustc 1.63 with the standard library for 32-bit x86; skips the test
    without."""
    if not STD_I386.is_dir():
        pytest.skip(f"needs Debian's libstd-rust-dev:i386 unpacked, with {STD_I386}")
    flags = ["-Dwarnings", "-L", str(STD_I386)]
    return _cross("rust-i386", "i686-unknown-linux-gnu", "i686-linux-gnu-gcc", flags)


def find_rust_aarch64() -> RustToolchain:
    """Finds Debian's rustc 1.63 with the standard library for 64-bit Arm, and what runs its
    programs; skips the test without."""
    if not STD_AARCH64.is_dir():
        pytest.skip(f"needs Debian's libstd-rust-dev:arm64 unpacked, with {STD_AARCH64}")
    find(EMULATOR_AARCH64[0])
    flags = ["-Dwarnings", "-L", str(STD_AARCH64)]
    return _cross("rust-aarch64", "aarch64-unknown-linux-gnu", "aarch64-linux-gnu-gcc", flags)


def find_rust_windows() -> RustToolchain:
    """Finds Debian's rustc 1.63 with the standard library for 64-bit Windows; skips the test
    without."""
    target = "x86_64-pc-windows-gnu"
    if not Path("/usr/lib/rustlib", target).is_dir():
        pytest.skip("needs Debian's libstd-rust-dev-windows")
    return _cross("rust-windows", target, "x86_64-w64-mingw32-gcc", ["-Dwarnings"])


def find_rust_thread_sanitizer() -> RustToolchain:
    """Finds nightly Rust whose programs are watched by ThreadSanitizer, for which the standard
    library is built anew; skips the test without its sources."""
    target = "x86_64-unknown-linux-gnu"
    environment = {
        "RUSTFLAGS": "-Dwarnings -Zsanitizer=thread",
        "CARGO_BUILD_TARGET": target,
        "CARGO_UNSTABLE_BUILD_STD": "std",
        # What the standard library depends on is fetched.
        "CARGO_NET_OFFLINE": "false",
    }
    return _nightly("rust-thread-sanitizer", "lib/rustlib/src", environment, target)


def find_rust_miri() -> RustToolchain:
    """Finds nightly Rust with Miri; skips the test without."""
    return _nightly("rust-miri", "bin/cargo-miri", {"CARGO_NET_OFFLINE": "false"}, "")


def _nightly(name: str, needed: str, env: Mapping[str, str], target: str) -> RustToolchain:
    """Nightly Rust that has what is `needed`."""
    done = subprocess.run(
        [find("rustup"), "which", "--toolchain", "nightly", "rustc"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    rustc = Path(done.stdout.strip())
    root = rustc.parent.parent
    if done.returncode != 0 or not (root / needed).exists():
        pytest.skip("needs nightly Rust: rustup toolchain install nightly -c rust-src -c miri")
    # cargo looks for what belongs to it in PATH, and rustc by that name.
    path = f"{rustc.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"RUSTC": str(rustc), "PATH": path, **env}
    return RustToolchain(name, str(rustc.with_name("cargo")), str(rustc), environment, target)


def _cross(name: str, target: str, linker: str, flags: Sequence[str]) -> RustToolchain:
    """Debian's rustc 1.63, which makes programs for `target`."""
    host = find_rust("rust-1.63")
    variable = f"CARGO_TARGET_{target.upper().replace('-', '_')}_LINKER"
    environment = {
        **host.environment,
        "CARGO_BUILD_TARGET": target,
        "CARGO_ENCODED_RUSTFLAGS": "\x1f".join(flags),
        variable: find(linker),
    }
    return RustToolchain(name, host.cargo_path, host.rustc_path, environment, target)


def find(tool: str) -> str:
    """The path of a tool in PATH; skips the test without it."""
    path = shutil.which(tool)
    if path is None:
        pytest.skip(f"needs {tool}")
    return path


def _rust_version(rustc: str) -> tuple[int, ...]:
    text = run([rustc, "--version"]).stdout
    match = re.match(r"rustc (\d+)\.(\d+)\.(\d+)", text)
    if match is None:
        pytest.fail(f"cannot read the version of {rustc}: {text!r}")
    return tuple(int(number) for number in match.groups())
