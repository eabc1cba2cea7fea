// SPDX-License-Identifier: MIT
//! QEMU's log calls, with `format!()` syntax. Each is written in one piece.

/// Whether [`qemu_log!`](crate::qemu_log!) prints.
#[macro_export]
macro_rules! qemu_log_enabled {
    () => {
        $crate::log::log_enabled()
    };
}

/// Logs, if the log is enabled; no newline is added. Otherwise arguments are not evaluated.
///
/// ```
/// # let (addr, size) = (0x10, 4);
/// tracegen_rt::qemu_log!("dma: {addr:#x}, {} bytes\n", size);
/// ```
///
/// What `format!()` refuses is refused:
///
/// ```compile_fail
/// tracegen_rt::qemu_log!("dma: {:#x}, {} bytes\n", 0x10);
/// ```
#[macro_export]
macro_rules! qemu_log {
    ($($text:tt)*) => {
        if $crate::log::log_enabled() {
            $crate::log_now!($crate::log::LogMask::NONE, $($text)*);
        }
    };
}

/// [`qemu_log!`](crate::qemu_log!) with a newline, which is all there is to say without a format.
#[macro_export]
macro_rules! qemu_logln {
    ($($text:tt)*) => {
        if $crate::log::log_enabled() {
            $crate::log_line_now!($crate::log::LogMask::NONE, $($text)*);
        }
    };
}

/// Logs while a bit of the mask is set; no newline is added. Otherwise arguments are not evaluated.
///
/// ```
/// use tracegen_rt::log::LogMask;
/// use tracegen_rt::qemu_log_mask;
///
/// # let offset = 0x44;
/// qemu_log_mask!(LogMask::GUEST_ERROR, "uart: bad offset {offset:#x}\n");
/// ```
#[macro_export]
macro_rules! qemu_log_mask {
    ($mask:expr, $($text:tt)*) => {{
        let mask: $crate::log::LogMask = $mask;
        if $crate::log::loglevel_mask(mask) {
            $crate::log_now!(mask, $($text)*);
        }
    }};
}

/// [`qemu_log_mask!`](crate::qemu_log_mask!) with a newline.
#[macro_export]
macro_rules! qemu_log_mask_ln {
    ($mask:expr $(, $($text:tt)*)?) => {{
        let mask: $crate::log::LogMask = $mask;
        if $crate::log::loglevel_mask(mask) {
            $crate::log_line_now!(mask, $($($text)*)?);
        }
    }};
}

/// [`qemu_log_mask!`](crate::qemu_log_mask!) for addresses that the filter of
/// [`set_dfilter_ranges`](crate::log::set_dfilter_ranges) lets through.
///
/// ```
/// use tracegen_rt::log::LogMask;
/// use tracegen_rt::qemu_log_mask_and_addr;
///
/// # let pc = 0x8000_0000_u64;
/// qemu_log_mask_and_addr!(LogMask::CPU_EXEC, pc, "at {pc:016x}\n");
/// ```
#[macro_export]
macro_rules! qemu_log_mask_and_addr {
    ($mask:expr, $address:expr, $($text:tt)*) => {{
        let mask: $crate::log::LogMask = $mask;
        if $crate::log::loglevel_mask(mask) && $crate::log::log_in_addr_range($address) {
            $crate::log_now!(mask, $($text)*);
        }
    }};
}

/// [`qemu_log_mask_and_addr!`](crate::qemu_log_mask_and_addr!) with a newline.
#[macro_export]
macro_rules! qemu_log_mask_and_addr_ln {
    ($mask:expr, $address:expr $(, $($text:tt)*)?) => {{
        let mask: $crate::log::LogMask = $mask;
        if $crate::log::loglevel_mask(mask) && $crate::log::log_in_addr_range($address) {
            $crate::log_line_now!(mask, $($($text)*)?);
        }
    }};
}

/// [`qemu_log_mask_ln!`](crate::qemu_log_mask_ln!) by the name that it has in QEMU's own Rust,
/// which names masks by [`Log`](crate::log::Log).
///
/// ```
/// use tracegen_rt::log::Log;
/// use tracegen_rt::log_mask_ln;
///
/// # let offset = 0x44;
/// log_mask_ln!(Log::GuestError, "uart: bad offset {offset:#x}");
/// ```
#[macro_export]
macro_rules! log_mask_ln {
    ($mask:expr $(, $($text:tt)*)?) => {
        $crate::qemu_log_mask_ln!($crate::log::LogMask::from($mask), $($($text)*)?)
    };
}

/// Logs, whatever the masks say.
#[doc(hidden)]
#[macro_export]
macro_rules! log_now {
    ($mask:expr, $($text:tt)*) => {
        $crate::log::print($mask, $crate::log_place!(), ::core::format_args!($($text)*))
    };
}

/// Logs with a newline, whatever the masks say.
#[doc(hidden)]
#[macro_export]
macro_rules! log_line_now {
    ($mask:expr,) => {
        $crate::log::println($mask, $crate::log_place!(), ::core::format_args!(""))
    };
    ($mask:expr, $($text:tt)+) => {
        $crate::log::println($mask, $crate::log_place!(), ::core::format_args!($($text)+))
    };
}

/// Where in its source the outermost macro is called: a constant.
#[doc(hidden)]
#[macro_export]
macro_rules! log_place {
    () => {
        &$crate::log::Place {
            module: ::core::module_path!(),
            file: ::core::file!(),
            line: ::core::line!(),
        }
    };
}
