// SPDX-License-Identifier: MIT
//! All arguments are in an array on the stack, at whose elements they point through one register:
//! a value of eight bytes fits in no register, and one of a byte not in all.

#[doc(hidden)]
#[macro_export]
macro_rules! __probe_global {
    ($text:expr) => {
        ::core::arch::global_asm!($text, options(att_syntax));
    };
}

/// Whether anybody wants an event whose state has a name. This processor knows no address relative
/// to its program counter: the compiler finds it.
#[doc(hidden)]
#[macro_export]
macro_rules! __is_wanted {
    ($event:ident $state:literal) => {{
        extern "C" {
            #[link_name = $state]
            static STATE: $crate::State;
        }
        // SAFETY: it is defined where the event is.
        unsafe { &STATE }.is_wanted()
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __probe_without {
    ($note:tt) => {
        // SAFETY: a nop.
        unsafe {
            ::core::arch::asm!(
                $crate::__probe_note!(".4byte" $note),
                options(att_syntax, nostack, preserves_flags)
            );
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __probe_with {
    (
        $note:tt [$($places:ident)*]
        [$(($name:ident $index:literal $offset:literal $space:literal $type:ident $value:expr))+]
    ) => {
        match [$($crate::__probe_bits!($type $value)),+] {
            // SAFETY: a nop.
            values => unsafe {
                ::core::arch::asm!(
                    $crate::__probe_note!(
                        ".4byte" $note
                        $($space, $crate::__probe_size!($type), "@", $offset, "({base})"),+
                    ),
                    base = in(reg) values.as_ptr(),
                    options(att_syntax, nostack, preserves_flags)
                );
            },
        }
    };
}
