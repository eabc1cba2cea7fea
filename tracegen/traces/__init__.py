# SPDX-License-Identifier: MIT
"""Traces: reading what programs wrote in the format simpletrace."""
