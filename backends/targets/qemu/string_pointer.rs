// SPDX-License-Identifier: MIT
use crate::pointer::Pointer;
use crate::string::Str;

impl Str<'_> {
    /// What `%p` prints.
    pub fn as_pointer(self) -> Pointer {
        Pointer::new(self.as_ptr())
    }
}
