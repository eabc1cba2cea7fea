// SPDX-License-Identifier: MIT

/// Which events are switched, and which way: a name in which `*` stands for any characters and `?`
/// for one; a leading `-` switches off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pattern<'a> {
    glob: &'a str,
    switches_on: bool,
}

impl<'a> Pattern<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        match text.strip_prefix('-') {
            Some(glob) => Self {
                glob,
                switches_on: false,
            },
            None => Self {
                glob: text,
                switches_on: true,
            },
        }
    }

    /// Whether events are switched on, rather than off.
    pub(crate) fn switches_on(self) -> bool {
        self.switches_on
    }

    /// The one name that matches; `None` if there may be several.
    pub(crate) fn name(self) -> Option<&'a str> {
        (!is_glob(self.glob)).then_some(self.glob)
    }

    pub(crate) fn matches(self, name: &str) -> bool {
        matches(self.glob, name)
    }
}

/// Whether `text` has `*` or `?` in it.
pub(crate) fn is_glob(text: &str) -> bool {
    text.contains(['*', '?'])
}

/// Whether `glob` matches all of `name`.
pub(crate) fn matches(glob: &str, name: &str) -> bool {
    let (glob, name) = (glob.as_bytes(), name.as_bytes());
    let (mut in_glob, mut in_name) = (0, 0);
    // Behind the last star, and how far it reaches so far.
    let mut star = None;
    while in_name < name.len() {
        match glob.get(in_glob) {
            Some(b'*') => {
                in_glob += 1;
                star = Some((in_glob, in_name));
            }
            Some(&byte) if byte == b'?' || byte == name[in_name] => {
                in_glob += 1;
                in_name += 1;
            }
            // The last star takes one more; no other way of the stars before could do better.
            _ => match star {
                Some((behind, reach)) => {
                    in_glob = behind;
                    in_name = reach + 1;
                    star = Some((behind, in_name));
                }
                None => return false,
            },
        }
    }
    glob[in_glob..].iter().all(|&byte| byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_match_whole_names() {
        for (glob, name) in [
            ("", ""),
            ("*", ""),
            ("*", "uart_write"),
            ("**", "uart_write"),
            ("uart_write", "uart_write"),
            ("uart_*", "uart_"),
            ("*_write", "uart_write"),
            ("u*t*e", "uart_write"),
            ("*r*r*", "uart_write"),
            ("????_write", "uart_write"),
            ("?*?", "ab"),
            ("*ab", "aab"),
            ("*abab*", "abaabab"),
        ] {
            assert!(matches(glob, name), "{glob} {name}");
        }
        for (glob, name) in [
            ("", "a"),
            ("?", ""),
            ("uart", "uart_write"),
            ("uart_write", "uart"),
            ("*_read", "uart_write"),
            ("?*?", "a"),
            ("a*b", "abc"),
            ("a*b*c", "abab"),
            ("[a]", "a"),
            ("A", "a"),
        ] {
            assert!(!matches(glob, name), "{glob} {name}");
        }
    }

    #[test]
    fn many_stars_do_not_take_forever() {
        assert!(!matches(&"a*".repeat(40), &"a".repeat(39)));
        assert!(!matches(&("*a".repeat(30) + "b"), &"a".repeat(2000)));
    }

    #[test]
    fn a_leading_minus_switches_off() {
        assert!(Pattern::new("a*").switches_on());
        let pattern = Pattern::new("-a");
        assert!(!pattern.switches_on());
        assert_eq!(pattern.name(), Some("a"));
        assert!(pattern.matches("a"));
        assert_eq!(Pattern::new("-a*").name(), None);
    }
}
