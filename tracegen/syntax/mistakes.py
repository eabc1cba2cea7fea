# SPDX-License-Identifier: MIT
"""Says in words what is wrong with a line that the grammar does not take, and mends it.

What the parser would have taken tells where in an event the line went wrong; what stands there
instead tells what the writer had in mind. The line is mended accordingly, so that the parser can go
on and find what else is wrong with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tracegen.diagnostics import Diagnostic, Fix

if TYPE_CHECKING:
    from lark.exceptions import UnexpectedInput

    from tracegen.syntax.draft import Draft

BLANKS: Final = " \t\r\f\v"
"""What the grammar ignores."""

_SHAPE: Final = 'an event is `name(type argument, ...) "format"`'
_PROPERTIES: Final = ("disable", "vcpu", "tcg")

_BRACKETS: Final = {"[": "]", "{": "}", "<": ">", "\uff08": "\uff09"}

_NOT_A_NAME: Final = re.compile(r'[^\s()"]+(?=\s*\()')
_ANOTHER_EVENT: Final = re.compile(r"(?:[A-Za-z_]\w*\s+)*[A-Za-z_]\w*\s*\([^)]*\)")
_EVENT_HEAD: Final = re.compile(r"(?:\b(?:disable|vcpu|tcg)\s+)*\b[A-Za-z_]\w*\s*\Z")
_FUNCTION_POINTER: Final = re.compile(r"\(\s*\*\s*([A-Za-z_]\w*)?\s*\)\s*\(")
_PREFIX: Final = re.compile(r'(?:u8|[uULR])(?=")')
_MACRO: Final = re.compile(r"(?:PRI|SCN)\w+")
_COMMENT: Final = re.compile(r"#|//|/\*")
_TYPOGRAPHIC: Final = re.compile("[\u2018-\u201f\u00ab\u00bb\uff02]")


class Mistake(NamedTuple):
    """A mistake in a line. `mended` says whether the rest of the line can be looked at; `rest` is
    the offset of another event on the same line; `is_open` says that the event's end is missing, so
    that the next line may be the rest of it; `is_uncounted` that the event may have more arguments
    than can be seen."""

    diagnostic: Diagnostic
    mended: bool = True
    rest: int | None = None
    is_open: bool = False
    is_uncounted: bool = False


def line_mistake(draft: Draft, error: UnexpectedInput) -> Mistake:
    """The mistake in the line that made the parser raise `error`; mends the line."""
    at = _place(draft.text, error)
    expected = _expected(error)
    if "ARGUMENT" in expected:
        return _in_arguments(draft, at)
    if "COMMA" in expected and "RPAR" in expected:
        return _behind_argument(draft, at)
    if "FORMAT" in expected:
        return _at_format(draft, at)
    if "WORD" in expected:
        return _in_head(draft, at)
    return _behind_format(draft, at)


def _place(text: str, error: UnexpectedInput) -> int:
    """The offset of the first character that does not fit; the line's end where all is missing."""
    token = getattr(error, "token", None)
    at = error.pos_in_stream
    if at is None or at < 0 or (token is not None and token.type == "$END"):
        return len(text.rstrip(BLANKS))
    # An ARGUMENT may begin with blanks.
    return at + len(text[at:]) - len(text[at:].lstrip(BLANKS))


def _expected(error: UnexpectedInput) -> set[str]:
    found = getattr(error, "accepts", None) or getattr(error, "expected", None)
    return set(found or getattr(error, "allowed", None) or ())


def _end(draft: Draft) -> int:
    return len(draft.text.rstrip(BLANKS))


# In front of the arguments


def _in_head(draft: Draft, at: int) -> Mistake:
    text = draft.text
    start = len(text) - len(text.lstrip(BLANKS))
    word = _last_word(text, at)
    bad = _NOT_A_NAME.match(text, word)
    if bad is not None and not bad.group().isidentifier():
        return _not_a_name(draft, word, bad.end())
    if at == start:
        return _no_name(draft, at)
    full_width = text.find("\uff08", word, at + 1)
    if full_width >= 0:
        return _brackets(draft, full_width, "\uff08")
    char = text[at : at + 1]
    if char in _BRACKETS:
        return _brackets(draft, at, char)
    if char == '"':
        span = draft.part(_behind_blanks(text, at), at)
        name = text[word:at].strip(BLANKS)
        return Mistake(
            Diagnostic(
                "TG002",
                f"event `{name}` has no parentheses",
                span._replace(end=span.column),
                "the arguments are missing here",
                help=f"write `{name}(type argument, ...)`, or `{name}(void)` without arguments",
            ),
            mended=False,
        )
    if ")" in text[at:] and "(" not in text[at:]:
        return _missing_open(draft, at)
    return _no_event(draft)


def _last_word(text: str, at: int) -> int:
    """Where the word begins that ends at `at`, or in front of blanks there."""
    end = _behind_blanks(text, at)
    return end if end == 0 else max(text.rfind(" ", 0, end), text.rfind("\t", 0, end)) + 1


def _behind_blanks(text: str, at: int) -> int:
    """The offset behind the last character in front of `at` that is no blank."""
    return len(text[:at].rstrip(BLANKS))


def _not_a_name(draft: Draft, start: int, end: int) -> Mistake:
    word = draft.text[start:end]
    name = re.sub("[^A-Za-z0-9_]", "_", word)
    span = draft.part(start, end)
    draft.replace(start, end, f"_{name[1:]}")
    if name[0].isdigit():
        name = f"_{name}"
    return Mistake(
        Diagnostic(
            "TG025",
            f"`{word}` is no name",
            span,
            "letters, digits and `_` make a name, with no digit first",
            help=f"write `{name}`, say",
            fix=Fix(span, name),
        )
    )


def _no_name(draft: Draft, at: int) -> Mistake:
    text = draft.text
    char = text[at : at + 1]
    comment = _COMMENT.match(text, at)
    if comment is not None:
        span = draft.part(at, comment.end())
        return Mistake(
            Diagnostic(
                "TG001",
                "this is not an event",
                span,
                "no comment begins like this",
                help="a comment begins with `#`",
                fix=Fix(span, "#") if comment.group() == "//" else None,
            ),
            mended=False,
        )
    if char == "(":
        return Mistake(
            Diagnostic(
                "TG001",
                "the event has no name",
                draft.part(at, at),
                "a name is missing here",
                help=_SHAPE,
            ),
            mended=False,
        )
    if char == '"':
        return Mistake(
            Diagnostic(
                "TG001",
                "this format has no event",
                draft.part(at, _end(draft)),
                "no event stands in front of it",
                help="an event and its format stand on one line",
            ),
            mended=False,
        )
    return _no_event(draft)


def _no_event(draft: Draft) -> Mistake:
    text = draft.text
    start = len(text) - len(text.lstrip(BLANKS))
    return Mistake(
        Diagnostic(
            "TG001",
            "this is not an event",
            draft.part(start, _end(draft)),
            "this line",
            help=f"{_SHAPE}; a comment begins with `#`",
        ),
        mended=False,
    )


def _brackets(draft: Draft, at: int, opening: str) -> Mistake:
    closing = draft.text.find(_BRACKETS[opening], at)
    diagnostic = Diagnostic(
        "TG002",
        f"`{opening}` where `(` belongs",
        draft.part(at, at + 1),
        "this bracket",
        help="arguments stand in parentheses: `name(type argument, ...)`",
        fix=Fix(draft.part(at, at + 1), "("),
    )
    if closing < 0:
        return Mistake(diagnostic, mended=False)
    draft.replace(at, at + 1, "(")
    draft.replace(closing, closing + 1, ")")
    return Mistake(diagnostic)


def _missing_open(draft: Draft, at: int) -> Mistake:
    text = draft.text
    words = list(re.finditer(r"\S+", text[:at]))
    name = next((word for word in words if word.group() not in _PROPERTIES), words[-1])
    end = name.end()
    # `name int a)`: the blank behind the name is where the parenthesis goes.
    is_blank = text[end : end + 1].isspace()
    place = draft.part(end, end)
    diagnostic = Diagnostic(
        "TG002",
        "missing `(` behind the event's name",
        place,
        "a parenthesis is missing here",
        help=_SHAPE,
        fix=Fix(draft.part(end, end + is_blank), "("),
    )
    draft.replace(end, end + is_blank, "(")
    return Mistake(diagnostic)


# Between the parentheses


def _in_arguments(draft: Draft, at: int) -> Mistake:
    """Where an argument should begin."""
    char = draft.text[at : at + 1]
    if char == ",":
        first = draft.text[: _behind_blanks(draft.text, at)].endswith("(")
        return _stray_comma(
            draft, at, "in front of the comma" if first else "between the two commas"
        )
    if char == ")":
        comma = draft.text.rindex(",", 0, at)
        return _stray_comma(draft, comma, "behind the comma")
    if char == "(":
        return _too_many(draft, at)
    return _missing_close(draft, at)


def _stray_comma(draft: Draft, comma: int, where: str) -> Mistake:
    span = draft.part(comma, comma + 1)
    draft.blank(comma, comma + 1)
    return Mistake(
        Diagnostic(
            "TG007",
            f"an argument is missing {where}",
            span,
            "this comma",
            help="remove the comma, or write the argument",
            fix=Fix(span, ""),
        ),
        is_uncounted=True,
    )


def _behind_argument(draft: Draft, at: int) -> Mistake:
    text = draft.text
    if text[at : at + 1] != "(":
        return _missing_close(draft, at)
    pointer = _FUNCTION_POINTER.match(text, at)
    end = -1 if pointer is None else _closing(text, pointer.end() - 1)
    if pointer is None or end < 0:
        return _too_many(draft, at)
    start = max(text.rfind("(", 0, at), text.rfind(",", 0, at)) + 1
    start += len(text[start:at]) - len(text[start:at].lstrip(BLANKS))
    span = draft.part(start, end)
    name = pointer.group(1) or "callback"
    # What is left is a declaration that the grammar takes: `void  *callback`.
    draft.blank(at, at + 1)
    draft.blank(text.index(")", at), end)
    return Mistake(
        Diagnostic(
            "TG017",
            "an argument cannot be a function pointer",
            span,
            "this argument",
            help=f"write `void *{name}`",
            fix=Fix(span, f"void *{name}"),
        )
    )


def _closing(text: str, at: int) -> int:
    """The offset behind the parenthesis that closes the one at `at`; -1 if none does."""
    depth = 0
    for found in re.finditer("[()]", text[at:]):
        depth += 1 if found.group() == "(" else -1
        if depth == 0:
            return at + found.end()
    return -1


def _too_many(draft: Draft, at: int) -> Mistake:
    char = draft.text[at]
    span = draft.part(at, at + 1)
    draft.blank(at, at + 1)
    return Mistake(
        Diagnostic(
            "TG009",
            f"one `{char}` too many",
            span,
            "this parenthesis",
            help=_SHAPE,
            fix=Fix(span, ""),
        )
    )


def _missing_close(draft: Draft, at: int) -> Mistake:
    text = draft.text
    end = _behind_blanks(text, at)
    is_open = at >= _end(draft)
    is_comma = text[end - 1] == ","
    place = draft.part(end - 1, end) if is_comma else draft.part(end, end)
    diagnostic = Diagnostic(
        "TG003",
        "the line ends between the arguments"
        if is_open
        else "missing `)` behind the last argument",
        place,
        "`)` belongs here" if is_comma and not is_open else "a parenthesis is missing here",
        help="an event stands on one line, however long: join it with the next"
        if is_open
        else _SHAPE,
        fix=None if is_open else Fix(place, ")"),
    )
    last = _end(draft) - 1
    if text[last] == ")":
        # `name(int a "format")`
        draft.blank(last, last + 1)
    draft.replace(end - is_comma, end, ")")
    return Mistake(diagnostic, is_open=is_open, is_uncounted=is_open)


# Behind the arguments


def _at_format(draft: Draft, at: int) -> Mistake:
    text = draft.text
    rest = text[at:].rstrip(BLANKS)
    before = text[: _behind_blanks(text, at)]
    if before.endswith(","):
        return _behind_comma(draft, at, len(before) - 1)
    if rest[0] == '"':
        return _unterminated(draft, at)
    if rest[0] == ")":
        return _too_many(draft, at)
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
    if _COMMENT.match(rest) or rest[0] == ";" or _ANOTHER_EVENT.match(rest):
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
        span = draft.part(at, _behind_blanks(draft.text, end))
        draft.blank(at, end)
        return Mistake(
            Diagnostic(
                "TG009",
                "unexpected text in front of the format",
                span,
                "this does not belong here",
                help=_SHAPE,
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
                help=_SHAPE,
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


def _behind_format(draft: Draft, at: int) -> Mistake:
    if draft.text[at : at + 1] == '"':
        return _unterminated(draft, at)
    if draft.text[at : at + 1] == ")":
        return _too_many(draft, at)
    another = _EVENT_HEAD.search(draft.text, 0, at)
    if another is not None and draft.text.startswith("(", at):
        # The grammar has taken the other event's name for a macro.
        return _unexpected(draft, another.start())
    return _unexpected(draft, at)


def _unterminated(draft: Draft, at: int) -> Mistake:
    text = draft.text
    end = _end(draft)
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
    if _COMMENT.match(rest):
        help = "a comment stands on a line of its own, and begins with `#`"
    elif not rest.strip("; \t"):
        help = "no semicolon ends an event"
        fix = Fix(span, "")
    elif rest == "\\":
        help = "an event stands on one line, however long: a backslash does not continue it"
        fix = Fix(span, "")
    else:
        help = _SHAPE
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
