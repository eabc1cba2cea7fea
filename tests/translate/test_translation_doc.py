# SPDX-License-Identifier: MIT
"""docs/translation.md: current, and with every conversion, flag and length modifier in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracegen.cli import translation_page
from tracegen.events.format import LENGTHS

if TYPE_CHECKING:
    from pathlib import Path


def test_page_is_current(root: Path) -> None:
    """`python -m tracegen.cli.translation_page > docs/translation.md` makes it so."""
    page = (root / "docs/translation.md").read_text(encoding="utf-8")
    assert page == translation_page.page()


def test_page_has_every_part_of_a_conversion() -> None:
    rows = re.findall(r"^\| `([^`]*)` \|", translation_page.page(), re.MULTILINE)
    letters = {row.removesuffix(" ")[-1] for row in rows if row.startswith("%")}
    assert letters >= set("diouxXcspfFeEgGaA%")
    text = " ".join(rows)
    for flag in "-+ #0":
        assert f"%{flag}" in text
    for length in LENGTHS:
        assert re.search(rf"%{length}[dux]", text), length
