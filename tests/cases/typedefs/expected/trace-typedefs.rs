// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_typedefs::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_typedefs::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_typedefs {
    use std::os::raw::{c_int, c_long};
    use tracegen_rt::{Line, Str, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("typedefs", [
        TYPEDEF_ADDRESS: "typedef_address(uint64_t addr, const long off, int fd, const char *name) \"addr 0x%\" PRIx64 \" off %\" PRId64 \" fd %d name %s\"",
    ]);

    tracegen_rt::event!(TYPEDEF_ADDRESS, "typedef_address");

    /// `typedef_address(hwaddr addr, const off_t off, FdType fd, Name name) "addr 0x%" PRIx64 " off %" PRId64 " fd %d name %s"`
    #[inline(always)]
    pub fn trace_typedef_address(addr: u64, off: c_long, fd: c_int, name: impl TraceStr) {
        if tracegen_rt::is_wanted!(TYPEDEF_ADDRESS) {
            emit_typedef_address(addr, off, fd, name.as_trace_str());
        }
    }

    /// Whether anybody wants `typedef_address`: it is on, or watched.
    #[inline(always)]
    pub fn trace_typedef_address_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPEDEF_ADDRESS)
    }

    #[cold]
    #[inline(never)]
    fn emit_typedef_address(addr: u64, off: c_long, fd: c_int, name: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("typedef_address addr 0x{addr:x} off {off} fd {fd} name {}", line.string(name)));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_typedefs {
    pub use ::tracegen_rt::__trace as trace;

    pub mod typedef_address {
        pub use super::super::group_typedefs::{trace_typedef_address as fire, trace_typedef_address_enabled as is_wanted};
    }
}
