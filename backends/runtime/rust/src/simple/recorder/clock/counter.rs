// SPDX-License-Identifier: MIT
//! The processor's counter, whose ticks a straight line turns into time.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use super::super::ring::Ring;
use super::{monotonic, IS_PROCESSOR};

/// A moment, by both clocks.
#[derive(Clone, Copy)]
struct Moment {
    ticks: u64,
    time: u64,
}

const NEVER: Moment = Moment { ticks: 0, time: 0 };

/// `rate` is nanoseconds a tick, in units of 2^-32.
#[derive(Clone, Copy)]
struct Line {
    ticks: u64,
    time: u64,
    rate: u64,
}

/// A line that threads may read while another is written.
struct SharedLine {
    ticks: AtomicU64,
    time: AtomicU64,
    rate: AtomicU64,
}

/// The line in use is `LINES[TURN % 2]`; the next one is written to the other place. A reader that
/// finds `TURN` unchanged behind it has read a whole line.
static LINES: [SharedLine; 2] = [SharedLine::new(), SharedLine::new()];
static TURN: AtomicU32 = AtomicU32::new(0);

/// The first look at both clocks, and the last one. Only for threads in which no signal handler can
/// come in between.
static LOOKS: Mutex<(Moment, Moment)> = Mutex::new((NEVER, NEVER));

const MILLISECOND: u64 = 1_000_000;
const CALIBRATION: u64 = 4 * MILLISECOND;
const BETWEEN: i64 = 10 * MILLISECOND as i64;
const STANDSTILL: i64 = 100 * MILLISECOND as i64;

impl SharedLine {
    const fn new() -> Self {
        Self {
            ticks: AtomicU64::new(0),
            time: AtomicU64::new(0),
            rate: AtomicU64::new(0),
        }
    }

    #[inline(always)]
    fn load(&self) -> Line {
        Line {
            ticks: self.ticks.load(Ordering::Acquire),
            time: self.time.load(Ordering::Acquire),
            rate: self.rate.load(Ordering::Acquire),
        }
    }
}

impl Line {
    fn use_from_now_on(self) {
        let next = TURN.load(Ordering::Relaxed).wrapping_add(1);
        let to = &LINES[next as usize % 2];
        to.ticks.store(self.ticks, Ordering::Release);
        to.time.store(self.time, Ordering::Release);
        to.rate.store(self.rate, Ordering::Release);
        TURN.store(next, Ordering::Release);
    }

    /// Ticks may lie before the line's beginning.
    #[inline(always)]
    fn time_at(self, ticks: u64) -> u64 {
        let since = i128::from(ticks.wrapping_sub(self.ticks) as i64) * i128::from(self.rate);
        self.time.wrapping_add((since >> 32) as i64 as u64)
    }
}

#[inline(always)]
fn read_ticks() -> u64 {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: it reads a register.
    return unsafe { core::arch::x86_64::_rdtsc() };
    #[cfg(target_arch = "aarch64")]
    {
        let ticks: u64;
        // SAFETY: it reads a register.
        unsafe { core::arch::asm!("mrs {}, cntvct_el0", out(reg) ticks, options(nomem, nostack)) };
        ticks
    }
}

/// The system's time was read between two looks at the counter: the closest pair of several.
fn look() -> Moment {
    let mut best = NEVER;
    let mut least = u64::MAX;
    for _ in 0..8 {
        let before = read_ticks();
        let time = monotonic();
        let between = read_ticks().wrapping_sub(before);
        if between < least {
            least = between;
            best = Moment {
                ticks: before + between / 2,
                time,
            };
        }
    }
    best
}

fn is_constant() -> bool {
    if cfg!(target_arch = "aarch64") {
        return true;
    }
    let lines = File::open("/proc/cpuinfo")
        .into_iter()
        .flat_map(|file| BufReader::new(file).lines());
    let flags = lines
        .map_while(Result::ok)
        .find(|line| line.starts_with("flags"))
        .unwrap_or_default();
    ["constant_tsc", "nonstop_tsc"]
        .iter()
        .all(|wanted| flags.split(' ').any(|flag| flag == *wanted))
}

fn rate_between(a: Moment, b: Moment) -> u64 {
    let time = u128::from(b.time - a.time) << 32;
    u64::try_from(time / u128::from(b.ticks - a.ticks)).unwrap_or_default()
}

/// Looks at the counter for the first time. False: there is none with a constant rate. Not in a
/// signal handler.
pub(crate) fn begin() -> bool {
    let is_new = LOOKS.lock().unwrap_or_else(PoisonError::into_inner).0.ticks == 0;
    if is_new && is_constant() {
        let first = look();
        LOOKS.lock().unwrap_or_else(PoisonError::into_inner).0 = first;
    }
    LOOKS.lock().unwrap_or_else(PoisonError::into_inner).0.ticks != 0
}

/// Makes the first line, for which some time must have gone by since the first look.
pub(super) fn calibrate() {
    let mut looks = LOOKS.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        looks.1 = look();
        if looks.1.time - looks.0.time >= CALIBRATION {
            break;
        }
    }
    let (first, last) = *looks;
    let line = Line {
        ticks: last.ticks,
        time: last.time,
        rate: rate_between(first, last),
    };
    line.use_from_now_on();
}

/// Holds the counter in line with `CLOCK_MONOTONIC`; to be called now and then, by one thread.
pub(crate) fn adjust() {
    if !IS_PROCESSOR.load(Ordering::Relaxed) {
        return;
    }
    let mut looks = LOOKS.lock().unwrap_or_else(PoisonError::into_inner);
    let last = looks.1;
    let now = look();
    let between = now.time.wrapping_sub(last.time) as i64;
    if between < BETWEEN {
        return;
    }
    let line = LINES[TURN.load(Ordering::Relaxed) as usize % 2].load();
    let rate = rate_between(last, now);
    let reached = line.time_at(now.ticks);
    let behind = now.time.wrapping_sub(reached) as i64;
    looks.1 = now;
    let (time, rate) = if behind > STANDSTILL {
        // The counter stood still for a while, with the machine.
        (now.time, rate)
    } else {
        // Neither jump nor go back: what is amiss is made up for by the rate. The next look may
        // come after twice the time.
        let most = between / 8;
        let mend = behind.max(-most).min(most);
        let faster = i128::from(rate) * i128::from(mend) / i128::from(2 * between);
        (reached, rate.wrapping_add(faster as i64 as u64))
    };
    let line = Line {
        ticks: now.ticks,
        time,
        rate,
    };
    line.use_from_now_on();
}

/// Nanoseconds by the counter; never less than before in the same ring.
#[inline(never)]
pub(super) fn now(ring: &Ring) -> u64 {
    let mut time;
    loop {
        let seen = TURN.load(Ordering::Acquire);
        let line = LINES[seen as usize % 2].load();
        time = line.time_at(read_ticks());
        if TURN.load(Ordering::Relaxed) == seen {
            break;
        }
    }
    // Two threads' counters, or two lines, may differ by a little.
    time = time.max(ring.last_time.load(Ordering::Relaxed));
    ring.last_time.store(time, Ordering::Relaxed);
    time
}
