// SPDX-License-Identifier: MIT
//! What `qemu_log!` and its kin say, as events of the crate `tracing`. The program's own come by the backend in
//! `backends`.

use tracegen_rt::log::{LogMask, Message};
use tracing::{event, Level};

/// Has messages go to the program's subscriber from now on.
pub fn install() {
    tracegen_rt::log::set_hook(Some(forward));
}

/// A target, and a level, belong to a place in the source: there is one of these for each level.
macro_rules! forward {
    ($level:expr, $message:expr) => {
        event!(
            target: "qemu_log",
            $level,
            mask = %$message.mask(),
            module = $message.module_path(),
            file = $message.file(),
            line = $message.line(),
            "{}",
            $message.text().trim_end_matches('\n')
        )
    };
}

/// What goes wrong is a warning, what is asked for by its mask is for debugging.
fn forward(message: &Message<'_>) {
    let wrong = LogMask::GUEST_ERROR | LogMask::UNIMP | LogMask::INVALID_MEM;
    match message.mask() {
        LogMask::NONE => forward!(Level::INFO, message),
        mask if mask.intersects(wrong) => forward!(Level::WARN, message),
        _ => forward!(Level::DEBUG, message),
    }
}
