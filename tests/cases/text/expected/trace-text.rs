// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use group_text::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::nursery, clippy::pedantic, clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_text {
    use std::os::raw::c_int;
    use tracegen_rt::{Line, Str, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("text", [BRACES, PERCENT, ESCAPES, OCTAL_AND_HEX, UNIVERSAL, TRIGRAPH, JOINED, COMMENT_ENDS, BIDI, LONG_TEXT]);

    tracegen_rt::event!(BRACES, "braces");

    /// `braces(int a, int b) "{} {%d} }{ {{%d}}"`
    #[inline(always)]
    pub fn trace_braces(a: c_int, b: c_int) {
        if BRACES.is_on() {
            emit_braces(a, b);
        }
    }

    /// Whether `braces` is on.
    #[inline(always)]
    pub fn trace_braces_enabled() -> bool {
        BRACES.is_on()
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
        if PERCENT.is_on() {
            emit_percent(a);
        }
    }

    /// Whether `percent` is on.
    #[inline(always)]
    pub fn trace_percent_enabled() -> bool {
        PERCENT.is_on()
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
        if ESCAPES.is_on() {
            emit_escapes(a);
        }
    }

    /// Whether `escapes` is on.
    #[inline(always)]
    pub fn trace_escapes_enabled() -> bool {
        ESCAPES.is_on()
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
        if OCTAL_AND_HEX.is_on() {
            emit_octal_and_hex(a);
        }
    }

    /// Whether `octal_and_hex` is on.
    #[inline(always)]
    pub fn trace_octal_and_hex_enabled() -> bool {
        OCTAL_AND_HEX.is_on()
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
        if UNIVERSAL.is_on() {
            emit_universal();
        }
    }

    /// Whether `universal` is on.
    #[inline(always)]
    pub fn trace_universal_enabled() -> bool {
        UNIVERSAL.is_on()
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
        if TRIGRAPH.is_on() {
            emit_trigraph();
        }
    }

    /// Whether `trigraph` is on.
    #[inline(always)]
    pub fn trace_trigraph_enabled() -> bool {
        TRIGRAPH.is_on()
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
        if JOINED.is_on() {
            emit_joined(a, b);
        }
    }

    /// Whether `joined` is on.
    #[inline(always)]
    pub fn trace_joined_enabled() -> bool {
        JOINED.is_on()
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
        if COMMENT_ENDS.is_on() {
            emit_comment_ends(a);
        }
    }

    /// Whether `comment_ends` is on.
    #[inline(always)]
    pub fn trace_comment_ends_enabled() -> bool {
        COMMENT_ENDS.is_on()
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
        if BIDI.is_on() {
            emit_bidi();
        }
    }

    /// Whether `bidi` is on.
    #[inline(always)]
    pub fn trace_bidi_enabled() -> bool {
        BIDI.is_on()
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
        if LONG_TEXT.is_on() {
            emit_long_text(a.as_trace_str(), b.as_trace_str());
        }
    }

    /// Whether `long_text` is on.
    #[inline(always)]
    pub fn trace_long_text_enabled() -> bool {
        LONG_TEXT.is_on()
    }

    #[cold]
    #[inline(never)]
    fn emit_long_text(a: Str<'_>, b: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("long_text 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 {} 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 {} end", line.string(a), line.string(b)));
        line.log();
    }
}
