// SPDX-License-Identifier: MIT

/// How many of the bytes a reader of C strings gets who has room for `most`: those up to the first
/// NUL, and, where there are more of them than `most`, no part of a UTF-8 character.
pub(crate) fn cut(bytes: &[u8], most: usize) -> usize {
    let end = bytes.iter().position(|&byte| byte == 0);
    let length = end.unwrap_or(bytes.len());
    if length <= most {
        return length;
    }
    // A character has at most four bytes. What looks otherwise is not UTF-8, and cut anywhere.
    for back in 0..4.min(most) {
        if bytes[most - back] & 0xc0 != 0x80 {
            break;
        }
        if bytes[most - back - 1] >= 0xc0 {
            return most - back - 1;
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_stay_whole() {
        let text = "aé€😀".as_bytes();
        let kept: Vec<_> = (0..=text.len()).map(|most| cut(text, most)).collect();
        assert_eq!(kept, [0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10]);
    }

    #[test]
    fn what_is_no_character_is_cut_anywhere() {
        assert_eq!(cut(&[0x80; 9], 3), 3);
        assert_eq!(cut(&[0x80; 9], 6), 6);
        assert_eq!(cut(&[0xc3; 9], 6), 6);
    }

    #[test]
    fn a_nul_ends_the_text() {
        assert_eq!(cut(b"ab\0cd", 5), 2);
        assert_eq!(cut(b"ab\0cd", 1), 1);
        assert_eq!(cut(b"\0", 0), 0);
    }
}
