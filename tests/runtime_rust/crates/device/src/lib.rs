// SPDX-License-Identifier: MIT
//! A library that traces.

#![forbid(unsafe_code)]

#[allow(missing_docs)]
mod trace {
    include!("../../../generated/trace-uart.rs");
}

/// Writes a register, named or not.
#[inline]
pub fn write(addr: u32, value: u32, regname: Option<&str>) {
    trace::trace_uart_write(addr, value, regname);
}

/// Moves bytes.
pub fn dma(from: Option<&u8>, length: i32) {
    trace::trace_uart_dma(from, length, 0x80, 0);
}

/// Does it all.
pub fn reset() {
    trace::trace_uart_old(1);
    trace::trace_uart_reset();
}
