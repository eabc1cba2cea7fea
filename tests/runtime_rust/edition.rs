// SPDX-License-Identifier: MIT
//! Includes what is generated, in the edition that the compiler is told.

#![forbid(unsafe_code)]

mod trace {
    include!("generated/trace-uart.rs");
}

/// Every kind of argument.
pub fn fire(name: &str, owned: String, byte: &mut u8) {
    trace::trace_uart_write(1, 2, name);
    trace::trace_uart_write(1, 2, &owned);
    trace::trace_uart_write(1, 2, owned);
    trace::trace_uart_write(1, 2, Some(b"bytes"));
    trace::trace_uart_write(1, 2, tracegen_rt::NULL_STR);
    trace::trace_uart_dma(&*byte, 1, b'x', b'y');
    trace::trace_uart_dma(byte, 1, b'x', b'y');
    trace::trace_uart_old(3);
    if trace::trace_uart_reset_enabled() {
        trace::trace_uart_reset();
    }
}
