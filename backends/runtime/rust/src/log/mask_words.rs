// SPDX-License-Identifier: MIT
use std::fmt;
use std::io::{self, Write};
use std::str::FromStr;

use super::mask::LogMask;
use super::{trace_pattern, LogError};
use crate::trace;

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
