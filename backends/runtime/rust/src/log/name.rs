// SPDX-License-Identifier: MIT
use std::fmt::Display;

use super::LogError;

/// A log file's name, in which one `%d` may stand for the process or the thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name(String);

impl Name {
    /// Takes the name that a user gave; `None` is for an empty one.
    pub(super) fn new(name: &str) -> Result<Option<Self>, LogError> {
        if name.is_empty() {
            return Ok(None);
        }
        let mut after_percents = name.split('%').skip(1);
        match (after_percents.next(), after_percents.next()) {
            (None, _) => {}
            (Some(rest), None) if rest.starts_with('d') => {}
            _ => return Err(LogError::file_name(name)),
        }
        Ok(Some(Self(name.to_owned())))
    }

    /// Whether it tells one thread's file from another's.
    pub(super) fn has_number(&self) -> bool {
        self.0.contains("%d")
    }

    /// The file's name, for this process or thread.
    pub(super) fn with_number(&self, number: impl Display) -> String {
        self.0.replacen("%d", &number.to_string(), 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_hold_one_number() {
        let name = Name::new("log-%d.txt").unwrap().unwrap();
        assert!(name.has_number());
        assert_eq!(name.with_number(42), "log-42.txt");

        let name = Name::new("log.txt").unwrap().unwrap();
        assert!(!name.has_number());
        assert_eq!(name.with_number(42), "log.txt");

        assert_eq!(Name::new(""), Ok(None));
        for wrong in ["%", "%x", "a%", "%%d", "%d%d", "%d%", "%dx%%"] {
            assert_eq!(Name::new(wrong), Err(LogError::file_name(wrong)));
        }
    }
}
