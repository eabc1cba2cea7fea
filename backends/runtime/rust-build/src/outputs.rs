// SPDX-License-Identifier: MIT
//! What was made.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// The files that were made.
#[derive(Clone, Debug, Default)]
pub struct Outputs {
    files: Vec<PathBuf>,
    runtime: Option<Runtime>,
}

/// The C runtime: its folder, and its sources.
#[derive(Clone, Debug)]
struct Runtime {
    folder: PathBuf,
    sources: Vec<PathBuf>,
}

impl Outputs {
    pub(crate) fn new(files: Vec<PathBuf>) -> Self {
        Self {
            files,
            runtime: None,
        }
    }

    /// Whether some of it is in C.
    pub(crate) fn has_c(&self) -> bool {
        self.files.iter().any(|path| is_c(path) || is_header(path))
    }

    /// Says where the C runtime is that goes with it.
    pub(crate) fn set_runtime(&mut self, folder: PathBuf) -> Result<(), Error> {
        let sources = sources_in(&folder.join("src")).map_err(|source| Error::File {
            path: folder.clone(),
            source,
        })?;
        self.runtime = Some(Runtime { folder, sources });
        Ok(())
    }

    /// All files, a group at a time, in the order of the formats.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// Those that are sources in C: for a build script that compiles them itself, by the crate `cc`,
    /// say.
    pub fn c_sources(&self) -> impl Iterator<Item = &Path> {
        self.files
            .iter()
            .map(PathBuf::as_path)
            .filter(|path| is_c(path))
    }

    /// The folders with headers that these include, for the compiler's `-I`. None where nothing is
    /// in C.
    #[must_use]
    pub fn c_includes(&self) -> Vec<PathBuf> {
        let runtime = self.runtime.iter().map(|each| each.folder.join("include"));
        // All are made in one folder.
        let made = self.files.iter().take(1).filter_map(|path| path.parent());
        if self.has_c() {
            runtime.chain(made.map(Path::to_owned)).collect()
        } else {
            Vec::new()
        }
    }

    /// The sources of the C runtime, which generated C needs, and Rust does not. None where nothing
    /// is in C.
    #[must_use]
    pub fn c_runtime_sources(&self) -> &[PathBuf] {
        self.runtime.as_ref().map_or(&[], |each| &each.sources)
    }
}

fn sources_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(folder)? {
        sources.push(entry?.path());
    }
    sources.retain(|path| is_c(path));
    sources.sort();
    Ok(sources)
}

fn is_c(path: &Path) -> bool {
    path.extension() == Some("c".as_ref())
}

fn is_header(path: &Path) -> bool {
    path.extension() == Some("h".as_ref())
}
