// SPDX-License-Identifier: MIT
//! What the runtime itself says, on standard error.

use std::fmt;
use std::io;

use crate::log;
#[cfg(unix)]
use crate::signals;

/// Says `tracegen: TEXT`, one line in one piece. If standard error is closed there is nobody to
/// tell.
pub(crate) fn say(text: impl fmt::Display) {
    write(format!("tracegen: {text}\n").as_bytes());
}

/// Writes to standard error without the signal that a pipe without a reader, or a file at the limit
/// of its size, would end the program with: it did not ask for the message. There is nobody left to
/// tell about a failure.
#[cfg(unix)]
pub(crate) fn write(line: &[u8]) {
    const EFBIG: i32 = 27;
    const EPIPE: i32 = 32;

    let _blocked = signals::Blocked::new();
    let signals = [(EPIPE, signals::SIGPIPE), (EFBIG, signals::SIGXFSZ)];
    let were_there = signals.map(|(_, signal)| signals::is_pending(signal));
    if let Err(error) = log::write_to_stderr(line) {
        for ((errno, signal), was_there) in signals.into_iter().zip(were_there) {
            if error.raw_os_error() == Some(errno) && !was_there && signals::is_pending(signal) {
                signals::take(signal);
            }
        }
    }
}

#[cfg(not(unix))]
fn write(line: &[u8]) {
    let _ = log::write_to_stderr(line);
}

/// What the system says of `error`, without the number that std adds.
pub(crate) fn reason(error: &io::Error) -> String {
    let mut text = error.to_string();
    if error.raw_os_error().is_some() {
        if let Some(end) = text.rfind(" (os error ") {
            text.truncate(end);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_have_no_number() {
        assert_eq!(
            reason(&io::Error::from_raw_os_error(2)),
            "No such file or directory"
        );
        assert_eq!(reason(&io::Error::new(io::ErrorKind::Other, "odd")), "odd");
    }
}
