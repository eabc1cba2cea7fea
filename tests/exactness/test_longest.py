# SPDX-License-Identifier: MIT
"""The longest text: printf cannot make one of INT_MAX bytes or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generated import build_c, build_rust, generate, run_traced, rust_package

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains

EVENT = 'twice(const char *half, const char *other) "%s%s"\n'

C_MAIN = """
#include <stdlib.h>
#include <string.h>
#include "trace-longest.h"

int main(void)
{
    size_t length = (size_t)1 << 30;
    char *half = malloc(length + 1);

    if (!half) {
        return 1;
    }
    memset(half, 'x', length);
    half[length] = 0;
    trace_twice(half, half);
    trace_twice(half + length, half + length - 3);
    return 0;
}
"""

RUST_MAIN = """
mod trace {
    include!("PATH");
}

fn main() {
    let half = vec![b'x'; 1 << 30];
    trace::trace_twice(&half, &half);
    trace::trace_twice("", "xxx");
}
"""

LINES = b"twice\ntwice xxx\n"


@pytest.mark.slow
def test_of_a_text_that_printf_cannot_make_the_name_is_left(
    toolchains: Toolchains, tmp_path: Path
) -> None:
    source = tmp_path / "trace-events"
    source.write_text(EVENT)
    generate("-f", "h,c,rs", "-g", "longest", "-o", ".", source, cwd=tmp_path)
    main = tmp_path / "main.c"
    main.write_text(C_MAIN)
    made = [tmp_path / "trace-longest.c", main]
    c_program = build_c(toolchains.c("gcc"), made, tmp_path, [f"-I{tmp_path}"])
    assert run_traced(c_program) == LINES

    generate("--printf", "-g", "longest", "-o", ".", source, cwd=tmp_path)
    c_program = build_c(toolchains.c("gcc"), made, tmp_path, [f"-I{tmp_path}"])
    assert run_traced(c_program) == LINES

    text = RUST_MAIN.replace("PATH", str(tmp_path / "trace-longest.rs"))
    package = rust_package(tmp_path / "rust", text)
    assert run_traced(build_rust(toolchains.rust("rust-newest"), package)) == LINES
