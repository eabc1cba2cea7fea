/* SPDX-License-Identifier: MIT */
#include "qemu/osdep.h"
#include "guest.h"
#include "terminal.h"
#include "trace.h"
#include "uart.h"

/* Where the guest finds the UART. */
#define UART_BASE 0x10000000

typedef struct Board {
    UartState uart;
    Terminal terminal;
} Board;

static uint8_t get(Board *board, uint64_t addr)
{
    return uart_read(&board->uart, addr, 1);
}

static void put(Board *board, uint64_t addr, uint8_t value)
{
    uart_write(&board->uart, addr, value, 1);
}

/* The driver's interrupt handler: does what IIR asks for until nothing is left. */
static void handle_irqs(Board *board)
{
    while (board->uart.irq) {
        switch (get(board, UART_IIR) & ~IIR_FIFO) {
        case IIR_ERROR:
            get(board, UART_LSR);
            break;
        case IIR_RECEIVED:
        case IIR_TIMEOUT:
            while (get(board, UART_LSR) & LSR_READY) {
                get(board, UART_RBR);
            }
            break;
        case IIR_MODEM:
            get(board, UART_MSR);
            break;
        default: /* IIR_SENT: reading IIR was enough */
            break;
        }
    }
}

static void run_frames(Board *board, int frames)
{
    for (int i = 0; i < frames; i++) {
        int byte = uart_run_frame(&board->uart);

        if (byte >= 0) {
            terminal_show(&board->terminal, byte);
        }
        handle_irqs(board);
    }
}

static void print(Board *board, const char *text)
{
    size_t length = strlen(text);

    for (size_t i = 0; i < length; i++) {
        put(board, UART_THR, text[i]);
    }
    run_frames(board, length);
}

/* Is there a UART? Its scratch register keeps what is written to it. */
static void probe(Board *board)
{
    put(board, UART_SCR, 0x5a);
    if (get(board, UART_SCR) != 0x5a) {
        abort();
    }
}

/* 9600 baud, 8 bits, no parity; FIFOs; all interrupts. */
static void set_up(Board *board)
{
    put(board, UART_LCR, LCR_DLAB);
    put(board, UART_DLL, 12);
    put(board, UART_DLM, 0);
    put(board, UART_LCR, LCR_8_BITS);
    put(board, UART_FCR, FCR_ENABLE | FCR_CLEAR_RX | FCR_CLEAR_TX | FCR_TRIGGER_8);
    put(board, UART_MCR, MCR_DTR | MCR_RTS);
    put(board, UART_IER, IER_RECEIVED | IER_SENT | IER_ERROR | IER_MODEM);
}

/* In loopback the UART hears itself. One byte is below the trigger, so it comes by timeout. */
static void test_loopback(Board *board)
{
    put(board, UART_MCR, MCR_DTR | MCR_RTS | MCR_LOOPBACK);
    print(board, "U");
    run_frames(board, 4);
    put(board, UART_MCR, MCR_DTR | MCR_RTS);
    handle_irqs(board);
}

/* The terminal comes on, and somebody types. */
static void receive(Board *board)
{
    uart_set_peer_lines(&board->uart, MSR_CTS | MSR_DSR);
    handle_irqs(board);
    for (const char *text = "reboot -f"; *text; text++) {
        uart_receive(&board->uart, *text, 0);
    }
    handle_irqs(board);
    run_frames(board, 4);
}

/* A bad wire. Without FIFOs, a second byte finds no room. */
static void receive_errors(Board *board)
{
    uart_receive(&board->uart, 0xe1, LSR_PARITY);
    handle_irqs(board);
    uart_receive(&board->uart, 0x00, LSR_BREAK | LSR_FRAMING);
    handle_irqs(board);
    put(board, UART_FCR, 0);
    uart_receive(&board->uart, 'a', 0);
    uart_receive(&board->uart, 'b', 0);
    handle_irqs(board);
}

/* What a driver should not do; -d guest_errors,unimp tells. */
static void make_mistakes(Board *board)
{
    put(board, UART_FCR, FCR_ENABLE | FCR_DMA);
    get(board, UART_RBR);
    put(board, UART_MSR, 0xff);
    uart_write(&board->uart, UART_SCR, 0x12345678, 4);
    uart_read(&board->uart, 0x40, 1);
    put(board, UART_FCR, 0);
    put(board, UART_THR, '?');
    put(board, UART_THR, '!');
    put(board, UART_LCR, LCR_DLAB | LCR_PARITY | LCR_EVEN | LCR_MORE_STOP);
    put(board, UART_DLL, 0);
}

void guest_run(void)
{
    Board board = { .terminal = { .length = 0 } };

    uart_init(&board.uart, "uart0", UART_BASE);
    trace_uart_connect("terminal", NULL);
    probe(&board);
    set_up(&board);
    test_loopback(&board);
    print(&board, "hello\a\n");
    receive(&board);
    receive_errors(&board);
    make_mistakes(&board);
    uart_trace_registers(&board.uart);
    uart_reset(&board.uart);
}
