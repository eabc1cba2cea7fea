// SPDX-License-Identifier: MIT
//! Makes `trace-mixed.rs` of `../trace-events`, with the program that `TRACEGEN` names, or `tracegen`.

use std::env;
use std::process::{self, Command};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=../trace-events");
    println!("cargo:rerun-if-env-changed=TRACEGEN");
    println!("cargo:rerun-if-env-changed=BACKENDS");

    let tracegen = env::var("TRACEGEN").unwrap_or_else(|_| "tracegen".to_owned());
    let backends = env::var("BACKENDS").unwrap_or_else(|_| "log".to_owned());
    let status = Command::new(&tracegen)
        .args(["generate", "--format", "rs", "--group", "mixed", "--root", "..", "--backend", &backends])
        .args(["-o", &env::var("OUT_DIR").expect("cargo sets OUT_DIR"), "../trace-events"])
        .status();
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => fail(&format!("'{tracegen}' failed: {status}")),
        Err(error) => fail(&format!("cannot run '{tracegen}': {error}; install tracegen, or set TRACEGEN to its path")),
    }
}

fn fail(mistake: &str) {
    eprintln!("{mistake}");
    process::exit(1);
}
