// SPDX-License-Identifier: MIT
//! Makes `trace-mixed.h` and `trace-mixed.c`, for the backends that `BACKENDS` names, or `log`, and compiles them, the device
//! in C and the C runtime, with the compiler that `CC` names, or `cc`.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

fn main() {
    for path in ["../timer.c", "../timer.h"] {
        println!("cargo:rerun-if-changed={path}");
    }
    for name in ["BACKENDS", "CC"] {
        println!("cargo:rerun-if-env-changed={name}");
    }
    let outputs = tracegen_build::Config::new()
        .backend(variable("BACKENDS", "log"))
        .formats(["h", "c"])
        .group("mixed")
        .root("..")
        .compile("../trace-events");

    let runtime = outputs.c_runtime_sources().iter().map(PathBuf::as_path);
    for source in runtime.chain(outputs.c_sources()).chain([Path::new("../timer.c")]) {
        compile(source, &outputs.c_includes());
    }
    // Once more behind them: a part of glibc's, such as pthread_atfork(), is an archive.
    println!("cargo:rustc-link-arg-bins=-lc");
}

/// Objects, not an archive: all of them are linked, those too that nobody calls, and their place among the crates does not
/// matter.
fn compile(source: &Path, includes: &[PathBuf]) {
    let name = source.file_stem().expect("a source has a name");
    let object = Path::new(&variable("OUT_DIR", "")).join(name).with_extension("o");
    let mut command = Command::new(variable("CC", "cc"));
    command.args(["-std=c11", "-O2", "-fPIC", "-pthread", "-I.."]);
    for folder in includes {
        command.arg("-I").arg(folder);
    }
    // What it has to say goes to cargo.
    match command.arg("-c").arg("-o").arg(&object).arg(source).status() {
        Ok(status) if status.success() => println!("cargo:rustc-link-arg-bins={}", object.display()),
        Ok(_) => process::exit(1),
        Err(error) => {
            eprintln!("cannot run {command:?}: {error}; set CC to the path of a C compiler");
            process::exit(1);
        }
    }
}

fn variable(name: &str, otherwise: &str) -> String {
    env::var(name).unwrap_or_else(|_| otherwise.to_owned())
}
