// SPDX-License-Identifier: MIT
//! What is made, and of what.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::c_compiler;
use crate::cargo::Cargo;
use crate::depfile::Depfile;
use crate::error::Error;
use crate::inputs::Inputs;
use crate::options::Options;
use crate::outputs::Outputs;
use crate::program::{end, Program};
use crate::search::Search;

/// What is made, and of what: the options of `tracegen generate`, under their names. What is left
/// out, a `tracegen.toml` beside the inputs or above them may say, and otherwise tracegen decides.
///
/// Paths are relative to the package's folder.
///
/// ```no_run
/// tracegen_build::Config::new()
///     .backends(["log", "simple"])
///     .typedef("hwaddr", "uint64_t")
///     .compile("src/uart/trace-events");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Config {
    options: Options,
    watched: Vec<PathBuf>,
    out_dir: Option<PathBuf>,
    program: Option<PathBuf>,
    is_silent: bool,
    leaves_c: bool,
}

impl Config {
    /// Nothing said yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a backend: `log`, `simple`, `ftrace`, `dtrace`, `syslog`, `ust`, `nop`, or one of a
    /// [`backend_path`](Self::backend_path). `log` alone unless told.
    ///
    /// With `ust` the files in C that Rust needs for it are made, too, and compiled: see
    /// [`compile_c`](Self::compile_c). It has to be said here, not in `tracegen.toml`.
    pub fn backend(&mut self, name: impl Into<String>) -> &mut Self {
        self.options.backends.push(name.into());
        self
    }

    /// Adds backends.
    pub fn backends<I: IntoIterator<Item = S>, S: Into<String>>(&mut self, names: I) -> &mut Self {
        self.options
            .backends
            .extend(names.into_iter().map(Into::into));
        self
    }

    /// Adds a folder with further backends, each a folder of its own.
    pub fn backend_path(&mut self, folder: impl AsRef<Path>) -> &mut Self {
        self.watched.push(folder.as_ref().to_owned());
        self.option("backend-path", folder.as_ref())
    }

    /// The group's name, for one input, or for several with [`merge`](Self::merge). Otherwise each
    /// input makes a group that is named after its folder; `trace-events` in the package's own
    /// folder makes `trace-root.rs`.
    pub fn group(&mut self, name: impl AsRef<str>) -> &mut Self {
        self.option("group", name.as_ref())
    }

    /// Puts all inputs in one group, which [`group`](Self::group) names.
    pub fn merge(&mut self) -> &mut Self {
        self.arg("--merge")
    }

    /// The folder that groups are named from, and that paths in generated code and in messages are
    /// relative to; the package's unless told.
    pub fn root(&mut self, folder: impl AsRef<Path>) -> &mut Self {
        self.option("root", folder.as_ref())
    }

    /// Allows the type `name` in arguments, and says which type of C it is.
    pub fn typedef(&mut self, name: impl AsRef<str>, c_type: impl AsRef<str>) -> &mut Self {
        self.option("type", format!("{}={}", name.as_ref(), c_type.as_ref()))
    }

    /// The project's file, in the place of a `tracegen.toml` beside the inputs or above them. One
    /// for each platform, say, with a table `[typedefs]` of its own:
    ///
    /// ```no_run
    /// let arch = std::env::var("CARGO_CFG_TARGET_ARCH").unwrap();
    /// let file = format!("tracegen-{arch}.toml");
    /// tracegen_build::Config::new().config_file(file).compile("trace-events");
    /// ```
    pub fn config_file(&mut self, file: impl AsRef<Path>) -> &mut Self {
        self.option("config", file.as_ref())
    }

    /// Lets no project's file be read.
    pub fn no_config_file(&mut self) -> &mut Self {
        self.arg("--no-config")
    }

    /// What probes belong to, in the backends `dtrace` and `ust`; each group's name unless told.
    pub fn provider(&mut self, name: impl AsRef<str>) -> &mut Self {
        self.option("provider", name.as_ref())
    }

    /// Adds a format of files to make. Without any it is `rs`, and what goes with that for backend
    /// `ust`; with one, those alone that are named.
    pub fn format(&mut self, name: impl Into<String>) -> &mut Self {
        self.options.formats.push(name.into());
        self
    }

    /// Adds formats of files to make.
    pub fn formats<I: IntoIterator<Item = S>, S: Into<String>>(&mut self, names: I) -> &mut Self {
        self.options
            .formats
            .extend(names.into_iter().map(Into::into));
        self
    }

    /// Where the code is at home: `standalone` unless told, or `qemu`.
    pub fn target(&mut self, name: impl AsRef<str>) -> &mut Self {
        self.option("target", name.as_ref())
    }

    /// The oldest rustc that Rust of the target `qemu` must compile with.
    pub fn rust_version(&mut self, version: impl AsRef<str>) -> &mut Self {
        self.option("rust-version", version.as_ref())
    }

    /// The program that has the probes, for the formats with tapsets.
    pub fn binary(&mut self, path: impl AsRef<Path>) -> &mut Self {
        self.option("binary", path.as_ref())
    }

    /// What a tapset's probes begin with, for the same formats.
    pub fn probe_prefix(&mut self, prefix: impl AsRef<str>) -> &mut Self {
        self.option("probe-prefix", prefix.as_ref())
    }

    /// Shows warnings of a class, `sign` or `all`, as cargo shows warnings.
    pub fn warn(&mut self, class: impl AsRef<str>) -> &mut Self {
        self.option("warn", class.as_ref())
    }

    /// Makes warnings that are shown errors.
    pub fn error_on_warnings(&mut self) -> &mut Self {
        self.arg("--error-on-warnings")
    }

    /// How many processes make the files.
    pub fn jobs(&mut self, count: usize) -> &mut Self {
        self.option("jobs", count.to_string())
    }

    /// Neither uses what tracegen keeps from run to run nor keeps any.
    pub fn no_cache(&mut self) -> &mut Self {
        self.arg("--no-cache")
    }

    /// Adds any other word to the command line of `tracegen generate`.
    pub fn arg(&mut self, word: impl AsRef<OsStr>) -> &mut Self {
        self.options.words.push(word.as_ref().to_owned());
        self
    }

    /// The folder for what is made; cargo's `OUT_DIR` unless told.
    pub fn out_dir(&mut self, folder: impl AsRef<Path>) -> &mut Self {
        self.out_dir = Some(folder.as_ref().to_owned());
        self
    }

    /// The program `tracegen` itself; [looked for](crate#which-tracegen) unless told.
    pub fn tracegen(&mut self, program: impl AsRef<Path>) -> &mut Self {
        self.program = Some(program.as_ref().to_owned());
        self
    }

    /// Whether cargo is told what the files depend on, what warnings there are, and what is to be
    /// linked; `true` unless told.
    pub fn cargo_metadata(&mut self, told: bool) -> &mut Self {
        self.is_silent = !told;
        self
    }

    /// Whether the files in C that go with Rust for backend `ust` are compiled, by what the
    /// variables `CC`, `CFLAGS` and `AR` say, or the crate `cc`'s names of them with a target, and
    /// linked with LTTng-UST's library; `true` unless told, and where [formats](Self::format) are
    /// named never. A program that compiles them itself finds them in [`Outputs::c_sources`].
    pub fn compile_c(&mut self, compiled: bool) -> &mut Self {
        self.leaves_c = !compiled;
        self
    }

    /// Makes the files of one input. Where that cannot be done, ends the build script, and cargo
    /// shows why.
    pub fn compile(&self, file: impl AsRef<Path>) -> Outputs {
        self.compile_all([file])
    }

    /// Makes the files of several inputs, each a group unless they are [merged](Self::merge). Where
    /// that cannot be done, ends the build script, and cargo shows why, with all mistakes in all of
    /// them.
    pub fn compile_all<I: IntoIterator<Item = P>, P: AsRef<Path>>(&self, files: I) -> Outputs {
        self.made_or_end(&Inputs::of(files))
    }

    /// Makes the files of all `groups` that the project's `tracegen.toml` lists, which is in the
    /// package's folder or the nearest above. Where that cannot be done, ends the build script, and
    /// cargo shows why.
    #[allow(clippy::must_use_candidate)]
    pub fn compile_project(&self) -> Outputs {
        self.made_or_end(&Inputs::Project)
    }

    /// Makes the files of one input.
    ///
    /// # Errors
    ///
    /// An [`Error`] where there is no tracegen, where it finds a mistake, or where a file cannot be
    /// written. Of what is made of trace-events nothing is then written.
    pub fn try_compile(&self, file: impl AsRef<Path>) -> Result<Outputs, Error> {
        self.try_compile_all([file])
    }

    /// Makes the files of several inputs, each a group unless they are [merged](Self::merge).
    ///
    /// # Errors
    ///
    /// As [`try_compile`](Self::try_compile).
    pub fn try_compile_all<I, P>(&self, files: I) -> Result<Outputs, Error>
    where
        I: IntoIterator<Item = P>,
        P: AsRef<Path>,
    {
        self.made_or_told(&Inputs::of(files))
    }

    /// Makes the files of all `groups` that the project's `tracegen.toml` lists, which is in the
    /// package's folder or the nearest above.
    ///
    /// # Errors
    ///
    /// As [`try_compile`](Self::try_compile).
    pub fn try_compile_project(&self) -> Result<Outputs, Error> {
        self.made_or_told(&Inputs::Project)
    }

    fn made_or_end(&self, inputs: &Inputs) -> Outputs {
        let mut cargo = Cargo::new();
        let outputs = self
            .make(inputs, &mut cargo)
            .unwrap_or_else(|error| end(&error));
        self.speak(cargo);
        outputs
    }

    fn made_or_told(&self, inputs: &Inputs) -> Result<Outputs, Error> {
        let mut cargo = Cargo::new();
        let made = self.make(inputs, &mut cargo);
        if made.is_err() {
            // A script that goes on all the same is run again when there is hope.
            for path in inputs.files() {
                cargo.say("rerun-if-changed", path.display());
            }
        }
        self.speak(cargo);
        made
    }

    fn speak(&self, cargo: Cargo) {
        if !self.is_silent {
            cargo.speak();
        }
    }

    fn make(&self, inputs: &Inputs, cargo: &mut Cargo) -> Result<Outputs, Error> {
        if inputs.is_nothing() {
            return Ok(Outputs::default());
        }
        let folder = match &self.out_dir {
            Some(folder) => folder.clone(),
            None => env::var_os("OUT_DIR")
                .ok_or(Error::Variable("OUT_DIR"))?
                .into(),
        };
        let tracegen = match &self.program {
            Some(path) => Program::new(vec![path.into()]),
            None => Search::find(cargo)?,
        };
        cargo.variable("TRACEGEN_RUST_VERSION");

        let depfile = folder.join("tracegen-build.d");
        let told = tracegen.run(self.options.command(&folder, &depfile, inputs.files()))?;
        let text = fs::read(&depfile).map_err(|source| Error::File {
            path: depfile,
            source,
        })?;
        let rule = Depfile::read(&text);

        let mut outputs = Outputs::new(rule.targets);
        if outputs.has_c() {
            let runtime = tracegen.line(&["runtime", "--c-dir"])?;
            cargo.say("rerun-if-changed", &runtime);
            outputs.set_runtime(runtime.into())?;
        }
        if self.options.makes_ust() && !self.leaves_c {
            c_compiler::compile(&outputs, &folder, cargo)?;
            cargo.say("rustc-link-lib", "lttng-ust");
            cargo.say("rustc-link-arg", "-llttng-ust");
        }
        let program = tracegen.file().into_iter();
        let watched = program.chain(self.watched.iter().map(PathBuf::as_path));
        for path in watched.chain(rule.dependencies.iter().map(PathBuf::as_path)) {
            cargo.say("rerun-if-changed", path.display());
        }
        for line in told.err.lines() {
            cargo.say("warning", line);
        }
        Ok(outputs)
    }

    fn option(&mut self, name: &str, value: impl AsRef<OsStr>) -> &mut Self {
        self.options.add(name, value);
        self
    }
}
