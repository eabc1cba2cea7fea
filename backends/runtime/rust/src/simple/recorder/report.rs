// SPDX-License-Identifier: MIT
//! What the recorder says on standard error, without memory that would have to be allocated.

use std::os::raw::c_int;

use super::c;
use super::text::Text;
use crate::message;

/// Says `tracegen: ` and the parts, one line, in one piece unless a name in it is very long.
pub(super) fn say(parts: &[&[u8]]) {
    let mut line = Text::<1024>::new();
    let ends: [&[u8]; 2] = [b"tracegen: ", b"\n"];
    let bytes = ends[..1].iter().chain(parts).chain(&ends[1..]);
    for byte in bytes.copied().flatten() {
        if !line.push(&[*byte]) {
            send(&mut line);
            line.push(&[*byte]);
        }
    }
    send(&mut line);
}

fn send(line: &mut Text<1024>) {
    message::write(line.bytes());
    line.set(&[]);
}

/// The same, of what the system says of an error between two parts.
pub(super) fn say_why(before: &[&[u8]], errno: c_int, behind: &[u8]) {
    let mut room = [0; 128];
    let reason = c::reason(errno, &mut room);
    let mut parts: [&[u8]; 8] = [b""; 8];
    parts[..before.len()].copy_from_slice(before);
    parts[before.len()] = reason;
    parts[before.len() + 1] = behind;
    say(&parts);
}
