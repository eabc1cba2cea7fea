// SPDX-License-Identifier: MIT
//! What programs ask of tracing as a whole, which the C runtime does.

use crate::c_runtime::{
    c_string, rust_string, trace_event_iter_init_all, trace_event_iter_next, trace_init_file,
    trace_opt_parse, TraceEventIter,
};

pub(super) fn opt_parse(text: &str) {
    let text = c_string(text);
    // SAFETY: a string, which is there during the call.
    unsafe { trace_opt_parse(text.as_ptr()) };
}

pub(super) fn init_file() {
    // SAFETY: it may be called at any time.
    unsafe { trace_init_file() };
}

/// The names of all events, of both languages, each on a line of its own.
pub(super) fn list() -> String {
    let mut iter = TraceEventIter::new();
    let mut names = String::new();
    // SAFETY: the walk is begun by the first call; events are there as long as their libraries, and
    // have names.
    unsafe {
        trace_event_iter_init_all(&mut iter);
        while let Some(event) = trace_event_iter_next(&mut iter).as_ref() {
            names.push_str(&rust_string(event.name));
            names.push('\n');
        }
    }
    names
}
