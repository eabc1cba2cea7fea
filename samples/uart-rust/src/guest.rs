// SPDX-License-Identifier: MIT
//! A guest: what a driver in a virtual machine does with the UART, always the same.

use std::ptr;

use crate::registers::{fcr, ier, iir, lcr, lsr, mcr, msr};
use crate::registers::{DLL, DLM, FCR, IER, IIR, LCR, LSR, MCR, MSR, RBR, SCR, THR};
use crate::terminal::Terminal;
use crate::trace;
use crate::uart::Uart;

/// Where the guest finds the UART.
const UART_BASE: usize = 0x1000_0000;

pub fn run() {
    let uart = Uart::new("uart0", UART_BASE);
    trace::trace_uart_connect("terminal", ptr::null_mut::<Terminal>());
    let mut board = Board { uart, terminal: Terminal::new() };
    board.probe();
    board.set_up();
    board.test_loopback();
    board.print("hello\x07\n");
    board.receive();
    board.receive_errors();
    board.make_mistakes();
    board.uart.trace_registers();
    board.uart.reset();
}

struct Board {
    uart: Uart,
    terminal: Terminal,
}

impl Board {
    fn get(&mut self, addr: u64) -> u8 {
        self.uart.read(addr, 1) as u8
    }

    fn put(&mut self, addr: u64, value: u8) {
        self.uart.write(addr, u64::from(value), 1);
    }

    /// The driver's interrupt handler: does what IIR asks for until nothing is left.
    fn handle_irqs(&mut self) {
        while self.uart.irq() {
            match self.get(IIR) & !iir::FIFO {
                iir::ERROR => {
                    self.get(LSR);
                }
                iir::RECEIVED | iir::TIMEOUT => {
                    while self.get(LSR) & lsr::READY != 0 {
                        self.get(RBR);
                    }
                }
                iir::MODEM => {
                    self.get(MSR);
                }
                _ => {} // iir::SENT: reading IIR was enough
            }
        }
    }

    fn run_frames(&mut self, frames: usize) {
        for _ in 0..frames {
            if let Some(byte) = self.uart.run_frame() {
                self.terminal.show(byte);
            }
            self.handle_irqs();
        }
    }

    fn print(&mut self, text: &str) {
        for byte in text.bytes() {
            self.put(THR, byte);
        }
        self.run_frames(text.len());
    }

    /// Is there a UART? Its scratch register keeps what is written to it.
    fn probe(&mut self) {
        self.put(SCR, 0x5a);
        assert_eq!(self.get(SCR), 0x5a);
    }

    /// 9600 baud, 8 bits, no parity; FIFOs; all interrupts.
    fn set_up(&mut self) {
        self.put(LCR, lcr::DLAB);
        self.put(DLL, 12);
        self.put(DLM, 0);
        self.put(LCR, lcr::DATA_BITS_8);
        self.put(FCR, fcr::ENABLE | fcr::CLEAR_RX | fcr::CLEAR_TX | fcr::TRIGGER_8);
        self.put(MCR, mcr::DTR | mcr::RTS);
        self.put(IER, ier::RECEIVED | ier::SENT | ier::ERROR | ier::MODEM);
    }

    /// In loopback the UART hears itself. One byte is below the trigger, so it comes by timeout.
    fn test_loopback(&mut self) {
        self.put(MCR, mcr::DTR | mcr::RTS | mcr::LOOPBACK);
        self.print("U");
        self.run_frames(4);
        self.put(MCR, mcr::DTR | mcr::RTS);
        self.handle_irqs();
    }

    /// The terminal comes on, and somebody types.
    fn receive(&mut self) {
        self.uart.set_peer_lines(msr::CTS | msr::DSR);
        self.handle_irqs();
        for byte in "reboot -f".bytes() {
            self.uart.receive(byte, 0);
        }
        self.handle_irqs();
        self.run_frames(4);
    }

    /// A bad wire. Without FIFOs, a second byte finds no room.
    fn receive_errors(&mut self) {
        self.uart.receive(0xe1, lsr::PARITY);
        self.handle_irqs();
        self.uart.receive(0x00, lsr::BREAK | lsr::FRAMING);
        self.handle_irqs();
        self.put(FCR, 0);
        self.uart.receive(b'a', 0);
        self.uart.receive(b'b', 0);
        self.handle_irqs();
    }

    /// What a driver should not do; `-d guest_errors,unimp` tells.
    fn make_mistakes(&mut self) {
        self.put(FCR, fcr::ENABLE | fcr::DMA);
        self.get(RBR);
        self.put(MSR, 0xff);
        self.uart.write(SCR, 0x1234_5678, 4);
        self.uart.read(0x40, 1);
        self.put(FCR, 0);
        self.put(THR, b'?');
        self.put(THR, b'!');
        self.put(LCR, lcr::DLAB | lcr::PARITY | lcr::EVEN | lcr::MORE_STOP);
        self.put(DLL, 0);
    }
}
