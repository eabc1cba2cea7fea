// SPDX-License-Identifier: MIT
//! What the system calls a string, as bytes: on Unix it need not be UTF-8.

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};

/// The bytes of a string; `None` where they could not be turned back.
#[cfg_attr(unix, allow(clippy::unnecessary_wraps))]
pub(crate) fn of(string: OsString) -> Option<Vec<u8>> {
    #[cfg(unix)]
    return Some(std::os::unix::ffi::OsStringExt::into_vec(string));
    #[cfg(not(unix))]
    return string.into_string().ok().map(String::into_bytes);
}

/// The string that bytes are.
pub(crate) fn string(bytes: &[u8]) -> Cow<'_, OsStr> {
    #[cfg(unix)]
    return Cow::Borrowed(std::os::unix::ffi::OsStrExt::from_bytes(bytes));
    #[cfg(not(unix))]
    return Cow::Owned(text(bytes).into_owned().into());
}

/// The bytes as text. What is not UTF-8 becomes U+FFFD, which is in no event's name and in no word.
pub(crate) fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
