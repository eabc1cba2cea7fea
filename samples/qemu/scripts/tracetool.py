#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Stands in the place of QEMU's scripts/tracetool.py: hands what it is told on to tracegen, which
has to be installed for the Python that QEMU's build runs."""

import sys

try:
    from tracegen.cli import main
except ImportError as error:
    sys.exit(f"tracetool.py: {error}; {sys.executable} -m pip install tracegen-events")

sys.argv.insert(1, "tracetool")
main()
