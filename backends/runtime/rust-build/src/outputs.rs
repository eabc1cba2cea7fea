// SPDX-License-Identifier: MIT
//! What was made.

use std::path::{Path, PathBuf};

/// The files that were made.
#[derive(Clone, Debug)]
pub struct Outputs {
    pub(crate) files: Vec<PathBuf>,
    pub(crate) c_runtime: Option<PathBuf>,
}

impl Outputs {
    /// All files, a group at a time, in the order of the formats.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// Those that are sources in C: for a program that compiles them itself, see
    /// [`Config::compile_c`](crate::Config::compile_c).
    pub fn c_sources(&self) -> impl Iterator<Item = &Path> {
        self.files
            .iter()
            .map(PathBuf::as_path)
            .filter(|path| path.extension() == Some("c".as_ref()))
    }

    /// The folders with headers that these include, for the compiler's `-I`. None where nothing is
    /// in C.
    #[must_use]
    pub fn c_includes(&self) -> Vec<PathBuf> {
        let mut folders = Vec::new();
        if let Some(runtime) = &self.c_runtime {
            folders.push(runtime.join("include"));
            // All are in one folder.
            folders.extend(
                self.files
                    .iter()
                    .take(1)
                    .filter_map(|path| path.parent())
                    .map(Path::to_owned),
            );
        }
        folders
    }

    /// The folder of the C runtime, which has `include` and `src`. None where nothing is in C.
    #[must_use]
    pub fn c_runtime(&self) -> Option<&Path> {
        self.c_runtime.as_deref()
    }
}
