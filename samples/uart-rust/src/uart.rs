// SPDX-License-Identifier: MIT
use std::os::raw::c_char;

use tracegen_rt::log::LogMask;
use tracegen_rt::qemu_log_mask_ln;

use crate::fifo::Fifo;
use crate::registers::{self, fcr, ier, iir, lcr, lsr, mcr, msr};
use crate::trace;

const CLOCK_HZ: u32 = 1_843_200;

/// Bytes that wait this long cause an interrupt, even if they are fewer than the trigger.
const TIMEOUT_FRAMES: i32 = 4;

/// A model of the 16550A UART: eight registers of eight bits, two FIFOs, one interrupt line. Time passes in frames, one
/// of which takes a byte over the wire.
pub struct Uart {
    name: &'static str,
    rx: Fifo,
    tx: Fifo,
    ier: u8,
    /// Without the FIFOs' bits.
    iir: u8,
    fcr: u8,
    lcr: u8,
    mcr: u8,
    /// Bits of LSR that stay until it is read.
    errors: u8,
    msr: u8,
    scr: u8,
    divisor: u16,
    /// What the peer drives: bits of MSR.
    peer_lines: u8,
    /// The transmitter ran empty, and the guest was not told yet.
    sent: bool,
    /// How long received bytes have waited.
    idle_frames: i32,
    irq: bool,
    overruns: u32,
    bytes_sent: u64,
    now_ns: i64,
}

impl Uart {
    /// A UART whose registers the guest finds at address `base`.
    pub fn new(name: &'static str, base: usize) -> Self {
        trace::trace_uart_init(name, base as *mut u8, Fifo::SIZE, u64::from(CLOCK_HZ));
        let mut uart = Self::in_reset(name, 0, 0);
        uart.reset();
        uart
    }

    pub fn reset(&mut self) {
        *self = Self::in_reset(self.name, self.peer_lines, self.now_ns);
        trace::trace_uart_reset();
    }

    fn in_reset(name: &'static str, peer_lines: u8, now_ns: i64) -> Self {
        Self {
            name,
            rx: Fifo::new("receive"),
            tx: Fifo::new("send"),
            ier: 0,
            iir: iir::NONE,
            fcr: 0,
            lcr: 0,
            mcr: 0,
            errors: 0,
            msr: peer_lines,
            scr: 0,
            divisor: 1,
            peer_lines,
            sent: false,
            idle_frames: 0,
            irq: false,
            overruns: 0,
            bytes_sent: 0,
            now_ns,
        }
    }

    /// The level of the interrupt line.
    pub fn irq(&self) -> bool {
        self.irq
    }

    /// The guest reads `size` bytes at register `addr`.
    pub fn read(&mut self, addr: u64, size: u32) -> u64 {
        if !self.is_good_access(addr, size, false) {
            return 0;
        }
        let value = self.read_register(addr);
        trace::trace_uart_read(addr as u32, value, self.register_name(addr, false));
        self.update_irq();
        u64::from(value)
    }

    /// The guest writes `size` bytes at register `addr`.
    pub fn write(&mut self, addr: u64, value: u64, size: u32) {
        if !self.is_good_access(addr, size, true) {
            return;
        }
        let value = value as u8;
        trace::trace_uart_write(addr as u32, value, self.register_name(addr, true));
        self.write_register(addr, value);
        self.update_irq();
    }

    /// A byte comes over the wire; `errors`, bits of LSR, says what went wrong on the way.
    pub fn receive(&mut self, byte: u8, errors: u8) {
        self.idle_frames = 0;
        if self.rx.used() == self.fifo_room() {
            self.overruns += 1;
            self.errors |= lsr::OVERRUN;
            trace::trace_uart_rx_overrun(byte, self.overruns);
        } else {
            self.rx.push(byte);
            trace::trace_uart_rx(byte, self.rx.used());
        }
        if errors != 0 {
            self.errors |= errors;
            trace::trace_uart_rx_error(byte, self.line_status(), error_name(errors));
        }
        self.update_irq();
    }

    /// The peer sets its modem lines, bits of MSR.
    pub fn set_peer_lines(&mut self, lines: u8) {
        self.peer_lines = lines;
        self.update_modem_status();
        self.update_irq();
    }

    /// Lets the time of a frame pass. Returns the byte that went over the wire in it, if any.
    pub fn run_frame(&mut self) -> Option<u8> {
        self.now_ns += self.frame_ns();
        self.count_idle_frame();
        let mut sent = self.shift_out();
        if self.mcr & mcr::LOOPBACK != 0 {
            if let Some(byte) = sent.take() {
                trace::trace_uart_loopback(byte);
                self.receive(byte, 0);
            }
        }
        self.update_irq();
        sent
    }

    /// Traces all registers, without the effects that reading them would have.
    pub fn trace_registers(&self) {
        // The arguments take some work, which nobody needs while the event is off.
        if trace::trace_uart_registers_enabled() {
            trace::trace_uart_registers(
                self.ier,
                self.interrupt_identification(),
                self.lcr,
                self.mcr,
                self.line_status(),
                self.msr,
                self.scr,
            );
        }
    }

    fn is_fifo_enabled(&self) -> bool {
        self.fcr & fcr::ENABLE != 0
    }

    fn is_divisor_visible(&self) -> bool {
        self.lcr & lcr::DLAB != 0
    }

    /// Without FIFOs, each direction holds one byte.
    fn fifo_room(&self) -> usize {
        if self.is_fifo_enabled() {
            Fifo::SIZE
        } else {
            1
        }
    }

    /// How many bytes make the receiver ask for attention.
    fn rx_trigger(&self) -> usize {
        if self.is_fifo_enabled() {
            [1, 4, 8, 14][usize::from(self.fcr >> 6)]
        } else {
            1
        }
    }

    fn line_status(&self) -> u8 {
        let mut lsr = self.errors;
        if !self.rx.is_empty() {
            lsr |= lsr::READY;
        }
        if self.tx.is_empty() {
            lsr |= lsr::IDLE;
        }
        lsr
    }

    fn interrupt_identification(&self) -> u8 {
        self.iir | if self.is_fifo_enabled() { iir::FIFO } else { 0 }
    }

    /// The most urgent of the interrupts that the guest wants.
    fn pending_irq(&self) -> u8 {
        let wants = |irq| self.ier & irq != 0;
        if wants(ier::ERROR) && self.errors != 0 {
            iir::ERROR
        } else if wants(ier::RECEIVED) && self.idle_frames >= TIMEOUT_FRAMES {
            iir::TIMEOUT
        } else if wants(ier::RECEIVED) && self.rx.used() >= self.rx_trigger() {
            iir::RECEIVED
        } else if wants(ier::SENT) && self.sent {
            iir::SENT
        } else if wants(ier::MODEM) && self.msr & 0x0f != 0 {
            iir::MODEM
        } else {
            iir::NONE
        }
    }

    fn update_irq(&mut self) {
        let pending = self.pending_irq();
        let level = pending != iir::NONE;
        if self.iir != pending {
            self.iir = pending;
            trace::trace_uart_irq_cause(pending, irq_name(pending));
        }
        if self.irq != level {
            self.irq = level;
            trace::trace_uart_irq(i32::from(level));
        }
    }

    /// The four inputs are the peer's outputs or, in loopback, our own.
    fn update_modem_status(&mut self) {
        let lines = if self.mcr & mcr::LOOPBACK == 0 {
            self.peer_lines
        } else {
            let cts = if self.mcr & mcr::RTS == 0 { 0 } else { msr::CTS };
            let dsr = if self.mcr & mcr::DTR == 0 { 0 } else { msr::DSR };
            cts | dsr
        };
        let changed = (lines ^ self.msr) >> 4;
        if changed != 0 {
            self.msr = lines | (self.msr & 0x0f) | changed;
            trace::trace_uart_modem_status(self.msr, changed);
        }
    }

    fn data_bits(&self) -> u8 {
        5 + (self.lcr & lcr::DATA_BITS_8)
    }

    /// The time of one frame: a start bit, data, parity, and one, one and a half, or two stop bits.
    fn frame_ns(&self) -> i64 {
        let mut half_bits = 2 * (1 + i64::from(self.data_bits())) + 2;
        if self.lcr & lcr::PARITY != 0 {
            half_bits += 2;
        }
        if self.lcr & lcr::MORE_STOP != 0 {
            half_bits += if self.data_bits() == 5 { 1 } else { 2 };
        }
        half_bits * 8 * i64::from(self.divisor) * 1_000_000_000 / i64::from(CLOCK_HZ)
    }

    fn trace_frame(&self) {
        let parity = match (self.lcr & lcr::PARITY, self.lcr & lcr::EVEN) {
            (0, _) => b'N',
            (_, 0) => b'O',
            _ => b'E',
        };
        let stop_bits = match (self.lcr & lcr::MORE_STOP, self.data_bits()) {
            (0, _) => "1",
            (_, 5) => "1.5",
            _ => "2",
        };
        trace::trace_uart_frame(self.data_bits(), parity as c_char, stop_bits, self.frame_ns());
    }

    fn set_divisor(&mut self, divisor: u16) {
        self.divisor = divisor;
        if divisor == 0 {
            qemu_log_mask_ln!(LogMask::GUEST_ERROR, "{}: a divisor of 0 stops the clock", self.name);
            return;
        }
        trace::trace_uart_baud(divisor, CLOCK_HZ / 16 / u32::from(divisor));
    }

    fn set_fifo_control(&mut self, value: u8) {
        let toggled = (self.fcr ^ value) & fcr::ENABLE != 0;
        if value & fcr::DMA != 0 {
            qemu_log_mask_ln!(LogMask::UNIMP, "{}: DMA is not modelled", self.name);
        }
        self.fcr = value;
        if toggled || value & fcr::CLEAR_RX != 0 {
            self.rx.clear();
            self.idle_frames = 0;
        }
        if toggled || value & fcr::CLEAR_TX != 0 {
            self.tx.clear();
        }
        trace::trace_uart_fifo_control(self.is_fifo_enabled(), self.rx_trigger());
    }

    fn set_modem_control(&mut self, value: u8) {
        self.mcr = value;
        let has = |bit| value & bit != 0;
        trace::trace_uart_modem_control(has(mcr::DTR), has(mcr::RTS), has(mcr::LOOPBACK));
        self.update_modem_status();
    }

    fn send_byte(&mut self, byte: u8) {
        self.sent = false;
        if self.tx.used() == self.fifo_room() {
            qemu_log_mask_ln!(LogMask::GUEST_ERROR, "{}: byte 0x{byte:02x} is lost: no room to send it", self.name);
            return;
        }
        self.tx.push(byte);
    }

    /// Sends a byte over the wire, if there is one.
    fn shift_out(&mut self) -> Option<u8> {
        if self.divisor == 0 {
            return None;
        }
        let byte = self.tx.pop()?;
        self.bytes_sent += 1;
        let shown = if (b' '..=b'~').contains(&byte) { byte } else { b'.' };
        trace::trace_uart_tx(byte, shown as c_char, self.tx.used());
        if self.tx.is_empty() {
            self.sent = true;
            trace::trace_uart_tx_idle(self.now_ns, self.bytes_sent);
        }
        Some(byte)
    }

    fn take_received(&mut self) -> u8 {
        self.idle_frames = 0;
        self.rx.pop().unwrap_or_else(|| {
            qemu_log_mask_ln!(LogMask::GUEST_ERROR, "{}: nothing was received that could be read", self.name);
            0
        })
    }

    fn count_idle_frame(&mut self) {
        if !self.is_fifo_enabled() || self.rx.is_empty() || self.idle_frames == TIMEOUT_FRAMES {
            return;
        }
        self.idle_frames += 1;
        if self.idle_frames == TIMEOUT_FRAMES {
            trace::trace_uart_rx_timeout(self.idle_frames, self.rx.used());
        }
    }

    fn read_register(&mut self, addr: u64) -> u8 {
        let [divisor_low, divisor_high] = self.divisor.to_le_bytes();
        match addr {
            registers::DLL if self.is_divisor_visible() => divisor_low,
            registers::DLM if self.is_divisor_visible() => divisor_high,
            registers::RBR => self.take_received(),
            registers::IER => self.ier,
            registers::IIR => {
                if self.iir == iir::SENT {
                    self.sent = false;
                }
                self.interrupt_identification()
            }
            registers::LCR => self.lcr,
            registers::MCR => self.mcr,
            registers::LSR => {
                let value = self.line_status();
                self.errors = 0;
                value
            }
            registers::MSR => {
                let value = self.msr;
                self.msr &= 0xf0;
                value
            }
            _ => self.scr,
        }
    }

    fn write_register(&mut self, addr: u64, value: u8) {
        let [divisor_low, divisor_high] = self.divisor.to_le_bytes();
        match addr {
            registers::DLL if self.is_divisor_visible() => {
                self.set_divisor(u16::from_le_bytes([value, divisor_high]));
            }
            registers::DLM if self.is_divisor_visible() => {
                self.set_divisor(u16::from_le_bytes([divisor_low, value]));
            }
            registers::THR => self.send_byte(value),
            registers::IER => self.ier = value & 0x0f,
            registers::FCR => self.set_fifo_control(value),
            registers::LCR => {
                self.lcr = value;
                self.trace_frame();
            }
            registers::MCR => self.set_modem_control(value & 0x1f),
            registers::LSR | registers::MSR => {
                qemu_log_mask_ln!(LogMask::GUEST_ERROR, "{}: register 0x{addr:x} cannot be written", self.name);
            }
            _ => self.scr = value,
        }
    }

    fn register_name(&self, addr: u64, is_write: bool) -> &'static str {
        match addr {
            registers::DLL if self.is_divisor_visible() => "DLL",
            registers::DLM if self.is_divisor_visible() => "DLM",
            registers::THR if is_write => "THR",
            registers::RBR => "RBR",
            registers::IER => "IER",
            registers::FCR if is_write => "FCR",
            registers::IIR => "IIR",
            registers::LCR => "LCR",
            registers::MCR => "MCR",
            registers::LSR => "LSR",
            registers::MSR => "MSR",
            _ => "SCR",
        }
    }

    fn is_good_access(&self, addr: u64, size: u32, is_write: bool) -> bool {
        if addr < registers::COUNT && size == 1 {
            return true;
        }
        trace::trace_uart_bad_access(addr, size, is_write);
        qemu_log_mask_ln!(
            LogMask::GUEST_ERROR,
            "{}: bad {} of {size} bytes at 0x{addr:x}",
            self.name,
            if is_write { "write" } else { "read" }
        );
        false
    }
}

fn irq_name(iir: u8) -> &'static str {
    match iir {
        iir::ERROR => "line error",
        iir::TIMEOUT => "bytes wait",
        iir::RECEIVED => "bytes received",
        iir::SENT => "all sent",
        iir::MODEM => "modem lines",
        _ => "none",
    }
}

fn error_name(errors: u8) -> &'static str {
    if errors & lsr::BREAK != 0 {
        "break"
    } else if errors & lsr::FRAMING != 0 {
        "no stop bit"
    } else {
        "wrong parity"
    }
}
