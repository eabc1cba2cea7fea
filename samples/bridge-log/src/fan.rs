// SPDX-License-Identifier: MIT
//! Something that traces and logs. It knows nothing of loggers.

mod trace {
    include!(concat!(env!("OUT_DIR"), "/trace-fan.rs"));
}

use std::io::Write;

use tracegen_rt::log::{LogGuard, LogMask};
use tracegen_rt::{qemu_log, qemu_log_mask, qemu_log_mask_ln};

pub fn run() {
    let fan = 2;
    trace::trace_fan_speed(fan, 1200, 4.75);
    trace::trace_fan_fault("rotor", -1, true, None::<&u8>);
    trace::trace_fan_fault(None::<&str>, 0x1f, false, None::<&u8>);
    trace::trace_fan_idle();
    qemu_log!("fan {fan}: {} blades\n", 7);
    qemu_log_mask!(LogMask::GUEST_ERROR, "fan {fan}: no such register {:#x}\n", 0x44);
    qemu_log_mask_ln!(LogMask::CPU_RESET, "fan {fan} stops");
    if let Some(mut log) = LogGuard::new() {
        for register in 0..3 {
            // The log takes all that it is given.
            let _ = write!(log, "r{register}=0 ");
        }
    }
}
