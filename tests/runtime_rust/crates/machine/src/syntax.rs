// SPDX-License-Identifier: MIT
//! The syntax of `format!()`: all of it is logged to standard error, and printed to standard output
//! as `format!()` makes it.

use tracegen_rt::log::{Log, LogMask};
use tracegen_rt::{
    log_mask_ln, qemu_log, qemu_log_mask, qemu_log_mask_and_addr, qemu_log_mask_and_addr_ln,
    qemu_log_mask_ln, qemu_logln,
};

/// Every macro with the same text.
macro_rules! every {
    ($($text:tt)*) => {
        print!("{}", format!($($text)*).repeat(3));
        println!("{0}\n{0}\n{0}\n{0}", format!($($text)*));
        qemu_log!($($text)*);
        qemu_log_mask!(LogMask::UNIMP, $($text)*);
        qemu_log_mask_and_addr!(LogMask::UNIMP, 0, $($text)*);
        qemu_logln!($($text)*);
        qemu_log_mask_ln!(LogMask::UNIMP, $($text)*);
        qemu_log_mask_and_addr_ln!(LogMask::UNIMP, 0, $($text)*);
        log_mask_ln!(Log::Unimp, $($text)*);
    };
}

#[derive(Debug)]
#[allow(dead_code)] // printed by Debug alone
struct Range {
    start: u64,
    name: &'static str,
}

pub fn log_all() {
    let (addr, name, width, precision) = (0x1000_u64, "uart", 9, 3);
    let mask = "captured, not the macro's own";
    let range = Range { start: 1, name };
    every!("text");
    every!("text",);
    every!("");
    every!("{{braces}} %d \\ \u{e4}\t");
    every!("{} {:?} {name}", addr, name);
    every!("{1} {0} {1}", addr, name,);
    every!("{addr} {addr:#010x} {name:>8} {name:*^9} {:+}", 5);
    every!("{mask}");
    every!("{here} {there:?}", here = addr + 1, there = Some(name));
    every!("{:width$.precision$}|{:1$}|{:.*}", 1.5, 7, 2, 0.125);
    every!("{0:>1$}|{name:>width$}|{addr:<0width$x}|", name, 8);
    every!("{range:?} {range:#?} {:p}", std::ptr::null::<u8>());
    every!("{:e} {:b} {:o} {:X} {:02x?}", 1e9, 5, 8, 255, [1, 2]);
    every!(concat!("made ", "of {} pieces"), 2);
    every!("{}", {
        let twice = addr * 2;
        twice
    });
    every!("{type}", type = 1);

    // Only a newline.
    print!("\n\n\n\n\n\n\n");
    qemu_logln!();
    qemu_log_mask_ln!(LogMask::UNIMP);
    qemu_log_mask_ln!(LogMask::UNIMP,);
    qemu_log_mask_and_addr_ln!(LogMask::UNIMP, 0);
    qemu_log_mask_and_addr_ln!(LogMask::UNIMP, 0,);
    log_mask_ln!(Log::Unimp);
    log_mask_ln!(Log::Unimp,);

    // As an expression, and with a mask that is worked out.
    println!("an expression");
    let wanted = [LogMask::GUEST_ERROR, LogMask::UNIMP];
    match wanted.iter().copied().collect::<LogMask>() {
        mask if mask.is_empty() => qemu_log!("never"),
        mask => qemu_log_mask_ln!(mask & LogMask::UNIMP, "an expression"),
    }
}
