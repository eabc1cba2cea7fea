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

/// Every macro of the log.
pub fn log(addr: u64, name: &str) -> bool {
    use tracegen_rt::log::{Log, LogGuard, LogMask};

    tracegen_rt::qemu_log!("addr {:#x} {name}\n", addr);
    tracegen_rt::qemu_logln!("{name}");
    tracegen_rt::qemu_logln!();
    tracegen_rt::qemu_log_mask!(LogMask::UNIMP | LogMask::GUEST_ERROR, "{name:?}\n");
    tracegen_rt::qemu_log_mask_ln!(LogMask::UNIMP, "{0} {0}", name,);
    tracegen_rt::qemu_log_mask_and_addr!(LogMask::UNIMP, addr, "text\n");
    tracegen_rt::qemu_log_mask_and_addr_ln!(LogMask::UNIMP, addr + 1, "{}", addr);
    if addr > 1 {
        tracegen_rt::log_mask_ln!(Log::GuestError, "{} {n}", addr, n = name);
    } else if tracegen_rt::qemu_log_enabled!() {
        tracegen_rt::log_mask_ln!(Log::Unimp);
    }
    LogGuard::new().is_some() && LogGuard::log_fmt(format_args!("{name}")).is_ok()
}
