/* SPDX-License-Identifier: MIT */
/*
 * A model of the 16550A UART: eight registers of eight bits, two FIFOs, one interrupt line.
 * Time passes in frames, one of which takes a byte over the wire.
 */
#ifndef UART_H
#define UART_H

#include "qemu/osdep.h"
#include "fifo.h"

#define UART_CLOCK_HZ 1843200

/* Registers, by offset. With LCR_DLAB set the first two are the halves of the baud divisor. */
enum {
    UART_RBR = 0, /* when read: the next received byte */
    UART_THR = 0, /* when written: a byte to send */
    UART_DLL = 0,
    UART_IER = 1,
    UART_DLM = 1,
    UART_IIR = 2, /* when read */
    UART_FCR = 2, /* when written */
    UART_LCR = 3,
    UART_MCR = 4,
    UART_LSR = 5,
    UART_MSR = 6,
    UART_SCR = 7,
    UART_REGISTERS = 8,
};

/* Which interrupts the guest wants. */
#define IER_RECEIVED 0x01
#define IER_SENT 0x02
#define IER_ERROR 0x04
#define IER_MODEM 0x08

/* Which interrupt there is; the two high bits are the FIFOs'. */
#define IIR_MODEM 0x00
#define IIR_NONE 0x01
#define IIR_SENT 0x02
#define IIR_RECEIVED 0x04
#define IIR_ERROR 0x06
#define IIR_TIMEOUT 0x0c
#define IIR_FIFO 0xc0

#define FCR_ENABLE 0x01
#define FCR_CLEAR_RX 0x02
#define FCR_CLEAR_TX 0x04
#define FCR_DMA 0x08
#define FCR_TRIGGER_8 0x80 /* one of four in the two high bits */

#define LCR_8_BITS 0x03 /* one of four in the two low bits: 5 to 8 */
#define LCR_MORE_STOP 0x04
#define LCR_PARITY 0x08
#define LCR_EVEN 0x10
#define LCR_DLAB 0x80

#define MCR_DTR 0x01
#define MCR_RTS 0x02
#define MCR_LOOPBACK 0x10

#define LSR_READY 0x01
#define LSR_OVERRUN 0x02
#define LSR_PARITY 0x04
#define LSR_FRAMING 0x08
#define LSR_BREAK 0x10
#define LSR_IDLE 0x60 /* nothing left to send */

/* The four low bits of MSR say which of the high ones changed. */
#define MSR_CTS 0x10
#define MSR_DSR 0x20

typedef struct UartState {
    const char *name;
    Fifo rx;
    Fifo tx;
    uint8_t ier;
    uint8_t iir; /* without the FIFOs' bits */
    uint8_t fcr;
    uint8_t lcr;
    uint8_t mcr;
    uint8_t errors; /* bits of LSR that stay until it is read */
    uint8_t msr;
    uint8_t scr;
    uint16_t divisor;
    uint8_t peer_lines; /* what the peer drives: bits of MSR */
    bool sent;          /* the transmitter ran empty, and the guest was not told yet */
    int idle_frames;    /* how long received bytes have waited */
    int irq;            /* the level of the interrupt line */
    uint32_t overruns;
    uint64_t bytes_sent;
    int64_t now_ns;
} UartState;

/* Make a UART whose registers the guest finds at address `base`. */
void uart_init(UartState *s, const char *name, uintptr_t base);
void uart_reset(UartState *s);

/* The guest's accesses, `size` bytes at register `addr`. */
uint64_t uart_read(UartState *s, uint64_t addr, unsigned size);
void uart_write(UartState *s, uint64_t addr, uint64_t value, unsigned size);

/* A byte comes over the wire; `errors`, bits of LSR, says what went wrong on the way. */
void uart_receive(UartState *s, uint8_t byte, uint8_t errors);

/* The peer sets its modem lines, bits of MSR. */
void uart_set_peer_lines(UartState *s, uint8_t lines);

/* Let the time of a frame pass. The byte that went over the wire in it, or -1. */
int uart_run_frame(UartState *s);

/* Trace all registers, without the effects that reading them would have. */
void uart_trace_registers(const UartState *s);

#endif
