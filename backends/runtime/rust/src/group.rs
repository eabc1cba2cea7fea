// SPDX-License-Identifier: MIT
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::trace::registry;
use crate::{environment, Event};

/// The events of one `trace-events` file. [`group!`](crate::group!) makes it, and registers it
/// before `main`.
pub struct Group {
    name: &'static str,
    events: &'static [&'static Event],
    declarations: &'static [&'static str],
    registered: AtomicBool,
}

impl Group {
    /// A group that is not registered yet. An event's declaration is a line of `trace-events`, in
    /// C's own types; it is empty, or missing, where it is unknown.
    #[must_use]
    pub const fn new(
        name: &'static str,
        events: &'static [&'static Event],
        declarations: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            events,
            declarations,
            registered: AtomicBool::new(false),
        }
    }

    /// The group's name. Groups of one name are one group, in whichever crates and languages they
    /// are: events with the same declaration are one event there, which is listed once, and
    /// switched in all of them.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The group's events, in the order of its file.
    #[must_use]
    pub const fn events(&self) -> &'static [&'static Event] {
        self.events
    }

    /// The declaration of the event at `index` of [`events`](Self::events), where it is known.
    #[must_use]
    pub fn declaration(&self, index: usize) -> Option<&'static str> {
        let declaration = self.declarations.get(index).copied();
        declaration.filter(|declaration| !declaration.is_empty())
    }

    /// Makes the group's events known, and switches on those that were asked for already. Nothing
    /// is done for a group that is registered.
    pub fn register(&'static self) {
        environment::read();
        if !self.registered.swap(true, Ordering::Relaxed) {
            registry::add(self);
        }
    }

    /// Forgets the group, as a shared library has to before it is closed. Its events keep their
    /// state. Nothing is done for a group that is not registered.
    pub fn unregister(&'static self) {
        if self.registered.swap(false, Ordering::Relaxed) {
            registry::remove(self);
        }
    }
}

impl fmt::Debug for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Group")
            .field("name", &self.name)
            .field("events", &self.events)
            .finish_non_exhaustive()
    }
}

/// Declares the module's [`Group`], which is registered before `main`, or when the shared library
/// is loaded, until that is closed. Behind each event may stand its declaration.
///
/// ```
/// tracegen_rt::event!(UART_WRITE, "uart_write");
/// tracegen_rt::event!(UART_RESET, "uart_reset");
/// tracegen_rt::group!("uart", [
///     UART_WRITE: "uart_write(uint32_t addr) \"addr 0x%03x\"",
///     UART_RESET,
/// ]);
///
/// # fn main() {
/// assert_eq!(tracegen_rt::trace::events().group("uart").count(), 2);
/// # }
/// ```
///
/// Events may be called like what the macro itself makes:
///
/// ```
/// tracegen_rt::event!(GROUP, "group");
/// tracegen_rt::event!(REGISTER, "register");
/// tracegen_rt::event!(CONSTRUCTOR, "constructor");
/// tracegen_rt::group!("names", [GROUP, REGISTER, CONSTRUCTOR]);
///
/// # fn main() {
/// let names = tracegen_rt::trace::events().group("names").map(tracegen_rt::Event::name);
/// assert!(names.eq(["group", "register", "constructor"]));
/// # }
/// ```
#[macro_export]
macro_rules! group {
    ($name:literal, [$($event:ident $(: $declaration:literal)?),* $(,)?]) => {
        const _: () = {
            // In lower case, so that it hides no event of any name.
            #[allow(non_upper_case_globals)]
            static group: $crate::Group = $crate::Group::new(
                $name,
                &[$(&$event),*],
                &[$(::core::concat!("" $(, $declaration)?)),*],
            );

            extern "C" fn register() {
                group.register();
            }

            extern "C" fn unregister() {
                group.unregister();
            }

            $crate::__constructor!(early register);
            $crate::__destructor!(unregister);
        };
    };
}

#[cfg(all(test, not(feature = "c-runtime")))]
mod tests {
    use super::*;
    use crate::trace;

    const LINE: &str = "twice_same(int n) \"n %d\"";

    static SAME: Event = Event::new("twice_same", true);
    static SAME_ELSEWHERE: Event = Event::new("twice_same", true);
    static OWN: Event = Event::new("twice_own", true);
    static OTHER: Event = Event::new("twice_own", true);
    static FIRST: Group = Group::new("twice", &[&SAME, &OWN], &[LINE, "twice_own(int n) \"\""]);
    static SECOND: Group = Group::new(
        "twice",
        &[&OTHER, &SAME_ELSEWHERE],
        &["twice_own(long n) \"\"", LINE],
    );

    fn listed() -> Vec<&'static str> {
        trace::events().group("twice").map(Event::name).collect()
    }

    #[test]
    fn groups_of_one_name_are_one_group() {
        FIRST.register();
        SAME.set_state(true);
        SECOND.register();
        SECOND.register();
        assert!(SAME_ELSEWHERE.is_on() && !OTHER.is_on());
        assert_eq!(listed(), ["twice_same", "twice_own", "twice_own"]);

        SAME_ELSEWHERE.set_state(false);
        OTHER.set_state(true);
        assert!(!SAME.is_on() && !OWN.is_on());
        trace::enable_events("twice_*");
        assert!([&SAME, &SAME_ELSEWHERE, &OWN, &OTHER]
            .iter()
            .all(|event| event.is_on()));

        FIRST.unregister();
        assert_eq!(listed(), ["twice_own", "twice_same"]);
        SAME_ELSEWHERE.set_state(false);
        assert!(SAME.is_on() && !SAME_ELSEWHERE.is_on());
        SECOND.unregister();
        assert!(listed().is_empty());
    }
}
