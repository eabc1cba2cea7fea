// SPDX-License-Identifier: MIT
//! A FIFO of four bytes, for machines in C and in Rust.

mod trace {
    include!(concat!(env!("OUT_DIR"), "/trace-mixed.rs"));
}

use tracegen_rt::log::LogMask;
use tracegen_rt::qemu_log_mask_ln;

/// C's `Fifo`.
#[derive(Debug, Default)]
#[repr(C)]
pub struct Fifo {
    bytes: [u8; 4],
    used: u32,
}

impl Fifo {
    /// Puts a byte in; false when it is lost.
    pub fn push(&mut self, byte: u8) -> bool {
        let used = self.used as usize;
        trace::trace_machine_step(u32::from(byte) & 0xf, "Rust");
        if let Some(place) = self.bytes.get_mut(used) {
            *place = byte;
            self.used += 1;
            trace::trace_fifo_push(byte, used + 1);
            return true;
        }
        qemu_log_mask_ln!(LogMask::GUEST_ERROR, "fifo: full, {byte:#04x} is lost");
        trace::trace_fifo_full(byte);
        false
    }
}

/// [`Fifo::push`] for C.
#[no_mangle]
pub extern "C" fn fifo_push(fifo: &mut Fifo, byte: u8) -> bool {
    fifo.push(byte)
}
