# SPDX-License-Identifier: MIT
"""From the model to files: groups, backends, targets, templates, writing."""
