# SPDX-License-Identifier: MIT
"""That differences are found, and told so that one can repeat them."""

from __future__ import annotations

import pytest

import tracegen
from exactness.batch import Batch, Call, DifferenceError
from exactness.values import Values

SOURCE = 'one(int n, const char *s) "%d %s"\ndisable off(void) "off"\ntwo(void) "end"\n'
FORMATS = [b"%d %s", b"off", b"end"]

# What comes first has a newline of its own, in front of the next event's name.
PRINTED = b"one 1 a\none b\ntwo end\none -2 (null)\ntwo end\n"


@pytest.fixture
def batch() -> Batch:
    events = tracegen.parse(SOURCE).file.events
    calls = [
        Call(event, (0,) * len(event.arguments), line, format)
        for event, line, format in zip(events, SOURCE.splitlines(), FORMATS)
    ]
    values = Values(lambda _, type: [b"a\none b", None] if type.is_string else [1, -2])
    return Batch("group", calls, values, turns=2)


def test_what_is_the_same_passes(batch: Batch) -> None:
    batch.compare({"printf": PRINTED, "C": PRINTED, "Rust": PRINTED}, "hint")
    assert batch.count == 4
    assert batch.lines(PRINTED) == [
        b"one 1 a\none b\n",
        b"two end\n",
        b"one -2 (null)\n",
        b"two end\n",
    ]


def test_a_difference_is_told_with_its_event_and_values(batch: Batch) -> None:
    with pytest.raises(DifferenceError) as raised:
        batch.compare(
            {"printf": PRINTED, "C": PRINTED, "Rust": PRINTED.replace(b"-2", b"-3")}, "seed 7"
        )
    assert str(raised.value).splitlines() == [
        "printf and Rust differ from byte 5 on (seed 7)",
        '  one(int n, const char *s) "%d %s"',
        "  n = -2, s = None",
        r"  printf b'one -2 (null)\n'",
        r"  Rust   b'one -3 (null)\n'",
    ]


def test_all_may_be_wrong(batch: Batch) -> None:
    wrong = PRINTED.replace(b"(null)", b"NULL")
    batch.compare({"printf": wrong, "C": wrong}, "hint", ask_libc=False)
    told = r"(?s)snprintf and printf differ from byte 7 .*\(null\)"
    with pytest.raises(DifferenceError, match=told):
        batch.compare({"printf": wrong, "C": wrong}, "hint")


@pytest.mark.parametrize(
    "printed", [b"", PRINTED[1:], PRINTED + b"one", PRINTED.replace(b"\ntwo", b"\nten")]
)
def test_every_call_prints_a_line(batch: Batch, printed: bytes) -> None:
    with pytest.raises(DifferenceError):
        batch.compare({"printf": printed, "C": printed}, "hint")
    with pytest.raises(DifferenceError):
        batch.compare({"printf": PRINTED, "C": PRINTED, "Rust": printed}, "hint")
