/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_text_H
#define TRACEGEN_TRACE_text_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_BRACES_EVENT TRACEGEN_SYMBOL("text.braces.event");
extern TraceState _TRACE_BRACES_STATE TRACEGEN_SYMBOL("text.braces.state");
#define TRACE_BRACES_ENABLED 1
#define TRACE_BRACES_BACKEND_DSTATE() tracegen_wanted(&_TRACE_BRACES_STATE)
TRACEGEN_COLD void tracegen_emit_braces(int a, int b)
    TRACEGEN_SYMBOL("text.braces.emit");

static inline void trace_braces(int a, int b)
{
    if (trace_event_get_state_backends(TRACE_BRACES)) {
        tracegen_emit_braces(a, b);
    }
}

extern TraceEvent _TRACE_PERCENT_EVENT TRACEGEN_SYMBOL("text.percent.event");
extern TraceState _TRACE_PERCENT_STATE TRACEGEN_SYMBOL("text.percent.state");
#define TRACE_PERCENT_ENABLED 1
#define TRACE_PERCENT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_PERCENT_STATE)
TRACEGEN_COLD void tracegen_emit_percent(int a)
    TRACEGEN_SYMBOL("text.percent.emit");

static inline void trace_percent(int a)
{
    if (trace_event_get_state_backends(TRACE_PERCENT)) {
        tracegen_emit_percent(a);
    }
}

extern TraceEvent _TRACE_ESCAPES_EVENT TRACEGEN_SYMBOL("text.escapes.event");
extern TraceState _TRACE_ESCAPES_STATE TRACEGEN_SYMBOL("text.escapes.state");
#define TRACE_ESCAPES_ENABLED 1
#define TRACE_ESCAPES_BACKEND_DSTATE() tracegen_wanted(&_TRACE_ESCAPES_STATE)
TRACEGEN_COLD void tracegen_emit_escapes(int a)
    TRACEGEN_SYMBOL("text.escapes.emit");

static inline void trace_escapes(int a)
{
    if (trace_event_get_state_backends(TRACE_ESCAPES)) {
        tracegen_emit_escapes(a);
    }
}

extern TraceEvent _TRACE_OCTAL_AND_HEX_EVENT TRACEGEN_SYMBOL("text.octal_and_hex.event");
extern TraceState _TRACE_OCTAL_AND_HEX_STATE TRACEGEN_SYMBOL("text.octal_and_hex.state");
#define TRACE_OCTAL_AND_HEX_ENABLED 1
#define TRACE_OCTAL_AND_HEX_BACKEND_DSTATE() tracegen_wanted(&_TRACE_OCTAL_AND_HEX_STATE)
TRACEGEN_COLD void tracegen_emit_octal_and_hex(int a)
    TRACEGEN_SYMBOL("text.octal_and_hex.emit");

static inline void trace_octal_and_hex(int a)
{
    if (trace_event_get_state_backends(TRACE_OCTAL_AND_HEX)) {
        tracegen_emit_octal_and_hex(a);
    }
}

extern TraceEvent _TRACE_UNIVERSAL_EVENT TRACEGEN_SYMBOL("text.universal.event");
extern TraceState _TRACE_UNIVERSAL_STATE TRACEGEN_SYMBOL("text.universal.state");
#define TRACE_UNIVERSAL_ENABLED 1
#define TRACE_UNIVERSAL_BACKEND_DSTATE() tracegen_wanted(&_TRACE_UNIVERSAL_STATE)
TRACEGEN_COLD void tracegen_emit_universal(void)
    TRACEGEN_SYMBOL("text.universal.emit");

static inline void trace_universal(void)
{
    if (trace_event_get_state_backends(TRACE_UNIVERSAL)) {
        tracegen_emit_universal();
    }
}

extern TraceEvent _TRACE_TRIGRAPH_EVENT TRACEGEN_SYMBOL("text.trigraph.event");
extern TraceState _TRACE_TRIGRAPH_STATE TRACEGEN_SYMBOL("text.trigraph.state");
#define TRACE_TRIGRAPH_ENABLED 1
#define TRACE_TRIGRAPH_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TRIGRAPH_STATE)
TRACEGEN_COLD void tracegen_emit_trigraph(void)
    TRACEGEN_SYMBOL("text.trigraph.emit");

static inline void trace_trigraph(void)
{
    if (trace_event_get_state_backends(TRACE_TRIGRAPH)) {
        tracegen_emit_trigraph();
    }
}

extern TraceEvent _TRACE_JOINED_EVENT TRACEGEN_SYMBOL("text.joined.event");
extern TraceState _TRACE_JOINED_STATE TRACEGEN_SYMBOL("text.joined.state");
#define TRACE_JOINED_ENABLED 1
#define TRACE_JOINED_BACKEND_DSTATE() tracegen_wanted(&_TRACE_JOINED_STATE)
TRACEGEN_COLD void tracegen_emit_joined(int a, int b)
    TRACEGEN_SYMBOL("text.joined.emit");

static inline void trace_joined(int a, int b)
{
    if (trace_event_get_state_backends(TRACE_JOINED)) {
        tracegen_emit_joined(a, b);
    }
}

extern TraceEvent _TRACE_COMMENT_ENDS_EVENT TRACEGEN_SYMBOL("text.comment_ends.event");
extern TraceState _TRACE_COMMENT_ENDS_STATE TRACEGEN_SYMBOL("text.comment_ends.state");
#define TRACE_COMMENT_ENDS_ENABLED 1
#define TRACE_COMMENT_ENDS_BACKEND_DSTATE() tracegen_wanted(&_TRACE_COMMENT_ENDS_STATE)
TRACEGEN_COLD void tracegen_emit_comment_ends(int a)
    TRACEGEN_SYMBOL("text.comment_ends.emit");

static inline void trace_comment_ends(int a)
{
    if (trace_event_get_state_backends(TRACE_COMMENT_ENDS)) {
        tracegen_emit_comment_ends(a);
    }
}

extern TraceEvent _TRACE_BIDI_EVENT TRACEGEN_SYMBOL("text.bidi.event");
extern TraceState _TRACE_BIDI_STATE TRACEGEN_SYMBOL("text.bidi.state");
#define TRACE_BIDI_ENABLED 1
#define TRACE_BIDI_BACKEND_DSTATE() tracegen_wanted(&_TRACE_BIDI_STATE)
TRACEGEN_COLD void tracegen_emit_bidi(void)
    TRACEGEN_SYMBOL("text.bidi.emit");

static inline void trace_bidi(void)
{
    if (trace_event_get_state_backends(TRACE_BIDI)) {
        tracegen_emit_bidi();
    }
}

extern TraceEvent _TRACE_LONG_TEXT_EVENT TRACEGEN_SYMBOL("text.long_text.event");
extern TraceState _TRACE_LONG_TEXT_STATE TRACEGEN_SYMBOL("text.long_text.state");
#define TRACE_LONG_TEXT_ENABLED 1
#define TRACE_LONG_TEXT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LONG_TEXT_STATE)
TRACEGEN_COLD void tracegen_emit_long_text(const char *a, const char *b)
    TRACEGEN_SYMBOL("text.long_text.emit");

static inline void trace_long_text(const char *a, const char *b)
{
    if (trace_event_get_state_backends(TRACE_LONG_TEXT)) {
        tracegen_emit_long_text(a, b);
    }
}

TRACEGEN_END_DECLS

#endif
