// SPDX-License-Identifier: MIT
use std::fmt;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicPtr, Ordering};

use crate::trace::registry;
use crate::{environment, Event};

/// The events of one `trace-events` file. [`group!`](crate::group!) makes it, and registers it
/// before `main`.
pub struct Group {
    name: &'static str,
    events: &'static [&'static Event],
    registered: AtomicBool,
    /// The group that was registered after this one.
    next: AtomicPtr<Group>,
}

impl Group {
    /// A group that is not registered yet.
    #[must_use]
    pub const fn new(name: &'static str, events: &'static [&'static Event]) -> Self {
        Self {
            name,
            events,
            registered: AtomicBool::new(false),
            next: AtomicPtr::new(ptr::null_mut()),
        }
    }

    /// The group's name. Groups of different crates may have the same.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The group's events, in the order of its file.
    #[must_use]
    pub const fn events(&self) -> &'static [&'static Event] {
        self.events
    }

    /// Makes the group's events known, and switches on those that were asked for already. Once;
    /// later calls do nothing.
    pub fn register(&'static self) {
        environment::read();
        if !self.registered.swap(true, Ordering::Relaxed) {
            registry::add(self);
        }
    }

    /// The place that holds the next group.
    pub(crate) const fn next(&self) -> &AtomicPtr<Self> {
        &self.next
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
/// is loaded.
///
/// ```
/// tracegen_rt::event!(UART_WRITE, "uart_write");
/// tracegen_rt::group!("uart", [UART_WRITE]);
///
/// # fn main() {
/// assert_eq!(tracegen_rt::trace::events().group("uart").count(), 1);
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
    ($name:literal, [$($event:ident),* $(,)?]) => {
        const _: () = {
            // In lower case, so that it hides no event of any name.
            #[allow(non_upper_case_globals)]
            static group: $crate::Group = $crate::Group::new($name, &[$(&$event),*]);

            extern "C" fn register() {
                group.register();
            }

            $crate::__constructor!(early register);
        };
    };
}
