// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_uart::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_uart::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_uart {
    use tracegen_rt::{Line, Str, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("uart", [
        UART_WRITE: "uart_write(uint32_t addr, uint32_t value, const char *regname) \"addr 0x%03x value 0x%08x reg %s\"",
        UART_RESET: "uart_reset(void) \"\"",
    ]);

    tracegen_rt::event!(UART_WRITE, "uart_write");

    /// `uart_write(uint32_t addr, uint32_t value, const char *regname) "addr 0x%03x value 0x%08x reg %s"`
    #[inline(always)]
    pub fn trace_uart_write(addr: u32, value: u32, regname: impl TraceStr) {
        if tracegen_rt::is_wanted!(UART_WRITE) {
            emit_uart_write(addr, value, regname.as_trace_str());
        }
    }

    /// Whether anybody wants `uart_write`: it is on, or watched.
    #[inline(always)]
    pub fn trace_uart_write_enabled() -> bool {
        tracegen_rt::is_wanted!(UART_WRITE)
    }

    #[cold]
    #[inline(never)]
    fn emit_uart_write(addr: u32, value: u32, regname: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("uart_write addr 0x{addr:03x} value 0x{value:08x} reg {}", line.string(regname)));
        line.log();
    }

    tracegen_rt::event!(UART_RESET, "uart_reset");

    /// `uart_reset(void) ""`
    #[inline(always)]
    pub fn trace_uart_reset() {
        if tracegen_rt::is_wanted!(UART_RESET) {
            emit_uart_reset();
        }
    }

    /// Whether anybody wants `uart_reset`: it is on, or watched.
    #[inline(always)]
    pub fn trace_uart_reset_enabled() -> bool {
        tracegen_rt::is_wanted!(UART_RESET)
    }

    #[cold]
    #[inline(never)]
    fn emit_uart_reset() {
        let line = Line::new();
        line.write(format_args!("uart_reset "));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_uart {
    pub use ::tracegen_rt::__trace as trace;

    pub mod uart_write {
        pub use super::super::group_uart::{trace_uart_write as fire, trace_uart_write_enabled as is_wanted};
    }

    pub mod uart_reset {
        pub use super::super::group_uart::{trace_uart_reset as fire, trace_uart_reset_enabled as is_wanted};
    }
}
