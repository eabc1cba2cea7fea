// SPDX-License-Identifier: MIT
use std::ffi::CStr;

/// A path that is put together where nothing may be allocated, for signal handlers.
pub(super) struct Path {
    /// Those behind `length` are 0.
    bytes: [u8; Self::SIZE],
    length: usize,
    /// Something did not fit.
    cut: bool,
}

impl Path {
    /// How much there is room for, a NUL included: the same as in C.
    const SIZE: usize = 1024;

    pub(super) fn new() -> Self {
        Self {
            bytes: [0; Self::SIZE],
            length: 0,
            cut: false,
        }
    }

    /// Adds a byte. What is behind one that does not fit is left out.
    pub(super) fn push(&mut self, byte: u8) {
        if self.length + 1 < Self::SIZE {
            self.bytes[self.length] = byte;
            self.length += 1;
        } else {
            self.cut = true;
        }
    }

    /// Adds all of `bytes`, or nothing.
    pub(super) fn extend(&mut self, bytes: &[u8]) {
        let end = self.length + bytes.len();
        if end < Self::SIZE {
            self.bytes[self.length..end].copy_from_slice(bytes);
            self.length = end;
        } else {
            self.cut = true;
        }
    }

    /// Leaves no more than the first `length` bytes, and forgets what did not fit.
    pub(super) fn truncate(&mut self, length: usize) {
        self.bytes[length..].fill(0);
        self.length = length;
        self.cut = false;
    }

    pub(super) fn is_cut(&self) -> bool {
        self.cut
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    /// The path up to its first NUL.
    pub(super) fn as_c_str(&self) -> &CStr {
        let end = self.bytes.iter().position(|&byte| byte == 0);
        let whole = &self.bytes[..=end.unwrap_or(self.length)];
        CStr::from_bytes_with_nul(whole).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_known() {
        let mut path = Path::new();
        path.extend(&[b'x'; Path::SIZE - 2]);
        path.push(b'y');
        assert!(!path.is_cut());
        assert_eq!(path.as_c_str().to_bytes().len(), Path::SIZE - 1);
        path.push(b'z');
        assert!(path.is_cut());
        path.truncate(3);
        path.extend(b"/a");
        assert_eq!(path.as_c_str().to_bytes(), b"xxx/a");
        assert!(!path.is_cut());
        path.extend(&[b'x'; Path::SIZE]);
        assert!(path.is_cut());
        assert_eq!(path.as_bytes(), b"xxx/a");
    }
}
