# SPDX-License-Identifier: MIT
"""`tracegen completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from tracegen.cli.command import Command
from tracegen.cli.stdout import print_line


@click.command(name="completion", cls=Command)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Prints a shell's completion script: `source <(tracegen completion bash)`."""
    completion = get_completion_class(shell)
    assert completion is not None
    root = context.find_root().command
    print_line(completion(root, {}, "tracegen", "_TRACEGEN_COMPLETE").source())
