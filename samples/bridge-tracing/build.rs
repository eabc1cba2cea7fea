// SPDX-License-Identifier: MIT
//! Makes `trace-fan.rs` with the backend in `backends`, by the program that `TRACEGEN` names, or `tracegen`.

use std::env;
use std::process::{self, Command};

fn main() {
    for input in ["build.rs", "trace-events", "backends"] {
        println!("cargo:rerun-if-changed={input}");
    }
    println!("cargo:rerun-if-env-changed=TRACEGEN");

    let out_dir = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let tracegen = env::var("TRACEGEN").unwrap_or_else(|_| "tracegen".to_owned());
    let status = Command::new(&tracegen)
        .args(["generate", "--format", "rs", "--backend-path", "backends", "--backend", "tracing"])
        .args(["--group", "fan", "trace-events", "-o"])
        .arg(out_dir)
        .status();
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => {
            eprintln!("'{tracegen}' failed: {status}");
            process::exit(1);
        }
        Err(error) => {
            eprintln!("cannot run '{tracegen}': {error}; install tracegen, or set TRACEGEN to its path");
            process::exit(1);
        }
    }
}
