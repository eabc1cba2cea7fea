// SPDX-License-Identifier: MIT
//! A generated file and this crate are of one version.

/// What the compiler says of a file made by another version than this crate's.
pub const OTHER_VERSION: &str = concat!(
    "made by another version of tracegen than this crate, which is tracegen-rt ",
    env!("CARGO_PKG_VERSION"),
    ": make the file again with tracegen ",
    env!("CARGO_PKG_VERSION"),
    ", or depend on the tracegen-rt of its version",
);

/// Whether this crate's version is `major.minor.patch`.
#[must_use]
pub const fn is_version(major: u32, minor: u32, patch: u32) -> bool {
    major == number(env!("CARGO_PKG_VERSION_MAJOR"))
        && minor == number(env!("CARGO_PKG_VERSION_MINOR"))
        && patch == number(env!("CARGO_PKG_VERSION_PATCH"))
}

const fn number(digits: &str) -> u32 {
    let digits = digits.as_bytes();
    let mut number = 0;
    let mut at = 0;
    while at < digits.len() {
        number = number * 10 + (digits[at] - b'0') as u32;
        at += 1;
    }
    number
}

/// Says which version of `tracegen` made a file. Another version than this crate's is an error of
/// the compiler.
///
/// ```
/// tracegen_rt::made_by!(0, 1, 0);
/// # fn main() {}
/// ```
///
/// ```compile_fail
/// tracegen_rt::made_by!(0, 99, 0);
/// # fn main() {}
/// ```
#[macro_export]
macro_rules! made_by {
    ($major:literal, $minor:literal, $patch:literal) => {
        const _: () = {
            if !$crate::is_version($major, $minor, $patch) {
                ::core::panic!("{}", $crate::OTHER_VERSION)
            }
        };
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_whole() {
        assert!(is_version(0, 1, 0));
        assert!(!is_version(0, 1, 1));
        assert!(!is_version(0, 2, 0));
        assert!(!is_version(1, 1, 0));
        assert_eq!(number("1063"), 1063);
    }
}
