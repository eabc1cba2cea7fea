// SPDX-License-Identifier: MIT
//! What files are made of.

use std::path::{Path, PathBuf};

/// The trace-events files.
pub(crate) enum Inputs {
    /// These, and where there are none nothing.
    Files(Vec<PathBuf>),
    /// Those that the project's file lists.
    Project,
}

impl Inputs {
    pub(crate) fn of<I: IntoIterator<Item = P>, P: AsRef<Path>>(files: I) -> Self {
        Self::Files(
            files
                .into_iter()
                .map(|file| file.as_ref().to_owned())
                .collect(),
        )
    }

    pub(crate) fn files(&self) -> &[PathBuf] {
        match self {
            Self::Files(files) => files,
            Self::Project => &[],
        }
    }

    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self, Self::Files(files) if files.is_empty())
    }
}
