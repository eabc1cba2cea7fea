// SPDX-License-Identifier: MIT
//! Makes `trace-mixed.rs` of `../trace-events`, for the backends that `BACKENDS` names, or `log`.

use std::env;

fn main() {
    println!("cargo:rerun-if-env-changed=BACKENDS");
    let backends = env::var("BACKENDS").unwrap_or_else(|_| "log".to_owned());
    tracegen_build::Config::new().backend(backends).group("mixed").root("..").compile("../trace-events");
}
