// SPDX-License-Identifier: MIT
//! Descriptors that the program does not know of.

use std::fs::File;
use std::io;

/// Gives a file that was just opened a number that the program gets last. It may close what it does
/// not know, as daemons do, and open files of its own: whoever has a low number then writes into one
/// of those; nor may it be a standard stream's, where that is closed. Nothing is allocated.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(crate) fn apart(file: File) -> io::Result<File> {
    use std::os::raw::c_int;
    use std::os::unix::io::{AsRawFd, FromRawFd};

    const F_DUPFD_CLOEXEC: c_int = 1030;
    // Below 1024, which is how many a program may have open, unless told; a quarter, where that is
    // too many.
    const LOWEST: [c_int; 5] = [768, 192, 48, 12, 3];

    extern "C" {
        fn fcntl(descriptor: c_int, command: c_int, ...) -> c_int;
    }

    for lowest in LOWEST {
        // SAFETY: a descriptor that is open, and the least number of the new one.
        let apart = unsafe { fcntl(file.as_raw_fd(), F_DUPFD_CLOEXEC, lowest) };
        if apart >= 0 {
            // SAFETY: it was made here, and nobody else knows it.
            return Ok(unsafe { File::from_raw_fd(apart) });
        }
    }
    if file.as_raw_fd() > 2 {
        return Ok(file); // there is no other number left
    }
    Err(io::Error::last_os_error())
}

#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
pub(crate) fn apart(file: File) -> io::Result<File> {
    if std::os::unix::io::AsRawFd::as_raw_fd(&file) > 2 {
        return Ok(file);
    }
    // This one is open until the other has a number above it.
    let other = file.try_clone()?;
    apart(other)
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps)] // as above
pub(crate) fn apart(file: File) -> io::Result<File> {
    Ok(file)
}
