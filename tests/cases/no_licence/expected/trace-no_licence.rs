// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_no_licence::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_no_licence::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_no_licence {
    use std::os::raw::c_int;
    use tracegen_rt::Line;

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("no_licence", [
        NO_LICENCE: "no_licence(int a) \"a %d\"",
    ]);

    tracegen_rt::event!(NO_LICENCE, "no_licence");

    /// `no_licence(int a) "a %d"`
    #[inline(always)]
    pub fn trace_no_licence(a: c_int) {
        if tracegen_rt::is_wanted!(NO_LICENCE) {
            emit_no_licence(a);
        }
    }

    /// Whether anybody wants `no_licence`: it is on, or watched.
    #[inline(always)]
    pub fn trace_no_licence_enabled() -> bool {
        tracegen_rt::is_wanted!(NO_LICENCE)
    }

    #[cold]
    #[inline(never)]
    fn emit_no_licence(a: c_int) {
        let line = Line::new();
        line.write(format_args!("no_licence a {a}"));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_no_licence {
    pub use ::tracegen_rt::__trace as trace;

    pub mod no_licence {
        pub use super::super::group_no_licence::{trace_no_licence as fire, trace_no_licence_enabled as is_wanted};
    }
}
