// SPDX-License-Identifier: MIT
//! Makes `trace-mixed.h` and `trace-mixed.c`, and compiles them, the device in C and the C runtime,
//! with the programs that `TRACEGEN` and `CC` name.

use std::env;
use std::path::Path;
use std::process::Command;

fn main() {
    for path in ["build.rs", "../trace-events", "../timer.c", "../timer.h"] {
        println!("cargo:rerun-if-changed={path}");
    }
    for name in ["TRACEGEN", "BACKENDS", "CC"] {
        println!("cargo:rerun-if-env-changed={name}");
    }
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let tracegen = variable("TRACEGEN", "tracegen");
    let backends = variable("BACKENDS", "log");
    run(Command::new(&tracegen)
        .args(["generate", "--format", "h,c", "--group", "mixed", "--root", "..", "--backend", &backends])
        .args(["-o", &out, "../trace-events"]));

    let flags = run(Command::new(&tracegen).args(["runtime", "--cflags"]));
    let sources = run(Command::new(&tracegen).args(["runtime", "--sources"]));
    let generated = format!("{out}/trace-mixed.c");
    for source in sources.split_whitespace().chain([generated.as_str(), "../timer.c"]) {
        let name = Path::new(source).file_stem().expect("a source has a name").to_string_lossy();
        let object = format!("{out}/{name}.o");
        run(Command::new(variable("CC", "cc"))
            .args(["-std=c11", "-O2", "-fPIC", "-I..", "-I", &out])
            .args(flags.split_whitespace())
            .args(["-c", "-o", &object, source]));
        // Objects, not an archive: all of them are linked, those too that nobody calls, and their
        // place among the crates does not matter.
        println!("cargo:rustc-link-arg-bins={object}");
    }
    // Once more behind them: a part of glibc's, such as pthread_atfork(), is an archive.
    println!("cargo:rustc-link-arg-bins=-lc");
}

fn variable(name: &str, otherwise: &str) -> String {
    env::var(name).unwrap_or_else(|_| otherwise.to_owned())
}

/// Runs a command, which must succeed; returns what it printed.
fn run(command: &mut Command) -> String {
    let done = command
        .output()
        .unwrap_or_else(|error| panic!("cannot run {command:?}: {error}; set TRACEGEN and CC to their paths"));
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{command:?} failed: {told}");
    String::from_utf8(done.stdout).expect("paths are UTF-8")
}
