// SPDX-License-Identifier: MIT
use std::{fmt, str};

use crate::filling::{BLANKS, ZEROS};

/// Writes ASCII, and gathers short pieces, so that a number of common length is one `write_str`.
pub(crate) struct Writer<'a, 'b> {
    to: &'a mut fmt::Formatter<'b>,
    gathered: [u8; 48],
    length: usize,
}

impl<'a, 'b> Writer<'a, 'b> {
    pub(crate) fn new(to: &'a mut fmt::Formatter<'b>) -> Self {
        Self {
            to,
            gathered: [0; 48],
            length: 0,
        }
    }

    #[inline]
    pub(crate) fn push(&mut self, ascii: &[u8]) -> fmt::Result {
        match ascii {
            [] => Ok(()),
            // Most pieces are a sign, a point, a digit.
            &[one] if self.length < self.gathered.len() => {
                self.gathered[self.length] = one;
                self.length += 1;
                Ok(())
            }
            _ => self.push_several(ascii),
        }
    }

    fn push_several(&mut self, ascii: &[u8]) -> fmt::Result {
        if ascii.len() > self.gathered.len() - self.length {
            self.flush()?;
        }
        if ascii.len() > self.gathered.len() {
            return write(self.to, ascii);
        }
        let end = self.length + ascii.len();
        self.gathered[self.length..end].copy_from_slice(ascii);
        self.length = end;
        Ok(())
    }

    /// Writes blanks, at most as many as the largest width.
    pub(crate) fn blanks(&mut self, count: usize) -> fmt::Result {
        self.push(&BLANKS.as_bytes()[..count])
    }

    /// Writes zeros, at most as many as the largest width or precision.
    pub(crate) fn zeros(&mut self, count: usize) -> fmt::Result {
        self.push(&ZEROS[..count])
    }

    /// Writes what is gathered: the last call.
    pub(crate) fn flush(&mut self) -> fmt::Result {
        let gathered = &self.gathered[..self.length];
        self.length = 0;
        write(self.to, gathered)
    }
}

fn write(to: &mut fmt::Formatter<'_>, ascii: &[u8]) -> fmt::Result {
    to.write_str(str::from_utf8(ascii).map_err(|_| fmt::Error)?)
}
