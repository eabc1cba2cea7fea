// SPDX-License-Identifier: MIT
/// The address that an event's pointer argument holds. What is there is never read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer(usize);

impl Pointer {
    /// C's NULL.
    pub const NULL: Self = Self(0);

    /// The address of `pointer`.
    #[inline]
    #[must_use]
    pub fn new<T>(pointer: *const T) -> Self {
        Self(pointer as usize)
    }

    /// The address as a number; 0 for NULL.
    #[must_use]
    pub const fn address(self) -> usize {
        self.0
    }
}
