/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "lock.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static TRACEGEN_THREAD_LOCAL volatile sig_atomic_t depth;
static TRACEGEN_THREAD_LOCAL volatile sig_atomic_t held;
static TRACEGEN_THREAD_LOCAL int cancel_state;

void trace_lock(void)
{
    /* The depth comes first: a handler that interrupts the wait for the mutex must not wait too. */
    depth = depth + 1;
    atomic_signal_fence(memory_order_seq_cst);
    if (depth == 1) {
        int state;

        pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state);
        pthread_mutex_lock(&mutex);
        cancel_state = state;
        held = 1;
    }
}

void trace_unlock(void)
{
    if (depth == 1) {
        int state = cancel_state;

        held = 0;
        pthread_mutex_unlock(&mutex);
        pthread_setcancelstate(state, &state);
    }
    atomic_signal_fence(memory_order_seq_cst);
    depth = depth - 1;
}

bool trace_lock_is_held(void)
{
    return held;
}

void trace_lock_follow_forks(void)
{
    pthread_atfork(trace_lock, trace_unlock, trace_unlock);
}
