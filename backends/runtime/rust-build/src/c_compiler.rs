// SPDX-License-Identifier: MIT
//! Compiles the sources in C that go with Rust.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cargo::Cargo;
use crate::error::Error;
use crate::outputs::Outputs;
use crate::program::Program;

/// Compiles the sources to the archive `libNAME.a` in `folder`, and has cargo link it, also to
/// programs that use this crate. Nothing is done where there are none.
pub(crate) fn compile(outputs: &Outputs, folder: &Path, cargo: &mut Cargo) -> Result<(), Error> {
    let includes = outputs.c_includes();
    let mut objects = Vec::new();
    let compiler = Program::from_variable("CC", of_target("CC", cargo), "cc");
    let flags = of_target("CFLAGS", cargo).unwrap_or_default();
    for source in outputs.c_sources() {
        let object = source.with_extension("o");
        let mut words: Vec<OsString> = ["-std=c11", "-O2", "-fPIC", "-pthread"]
            .map(OsString::from)
            .to_vec();
        if env::var_os("DEBUG").map_or(false, |value| value != "false" && value != "0") {
            words.push("-g".into());
        }
        words.extend(
            flags
                .to_string_lossy()
                .split_whitespace()
                .map(OsString::from),
        );
        for include in &includes {
            words.extend(["-I".into(), include.into()]);
        }
        words.extend([
            "-c".into(),
            "-o".into(),
            object.clone().into(),
            source.into(),
        ]);
        compiler.run(words)?;
        objects.push(object);
    }
    match outputs.c_sources().next() {
        Some(first) => archive(first, &objects, folder, cargo),
        None => Ok(()),
    }
}

fn archive(
    first: &Path,
    objects: &[PathBuf],
    folder: &Path,
    cargo: &mut Cargo,
) -> Result<(), Error> {
    let name = first.file_stem().unwrap_or_default().to_string_lossy();
    let path = folder.join(format!("lib{name}.a"));
    if path.exists() {
        // `ar` would keep what is in it.
        fs::remove_file(&path).map_err(|source| Error::File {
            path: path.clone(),
            source,
        })?;
    }
    let mut words: Vec<OsString> = vec!["crs".into(), path.clone().into()];
    words.extend(objects.iter().map(OsString::from));
    Program::from_variable("AR", of_target("AR", cargo), "ar").run(words)?;
    cargo.say(
        "rustc-link-search",
        format_args!("native={}", folder.display()),
    );
    cargo.say("rustc-link-lib", format_args!("static={name}"));
    // Of a package with a library the line above is for that alone.
    cargo.say("rustc-link-arg", path.display());
    Ok(())
}

/// A variable as the crate `cc` reads it: `NAME_x86_64-unknown-linux-gnu`, the same with `_` for
/// `-`, `TARGET_NAME` or `HOST_NAME`, `NAME`.
fn of_target(name: &str, cargo: &mut Cargo) -> Option<OsString> {
    let target = env::var("TARGET").unwrap_or_default();
    let is_cross = env::var("HOST").map_or(false, |host| host != target);
    let kind = if is_cross { "TARGET" } else { "HOST" };
    [
        format!("{name}_{target}"),
        format!("{name}_{}", target.replace('-', "_")),
        format!("{kind}_{name}"),
        name.to_owned(),
    ]
    .iter()
    .find_map(|each| cargo.variable(each))
}
