// SPDX-License-Identifier: MIT
//! The socket of the system's log, as glibc's `syslog()` has it: a datagram's where the daemon takes
//! datagrams, else a stream's, and connected anew once the daemon is gone.

use std::io;
use std::os::raw::{c_int, c_void};
use std::os::unix::io::{AsRawFd, RawFd};
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::sync::Mutex;

use super::header;

const PLACE: &str = "/dev/log";

#[cfg(target_os = "linux")]
const MSG_NOSIGNAL: c_int = 0x4000;
// Where there is none, a daemon of streams that is gone ends the program, unless it ignores SIGPIPE.
#[cfg(not(target_os = "linux"))]
const MSG_NOSIGNAL: c_int = 0;

/// What connecting says where the daemon's socket is of the other kind.
#[cfg(target_os = "linux")]
const EPROTOTYPE: i32 = 91;
#[cfg(not(target_os = "linux"))]
const EPROTOTYPE: i32 = 41;

extern "C" {
    fn send(socket: c_int, bytes: *const c_void, length: usize, flags: c_int) -> isize;
}

/// Locked with the crate's lock held and no handler near, so that nobody ever waits for it.
static SOCKET: Mutex<Connection> = Mutex::new(Connection {
    socket: None,
    is_stream: false,
});

struct Connection {
    socket: Option<Socket>,
    /// The kind that the daemon had last.
    is_stream: bool,
}

enum Socket {
    Datagram(UnixDatagram),
    Stream(UnixStream),
}

impl Socket {
    /// Connects to the daemon by a socket of this kind.
    fn connect(is_stream: bool) -> io::Result<Self> {
        if is_stream {
            return UnixStream::connect(PLACE).map(Self::Stream);
        }
        let socket = UnixDatagram::unbound()?;
        socket.connect(PLACE)?;
        Ok(Self::Datagram(socket))
    }

    fn descriptor(&self) -> RawFd {
        match self {
            Self::Datagram(socket) => socket.as_raw_fd(),
            Self::Stream(socket) => socket.as_raw_fd(),
        }
    }

    /// Sends a message with one call; tells whether it was taken.
    fn send(&self, message: &[u8]) -> bool {
        // SAFETY: bytes that are there during the call.
        let sent = unsafe {
            send(
                self.descriptor(),
                message.as_ptr().cast(),
                message.len(),
                MSG_NOSIGNAL,
            )
        };
        sent >= 0
    }
}

impl Connection {
    fn open(&mut self) {
        let mut socket = Socket::connect(self.is_stream);
        if matches!(&socket, Err(error) if error.raw_os_error() == Some(EPROTOTYPE)) {
            self.is_stream = !self.is_stream;
            socket = Socket::connect(self.is_stream);
        }
        self.socket = socket.ok();
    }

    fn send(&mut self, message: &mut Vec<u8>) {
        let was_open = self.socket.is_some();
        if !was_open {
            self.open();
        }
        if self.try_send(message) {
            return;
        }
        if was_open {
            // Maybe another daemon is there by now.
            self.socket = None;
            self.open();
            if self.try_send(message) {
                return;
            }
        }
        self.socket = None;
    }

    /// Tells whether the message was taken. In a stream, a NUL ends it.
    fn try_send(&self, message: &mut Vec<u8>) -> bool {
        match &self.socket {
            Some(socket @ Socket::Stream(_)) => {
                message.push(0);
                let taken = socket.send(message);
                message.pop();
                taken
            }
            Some(socket @ Socket::Datagram(_)) => socket.send(message),
            None => false,
        }
    }
}

/// Sends a message with this text. Who listens, and whether anybody does, is not told.
pub(super) fn send_text(text: &[u8]) {
    let mut message = Vec::with_capacity(128 + text.len());
    header::write(&mut message);
    message.extend_from_slice(text);
    if let Ok(mut connection) = SOCKET.lock() {
        connection.send(&mut message);
    }
}

/// Closes the socket, until a message is sent.
#[cfg(target_os = "linux")]
pub(super) fn close() {
    if let Ok(mut connection) = SOCKET.lock() {
        connection.socket = None;
    }
}
