# SPDX-License-Identifier: MIT
"""The program that fires the same event with one of our backends, in C and in Rust, and LTTng-UST.

`fire N` fires N of ours, `fire N rust` N of ours in Rust, and `fire N theirs` N of LTTng's.
`bursts` prints the medians of bursts, in nanoseconds: of ours, of LTTng's, of CLOCK_MONOTONIC
alone, and of ours in Rust. `sustained ours|rust|theirs N` fires N in each of two threads, and
prints the seconds that it took, and those of the processors until the end of the program.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

COUNT_A_BURST = 500

RUNTIMES = Path(__file__).resolve().parent.parent / "backends" / "runtime"
RUNTIME = RUNTIMES / "c"


def build(folder: Path, has_peer: bool, backend: str = "simple") -> Path:
    """Builds it in `folder`, with LTTng and with Rust where these are there."""
    (folder / "trace-events").write_text(
        'bench_event(void *s, int ret, uint64_t value, const char *name) "s %p ret %d value %"'
        ' PRIu64 " name %s"\n'
    )
    words = ["-b", backend, "-f", "h,c,rs", "-g", "bench"]
    words += ["-o", str(folder), "--root", str(folder)]
    command = [sys.executable, "-m", "tracegen", "generate", *words, str(folder / "trace-events")]
    subprocess.run(command, check=True)
    for name, text in {
        "main.c": _MAIN,
        "fire.c": _FIRE,
        "peer.h": _PEER_H,
        "peer.c": _PEER_C,
    }.items():
        (folder / name).write_text(text)
    sources = [
        "main.c",
        "fire.c",
        "trace-bench.c",
        *sorted(map(str, (RUNTIME / "src").glob("*.c"))),
    ]
    flags = ["-O2", "-D_GNU_SOURCE", f"-I{RUNTIME / 'include'}", "-I."]
    libraries = ["-pthread", "-ldl"]
    if has_peer:
        flags.append("-DHAS_PEER")
        sources.append("peer.c")
        libraries.append("-llttng-ust")
    cargo = shutil.which("cargo")
    if cargo is not None:
        flags.append("-DHAS_RUST")
        sources.append(_build_rust(folder, cargo))
        libraries += ["-lm", "-lgcc_s"]
    subprocess.run(["cc", *flags, "-o", "bench", *sources, *libraries], cwd=folder, check=True)
    return folder / "bench"


def _build_rust(folder: Path, cargo: str) -> str:
    """Builds the event in Rust as a library for C; its file."""
    crate = folder / "rust"
    (crate / "src").mkdir(parents=True)
    (crate / "Cargo.toml").write_text(_CARGO.format(RUNTIMES / "rust"))
    (crate / "src" / "lib.rs").write_text(_FIRE_RS)
    command = [cargo, "build", "--quiet", "--release", "--offline", "--target-dir", "target"]
    subprocess.run(command, cwd=crate, check=True)
    return "rust/target/release/libfire.a"


_CARGO = """\
[package]
name = "fire"
version = "0.0.0"
edition = "2021"
[lib]
crate-type = ["staticlib"]
[dependencies]
tracegen-rt = {{ path = "{}" }}
[workspace]
"""

_FIRE_RS = """\
mod trace {
    include!("../../trace-bench.rs");
}

#[no_mangle]
pub extern "C" fn fire_rust(s: *const u8, ret: i32, value: u64, _: *const u8) {
    trace::trace_bench_event(s, ret, value, std::hint::black_box("virtio-net/1"));
}
"""

# In a file of its own, so that nothing is known of the values where events are fired.
_FIRE = """\
#include "trace-bench.h"
#ifdef HAS_PEER
#include "peer.h"
#endif

void fire_ours(void *s, int ret, uint64_t value, const char *name);
void fire_theirs(void *s, int ret, uint64_t value, const char *name);

void fire_ours(void *s, int ret, uint64_t value, const char *name)
{
    trace_bench_event(s, ret, value, name);
}

#ifndef HAS_RUST
void fire_rust(void *s, int ret, uint64_t value, const char *name);

void fire_rust(void *s, int ret, uint64_t value, const char *name)
{
    (void)s, (void)ret, (void)value, (void)name;
}
#endif

void fire_theirs(void *s, int ret, uint64_t value, const char *name)
{
#ifdef HAS_PEER
    lttng_ust_tracepoint(bench, event, s, ret, value, name);
#else
    (void)s, (void)ret, (void)value, (void)name;
#endif
}
"""

_MAIN = (
    f"""\
#include <inttypes.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum {{ BURSTS = 2001, COUNT = {COUNT_A_BURST} }};

typedef void Fire(void *s, int ret, uint64_t value, const char *name);

Fire fire_ours, fire_theirs, fire_rust;
"""
    """\

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static void look(void *s, int ret, uint64_t value, const char *name)
{
    (void)s, (void)ret, (void)value, (void)name;
    (void)now();
}

static uint64_t burst(Fire *fire, unsigned long count)
{
    uint64_t start = now();
    for (unsigned long n = 0; n < count; n++) {
        fire(&start, (int)n, n * 3, "virtio-net/1");
    }
    return now() - start;
}

static int compare(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void bursts(void)
{
    static Fire *const fires[] = {fire_ours, fire_theirs, look, fire_rust};
    static uint64_t taken[4][BURSTS];

    for (int n = 0; n < BURSTS; n++) {
        for (int which = 0; which < 4; which++) {
            taken[which][n] = burst(fires[which], COUNT);
        }
    }
    for (int which = 0; which < 4; which++) {
        qsort(taken[which], BURSTS, sizeof(uint64_t), compare);
        printf("%" PRIu64 "\\n", taken[which][BURSTS / 2]);
    }
}

static Fire *fire_of(const char *word)
{
    if (strcmp(word, "rust") == 0) {
        return fire_rust;
    }
    return strcmp(word, "ours") == 0 ? fire_ours : fire_theirs;
}

static Fire *chosen;
static unsigned long wanted;
static uint64_t start;

static void *fire_all(void *unused)
{
    burst(chosen, wanted);
    return unused;
}

/* Behind all that writes. */
__attribute__((destructor(101))) static void print_times(void)
{
    struct rusage used;

    if (start) {
        getrusage(RUSAGE_SELF, &used);
        printf("%f\\n", (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
                           + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6);
    }
}

int main(int argc, char **argv)
{
    pthread_t threads[2];

    if (argc > 2 && strcmp(argv[1], "fire") == 0) {
        burst(fire_of(argc > 3 ? argv[3] : "ours"), strtoul(argv[2], NULL, 10));
    } else if (argc > 1 && strcmp(argv[1], "bursts") == 0) {
        bursts();
    } else if (argc > 3) {
        chosen = fire_of(argv[2]);
        wanted = strtoul(argv[3], NULL, 10);
        start = now();
        for (int n = 0; n < 2; n++) {
            pthread_create(&threads[n], NULL, fire_all, NULL);
        }
        for (int n = 0; n < 2; n++) {
            pthread_join(threads[n], NULL);
        }
        printf("%f\\n", (double)(now() - start) / 1e9);
    }
    return 0;
}
"""
)

_PEER_H = """\
#undef LTTNG_UST_TRACEPOINT_PROVIDER
#define LTTNG_UST_TRACEPOINT_PROVIDER bench
#undef LTTNG_UST_TRACEPOINT_INCLUDE
#define LTTNG_UST_TRACEPOINT_INCLUDE "./peer.h"
#if !defined(PEER_H) || defined(LTTNG_UST_TRACEPOINT_HEADER_MULTI_READ)
#define PEER_H
#include <lttng/tracepoint.h>
LTTNG_UST_TRACEPOINT_EVENT(
    bench, event,
    LTTNG_UST_TP_ARGS(void *, s, int, ret, uint64_t, value, const char *, name),
    LTTNG_UST_TP_FIELDS(
        lttng_ust_field_integer_hex(uintptr_t, s, (uintptr_t)s)
        lttng_ust_field_integer(int, ret, ret)
        lttng_ust_field_integer(uint64_t, value, value)
        lttng_ust_field_string(name, name)))
#endif
#include <lttng/tracepoint-event.h>
"""

_PEER_C = """\
#define LTTNG_UST_TRACEPOINT_CREATE_PROBES
#define LTTNG_UST_TRACEPOINT_DEFINE
#include "peer.h"
"""
