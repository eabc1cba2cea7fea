// SPDX-License-Identifier: MIT
//! A subscriber as programs have one: prints each event with its fields, and what type each was recorded as.

use std::fmt::{self, Write};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

pub struct Printer;

impl Subscriber for Printer {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let metadata = event.metadata();
        // An event that has no name is called by its file and line.
        let name = metadata.name().split(' ').next().unwrap_or_default();
        println!("{} {} {name}: {}{}", metadata.level(), metadata.target(), fields.message, fields.others);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// The message, and the other fields as ` NAME=VALUE:TYPE`.
#[derive(Default)]
struct Fields {
    message: String,
    others: String,
}

impl Fields {
    fn add(&mut self, field: &Field, value: &dyn fmt::Debug, kind: &str) {
        // A String takes all that it is given.
        let _ = if field.name() == "message" {
            write!(self.message, "{value:?}")
        } else {
            write!(self.others, " {}={value:?}:{kind}", field.name())
        };
    }
}

impl Visit for Fields {
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.add(field, &value, "f64");
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.add(field, &value, "i64");
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.add(field, &value, "u64");
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.add(field, &value, "bool");
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.add(field, &value, "str");
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.add(field, value, "debug");
    }
}
