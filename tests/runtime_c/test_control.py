# SPDX-License-Identifier: MIT
"""Switching events on and off: patterns, options, walks, libraries that come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from runtime_c.c_runtime import Program

WRITE = "uart_write addr 0x044 value 0x00000010 reg cr\n"
RESET = "uart_reset \n"
TEXT = "uart_text text hello\n"
SHARED_UART = "shared from uart 1\n"
TRANSFER = "spi_transfer bytes 3\n"
SHARED_SPI = "shared from spi 2\n"
ALL = WRITE + RESET + TEXT + SHARED_UART + TRANSFER + SHARED_SPI
UART = ["uart_write", "uart_reset", "uart_dropped", "uart_text", "shared"]
NAMES = [*UART, "spi_transfer", "shared"]


def listing(on: str = "") -> str:
    """What `walk` prints when the events whose numbers are in `on` are on."""
    lines = []
    for number, name in enumerate(NAMES):
        state = " compiled out" if name == "uart_dropped" else ""
        state += " on" if str(number) in on else ""
        lines.append(f"{number} {name}{state}\n")
    return "".join(lines)


def test_nothing_is_on_at_first(driver: Program) -> None:
    done = driver.run("fire", "walk", "count")
    assert (done.status, done.out, done.err) == (0, listing() + "0\n", "")


@pytest.mark.parametrize(
    ("patterns", "text"),
    [
        (["*"], ALL),
        (["uart_*"], WRITE + RESET + TEXT),
        (["uart_write"], WRITE),
        (["uart_?????"], WRITE + RESET),
        (["*_t*"], TEXT + TRANSFER),
        (["*r*s*t*"], RESET),
        (["?*_*?"], WRITE + RESET + TEXT + TRANSFER),
        (["shared"], SHARED_UART + SHARED_SPI),
        (["u*", "-uart_reset"], WRITE + TEXT),
        (["*", "-*"], ""),
        (["*", "-*", "spi_transfer"], TRANSFER),
        (["uart_write?"], ""),
        (["art*"], ""),
        (["*uart"], ""),
        ([""], ""),
    ],
)
def test_patterns(driver: Program, patterns: list[str], text: str) -> None:
    words = [word for pattern in patterns for word in ("enable", pattern)]
    done = driver.run(*words, "fire")
    assert (done.status, done.out, done.err) == (0, "", text)


def test_two_events_of_one_name_are_switched_together(driver: Program) -> None:
    assert driver.run("enable", "shared", "walk", "count").out == listing("46") + "2\n"


def test_the_count_follows_each_switch(driver: Program) -> None:
    words = ["enable", "*", "count", "enable", "*", "count", "off", "uart_text", "count"]
    done = driver.run(*words, "off", "uart_text", "count", "on", "uart_text", "count")
    assert done.out == "6\n6\n5\n5\n6\n"


def test_one_event_by_name(driver: Program) -> None:
    done = driver.run("on", "uart_text", "fire", "off", "uart_text", "fire", "name", "spi_transfer")
    assert (done.out, done.err) == ("spi_transfer\n", TEXT)
    assert driver.run("name", "uart_").out == "no such event\n"


def test_a_compiled_out_event_stays_off(driver: Program) -> None:
    done = driver.run("on", "uart_dropped", "count", "enable", "uart_d*", "count")
    assert (done.out, done.err) == ("0\n0\n", "")


def test_listing(driver: Program) -> None:
    assert driver.run("list").out == "".join(f"{name}\n" for name in NAMES)


def test_walks(driver: Program) -> None:
    assert driver.run("walk-group", "spi").out == "5 spi_transfer\n6 shared\n"
    assert driver.run("walk-group", "uart").out == listing()[: listing().index("5 ")]
    assert driver.run("walk-group", "i2c").out == "no such group\n"
    assert driver.run("walk-pattern", "*_t*").out == "3 uart_text\n5 spi_transfer\n"
    assert driver.run("walk-pattern", "nothing").out == ""


def test_a_name_that_no_event_has(driver: Program) -> None:
    done = driver.run("enable", "uart_wirte", "enable", "-uart_wirte", "enable", "wirte*")
    assert done.err == 2 * "tracegen: no event is called 'uart_wirte'\n"
    assert done.status == 0


def test_switching_on_what_is_compiled_out(driver: Program) -> None:
    done = driver.run("enable", "uart_dropped", "enable", "-uart_dropped", "fire")
    assert done.err == "tracegen: event 'uart_dropped' is compiled out\n"


@pytest.mark.parametrize("words", [["enable", "help"], ["opt", "help"], ["opt", "enable=help"]])
def test_help_lists_the_events_and_ends_the_program(driver: Program, words: list[str]) -> None:
    done = driver.run(*words, "log", "not reached")
    assert (done.status, done.out) == (0, "".join(f"{name}\n" for name in NAMES))


@pytest.mark.parametrize(
    ("option", "text"),
    [
        ("uart_write", WRITE),
        ("enable=uart_write", WRITE),
        ("enable=uart_*,enable=-uart_reset", WRITE + TEXT),
        ("uart_*,-uart_reset,spi_*", WRITE + TEXT + TRANSFER),
        ("uart_write,", WRITE),
        ("", ""),
    ],
)
def test_options(driver: Program, option: str, text: str) -> None:
    assert driver.run("opt", option, "fire").err == text


def test_two_commas_are_one_inside_a_value(driver: Program, tmp_path: Path) -> None:
    done = driver.run("opt", "a,,b,,,uart_write,events=x,,y", "fire", cwd=tmp_path)
    assert done.err == (
        "tracegen: no event is called 'a,b,'\n"
        "tracegen: cannot open 'x,y': No such file or directory\n"
    )
    (tmp_path / "x,y").write_text("uart_text\n")
    done = driver.run("opt", "uart_write,events=x,,y", "fire", cwd=tmp_path)
    assert done.err == WRITE + TEXT


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("foo=1", "unknown key 'foo' (known: enable, events, file)"),
        ("=1", "unknown key '' (known: enable, events, file)"),
        ("enable=", "key 'enable' needs a value"),
        ("events=", "key 'events' needs a value"),
        ("file=", "key 'file' needs a value"),
        ("events=/nowhere/x", "cannot open '/nowhere/x': No such file or directory"),
        ("events=/", "cannot read '/': Is a directory"),
    ],
)
def test_a_wrong_option_ends_the_program(driver: Program, option: str, message: str) -> None:
    done = driver.run("opt", option, "list")
    assert (done.status, done.out, done.err) == (1, "", f"tracegen: {message}\n")


def test_events_file(driver: Program, tmp_path: Path) -> None:
    events = tmp_path / "events"
    events.write_bytes(b"# all of it\n\nuart_*\n  -uart_reset\t\r\n\t# no\n-nosuch\nspi_transfer")
    done = driver.run("opt", f"events={events}", "fire")
    assert done.err == "tracegen: no event is called 'nosuch'\n" + WRITE + TEXT + TRANSFER


def test_log_file_of_an_option_waits_for_init_file(driver: Program, tmp_path: Path) -> None:
    log = tmp_path / "log"
    done = driver.run("opt", f"shared,file={log}", "state", "fire", "init-file", "state", "fire")
    assert (done.out, done.err) == ("no log\nseparate\n", SHARED_UART + SHARED_SPI)
    assert log.read_text() == SHARED_UART + SHARED_SPI


def test_a_log_file_that_cannot_be_opened_ends_the_program(driver: Program) -> None:
    done = driver.run("opt", "file=/nowhere/log", "init-file", "list")
    assert (done.status, done.out) == (1, "")
    assert done.err == "tracegen: cannot open '/nowhere/log': No such file or directory\n"


def test_backends_are_ready(driver: Program) -> None:
    assert driver.run("init").out == "ready\n"


def test_patterns_apply_to_a_library_that_comes_later(driver: Program, late_library: Path) -> None:
    words = ["enable", "late_*", "enable", "-late_p*", "enable", "late_*"]
    done = driver.run(*words, "count", "open", str(late_library), "count", "fire-late")
    assert (done.out, done.err) == ("0\n1\n", "late_poll fd 5\n")
    done = driver.run("enable", "*", "enable", "-late*", "open", str(late_library), "fire-late")
    assert done.err == ""


def test_a_library_that_is_closed_leaves_nothing(driver: Program, late_library: Path) -> None:
    library = str(late_library)
    done = driver.run(
        *["enable", "late_*", "open", library, "walk-group", "late", "count", "close", "count"],
        *["walk-group", "late", "walk-pattern", "late*", "open", library, "walk-group", "late"],
        "fire-late",
    )
    assert done.out == (
        "7 late_poll on\n8 late_dropped compiled out\n1\n0\nno such group\n"
        "9 late_poll on\n10 late_dropped compiled out\n"
    )
    assert done.err == "late_poll fd 5\n"


def test_a_walk_over_a_group_that_is_not_there(driver: Program) -> None:
    done = driver.run("walk-no-group", "count")
    assert (done.status, done.out) == (0, "0\n")
