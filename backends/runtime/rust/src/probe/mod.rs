// SPDX-License-Identifier: MIT
//! Probes for perf, bpftrace, gdb and `SystemTap` (USDT), written in the assembler's words.
//!
//! A probe is a nop, and a note in the file that says where it is, what it is called, and where its
//! arguments are. A tool that watches it raises its semaphore, the second half of the event's state,
//! which therefore has a name: the same as in C, so that code in both languages has one.
//!
//! There are probes in ELF files for x86-64, i386 and little-endian `AArch64`; elsewhere, and for
//! Miri, which takes no assembler, events have states without names, and a probe is nothing.

mod arguments;
mod text;

#[cfg(all(
    unix,
    not(target_vendor = "apple"),
    not(miri),
    target_arch = "x86_64",
    target_pointer_width = "64"
))]
mod x86_64;

#[cfg(all(unix, not(target_vendor = "apple"), not(miri), target_arch = "x86"))]
mod x86;

#[cfg(all(
    unix,
    not(target_vendor = "apple"),
    not(miri),
    target_arch = "aarch64",
    target_pointer_width = "64",
    target_endian = "little"
))]
mod aarch64;

#[cfg(all(
    unix,
    not(target_vendor = "apple"),
    not(miri),
    any(
        all(target_arch = "x86_64", target_pointer_width = "64"),
        target_arch = "x86",
        all(
            target_arch = "aarch64",
            target_pointer_width = "64",
            target_endian = "little"
        )
    )
))]
mod note;
#[cfg(not(all(
    unix,
    not(target_vendor = "apple"),
    not(miri),
    any(
        all(target_arch = "x86_64", target_pointer_width = "64"),
        target_arch = "x86",
        all(
            target_arch = "aarch64",
            target_pointer_width = "64",
            target_endian = "little"
        )
    )
)))]
mod nowhere;

pub use arguments::ProbeArgument;
pub use text::ProbeText;

/// The place of an event's probe, while a tool watches it: the event, the name of its state, the
/// probe's provider and name, and the arguments, each a word for its type and its value. The words
/// are the types' names; `text` is a [`Str`](crate::Str), `pointer` a [`Pointer`](crate::Pointer).
///
/// ```
/// use tracegen_rt::TraceStr;
///
/// tracegen_rt::event!(UART_WRITE, "uart_write", state "trace.uart.uart_write.state");
///
/// # fn main() {
/// tracegen_rt::probe!(
///     UART_WRITE, "trace.uart.uart_write.state", "uart", "uart_write",
///     u32 0x10, text "THR".as_trace_str(),
/// );
/// # }
/// ```
#[macro_export]
macro_rules! probe {
    (
        $event:ident, $state:literal, $provider:literal, $name:literal
        $(, $type:ident $value:expr)* $(,)?
    ) => {
        if $event.state().is_watched() {
            $crate::__probe!(($state $provider $name) $($type $value),*);
        }
    };
}

/// Puts the declaration of an event, a line of `trace-events`, into the file, where `tracegen
/// probes` finds it by the probe's provider and name.
///
/// ```
/// tracegen_rt::declare_probe!("uart", "uart_reset", "uart_reset(void) \\\"\\\"");
/// # fn main() {}
/// ```
#[macro_export]
macro_rules! declare_probe {
    ($provider:literal, $name:literal, $declaration:literal) => {
        $crate::__declare_probe!($provider $name $declaration);
    };
}

#[cfg(test)]
mod tests {
    use crate::TraceStr;

    crate::declare_probe!("probe", "watched", "watched(int a)");
    crate::event!(WATCHED, "watched", state "trace.probe.watched.state");

    #[test]
    fn a_tracepoint_with_a_probe_is_on_or_off() {
        for on in [true, false] {
            WATCHED.set_state(on);
            let is_wanted = crate::is_wanted!(WATCHED, "trace.probe.watched.state");
            assert_eq!((is_wanted, WATCHED.is_on()), (on, on));
            crate::probe!(
                WATCHED, "trace.probe.watched.state", "probe", "watched",
                u32 1, text "one".as_trace_str(),
            );
        }
    }
}
