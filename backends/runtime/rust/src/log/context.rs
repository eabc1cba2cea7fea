// SPDX-License-Identifier: MIT
//! What stands in front of a line: `PID@SECONDS.MICROSECONDS:`.

use std::io::{Cursor, Write};
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

static WANTED: AtomicBool = AtomicBool::new(false);

/// A context as bytes, made without allocation.
pub(super) struct Context {
    bytes: [u8; 40],
    length: usize,
}

impl Context {
    /// The context for now, if contexts are wanted.
    #[inline]
    pub(super) fn now() -> Option<Self> {
        is_wanted().then(Self::of_now)
    }

    #[cold]
    fn of_now() -> Self {
        // A clock before 1970 is not worth an error.
        let time = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Self::new(process::id(), time)
    }

    fn new(pid: u32, time: Duration) -> Self {
        let mut bytes = Cursor::new([0; 40]);
        // It fits: 10 digits, 20 digits, 6 digits and 3 more characters at most.
        let _ = write!(
            bytes,
            "{}@{}.{:06}:",
            pid,
            time.as_secs(),
            time.subsec_micros()
        );
        #[allow(clippy::cast_possible_truncation)] // at most 40
        let length = bytes.position() as usize;
        Self {
            bytes: bytes.into_inner(),
            length,
        }
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

/// Whether lines begin with a context.
pub(super) fn is_wanted() -> bool {
    WANTED.load(Ordering::Relaxed)
}

/// Has lines begin with a context, or not.
pub(super) fn set_wanted(wanted: bool) {
    WANTED.store(wanted, Ordering::Relaxed);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn microseconds_have_six_digits() {
        let context = Context::new(42, Duration::new(1_700_000_000, 7_999));
        assert_eq!(context.as_bytes(), b"42@1700000000.000007:");
    }

    #[test]
    fn the_longest_context_fits() {
        let context = Context::new(u32::MAX, Duration::new(u64::MAX, 999_999_999));
        assert_eq!(
            context.as_bytes(),
            b"4294967295@18446744073709551615.999999:"
        );
    }
}
