# SPDX-License-Identifier: MIT
"""The names that options give."""

from __future__ import annotations

from tracegen.checks.words import is_c_library_macro
from tracegen.cli.misuse import MisuseError
from tracegen.generate.given import Given
from tracegen.generate.names import is_identifier


def flat(lists: tuple[tuple[str, ...], ...], default: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a repeated CommaList, each once, or the default."""
    words = dict.fromkeys(word for each in lists for word in each)
    return tuple(words) or default


def given_names(provider: str | None, binary: str | None, probe_prefix: str | None) -> Given:
    """The names that were given for probes. Raises MisuseError where one is no name."""
    if provider is not None and not is_identifier(provider):
        raise MisuseError(f"the provider's name {provider!r} is not an identifier.")
    if provider is not None and is_c_library_macro(provider):
        raise MisuseError(f"the provider's name {provider!r} is a macro of C's headers.")
    words = (probe_prefix or "").split(".")
    if probe_prefix is not None and not all(map(is_identifier, words)):
        raise MisuseError(f"{probe_prefix!r} is not identifiers joined by dots.")
    return Given(provider, binary, probe_prefix)
