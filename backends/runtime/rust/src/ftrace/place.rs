// SPDX-License-Identifier: MIT
//! Where a file system is mounted, by `/proc/mounts`.

use std::io::{ErrorKind, Read};

use super::path::Path;

/// A line of `/proc/mounts`: fields between blanks, of which the second is the place and the third
/// the type; a blank, tab, newline or backslash in one is a backslash and three octal digits. Read
/// byte by byte, since nothing may be allocated, and lines have any length.
struct MountLine {
    field: usize,
    /// Of an escape: digits that are still to come, and what they have said so far.
    digits: u32,
    escaped: u8,
    place: Path,
    /// How much of the wanted type was there; `None` once something else was.
    matched: Option<usize>,
}

impl MountLine {
    fn new() -> Self {
        Self {
            field: 0,
            digits: 0,
            escaped: 0,
            place: Path::new(),
            matched: Some(0),
        }
    }

    fn clear(&mut self) {
        self.field = 0;
        self.digits = 0;
        self.place.truncate(0);
        self.matched = Some(0);
    }

    fn take(&mut self, byte: u8, wanted: &[u8]) {
        match (byte, self.field) {
            (b' ', _) => self.field += 1,
            (_, 1) => self.take_place(byte),
            (_, 2) => {
                let next = self.matched.filter(|&at| wanted.get(at) == Some(&byte));
                self.matched = next.map(|at| at + 1);
            }
            _ => {}
        }
    }

    fn take_place(&mut self, byte: u8) {
        if self.digits > 0 {
            self.digits -= 1;
            self.escaped = self
                .escaped
                .wrapping_mul(8)
                .wrapping_add(byte.wrapping_sub(b'0'));
            if self.digits == 0 {
                self.place.push(self.escaped);
            }
        } else if byte == b'\\' {
            self.digits = 3;
            self.escaped = 0;
        } else {
            self.place.push(byte);
        }
    }

    fn is(&self, wanted: &[u8]) -> bool {
        self.field >= 2 && self.matched == Some(wanted.len()) && !self.place.is_cut()
    }
}

/// The place of the first file system of a type in what `mounts` has.
pub(super) fn find(mut mounts: impl Read, wanted: &[u8]) -> Option<Path> {
    let mut line = MountLine::new();
    let mut bytes = [0; 256];
    loop {
        let count = match mounts.read(&mut bytes) {
            Ok(0) => return None,
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return None,
        };
        for &byte in &bytes[..count] {
            if byte != b'\n' {
                line.take(byte, wanted);
            } else if line.is(wanted) {
                return Some(line.place);
            } else {
                line.clear();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(mounts: &str, wanted: &str) -> Option<Vec<u8>> {
        find(mounts.as_bytes(), wanted.as_bytes()).map(|place| place.as_bytes().to_vec())
    }

    #[test]
    fn places_are_found() {
        let mounts = "proc /proc proc rw 0 0\n\
            nodev /a\\040b\\134t tracefs rw 0 0\n\
            nodev /other tracefs rw 0 0\n\
            d /debug debugfs\n\
            f /open fuse.tracefs rw\n";
        assert_eq!(found(mounts, "tracefs").unwrap(), b"/a b\\t");
        assert_eq!(found(mounts, "debugfs").unwrap(), b"/debug");
        assert_eq!(found(mounts, "trace"), None);
        assert_eq!(found(mounts, "tracefs2"), None);
        assert_eq!(found("nodev /cut tracefs", "tracefs"), None);
        assert_eq!(found("", "tracefs"), None);
    }

    #[test]
    fn a_place_that_is_too_long_is_none() {
        let long = "x".repeat(5000);
        let mounts = format!("nodev /{long} tracefs rw\nnodev /short tracefs rw\n");
        assert_eq!(found(&mounts, "tracefs").unwrap(), b"/short");
    }
}
