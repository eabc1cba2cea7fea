// SPDX-License-Identifier: MIT
//! A machine in Rust, with a timer in C and a FIFO in Rust.

use rust_device::Fifo;
use std::env;

/// C's `Timer`.
#[derive(Default)]
#[repr(C)]
struct Timer {
    now: u64,
    deadline: u64,
}

extern "C" {
    fn timer_set(timer: *mut Timer, deadline: u64);
    fn timer_tick(timer: *mut Timer) -> bool;
}

fn main() {
    let mut timer = Timer::default();
    let mut fifo = Fifo::default();

    for option in env::args().skip(1) {
        tracegen_rt::trace::opt_parse(&option);
    }
    // SAFETY: the timer is there during the calls.
    unsafe {
        timer_set(&mut timer, 0);
        timer_set(&mut timer, 3);
    }
    for byte in 0x41..=0x45 {
        // SAFETY: the same.
        unsafe { timer_tick(&mut timer) };
        fifo.push(byte);
    }
}
