// SPDX-License-Identifier: MIT
use std::fmt;
use std::io::{self, Write};
use std::iter::FromIterator;
use std::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, Not, Sub, SubAssign};
use std::str::FromStr;

use super::{trace_pattern, LogError};
use crate::trace;

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

/// A mask, its word, and what is logged under it, in the order of QEMU's help.
type Word = (LogMask, &'static str, &'static str);

const WORDS: [Word; 22] = [
    (
        LogMask::CPU_TB_OUT_ASM,
        "out_asm",
        "host code that each translation block became",
    ),
    (
        LogMask::CPU_TB_IN_ASM,
        "in_asm",
        "guest code of each translation block",
    ),
    (
        LogMask::CPU_TB_OP,
        "op",
        "intermediate code of each translation block",
    ),
    (
        LogMask::CPU_TB_OP_OPT,
        "op_opt",
        "intermediate code after optimisation",
    ),
    (
        LogMask::CPU_TB_OP_IND,
        "op_ind",
        "intermediate code before indirect lowering",
    ),
    (
        LogMask::CPU_INT,
        "int",
        "interrupts and exceptions, briefly",
    ),
    (
        LogMask::CPU_EXEC,
        "exec",
        "each entry into a translation block",
    ),
    (
        LogMask::CPU_TB_CPU,
        "cpu",
        "CPU registers at each entry into a block",
    ),
    (
        LogMask::CPU_TB_FPU,
        "fpu",
        "floating point registers too, with cpu",
    ),
    (
        LogMask::CPU_MMU,
        "mmu",
        "the memory management unit's doings",
    ),
    (
        LogMask::CPU_PCALL,
        "pcall",
        "x86: far calls, returns and interrupts in protected mode",
    ),
    (LogMask::CPU_RESET, "cpu_reset", "CPU state at each reset"),
    (
        LogMask::UNIMP,
        "unimp",
        "use of what the model does not implement",
    ),
    (
        LogMask::GUEST_ERROR,
        "guest_errors",
        "what the guest does wrong",
    ),
    (
        LogMask::CPU_PAGE,
        "page",
        "memory pages when user emulation starts",
    ),
    (
        LogMask::CPU_TB_NOCHAIN,
        "nochain",
        "no chaining of translation blocks",
    ),
    (LogMask::CPU_PLUGIN, "plugin", "output of plugins"),
    (LogMask::STRACE, "strace", "system calls of user emulation"),
    (
        LogMask::PER_THREAD,
        "tid",
        "one log file a thread (%d in its name)",
    ),
    (LogMask::CPU_TB_VPU, "vpu", "vector registers too, with cpu"),
    (
        LogMask::TB_OP_PLUGIN,
        "op_plugin",
        "intermediate code that plugins insert",
    ),
    (
        LogMask::INVALID_MEM,
        "invalid_mem",
        "accesses to invalid memory",
    ),
];

/// What `-d` takes beside the words of masks.
const OTHER_WORDS: [(&str, &str); 3] = [
    ("all", "everything above but tid"),
    ("trace:PATTERN", "trace events whose names match"),
    (
        "dfilter=RANGES",
        "only addresses in RANGES: START..END, START+LENGTH, START-LENGTH",
    ),
];

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

    /// The mask that a word of `-d` stands for.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        if word == "all" {
            return Some(Self::ALL);
        }
        WORDS
            .iter()
            .find(|(_, known, _)| *known == word)
            .map(|(mask, _, _)| *mask)
    }

    /// Reads words joined by commas, each as `known` says, and switches on the events of
    /// `trace:PATTERN`, unless a word is unknown.
    pub(super) fn read(
        words: &str,
        known: impl Fn(&str) -> Option<Self>,
    ) -> Result<Self, LogError> {
        let mut mask = Self::NONE;
        let mut patterns = Vec::new();
        for word in words.split(',').filter(|word| !word.is_empty()) {
            mask |= if let Some(pattern) = trace_pattern(word) {
                patterns.push(pattern);
                Self::TRACE
            } else {
                known(word).ok_or_else(|| LogError::unknown_word(word))?
            };
        }
        patterns.into_iter().for_each(trace::enable_events);
        Ok(mask)
    }

    /// Writes what `-d help` prints.
    pub(super) fn write_usage(out: &mut impl Write) -> io::Result<()> {
        let masks = WORDS.iter().map(|(_, word, meaning)| (*word, *meaning));
        writeln!(out, "Words for the log, joined by commas:")?;
        masks
            .chain(OTHER_WORDS)
            .try_for_each(|(word, meaning)| writeln!(out, "  {word:<15} {meaning}"))
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

impl fmt::Display for LogMask {
    /// The words, joined by commas. [`TRACE`](Self::TRACE), which `-d` has no word for, is `trace`;
    /// the empty set is `none`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words: Vec<&str> = WORDS
            .iter()
            .filter(|(mask, _, _)| self.intersects(*mask))
            .map(|(_, word, _)| *word)
            .collect();
        if self.intersects(Self::TRACE) {
            words.push("trace");
        }
        if words.is_empty() {
            words.push("none");
        }
        f.pad(&words.join(","))
    }
}

impl FromStr for LogMask {
    type Err = LogError;

    /// Reads words of `-d` joined by commas, `trace:PATTERN` among them, which switches events on
    /// as [`str_to_log_mask`](super::str_to_log_mask) does; and what [`Display`](fmt::Display)
    /// prints.
    ///
    /// # Errors
    ///
    /// If a word is unknown. No event is switched then.
    fn from_str(words: &str) -> Result<Self, LogError> {
        Self::read(words, |word| match word {
            "none" => Some(Self::NONE),
            "trace" => Some(Self::TRACE),
            _ => Self::from_word(word),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_bit_of_its_own() {
        let mut all = LogMask::TRACE;
        for (mask, word, _) in WORDS {
            assert_eq!(mask.bits().count_ones(), 1, "{word}");
            assert!(!all.intersects(mask), "{word}");
            assert_eq!(word.parse(), Ok(mask));
            assert_eq!(mask.to_string(), word);
            all |= mask;
        }
        assert_eq!(all, LogMask::ALL | LogMask::PER_THREAD);
        assert_eq!(!LogMask::NONE, all);
    }

    #[test]
    fn masks_are_sets() {
        const BOTH: LogMask = LogMask::UNIMP.union(LogMask::GUEST_ERROR);
        let mut set = LogMask::NONE;
        set |= BOTH;
        assert!(set.contains(LogMask::UNIMP) && set.intersects(BOTH));
        assert_eq!(set - LogMask::UNIMP, LogMask::GUEST_ERROR);
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            [LogMask::UNIMP, LogMask::GUEST_ERROR]
        );
        assert_eq!(set.iter().collect::<LogMask>(), BOTH);
        set -= LogMask::GUEST_ERROR | LogMask::STRACE;
        assert_eq!(set, LogMask::UNIMP);
        set &= LogMask::STRACE;
        assert!(set.is_empty() && set.iter().next().is_none());
    }

    #[test]
    fn what_is_printed_is_read() {
        for bit in 0..24 {
            let mask = LogMask::from_bits((1 << bit) & LogMask::ALL.bits()) | LogMask::UNIMP;
            assert_eq!(mask.to_string().parse(), Ok(mask));
        }
        assert_eq!(LogMask::NONE.to_string(), "none");
        assert_eq!("none".parse(), Ok(LogMask::NONE));
        assert_eq!("all,tid".parse(), Ok(!LogMask::NONE));
        assert_eq!(
            "unimp,trace:none_such*".parse(),
            Ok(LogMask::UNIMP | LogMask::TRACE)
        );
        assert!("unimp,trace:".parse::<LogMask>().is_err());
    }

    #[test]
    fn unknown_words_are_named() {
        let error = "unimp,guest_error".parse::<LogMask>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "unknown word 'guest_error' (TRACEGEN_LOG=help lists them)"
        );
    }
}
