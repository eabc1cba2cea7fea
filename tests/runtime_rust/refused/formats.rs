// SPDX-License-Identifier: MIT
//! Formats that `format!()` refuses. Behind `//~` stands what each compiler says of the line.

use tracegen_rt::log::{Log, LogMask};
use tracegen_rt::{
    log_mask_ln, qemu_log, qemu_log_enabled, qemu_log_mask, qemu_log_mask_and_addr,
    qemu_log_mask_and_addr_ln, qemu_log_mask_ln, qemu_logln,
};

pub fn counts(value: u32) {
    qemu_log!("{}"); //~ error: 1 positional argument in format string, but no arguments were given
    qemu_logln!("{} {}", value); //~ error: 2 positional arguments in format string, but there is 1 argument
    qemu_log_mask!(LogMask::UNIMP, "{}", value, value); //~ error: argument never used
    qemu_log_mask_ln!(LogMask::UNIMP, "{0} {1}", value); //~ error: invalid reference to positional argument 1
    qemu_log_mask_and_addr!(LogMask::UNIMP, 0, "text", value); //~ error: argument never used
    qemu_log_mask_and_addr_ln!(LogMask::UNIMP, 0, "{} {}", value); //~ error: 2 positional arguments in format string, but there is 1 argument
    log_mask_ln!(Log::Unimp, "{}"); //~ error: 1 positional argument in format string, but no arguments were given
}

pub fn texts(value: u32) {
    qemu_log!("{"); //~ error: invalid format string: expected `
    qemu_logln!("}"); //~ error: invalid format string: unmatched `}` found
    qemu_log!("{value:q}"); //~ error: unknown format trait `q`
    qemu_log!("{value + 1}"); //~ error: invalid format string: expected `
    qemu_log!("%d", value); //~ error: argument never used
    qemu_log!(value); //~ error: format argument must be a string literal
    qemu_log!(); //~ error: requires at least a format string argument
    log_mask_ln!(Log::Unimp, value); //~ error: format argument must be a string literal
}

pub fn calls(value: u32) {
    qemu_log_enabled!(value); //~ error: no rules expected
    qemu_log_mask!("text"); //~ error: unexpected end of macro invocation
    qemu_log_mask!(LogMask::UNIMP); //~ error: unexpected end of macro invocation
    qemu_log_mask!(LogMask::UNIMP,); //~ error: requires at least a format string argument
    qemu_log_mask!(LogMask::UNIMP "text"); //~ error: no rules expected
    qemu_log_mask_and_addr!(LogMask::UNIMP, value); //~ error: unexpected end of macro invocation
}
