# SPDX-License-Identifier: MIT
"""Probes of programs, and scripts for those who watch them."""
