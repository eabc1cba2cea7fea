// SPDX-License-Identifier: MIT
//! Writing past the locks and buffers of std, so that a line is one `write` and no fork finds them
//! locked.

use std::io;

/// Writes all of `bytes` to standard error.
pub(crate) fn write_to_stderr(bytes: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    return unix::write(2, bytes);
    #[cfg(not(unix))]
    return write(&mut io::stderr(), bytes);
}

/// Writes all of `bytes`, with one call unless the system takes them in pieces.
pub(super) fn write(mut out: impl io::Write, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match out.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => bytes = &bytes[count..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(unix)]
pub(super) mod unix {
    use std::fs::File;
    use std::io;
    use std::mem::ManuallyDrop;
    use std::os::raw::{c_int, c_short};
    use std::os::unix::io::{FromRawFd, RawFd};

    #[cfg(any(target_os = "linux", target_os = "android"))]
    type Count = std::os::raw::c_ulong;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    type Count = std::os::raw::c_uint;

    #[repr(C)]
    struct PollFd {
        fd: c_int,
        events: c_short,
        revents: c_short,
    }

    const POLLOUT: c_short = 4;

    extern "C" {
        fn poll(fds: *mut PollFd, count: Count, timeout: c_int) -> c_int;
    }

    /// Writes all of `bytes` to a descriptor that somebody else closes.
    pub(crate) fn write(descriptor: RawFd, bytes: &[u8]) -> io::Result<()> {
        // SAFETY: the file is never dropped, so that the descriptor is not closed here; writing to
        // one that somebody has closed is an error like others.
        let file = ManuallyDrop::new(unsafe { File::from_raw_fd(descriptor) });
        super::write(
            Patient {
                file: &file,
                descriptor,
            },
            bytes,
        )
    }

    /// A file that waits where the other end of a pipe was made non-blocking: the line has to get
    /// out in any case.
    struct Patient<'a> {
        file: &'a File,
        descriptor: RawFd,
    }

    impl io::Write for Patient<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            loop {
                match self.file.write(bytes) {
                    Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                        let mut room = PollFd {
                            fd: self.descriptor,
                            events: POLLOUT,
                            revents: 0,
                        };
                        // SAFETY: one pollfd, which is there during the call.
                        unsafe { poll(&mut room, 1, -1) };
                    }
                    done => return done,
                }
            }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
}
