// SPDX-License-Identifier: MIT
//! Names that are not there. Behind `//~` stands what each compiler says of the line.

mod trace {
    include!("../generated/trace-uart.rs");
}

use tracegen_rt::{qemu_log, qemu_log_mask};

pub fn names() {
    trace::trace_uart_wirte(); //~ E0425: cannot find function `trace_uart_wirte` in module `trace`
    trace::trace_uart_old(addr); //~ E0425: cannot find value `addr` in this scope
    trace::emit_uart_reset(); //~ E0425: cannot find function `emit_uart_reset` in module `trace`
    qemu_log!("{addr}"); //~ E0425: cannot find value `addr` in this scope
    qemu_log_mask!(LogMask::UNIMP, "text"); //~ E0433: LogMask
}
