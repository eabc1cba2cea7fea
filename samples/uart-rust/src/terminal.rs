// SPDX-License-Identifier: MIT
use crate::trace;

/// What is at the other end of the wire: a terminal, which traces what it shows.
pub struct Terminal {
    line: Vec<u8>,
}

impl Terminal {
    const WIDTH: usize = 80;

    pub fn new() -> Self {
        Self { line: Vec::new() }
    }

    /// Shows a byte. The terminal has no more than one line, and shows it when it ends.
    pub fn show(&mut self, byte: u8) {
        match byte {
            b'\x07' => trace::trace_uart_terminal_bell(),
            b'\n' => {
                trace::trace_uart_terminal_line(self.line.len() as i32, &self.line);
                self.line.clear();
            }
            _ if self.line.len() < Self::WIDTH => self.line.push(byte),
            _ => {}
        }
    }
}
