# SPDX-License-Identifier: MIT
"""What is wrong behind the arguments: where the format stands, and behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.syntax.mistake import BLANKS, COMMENT, SHAPE, Mistake, behind_blanks, end_of, too_many

if TYPE_CHECKING:
    from tracegen.syntax.draft import Draft

_ANOTHER_EVENT: Final = re.compile(r"(?:[A-Za-z_]\w*\s+)*[A-Za-z_]\w*\s*\([^)]*\)")
_EVENT_HEAD: Final = re.compile(r"(?:\b(?:disable|vcpu|tcg)\s+)*\b[A-Za-z_]\w*\s*\Z")
_PREFIX: Final = re.compile(r'(?:u8|[uULR])(?=")')
_MACRO: Final = re.compile(r"(?:PRI|SCN)\w+")
_TYPOGRAPHIC: Final = re.compile("[\u2018-\u201f\u00ab\u00bb\uff02]")


def at_format(draft: Draft, at: int) -> Mistake:
    """Where the format should begin."""
    text = draft.text
    rest = text[at:].rstrip(BLANKS)
    before = text[: behind_blanks(text, at)]
    if before.endswith(","):
        return _behind_comma(draft, at, len(before) - 1)
    if rest[0] == '"':
        return _unterminated(draft, at)
    if rest[0] == ")":
        return too_many(draft, at)
    if rest[0] in ",:;=" and '"' in rest:
        span = draft.part(at, at + 1)
        draft.blank(at, at + 1)
        return Mistake(
            Diagnostic(
                "TG009",
                f"unexpected `{rest[0]}` in front of the format",
                span,
                "this does not belong here",
                help="the format follows the parenthesis, with a blank between",
                fix=Fix(span, ""),
            )
        )
    return _no_string(draft, at, rest)


def _behind_comma(draft: Draft, at: int, comma: int) -> Mistake:
    text = draft.text
    rest = text[at:].rstrip(BLANKS)
    if rest.startswith('"'):
        return _unterminated(draft, at)
    span = draft.part(comma, comma + len(text[comma:].rstrip(BLANKS)))
    draft.blank(comma, len(text))
    if not rest:
        return Mistake(
            Diagnostic(
                "TG009",
                "nothing follows the comma",
                span,
                "this comma",
                help="no comma ends an event",
                fix=Fix(span, ""),
            )
        )
    return Mistake(
        Diagnostic(
            "TG009",
            "unexpected text behind the format",
            span,
            "this does not belong here",
            help="the format takes the arguments as they are declared: nothing repeats them",
            fix=Fix(span, ""),
        )
    )


def _no_string(draft: Draft, at: int, rest: str) -> Mistake:
    """What stands where a format should, and is no string."""
    end = at + len(rest)
    prefix = _PREFIX.match(rest)
    if prefix is not None:
        span = draft.part(at, at + prefix.end())
        draft.blank(at, at + prefix.end())
        return Mistake(
            Diagnostic(
                "TG009",
                f"the prefix `{prefix.group()}` in front of the format",
                span,
                "this does not belong here",
                help="a format is a plain string literal",
                fix=Fix(span, ""),
            )
        )
    quoted = _other_quotes(draft, at, rest)
    if quoted is not None:
        return quoted
    if COMMENT.match(rest) or rest[0] == ";" or _ANOTHER_EVENT.match(rest):
        return _unexpected(draft, at)
    macro = _MACRO.match(rest)
    if macro is not None:
        span = draft.part(at, at + macro.end())
        draft.blank(at, end)
        return Mistake(
            Diagnostic(
                "TG041",
                f"no `%` stands in front of `{macro.group()}`",
                span,
                "this macro",
                help=f'write `"%" {macro.group()}`',
                fix=Fix(span, f'"%" {macro.group()}'),
            )
        )
    if '"' in rest[:-1] and "%" not in rest[: rest.index('"')]:
        # A word, or two, in front of a string.
        end = at + rest.index('"')
        span = draft.part(at, behind_blanks(draft.text, end))
        draft.blank(at, end)
        return Mistake(
            Diagnostic(
                "TG009",
                "unexpected text in front of the format",
                span,
                "this does not belong here",
                help=SHAPE,
                fix=Fix(span, ""),
            )
        )
    return _missing_quote(draft, at, end)


def _other_quotes(draft: Draft, at: int, rest: str) -> Mistake | None:
    """A format in quotes that are not C's for strings."""
    typographic = _TYPOGRAPHIC.match(rest)
    if typographic is None and not (rest[0] in "'`" and rest[-1] in "'`" and len(rest) > 1):
        return None
    end = at + len(rest)
    span = draft.part(at, end)
    inner = _TYPOGRAPHIC.sub("", rest).strip("'`").replace('"', '\\"')
    diagnostic = Diagnostic(
        "TG008",
        "typographic quotes around the format"
        if typographic is not None
        else f"`{rest[0]}` where a double quote belongs",
        span,
        "this format",
        help=f'write `"{inner}"`',
        fix=Fix(span, f'"{inner}"'),
    )
    if typographic is not None:
        draft.replace(at, end, _TYPOGRAPHIC.sub('"', rest))
    else:
        draft.replace(at, at + 1, '"')
        draft.replace(end - 1, end, '"')
    return Mistake(diagnostic)


def _missing_quote(draft: Draft, at: int, end: int) -> Mistake:
    place = draft.part(at, at)
    if draft.text[end - 1] == '"' and end - at > 1:
        draft.replace(at, at, '"')
        return Mistake(
            Diagnostic(
                "TG008",
                'missing `"` in front of the format',
                place,
                "a quote is missing here",
                help=SHAPE,
                fix=Fix(place, '"'),
            )
        )
    span = draft.part(at, end)
    text = draft.text[at:end].replace('"', "").rstrip(";")
    draft.blank(at, end)
    return Mistake(
        Diagnostic(
            "TG008",
            "a format stands in double quotes",
            span,
            "quotes are missing around this",
            help=f'write `"{text}"`',
            fix=Fix(span, f'"{text}"'),
        )
    )


def behind_format(draft: Draft, at: int) -> Mistake:
    """Behind the format, where the line should end."""
    if draft.text[at : at + 1] == '"':
        return _unterminated(draft, at)
    if draft.text[at : at + 1] == ")":
        return too_many(draft, at)
    another = _EVENT_HEAD.search(draft.text, 0, at)
    if another is not None and draft.text.startswith("(", at):
        # The grammar has taken the other event's name for a macro.
        return _unexpected(draft, another.start())
    return _unexpected(draft, at)


def _unterminated(draft: Draft, at: int) -> Mistake:
    text = draft.text
    end = end_of(draft)
    span = draft.part(at, end)
    if end == at + 1:
        # A quote and nothing more, as behind a macro that ends the format.
        draft.blank(at, end)
        return Mistake(
            Diagnostic(
                "TG008",
                "this quote begins a string that has no end",
                span,
                "this quote",
                help='remove it, or end the string with `"`',
                fix=Fix(span, ""),
            )
        )
    backslashes = len(text[:end]) - len(text[:end].rstrip("\\"))
    is_open = backslashes % 2 == 1
    if is_open:
        help = "an event stands on one line, however long: a backslash does not continue it"
        draft.blank(end - 1, end)
    elif text[end - 1] == '"':
        help = '`\\"` does not end a string: write `"` behind it'
    else:
        help = 'end it with `"`'
    draft.replace(end, end, '"')
    behind = span._replace(column=span.end)
    return Mistake(
        Diagnostic(
            "TG008",
            "the string has no end",
            span,
            "it begins here",
            help=help,
            fix=None if is_open else Fix(behind, '"'),
        ),
        is_open=is_open,
        is_uncounted=is_open,
    )


def _unexpected(draft: Draft, at: int) -> Mistake:
    text = draft.text
    rest = text[at:].rstrip(BLANKS)
    span = draft.part(at, at + len(rest))
    another = _ANOTHER_EVENT.match(rest)
    if another is not None:
        draft.blank(at, len(text))
        return Mistake(
            Diagnostic(
                "TG009",
                "another event begins on the same line",
                span._replace(end=span.column + another.end()),
                "this event",
                help="write each event on a line of its own",
            ),
            rest=at,
        )
    fix: Fix | None = None
    if COMMENT.match(rest):
        help = "a comment stands on a line of its own, and begins with `#`"
    elif not rest.strip("; \t"):
        help = "no semicolon ends an event"
        fix = Fix(span, "")
    elif rest == "\\":
        help = "an event stands on one line, however long: a backslash does not continue it"
        fix = Fix(span, "")
    else:
        help = SHAPE
    draft.blank(at, len(text))
    return Mistake(
        Diagnostic(
            "TG009",
            "unexpected text behind the event",
            span,
            "this does not belong here",
            help=help,
            fix=fix,
        ),
        is_open=rest == "\\",
    )
