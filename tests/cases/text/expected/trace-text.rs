// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_text::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_text::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_text {
    use std::os::raw::c_int;
    use tracegen_rt::{Line, Str, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("text", [
        BRACES: "braces(int a, int b) \"{} {%d} }{ {{%d}}\"",
        PERCENT: "percent(int a) \"100%% of %d%%%%\"",
        ESCAPES: "escapes(int a) \"tab\\tbell\\aquote\\\"backslash\\\\apostrophe' question? %d\"",
        OCTAL_AND_HEX: "octal_and_hex(int a) \"ABC \\a \\3778 %d \\377\"",
        UNIVERSAL: "universal(void) \"caf\\303\\251 \\360\\237\\230\\200 snowman \\342\\230\\203\"",
        TRIGRAPH: "trigraph(void) \"what?\\?/ ?\\?= ?\\?\\?\"",
        JOINED: "joined(int a, int b) \"a %04x and %\" PRIx32",
        COMMENT_ENDS: "comment_ends(int a) \"*/ %d // /* `code` ``more`` \\\\\"",
        BIDI: "bidi(void) \"\\342\\200\\256 reversed \\342\\201\\246\"",
        LONG_TEXT: "long_text(const char *a, const char *b) \"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 %s 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 %s end\"",
    ]);

    tracegen_rt::event!(BRACES, "braces");

    /// `braces(int a, int b) "{} {%d} }{ {{%d}}"`
    #[inline(always)]
    pub fn trace_braces(a: c_int, b: c_int) {
        if tracegen_rt::is_wanted!(BRACES) {
            emit_braces(a, b);
        }
    }

    /// Whether anybody wants `braces`: it is on, or watched.
    #[inline(always)]
    pub fn trace_braces_enabled() -> bool {
        tracegen_rt::is_wanted!(BRACES)
    }

    #[cold]
    #[inline(never)]
    fn emit_braces(a: c_int, b: c_int) {
        let line = Line::new();
        line.write(format_args!("braces {{}} {{{a}}} }}{{ {{{{{b}}}}}"));
        line.log();
    }

    tracegen_rt::event!(PERCENT, "percent");

    /// `percent(int a) "100%% of %d%%%%"`
    #[inline(always)]
    pub fn trace_percent(a: c_int) {
        if tracegen_rt::is_wanted!(PERCENT) {
            emit_percent(a);
        }
    }

    /// Whether anybody wants `percent`: it is on, or watched.
    #[inline(always)]
    pub fn trace_percent_enabled() -> bool {
        tracegen_rt::is_wanted!(PERCENT)
    }

    #[cold]
    #[inline(never)]
    fn emit_percent(a: c_int) {
        let line = Line::new();
        line.write(format_args!("percent 100% of {a}%%"));
        line.log();
    }

    tracegen_rt::event!(ESCAPES, "escapes");

    /// `escapes(int a) "tab\tbell\aquote\"backslash\\apostrophe' question? %d"`
    #[inline(always)]
    pub fn trace_escapes(a: c_int) {
        if tracegen_rt::is_wanted!(ESCAPES) {
            emit_escapes(a);
        }
    }

    /// Whether anybody wants `escapes`: it is on, or watched.
    #[inline(always)]
    pub fn trace_escapes_enabled() -> bool {
        tracegen_rt::is_wanted!(ESCAPES)
    }

    #[cold]
    #[inline(never)]
    fn emit_escapes(a: c_int) {
        let line = Line::new();
        line.write(format_args!("escapes tab\tbell\u{7}quote\"backslash\\apostrophe' question? {a}"));
        line.log();
    }

    tracegen_rt::event!(OCTAL_AND_HEX, "octal_and_hex");

    /// `octal_and_hex(int a) "ABC \a \3778 %d \377"`
    #[inline(always)]
    pub fn trace_octal_and_hex(a: c_int) {
        if tracegen_rt::is_wanted!(OCTAL_AND_HEX) {
            emit_octal_and_hex(a);
        }
    }

    /// Whether anybody wants `octal_and_hex`: it is on, or watched.
    #[inline(always)]
    pub fn trace_octal_and_hex_enabled() -> bool {
        tracegen_rt::is_wanted!(OCTAL_AND_HEX)
    }

    #[cold]
    #[inline(never)]
    fn emit_octal_and_hex(a: c_int) {
        let line = Line::new();
        line.write(format_args!("octal_and_hex ABC \u{7} {}8 {a} {}", line.string(Str::new(b"\xff")), line.string(Str::new(b"\xff"))));
        line.log();
    }

    tracegen_rt::event!(UNIVERSAL, "universal");

    /// `universal(void) "café 😀 snowman ☃"`
    #[inline(always)]
    pub fn trace_universal() {
        if tracegen_rt::is_wanted!(UNIVERSAL) {
            emit_universal();
        }
    }

    /// Whether anybody wants `universal`: it is on, or watched.
    #[inline(always)]
    pub fn trace_universal_enabled() -> bool {
        tracegen_rt::is_wanted!(UNIVERSAL)
    }

    #[cold]
    #[inline(never)]
    fn emit_universal() {
        let line = Line::new();
        line.write(format_args!("universal café 😀 snowman ☃"));
        line.log();
    }

    tracegen_rt::event!(TRIGRAPH, "trigraph");

    /// `trigraph(void) "what?\?/ ?\?= ?\?\?"`
    #[inline(always)]
    pub fn trace_trigraph() {
        if tracegen_rt::is_wanted!(TRIGRAPH) {
            emit_trigraph();
        }
    }

    /// Whether anybody wants `trigraph`: it is on, or watched.
    #[inline(always)]
    pub fn trace_trigraph_enabled() -> bool {
        tracegen_rt::is_wanted!(TRIGRAPH)
    }

    #[cold]
    #[inline(never)]
    fn emit_trigraph() {
        let line = Line::new();
        line.write(format_args!("trigraph what??/ ??= ???"));
        line.log();
    }

    tracegen_rt::event!(JOINED, "joined");

    /// `joined(int a, int b) "a %04x and %" PRIx32`
    #[inline(always)]
    pub fn trace_joined(a: c_int, b: c_int) {
        if tracegen_rt::is_wanted!(JOINED) {
            emit_joined(a, b);
        }
    }

    /// Whether anybody wants `joined`: it is on, or watched.
    #[inline(always)]
    pub fn trace_joined_enabled() -> bool {
        tracegen_rt::is_wanted!(JOINED)
    }

    #[cold]
    #[inline(never)]
    fn emit_joined(a: c_int, b: c_int) {
        let line = Line::new();
        line.write(format_args!("joined a {a:04x} and {b:x}"));
        line.log();
    }

    tracegen_rt::event!(COMMENT_ENDS, "comment_ends");

    /// ``` comment_ends(int a) "*/ %d // /* `code` ``more`` \\" ```
    #[inline(always)]
    pub fn trace_comment_ends(a: c_int) {
        if tracegen_rt::is_wanted!(COMMENT_ENDS) {
            emit_comment_ends(a);
        }
    }

    /// Whether anybody wants `comment_ends`: it is on, or watched.
    #[inline(always)]
    pub fn trace_comment_ends_enabled() -> bool {
        tracegen_rt::is_wanted!(COMMENT_ENDS)
    }

    #[cold]
    #[inline(never)]
    fn emit_comment_ends(a: c_int) {
        let line = Line::new();
        line.write(format_args!("comment_ends */ {a} // /* `code` ``more`` \\"));
        line.log();
    }

    tracegen_rt::event!(BIDI, "bidi");

    /// `bidi(void) "\342\200\256 reversed \342\201\246"`
    #[inline(always)]
    pub fn trace_bidi() {
        if tracegen_rt::is_wanted!(BIDI) {
            emit_bidi();
        }
    }

    /// Whether anybody wants `bidi`: it is on, or watched.
    #[inline(always)]
    pub fn trace_bidi_enabled() -> bool {
        tracegen_rt::is_wanted!(BIDI)
    }

    #[cold]
    #[inline(never)]
    fn emit_bidi() {
        let line = Line::new();
        line.write(format_args!("bidi \u{202e} reversed \u{2066}"));
        line.log();
    }

    tracegen_rt::event!(LONG_TEXT, "long_text");

    /// `long_text(const char *a, const char *b) "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 %s 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 %s end"`
    #[inline(always)]
    pub fn trace_long_text(a: impl TraceStr, b: impl TraceStr) {
        if tracegen_rt::is_wanted!(LONG_TEXT) {
            emit_long_text(a.as_trace_str(), b.as_trace_str());
        }
    }

    /// Whether anybody wants `long_text`: it is on, or watched.
    #[inline(always)]
    pub fn trace_long_text_enabled() -> bool {
        tracegen_rt::is_wanted!(LONG_TEXT)
    }

    #[cold]
    #[inline(never)]
    fn emit_long_text(a: Str<'_>, b: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("long_text 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 {} 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 {} end", line.string(a), line.string(b)));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_text {
    pub use ::tracegen_rt::__trace as trace;

    pub mod braces {
        pub use super::super::group_text::{trace_braces as fire, trace_braces_enabled as is_wanted};
    }

    pub mod percent {
        pub use super::super::group_text::{trace_percent as fire, trace_percent_enabled as is_wanted};
    }

    pub mod escapes {
        pub use super::super::group_text::{trace_escapes as fire, trace_escapes_enabled as is_wanted};
    }

    pub mod octal_and_hex {
        pub use super::super::group_text::{trace_octal_and_hex as fire, trace_octal_and_hex_enabled as is_wanted};
    }

    pub mod universal {
        pub use super::super::group_text::{trace_universal as fire, trace_universal_enabled as is_wanted};
    }

    pub mod trigraph {
        pub use super::super::group_text::{trace_trigraph as fire, trace_trigraph_enabled as is_wanted};
    }

    pub mod joined {
        pub use super::super::group_text::{trace_joined as fire, trace_joined_enabled as is_wanted};
    }

    pub mod comment_ends {
        pub use super::super::group_text::{trace_comment_ends as fire, trace_comment_ends_enabled as is_wanted};
    }

    pub mod bidi {
        pub use super::super::group_text::{trace_bidi as fire, trace_bidi_enabled as is_wanted};
    }

    pub mod long_text {
        pub use super::super::group_text::{trace_long_text as fire, trace_long_text_enabled as is_wanted};
    }
}
