// SPDX-License-Identifier: MIT
//! Up to six arguments are in registers, as many as a function gets there. More are in an array on
//! the stack, at whose elements all of them point through one register.

#[doc(hidden)]
#[macro_export]
macro_rules! __probe_global {
    ($text:expr) => {
        ::core::arch::global_asm!($text, options(att_syntax));
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
        let word: u32;
        // SAFETY: it loads an aligned word that is there, in the same program or library.
        unsafe {
            ::core::arch::asm!(
                concat!("movl ", $place, "(%rip), {0:e}"),
                out(reg) word,
                options(att_syntax, nostack, preserves_flags, readonly)
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
                options(att_syntax, nostack, preserves_flags)
            );
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __probe_with {
    // Four places are left, or more.
    (
        $note:tt [$p1:ident $p2:ident $p3:ident $p4:ident $($places:ident)*]
        [$(($name:ident $index:literal $offset:literal $space:literal $type:ident $value:expr))+]
    ) => {
        match [$($crate::__probe_bits!($type $value)),+] {
            // SAFETY: a nop.
            values => unsafe {
                ::core::arch::asm!(
                    $crate::__probe_note!(
                        ".8byte" $note
                        $(
                            $space, $crate::__probe_size!($type), "@",
                            $crate::__probe_register!($name $type)
                        ),+
                    ),
                    $($name = in(reg) values[$index],)+
                    options(att_syntax, nostack, preserves_flags)
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
                        $($space, $crate::__probe_size!($type), "@", $offset, "({base})"),+
                    ),
                    base = in(reg) values.as_ptr(),
                    options(att_syntax, nostack, preserves_flags)
                );
            },
        }
    };
}

/// A register by the name that gdb knows: of less than eight bytes, the lower half's.
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_register {
    ($name:ident i64) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident u64) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident isize) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident usize) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident c_long) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident c_ulong) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident c_longlong) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident c_ulonglong) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident pointer) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident text) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident f32) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident f64) => {
        concat!("{", stringify!($name), "}")
    };
    ($name:ident $smaller:ident) => {
        concat!("{", stringify!($name), ":e}")
    };
}
