// SPDX-License-Identifier: MIT
//! For build scripts: makes Rust tracepoints of `trace-events` with `tracegen`.
//!
//! ```toml
//! [dependencies]
//! tracegen-rt = { path = "tracegen/rust" }
//!
//! [build-dependencies]
//! tracegen-build = { path = "tracegen/rust-build" }
//! ```
//!
//! ```no_run
//! // in `main` of build.rs
//! tracegen_build::Config::new().backend("log").group("uart").compile("trace-events");
//! ```
//!
//! ```ignore
//! mod trace {
//!     include!(concat!(env!("OUT_DIR"), "/trace-uart.rs"));
//! }
//! ```
//!
//! # Which tracegen
//!
//! The first of these that is there:
//!
//! 1. what [`Config::tracegen`] says;
//! 2. what the variable `TRACEGEN` says: a path, or words such as `python3 -m tracegen`;
//! 3. the one in a virtual environment `.venv`, in the package's folder or the nearest folder above;
//! 4. the one in the virtual environment that is active, which `VIRTUAL_ENV` names;
//! 5. `tracegen` in `PATH`;
//! 6. `python3 -m tracegen`, or `python -m tracegen`.
//!
//! Where there is none, the build ends with a message that says what to do.
//!
//! # When cargo runs the build script again
//!
//! When one of the files changes that decide on what is made, which tracegen lists: trace-events,
//! `tracegen.toml`, the templates, grammars and modules of tracegen, and backends of one's own;
//! when the program that was found is another one; and when `TRACEGEN`, `TRACEGEN_RUST_VERSION` or,
//! without a `.venv`, `VIRTUAL_ENV` change. `PATH` is not among these, since an editor's differs
//! from a terminal's, and each would build anew what the other has built; and a `.venv` goes before
//! the environment that is active for the same reason. A first `tracegen.toml`, a
//! new file that its patterns match, and a first `.venv`, are seen when the script runs the next
//! time.
//!
//! # Mistakes
//!
//! [`Config::compile`] prints what tracegen says, with its carets, and ends the build script;
//! [`Config::try_compile`] returns an [`Error`], which shows the same, also when `main` returns it.
//! Warnings are shown by cargo when they are [asked for](Config::warn).

#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![warn(clippy::pedantic)]
// rustc 1.63 is the oldest that builds this crate, and some of what clippy would like came later.
#![allow(unknown_lints)]

mod c_compiler;
mod cargo;
mod config;
mod depfile;
mod error;
mod inputs;
mod options;
mod outputs;
mod program;
mod search;

pub use config::Config;
pub use error::Error;
pub use outputs::Outputs;
