// SPDX-License-Identifier: MIT
//! Registers of the 16550A by offset, and their bits. With `lcr::DLAB` set the first two are the halves of the baud
//! divisor.

/// When read: the next received byte.
pub const RBR: u64 = 0;
/// When written: a byte to send.
pub const THR: u64 = 0;
pub const DLL: u64 = 0;
pub const IER: u64 = 1;
pub const DLM: u64 = 1;
/// When read.
pub const IIR: u64 = 2;
/// When written.
pub const FCR: u64 = 2;
pub const LCR: u64 = 3;
pub const MCR: u64 = 4;
pub const LSR: u64 = 5;
pub const MSR: u64 = 6;
pub const SCR: u64 = 7;
/// How many there are.
pub const COUNT: u64 = 8;

/// Which interrupts the guest wants.
pub mod ier {
    pub const RECEIVED: u8 = 0x01;
    pub const SENT: u8 = 0x02;
    pub const ERROR: u8 = 0x04;
    pub const MODEM: u8 = 0x08;
}

/// Which interrupt there is; the two high bits are the FIFOs'.
pub mod iir {
    pub const MODEM: u8 = 0x00;
    pub const NONE: u8 = 0x01;
    pub const SENT: u8 = 0x02;
    pub const RECEIVED: u8 = 0x04;
    pub const ERROR: u8 = 0x06;
    pub const TIMEOUT: u8 = 0x0c;
    pub const FIFO: u8 = 0xc0;
}

pub mod fcr {
    pub const ENABLE: u8 = 0x01;
    pub const CLEAR_RX: u8 = 0x02;
    pub const CLEAR_TX: u8 = 0x04;
    pub const DMA: u8 = 0x08;
    /// One of four in the two high bits.
    pub const TRIGGER_8: u8 = 0x80;
}

pub mod lcr {
    /// One of four in the two low bits: 5 to 8.
    pub const DATA_BITS_8: u8 = 0x03;
    pub const MORE_STOP: u8 = 0x04;
    pub const PARITY: u8 = 0x08;
    pub const EVEN: u8 = 0x10;
    pub const DLAB: u8 = 0x80;
}

pub mod mcr {
    pub const DTR: u8 = 0x01;
    pub const RTS: u8 = 0x02;
    pub const LOOPBACK: u8 = 0x10;
}

pub mod lsr {
    pub const READY: u8 = 0x01;
    pub const OVERRUN: u8 = 0x02;
    pub const PARITY: u8 = 0x04;
    pub const FRAMING: u8 = 0x08;
    pub const BREAK: u8 = 0x10;
    /// Nothing left to send.
    pub const IDLE: u8 = 0x60;
}

/// The four low bits say which of the high ones changed.
pub mod msr {
    pub const CTS: u8 = 0x10;
    pub const DSR: u8 = 0x20;
}
