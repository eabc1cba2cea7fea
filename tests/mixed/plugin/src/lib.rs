// SPDX-License-Identifier: MIT
//! The half in Rust of a program in C.

#![deny(unsafe_op_in_unsafe_fn)]

mod events {
    include!(env!("TRACE_RS"));
}

use std::io::Write;
use std::thread::{self, JoinHandle};

use tracegen_rt::log::{self, LogGuard, LogMask};
use tracegen_rt::{qemu_log, qemu_log_mask_ln, trace};

/// Fires each event.
#[no_mangle]
pub extern "C" fn rust_fire(n: i32) {
    events::trace_shared(n);
    events::trace_differs(n.unsigned_abs());
    events::trace_rust_only("Rust");
}

/// Switches an event of both languages by Rust's own means, and says what there is.
#[no_mangle]
pub extern "C" fn rust_switch(on: bool) {
    let event = trace::event_name("shared").unwrap();
    event.set_state(on);
    let mut names = Vec::new();
    trace::list_events(&mut names).unwrap();
    println!("{}", String::from_utf8(names).unwrap().replace('\n', " "));
}

/// Logs in pieces, between which C logs.
#[no_mangle]
pub extern "C" fn rust_log(c_log: extern "C" fn()) {
    qemu_log!("Rust ");
    qemu_log_mask_ln!(LogMask::UNIMP, "logs");
    let mut guard = LogGuard::new().unwrap();
    write!(guard, "one, ").unwrap();
    c_log();
    writeln!(guard, "three").unwrap();
}

/// Sets the log by Rust's names, and prints what is wrong.
#[no_mangle]
pub extern "C" fn rust_set_log() {
    println!("{}", log::set_log_filename("a%b").unwrap_err());
    println!("{}", log::set_dfilter_ranges("nonsense").unwrap_err());
    log::set_dfilter_ranges("0x10+0x10").unwrap();
    println!(
        "{} {}",
        log::log_in_addr_range(0x1f),
        log::log_in_addr_range(0x20)
    );
    log::set_log(LogMask::UNIMP).unwrap();
    println!("{} {}", log::loglevel(), log::log_enabled());
    // None of these means what is in front of the NUL.
    println!("{}", log::set_log_filename("a\0b").is_err());
    println!("{}", log::set_dfilter_ranges("0+1\0").unwrap_err());
    trace::enable_events("*\0");
    trace::opt_parse("shared\0");
    let on = trace::events().filter(|event| event.is_on());
    println!("{}", on.count());
}

/// Starts a thread that fires events and logs, `count` times.
#[no_mangle]
pub extern "C" fn rust_start(count: i32) -> *mut JoinHandle<()> {
    Box::into_raw(Box::new(thread::spawn(move || {
        for n in 0..count {
            events::trace_shared(n);
            qemu_log!("Rust logs {n}\n");
        }
    })))
}

/// Waits for it.
///
/// # Safety
///
/// Once for each that was started.
#[no_mangle]
pub unsafe extern "C" fn rust_wait(thread: *mut JoinHandle<()>) {
    // SAFETY: so it was promised.
    unsafe { Box::from_raw(thread) }.join().unwrap();
}
