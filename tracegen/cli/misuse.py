# SPDX-License-Identifier: MIT
"""Command lines that say what cannot be."""


class MisuseError(Exception):
    """What the options say cannot be done: its text says why, and what to say instead.

    It is what click.UsageError is to the commands, for what they share with tracetool, which does
    without click.
    """
