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
#[macro_export]
macro_rules! qemu_log {
    ($($text:tt)+) => {
        if $crate::log::log_enabled() {
            $crate::log::print(::core::format_args!($($text)+));
        }
    };
}

/// [`qemu_log!`](crate::qemu_log!) with a newline.
#[macro_export]
macro_rules! qemu_logln {
    () => {
        $crate::qemu_log!("\n")
    };
    ($($text:tt)+) => {
        if $crate::log::log_enabled() {
            $crate::log::println(::core::format_args!($($text)+));
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
    ($mask:expr, $($text:tt)+) => {
        if $crate::log::loglevel_mask($mask) {
            $crate::qemu_log!($($text)+);
        }
    };
}

/// [`qemu_log_mask!`](crate::qemu_log_mask!) with a newline.
#[macro_export]
macro_rules! qemu_log_mask_ln {
    ($mask:expr, $($text:tt)+) => {
        if $crate::log::loglevel_mask($mask) {
            $crate::qemu_logln!($($text)+);
        }
    };
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
    ($mask:expr, $address:expr, $($text:tt)+) => {
        if $crate::log::loglevel_mask($mask) && $crate::log::log_in_addr_range($address) {
            $crate::qemu_log!($($text)+);
        }
    };
}

/// [`qemu_log_mask_and_addr!`](crate::qemu_log_mask_and_addr!) with a newline.
#[macro_export]
macro_rules! qemu_log_mask_and_addr_ln {
    ($mask:expr, $address:expr, $($text:tt)+) => {
        if $crate::log::loglevel_mask($mask) && $crate::log::log_in_addr_range($address) {
            $crate::qemu_logln!($($text)+);
        }
    };
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
    ($mask:expr, $($text:tt)+) => {
        $crate::qemu_log_mask_ln!($crate::log::LogMask::from($mask), $($text)+)
    };
}
