# SPDX-License-Identifier: MIT
"""Every diagnostic's code, explained at length.

`python -m tracegen.diagnostics.catalogue > docs/errors.md` writes the page that lists them.
"""

from __future__ import annotations

import re
import sys
import textwrap
from typing import Final

from tracegen.diagnostics.shown import shown
from tracegen.model import model

_WIDTH: Final = 88


@model
class Entry:
    """What there is to say about a code.

    `wrong` and `right` are the lines of a trace-events file, or commands where they begin with
    `$ `; `options` are what `tracegen check` needs to raise the code. `source` is where the rule is
    from.
    """

    code: str
    title: str
    text: str
    wrong: str
    right: str
    source: str
    options: tuple[str, ...] = ()

    @property
    def is_command(self) -> bool:
        """Whether the examples are commands."""
        return self.wrong.startswith("$ ")


def find(code: str) -> Entry | None:
    """The entry of a code, however it is written: `TG012`, `tg012`, `012` or `12`."""
    number = re.fullmatch(r"(?:TG)?0*([0-9]{1,3})", code.strip(), re.IGNORECASE)
    return None if number is None else CATALOGUE.get(f"TG{int(number.group(1)):03}")


def close_codes(code: str) -> list[str]:
    """The known codes that come close to an unknown one, the closest first."""
    digits = re.search("[0-9]+", code)
    if digits is None:
        import difflib

        words = {entry.title.lower(): entry.code for entry in CATALOGUE.values()}
        return [words[title] for title in difflib.get_close_matches(code.lower(), words, 3, 0.3)]
    number = int(digits.group()[:6])
    return sorted(CATALOGUE, key=lambda known: abs(int(known[2:]) - number))[:3]


def as_text(entry: Entry) -> str:
    """The entry as a terminal shows it. Ends in a newline."""
    parts = [
        f"{entry.code}: {entry.title}",
        _wrapped(entry.text),
        f"Wrong{_with(entry)}:\n\n{_indented(entry.wrong)}",
        f"Right:\n\n{_indented(entry.right)}",
        f"Source: {entry.source}",
    ]
    return "\n\n".join(parts) + "\n"


def as_markdown(entry: Entry) -> str:
    """The entry as a section of docs/errors.md. Ends in a newline."""
    parts = [
        f"## {entry.code}: {entry.title}",
        _wrapped(entry.text),
        f"Wrong{_with(entry)}:",
        f"```\n{_shown_lines(entry.wrong)}\n```",
        "Right:",
        f"```\n{_shown_lines(entry.right)}\n```",
        f"Source: {entry.source}",
    ]
    return "\n\n".join(parts) + "\n"


def page() -> str:
    """The whole of docs/errors.md."""
    head = """<!-- SPDX-License-Identifier: MIT -->
<!-- Made by `python -m tracegen.diagnostics.catalogue > docs/errors.md`. Edit the catalogue. -->

# Diagnostics

`tracegen explain CODE` shows a section of this page. Each diagnostic is an error unless its section
says that it is a warning; warnings are shown for the classes that `--warn` names.

"""
    table = "".join(
        f"- [{entry.code}](#{_anchor(entry)}): {entry.title}\n" for entry in CATALOGUE.values()
    )
    return head + table + "\n" + "\n".join(as_markdown(each) for each in CATALOGUE.values())


def _anchor(entry: Entry) -> str:
    """What GitHub makes of the section's title."""
    title = f"{entry.code}: {entry.title}".lower()
    return re.sub(r"[^\w\- ]", "", title).replace(" ", "-")


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _with(entry: Entry) -> str:
    return f" (with {' '.join(entry.options)})" if entry.options else ""


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in _shown_lines(text).split("\n"))


def _shown_lines(text: str) -> str:
    return "\n".join(shown(line) for line in text.split("\n"))


_ENTRIES: Final = (
    Entry(
        "TG001",
        "not an event",
        "The line is neither an event nor a comment nor blank. An event is a name, its "
        "arguments in parentheses, and a format in double quotes, all on one line. A comment "
        "has a line of its own, and begins with `#`; the comments of C and C++ are not "
        "comments here.",
        "// the device was reset",
        '# the device was reset\nuart_reset(void) "reset"',
        "the trace-events language: a line is an event",
    ),
    Entry(
        "TG002",
        "no `(` behind the event's name",
        "The arguments of an event stand in parentheses behind its name, even where there are "
        "none: then they are `(void)`. Other brackets do not do.",
        'uart_write uint32_t addr) "addr 0x%x"',
        'uart_write(uint32_t addr) "addr 0x%x"',
        "the trace-events language: an event's arguments are in parentheses",
    ),
    Entry(
        "TG003",
        "no `)` behind the arguments",
        "A parenthesis closes the list of arguments. It may be missing because the event goes "
        "on in the next line, which no event can: each is one line, however long.",
        'uart_write(uint32_t addr "addr 0x%x"',
        'uart_write(uint32_t addr) "addr 0x%x"',
        "the trace-events language: an event's arguments are in parentheses",
    ),
    Entry(
        "TG004",
        "no comma between two arguments",
        "Commas separate the arguments, as in a declaration of a function in C.",
        'uart_write(uint32_t addr uint32_t value) "addr 0x%x value 0x%x"',
        'uart_write(uint32_t addr, uint32_t value) "addr 0x%x value 0x%x"',
        "C17 6.7.6: a parameter list",
    ),
    Entry(
        "TG005",
        "argument without a type or a name",
        "An argument is a type and a name. The name is needed: the generated code uses it, "
        "and so do the tools that read traces.",
        'uart_write(uint32_t, const char *) "addr 0x%x reg %s"',
        'uart_write(uint32_t addr, const char *reg) "addr 0x%x reg %s"',
        "the trace-events language: an argument is `type name`",
    ),
    Entry(
        "TG006",
        "empty parentheses",
        "An event without arguments says so with `(void)`. Empty parentheses once meant in C "
        "that nothing is known about the arguments.",
        'uart_reset() "reset"',
        'uart_reset(void) "reset"',
        "C17 6.7.6.3p10 and p14",
    ),
    Entry(
        "TG007",
        "argument missing beside a comma",
        "Commas stand between two arguments, so each has one in front and one behind. No "
        "comma follows the last argument.",
        'uart_write(uint32_t addr,) "addr 0x%x"',
        'uart_write(uint32_t addr) "addr 0x%x"',
        "C17 6.7.6: a parameter list",
    ),
    Entry(
        "TG008",
        "format without its quotes",
        'A format is a string literal of C: it begins and ends with `"`, on the same line. '
        'Single and typographic quotes do not do. A `"` to be printed is written `\\"`.',
        'uart_reset(void) "reset',
        'uart_reset(void) "reset"',
        "C17 6.4.5: string literals",
    ),
    Entry(
        "TG009",
        "unexpected text",
        "Something stands in the line that no event has: a semicolon at its end, a comment "
        "behind it, a second event, a default value, a parenthesis too many.",
        'uart_reset(void) "reset";',
        'uart_reset(void) "reset"',
        "the trace-events language: a line is an event, and nothing more",
    ),
    Entry(
        "TG010",
        "not UTF-8",
        "Files are UTF-8. A byte that is not is most likely from an older encoding, such as "
        "Latin-1: save the file anew. A format may print any byte: write it as an octal "
        "escape.",
        'coffee_made(void) "caf\udce9"',
        'coffee_made(void) "café"\ncoffee_in_latin1(void) "caf\\351"',
        "the trace-events language: files are UTF-8",
    ),
    Entry(
        "TG011",
        "unknown property",
        "A word in front of an event's name is a property. There is one: `disable`, which "
        "compiles the event out. (`vcpu` and `tcg` are those of older releases, see TG050 and "
        "TG051.) An event has no type, and is not declared `static` or `extern`.",
        'disabled uart_reset(void) "reset"',
        'disable uart_reset(void) "reset"',
        "the trace-events language: properties",
    ),
    Entry(
        "TG012",
        "repeated property",
        "The same property stands twice in front of an event. One is enough.",
        'disable disable uart_reset(void) "reset"',
        'disable uart_reset(void) "reset"',
        "the trace-events language: properties",
    ),
    Entry(
        "TG013",
        "type not allowed",
        "Arguments have the types of C that all that reads traces can print: `char`, `short`, "
        "`int`, `long`, `long long`, signed and unsigned; `bool`, `float`, `double`; "
        "`size_t`, `ssize_t`, `ptrdiff_t`, `[u]intptr_t`, `[u]intmax_t`, `[u]int8_t` to "
        "`[u]int64_t`; and pointers to these or to void. Structures are passed as pointers, "
        "`void *`, enumerations as `int`. What another type name stands for can be said: "
        "`--type hwaddr=uint64_t`.",
        'uart_seek(off_t position) "position %" PRId64',
        'uart_seek(int64_t position) "position %" PRId64',
        "the trace-events language: types of arguments",
    ),
    Entry(
        "TG014",
        "void among arguments",
        "`void` alone says that an event has no arguments; beside others it has no meaning. "
        "Nor can an argument be of type void, which has no values. A pointer to void is fine.",
        'uart_write(void, uint32_t addr) "addr 0x%x"',
        'uart_write(uint32_t addr) "addr 0x%x"',
        "C17 6.7.6.3p10, 6.2.5p19",
    ),
    Entry(
        "TG015",
        "too many arguments",
        "An event has at most ten arguments, since some backends can take no more. Split the "
        "event in two, or put together what belongs together.",
        "many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k)",
        "many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j)\nmore(int k)",
        "the trace-events language: at most ten arguments, as LTTng and SystemTap take",
    ),
    Entry(
        "TG016",
        "control character",
        "The line has a character that nobody can see, and that may hide or reorder what "
        "stands around it: a control character, a byte order mark inside of the file, a "
        "carriage return that ends no line, a blank of another kind. To print such a "
        "character write it as an escape.",
        'uart_reset(void) "reset\x07"',
        'uart_reset(void) "reset\\a"',
        "C17 5.2.1p3; Unicode TR 36 on text that misleads",
    ),
    Entry(
        "TG017",
        "array, function pointer or variable arguments",
        "An argument is a value of a plain type, or a pointer. Pass an array as a pointer to "
        "its first element, and a function pointer as `void *`. An event has a fixed number "
        "of arguments.",
        'uart_name(char name[16]) "name %s"',
        'uart_name(const char *name) "name %s"',
        "the trace-events language: types of arguments",
    ),
    Entry(
        "TG018",
        "two formats",
        "An event has one format. Only events of the property `tcg`, in QEMU before 7.1, had "
        "two, with a comma between them. To write a long format in parts, leave the comma "
        "out: string literals side by side are one.",
        'uart_reset(void) "reset", "done"',
        'uart_reset(void) "reset " "done"',
        "the trace-events language: formats",
    ),
    Entry(
        "TG019",
        "argument with two names",
        "Two words follow the type of an argument, and neither is a type. Perhaps a comma and "
        "a type are missing between them.",
        'uart_write(unsigned addr value) "addr 0x%x value 0x%x"',
        'uart_write(unsigned addr, unsigned value) "addr 0x%x value 0x%x"',
        "C17 6.7.6: a parameter is a type and a name",
    ),
    Entry(
        "TG020",
        "duplicate event",
        "Two events of one group have the same name, so that their functions would have it "
        "too. Events of different groups may share a name.",
        'uart_reset(void) "reset"\nuart_reset(void) "reset again"',
        'uart_reset(void) "reset"\nuart_reset_again(void) "reset again"',
        "C17 6.9p5: one definition",
    ),
    Entry(
        "TG021",
        "generated names collide",
        "What is generated for two events of one group would have the same name. Of event `x` "
        "the macros are `TRACE_X` and `TRACE_X_ENABLED`: so events whose names differ only in "
        "case collide, and so do `x` and `x_enabled`.",
        'uart_irq(int level) "level %d"\nuart_irq_enabled(int on) "on %d"',
        'uart_irq(int level) "level %d"\nuart_irq_switched(int on) "on %d"',
        "the names in generated code",
    ),
    Entry(
        "TG022",
        "two arguments of one name",
        "The arguments of an event become the parameters of its function, and need different "
        "names.",
        'uart_write(int value, int value) "%d %d"',
        'uart_write(int addr, int value) "%d %d"',
        "C17 6.7p3",
    ),
    Entry(
        "TG023",
        "argument named like a keyword of C",
        "The argument's name is a keyword of C17, of C23 or of GNU C, so that no parameter in "
        "C can have it. Keywords of C++ and of Rust, such as `class` and `type`, are fine: "
        "the generated code escapes them.",
        'uart_mode(int register) "register %d"',
        'uart_mode(int reg) "register %d"',
        "C17 6.4.1; C23 6.4.1",
    ),
    Entry(
        "TG024",
        "event name taken",
        "Event `x` makes the function `trace_x()`. This one would have the name of something "
        "in the runtime, which a program calls to control tracing. Nor can an event be called "
        "like a property.",
        'init_file(const char *name) "name %s"',
        'file_init(const char *name) "name %s"',
        "the public names of the runtime",
    ),
    Entry(
        "TG025",
        "not a name",
        "Names of events and arguments are identifiers: ASCII letters, digits and `_`, with "
        "no digit first. They become parts of names in C and Rust, and in the tools that read "
        "traces.",
        'uart-write(int 1st) "first %d"',
        'uart_write(int first) "first %d"',
        "C17 6.4.2.1",
    ),
    Entry(
        "TG030",
        "conversion without an argument",
        "The format has more conversions than the event has arguments. Each conversion takes "
        "one argument, a `*` one more. Is the conversion meant to be text? A percent sign to "
        "be printed is written `%%`.",
        'uart_load(unsigned load) "load is %u% of all"',
        'uart_load(unsigned load) "load is %u%% of all"',
        "C17 7.21.6.1p2",
    ),
    Entry(
        "TG031",
        "argument that no conversion prints",
        "The event has more arguments than the format prints, so that the text says less than "
        "the event. Add a conversion, or leave the argument out. An event without a format, or "
        "with an empty one, prints none, and is fine.",
        'phy_read(uint16_t value, int reg) "value 0x%04x"',
        'phy_read(uint16_t value, int reg) "value 0x%04x reg %d"',
        "the trace-events language: the format prints all arguments",
    ),
    Entry(
        "TG032",
        "conversion that does not fit",
        "The conversion prints another type than its argument has. Whether it fits is judged "
        "on LP64, by size, after C's promotions: `%lx`, `%llx` and `PRIx64` all fit a "
        "uint64_t. `%s` takes `char *`, `%p` any pointer.",
        'uart_seek(uint64_t position) "position %d"',
        'uart_seek(uint64_t position) "position %" PRIu64',
        "C17 7.21.6.1p9, 6.5.2.2p6",
    ),
    Entry(
        "TG033",
        "width or precision that is not an int",
        "A `*` takes the width or the precision from an argument, which is an int or an "
        "unsigned int, or smaller.",
        'uart_data(int64_t length, const char *data) "%.*s"',
        'uart_data(int length, const char *data) "%.*s"',
        "C17 7.21.6.1p5",
    ),
    Entry(
        "TG034",
        "unknown conversion",
        "A percent sign begins a conversion: flags, width, `.` and precision, length "
        "modifier, and one of the letters d i u o x X c s p f F e E g G a A, in this order. "
        "To print a percent sign write `%%`.",
        'uart_load(int load) "load %k"',
        'uart_load(int load) "load %d"',
        "C17 7.21.6.1p4 and p9",
    ),
    Entry(
        "TG035",
        "`%n`",
        "`%n` prints nothing and writes to memory. Formats that do so are a known way into "
        "programs, and a trace must change nothing.",
        'uart_count(int *count) "%n"',
        'uart_count(int count) "%d"',
        "C17 7.21.6.1p8; CWE-134",
    ),
    Entry(
        "TG036",
        "`%m`",
        "`%m` is glibc's, and prints the message of errno at the time of printing: that may "
        "be much later, in another program. Pass the error on as an argument.",
        'uart_open_failed(const char *path) "%s: %m"',
        'uart_open_failed(const char *path, const char *error) "%s: %s"',
        "the trace-events language: no `%m`",
    ),
    Entry(
        "TG037",
        "newline in a format",
        "A trace is read line by line, an event a line. The backends end it themselves.",
        'uart_reset(void) "reset\\n"',
        'uart_reset(void) "reset"',
        "the trace-events language since QEMU 9.1: no newline in a format",
    ),
    Entry(
        "TG038",
        "NUL in a format",
        "In C a string ends at its first NUL, so that the text behind it would never be printed.",
        'uart_reset(void) "reset\\0done"',
        'uart_reset(void) "reset done"',
        "C17 7.1.1p1",
    ),
    Entry(
        "TG039",
        "conversion of another dialect",
        "The conversion is not one of C's, or not for a type that arguments can have: the "
        "flags `'` and `I`, positions such as `1$`, the length modifier `q` and Microsoft's "
        "`I64`; wide characters (`%lc`, `%ls`, `%C`, `%S`) and long double (`L`).",
        'uart_count(int count) "%\'d"',
        'uart_count(int count) "%d"',
        "C17 7.21.6.1; POSIX fprintf()",
    ),
    Entry(
        "TG040",
        "unknown macro",
        "Between string literals stand the macros of inttypes.h for printf alone: `PRI`, one "
        "of d i o u x X, and 8, 16, 32, 64, LEAST8, FAST8 and so on, MAX or PTR. (The SCN "
        "macros are for scanf.) A word here may also come from a quote to be printed: write "
        'it `\\"`.',
        'uart_seek(uint64_t position) "position %" PRId46',
        'uart_seek(uint64_t position) "position %" PRId64',
        "C17 7.8.1",
    ),
    Entry(
        "TG041",
        "misplaced macro",
        "A PRI macro is the rest of a conversion: a `%`, and flags, width and precision where "
        "there are some, end the string in front of it. It holds the length modifier already, "
        "and it stands outside of the quotes.",
        'uart_seek(uint64_t position) "position %PRIx64"',
        'uart_seek(uint64_t position) "position %" PRIx64',
        "C17 7.8.1",
    ),
    Entry(
        "TG042",
        "unknown escape",
        "The escapes of C are `\\a \\b \\f \\n \\r \\t \\v \\\\ \\' \\\" \\?`, one to three octal "
        "digits, `\\x` with hexadecimal digits, and `\\u` and `\\U` with four and eight. The value "
        "of an octal or hexadecimal escape is one byte, and no percent sign: that would begin a "
        "conversion. A format of Rust has Rust's escapes: `\\n \\r \\t \\\\ \\0 \\' \\\"`, `\\x7f` "
        "and `\\u{e9}`.",
        'uart_path(const char *path) "C:\\dev %s"',
        'uart_path(const char *path) "C:\\\\dev %s"',
        "C17 6.4.4.4, 6.4.3",
    ),
    Entry(
        "TG043",
        "unfinished conversion",
        "The format ends behind a percent sign, or inside of a conversion. To print a percent "
        "sign write `%%`.",
        'uart_load(unsigned load) "load %u%"',
        'uart_load(unsigned load) "load %u%%"',
        "C17 7.21.6.1p4 and p9",
    ),
    Entry(
        "TG044",
        "undefined conversion",
        "C leaves undefined what this conversion prints, though every part of it exists: a "
        "flag, a precision or a length modifier that its letter does not take, or something "
        "between the two signs of `%%`.",
        'uart_name(const char *name) "%05s"',
        'uart_name(const char *name) "%5s"',
        "C17 7.21.6.1p6 to p9",
    ),
    Entry(
        "TG045",
        "huge width or precision",
        "C promises no more than 4095 characters for one conversion, so no width or precision "
        "is larger.",
        'uart_count(int count) "%5000d"',
        'uart_count(int count) "%5d"',
        "C17 7.21.6.1p15",
    ),
    Entry(
        "TG046",
        "line or format too long",
        "The line has more than 65536 characters. No event is that long: the file may be no "
        "trace-events file, or the ends of its lines were lost. Or the format, with the event's "
        "name in front, has more than the 4095 characters that every C compiler takes in a string.",
        "$ tracegen check long/trace-events",
        "$ tracegen check hw/char/trace-events",
        "C17 5.2.4.1: no literal has to be longer than 4095 characters",
    ),
    Entry(
        "TG050",
        "property `vcpu`",
        "QEMU had the property `vcpu` until 9.1, and passed the CPU to such an event. No code "
        "can be made for it. Pass the CPU's number as an argument instead.",
        'vcpu cpu_reset(int kind) "kind %d"',
        'cpu_reset(int cpu, int kind) "cpu %d kind %d"',
        "QEMU 9.1",
    ),
    Entry(
        "TG051",
        "property `tcg`",
        "QEMU had the property `tcg` until 7.0: two events in one, of the translation of "
        "guest code, with the first format, and of its execution, with the second. Write two "
        "events.",
        'tcg memory(TCGv addr) "addr %d", "addr %d"',
        'memory_translated(int reg) "reg %d"\nmemory_accessed(uint64_t addr) "addr %" PRIu64',
        "QEMU 7.1",
    ),
    Entry(
        "TG052",
        "event called like a macro",
        "LTTng-UST has macros that take an event's name, and a macro of that name, which C's "
        "headers define, is replaced by its value before they see it. Code for LTTng would not "
        "compile. Rename the event.",
        'EOF(int fd) "at the end of %d"',
        'end_of_file(int fd) "at the end of %d"',
        "C17 6.10.3.1; LTTng-UST 2.13",
        ("-b", "ust", "-f", "ust-events-h"),
    ),
    Entry(
        "TG060",
        "signs differ",
        "A warning of the class `sign`. The conversion is signed and the argument is not, or "
        "the other way round. C converts the value, so that a value with its highest bit set "
        "is printed as another number. Many programs live with that.",
        'uart_count(unsigned count) "count %d"',
        'uart_count(unsigned count) "count %u"',
        "C17 7.21.6.1p8 and p9",
        ("--warn", "sign"),
    ),
    Entry(
        "TG061",
        "what another notation cannot say",
        "A format is translated to a notation that cannot print the same: SystemTap has no "
        "floating point, printf no binary digits, and no text in the middle of a field. Nor does "
        "printf print `true`, or all that Rust prints for a double. Print the value in another "
        "way; the diagnostic names one.",
        "$ tracegen translate --from rust --args 'uint32_t mask' 'mask {mask:b}'",
        "$ tracegen translate --from rust --args 'uint32_t mask' 'mask {mask:x}'",
        "C17 7.21.6.1, std::fmt, and the manuals of the other notations",
    ),
    Entry(
        "TG062",
        "brace or quote without its other half",
        "In a format of Rust, braces hold a placeholder. To print one, write it twice: `{{`, `}}`. "
        "A string literal ends in a quote.",
        "$ tracegen translate --from rust --args 'uint32_t mask' 'mask {mask'",
        "$ tracegen translate --from rust --args 'uint32_t mask' 'mask {mask}'",
        "std::fmt, escaping",
    ),
    Entry(
        "TG063",
        "not a placeholder",
        "A placeholder of Rust's is `{argument:spec}`, both of which may be left out. The argument "
        "is a name or a number, and the spec is fill and alignment, `+`, `#`, `0`, width, "
        "`.precision` and type, in this order. There is no type for decimal digits, nor for "
        "strings.",
        "$ tracegen translate --from rust --args 'uint32_t mask' 'mask {mask:d}'",
        "$ tracegen translate --from rust --args 'uint32_t mask' 'mask {mask}'",
        "std::fmt, syntax",
    ),
    Entry(
        "TG064",
        "unknown argument of a placeholder",
        "A placeholder names an argument that is not declared, or its number is too high. "
        "Numbers count from 0, and count the arguments that no placeholder names.",
        "$ tracegen translate --from rust --args 'uint32_t mask' 'mask {flags}'",
        "$ tracegen translate --from rust --args 'uint32_t flags' 'mask {flags}'",
        "std::fmt, positional and named parameters",
    ),
    Entry(
        "TG065",
        "unknown expression",
        "Behind a whole string literal of Rust stand the arguments: names, casts, and what "
        "tracegen itself writes, such as `line.string(name)` and `Integer::hex(value)`. What "
        "other expressions print cannot be known. Declare an argument for the value.",
        """$ tracegen translate --from rust --args 'uint32_t mask' '"mask {}", !mask'""",
        """$ tracegen translate --from rust --args 'uint32_t mask' '"mask {}", mask'""",
        "the translation of formats",
    ),
    Entry(
        "TG070",
        "two inputs of one group",
        "A group is named after its folder, with `_` for what is no letter or digit, so that "
        "two inputs can make the same one. Rename a folder, or put the events in one group.",
        "$ tracegen check hw/char/trace-events hw_char/trace-events",
        "$ tracegen check --merge --group char hw/char/trace-events hw_char/trace-events",
        "the names of groups",
    ),
    Entry(
        "TG071",
        "group without a name",
        "The group's name, made from the input's folder, is no identifier, and could not be "
        "part of names in C and Rust. Name it yourself.",
        "$ tracegen check 9p/trace-events",
        "$ tracegen check --group p9 9p/trace-events",
        "the names of groups; C17 6.4.2.1",
    ),
    Entry(
        "TG072",
        "input that cannot be read",
        "The system cannot open or read a file, or a folder in which files are looked for. The "
        "message ends with its reason.",
        "$ tracegen check missing/trace-events",
        "$ tracegen check hw/char/trace-events",
        "the operating system",
    ),
    Entry(
        "TG073",
        "file that cannot be written",
        "The system cannot write a file. The message ends with its reason. Each file is "
        "written whole or not at all.",
        "$ tracegen generate -o hw/char/trace-events hw/char/trace-events",
        "$ tracegen generate -o out hw/char/trace-events",
        "the operating system",
    ),
    Entry(
        "TG075",
        "file that is not up to date",
        "With `--check` or `--diff` nothing is written. A file differs from what would be "
        "generated, or is not there.",
        "$ tracegen generate --check -o out hw/char/trace-events",
        "$ tracegen generate -o out hw/char/trace-events\n"
        "$ tracegen generate --check -o out hw/char/trace-events",
        "the options `--check` and `--diff`",
    ),
    Entry(
        "TG080",
        "not a trace",
        "The file does not begin as a trace does: with the header of the format simpletrace, in "
        "version 4 and either byte order.",
        "$ tracegen read hw/char/trace-events",
        "$ tracegen read uart.bin",
        "docs/trace-format.md, the header",
    ),
    Entry(
        "TG081",
        "damage in a trace",
        "At this offset stands something that no writer puts there. The reader looks for the next "
        "record, and goes on with it; what is in between is lost.",
        "$ tracegen read damaged.bin",
        "$ tracegen read uart.bin",
        "docs/trace-format.md",
    ),
    Entry(
        "TG082",
        "trace that is cut off",
        "The file ends within a record: it was copied while it was being written, or only a part "
        "of it was, or the disk was full. All records in front of that are read.",
        "$ tracegen read cut.bin",
        "$ tracegen read uart.bin",
        "docs/trace-format.md, records",
    ),
    Entry(
        "TG083",
        "undeclared event",
        "The trace does not declare its events, as those of other programs do not, and no file "
        "that `--events` names declares this one. Its records are shown as bytes.",
        "$ tracegen read foreign.bin",
        "$ tracegen read --events uart/trace-events foreign.bin",
        "the option `--events`",
    ),
    Entry(
        "TG084",
        "event that differs",
        "The trace declares the event otherwise than the file that `--events` names, which is not "
        "the one that the program was built from. The records are read as the trace declares them.",
        "$ tracegen read --events later/trace-events uart.bin",
        "$ tracegen read uart.bin",
        "the option `--events`",
    ),
    Entry(
        "TG085",
        "arguments that do not fit into a record",
        "A record is shorter than the arguments of its event. The program was built with another "
        "declaration of the event than the one that `--events` gives.",
        "$ tracegen read --events later/trace-events foreign.bin",
        "$ tracegen read --events uart/trace-events foreign.bin",
        "docs/trace-format.md, records",
    ),
    Entry(
        "TG086",
        "event without a name",
        "A record's event has a number that the file gives no name to. Its records are skipped.",
        "$ tracegen read nameless.bin",
        "$ tracegen read uart.bin",
        "docs/trace-format.md, names",
    ),
    Entry(
        "TG087",
        "rings that cannot be read",
        "Beside a trace of a program that runs, or was killed, a file `.rings` has the latest "
        "records. It is damaged or cannot be read; the trace is read without it.",
        "$ tracegen read killed.bin",
        "$ tracegen read uart.bin",
        "docs/trace-format.md, rings",
    ),
    Entry(
        "TG088",
        "declaration that cannot be understood",
        "The trace declares an event in a way that this version does not know: the line is damaged "
        "or from a later version.",
        "$ tracegen read newer.bin",
        "$ tracegen read --events uart/trace-events newer.bin",
        "docs/trace-format.md, declarations",
    ),
    Entry(
        "TG089",
        "no time of day",
        "A date and time was given, but none of the traces tells when it began; those of other "
        "programs do not. Seconds from the start can be given for all.",
        "$ tracegen read --since 2026-01-31T12:00:00Z --events uart/trace-events foreign.bin",
        "$ tracegen read --since 1.5 --events uart/trace-events foreign.bin",
        "the options `--since` and `--until`; RFC 3339",
    ),
    Entry(
        "TG090",
        "not an ELF file",
        "Probes are in programs and libraries, which are ELF files. This file is none, or its "
        "headers are damaged.",
        "$ tracegen probes hw/char/trace-events",
        "$ tracegen probes program",
        "System V ABI, object files",
    ),
    Entry(
        "TG091",
        "probes that cannot be read",
        "The notes that describe a program's probes are damaged, or go beyond the end of the file. "
        "The probes that can be read are listed.",
        "$ tracegen probes damaged",
        "$ tracegen probes program",
        "SystemTap, the format of probes in user space",
    ),
    Entry(
        "TG092",
        "probe with other arguments",
        "An event of a file that `--events` names is called like a probe of the program, and does "
        "not have as many arguments: the program was built with another version of the file. The "
        "probe is shown without that event's names.",
        "$ tracegen probes --events hw/char/trace-events program",
        "$ tracegen probes program",
        "the command `tracegen probes`",
    ),
    Entry(
        "TG093",
        "unknown probe",
        "No probe of the program has this name, or matches this pattern. `tracegen probes` lists "
        "those that it has; they come with the backend `dtrace`.",
        "$ tracegen bpftrace --binary program uart_rite",
        "$ tracegen bpftrace --binary program char_reset",
        "the command `tracegen bpftrace`",
    ),
    Entry(
        "TG094",
        "unknown event",
        "No event of the trace has this name, or matches this pattern. What else was asked for is "
        "printed.",
        "$ tracegen read --event uart_rite uart.bin",
        "$ tracegen read --event uart_write uart.bin",
        "the commands `tracegen read` and `tracegen stats`",
    ),
    Entry(
        "TG095",
        "trace-events without an event",
        "The files that `--events` names declare nothing: they are empty, or no trace-events "
        "files. Traces are read as if the option were not there.",
        "$ tracegen read --events uart.bin uart.bin",
        "$ tracegen read --events uart/trace-events uart.bin",
        "the option `--events`",
    ),
    Entry(
        "TG100",
        "project's file that is no TOML",
        "A project's file, `tracegen.toml`, is a TOML file. This one cannot be read as one.",
        "$ tracegen build --config broken.toml",
        "$ tracegen build --config project.toml",
        "TOML 1.0",
    ),
    Entry(
        "TG101",
        "unknown key",
        "A project's file has a key that tracegen does not know: a misspelt one, or one of a "
        "later version.",
        "$ tracegen build --config misspelt.toml",
        "$ tracegen build --config project.toml",
        "docs/config.md",
    ),
    Entry(
        "TG102",
        "wrong value",
        "A value in a project's file is not of the kind that its key takes, or names what is "
        "not there: a backend, a format, a target, a folder, a type of C. Or it does not go "
        "with the others, as a format of a backend that is not chosen, or a root that does not "
        "hold all files of `groups`. What the command line says in its place is not looked at.",
        "$ tracegen build --config wrong.toml",
        "$ tracegen build --config project.toml",
        "docs/config.md",
    ),
    Entry(
        "TG103",
        "pattern that matches no file",
        "A pattern in `groups` matches nothing, or what it would match is in the folder "
        "`output-dir`, where patterns do not look. Patterns are relative to the folder of the file "
        "that they are in; `*` matches within a name, `**` any number of folders.",
        "$ tracegen build --config empty.toml",
        "$ tracegen build --config project.toml",
        "docs/config.md",
    ),
    Entry(
        "TG104",
        "no project's file",
        "The command needs a project's file, and there is no `tracegen.toml` in the current "
        "folder, nor in one above it.",
        "$ tracegen build",
        "$ tracegen build --config project.toml",
        "docs/config.md",
    ),
    Entry(
        "TG105",
        "inputs of several projects",
        "The nearest `tracegen.toml` is not the same for all inputs, or some have none. Each "
        "run has one at most.",
        "$ tracegen check one/trace-events hw/char/trace-events",
        "$ tracegen check --no-config one/trace-events hw/char/trace-events",
        "docs/config.md",
    ),
    Entry(
        "TG106",
        "missing key",
        "`tracegen build` makes files of the groups that the project's file has, in the folder "
        "that it names. The file does not say which.",
        "$ tracegen build --config short.toml",
        "$ tracegen build --config short.toml -o build",
        "docs/config.md",
    ),
    Entry(
        "TG107",
        "project's file that is there already",
        "`tracegen init` writes a first `tracegen.toml`, and does not change one that is there.",
        "$ tracegen init one",
        "$ tracegen init two",
        "the command `tracegen init`",
    ),
)

CATALOGUE: Final = {entry.code: entry for entry in _ENTRIES}
"""Every code's entry, in the order of the codes."""


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page())
