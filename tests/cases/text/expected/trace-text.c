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

void tracegen_emit_braces(int a, int b)
{
    TraceLine line;

#line 2 "trace-events"
    tracegen_line_format(&line, "braces {} {%d} }{ {{%d}}", a, b);
#line 21 "trace-text.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_PERCENT_STATE;
TraceEvent _TRACE_PERCENT_EVENT = {
    .name = "percent",
    .sstate = TRACE_PERCENT_ENABLED,
    .dstate = &_TRACE_PERCENT_STATE.dstate,
};

void tracegen_emit_percent(int a)
{
    TraceLine line;

#line 3 "trace-events"
    tracegen_line_format(&line, "percent 100%% of %d%%%%", a);
#line 39 "trace-text.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_ESCAPES_STATE;
TraceEvent _TRACE_ESCAPES_EVENT = {
    .name = "escapes",
    .sstate = TRACE_ESCAPES_ENABLED,
    .dstate = &_TRACE_ESCAPES_STATE.dstate,
};

void tracegen_emit_escapes(int a)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "escapes tab\tbell\aquote\"backslash\\apostrophe' question? %d", a);
#line 57 "trace-text.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_OCTAL_AND_HEX_STATE;
TraceEvent _TRACE_OCTAL_AND_HEX_EVENT = {
    .name = "octal_and_hex",
    .sstate = TRACE_OCTAL_AND_HEX_ENABLED,
    .dstate = &_TRACE_OCTAL_AND_HEX_STATE.dstate,
};

void tracegen_emit_octal_and_hex(int a)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "octal_and_hex ABC \a \3778 %d \377", a);
#line 75 "trace-text.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_UNIVERSAL_STATE;
TraceEvent _TRACE_UNIVERSAL_EVENT = {
    .name = "universal",
    .sstate = TRACE_UNIVERSAL_ENABLED,
    .dstate = &_TRACE_UNIVERSAL_STATE.dstate,
};

void tracegen_emit_universal(void)
{
    TraceLine line;

#line 6 "trace-events"
    tracegen_line_format(&line, "universal café 😀 snowman ☃");
#line 93 "trace-text.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TRIGRAPH_STATE;
TraceEvent _TRACE_TRIGRAPH_EVENT = {
    .name = "trigraph",
    .sstate = TRACE_TRIGRAPH_ENABLED,
    .dstate = &_TRACE_TRIGRAPH_STATE.dstate,
};

void tracegen_emit_trigraph(void)
{
    TraceLine line;

#line 7 "trace-events"
    tracegen_line_format(&line, "trigraph what?\?/ ?\?= ?\?\?");
#line 111 "trace-text.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_JOINED_STATE;
TraceEvent _TRACE_JOINED_EVENT = {
    .name = "joined",
    .sstate = TRACE_JOINED_ENABLED,
    .dstate = &_TRACE_JOINED_STATE.dstate,
};

void tracegen_emit_joined(int a, int b)
{
    TraceLine line;

#line 8 "trace-events"
    tracegen_line_format(&line, "joined a %04x and %" PRIx32, (unsigned int)a, (uint32_t)b);
#line 129 "trace-text.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_COMMENT_ENDS_STATE;
TraceEvent _TRACE_COMMENT_ENDS_EVENT = {
    .name = "comment_ends",
    .sstate = TRACE_COMMENT_ENDS_ENABLED,
    .dstate = &_TRACE_COMMENT_ENDS_STATE.dstate,
};

void tracegen_emit_comment_ends(int a)
{
    TraceLine line;

#line 9 "trace-events"
    tracegen_line_format(&line, "comment_ends */ %d // /* `code` ``more`` \\", a);
#line 147 "trace-text.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_BIDI_STATE;
TraceEvent _TRACE_BIDI_EVENT = {
    .name = "bidi",
    .sstate = TRACE_BIDI_ENABLED,
    .dstate = &_TRACE_BIDI_STATE.dstate,
};

void tracegen_emit_bidi(void)
{
    TraceLine line;

#line 10 "trace-events"
    tracegen_line_format(&line, "bidi \342\200\256 reversed \342\201\246");
#line 165 "trace-text.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LONG_TEXT_STATE;
TraceEvent _TRACE_LONG_TEXT_EVENT = {
    .name = "long_text",
    .sstate = TRACE_LONG_TEXT_ENABLED,
    .dstate = &_TRACE_LONG_TEXT_STATE.dstate,
};

void tracegen_emit_long_text(const char *a, const char *b)
{
    TraceLine line;

#line 11 "trace-events"
    tracegen_line_format(&line, "long_text 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 %s 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 %s end", a, b);
#line 183 "trace-text.c"
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

TRACEGEN_GROUP("text", tracegen_events_text)
