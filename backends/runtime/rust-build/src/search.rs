// SPDX-License-Identifier: MIT
//! Where tracegen is.

use std::env;
use std::env::consts::EXE_SUFFIX;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::cargo::Cargo;
use crate::error::Error;
use crate::program::Program;

const VENV: &str = ".venv";
const PYTHONS: [&str; 2] = ["python3", "python"];

/// A search for tracegen, and what came of it so far.
pub(crate) struct Search {
    folder: PathBuf,
    told: Vec<String>,
}

impl Search {
    /// Finds tracegen for the package in `CARGO_MANIFEST_DIR`. What it depends on is said to cargo.
    pub(crate) fn find(cargo: &mut Cargo) -> Result<Program, Error> {
        let here = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(env::current_dir, |folder| Ok(folder.into()));
        let folder = here.map_err(|source| Error::File {
            path: ".".into(),
            source,
        })?;
        let mut search = Self {
            folder,
            told: Vec::new(),
        };
        if let Some(value) = cargo.variable("TRACEGEN") {
            return Ok(Program::said_by_variable(value));
        }
        search
            .told
            .push("the variable TRACEGEN is not set".to_owned());
        let found = search
            .in_folders()
            .or_else(|| search.in_active(cargo.variable("VIRTUAL_ENV")))
            .or_else(|| search.in_path())
            .map(|path| Program::new(vec![path.into()]));
        match found.or_else(|| search.as_module()) {
            Some(program) => Ok(program),
            None => Err(Error::Missing { told: search.told }),
        }
    }

    fn in_active(&mut self, active: Option<OsString>) -> Option<PathBuf> {
        let told = match active {
            Some(folder) => {
                let path = in_environment(Path::new(&folder));
                if path.is_file() {
                    return Some(path);
                }
                format!(
                    "the virtual environment that is active (VIRTUAL_ENV) has none: {}",
                    path.display()
                )
            }
            None => "no virtual environment is active: VIRTUAL_ENV is not set".to_owned(),
        };
        self.told.push(told);
        None
    }

    fn in_folders(&mut self) -> Option<PathBuf> {
        let paths = self
            .folder
            .ancestors()
            .map(|folder| in_environment(&folder.join(VENV)));
        let found = paths.into_iter().find(|path| path.is_file());
        if found.is_none() {
            self.told.push(format!(
                "no folder `{VENV}` has it, in or above {}",
                self.folder.display()
            ));
        }
        found
    }

    fn in_path(&mut self) -> Option<PathBuf> {
        let name = format!("tracegen{EXE_SUFFIX}");
        let found = env::var_os("PATH").and_then(|value| {
            env::split_paths(&value)
                .map(|folder| folder.join(&name))
                .find(|path| path.is_file())
        });
        if found.is_none() {
            self.told.push("PATH has none".to_owned());
        }
        found
    }

    fn as_module(&mut self) -> Option<Program> {
        for python in PYTHONS {
            let words = [python, "-m", "tracegen"];
            let tried = Command::new(python)
                .args(&words[1..])
                .arg("--version")
                .stdin(Stdio::null())
                .output();
            match tried {
                Ok(output) if output.status.success() => {
                    return Some(Program::new(words.map(OsString::from).to_vec()));
                }
                Ok(_) => self.told.push(format!("`{python}` has no module tracegen")),
                Err(error) => self.told.push(format!("cannot run `{python}`: {error}")),
            }
        }
        None
    }
}

/// Where a virtual environment has its command.
fn in_environment(folder: &Path) -> PathBuf {
    let commands = if cfg!(windows) { "Scripts" } else { "bin" };
    folder.join(commands).join(format!("tracegen{EXE_SUFFIX}"))
}
