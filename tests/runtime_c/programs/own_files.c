/* SPDX-License-Identifier: MIT */
/* One log file a thread. Prints each thread's id and the text of its lines. */
#include "qemu/osdep.h"

#include <pthread.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

static pthread_key_t last_words;

static void trace_last_words(void *text)
{
    trace_uart_text(text);
}

static void speak(const char *who)
{
    printf("%ld %s\n", syscall(SYS_gettid), who);
    fflush(stdout);
    trace_uart_text(who);
    qemu_log("%s\n", who);
    FILE *log = qemu_log_trylock();
    fprintf(log, "%s again\n", who);
    qemu_log_unlock(log);
}

static void *begin(void *who)
{
    /* This destructor runs behind the one that closes the thread's file: its key is older. */
    pthread_setspecific(last_words, who);
    speak(who);
    return NULL;
}

int main(int argc, char **argv)
{
    static char one[] = "one", two[] = "two";
    pthread_t threads[2];

    (void)argc, (void)argv;
    assert(qemu_log_separate());
    pthread_key_create(&last_words, trace_last_words);
    speak("main");
    pthread_create(&threads[0], NULL, begin, one);
    pthread_create(&threads[1], NULL, begin, two);
    pthread_join(threads[0], NULL);
    pthread_join(threads[1], NULL);
    pid_t child = fork();
    if (child == 0) {
        speak("child");
        return 0;
    }
    int status;
    waitpid(child, &status, 0);
    assert(status == 0);
    trace_uart_reset();
    return 0;
}
