# SPDX-License-Identifier: MIT
"""What an event's text is in each language. Pure functions over the model."""
