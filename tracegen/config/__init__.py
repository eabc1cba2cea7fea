# SPDX-License-Identifier: MIT
"""What a project says of itself, in a file `tracegen.toml`."""
