// SPDX-License-Identifier: MIT
// Made by tracegen from uart/trace-events. Edit that.

#[allow(unused_imports)]
pub use group_uart::*;

#[allow(dead_code)]
mod group_uart {
    use tracegen_rt::{Integer, Line, Pointer, Str, TracePtr, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("uart", [UART_WRITE, UART_RESET, UART_DMA, UART_OLD]);

    tracegen_rt::event!(UART_WRITE, "uart_write");

    /// `uart_write addr 0x%03x value 0x%08x reg %s`
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

    /// `uart_reset`
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
        line.write(format_args!("uart_reset"));
        line.log();
    }

    tracegen_rt::event!(UART_DMA, "uart_dma");

    /// `uart_dma from %p length %+05d flag %c end %c`
    #[inline(always)]
    pub fn trace_uart_dma(from: impl TracePtr, length: i32, flag: u8, end: u8) {
        if tracegen_rt::is_wanted!(UART_DMA) {
            emit_uart_dma(from.as_trace_ptr(), length, flag, end);
        }
    }

    /// Whether anybody wants `uart_dma`: it is on, or watched.
    #[inline(always)]
    pub fn trace_uart_dma_enabled() -> bool {
        tracegen_rt::is_wanted!(UART_DMA)
    }

    #[cold]
    #[inline(never)]
    fn emit_uart_dma(from: Pointer, length: i32, flag: u8, end: u8) {
        let line = Line::new();
        line.write(format_args!(
            "uart_dma from {} length {} flag {} end {}",
            line.pointer(from),
            Integer::decimal(length).plus().zero().width(5),
            line.character(flag),
            line.character(end)
        ));
        line.log();
    }

    tracegen_rt::event!(UART_OLD, "uart_old", disabled);

    /// `uart_old %d`
    #[inline(always)]
    pub fn trace_uart_old(_value: i32) {}

    /// Whether anybody wants `uart_old`: it is on, or watched.
    #[inline(always)]
    pub fn trace_uart_old_enabled() -> bool {
        tracegen_rt::is_wanted!(UART_OLD)
    }
}
