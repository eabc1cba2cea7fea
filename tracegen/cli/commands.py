# SPDX-License-Identifier: MIT
"""The commands. A command a module; none of them is imported before it is run."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

import click

from tracegen.cli import INTERRUPTED
from tracegen.version import VERSION

_COMMANDS: Final = {
    "generate": "Makes files of trace-events: C headers, C sources, Rust modules.",
    "build": "Makes all files of a project, as its tracegen.toml says.",
    "init": "Writes a project's first tracegen.toml.",
    "tracetool": "Takes the place of QEMU's tracetool in its build.",
    "check": "Shows what is wrong with trace-events, and makes nothing.",
    "list": "Lists events.",
    "translate": "Translates formats: printf's to Rust's format!(), and to others.",
    "read": "Prints the records of traces.",
    "stats": "Counts the records of traces.",
    "probes": "Lists the probes (USDT) in a program.",
    "bpftrace": "Writes a bpftrace script that prints events.",
    "backends": "Lists the backends.",
    "formats": "Lists the formats of files that can be made.",
    "targets": "Lists the targets, where generated code is at home.",
    "explain": "Tells all about a diagnostic's code.",
    "runtime": "Tells where the runtimes are, and how to build with them.",
    "completion": "Prints a shell's completion script.",
}


class _Commands(click.Group):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"tracegen.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # Who read our output wanted no more of it. Click would make it an error.
            return 0

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    cls=_Commands,
    name="tracegen",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(VERSION, "--version", message="tracegen %(version)s")
def command() -> None:
    """Turns trace-events files into tracing code in C and Rust."""


def run(words: list[str]) -> int:
    """Runs the command line that these words are. Returns the exit status."""
    try:
        status = command.main(words, prog_name="tracegen", standalone_mode=False, obj=words)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    return status if isinstance(status, int) else 0
