# SPDX-License-Identifier: MIT
"""The commands. A command a module; none of them is imported before it is run."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Final

import click

from tracegen.cli.command import Command, tell
from tracegen.cli.stdout import print_line
from tracegen.version import VERSION

_NAME: Final = "tracegen"
_COMPLETE: Final = "_TRACEGEN_COMPLETE"
"""The variable by which a shell asks to complete a word."""

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


class _Commands(Command, click.Group):
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

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


def _show_version(ctx: click.Context, _option: click.Parameter, is_asked: bool) -> None:
    if is_asked and not ctx.resilient_parsing:
        print_line(f"tracegen {VERSION}")
        ctx.exit()


@click.group(
    cls=_Commands,
    name=_NAME,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help="Show the version and exit.",
)
def command() -> None:
    """Turns trace-events files into tracing code in C and Rust."""


def run(words: list[str]) -> int:
    """Runs the command line that these words are. Returns the exit status."""
    asked = os.environ.get(_COMPLETE)
    if asked:
        from click.shell_completion import shell_complete

        return shell_complete(command, {}, _NAME, _COMPLETE, asked)
    try:
        # Not click's own `main`: to that, output which nobody reads any more is a failure.
        with command.make_context(_NAME, list(words), obj=words) as ctx:
            command.invoke(ctx)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        tell(error)
        return error.exit_code
    return 0
