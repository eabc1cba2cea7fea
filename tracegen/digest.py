# SPDX-License-Identifier: MIT
"""Digests of bytes: what tells one content from another."""

from __future__ import annotations

# Not by way of hashlib, which loads OpenSSL: that takes longer than all else of a run that has
# nothing to do.
try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

SIZE = 32
"""Bytes of a digest."""


def digest_of(data: bytes) -> bytes:
    """The digest of these bytes."""
    return blake2b(data, digest_size=SIZE).digest()


def key_of(*made_of: bytes) -> bytes:
    """The key of a value that is made of these things: different things, different keys."""
    return digest_of(b"".join(map(digest_of, made_of)))
