// SPDX-License-Identifier: MIT
// Made by tracegen from board/trace-events. Edit that.

#[allow(unused_imports)]
pub use group_uart::*;

#[allow(dead_code)]
mod group_uart {
    use tracegen_rt::{Line, Str, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    // The name of the library's group, which must not matter.
    tracegen_rt::group!("uart", [BOARD_UP]);

    tracegen_rt::event!(BOARD_UP, "board_up");

    /// `board_up %-8s|%.3s`
    #[inline(always)]
    pub fn trace_board_up(name: impl TraceStr, revision: impl TraceStr) {
        if tracegen_rt::is_wanted!(BOARD_UP) {
            emit_board_up(name.as_trace_str(), revision.as_trace_str());
        }
    }

    /// Whether anybody wants `board_up`: it is on, or watched.
    #[inline(always)]
    pub fn trace_board_up_enabled() -> bool {
        tracegen_rt::is_wanted!(BOARD_UP)
    }

    #[cold]
    #[inline(never)]
    fn emit_board_up(name: Str<'_>, revision: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("board_up {:<8}|{:.3}", line.string(name), line.string(revision)));
        line.log();
    }
}
