// SPDX-License-Identifier: MIT
//! The thread that writes rings out while their threads do something else.

use std::io::Read;
use std::os::raw::c_void;
use std::ptr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::quiet::{lock, Quiet};
use super::{c, clock, file, report, rings, session};

const SHORTEST: u64 = 200_000;
const LONGEST: u64 = 500 * SHORTEST;

#[allow(clippy::struct_excessive_bools)]
pub(super) struct Writer {
    thread: c::Thread,
    /// It was started, and nobody has waited for its end yet.
    exists: bool,
    /// Of its own accord.
    ended: bool,
    stopping: bool,
    parking: bool,
    parked: bool,
    woken: bool,
}

pub(super) type Held = MutexGuard<'static, Writer>;

static WRITER: Mutex<Writer> = Mutex::new(Writer {
    thread: 0,
    exists: false,
    ended: false,
    stopping: false,
    parking: false,
    parked: false,
    woken: false,
});
static WAKE: Condvar = Condvar::new();

/// It drains rings with so many bytes in them, and others now and then.
static PLENTY: AtomicU64 = AtomicU64::new(u64::MAX);

/// Keeps everybody away from it. The caller is quiet.
pub(super) fn hold() -> Held {
    WRITER.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Writer {
    /// There is none in the child of a fork. Whether there is one in the parent.
    pub(super) fn forget(&mut self) -> bool {
        let existed = self.exists && !self.ended && !self.stopping;
        self.exists = false;
        existed
    }

    fn is_other_thread(&self) -> bool {
        // SAFETY: nothing in, a number out.
        self.thread != unsafe { c::pthread_self() }
    }

    /// Tells it to stop. False: there is none, or it is the caller: the program's last thread ends
    /// that.
    fn tell_to_stop(&mut self, parks: bool) -> bool {
        let is_other = self.exists && self.is_other_thread();
        self.stopping = true;
        self.parking = parks;
        if is_other {
            WAKE.notify_all();
        }
        is_other
    }
}

fn join(thread: c::Thread) {
    // SAFETY: a thread that was created, and that nobody else waits for; its result is not asked
    // for.
    unsafe { c::pthread_join(thread, ptr::null_mut()) };
}

/// Rings with little in them are left to fill, but now and then. Whether there was one with more.
fn drain(everything: bool) -> bool {
    let much = PLENTY.load(Ordering::Relaxed);
    let mut any = false;
    for ring in rings::all() {
        let published = ring.published.load(Ordering::Relaxed);
        let held = published.wrapping_sub(ring.tail.load(Ordering::Relaxed));
        if (held >= much || (everything && held > 0)) && ring.try_drain() {
            file::drain(ring);
            ring.end_draining();
            any = any || held >= much;
        }
    }
    any
}

/// What waiting has come to.
struct Waited {
    is_stopping: bool,
    woken: bool,
}

/// Waits for so long, or less.
fn wait_for(nanoseconds: u64) -> Waited {
    let mut writer = hold();
    if !writer.stopping && !writer.woken {
        writer = WAKE
            .wait_timeout(writer, Duration::from_nanos(nanoseconds))
            .unwrap_or_else(PoisonError::into_inner)
            .0;
    }
    Waited {
        is_stopping: writer.stopping,
        woken: std::mem::take(&mut writer.woken),
    }
}

/// Whether no other thread is left. `main` may end by `pthread_exit()`; the first thread then is a
/// zombie, which counts, and the program has ended with the last of the others.
fn is_alone() -> bool {
    let mut text = [0; 512];
    let length = std::fs::File::open("/proc/self/stat")
        .and_then(|mut file| file.read(&mut text))
        .unwrap_or_default();
    // proc(5): the first thread's name, which may hold anything, is in parentheses.
    let behind = text[..length].rsplit(|&byte| byte == b')').next();
    let mut words = behind.unwrap_or_default().split(|&byte| byte == b' ');
    words.nth(1) == Some(b"Z") && words.nth(16) == Some(b"2")
}

/// It must not be what keeps a program alive.
fn end_when_alone() -> bool {
    let in_use = {
        let _locked = lock();
        rings::in_use(None)
    };
    if in_use || !is_alone() {
        return false;
    }
    hold().ended = true;
    WAKE.notify_all();
    true
}

/// The end of the program must not wait for the thread's end: with one that the C library takes for
/// the program's last, the C library ends the program at once.
fn park() {
    let mut writer = hold();
    writer.parked = writer.parking;
    WAKE.notify_all();
    if writer.parked {
        drop(writer);
        loop {
            // SAFETY: nothing in, nothing out.
            unsafe { c::pause() };
        }
    }
}

/// What there is to do in a trace; `last` is when everything was drained. Whether it was much.
fn attend(last: &mut u64) -> bool {
    let now = clock::monotonic();
    let everything = now - *last >= LONGEST;
    if everything {
        *last = now;
    }
    let any = drain(everything);
    clock::adjust();
    session::rotate();
    any
}

/// Looks more often the more there is to do. All signals are blocked in it.
extern "C" fn write_out(_: *mut c_void) -> *mut c_void {
    let mut interval = SHORTEST;
    let mut last = 0;
    let mut woken = false;
    // SAFETY: this thread, and a name that ends in a NUL.
    unsafe { c::pthread_setname_np(c::pthread_self(), b"tracegen-simple\0".as_ptr().cast()) };
    loop {
        let any = session::is_open() && attend(&mut last);
        interval = if woken {
            SHORTEST
        } else if any {
            (interval / 2).max(SHORTEST)
        } else {
            (interval * 2).min(LONGEST)
        };
        let waited = wait_for(interval);
        if waited.is_stopping {
            park();
            break;
        }
        woken = waited.woken;
        if end_when_alone() {
            break;
        }
    }
    ptr::null_mut()
}

pub(super) fn set_plenty(bytes: u64) {
    PLENTY.store(bytes, Ordering::Relaxed);
}

/// Starts it, unless it runs. Not from a tracepoint, which may be in a signal handler: the C library
/// allocates memory for a thread. It ends when it is the program's last thread.
pub(crate) fn start() {
    // A signal handler may fork, and the child start its own.
    let _quiet = Quiet::new();
    let mut writer = hold();
    if writer.exists && writer.ended && writer.is_other_thread() {
        join(writer.thread);
        writer.exists = false;
    }
    if writer.exists {
        return;
    }
    writer.stopping = false;
    writer.parking = false;
    writer.parked = false;
    writer.ended = false;
    writer.woken = false;
    // SAFETY: a place for the thread, which is there during the call, and a function of C's kind,
    // which needs no argument.
    let errno =
        unsafe { c::pthread_create(&mut writer.thread, ptr::null(), write_out, ptr::null_mut()) };
    writer.exists = errno == 0;
    if errno != 0 {
        report::say_why(
            &[b"cannot start a thread that writes the trace: "],
            errno,
            b"",
        );
    }
}

/// Lets it look at once, and often for a while: there is a ring more. The caller is quiet.
pub(super) fn wake() {
    let mut writer = hold();
    if writer.exists {
        writer.woken = true;
        WAKE.notify_all();
    }
}

/// Stops it, and waits until it has; without the lock. Whether it ran.
pub(super) fn stop() -> bool {
    // A signal handler may wake it.
    let _quiet = Quiet::new();
    let mut writer = hold();
    let waits = writer.tell_to_stop(false);
    let former = writer.thread;
    writer.exists = writer.exists && !waits;
    drop(writer);
    if waits {
        join(former);
    }
    waits
}

/// Lets it do nothing any more, at the end of the program; the same.
pub(super) fn stop_for_good() {
    let _quiet = Quiet::new();
    let mut writer = hold();
    if writer.tell_to_stop(true) {
        while !writer.parked && !writer.ended {
            writer = WAKE.wait(writer).unwrap_or_else(PoisonError::into_inner);
        }
        if writer.ended {
            join(writer.thread);
            writer.exists = false;
        }
    }
}
