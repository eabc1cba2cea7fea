# SPDX-License-Identifier: MIT
"""What the caller says beside inputs, backends and formats."""

from __future__ import annotations

from tracegen.generate.rust_version import NEWEST, RustVersion
from tracegen.named_tuple import NamedTuple


class Given(NamedTuple):
    """Names that some outputs carry, None where none is given, and how text is made.

    `provider` is what probes belong to, instead of their group; `binary` the path of the program
    that has them; `probe_prefix` what a tapset's probes begin with. `printf` says that C makes the
    text of events with printf. `rust` is the rustc that Rust must compile with. `empty_provider`
    says that the file for dtrace(1) has a provider also where there is no probe.
    """

    provider: str | None = None
    binary: str | None = None
    probe_prefix: str | None = None
    printf: bool = False
    rust: RustVersion = NEWEST
    empty_provider: bool = False
