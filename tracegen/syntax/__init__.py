# SPDX-License-Identifier: MIT
"""From text to the model: the grammars, and what is told where they do not fit."""
