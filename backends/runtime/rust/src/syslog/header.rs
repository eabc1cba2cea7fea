// SPDX-License-Identifier: MIT
//! What stands in front of a message: `<30>Jan  2 03:04:05 name[123]: `.

use std::io::Write;
use std::mem::MaybeUninit;
use std::os::raw::{c_char, c_int, c_long};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, process};

use super::priority;
use crate::os_bytes;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// C's `struct tm`. What is behind its first fields differs, and is not looked at.
#[repr(C)]
struct Tm {
    sec: c_int,
    min: c_int,
    hour: c_int,
    mday: c_int,
    mon: c_int,
    others: [c_int; 4],
    gmtoff: c_long,
    zone: *const c_char,
    room: [c_long; 4],
}

extern "C" {
    // Where there are two, one for a time of 64 bits and one of 32, this is the latter.
    fn localtime_r(time: *const c_long, result: *mut Tm) -> *mut Tm;
}

/// Puts the header behind `message`.
pub(super) fn write(message: &mut Vec<u8>) {
    // Writing to memory does not fail.
    let _ = write!(message, "<{}>", priority::priority());
    if let Some(tm) = local_time() {
        let month = usize::try_from(tm.mon).ok().and_then(|mon| MONTHS.get(mon));
        let _ = write!(
            message,
            "{} {:2} {:02}:{:02}:{:02} ",
            month.unwrap_or(&"?"),
            tm.mday,
            tm.hour,
            tm.min,
            tm.sec
        );
    }
    message.extend_from_slice(&name());
    let _ = write!(message, "[{}]: ", process::id());
}

fn local_time() -> Option<Tm> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    let now = c_long::try_from(now).ok()?;
    let mut tm = MaybeUninit::<Tm>::zeroed();
    // SAFETY: both are there during the call; C's library fills the second in.
    if unsafe { localtime_r(&now, tm.as_mut_ptr()) }.is_null() {
        return None;
    }
    // SAFETY: all of it was zero at first, which is a value of each field.
    Some(unsafe { tm.assume_init() })
}

/// The program's name: the last part of the path that it was called by.
fn name() -> Vec<u8> {
    let whole = env::args_os().next().and_then(os_bytes::of);
    let mut whole = whole.unwrap_or_default();
    if let Some(slash) = whole.iter().rposition(|&byte| byte == b'/') {
        whole.drain(..=slash);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_those_of_c() {
        let mut message = Vec::new();
        write(&mut message);
        let text = String::from_utf8(message).unwrap();
        let rest = text.strip_prefix("<30>").unwrap();
        assert!(MONTHS.contains(&&rest[..3]), "{text}");
        assert_eq!(rest.as_bytes()[9], b':', "{text}");
        assert!(rest.ends_with(&format!("[{}]: ", process::id())), "{text}");
    }
}
