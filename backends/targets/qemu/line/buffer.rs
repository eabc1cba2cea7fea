// SPDX-License-Identifier: MIT

/// How much text stays on the stack, in bytes.
const INSIDE: usize = 512;

/// A growing text: on the stack while it is short, on the heap from then on. There is always room
/// for a byte behind it.
#[derive(Debug)]
pub struct Buffer {
    inside: [u8; INSIDE],
    outside: Vec<u8>,
    length: usize,
    /// Memory was short: what is left out stays out, so that the text has no gap.
    cut: bool,
}

impl Buffer {
    pub fn push(&mut self, bytes: &[u8]) {
        let end = self.length + bytes.len();
        if self.cut {
            return;
        }
        if self.outside.is_empty() && end < INSIDE {
            self.inside[self.length..end].copy_from_slice(bytes);
        } else if self.grow(bytes.len()) {
            self.outside.extend_from_slice(bytes);
        } else {
            self.cut = true;
            return;
        }
        self.length = end;
    }

    /// Makes room for `more` bytes, on the heap; tells whether there was memory for them.
    #[cold]
    fn grow(&mut self, more: usize) -> bool {
        let inside = if self.outside.is_empty() {
            &self.inside[..self.length]
        } else {
            &[]
        };
        let room = self.outside.try_reserve(inside.len() + more + 1).is_ok();
        if room {
            self.outside.extend_from_slice(inside);
        }
        room
    }

    pub fn text(&self) -> &[u8] {
        if self.outside.is_empty() {
            &self.inside[..self.length]
        } else {
            &self.outside[..self.length]
        }
    }

    /// The text, and `last` behind it.
    pub fn ending_in(&mut self, last: u8) -> &[u8] {
        if self.outside.is_empty() {
            self.inside[self.length] = last;
            return &self.inside[..=self.length];
        }
        self.outside.truncate(self.length);
        self.outside.push(last);
        &self.outside
    }
}

impl Default for Buffer {
    fn default() -> Self {
        Self {
            inside: [0; INSIDE],
            outside: Vec::new(),
            length: 0,
            cut: false,
        }
    }
}
