// SPDX-License-Identifier: MIT
use crate::trace;

/// A queue of up to 16 bytes.
pub struct Fifo {
    name: &'static str,
    bytes: [u8; Fifo::SIZE],
    first: usize,
    used: usize,
}

impl Fifo {
    pub const SIZE: usize = 16;

    /// An empty one, which is called `name` in traces.
    pub fn new(name: &'static str) -> Self {
        Self { name, bytes: [0; Self::SIZE], first: 0, used: 0 }
    }

    pub fn used(&self) -> usize {
        self.used
    }

    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Drops what is in it.
    pub fn clear(&mut self) {
        trace::trace_uart_fifo_clear(self.name, self.used);
        *self = Self::new(self.name);
    }

    /// Puts a byte at the end; there must be room.
    pub fn push(&mut self, byte: u8) {
        assert!(self.used < Self::SIZE);
        self.bytes[(self.first + self.used) % Self::SIZE] = byte;
        self.used += 1;
        trace::trace_uart_fifo_push(self.name, byte, self.used);
    }

    /// Takes the first byte, if there is one.
    pub fn pop(&mut self) -> Option<u8> {
        if self.is_empty() {
            return None;
        }
        let byte = self.bytes[self.first];
        self.first = (self.first + 1) % Self::SIZE;
        self.used -= 1;
        Some(byte)
    }
}
