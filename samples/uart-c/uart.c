/* SPDX-License-Identifier: MIT */
#include "qemu/osdep.h"
#include "qemu/log.h"
#include "uart.h"
#include "trace.h"

/* Bytes that wait this long cause an interrupt, even if they are fewer than the trigger. */
#define TIMEOUT_FRAMES 4

static bool fifo_enabled(const UartState *s)
{
    return s->fcr & FCR_ENABLE;
}

/* Without FIFOs, each direction holds one byte. */
static size_t fifo_room(const UartState *s)
{
    return fifo_enabled(s) ? FIFO_SIZE : 1;
}

/* How many bytes make the receiver ask for attention. */
static size_t rx_trigger(const UartState *s)
{
    static const size_t triggers[] = { 1, 4, 8, 14 };

    return fifo_enabled(s) ? triggers[s->fcr >> 6] : 1;
}

static uint8_t line_status(const UartState *s)
{
    uint8_t lsr = s->errors;

    if (s->rx.used > 0) {
        lsr |= LSR_READY;
    }
    if (s->tx.used == 0) {
        lsr |= LSR_IDLE;
    }
    return lsr;
}

/* The most urgent of the interrupts that the guest wants. */
static uint8_t pending_irq(const UartState *s)
{
    if ((s->ier & IER_ERROR) && s->errors) {
        return IIR_ERROR;
    }
    if ((s->ier & IER_RECEIVED) && s->idle_frames >= TIMEOUT_FRAMES) {
        return IIR_TIMEOUT;
    }
    if ((s->ier & IER_RECEIVED) && s->rx.used >= rx_trigger(s)) {
        return IIR_RECEIVED;
    }
    if ((s->ier & IER_SENT) && s->sent) {
        return IIR_SENT;
    }
    if ((s->ier & IER_MODEM) && (s->msr & 0x0f)) {
        return IIR_MODEM;
    }
    return IIR_NONE;
}

static const char *irq_name(uint8_t iir)
{
    switch (iir) {
    case IIR_ERROR:
        return "line error";
    case IIR_TIMEOUT:
        return "bytes wait";
    case IIR_RECEIVED:
        return "bytes received";
    case IIR_SENT:
        return "all sent";
    case IIR_MODEM:
        return "modem lines";
    default:
        return "none";
    }
}

static void update_irq(UartState *s)
{
    uint8_t iir = pending_irq(s);
    int level = iir != IIR_NONE;

    if (s->iir != iir) {
        s->iir = iir;
        trace_uart_irq_cause(iir, irq_name(iir));
    }
    if (s->irq != level) {
        s->irq = level;
        trace_uart_irq(level);
    }
}

/* The four inputs are the peer's outputs or, in loopback, our own. */
static void update_modem_status(UartState *s)
{
    uint8_t lines = s->peer_lines;

    if (s->mcr & MCR_LOOPBACK) {
        lines = (s->mcr & MCR_RTS ? MSR_CTS : 0) | (s->mcr & MCR_DTR ? MSR_DSR : 0);
    }
    uint8_t changed = (lines ^ s->msr) >> 4;
    if (changed) {
        s->msr = lines | (s->msr & 0x0f) | changed;
        trace_uart_modem_status(s->msr, changed);
    }
}

/* The time of one frame: a start bit, data, parity, and one, one and a half, or two stop bits. */
static int64_t frame_ns(const UartState *s)
{
    int data_bits = 5 + (s->lcr & LCR_8_BITS);
    int half_bits = 2 * (1 + data_bits) + (s->lcr & LCR_PARITY ? 2 : 0) + 2;

    if (s->lcr & LCR_MORE_STOP) {
        half_bits += data_bits == 5 ? 1 : 2;
    }
    return (int64_t)half_bits * 8 * s->divisor * 1000000000 / UART_CLOCK_HZ;
}

static void trace_frame(const UartState *s)
{
    int data_bits = 5 + (s->lcr & LCR_8_BITS);
    char parity = !(s->lcr & LCR_PARITY) ? 'N' : s->lcr & LCR_EVEN ? 'E' : 'O';
    const char *stop_bits = !(s->lcr & LCR_MORE_STOP) ? "1" : data_bits == 5 ? "1.5" : "2";

    trace_uart_frame(data_bits, parity, stop_bits, frame_ns(s));
}

static void set_divisor(UartState *s, uint16_t divisor)
{
    s->divisor = divisor;
    if (divisor == 0) {
        qemu_log_mask(LOG_GUEST_ERROR, "%s: a divisor of 0 stops the clock\n", s->name);
        return;
    }
    trace_uart_baud(divisor, UART_CLOCK_HZ / 16 / divisor);
}

static void set_fifo_control(UartState *s, uint8_t value)
{
    bool toggled = (s->fcr ^ value) & FCR_ENABLE;

    if (value & FCR_DMA) {
        qemu_log_mask(LOG_UNIMP, "%s: DMA is not modelled\n", s->name);
    }
    s->fcr = value;
    if (toggled || (value & FCR_CLEAR_RX)) {
        fifo_clear(&s->rx);
        s->idle_frames = 0;
    }
    if (toggled || (value & FCR_CLEAR_TX)) {
        fifo_clear(&s->tx);
    }
    trace_uart_fifo_control(fifo_enabled(s), rx_trigger(s));
}

static void set_modem_control(UartState *s, uint8_t value)
{
    s->mcr = value;
    trace_uart_modem_control(value & MCR_DTR, value & MCR_RTS, value & MCR_LOOPBACK);
    update_modem_status(s);
}

static void send_byte(UartState *s, uint8_t byte)
{
    s->sent = false;
    if (s->tx.used == fifo_room(s)) {
        qemu_log_mask(LOG_GUEST_ERROR, "%s: byte 0x%02x is lost: no room to send it\n", s->name,
                      byte);
        return;
    }
    fifo_push(&s->tx, byte);
}

static uint8_t take_received(UartState *s)
{
    s->idle_frames = 0;
    if (s->rx.used == 0) {
        qemu_log_mask(LOG_GUEST_ERROR, "%s: nothing was received that could be read\n", s->name);
        return 0;
    }
    return fifo_pop(&s->rx);
}

static uint8_t read_register(UartState *s, uint64_t addr)
{
    uint8_t value;

    switch (addr) {
    case UART_RBR:
        return s->lcr & LCR_DLAB ? s->divisor & 0xff : take_received(s);
    case UART_IER:
        return s->lcr & LCR_DLAB ? s->divisor >> 8 : s->ier;
    case UART_IIR:
        value = s->iir | (fifo_enabled(s) ? IIR_FIFO : 0);
        if (s->iir == IIR_SENT) {
            s->sent = false;
        }
        return value;
    case UART_LCR:
        return s->lcr;
    case UART_MCR:
        return s->mcr;
    case UART_LSR:
        value = line_status(s);
        s->errors = 0;
        return value;
    case UART_MSR:
        value = s->msr;
        s->msr &= 0xf0;
        return value;
    default:
        return s->scr;
    }
}

static void write_register(UartState *s, uint64_t addr, uint8_t value)
{
    switch (addr) {
    case UART_THR:
        if (s->lcr & LCR_DLAB) {
            set_divisor(s, (s->divisor & 0xff00) | value);
        } else {
            send_byte(s, value);
        }
        break;
    case UART_IER:
        if (s->lcr & LCR_DLAB) {
            set_divisor(s, value << 8 | (s->divisor & 0xff));
        } else {
            s->ier = value & 0x0f;
        }
        break;
    case UART_FCR:
        set_fifo_control(s, value);
        break;
    case UART_LCR:
        s->lcr = value;
        trace_frame(s);
        break;
    case UART_MCR:
        set_modem_control(s, value & 0x1f);
        break;
    case UART_LSR:
    case UART_MSR:
        qemu_log_mask(LOG_GUEST_ERROR, "%s: register 0x%" PRIx64 " cannot be written\n", s->name,
                      addr);
        break;
    default:
        s->scr = value;
        break;
    }
}

static const char *register_name(const UartState *s, uint64_t addr, bool is_write)
{
    static const char *const when_read[] = {
        "RBR", "IER", "IIR", "LCR", "MCR", "LSR", "MSR", "SCR",
    };
    static const char *const when_written[] = {
        "THR", "IER", "FCR", "LCR", "MCR", "LSR", "MSR", "SCR",
    };

    if ((s->lcr & LCR_DLAB) && addr <= UART_DLM) {
        return addr == UART_DLL ? "DLL" : "DLM";
    }
    return is_write ? when_written[addr] : when_read[addr];
}

static bool is_good_access(const UartState *s, uint64_t addr, unsigned size, bool is_write)
{
    if (addr < UART_REGISTERS && size == 1) {
        return true;
    }
    trace_uart_bad_access(addr, size, is_write);
    qemu_log_mask(LOG_GUEST_ERROR, "%s: bad %s of %u bytes at 0x%" PRIx64 "\n", s->name,
                  is_write ? "write" : "read", size, addr);
    return false;
}

uint64_t uart_read(UartState *s, uint64_t addr, unsigned size)
{
    if (!is_good_access(s, addr, size, false)) {
        return 0;
    }
    uint8_t value = read_register(s, addr);
    trace_uart_read(addr, value, register_name(s, addr, false));
    update_irq(s);
    return value;
}

void uart_write(UartState *s, uint64_t addr, uint64_t value, unsigned size)
{
    if (!is_good_access(s, addr, size, true)) {
        return;
    }
    trace_uart_write(addr, value, register_name(s, addr, true));
    write_register(s, addr, value);
    update_irq(s);
}

static const char *error_name(uint8_t errors)
{
    if (errors & LSR_BREAK) {
        return "break";
    }
    return errors & LSR_FRAMING ? "no stop bit" : "wrong parity";
}

void uart_receive(UartState *s, uint8_t byte, uint8_t errors)
{
    s->idle_frames = 0;
    if (s->rx.used == fifo_room(s)) {
        s->overruns++;
        s->errors |= LSR_OVERRUN;
        trace_uart_rx_overrun(byte, s->overruns);
    } else {
        fifo_push(&s->rx, byte);
        trace_uart_rx(byte, s->rx.used);
    }
    if (errors) {
        s->errors |= errors;
        trace_uart_rx_error(byte, line_status(s), error_name(errors));
    }
    update_irq(s);
}

void uart_set_peer_lines(UartState *s, uint8_t lines)
{
    s->peer_lines = lines;
    update_modem_status(s);
    update_irq(s);
}

static void count_idle_frame(UartState *s)
{
    if (!fifo_enabled(s) || s->rx.used == 0 || s->idle_frames == TIMEOUT_FRAMES) {
        return;
    }
    s->idle_frames++;
    if (s->idle_frames == TIMEOUT_FRAMES) {
        trace_uart_rx_timeout(s->idle_frames, s->rx.used);
    }
}

int uart_run_frame(UartState *s)
{
    int byte = -1;

    s->now_ns += frame_ns(s);
    count_idle_frame(s);
    if (s->tx.used > 0 && s->divisor > 0) {
        byte = fifo_pop(&s->tx);
        s->bytes_sent++;
        trace_uart_tx(byte, byte >= ' ' && byte <= '~' ? byte : '.', s->tx.used);
        if (s->tx.used == 0) {
            s->sent = true;
            trace_uart_tx_idle(s->now_ns, s->bytes_sent);
        }
    }
    if (byte >= 0 && (s->mcr & MCR_LOOPBACK)) {
        trace_uart_loopback(byte);
        uart_receive(s, byte, 0);
        byte = -1;
    }
    update_irq(s);
    return byte;
}

void uart_trace_registers(const UartState *s)
{
    /* The arguments take some work, which nobody needs while the event is off. */
    if (trace_event_get_state(TRACE_UART_REGISTERS)) {
        uint8_t iir = s->iir | (fifo_enabled(s) ? IIR_FIFO : 0);

        trace_uart_registers(s->ier, iir, s->lcr, s->mcr, line_status(s), s->msr, s->scr);
    }
}

void uart_reset(UartState *s)
{
    *s = (UartState){
        .name = s->name,
        .iir = IIR_NONE,
        .divisor = 1,
        .msr = s->peer_lines,
        .peer_lines = s->peer_lines,
        .now_ns = s->now_ns,
    };
    fifo_init(&s->rx, "receive");
    fifo_init(&s->tx, "send");
    trace_uart_reset();
}

void uart_init(UartState *s, const char *name, uintptr_t base)
{
    *s = (UartState){ .name = name };
    trace_uart_init(name, (void *)base, FIFO_SIZE, UART_CLOCK_HZ);
    uart_reset(s);
}
