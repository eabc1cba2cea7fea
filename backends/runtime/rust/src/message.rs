// SPDX-License-Identifier: MIT
//! What the runtime itself says, on standard error.

use std::fmt;
use std::io;

use crate::log;

/// Says `tracegen: TEXT`, one line in one piece. If standard error is closed there is nobody to
/// tell.
pub(crate) fn say(text: impl fmt::Display) {
    let _ = log::write_to_stderr(format!("tracegen: {text}\n").as_bytes());
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
