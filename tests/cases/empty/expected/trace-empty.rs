// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_empty::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_empty::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_empty {

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("empty", [
    ]);
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_empty {
    pub use ::tracegen_rt::__trace as trace;
}
