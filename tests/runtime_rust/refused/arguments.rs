// SPDX-License-Identifier: MIT
//! Calls with wrong arguments. Behind `//~` stands what each compiler says of the line.

mod trace {
    include!("../generated/trace-uart.rs");
}

use tracegen_rt::log::{self, Log, LogMask};
use tracegen_rt::{log_mask_ln, qemu_log_mask, qemu_log_mask_and_addr};

pub fn types(word: u32, name: &str) {
    trace::trace_uart_write(word, u64::from(word), name); //~ E0308: mismatched types
    trace::trace_uart_write("THR", word, name); //~ E0308: mismatched types
    trace::trace_uart_write(-1, word, name); //~ E0600: cannot apply unary operator `-` to type `u32`
    trace::trace_uart_old(2.5); //~ E0308: mismatched types
}

pub fn strings(word: u32, name: Option<String>) {
    trace::trace_uart_write(word, word, &name);
    trace::trace_uart_write(word, word, 5); //~ E0277: `{integer}: TraceStr` is not satisfied
    trace::trace_uart_write(word, word, 'c'); //~ E0277: `char: TraceStr` is not satisfied
    trace::trace_uart_write(word, word, b"THR".as_ptr()); //~ E0277: `*const u8: TraceStr` is not satisfied
    trace::trace_uart_write(word, word, ()); //~ E0277: `(): TraceStr` is not satisfied
}

pub fn pointers(word: u32) {
    trace::trace_uart_dma(&word, 1, b'x', b'y');
    trace::trace_uart_dma(word, 1, b'x', b'y'); //~ E0277: `u32: TracePtr` is not satisfied
    trace::trace_uart_dma(0, 1, b'x', b'y'); //~ E0277: `{integer}: TracePtr` is not satisfied
    trace::trace_uart_dma("name", 1, b'x', b'y'); //~ E0277: str
    trace::trace_uart_dma(Some(word), 1, b'x', b'y'); //~ E0277: `Option<u32>: TracePtr` is not satisfied
}

pub fn counts(word: u32) {
    trace::trace_uart_write(word, word); //~ E0061: this function takes 3 arguments but 2 arguments were supplied
    trace::trace_uart_write(); //~ E0061: this function takes 3 arguments but 0 arguments were supplied
    trace::trace_uart_write(word, word, "", word); //~ E0061: this function takes 3 arguments but 4 arguments were supplied
    trace::trace_uart_reset(word); //~ E0061: this function takes 0 arguments but 1 argument was supplied
}

pub fn names() {
    log_mask_ln!(Log::GuestErrors, "bad"); //~ E0599: no variant or associated item named `GuestErrors`
    qemu_log_mask!(LogMask::GUEST_ERRORS, "bad"); //~ E0599: no associated item named `GUEST_ERRORS`
}

pub fn masks(word: u32) {
    qemu_log_mask!(word, "bad"); //~ E0308: mismatched types
    qemu_log_mask!(Log::Unimp, "bad"); //~ E0308: mismatched types
    log_mask_ln!(word, "bad"); //~ E0277: `LogMask: From<u32>` is not satisfied
    qemu_log_mask_and_addr!(LogMask::UNIMP, word, "bad"); //~ E0308: mismatched types
    log::set_hook(|_: &str| {}); //~ E0308: mismatched types
}

pub struct Mute;

pub fn display(mute: &Mute) {
    qemu_log_mask!(LogMask::UNIMP, "{}", mute); //~ E0277: `Mute` doesn't implement `
    qemu_log_mask!(LogMask::UNIMP, "{mute:?}"); //~ E0277: `Mute` doesn't implement `Debug`
    qemu_log_mask!(LogMask::UNIMP, "{:x}", "text"); //~ E0277: `str: LowerHex` is not satisfied
}
