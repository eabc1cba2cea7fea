// SPDX-License-Identifier: MIT
//! A file with a pattern a line.

use std::fs::File;
use std::io::Read;

use super::{enable_events, TraceError};

/// Applies each pattern of a file.
pub(super) fn enable(name: &str) -> Result<(), TraceError> {
    let mut file = File::open(name).map_err(|error| TraceError::Open(name.to_owned(), error))?;
    let mut text = Vec::new();
    file.read_to_end(&mut text)
        .map_err(|error| TraceError::Read(name.to_owned(), error))?;
    patterns(&String::from_utf8_lossy(&text)).for_each(enable_events);
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
