/* SPDX-License-Identifier: MIT */
/*
 * For full=drop: a thread that has a ring fires N events where any system call but that which ends
 * the thread kills the program. It also ends so, without a word to anybody.
 */
#include <assert.h>
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "tick.h"

static unsigned long count;
static long tid;
static int done;

static void forbid_all_but_exit(void)
{
    struct sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_exit, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    };
    struct sock_fprog program = {sizeof(rules) / sizeof(rules[0]), rules};
    int failure = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);

    assert(failure == 0);
    failure = prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
    assert(failure == 0);
    (void)failure;
}

static void *fire(void *unused)
{
    tid = syscall(SYS_gettid);
    tick(1, 0);
    forbid_all_but_exit();
    for (unsigned long number = 1; number < count; number++) {
        tick(1, number);
    }
    __atomic_store_n(&done, 1, __ATOMIC_SEQ_CST);
    syscall(SYS_exit, 0);
    return unused;
}

static void *fire_once(void *thread)
{
    tick((uint32_t)(uintptr_t)thread, 0);
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t thread;

    assert(argc == 2);
    count = strtoul(argv[1], NULL, 10);
    pthread_create(&thread, NULL, fire, NULL);
    pthread_detach(thread);
    while (!__atomic_load_n(&done, __ATOMIC_SEQ_CST)) {
        sched_yield();
    }
    /* It may be about to end still; only what is gone leaves its ring to others. */
    while (syscall(SYS_tgkill, (long)getpid(), tid, 0L) == 0) {
        sched_yield();
    }
    assert(errno == ESRCH);
    for (uintptr_t n = 2; n < 5; n++) {
        pthread_create(&thread, NULL, fire_once, (void *)n);
        pthread_join(thread, NULL);
    }
    return 0;
}
