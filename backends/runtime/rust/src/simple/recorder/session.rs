// SPDX-License-Identifier: MIT
//! A trace: it begins with the first event that fires, with a file, rings and a thread that writes,
//! and ends with the process. A forked child has one of its own.

use std::cell::Cell;
use std::mem::{self, ManuallyDrop};
use std::os::raw::{c_int, c_void};
use std::process;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicU8, Ordering};

use super::file::{self, Files};
use super::options::Options;
use super::path::{rename, unlink, Path};
use super::quiet::{lock, Locked};
use super::ring::Ring;
use super::rings::{self, Rings};
use super::room::{finish, own_ring, set_own_ring, take_lost};
use super::{c, clock, report, writer};
use crate::program;

/// What a trace says of itself, in each of its files.
#[derive(Clone, Copy)]
pub(super) struct Info {
    pub(super) session: u64,
    /// Nanoseconds, at the session's beginning.
    pub(super) realtime: u64,
    pub(super) monotonic: u64,
    pub(super) pid: u32,
}

/// What wants the lock.
pub(super) struct Session {
    pub(super) options: Options,
    /// Those of the open trace.
    used: Options,
    info: Info,
    path: Path,
    /// What the options say by now.
    wanted: Path,
    pub(super) files: Files,
    rings: Rings,
    is_child: bool,
    has_reported_ring: bool,
    has_reported_rotation: bool,
}

// What the trace is at present. FAILED and ENDED: events are counted, no more.
const CLOSED: u8 = 0;
const OPEN: u8 = 1;
const FAILED: u8 = 2;
const ENDED: u8 = 3;

/// Changed with the lock held.
static STATE: AtomicU8 = AtomicU8::new(CLOSED);
static DROPS: AtomicBool = AtomicBool::new(false);
static ROTATE_AT: AtomicU64 = AtomicU64::new(0);

const NO_KEY: c::Key = c::Key::MAX;

/// What has a thread that ends give its ring back.
static THREAD_END: AtomicU32 = AtomicU32::new(NO_KEY);

fn state() -> u8 {
    STATE.load(Ordering::Acquire)
}

fn set_state(next: u8) {
    STATE.store(next, Ordering::Release);
}

impl Session {
    pub(super) const fn new() -> Self {
        Self {
            options: Options::new(),
            used: Options::new(),
            info: Info {
                session: 0,
                realtime: 0,
                monotonic: 0,
                pid: 0,
            },
            path: Path::new(),
            wanted: Path::new(),
            files: Files::new(),
            rings: Rings::new(),
            is_child: false,
            has_reported_ring: false,
            has_reported_rotation: false,
        }
    }

    fn make_info(&mut self) {
        let realtime = c::clock(c::CLOCK_REALTIME);
        let pid = process::id();
        self.info = Info {
            // No two traces have the same: not two processes at one time, nor one at two times.
            session: (realtime ^ u64::from(pid) << 40).wrapping_mul(0x9e37_79b9_7f4a_7c15),
            realtime,
            monotonic: clock::monotonic(),
            pid,
        };
    }

    /// Begins a file of the trace where another one may be, which is kept. The new one gets its name
    /// when it is complete, and is used from then on: at every moment, the name and the rings tell
    /// all.
    fn begin_file(&mut self, with_rings: bool) -> Result<(), c_int> {
        let Self {
            path, files, info, ..
        } = self;
        let is_plain = path.check()?;
        if is_plain {
            // A program that had our id may have died over it.
            let _ = unlink(&path.made);
            if let Err(errno) = files.make(&path.made, info) {
                // What cannot be removed stays.
                let _ = unlink(&path.made);
                return Err(errno);
            }
            let named = path
                .keep(self.used.keep, with_rings)
                .and_then(|()| rename(&path.made, &path.trace));
            if let Err(errno) = named {
                files.unmake();
                // What cannot be removed stays.
                let _ = unlink(&path.made);
                return Err(errno);
            }
        } else {
            files.make(&path.trace, info)?;
        }
        files.use_made(&path.trace);
        Ok(())
    }

    fn begin(&mut self) {
        self.options.settle();
        self.used = self.options;
        let begun = self
            .used
            .name(&mut self.path, self.is_child)
            .and_then(|()| {
                self.make_info();
                self.begin_file(true)
            });
        if let Err(errno) = begun {
            report_open(&self.path, errno);
            set_state(FAILED);
            return;
        }
        let used = &self.used;
        ROTATE_AT.store(used.rotate, Ordering::Relaxed);
        DROPS.store(used.drop, Ordering::Relaxed);
        self.rings
            .open(&self.path.rings, self.info.session, used.ring);
        clock::set_processor(used.processor);
        writer::set_plenty(if used.drop { used.ring / 4 } else { u64::MAX });
        set_state(OPEN);
    }

    fn take_ring(&mut self) -> Option<&'static Ring> {
        match self.rings.take() {
            Ok(ring) => {
                attach(ring);
                writer::wake();
                Some(ring)
            }
            Err(errno) => {
                if !self.has_reported_ring {
                    self.has_reported_ring = true;
                    report::say_why(&[b"cannot trace a thread: "], errno, b"");
                }
                None
            }
        }
    }

    fn close_all(&mut self) {
        if let Some(own) = own_ring() {
            detach(own);
        }
        self.rings.remove(&self.path.rings);
        self.rings.close();
        self.files.close();
        set_state(CLOSED);
    }

    /// The trace goes on in a file called as is wanted now; its rings' file goes with it.
    fn move_on(&mut self) {
        drain_others();
        mem::swap(&mut self.path, &mut self.wanted);
        let begun = self.begin_file(true);
        let (path, former) = (&mut self.path, &mut self.wanted);
        if let Err(errno) = begun {
            report_open(path, errno);
            mem::swap(path, former);
        } else if let Err(errno) = self.rings.rename(&former.rings, &path.rings) {
            let (from, to) = (former.rings.bytes(), path.rings.bytes());
            report::say_why(
                &[b"cannot rename '", from, b"' to '", to, b"': "],
                errno,
                b"",
            );
        }
    }

    fn rename(&mut self) {
        self.options.settle();
        if state() == FAILED {
            set_state(CLOSED);
            return;
        }
        let made = self.options.name(&mut self.wanted, self.is_child);
        let is_another = self.wanted.trace.bytes() != self.path.trace.bytes();
        if state() == OPEN && made.is_ok() && is_another {
            if finish_all() {
                self.close_all();
            } else {
                self.used.file = self.options.file;
                self.used.folder = self.options.folder;
                self.move_on();
            }
        }
    }

    fn rotate(&mut self) {
        let (size, described) = match file::size() {
            Some(sizes) if state() == OPEN => sizes,
            _ => return,
        };
        if size < ROTATE_AT.load(Ordering::Relaxed) || size <= described {
            return;
        }
        let begun = self.begin_file(false);
        // After a failure the file goes on growing; try again after as much.
        let grown = if begun.is_ok() { 0 } else { size };
        ROTATE_AT.store(grown + self.used.rotate, Ordering::Relaxed);
        if let (Err(errno), false) = (begun, self.has_reported_rotation) {
            self.has_reported_rotation = true;
            report::say_why(
                &[b"cannot rotate '", self.path.trace.bytes(), b"': "],
                errno,
                b"; the file goes on growing",
            );
        }
    }
}

fn report_open(path: &Path, errno: c_int) {
    let before: [&[u8]; 3] = [b"cannot open '", path.trace.bytes(), b"': "];
    if errno == c::ESPIPE {
        // A pipe has no offsets, and a terminal neither.
        let [cannot, name, quote] = before;
        report::say(&[cannot, name, quote, b"a trace needs a regular file"]);
    } else {
        report::say_why(&before, errno, b"");
    }
}

fn attach(ring: &'static Ring) {
    ring.dropped.fetch_add(take_lost(), Ordering::Relaxed);
    ring.limit.store(0, Ordering::Relaxed);
    set_own_ring(Some(ring));
    let key = THREAD_END.load(Ordering::Relaxed);
    if key != NO_KEY {
        // SAFETY: the key was created, and is deleted when no trace is begun any more.
        unsafe { c::pthread_setspecific(key, rings::mark(ring)) };
    }
}

/// A ring for the calling thread, from now on; `None` when there is no trace to be had.
pub(super) fn ring() -> Option<&'static Ring> {
    let now = state();
    if now == FAILED || (now == ENDED && own_ring().is_none()) {
        return None;
    }
    let mut session = lock();
    if state() == CLOSED {
        session.begin();
    }
    if state() == OPEN && rings::are_removed() {
        let Session { path, rings, .. } = &mut *session;
        rings.again(&path.rings);
    }
    match own_ring() {
        None if state() == OPEN => session.take_ring(),
        own => own,
    }
}

/// Whether a thread that finds its ring full drops the event, in place of writing the ring out.
pub(super) fn drops() -> bool {
    DROPS.load(Ordering::Relaxed)
}

/// Whether there is a trace.
pub(super) fn is_open() -> bool {
    state() == OPEN
}

/// Gives the calling thread's ring back.
fn detach(ring: &'static Ring) {
    finish(ring);
    set_own_ring(None);
    rings::give_back(ring);
}

extern "C" fn end_thread(_: *mut c_void) {
    if let Some(ring) = own_ring() {
        let _locked = lock();
        detach(ring);
    }
}

fn drain_others() {
    let own = own_ring();
    for ring in rings::all() {
        if !own.map_or(false, |own| std::ptr::eq(own, ring)) {
            rings::drain(ring);
        }
    }
}

/// Writes everything out. Whether nobody but this thread has a ring, or something to tell. With the
/// lock held.
fn finish_all() -> bool {
    let own = own_ring();
    rings::reap_gone(own);
    if let Some(own) = own {
        finish(own);
    }
    drain_others();
    rings::tell_lost();
    let alone = !rings::in_use(own);
    file::finish(alone);
    alone && !rings::have_lost()
}

/// Lets the trace have the name that the options say by now, if it is open under another. What is in
/// the rings goes to the former file.
pub(crate) fn rename_file() {
    let had_writer = writer::stop();
    lock().rename();
    if had_writer {
        writer::start();
    }
}

/// Begins the next of the trace's files, if this one has grown to the size for that. The caller is
/// quiet, and has neither the lock nor the right to drain a ring.
pub(super) fn rotate() {
    let most = ROTATE_AT.load(Ordering::Relaxed);
    if most != 0 && file::size().map_or(false, |(size, _)| size >= most) {
        lock().rotate();
    }
}

/// What is held around a fork: the child must not find a lock held by a thread that it does not
/// have.
type Held = ManuallyDrop<(writer::Held, Locked)>;

thread_local! {
    static AROUND_FORK: Cell<Option<Held>> = const { Cell::new(None) };
}

extern "C" fn before_fork() {
    let session = lock();
    let held = ManuallyDrop::new((writer::hold(), session));
    AROUND_FORK.with(|around| around.set(Some(held)));
}

extern "C" fn after_fork() {
    if let Some(held) = AROUND_FORK.with(Cell::take) {
        drop(ManuallyDrop::into_inner(held));
    }
}

extern "C" fn after_fork_in_child() {
    let own = own_ring();
    let mut had_writer = false;
    set_own_ring(None);
    if let Some(held) = AROUND_FORK.with(Cell::take) {
        let (mut writer, mut session) = ManuallyDrop::into_inner(held);
        session.is_child = true;
        session.rings.forget(own);
        session.files.forget();
        had_writer = writer.forget();
        take_lost();
        if state() != ENDED {
            set_state(CLOSED);
        }
        drop(writer);
        drop(session);
    }
    if had_writer {
        writer::start();
    }
}

/// Gets ready to follow forks and the ends of threads; only the first call counts.
pub(super) fn prepare() {
    static DONE: AtomicBool = AtomicBool::new(false);
    if DONE.swap(true, Ordering::Relaxed) {
        return;
    }
    let mut key = NO_KEY;
    // SAFETY: a place for the key, which is there during the call, and functions of C's kind, which
    // are there as long as this code is. Without memory for them, ends of threads are noticed later,
    // and a fork is no worse than it is in programs that do not care.
    unsafe {
        if c::pthread_key_create(&mut key, Some(end_thread)) == 0 {
            THREAD_END.store(key, Ordering::Relaxed);
        }
        c::pthread_atfork(
            Some(before_fork),
            Some(after_fork),
            Some(after_fork_in_child),
        );
    }
}

/// The end of the program, or of a library that has the crate in it. Later destructors of the
/// program, and its threads, may go on tracing; of a library, only threads that have a ring.
pub(crate) fn end() {
    static DONE: AtomicBool = AtomicBool::new(false);
    if DONE.swap(true, Ordering::Relaxed) {
        return;
    }
    let stays = program::is_program();
    if stays {
        writer::stop_for_good();
    } else {
        writer::stop();
    }
    let mut session = lock();
    if state() == OPEN {
        let alone = finish_all();
        if alone && stays {
            let Session { path, rings, .. } = &mut *session;
            rings.remove(&path.rings);
            if let Some(own) = own_ring() {
                own.limit.store(0, Ordering::Relaxed);
            }
        } else if alone {
            session.close_all();
        }
    }
    if !stays {
        let key = THREAD_END.swap(NO_KEY, Ordering::Relaxed);
        if key != NO_KEY {
            // SAFETY: it was created, and is forgotten.
            unsafe { c::pthread_key_delete(key) };
        }
        set_state(ENDED);
    }
}
