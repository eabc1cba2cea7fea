// SPDX-License-Identifier: MIT
//! `enable=PATTERN,events=FILE,file=LOG`

use std::sync::{Mutex, PoisonError};

use super::{enable_events, events_file, TraceError};
use crate::lock::Inside;

/// The log file that was named last.
static LOG_FILE: Mutex<Option<String>> = Mutex::new(None);

/// Does what `options` say. What is wrong is handed to `mistake`, and the rest is done if that
/// returns.
pub(crate) fn apply(options: &str, mut mistake: impl FnMut(TraceError)) {
    for item in items(options).into_iter().filter(|item| !item.is_empty()) {
        if let Err(error) = apply_item(&item) {
            mistake(error);
        }
    }
}

/// The log file that was named last.
pub(crate) fn log_file() -> Option<String> {
    let _inside = Inside::new();
    LOG_FILE
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}

/// What stands between commas; two commas are one in an item.
fn items(options: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut characters = options.chars().peekable();
    while let Some(character) = characters.next() {
        if character == ',' && characters.next_if_eq(&',').is_none() {
            items.push(String::new());
        } else if let Some(item) = items.last_mut() {
            item.push(character);
        }
    }
    items
}

fn apply_item(item: &str) -> Result<(), TraceError> {
    let (key, value) = item.split_once('=').unwrap_or(("enable", item));
    match key {
        "enable" | "events" | "file" if value.is_empty() => {
            Err(TraceError::NoValue(key.to_owned()))
        }
        "enable" => {
            enable_events(value);
            Ok(())
        }
        "events" => events_file::enable(value),
        "file" => {
            let _inside = Inside::new();
            *LOG_FILE.lock().unwrap_or_else(PoisonError::into_inner) = Some(value.to_owned());
            Ok(())
        }
        _ => Err(TraceError::UnknownKey(key.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_split_at_single_commas() {
        assert_eq!(items("a,b=c"), ["a", "b=c"]);
        assert_eq!(items("a,,b"), ["a,b"]);
        assert_eq!(items("a,,,b"), ["a,", "b"]);
        assert_eq!(items("a,,,,b"), ["a,,b"]);
        assert_eq!(items("a,"), ["a", ""]);
        assert_eq!(items(""), [""]);
    }

    #[test]
    fn mistakes_are_told_and_the_rest_is_done() {
        let mut told = Vec::new();
        apply("foo=1,,2,,,enable=,=x,file=", |mistake| {
            told.push(mistake.to_string());
        });
        assert_eq!(
            told,
            [
                "unknown key 'foo' (known: enable, events, file)",
                "key 'enable' needs a value",
                "unknown key '' (known: enable, events, file)",
                "key 'file' needs a value",
            ]
        );
    }
}
