// SPDX-License-Identifier: MIT
//! What `qemu_log!` and its kin say, as records of the crate `log`. Events come by the backend in `backends`.

use log::{Level, Record};
use tracegen_rt::log::{LogMask, Message};

/// Has messages go to the program's logger from now on.
pub fn install() {
    tracegen_rt::log::set_hook(Some(forward));
}

/// The module of the call is the target; what a `LogGuard` wrote has none, and goes to `qemu_log`.
fn forward(message: &Message<'_>) {
    let (level, mask) = (level(message.mask()), message.mask().to_string());
    if level > log::max_level() {
        return;
    }
    log::logger().log(
        &Record::builder()
            .level(level)
            .target(message.module_path().unwrap_or("qemu_log"))
            .module_path_static(message.module_path())
            .file_static(message.file())
            .line(message.line())
            .key_values(&[("mask", mask.as_str())])
            .args(format_args!("{}", message.text().trim_end_matches('\n')))
            .build(),
    );
}

/// What goes wrong is a warning, what is asked for by its mask is for debugging.
fn level(mask: LogMask) -> Level {
    let wrong = LogMask::GUEST_ERROR | LogMask::UNIMP | LogMask::INVALID_MEM;
    match mask {
        LogMask::NONE => Level::Info,
        mask if mask.intersects(wrong) => Level::Warn,
        _ => Level::Debug,
    }
}
