// SPDX-License-Identifier: MIT
//! Up to eight arguments are in registers, as many as a function gets there. More are in an array on
//! the stack, at whose elements all of them point through one register.

#[doc(hidden)]
#[macro_export]
macro_rules! __probe_global {
    ($text:expr) => {
        ::core::arch::global_asm!($text);
    };
}

/// Whether anybody wants an event whose state has a name.
#[doc(hidden)]
#[macro_export]
macro_rules! __is_wanted {
    ($event:ident $state:literal) => {
        $crate::__is_not_zero!($state)
    };
}

/// Whether the 32 bits at a symbol, or at one and a distance, are not zero: one load, relative to
/// the program counter.
#[doc(hidden)]
#[macro_export]
macro_rules! __is_not_zero {
    ($place:expr) => {{
        let word: u64;
        // SAFETY: it loads an aligned word that is there, in the same program or library.
        unsafe {
            ::core::arch::asm!(
                concat!("adrp {0}, ", $place),
                concat!("ldr {0:w}, [{0}, :lo12:", $place, "]"),
                out(reg) word,
                options(nostack, preserves_flags, readonly)
            );
        }
        word != 0
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __probe_without {
    ($note:tt) => {
        // SAFETY: a nop.
        unsafe {
            ::core::arch::asm!(
                $crate::__probe_note!(".8byte" $note),
                options(nostack, preserves_flags)
            );
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __probe_with {
    // Two places are left, or more.
    (
        $note:tt [$p1:ident $p2:ident $($places:ident)*]
        [$(($name:ident $index:literal $offset:literal $space:literal $type:ident $value:expr))+]
    ) => {
        match [$($crate::__probe_bits!($type $value)),+] {
            // SAFETY: a nop.
            values => unsafe {
                ::core::arch::asm!(
                    $crate::__probe_note!(
                        ".8byte" $note
                        $($space, $crate::__probe_size!($type), "@{", stringify!($name), "}"),+
                    ),
                    $($name = in(reg) values[$index],)+
                    options(nostack, preserves_flags)
                );
            },
        }
    };
    (
        $note:tt [$($places:ident)*]
        [$(($name:ident $index:literal $offset:literal $space:literal $type:ident $value:expr))+]
    ) => {
        match [$($crate::__probe_bits!($type $value)),+] {
            // SAFETY: a nop.
            values => unsafe {
                ::core::arch::asm!(
                    $crate::__probe_note!(
                        ".8byte" $note
                        $($space, $crate::__probe_size!($type), "@[{base}, ", $offset, "]"),+
                    ),
                    base = in(reg) values.as_ptr(),
                    options(nostack, preserves_flags)
                );
            },
        }
    };
}
