// SPDX-License-Identifier: MIT
use super::LogMask;

/// What a log call says, for the function of [`set_hook`](super::set_hook).
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    mask: LogMask,
    place: Option<&'static Place>,
    text: &'a str,
}

/// Where a log call is in the source.
#[doc(hidden)]
#[derive(Debug)]
pub struct Place {
    pub module: &'static str,
    pub file: &'static str,
    pub line: u32,
}

impl<'a> Message<'a> {
    pub(super) const fn new(mask: LogMask, place: Option<&'static Place>, text: &'a str) -> Self {
        Self { mask, place, text }
    }

    /// The mask that the call names; [`LogMask::NONE`] for a call that names none, such as
    /// [`qemu_log!`](crate::qemu_log!).
    #[must_use]
    pub const fn mask(&self) -> LogMask {
        self.mask
    }

    /// The text, with the newline at its end if the call has one.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// The module of the call, as `module_path!()` has it. `None` for what a
    /// [`LogGuard`](super::LogGuard) wrote, and so for the file and the line.
    #[must_use]
    pub fn module_path(&self) -> Option<&'static str> {
        self.place.map(|place| place.module)
    }

    /// The source file of the call, as `file!()` has it.
    #[must_use]
    pub fn file(&self) -> Option<&'static str> {
        self.place.map(|place| place.file)
    }

    /// The line of the call, from 1.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.place.map(|place| place.line)
    }
}
