# SPDX-License-Identifier: MIT
"""Backend syslog: real messages, at a socket in place of /dev/log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tracegen
from both_languages import LANGUAGES, build_program
from calls import c_main, c_source, calls
from generated import build_c, generate
from sanitizers import SANITIZERS, sanitizer_flags
from system_log.daemon import Daemon
from tracegen.generate.group import Group

if TYPE_CHECKING:
    from typing import Callable

    from both_languages import RustArchives
    from conftest import Toolchains

HERE = Path(__file__).resolve().parent

FACILITIES = {
    "auth": 4,
    "authpriv": 10,
    "cron": 9,
    "daemon": 3,
    "ftp": 11,
    "lpr": 6,
    "mail": 2,
    "news": 7,
    "syslog": 5,
    "user": 1,
    "uucp": 8,
    **{f"local{n}": 16 + n for n in range(8)},
}
LEVELS = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"]
DAEMON_INFO = 8 * FACILITIES["daemon"] + LEVELS.index("info")

ON = {"TRACEGEN_TRACE": "*"}


@pytest.fixture(scope="module", params=LANGUAGES)
def program(
    request: pytest.FixtureRequest,
    toolchains: Toolchains,
    archives_of: Callable[[str], RustArchives | None],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    folder = tmp_path_factory.mktemp("syslog")
    return build(toolchains, folder, archives=archives_of(request.param))


@pytest.fixture(scope="module")
def c_program(toolchains: Toolchains, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(toolchains, tmp_path_factory.mktemp("syslog-c"))


def build(
    toolchains: Toolchains, folder: Path, *flags: str, archives: RustArchives | None = None
) -> Path:
    events, sources = HERE / "trace-events", [HERE / "driver.c"]
    flags = ("-D_GNU_SOURCE", *flags)
    return build_program(
        toolchains.c("gcc"), archives, "syslog", "syslog", events, sources, folder, flags
    )


@pytest.fixture
def daemon(tmp_path: Path) -> Daemon:
    return Daemon(tmp_path)


def texts(program: Path, daemon: Daemon, *words: str) -> list[bytes]:
    """What the program traces, checked to be daemon.info, with its name and process id."""
    done, messages = daemon.run(program, *words, env=ON)
    assert done.stderr == ""
    assert {message.priority for message in messages} == {DAEMON_INFO}
    assert {message.name for message in messages} == {"program"}
    pids = {message.pid for message in messages}
    assert len(pids) == 1
    assert None not in pids
    return [message.text for message in messages]


def test_lines(program: Path, daemon: Daemon) -> None:
    words = ["say", "one", "say", "100 %s %n %m", "say", "", "say", "bär\nend", "say", "<0>x: "]
    assert texts(program, daemon, *words) == [
        b"say one",
        b"say 100 %s %n %m",
        b"say ",
        "say bär\nend".encode(),
        b"say <0>x: ",
    ]


def test_long_lines(program: Path, daemon: Daemon) -> None:
    """All of them arrive; more than 64 KiB are cut, at the end of a character."""
    words = ["repeat", "x", "5000", "repeat", "x", "65532", "repeat", "x", "65533"]
    lines = texts(program, daemon, *words, "repeat", "€", "30000", "repeat", "é", "1000000")
    assert lines == [
        b"say " + b"x" * 5000,
        b"say " + b"x" * 65532,
        b"say " + b"x" * 65532,
        b"say " + "€".encode() * (65532 // 3),
        b"say " + "é".encode() * (65532 // 2),
    ]


def test_what_is_behind_a_nul_is_left_out(program: Path, daemon: Daemon) -> None:
    assert texts(program, daemon, "zero", "say", "next") == [b"zero before", b"say next"]


def test_nothing_is_sent_while_events_are_off(program: Path, daemon: Daemon) -> None:
    done, messages = daemon.run(program, "say", "one", env={})
    assert (done.stderr, messages) == ("", [])


def test_errno_and_cancellation(program: Path, daemon: Daemon) -> None:
    done, messages = daemon.run(program, "errno", "cancel", env=ON)
    assert done.stdout == "kept\ncancelled\n"
    expected = [b"say errno", b"say from a thread that was cancelled"]
    assert [message.text for message in messages] == expected


def test_nobody_listens(program: Path, daemon: Daemon) -> None:
    done, messages = daemon.run(program, "say", "one", "errno", env=ON, listens=False)
    assert (done.stdout, done.stderr, messages) == ("kept\n", "", [])


def test_every_facility_and_level(program: Path, daemon: Daemon) -> None:
    words, expected = [], []
    for name, number in {**FACILITIES, "security": FACILITIES["auth"]}.items():
        words += ["option", f"syslog-facility={name}", "say", name]
        expected.append((8 * number + LEVELS.index("info"), b"say " + name.encode()))
    words += ["option", "syslog-facility=user"]
    others = {"panic": "emerg", "error": "err", "warn": "warning"}
    for name in [*LEVELS, *others]:
        words += ["option", f"syslog-level={name}", "say", name]
        level = LEVELS.index(others.get(name, name))
        expected.append((8 * FACILITIES["user"] + level, b"say " + name.encode()))
    _, messages = daemon.run(program, *words, env=ON)
    assert [(message.priority, message.text) for message in messages] == expected


def test_the_environment_chooses_too(program: Path, daemon: Daemon) -> None:
    env = {"TRACEGEN_TRACE": "say,syslog-facility=local5;syslog-level=debug"}
    _, messages = daemon.run(program, "say", "one", env=env)
    assert [message.priority for message in messages] == [8 * FACILITIES["local5"] + 7]


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (
            "syslog-facility=kern",
            f"unknown syslog facility 'kern' (known: {', '.join(FACILITIES)})",
        ),
        (
            "syslog-level=loud",
            f"unknown syslog level 'loud' (known: {', '.join(LEVELS)})",
        ),
        ("syslog-level=", "key 'syslog-level' needs a value"),
        (
            "syslog=daemon",
            "unknown key 'syslog' (known: enable, events, file, syslog-facility, syslog-level)",
        ),
    ],
)
def test_words_that_are_none(program: Path, daemon: Daemon, item: str, message: str) -> None:
    env = {"TRACEGEN_TRACE": f"say,{item}"}
    done, messages = daemon.run(program, "say", "one", env=env)
    assert done.stderr == f"tracegen: TRACEGEN_TRACE: {message}\n"
    assert [sent.priority for sent in messages] == [DAEMON_INFO]


def test_the_program_keeps_its_name_and_facility(c_program: Path, daemon: Daemon) -> None:
    words = ["own", "1", "openlog", "own", "2", "say", "3", "own", "4", "say", "5"]
    _, messages = daemon.run(c_program, *words, env=ON)
    own = 8 * FACILITIES["local3"] + LEVELS.index("err")
    assert [(each.priority, each.name, each.pid is not None) for each in messages] == [
        (8 * FACILITIES["user"] + LEVELS.index("err"), "program", False),
        (own, "renamed", False),
        (DAEMON_INFO, "renamed", True),
        (own, "renamed", True),
        (DAEMON_INFO, "renamed", True),
    ]


def test_what_the_program_opens_later_counts(c_program: Path, daemon: Daemon) -> None:
    _, messages = daemon.run(c_program, "say", "1", "own", "2", "openlog", "say", "3", env=ON)
    assert [(each.priority, each.name, each.pid is not None) for each in messages] == [
        (DAEMON_INFO, "program", True),
        (8 * FACILITIES["user"] + LEVELS.index("err"), "program", True),
        (DAEMON_INFO, "renamed", False),
    ]


def test_threads_and_forks(program: Path, daemon: Daemon) -> None:
    """A child finds no lock held that a thread of its parent held."""
    _, messages = daemon.run(program, "threads", "4", "200", env=ON)
    lines = [message.text for message in messages]
    for thread in range(-1, 4):
        mine = [line for line in lines if line.startswith(b"count thread %d " % thread)]
        assert mine == [b"count thread %d number %d" % (thread, number) for number in range(200)]
    assert len(lines) == 5 * 200


def test_signal_handlers(program: Path, daemon: Daemon) -> None:
    done, messages = daemon.run(program, "signals", "300", env=ON)
    lines = [message.text for message in messages]
    fired = {0: int(done.stdout), -1: 300}
    for thread, count in fired.items():
        mine = [line for line in lines if line.startswith(b"count thread %d " % thread)]
        assert mine == [b"count thread %d number %d" % (thread, n) for n in range(count)]
    assert len(lines) == sum(fired.values())


def test_all_who_want_the_text_get_the_same(
    root: Path, toolchains: Toolchains, daemon: Daemon, tmp_path: Path
) -> None:
    groups = []
    for name in ("uart", "floats", "pointers"):
        path = root / "tests" / "cases" / name / "trace-events"
        generate("-b", "log,ftrace,syslog", "-f", "h,c", "-g", name, "-o", tmp_path, path)
        group = Group(name, (tracegen.parse_file(path).file,))
        (tmp_path / f"calls-{name}.c").write_text(c_source(group, calls(group.events, 6)))
        groups.append(group)
    (tmp_path / "main.c").write_text(c_main(groups))
    sources = sorted(tmp_path.glob("*.c"))
    program = build_c(toolchains.c("gcc"), sources, tmp_path, [f"-I{tmp_path}"])
    (tmp_path / "trace_marker").touch()
    log = tmp_path / "log"
    env = {**ON, "TRACEGEN_TRACEFS": str(tmp_path), "TRACEGEN_LOG_FILE": str(log)}
    done, messages = daemon.run(program, env=env)
    assert done.stderr == ""
    lines = log.read_bytes()
    assert lines.count(b"\n") == 6 * sum(len(group.events) for group in groups)
    assert (tmp_path / "trace_marker").read_bytes() == lines
    assert b"".join(message.text + b"\n" for message in messages) == lines


@pytest.mark.slow
@pytest.mark.parametrize("sanitizer", SANITIZERS)
def test_sanitizers(toolchains: Toolchains, daemon: Daemon, tmp_path: Path, sanitizer: str) -> None:
    flags = sanitizer_flags(sanitizer, toolchains.c("gcc"), tmp_path)
    program = build(toolchains, tmp_path, *flags)
    words = ["repeat", "é", "40000", "zero", "threads", "4", "50", "signals", "100", "cancel"]
    # A forked child ends without joining the threads that it does not have.
    env = {**ON, "TSAN_OPTIONS": "report_thread_leaks=0"}
    done, messages = daemon.run(program, *words, env=env)
    assert done.stderr == ""
    assert len(messages) == 2 + 5 * 50 + 100 + int(done.stdout.split()[0]) + 1
