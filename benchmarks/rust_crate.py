# SPDX-License-Identifier: MIT
"""A cargo package `program` that depends on tracegen-rt, for what is measured in Rust."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

RUNTIME = Path(__file__).resolve().parent.parent / "backends" / "runtime" / "rust"


def write(
    folder: Path, main: str, *, library: bool = False, profile: str = "", peers: str = ""
) -> Path:
    """Writes the package in `folder`, with `main` as src/main.rs, or src/lib.rs; returns the
    folder. `profile` is put into the profile `release`, `peers` to what it depends on."""
    (folder / "src").mkdir(parents=True, exist_ok=True)
    (folder / "Cargo.toml").write_text(
        '[package]\nname = "program"\nversion = "0.0.0"\nedition = "2021"\n'
        f'[dependencies]\ntracegen-rt = {{ path = "{RUNTIME}" }}\n{peers}'
        f"[workspace]\n[profile.release]\n{profile}\n"
    )
    (folder / "src" / ("lib.rs" if library else "main.rs")).write_text(main)
    return folder


def generate(folder: Path, trace_events: Path, group: str, backends: str) -> None:
    """Makes the group's file, src/trace-GROUP.rs of the package in `folder`."""
    words = ["generate", "-f", "rs", "-b", backends, "-g", group, "-o", str(folder / "src")]
    words += ["--root", str(trace_events.parent), str(trace_events)]
    subprocess.run([sys.executable, "-m", "tracegen", *words], check=True)


def fetch(folder: Path) -> bool:
    """Fetches what the package depends on; tells whether that could be had."""
    done = subprocess.run(
        ["cargo", "fetch", "--quiet"], cwd=folder, capture_output=True, check=False
    )
    return done.returncode == 0


def cargo(folder: Path, *words: str) -> None:
    """Runs `cargo WORDS` in the package, without a network."""
    subprocess.run(["cargo", *words, "--quiet", "--offline"], cwd=folder, check=True)
