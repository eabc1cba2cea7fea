// SPDX-License-Identifier: MIT
//! What fills a width.

use std::str;

use crate::amount::MOST;

/// As many blanks as any width takes.
pub(crate) static BLANKS: &str = match str::from_utf8(&[b' '; MOST]) {
    Ok(text) => text,
    Err(_) => panic!("not ASCII"),
};

/// As many zeros as any width or precision takes.
pub(crate) static ZEROS: &[u8; MOST] = &[b'0'; MOST];
