// SPDX-License-Identifier: MIT
use std::io::Write;

use super::LogError;

/// A log file's name, in which one `%d` may stand for the process or the thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name(Vec<u8>);

const NUMBER: &[u8] = b"%d";

impl Name {
    /// Takes the name that a user gave; `None` is for an empty one.
    pub(super) fn new(name: &[u8]) -> Result<Option<Self>, LogError> {
        if name.is_empty() {
            return Ok(None);
        }
        let mut after_percents = name.split(|&byte| byte == b'%').skip(1);
        match (after_percents.next(), after_percents.next()) {
            (None, _) => {}
            (Some(rest), None) if rest.starts_with(b"d") => {}
            _ => return Err(LogError::file_name(name)),
        }
        Ok(Some(Self(name.to_vec())))
    }

    fn number(&self) -> Option<usize> {
        self.0.iter().position(|&byte| byte == b'%')
    }

    /// Whether it tells one thread's file from another's.
    pub(super) fn has_number(&self) -> bool {
        self.number().is_some()
    }

    /// The file's name, for this process or thread.
    pub(super) fn with_number(&self, number: u32) -> Vec<u8> {
        let mut name = self.room();
        self.put_with_number(number, &mut name);
        name
    }

    /// Room for the name with any number, and a NUL.
    pub(super) fn room(&self) -> Vec<u8> {
        Vec::with_capacity(self.0.len() + 11)
    }

    /// Replaces what is in `room` by the file's name, without allocation.
    pub(super) fn put_with_number(&self, number: u32, room: &mut Vec<u8>) {
        room.clear();
        if let Some(at) = self.number() {
            room.extend_from_slice(&self.0[..at]);
            // Writing to memory does not fail.
            let _ = write!(room, "{number}");
            room.extend_from_slice(&self.0[at + NUMBER.len()..]);
        } else {
            room.extend_from_slice(&self.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_hold_one_number() {
        let name = Name::new(b"log-%d.txt").unwrap().unwrap();
        assert!(name.has_number());
        assert_eq!(name.with_number(42), b"log-42.txt");

        let name = Name::new(b"\xff.txt").unwrap().unwrap();
        assert!(!name.has_number());
        assert_eq!(name.with_number(42), b"\xff.txt");

        assert_eq!(Name::new(b""), Ok(None));
        for wrong in ["%", "%x", "a%", "%%d", "%d%d", "%d%", "%dx%%"] {
            let wrong = wrong.as_bytes();
            assert_eq!(Name::new(wrong), Err(LogError::file_name(wrong)));
        }
    }

    #[test]
    fn the_longest_number_fits() {
        let name = Name::new(b"%d").unwrap().unwrap();
        let mut room = name.room();
        let before = room.capacity();
        name.put_with_number(u32::MAX, &mut room);
        room.push(0);
        assert_eq!(room, b"4294967295\0");
        assert_eq!(room.capacity(), before);
    }
}
