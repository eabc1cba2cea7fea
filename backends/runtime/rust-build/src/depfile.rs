// SPDX-License-Identifier: MIT
//! What tracegen's `--depfile` says: a rule in make's syntax, as gcc writes it.

use std::path::PathBuf;

/// The first rule of a depfile.
#[derive(Debug, PartialEq)]
pub(crate) struct Depfile {
    /// The files that were made.
    pub(crate) targets: Vec<PathBuf>,
    /// The files that they depend on.
    pub(crate) dependencies: Vec<PathBuf>,
}

impl Depfile {
    /// Reads the first rule: the targets, a colon, and the dependencies, up to the end of a line
    /// that does not end in a backslash.
    pub(crate) fn read(text: &[u8]) -> Self {
        let mut rule = Self {
            targets: Vec::new(),
            dependencies: Vec::new(),
        };
        let mut is_behind_colon = false;
        let mut word = Vec::new();
        let mut rest = text.iter().copied().peekable();
        while let Some(byte) = rest.next() {
            let next = rest.peek().copied();
            match (byte, next) {
                (b'\\', Some(b'\n')) => {
                    rest.next();
                    rule.end(&mut word, is_behind_colon);
                }
                (b'\\', Some(escaped @ (b'#' | b':'))) => {
                    rest.next();
                    word.push(escaped);
                }
                (b'\\', Some(b' ' | b'\t')) => {
                    // The backslashes that belong to the path are doubled in front of a blank.
                    let before = word.iter().rev().take_while(|each| **each == b'\\').count();
                    word.truncate(word.len() - (before - before / 2));
                    word.extend(rest.next());
                }
                (b'$', Some(b'$')) => {
                    rest.next();
                    word.push(b'$');
                }
                (b':', Some(b' ' | b'\n' | b'\\') | None) if !is_behind_colon => {
                    rule.end(&mut word, false);
                    is_behind_colon = true;
                }
                (b' ' | b'\t', _) => rule.end(&mut word, is_behind_colon),
                (b'\n', _) => break,
                (other, _) => word.push(other),
            }
        }
        rule.end(&mut word, is_behind_colon);
        rule
    }

    fn end(&mut self, word: &mut Vec<u8>, is_dependency: bool) {
        if word.is_empty() {
            return;
        }
        let path = path_of(std::mem::take(word));
        if is_dependency {
            self.dependencies.push(path);
        } else {
            self.targets.push(path);
        }
    }
}

#[cfg(unix)]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;

    OsString::from_vec(bytes).into()
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(targets: &[&str], dependencies: &[&str]) -> Depfile {
        let paths = |names: &[&str]| names.iter().map(PathBuf::from).collect();
        Depfile {
            targets: paths(targets),
            dependencies: paths(dependencies),
        }
    }

    #[test]
    fn the_first_rule_is_read() {
        let text = b"a.rs a.c: \\\n  trace-events \\\n  b.j2\n\ntrace-events:\n\nb.j2:\n";
        assert_eq!(
            Depfile::read(text),
            rule(&["a.rs", "a.c"], &["trace-events", "b.j2"])
        );
        assert_eq!(Depfile::read(b"a.rs:\n"), rule(&["a.rs"], &[]));
        assert_eq!(Depfile::read(b"a.rs: b"), rule(&["a.rs"], &["b"]));
        assert_eq!(Depfile::read(b""), rule(&[], &[]));
    }

    #[test]
    fn what_is_escaped_is_itself() {
        let text = br"C\:\out\a\ b.rs: \
  two\ \ blanks a\#b a\:b a$$b back\slash a\\\ b a\\\\\ b a[1]*?%;|=b \
  end\
";
        let read = Depfile::read(text);
        assert_eq!(read.targets, [PathBuf::from(r"C:\out\a b.rs")]);
        let expected = [
            "two  blanks",
            "a#b",
            "a:b",
            "a$b",
            r"back\slash",
            r"a\ b",
            r"a\\ b",
            "a[1]*?%;|=b",
            "end",
        ];
        assert_eq!(read.dependencies, expected.map(PathBuf::from));
    }
}
