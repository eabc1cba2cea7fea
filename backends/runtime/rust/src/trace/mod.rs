// SPDX-License-Identifier: MIT
//! Switching and listing events.
//!
//! | C | Rust |
//! |---|---|
//! | `trace_enable_events()`, `trace_opt_parse()` | [`enable_events`], [`opt_parse`] |
//! | `trace_init_backends()`, `trace_init_file()` | [`init_backends`], [`init_file`] |
//! | `trace_list_events()`, `trace_event_name()` | [`list_events`], [`event_name`] |
//! | `trace_event_iter_init_all()`, `..._pattern()`, `..._group()` | [`events()`], [`Events::matching`], [`Events::group`] |
//! | `trace_event_get_name()`, `trace_event_is_pattern()` | [`Event::name`], [`is_pattern`] |
//! | `trace_event_get_state_static()`, `..._dynamic()` | [`Event::is_compiled_in`], [`Event::is_on`] |
//! | `trace_event_get_state_backends()` | [`Event::is_wanted`] |
//! | `trace_event_set_state_dynamic()` | [`Event::set_state`] |

#[cfg_attr(feature = "c-runtime", path = "../c_runtime/control.rs")]
mod control;
#[cfg(not(feature = "c-runtime"))]
mod error;
mod events;
#[cfg(not(feature = "c-runtime"))]
mod events_file;
mod groups;
#[cfg(not(feature = "c-runtime"))]
pub(crate) mod options;
mod pattern;
#[cfg_attr(feature = "c-runtime", path = "../c_runtime/registry.rs")]
pub(crate) mod registry;

use std::io::{self, Write};
use std::process;

use crate::Event;

#[cfg(not(feature = "c-runtime"))]
pub(crate) use error::TraceError;
pub use events::Events;

/// Switches on the events whose names a pattern matches, in which `*` stands for any characters and
/// `?` for one; a leading `-` switches off instead. That goes for events which are registered
/// later, too.
///
/// A name that no event has, or only one that is compiled out, is told on standard error. The
/// pattern `help` lists the events on standard output and ends the program, with status 0; an empty
/// one does nothing.
pub fn enable_events(pattern: &str) {
    if pattern.is_empty() {
        return;
    }
    if pattern != "help" {
        registry::enable(pattern);
    } else if registry::want_help() {
        help();
    }
}

/// Does what an option like `enable=uart_*,events=FILE,file=LOG` says. `events` names a file with a
/// pattern a line, where lines that are blank or begin with `#` do not count; `file` names the log
/// file, which [`init_file`] opens. A value without a key is `enable`'s, keys may be repeated, and
/// `,,` is a comma in a value.
///
/// Mistakes are told on standard error, all of them, and end the program, with status 1.
pub fn opt_parse(options: &str) {
    control::opt_parse(options);
}

/// Gets backends ready. They always are: `true`.
#[must_use]
pub fn init_backends() -> bool {
    true
}

/// Opens the log file that [`opt_parse`] was given, if any. Failure is told on standard error and
/// ends the program, with status 1.
pub fn init_file() {
    control::init_file();
}

/// The registered events, in the order of registration. With the feature `c-runtime` these are the
/// ones in Rust; [`list_events`] lists all.
///
/// ```
/// use tracegen_rt::trace;
///
/// for event in trace::events().matching("uart_*") {
///     event.set_state(true);
/// }
/// ```
#[must_use]
pub fn events<'a>() -> Events<'a> {
    Events::new()
}

/// The first event with this name.
#[must_use]
pub fn event_name(name: &str) -> Option<&'static Event> {
    events().find(|event| event.name() == name)
}

/// Prints the name of each event on a line of its own, such as are compiled out too.
///
/// # Errors
///
/// Those of `out`.
pub fn list_events(out: &mut impl Write) -> io::Result<()> {
    out.write_all(control::list().as_bytes())
}

/// Whether `text` has `*` or `?` in it.
#[must_use]
pub fn is_pattern(text: &str) -> bool {
    pattern::is_glob(text)
}

/// Lists the events and ends the program.
pub(crate) fn help() -> ! {
    let mut out = io::stdout();
    // There is nobody left to tell about a failure.
    let _ = list_events(&mut out).and_then(|()| out.flush());
    process::exit(0)
}
