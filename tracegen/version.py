# SPDX-License-Identifier: MIT
"""The version of tracegen, and of the runtimes that come with it."""

VERSION = "0.1.0"
