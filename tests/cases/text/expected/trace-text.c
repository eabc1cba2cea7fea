/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-text.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_BRACES_STATE;
TraceEvent _TRACE_BRACES_EVENT = {
    .name = "braces",
    .sstate = TRACE_BRACES_ENABLED,
    .dstate = &_TRACE_BRACES_STATE.dstate,
};

#line 2 "trace-events"
void tracegen_emit_braces(int a, int b)
#line 17 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "braces {} {");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, "} }{ {{");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, "}}");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_PERCENT_STATE;
TraceEvent _TRACE_PERCENT_EVENT = {
    .name = "percent",
    .sstate = TRACE_PERCENT_ENABLED,
    .dstate = &_TRACE_PERCENT_STATE.dstate,
};

#line 3 "trace-events"
void tracegen_emit_percent(int a)
#line 39 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "percent 100% of ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, "%%");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_ESCAPES_STATE;
TraceEvent _TRACE_ESCAPES_EVENT = {
    .name = "escapes",
    .sstate = TRACE_ESCAPES_ENABLED,
    .dstate = &_TRACE_ESCAPES_STATE.dstate,
};

#line 4 "trace-events"
void tracegen_emit_escapes(int a)
#line 59 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "escapes tab\tbell\aquote\"backslash\\apostrophe' question? ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_OCTAL_AND_HEX_STATE;
TraceEvent _TRACE_OCTAL_AND_HEX_EVENT = {
    .name = "octal_and_hex",
    .sstate = TRACE_OCTAL_AND_HEX_ENABLED,
    .dstate = &_TRACE_OCTAL_AND_HEX_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_octal_and_hex(int a)
#line 78 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "octal_and_hex ABC \a \3778 ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " \377");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_UNIVERSAL_STATE;
TraceEvent _TRACE_UNIVERSAL_EVENT = {
    .name = "universal",
    .sstate = TRACE_UNIVERSAL_ENABLED,
    .dstate = &_TRACE_UNIVERSAL_STATE.dstate,
};

#line 6 "trace-events"
void tracegen_emit_universal(void)
#line 98 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "universal café 😀 snowman ☃");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TRIGRAPH_STATE;
TraceEvent _TRACE_TRIGRAPH_EVENT = {
    .name = "trigraph",
    .sstate = TRACE_TRIGRAPH_ENABLED,
    .dstate = &_TRACE_TRIGRAPH_STATE.dstate,
};

#line 7 "trace-events"
void tracegen_emit_trigraph(void)
#line 116 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "trigraph what?\?/ ?\?= ?\?\?");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_JOINED_STATE;
TraceEvent _TRACE_JOINED_EVENT = {
    .name = "joined",
    .sstate = TRACE_JOINED_ENABLED,
    .dstate = &_TRACE_JOINED_STATE.dstate,
};

#line 8 "trace-events"
void tracegen_emit_joined(int a, int b)
#line 134 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "joined a ");
    tracegen_line_hex(&line, (unsigned int)a, 4);
    tracegen_line_text(&line, " and ");
    tracegen_line_hex(&line, (uint32_t)b, 1);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_COMMENT_ENDS_STATE;
TraceEvent _TRACE_COMMENT_ENDS_EVENT = {
    .name = "comment_ends",
    .sstate = TRACE_COMMENT_ENDS_ENABLED,
    .dstate = &_TRACE_COMMENT_ENDS_STATE.dstate,
};

#line 9 "trace-events"
void tracegen_emit_comment_ends(int a)
#line 155 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "comment_ends */ ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " // /* `code` ``more`` \\");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_BIDI_STATE;
TraceEvent _TRACE_BIDI_EVENT = {
    .name = "bidi",
    .sstate = TRACE_BIDI_ENABLED,
    .dstate = &_TRACE_BIDI_STATE.dstate,
};

#line 10 "trace-events"
void tracegen_emit_bidi(void)
#line 175 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "bidi \342\200\256 reversed \342\201\246");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LONG_TEXT_STATE;
TraceEvent _TRACE_LONG_TEXT_EVENT = {
    .name = "long_text",
    .sstate = TRACE_LONG_TEXT_ENABLED,
    .dstate = &_TRACE_LONG_TEXT_STATE.dstate,
};

#line 11 "trace-events"
void tracegen_emit_long_text(const char *a, const char *b)
#line 193 "trace-text.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "long_text 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 ");
    tracegen_line_string(&line, a);
    tracegen_line_text(&line, " 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 ");
    tracegen_line_string(&line, b);
    tracegen_line_text(&line, " end");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_text[] = {
    &_TRACE_BRACES_EVENT,
    &_TRACE_PERCENT_EVENT,
    &_TRACE_ESCAPES_EVENT,
    &_TRACE_OCTAL_AND_HEX_EVENT,
    &_TRACE_UNIVERSAL_EVENT,
    &_TRACE_TRIGRAPH_EVENT,
    &_TRACE_JOINED_EVENT,
    &_TRACE_COMMENT_ENDS_EVENT,
    &_TRACE_BIDI_EVENT,
    &_TRACE_LONG_TEXT_EVENT,
    NULL,
};
static const char *const tracegen_declarations_text[] = {
    "braces(int a, int b) \"{} {%d} }{ {{%d}}\"",
    "percent(int a) \"100%% of %d%%%%\"",
    "escapes(int a) \"tab\\tbell\\aquote\\\"backslash\\\\apostrophe' question? %d\"",
    "octal_and_hex(int a) \"ABC \\a \\3778 %d \\377\"",
    "universal(void) \"caf\\303\\251 \\360\\237\\230\\200 snowman \\342\\230\\203\"",
    "trigraph(void) \"what?\\?/ ?\\?= ?\\?\\?\"",
    "joined(int a, int b) \"a %04x and %\" PRIx32",
    "comment_ends(int a) \"*/ %d // /* `code` ``more`` \\\\\"",
    "bidi(void) \"\\342\\200\\256 reversed \\342\\201\\246\"",
    "long_text(const char *a, const char *b) \"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 %s 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 %s end\"",
    NULL,
};

TRACEGEN_GROUP("text", tracegen_events_text, tracegen_declarations_text)
