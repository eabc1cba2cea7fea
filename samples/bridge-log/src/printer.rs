// SPDX-License-Identifier: MIT
//! A logger as programs have one: prints each record with its keys.

use log::kv::{self, Key, Value, VisitSource};
use log::{Log, Metadata, Record};

pub struct Printer;

impl Log for Printer {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= log::max_level()
    }

    fn log(&self, record: &Record<'_>) {
        let mut keys = Keys(String::new());
        // A visitor that never fails.
        let _ = record.key_values().visit(&mut keys);
        println!("{} {}: {}{}", record.level(), record.target(), record.args(), keys.0);
    }

    fn flush(&self) {}
}

/// The keys and values as ` KEY=VALUE`.
struct Keys(String);

impl<'kvs> VisitSource<'kvs> for Keys {
    fn visit_pair(&mut self, key: Key<'kvs>, value: Value<'kvs>) -> Result<(), kv::Error> {
        self.0 += &format!(" {key}={value:?}");
        Ok(())
    }
}
