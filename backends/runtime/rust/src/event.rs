// SPDX-License-Identifier: MIT
use std::fmt;
use std::sync::atomic::{AtomicU16, Ordering};

/// One event of a `trace-events` file, and whether it is on. [`event!`](crate::event!) makes it.
pub struct Event {
    state: AtomicU16,
    compiled_in: bool,
    name: &'static str,
}

impl Event {
    /// An event that is off. One that is not compiled in can never be switched on.
    #[must_use]
    pub const fn new(name: &'static str, compiled_in: bool) -> Self {
        Self {
            state: AtomicU16::new(0),
            compiled_in,
            name,
        }
    }

    /// The event's name, as in its `trace-events` file.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the event is on: one relaxed load.
    #[inline(always)]
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.state.load(Ordering::Relaxed) != 0
    }

    /// Whether there is code behind the event: not when it is declared with `disable`, nor when no
    /// backend emits it.
    #[must_use]
    pub const fn is_compiled_in(&self) -> bool {
        self.compiled_in
    }

    /// Switches the event, from now on and in all threads. One that is not compiled in stays off.
    pub fn set_state(&self, on: bool) {
        self.state
            .store(u16::from(on && self.compiled_in), Ordering::Relaxed);
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("name", &self.name)
            .field("state", &self.state)
            .field("compiled_in", &self.compiled_in)
            .finish()
    }
}

/// Declares a static [`Event`], private to the module.
///
/// ```
/// tracegen_rt::event!(UART_WRITE, "uart_write");
/// tracegen_rt::event!(UART_RESET, "uart_reset", disabled); // compiled out
///
/// # fn main() {
/// assert!(!UART_WRITE.is_on());
/// assert!(!UART_RESET.is_compiled_in());
/// # }
/// ```
#[macro_export]
macro_rules! event {
    ($event:ident, $name:literal) => {
        static $event: $crate::Event = $crate::Event::new($name, true);
    };
    ($event:ident, $name:literal, disabled) => {
        static $event: $crate::Event = $crate::Event::new($name, false);
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_switched() {
        let event = Event::new("uart_write", true);
        assert!(!event.is_on());
        event.set_state(true);
        assert!(event.is_on());
        event.set_state(false);
        assert!(!event.is_on());
    }

    #[test]
    fn an_event_that_is_compiled_out_stays_off() {
        let event = Event::new("uart_reset", false);
        event.set_state(true);
        assert!(!event.is_on());
    }
}
