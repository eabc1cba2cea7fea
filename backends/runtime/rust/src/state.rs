// SPDX-License-Identifier: MIT
use std::sync::atomic::{AtomicU32, Ordering};

/// What decides whether an event fires, in one aligned word, so that a tracepoint that is off costs
/// one load and one branch, whatever wants it. In memory, and so for C, it is two halves of 16 bits:
/// first one that is not 0 while the event is on, then the semaphore of its probe, which counts the
/// tools that watch it.
#[derive(Debug)]
#[repr(transparent)]
pub struct State {
    word: AtomicU32,
}

/// The half that switches the event; the other one is for tools alone to change.
const SWITCH: u32 = u32::from_ne_bytes([0xff, 0xff, 0, 0]);

/// What it is while the event is on: 1, in 16 bits.
const ON: u32 = SWITCH & 0x0001_0001;

impl State {
    /// Off, and watched by nobody.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            word: AtomicU32::new(0),
        }
    }

    /// Whether the event is on.
    #[inline(always)]
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.word.load(Ordering::Relaxed) & SWITCH != 0
    }

    /// Whether the event is on or watched: one relaxed load.
    #[inline(always)]
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        self.word.load(Ordering::Relaxed) != 0
    }

    /// Whether a tool watches the event's probe.
    #[inline]
    #[must_use]
    pub fn is_watched(&self) -> bool {
        self.word.load(Ordering::Relaxed) & !SWITCH != 0
    }

    /// Switches the event on or off.
    pub fn set(&self, on: bool) {
        if on {
            self.word.fetch_or(ON, Ordering::Relaxed);
        } else {
            self.word.fetch_and(!SWITCH, Ordering::Relaxed);
        }
    }

    /// Where the half is that switches the event: a C program's control may write to it.
    #[must_use]
    pub const fn switch(&self) -> *mut u16 {
        let state: *const Self = self;
        state as *mut u16
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The two halves as they lie in memory.
    fn halves(state: &State) -> [u16; 2] {
        let [a, b, c, d] = state.word.load(Ordering::Relaxed).to_ne_bytes();
        [u16::from_ne_bytes([a, b]), u16::from_ne_bytes([c, d])]
    }

    #[test]
    fn switching_leaves_the_semaphore_alone() {
        let state = State::new();
        state.set(true);
        assert_eq!(halves(&state), [1, 0]);
        assert!(state.is_on() && state.is_wanted());
        let [c, d] = 2_u16.to_ne_bytes();
        state
            .word
            .fetch_or(u32::from_ne_bytes([0, 0, c, d]), Ordering::Relaxed);
        state.set(true);
        assert_eq!(halves(&state), [1, 2]);
        state.set(false);
        assert_eq!(halves(&state), [0, 2]);
        assert!(!state.is_on() && state.is_wanted() && state.is_watched());
    }

    #[test]
    fn what_c_switches_is_on() {
        let state = State::new();
        // SAFETY: the half lies within the state, and nobody else looks at it now.
        unsafe { state.switch().write(0x100) };
        assert!(state.is_on() && state.is_wanted());
        state.set(false);
        assert_eq!(halves(&state), [0, 0]);
    }
}
