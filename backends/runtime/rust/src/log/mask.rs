// SPDX-License-Identifier: MIT
use std::iter::FromIterator;
use std::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, Not, Sub, SubAssign};

/// A set of the kinds of things that QEMU logs; each has a bit, and a word that `-d` takes.
///
/// ```
/// use tracegen_rt::log::LogMask;
///
/// let mask = LogMask::UNIMP | LogMask::GUEST_ERROR;
/// assert_eq!("unimp,guest_errors".parse(), Ok(mask));
/// assert_eq!(mask.to_string(), "unimp,guest_errors");
/// assert!(mask.contains(LogMask::UNIMP));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LogMask(u32);

impl LogMask {
    /// No mask.
    pub const NONE: Self = Self(0);
    /// `out_asm`: host code that each translation block became.
    pub const CPU_TB_OUT_ASM: Self = Self(1);
    /// `in_asm`: guest code of each translation block.
    pub const CPU_TB_IN_ASM: Self = Self(1 << 1);
    /// `op`: intermediate code of each translation block.
    pub const CPU_TB_OP: Self = Self(1 << 2);
    /// `op_opt`: intermediate code after optimisation.
    pub const CPU_TB_OP_OPT: Self = Self(1 << 3);
    /// `int`: interrupts and exceptions, briefly.
    pub const CPU_INT: Self = Self(1 << 4);
    /// `exec`: each entry into a translation block.
    pub const CPU_EXEC: Self = Self(1 << 5);
    /// `pcall`: x86's far calls, returns and interrupts in protected mode.
    pub const CPU_PCALL: Self = Self(1 << 6);
    /// `cpu`: CPU registers at each entry into a block.
    pub const CPU_TB_CPU: Self = Self(1 << 8);
    /// `cpu_reset`: CPU state at each reset.
    pub const CPU_RESET: Self = Self(1 << 9);
    /// `unimp`: use of what the model does not implement.
    pub const UNIMP: Self = Self(1 << 10);
    /// `guest_errors`: what the guest does wrong.
    pub const GUEST_ERROR: Self = Self(1 << 11);
    /// `mmu`: the memory management unit's doings.
    pub const CPU_MMU: Self = Self(1 << 12);
    /// `nochain`: no chaining of translation blocks.
    pub const CPU_TB_NOCHAIN: Self = Self(1 << 13);
    /// `page`: memory pages when user emulation starts.
    pub const CPU_PAGE: Self = Self(1 << 14);
    /// Lines of events. Always set.
    pub const TRACE: Self = Self(1 << 15);
    /// `op_ind`: intermediate code before indirect lowering.
    pub const CPU_TB_OP_IND: Self = Self(1 << 16);
    /// `fpu`: floating point registers too, with `cpu`.
    pub const CPU_TB_FPU: Self = Self(1 << 17);
    /// `plugin`: output of plugins.
    pub const CPU_PLUGIN: Self = Self(1 << 18);
    /// `strace`: system calls of user emulation.
    pub const STRACE: Self = Self(1 << 19);
    /// `tid`: one log file a thread.
    pub const PER_THREAD: Self = Self(1 << 20);
    /// `vpu`: vector registers too, with `cpu`.
    pub const CPU_TB_VPU: Self = Self(1 << 21);
    /// `op_plugin`: intermediate code that plugins insert.
    pub const TB_OP_PLUGIN: Self = Self(1 << 22);
    /// `invalid_mem`: accesses to invalid memory.
    pub const INVALID_MEM: Self = Self(1 << 23);

    /// `all`: every mask but [`PER_THREAD`](Self::PER_THREAD).
    pub const ALL: Self = Self(0x00ff_ff7f & !Self::PER_THREAD.0);

    /// The mask with these bits, which are QEMU's.
    #[inline]
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// The mask's bits, which are QEMU's.
    #[inline]
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether nothing is in the set.
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether all of `other` is in the set.
    #[inline]
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether anything of `other` is in the set.
    #[inline]
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What is in either set: `|` for constants.
    ///
    /// ```
    /// use tracegen_rt::log::LogMask;
    ///
    /// const WRONG: LogMask = LogMask::UNIMP.union(LogMask::GUEST_ERROR);
    /// ```
    #[inline]
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Each mask of the set by itself, in the order of the bits.
    pub fn iter(self) -> impl Iterator<Item = Self> {
        (0..u32::BITS)
            .map(|bit| Self(1 << bit))
            .filter(move |mask| self.intersects(*mask))
    }
}

impl BitOr for LogMask {
    type Output = Self;

    #[inline]
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for LogMask {
    #[inline]
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl BitAnd for LogMask {
    type Output = Self;

    #[inline]
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl BitAndAssign for LogMask {
    #[inline]
    fn bitand_assign(&mut self, other: Self) {
        self.0 &= other.0;
    }
}

impl Sub for LogMask {
    type Output = Self;

    /// What is in the set and not in `other`.
    #[inline]
    fn sub(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl SubAssign for LogMask {
    #[inline]
    fn sub_assign(&mut self, other: Self) {
        self.0 &= !other.0;
    }
}

impl Extend<LogMask> for LogMask {
    fn extend<T: IntoIterator<Item = LogMask>>(&mut self, masks: T) {
        masks.into_iter().for_each(|mask| *self |= mask);
    }
}

impl FromIterator<LogMask> for LogMask {
    fn from_iter<T: IntoIterator<Item = LogMask>>(masks: T) -> Self {
        let mut all = Self::NONE;
        all.extend(masks);
        all
    }
}

impl Not for LogMask {
    type Output = Self;

    #[inline]
    fn not(self) -> Self {
        Self(!self.0 & (Self::ALL | Self::PER_THREAD).0)
    }
}
