// SPDX-License-Identifier: MIT
//! The names of a trace's files, and the keeping of old ones.

use std::fmt::Write;
use std::os::raw::c_int;
use std::process;

use super::c;
use super::handle;
use super::text::Text;

/// Linux' `PATH_MAX`, a NUL included.
pub(super) const LONGEST: usize = 4096;

/// A name of a file.
pub(super) type Name = Text<{ LONGEST + 32 }>;

const RINGS: &[u8] = b".rings";

/// Absolute: the program may change its folder.
pub(super) struct Path {
    pub(super) trace: Name,
    pub(super) rings: Name,
    /// What the trace's file is called until it is complete.
    pub(super) made: Name,
    // For a while. A name is large, and a thread that fires the first event may have little stack.
    spare: Name,
    other_spare: Name,
}

impl Path {
    pub(super) const fn new() -> Self {
        Self {
            trace: Name::new(),
            rings: Name::new(),
            made: Name::new(),
            spare: Name::new(),
            other_spare: Name::new(),
        }
    }

    /// Has it be the files of a trace called `name` in `folder`, unless it is absolute; its `%p`
    /// stands for the process id. In the child of a fork, a name without it has the id behind it.
    /// Where a link has the name, it is the file that counts which it leads to. `trace` can be shown
    /// in any case.
    pub(super) fn make(&mut self, folder: &[u8], name: &[u8], is_child: bool) -> Result<(), c_int> {
        let mut pid = Text::<16>::new();
        // It fits.
        let _ = write!(pid, "{}", process::id());
        let pid = pid.bytes();
        let percent = name.iter().position(|&byte| byte == b'%');
        let named: [&[u8]; 3] = match percent {
            Some(at) => [&name[..at], pid, name.get(at + 2..).unwrap_or_default()],
            None if is_child => [name, b"-", pid],
            None => [name, b"", b""],
        };
        let length: usize = named.iter().map(|part| part.len()).sum();
        self.trace.set(&named);
        if length >= LONGEST {
            return Err(c::ENAMETOOLONG);
        }
        let [first, second, third] = named;
        let (folder, slash): (&[u8], &[u8]) = match self.trace.bytes() {
            [b'/', ..] => (b"", b""),
            _ if folder.is_empty() => return Err(c::ENOENT),
            _ => (folder, b"/"),
        };
        if folder.len() + length + RINGS.len() + 1 + 16 > LONGEST {
            return Err(c::ENAMETOOLONG);
        }
        self.trace.set(&[folder, slash, first, second, third]);
        follow_links(&mut self.trace, &mut self.spare)?;
        if self.trace.bytes().len() + RINGS.len() + 1 + 16 > LONGEST {
            return Err(c::ENAMETOOLONG);
        }
        self.rings.set(&[self.trace.bytes(), RINGS]);
        self.made.set(&[self.trace.bytes(), b".", pid, b".new"]);
        Ok(())
    }

    /// Whether a trace can be written there; a device such as `/dev/null` is not plain: false.
    pub(super) fn check(&self) -> Result<bool, c_int> {
        use std::os::unix::fs::FileTypeExt;

        match handle::look_at(&self.trace, 0).map(|file| file.file_type()) {
            Ok(kind) if kind.is_char_device() => Ok(false),
            Ok(kind) if kind.is_dir() => Err(c::EISDIR),
            Ok(kind) if !kind.is_file() => Err(c::ESPIPE),
            _ => Ok(true),
        }
    }

    /// Makes room for a new file: the one that is there becomes `NAME.1`, that one `NAME.2`, and so
    /// on up to `most` files; with their rings' files, the present one's only when `with_rings`.
    pub(super) fn keep(&mut self, most: u32, with_rings: bool) -> Result<(), c_int> {
        // Up to the first gap: what lies behind it need not move.
        let mut last = 0;
        while last < most && self.is_there(last) {
            last += 1;
        }
        for number in (0..=last).rev() {
            self.age(number, most, b"")?;
            if number > 0 || with_rings {
                self.age(number, most, RINGS)?;
            }
        }
        Ok(())
    }

    /// Renames a file of the trace to what it is called when there is one more, or removes it.
    fn age(&mut self, number: u32, most: u32, behind: &[u8]) -> Result<(), c_int> {
        let (from, to) = (&mut self.spare, &mut self.other_spare);
        set_old(from, &self.trace, number, behind);
        if number < most {
            set_old(to, &self.trace, number + 1, behind);
            rename(from, to)
        } else {
            unlink(from)
        }
        .or_else(|errno| match errno {
            c::ENOENT => Ok(()),
            errno => Err(errno),
        })
    }

    fn is_there(&mut self, number: u32) -> bool {
        set_old(&mut self.spare, &self.trace, number, b"");
        handle::look_at(&self.spare, c::O_NOFOLLOW).is_ok()
    }
}

/// Lets `name` be that of an old file, and what is behind it; of the present one where `number` is 0.
fn set_old(name: &mut Name, trace: &Name, number: u32, behind: &[u8]) {
    name.set(&[trace.bytes()]);
    if number > 0 {
        // It fits.
        let _ = write!(name, ".{number}");
    }
    name.push(behind);
}

/// Replaces the name of a link by that of the file that it leads to, which need not be there yet. What
/// leads to something else, such as `/dev/stdout` to a pipe, stays.
fn follow_links(name: &mut Name, target: &mut Name) -> Result<(), c_int> {
    const MOST: usize = 40;
    for _ in 0..MOST {
        if handle::look_at(name, 0).map_or(false, |file| !file.is_file()) {
            return Ok(());
        }
        target.fill(|room| c::read_link(name, room));
        let slash = name.bytes().iter().rposition(|&byte| byte == b'/');
        let kept = match target.bytes() {
            [] => return Ok(()),
            [b'/', ..] => 0,
            _ => slash.map_or(0, |slash| slash + 1),
        };
        if kept + target.bytes().len() >= LONGEST {
            return Err(c::ENAMETOOLONG);
        }
        name.truncate(kept);
        name.push(target.bytes());
    }
    Err(c::ELOOP)
}

pub(super) fn rename(from: &Name, to: &Name) -> Result<(), c_int> {
    // SAFETY: names that end in a NUL.
    c::done(unsafe { c::rename(from.pointer(), to.pointer()) })
}

pub(super) fn unlink(path: &Name) -> Result<(), c_int> {
    // SAFETY: a name that ends in a NUL.
    c::done(unsafe { c::unlink(path.pointer()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(folder: &[u8], name: &[u8], is_child: bool) -> Result<String, c_int> {
        let mut path = Path::new();
        path.make(folder, name, is_child)?;
        Ok(String::from_utf8_lossy(path.rings.bytes()).into_owned())
    }

    #[test]
    fn names_are_absolute_and_have_the_process_id() {
        let pid = process::id();
        assert_eq!(made(b"/tmp", b"t", false), Ok("/tmp/t.rings".into()));
        assert_eq!(made(b"/tmp", b"/a", false), Ok("/a.rings".into()));
        let with_pid = Ok(format!("/tmp/a{pid}b.rings"));
        assert_eq!(made(b"/tmp", b"a%pb", true), with_pid);
        assert_eq!(made(b"/", b"t", true), Ok(format!("//t-{pid}.rings")));
        assert_eq!(made(b"", b"t", false), Err(c::ENOENT));
        assert_eq!(made(b"/tmp", &[b'x'; LONGEST], false), Err(c::ENAMETOOLONG));
        assert_eq!(
            made(b"/tmp", &[b'x'; LONGEST - 9], false),
            Err(c::ENAMETOOLONG)
        );
    }
}
