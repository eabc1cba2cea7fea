// SPDX-License-Identifier: MIT
//! Makes `trace-uart.rs` of `../uart/trace-events`, with the program that `TRACEGEN` names, or `tracegen`.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{self, Command};

const ROOT: &str = "..";
const EVENTS: &str = "../uart/trace-events";

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={EVENTS}");
    println!("cargo:rerun-if-env-changed=TRACEGEN");

    let out_dir = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    if let Err(mistake) = generate(Path::new(&out_dir)) {
        eprintln!("{mistake}");
        process::exit(1);
    }
}

fn generate(out_dir: &Path) -> Result<(), String> {
    let tracegen = env::var("TRACEGEN").unwrap_or_else(|_| "tracegen".to_owned());
    let depfile = out_dir.join("trace-uart.d");
    let status = Command::new(&tracegen)
        .args(["generate", "--format", "rs", "--root", ROOT, EVENTS])
        .arg("--depfile")
        .arg(&depfile)
        .arg("-o")
        .arg(out_dir)
        .status()
        .map_err(|error| format!("cannot run '{tracegen}': {error}; install tracegen, or set TRACEGEN to its path"))?;
    if !status.success() {
        return Err(format!("'{tracegen}' failed: {status}"));
    }
    watch(&depfile)
}

/// Has cargo run this again when another tracegen is installed, whose files the depfile names too.
fn watch(depfile: &Path) -> Result<(), String> {
    let text = fs::read_to_string(depfile).map_err(|error| format!("cannot read {}: {error}", depfile.display()))?;
    let paths = text.lines().skip(1).map(|line| line.trim_end_matches('\\').trim());
    for path in paths.filter(|path| !path.is_empty() && !path.ends_with(':')) {
        println!("cargo:rerun-if-changed={}", path.replace("\\ ", " "));
    }
    Ok(())
}
