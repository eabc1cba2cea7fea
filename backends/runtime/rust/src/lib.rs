// SPDX-License-Identifier: MIT
//! What Rust tracepoints made by `tracegen` need at run time.
//!
//! `tracegen` turns a `trace-events` file into a file of Rust, one function an event, which a crate
//! includes:
//!
//! ```ignore
//! mod trace {
//!     include!(concat!(env!("OUT_DIR"), "/trace-uart.rs"));
//! }
//!
//! trace::trace_uart_write(0x10, 0xff, "THR");
//! ```
//!
//! While the event is off, that call is one load and one branch. Events are switched on from
//! outside, with `TRACEGEN_TRACE='uart_*'` in the environment, or by the program, with
//! [`trace::enable_events`].
//!
//! - [`Event`], [`State`], [`Group`], [`event!`], [`is_wanted!`], [`probe!`], [`ust!`], [`group!`]
//!   and [`made_by!`]: what a generated file declares and asks.
//! - [`Line`], [`Str`], [`Pointer`], [`Integer`] and [`Float`]: the text of an event, byte for byte
//!   what C's `printf` makes of it.
//! - [`TraceStr`] and [`TracePtr`]: what may be passed for a `char *` and for any other pointer;
//!   [`Double`]: for a floating point number of any size.
//! - [`trace`]: switching and listing events. [`log`]: where lines go, and QEMU's log masks.
//!
//! With the feature `c-runtime` the C runtime, which the program links, owns the log, the traces and
//! the control: for programs that have tracepoints of both languages.
//!
//! # Environment
//!
//! Read once, before `main`. A mistake is told on standard error, and the program goes on.
//!
//! | variable | holds |
//! |---|---|
//! | `TRACEGEN_TRACE` | what [`trace::opt_parse`] takes; several are separated by `;` |
//! | `TRACEGEN_LOG` | words of [`LogMask`](log::LogMask) joined by commas, `trace:PATTERN`, `dfilter=RANGES`, or `help` |
//! | `TRACEGEN_LOG_FILE` | what [`log::set_log_filename`] takes |
//! | `TRACEGEN_TRACEFS` | the folder with the `trace_marker` that backend `ftrace` writes to; read when the first line is written |
//! | `TRACEGEN_LOG_TIMESTAMP` | `1`: each line begins with `PID@SECONDS.MICROSECONDS:` |

#![deny(unsafe_op_in_unsafe_fn)]
#![warn(missing_docs, clippy::undocumented_unsafe_blocks)]
#![warn(clippy::pedantic)]
// rustc 1.63 is the oldest that builds this crate, and some of what clippy would like came later.
#![allow(unknown_lints)]
// What a tracepoint asks must be part of its caller, without optimization as well.
#![allow(clippy::inline_always)]
// `log::LogMask` and `log::set_log` are called what QEMU calls them.
#![allow(clippy::module_name_repetitions)]
// What the C runtime does then is idle here.
#![cfg_attr(feature = "c-runtime", allow(dead_code, unused_imports))]

#[macro_use]
mod constructor;

mod amount;
mod apart;
#[cfg(feature = "c-runtime")]
mod c_runtime;
mod cancel;
#[cfg(unix)]
mod cut;
mod digits;
#[cfg_attr(feature = "c-runtime", path = "c_runtime/environment.rs")]
mod environment;
mod errno;
mod event;
mod filling;
mod float;
#[cfg(not(feature = "c-runtime"))]
mod fork;
mod group;
mod integer;
mod lazy;
mod line;
#[cfg_attr(feature = "c-runtime", path = "c_runtime/lock.rs")]
mod lock;
mod message;
mod os_bytes;
mod pointer;
#[macro_use]
mod probe;
#[cfg(target_os = "linux")]
mod program;
#[cfg(unix)]
mod signals;
mod spec;
mod state;
mod string;
#[cfg_attr(feature = "c-runtime", path = "c_runtime/syslog.rs")]
mod syslog;
mod trace_ptr;
mod trace_str;
mod ust;
mod version;
mod writer;

#[cfg_attr(feature = "c-runtime", path = "c_runtime/ftrace.rs")]
pub mod ftrace;
pub mod log;
#[doc(hidden)]
// Where the backend is absent, so is what would fill records.
#[cfg_attr(not(target_os = "linux"), allow(dead_code))]
pub mod simple;
pub mod trace;

pub use event::Event;
pub use float::{Double, Float};
pub use group::Group;
pub use integer::Integer;
pub use line::{Line, LineCharacter, LinePointer, LineString};
pub use pointer::Pointer;
#[doc(hidden)]
pub use probe::{ProbeArgument, ProbeText};
pub use state::State;
pub use string::{Str, NULL_STR};
pub use trace_ptr::TracePtr;
pub use trace_str::{CStrPtr, TraceStr};

#[doc(hidden)]
pub use syslog::__syslog_is_here;
#[doc(hidden)]
pub use ust::UstTracepoint;
#[doc(hidden)]
pub use version::{is_version, OTHER_VERSION};
