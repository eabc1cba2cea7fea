// SPDX-License-Identifier: MIT
//! `enable=PATTERN,events=FILE,file=LOG`

use std::sync::{Mutex, PoisonError};

use super::{enable_events, events_file, TraceError};
use crate::lock::Inside;
use crate::{os_bytes, simple, syslog};

/// The log file that was named last.
static LOG_FILE: Mutex<Option<Vec<u8>>> = Mutex::new(None);

/// Does what `options` say. What is wrong is handed to `mistake`, and the rest is done if that
/// returns.
pub(crate) fn apply(options: &[u8], mut mistake: impl FnMut(TraceError)) {
    for item in items(options).into_iter().filter(|item| !item.is_empty()) {
        if let Err(error) = apply_item(&item) {
            mistake(error);
        }
    }
}

/// The log file that was named last.
pub(crate) fn log_file() -> Option<Vec<u8>> {
    let _inside = Inside::new();
    LOG_FILE
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}

/// What stands between commas; two commas are one in an item.
fn items(options: &[u8]) -> Vec<Vec<u8>> {
    let mut items = vec![Vec::new()];
    let mut bytes = options.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b',' && bytes.next_if_eq(&b',').is_none() {
            items.push(Vec::new());
        } else if let Some(item) = items.last_mut() {
            item.push(byte);
        }
    }
    items
}

fn apply_item(item: &[u8]) -> Result<(), TraceError> {
    let equals = item.iter().position(|&byte| byte == b'=');
    let (key, value) = equals.map_or((&b"enable"[..], item), |equals| {
        (&item[..equals], &item[equals + 1..])
    });
    match key {
        b"enable" | b"events" | b"file" | b"ring" | b"full" | b"rotate" | b"keep" | b"clock"
        | b"syslog-facility" | b"syslog-level"
            if value.is_empty() =>
        {
            Err(TraceError::NoValue(os_bytes::text(key).into_owned()))
        }
        b"enable" => {
            enable_events(&os_bytes::text(value));
            Ok(())
        }
        b"events" => events_file::enable(value),
        // The trace's file, where the program makes one, else the log's.
        b"file" if !simple::is_here() => {
            let _inside = Inside::new();
            *LOG_FILE.lock().unwrap_or_else(PoisonError::into_inner) = Some(value.to_owned());
            Ok(())
        }
        // A backend's key is taken by every program, so that one environment serves many.
        b"syslog-facility" => {
            syslog::set_facility(value).map_err(|known| unknown_word("facility", value, known))
        }
        b"syslog-level" => {
            syslog::set_level(value).map_err(|known| unknown_word("level", value, known))
        }
        _ => match simple::set_option(key, value) {
            Ok(true) => Ok(()),
            Ok(false) => Err(TraceError::UnknownKey(os_bytes::text(key).into_owned())),
            Err(error) => Err(TraceError::Simple(error)),
        },
    }
}

fn unknown_word(kind: &'static str, word: &[u8], known: String) -> TraceError {
    TraceError::UnknownWord {
        kind,
        word: os_bytes::text(word).into_owned(),
        known,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_split_at_single_commas() {
        assert_eq!(items(b"a,b=c"), [&b"a"[..], b"b=c"]);
        assert_eq!(items(b"a,,b"), [b"a,b"]);
        assert_eq!(items(b"a,,,b"), [&b"a,"[..], b"b"]);
        assert_eq!(items(b"a,,,,b"), [b"a,,b"]);
        assert_eq!(items(b"a,"), [&b"a"[..], b""]);
        assert_eq!(items(b"\xff,"), [&b"\xff"[..], b""]);
        assert_eq!(items(b""), [b""]);
    }

    #[test]
    fn mistakes_are_told_and_the_rest_is_done() {
        let mut told = Vec::new();
        apply(b"foo=1,,2,,,enable=,=x,file=", |mistake| {
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
