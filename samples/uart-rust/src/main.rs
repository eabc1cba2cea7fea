// SPDX-License-Identifier: MIT
//! Options of the command line; then the guest runs.

#![forbid(unsafe_code)]

mod fifo;
mod guest;
mod registers;
mod terminal;
mod uart;

mod trace {
    include!(concat!(env!("OUT_DIR"), "/trace-uart.rs"));
}

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process;

use tracegen_rt::log::{self, LogError, LogMask};

const USAGE: &str = "\
Usage: uart [OPTION]...

Runs a guest that drives a model of a 16550A UART. Without options it is silent.

Options:
  --trace PATTERN  trace the events that match, as in --trace 'uart_irq*'; -PATTERN
                   leaves events out again, and `help` lists them; may be repeated
  -d WORDS         log what the words say, as in -d guest_errors,unimp; `help` lists
                   them; may be repeated
  -D FILE          write to FILE instead of standard error
  --help           show this
";

#[derive(Default)]
struct Options {
    /// `NONE`: as the environment says.
    log_mask: LogMask,
    log_file: Option<String>,
}

fn main() {
    let options = match Options::parse(env::args_os().skip(1)) {
        Ok(options) => options,
        Err(mistake) => fail(&mistake, 2),
    };
    if !tracegen_rt::trace::init_backends() {
        process::exit(1);
    }
    tracegen_rt::trace::init_file();
    if let Err(error) = options.set_log() {
        fail(&error.to_string(), 1);
    }
    guest::run();
}

fn fail(mistake: &str, status: i32) -> ! {
    eprintln!("uart: {mistake}");
    process::exit(status)
}

fn text(word: OsString) -> Result<String, String> {
    word.into_string().map_err(|word| format!("not UTF-8: {word:?}"))
}

impl Options {
    fn parse(mut words: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(name) = words.next().map(text).transpose()? {
            if name == "--help" {
                // There is nobody left to tell about a failure.
                let _ = io::stdout().write_all(USAGE.as_bytes());
                process::exit(0);
            }
            if !["--trace", "-d", "-D"].contains(&name.as_str()) {
                return Err(format!("unknown option '{name}' (`--help` lists them)"));
            }
            let value = words.next().ok_or_else(|| format!("option '{name}' needs a value"))?;
            options.apply(&name, text(value)?)?;
        }
        Ok(options)
    }

    /// An option of two words.
    fn apply(&mut self, name: &str, value: String) -> Result<(), String> {
        match name {
            "--trace" => tracegen_rt::trace::opt_parse(&value),
            "-d" => self.add_log_words(&value)?,
            _ => self.log_file = Some(value),
        }
        Ok(())
    }

    fn add_log_words(&mut self, words: &str) -> Result<(), String> {
        if words == "help" {
            let _ = log::print_log_usage(&mut io::stdout());
            process::exit(0);
        }
        self.log_mask |= log::str_to_log_mask(words)
            .ok_or_else(|| format!("unknown word in '-d {words}' (`-d help` lists them)"))?;
        Ok(())
    }

    fn set_log(&self) -> Result<(), LogError> {
        let mask = if self.log_mask.is_empty() { log::loglevel() } else { self.log_mask };
        match &self.log_file {
            Some(name) => log::set_log_filename_flags(name, mask),
            None => log::set_log(mask),
        }
    }
}
