// SPDX-License-Identifier: MIT
use std::fmt;

use crate::trace::registry;
use crate::{simple, State};

/// One event of a `trace-events` file, and whether it is on. [`event!`](crate::event!) makes it.
pub struct Event {
    own: State,
    /// Where it has one with a name, that one counts instead.
    named: Option<&'static State>,
    compiled_in: bool,
    name: &'static str,
}

impl Event {
    /// An event that is off. One that is not compiled in can never be switched on.
    #[must_use]
    pub const fn new(name: &'static str, compiled_in: bool) -> Self {
        Self {
            own: State::new(),
            named: None,
            compiled_in,
            name,
        }
    }

    /// An event that is compiled in, whose state is elsewhere: tools and code in other languages
    /// know it by a name.
    #[must_use]
    pub const fn with_state(name: &'static str, state: &'static State) -> Self {
        Self {
            own: State::new(),
            named: Some(state),
            compiled_in: true,
            name,
        }
    }

    /// The event's name, as in its `trace-events` file.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the event is on: switched on by its name.
    #[inline]
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.state().is_on()
    }

    /// Whether anybody wants the event: it is on, or a tool watches its probe. That is what its
    /// tracepoint asks.
    #[inline]
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        self.state().is_wanted()
    }

    /// Whether there is code behind the event: not when it is declared with `disable`, nor when no
    /// backend emits it.
    #[must_use]
    pub const fn is_compiled_in(&self) -> bool {
        self.compiled_in
    }

    /// Switches the event, from now on and in all threads, wherever else it is declared in the
    /// same way. One that is not compiled in stays off.
    pub fn set_state(&self, on: bool) {
        registry::switch(self, on);
    }

    /// Switches it here alone.
    pub(crate) fn set_own_state(&self, on: bool) {
        if on && self.compiled_in && !self.is_on() {
            simple::get_ready();
        }
        self.state().set(on && self.compiled_in);
    }

    /// The state that counts.
    #[inline]
    #[must_use]
    pub fn state(&self) -> &State {
        self.named.unwrap_or(&self.own)
    }

    /// The state of an event whose state has no name: tracepoints read it with one load.
    #[doc(hidden)]
    #[inline(always)]
    #[must_use]
    pub const fn own_state(&self) -> &State {
        &self.own
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("name", &self.name)
            .field("state", self.state())
            .field("compiled_in", &self.compiled_in)
            .finish_non_exhaustive()
    }
}

/// Declares a static [`Event`], private to the module.
///
/// With `state "NAME"`, its state is the one with that name in the program, or the library, where
/// code in other languages and tools find it; where there are no probes it is a state of its own.
///
/// ```
/// tracegen_rt::event!(UART_WRITE, "uart_write");
/// tracegen_rt::event!(UART_RESET, "uart_reset", disabled); // compiled out
/// tracegen_rt::event!(UART_READ, "uart_read", state "trace.uart.uart_read.state");
///
/// # fn main() {
/// assert!(!UART_READ.is_on());
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
    ($event:ident, $name:literal, state $state:literal) => {
        $crate::__event_with_state!($event $name $state);
    };
}

/// Whether anybody wants an event that [`event!`](crate::event!) has declared in this module: what
/// tracepoints ask, with one relaxed load. The name of its state, where it has one, comes second.
///
/// ```
/// tracegen_rt::event!(UART_WRITE, "uart_write");
/// tracegen_rt::event!(UART_READ, "uart_read", state "trace.uart.uart_read.state");
///
/// # fn main() {
/// assert!(!tracegen_rt::is_wanted!(UART_WRITE));
/// UART_WRITE.set_state(true);
/// assert!(tracegen_rt::is_wanted!(UART_WRITE));
/// assert!(!tracegen_rt::is_wanted!(UART_READ, "trace.uart.uart_read.state"));
/// # }
/// ```
#[macro_export]
macro_rules! is_wanted {
    ($event:ident) => {
        $event.own_state().is_wanted()
    };
    ($event:ident, $state:literal) => {
        $crate::__is_wanted!($event $state)
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
        assert!(event.is_on() && event.is_wanted() && event.own_state().is_on());
        event.set_state(false);
        assert!(!event.is_on());
    }

    #[test]
    fn an_event_that_is_compiled_out_stays_off() {
        let event = Event::new("uart_reset", false);
        event.set_state(true);
        assert!(!event.is_on());
    }

    #[test]
    fn a_state_elsewhere_is_the_one_that_counts() {
        static STATE: State = State::new();
        let event = Event::with_state("uart_write", &STATE);
        event.set_state(true);
        assert!(STATE.is_on() && event.is_on());
        assert!(!event.own_state().is_wanted());
        STATE.set(false);
        assert!(!event.is_on());
    }
}
