// SPDX-License-Identifier: MIT
//! What the keys of the backend have said.

use std::os::raw::c_int;

use super::path::{Path, LONGEST};
use super::quiet::lock;
use super::text::Text;
use super::{c, clock};
use crate::simple::OptionError;

// A ring must hold the longest record there is, and its positions' arithmetic must not wrap.
const SMALLEST_RING: u64 = 64 << 10;
const LARGEST_RING: u64 = 1 << 30;
const LARGEST_FILE: u64 = 1 << 50;
const MOST_FILES: u64 = 9999;

#[derive(Clone, Copy)]
pub(super) struct Options {
    /// `%p` in it is the process id.
    pub(super) file: Text<LONGEST>,
    /// Where `file` was named, empty where that cannot be told.
    pub(super) folder: Text<LONGEST>,
    /// Bytes of a ring's data, a power of two.
    pub(super) ring: u64,
    /// `full=drop`
    pub(super) drop: bool,
    /// `clock=processor`
    pub(super) processor: bool,
    /// Bytes, 0 for never.
    pub(super) rotate: u64,
    /// Old files.
    pub(super) keep: u32,
    has_name: bool,
}

impl Options {
    pub(super) const fn new() -> Self {
        Self {
            file: Text::new(),
            folder: Text::new(),
            ring: 256 << 10,
            drop: false,
            processor: false,
            rotate: 0,
            keep: 4,
            has_name: false,
        }
    }

    /// To be called before what was remembered is looked at: what nobody has said is filled in.
    pub(super) fn settle(&mut self) {
        if !self.has_name {
            self.file.set(&[b"trace-%p"]);
        }
        if self.folder.bytes().is_empty() {
            self.note_folder();
        }
    }

    /// Has `path` be what the trace's files are called.
    pub(super) fn name(&self, path: &mut Path, is_child: bool) -> Result<(), c_int> {
        path.make(self.folder.bytes(), self.file.bytes(), is_child)
    }

    fn note_folder(&mut self) {
        self.folder.fill(|room| {
            // SAFETY: room that is there during the call, of the size that is told.
            let folder = unsafe { c::getcwd(room.as_mut_ptr().cast(), room.len()) };
            !folder.is_null()
        });
    }
}

/// Has a name that is not absolute lead from the present folder, wherever the program goes.
pub(crate) fn note_folder() {
    if !super::is_here() {
        return;
    }
    lock().options.note_folder();
}

/// Remembers what a key's value says, from the next opening of a trace on. `false`: it is none of
/// the backend's keys.
pub(crate) fn set(key: &[u8], value: &[u8]) -> Result<bool, OptionError> {
    match key {
        b"file" => set_file(value)?,
        b"ring" => set_ring(value)?,
        b"full" => {
            let drop = word(value, b"write", b"drop")
                .ok_or_else(|| OptionError::bad("full", value, "write or drop"))?;
            lock().options.drop = drop;
        }
        b"rotate" => {
            let size = size(value)
                .ok_or_else(|| OptionError::bad("rotate", value, "a size, such as 64M"))?;
            lock().options.rotate = size;
        }
        b"keep" => {
            let files = number(value, MOST_FILES)
                .filter(|(_, rest)| rest.is_empty())
                .and_then(|(files, _)| u32::try_from(files).ok())
                .ok_or_else(|| OptionError::bad("keep", value, "a number up to 9999"))?;
            lock().options.keep = files;
        }
        b"clock" => set_clock(value)?,
        _ => return Ok(false),
    }
    Ok(true)
}

fn set_file(value: &[u8]) -> Result<(), OptionError> {
    let mut percents = value.iter().enumerate().filter(|(_, &byte)| byte == b'%');
    let first = percents.next();
    let good = first.map_or(true, |(at, _)| value.get(at + 1) == Some(&b'p'));
    if !good || percents.next().is_some() {
        return Err(OptionError::percent(value));
    }
    // A NUL is the end of a name of C's, and an environment has none.
    if value.len() >= LONGEST || value.contains(&0) {
        return Err(OptionError::open(value, c::ENAMETOOLONG));
    }
    let mut locked = lock();
    let options = &mut locked.options;
    options.file.set(&[value]);
    options.has_name = true;
    options.note_folder();
    Ok(())
}

fn set_ring(value: &[u8]) -> Result<(), OptionError> {
    let wanted = size(value)
        .filter(|&size| size <= LARGEST_RING)
        .ok_or_else(|| OptionError::bad("ring", value, "a size of at most 1G, such as 256K"))?;
    let least = wanted.max(SMALLEST_RING).max(c::page_size() as u64);
    lock().options.ring = least.next_power_of_two();
    Ok(())
}

fn set_clock(value: &[u8]) -> Result<(), OptionError> {
    let processor = word(value, b"monotonic", b"processor")
        .ok_or_else(|| OptionError::bad("clock", value, "monotonic or processor"))?;
    let has_counter = !processor || clock::begin();
    lock().options.processor = processor && has_counter;
    if has_counter {
        Ok(())
    } else {
        Err(OptionError::NoClock)
    }
}

/// One of two words.
fn word(value: &[u8], no: &[u8], yes: &[u8]) -> Option<bool> {
    Some(value == yes).filter(|&is| is || value == no)
}

/// A number, and what is behind it.
fn number(text: &[u8], most: u64) -> Option<(u64, &[u8])> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut number = 0;
    for digit in &text[..digits] {
        number = number * 10 + u64::from(digit - b'0');
        if number > most {
            return None;
        }
    }
    Some((number, &text[digits..])).filter(|_| digits > 0)
}

fn size(text: &[u8]) -> Option<u64> {
    let (number, suffix) = number(text, LARGEST_FILE)?;
    let shift = match suffix {
        b"" => 0,
        b"K" => 10,
        b"M" => 20,
        b"G" => 30,
        _ => return None,
    };
    number
        .checked_mul(1 << shift)
        .filter(|size| (1..=LARGEST_FILE).contains(size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_suffixes() {
        assert_eq!(size(b"1"), Some(1));
        assert_eq!(size(b"64K"), Some(64 << 10));
        assert_eq!(size(b"3G"), Some(3 << 30));
        assert_eq!(size(b"1048576G"), Some(1 << 50));
        for bad in [
            "",
            "0",
            "K",
            "1k",
            "1KB",
            "-1",
            "1048577G",
            "1125899906842625",
        ] {
            assert_eq!(size(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn words_are_one_of_two() {
        assert_eq!(word(b"write", b"write", b"drop"), Some(false));
        assert_eq!(word(b"drop", b"write", b"drop"), Some(true));
        assert_eq!(word(b"drops", b"write", b"drop"), None);
    }
}
