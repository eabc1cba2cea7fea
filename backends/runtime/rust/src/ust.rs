// SPDX-License-Identifier: MIT
//! Tracepoints of LTTng-UST. They are C's: a small file in C, made with the Rust one, fires them.

use std::sync::atomic::{AtomicI32, Ordering};

/// LTTng's `struct lttng_ust_tracepoint` as far as it is read here; that much of it never changes.
#[doc(hidden)]
#[repr(C)]
pub struct UstTracepoint {
    size: u32,
    provider: usize,
    event: usize,
    state: AtomicI32,
}

impl UstTracepoint {
    /// Whether a session records it.
    #[inline(always)]
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.state.load(Ordering::Relaxed) != 0
    }
}

/// Whether `LTTng` records an event, by the name of its tracepoint's symbol: one load.
#[macro_export]
macro_rules! ust_is_on {
    ($tracepoint:literal) => {
        $crate::__ust_is_on!($tracepoint)
    };
}

/// The same, where a symbol's place is relative to the program counter.
#[cfg(all(
    unix,
    not(target_vendor = "apple"),
    target_pointer_width = "64",
    any(
        target_arch = "x86_64",
        all(target_arch = "aarch64", target_endian = "little")
    )
))]
#[doc(hidden)]
#[macro_export]
macro_rules! __ust_is_on {
    ($tracepoint:literal) => {
        // Where `state` is in it.
        $crate::__is_not_zero!(concat!($tracepoint, "+24"))
    };
}

/// The same, where the compiler has to find it.
#[cfg(not(all(
    unix,
    not(target_vendor = "apple"),
    target_pointer_width = "64",
    any(
        target_arch = "x86_64",
        all(target_arch = "aarch64", target_endian = "little")
    )
)))]
#[doc(hidden)]
#[macro_export]
macro_rules! __ust_is_on {
    ($tracepoint:literal) => {{
        extern "C" {
            #[link_name = $tracepoint]
            static TRACEPOINT: $crate::UstTracepoint;
        }
        // SAFETY: LTTng's macros define it, in the same program or library.
        unsafe { &TRACEPOINT }.is_on()
    }};
}

/// Fires a tracepoint while `LTTng` records it: the name of its symbol, that of the function in C that
/// fires it, and the arguments, as those of [`probe!`](crate::probe!).
#[macro_export]
macro_rules! ust {
    ($tracepoint:literal, $function:literal $(, $type:ident $value:expr)* $(,)?) => {
        if $crate::ust_is_on!($tracepoint) {
            extern "C" {
                #[link_name = $function]
                fn __tracegen_ust($(_: $crate::__ust_type!($type)),*);
            }
            // SAFETY: it is made of the same event, and texts have a NUL.
            unsafe { __tracegen_ust($($crate::__ust_value!($type $value)),*) }
        }
    };
}

/// The type that C takes, by an argument's word.
#[doc(hidden)]
#[macro_export]
macro_rules! __ust_type {
    (text) => {
        *const ::std::os::raw::c_char
    };
    (pointer) => {
        *const ::std::os::raw::c_void
    };
    ($type:ident) => {
        $type
    };
}

/// An argument as C takes it.
#[doc(hidden)]
#[macro_export]
macro_rules! __ust_value {
    (text $value:expr) => {
        $crate::ProbeText::new($value).as_pointer().address() as *const ::std::os::raw::c_char
    };
    (pointer $value:expr) => {
        $value.address() as *const ::std::os::raw::c_void
    };
    ($type:ident $value:expr) => {
        $value
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::mem::size_of;

    #[test]
    fn the_state_is_where_lttng_has_it() {
        let tracepoint = UstTracepoint {
            size: 0,
            provider: 0,
            event: 0,
            state: AtomicI32::new(1),
        };
        let start = std::ptr::addr_of!(tracepoint) as usize;
        let state = std::ptr::addr_of!(tracepoint.state) as usize;
        assert_eq!(state - start, 3 * size_of::<usize>());
        assert!(tracepoint.is_on());
    }
}
