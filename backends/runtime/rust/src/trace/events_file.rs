// SPDX-License-Identifier: MIT
//! A file with a pattern a line.

use std::fs::File;
use std::io::Read;

use super::{enable_events, TraceError};
use crate::os_bytes;

/// Applies each pattern of a file.
pub(super) fn enable(name: &[u8]) -> Result<(), TraceError> {
    let shown = || os_bytes::text(name).into_owned();
    let mut file =
        File::open(os_bytes::string(name)).map_err(|error| TraceError::Open(shown(), error))?;
    let mut text = Vec::new();
    file.read_to_end(&mut text)
        .map_err(|error| TraceError::Read(shown(), error))?;
    patterns(&os_bytes::text(&text)).for_each(enable_events);
    Ok(())
}

/// What stands on the lines, without blank lines and comments.
fn patterns(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .map(|line| line.trim_matches(&[' ', '\t', '\r'][..]))
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_blank_lines_are_skipped() {
        let text = "# all of it\nuart_*\r\n\n  -uart_read \t\n \t# not\nlast";
        assert!(patterns(text).eq(["uart_*", "-uart_read", "last"]));
    }
}
