// SPDX-License-Identifier: MIT
use super::mask::LogMask;

/// The masks that QEMU's own Rust has, by their names there; for
/// [`log_mask_ln!`](crate::log_mask_ln!).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Log {
    /// [`LogMask::GUEST_ERROR`].
    GuestError = LogMask::GUEST_ERROR.bits(),
    /// [`LogMask::UNIMP`].
    Unimp = LogMask::UNIMP.bits(),
}

impl From<Log> for LogMask {
    #[inline]
    fn from(log: Log) -> Self {
        Self::from_bits(log as u32)
    }
}
